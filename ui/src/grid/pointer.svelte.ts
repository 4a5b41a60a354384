// The pointer on a grid: selecting by drag, whole columns by their heads, dragging the handle to fill, and the edge
// of a head to change a width. Held outside the window it scrolls the grid along.
import * as fill from './fill';
import type { Geometry } from './geometry.svelte';
import { contains, same, type Place, type Rect } from './place';
import * as sel from './selection';

export type Axis = 'row' | 'column';

/** What the pointer may ask of the grid. */
export interface Hand {
  readonly selection: sel.Selection;
  select(next: sel.Selection): void;
  focus(): void;
  read: fill.Read;
  fill(edits: fill.Edit[]): void;
  width(col: number, width: number): void;
  /** Makes a column as wide as its cells. */
  fit(col: number): void;
  fold(band: string, folded: boolean): void;
  /** Moves a row or a column into a gap between two others; `beside` is the one the pointer was on. */
  move(axis: Axis, from: number, gap: number, beside: number): void;
}

const NARROW = 48;
const WIDE = 900;
const MOST_A_FRAME = 40;
const DOUBLE_MS = 500;

export class Pointer {
  #at: Geometry;
  #hand: Hand;
  #frame = 0;
  #pressed: { col: number; at: number } | undefined;
  #resizedFrom: { x: number; width: number } | undefined;
  drag = $state.raw<{ mode: 'select' | 'columns' | 'fill' | Axis; from: Place; x: number; y: number }>();
  /** Where a row or a column that is dragged by its grip would go. */
  moving = $state.raw<{ axis: Axis; from: number; gap: number; beside: number }>();
  /** The range that a drag of the handle would fill. */
  filling = $state.raw<Rect>();

  constructor(at: Geometry, hand: Hand) {
    this.#at = at;
    this.#hand = hand;
  }

  down = (event: PointerEvent): void => {
    const { root } = this.#at;
    if (!root || !(event.target instanceof Element) || event.target.closest('.editor')) return;
    const box = root.getBoundingClientRect();
    // The scroll bars are no cells.
    if (event.clientX - box.left >= root.clientWidth || event.clientY - box.top >= root.clientHeight) return;
    const place = this.#at.placeAt(event.clientX, event.clientY);
    const overHead = this.#at.isOverHead(event.clientY);
    if (event.button === 2) this.#choose(place, overHead);
    if (event.button !== 0) return;
    const edge = event.target.closest('.edge');
    const heading = event.target.closest('[data-band]');
    if (edge instanceof HTMLElement) this.#pressEdge(event, Number(edge.dataset.col));
    else if (heading instanceof HTMLElement) {
      this.#hand.fold(heading.dataset.band ?? '', heading.getAttribute('aria-expanded') === 'true');
      this.#hand.focus();
      event.preventDefault();
      return;
    } else this.#begin(event, place, overHead, event.target.closest('.handle') !== null);
    root.setPointerCapture(event.pointerId);
    this.#hand.focus();
    event.preventDefault();
  };

  /** What a context menu is opened for becomes the selection, unless it is part of it. */
  #choose(place: Place, overHead: boolean): void {
    const { selection } = this.#hand;
    if (overHead) this.#hand.select(sel.columns(place.col, place.col, this.#at.solid));
    else if (!contains(sel.range(selection), place)) this.#hand.select(sel.at(place));
  }

  #begin(event: PointerEvent, place: Place, overHead: boolean, onHandle: boolean): void {
    const { selection } = this.#hand;
    const point = { x: event.clientX, y: event.clientY };
    const grip = event.target instanceof Element ? event.target.closest('.grip') : null;
    if (grip) {
      this.drag = { mode: overHead ? 'column' : 'row', from: place, ...point };
    } else if (onHandle) {
      this.drag = { mode: 'fill', from: place, ...point };
      this.filling = sel.range(selection);
    } else if (overHead) {
      const from = event.shiftKey ? { row: 0, col: selection.anchor.col } : place;
      this.drag = { mode: 'columns', from, ...point };
      this.#hand.select(sel.columns(from.col, place.col, this.#at.solid));
    } else {
      this.drag = { mode: 'select', from: place, ...point };
      this.#hand.select(sel.go(selection, place, event.shiftKey));
    }
  }

  move = (event: PointerEvent): void => {
    const { resizing } = this.#at;
    if (resizing && this.#resizedFrom) {
      const width = this.#resizedFrom.width + event.clientX - this.#resizedFrom.x;
      this.#at.resizing = { col: resizing.col, width: Math.max(NARROW, Math.min(WIDE, width)) };
      return;
    }
    if (!this.drag) return;
    this.drag = { ...this.drag, x: event.clientX, y: event.clientY };
    this.#follow();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#scrollAlong);
  };

  #follow(): void {
    const { drag } = this;
    if (!drag) return;
    const { selection } = this.#hand;
    const place = this.#at.placeAt(drag.x, drag.y);
    if (drag.mode === 'row' || drag.mode === 'column') this.#carry(drag.mode, place);
    else if (drag.mode === 'fill')
      this.filling = fill.drag(sel.range(selection), place, this.#hand.read).covers;
    else if (drag.mode === 'columns')
      this.#hand.select(sel.columns(drag.from.col, place.col, this.#at.solid));
    else if (!same(place, selection.extent)) this.#hand.select(sel.go(selection, place, true));
  }

  /** Into the gap that is nearer: before or after the row or column under the pointer. */
  #carry(axis: Axis, place: Place): void {
    const { drag } = this;
    if (!drag) return;
    const middle = this.#at.middle(place);
    const [beside, after] = axis === 'row' ? [place.row, drag.y > middle.y] : [place.col, drag.x > middle.x];
    const from = axis === 'row' ? drag.from.row : drag.from.col;
    this.moving = { axis, from, gap: after ? beside + 1 : beside, beside };
  }

  #scrollAlong = (): void => {
    this.#frame = 0;
    const { root } = this.#at;
    if (!this.drag || !root) return;
    const box = root.getBoundingClientRect();
    const past = (x: number, low: number, high: number) => (x < low ? x - low : x > high ? x - high : 0);
    const dx = past(this.drag.x, box.left + this.#at.held, box.left + root.clientWidth);
    const dy =
      this.drag.mode === 'columns' || this.drag.mode === 'column'
        ? 0
        : past(this.drag.y, box.top, box.top + root.clientHeight);
    if (dx === 0 && dy === 0) return;
    const cut = (d: number) => Math.sign(d) * Math.min(MOST_A_FRAME, Math.abs(d));
    root.scrollBy(cut(dx), cut(dy));
    this.#at.scrolled();
    this.#follow();
    this.#frame = requestAnimationFrame(this.#scrollAlong);
  };

  up = (): void => {
    const { resizing } = this.#at;
    if (resizing) {
      this.#hand.width(resizing.col, Math.round(resizing.width));
      this.#at.resizing = undefined;
      this.#resizedFrom = undefined;
    }
    const { drag, moving } = this;
    this.moving = undefined;
    if (moving) this.#hand.move(moving.axis, moving.from, moving.gap, moving.beside);
    this.drag = undefined;
    this.filling = undefined;
    if (drag?.mode !== 'fill') return;
    const { selection } = this.#hand;
    const to = this.#at.placeAt(drag.x, drag.y);
    const { covers, edits } = fill.drag(sel.range(selection), to, this.#hand.read);
    this.#hand.select({
      active: selection.active,
      anchor: { row: covers.top, col: covers.left },
      extent: { row: covers.bottom, col: covers.right },
    });
    this.#hand.fill(edits);
  };

  /** The second press of a double click is what fits a width: the pointer was captured by the first. */
  #pressEdge(event: PointerEvent, col: number): void {
    const again = this.#pressed?.col === col && event.timeStamp - this.#pressed.at < DOUBLE_MS;
    this.#pressed = again ? undefined : { col, at: event.timeStamp };
    if (again) this.#hand.fit(col);
    else this.#beginResize(event.clientX, col);
  }

  #beginResize(x: number, col: number): void {
    const width = this.#at.widthOf(col);
    this.#at.resizing = { col, width };
    this.#resizedFrom = { x, width };
  }
}
