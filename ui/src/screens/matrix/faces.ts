// From a cell of the program to the face of a cell in the grid: the sign, the marks, and what is said of them.
import type { CellKind, CellView, Head } from '~/commands';
import type { Face, Kind } from '~/grid/face';
import { t } from '~/words/words.svelte';

const LAYOUT: Record<CellKind, Kind> = {
  level: 'level',
  reach: 'level',
  importance: 'dots',
  number: 'number',
  money: 'number',
  percent: 'number',
  choice: 'text',
  text: 'text',
};

const SIGN: Record<string, string> = { full: '●', partial: '◐', absent: '○', core: '●', also: '◐', no: '○' };

/** Importance as dots. */
export const dots = (importance: number): string =>
  '●'.repeat(Math.max(0, Math.min(5, Math.round(importance))));

/** What a cell takes: of a function the row says it, else the column. */
export const kindOf = (row: Head, column: Head): CellKind =>
  column.kind === 'level' || column.kind === 'number' ? row.kind : column.kind;

/** The face of a cell, where its row and its column meet. */
export function faceOf(cell: CellView, row: Head, column: Head): Face {
  const kind = kindOf(row, column);
  const fact = kind !== 'text' && kind !== 'choice';
  const text = cell.text ?? '';
  const shown = cell.inherited ?? text;
  const unknown = fact && cell.unknown === true;
  const isSign = LAYOUT[kind] === 'level' || LAYOUT[kind] === 'dots';
  const marks = marksOf(cell);
  const choices = column.choices ?? row.choices ?? [];
  return {
    kind: LAYOUT[kind],
    text: unknown ? '?' : sign(cell, kind, shown),
    edit: text,
    said: said(unknown ? t('matrix-unknown') : shown, isSign || unknown, marks),
    unknown,
    inherited: cell.inherited !== undefined,
    stale: cell.stale,
    opinion: cell.opinion,
    // What contradicts is what was typed.
    contradicted: cell.contradicted && text !== '',
    readonly: cell.readonly,
    choices: choices.length > 0 ? choices : undefined,
    remark: remarks(cell, unknown, marks),
  };
}

function sign(cell: CellView, kind: CellKind, text: string): string {
  if (cell.level !== undefined) return SIGN[cell.level] ?? text;
  if (kind === 'importance') {
    const number = Number(text.replace(',', '.'));
    // Importance nought is known, and has no dot to show for it.
    return Number.isFinite(number) && Math.round(number) > 0 ? dots(number) : text;
  }
  return text;
}

/** The marks of a cell in words: a screen reader hears what the eye sees. */
function marksOf(cell: CellView): string[] {
  return [
    cell.contradicted && cell.text !== undefined ? t('matrix-tip-contradicted') : '',
    cell.stale ? t('matrix-tip-stale') : '',
    cell.opinion ? t('matrix-tip-opinion') : '',
  ].filter((one) => one !== '');
}

/** The name of a cell where its text alone would not do. */
function said(text: string, always: boolean, marks: readonly string[]): string | undefined {
  return always || marks.length > 0 ? [text, ...marks].join(', ') : undefined;
}

function remarks(cell: CellView, unknown: boolean, marks: readonly string[]): string | undefined {
  const list = [
    ...(unknown ? [t('matrix-unknown')] : []),
    ...(cell.inherited === undefined ? [] : [t('matrix-tip-inherited', { what: cell.inherited })]),
    ...marks,
  ];
  return list.length > 0 ? list.join(' · ') : undefined;
}

/** The face of a row's own title. */
export function titleFace(row: Head): Face {
  return {
    kind: 'title',
    text: [row.label, row.unit].filter(Boolean).join(', '),
    sub: row.sub ?? undefined,
    edit: row.name ?? row.label,
    aside: row.importance === null ? undefined : dots(row.importance),
    readonly: !row.can_rename,
  };
}
