// Places and rectangles of a grid. Rows and columns count from 0; a rectangle includes both its ends.
// Nothing here knows what stands in a cell, nor that there is a screen.

export interface Place {
  readonly row: number;
  readonly col: number;
}

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many rows and columns there are. */
export interface Size {
  readonly rows: number;
  readonly cols: number;
}

export const same = (a: Place, b: Place): boolean => a.row === b.row && a.col === b.col;

/** The smallest rectangle that holds both places. */
export function around(a: Place, b: Place): Rect {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

export const heightOf = (r: Rect): number => r.bottom - r.top + 1;
export const widthOf = (r: Rect): number => r.right - r.left + 1;
export const isOneCell = (r: Rect): boolean => r.top === r.bottom && r.left === r.right;

export function contains(r: Rect, p: Place): boolean {
  return p.row >= r.top && p.row <= r.bottom && p.col >= r.left && p.col <= r.right;
}

/** The nearest place inside a grid of that size; the first cell where the grid is empty. */
export function within(p: Place, size: Size): Place {
  const clamp = (x: number, n: number) => Math.max(0, Math.min(n - 1, x));
  return { row: clamp(p.row, size.rows), col: clamp(p.col, size.cols) };
}

/** Every place of a rectangle, row by row. */
export function* places(r: Rect): Generator<Place> {
  for (let row = r.top; row <= r.bottom; row += 1)
    for (let col = r.left; col <= r.right; col += 1) yield { row, col };
}
