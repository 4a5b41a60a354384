// The question "why?": what is asked about now, if anything.
import type { Subject } from './commands';

class Why {
  subject = $state<Subject | null>(null);
}

export const why = new Why();

/** Opens the side sheet that answers for a subject. */
export function askWhy(subject: Subject): void {
  why.subject = subject;
}
