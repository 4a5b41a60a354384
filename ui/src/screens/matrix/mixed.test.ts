import { describe, expect, it } from 'vitest';
import { blockOf } from './mixed';

const edits = (rows: number, cols: number) =>
  Array.from({ length: rows * cols }, (_, i) => ({
    row: Math.floor(i / cols),
    col: i % cols,
    text: `${Math.floor(i / cols)}/${i % cols}`,
  }));

describe('the picture of a mixed block', () => {
  it('shows a small block whole, with the reason at what is refused', () => {
    const picture = blockOf(edits(2, 2), [{ row: 1, col: 0, text: '1/0', reason: 'no level' }]);
    expect(picture.rows.map((r) => r.cells.map((c) => c.text))).toEqual([
      ['0/0', '0/1'],
      ['1/0', '1/1'],
    ]);
    expect(picture.rows[1]?.cells[0]?.reason).toBe('no level');
    expect(picture.rows[1]?.cells[1]?.reason).toBeUndefined();
    expect([picture.moreRows, picture.moreCols]).toEqual([0, 0]);
  });

  it('of a large block shows what is refused, wherever it stands, and counts the rest', () => {
    const picture = blockOf(edits(100, 20), [{ row: 90, col: 17, text: '90/17', reason: 'no level' }]);
    const found = picture.rows.flatMap((r) => r.cells).filter((c) => c.reason !== undefined);
    expect(found).toEqual([{ text: '90/17', reason: 'no level' }]);
    expect([picture.moreRows, picture.moreCols]).toEqual([92, 15]);
  });

  it('leaves open what a ragged block does not hold', () => {
    const picture = blockOf([...edits(1, 2), { row: 1, col: 0, text: 'a' }], []);
    expect(picture.rows[1]?.cells.map((c) => c.text)).toEqual(['a', '']);
  });
});
