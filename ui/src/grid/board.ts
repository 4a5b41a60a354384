// What the parts of a grid share: what is shown, where everything lies, what is selected, and where edits go.
import type { Cells, ColumnHead, Face, How, RowHead } from './face';
import type { Edit } from './fill';
import type { Geometry } from './geometry.svelte';
import type { Place } from './place';
import type { Selection } from './selection';

export interface Board {
  readonly at: Geometry;
  readonly rows: readonly RowHead[];
  readonly columns: readonly ColumnHead[];
  readonly cells: Cells;
  readonly frozen: number;
  readonly readonly: boolean;
  /** Whether a block that begins in the first column may run over the last row, and so add rows. */
  readonly grows: boolean;
  selection: Selection;
  /** Takes the keyboard. */
  focus(): void;
  /** Selects, and brings a place into view. */
  select(next: Selection, look?: Place): void;
  send(edits: Edit[], how: How): void;
}

/** The text that a cell is edited as and copied as. */
export const textAt = (board: Board, row: number, col: number): string =>
  board.cells.get(row, col)?.edit ?? '';

export const faceAt = (board: Board, p: Place): Face | undefined => board.cells.get(p.row, p.col);

/** A title is no fact: it is neither cleared nor filled over along with facts. */
export function isFact(board: Board, p: Place): boolean {
  const face = faceAt(board, p);
  return face !== undefined && !face.readonly && face.kind !== 'title';
}
