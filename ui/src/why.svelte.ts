// The question "why?": what is asked about now, if anything.
import type { Subject } from './commands';

class Why {
  subject = $state<Subject | null>(null);
  /** Whether it is asked of the study with the changes on trial. */
  trial = $state(false);
}

export const why = new Why();

/** Opens the side sheet that answers for a subject, of the study or of the study on trial. */
export function askWhy(subject: Subject, trial = false): void {
  why.trial = trial;
  why.subject = subject;
}
