//! The answer to "why?": a tree from a verdict down to its cells.

use serde::Serialize;
use ts_rs::TS;

use super::SourceView;

/// A question answered; all texts are ready to print.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhyView {
    /// What was asked.
    pub title: String,
    /// The rule that was followed.
    pub rule: Option<String>,
    /// The answer.
    pub value: Option<String>,
    /// What it is made of.
    pub parts: Vec<WhyView>,
    /// The cell, where this is one.
    pub cell: Option<WhyCell>,
}

/// A cell in an answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhyCell {
    /// `sheet/row/column`; `null` where it lies outside the matrix.
    pub address: Option<String>,
    /// Which, in words.
    pub words: String,
    /// Its value in words.
    pub text: Option<String>,
    /// Where it comes from.
    pub source: Option<SourceView>,
    /// The same in a line: source, reliability, day; empty if not noted.
    pub origin: String,
    /// Whether that is old.
    pub stale: bool,
    /// Whether nothing is known.
    pub unknown: bool,
    /// Whether something else can be tried there; see `suppose`.
    pub tryable: bool,
}
