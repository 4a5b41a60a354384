//! What a ledger holds before it is imported: what was recognised, how surely and why, and what else it could be.

use serde::Serialize;
use ts_rs::TS;

use super::BatchView;

/// A ledger before it is imported.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LedgerPreview {
    /// Where it lies.
    pub path: String,
    /// Its name.
    pub file: String,
    /// Its sheets; empty for a text file.
    pub sheets: Vec<SheetName>,
    /// The sheet read.
    pub sheet: Option<String>,
    /// How its letters are written.
    pub encoding: Option<String>,
    /// What stands between its columns.
    pub delimiter: Option<String>,
    /// How its numbers are written, in words.
    pub decimal: Option<String>,
    /// How its dates are written, in words.
    pub date_style: Option<String>,
    /// The row of the headings, from 1.
    pub heading_row: Option<u32>,
    /// What was recognised and can be set otherwise, each under its key of `Reading`; only what matters to this file.
    pub settings: Vec<SettingView>,
    /// A digest of its headings, under which its reading is remembered.
    pub shape: String,
    /// Whether it is read as the last file of this shape was.
    pub remembered: bool,
    /// The imports of this very file that the study holds already.
    pub same: Vec<BatchView>,
    /// Its columns.
    pub headings: Vec<HeadingView>,
    /// The first rows as they stand in the file, as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
    /// The same rows as they will be read: a text a role in the order of `roles`, `null` where a row is not taken.
    pub as_read: Vec<Option<Vec<String>>>,
    /// What becomes of the same rows.
    pub fates: Vec<FateView>,
    /// The roles of `as_read`.
    pub roles: Vec<String>,
    /// All roles with their names, for choosing.
    pub choices: Vec<(String, String)>,
    /// What looks odd in the rows looked at, a kind each.
    pub warnings: Vec<WarningsView>,
    /// What was decided where the file can be read two ways, in words.
    pub notes: Vec<String>,
    /// Why it cannot be imported as it is, in words; `null` if it can.
    pub problem: Option<String>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
}

/// Something recognised that a person may set otherwise.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SettingView {
    /// Its key in `Reading`: `sheet`, `headings`, `encoding`, `delimiter`, `decimal`, `dates`,
    /// `repair`, `groups`, `months`. An empty value is none.
    pub key: String,
    /// What it is, in words.
    pub name: String,
    /// What is in force, as `Reading` takes it.
    pub value: String,
    /// The same in words.
    pub said: String,
    /// Whether a person chose it.
    pub chosen: bool,
    /// `sure`, `likely` or `guess`.
    pub sure: String,
    /// What the decision rests on, in words.
    pub why: String,
    /// What it could be.
    pub choices: Vec<ChoiceView>,
}

/// One of the things that a setting could be.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoiceView {
    /// As `Reading` takes it.
    pub value: String,
    /// In words.
    pub said: String,
}

/// A column of a ledger.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HeadingView {
    /// As it stands; of several rows the parts joined by ` / `, a letter where values have no heading.
    pub text: String,
    /// Its role, if recognised or named.
    pub role: Option<String>,
    /// How sure the recognition is, 0-1.
    pub sure: f64,
    /// The same in a word, `sure`, `likely` or `guess`; `null` without a role.
    pub confidence: Option<String>,
    /// Why it was taken for this role, in words; empty without a role.
    pub why: String,
}

/// What becomes of a row.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FateView {
    /// The row as a spreadsheet counts.
    pub row: u32,
    /// `accepted`, `left_out`, `group` (its text goes down to the rows below it) or `set_aside`.
    pub fate: String,
    /// Why it is not taken, in words; empty of an accepted row.
    pub why: String,
}

/// Values of one kind that are taken and yet look odd.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WarningsView {
    /// `concern-date-serial`, `concern-thousandfold`, `concern-negative-quantity`, `concern-future-date` or
    /// `concern-zero-amount`.
    pub kind: String,
    /// Why they look odd, in words.
    pub why: String,
    /// How many there are.
    #[ts(type = "number")]
    pub count: u64,
    /// The first of them.
    pub first: Vec<WarningView>,
}

/// A value that is taken and yet looks odd.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WarningView {
    /// Sheet; empty for a text file.
    pub sheet: String,
    /// Row as a spreadsheet counts.
    pub row: u32,
    /// Column's heading.
    pub column: String,
    /// What stands there.
    pub found: String,
}
