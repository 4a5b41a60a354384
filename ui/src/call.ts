// The one door to the program. Nothing else in the window speaks to it, and nothing here knows what is asked.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Commands, Events } from '~/commands';

/** The name of a command. */
export type Name = keyof Commands;
/** What a command is given. */
export type Asked<N extends Name> = Commands[N]['asked'];
/** What it answers. */
export type Answered<N extends Name> = Commands[N]['answered'];

/** Asks the program; a refusal is thrown as a `Problem`. */
export async function call<N extends Name>(name: N, payload: Asked<N>): Promise<Answered<N>> {
  return invoke<Answered<N>>('call', { name, payload });
}

/** Hears what the program tells by itself; the answer stops hearing. */
export async function hear<E extends keyof Events>(
  event: E,
  heard: (told: Events[E]) => void,
): Promise<() => void> {
  return listen<Events[E]>(event, ({ payload }) => heard(payload));
}
