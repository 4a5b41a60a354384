// What the grid shows: heads, and the face of a cell. Plain data; who knows what stands behind it lives elsewhere.

/** How a cell is laid out. */
export type Kind = 'title' | 'level' | 'dots' | 'number' | 'word' | 'text';

export interface ColumnHead {
  readonly id: string;
  readonly title: string;
  /** The second line of the head. */
  readonly subtitle?: string;
  /** Ours: tinted through every row. */
  readonly own?: boolean;
  readonly width: number;
}

export interface RowHead {
  readonly id: string;
  /** The heading that stands above this row, when it is the first under it. */
  readonly heading?: string;
  /** The heading that this row is the folded line of: it holds no cells. */
  readonly band?: string;
  /** Ours: tinted through every column. */
  readonly own?: boolean;
  /** The row that is only there to add one: typed into, it becomes a row of its own. */
  readonly fresh?: boolean;
}

export interface Face {
  readonly kind: Kind;
  /** As shown. */
  readonly text: string;
  /** As edited and copied; empty when nothing is known. */
  readonly edit: string;
  /** What a screen reader says when the text is only a sign. */
  readonly said?: string;
  /** Said quietly after the text of a title. */
  readonly sub?: string;
  /** Shown quietly beside the text of a title, as importance is. */
  readonly aside?: string;
  readonly unknown?: boolean;
  /** Nothing stands here, but this holds by another cell: shown quietly. */
  readonly inherited?: boolean;
  readonly stale?: boolean;
  readonly opinion?: boolean;
  readonly contradicted?: boolean;
  readonly readonly?: boolean;
  /** What an edit may be, offered while typing. */
  readonly choices?: readonly string[];
  /** Marks in words, for the tip of the cell and for a screen reader. */
  readonly remark?: string;
  /** Why the last text typed here was not taken; the face then shows that text. */
  readonly refused?: string;
}

/** Where cells come from. Reading one that is not there yet answers nothing; `ensure` brings it. */
export interface Cells {
  get(row: number, col: number): Face | undefined;
  ensure(rows: Extent, cols: Extent): Promise<void>;
}

/** A span of rows or columns: the first, and one past the last. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** What a batch of edits came from. */
export type How = 'type' | 'paste' | 'cut' | 'clear' | 'fill';
