//! The address of a fact, so that a number can be asked where it comes from.

use crate::study::{ClaimIx, FunctionIx, OfferIx, PlayerIx, SegmentIx};

/// The whole market, or one segment of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The market as a whole; of a price: the general one.
    Whole,
    /// One segment.
    Segment(SegmentIx),
}

impl Scope {
    /// The column of a scope in the grids of prices and shares: the whole first, then the segments.
    pub fn column(self) -> usize {
        match self {
            Scope::Whole => 0,
            Scope::Segment(s) => s.0 + 1,
        }
    }

    /// The scope of a column in the grids of prices and shares.
    pub fn of_column(column: usize) -> Scope {
        column.checked_sub(1).map_or(Scope::Whole, |s| Scope::Segment(SegmentIx(s)))
    }
}

/// One cell of the matrix, or one input that the ledger lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// What an offer has of a function.
    Level(FunctionIx, OfferIx),
    /// How much a function matters to a segment.
    Importance(FunctionIx, SegmentIx),
    /// The price of an offer.
    Price(OfferIx, Scope),
    /// A player's share by value.
    ValueShare(PlayerIx, Scope),
    /// A player's share by volume.
    VolumeShare(PlayerIx, Scope),
    /// How far a player serves a segment.
    PlayerReach(PlayerIx, SegmentIx),
    /// How far an offer serves a segment.
    OfferReach(OfferIx, SegmentIx),
    /// The market volume of a scope.
    Volume(Scope),
    /// The market growth of a scope.
    Growth(Scope),
    /// The study's price growth.
    PriceGrowth,
    /// A claim.
    Claim(ClaimIx),
    /// Sales of a segment (or of the whole) in the ledger: a longer period, a mapping, dates.
    Sales(Scope),
}

/// An unknown cell, and how many verdicts knowing it would settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The unknown cell.
    pub cell: Cell,
    /// How many verdicts of the study depend on it.
    pub settles: usize,
}
