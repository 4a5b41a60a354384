//! Own sales: what a file holds, what was imported, and what it adds up to.

use serde::Serialize;
use ts_rs::TS;

use super::{StudyView, WarningsView};

/// What an import did. The keys up to `objections` are the command line's contract.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportReply {
    /// Rows read.
    #[ts(type = "number")]
    pub read: u64,
    /// Rows taken.
    #[ts(type = "number")]
    pub accepted: u64,
    /// Rows set aside.
    #[ts(type = "number")]
    pub set_aside: u64,
    /// Lines that were in the study already: left out where that was asked for.
    #[ts(type = "number")]
    pub already: u64,
    /// The files whose earlier imports it replaced.
    pub replaced: Vec<String>,
    /// Revenue taken, minor units.
    #[ts(type = "number")]
    pub amount: i64,
    /// Cost taken, minor units; `null` where no cost is known.
    #[ts(type = "number | null")]
    pub cost: Option<i64>,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
    /// What was set aside and why: the first thousand.
    pub objections: Vec<ObjectionView>,
    /// What was taken and yet looks odd, a kind each.
    pub warnings: Vec<WarningsView>,
    /// What happened, in words.
    pub said: String,
    /// The study afterwards; left out at the command line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub study: Option<StudyView>,
}

/// A cell that could not be taken as it stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ObjectionView {
    /// Sheet; empty for a text file.
    pub sheet: String,
    /// Row as a spreadsheet counts.
    pub row: u32,
    /// Column's heading.
    pub column: String,
    /// What stood there.
    pub found: String,
    /// What was expected, in words.
    pub expected: String,
    /// Why what stood there will not do, in words.
    pub why: String,
}

/// What the import of a matrix did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MatrixReply {
    /// What happened, in words.
    pub said: String,
    /// What could not be placed.
    pub objections: Vec<ObjectionView>,
    /// The study afterwards; left out at the command line.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub study: Option<StudyView>,
}

/// An import kept in the study.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BatchView {
    /// Its key.
    #[ts(type = "number")]
    pub id: i64,
    /// The file's name.
    pub file: String,
    /// When, seconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// Rows.
    #[ts(type = "number")]
    pub rows: u64,
    /// Rows set aside.
    #[ts(type = "number")]
    pub set_aside: u64,
    /// Revenue, minor units.
    #[ts(type = "number")]
    pub amount: i64,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
}

/// The ledger's own names of one kind.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LabelsView {
    /// Lines not assigned.
    #[ts(type = "number")]
    pub not_assigned_lines: u64,
    /// Revenue not assigned, minor units.
    #[ts(type = "number")]
    pub not_assigned_amount: i64,
    /// The names.
    pub rows: Vec<LabelView>,
    /// What they can be mapped onto.
    pub targets: Vec<Target>,
}

/// One of the ledger's own names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LabelView {
    /// As the ledger writes it; empty where it says nothing.
    pub label: String,
    /// What it is mapped onto.
    pub mapped: Option<Target>,
    /// Lines.
    #[ts(type = "number")]
    pub lines: u64,
    /// Revenue, minor units.
    #[ts(type = "number")]
    pub amount: i64,
}

/// Something of the study that a name can be mapped onto.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Target {
    /// `segment:1`, `offer:2`; of a channel its name.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// Own sales by something, over the year.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevenueTable {
    /// Rows, the largest first (months in order).
    pub rows: Vec<RevenueRow>,
    /// All together.
    #[ts(type = "number")]
    pub total: i64,
}

/// A row of own sales.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevenueRow {
    /// `segment:1`, `offer:2`, a month `2026-10`, a channel's name; `null` is not assigned.
    pub id: Option<String>,
    /// In words.
    pub name: String,
    /// Revenue, minor units.
    #[ts(type = "number")]
    pub amount: i64,
    /// Of all, 0-1.
    pub share: Option<f64>,
    /// Contribution margin, minor units.
    #[ts(type = "number | null")]
    pub margin: Option<i64>,
    /// Distinct orders, where they can be told.
    #[ts(type = "number | null")]
    pub orders: Option<u64>,
    /// Lines.
    #[ts(type = "number")]
    pub lines: u64,
    /// Against the year before.
    pub growth: Option<f64>,
}

/// Orders behind a sum.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrdersView {
    /// Orders that match.
    #[ts(type = "number")]
    pub total: u64,
    /// What they brought in all, minor units.
    #[ts(type = "number")]
    pub amount: i64,
    /// This page of them, the latest first.
    pub rows: Vec<OrderView>,
}

/// An order, or a single line where the ledger has no order numbers.
#[derive(Clone, Debug, Serialize, TS)]
#[allow(missing_docs)] // the columns of the ledger; amounts in minor units
pub struct OrderView {
    pub date: Option<String>,
    pub order: String,
    pub client: String,
    pub segment: String,
    pub channel: String,
    pub manager: String,
    #[ts(type = "number")]
    pub lines: u64,
    pub quantity: f64,
    #[ts(type = "number")]
    pub amount: i64,
    #[ts(type = "number | null")]
    pub cost: Option<i64>,
}

/// A file that was written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Written {
    /// Where it lies.
    pub path: String,
}

/// A file that came from outside the window.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Handed {
    /// Where it lies.
    pub path: String,
    /// Its name.
    pub file: String,
    /// `study`, `matrix` or `ledger`.
    pub kind: String,
}
