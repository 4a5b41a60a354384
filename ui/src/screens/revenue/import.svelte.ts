// An import under way: chosen, looked at, read, done. It outlives its tab, so that one may look elsewhere meanwhile.
import { call } from '~/call';
import type { ImportReply, LedgerPreview, Reading } from '~/commands';
import { tellWritten } from '~/frame/doors.svelte';
import { isProblem, notices } from '~/notices.svelte';
import { ask, desk, edit } from '~/study.svelte';
import { tasks } from '~/tasks.svelte';
import { t } from '~/words/words.svelte';

/** What becomes of sales that are in the study already. */
export type Same = 'skip' | 'replace' | 'add';

/** What was asked of the program last, to be asked of it again. */
interface Asked {
  path: string;
  columns: Record<string, string>;
  reading: Reading;
}

/** Settings under which the headings are other ones, so that roles chosen before mean nothing. */
const OTHER_HEADINGS: readonly string[] = [
  'sheet',
  'headings',
  'encoding',
  'delimiter',
  'repair',
  'groups',
  'months',
];
/** Refusals that ask what becomes of sales that are there already. */
const UNDECIDED: readonly string[] = ['study-already-imported', 'sales-already-there'];

class Import {
  preview = $state.raw<LedgerPreview | null>(null);
  /** The heading that each role is read from; '' where the person switched a role off. */
  columns = $state.raw<Record<string, string>>({});
  /** What the person set otherwise than it was recognised. */
  reading = $state.raw<Reading>({});
  /** Whether the person set anything, so that it is worth remembering. */
  touched = $state(false);
  task = $state<string | null>(null);
  done = $state.raw<ImportReply | null>(null);
  /** Sales of the file are there already: the program's sentence, until the person decides. */
  undecided = $state<string | null>(null);
  /** How the file imported last was read: its rows that were set aside can be had again. */
  #last: Asked | null = null;
  /** The look asked for last: an answer to an earlier one comes too late. */
  #looks = 0;

  async choose(): Promise<void> {
    const file = await ask('import_choose', {});
    if (file) await this.look(file.path);
  }

  /** Looks at a file afresh. */
  async look(path: string): Promise<void> {
    if (this.task !== null) return notices.tell(t('import-busy'));
    this.done = null;
    this.touched = false;
    this.columns = {};
    this.reading = {};
    await this.#look(path);
  }

  /** Reads a column in another role (or in none). */
  async assign(heading: string, role: string): Promise<void> {
    if (!this.preview) return;
    this.touched = true;
    this.columns = assigned(this.columns, heading, role);
    await this.#look(this.preview.path);
  }

  /** Sets something otherwise than it was recognised. */
  async set(key: string, value: string): Promise<void> {
    if (!this.preview) return;
    this.touched = true;
    this.reading = { ...this.reading, [key]: value };
    if (OTHER_HEADINGS.includes(key)) this.columns = {};
    await this.#look(this.preview.path);
  }

  /** Forgets how files of this shape are read, and recognises this one anew. */
  async forget(): Promise<void> {
    if (!this.preview) return;
    const { path, shape } = this.preview;
    if (await edit('form_forget', { shape })) await this.look(path);
  }

  async #look(path: string): Promise<void> {
    const look = ++this.#looks;
    this.undecided = null;
    const preview = await ask('import_preview', { path, columns: this.columns, reading: this.reading });
    if (!preview || look !== this.#looks) return;
    this.preview = preview;
    // From here on everything is said out loud: what was recognised counts as chosen.
    const roles = Object.fromEntries(
      preview.headings.flatMap(({ role, text }) => (role === null ? [] : [[role, text]])),
    );
    const off = Object.fromEntries(Object.entries(this.columns).filter(([, heading]) => heading === ''));
    this.columns = { ...off, ...roles };
  }

  async commit(same?: Same): Promise<void> {
    if (!this.preview) return;
    const asked: Asked = { path: this.preview.path, columns: this.columns, reading: this.reading };
    const task = tasks.begin('import');
    this.task = task;
    this.undecided = null;
    try {
      const reply = await call('import_ledger', { ...asked, task, same, remember: this.touched });
      desk.show(reply.study ?? (await call('view', {})));
      this.#last = asked;
      this.done = reply;
      this.preview = null;
    } catch (thrown) {
      if (isProblem(thrown) && UNDECIDED.includes(thrown.code)) this.undecided = thrown.message;
      else notices.problem(thrown);
    } finally {
      tasks.end(task);
      this.task = null;
    }
  }

  /** Writes the rows that were set aside as a workbook to be mended. */
  async mend(): Promise<void> {
    if (!this.#last) return;
    const written = await ask('aside', this.#last);
    if (written) tellWritten(t('mend-written', { path: written.path }), written.path);
  }

  leave(): void {
    this.preview = null;
    this.undecided = null;
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
