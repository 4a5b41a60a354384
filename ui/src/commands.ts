// The commands and views, as the program writes them from its one list.
export type * from './generated/commands';

/** What "why?" can be asked about; opaque to the window. */
export type Subject = string;
/** The address of a cell of the matrix, `sheet/row/column`. */
export type CellAddress = string;
export type LangChoice = 'system' | 'ru' | 'en';
export type ThemeChoice = 'system' | 'light' | 'dark';
export type LabelKind = 'segment' | 'offer' | 'channel';
export type ChartName =
  | 'focus-map'
  | 'revenue'
  | 'sameness'
  | 'prices'
  | 'months'
  | 'canvas'
  | 'growth'
  | 'perceptual-map'
  | 'frontier';
