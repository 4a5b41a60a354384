import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command, ending, letter, type Key } from './keymap';

const key = (k: string, more: Partial<Key> = {}): Key => ({
  key: k,
  code: '',
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const ctrl = { ctrlKey: true };

describe('letters', () => {
  it('are read from the place on the keyboard under a Russian layout', () => {
    expect(letter({ key: 'с', code: 'KeyC' })).toBe('c');
    expect(command(key('с', { code: 'KeyC', ...ctrl }))).toEqual({ do: 'clipboard', what: 'copy' });
    expect(command(key('м', { code: 'KeyV', ...ctrl }))).toEqual({ do: 'clipboard', what: 'paste' });
    expect(command(key('в', { code: 'KeyD', ...ctrl }))).toEqual({ do: 'fill', way: 'down' });
  });

  it('are believed when Latin, wherever the key stands (Dvorak)', () => {
    expect(letter({ key: 'c', code: 'KeyI' })).toBe('c');
  });
});

describe('keys of the grid', () => {
  it('know Tab by its place where Shift gives it another name', () => {
    const back = key('Unidentified', { code: 'Tab', shiftKey: true });
    expect(command(back)).toEqual({ do: 'walk', axis: 'row', by: -1 });
    expect(ending(back, true)).toEqual({ keep: true, then: 'walk', axis: 'row', by: -1 });
  });

  it('start an edit with any one character that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }), (text) => {
        const done = command(key(text));
        expect(done).toEqual({ do: 'type', text });
      }),
    );
    expect(command(key('ж'))).toEqual({ do: 'type', text: 'ж' });
  });

  it('take Shift as stretching', () => {
    expect(command(key('End', { ...ctrl, shiftKey: true }))).toEqual({
      do: 'move',
      to: { by: 'edge', edge: 'end' },
      extend: true,
    });
  });

  it('leave to others what is not theirs', () => {
    for (const k of ['z', 'y', 'f', 's', 'o', 'n'])
      expect(command(key(k, { code: `Key${k.toUpperCase()}`, ...ctrl }))).toBeUndefined();
    expect(command(key('F1'))).toBeUndefined();
    expect(command(key('Dead'))).toBeUndefined();
    expect(command(key('ArrowDown', { altKey: true, ...ctrl }))).toBeUndefined();
  });

  it('move, fold, add and remove rows with Alt and Ctrl', () => {
    const alt = { altKey: true };
    expect(command(key('ArrowDown', alt))).toEqual({ do: 'shift', axis: 'row', by: 1 });
    expect(command(key('ArrowLeft', alt))).toEqual({ do: 'shift', axis: 'column', by: -1 });
    expect(command(key('ArrowLeft', { ...alt, shiftKey: true }))).toEqual({ do: 'fold', folded: true });
    expect(command(key('ArrowRight', { ...alt, shiftKey: true }))).toEqual({ do: 'fold', folded: false });
    expect(command(key('PageDown', alt))).toEqual({
      do: 'move',
      to: { by: 'page', direction: 'right' },
      extend: false,
    });
    expect(command(key('+', { ...ctrl, shiftKey: true }))).toEqual({ do: 'insert' });
    expect(command(key('-', ctrl))).toEqual({ do: 'remove' });
    expect(command(key('Backspace', ctrl))).toEqual({ do: 'show' });
  });

  it('use Cmd on a Mac', () => {
    expect(command(key('c', { metaKey: true, code: 'KeyC' }), true)).toEqual({
      do: 'clipboard',
      what: 'copy',
    });
    expect(command(key('c', { metaKey: true, code: 'KeyC' }))).toBeUndefined();
  });
});

describe('the end of an edit', () => {
  it('with an arrow only while one types over the cell', () => {
    expect(ending(key('ArrowLeft'), true)).toEqual({ keep: true, then: 'move', direction: 'left' });
    expect(ending(key('ArrowLeft'), false)).toBeUndefined();
  });

  it('with Ctrl+Enter fills the range, with Alt+Enter is none', () => {
    expect(ending(key('Enter', ctrl), true)).toEqual({ keep: true, then: 'fillRange' });
    expect(ending(key('Enter', { altKey: true }), true)).toBeUndefined();
  });

  it('with Escape keeps nothing', () => expect(ending(key('Escape'), true)).toEqual({ keep: false }));
});
