import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, places, within, type Place, type Size } from './place';
import { all, at, clamp, go, jump, origin, range, step, walk, type Direction } from './selection';

const size: fc.Arbitrary<Size> = fc.record({
  rows: fc.integer({ min: 1, max: 30 }),
  cols: fc.integer({ min: 1, max: 30 }),
});
const place: fc.Arbitrary<Place> = fc.record({
  row: fc.integer({ min: 0, max: 29 }),
  col: fc.integer({ min: 0, max: 29 }),
});
const direction = fc.constantFrom<Direction>('up', 'down', 'left', 'right');

const inside = (p: Place, s: Size) => p.row >= 0 && p.col >= 0 && p.row < s.rows && p.col < s.cols;

describe('a step', () => {
  it('never leaves the grid', () => {
    fc.assert(
      fc.property(size, place, direction, fc.integer({ min: 1, max: 50 }), (s, p, d, by) => {
        expect(inside(step(within(p, s), d, s, by), s)).toBe(true);
      }),
    );
  });

  it('goes back where it came from, away from the edge', () => {
    const here = { row: 5, col: 5 };
    const s = { rows: 10, cols: 10 };
    expect(step(step(here, 'left', s), 'right', s)).toEqual(here);
    expect(step(step(here, 'up', s), 'down', s)).toEqual(here);
  });
});

describe('Ctrl+arrow', () => {
  const row = (text: string) => ({
    size: { rows: 1, cols: text.length },
    filled: (_: number, col: number) => text[col] === 'x',
  });
  const right = (text: string, from: number) => {
    const { size: s, filled } = row(text);
    return jump({ row: 0, col: from }, 'right', s, filled).col;
  };

  it('stops at the end of the run it is in', () => expect(right('xxx.x', 0)).toBe(2));
  it('crosses a gap to the next filled cell', () => expect(right('xxx..x', 2)).toBe(5));
  it('goes from an empty cell to the next filled one', () => expect(right('...xx', 0)).toBe(3));
  it('goes to the edge where nothing more is filled', () => expect(right('x....', 0)).toBe(4));

  it('stays inside and never turns back', () => {
    fc.assert(
      fc.property(size, place, direction, fc.func(fc.boolean()), (s, p, d, filled) => {
        const from = within(p, s);
        const to = jump(from, d, s, filled);
        expect(inside(to, s)).toBe(true);
        if (d === 'left' || d === 'right') expect(to.row).toBe(from.row);
        else expect(to.col).toBe(from.col);
        if (d === 'left') expect(to.col).toBeLessThanOrEqual(from.col);
        if (d === 'down') expect(to.row).toBeGreaterThanOrEqual(from.row);
      }),
    );
  });
});

describe('a range', () => {
  it('stretches from the active cell and back to it', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const stretched = go(at(a), b, true);
        expect(stretched.active).toEqual(a);
        expect(contains(range(stretched), a) && contains(range(stretched), b)).toBe(true);
        expect(origin(stretched, true)).toEqual(b);
        expect(range(go(stretched, a, true))).toEqual(range(at(a)));
      }),
    );
  });

  it('of everything holds every cell and keeps the active one', () => {
    const s = { rows: 3, cols: 4 };
    const whole = all(s, at({ row: 1, col: 2 }));
    expect(range(whole)).toEqual({ top: 0, left: 0, bottom: 2, right: 3 });
    expect(whole.active).toEqual({ row: 1, col: 2 });
  });

  it('is cut to a grid that became smaller', () => {
    fc.assert(
      fc.property(place, place, size, (a, b, s) => {
        const cut = clamp(go(at(a), b, true), s);
        expect([cut.active, cut.anchor, cut.extent].every((p) => inside(p, s))).toBe(true);
      }),
    );
  });
});

describe('Tab and Enter', () => {
  it('visit every cell of a range once and come back to the first', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.constantFrom<'row' | 'column'>('row', 'column'),
        fc.constantFrom<1 | -1>(1, -1),
        (a, b, axis, by) => {
          fc.pre(a.row !== b.row || a.col !== b.col);
          const s = { rows: 30, cols: 30 };
          let here = go(at(a), b, true);
          const before = range(here);
          const count = [...places(before)].length;
          const seen = new Set<string>();
          for (let i = 0; i < count; i += 1) {
            here = walk(here, axis, by, s);
            seen.add(`${here.active.row}:${here.active.col}`);
          }
          expect(seen.size).toBe(count);
          expect(here.active).toEqual(a);
          expect(range(here)).toEqual(before);
        },
      ),
    );
  });

  it('move a single cell, Enter down and Tab right', () => {
    const s = { rows: 9, cols: 9 };
    const here = at({ row: 4, col: 4 });
    expect(walk(here, 'column', 1, s).active).toEqual({ row: 5, col: 4 });
    expect(walk(here, 'row', -1, s).active).toEqual({ row: 4, col: 3 });
  });
});
