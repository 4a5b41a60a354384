//! The study as the window shows it: its head, and the findings.

use serde::Serialize;
use ts_rs::TS;

use super::{Analysis, MissingView};

/// The program as a whole.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskView {
    /// The open study.
    pub study: Option<StudyView>,
    /// Studies opened before, the last one first.
    pub recent: Vec<Recent>,
    /// Version of the program.
    pub version: String,
    /// `system`, `ru` or `en`.
    pub language: String,
    /// The language in force.
    pub lang: String,
    /// `system`, `light` or `dark`.
    pub theme: String,
}

/// A study opened before.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Recent {
    /// Where it lies.
    pub path: String,
    /// What it is called.
    pub name: String,
    /// Whether the file is gone.
    pub missing: bool,
    /// Whether it is a copy of the sample.
    pub sample: bool,
}

/// An open study with everything found in it: what every edit answers with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StudyView {
    /// Where it lies.
    pub path: String,
    /// What it is called.
    pub name: String,
    /// Whether it is a copy of the sample.
    pub sample: bool,
    /// Why it cannot be edited, if so.
    pub read_only: Option<String>,
    /// When the last edit was stored, seconds since 1970.
    #[ts(type = "number | null")]
    pub saved_at: Option<i64>,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// Goes up with every change.
    #[ts(type = "number")]
    pub revision: u64,
    /// Cells of the matrix that are unknown.
    pub unknown_cells: usize,
    /// Full months of sales.
    pub months: u32,
    /// Under the headline: what the findings rest on.
    pub subline: String,
    /// For "why?" of the headline.
    pub headline_subject: String,
    /// Contradictions of the study.
    pub contradictions: Vec<ContradictionView>,
    /// What to ask, and whom.
    pub questions: Vec<String>,
    /// Unknown cells that alone could settle a verdict, the most decisive first; the command `missing` tells the rest.
    pub missing: Vec<MissingView>,
    /// The findings.
    #[serde(flatten)]
    pub analysis: Analysis,
}

/// Statements that cannot all be true.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ContradictionView {
    /// In words.
    pub text: String,
    /// Where it can be mended.
    pub cell: Option<String>,
    /// For "why?".
    pub subject: Option<String>,
}
