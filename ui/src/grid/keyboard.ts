// The keys of the grid while no cell is edited: each is read as a command, and the command is carried out.
import type { Board } from './board';
import { command, isTab, type Command } from './keymap';
import { move, selectWhole, walk } from './steering';
import type { Transfer } from './transfer.svelte';

/** What keys ask for that is not a matter of the selection alone. */
export interface Acts {
  /** Edits the active cell, on its text or on what was typed over it. */
  edit(typed?: string): void;
  clear(): void;
  fill(way: 'down' | 'right'): void;
  fold(folded: boolean): void;
  menu(): void;
  details(): void;
  shift(axis: 'row' | 'column', by: 1 | -1): void;
  insert(): void;
  remove(): void;
}

const HELD = /^(Shift|Control|Alt|Meta)$/;

export class Keyboard {
  #board: Board;
  #transfer: Transfer;
  #acts: Acts;
  #mac: boolean;
  /** After Esc, Tab leaves the grid. */
  #leaving = false;

  constructor(board: Board, transfer: Transfer, acts: Acts, mac: boolean) {
    this.#board = board;
    this.#transfer = transfer;
    this.#acts = acts;
    this.#mac = mac;
  }

  press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.isComposing) return;
    if (this.#leaving && isTab(event)) {
      this.#leaving = false;
      return;
    }
    if (!HELD.test(event.key)) this.#leaving = false;
    if (event.key === 'Dead' || event.key === 'Process') {
      this.#acts.edit('');
      return;
    }
    const asked = command(event, this.#mac);
    if (!asked) return;
    if (asked.do !== 'clipboard') event.preventDefault();
    event.stopPropagation();
    this.#obey(asked);
  };

  #obey(asked: Command): void {
    const board = this.#board;
    const acts = this.#acts;
    switch (asked.do) {
      case 'move':
        void move(board, asked.to, asked.extend);
        break;
      case 'walk':
        walk(board, asked.axis, asked.by);
        break;
      case 'edit':
        acts.edit();
        break;
      case 'type':
        acts.edit(asked.text);
        break;
      case 'clear':
        acts.clear();
        break;
      case 'leave':
        this.#transfer.copied = undefined;
        this.#leaving = true;
        break;
      case 'fill':
        acts.fill(asked.way);
        break;
      case 'clipboard':
        this.#transfer.keys.pressed(asked.what);
        break;
      case 'select':
        selectWhole(board, asked.what);
        break;
      case 'menu':
        acts.menu();
        break;
      case 'details':
        acts.details();
        break;
      case 'show':
        board.at.show(board.selection.active);
        break;
      case 'shift':
        if (!board.readonly) acts.shift(asked.axis, asked.by);
        break;
      case 'fold':
        acts.fold(asked.folded);
        break;
      case 'insert':
        if (!board.readonly) acts.insert();
        break;
      case 'remove':
        if (!board.readonly) acts.remove();
    }
  }
}
