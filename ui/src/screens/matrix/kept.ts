// What this machine remembers of a sheet of a study: widths set by hand, and which headings are folded.
import { desk } from '~/study.svelte';
import type { MatrixSheet } from './sheets';

const key = (what: string, sheet: MatrixSheet): string => `${what}:${desk.view?.path ?? ''}:${sheet}`;

function read(what: string, sheet: MatrixSheet): unknown {
  try {
    return JSON.parse(localStorage.getItem(key(what, sheet)) ?? 'null');
  } catch {
    return null;
  }
}

export const kept = {
  widths(sheet: MatrixSheet): Record<string, number> {
    const found = read('widths', sheet);
    if (typeof found !== 'object' || found === null) return {};
    const sound = Object.entries(found).filter(([, w]) => typeof w === 'number' && w >= 48 && w <= 900);
    return Object.fromEntries(sound) as Record<string, number>;
  },
  folded(sheet: MatrixSheet): ReadonlySet<string> {
    const found = read('folded', sheet);
    return new Set(Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []);
  },
};

export const keep = {
  widths(sheet: MatrixSheet, widths: Record<string, number>): void {
    localStorage.setItem(key('widths', sheet), JSON.stringify(widths));
  },
  folded(sheet: MatrixSheet, folded: ReadonlySet<string>): void {
    localStorage.setItem(key('folded', sheet), JSON.stringify([...folded]));
  },
};
