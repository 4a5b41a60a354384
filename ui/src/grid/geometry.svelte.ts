// Where everything of a grid lies: which rows and columns the window shows, the box of a range, the cell under a
// pointer, and how far to scroll for a cell. All in pixels of the scrolled content.
import type { ColumnHead, Extent, RowHead } from './face';
import { within, type Place, type Rect } from './place';
import { reveal, slots, start, trackAt, tracks, visible, whole } from './viewport';

/** Height of a heading between rows. */
export const HEADING = 26;

export interface Layout {
  readonly rows: readonly RowHead[];
  readonly columns: readonly ColumnHead[];
  readonly frozen: number;
  readonly rowHeight: number;
  readonly headHeight: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = { rows: 8, cols: 3 };

export class Geometry {
  #of: () => Layout;
  /** The scrolling element. */
  root = $state<HTMLDivElement>();
  width = $state(900);
  height = $state(600);
  scrollTop = $state(0);
  scrollLeft = $state(0);
  /** A column while its edge is dragged. */
  resizing = $state.raw<{ col: number; width: number }>();

  // Slots are never fewer than before: another number would move every cell into another slot.
  #rowsMost = 0;
  #colsMost = 0;

  constructor(of: () => Layout) {
    this.#of = of;
  }

  readonly size = $derived.by(() => ({ rows: this.#of().rows.length, cols: this.#of().columns.length }));
  /** Without the row that is only there to add one: what "all" and "the end" mean. */
  readonly solid = $derived.by(() => {
    const { rows, columns } = this.#of();
    return { rows: Math.max(1, rows.filter((r) => !r.fresh).length), cols: columns.length };
  });
  readonly #rows = $derived.by(() => {
    const { rows, rowHeight } = this.#of();
    return tracks(rows.map((r) => rowHeight + (r.heading === undefined ? 0 : HEADING)));
  });
  readonly #cols = $derived.by(() =>
    tracks(this.#of().columns.map((c, i) => (this.resizing?.col === i ? this.resizing.width : c.width))),
  );
  readonly #room = $derived.by(() => Math.max(0, this.height - this.#of().headHeight));
  /** Width of the columns that stay in view. */
  readonly held = $derived.by(() => start(this.#cols, this.#of().frozen));
  readonly rowSpan: Extent = $derived.by(() => {
    const span = visible(this.#rows, 0, this.scrollTop, this.#room, MARGIN.rows);
    this.#rowsMost = Math.max(this.#rowsMost, span.to - span.from);
    return span;
  });
  readonly colSpan: Extent = $derived.by(() => {
    const span = visible(this.#cols, this.#of().frozen, this.scrollLeft, this.width, MARGIN.cols);
    this.#colsMost = Math.max(this.#colsMost, span.to - span.from);
    return span;
  });
  /** The rows and columns that are drawn, each in its slot; -1 is an empty slot. */
  readonly rowSlots = $derived.by(() => slots(this.rowSpan, this.#rowsMost));
  readonly colSlots = $derived.by(() => slots(this.colSpan, this.#colsMost));
  readonly wholeWidth = $derived.by(() => whole(this.#cols));
  readonly wholeHeight = $derived.by(() => whole(this.#rows));
  readonly page = $derived.by(() => Math.max(1, Math.floor(this.#room / this.#of().rowHeight) - 1));
  /** How many columns are wholly seen beside those that stay. */
  readonly across = $derived.by(() => {
    const { frozen } = this.#of();
    const seen = visible(this.#cols, frozen, this.scrollLeft, this.width, 0);
    return Math.max(1, seen.to - seen.from - 1);
  });

  left(col: number): number {
    return start(this.#cols, col);
  }

  widthOf(col: number): number {
    return start(this.#cols, col + 1) - start(this.#cols, col);
  }

  /** Where the heading above a row begins. */
  headingTop(row: number): number {
    return start(this.#rows, row);
  }

  /** Where the cells of a row begin, below its heading. */
  top(row: number): number {
    return start(this.#rows, row) + (this.#of().rows[row]?.heading === undefined ? 0 : HEADING);
  }

  /** Whether a cell is drawn. */
  isDrawn(p: Place): boolean {
    const { rowSpan, colSpan } = this;
    const inRows = p.row >= rowSpan.from && p.row < rowSpan.to;
    return inRows && (p.col < this.#of().frozen || (p.col >= colSpan.from && p.col < colSpan.to));
  }

  /** A range as two boxes: the part in the columns that stay, and the part in those that scroll. */
  boxes(r: Rect): { still?: Box; moving?: Box } {
    const { frozen } = this.#of();
    const top = this.top(r.top);
    const height = start(this.#rows, r.bottom + 1) - top;
    const part = (from: number, to: number): Box | undefined =>
      from > to
        ? undefined
        : { left: this.left(from), top, width: this.left(to + 1) - this.left(from), height };
    return {
      still: part(r.left, Math.min(r.right, frozen - 1)),
      moving: part(Math.max(r.left, frozen), r.right),
    };
  }

  /** The cell under a point of the screen; the nearest one where there is none. */
  placeAt(x: number, y: number): Place {
    const box = this.root?.getBoundingClientRect() ?? new DOMRect();
    const px = x - box.left;
    const py = y - box.top - this.#of().headHeight + this.scrollTop;
    const col = trackAt(this.#cols, px < this.held ? Math.max(0, px) : px + this.scrollLeft);
    return within({ row: trackAt(this.#rows, Math.max(0, py)), col }, this.size);
  }

  isOverHead(y: number): boolean {
    return this.root !== undefined && y - this.root.getBoundingClientRect().top < this.#of().headHeight;
  }

  isOverCells(y: number): boolean {
    const down = y - (this.root?.getBoundingClientRect().top ?? 0) - this.#of().headHeight + this.scrollTop;
    return !this.isOverHead(y) && down < this.wholeHeight;
  }

  /** The middle of a cell on the screen. */
  middle(p: Place): { x: number; y: number } {
    const { frozen, headHeight, rowHeight } = this.#of();
    const box = this.root?.getBoundingClientRect() ?? new DOMRect();
    const scrolled = p.col < frozen ? 0 : this.scrollLeft;
    return {
      x: box.left + this.left(p.col) - scrolled + this.widthOf(p.col) / 2,
      y: box.top + headHeight + this.top(p.row) - this.scrollTop + rowHeight / 2,
    };
  }

  /** Scrolls no farther than needed to show a cell. */
  show(p: Place): void {
    const { root } = this;
    if (!root) return;
    const y = reveal(this.#rows, 0, p.row, root.scrollTop, this.#room);
    const x = reveal(this.#cols, this.#of().frozen, p.col, root.scrollLeft, this.width);
    if (y !== root.scrollTop) root.scrollTop = y;
    if (x !== root.scrollLeft) root.scrollLeft = x;
    // The event of scrolling comes a frame later; the cells are wanted now.
    this.scrolled();
  }

  /** Takes over where the element has been scrolled to. */
  scrolled(): void {
    this.scrollTop = this.root?.scrollTop ?? 0;
    this.scrollLeft = this.root?.scrollLeft ?? 0;
  }
}
