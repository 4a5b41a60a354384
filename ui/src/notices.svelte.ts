// What the window tells in passing: one sentence at a time, read out by the live region.
import type { Problem } from './commands';
import { tryT } from './words/words.svelte';

/** Something told: `wrong` stays until it is dismissed, the rest goes by itself. */
export interface Notice {
  id: number;
  text: string;
  wrong: boolean;
  action?: { label: string; run: () => void };
}

const STAYS_MS = 6000;

class Notices {
  list = $state<Notice[]>([]);
  #last = 0;

  tell(text: string, more: Partial<Omit<Notice, 'id' | 'text'>> = {}): void {
    const id = ++this.#last;
    const wrong = more.wrong ?? false;
    // A newer sentence replaces one of its kind: a pile of them is read by nobody.
    const said = text.charAt(0).toLocaleUpperCase() + text.slice(1);
    this.list = [...this.list.filter((one) => one.wrong !== wrong), { id, text: said, ...more, wrong }];
    if (!wrong) setTimeout(() => this.dismiss(id), STAYS_MS);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((one) => one.id !== id);
  }

  /** Tells what went wrong, in the program's sentence. */
  problem = (thrown: unknown): void => {
    this.tell(sentence(thrown), { wrong: true });
  };
}

/** Whether something thrown is the program's refusal. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown;
}

/** The sentence of something thrown. */
export function sentence(thrown: unknown): string {
  if (isProblem(thrown)) return thrown.message;
  return tryT('problem-unexpected', { what: String(thrown) }) ?? String(thrown);
}

export const notices = new Notices();
