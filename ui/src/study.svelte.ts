// The last view of the study, as the program gave it. The window holds no numbers of its own: an edit is asked
// for, and what comes back replaces all of this.
import { call, type Answered, type Asked, type Name } from '~/call';
import type { DeskView, Recent, StudyView } from './commands';
import { notices } from './notices.svelte';
import { enter } from './place.svelte';
import { settings } from './settings.svelte';

class Desk {
  /** The study open now; null shows the start. */
  view = $state.raw<StudyView | null>(null);
  recent = $state.raw<Recent[]>([]);
  version = $state('');
  /** Nothing is shown until the program has said what is open. */
  ready = $state(false);
  /** How many edits are under way. */
  saving = $state(0);

  /** Takes the state of the program as a whole. */
  async take(desk: DeskView): Promise<void> {
    await settings.take(desk);
    this.recent = desk.recent;
    this.version = desk.version;
    this.show(desk.study);
    this.ready = true;
  }

  /** Shows a fresh view; another study than before opens where it was left. */
  show(view: StudyView | null): void {
    const other = view?.path !== this.view?.path;
    this.view = view;
    if (other) enter(view?.path ?? null);
  }
}

export const desk = new Desk();

/** Asks the program and tells a refusal in one sentence; null then. */
export const ask = <N extends Name>(name: N, payload: Asked<N>): Promise<Answered<N> | null> =>
  told(call(name, payload));

/** Awaits what was asked, and tells a refusal; null then. */
export async function told<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (thrown) {
    notices.problem(thrown);
    return null;
  }
}

/** What every change of a study answers with, beside its own. */
interface Fresh {
  said: string;
  study?: StudyView;
}

/** Commands that change the study. */
type Edit = { [N in Name]: Answered<N> extends Fresh | null ? N : never }[Name];

/** Asks for a change, takes the fresh view, and says what happened; null where nothing did. */
export async function edit<N extends Edit>(name: N, payload: Asked<N>): Promise<Answered<N> | null> {
  desk.saving += 1;
  try {
    const answer = await call(name, payload);
    const changed = answer as Fresh | null;
    if (changed?.study) desk.show(changed.study);
    if (changed?.said) notices.tell(changed.said);
    return answer;
  } catch (thrown) {
    notices.problem(thrown);
    return null;
  } finally {
    desk.saving -= 1;
  }
}
