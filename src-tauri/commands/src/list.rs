//! The one list of commands. From it come the router, the names, and the window's types.

use serde_json::Value;
use ts_rs::{Config, TS};

use crate::desk::{Context, Outcome};
use crate::problem::Problem;
use crate::requests::*;
use crate::room::Room;
use crate::views::*;
use crate::{
    aside, beside, drawing, edits, files, forms, groups, growth, handed, history, labels, merge, method, offer_detail,
    preview, removal, report, revenue, rules, sales, share_help, sheets, studies, things, what_if, white_space, why,
};

/// How a command of the list is typed for the window.
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub does: &'static str,
    /// The TypeScript type of its payload.
    pub request: String,
    /// The TypeScript type of its reply.
    pub reply: String,
}

macro_rules! commands {
    ($($does:literal $name:ident($request:ty) -> $reply:ty = $handler:path;)+) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Runs the command of a name on the study's thread.
        pub(crate) fn dispatch(
            room: &mut Room,
            name: &str,
            payload: Value,
            context: &Context,
        ) -> Result<Outcome, Problem> {
            match name {
                $(stringify!($name) => {
                    let request: $request =
                        serde_json::from_value(payload).map_err(|why| Problem::malformed(name, &why))?;
                    let reply = $handler(room, request, context)?;
                    Outcome::of::<$reply>(stringify!($name), reply)
                })+
                _ => Err(Problem { code: "unknown-command".to_owned(), message: name.to_owned() }),
            }
        }

        /// The commands with their TypeScript types.
        pub fn describe(config: &Config) -> Vec<Described> {
            vec![$(Described {
                name: stringify!($name),
                does: $does,
                request: <$request as TS>::name(config),
                reply: <$reply as TS>::name(config),
            }),+]
        }

        /// Writes the TypeScript of every type that the commands use.
        pub fn export_types(config: &Config) -> Result<(), ts_rs::ExportError> {
            $(
                <$request as TS>::export_all(config)?;
                <<$reply as crate::desk::Inner>::Of as TS>::export_all(config)?;
            )+
            <Problem as TS>::export_all(config)?;
            <crate::host::Progress as TS>::export_all(config)
        }
    };
}

commands! {
    "The program: the open study, recent ones, language and theme."
    desk(Nothing) -> DeskView = studies::desk;
    "Makes a new study; the person chooses where. `null` if the dialog was closed."
    new_study(NewStudy) -> Option<StudyView> = studies::new_study;
    "Opens a study. `null` if the dialog was closed."
    open_study(OpenStudy) -> Option<StudyView> = studies::open_study;
    "Opens a fresh copy of the sample study."
    open_sample(Nothing) -> StudyView = studies::open_sample;
    "Closes the study."
    close_study(Nothing) -> DeskView = studies::close_study;
    "Writes a copy of the study elsewhere. `null` if the dialog was closed."
    save_copy(Nothing) -> Option<Written> = studies::save_copy;
    "Changes the language."
    set_language(SetLanguage) -> DeskView = studies::set_language;
    "Changes the theme."
    set_theme(SetTheme) -> DeskView = studies::set_theme;
    "The open study with its findings."
    view(Nothing) -> StudyView = studies::view;
    "Takes the last edit back."
    undo(Nothing) -> Changed = edits::undo;
    "Brings back what undo took."
    redo(Nothing) -> Changed = edits::redo;

    "A drawing with its hot spots."
    drawing(DrawingOf) -> DrawingView = drawing::drawing;
    "Why a number or a verdict is what it is, down to the cells."
    why(WhyOf) -> WhyView = why::why;
    "Which thresholds would flip a verdict, each moved by itself; takes a while, reports progress, can be cancelled."
    why_turns(TurnsOf) -> WhyView = why::turns;
    "An own offer beside its nearest rivals."
    offer_detail(OfferIn) -> OfferDetail = offer_detail::offer_detail;
    "An own offer among all of its category: value curve, perceptual map, what its price buys."
    beside(OfferIn) -> BesideView = beside::beside;
    "Rivals' offers in a segment that are alike."
    clones(SegmentOf) -> ClonesView = beside::clones;
    "Who undercuts whom in a segment, and which offers are dearer and not better."
    prices(SegmentOf) -> PricesView = beside::prices;

    "The method profile: every number with what it does, whose it is, and its default."
    method(Nothing) -> MethodView = method::method;
    "Changes a number of it."
    method_set(MethodSet) -> MethodReply = method::set;
    "Puts numbers of it back to their defaults."
    method_reset(KeysOf) -> Changed = method::reset;

    "What a segment needs and does not get today: importance x what is left uncovered."
    white_space(InSegment) -> WhiteSpaceView = white_space::of_segment;
    "How alike the players of each segment sound, and which themes are probably one."
    claim_sets(Nothing) -> ClaimSetsView = white_space::claim_sets;
    "Says that two themes are not one: they are no hint any more, until the study is closed."
    themes_apart(ThemesApart) -> ClaimSetsView = white_space::themes_apart;

    "Changes on trial, and what they would move."
    what_if(Nothing) -> WhatIfView = what_if::what_if;
    "Puts a change on trial; the study stays as it is."
    suppose(Suppose) -> SupposeReply = what_if::suppose;
    "Takes changes off trial."
    suppose_drop(DropOf) -> WhatIfView = what_if::suppose_drop;
    "Takes the changes on trial over into the study."
    suppose_keep(Nothing) -> Changed = what_if::suppose_keep;

    "A sheet of the matrix, without its cells."
    sheet(SheetOf) -> SheetView = sheets::sheet;
    "A block of cells."
    cells(CellsOf) -> Block = sheets::cells;
    "Takes typed cells: all or none, one undo."
    edit_cells(EditCells) -> EditReply = edits::edit_cells;
    "Everything about one cell."
    cell(CellOf) -> CellDetail = sheets::cell;
    "What a share or a volume that is being typed would make of its market. `null` where the text is none."
    share_help(ShareOf) -> Option<ShareHelp> = share_help::share_help;
    "Puts back what a cell held, with its source."
    cell_restore(RestoreOf) -> Changed = history::restore;
    "Notes where cells come from."
    set_source(SetSource) -> Changed = edits::set_source;
    "Source texts used before."
    source_texts(Nothing) -> Vec<String> = sheets::source_texts;
    "Unknown cells, the most decisive first."
    missing(Limit) -> Vec<MissingView> = sheets::missing;
    "Adds a player, offer, function, segment or claim."
    thing_add(ThingAdd) -> Changed = things::add;
    "Renames it."
    thing_rename(ThingRename) -> Changed = things::rename;
    "Says what would go with things that are removed."
    removal(ThingsOf) -> Removal = removal::removal;
    "Removes them, with what hangs on them."
    thing_remove(ThingsOf) -> Changed = removal::remove;
    "Moves it before another of its kind."
    thing_move(ThingMove) -> Changed = things::move_before;
    "What it can be joined with."
    joinable(ThingOf) -> Joinable = merge::joinable;
    "Says what joining two names for one thing would do."
    merging(MergeOf) -> Merging = merge::merging;
    "Joins them."
    thing_merge(MergeOf) -> Changed = merge::merge;
    "Names a heading, a category or a theme anew, joins it with another, or takes it away."
    group_rename(GroupRename) -> Changed = groups::rename;
    "Moves it with all under it."
    group_move(GroupMove) -> Changed = groups::move_before;
    "Marks a player as our own company."
    set_own(ThingOf) -> Changed = things::set_own;
    "Reads a matrix workbook into the study. `null` if the dialog was closed."
    import_matrix(ImportMatrix) -> Option<MatrixReply> = files::import_matrix;

    "Writes the matrix workbook, empty or of the study. `null` if the dialog was closed."
    template(TemplateOf) -> Option<Written> = files::template;

    "Lets the person choose a ledger. `null` if the dialog was closed."
    import_choose(Nothing) -> Option<Written> = preview::choose;
    "What a ledger holds and how it will be read."
    import_preview(PreviewOf) -> LedgerPreview = preview::preview;
    "Imports a ledger; reports progress, can be cancelled."
    import_ledger(ImportLedger) -> ImportReply = sales::import;
    "Writes the rows that an import set aside as a workbook to be mended. `null` if the dialog was closed."
    aside(AsideOf) -> Option<Written> = aside::aside;
    "Forgets how ledgers of a shape were read."
    form_forget(ShapeOf) -> Changed = forms::forget;
    "The imports kept in the study."
    batches(Nothing) -> Vec<BatchView> = sales::batches;
    "Takes an import out again."
    remove_batch(BatchOf) -> Changed = sales::remove_batch;
    "The ledger's own names of segments, offers or channels."
    labels(LabelsOf) -> LabelsView = labels::labels;
    "Maps one of them."
    map_label(MapLabel) -> Changed = labels::map_label;
    "Rules for sales without a segment of their own, and what they leave."
    rules(Nothing) -> RulesView = rules::rules;
    "Adds a rule; one for the same client or channel changes its segment."
    rule_add(RuleAdd) -> Changed = rules::add;
    "Removes a rule."
    rule_remove(RuleOf) -> Changed = rules::remove;
    "Tries a rule before another."
    rule_move(RuleMove) -> Changed = rules::move_before;
    "Own sales by segment, channel, month or offer."
    revenue_table(RevenueBy) -> RevenueTable = revenue::revenue_table;
    "Why own sales changed from the year before: price, volume and mix; market, segment and own merit."
    growth(SalesIn) -> GrowthView = growth::growth;
    "Months of own sales against the same months of the year before."
    seasons(SalesIn) -> SeasonsView = growth::seasons_of;
    "The orders behind a sum."
    orders(OrdersOf) -> OrdersView = sales::orders;

    "Writes the board's report; reports progress, can be cancelled. `null` if the dialog was closed."
    report(ReportIn) -> Option<Written> = report::report;
    "Shows a written file in its folder."
    show_in_folder(FileOf) -> Nothing = files::show_in_folder;
    "Opens a written file with its own program."
    open_file(FileOf) -> Nothing = files::open_file;
    "Keeps a file that came from outside the window until the page asks for it."
    hand_over(FileOf) -> Nothing = handed::hand_over;
    "A file that came from outside the window, once. `null` if there is none."
    handed(Nothing) -> Option<Handed> = handed::handed;
    "Stops a long command; what it had done is taken back."
    cancel(TaskOf) -> Nothing = studies::cancel;
}
