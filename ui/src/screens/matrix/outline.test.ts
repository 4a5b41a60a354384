// Rows under headings, and what folding one leaves.
import { describe, expect, it } from 'vitest';
import { headings, outline } from './outline';

const GROUPS = ['Product', 'Product', 'Project', '', ''];

describe('the lines of a sheet', () => {
  it('are its rows, the first under each heading saying it', () => {
    const { lines, of } = outline(GROUPS, new Set());
    expect(lines.map((line) => line.row)).toEqual([0, 1, 2, 3, 4]);
    expect(lines.map((line) => line.heading)).toEqual(['Product', undefined, 'Project', '', undefined]);
    expect(of).toEqual([0, 1, 2, 3, 4]);
  });

  it('keep one line for a folded heading, which tells how many rows it hides', () => {
    const { lines, of } = outline(GROUPS, new Set(['Product']));
    expect(lines[0]).toEqual({ band: 'Product', count: 2 });
    expect(lines[1]).toEqual({ row: 2, heading: 'Project', count: 1 });
    expect(of, 'a hidden row is found at its heading').toEqual([0, 0, 1, 2, 3]);
  });

  it('fold what stands under no heading too, where others have one', () => {
    const { lines } = outline(GROUPS, new Set(['']));
    expect(lines.at(-1)).toEqual({ band: '', count: 2 });
  });

  it('have no heading at all where no row has one', () => {
    const { lines } = outline(['', ''], new Set(['']));
    expect(lines.map((line) => line.heading)).toEqual([undefined, undefined]);
    expect(lines.map((line) => line.row)).toEqual([0, 1]);
    expect(headings(['', ''])).toEqual([]);
  });
});
