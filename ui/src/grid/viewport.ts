// Which rows and columns are on screen. Tracks (rows or columns) have sizes of their own; their starts are summed
// once, and finding one is a binary search. The first `frozen` tracks stay in view and are not counted here.

export interface Tracks {
  /** Where each track starts, in pixels; one entry more than there are tracks, the last being the whole length. */
  readonly starts: Float64Array;
  readonly count: number;
}

/** A span of tracks: the first, and one past the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function tracks(sizes: readonly number[]): Tracks {
  const starts = new Float64Array(sizes.length + 1);
  let sum = 0;
  sizes.forEach((size, i) => {
    starts[i] = sum;
    sum += Math.max(0, size);
  });
  starts[sizes.length] = sum;
  return { starts, count: sizes.length };
}

export const start = (t: Tracks, index: number): number =>
  t.starts[Math.max(0, Math.min(t.count, index))] ?? 0;

export const size = (t: Tracks, index: number): number => start(t, index + 1) - start(t, index);

export const whole = (t: Tracks): number => start(t, t.count);

/** The track under an offset, cut at both ends. */
export function trackAt(t: Tracks, offset: number): number {
  let low = 0;
  let high = t.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (start(t, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * The tracks that a window of `length` pixels at `scroll` shows, with `margin` tracks more on either side. The
 * window begins after the frozen tracks, and so does the span.
 */
export function visible(t: Tracks, frozen: number, scroll: number, length: number, margin: number): Span {
  if (t.count <= frozen) return { from: t.count, to: t.count };
  const held = start(t, frozen);
  const first = trackAt(t, scroll + held);
  const last = trackAt(t, scroll + Math.max(length, held));
  return {
    from: Math.max(frozen, first - margin),
    to: Math.min(t.count, last + 1 + margin),
  };
}

/** The least scrolling that brings a track wholly into view (its start, where it is longer than the window). */
export function reveal(t: Tracks, frozen: number, index: number, scroll: number, length: number): number {
  if (index < frozen) return scroll;
  const held = start(t, frozen);
  const from = start(t, index) - held;
  const to = start(t, index + 1) - held;
  const room = length - held;
  if (from < scroll || to - from > room) return from;
  if (to > scroll + room) return to - room;
  return scroll;
}

/**
 * A fixed number of slots for the tracks of a span: track `i` stands in slot `i % n` for as long as it is shown, so
 * that scrolling by a few tracks changes a few slots and moves none. An empty slot holds -1.
 */
export function slots(span: Span, n: number): number[] {
  const list = Array<number>(n).fill(-1);
  for (let i = span.from; i < span.to && i < span.from + n; i += 1) list[i % n] = i;
  return list;
}

/** The blocks of so many tracks each that cover a span: cells are fetched and kept by block. */
export function blocks(span: Span, per: number): number[] {
  const list: number[] = [];
  if (span.from >= span.to) return list;
  for (let b = Math.floor(span.from / per); b * per < span.to; b += 1) list.push(b);
  return list;
}
