//! How many of the rivals have what a function is, for those who ask.

use super::{any, keeps, met};
use crate::basis::Basis;
use crate::columns::{level, number};
use crate::{Answer, FunctionIx, FunctionKind, Interval, Level, OfferIx, SegmentIx, Study};

/// How many serious players have a function that one of our offers is measured by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Having {
    /// Which function.
    pub function: FunctionIx,
    /// Players counted.
    pub players: usize,
    /// Those that surely have it: in full, or a number that keeps up with ours.
    pub have: usize,
    /// Those of which it is not known.
    pub unknown: usize,
    /// Those whose number is ahead of ours beyond the tolerance; of levels those that have it.
    pub ahead: usize,
    /// The share of the segment that those who have it hold, 0-1; `None` unless all shares are known.
    pub share: Option<Interval>,
}

/// Counts, function by function, the rivals that parity, difference and gaps of an offer are counted over (Keller,
/// Sternthal, Tybout 2002): the surely serious ones with an offer of the category there, or where there are none the
/// perhaps serious ones. Functions of which ours is an unknown number are left out, and all where nobody is met.
pub fn rivals_having(study: &Study, offer: OfferIx, segment: SegmentIx) -> Vec<Having> {
    let basis = Basis::of(study);
    let Some(meeting) = basis.meetings(offer).into_iter().find(|m| m.segment == segment) else {
        return Vec::new();
    };
    let mut met = met(&basis, &meeting);
    if met.iter().any(|m| m.serious == Answer::Yes) {
        met.retain(|m| m.serious == Answer::Yes);
    }
    if met.is_empty() {
        return Vec::new();
    }
    let shares = &basis.segments[segment.0].shares.of;
    let functions = (0..study.functions.len()).map(FunctionIx);
    functions
        .filter_map(|function| {
            let answers: Vec<(Answer, Answer)> =
                met.iter().map(|m| player_has(study, function, offer, &m.offers)).collect::<Option<_>>()?;
            let share = |counts: &dyn Fn(Answer) -> bool| {
                let held = met.iter().zip(&answers).filter(|(_, (has, _))| counts(*has));
                held.map(|(m, _)| shares[m.player.0]).sum::<Option<f64>>()
            };
            let all_known = met.iter().all(|m| shares[m.player.0].is_some());
            let count = |counts: &dyn Fn(&(Answer, Answer)) -> bool| answers.iter().filter(|a| counts(a)).count();
            Some(Having {
                function,
                players: met.len(),
                have: count(&|a| a.0 == Answer::Yes),
                unknown: count(&|a| a.0 == Answer::CannotTell),
                ahead: count(&|a| a.1 == Answer::Yes),
                share: if all_known {
                    let (low, high) = (share(&|has| has == Answer::Yes)?, share(&|has| has != Answer::No)?);
                    Some(Interval { low, high })
                } else {
                    None
                },
            })
        })
        .collect()
}

/// Whether the best of a player's offers has what ours has, and whether it is ahead; `None` where ours is not known.
fn player_has(study: &Study, function: FunctionIx, ours: OfferIx, theirs: &[OfferIx]) -> Option<(Answer, Answer)> {
    match study.functions[function.0].kind {
        FunctionKind::Level => {
            let levels = theirs.iter().map(|&o| match level(study, function, o) {
                Some(Level::Full) => 1.0,
                Some(_) => 0.0,
                None => f64::NAN,
            });
            let has = any(levels, |x| x == 1.0);
            Some((has, has))
        }
        FunctionKind::Number { better, .. } => {
            let x = number(study, function, ours)?;
            let tolerance = study.method.number_tolerance;
            let numbers = || theirs.iter().map(|&o| number(study, function, o).unwrap_or(f64::NAN));
            let ahead = any(numbers(), |y| !keeps(x, y, better, tolerance));
            Some((any(numbers(), |y| keeps(y, x, better, tolerance)), ahead))
        }
    }
}
