// The edit of one cell: opened by F2, a double click or typing, ended by the keys that end it in a spreadsheet.
import { flushSync } from 'svelte';
import { faceAt, isFact, type Board } from './board';
import * as fill from './fill';
import type { Ending } from './keymap';
import { same, type Place } from './place';
import * as sel from './selection';

export class Editing {
  #board: Board;
  now = $state.raw<{ place: Place; text: string; old: string; typed: boolean }>();

  constructor(board: Board) {
    this.#board = board;
  }

  /** Opens the active cell on its text, or on what was typed over it. */
  open(typed?: string): boolean {
    const board = this.#board;
    const place = board.selection.active;
    const face = faceAt(board, place);
    if (board.readonly || !face || face.readonly) return false;
    board.at.show(place);
    const text = typed ?? (face.refused === undefined ? face.edit : face.text);
    this.now = { place, text, old: face.edit, typed: typed !== undefined };
    // The editor takes the keyboard before the next key comes.
    flushSync();
    return true;
  }

  end = (how: Ending, text: string): void => {
    const board = this.#board;
    const was = this.now;
    if (!was) return;
    this.now = undefined;
    // The keyboard comes back here, unless a press of the pointer has put it elsewhere.
    const { activeElement } = document;
    if (activeElement === document.body || board.at.root?.contains(activeElement)) board.focus();
    if (!how.keep) return;
    if (how.then === 'fillRange') {
      const all = fill.spread(text, sel.range(board.selection));
      const taken = all.filter((p) => isFact(board, p) || same(p, was.place));
      board.send(taken, 'fill');
      return;
    }
    const refused = faceAt(board, was.place)?.refused !== undefined;
    if (text !== was.old || refused) board.send([{ ...was.place, text }], 'type');
    if (how.then === 'walk') {
      const next = sel.walk(board.selection, how.axis, how.by, board.at.size);
      board.select(next, next.active);
    } else if (how.then === 'move') board.select(sel.at(sel.step(was.place, how.direction, board.at.size)));
  };
}
