// The lines of a sheet: its rows under their headings, where a folded heading is a line of its own and hides its rows.

export interface Line {
  /** The program's row; nothing in the line of a folded heading. */
  readonly row?: number;
  /** The heading that stands above this line, when it is the first under it. */
  readonly heading?: string;
  /** The heading that this line, folded, stands for. */
  readonly band?: string;
  /** How many rows are under that heading. */
  readonly count: number;
}

export interface Outline {
  readonly lines: readonly Line[];
  /** The line where each of the program's rows stands; a hidden row stands at its heading's. */
  readonly of: readonly number[];
}

/** `groups` holds the heading of each row, empty for none. Without a single heading there are only rows. */
export function outline(groups: readonly string[], folded: ReadonlySet<string>): Outline {
  const banded = groups.some((group) => group !== '');
  const lines: Line[] = [];
  const of: number[] = [];
  groups.forEach((group, row) => {
    const first = row === 0 || groups[row - 1] !== group;
    const hidden = banded && folded.has(group);
    if (first || !hidden) {
      let count = 0;
      if (first) while (row + count < groups.length && groups[row + count] === group) count += 1;
      if (hidden) lines.push({ band: group, count });
      else lines.push({ row, heading: banded && first ? group : undefined, count });
    }
    of.push(lines.length - 1);
  });
  return { lines, of };
}

/** The headings, in the order in which they stand. */
export const headings = (groups: readonly string[]): string[] =>
  groups.some((group) => group !== '') ? [...new Set(groups)] : [];
