// Ways in and out of a study. The program shows the file dialogs; the window never names a place to write to.
import type { Handed, ObjectionView, StudyView } from '~/commands';
import { notices } from '~/notices.svelte';
import { go } from '~/place.svelte';
import { ask, desk, edit } from '~/study.svelte';
import { t } from '~/words/words.svelte';

class Doors {
  /** Whether the sheet that names a new study is open. */
  naming = $state(false);
  /** What a matrix workbook held that could not be taken; empty closes the dialog that lists it. */
  objections = $state.raw<ObjectionView[]>([]);
  /** A ledger or matrix from outside the window, until a study is open that can take it. */
  waiting = $state.raw<Handed | null>(null);
  /** A file is held over the window. */
  over = $state(false);
  /** A study is being opened. */
  opening = $state(false);
}

export const doors = new Doors();

/** Shows the study that comes; null (the person closed the dialog, or a refusal was told) changes nothing. */
async function enter(coming: Promise<StudyView | null>): Promise<void> {
  doors.opening = true;
  const view = await coming;
  doors.opening = false;
  if (!view) return;
  desk.show(view);
  // The list of recent studies has changed with it.
  const fresh = await ask('desk', {});
  if (fresh) desk.recent = fresh.recent;
}

export function nameNew(): void {
  doors.naming = true;
}

export async function createStudy(name: string, currency: string): Promise<void> {
  doors.naming = false;
  await enter(ask('new_study', { name, currency }));
}

export async function openStudy(path: string | null = null): Promise<void> {
  await enter(ask('open_study', { path }));
}

export async function openSample(): Promise<void> {
  await enter(ask('open_sample', {}));
}

export async function closeStudy(): Promise<void> {
  const left = await ask('close_study', {});
  if (left) await desk.take(left);
}

/** Tells where a file was written, with a way to it. */
export function tellWritten(text: string, path: string): void {
  notices.tell(text, { action: { label: t('reveal'), run: () => void ask('show_in_folder', { path }) } });
}

export async function saveCopy(): Promise<void> {
  const saved = await ask('save_copy', {});
  if (saved) tellWritten(t('copied', { path: saved.path }), saved.path);
}

/** Reads a matrix workbook into the study; what it could not take is listed. Without a path the person chooses. */
export async function importMatrix(path?: string): Promise<void> {
  const reply = await edit('import_matrix', { path });
  if (reply) doors.objections = reply.objections;
}

/** Takes a file that came from outside the window where it belongs. */
export async function takeHanded(): Promise<void> {
  const file = await ask('handed', {});
  if (file?.kind === 'study') await openStudy(file.path);
  else if (file) doors.waiting = file;
}

/** Brings the file that waits into the study. */
export async function bringIn(file: Handed): Promise<void> {
  doors.waiting = null;
  if (file.kind === 'matrix') {
    await importMatrix(file.path);
    return;
  }
  go({ screen: 'revenue', tab: 'import' });
  const { importing } = await import('~/screens/revenue/import.svelte');
  await importing.look(file.path);
}

/** Writes the matrix workbook: the study's, or an empty one to fill in. */
export async function saveTemplate(withStudy: boolean): Promise<void> {
  const written = await ask('template', { with_study: withStudy });
  if (!written) return;
  const said = withStudy
    ? t('matrix-written', { path: written.path })
    : t('template-written', { path: written.path });
  tellWritten(said, written.path);
}
