import type { Answered, Asked, Name } from '~/call';
import { ask, desk } from '~/study.svelte';

/** An answer and the question it was given to. */
interface Latest<N extends Name> {
  readonly now: Answered<N> | null;
  readonly question: Asked<N> | null;
}

/**
 * What the program answers to a question about the study, asked when a screen is looked at and again whenever the
 * study or the question changes; no edit waits for it. The answer before stays until the next one is there, and one
 * that comes too late is dropped. To be called while a component is set up.
 */
export function latest<N extends Name>(name: N, question: () => Asked<N>): Latest<N> {
  let last = $state.raw<{ answer: Answered<N>; question: Asked<N> } | null>(null);
  $effect(() => {
    if (!desk.view) return;
    const asked = question();
    let stale = false;
    void ask(name, asked).then((answer) => {
      if (!stale && answer !== null) last = { answer, question: asked };
    });
    return () => {
      stale = true;
    };
  });
  return {
    get now() {
      return last?.answer ?? null;
    },
    get question() {
      return last?.question ?? null;
    },
  };
}
