// The commands and views as planned, until the program writes them to src/generated.

export interface Interval {
  low: number | null;
  high: number | null;
}
export type Answer = 'yes' | 'no' | 'cannot_tell';
export type Gate = 'money' | 'growth' | 'room';
export type FocusVerdict =
  'focus' | 'differentiate' | 'defend' | 'rethink' | 'test_apart' | 'leave' | 'cannot_tell';
export type OfferVerdict = 'undifferentiated' | 'thin' | 'distinct' | 'cannot_tell';
export type Support = 'supported' | 'unsupported' | 'contradicted' | 'none';
export type LangChoice = 'system' | 'ru' | 'en';
export type ThemeChoice = 'system' | 'light' | 'dark';
/** What "why?" can be asked about; opaque to the window. */
export type Subject = string;

export interface Problem {
  code: string;
  message: string;
  hint: string | null;
}

export interface AppState {
  study: StudyHead | null;
  language: LangChoice;
  lang: 'ru' | 'en';
  theme: ThemeChoice;
  recent: Recent[];
  version: string;
}
export interface Recent {
  path: string;
  name: string;
  missing: boolean;
}
export interface CurrencyView {
  code: string;
  symbol: string;
  minor_digits: number;
}
export interface StudyHead {
  name: string;
  path: string;
  read_only: string | null;
  sample: boolean;
  currency: CurrencyView;
  undo: string | null;
  redo: string | null;
  edited_at: number | null;
  counts: {
    players: number;
    segments: number;
    own_offers: number;
    functions: number;
    unknown_cells: number;
    months: number;
  };
}

export interface MissingCell {
  sheet: string;
  row: string;
  column: string;
  settles: boolean;
}
export interface Factor {
  gate: Gate;
  name: string;
  value: Interval;
  points: Interval;
  weight: number;
}
export interface SegmentAnalysis {
  name: string;
  revenue: number | null;
  revenue_share: number | null;
  margin: number | null;
  margin_share: number | null;
  orders: number | null;
  clients: number | null;
  average_order: number | null;
  growth: number | null;
  trend: string | null;
  market_volume: number | null;
  market_growth: number | null;
  market_definition: string | null;
  own_share: number | null;
  hhi: Interval;
  rivals: string[];
  scores: { growth: Interval; room: Interval };
  gates: Record<Gate, Answer>;
  factors: Factor[];
  verdict: FocusVerdict;
  likely: { verdict: FocusVerdict; share: number } | null;
  stability: number | null;
  because: string[];
  missing: MissingCell[];
}
export interface OfferAnalysis {
  name: string;
  segment: string;
  verdict: OfferVerdict;
  price_index: Interval;
  nearest: { player: string; offer: string; similarity: Interval }[];
  difference: string[];
  parity: string[];
  gaps: string[];
  because: string[];
  missing: MissingCell[];
}
export interface ThemeAnalysis {
  theme: string;
  players: string[];
  ours: string[];
  support: Support;
}
export interface Analysis {
  currency: string;
  minor_digits: number;
  as_of: string | null;
  counted?: 'margin' | 'revenue';
  headline: string;
  method: Record<string, unknown>;
  revenue: {
    amount: number | null;
    margin: number | null;
    orders: number | null;
    clients: number | null;
    from: string | null;
    to: string | null;
    not_assigned: number | null;
  };
  market: {
    hhi: Interval;
    concentration: { top: number; share: number | null }[];
    effective_players: Interval;
    players: { name: string; own: boolean; share: number | null; relative_share: number | null }[];
    contradictions: string[];
  };
  segments: SegmentAnalysis[];
  offers: OfferAnalysis[];
  claims: ThemeAnalysis[];
}

export interface PlaceView {
  sheet: string;
  row: string;
  column: string;
}
export interface MissingView {
  text: string;
  place: PlaceView;
  settles: number;
}
export interface GateText {
  text: string;
  subject: Subject;
}
export interface FactorView {
  name: string;
  label: string;
  value_text: string;
  points: Interval;
  weight: number;
  subject: Subject;
}
export interface SegmentExtra {
  name: string;
  sub: string;
  subject: Subject;
  gate_texts: Record<Gate, GateText>;
  who: {
    player: string;
    own: boolean;
    share: number | null;
    price_index: Interval | null;
    similarity: Interval | null;
  }[];
  rest_share: number | null;
  factors: FactorView[];
  sells: { offer: string; revenue: number | null; verdict: OfferVerdict }[];
  lacking: string[];
  items_per_order: number | null;
  largest_client: number | null;
  change: { price: number; volume: number; mix: number; new: number; lost: number } | null;
  shift: { market: number; segment: number; own: number } | null;
}
export interface OfferExtra {
  name: string;
  player_offer: string;
  segment: string;
  category: string;
  subject: Subject;
  revenue: number | null;
  nearest: {
    player: string;
    offer: string;
    similarity: Interval | null;
    price_ratio: number | null;
    serious: Answer;
  }[];
  unproven: string[];
}
export interface StudyView {
  head: StudyHead;
  analysis: Analysis;
  names: Record<string, Record<string, string>>;
  headline: { text: string; subject: Subject };
  contradictions: { text: string; place: PlaceView | null; subject: Subject | null }[];
  questions: string[];
  missing: MissingView[];
  segments: SegmentExtra[];
  offers: OfferExtra[];
  themes: { theme: string; ours: { text: string; support: Support; subject: Subject }[] }[];
}
export interface Changed {
  view: StudyView;
  said: string;
  refused: { row: string; column: string; text: string; reason: string }[];
  cells_changed: number;
}
export interface WhyView {
  text: string;
  value: string | null;
  cells: {
    text: string;
    place: PlaceView;
    value: string;
    source: string | null;
    reliability: string | null;
    as_of: string | null;
    stale: boolean;
  }[];
  parts: WhyView[];
}
export type ShapeView =
  | { kind: 'circle'; x: number; y: number; r: number }
  | { kind: 'rect'; x: number; y: number; w: number; h: number };
export interface SpotView {
  shape: ShapeView;
  title: string;
  value: string;
  subject: Subject | null;
}
export interface DrawingView {
  svg: string;
  width: number;
  height: number;
  alt: string;
  spots: SpotView[];
}
export type ChartName = 'focus-map' | 'revenue' | 'sameness' | 'prices' | 'months' | 'canvas';

export type Role =
  'date' | 'amount' | 'cost' | 'quantity' | 'order' | 'client' | 'segment' | 'channel' | 'offer' | 'manager';
export interface PreviewView {
  token: string;
  file: string;
  sheets: { name: string; hidden: boolean }[];
  sheet: string | null;
  encoding: string | null;
  delimiter: string | null;
  decimal: string | null;
  date_style: string | null;
  heading_row: number;
  columns: { heading: string; role: Role | null; sure: number }[];
  rows: { cells: string[]; read: string[] | null }[];
  notes: string[];
  lacking: string[];
}
export interface ImportReply {
  said: string;
  read: number;
  accepted: number;
  set_aside: number;
  amount: number;
  cost: number | null;
  from: string | null;
  to: string | null;
  objections: { sheet: string; row: number; column: string; found: string; expected: string }[];
  view: StudyView;
}
export type RevenueBy = 'segment' | 'channel' | 'month' | 'offer';
export interface RevenueRow {
  key: string;
  label: string;
  assigned: boolean;
  amount: number;
  margin: number | null;
  lines: number;
  share: number | null;
  cumulative: number | null;
}
export interface OrderRow {
  date: string | null;
  order: string | null;
  client: string | null;
  segment: string | null;
  channel: string | null;
  offer: string | null;
  quantity: number | null;
  amount: number;
  cost: number | null;
}
export interface BatchView {
  id: number;
  file: string;
  lines: number;
  amount: number;
  from: string | null;
  to: string | null;
  imported_at: number;
  hidden: boolean;
}
export interface LabelView {
  label: string;
  mapped: string | null;
  lines: number;
  amount: number;
}
export type LabelKind = 'segment' | 'offer' | 'channel';

type Nothing = Record<string, never>;
type Columns = Partial<Record<Role, string>>;
interface OrdersAsked {
  segment?: string;
  channel?: string;
  month?: string;
  offer?: string;
  page: number;
}

export interface Commands {
  app_state: { asked: Nothing; answered: AppState };
  set_language: { asked: { language: LangChoice }; answered: AppState };
  set_theme: { asked: { theme: ThemeChoice }; answered: AppState };
  new_study: { asked: { name: string; currency: string }; answered: AppState | null };
  open_study: { asked: { path?: string }; answered: AppState | null };
  open_sample: { asked: Nothing; answered: AppState };
  close_study: { asked: Nothing; answered: AppState };
  save_copy: { asked: Nothing; answered: { path: string } | null };
  view: { asked: Nothing; answered: StudyView };
  undo: { asked: Nothing; answered: Changed };
  redo: { asked: Nothing; answered: Changed };
  why: { asked: { subject: Subject }; answered: WhyView };
  chart: {
    asked: {
      name: ChartName;
      segment?: string;
      offer?: string;
      dark: boolean;
      width: number;
      height: number;
    };
    answered: DrawingView;
  };
  choose_ledger: { asked: Nothing; answered: PreviewView | null };
  preview_ledger: { asked: { token: string; columns: Columns; sheet?: string }; answered: PreviewView };
  import_ledger: {
    asked: { token: string; columns: Columns; sheet?: string; create_segments: boolean; task: string };
    answered: ImportReply;
  };
  revenue: {
    asked: { by: RevenueBy; segment?: string; channel?: string };
    answered: { rows: RevenueRow[]; total: number };
  };
  orders: { asked: OrdersAsked; answered: { rows: OrderRow[]; total_lines: number } };
  batches: { asked: Nothing; answered: BatchView[] };
  remove_batch: { asked: { id: number }; answered: Changed };
  labels: { asked: { kind: LabelKind }; answered: LabelView[] };
  map_label: {
    asked: { kind: LabelKind; label: string; to: string | null; create?: boolean };
    answered: Changed;
  };
  import_matrix: { asked: Nothing; answered: Changed | null };
  template: { asked: { with_study: boolean }; answered: { path: string } | null };
  report: { asked: { lang: 'ru' | 'en'; task: string }; answered: { path: string } | null };
  reveal: { asked: { path: string }; answered: Nothing };
  open_file: { asked: { path: string }; answered: Nothing };
  cancel: { asked: { task: string }; answered: Nothing };
}

export interface Events {
  progress: { task: string; what: string; done: number; of: number | null; rate: string | null };
  opened: Nothing;
}
