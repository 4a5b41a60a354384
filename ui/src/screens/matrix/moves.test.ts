// Rows and columns go where a spreadsheet's user expects them.
import { describe, expect, it } from 'vitest';
import type { Head } from '~/commands';
import { drop, step } from './moves';

const head = (key: string, group: string | null = null): Head => ({
  key,
  label: key,
  name: null,
  sub: null,
  own: false,
  group,
  importance: null,
  kind: 'level',
  unit: null,
  choices: null,
  can_rename: true,
  can_remove: true,
});

const functions = [
  head('function:1', 'Product'),
  head('function:2', 'Product'),
  head('function:3', 'Project'),
  head('function:4'),
];

describe('a row under headings', () => {
  it('changes places with its neighbour', () => {
    expect(step(functions, 'function:2', -1, true)).toEqual({
      keys: ['function:2'],
      before: 'function:1',
      group: 'Product',
    });
    expect(step(functions, 'function:1', 1, true)).toEqual({
      keys: ['function:1'],
      before: null,
      group: 'Product',
    });
  });

  it('goes under the next heading at the edge of its own', () => {
    expect(step(functions, 'function:2', 1, true)).toEqual({
      keys: ['function:2'],
      before: 'function:3',
      group: 'Project',
    });
    expect(step(functions, 'function:3', -1, true)).toEqual({
      keys: ['function:3'],
      before: null,
      group: 'Product',
    });
    expect(step(functions, 'function:3', 1, true)).toEqual({
      keys: ['function:3'],
      before: 'function:4',
      group: '',
    });
  });

  it('goes no farther than the sheet', () => {
    expect(step(functions, 'function:1', -1, true)).toBeUndefined();
    expect(step(functions, 'function:4', 1, true)).toBeUndefined();
  });

  it('is dropped under the heading of the row that the pointer is on', () => {
    expect(drop(functions, ['function:4'], 2, true, 1)).toEqual({
      keys: ['function:4'],
      before: null,
      group: 'Product',
    });
    expect(drop(functions, ['function:3'], 0, true, 0)).toEqual({
      keys: ['function:3'],
      before: 'function:1',
      group: 'Product',
    });
    expect(drop(functions, ['function:2'], 2, true, 2)).toEqual({
      keys: ['function:2'],
      before: 'function:3',
      group: 'Project',
    });
    expect(drop(functions, ['function:2'], 2, true, 1), 'where it stands already').toBeUndefined();
  });

  it('takes along what is selected with it, in the order of the sheet', () => {
    expect(drop(functions, ['function:2', 'function:1'], 3, true, 2)).toEqual({
      keys: ['function:1', 'function:2'],
      before: null,
      group: 'Project',
    });
    expect(drop(functions, ['function:1', 'function:3'], 1, true, 0), 'together after the first').toEqual({
      keys: ['function:1', 'function:3'],
      before: 'function:2',
      group: 'Product',
    });
    expect(drop(functions, ['function:1', 'function:2'], 1, true, 1), 'within itself').toBeUndefined();
  });
});

describe('an offer among players', () => {
  const reach = [
    head('player:1', 'We'),
    head('offer:1', 'We'),
    head('offer:2', 'We'),
    head('player:2', 'They'),
    head('offer:3', 'They'),
  ];

  it('moves among its player’s', () => {
    expect(step(reach, 'offer:1', 1, false)).toEqual({ keys: ['offer:1'], before: 'offer:3' });
    expect(step(reach, 'offer:2', 1, false), 'the next is another player’s').toBeUndefined();
  });

  it('lets its player move past the next player', () => {
    expect(step(reach, 'player:1', 1, false)).toEqual({ keys: ['player:1'], before: null });
    expect(step(reach, 'player:2', -1, false)).toEqual({ keys: ['player:2'], before: 'player:1' });
  });

  it('cannot be dropped among another player’s', () => {
    expect(drop(reach, ['offer:3'], 2, false, 2)).toBeUndefined();
    expect(drop(reach, ['offer:2'], 1, false, 1)).toEqual({ keys: ['offer:2'], before: 'offer:1' });
  });
});

describe('a column', () => {
  const columns = [head('unit'), head('whole'), head('segment:1'), head('segment:2')];

  it('stays among things', () => {
    expect(step(columns, 'segment:1', -1, false)).toBeUndefined();
    expect(step(columns, 'whole', 1, false)).toBeUndefined();
    expect(step(columns, 'segment:1', 1, false)).toEqual({ keys: ['segment:1'], before: null });
    expect(drop(columns, ['segment:2'], 2, false, 2)).toEqual({ keys: ['segment:2'], before: 'segment:1' });
    expect(drop(columns, ['segment:2'], 1, false, 1)).toBeUndefined();
  });
});
