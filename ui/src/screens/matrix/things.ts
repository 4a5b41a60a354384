// What can be asked of the things that rows and columns are made of, and of the headings over them.
import type { ThingKind } from './sheets';

/** Things that belong to a player, who must be named with them. */
export const BELONGS: readonly ThingKind[] = ['offer', 'claim'];

/** Things that stand under headings which can be named. */
export type BandKind = 'function' | 'offer' | 'claim';

export const bandKind = (kind: string | null | undefined): BandKind | undefined =>
  kind === 'function' || kind === 'offer' || kind === 'claim' ? kind : undefined;

export type Question =
  | {
      readonly do: 'add';
      readonly kind: ThingKind;
      readonly name?: string;
      readonly below?: { readonly key: string; readonly name: string };
      readonly group?: string;
    }
  | { readonly do: 'rename'; readonly key: string; readonly name: string }
  | { readonly do: 'remove'; readonly keys: readonly string[]; readonly name: string }
  | { readonly do: 'merge'; readonly key: string; readonly name: string }
  | {
      readonly do: 'group-rename' | 'group-join';
      readonly kind: BandKind;
      readonly group: string;
      /** All headings of the sheet. */
      readonly groups: readonly string[];
    };
