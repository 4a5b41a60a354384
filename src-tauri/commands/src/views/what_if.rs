//! What if: the changes on trial, and today's verdicts beside those that they would make.

use serde::Serialize;
use ts_rs::TS;

use super::{Band, FocusCode, GatesView, OfferCode};

/// Changes on trial with what they would move. None of it is in the study.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhatIfView {
    /// What they would move, in one sentence; without changes a question.
    pub sentence: String,
    /// The changes, in the order in which they were made.
    pub changes: Vec<TrialView>,
    /// How many verdicts move.
    pub moved: usize,
    /// The headline today.
    pub headline: String,
    /// The headline with the changes.
    pub headline_then: String,
    /// All segments: those whose verdict moves first, then those of which a gate does.
    pub segments: Vec<SegmentThen>,
    /// Own offers whose verdict moves.
    pub offers: Vec<OfferThen>,
    /// How many verdicts on own offers stay.
    pub offers_same: usize,
}

/// A change on trial.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrialView {
    /// What it is made to: the address of a cell, or `method/KEY`.
    pub at: String,
    /// The same in words.
    pub what: String,
    /// Today's value.
    pub now: String,
    /// Its value on trial.
    pub then: String,
}

/// A segment today and with the changes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SegmentThen {
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether its verdict moves.
    pub moved: bool,
    /// Today's verdict.
    pub verdict: FocusCode,
    /// The verdict then.
    pub verdict_then: FocusCode,
    /// Today's gates.
    pub gates: GatesView,
    /// The gates then.
    pub gates_then: GatesView,
    /// The score of growth today.
    pub growth: Band,
    /// And then.
    pub growth_then: Band,
    /// The score of room today.
    pub room: Band,
    /// And then.
    pub room_then: Band,
    /// What of it moves, in words.
    pub because: Vec<String>,
    /// For "why?", today's and on trial.
    pub subject: String,
}

/// An own offer in a segment whose verdict moves.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferThen {
    /// Its key.
    pub offer_id: String,
    /// Its name.
    pub name: String,
    /// The key of the segment.
    pub segment_id: String,
    /// The segment's name.
    pub segment: String,
    /// Today's verdict; `null` where it is not compared there.
    pub verdict: Option<OfferCode>,
    /// The verdict then.
    pub verdict_then: Option<OfferCode>,
    /// Its reasons then, in words.
    pub because: Vec<String>,
    /// For "why?", today's and on trial.
    pub subject: String,
}

/// What came of a change that was typed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SupposeReply {
    /// Why it was not taken.
    pub refused: Option<String>,
    /// What was made of the text, where that is not what it says.
    pub said: Option<String>,
    /// What the changes would move now.
    pub what_if: WhatIfView,
}
