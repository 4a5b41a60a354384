// Written by the program from its one list of commands. Do not edit.
import type { AsideOf } from './AsideOf';
import type { BatchOf } from './BatchOf';
import type { BatchView } from './BatchView';
import type { BesideView } from './BesideView';
import type { Block } from './Block';
import type { CellDetail } from './CellDetail';
import type { CellOf } from './CellOf';
import type { CellsOf } from './CellsOf';
import type { Changed } from './Changed';
import type { ClaimSetsView } from './ClaimSetsView';
import type { ClonesView } from './ClonesView';
import type { DeskView } from './DeskView';
import type { DrawingOf } from './DrawingOf';
import type { DrawingView } from './DrawingView';
import type { DropOf } from './DropOf';
import type { EditCells } from './EditCells';
import type { EditReply } from './EditReply';
import type { FileOf } from './FileOf';
import type { GroupMove } from './GroupMove';
import type { GroupRename } from './GroupRename';
import type { GrowthView } from './GrowthView';
import type { Handed } from './Handed';
import type { ImportLedger } from './ImportLedger';
import type { ImportMatrix } from './ImportMatrix';
import type { ImportReply } from './ImportReply';
import type { InSegment } from './InSegment';
import type { Joinable } from './Joinable';
import type { KeysOf } from './KeysOf';
import type { LabelsOf } from './LabelsOf';
import type { LabelsView } from './LabelsView';
import type { LedgerPreview } from './LedgerPreview';
import type { Limit } from './Limit';
import type { MapLabel } from './MapLabel';
import type { MatrixReply } from './MatrixReply';
import type { MergeOf } from './MergeOf';
import type { Merging } from './Merging';
import type { MethodReply } from './MethodReply';
import type { MethodSet } from './MethodSet';
import type { MethodView } from './MethodView';
import type { MissingView } from './MissingView';
import type { NewStudy } from './NewStudy';
import type { Nothing } from './Nothing';
import type { OfferDetail } from './OfferDetail';
import type { OfferIn } from './OfferIn';
import type { OpenStudy } from './OpenStudy';
import type { OrdersOf } from './OrdersOf';
import type { OrdersView } from './OrdersView';
import type { PreviewOf } from './PreviewOf';
import type { PricesView } from './PricesView';
import type { Progress } from './Progress';
import type { Removal } from './Removal';
import type { ReportIn } from './ReportIn';
import type { RestoreOf } from './RestoreOf';
import type { RevenueBy } from './RevenueBy';
import type { RevenueTable } from './RevenueTable';
import type { RuleAdd } from './RuleAdd';
import type { RuleMove } from './RuleMove';
import type { RuleOf } from './RuleOf';
import type { RulesView } from './RulesView';
import type { SalesIn } from './SalesIn';
import type { SeasonsView } from './SeasonsView';
import type { SegmentOf } from './SegmentOf';
import type { SetLanguage } from './SetLanguage';
import type { SetSource } from './SetSource';
import type { SetTheme } from './SetTheme';
import type { ShapeOf } from './ShapeOf';
import type { ShareHelp } from './ShareHelp';
import type { ShareOf } from './ShareOf';
import type { SheetOf } from './SheetOf';
import type { SheetView } from './SheetView';
import type { StudyView } from './StudyView';
import type { Suppose } from './Suppose';
import type { SupposeReply } from './SupposeReply';
import type { TaskOf } from './TaskOf';
import type { TemplateOf } from './TemplateOf';
import type { ThemesApart } from './ThemesApart';
import type { ThingAdd } from './ThingAdd';
import type { ThingMove } from './ThingMove';
import type { ThingOf } from './ThingOf';
import type { ThingRename } from './ThingRename';
import type { ThingsOf } from './ThingsOf';
import type { TurnsOf } from './TurnsOf';
import type { WhatIfView } from './WhatIfView';
import type { WhiteSpaceView } from './WhiteSpaceView';
import type { WhyOf } from './WhyOf';
import type { WhyView } from './WhyView';
import type { Written } from './Written';

export type * from './AlikeView';
export type * from './AnswerCode';
export type * from './AsideOf';
export type * from './Band';
export type * from './BatchOf';
export type * from './BatchView';
export type * from './BesideView';
export type * from './Block';
export type * from './CellDetail';
export type * from './CellEdit';
export type * from './CellKeyOf';
export type * from './CellKind';
export type * from './CellNamed';
export type * from './CellOf';
export type * from './CellView';
export type * from './CellsOf';
export type * from './ChangeView';
export type * from './Changed';
export type * from './ChoiceView';
export type * from './ClaimSamenessView';
export type * from './ClaimSetsView';
export type * from './ClaimView';
export type * from './ClonesView';
export type * from './ConcentrationView';
export type * from './ContradictionView';
export type * from './CountedCode';
export type * from './Depends';
export type * from './DeskView';
export type * from './Disagreement';
export type * from './DrawingOf';
export type * from './DrawingView';
export type * from './DropOf';
export type * from './EditCells';
export type * from './EditReply';
export type * from './EfficiencyCode';
export type * from './FactorCode';
export type * from './FactorView';
export type * from './FateView';
export type * from './FileOf';
export type * from './FocusCode';
export type * from './GateCode';
export type * from './GateDetail';
export type * from './GatesView';
export type * from './GroupMove';
export type * from './GroupRename';
export type * from './GrowthItem';
export type * from './GrowthRow';
export type * from './GrowthView';
export type * from './Handed';
export type * from './Head';
export type * from './HeadingView';
export type * from './HistoryState';
export type * from './HistoryView';
export type * from './ImportLedger';
export type * from './ImportMatrix';
export type * from './ImportReply';
export type * from './InSegment';
export type * from './Joinable';
export type * from './KeysOf';
export type * from './LabelView';
export type * from './LabelsOf';
export type * from './LabelsView';
export type * from './LedgerPreview';
export type * from './Likely';
export type * from './Limit';
export type * from './MapLabel';
export type * from './MapPointView';
export type * from './MarkCode';
export type * from './MarkView';
export type * from './MarketView';
export type * from './MatrixReply';
export type * from './MergeOf';
export type * from './Merging';
export type * from './MethodFactor';
export type * from './MethodGroup';
export type * from './MethodNumber';
export type * from './MethodReply';
export type * from './MethodSet';
export type * from './MethodView';
export type * from './MissingView';
export type * from './NearestView';
export type * from './NeedView';
export type * from './NewStudy';
export type * from './Nothing';
export type * from './ObjectionView';
export type * from './OfferCell';
export type * from './OfferCode';
export type * from './OfferColumn';
export type * from './OfferDetail';
export type * from './OfferIn';
export type * from './OfferNamed';
export type * from './OfferRow';
export type * from './OfferThen';
export type * from './OfferView';
export type * from './OpenStudy';
export type * from './OrderView';
export type * from './OrdersOf';
export type * from './OrdersView';
export type * from './OriginCode';
export type * from './PlayerShareView';
export type * from './PointCode';
export type * from './PreviewOf';
export type * from './PriceFieldView';
export type * from './PricedView';
export type * from './PricesView';
export type * from './Problem';
export type * from './Progress';
export type * from './Reading';
export type * from './Recent';
export type * from './Refused';
export type * from './Removal';
export type * from './ReportIn';
export type * from './RestView';
export type * from './RestoreOf';
export type * from './RevenueBy';
export type * from './RevenueRow';
export type * from './RevenueTable';
export type * from './RevenueView';
export type * from './RuleAdd';
export type * from './RuleMove';
export type * from './RuleOf';
export type * from './RuleView';
export type * from './RulesView';
export type * from './Said';
export type * from './SalesIn';
export type * from './Scores';
export type * from './SeasonCell';
export type * from './SeasonRow';
export type * from './SeasonsView';
export type * from './SegmentOf';
export type * from './SegmentPlayer';
export type * from './SegmentThen';
export type * from './SegmentView';
export type * from './Sells';
export type * from './SetLanguage';
export type * from './SetSource';
export type * from './SetTheme';
export type * from './SettingView';
export type * from './ShapeOf';
export type * from './ShapeView';
export type * from './ShareHelp';
export type * from './ShareOf';
export type * from './ShareRow';
export type * from './SheetName';
export type * from './SheetOf';
export type * from './SheetView';
export type * from './ShiftView';
export type * from './SourceView';
export type * from './SpotView';
export type * from './StandingCode';
export type * from './StudyView';
export type * from './SupportCode';
export type * from './Suppose';
export type * from './SupposeReply';
export type * from './Target';
export type * from './TaskOf';
export type * from './TemplateOf';
export type * from './ThemeView';
export type * from './ThemesApart';
export type * from './ThingAdd';
export type * from './ThingMove';
export type * from './ThingOf';
export type * from './ThingRename';
export type * from './ThingsOf';
export type * from './TrendCode';
export type * from './TrialView';
export type * from './TurnsOf';
export type * from './TwinsView';
export type * from './UndercutView';
export type * from './WarningView';
export type * from './WarningsView';
export type * from './WhatIfView';
export type * from './WhiteSpaceView';
export type * from './WhyCell';
export type * from './WhyOf';
export type * from './WhyView';
export type * from './Written';

/** Every command: what it is given, and what it answers. */
export interface Commands {
  /** The program: the open study, recent ones, language and theme. */
  desk: { asked: Nothing; answered: DeskView };
  /** Makes a new study; the person chooses where. `null` if the dialog was closed. */
  new_study: { asked: NewStudy; answered: StudyView | null };
  /** Opens a study. `null` if the dialog was closed. */
  open_study: { asked: OpenStudy; answered: StudyView | null };
  /** Opens a fresh copy of the sample study. */
  open_sample: { asked: Nothing; answered: StudyView };
  /** Closes the study. */
  close_study: { asked: Nothing; answered: DeskView };
  /** Writes a copy of the study elsewhere. `null` if the dialog was closed. */
  save_copy: { asked: Nothing; answered: Written | null };
  /** Changes the language. */
  set_language: { asked: SetLanguage; answered: DeskView };
  /** Changes the theme. */
  set_theme: { asked: SetTheme; answered: DeskView };
  /** The open study with its findings. */
  view: { asked: Nothing; answered: StudyView };
  /** Takes the last edit back. */
  undo: { asked: Nothing; answered: Changed };
  /** Brings back what undo took. */
  redo: { asked: Nothing; answered: Changed };
  /** A drawing with its hot spots. */
  drawing: { asked: DrawingOf; answered: DrawingView };
  /** Why a number or a verdict is what it is, down to the cells. */
  why: { asked: WhyOf; answered: WhyView };
  /** Which thresholds would flip a verdict, each moved by itself; takes a while, reports progress, can be cancelled. */
  why_turns: { asked: TurnsOf; answered: WhyView };
  /** An own offer beside its nearest rivals. */
  offer_detail: { asked: OfferIn; answered: OfferDetail };
  /** An own offer among all of its category: value curve, perceptual map, what its price buys. */
  beside: { asked: OfferIn; answered: BesideView };
  /** Rivals' offers in a segment that are alike. */
  clones: { asked: SegmentOf; answered: ClonesView };
  /** Who undercuts whom in a segment, and which offers are dearer and not better. */
  prices: { asked: SegmentOf; answered: PricesView };
  /** The method profile: every number with what it does, whose it is, and its default. */
  method: { asked: Nothing; answered: MethodView };
  /** Changes a number of it. */
  method_set: { asked: MethodSet; answered: MethodReply };
  /** Puts numbers of it back to their defaults. */
  method_reset: { asked: KeysOf; answered: Changed };
  /** What a segment needs and does not get today: importance x what is left uncovered. */
  white_space: { asked: InSegment; answered: WhiteSpaceView };
  /** How alike the players of each segment sound, and which themes are probably one. */
  claim_sets: { asked: Nothing; answered: ClaimSetsView };
  /** Says that two themes are not one: they are no hint any more, until the study is closed. */
  themes_apart: { asked: ThemesApart; answered: ClaimSetsView };
  /** Changes on trial, and what they would move. */
  what_if: { asked: Nothing; answered: WhatIfView };
  /** Puts a change on trial; the study stays as it is. */
  suppose: { asked: Suppose; answered: SupposeReply };
  /** Takes changes off trial. */
  suppose_drop: { asked: DropOf; answered: WhatIfView };
  /** Takes the changes on trial over into the study. */
  suppose_keep: { asked: Nothing; answered: Changed };
  /** A sheet of the matrix, without its cells. */
  sheet: { asked: SheetOf; answered: SheetView };
  /** A block of cells. */
  cells: { asked: CellsOf; answered: Block };
  /** Takes typed cells: all or none, one undo. */
  edit_cells: { asked: EditCells; answered: EditReply };
  /** Everything about one cell. */
  cell: { asked: CellOf; answered: CellDetail };
  /** What a share or a volume that is being typed would make of its market. `null` where the text is none. */
  share_help: { asked: ShareOf; answered: ShareHelp | null };
  /** Puts back what a cell held, with its source. */
  cell_restore: { asked: RestoreOf; answered: Changed };
  /** Notes where cells come from. */
  set_source: { asked: SetSource; answered: Changed };
  /** Source texts used before. */
  source_texts: { asked: Nothing; answered: Array<string> };
  /** Unknown cells, the most decisive first. */
  missing: { asked: Limit; answered: Array<MissingView> };
  /** Adds a player, offer, function, segment or claim. */
  thing_add: { asked: ThingAdd; answered: Changed };
  /** Renames it. */
  thing_rename: { asked: ThingRename; answered: Changed };
  /** Says what would go with things that are removed. */
  removal: { asked: ThingsOf; answered: Removal };
  /** Removes them, with what hangs on them. */
  thing_remove: { asked: ThingsOf; answered: Changed };
  /** Moves it before another of its kind. */
  thing_move: { asked: ThingMove; answered: Changed };
  /** What it can be joined with. */
  joinable: { asked: ThingOf; answered: Joinable };
  /** Says what joining two names for one thing would do. */
  merging: { asked: MergeOf; answered: Merging };
  /** Joins them. */
  thing_merge: { asked: MergeOf; answered: Changed };
  /** Names a heading, a category or a theme anew, joins it with another, or takes it away. */
  group_rename: { asked: GroupRename; answered: Changed };
  /** Moves it with all under it. */
  group_move: { asked: GroupMove; answered: Changed };
  /** Marks a player as our own company. */
  set_own: { asked: ThingOf; answered: Changed };
  /** Reads a matrix workbook into the study. `null` if the dialog was closed. */
  import_matrix: { asked: ImportMatrix; answered: MatrixReply | null };
  /** Writes the matrix workbook, empty or of the study. `null` if the dialog was closed. */
  template: { asked: TemplateOf; answered: Written | null };
  /** Lets the person choose a ledger. `null` if the dialog was closed. */
  import_choose: { asked: Nothing; answered: Written | null };
  /** What a ledger holds and how it will be read. */
  import_preview: { asked: PreviewOf; answered: LedgerPreview };
  /** Imports a ledger; reports progress, can be cancelled. */
  import_ledger: { asked: ImportLedger; answered: ImportReply };
  /** Writes the rows that an import set aside as a workbook to be mended. `null` if the dialog was closed. */
  aside: { asked: AsideOf; answered: Written | null };
  /** Forgets how ledgers of a shape were read. */
  form_forget: { asked: ShapeOf; answered: Changed };
  /** The imports kept in the study. */
  batches: { asked: Nothing; answered: Array<BatchView> };
  /** Takes an import out again. */
  remove_batch: { asked: BatchOf; answered: Changed };
  /** The ledger's own names of segments, offers or channels. */
  labels: { asked: LabelsOf; answered: LabelsView };
  /** Maps one of them. */
  map_label: { asked: MapLabel; answered: Changed };
  /** Rules for sales without a segment of their own, and what they leave. */
  rules: { asked: Nothing; answered: RulesView };
  /** Adds a rule; one for the same client or channel changes its segment. */
  rule_add: { asked: RuleAdd; answered: Changed };
  /** Removes a rule. */
  rule_remove: { asked: RuleOf; answered: Changed };
  /** Tries a rule before another. */
  rule_move: { asked: RuleMove; answered: Changed };
  /** Own sales by segment, channel, month or offer. */
  revenue_table: { asked: RevenueBy; answered: RevenueTable };
  /** Why own sales changed from the year before: price, volume and mix; market, segment and own merit. */
  growth: { asked: SalesIn; answered: GrowthView };
  /** Months of own sales against the same months of the year before. */
  seasons: { asked: SalesIn; answered: SeasonsView };
  /** The orders behind a sum. */
  orders: { asked: OrdersOf; answered: OrdersView };
  /** Writes the board's report; reports progress, can be cancelled. `null` if the dialog was closed. */
  report: { asked: ReportIn; answered: Written | null };
  /** Shows a written file in its folder. */
  show_in_folder: { asked: FileOf; answered: Nothing };
  /** Opens a written file with its own program. */
  open_file: { asked: FileOf; answered: Nothing };
  /** Keeps a file that came from outside the window until the page asks for it. */
  hand_over: { asked: FileOf; answered: Nothing };
  /** A file that came from outside the window, once. `null` if there is none. */
  handed: { asked: Nothing; answered: Handed | null };
  /** Stops a long command; what it had done is taken back. */
  cancel: { asked: TaskOf; answered: Nothing };
}

/** What the program tells by itself. */
export interface Events {
  progress: Progress;
  opened: Nothing;
  handed: Nothing;
  dragging: boolean;
}
