// Where one is, as the address of the page: the back key works, and a study opens where it was left.
// Things go by name, as everywhere in a study.

/** A place of the window. */
export type Route =
  | { screen: 'overview' }
  | { screen: 'matrix'; sheet?: string; row?: string; column?: string }
  | { screen: 'segments'; segment?: string }
  | { screen: 'offers'; offer?: string; segment?: string }
  | { screen: 'revenue'; tab?: RevenueTab; by?: string; key?: string }
  | { screen: 'report' }
  | { screen: 'what-if'; sheet?: string; row?: string; column?: string }
  | { screen: 'method'; key?: string };

export type Screen = Route['screen'];
export type RevenueTab = 'numbers' | 'import' | 'mapping' | 'orders';

export const SCREENS: readonly Screen[] = [
  'overview',
  'matrix',
  'segments',
  'offers',
  'revenue',
  'report',
  'what-if',
  'method',
];
const TABS: readonly RevenueTab[] = ['numbers', 'import', 'mapping', 'orders'];

/** The parts of an address below each screen, in order. */
const PARTS: Record<Screen, readonly string[]> = {
  overview: [],
  matrix: ['sheet', 'row', 'column'],
  segments: ['segment'],
  offers: ['offer', 'segment'],
  revenue: ['tab', 'by', 'key'],
  report: [],
  'what-if': ['sheet', 'row', 'column'],
  method: ['key'],
};

/** The address of a cell of the matrix, given as the program gives it: `sheet/row/column`. */
export function cellHref(cell: string): string {
  const [sheet, row, column] = cell.split('/');
  return href({ screen: 'matrix', sheet, row, column });
}

/** The address of a change on trial, at a cell of the matrix or a number of the method (`method/KEY`). */
export function trialHref(at: string): string {
  const [sheet, row, column] = at.split('/');
  return href({ screen: 'what-if', sheet, row, column });
}

/** Reads an address such as `#/offers/Standard/Dealers`; what it does not know is the overview. */
export function parseRoute(hash: string): Route {
  const [first, ...parts] = hash.replace(/^#\/?/, '').split('/').map(decode);
  const screen = SCREENS.find((one) => one === first);
  if (!screen) return { screen: 'overview' };
  const route: Record<string, string> = { screen };
  PARTS[screen].forEach((name, at) => {
    const part = parts[at];
    if (part) route[name] = part;
  });
  if (screen === 'revenue' && !TABS.some((tab) => tab === route.tab)) return { screen };
  return route as unknown as Route;
}

/** The address of a place; `parseRoute` reads it back. */
export function href(route: Route): string {
  const values = route as unknown as Record<string, string | undefined>;
  const parts = PARTS[route.screen].map((name) => values[name] ?? '');
  while (parts.at(-1) === '') parts.pop();
  return `#/${[route.screen, ...parts].map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
