// The selection and the page's address: an address takes the selection to its cell, and where the selection rests
// becomes the address, so that a study opens where it was left.
import { tick, untrack } from 'svelte';
import { at, type Selection } from '~/grid/selection';
import type { Place } from '~/grid/place';
import { go, place, rest } from '~/place.svelte';
import type { Route } from '~/route';
import type { Sheet } from './sheet.svelte';
import type { MatrixSheet } from './sheets';

/** Where one was in the matrix of a study, so that coming back from another screen is coming back. */
let left: { path: string; sheet: MatrixSheet; row?: string; column?: string } | undefined;

interface Addressed {
  /** The path of the study. */
  path: () => string;
  sheet: () => Sheet;
  selection: () => Selection;
  select: (next: Selection) => void;
  /** Takes the selection and the keyboard to a cell. */
  goTo: (place: Place) => void;
}

/** To be called while a component is made. */
export function followAddress({ path, sheet, selection, select, goTo }: Addressed): void {
  // Asked for as a whole, the matrix opens where it was left.
  $effect(() => {
    const here = place();
    if (here.screen !== 'matrix' || here.sheet || !left || left.path !== path()) return;
    go({ screen: 'matrix', sheet: left.sheet, row: left.row, column: left.column }, true);
  });

  // Another screen, or the list of what is missing, sends here by address. Each sending is followed once, also one
  // to where one stands already; a fresh view of the study sends nowhere.
  let followed: Route | undefined;
  $effect(() => {
    const here = place();
    const now = sheet();
    if (here.screen !== 'matrix' || !now.view || here === followed) return;
    followed = here;
    untrack(() => {
      now.reveal(here.row);
      const to = now.placeOf(here.row, here.column);
      if (to) void tick().then(() => goTo(to));
      else select(at({ row: 0, col: 1 }));
    });
  });

  // Not for every key: when it rests.
  $effect(() => {
    const of = sheet().name;
    const address = sheet().address(selection().active);
    if (!address) return;
    const timer = setTimeout(() => {
      left = { path: path(), sheet: of, ...address };
      if (rest({ screen: 'matrix', sheet: of, ...address })) followed = place();
    }, 400);
    return () => clearTimeout(timer);
  });
}
