// What a grid is given, and what it tells.
import type { Snippet } from 'svelte';
import type { Cells, ColumnHead, Face, How, RowHead } from './face';
import type { Edit } from './fill';
import type { Rect } from './place';
import type { Selection } from './selection';

export interface GridProps {
  label: string;
  /** The id of what says how to use it: what Esc, then Tab does. */
  describedby?: string;
  rows: readonly RowHead[];
  columns: readonly ColumnHead[];
  cells: Cells;
  /** Columns that stay in view on the left. */
  frozen?: number;
  rowHeight?: number;
  headHeight?: number;
  selection?: Selection;
  /** Whether a block that begins in the first column may run over the last row, and so add rows. */
  grows?: boolean;
  readonly?: boolean;
  mac?: boolean;
  onedit: (edits: Edit[], how: How) => void;
  /** What stands in the cell that is edited; nothing once it is no longer. */
  ontyping?: (text: string | undefined) => void;
  /** A block does not fit, by so many rows and columns. */
  onover: (rows: number, cols: number) => void;
  onwidth: (col: number, width: number) => void;
  oncopied?: (range: Rect) => void;
  ondetails?: () => void;
  /** The active row or column is to go a step on. */
  onshift?: (axis: 'row' | 'column', by: 1 | -1) => void;
  /** A row or a column was dragged into a gap; `beside` is the one the pointer was on. */
  onmove?: (axis: 'row' | 'column', from: number, gap: number, beside: number) => void;
  /** A heading is to be folded, or unfolded. */
  onfold?: (band: string, folded: boolean) => void;
  /** A block would run over a folded heading. */
  onfolded?: (band: string) => void;
  /** A row is wanted below the active one. */
  oninsert?: () => void;
  /** The selected rows are to go. */
  onremove?: () => void;
  /** How a heading is called: some say nothing themselves. */
  named?: (heading: string) => string;
  /** What stands in a title cell. */
  title: Snippet<[RowHead, Face | undefined]>;
}
