import { beforeAll, describe, expect, it } from 'vitest';
import type { Head } from '~/commands';
import { speak } from '~/words/words.svelte';
import { faceOf } from './faces';

const head = (kind: Head['kind']): Head => ({
  key: 'player:1',
  label: '',
  name: null,
  sub: null,
  own: false,
  group: null,
  importance: null,
  kind,
  unit: null,
  choices: null,
  can_rename: true,
  can_remove: true,
});

describe('the face of a cell', () => {
  beforeAll(() => speak('en'));

  it('is heard with its marks, as the eye sees them', () => {
    const share = { text: '12 %', contradicted: true, stale: true, opinion: true };
    const face = faceOf(share, head('percent'), head('percent'));
    expect(face.said).toBe('12 %, contradicted by other cells, out of date, an opinion only');
    const level = faceOf({ text: 'yes', level: 'full', stale: true }, head('level'), head('level'));
    expect(level.said).toBe('yes, out of date');
  });

  it('is heard as it stands where nothing is the matter', () => {
    expect(faceOf({ text: '12 %' }, head('percent'), head('percent')).said).toBeUndefined();
    expect(faceOf({ text: 'yes', level: 'full' }, head('level'), head('level')).said).toBe('yes');
    expect(faceOf({ unknown: true }, head('percent'), head('percent')).said).toBe('unknown');
  });
});
