// Text of the clipboard, as Excel and LibreOffice write and read it: cells parted by tabs, rows by line ends,
// and a cell that holds a tab, a line end or a quote stands in quotes with its quotes doubled.

/**
 * Reads a block. The line end that Excel puts after the last row starts no further row; rows shorter than the
 * longest are filled up with empty cells, so that a block is always a rectangle.
 */
export function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let i = 0;
  const end = text.length;
  for (;;) {
    const cell = readCell(text, i);
    row.push(cell.text);
    i = cell.next;
    if (i < end && text[i] === '\t') {
      i += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (i < end) i += text.startsWith('\r\n', i) ? 2 : 1;
    if (i >= end) break;
  }
  const width = rows.reduce((most, r) => Math.max(most, r.length), 0);
  for (const r of rows) while (r.length < width) r.push('');
  return rows;
}

const ends = (c: string | undefined): boolean => c === undefined || c === '\t' || c === '\n' || c === '\r';

function readCell(text: string, from: number): { text: string; next: number } {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from);
    if (quoted) return quoted;
  }
  let next = from;
  while (!ends(text[next])) next += 1;
  return { text: text.slice(from, next), next };
}

/** A quoted cell, or nothing when the quotes do not close right before a cell's end: then they are plain text. */
function readQuoted(text: string, from: number): { text: string; next: number } | undefined {
  let inner = '';
  let i = from + 1;
  for (;;) {
    const close = text.indexOf('"', i);
    if (close < 0) return undefined;
    inner += text.slice(i, close);
    if (text[close + 1] === '"') {
      inner += '"';
      i = close + 2;
    } else {
      // Excel ends the lines inside a cell with a bare line feed.
      return ends(text[close + 1]) ? { text: inner.replace(/\r\n?/g, '\n'), next: close + 1 } : undefined;
    }
  }
}

/**
 * Writes a block so that Excel and `parse` read the same cells back. Several rows end with a line end, as Excel
 * writes them (without it a last row of one empty cell would be lost); a single row does not, so that one cell
 * can be pasted into a sentence.
 */
export function format(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
  return rows.length > 1 ? `${text}\r\n` : text;
}

function quoted(cell: string): string {
  const unix = cell.replace(/\r\n?/g, '\n');
  return /[\t\n"]/.test(unix) ? `"${unix.replaceAll('"', '""')}"` : unix;
}
