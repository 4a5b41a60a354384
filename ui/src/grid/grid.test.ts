// The grid as one meets it: keys and the clipboard in, edits out.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Cells, Face, How } from './face';
import type { Edit } from './fill';
import Stand from './Stand.test.svelte';

const ROWS = 5;
const COLS = 4;

interface Seen {
  edits: { edits: Edit[]; how: How }[];
  over: [number, number][];
  page: Record<string, unknown>;
}

let shown: Seen | undefined;
afterEach(() => {
  if (shown) void unmount(shown.page);
  document.body.replaceChildren();
});

function stage(more: { faces?: Partial<Record<string, Partial<Face>>>; grows?: boolean } = {}): Seen {
  const cells: Cells = {
    get: (row, col) => {
      const text = col === 0 ? `row ${row}` : `${row}${col}`;
      return {
        kind: col === 0 ? 'title' : 'number',
        text,
        edit: text,
        ...more.faces?.[`${row}:${col}`],
      };
    },
    ensure: () => Promise.resolve(),
  };
  const seen: Seen = { edits: [], over: [], page: {} };
  seen.page = mount(Stand, {
    target: document.body,
    props: {
      label: 'Test',
      rows: Array.from({ length: ROWS }, (_, i) => ({
        id: `r${i}`,
        heading: i === 2 ? 'Second' : undefined,
      })),
      columns: Array.from({ length: COLS }, (_, i) => ({ id: `c${i}`, title: `C${i}`, width: 100 })),
      cells,
      selection: { active: { row: 0, col: 1 }, anchor: { row: 0, col: 1 }, extent: { row: 0, col: 1 } },
      grows: more.grows ?? false,
      mac: false,
      onedit: (edits: Edit[], how: How) => seen.edits.push({ edits, how }),
      onover: (rows: number, cols: number) => seen.over.push([rows, cols]),
      onwidth: () => undefined,
    },
  });
  flushSync();
  shown = seen;
  grid().focus();
  return seen;
}

const one = <E extends Element>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const grid = (): HTMLElement => one('[role=grid]');
const active = (): string =>
  document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.dataset.row +
  '/' +
  document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.dataset.column;

/** Presses keys where the keyboard is; answers whether the last one was taken by the grid. */
function press(...list: (string | KeyboardEventInit)[]): boolean {
  let taken = false;
  for (const key of list) {
    const init = typeof key === 'string' ? { key } : key;
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    (document.activeElement ?? document.body).dispatchEvent(event);
    flushSync();
    taken = event.defaultPrevented;
  }
  return taken;
}

function clip(type: 'copy' | 'cut' | 'paste', text = ''): string {
  const kept = { text };
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: () => kept.text, setData: (_: string, data: string) => (kept.text = data) },
  });
  grid().dispatchEvent(event);
  flushSync();
  return kept.text;
}

describe('the grid', () => {
  it('is one tab stop that names its active cell, its rows and its columns', () => {
    stage();
    expect(active()).toBe('r0/c1');
    // The head, five rows and one heading between them.
    expect(grid().getAttribute('aria-rowcount')).toBe('7');
    expect(grid().getAttribute('aria-colcount')).toBe('4');
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(one('[data-row=r2]').parentElement?.getAttribute('aria-rowindex')).toBe('5');
  });

  it('moves with the arrows and says what is selected', () => {
    stage();
    press('ArrowDown', 'ArrowRight');
    expect(active()).toBe('r1/c2');
    press({ key: 'ArrowDown', shiftKey: true }, { key: 'ArrowRight', shiftKey: true });
    expect(active()).toBe('r1/c2');
    expect(document.querySelectorAll('[role=gridcell][aria-selected=true]')).toHaveLength(4);
  });

  it('edits by typing, and Enter sends one edit and goes down', () => {
    const seen = stage();
    press('7');
    const field = one<HTMLTextAreaElement>('textarea');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('7');
    field.value = '72';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    press('Enter');
    expect(seen.edits).toEqual([{ edits: [{ row: 0, col: 1, text: '72' }], how: 'type' }]);
    expect(active()).toBe('r1/c1');
    expect(document.activeElement).toBe(grid());
  });

  it('sends nothing for an edit that is given up or changes nothing', () => {
    const seen = stage();
    press('7', 'Escape');
    press('F2', 'Enter');
    expect(seen.edits).toEqual([]);
  });

  it('sends what was refused again, though it looks the same', () => {
    const seen = stage({ faces: { '0:1': { text: 'x', edit: '', refused: 'no' } } });
    expect(one('[data-row=r0][data-column=c1]').getAttribute('aria-invalid')).toBe('true');
    press('F2');
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('x');
    press('Enter');
    expect(seen.edits).toHaveLength(1);
  });

  it('clears a range as one list, but no titles and nothing that is fixed', () => {
    const seen = stage({ faces: { '1:2': { readonly: true } } });
    press('Home', { key: 'ArrowDown', shiftKey: true }, { key: 'ArrowRight', shiftKey: true });
    press({ key: 'ArrowRight', shiftKey: true }, 'Delete');
    expect(seen.edits).toEqual([
      {
        edits: [
          { row: 0, col: 1, text: '' },
          { row: 0, col: 2, text: '' },
          { row: 1, col: 1, text: '' },
        ],
        how: 'clear',
      },
    ]);
  });

  it('copies what is edited, not what is shown', () => {
    stage({ faces: { '0:1': { text: '●', edit: 'да' } } });
    press({ key: 'ArrowRight', shiftKey: true });
    expect(clip('copy')).toBe('да\t02');
  });

  it('pastes a block as one list and selects it', () => {
    const seen = stage();
    clip('paste', 'a\tb\r\n"c\nd"\t\r\n');
    expect(seen.edits).toEqual([
      {
        edits: [
          { row: 0, col: 1, text: 'a' },
          { row: 0, col: 2, text: 'b' },
          { row: 1, col: 1, text: 'c\nd' },
          { row: 1, col: 2, text: '' },
        ],
        how: 'paste',
      },
    ]);
    expect(document.querySelectorAll('[role=gridcell][aria-selected=true]')).toHaveLength(4);
  });

  it('refuses a block that runs over the edge, and says by how much', () => {
    const seen = stage();
    press({ key: 'End', ctrlKey: true });
    clip('paste', '1\t2\t3\n4\t5\t6');
    expect(seen.edits).toEqual([]);
    expect(seen.over).toEqual([[1, 2]]);
  });

  it('takes a list over the last row where rows can be added', () => {
    const seen = stage({ grows: true });
    press({ key: 'End', ctrlKey: true }, 'Home', 'Home');
    clip('paste', 'one\ntwo\n');
    expect(seen.over).toEqual([]);
    expect(seen.edits[0]?.edits.map((e) => e.row)).toEqual([4, 5]);
  });

  it('fills the range from one cell with Ctrl+D under any layout', () => {
    const seen = stage();
    press({ key: 'ArrowDown', shiftKey: true }, { key: 'в', code: 'KeyD', ctrlKey: true });
    expect(seen.edits).toEqual([{ edits: [{ row: 1, col: 1, text: '01' }], how: 'fill' }]);
  });

  it('keeps Tab to itself until Escape lets go', () => {
    stage();
    expect(press('Tab')).toBe(true);
    expect(active()).toBe('r0/c2');
    press('Escape');
    expect(press('Tab')).toBe(false);
    expect(active()).toBe('r0/c2');
  });

  it('leaves undo and find to the window', () => {
    stage();
    expect(press({ key: 'z', code: 'KeyZ', ctrlKey: true })).toBe(false);
    expect(press({ key: 'f', code: 'KeyF', ctrlKey: true })).toBe(false);
  });
});
