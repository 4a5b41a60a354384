// The five sheets of the matrix, and which lists of the study each of them is made of.
import type { PlainWordId } from '~/words/words.svelte';
import type { CellKind } from '~/commands';

export type MatrixSheet =
  | 'shares'
  | 'volume-shares'
  | 'segments'
  | 'players'
  | 'levels'
  | 'importance'
  | 'functions'
  | 'prices'
  | 'offers'
  | 'reach'
  | 'claims';

export type ThingKind = 'player' | 'offer' | 'function' | 'segment' | 'claim';

export interface Tab {
  readonly id: 'market' | 'functions' | 'prices' | 'reach' | 'claims';
  readonly label: PlainWordId;
  /** The first is what the tab opens on; the others are what its rows and columns are made of. */
  readonly sheets: readonly MatrixSheet[];
}

export const TABS: readonly Tab[] = [
  { id: 'market', label: 'matrix-tab-market', sheets: ['shares', 'volume-shares', 'segments', 'players'] },
  { id: 'functions', label: 'matrix-tab-functions', sheets: ['levels', 'importance', 'functions'] },
  { id: 'prices', label: 'matrix-tab-prices', sheets: ['prices', 'offers'] },
  { id: 'reach', label: 'matrix-tab-reach', sheets: ['reach'] },
  { id: 'claims', label: 'matrix-tab-claims', sheets: ['claims'] },
];

export const SHEET_LABEL: Record<MatrixSheet, PlainWordId> = {
  shares: 'matrix-sheet-shares',
  'volume-shares': 'matrix-sheet-volume-shares',
  segments: 'matrix-sheet-segments',
  players: 'matrix-sheet-players',
  levels: 'matrix-sheet-levels',
  importance: 'matrix-sheet-importance',
  functions: 'matrix-sheet-functions',
  prices: 'matrix-sheet-prices',
  offers: 'matrix-sheet-offers',
  reach: 'matrix-sheet-reach',
  claims: 'matrix-sheet-claims',
};

export const ADD_LABEL: Record<ThingKind, PlainWordId> = {
  player: 'matrix-add-player',
  offer: 'matrix-add-offer',
  function: 'matrix-add-function',
  segment: 'matrix-add-segment',
  claim: 'matrix-add-claim',
};

/** The tab that a sheet stands on. */
export function tabOf(sheet: MatrixSheet): Tab {
  return TABS.find((tab) => tab.sheets.includes(sheet)) ?? (TABS[1] as Tab);
}

/** A sheet by its name in an address, however it is written there; nothing for a name that is none. */
export function sheetNamed(name: string | undefined): MatrixSheet | undefined {
  const low = name?.toLowerCase();
  return (Object.keys(SHEET_LABEL) as MatrixSheet[]).find((sheet) => sheet === low);
}

const THINGS: readonly ThingKind[] = ['player', 'offer', 'function', 'segment', 'claim'];

/** A kind of thing by its name. */
export const thingNamed = (name: string | null | undefined): ThingKind | undefined =>
  THINGS.find((one) => one === name);

/** The kind of thing behind a key such as `offer:3`. */
export const thingOf = (key: string): ThingKind | undefined => thingNamed(key.split(':', 1)[0]);

const WIDTHS: Record<CellKind, number> = {
  level: 98,
  reach: 98,
  number: 98,
  percent: 98,
  importance: 98,
  money: 118,
  choice: 140,
  text: 200,
};

/** Wide enough for what stands in a column, and for the longest word of its head. */
export function widthOf(kind: CellKind, label: string): number {
  const longest = label.split(/[\s-]+/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.max(WIDTHS[kind], Math.min(180, Math.round(longest * 9.6) + 20));
}
