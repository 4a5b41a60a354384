// The last view of the study, as the program gave it. The window holds no numbers of its own: an edit is asked
// for, and what comes back replaces all of this.
import { call, type Answered, type Asked, type Name } from '~/call';
import type { AppState, Changed, Recent, StudyView } from './commands';
import { notices } from './notices.svelte';
import { enter } from './place.svelte';
import { settings } from './settings.svelte';

class Desk {
  /** The study open now; null shows the start. */
  view = $state.raw<StudyView | null>(null);
  recent = $state.raw<Recent[]>([]);
  /** Nothing is shown until the program has said what is open. */
  ready = $state(false);
  /** How many edits are under way. */
  saving = $state(0);

  /** Takes the state of the application, and fetches the view of the study it has open. */
  async take(state: AppState): Promise<void> {
    await settings.take(state);
    this.recent = state.recent;
    if (state.study) this.show(await call('view', {}));
    else this.leave();
    this.ready = true;
  }

  /** Shows a fresh view; another study than before opens where it was left. */
  show(view: StudyView): void {
    const other = view.head.path !== this.view?.head.path;
    this.view = view;
    if (other) enter(view.head.path);
  }

  leave(): void {
    this.view = null;
    enter(null);
  }
}

export const desk = new Desk();

/** Asks the program and tells a refusal in one sentence; null then. */
export async function ask<N extends Name>(name: N, payload: Asked<N>): Promise<Answered<N> | null> {
  try {
    return await call(name, payload);
  } catch (thrown) {
    notices.problem(thrown);
    return null;
  }
}

/** Commands that change the study and answer with what came of it. */
type Edit = { [N in Name]: Answered<N> extends Changed | null ? N : never }[Name];

/** Asks for a change, takes the fresh view, and says what happened; null where nothing did. */
export async function edit<N extends Edit>(name: N, payload: Asked<N>): Promise<Changed | null> {
  desk.saving += 1;
  try {
    const changed = (await call(name, payload)) as Changed | null;
    if (changed) {
      desk.show(changed.view);
      if (changed.said) notices.tell(changed.said);
    }
    return changed;
  } catch (thrown) {
    notices.problem(thrown);
    return null;
  } finally {
    desk.saving -= 1;
  }
}
