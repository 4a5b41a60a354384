// A source in one line.
import type { SourceView } from '~/commands';
import { day } from '~/formats';
import { t } from '~/words/words.svelte';

/** How far it can be trusted and as of when: `document · 1 Mar 2026`. */
export function sourceTrust(
  source: SourceView,
  reliabilities: readonly (readonly [string, string])[],
): string {
  const { reliability } = source;
  const word = reliabilities.find(([code]) => code === reliability)?.[1] ?? reliability;
  return [word, source.as_of && day(source.as_of)].filter(Boolean).join(' · ');
}

/** The whole of it: its words, then how far it can be trusted. */
export function sourceLine(
  source: SourceView,
  reliabilities: readonly (readonly [string, string])[],
): string {
  const words = source.text || t('matrix-source-none');
  return [words, sourceTrust(source, reliabilities), source.note].filter(Boolean).join(' · ');
}
