// Rows and columns of a sheet moved by the keyboard or dragged: asked for, followed by the selection, and said.
import type { Place } from '~/grid/place';
import { range as rangeOf, type Selection } from '~/grid/selection';
import type { Head } from '~/commands';
import { edit } from '~/study.svelte';
import { t } from '~/words/words.svelte';
import { drop, step, type Move } from './moves';
import type { Sheet } from './sheet.svelte';
import { thingOf } from './sheets';

export class Moving {
  #sheet: () => Sheet;
  #selection: () => Selection;
  #goTo: (place: Place) => void;
  #say: (text: string) => void;
  #busy = false;

  constructor(
    sheet: () => Sheet,
    selection: () => Selection,
    goTo: (place: Place) => void,
    say: (text: string) => void,
  ) {
    this.#sheet = sheet;
    this.#selection = selection;
    this.#goTo = goTo;
    this.#say = say;
  }

  /** Where the active row or column would go. */
  target(axis: 'row' | 'column', by: 1 | -1): Move | undefined {
    const sheet = this.#sheet();
    const { active } = this.#selection();
    const view = sheet.view;
    const head = axis === 'row' ? sheet.row(active.row) : sheet.column(active.col);
    if (!view || !head || sheet.readonly) return undefined;
    const banded = axis === 'row' && sheet.bands !== undefined;
    return step(axis === 'row' ? view.rows : view.columns, head.key, by, banded);
  }

  /** A step of the active row or column; the selection goes with it. */
  async step(axis: 'row' | 'column', by: 1 | -1): Promise<void> {
    const sheet = this.#sheet();
    const { active } = this.#selection();
    const head = axis === 'row' ? sheet.row(active.row) : sheet.column(active.col);
    if (!head || !thingOf(head.key) || this.#busy) return;
    const name = head.name ?? head.label;
    const move = this.target(axis, by);
    if (move) await this.#carryOut(axis, head, move);
    else this.#say(t('matrix-moved-nowhere', { name }));
  }

  /** Dragged into a gap of the sheet as it is shown: one, or all that are selected with it. */
  async drop(axis: 'row' | 'column', from: number, gap: number, beside: number): Promise<void> {
    const sheet = this.#sheet();
    const view = sheet.view;
    const head = axis === 'row' ? sheet.row(from) : sheet.column(from);
    if (!view || !head || this.#busy) return;
    const at = (shown: number) => sheet.program(axis, shown);
    const banded = axis === 'row' && sheet.bands !== undefined;
    const heads = axis === 'row' ? view.rows : view.columns;
    const move = drop(heads, this.#with(axis, from, head), at(gap), banded, at(beside));
    if (move) await this.#carryOut(axis, head, move);
  }

  /** What goes with a row or a column that is dragged out of the selection. */
  #with(axis: 'row' | 'column', from: number, head: Head): string[] {
    const sheet = this.#sheet();
    const { top, bottom, left, right } = rangeOf(this.#selection());
    const [first, last] = axis === 'row' ? [top, bottom] : [left, right];
    if (from < first || from > last) return [head.key];
    const heads = Array.from({ length: last - first + 1 }, (_, at) =>
      axis === 'row' ? sheet.row(first + at) : sheet.column(first + at),
    );
    // Between players of a sheet stand their offers, which go with them anyway.
    return heads.flatMap((one) => (one && thingOf(one.key) === thingOf(head.key) ? [one.key] : []));
  }

  async #carryOut(axis: 'row' | 'column', head: Head, move: Move): Promise<void> {
    const sheet = this.#sheet();
    const { active } = this.#selection();
    const address = sheet.address(active);
    this.#busy = true;
    const done = await edit('thing_move', { ...move });
    const n = move.keys.length;
    if (done) {
      await sheet.load();
      const place = sheet.placeOf(address?.row ?? head.key, address?.column);
      if (place) this.#goTo(address ? place : { row: place.row, col: active.col });
      if (n > 1) this.#say(t(`matrix-moved-several-${axis}`, { n }));
      else this.#tell(axis, head, head.name ?? head.label);
    }
    this.#busy = false;
  }

  #tell(axis: 'row' | 'column', head: Head, name: string): void {
    const sheet = this.#sheet();
    const heads = (axis === 'row' ? sheet.view?.rows : sheet.view?.columns) ?? [];
    const n = heads.findIndex((one) => one.key === head.key) + 1;
    const all = heads.length;
    const group = heads[n - 1]?.group ?? '';
    if (axis === 'column') this.#say(t('matrix-moved-column', { name, n, all }));
    else if (sheet.bands) this.#say(t('matrix-moved-row-in', { name, band: sheet.called(group), n, all }));
    else this.#say(t('matrix-moved-row', { name, n, all }));
  }
}
