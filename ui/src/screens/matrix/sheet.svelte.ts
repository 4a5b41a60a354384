/* eslint-disable svelte/prefer-svelte-reactivity -- the maps are replaced whole, never changed */
// One sheet of the matrix while it is on screen: its heads, its cells by block, what was just typed and what was
// not taken. Values live in the program; an edit is shown at once and replaced by what comes back.
import { call } from '~/call';
import { Blocks } from '~/grid/blocks.svelte';
import type { CellKeyOf, CellView, EditReply, Head, Refused, SheetView } from '~/commands';
import type { Edit } from '~/grid/fill';
import type { Cells, ColumnHead, Extent, Face, How, RowHead } from '~/grid/face';
import type { Place } from '~/grid/place';
import { notices } from '~/notices.svelte';
import { desk } from '~/study.svelte';
import { t } from '~/words/words.svelte';
import { faceOf, titleFace } from './faces';
import { kept, keep } from './kept';
import { outline, type Outline } from './outline';
import { bandKind, type BandKind } from './things';
import { keyOf, mixedOf, type Mixed } from './mixed';
import { ADD_LABEL, SHEET_LABEL, thingNamed, widthOf, type MatrixSheet } from './sheets';

/** The column of the rows' own names, and the row that is only there to add one. */
const TITLE = '';
const FRESH = '+';
const WORDS = 'words';

/** A row that is being added by its name. */
interface Adding {
  readonly name: string;
  done: boolean;
}

export class Sheet implements Cells {
  readonly name: MatrixSheet;
  readonly segment: string | undefined;
  view = $state.raw<SheetView>();
  #blocks = $state.raw<Blocks<CellView>>(new Blocks(() => Promise.resolve([])));
  /** What was last asked for, so that it is there before rows or columns change places. */
  #seen: { rows: Extent; cols: Extent }[] = [];
  #pending = $state.raw<ReadonlyMap<string, string>>(new Map());
  #refused = $state.raw<ReadonlyMap<string, Refused>>(new Map());
  #widths = $state.raw<Record<string, number>>({});
  #folded = $state.raw<ReadonlySet<string>>(new Set());
  /** Rows on their way into the study; once `done`, the next view tells of them. */
  #adding = $state.raw<readonly Adding[]>([]);
  mixed = $state.raw<Mixed>();

  constructor(name: MatrixSheet, segment: string | undefined) {
    this.name = name;
    this.segment = segment;
    this.#widths = kept.widths(name);
    this.#folded = kept.folded(name);
  }

  // Of several askings under way the last one knows most: what an earlier one brings after it is old.
  #asked = 0;
  #taken = 0;
  /** Takes the sheet as it is now; what is on screen stays until its successor is there. */
  async load(): Promise<void> {
    const mine = (this.#asked += 1);
    const told = this.#adding.filter((one) => one.done);
    try {
      const view = this.#arranged(await call('sheet', { sheet: this.name, segment: this.segment }));
      if (mine < this.#taken) return;
      if (this.view && alike(this.view.rows, view.rows) && alike(this.view.columns, view.columns)) {
        this.view = view;
        this.#blocks.renew();
      } else {
        const blocks = new Blocks<CellView>((rows, cols) => this.#fetch(view, rows, cols));
        await Promise.all(
          this.#seen.map(({ rows, cols }) => blocks.ensure(...this.#inside(view, rows, cols))),
        );
        if (mine < this.#taken) return;
        this.view = view;
        this.#blocks = blocks;
      }
      this.#taken = mine;
      this.#forget(told);
    } catch (thrown) {
      notices.problem(thrown);
    }
  }

  // Claims are known by their words: there the words are the first column, and rows have no name beside them.
  get #titles(): 0 | 1 {
    return this.name === 'claims' ? 0 : 1;
  }
  #order: number[] = [];

  #arranged(view: SheetView): SheetView {
    if (this.name !== 'claims') return view;
    const words = view.columns.findIndex((one) => one.key === WORDS);
    const rest = view.columns.map((_, i) => i).filter((i) => i !== words);
    this.#order = words < 0 ? rest : [words, ...rest];
    return { ...view, columns: this.#order.flatMap((i) => view.columns[i] ?? []) };
  }

  /** In the program's rows and columns: without the titles, and without the row that is still to be added. */
  #inside(view: SheetView, rows: Extent, cols: Extent): [Extent, Extent] {
    const by = this.#titles;
    const { lines } = view === this.view ? this.#outline : this.#outlined(view);
    const shown = lines.slice(rows.from, rows.to).flatMap((line) => line.row ?? []);
    const [first, last] = [shown[0] ?? 0, shown.at(-1) ?? -1];
    return [
      { from: first, to: last + 1 },
      { from: Math.max(0, cols.from - by), to: Math.min(cols.to - by, view.columns.length) },
    ];
  }

  // ---- heads

  #outlined(view: SheetView): Outline {
    return outline(
      view.rows.map((row) => row.group ?? ''),
      this.#folded,
    );
  }
  readonly #outline: Outline = $derived.by(() =>
    this.view ? this.#outlined(this.view) : { lines: [], of: [] },
  );

  readonly rows: readonly RowHead[] = $derived.by(() => {
    const view = this.view;
    if (!view) return [];
    const heads: RowHead[] = this.#outline.lines.map((line) => {
      const row = line.row === undefined ? undefined : view.rows[line.row];
      return row
        ? { id: row.key, heading: line.heading, own: row.own }
        : { id: `band:${line.band ?? ''}`, band: line.band };
    });
    heads.push(...this.#adding.map(({ name }) => ({ id: `${FRESH}${name}` })));
    if (this.addsRow && !this.readonly) heads.push({ id: FRESH, fresh: true });
    return heads;
  });

  /** What the rows under a heading are, where headings can be named, moved and joined. */
  readonly bands: BandKind | undefined = $derived(bandKind(this.view?.bands));

  /** How a heading is called. */
  readonly called = (heading: string): string =>
    heading === '' && this.bands ? t(`matrix-band-none-${this.bands}`) : heading;

  fold(headings: readonly string[], folded: boolean): void {
    const rest = [...this.#folded].filter((one) => !headings.includes(one));
    this.#folded = new Set(folded ? [...rest, ...headings] : rest);
    keep.folded(this.name, this.#folded);
  }

  /** Unfolds the heading that a row stands under. */
  reveal(row: string | undefined): void {
    const heading = this.view?.rows.find((one) => one.key === row)?.group ?? '';
    if (row !== undefined && this.#folded.has(heading)) this.fold([heading], false);
  }

  /** How many rows stand under a heading. */
  under(heading: string): number {
    return this.view?.rows.filter((row) => (row.group ?? '') === heading).length ?? 0;
  }

  readonly columns: readonly ColumnHead[] = $derived.by(() => {
    const view = this.view;
    if (!view) return [];
    const titles = { id: TITLE, title: t(SHEET_LABEL[this.name]), width: this.#widths[TITLE] ?? 268 };
    const facts = view.columns.map((c) => ({
      id: c.key,
      title: c.label,
      subtitle: c.sub ?? undefined,
      own: c.own,
      width: this.#widths[c.key] ?? this.#fitting(c),
    }));
    return this.#titles === 1 ? [titles, ...facts] : facts;
  });

  #fitting(column: Head): number {
    if (column.key === WORDS) return 320;
    // Units are words of a few letters.
    return column.key.endsWith('unit') ? 110 : widthOf(column.kind, column.label);
  }

  get readonly(): boolean {
    return typeof desk.view?.read_only === 'string';
  }

  /** What a new row or column is. */
  readonly addsRow = $derived(thingNamed(this.view?.adds_row));
  readonly addsColumn = $derived(thingNamed(this.view?.adds_column));

  row(row: number): Head | undefined {
    const at = this.#outline.lines[row]?.row;
    return at === undefined ? undefined : this.view?.rows[at];
  }

  /** The program's place of a shown row or column; past the last where there is none. */
  program(axis: 'row' | 'column', shown: number): number {
    if (axis === 'column') return shown - this.#titles;
    const at = this.#outline.of.findIndex((line) => line >= shown);
    return at < 0 ? this.#outline.of.length : at;
  }

  /** The heading that a row stands under, or that its line is; nothing where there is none. */
  heading(row: number): string | undefined {
    const { lines } = this.#outline;
    const over = lines.slice(0, row + 1).findLast((one) => (one.heading ?? one.band) !== undefined);
    return over?.heading ?? over?.band;
  }

  column(col: number): Head | undefined {
    return this.view?.columns[col - this.#titles];
  }

  /** The address of a cell; nothing for a title or for the row that is still to be added. */
  address(p: Place): CellKeyOf | undefined {
    const row = this.row(p.row);
    const column = this.column(p.col);
    return row && column ? { row: row.key, column: column.key } : undefined;
  }

  /** Where a cell stands now, by its keys. */
  placeOf(row: string | undefined, column: string | undefined): Place | undefined {
    const view = this.view;
    if (!view || row === undefined) return undefined;
    const r = view.rows.findIndex((one) => one.key === row);
    if (r < 0) return undefined;
    const c = view.columns.findIndex((one) => one.key === column);
    return { row: this.#outline.of[r] ?? r, col: c < 0 ? 0 : c + this.#titles };
  }

  /** The keys of its rows and columns. */
  keys(): ReadonlySet<string> {
    return new Set([...(this.view?.rows ?? []), ...(this.view?.columns ?? [])].map((one) => one.key));
  }

  /** The place of the row that is not among the keys (of several the one so called), else of such a column. */
  placeOfNew(known: ReadonlySet<string>, rest: Place, name?: string): Place | undefined {
    const rows = this.view?.rows.filter((one) => !known.has(one.key)) ?? [];
    const row = rows.find((one) => (one.name ?? one.label) === name) ?? rows[0];
    this.reveal(row?.key);
    const down = row && this.placeOf(row.key, undefined);
    if (down) return { row: down.row, col: rest.col };
    const column = this.view?.columns.findIndex((one) => !known.has(one.key)) ?? -1;
    return column < 0 ? undefined : { row: rest.row, col: column + this.#titles };
  }

  // ---- cells

  get(row: number, col: number): Face | undefined {
    const view = this.view;
    if (!view) return undefined;
    const line = this.#outline.lines[row];
    if (line?.band !== undefined) return this.#band(line.band, line.count, col);
    const at = line?.row === undefined ? undefined : view.rows[line.row];
    const key = keyOf(at?.key ?? FRESH, view.columns[col - this.#titles]?.key ?? TITLE);
    const face = at && line?.row !== undefined ? this.#face(at, line.row, col, view) : this.#fresh(row, col);
    const refused = this.#refused.get(key);
    if (face && refused) return { ...face, text: refused.text, refused: refused.reason, unknown: false };
    const pending = this.#pending.get(key);
    if (face && pending !== undefined)
      return { ...face, text: pending, edit: pending, unknown: pending === '' };
    return face;
  }

  #band(heading: string, count: number, col: number): Face {
    if (col > 0) return { kind: 'text', text: '', edit: '', readonly: true };
    const text = `▸ ${this.called(heading)}`;
    return { kind: 'title', text, sub: t('matrix-band-count', { n: count }), edit: '', readonly: true };
  }

  #face(at: Head, row: number, col: number, view: SheetView): Face | undefined {
    if (col < this.#titles) return titleFace(at);
    const column = view.columns[col - this.#titles];
    const cell = this.#blocks.get(row, col - this.#titles);
    return column && cell ? faceOf(cell, at, column) : undefined;
  }

  #fresh(row: number, col: number): Face {
    const name = this.#adding[row - this.#outline.lines.length]?.name;
    if (name !== undefined) return { kind: 'title', text: col > 0 ? '' : name, edit: '', readonly: true };
    if (col > 0) return { kind: 'text', text: '', edit: '', readonly: true };
    return { kind: 'title', text: this.addsRow ? t(ADD_LABEL[this.addsRow]) : '', edit: '' };
  }

  async ensure(rows: Extent, cols: Extent): Promise<void> {
    const view = this.view;
    if (!view) return;
    this.#seen = [...this.#seen.slice(-1), { rows, cols }];
    await this.#blocks.ensure(...this.#inside(view, rows, cols));
  }

  async #fetch(view: SheetView, rows: Extent, cols: Extent): Promise<CellView[][]> {
    const all = this.name === 'claims';
    const asked = {
      sheet: this.name,
      from_row: rows.from,
      rows: Math.min(rows.to, view.rows.length) - rows.from,
      from_column: all ? 0 : cols.from,
      columns: all ? view.columns.length : Math.min(cols.to, view.columns.length) - cols.from,
    };
    try {
      const block = (await call('cells', asked)).rows;
      return all ? block.map((row) => this.#order.map((i) => row[i] ?? {})) : block;
    } catch (thrown) {
      notices.problem(thrown);
      return [];
    }
  }

  // ---- edits

  /** Sends a batch of edits as one change. Where one of its cells is refused nothing is taken, unless the rest is
   * asked for: one cell then shows what was typed, and of several it is told first what can be taken. */
  async edit(edits: readonly Edit[], how: How, rest = false): Promise<EditReply | undefined> {
    const view = this.view;
    if (!view) return undefined;
    const asked = edits.map((e) => ({ ...this.#target(e, view), text: e.text }));
    // What is added stands in its row at once, so that Enter goes on to the next.
    const named = how === 'type' ? edits.filter((e) => this.rows[e.row]?.fresh && e.text.trim() !== '') : [];
    const adds = named.map((e): Adding => ({ name: e.text.trim(), done: false }));
    if (adds.length > 0) this.#adding = [...this.#adding, ...adds];
    const not = new Set((rest ? (this.mixed?.refused ?? []) : []).map((r) => `${r.row}:${r.col}`));
    const shown = asked.filter((_, i) => !not.has(`${edits[i]?.row}:${edits[i]?.col}`));
    this.#pending = new Map(shown.map((e) => [keyOf(e.row, e.column), e.text]));
    this.#refused = new Map();
    desk.saving += 1;
    try {
      const reply = await call('edit_cells', { sheet: this.name, label: how, edits: asked, rest });
      if (reply.taken > 0) adds.forEach((one) => (one.done = true));
      else this.#forget(adds);
      this.mixed = undefined;
      if (edits.length > 1 && !rest) {
        if (reply.refused.length > 0) {
          this.mixed = mixedOf(edits, how, reply, asked);
          this.#pending = new Map();
        }
      } else {
        const told = rest ? [] : reply.refused;
        this.#refused = new Map(told.map((r) => [keyOf(r.row, r.column), r]));
      }
      desk.show(reply.study);
      await this.#settle(edits);
      return reply;
    } catch (thrown) {
      this.#forget(adds);
      notices.problem(thrown);
      return undefined;
    } finally {
      this.#pending = new Map();
      desk.saving -= 1;
    }
  }

  #forget(rows: readonly Adding[]): void {
    if (rows.length > 0) this.#adding = this.#adding.filter((one) => !rows.includes(one));
  }

  /** Takes what can be taken of a mixed block, as one change. */
  async takeRest(): Promise<EditReply | undefined> {
    const mixed = this.mixed;
    if (!mixed) return undefined;
    return this.edit(mixed.edits, mixed.how, true);
  }

  #target(e: Edit, view: SheetView): CellKeyOf {
    return {
      row: this.row(e.row)?.key ?? `${FRESH}${e.row - this.#outline.lines.length + 1}`,
      column: view.columns[e.col - this.#titles]?.key ?? TITLE,
    };
  }

  /** Waits until the edited cells have come back, so that no old value shines through in between. */
  async #settle(edits: readonly Edit[]): Promise<void> {
    await this.load();
    const rows = edits.map((e) => e.row);
    const cols = edits.map((e) => e.col);
    const low = (list: number[]) => list.reduce((a, b) => Math.min(a, b), Infinity);
    const high = (list: number[]) => list.reduce((a, b) => Math.max(a, b), 0) + 1;
    await this.ensure({ from: low(rows), to: high(rows) }, { from: low(cols), to: high(cols) });
  }

  /** Takes back the texts that were not taken. */
  forgive(): void {
    if (this.#refused.size > 0) this.#refused = new Map();
  }

  // ---- widths

  setWidth(col: number, width: number): void {
    const id = this.columns[col]?.id;
    if (id === undefined) return;
    this.#widths = { ...this.#widths, [id]: width };
    keep.widths(this.name, this.#widths);
  }

  /** Forgets what widths were set by hand. */
  usualWidths(): void {
    this.#widths = {};
    keep.widths(this.name, this.#widths);
  }
}

function alike(a: readonly Head[] | undefined, b: readonly Head[]): boolean {
  return a?.length === b.length && b.every((one, i) => one.key === a[i]?.key);
}
