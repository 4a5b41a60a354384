//! What a segment's clients need and do not get today, and how alike the players sound.

use serde::Serialize;
use ts_rs::TS;

use super::Band;

/// The coverage gaps of a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhiteSpaceView {
    /// `segment:1`
    pub id: String,
    /// The segment's name.
    pub name: String,
    /// The largest gap in words, or why none can be told.
    pub sentence: String,
    /// What was left out and what is assumed, in words.
    pub notes: Vec<String>,
    /// Needs, the largest sure gap first.
    pub needs: Vec<NeedView>,
}

/// A need, and how much of it is left uncovered.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NeedView {
    /// `function:1`
    pub id: String,
    /// The function's name.
    pub function: String,
    /// How much it matters there, 0-5.
    pub importance: f64,
    /// Part of the segment, 0-1, that does not get it today.
    pub uncovered: Band,
    /// Importance x uncovered, 0-5.
    pub gap: Band,
    /// The best level of our offers there: `full`, `partial` or `absent`; `null` where it is not known.
    pub ours: Option<&'static str>,
    /// The cell of its importance.
    pub cell: Option<String>,
}

/// How alike the players sound, and themes that are probably one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClaimSetsView {
    /// A row a segment with at least two players whose claims are known.
    pub segments: Vec<ClaimSamenessView>,
    /// Pairs of themes that are probably one, the most alike first.
    pub alike: Vec<AlikeView>,
}

/// How alike the claims of a segment's players are.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClaimSamenessView {
    /// `segment:1`
    pub id: String,
    /// The segment's name.
    pub name: String,
    /// Players whose claims are known.
    pub players: usize,
    /// Players there of whose claims nothing is known.
    pub silent: usize,
    /// Mean over all pairs, 0-1.
    pub all: Option<f64>,
    /// Mean over the pairs of us and a rival, 0-1.
    pub ours: Option<f64>,
}

/// Two themes that are probably one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AlikeView {
    /// The one with more claims: the other would be joined with it.
    pub stays: String,
    /// The other.
    pub goes: String,
    /// Why they look alike, in words.
    pub words: String,
}
