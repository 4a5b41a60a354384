import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { down, drag, place, right, spread, take } from './fill';
import { around, contains, heightOf, places, widthOf, type Rect } from './place';

const SIZE = { rows: 12, cols: 12 };
const rect: fc.Arbitrary<Rect> = fc
  .tuple(...[0, 0, 0, 0].map(() => fc.integer({ min: 0, max: 11 })))
  .map(([a, b, c, d]) => around({ row: a ?? 0, col: b ?? 0 }, { row: c ?? 0, col: d ?? 0 }));
const block = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }))
  .map(([h, w]) => Array.from({ length: h }, (_, r) => Array.from({ length: w }, (_, c) => `${r}/${c}`)));
const one = (row: number, col: number): Rect => ({ top: row, left: col, bottom: row, right: col });
const read = (row: number, col: number) => `${row}:${col}`;

describe('pasting a block', () => {
  it('fills a range with one copied cell', () => {
    const placed = place([['да']], { top: 1, left: 1, bottom: 2, right: 3 }, SIZE);
    expect(placed.fits && placed.edits.map((e) => e.text)).toEqual(Array(6).fill('да'));
  });

  it('over the edge is refused whole, and says by how much', () => {
    const over = place(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      one(11, 11),
      SIZE,
    );
    expect(over).toEqual({ fits: false, rowsOver: 1, colsOver: 1 });
  });

  it('lays down each cell of the block once from the upper left, unless the range is a multiple of it', () => {
    fc.assert(
      fc.property(block, rect, (b, onto) => {
        const placed = place(b, onto, SIZE);
        const height = b.length;
        const width = b[0]?.length ?? 0;
        const tiled = heightOf(onto) % height === 0 && widthOf(onto) % width === 0;
        if (!placed.fits) {
          expect(onto.top + height > SIZE.rows || onto.left + width > SIZE.cols).toBe(true);
          return;
        }
        expect(placed.edits).toHaveLength(tiled ? heightOf(onto) * widthOf(onto) : height * width);
        for (const e of placed.edits) {
          expect(e.row < SIZE.rows && e.col < SIZE.cols).toBe(true);
          expect(e.text).toBe(`${(e.row - onto.top) % height}/${(e.col - onto.left) % width}`);
        }
      }),
    );
  });

  it('brings back the copied block where it was taken from', () => {
    fc.assert(
      fc.property(rect, (from) => {
        const placed = place(take(from, read), from, SIZE);
        expect(placed.fits && placed.edits.every((e) => e.text === read(e.row, e.col))).toBe(true);
      }),
    );
  });
});

describe('filling', () => {
  it('down repeats the first row, and right the first column', () => {
    fc.assert(
      fc.property(rect, (over) => {
        const top = over.top === over.bottom ? over.top - 1 : over.top;
        for (const e of down(over, read)) expect(e.text).toBe(read(top, e.col));
        const left = over.left === over.right ? over.left - 1 : over.left;
        for (const e of right(over, read)) expect(e.text).toBe(read(e.row, left));
      }),
    );
  });

  it('a single cell takes the one above it, and the first row has none', () => {
    expect(down(one(3, 2), read)).toEqual([{ row: 3, col: 2, text: '2:2' }]);
    expect(down(one(0, 2), read)).toEqual([]);
  });

  it('a range with one text covers every cell once', () => {
    fc.assert(
      fc.property(rect, (over) => {
        expect(spread('', over)).toEqual([...places(over)].map((p) => ({ ...p, text: '' })));
      }),
    );
  });
});

describe('dragging the handle', () => {
  it('edits only new cells, each with a text of the range it came from', () => {
    fc.assert(
      fc.property(
        rect,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 0, max: 11 }),
        (from, row, col) => {
          const { covers, edits } = drag(from, { row, col }, read);
          const old = new Set([...places(from)].map((p) => read(p.row, p.col)));
          for (const e of edits) {
            expect(contains(from, e)).toBe(false);
            expect(contains(covers, e)).toBe(true);
            expect(old.has(e.text)).toBe(true);
          }
          expect(edits.length + old.size).toBe(heightOf(covers) * widthOf(covers));
        },
      ),
    );
  });

  it('goes on with the pattern in either direction', () => {
    const from: Rect = { top: 4, left: 0, bottom: 5, right: 0 };
    const rowsOf = (to: number) => drag(from, { row: to, col: 0 }, read).edits.map((e) => e.text);
    expect(rowsOf(8)).toEqual(['4:0', '5:0', '4:0']);
    expect(rowsOf(2)).toEqual(['4:0', '5:0']);
  });
});
