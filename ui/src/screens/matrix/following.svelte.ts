// Where rows change places (a move, an undo, a fold), the selection goes with its row.
import { untrack } from 'svelte';
import { at, type Selection } from '~/grid/selection';
import type { Sheet } from './sheet.svelte';

/** To be called while a component is made. */
export function followRows(
  sheet: () => Sheet,
  selection: () => Selection,
  select: (next: Selection) => void,
): void {
  let stood: { of: Sheet; row: string; column: string } | undefined;
  // First what was chosen now: a step that comes together with other rows is a step.
  $effect(() => {
    const { active } = selection();
    untrack(() => {
      const address = sheet().address(active);
      stood = address ? { of: sheet(), ...address } : undefined;
    });
  });
  $effect(() => {
    const now = sheet();
    void now.rows;
    void now.columns;
    const before = stood;
    if (before?.of !== now) return;
    untrack(() => {
      const here = now.address(selection().active);
      if (here?.row === before.row && here.column === before.column) return;
      const there = now.placeOf(before.row, before.column);
      if (there && now.address(there)) select(at(there));
    });
  });
}
