// What the double answers when asked for a drawing, a reason or the ledger.
import type { Answered, Asked, Name } from '../src/call';
import type { Commands, DrawingView, WhyView } from '../src/commands';
import golden from '../../tests/golden/second_way/playgrounds.json';

type Doubles = { [N in keyof Commands]?: (asked: Asked<N>) => Answered<N> };

export const answers: Doubles = {
  chart: ({ name, dark, width, height }) => drawing(name, dark, width, height),
  why: ({ subject }) => reason(subject),
};

export type { Name };

function drawing(name: string, dark: boolean, width: number, height: number): DrawingView {
  const ink = dark ? '#ddd' : '#333';
  const spots: DrawingView['spots'] = golden.segments.map((s) => ({
    shape: {
      kind: 'circle',
      x: 40 + ((s.scores.room.low + s.scores.room.high) / 200) * (width - 80),
      y: height - 40 - (s.scores.growth.low / 100) * (height - 80),
      r: Math.max(8, 60 * Math.sqrt(s.revenue_share)),
    },
    title: s.name,
    value: `${s.verdict}\n${Math.round(s.revenue_share * 100)} %`,
    subject: `segment:${s.name}`,
  }));
  const circles = spots
    .map((p) =>
      p.shape.kind === 'circle'
        ? `<circle cx="${p.shape.x}" cy="${p.shape.y}" r="${p.shape.r}" fill="#359278"/>`
        : '',
    )
    .join('');
  const frame = `<rect x="40" y="20" width="${width - 60}" height="${height - 60}" fill="none" stroke="${ink}" opacity=".3"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${frame}${circles}<text x="44" y="${height - 20}" fill="${ink}" font-size="12">${name}</text></svg>`;
  return { svg, width, height, alt: name, spots };
}

function reason(subject: string): WhyView {
  const cell = (
    text: string,
    value: string,
    source: string | null,
    stale: boolean,
  ): WhyView['cells'][number] => ({
    text,
    place: { sheet: 'Levels', row: 'Гарантия', column: 'Радуга / К-200' },
    value,
    source,
    reliability: source ? 'документ' : null,
    as_of: source ? '2026-11-02' : null,
    stale,
  });
  return {
    text: `Дилеры: фокус, потому что открыты все три ворот (${subject})`,
    value: 'фокус',
    cells: [],
    parts: [
      {
        text: 'Приносит деньги: не меньше 15 % маржи',
        value: '86,7 %',
        cells: [cell('продажи сегменту «Дилеры»', '159 млн ₽', 'Импорт ledger.csv', false)],
        parts: [],
      },
      {
        text: 'Есть куда расти: среднее взвешенное множителей не ниже 50',
        value: '89 из 100',
        cells: [],
        parts: [
          {
            text: 'Рост рынка без роста цен, вес 3',
            value: '90',
            cells: [cell('рост рынка сегмента «Дилеры»', '10 %', 'Отраслевой обзор, PDF', true)],
            parts: [],
          },
          {
            text: 'Незанятая нами доля, вес 1',
            value: '88',
            cells: [
              cell('объём рынка сегмента «Дилеры»', '2,6 млрд ₽', null, false),
              cell('доля «Кузнечик»', '?', null, false),
            ],
            parts: [],
          },
        ],
      },
    ],
  };
}
