//! Sheets of the matrix as the grid shows them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MarkView, ShareHelp, StudyView};

/// What kind of text a row, a column or a cell takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names say it
pub enum CellKind {
    Level,
    Number,
    Money,
    Percent,
    Text,
    Choice,
    Reach,
    Importance,
}

/// A row or a column of a sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Head {
    /// `function:12`, `offer:3`, `whole` …
    pub key: String,
    /// What it is called.
    pub label: String,
    /// The thing's own name, where the label says something else: what renaming changes.
    pub name: Option<String>,
    /// A second line: the offer's name and price under its player.
    pub sub: Option<String>,
    /// Whether it is our own.
    pub own: bool,
    /// The heading under which it stands.
    pub group: Option<String>,
    /// 0-5, of the chosen segment.
    pub importance: Option<f64>,
    /// What its cells take; of a row where rows differ (functions), else of the column.
    pub kind: CellKind,
    /// Shown behind the label.
    pub unit: Option<String>,
    /// The words to choose from.
    pub choices: Option<Vec<String>>,
    /// Whether it can be renamed in place.
    pub can_rename: bool,
    /// Whether it can be removed.
    pub can_remove: bool,
}

/// A sheet without its cells.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetView {
    /// Its name.
    pub sheet: String,
    /// Columns.
    pub columns: Vec<Head>,
    /// Rows.
    pub rows: Vec<Head>,
    /// Goes up with every change of the study.
    #[ts(type = "number")]
    pub revision: u64,
    /// Unknown cells of this sheet.
    pub unknown: usize,
    /// Unknown cells of the study that decide a verdict, and how many verdicts they settle.
    pub deciding: usize,
    /// See `deciding`.
    pub verdicts: usize,
    /// What a new row is, if one can be added: `function`, `player`, `offer`, `segment`, `claim`.
    pub adds_row: Option<String>,
    /// What a new column is.
    pub adds_column: Option<String>,
    /// What rows under a heading are, where headings can be named, moved and joined: `function`, `offer`, `claim`.
    pub bands: Option<String>,
}

/// A block of cells, row by row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Block {
    /// As in [`SheetView`].
    #[ts(type = "number")]
    pub revision: u64,
    /// Place of the first row.
    pub from_row: usize,
    /// Place of the first column.
    pub from_column: usize,
    /// Cells.
    pub rows: Vec<Vec<CellView>>,
}

fn off(flag: &bool) -> bool {
    !*flag
}

/// A cell. What is false, empty or unknown is left out, so that a block stays small.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct CellView {
    /// As shown, typed and copied; empty where unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
    /// `full`, `partial`, `absent`; of a reach `core`, `also`, `no`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub level: Option<&'static str>,
    /// What holds here though nothing was typed: the general price, the player's reach. Then `text` is empty and
    /// `level` is of what holds.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(optional, as = "Option<String>")]
    pub inherited: String,
    /// Nothing is known.
    #[serde(skip_serializing_if = "off")]
    #[ts(optional, as = "Option<bool>")]
    pub unknown: bool,
    /// Its source is older than the profile's limit.
    #[serde(skip_serializing_if = "off")]
    #[ts(optional, as = "Option<bool>")]
    pub stale: bool,
    /// Its source is an opinion.
    #[serde(skip_serializing_if = "off")]
    #[ts(optional, as = "Option<bool>")]
    pub opinion: bool,
    /// It takes part in a contradiction.
    #[serde(skip_serializing_if = "off")]
    #[ts(optional, as = "Option<bool>")]
    pub contradicted: bool,
    /// Its source is noted.
    #[serde(skip_serializing_if = "off")]
    #[ts(optional, as = "Option<bool>")]
    pub sourced: bool,
    /// It cannot be typed into.
    #[serde(skip_serializing_if = "off")]
    #[ts(optional, as = "Option<bool>")]
    pub readonly: bool,
}

/// One typed cell.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CellEdit {
    /// Row key; `+1`, `+2` … adds a row; see `column`.
    pub row: String,
    /// Column key; empty is the row's own name.
    pub column: String,
    /// As typed.
    pub text: String,
}

/// A cell that was not taken.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Refused {
    /// Row key.
    pub row: String,
    /// Column key.
    pub column: String,
    /// As typed.
    pub text: String,
    /// Why, in words.
    pub reason: String,
}

/// What became of typed cells. If any is refused, none was taken, unless the rest was asked for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EditReply {
    /// Cells not taken.
    pub refused: Vec<Refused>,
    /// How many were taken.
    pub taken: usize,
    /// How many are understood, and can be taken without those that are not.
    pub takes: usize,
    /// What was made of texts that say something else than what the cell holds: sales became a share.
    pub remarks: Vec<String>,
    /// What happened, in words.
    pub said: String,
    /// As in [`SheetView`].
    #[ts(type = "number")]
    pub revision: u64,
    /// The study afterwards.
    pub study: StudyView,
}

/// A change of the study.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Changed {
    /// What happened (or, with `preview`, would), in words.
    pub said: String,
    /// The study afterwards.
    pub study: StudyView,
}

/// Everything about one cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CellDetail {
    /// Which cell, in words.
    pub title: String,
    /// Its value in words; `null` where unknown.
    pub value: Option<String>,
    /// What stands behind the value: the unit, and which direction is better.
    pub unit: Option<String>,
    /// Where it comes from.
    pub source: Option<SourceView>,
    /// Whether a source can be noted.
    pub takes_source: bool,
    /// Why it is marked, the gravest first.
    pub marks: Vec<MarkView>,
    /// Of a share or a market's volume: what is known of that market.
    pub share: Option<ShareHelp>,
    /// What it has held, the last first.
    pub history: Vec<HistoryView>,
    /// What depends on it.
    pub depends: Vec<Depends>,
    /// `(value, label)` of the reliabilities to choose from.
    pub reliabilities: Vec<(String, String)>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SourceView {
    /// In words.
    pub text: String,
    /// Code of the reliability (its English word); `null` if not noted.
    pub reliability: Option<String>,
    /// ISO day.
    pub as_of: Option<String>,
    /// A remark.
    pub note: String,
}

/// How a value of a cell's history stands to what the cell holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum HistoryState {
    /// It is what the cell holds.
    Now,
    /// It was what the cell held.
    Past,
    /// The edit that made it was undone.
    Undone,
}

/// A value that a cell has held.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryView {
    /// The edit that made it.
    #[ts(type = "number")]
    pub edit: i64,
    /// When, in seconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// What made it, in words: the edit's label.
    pub label: String,
    /// In words; `null` where it was unknown.
    pub value: Option<String>,
    /// Where it came from.
    pub source: Option<SourceView>,
    /// See [`HistoryState`].
    pub state: HistoryState,
    /// Whether `cell_restore` would change anything.
    pub can_restore: bool,
}

/// A finding that depends on a cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Depends {
    /// In words.
    pub text: String,
    /// For "why?".
    pub subject: String,
}
