// The keys that move the selection: by a cell, a page, to an edge, and over whole rows and columns.
import { textAt, type Board } from './board';
import type { Movement } from './keymap';
import * as sel from './selection';
import { travel } from './travel';

/** Tab and Enter. */
export function walk(board: Board, axis: 'row' | 'column', by: 1 | -1): void {
  const next = sel.walk(board.selection, axis, by, board.at.size);
  board.select(next, next.active);
}

export function selectWhole(board: Board, what: 'all' | 'row' | 'column'): void {
  const { selection, at } = board;
  const { active } = selection;
  const { top, bottom, left, right } = sel.range(selection);
  if (what === 'all') board.selection = sel.all(at.solid, selection);
  else if (what === 'row') board.selection = { ...sel.rows(top, bottom, at.size), active };
  else board.selection = { ...sel.columns(left, right, at.solid), active };
}

export async function move(board: Board, to: Movement, extend: boolean): Promise<void> {
  if (to.by === 'jump') {
    const { row, col } = sel.origin(board.selection, extend);
    const along = to.direction === 'left' || to.direction === 'right';
    const all = { rows: { from: 0, to: board.rows.length }, cols: { from: 0, to: board.columns.length } };
    // Where a run of filled cells ends can lie outside of what has been fetched.
    await board.cells.ensure(
      along ? { from: row, to: row + 1 } : all.rows,
      along ? all.cols : { from: col, to: col + 1 },
    );
  }
  const { size, solid, page, across } = board.at;
  const ground = { size, solid, frozen: board.frozen, page, across };
  board.select(travel(board.selection, to, extend, ground, (r, c) => textAt(board, r, c) !== ''));
}
