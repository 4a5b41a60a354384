// What own sales can be looked at by.
import type { PlainWordId } from '~/words/words.svelte';

export type By = 'segment' | 'channel' | 'month' | 'offer';

export const BY: Record<By, { by: PlainWordId; title: PlainWordId; column: PlainWordId }> = {
  segment: { by: 'by-segment', title: 'by-segment-title', column: 'column-segment' },
  channel: { by: 'by-channel', title: 'by-channel-title', column: 'column-channel' },
  month: { by: 'by-month', title: 'by-month-title', column: 'column-month' },
  offer: { by: 'by-offer', title: 'by-offer-title', column: 'column-offer' },
};

/** The way asked for in an address; segments where it makes no sense. */
export function byOf(name: string | undefined): By {
  return name === 'channel' || name === 'month' || name === 'offer' ? name : 'segment';
}
