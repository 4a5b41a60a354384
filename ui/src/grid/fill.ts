// What a paste, a fill or a clear means in cells. The answer is one list of edits: parsing, checking and undo
// are not done here. A block that does not fit is refused as a whole.

import { heightOf, places, widthOf, type Place, type Rect, type Size } from './place';

export interface Edit extends Place {
  readonly text: string;
}

export type Block = readonly (readonly string[])[];

/** Edits with the range they cover, or by how much the block runs over the edge. */
export type Placed =
  | { readonly fits: true; readonly edits: Edit[]; readonly covers: Rect }
  | { readonly fits: false; readonly rowsOver: number; readonly colsOver: number };

/**
 * Puts a block onto a range. A range that the block divides evenly is tiled with it (so one cell fills any
 * range); else the block is laid down once, from the range's upper left cell.
 */
export function place(block: Block, onto: Rect, size: Size): Placed {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  if (height === 0 || width === 0) return { fits: true, edits: [], covers: onto };
  const tiles = heightOf(onto) % height === 0 && widthOf(onto) % width === 0;
  const covers: Rect = tiles
    ? onto
    : {
        top: onto.top,
        left: onto.left,
        bottom: onto.top + height - 1,
        right: onto.left + width - 1,
      };
  const rowsOver = Math.max(0, covers.bottom - size.rows + 1);
  const colsOver = Math.max(0, covers.right - size.cols + 1);
  if (rowsOver > 0 || colsOver > 0) return { fits: false, rowsOver, colsOver };
  const edits: Edit[] = [];
  for (const p of places(covers)) {
    const text = block[(p.row - covers.top) % height]?.[(p.col - covers.left) % width] ?? '';
    edits.push({ ...p, text });
  }
  return { fits: true, edits, covers };
}

/** Puts the same text into every cell of a range (Ctrl+Enter, and Delete with an empty text). */
export function spread(text: string, over: Rect): Edit[] {
  return [...places(over)].map((p) => ({ ...p, text }));
}

/** The text that a cell is edited as. */
export type Read = (row: number, col: number) => string;

/**
 * Ctrl+D: the first row of a range goes into the others. A range of one row takes the row above it, as Excel
 * does; in the first row of the grid there is none, and nothing happens.
 */
export function down(over: Rect, read: Read): Edit[] {
  const from = over.top === over.bottom ? over.top - 1 : over.top;
  if (from < 0) return [];
  const into = { ...over, top: from + 1 };
  return [...places(into)].map((p) => ({ ...p, text: read(from, p.col) }));
}

/** Ctrl+R: the first column of a range goes into the others; of one column, the column to its left. */
export function right(over: Rect, read: Read): Edit[] {
  const from = over.left === over.right ? over.left - 1 : over.left;
  if (from < 0) return [];
  const into = { ...over, left: from + 1 };
  return [...places(into)].map((p) => ({ ...p, text: read(p.row, from) }));
}

/** The texts of a range, for the clipboard. */
export function take(from: Rect, read: Read): string[][] {
  const rows: string[][] = [];
  for (let row = from.top; row <= from.bottom; row += 1) {
    const texts: string[] = [];
    for (let col = from.left; col <= from.right; col += 1) texts.push(read(row, col));
    rows.push(texts);
  }
  return rows;
}

/**
 * Dragging the handle: the range grows to hold `to`, along the axis that the pointer left it farther by, and the
 * old cells repeat into the new ones.
 */
export function drag(from: Rect, to: Place, read: Read): { covers: Rect; edits: Edit[] } {
  const above = from.top - to.row;
  const below = to.row - from.bottom;
  const before = from.left - to.col;
  const after = to.col - from.right;
  const vertical = Math.max(above, below, 0);
  const horizontal = Math.max(before, after, 0);
  if (vertical === 0 && horizontal === 0) return { covers: from, edits: [] };
  const covers: Rect =
    vertical >= horizontal
      ? { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) }
      : { ...from, left: Math.min(from.left, to.col), right: Math.max(from.right, to.col) };
  const height = heightOf(from);
  const width = widthOf(from);
  const cycle = (x: number, start: number, n: number) => start + ((((x - start) % n) + n) % n);
  const edits: Edit[] = [];
  for (const p of places(covers)) {
    const row = cycle(p.row, from.top, height);
    const col = cycle(p.col, from.left, width);
    if (row !== p.row || col !== p.col) edits.push({ ...p, text: read(row, col) });
  }
  return { covers, edits };
}
