import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMatch } from './find';

const rows = [
  ['Мы', 'Радуга', 'Забава'],
  ['Чёткий чертёж', '24', 'радуга'],
];
const size = { rows: 2, cols: 3 };
const read = (row: number, col: number) => rows[row]?.[col] ?? '';

describe('finding', () => {
  it('goes on from the active cell and round again', () => {
    expect(nextMatch('радуга', { row: 0, col: 0 }, 1, size, read)).toEqual({ row: 0, col: 1 });
    expect(nextMatch('радуга', { row: 0, col: 1 }, 1, size, read)).toEqual({ row: 1, col: 2 });
    expect(nextMatch('радуга', { row: 1, col: 2 }, 1, size, read)).toEqual({ row: 0, col: 1 });
    expect(nextMatch('радуга', { row: 0, col: 1 }, -1, size, read)).toEqual({ row: 1, col: 2 });
  });

  it('takes ё for е', () => expect(nextMatch('чертеж', { row: 0, col: 0 }, 1, size, read)?.row).toBe(1));

  it('finds nothing in nothing', () => {
    expect(nextMatch('', { row: 0, col: 0 }, 1, size, read)).toBeUndefined();
    expect(nextMatch('нет такого', { row: 0, col: 0 }, 1, size, read)).toBeUndefined();
  });

  it('visits every cell that matches before it comes back', () => {
    const grid = fc.array(fc.array(fc.constantFrom('да', 'нет'), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(grid, (cells) => {
        const of = { rows: cells.length, cols: 4 };
        const at = (row: number, col: number) => cells[row]?.[col] ?? '';
        const count = cells.flat().filter((c) => c === 'да').length;
        const seen = new Set<string>();
        let here = { row: 0, col: 0 };
        for (let i = 0; i < count; i += 1) {
          here = nextMatch('да', here, 1, of, at) ?? here;
          seen.add(`${here.row}:${here.col}`);
        }
        expect(seen.size).toBe(count);
      }),
    );
  });
});
