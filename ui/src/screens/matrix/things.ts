// What can be asked of the things that rows and columns are made of.
import type { ThingKind } from './sheets';

/** Things that belong to a player, who must be named with them. */
export const BELONGS: readonly ThingKind[] = ['offer', 'claim'];

export type Question =
  | { readonly do: 'add'; readonly kind: ThingKind; readonly name?: string }
  | { readonly do: 'rename'; readonly key: string; readonly name: string }
  | { readonly do: 'remove'; readonly key: string; readonly name: string };
