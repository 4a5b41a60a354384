// What can be asked of the things that rows and columns are made of.
import type { ThingKind } from './sheets';

export type Question =
  | { readonly do: 'add'; readonly kind: ThingKind }
  | { readonly do: 'rename'; readonly key: string; readonly name: string }
  | { readonly do: 'remove'; readonly key: string; readonly name: string };
