//! What was taken and yet looks odd. A warning refuses nothing and is not silent either.

use crate::worded::worded;

/// A value that was taken and yet looks odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The sheet's name; empty for a text file.
    pub sheet: String,
    /// The row as a spreadsheet counts.
    pub row: u32,
    /// The heading of the column.
    pub column: String,
    /// What stands there.
    pub found: String,
    /// Why it looks odd.
    pub concern: Concern,
}

worded! {
    /// Why a value looks odd.
    Concern
    /// A whole number among amounts that is a day of this century in a spreadsheet's count.
    DateSerial = "concern-date-serial";
    /// A thousand times the median of the amounts, or more.
    Thousandfold = "concern-thousandfold";
    /// A quantity below zero.
    NegativeQuantity = "concern-negative-quantity";
    /// A day later than the day of the import.
    FutureDate = "concern-future-date";
    /// An amount of zero, where they are many.
    ZeroAmount = "concern-zero-amount";
}

/// Warnings, counted and the first of each kind kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warnings {
    /// How many there are of each kind, in the order of [`Concern::ALL`]; those without any are left out.
    pub counts: Vec<(Concern, u64)>,
    /// The first of each kind, at most [`Warnings::KEPT`].
    pub first: Vec<Warning>,
}

impl Warnings {
    /// So many of a kind are kept.
    pub const KEPT: u64 = 20;

    /// Whether there is nothing to warn of.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}
