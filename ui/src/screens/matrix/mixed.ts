// A block of which only a part is understood, and its picture: its upper left corner, with what is refused in it.
import type { CellKeyOf, EditReply } from '~/commands';
import type { How } from '~/grid/face';
import type { Edit } from '~/grid/fill';
import type { Place } from '~/grid/place';

/** A cell that was not understood. */
export interface RefusedCell extends Place {
  readonly text: string;
  readonly reason: string;
}

/** The place of a cell in a map, by the keys of its row and its column. */
export const keyOf = (row: string, column: string): string => `${row}\n${column}`;

/** A block of which only a part is understood: nothing of it is taken until the person says so. */
export interface Mixed {
  readonly edits: readonly Edit[];
  readonly how: How;
  readonly refused: readonly RefusedCell[];
  /** How many of its cells can be taken. */
  readonly takes: number;
}

/** The block of a reply that refuses some of it; `asked` are the cells of the edits, one for one. */
export function mixedOf(
  edits: readonly Edit[],
  how: How,
  reply: EditReply,
  asked: readonly CellKeyOf[],
): Mixed {
  const places = new Map(asked.map((a, i) => [keyOf(a.row, a.column), edits[i]]));
  const refused = reply.refused.flatMap((r) => {
    const at = places.get(keyOf(r.row, r.column));
    return at ? [{ row: at.row, col: at.col, text: r.text, reason: r.reason }] : [];
  });
  return { edits, how, refused, takes: reply.takes };
}

export interface BlockPicture {
  readonly cols: readonly number[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly Pictured[] }[];
  readonly moreRows: number;
  readonly moreCols: number;
}

export interface Pictured {
  readonly text: string;
  /** Why it is not understood; nothing for a cell that can be taken. */
  readonly reason?: string;
}

const ROWS = 8;
const COLS = 5;

/** The rows that hold something refused come first: they are what is asked about. The others follow in order. */
export function blockOf(edits: readonly Edit[], refused: readonly RefusedCell[]): BlockPicture {
  const key = (p: Place): string => `${p.row}:${p.col}`;
  const texts = new Map(edits.map((e) => [key(e), e.text]));
  const reasons = new Map(refused.map((r) => [key(r), r.reason]));
  const rows = [...new Set(edits.map((e) => e.row))].sort((a, b) => a - b);
  const cols = [...new Set(edits.map((e) => e.col))].sort((a, b) => a - b);
  const wrong = new Set(refused.map((r) => r.row));
  const shown = [...rows.filter((r) => wrong.has(r)), ...rows.filter((r) => !wrong.has(r))].slice(0, ROWS);
  // A refused cell is seen, however far to the right it stands.
  const doubtful = new Set(refused.map((r) => r.col));
  const seen =
    cols.length <= COLS
      ? cols
      : [...cols]
          .sort((a, b) => Number(doubtful.has(b)) - Number(doubtful.has(a)) || a - b)
          .slice(0, COLS)
          .sort((a, b) => a - b);
  return {
    cols: seen,
    rows: shown
      .sort((a, b) => a - b)
      .map((row) => ({
        row,
        cells: seen.map((col) => ({
          text: texts.get(key({ row, col })) ?? '',
          reason: reasons.get(key({ row, col })),
        })),
      })),
    moreRows: rows.length - shown.length,
    moreCols: cols.length - seen.length,
  };
}
