// Where a key of movement takes the selection, given how large the grid is and how much of it one sees.
import type { Movement } from './keymap';
import type { Place, Size } from './place';
import * as sel from './selection';

export interface Ground {
  /** All rows and columns, the row that is only there to add one included. */
  readonly size: Size;
  /** Without that row: what "the end" means. */
  readonly solid: Size;
  /** How many columns of titles there are on the left. */
  readonly frozen: number;
  /** Rows of a page. */
  readonly page: number;
  /** The columns that are seen beside the titles: a page to the side. */
  readonly across: number;
}

export function travel(
  s: sel.Selection,
  to: Movement,
  extend: boolean,
  ground: Ground,
  filled: sel.Filled,
): sel.Selection {
  const from = sel.origin(s, extend);
  switch (to.by) {
    case 'jump':
      return sel.go(s, sel.jump(from, to.direction, ground.size, filled), extend);
    case 'edge':
      return sel.go(s, edge(to.edge, from, ground), extend);
    default:
      return sel.go(s, stepped(from, to, ground), extend);
  }
}

/** A page to the left ends where the facts begin: the titles are in view anyway. */
function stepped(from: Place, to: Extract<Movement, { direction: unknown }>, ground: Ground): Place {
  const next = sel.step(from, to.direction, ground.size, distance(to, ground));
  const stops = to.by === 'page' && to.direction === 'left' && from.col > ground.frozen;
  return stops ? { ...next, col: Math.max(next.col, ground.frozen) } : next;
}

function distance(to: Extract<Movement, { direction: unknown }>, ground: Ground): number {
  if (to.by !== 'page') return 1;
  return to.direction === 'left' || to.direction === 'right' ? ground.across : ground.page;
}

function edge(which: 'rowStart' | 'rowEnd' | 'start' | 'end', from: Place, ground: Ground): Place {
  const last = { row: ground.solid.rows - 1, col: ground.solid.cols - 1 };
  // Home stops where the facts begin; pressed there, it goes on to the title.
  const facts = Math.min(ground.frozen, last.col);
  switch (which) {
    case 'rowStart':
      return { row: from.row, col: from.col > facts ? facts : 0 };
    case 'rowEnd':
      return { row: from.row, col: last.col };
    case 'start':
      return { row: 0, col: facts };
    case 'end':
      return last;
  }
}
