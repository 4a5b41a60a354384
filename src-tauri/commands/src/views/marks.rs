//! Why a cell is marked, and what is shown beside a share.

use serde::Serialize;
use ts_rs::TS;

/// Why a cell wears a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names say it
pub enum MarkCode {
    Contradicted,
    Stale,
    Opinion,
    Unknown,
}

/// A mark of a cell.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MarkView {
    /// Which mark.
    pub mark: MarkCode,
    /// Why, in one sentence with its figures.
    pub text: String,
    /// Cells that say otherwise.
    pub cells: Vec<CellNamed>,
    /// What can be asked "why?" about it.
    pub subject: Option<String>,
}

/// Another cell, to go to.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct CellNamed {
    /// Which, and what stands there, in words.
    pub words: String,
    /// `sheet/row/column`.
    pub cell: String,
}

/// What is known of a market while its shares are typed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ShareHelp {
    /// Which shares of which market.
    pub title: String,
    /// Figures.
    pub rows: Vec<ShareRow>,
    /// What is counted as this market, and where its volume comes from.
    pub about: Vec<String>,
    /// The cell of the market's volume.
    pub volume: Option<String>,
    /// What cannot be true together and is not said by a mark of the cell itself.
    pub warnings: Vec<String>,
    /// Whether the shares add up to more than everything.
    pub over: bool,
    /// The sum and what is left, for a screen reader.
    pub spoken: String,
}

/// A figure with what it is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ShareRow {
    /// What it is.
    pub label: String,
    /// The figure.
    pub text: String,
    /// Whether it cannot be.
    pub wrong: bool,
}
