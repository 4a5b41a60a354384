import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, parse } from './tsv';

describe('reading the clipboard', () => {
  it('takes the line end after the last row for no row of its own', () => {
    expect(parse('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps a tab, a line end and a quote inside a quoted cell', () => {
    expect(parse('"Двор\tМастер"\t"строка 1\nстрока 2"\t"5"" труба"\n')).toEqual([
      ['Двор\tМастер', 'строка 1\nстрока 2', '5" труба'],
    ]);
  });

  it('takes quotes that do not close a cell as plain text', () => {
    expect(parse('"Стандарт" и другие\t5" труба')).toEqual([['"Стандарт" и другие', '5" труба']]);
  });

  it('makes a rectangle of rows of different length', () => {
    expect(parse('1\t2\t3\n4')).toEqual([
      ['1', '2', '3'],
      ['4', '', ''],
    ]);
  });

  it('reads an empty clipboard as one empty cell', () => {
    expect(parse('')).toEqual([['']]);
  });
});

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'я', '1', ' ', ',') }));
const block = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([rows, cols]) =>
  fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('there and back', () => {
  it('reads the block that it wrote, line ends inside cells being line feeds', () => {
    fc.assert(
      fc.property(block, (rows) => {
        const unix = rows.map((r) => r.map((c) => c.replace(/\r\n?/g, '\n')));
        expect(parse(format(rows))).toEqual(unix);
      }),
    );
  });

  it('reads any text into a rectangle of at least one cell', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const rows = parse(text);
        expect(rows.length).toBeGreaterThan(0);
        expect(new Set(rows.map((r) => r.length)).size).toBe(1);
      }),
    );
  });
});
