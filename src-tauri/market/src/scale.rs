//! What offers have of a function, on one scale from 0 to 1.

use crate::columns::{level, number};
use crate::compare::level_value;
use crate::{Better, FunctionIx, FunctionKind, Interval, OfferIx, Study};

/// What some offers have of one function.
pub(crate) struct Worth {
    /// An offer each: levels full 1, partial 0.5, absent 0; numbers as part of the best one known among these offers,
    /// so that 1 is the best whichever direction is better. `None` is unknown.
    pub(crate) known: Vec<Option<f64>>,
    /// Whether the scale itself is open: a number that is not known may turn out better than the best known one, and
    /// then all known ones are worth less, in proportion.
    pub(crate) open: bool,
}

/// What each of some offers has of a function. `None` where one of them is a negative number, which has no part.
pub(crate) fn worth(study: &Study, function: FunctionIx, among: &[OfferIx]) -> Option<Worth> {
    match study.functions.get(function.0)?.kind {
        FunctionKind::Level => {
            let known = among.iter().map(|&o| level(study, function, o).map(level_value)).collect();
            Some(Worth { known, open: false })
        }
        FunctionKind::Number { better, .. } => {
            let numbers: Vec<Option<f64>> = among.iter().map(|&o| number(study, function, o)).collect();
            if numbers.iter().flatten().any(|x| *x < 0.0) {
                return None;
            }
            let best = match better {
                Better::Higher => numbers.iter().flatten().copied().fold(0.0, f64::max),
                Better::Lower => numbers.iter().flatten().copied().fold(f64::INFINITY, f64::min),
            };
            let part = |x: f64| match better {
                Better::Higher if best > 0.0 => x / best,
                Better::Higher => 0.0,
                Better::Lower if x > 0.0 => best / x,
                Better::Lower => 1.0,
            };
            let open = numbers.iter().any(Option::is_none);
            Some(Worth { known: numbers.into_iter().map(|x| x.map(part)).collect(), open })
        }
    }
}

impl Worth {
    /// What the offer at a place has; anything where it is not known.
    pub(crate) fn at(&self, place: usize) -> Interval {
        match self.known.get(place).copied().flatten() {
            Some(x) => Interval::exact(x),
            None => Interval { low: 0.0, high: 1.0 },
        }
    }

    /// The same over every completion: where the scale is open a known number may be worth less.
    pub(crate) fn over_completions(&self, place: usize) -> Interval {
        let now = self.at(place);
        if self.open { Interval { low: 0.0, high: now.high } } else { now }
    }

    /// One offer's less another's, over every completion of what is not known, the scale's included.
    pub(crate) fn lead(&self, one: usize, other: usize) -> Interval {
        let (a, b) = (self.at(one), self.at(other));
        let now = Interval { low: a.low - b.high, high: a.high - b.low };
        if !self.open {
            return now;
        }
        // An unknown number far beyond the best known one leaves nothing of what is known.
        let (a_known, b_known) = (a.is_exact(), b.is_exact());
        Interval {
            low: if b_known { now.low.min(0.0) } else { -1.0 },
            high: if a_known { now.high.max(0.0) } else { 1.0 },
        }
    }
}
