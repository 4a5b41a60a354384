// A report being written. It outlives its screen, so that one may look elsewhere meanwhile.
import { ask } from '~/study.svelte';
import { tasks } from '~/tasks.svelte';
import type { Lang } from '~/words/words.svelte';

class Reporting {
  /** The language chosen; null follows the window's. */
  lang = $state<Lang | null>(null);
  task = $state<string | null>(null);
  /** Where the last one was written. */
  path = $state<string | null>(null);

  async write(lang: Lang): Promise<void> {
    const task = tasks.begin('report');
    this.task = task;
    this.path = null;
    const written = await ask('report', { lang, task });
    tasks.end(task);
    this.task = null;
    this.path = written?.path ?? null;
  }
}

export const reporting = new Reporting();
