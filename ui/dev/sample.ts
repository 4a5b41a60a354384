// The sample study's view, put together from the second way's numbers.
import type {
  Analysis,
  AppState,
  LangChoice,
  OfferAnalysis,
  SegmentAnalysis,
  StudyView,
  ThemeChoice,
} from '../src/commands';
import golden from '../../tests/golden/second_way/playgrounds.json';

export function appState(query: URLSearchParams): AppState {
  const lang = query.get('lang') === 'en' ? 'en' : 'ru';
  return {
    study: query.has('start') ? null : view(lang).head,
    language: lang satisfies LangChoice,
    lang,
    theme: (query.get('theme') ?? 'light') as ThemeChoice,
    recent: [
      { path: '/home/anna/Исследования/Детские площадки.standout', name: 'Детские площадки', missing: false },
      { path: '/home/anna/Кофейни 2025.standout', name: 'Кофейни 2025', missing: true },
    ],
    version: '0.1.0',
  };
}

const raw = golden as unknown as {
  segments: (SegmentAnalysis & { because?: string[] })[];
  offers: OfferAnalysis[];
} & Omit<Analysis, 'segments' | 'offers'>;

export function view(lang: 'ru' | 'en'): StudyView {
  const ru = lang === 'ru';
  const analysis: Analysis = {
    ...raw,
    headline: '',
    method: {},
    segments: raw.segments.map((s) => ({ ...s, because: s.because ?? [], likely: null, stability: null })),
    offers: raw.offers.map((o) => ({ ...o, because: [] })),
    claims: raw.claims.map((c) => ({ ...c, ours: c.ours ? [c.theme] : [] })),
  };
  const nothing = { low: null, high: null };
  return {
    analysis,
    names: {},
    headline: {
      text: ru
        ? 'Фокус — дилеры: 87 % маржи, рынок растёт, и нам есть чем отличаться.'
        : 'Focus on dealers: 87% of the margin, the market grows, and we have what sets us apart.',
      subject: 'headline',
    },
    contradictions: [
      {
        text: ru
          ? 'Обещаем «самые низкие цены», а «Новый двор База» дешевле на 18 %.'
          : 'We claim “the lowest prices”, yet “Novy dvor Base” is 18% cheaper.',
        place: { sheet: 'Claims', row: '1', column: 'Claim' },
        subject: 'claim:1',
      },
      {
        text: ru ? 'Доли рынка «Застройщики» дают 104 %.' : 'Market shares of “Developers” add up to 104%.',
        place: { sheet: 'Shares', row: 'Радуга', column: 'Застройщики' },
        subject: 'hhi:Застройщики',
      },
    ],
    questions: ru
      ? [
          'Спросить «Двор-Мастер»: сколько стоит «Городок-3» для муниципалитетов?',
          'Узнать долю «Радуги» у муниципалитетов.',
        ]
      : [
          'Ask Dvor-Master: what does Gorodok-3 cost for municipalities?',
          'Find out the share of Raduga among municipalities.',
        ],
    missing: raw.segments.flatMap((s) =>
      s.missing.map((m) => ({
        text: `${m.row} · ${m.column}`,
        place: { sheet: m.sheet, row: m.row, column: m.column },
        settles: 1,
      })),
    ),
    head: {
      name: ru ? 'Детские площадки' : 'Playgrounds',
      path: '/home/anna/Исследования/Детские площадки.standout',
      read_only: null,
      sample: true,
      currency: { code: 'RUB', symbol: '₽', minor_digits: 2 },
      undo: ru ? 'правка «Срок изготовления»' : 'edit “Lead time”',
      redo: null,
      edited_at: 1795442520,
      counts: { players: 7, segments: 6, own_offers: 5, functions: 20, unknown_cells: 38, months: 36 },
    },
    segments: raw.segments.map((s) => ({
      name: s.name,
      sub: ru
        ? 'Перестал бы быть фокусом, если бы «есть чем конкурировать» упало ниже 50.'
        : 'It would stop being the focus if “room to compete” fell below 50.',
      subject: `segment:${s.name}`,
      gate_texts: {
        money: {
          text: '86,7 % маржи · 159 млн ₽ выручки · 318 проектов · средний проект 499 тыс. ₽, 11 позиций · 34 дилера',
          subject: `gate:${s.name}:money`,
        },
        growth: {
          text: 'рынок сегмента 2,6 млрд ₽, +10 % в год; наша доля 6 %; мы выросли на 5 %: рынок +10, сами −5',
          subject: `gate:${s.name}:growth`,
        },
        room: {
          text: '«Проект» отличается: сборка под участок, 3D за день; 5 соперников, HHI 766–1 013; цена 101 к средней',
          subject: `gate:${s.name}:room`,
        },
      },
      who: [
        {
          player: 'Тропинка',
          own: true,
          share: s.own_share,
          price_index: { low: 101, high: 101 },
          similarity: null,
        },
        ...s.rivals.map((player, at) => ({
          player,
          own: false,
          share: at === 3 ? null : 0.22 - at * 0.05,
          price_index: at === 1 ? nothing : { low: 98 + at * 7, high: 98 + at * 7 },
          similarity: at === 2 ? nothing : { low: 0.86 - at * 0.1, high: 0.93 - at * 0.1 },
        })),
      ],
      rest_share: 0.47,
      factors: s.factors.map((f) => ({
        name: f.name,
        label: f.name,
        value_text: `${f.value.low?.toFixed(2)}–${f.value.high?.toFixed(2)}`,
        points: f.points,
        weight: f.weight,
        subject: `factor:${s.name}:${f.name}`,
      })),
      sells: [
        ...new Map(raw.offers.filter((o) => o.segment === s.name).map((o) => [o.name, o])).values(),
      ].map((o, at) => ({
        offer: o.name,
        revenue: at === 3 ? null : 236e8 / (at + 1),
        verdict: o.verdict,
      })),
      lacking: [],
      items_per_order: 11.2,
      largest_client: 0.09,
      change: { price: 3e8, volume: 5e8, mix: -1e8, new: 1e8, lost: -0.4e8 },
      shift: { market: 7e8, segment: 1e8, own: -3e8 },
    })),
    offers: raw.offers.map((o) => ({
      name: o.name,
      player_offer: `Тропинка / ${o.name}`,
      segment: o.segment,
      category: 'Игровой комплекс',
      subject: `offer:${o.name}@${o.segment}`,
      revenue: 151e8,
      nearest: o.nearest.map((n, at) => ({
        ...n,
        price_ratio: at === 1 ? null : 1.01 + at * 0.04,
        serious: at < 3 ? 'yes' : 'no',
      })),
      unproven: [],
    })),
    themes: raw.claims.map((c) => ({
      theme: c.theme,
      ours: c.ours ? [{ text: `«${c.theme}»`, support: c.support, subject: `claim:${c.theme}` }] : [],
    })),
  };
}
