// A stand-in for the program, for looking at the screens in a plain browser (`npm run look`): the sample's numbers
// as the second way computed them, and drawings and answers that are only good for looking at. Never shipped.
import type { Answered, Asked, Name } from '../src/call';
import type { AppState, Commands, Events } from '../src/commands';
import { appState, view } from './sample';
import { answers } from './answers';

const query = new URLSearchParams(location.search);
let state: AppState = appState(query);

type Doubles = { [N in keyof Commands]?: (asked: Asked<N>) => Answered<N> };

const doubles: Doubles = {
  app_state: () => state,
  set_language: ({ language }) => (state = { ...state, language, lang: language === 'en' ? 'en' : 'ru' }),
  set_theme: ({ theme }) => (state = { ...state, theme }),
  open_sample: () => (state = { ...state, study: view(state.lang).head }),
  close_study: () => (state = { ...state, study: null }),
  view: () => view(state.lang),
  ...answers,
};

export async function call<N extends Name>(name: N, payload: Asked<N>): Promise<Answered<N>> {
  const double = doubles[name] as ((asked: Asked<N>) => Answered<N>) | undefined;
  if (!double) throw { code: 'double', message: `No double for ${name}`, hint: null };
  return double(payload);
}

export async function hear<E extends keyof Events>(
  event: E,
  heard: (told: Events[E]) => void,
): Promise<() => void> {
  void event;
  void heard;
  return () => {};
}
