// Copy, cut and paste. The page's own events come first. Under a Russian layout alone WebKitGTK sends none for
// Ctrl+C; then the same is asked of the document by hand, which raises the event after all.

export type Wish = 'copy' | 'cut' | 'paste';

export class ClipboardKeys {
  #waiting: Wish | undefined;

  /** A key that means copy, cut or paste went down. Its native event, if any, follows before the next task. */
  pressed(wish: Wish, ask: (wish: Wish) => void = (w) => document.execCommand(w)): void {
    this.#waiting = wish;
    setTimeout(() => {
      if (this.#waiting !== wish) return;
      this.#waiting = undefined;
      ask(wish);
    }, 0);
  }

  /** The event came. */
  answered(): void {
    this.#waiting = undefined;
  }
}
