// How verdicts and gates look: each a colour, a sign and a word. The words stand in the catalogue.
import type { AnswerCode, FocusCode, GateCode, OfferCode, SupportCode } from './commands';
import type { PlainWordId } from './words/words.svelte';

/** Colours of the page, as the suffix of their custom properties; `open` has a dashed outline instead. */
export type Tone = 'focus' | 'differentiate' | 'defend' | 'rethink' | 'test' | 'leave' | 'open';

export interface Look {
  tone: Tone;
  sign: string;
  word: PlainWordId;
}

export const FOCUS: Record<FocusCode, Look> = {
  focus: { tone: 'focus', sign: '★', word: 'verdict-focus' },
  differentiate: { tone: 'differentiate', sign: '◇', word: 'verdict-differentiate' },
  defend: { tone: 'defend', sign: '■', word: 'verdict-defend' },
  rethink: { tone: 'rethink', sign: '↻', word: 'verdict-rethink' },
  test_apart: { tone: 'test', sign: '⚑', word: 'verdict-test-apart' },
  leave: { tone: 'leave', sign: '↘', word: 'verdict-leave' },
  cannot_tell: { tone: 'open', sign: '?', word: 'verdict-cannot-tell' },
};

export const OFFER: Record<OfferCode, Look> = {
  undifferentiated: { tone: 'rethink', sign: '≈', word: 'offer-undifferentiated' },
  thin: { tone: 'differentiate', sign: '◇', word: 'offer-thin' },
  distinct: { tone: 'focus', sign: '◆', word: 'offer-distinct' },
  cannot_tell: { tone: 'open', sign: '?', word: 'verdict-cannot-tell' },
};

export const SUPPORT: Record<SupportCode, Look> = {
  supported: { tone: 'focus', sign: '●', word: 'support-supported' },
  unsupported: { tone: 'differentiate', sign: '○', word: 'support-unsupported' },
  contradicted: { tone: 'rethink', sign: '✕', word: 'support-contradicted' },
  none: { tone: 'leave', sign: '–', word: 'support-none' },
};

export const ANSWER: Record<AnswerCode, { sign: string; word: PlainWordId }> = {
  yes: { sign: '●', word: 'answer-yes' },
  no: { sign: '○', word: 'answer-no' },
  cannot_tell: { sign: '?', word: 'verdict-cannot-tell' },
};

export const GATES: readonly GateCode[] = ['money', 'growth', 'room'];
export const GATE: Record<GateCode, { title: PlainWordId; short: PlainWordId }> = {
  money: { title: 'gate-money-title', short: 'gate-money-short' },
  growth: { title: 'gate-growth-title', short: 'gate-growth-short' },
  room: { title: 'gate-room-title', short: 'gate-room-short' },
};
