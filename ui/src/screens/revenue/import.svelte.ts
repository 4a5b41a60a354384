// An import under way: chosen, looked at, read, done. It outlives its tab, so that one may look elsewhere meanwhile.
import { call } from '~/call';
import type { ImportReply, LedgerPreview } from '~/commands';
import { isProblem, notices } from '~/notices.svelte';
import { ask, desk } from '~/study.svelte';
import { tasks } from '~/tasks.svelte';

class Import {
  preview = $state.raw<LedgerPreview | null>(null);
  /** The heading that each role is read from; '' where the person switched a role off. */
  columns = $state.raw<Record<string, string>>({});
  task = $state<string | null>(null);
  done = $state.raw<ImportReply | null>(null);
  /** The file was imported before: the program's sentence, until the person decides. */
  again = $state<string | null>(null);

  async choose(): Promise<void> {
    const file = await ask('import_choose', {});
    if (file) await this.look(file.path);
  }

  /** Looks at a file afresh. */
  async look(path: string): Promise<void> {
    this.done = null;
    this.again = null;
    this.columns = {};
    this.#take(await ask('import_preview', { path, columns: {} }));
  }

  /** Reads a column in another role (or in none). */
  async assign(heading: string, role: string): Promise<void> {
    if (!this.preview) return;
    this.columns = assigned(this.columns, heading, role);
    await this.#again(this.preview.sheet);
  }

  async chooseSheet(sheet: string): Promise<void> {
    this.columns = {};
    await this.#again(sheet);
  }

  async #again(sheet: string | null): Promise<void> {
    if (!this.preview) return;
    const { path } = this.preview;
    this.#take(await ask('import_preview', { path, columns: this.columns, reading: { sheet } }));
  }

  #take(preview: LedgerPreview | null): void {
    if (!preview) return;
    this.preview = preview;
    // From here on everything is said out loud: what was recognised counts as chosen.
    const roles = Object.fromEntries(
      preview.headings.flatMap(({ role, text }) => (role === null ? [] : [[role, text]])),
    );
    const off = Object.fromEntries(Object.entries(this.columns).filter(([, heading]) => heading === ''));
    this.columns = { ...off, ...roles };
  }

  async commit(again = false): Promise<void> {
    if (!this.preview) return;
    const { path, sheet } = this.preview;
    const task = tasks.begin('import');
    this.task = task;
    this.again = null;
    try {
      const reply = await call('import_ledger', {
        path,
        columns: this.columns,
        reading: { sheet },
        task,
        again,
      });
      desk.show(reply.study ?? (await call('view', {})));
      this.done = reply;
      this.preview = null;
    } catch (thrown) {
      if (isProblem(thrown) && thrown.code === 'study-already-imported') this.again = thrown.message;
      else notices.problem(thrown);
    } finally {
      tasks.end(task);
      this.task = null;
    }
  }

  leave(): void {
    this.preview = null;
    this.again = null;
  }
}

/** The mapping after a column takes a role: a role has one column, a column one role. */
export function assigned(
  columns: Record<string, string>,
  heading: string,
  role: string,
): Record<string, string> {
  const next: Record<string, string> = {};
  for (const [one, from] of Object.entries(columns)) next[one] = from === heading ? '' : from;
  if (role) next[role] = heading;
  return next;
}

export const importing = new Import();
