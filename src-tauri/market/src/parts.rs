//! What functions add to the comparison of two offers, and what their weighted sums mean.

use crate::{Better, Interval, Level};

/// What one function adds, per unit of its weight; or the weighted sums over all functions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Parts {
    /// Weight of what may be compared, every doubtful function counted.
    pub(crate) counted: f64,
    /// Weight of what is compared in the most similar completion for certain.
    pub(crate) firm: f64,
    /// Weight of levels, absent in one and unknown in the other: left out, or at best half alike.
    pub(crate) half: f64,
    /// Least sum of similarities over what is counted.
    pub(crate) least: f64,
    /// Greatest sum of similarities over what is firm.
    pub(crate) most: f64,
    /// Least sum of max(0, ours - theirs).
    pub(crate) ahead_low: f64,
    /// Greatest sum of it.
    pub(crate) ahead_high: f64,
    /// Least sum of ours - theirs.
    pub(crate) low: f64,
    /// Greatest sum of it.
    pub(crate) high: f64,
}

/// Sums below this part of the weights are rounding: nothing is counted.
const NOTHING: f64 = 1e-12;

impl Parts {
    /// The sums with one more function of some weight, or one less where the weight is negative.
    pub(crate) fn plus(self, weight: f64, part: Parts) -> Parts {
        Parts {
            counted: self.counted + weight * part.counted,
            firm: self.firm + weight * part.firm,
            half: self.half + weight * part.half,
            least: self.least + weight * part.least,
            most: self.most + weight * part.most,
            ahead_low: self.ahead_low + weight * part.ahead_low,
            ahead_high: self.ahead_high + weight * part.ahead_high,
            low: self.low + weight * part.low,
            high: self.high + weight * part.high,
        }
    }

    /// Similarity over every completion in which something is comparable; `total` is the weight of all functions.
    pub(crate) fn similarity(self, total: f64) -> Option<Interval> {
        let nothing = NOTHING * total;
        if self.counted <= nothing {
            return None;
        }
        let high = if self.firm > nothing {
            let mean = self.most / self.firm;
            // Counting what is at best half alike helps only where the rest is less alike than that.
            if mean < 0.5 { (self.most + 0.5 * self.half) / (self.firm + self.half) } else { mean }
        } else if self.half > nothing {
            0.5
        } else {
            0.0
        };
        Some(Interval { low: self.least / self.counted, high })
    }
}

/// A level as it stands in the matrix: what it surely is, in halves, or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum State {
    /// Surely absent.
    Absent,
    /// Surely partial.
    Partial,
    /// Surely full.
    Full,
    /// Any of the three.
    Unknown,
}

impl State {
    /// Every state, in the order of their numbers.
    pub(crate) const ALL: [State; 4] = [State::Absent, State::Partial, State::Full, State::Unknown];

    /// Low and high end.
    fn ends(self) -> (f64, f64) {
        match self {
            State::Absent => (0.0, 0.0),
            State::Partial => (0.5, 0.5),
            State::Full => (1.0, 1.0),
            State::Unknown => (0.0, 1.0),
        }
    }
}

impl From<Level> for State {
    fn from(level: Level) -> State {
        match level {
            Level::Absent => State::Absent,
            Level::Partial => State::Partial,
            Level::Full => State::Full,
        }
    }
}

/// Compares two levels.
pub(crate) fn compare_levels(ours: State, theirs: State) -> Parts {
    let ((a_low, a_high), (b_low, b_high)) = (ours.ends(), theirs.ends());
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    // Left out where absent in both; doubtful where absent in one and unknown in the other.
    let counted = flag(a_high > 0.0 || b_high > 0.0);
    let firm = flag(a_low > 0.0 || b_low > 0.0 || (a_high > 0.0 && b_high > 0.0));
    let (low, high) = (a_low - b_high, a_high - b_low);
    Parts {
        counted,
        firm,
        half: counted - firm,
        least: counted * (1.0 - high.max(-low)),
        most: firm * (1.0 - low.max(-high).max(0.0)),
        ahead_low: low.max(0.0),
        ahead_high: high.max(0.0),
        low,
        high,
    }
}

/// Compares two numbers; NaN is unknown, and then may be anything from zero up. Negative ones are not comparable.
#[inline]
pub(crate) fn compare_numbers(ours: f64, theirs: f64, better: Better) -> Parts {
    if ours < 0.0 || theirs < 0.0 {
        return Parts::default();
    }
    let (low, high, alike) = match (ours.is_nan(), theirs.is_nan()) {
        (false, false) => {
            let Some(lead) = lead(ours, theirs) else {
                return Parts::default();
            };
            let s = 1.0 - lead.abs();
            (lead, lead, Parts { counted: 1.0, firm: 1.0, least: s, most: s, ..Parts::default() })
        }
        (false, true) => (-1.0, if ours > 0.0 { 1.0 } else { 0.0 }, unknown(ours)),
        (true, false) => (if theirs > 0.0 { -1.0 } else { 0.0 }, 1.0, unknown(theirs)),
        (true, true) => (-1.0, 1.0, unknown(f64::NAN)),
    };
    let (low, high) = match better {
        Better::Higher => (low, high),
        Better::Lower => (-high, -low),
    };
    Parts { low, high, ahead_low: low.max(0.0), ahead_high: high.max(0.0), ..alike }
}

/// How much larger one number from zero up is than another, as a part of the larger; `None` for two zeros.
fn lead(ours: f64, theirs: f64) -> Option<f64> {
    let best = ours.max(theirs);
    (best > 0.0).then(|| (ours - theirs) / best)
}

/// How alike an unknown number may be to another.
fn unknown(other: f64) -> Parts {
    let beside_zero = if other == 0.0 { 0.0 } else { 1.0 };
    Parts { counted: 1.0, firm: beside_zero, most: beside_zero, ..Parts::default() }
}
