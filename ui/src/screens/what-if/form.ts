// What can be put on trial: the sheets of facts, and the method's numbers.
import type { Head, MethodNumber, MethodView } from '~/commands';
import type { PlainWordId } from '~/words/words.svelte';

export const METHOD = 'method';

export type Kind =
  'prices' | 'levels' | 'shares' | 'volume-shares' | 'importance' | 'reach' | 'segments' | typeof METHOD;

/** In the order in which a board asks. */
export const KINDS: readonly [Kind, PlainWordId][] = [
  ['prices', 'what-if-prices'],
  ['levels', 'what-if-levels'],
  ['shares', 'what-if-shares'],
  ['importance', 'what-if-importance'],
  ['segments', 'what-if-segments'],
  ['reach', 'what-if-reach'],
  ['volume-shares', 'what-if-volume-shares'],
  [METHOD, 'what-if-method'],
];

/** The kind that an address or a choice names; of the offers' own sheet, the price. */
export function kindOf(name: string): Kind {
  return KINDS.find(([kind]) => kind === name)?.[0] ?? 'prices';
}

/** Whether facts of a sheet can be put on trial at their own addresses. */
export const tried = (sheet: string): boolean => sheet !== METHOD && KINDS.some(([kind]) => kind === sheet);

const MARKET = ['volume', 'growth', 'price-growth'];

/** Columns that are facts: properties of a thing (its unit, its note) are none. */
export function facts(kind: Kind, columns: Head[]): Head[] {
  return columns.filter((one) =>
    kind === 'segments' ? MARKET.includes(one.key) : /:|^whole$/.test(one.key),
  );
}

/** Our own first: they are what one can change. */
export const inOrder = (heads: Head[]): Head[] => [
  ...heads.filter((one) => one.own),
  ...heads.filter((one) => !one.own),
];

/** Something to choose: a head of a sheet, or a number of the method. */
export interface Named {
  key: string;
  label: string;
  sub?: string | null;
}

/** It in one line. */
export const inLine = (one: Named): string => [one.label, one.sub].filter(Boolean).join(' · ');

/** Every number of the method, in the order of its page. */
export function numbers(method: MethodView): MethodNumber[] {
  return method.groups.flatMap((group) => [
    ...group.factors.flatMap((one) => [one.zero, one.hundred, one.weight]),
    ...group.numbers,
  ]);
}
