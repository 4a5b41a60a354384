// Keys of a spreadsheet, as values. Letters are read from the key when it is Latin and else from the place on the
// keyboard: under a Russian layout WebKitGTK says `с` for C and gives no key code.

import type { Direction } from './selection';

/** What of a keyboard event is read. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export type Command =
  | { readonly do: 'move'; readonly to: Movement; readonly extend: boolean }
  | { readonly do: 'walk'; readonly axis: 'row' | 'column'; readonly by: 1 | -1 }
  | { readonly do: 'edit' }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'clear' }
  | { readonly do: 'leave' }
  | { readonly do: 'fill'; readonly way: 'down' | 'right' }
  | { readonly do: 'clipboard'; readonly what: 'copy' | 'cut' | 'paste' }
  | { readonly do: 'select'; readonly what: 'all' | 'row' | 'column' }
  | { readonly do: 'menu' }
  | { readonly do: 'details' }
  /** Brings the active cell back into view. */
  | { readonly do: 'show' }
  | { readonly do: 'shift'; readonly axis: 'row' | 'column'; readonly by: 1 | -1 }
  | { readonly do: 'fold'; readonly folded: boolean }
  | { readonly do: 'insert' }
  | { readonly do: 'remove' };

export type Movement =
  /** A page to the side is a screen of columns. */
  | { readonly by: 'cell' | 'jump' | 'page'; readonly direction: Direction }
  | { readonly by: 'edge'; readonly edge: 'rowStart' | 'rowEnd' | 'start' | 'end' };

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The Latin letter of a key, whatever the layout; empty when it is no letter. */
export function letter(k: Pick<Key, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(k.key)) return k.key.toLowerCase();
  return /^Key[A-Z]$/.test(k.code) ? k.code.slice(3).toLowerCase() : '';
}

/** Under Shift the key is no `Tab` by name in WebKitGTK (X calls it `ISO_Left_Tab`), but by its place. */
export const isTab = (k: Pick<Key, 'key' | 'code'>): boolean => k.key === 'Tab' || k.code === 'Tab';

/** The command of a key while no cell is being edited; nothing for a key that is not the grid's. */
export function command(k: Key, mac = false): Command | undefined {
  const main = mac ? k.metaKey : k.ctrlKey;
  if (mac ? k.ctrlKey : k.metaKey) return undefined;
  if (k.altKey) return main ? undefined : withAlt(k);
  const moved = movement(k, main);
  if (moved) return { do: 'move', to: moved, extend: k.shiftKey };
  if (main) return chord(k);
  if (isTab(k)) return { do: 'walk', axis: 'row', by: k.shiftKey ? -1 : 1 };
  switch (k.key) {
    case 'Enter':
      return { do: 'walk', axis: 'column', by: k.shiftKey ? -1 : 1 };
    case 'F2':
      return k.shiftKey ? { do: 'details' } : { do: 'edit' };
    case 'F10':
      return k.shiftKey ? { do: 'menu' } : undefined;
    case 'ContextMenu':
      return { do: 'menu' };
    case 'Escape':
      return { do: 'leave' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      // Excel empties the cell and starts an edit; a Mac's only delete key clears.
      return mac ? { do: 'clear' } : { do: 'type', text: '' };
    case ' ':
      return k.shiftKey ? { do: 'select', what: 'row' } : { do: 'type', text: ' ' };
    default:
      return [...k.key].length === 1 ? { do: 'type', text: k.key } : undefined;
  }
}

/** Alt moves the row or the column itself; with Shift it folds; by pages it goes to the side. */
function withAlt(k: Key): Command | undefined {
  const direction = ARROWS[k.key];
  if (direction) {
    const by = direction === 'up' || direction === 'left' ? -1 : 1;
    const axis = direction === 'up' || direction === 'down' ? 'row' : 'column';
    if (!k.shiftKey) return { do: 'shift', axis, by };
    return axis === 'column' ? { do: 'fold', folded: by === -1 } : undefined;
  }
  if (k.key !== 'PageUp' && k.key !== 'PageDown') return undefined;
  const to = { by: 'page', direction: k.key === 'PageUp' ? 'left' : 'right' } as const;
  return { do: 'move', to, extend: k.shiftKey };
}

function movement(k: Key, main: boolean): Movement | undefined {
  const direction = ARROWS[k.key];
  if (direction) return { by: main ? 'jump' : 'cell', direction };
  switch (k.key) {
    case 'Home':
      return { by: 'edge', edge: main ? 'start' : 'rowStart' };
    case 'End':
      return { by: 'edge', edge: main ? 'end' : 'rowEnd' };
    case 'PageUp':
      return main ? undefined : { by: 'page', direction: 'up' };
    case 'PageDown':
      return main ? undefined : { by: 'page', direction: 'down' };
    default:
      return undefined;
  }
}

function chord(k: Key): Command | undefined {
  if (k.key === ' ') return { do: 'select', what: 'column' };
  if (k.key === 'Backspace') return { do: 'show' };
  // As in Excel: Ctrl and + or -, on the number pad or (with Shift where the layout wants it) in the row of numbers.
  if (k.key === '+' || k.key === '=') return { do: 'insert' };
  if (k.key === '-' || k.key === '_') return { do: 'remove' };
  if (k.shiftKey) return undefined;
  switch (letter(k)) {
    case 'a':
      return { do: 'select', what: 'all' };
    case 'c':
      return { do: 'clipboard', what: 'copy' };
    case 'x':
      return { do: 'clipboard', what: 'cut' };
    case 'v':
      return { do: 'clipboard', what: 'paste' };
    case 'd':
      return { do: 'fill', way: 'down' };
    case 'r':
      return { do: 'fill', way: 'right' };
    default:
      return undefined;
  }
}

/** What a key ends an edit with: where the selection goes, or that nothing is kept. */
export type Ending =
  | { readonly keep: false }
  | { readonly keep: true; readonly then: 'stay' | 'fillRange' }
  | { readonly keep: true; readonly then: 'walk'; readonly axis: 'row' | 'column'; readonly by: 1 | -1 }
  | { readonly keep: true; readonly then: 'move'; readonly direction: Direction };

/**
 * The end of an edit. While one types over a cell (`typed`), the arrows end it too, as in Excel; after F2 or a
 * double click they move the caret. Alt+Enter is a line break inside the cell and so no end.
 */
export function ending(k: Key, typed: boolean, mac = false): Ending | undefined {
  const main = mac ? k.metaKey : k.ctrlKey;
  if (k.key === 'Escape') return { keep: false };
  if (k.altKey) return undefined;
  if (k.key === 'Enter') {
    return main
      ? { keep: true, then: 'fillRange' }
      : { keep: true, then: 'walk', axis: 'column', by: k.shiftKey ? -1 : 1 };
  }
  if (isTab(k)) return { keep: true, then: 'walk', axis: 'row', by: k.shiftKey ? -1 : 1 };
  const direction = ARROWS[k.key];
  if (typed && direction && !main && !k.shiftKey) return { keep: true, then: 'move', direction };
  return undefined;
}
