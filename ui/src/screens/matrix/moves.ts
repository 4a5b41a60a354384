// Where a row or a column goes when it is moved: one step on, or to where it was dragged.
import type { Head } from '~/commands';
import { thingOf } from './sheets';

export interface Move {
  readonly key: string;
  /** The thing of its kind that it stands before from now on; the last where there is none. */
  readonly before: string | null;
  /** The heading it stands under from now on, where it stands under one. */
  readonly group?: string;
}

/** Whether two heads are things of a kind that may stand in one another's place. */
function alike(a: Head, b: Head | undefined, banded: boolean): boolean {
  return b !== undefined && thingOf(a.key) === thingOf(b.key) && (banded || a.group === b.group);
}

/**
 * One step forth (1) or back (-1). Under headings that can be changed (`banded`) a row at the edge of its heading goes
 * under the next one; anywhere else it stays among its own: an offer among its player's.
 */
export function step(heads: readonly Head[], key: string, by: 1 | -1, banded: boolean): Move | undefined {
  const at = heads.findIndex((one) => one.key === key);
  const head = heads[at];
  const kind = thingOf(key);
  if (!head || !kind) return undefined;
  // Between players of a sheet stand their offers: a step is to the next of the kind.
  let next = at + by;
  while (heads[next] && thingOf(heads[next]?.key ?? '') !== kind) next += by;
  const over = heads[next];
  if (!over) return undefined;
  const group = over.group ?? '';
  if (banded) {
    // Across an edge it joins the neighbours: going down it becomes their first, going up their last.
    if (group !== (head.group ?? '')) return { key, before: by === 1 ? over.key : null, group };
    return { key, before: by === 1 ? follower(heads, next, group) : over.key, group };
  }
  // Offers stand among their player's; players are told apart by their own names, not by their headings.
  if (kind === 'offer' && !alike(head, over, banded)) return undefined;
  if (by === -1) return { key, before: over.key };
  return { key, before: heads.slice(next + 1).find((one) => thingOf(one.key) === kind)?.key ?? null };
}

/** The row after one, if it stands under the same heading. */
function follower(heads: readonly Head[], at: number, group: string): string | null {
  const next = heads[at + 1];
  return next && (next.group ?? '') === group ? next.key : null;
}

/** Put between two heads: before the one at `gap`; under headings, under that of the one `beside` it. */
export function drop(
  heads: readonly Head[],
  key: string,
  gap: number,
  banded: boolean,
  beside: number,
): Move | undefined {
  const at = heads.findIndex((one) => one.key === key);
  const head = heads[at];
  const stays = (heads[beside]?.group ?? '') === (head?.group ?? '') || !banded;
  if (!head || ((gap === at || gap === at + 1) && stays)) return undefined;
  const above = heads[gap - 1];
  const below = heads[gap];
  if (banded) {
    if (!thingOf(key)) return undefined;
    const group = heads[beside]?.group ?? '';
    return { key, before: below && (below.group ?? '') === group ? below.key : null, group };
  }
  // It lands beside one of its own, or it does not land.
  if (below && alike(head, below, banded)) return { key, before: below.key };
  if (!above || !alike(head, above, banded)) return undefined;
  const later = heads.slice(gap).find((one) => alike(head, one, banded));
  return { key, before: later?.key ?? null };
}
