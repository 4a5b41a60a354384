//! What a recognition rests on, and how sure it is.

use crate::date::DateOrder;
use crate::number::Decimal;
use crate::role;

/// What a decision about a file or a column rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A person chose it.
    Chosen,
    /// The file says so itself: a byte-order mark, `sep=;`.
    Marked,
    /// What stands there leaves no other reading.
    Values,
    /// Another column of the file decides; this one's values could be read either way.
    OtherColumns,
    /// It explains what stands there best, though not alone.
    Likely,
    /// Every value could be read either way: the delimiter and the language of the headings decide. Shown as a doubt.
    Convention,
}

impl Basis {
    /// How sure a decision is that rests on it.
    pub fn confidence(self) -> Confidence {
        match self {
            Basis::Chosen | Basis::Marked | Basis::Values => Confidence::Sure,
            Basis::OtherColumns | Basis::Likely => Confidence::Likely,
            Basis::Convention => Confidence::Guess,
        }
    }
}

/// How sure a recognition is, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A person should look.
    Guess,
    /// Most likely right.
    Likely,
    /// Nothing speaks against it.
    Sure,
}

impl Confidence {
    /// The word of a number from 0 to 1.
    pub fn of(number: f64) -> Confidence {
        match number {
            n if n >= role::SURE => Confidence::Sure,
            n if n >= role::LIKELY => Confidence::Likely,
            _ => Confidence::Guess,
        }
    }

    /// `sure`, `likely`, `guess`.
    pub fn code(self) -> &'static str {
        match self {
            Confidence::Sure => "sure",
            Confidence::Likely => "likely",
            Confidence::Guess => "guess",
        }
    }
}

/// The decimal mark of a column and what the choice rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberForm {
    /// The decimal mark.
    pub decimal: Decimal,
    /// What the choice rests on.
    pub basis: Basis,
}

/// The order of a column's dates and what the choice rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateForm {
    /// The order.
    pub order: DateOrder,
    /// What the choice rests on.
    pub basis: Basis,
}
