// Ways in and out of a study. The program shows the file dialogs; the window never names a place to write to.
import type { Answered } from '~/call';
import { notices } from '~/notices.svelte';
import { ask, desk } from '~/study.svelte';
import { t } from '~/words/words.svelte';

class Doors {
  /** Whether the sheet that names a new study is open. */
  naming = $state(false);
  /** A study is being opened. */
  opening = $state(false);
}

export const doors = new Doors();

type Opens = 'new_study' | 'open_study' | 'open_sample' | 'close_study';

async function enter(answer: Promise<Answered<Opens> | null>): Promise<void> {
  doors.opening = true;
  try {
    const state = await answer;
    if (state) await desk.take(state);
  } catch (thrown) {
    notices.problem(thrown);
  } finally {
    doors.opening = false;
  }
}

export function nameNew(): void {
  doors.naming = true;
}

export async function createStudy(name: string, currency: string): Promise<void> {
  doors.naming = false;
  await enter(ask('new_study', { name, currency }));
}

export async function openStudy(path?: string): Promise<void> {
  await enter(ask('open_study', path === undefined ? {} : { path }));
}

export async function openSample(): Promise<void> {
  await enter(ask('open_sample', {}));
}

export async function closeStudy(): Promise<void> {
  await enter(ask('close_study', {}));
}

export async function saveCopy(): Promise<void> {
  const saved = await ask('save_copy', {});
  if (!saved) return;
  const label = t('reveal');
  notices.tell(t('copied', { path: saved.path }), {
    action: { label, run: () => void ask('reveal', { path: saved.path }) },
  });
}
