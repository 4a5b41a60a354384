import { describe, expect, it } from 'vitest';
import { Blocks } from './blocks.svelte';
import type { Extent } from './face';

const all: Extent = { from: 0, to: 90 };

/** Answers that come when the test lets them. */
function asked() {
  const questions: { rows: Extent; cols: Extent; answer: (value: string) => void }[] = [];
  const blocks = new Blocks<string>(
    (rows, cols) =>
      new Promise((resolve) =>
        questions.push({
          rows,
          cols,
          answer: (value) =>
            resolve(
              Array.from({ length: rows.to - rows.from }, (_, r) =>
                Array.from(
                  { length: cols.to - cols.from },
                  (_, c) => `${value}${rows.from + r}:${cols.from + c}`,
                ),
              ),
            ),
        }),
      ),
  );
  return { blocks, questions };
}

describe('cells by block', () => {
  it('are asked for once, in one question, and answer by their place', async () => {
    const { blocks, questions } = asked();
    const done = blocks.ensure({ from: 10, to: 60 }, { from: 0, to: 30 });
    void blocks.ensure({ from: 20, to: 50 }, { from: 5, to: 9 });
    expect(questions).toHaveLength(1);
    expect(blocks.get(12, 3)).toBeUndefined();
    questions[0]?.answer('a');
    await done;
    expect(blocks.get(12, 3)).toBe('a12:3');
    expect(blocks.get(59, 29)).toBe('a59:29');
    await blocks.ensure({ from: 0, to: 60 }, { from: 0, to: 30 });
    expect(questions).toHaveLength(1);
  });

  it('of a whole large sheet are asked for in questions of bounded size, each cell once', async () => {
    const { blocks, questions } = asked();
    void blocks.ensure({ from: 0, to: 200 }, { from: 0, to: 500 });
    const seen = new Set<string>();
    for (const { rows, cols } of questions) {
      expect((rows.to - rows.from) * (cols.to - cols.from)).toBeLessThanOrEqual(20_000);
      for (let r = rows.from; r < rows.to; r += 1)
        for (let c = cols.from; c < cols.to; c += 1) {
          expect(seen.has(`${r}:${c}`)).toBe(false);
          seen.add(`${r}:${c}`);
        }
    }
    expect(seen.has('199:499') && seen.has('0:0')).toBe(true);
    expect(seen.size).toBeGreaterThanOrEqual(100_000);
  });

  it('stay on screen until their successors are there', async () => {
    const { blocks, questions } = asked();
    const first = blocks.ensure(all, all);
    questions[0]?.answer('old');
    await first;
    blocks.renew();
    const second = blocks.ensure(all, all);
    expect(blocks.get(7, 7)).toBe('old7:7');
    questions[1]?.answer('new');
    await second;
    expect(blocks.get(7, 7)).toBe('new7:7');
  });

  it('are not replaced by an answer that comes late', async () => {
    const { blocks, questions } = asked();
    const first = blocks.ensure(all, all);
    blocks.renew();
    const second = blocks.ensure(all, all);
    questions[1]?.answer('new');
    await second;
    questions[0]?.answer('old');
    await first;
    expect(blocks.get(7, 7)).toBe('new7:7');
  });
});
