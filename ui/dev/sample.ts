// The sample study's view, put together from the second way's numbers; its sentences are good for looking at only.
import type { DeskView, OfferView, SegmentView, StudyView } from '../src/commands';
import golden from '../../tests/golden/second_way/playgrounds.json';

type Ru = 'ru' | 'en';
const ids = (kind: string) => {
  const known = new Map<string, string>();
  return (name: string) => {
    if (!known.has(name)) known.set(name, `${kind}:${known.size + 1}`);
    return known.get(name) as string;
  };
};
export const segmentId = ids('segment');
const offerId = ids('offer');
const playerId = ids('player');
const nothing = { low: null, high: null };

export function deskView(query: URLSearchParams): DeskView {
  const lang = query.get('lang') === 'en' ? 'en' : 'ru';
  return {
    study: query.has('start') ? null : query.has('empty') ? emptyView(lang) : studyView(lang),
    language: lang,
    lang,
    theme: query.get('theme') ?? 'light',
    recent: [
      {
        path: '/home/anna/Исследования/Детские площадки.standout',
        name: 'Детские площадки',
        missing: false,
        sample: true,
      },
      { path: '/home/anna/Кофейни 2025.standout', name: 'Кофейни 2025', missing: true, sample: false },
    ],
    version: '0.1.0',
  };
}

function missing(list: { sheet: string; row: string; column: string }[]): StudyView['missing'] {
  return list.map((m) => ({
    ...m,
    settles: 1,
    words: `${m.row} · ${m.column}`,
    cell: 'levels/function:1/offer:2',
  }));
}

function segment(s: (typeof golden.segments)[number], ru: boolean): SegmentView {
  return {
    ...(s as unknown as SegmentView),
    id: segmentId(s.name),
    subject: `segment:${s.name}`,
    rivals: s.rivals.length,
    sentence: '',
    flip: null,
    gate_subjects: { money: 'gate:money', growth: 'gate:growth', room: 'gate:room' },
    hhi_subject: 'hhi',
    revenue_subject: 'revenue',
    items_per_order: 11.2,
    largest_client: 0.09,
    likely:
      s.verdict === 'cannot_tell' ? { verdict: 'leave', share: 0.93, words: 'probably leave: 93 %' } : null,
    stability: null,
    standing: null,
    stability_words: null,
    because: [],
    missing: missing(s.missing),
    shift: { market: 7e8, segment: 1e8, own: -3e8, untold: 0 },
    detail: {
      money: ru
        ? '86,7 % маржи · 159 млн ₽ выручки · 318 проектов · средний проект 499 тыс. ₽, 11 позиций · 34 дилера'
        : '86.7% of the margin · ₽159M revenue · 318 projects · average project ₽499K, 11 items · 34 dealers',
      growth: ru
        ? 'рынок сегмента 2,6 млрд ₽, +10 % в год; наша доля 6 %; мы выросли на 5 %: рынок +10, сами −5'
        : 'segment market ₽2.6B, +10% a year; our share 6%; we grew 5%: market +10, ourselves −5',
      room: ru
        ? '«Проект» отличается: сборка под участок, 3D за день; 5 соперников, HHI 766–1 013; цена 101 к средней'
        : '“Project” differs: site-specific assembly, 3D in a day; 5 rivals, HHI 766–1,013; price 101 to the average',
    },
    factors: s.factors.map((f) => ({
      ...(f as unknown as SegmentView['factors'][number]),
      label: f.name,
      words: `${f.value.low?.toFixed(2)}–${f.value.high?.toFixed(2)}`,
      subject: `factor:${s.name}:${f.name}`,
    })),
    others_share: 0.47,
    players: [
      {
        id: playerId('Тропинка'),
        name: 'Тропинка',
        own: true,
        share: s.own_share,
        price_index: { low: 101, high: 101 },
        similarity: nothing,
        similarity_subject: null,
        price_subject: 'price',
      },
      ...s.rivals.map((name, at) => ({
        id: playerId(name),
        name,
        own: false,
        share: at === 3 ? null : 0.22 - at * 0.05,
        price_index: at === 1 ? nothing : { low: 98 + at * 7, high: 98 + at * 7 },
        similarity: at === 2 ? nothing : { low: 0.86 - at * 0.1, high: 0.93 - at * 0.1 },
        similarity_subject: 'similar',
        price_subject: null,
      })),
    ],
    sells: golden.offers
      .filter((o) => o.segment === s.name)
      .map((o, at) => ({
        offer_id: offerId(o.name),
        offer: o.name,
        revenue: at === 3 ? null : Math.round(236e8 / (at + 1)),
        verdict: o.verdict as SegmentView['sells'][number]['verdict'],
        subject: `offer:${o.name}@${s.name}`,
      })),
  };
}

function offer(o: (typeof golden.offers)[number]): OfferView {
  return {
    ...(o as unknown as OfferView),
    offer_id: offerId(o.name),
    segment_id: segmentId(o.segment),
    category: 'Игровой комплекс',
    price_subject: 'price',
    sentence: '',
    revenue: 151e8,
    unproven: [],
    because: ['«Радуга К-200» похожа на 0,93–0,96 и не дороже.', 'Отличий, которые важны клиенту, нет.'],
    missing: missing(o.missing),
    subject: `offer:${o.name}@${o.segment}`,
    nearest: o.nearest.map((n, at) => ({
      ...n,
      offer_id: offerId(`${n.player} / ${n.offer}`),
      price_ratio: at === 1 ? null : 1.01 + at * 0.04,
      serious: at < 3 ? ('yes' as const) : ('no' as const),
      subject: `similar:${o.name}~${n.offer}`,
    })),
  };
}

export function studyView(lang: Ru): StudyView {
  const ru = lang === 'ru';
  const segments = golden.segments.map((s) => segment(s, ru));
  return {
    ...(golden as unknown as StudyView),
    path: '/home/anna/Исследования/Детские площадки.standout',
    name: ru ? 'Детские площадки' : 'Playgrounds',
    sample: true,
    read_only: null,
    saved_at: 1795442520,
    undo: ru ? 'правка «Срок изготовления»' : 'edit “Lead time”',
    redo: null,
    revision: 1,
    unknown_cells: 38,
    months: 36,
    headline: ru
      ? 'Фокус — дилеры: 87 % маржи, рынок растёт, и нам есть чем отличаться.'
      : 'Focus on dealers: 87% of the margin, the market grows, and we have what sets us apart.',
    subline: ru
      ? 'Один вывод пока нельзя сделать. Выручка за ноя 2025 – окт 2026, матрица на 31 октября 2026.'
      : 'One verdict cannot be given yet. Revenue of Nov 2025 – Oct 2026, matrix as of 31 October 2026.',
    headline_subject: 'headline',
    contradictions: [
      {
        text: ru
          ? 'Обещаем «самые низкие цены», а «Новый двор База» дешевле на 18 %.'
          : 'We claim “the lowest prices”, yet “Novy dvor Base” is 18% cheaper.',
        cell: 'claims/claim:1/words',
        subject: 'claim:1',
      },
      {
        text: ru ? 'Доли рынка «Застройщики» дают 104 %.' : 'Market shares of “Developers” add up to 104%.',
        cell: 'shares/player:2/segment:2',
        subject: null,
      },
    ],
    questions: ru
      ? [
          'Сколько стоит «Городок-3» для муниципалитетов? Спросить «Двор-Мастер» или его дилера.',
          'Какая доля у «Радуги» среди муниципалитетов?',
        ]
      : [
          'What does Gorodok-3 cost for municipalities? Ask Dvor-Master or a dealer of theirs.',
          'What is the share of Raduga among municipalities?',
        ],
    missing: segments
      .flatMap((s) => s.missing)
      .map((m, at) => ({ ...m, cell: `prices/offer:${at + 1}/segment:5` })),
    method: { gate: 50, alike: 0.8 },
    revenue: { ...golden.revenue, growth: 0.08, concentration: null, subject: 'revenue:' },
    market: {
      ...(golden.market as unknown as StudyView['market']),
      level: null,
      profile: 'российская практика',
      contradictions: [],
      subject: 'hhi:',
      players: golden.market.players.map((p) => ({ ...p, id: playerId(p.name) })),
    },
    segments,
    offers: golden.offers.map(offer),
    claims: golden.claims.map((c) => ({
      ...(c as unknown as StudyView['claims'][number]),
      saturation: c.players.length / 7,
      claims: c.ours
        ? [
            {
              words: `Наше: ${c.theme}`,
              sentence: '',
              support: c.support as 'supported',
              subject: `claim:${c.theme}`,
            },
          ]
        : [],
    })),
  };
}

export function emptyView(lang: Ru): StudyView {
  const ru = lang === 'ru';
  return {
    ...studyView(lang),
    path: '/home/anna/Новое.standout',
    name: ru ? 'Новое' : 'New',
    sample: false,
    undo: null,
    saved_at: null,
    unknown_cells: 0,
    months: 0,
    headline: ru ? 'Пока нечего сказать: ни одного сегмента.' : 'Nothing can be said yet: no segments.',
    subline: '',
    contradictions: [],
    questions: [],
    missing: [],
    segments: [],
    offers: [],
    claims: [],
    market: {
      hhi: nothing,
      concentration: [],
      effective_players: nothing,
      players: [],
      level: null,
      profile: '',
      contradictions: [],
      subject: 'hhi:',
    },
    revenue: {
      amount: null,
      margin: null,
      orders: null,
      clients: null,
      from: null,
      to: null,
      not_assigned: null,
      growth: null,
      pareto: [],
      effective_segments: null,
      concentration: null,
      subject: 'revenue:',
    },
  };
}
