// Key strokes of the window as a whole. Under a Russian layout WebKit reports `key` = `я` where Z is meant:
// a Latin letter counts as itself, anything else by the place of the key.

/** What a stroke asks of the window. */
export type Stroke = 'undo' | 'redo' | 'new' | 'open' | 'save' | 'copy';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The Latin letter of a stroke, whatever the layout; '' for other keys. */
export function letter(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? '';
}

/** The stroke of an event, or null where it is none of the window's. */
export function stroke(event: Pressed): Stroke | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (letter(event)) {
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return event.shiftKey ? null : 'redo';
    case 'n':
      return event.shiftKey ? null : 'new';
    case 'o':
      return event.shiftKey ? null : 'open';
    case 's':
      return event.shiftKey ? 'copy' : 'save';
    default:
      return null;
  }
}

/** Whether the event happens in a field that undoes for itself. */
export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target.isContentEditable
  );
}
