// A screen shows the answer to the question it asks now, in whatever order the program's answers come.
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { StudyView } from '~/commands';
import { latest } from './latest.svelte';
import { desk } from './study.svelte';

const asked = vi.hoisted(() => [] as { payload: unknown; answer: (view: unknown) => void }[]);
vi.mock('~/call', () => ({
  call: (_: string, payload: unknown) => new Promise((answer) => asked.push({ payload, answer })),
  hear: () => Promise.resolve(() => undefined),
}));

// All that follows from an answer has been done before the next task begins.
const settled = () => new Promise((done) => setTimeout(done));

describe('what a screen asks of the study', () => {
  it('is asked again with each view, and keeps the answer to the last asking', async () => {
    desk.view = { path: 'one' } as StudyView;
    let shown: ReturnType<typeof latest<'clones'>> | undefined;
    const leave = $effect.root(() => {
      shown = latest('clones', () => ({ segment: 'segment:1' }));
    });
    flushSync();
    desk.view = { path: 'one' } as StudyView;
    flushSync();
    const [first, second] = asked.splice(0);
    expect(second?.payload).toEqual({ segment: 'segment:1' });
    second?.answer('fresh');
    await settled();
    expect(shown?.now).toBe('fresh');
    first?.answer('old');
    await settled();
    expect([shown?.now, shown?.question]).toEqual(['fresh', { segment: 'segment:1' }]);
    leave();
  });
});
