// The selection of a grid as a value: one active cell inside one range, and how keys and the pointer change it.
// As in Excel: Shift keeps the anchor and moves the extent; Tab and Enter walk the active cell through a range
// of several cells; everything else collapses the range onto the active cell.

import { around, contains, isOneCell, same, within, type Place, type Rect, type Size } from './place';

export interface Selection {
  /** The cell that typing goes to. */
  readonly active: Place;
  /** The corner of the range that stays. */
  readonly anchor: Place;
  /** The corner of the range that Shift moves. */
  readonly extent: Place;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Whether a cell holds something, which is where Ctrl+arrow stops. */
export type Filled = (row: number, col: number) => boolean;

export const at = (place: Place): Selection => ({ active: place, anchor: place, extent: place });

/** A range with its upper left cell active, cut to the grid. */
export function over(r: Rect, size: Size): Selection {
  const first = within({ row: r.top, col: r.left }, size);
  return { active: first, anchor: first, extent: within({ row: r.bottom, col: r.right }, size) };
}

export const range = (s: Selection): Rect => around(s.anchor, s.extent);

/** The same selection in a grid that may have become smaller. */
export function clamp(s: Selection, size: Size): Selection {
  return {
    active: within(s.active, size),
    anchor: within(s.anchor, size),
    extent: within(s.extent, size),
  };
}

const STEP: Record<Direction, Place> = {
  up: { row: -1, col: 0 },
  down: { row: 1, col: 0 },
  left: { row: 0, col: -1 },
  right: { row: 0, col: 1 },
};

const plus = (p: Place, d: Place): Place => ({ row: p.row + d.row, col: p.col + d.col });

/** One arrow key (or a page of rows): the neighbour, cut at the edge. */
export function step(from: Place, direction: Direction, size: Size, by = 1): Place {
  const d = STEP[direction];
  return within({ row: from.row + d.row * by, col: from.col + d.col * by }, size);
}

/**
 * Ctrl+arrow: from inside a run of filled cells to its end; from its end, or from an empty cell, to the next
 * filled one; to the edge when there is none.
 */
export function jump(from: Place, direction: Direction, size: Size, filled: Filled): Place {
  const d = STEP[direction];
  const inside = (p: Place) => p.row >= 0 && p.col >= 0 && p.row < size.rows && p.col < size.cols;
  const isFilled = (p: Place) => filled(p.row, p.col);
  let here = from;
  let next = plus(here, d);
  if (!inside(next)) return within(from, size);
  const alongRun = isFilled(here) && isFilled(next);
  for (;;) {
    if (alongRun && !isFilled(next)) return here;
    here = next;
    if (!alongRun && isFilled(here)) return here;
    next = plus(here, d);
    if (!inside(next)) return here;
  }
}

/** Moves the selection to a place: alone, or with Shift by stretching a range from the active cell to it. */
export function go(s: Selection, to: Place, extend: boolean): Selection {
  return extend ? { active: s.active, anchor: s.active, extent: to } : at(to);
}

/** Where the next key of a movement starts: the far corner when stretching, else the active cell. */
export const origin = (s: Selection, extend: boolean): Place =>
  extend && same(s.active, s.anchor) ? s.extent : s.active;

export function all(size: Size, s: Selection): Selection {
  return {
    active: within(s.active, size),
    anchor: { row: 0, col: 0 },
    extent: within({ row: size.rows - 1, col: size.cols - 1 }, size),
  };
}

/** Whole rows (or columns) from one to another, as a click on their heads does. */
export function rows(from: number, to: number, size: Size): Selection {
  const anchor = within({ row: from, col: 0 }, size);
  return { active: anchor, anchor, extent: within({ row: to, col: size.cols - 1 }, size) };
}

export function columns(from: number, to: number, size: Size): Selection {
  const anchor = within({ row: 0, col: from }, size);
  return { active: anchor, anchor, extent: within({ row: size.rows - 1, col: to }, size) };
}

/**
 * Tab (along rows) or Enter (along columns), `by` being -1 with Shift. Inside a range of several cells the
 * active cell walks round it and the range stays; else the selection moves by one cell.
 */
export function walk(s: Selection, axis: 'row' | 'column', by: 1 | -1, size: Size): Selection {
  const r = range(s);
  if (isOneCell(r) || !contains(r, s.active)) {
    const forth: Direction = axis === 'row' ? 'right' : 'down';
    const back: Direction = axis === 'row' ? 'left' : 'up';
    return at(step(s.active, by === 1 ? forth : back, size));
  }
  const height = r.bottom - r.top + 1;
  const width = r.right - r.left + 1;
  const row = s.active.row - r.top;
  const col = s.active.col - r.left;
  const count = height * width;
  const index = (axis === 'row' ? row * width + col : col * height + row) + by;
  const next = (index + count) % count;
  const active =
    axis === 'row'
      ? { row: r.top + Math.floor(next / width), col: r.left + (next % width) }
      : { row: r.top + (next % height), col: r.left + Math.floor(next / height) };
  return { ...s, active };
}
