// A stand-in for the program, for looking at the screens in a plain browser (`npm run look`): the sample's numbers
// as the second way computed them, and drawings and answers that are only good for looking at. Never shipped.
import type { Answered, Asked, Name } from '../src/call';
import type { Commands, DeskView, Events, StudyView } from '../src/commands';
import { answers } from './answers';
import { matrix } from './matrix';
import { ledger } from './ledger';
import { deskView, emptyView, studyView } from './sample';

const query = new URLSearchParams(location.search);
let desk: DeskView = deskView(query);

type Doubles = { [N in keyof Commands]?: (asked: Asked<N>) => Answered<N> };

function speaking(lang: 'ru' | 'en'): DeskView {
  const study = desk.study && (query.has('empty') ? emptyView(lang) : studyView(lang));
  return (desk = { ...desk, language: lang, lang, study });
}

const doubles: Doubles = {
  desk: () => desk,
  set_language: ({ language }) => speaking(language === 'en' ? 'en' : 'ru'),
  set_theme: ({ theme }) => (desk = { ...desk, theme }),
  open_sample: () => (desk = { ...desk, study: studyView(desk.lang as 'ru' | 'en') }).study as never,
  close_study: () => (desk = { ...desk, study: null }),
  ...matrix(() => ({ ...(desk.study as StudyView) })),
  ...answers,
  ...ledger,
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
