// Copy, cut and paste of a range: as text with tabs, so that it goes to and comes from Excel.
import { isFact, textAt, type Board } from './board';
import { ClipboardKeys } from './clipboard';
import * as fill from './fill';
import type { Rect } from './place';
import * as sel from './selection';
import * as tsv from './tsv';

/** What is told of a copy or of a paste that cannot be. */
export interface Told {
  copied?: (range: Rect) => void;
  /** A block does not fit, by so many rows and columns. */
  over: (rows: number, cols: number) => void;
  /** A block would run over a folded heading. */
  folded?: (band: string) => void;
}

export class Transfer {
  #board: Board;
  #told: Told;
  readonly keys = new ClipboardKeys();
  /** The range that was copied last, until something changes. */
  copied = $state.raw<Rect>();

  constructor(board: Board, told: Told) {
    this.#board = board;
    this.#told = told;
  }

  copy = (event: ClipboardEvent, cut: boolean): void => {
    const board = this.#board;
    const range = sel.range(board.selection);
    this.keys.answered();
    event.preventDefault();
    // The line of a folded heading holds no cells.
    const texts = fill.take(range, (row, col) => textAt(board, row, col));
    const lines = texts.filter((_, i) => board.rows[range.top + i]?.band === undefined);
    event.clipboardData?.setData('text/plain', tsv.format(lines));
    if (cut)
      board.send(
        fill.spread('', range).filter((p) => isFact(board, p)),
        'cut',
      );
    this.copied = range;
    this.#told.copied?.(range);
  };

  paste = (event: ClipboardEvent): void => {
    const board = this.#board;
    this.keys.answered();
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '' || board.readonly) return;
    const range = sel.range(board.selection);
    const { size } = board.at;
    const open = board.grows && range.left === 0 ? { rows: Infinity, cols: size.cols } : size;
    const placed = fill.place(tsv.parse(text), range, open);
    if (!placed.fits) {
      this.#told.over(placed.rowsOver, placed.colsOver);
      return;
    }
    const { covers, edits } = placed;
    const folded = board.rows.slice(covers.top, covers.bottom + 1).find((row) => row.band !== undefined);
    if (folded?.band !== undefined) {
      this.#told.folded?.(folded.band);
      return;
    }
    board.selection = sel.over(covers, size);
    board.send(edits, 'paste');
  };
}
