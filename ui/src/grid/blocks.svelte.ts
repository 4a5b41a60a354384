/* eslint-disable svelte/prefer-svelte-reactivity -- one counter stands for all blocks: a signal a cell would cost more than it saves */
// Cells by block, so that only what is shown is asked for. After an edit every block is out of date but stays on
// screen until its successor is there: nothing flickers.
import type { Extent } from './face';
import { blocks } from './viewport';

/** Asks for the cells of whole rows x columns, row by row. */
export type Fetch<C> = (rows: Extent, cols: Extent) => Promise<readonly (readonly C[])[]>;

interface Block<C> {
  readonly cells: readonly (readonly C[])[];
  readonly age: number;
}

const ROWS = 48;
const COLS = 24;
const BATCH = 12;

export class Blocks<C> {
  #fetch: Fetch<C>;
  #kept = new Map<string, Block<C>>();
  #asked = new Map<string, Promise<void>>();
  #age = 0;
  /** Grows with every arrival; reading a cell depends on it. */
  #arrivals = $state(0);

  constructor(fetch: Fetch<C>) {
    this.#fetch = fetch;
  }

  /** The cell, or nothing while it has not come yet. */
  get(row: number, col: number): C | undefined {
    void this.#arrivals;
    const block = this.#kept.get(key(Math.floor(row / ROWS), Math.floor(col / COLS)));
    return block?.cells[row % ROWS]?.[col % COLS];
  }

  /** Everything may have changed: what is shown stays until it is asked for anew. */
  renew(): void {
    this.#age += 1;
    this.#arrivals += 1;
  }

  /** Brings the cells of a span that are missing or out of date, in as few questions as can be. Asked in an effect, it is asked
   * again when cells have gone out of date. */
  async ensure(rows: Extent, cols: Extent): Promise<void> {
    void this.#arrivals;
    const age = this.#age;
    const waits = new Set<Promise<void>>();
    const missing: At[] = [];
    for (const r of blocks(rows, ROWS)) {
      for (const c of blocks(cols, COLS)) {
        if (this.#kept.get(key(r, c))?.age === age) continue;
        const asked = this.#asked.get(`${age}/${key(r, c)}`);
        if (asked) waits.add(asked);
        else missing.push([r, c]);
      }
    }
    for (const batch of batches(missing)) waits.add(this.#ask(batch, age));
    await Promise.all(waits);
  }

  #ask(missing: readonly At[], age: number): Promise<void> {
    const of = (list: number[], per: number): Extent => ({
      from: Math.min(...list) * per,
      to: (Math.max(...list) + 1) * per,
    });
    const rows = of(
      missing.map(([r]) => r),
      ROWS,
    );
    const cols = of(
      missing.map(([, c]) => c),
      COLS,
    );
    const done = this.#fetch(rows, cols)
      .then((cells) => this.#keep(cells, rows, cols, age))
      .finally(() => {
        for (const [r, c] of missing) this.#asked.delete(`${age}/${key(r, c)}`);
      });
    for (const [r, c] of missing) this.#asked.set(`${age}/${key(r, c)}`, done);
    return done;
  }

  #keep(cells: readonly (readonly C[])[], rows: Extent, cols: Extent, age: number): void {
    for (let r = rows.from; r < rows.to; r += ROWS) {
      for (let c = cols.from; c < cols.to; c += COLS) {
        const at = key(r / ROWS, c / COLS);
        // A late answer never takes the place of a newer one.
        if ((this.#kept.get(at)?.age ?? -1) > age) continue;
        const own = cells
          .slice(r - rows.from, r - rows.from + ROWS)
          .map((row) => row.slice(c - cols.from, c - cols.from + COLS));
        this.#kept.set(at, { cells: own, age });
      }
    }
    this.#arrivals += 1;
  }
}

type At = readonly [row: number, col: number];

/** A question spans the rectangle of its blocks; where that is more than a few screens, it is asked bit by bit. */
function batches(missing: readonly At[]): At[][] {
  const length = (list: number[]) => Math.max(...list) - Math.min(...list) + 1;
  if (missing.length === 0) return [];
  if (length(missing.map(([r]) => r)) * length(missing.map(([, c]) => c)) <= BATCH) return [[...missing]];
  const list: At[][] = [];
  for (const block of missing) {
    const last = list.at(-1);
    const [row, col] = last?.at(-1) ?? [-1, -1];
    if (last && last.length < BATCH && row === block[0] && col === block[1] - 1) last.push(block);
    else list.push([block]);
  }
  return list;
}

const key = (row: number, col: number): string => `${row}:${col}`;
