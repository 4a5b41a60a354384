// What the double answers when asked for a drawing, a reason or the ledger.
import type { Answered, Asked, Name } from '../src/call';
import type { Commands, DrawingView, OfferDetail, WhyView } from '../src/commands';

type Doubles = { [N in keyof Commands]?: (asked: Asked<N>) => Answered<N> };

export const answers: Doubles = {
  drawing: ({ chart }) => drawing(chart),
  why: ({ subject }) => reason(subject),
  offer_detail: () => beside(),
};

export type { Name };

const goldens = import.meta.glob<string>('../../src-tauri/charts/tests/drawings/golden/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A drawing kept by the charts' own tests: another study's, but drawn by the program. */
function drawing(name: string): DrawingView {
  const lang = document.documentElement.lang;
  const svg =
    Object.entries(goldens).find(([path]) => path.endsWith(`/${name}-${lang}.svg`))?.[1] ?? '<svg/>';
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const spots: DrawingView['spots'] = [
    { shape: { rect: { x: 60, y: 60, w: 60, h: 30 } }, title: name, value: 'value', subject: 'headline' },
  ];
  return { svg, width: Number(width), height: Number(height), alt: name, spots };
}

function reason(subject: string): WhyView {
  const part = (title: string, value: string | null, rule: string | null, parts: WhyView[]): WhyView => ({
    title,
    value,
    rule,
    parts,
    cell: null,
  });
  const cell = (words: string, text: string | null, source: string | null, stale: boolean): WhyView => ({
    title: words,
    rule: null,
    value: text,
    parts: [],
    cell: {
      address: 'levels/function:1/offer:2',
      tryable: true,
      words,
      text,
      source: source ? { text: source, reliability: 'документ', as_of: '2026-11-02', note: '' } : null,
      origin: source ? [source, 'документ', '02.11.2026'].join(' · ') : '',
      stale,
      unknown: text === null,
    },
  });
  return part(`Дилеры: фокус (${subject})`, null, 'Открыты все три ворот: деньги, рост и место.', [
    part('Приносит деньги', '86,7 %', 'Да: не меньше 15 % всей маржи.', [
      cell('продажи сегменту «Дилеры»', '159 млн ₽', 'Импорт ledger.csv', false),
    ]),
    part('Есть куда расти', '89 из 100', 'Среднее взвешенное множителей, да от 50.', [
      part('Рост рынка без роста цен', '90', 'Вес 3; −5 % = 0, +5 % = 100.', [
        cell('рост рынка сегмента «Дилеры»', '10 %', 'Отраслевой обзор, PDF', true),
      ]),
      part('Незанятая нами доля', '88', 'Вес 1; 50 % = 0, 0 % = 100.', [
        cell('объём рынка сегмента «Дилеры»', '2,6 млрд ₽', null, false),
        cell('доля «Кузнечик»', null, null, false),
      ]),
    ]),
  ]);
}

function beside(): OfferDetail {
  const players = ['Тропинка', 'Радуга', 'Северный двор', 'Двор-Мастер', 'Забава', 'Новый двор'];
  const functions = [
    'Сертификат ТР ЕАЭС',
    'Гарантия',
    'Антивандальное исполнение',
    'Нержавеющие горки',
    'Сборка из каталога под участок',
    '3D-проект за день',
    'Срок изготовления',
    'Монтаж под ключ',
    'Отсрочка платежа',
    'Защита территории',
  ];
  const levels = ['full', 'partial', 'absent', null];
  return {
    columns: players.map((player, at) => ({
      offer_id: `offer:${at}`,
      player,
      name: ['Стандарт', 'К-200', 'Север', 'Городок-3', 'Люкс', 'База'][at] as string,
      own: at === 0,
      price: at === 3 ? null : `${498 + at * 30} 000 ₽`,
      similarity: at === 0 ? { low: null, high: null } : { low: 0.93 - at * 0.1, high: 0.96 - at * 0.08 },
      serious: at === 0 ? null : at < 4 ? 'yes' : 'no',
      subject: at === 0 ? null : `similar:${at}`,
      price_cell: `prices/offer:${at}/whole`,
    })),
    rows: functions.map((name, row) => ({
      function_id: `function:${row}`,
      function: name,
      unit: name === 'Гарантия' ? 'мес.' : name === 'Срок изготовления' ? 'недель' : '',
      importance: 5 - Math.floor(row / 2),
      point: (['parity', null, 'difference', 'gap'] as const)[row % 4] ?? null,
      proven: row % 3 === 0,
      rivals: `${row % 5} из 5`,
      rivals_share: row % 2 ? '41 % рынка' : null,
      cells: players.map((_, at) => {
        const numeric = name === 'Гарантия' || name === 'Срок изготовления';
        const level = levels[(row * 3 + at * 5) % 4] ?? null;
        return {
          text: numeric ? String(12 + at * 6) : '',
          level: numeric ? null : level,
          unknown: !numeric && level === null,
          stale: row === 1 && at === 3,
          cell: `levels/function:${row}/offer:${at}`,
        };
      }),
    })),
  };
}
