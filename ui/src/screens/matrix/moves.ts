// Where a row or a column goes when it is moved: one step on, or to where it was dragged.
import type { Head } from '~/commands';
import { thingOf } from './sheets';

export interface Move {
  /** What is moved, in the order it is shown in. */
  readonly keys: string[];
  /** The thing of their kind that they stand before from now on; the last where there is none. */
  readonly before: string | null;
  /** The heading they stand under from now on, where they stand under one. */
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
    if (group !== (head.group ?? '')) return { keys: [key], before: by === 1 ? over.key : null, group };
    return { keys: [key], before: by === 1 ? follower(heads, next, group) : over.key, group };
  }
  // Offers stand among their player's; players are told apart by their own names, not by their headings.
  if (kind === 'offer' && !alike(head, over, banded)) return undefined;
  if (by === -1) return { keys: [key], before: over.key };
  return { keys: [key], before: heads.slice(next + 1).find((one) => thingOf(one.key) === kind)?.key ?? null };
}

/** The row after one, if it stands under the same heading. */
function follower(heads: readonly Head[], at: number, group: string): string | null {
  const next = heads[at + 1];
  return next && (next.group ?? '') === group ? next.key : null;
}

/** Put between two heads: before the one at `gap`; under headings, under that of the one `beside` it. */
export function drop(
  heads: readonly Head[],
  keys: readonly string[],
  gap: number,
  banded: boolean,
  beside: number,
): Move | undefined {
  const moves = (one: Head): boolean => keys.includes(one.key);
  const moved = heads.filter(moves);
  const [head] = moved;
  if (!head || !thingOf(head.key) || !moved.every((one) => alike(head, one, banded))) return undefined;
  const order = moved.map((one) => one.key);
  const group = heads[beside]?.group ?? '';
  const stays = !banded || moved.every((one) => (one.group ?? '') === group);
  const first = heads.indexOf(head);
  const together = heads.slice(first, first + moved.length).every(moves);
  if (together && gap >= first && gap <= first + moved.length && stays) return undefined;
  const rest = heads.slice(gap).filter((one) => !moves(one));
  const [below] = rest;
  if (banded)
    return { keys: order, before: below && (below.group ?? '') === group ? below.key : null, group };
  // They land beside one of their own, or they do not land.
  if (below && alike(head, below, banded)) return { keys: order, before: below.key };
  const above = heads.slice(0, gap).findLast((one) => !moves(one));
  if (!above || !alike(head, above, banded)) return undefined;
  return { keys: order, before: rest.find((one) => alike(head, one, banded))?.key ?? null };
}
