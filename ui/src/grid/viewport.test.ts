import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, reveal, slots, size, start, trackAt, tracks, visible, whole } from './viewport';

const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 80 });
const pixels = fc.integer({ min: 0, max: 12_000 });

describe('tracks', () => {
  it('find the track under an offset', () => {
    fc.assert(
      fc.property(sizes, pixels, (list, offset) => {
        const t = tracks(list);
        const index = trackAt(t, offset);
        const cut = Math.min(offset, whole(t) - 1);
        expect(start(t, index)).toBeLessThanOrEqual(cut);
        expect(start(t, index) + size(t, index)).toBeGreaterThan(cut);
      }),
    );
  });

  it('show every track that a pixel of the window falls on', () => {
    fc.assert(
      fc.property(sizes, pixels, fc.integer({ min: 1, max: 900 }), (list, scroll, length) => {
        const t = tracks(list);
        const span = visible(t, 0, scroll, length, 0);
        for (let i = 0; i < t.count; i += 1) {
          const shown = start(t, i) < scroll + length && start(t, i + 1) > scroll;
          if (shown) expect(i >= span.from && i < span.to).toBe(true);
        }
        expect(span.to - span.from).toBeLessThanOrEqual(length + 2);
      }),
    );
  });

  it('show few tracks however many there are', () => {
    const t = tracks(Array(100_000).fill(30));
    const span = visible(t, 0, 1_500_000, 600, 3);
    expect(span.to - span.from).toBeLessThanOrEqual(600 / 30 + 2 + 6);
  });
});

describe('revealing a track', () => {
  it('brings it wholly into view by scrolling no farther than needed', () => {
    fc.assert(
      fc.property(
        sizes,
        pixels,
        fc.integer({ min: 250, max: 900 }),
        fc.nat(79),
        fc.nat(2),
        (list, scroll, length, pick, frozen) => {
          const t = tracks([...Array(frozen).fill(20), ...list]);
          const index = frozen + (pick % list.length);
          const held = start(t, frozen);
          const to = reveal(t, frozen, index, scroll, length);
          const from = start(t, index) - held;
          expect(from).toBeGreaterThanOrEqual(to);
          expect(from + size(t, index)).toBeLessThanOrEqual(to + length - held);
          const was = from >= scroll && from + size(t, index) <= scroll + length - held;
          if (was) expect(to).toBe(scroll);
        },
      ),
    );
  });
});

describe('slots', () => {
  it('hold every track of the span once, and keep those that stay where they were', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: -5, max: 5 }),
        (from, n, by) => {
          const span = { from, to: from + n };
          const next = { from: Math.max(0, from + by), to: Math.max(0, from + by) + n };
          const before = slots(span, n);
          const after = slots(next, n);
          expect([...before].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => from + i));
          after.forEach((track, slot) => {
            if (track >= span.from && track < span.to) expect(before[slot]).toBe(track);
          });
        },
      ),
    );
  });

  it('are empty where there are fewer tracks than slots', () => {
    expect(slots({ from: 0, to: 2 }, 4)).toEqual([0, 1, -1, -1]);
  });
});

describe('blocks', () => {
  it('cover the span', () => {
    expect(blocks({ from: 30, to: 65 }, 32)).toEqual([0, 1, 2]);
    expect(blocks({ from: 32, to: 64 }, 32)).toEqual([1]);
    expect(blocks({ from: 5, to: 5 }, 32)).toEqual([]);
  });
});
