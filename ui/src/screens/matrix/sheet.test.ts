// A sheet shows the study as it is last known, in whatever order the program's answers come.
import { describe, expect, it, vi } from 'vitest';
import type { Head, SheetView } from '~/commands';
import { Sheet } from './sheet.svelte';

const answers = vi.hoisted(() => ({ waiting: [] as ((view: unknown) => void)[] }));
vi.mock('~/call', () => ({
  call: () => new Promise((resolve) => answers.waiting.push(resolve)),
  hear: () => Promise.resolve(() => undefined),
}));

const player = (key: string): Head => ({
  key,
  label: key,
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
});

const listing = (...keys: string[]) => ({ rows: keys.map(player), columns: [] }) as unknown as SheetView;

describe('a sheet that is asked for twice at once', () => {
  it('keeps the later answer when the earlier one comes after it', async () => {
    const sheet = new Sheet('players', undefined);
    const [first, second] = [sheet.load(), sheet.load()];
    const [old, fresh] = answers.waiting.splice(0);
    fresh?.(listing('player:1', 'player:2'));
    await second;
    old?.(listing('player:1'));
    await first;
    expect(sheet.view?.rows.map((one) => one.key)).toEqual(['player:1', 'player:2']);
  });
});

describe('the row that has come of a typed name', () => {
  it('is the one of that name where several have come at once', async () => {
    const sheet = new Sheet('players', undefined);
    const loading = sheet.load();
    answers.waiting.splice(0)[0]?.(listing('player:1', 'player:2', 'player:3'));
    await loading;
    const known = new Set(['player:1']);
    expect(sheet.placeOfNew(known, { row: 0, col: 0 }, 'player:3')).toEqual({ row: 2, col: 0 });
    expect(sheet.placeOfNew(known, { row: 0, col: 0 })).toEqual({ row: 1, col: 0 });
  });
});
