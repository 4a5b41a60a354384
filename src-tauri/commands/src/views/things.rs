//! What becomes of players, offers, functions, segments and claims: before it happens.

use serde::Serialize;
use ts_rs::TS;

use super::Target;

/// What goes with things that are removed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Removal {
    /// The names of what is removed.
    pub names: Vec<String>,
    /// What goes with it or loses something by it, a sentence each; empty where nothing does.
    pub goes: Vec<String>,
}

/// What a thing can be joined with; the likeliest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Joinable {
    /// Things of the same kind.
    pub with: Vec<Target>,
}

/// What joining two things would do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Merging {
    /// The name that goes.
    pub from: String,
    /// The name that stays.
    pub into: String,
    /// Cells that only the one that goes knows: they are taken over.
    pub taken: usize,
    /// Cells that both know alike.
    pub alike: usize,
    /// Cells where the two disagree.
    pub conflicts: Vec<Disagreement>,
    /// What follows to the name that stays, a sentence each.
    pub follows: Vec<String>,
}

/// A cell of which two names say two things.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Disagreement {
    /// The address of the cell of the thing that stays.
    pub cell: String,
    /// Which cell, in words.
    pub place: String,
    /// What stands there under the name that stays.
    pub kept: Said,
    /// What stands there under the name that goes.
    pub other: Said,
}

/// A value with where it comes from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Said {
    /// In words, with its unit.
    pub value: String,
    /// Its source with day and reliability, in words; `null` where none was noted.
    pub source: Option<String>,
}
