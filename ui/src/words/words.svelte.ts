// What the window says. All of it stands in the Fluent catalogue that the program reads too; nothing is worded here.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Words } from './ids';

export type { Words } from './ids';
/** A label of the catalogue. */
export type WordId = keyof Words;
/** A label that stands by itself, without variables. */
export type PlainWordId = { [K in WordId]: Words[K] extends undefined ? K : never }[WordId];

/** Languages of the catalogue. */
export type Lang = 'ru' | 'en';

const load = {
  ru: () => import('./ru'),
  en: () => import('./en'),
} satisfies Record<Lang, () => Promise<{ default: string[] }>>;

class Speech {
  /** The language spoken now; changes only together with its words. */
  lang = $state<Lang>('ru');
  bundle = $state.raw<FluentBundle>();
}

const speech = new Speech();

/** Builds the bundle of a language from its chapters. */
export function bundleOf(lang: Lang, chapters: string[]): FluentBundle {
  // Isolation marks would stand as boxes in cells that are copied to Excel.
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const chapter of chapters) bundle.addResource(new FluentResource(chapter));
  return bundle;
}

/** Speaks a language from now on; the page follows at once. */
export async function speak(lang: Lang): Promise<void> {
  if (speech.bundle && speech.lang === lang) return;
  const { default: chapters } = await load[lang]();
  speech.bundle = bundleOf(lang, chapters);
  speech.lang = lang;
  document.documentElement.lang = lang;
}

/** The language spoken now. */
export const spoken = (): Lang => speech.lang;

/** The words of a label; reactive to the language. A label without a translation shows its id. */
export function t<K extends WordId>(id: K, ...vars: Words[K] extends undefined ? [] : [Words[K]]): string {
  return sayId(id, vars[0] as Record<string, FluentVariable> | undefined);
}

/** As `t`, for an id put together at run time (a verdict's, a problem's); `null` where there is none. */
export function tryT(id: string, vars?: Record<string, FluentVariable>): string | null {
  return speech.bundle?.hasMessage(id) ? sayId(id, vars) : null;
}

function sayId(id: string, vars?: Record<string, FluentVariable>): string {
  const message = speech.bundle?.getMessage(id);
  if (!speech.bundle || !message?.value) return id;
  return speech.bundle.formatPattern(message.value, vars ? withText(vars) : null, []);
}

/** A number `n` is given twice, as the program does: `$n` selects the plural, `$n-text` prints it grouped. */
function withText(vars: Record<string, FluentVariable>): Record<string, FluentVariable> {
  const both: Record<string, FluentVariable> = { ...vars };
  for (const [name, value] of Object.entries(vars)) {
    both[`${name}-text`] = typeof value === 'number' ? grouped(value) : value;
  }
  return both;
}

/** A number as the language groups it. What has nothing to group needs none of its tables, which are slow to come. */
function grouped(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return value.toLocaleString(speech.lang);
}
