// What the double answers about the ledger.
import type { Answered, Asked } from '../src/call';
import type { Commands, LedgerPreview } from '../src/commands';
import golden from '../../tests/golden/second_way/playgrounds.json';
import { segmentId, studyView } from './sample';

type Doubles = { [N in keyof Commands]?: (asked: Asked<N>) => Answered<N> };

const preview: LedgerPreview = {
  path: '/home/anna/Продажи 2024-2026.csv',
  file: 'Продажи 2024-2026.csv',
  sheets: [],
  sheet: null,
  encoding: 'windows-1251',
  delimiter: '«;»',
  decimal: 'дробная часть через запятую',
  date_style: 'даты дд.мм.гггг',
  heading_row: 3,
  settings: [],
  shape: 'double',
  remembered: false,
  same: [],
  headings: [
    { text: 'Дата', role: 'date', sure: 1, confidence: 'sure', why: 'обычный заголовок' },
    { text: 'Заказ №', role: 'order', sure: 1, confidence: 'sure', why: 'обычный заголовок' },
    { text: 'Контрагент', role: 'client', sure: 1, confidence: 'sure', why: 'обычный заголовок' },
    { text: 'Тип клиента', role: 'segment', sure: 0.8, confidence: 'likely', why: 'похожий заголовок' },
    { text: 'Номенклатура', role: 'offer', sure: 1, confidence: 'sure', why: 'обычный заголовок' },
    { text: 'Сумма без НДС', role: 'amount', sure: 1, confidence: 'sure', why: 'обычный заголовок' },
    { text: 'Комментарий', role: null, sure: 0, confidence: null, why: '' },
  ],
  rows: [
    ['01.11.2025', '1041', 'ООО «Мир детства»', 'Дилеры', 'Стандарт-12', '498 000,00', ''],
    ['02.11.2025', '1042', 'ИП Петров', 'Частные лица', 'Дача-2', '38 500,00', 'самовывоз'],
    ['03.11.2025', '1043', 'СК «Вектор»', 'Застройщики', 'Проект-7', 'уточнить', ''],
  ],
  as_read: [
    ['2025-11-01', '498 000,00 ₽', '1041', 'ООО «Мир детства»', 'Дилеры', 'Стандарт-12'],
    ['2025-11-02', '38 500,00 ₽', '1042', 'ИП Петров', 'Частные лица', 'Дача-2'],
    null,
  ],
  fates: [
    { row: 4, fate: 'accepted', why: '' },
    { row: 5, fate: 'accepted', why: '' },
    { row: 6, fate: 'set_aside', why: 'Сумма без НДС: ожидалось — сумма' },
  ],
  roles: ['date', 'amount', 'order', 'client', 'segment', 'offer'],
  choices: [
    ['date', 'дата'],
    ['amount', 'сумма'],
    ['cost', 'себестоимость'],
    ['quantity', 'количество'],
    ['order', 'заказ'],
    ['client', 'клиент'],
    ['segment', 'сегмент'],
    ['channel', 'канал'],
    ['offer', 'предложение'],
    ['manager', 'менеджер'],
  ],
  warnings: [],
  notes: ['Первые две строки файла — название отчёта, они пропущены.'],
  problem: null,
};

export const ledger: Doubles = {
  revenue_table: ({ by }) => ({
    rows: [
      ...golden.segments.map((s) => ({
        id: by === 'segment' ? segmentId(s.name) : s.name,
        name: s.name,
        amount: s.revenue,
        share: s.revenue_share,
        margin: s.margin,
        orders: s.orders,
        lines: s.orders * 11,
        growth: s.growth,
      })),
      {
        id: null,
        name: 'не отнесено',
        amount: 91200003,
        share: 0.005,
        margin: null,
        orders: 3,
        lines: 9,
        growth: null,
      },
    ],
    total: golden.revenue.amount,
  }),
  orders: ({ offset }) => ({
    total: 6321,
    amount: 54e9,
    rows: Array.from({ length: 12 }, (_, at) => ({
      date: '2026-10-28',
      order: String(2041 + offset + at),
      client: 'ООО «Мир детства»',
      segment: 'Дилеры',
      channel: 'Дилерский отдел',
      manager: '',
      lines: 11,
      quantity: 1 + (at % 3),
      amount: 49800000 + at * 120050,
      cost: at % 2 ? null : 31200000,
    })),
  }),
  labels: () => ({
    not_assigned_lines: 9,
    not_assigned_amount: 91200003,
    targets: golden.segments.map((s) => ({ id: segmentId(s.name), name: s.name })),
    rows: [
      { label: 'Прочие', mapped: null, lines: 9, amount: 91200003 },
      ...golden.segments.map((s) => ({
        label: s.name,
        mapped: { id: segmentId(s.name), name: s.name },
        lines: s.orders * 11,
        amount: s.revenue,
      })),
    ],
  }),
  batches: () => [
    {
      id: 1,
      file: 'ledger.csv',
      at: 1795442520,
      rows: 6312,
      set_aside: 4,
      amount: 54e9,
      from: '2023-11-01',
      to: '2026-10-31',
    },
  ],
  import_choose: () => ({ path: preview.path }),
  import_preview: ({ columns }) => ({
    ...preview,
    headings: preview.headings.map((one) => ({
      ...one,
      role: Object.keys(columns).length
        ? (Object.entries(columns).find(([, heading]) => heading === one.text)?.[0] ?? null)
        : one.role,
    })),
  }),
  import_ledger: () => ({
    said: 'Загружено 6 308 строк из «Продажи 2024-2026.csv»',
    already: 0,
    replaced: [],
    read: 6312,
    accepted: 6308,
    set_aside: 4,
    amount: 54123456700,
    cost: null,
    from: '2023-11-01',
    to: '2026-10-31',
    objections: [
      {
        sheet: '',
        row: 6,
        column: 'Сумма без НДС',
        found: 'уточнить',
        expected: 'сумма',
        why: 'это не число',
      },
      {
        sheet: '',
        row: 811,
        column: 'Дата',
        found: '31.02.2025',
        expected: 'дата',
        why: 'такого дня в календаре нет',
      },
    ],
    warnings: [
      {
        kind: 'concern-negative-quantity',
        why: 'количество меньше нуля',
        count: 2,
        first: [{ sheet: '', row: 14, column: 'Количество', found: '-1' }],
      },
    ],
    study: studyView('ru'),
  }),
  report: () => ({ path: '/home/anna/Отчёты/Детские площадки, октябрь 2026.xlsx' }),
};
