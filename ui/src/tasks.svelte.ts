// Long work: what the program tells of it while it runs, and how to stop it.
import { hear } from '~/call';
import type { Progress } from './commands';
import { ask } from './study.svelte';

class Tasks {
  /** The last progress of each task under way, by the name that the page gave it. */
  running = $state<Record<string, Progress | null>>({});
  #last = 0;

  /** A name for a new task. */
  begin(kind: string): string {
    const task = `${kind}-${++this.#last}`;
    this.running[task] = null;
    return task;
  }

  end(task: string): void {
    delete this.running[task];
  }

  stop(task: string): void {
    void ask('cancel', { task });
  }
}

export const tasks = new Tasks();

/** Listens for progress as long as the window lives. */
export function hearProgress(): void {
  void hear('progress', (told) => {
    if (told.task in tasks.running) tasks.running[told.task] = told;
  });
}
