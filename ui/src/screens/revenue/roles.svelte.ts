// A role on its way to a column: dragged by the pointer, or picked up by a key and put down by another.

class Held {
  /** The role under way. */
  role = $state<string | null>(null);
  /** The column it would be put on. */
  over = $state<number | null>(null);
  /** Where the pointer is, while it drags. */
  at = $state.raw<{ x: number; y: number } | null>(null);
  /** Whether the last press was a drag, so that the click which ends it is none. */
  dragged = false;

  drop(): void {
    this.role = null;
    this.over = null;
    this.at = null;
  }
}

export const held = new Held();

/** So far the pointer may tremble before a press is a drag. */
const TREMBLE = 4;

/** Begins what may become a drag; `put` hears the column where it ends on one. */
export function press(event: PointerEvent, role: string, put: (column: number) => void): void {
  if (event.button !== 0) return;
  held.dragged = false;
  const from = { x: event.clientX, y: event.clientY };
  const under = (at: PointerEvent) => {
    const cell = document.elementFromPoint(at.clientX, at.clientY)?.closest<HTMLElement>('[data-column]');
    return cell ? Number(cell.dataset.column) : null;
  };
  const move = (at: PointerEvent) => {
    const far = Math.hypot(at.clientX - from.x, at.clientY - from.y) > TREMBLE;
    if (held.at === null && !far) return;
    held.dragged = true;
    held.role = role;
    held.at = { x: at.clientX, y: at.clientY };
    held.over = under(at);
  };
  const end = (at: PointerEvent) => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    if (held.at === null) return;
    const column = at.type === 'pointerup' ? under(at) : null;
    held.drop();
    // The click that ends a drag comes at once; a key pressed later is no part of it.
    setTimeout(() => (held.dragged = false));
    if (column !== null) put(column);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}
