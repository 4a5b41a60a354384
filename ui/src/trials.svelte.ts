// Changes on trial: what the program last said of them. They live in its memory beside the open study.
import type { WhatIfView } from './commands';

class Trials {
  shown = $state.raw<WhatIfView | null>(null);
  #path = $state('');

  /** Takes what the program says of the study at a path. */
  take(view: WhatIfView, path: string): void {
    this.shown = view;
    this.#path = path;
  }

  /** How many changes of that study are on trial. */
  count(path: string): number {
    return path === this.#path ? (this.shown?.changes.length ?? 0) : 0;
  }
}

export const trials = new Trials();
