//! What the commands are asked with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::views::{CellEdit, SourceView};

/// No question, or no answer but that it was done.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, TS)]
pub struct Nothing {}

/// How a file is to be read where a person knows better than was recognised; what is left out is recognised.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct Reading {
    /// The sheet of a workbook, by name.
    pub sheet: Option<String>,
    /// The rows of the headings: `3`, `3-4`; `0` where there are none.
    pub headings: Option<String>,
    /// `UTF-8`, `windows-1251`, `IBM866`, `KOI8-R` and others by their usual names.
    pub encoding: Option<String>,
    /// `;`, `,`, `|` or `tab`.
    pub delimiter: Option<String>,
    /// `comma` or `point`.
    pub decimal: Option<String>,
    /// `dmy`, `mdy`, `ymd`, `serial-1900` or `serial-1904`.
    pub dates: Option<String>,
    /// How spoilt letters are mended, such as `UTF-8-as-windows-1251`: written in the one, read as the other.
    pub repair: Option<String>,
    /// Whether rows of groups stand over their children: `yes` or `no`.
    pub groups: Option<String>,
    /// Whether columns headed by months are the sales of those months: `yes` or `no`.
    pub months: Option<String>,
}

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize, TS)]
        #[allow(missing_docs)] // the fields say it; see the command's own line
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)+ }
    )+};
}

requests! {
    /// A new, empty study.
    NewStudy { name: String, currency: String, }
    /// A study to open; without a path the person chooses.
    OpenStudy { path: Option<String>, }
    /// `system`, `ru` or `en`.
    SetLanguage { language: String, }
    /// `system`, `light` or `dark`.
    SetTheme { theme: String, }
    /// A drawing in the size it is shown; `supposed` draws it with the changes on trial.
    DrawingOf { chart: String, #[ts(optional)] segment: Option<String>, #[ts(optional)] offer: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] supposed: bool, dark: bool, width: u32, height: u32, }
    /// Something that can be asked "why?".
    /// `trial` asks of the study with the changes on trial.
    WhyOf { subject: String, #[serde(default)] #[ts(optional, as = "Option<bool>")] trial: bool, }
    /// The same, of the thresholds; the task is told how far the search is, and can be cancelled.
    TurnsOf { subject: String, #[serde(default)] #[ts(optional, as = "Option<bool>")] trial: bool, task: String, }
    /// An own offer in a segment.
    OfferIn { offer: String, segment: String, }
    /// A segment.
    SegmentOf { segment: String, }
    /// A sheet; the segment chooses whose importance is shown.
    SheetOf { sheet: String, #[ts(optional)] segment: Option<String>, }
    /// A block of a sheet.
    CellsOf { sheet: String, from_row: usize, rows: usize, from_column: usize, columns: usize, }
    /// Typed cells: one edit, one undo. `label` is `type`, `paste`, `cut`, `clear` or `fill`. With `rest` what can be
    /// taken is, though the rest cannot; without, all or none.
    EditCells { sheet: String, label: String, edits: Vec<CellEdit>, #[serde(default)] #[ts(optional, as = "Option<bool>")] rest: bool, }
    /// One cell.
    CellOf { sheet: String, row: String, column: String, }
    /// A share or a market volume that is being typed.
    ShareOf { sheet: String, row: String, column: String, text: String, }
    /// What a cell held after an edit of its history.
    RestoreOf { sheet: String, row: String, column: String, #[ts(type = "number")] edit: i64, }
    /// A source for cells; `null` takes it away.
    SetSource { sheet: String, cells: Vec<CellKeyOf>, source: Option<SourceView>, }
    /// A cell of a sheet.
    CellKeyOf { row: String, column: String, }
    /// A new thing: `player`, `offer`, `function`, `segment` or `claim`; last, or below another of its kind.
    ThingAdd { kind: String, name: String, #[ts(optional)] below: Option<String>, #[ts(optional)] of: Option<String>, #[ts(optional)] group: Option<String>, #[ts(optional)] function_kind: Option<String>, #[ts(optional)] unit: Option<String>, #[ts(optional)] better: Option<String>, }
    /// A new name for a thing.
    ThingRename { key: String, name: String, }
    /// Things: one step of undo for all.
    ThingsOf { keys: Vec<String>, }
    /// Things of a kind to put before another, or last; with `group` under that heading, and last there.
    ThingMove { keys: Vec<String>, before: Option<String>, #[ts(optional)] group: Option<String>, }
    /// Two names for one thing: which of them goes, which stays, and the cells (by address) where the one that goes is right.
    MergeOf { from: String, into: String, #[serde(default)] #[ts(optional, as = "Option<Vec<String>>")] over: Vec<String>, }
    /// A heading over `function`s, the category of `offer`s, the theme of `claim`s: named anew (as another one: joined with it; empty: taken away).
    GroupRename { kind: String, group: String, name: String, }
    /// A heading with all under it, put before another, or last.
    GroupMove { kind: String, group: String, before: Option<String>, }
    /// A thing.
    ThingOf { key: String, }
    /// A number of the method profile as typed.
    MethodSet { key: String, text: String, }
    /// Numbers of the method profile; none stands for all.
    KeysOf { keys: Vec<String>, }
    /// A change on trial: the address of a cell or `method/KEY`, and what is typed there.
    Suppose { at: String, text: String, }
    /// Two themes that are not one.
    ThemesApart { one: String, other: String, }
    /// A change on trial to take off; without an address all of them.
    DropOf { #[serde(default)] #[ts(optional)] at: Option<String>, }
    /// How many at most.
    Limit { limit: usize, }
    /// A matrix workbook; without a path the person chooses.
    ImportMatrix { #[serde(default)] #[ts(optional)] path: Option<String>, }
    /// A ledger to look at; roles by name, each with the heading that plays it.
    PreviewOf { path: String, columns: BTreeMap<String, String>, #[serde(default)] #[ts(optional, as = "Option<Reading>")] reading: Reading, }
    /// A ledger to import. `same` says what becomes of sales that are there already: `skip`, `replace` or `add`; without
    /// it they are asked about. `remember` keeps the choices for files of this shape.
    ImportLedger { path: String, columns: BTreeMap<String, String>, #[serde(default)] #[ts(optional, as = "Option<Reading>")] reading: Reading, #[serde(default)] #[ts(optional)] same: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] remember: bool, task: String, }
    /// An imported ledger whose rows that were set aside are to be mended.
    AsideOf { path: String, columns: BTreeMap<String, String>, #[serde(default)] #[ts(optional, as = "Option<Reading>")] reading: Reading, }
    /// A shape of ledgers.
    ShapeOf { shape: String, }
    /// A running command.
    TaskOf { task: String, }
    /// An import.
    BatchOf { #[ts(type = "number")] id: i64, }
    /// `segment`, `offer` or `channel`.
    LabelsOf { kind: String, }
    /// A name of the ledger onto something: its key, `new:NAME`, or `null` for not assigned.
    MapLabel { kind: String, label: String, to: Option<String>, }
    /// A rule for sales without a segment of their own: by `client` or `channel` its name, by `average_order` bounds
    /// as typed; the segment by its key or as `new:NAME`.
    RuleAdd { kind: String, #[ts(optional)] text: Option<String>, #[ts(optional)] least: Option<String>, #[ts(optional)] below: Option<String>, segment: String, }
    /// A rule.
    RuleOf { #[ts(type = "number")] id: i64, }
    /// A rule to try before another, or last.
    RuleMove { #[ts(type = "number")] id: i64, #[ts(type = "number | null")] before: Option<i64>, }
    /// `segment`, `channel`, `month` or `offer`.
    RevenueBy { by: String, }
    /// A segment.
    InSegment { segment: String, }
    /// Own sales: all of them, or of a segment.
    SalesIn { #[ts(optional)] segment: Option<String>, }
    /// Sales that match; what is left out matches all, `null` is "not assigned" by `not_assigned`.
    OrdersOf { #[ts(optional)] segment: Option<String>, #[ts(optional)] channel: Option<String>, #[ts(optional)] offer: Option<String>, #[ts(optional)] month: Option<String>, #[serde(default)] #[ts(optional, as = "Option<bool>")] not_assigned: bool, #[ts(type = "number")] offset: u64, limit: usize, }
    /// A report in a language.
    ReportIn { lang: String, task: String, }
    /// The template, empty or of the study.
    TemplateOf { with_study: bool, }
    /// A file that a command wrote.
    FileOf { path: String, }
}
