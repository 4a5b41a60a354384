// Language and theme as they are in force. The choice itself is kept by the program.
import { call } from '~/call';
import type { DeskView, LangChoice, ThemeChoice } from './commands';
import { speak, type Lang } from './words/words.svelte';

const LANGUAGES: readonly LangChoice[] = ['system', 'ru', 'en'];
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

class Settings {
  language = $state<LangChoice>('system');
  themeChoice = $state<ThemeChoice>('system');
  #systemDark = $state(systemDark.matches);

  constructor() {
    systemDark.addEventListener('change', (event) => {
      this.#systemDark = event.matches;
      this.#paint();
    });
  }

  /** The theme shown now. */
  get dark(): boolean {
    return this.themeChoice === 'system' ? this.#systemDark : this.themeChoice === 'dark';
  }

  /** Takes what the program says is chosen, and shows the page so. */
  async take(state: Pick<DeskView, 'language' | 'lang' | 'theme'>): Promise<void> {
    this.language = LANGUAGES.find((one) => one === state.language) ?? 'system';
    this.themeChoice = THEMES.find((one) => one === state.theme) ?? 'system';
    this.#paint();
    await speak(state.lang === 'ru' ? 'ru' : 'en');
  }

  /** Before the program has answered: the system's wishes. */
  async begin(): Promise<void> {
    this.#paint();
    await speak(systemLang(navigator.languages));
  }

  async chooseLanguage(language: LangChoice): Promise<DeskView> {
    const state = await call('set_language', { language });
    await this.take(state);
    return state;
  }

  async chooseTheme(theme: ThemeChoice): Promise<void> {
    await this.take(await call('set_theme', { theme }));
  }

  /** Puts the theme on the root, where the colours hang. */
  #paint(): void {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
  }
}

/** The first language of the system that the catalogue has; English for all others. */
export function systemLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const lang = tag.slice(0, 2).toLowerCase();
    if (lang === 'ru' || lang === 'en') return lang;
  }
  return 'en';
}

export const settings = new Settings();
