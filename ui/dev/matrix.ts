// A stand-in for the matrix of the program: sheets of made-up facts that can be typed into, so that the grid can be
// looked at in a plain browser. `?large` makes 200 functions and 500 offers. Never shipped.
import type {
  CellDetail,
  CellView,
  Commands,
  EditReply,
  Head,
  SheetView,
  StudyView,
} from '../src/generated/commands';

type Matrix = 'sheet' | 'cells' | 'edit_cells' | 'cell' | 'source_texts' | 'missing';
type Doubles = { [N in Matrix]: (asked: Commands[N]['asked']) => Commands[N]['answered'] };

const large = new URLSearchParams(location.search).has('large');

const head = (key: string, label: string, more: Partial<Head> = {}): Head => ({
  key,
  label,
  name: null,
  sub: null,
  own: false,
  group: null,
  importance: null,
  kind: 'text',
  unit: null,
  choices: null,
  can_rename: true,
  can_remove: true,
  ...more,
});

const FUNCTIONS: [string, string, string | null, number][] = [
  ['Изделие', 'Сертификат ТР ЕАЭС', null, 5],
  ['Изделие', 'Гарантия', 'мес.', 4],
  ['Изделие', 'Антивандальное исполнение', null, 3],
  ['Изделие', 'Нержавеющие горки', null, 2],
  ['Проект', 'Сборка из каталога под участок', null, 5],
  ['Проект', '3D-проект за день', null, 4],
  ['Проект', 'Срок изготовления', 'недель', 5],
  ['Проект', 'Монтаж под ключ', null, 3],
  ['Дилеру', 'Отсрочка платежа', 'дней', 4],
  ['Дилеру', 'Защита территории', null, 4],
  ['Дилеру', 'Ответ на заявку', 'часов', 5],
  ['Дилеру', 'Обучение менеджеров дилера', null, 2],
];
const OFFERS: [string, string][] = [
  ['Мы', '«Стандарт» · 498 тыс.'],
  ['Мы', '«Проект» · 540 тыс.'],
  ['Радуга', 'К-200 · 489 тыс.'],
  ['Двор-Мастер', 'Городок-3 · ?'],
  ['Забава', 'Люкс · 610 тыс.'],
  ['Новый двор', 'База · 372 тыс.'],
];
const SEGMENTS = ['Дилеры', 'Застройщики', 'Муниципалитеты', 'Частные', 'Сады', 'Отели'];
const LEVELS = ['нет', 'частично', 'да'];

const many = <T>(list: T[], n: number): T[] =>
  Array.from({ length: large ? n : list.length }, (_, i) => list[i % list.length] as T);
const functions = many(FUNCTIONS, 200).map(([group, label, unit, importance], i) =>
  head(`function:${i + 1}`, i < 12 ? label : `${label} ${i + 1}`, {
    group: large ? `Группа ${Math.floor(i / 12) + 1}` : group,
    unit,
    importance,
    kind: unit === null ? 'level' : 'number',
  }),
);
const offers = many(OFFERS, 500).map(([label, sub], i) =>
  head(`offer:${i + 1}`, label, { sub, own: label === 'Мы', kind: 'level' }),
);
const segments = SEGMENTS.map((label, i) => head(`segment:${i + 1}`, label));
const players = [...new Set(OFFERS.map(([p]) => p))].map((label, i) =>
  head(`player:${i + 1}`, label, { own: i === 0 }),
);
const of = (kind: Head['kind'], heads: Head[], more: Partial<Head> = {}): Head[] =>
  heads.map((h) => ({ ...h, kind, ...more }));
const whole = head('whole', 'Весь рынок', { can_rename: false, can_remove: false });
const text = (key: string, label: string): Head => head(key, label, { can_rename: false, can_remove: false });

const sheets: Record<
  string,
  { rows: Head[]; columns: Head[]; adds: string | null; addsColumn: string | null }
> = {
  levels: { rows: functions, columns: offers, adds: 'function', addsColumn: 'offer' },
  importance: {
    rows: functions,
    columns: of('importance', segments),
    adds: 'function',
    addsColumn: 'segment',
  },
  shares: {
    rows: players,
    columns: of('percent', [whole, ...segments]),
    adds: 'player',
    addsColumn: 'segment',
  },
  prices: {
    rows: offers,
    columns: [text('unit', 'Единица'), ...of('money', [whole, ...segments])],
    adds: 'offer',
    addsColumn: 'segment',
  },
  reach: {
    rows: [...players, ...offers],
    columns: of('reach', segments, { choices: ['основной', 'тоже', 'нет'] }),
    adds: null,
    addsColumn: 'segment',
  },
  claims: {
    rows: [
      head('claim:1', 'Изготовим быстрее всех: от трёх недель, и привезём сами'),
      head('claim:2', 'Самая низкая цена на рынке'),
    ],
    columns: [
      head('player', 'Игрок', { kind: 'choice', choices: players.map((p) => p.label) }),
      text('words', 'Обещание'),
      text('theme', 'Тема'),
      text('note', 'Заметка'),
    ],
    adds: 'claim',
    addsColumn: null,
  },
};

const typed = new Map<string, string>();
let revision = 1;
const random = (row: number, col: number, n: number): number => ((row * 7919 + col * 104729 + 13) % 997) % n;

function value(sheet: string, row: Head, column: Head, r: number, c: number): string {
  const kept = typed.get(`${sheet}/${row.key}/${column.key}`);
  if (kept !== undefined) return kept;
  if (random(r, c, 9) === 0) return '';
  switch (column.kind === 'level' ? row.kind : column.kind) {
    case 'level':
      return LEVELS[random(r, c, 3)] ?? '';
    case 'number':
      return String(2 + random(r, c, 60));
    case 'importance':
      return String(random(r, c, 6));
    case 'percent':
      return `${random(r, c, 400) / 10} %`.replace('.', ',');
    case 'money':
      return `${(300 + random(r, c, 400)).toLocaleString('ru')} 000 ₽`;
    case 'reach':
      return ['основной', 'тоже', 'нет'][random(r, c, 3)] ?? '';
    default:
      if (column.key === 'words') return row.label;
      return column.key === 'player' ? (players[r % players.length]?.label ?? '') : '';
  }
}

const CODES: Record<string, string> = {
  да: 'full',
  частично: 'partial',
  нет: 'absent',
  основной: 'core',
  тоже: 'also',
};

function cell(sheet: string, row: Head, column: Head, r: number, c: number): CellView {
  const shown = value(sheet, row, column, r, c);
  const view: CellView = {};
  if (shown !== '') view.text = shown;
  else view.unknown = true;
  const code = CODES[shown];
  if (code) view.level = code;
  if (shown && random(r, c, 17) === 3) view.stale = true;
  if (shown && random(r, c, 23) === 5) view.opinion = true;
  if (shown && random(r, c, 41) === 7) view.contradicted = true;
  return view;
}

/** The double of the matrix; `view` is the study that its edits answer with. */
export function matrix(view: () => StudyView): Doubles {
  const found = (sheet: string) => sheets[sheet] ?? { rows: [], columns: [], adds: null, addsColumn: null };
  return {
    sheet: ({ sheet }): SheetView => {
      const { rows, columns, adds, addsColumn } = found(sheet);
      const dots = sheet === 'levels' ? rows : rows.map((r) => ({ ...r, importance: null }));
      return {
        sheet,
        columns: [...columns],
        rows: [...dots],
        revision,
        unknown: 38,
        deciding: 5,
        verdicts: 3,
        adds_row: adds,
        adds_column: addsColumn,
        bands: null,
      };
    },
    cells: ({ sheet, from_row, rows, from_column, columns }) => {
      const { rows: all, columns: heads } = found(sheet);
      return {
        revision,
        from_row,
        from_column,
        rows: all
          .slice(from_row, from_row + rows)
          .map((row, i) =>
            heads
              .slice(from_column, from_column + columns)
              .map((column, j) => cell(sheet, row, column, from_row + i, from_column + j)),
          ),
      };
    },
    edit_cells: ({ sheet, edits }): EditReply => {
      const at = found(sheet);
      const refused = edits
        .filter((e) => e.text === 'много')
        .map((e) => ({ ...e, reason: '«много»: нужно «да», «нет», «частично» или число.' }));
      if (refused.length === 0) {
        revision += 1;
        for (const e of edits) {
          if (e.row.startsWith('+'))
            at.rows.push(
              head(`function:${at.rows.length + 1}`, e.text, {
                kind: 'level',
                group: at.rows.at(-1)?.group ?? null,
              }),
            );
          else if (e.column === '')
            at.rows = at.rows.map((r) => (r.key === e.row ? { ...r, label: e.text } : r));
          else typed.set(`${sheet}/${e.row}/${e.column}`, e.text);
        }
      }
      return {
        refused,
        taken: refused.length ? 0 : edits.length,
        takes: edits.length - refused.length,
        remarks: [],
        said: '',
        revision,
        study: view(),
      };
    },
    cell: ({ sheet, row, column }): CellDetail => {
      const at = found(sheet);
      const r = at.rows.findIndex((one) => one.key === row);
      const c = at.columns.findIndex((one) => one.key === column);
      const rowHead = at.rows[r];
      const columnHead = at.columns[c];
      const shown = rowHead && columnHead ? value(sheet, rowHead, columnHead, r, c) : '';
      return {
        title: '',
        value: shown || null,
        unit: rowHead?.unit ? `${rowHead.unit}, меньше лучше` : null,
        takes_source: true,
        marks: [],
        share: null,
        source:
          random(r, c, 3) === 0
            ? null
            : {
                text: 'Коммерческое предложение дилеру, PDF',
                reliability: 'document',
                as_of: '2026-11-02',
                note: '',
              },
        history: [
          {
            edit: 2,
            at: Date.now() / 1000,
            label: 'ввод',
            value: shown || null,
            source: null,
            state: 'now',
            can_restore: false,
          },
          {
            edit: 1,
            at: 1_773_800_000,
            label: 'вставка 12 ячеек',
            value: '6',
            source: { text: 'Сайт Радуги', reliability: 'public', as_of: '2026-03-01', note: '' },
            state: 'past',
            can_restore: true,
          },
        ],
        depends: [{ text: 'сходство «Стандарт» – «Городок-3» 0,71–0,88', subject: 'similar' }],
        reliabilities: [
          ['measured', 'измерено'],
          ['document', 'документ'],
          ['public', 'открытый источник'],
          ['opinion', 'мнение'],
        ],
      };
    },
    source_texts: () => ['Коммерческое предложение дилеру, PDF', 'Сайт Радуги'],
    missing: () => [],
  };
}
