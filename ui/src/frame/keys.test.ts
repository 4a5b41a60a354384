import { describe, expect, it } from 'vitest';
import { stroke } from './keys';

const ctrl = (key: string, code: string, shiftKey = false) =>
  stroke({ key, code, shiftKey, ctrlKey: true, metaKey: false, altKey: false });

describe('strokes of the window', () => {
  it('are the same under a Russian layout', () => {
    expect(ctrl('z', 'KeyZ')).toBe('undo');
    expect(ctrl('я', 'KeyZ')).toBe('undo');
    expect(ctrl('Я', 'KeyZ', true)).toBe('redo');
    expect(ctrl('н', 'KeyY')).toBe('redo');
    expect(ctrl('ы', 'KeyS', true)).toBe('copy');
  });

  it('follow the letter where the layout is Latin but not QWERTY', () => {
    expect(ctrl('z', 'KeyY')).toBe('undo');
    expect(ctrl('y', 'KeyZ')).toBe('redo');
  });

  it('leave plain typing and Alt alone', () => {
    expect(
      stroke({ key: 'z', code: 'KeyZ', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }),
    ).toBeNull();
    expect(
      stroke({ key: 'z', code: 'KeyZ', shiftKey: false, ctrlKey: true, metaKey: false, altKey: true }),
    ).toBeNull();
  });
});
