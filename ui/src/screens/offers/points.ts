// How points of parity, of difference and gaps look.
import type { PointCode } from '~/commands';
import type { PlainWordId } from '~/words/words.svelte';

export const POINT: Record<PointCode, { sign: string; word: PlainWordId }> = {
  parity: { sign: '=', word: 'point-parity' },
  difference: { sign: '◆', word: 'point-difference' },
  gap: { sign: '▽', word: 'point-gap' },
};
