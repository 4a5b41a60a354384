// The next cell that holds a text, row by row, from a cell onwards and round again.
import type { Place, Size } from '~/grid/place';

/** Compared without case, and with `ё` as `е`. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

export function nextMatch(
  text: string,
  from: Place,
  by: 1 | -1,
  size: Size,
  read: (row: number, col: number) => string,
): Place | undefined {
  const part = plain(text.trim());
  const count = size.rows * size.cols;
  if (part === '' || count === 0) return undefined;
  const start = from.row * size.cols + from.col;
  for (let i = 1; i <= count; i += 1) {
    const index = (((start + i * by) % count) + count) % count;
    const at = { row: Math.floor(index / size.cols), col: index % size.cols };
    if (plain(read(at.row, at.col)).includes(part)) return at;
  }
  return undefined;
}

/** Every cell that holds a text, row by row. */
export function matches(text: string, size: Size, read: (row: number, col: number) => string): Place[] {
  const part = plain(text.trim());
  const list: Place[] = [];
  if (part === '') return list;
  for (let row = 0; row < size.rows; row += 1)
    for (let col = 0; col < size.cols; col += 1)
      if (plain(read(row, col)).includes(part)) list.push({ row, col });
  return list;
}
