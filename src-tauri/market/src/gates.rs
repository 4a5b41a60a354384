//! The three gates and the verdict table.

use crate::basis::Basis;
use crate::threshold::reaches;
use crate::{Answer, FocusVerdict, FunctionIx, Gates, Interval, Level, OfferIx, SegmentIx};

/// The verdict on a segment; a gate that cannot tell is tried both ways.
pub fn focus_verdict(gates: Gates) -> FocusVerdict {
    let ways = |answer| match answer {
        Answer::Yes => &[true][..],
        Answer::No => &[false],
        Answer::CannotTell => &[true, false],
    };
    let mut verdict = None;
    for &money in ways(gates.money) {
        for &growth in ways(gates.growth) {
            for &room in ways(gates.room) {
                let this = settled(money, growth, room);
                if verdict.is_some_and(|v| v != this) {
                    return FocusVerdict::CannotTell;
                }
                verdict = Some(this);
            }
        }
    }
    verdict.unwrap_or(FocusVerdict::CannotTell)
}

fn settled(money: bool, growth: bool, room: bool) -> FocusVerdict {
    match (money, growth, room) {
        (true, true, true) => FocusVerdict::Focus,
        (true, true, false) => FocusVerdict::Differentiate,
        (true, false, true) => FocusVerdict::Defend,
        (true, false, false) => FocusVerdict::Rethink,
        (false, true, true) => FocusVerdict::TestApart,
        (false, _, _) => FocusVerdict::Leave,
    }
}

/// A score against the gate.
pub(crate) fn by_score(score: Interval, gate: f64) -> Answer {
    if reaches(score.low, gate) {
        Answer::Yes
    } else if !reaches(score.high, gate) {
        Answer::No
    } else {
        Answer::CannotTell
    }
}

/// Whether the money gate holds for `m` beside the other segments' money.
fn money_holds(basis: &Basis, m: f64, others: &mut dyn Iterator<Item = f64>) -> bool {
    let method = &basis.study.method;
    if m <= 0.0 {
        return false;
    }
    let (mut total, mut larger) = (m, 0.0);
    for other in others.filter(|&o| o > 0.0) {
        total += other;
        if other > m {
            larger += other;
        }
    }
    reaches(m / total, method.money_share)
        || (reaches(m / total, method.money_small_share) && !reaches(larger / total, method.money_cut))
}

/// The money gate: with money not assigned as one more larger segment, and added to this one.
pub(crate) fn money(basis: &Basis, segment: SegmentIx) -> Answer {
    let counted = |s: usize| basis.sales.counted(&basis.sales.segments[s].now).map(|m| m.as_f64());
    let Some(m) = counted(segment.0) else {
        return Answer::CannotTell;
    };
    let others: Vec<f64> = (0..basis.segments.len()).filter(|&s| s != segment.0).filter_map(counted).collect();
    let free = basis.sales.counted_not_assigned().as_f64().max(0.0);
    if free == 0.0 {
        return yes_or_no(money_holds(basis, m, &mut others.iter().copied()));
    }
    // "Larger" whatever its size: it is counted as larger by hand.
    if holds_beside_a_larger(basis, m, free, &others) {
        Answer::Yes
    } else if !money_holds(basis, m + free, &mut others.iter().copied()) {
        Answer::No
    } else {
        Answer::CannotTell
    }
}

fn holds_beside_a_larger(basis: &Basis, m: f64, free: f64, others: &[f64]) -> bool {
    let method = &basis.study.method;
    let total: f64 = free + m + others.iter().filter(|&&o| o > 0.0).sum::<f64>();
    let larger: f64 = free + others.iter().filter(|&&o| o > 0.0 && o > m).sum::<f64>();
    m > 0.0
        && (reaches(m / total, method.money_share)
            || (reaches(m / total, method.money_small_share) && !reaches(larger / total, method.money_cut)))
}

pub(crate) fn yes_or_no(holds: bool) -> Answer {
    if holds { Answer::Yes } else { Answer::No }
}

/// Must-haves of a segment that our offers there lack, certainly and possibly.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct MustHaves {
    /// Lacked whichever way: room is *no*.
    pub(crate) lacking: Vec<FunctionIx>,
    /// Lacked if what is unknown turns out so: room is not *yes*.
    pub(crate) perhaps: Vec<FunctionIx>,
}

/// Level functions of highest importance that no own offer has and enough of the serious rivals' offers have.
///
/// Perhaps serious rivals are tried both ways; room is closed if each way has one, be it not the same.
/// `level` reads the matrix, or the matrix with a cell tried.
pub(crate) fn must_haves(
    basis: &Basis,
    segment: SegmentIx,
    serious: &[Answer],
    level: &dyn Fn(FunctionIx, OfferIx) -> Option<Level>,
) -> MustHaves {
    let (study, place) = (basis.study, &basis.segments[segment.0]);
    if place.served.is_empty() {
        return MustHaves::default();
    }
    let functions = must_have_functions(basis, segment);
    if functions.is_empty() {
        return MustHaves::default();
    }
    let ways = [true, false].map(|certain_only| {
        let rivals: Vec<OfferIx> = (0..study.offers.len())
            .filter(|&o| place.there[o])
            .filter(|&o| match serious[study.offers[o].player.0] {
                Answer::Yes => true,
                Answer::CannotTell => !certain_only,
                Answer::No => false,
            })
            .map(OfferIx)
            .collect();
        let (mut surely, mut possibly) = (Vec::new(), Vec::new());
        for &f in &functions {
            let ours: Vec<Option<Level>> = place.served.iter().map(|&o| level(f, o)).collect();
            if ours.contains(&Some(Level::Full)) {
                continue;
            }
            let (sure, possible) = had(study.method.must_have_part, f, &rivals, level);
            if sure && ours.iter().all(Option::is_some) {
                surely.push(f);
            }
            if possible {
                possibly.push(f);
            }
        }
        (surely, possibly)
    });
    let [(first, first_possibly), (second, second_possibly)] = ways;
    let merged = |a: Vec<FunctionIx>, b: Vec<FunctionIx>| {
        let mut all = [a, b].concat();
        all.sort();
        all.dedup();
        all
    };
    let both: Vec<FunctionIx> = first.iter().filter(|f| second.contains(f)).copied().collect();
    let lacking = if !both.is_empty() {
        both
    } else if !first.is_empty() && !second.is_empty() {
        merged(first, second)
    } else {
        Vec::new()
    };
    let mut perhaps = merged(first_possibly, second_possibly);
    perhaps.retain(|f| !lacking.contains(f));
    MustHaves { lacking, perhaps }
}

/// Level functions that are important enough in a segment to be must-haves.
pub(crate) fn must_have_functions(basis: &Basis, segment: SegmentIx) -> Vec<FunctionIx> {
    let least = basis.study.method.must_have_importance;
    basis
        .columns
        .level_functions
        .iter()
        .copied()
        .filter(|f| basis.study.importance.get(f.0, segment.0).is_some_and(|i| reaches(i.value, least)))
        .collect()
}

/// Whether enough of some offers have a function in full: for certain, and possibly.
fn had(
    least: f64,
    function: FunctionIx,
    offers: &[OfferIx],
    level: &dyn Fn(FunctionIx, OfferIx) -> Option<Level>,
) -> (bool, bool) {
    if offers.is_empty() {
        return (false, false);
    }
    let (mut full, mut unknown) = (0, 0);
    for &o in offers {
        match level(function, o) {
            Some(Level::Full) => full += 1,
            None => unknown += 1,
            Some(_) => {}
        }
    }
    let part = |n: usize| n as f64 / offers.len() as f64;
    (reaches(part(full), least), reaches(part(full + unknown), least))
}

/// The room gate: the score, closed by a must-have that is lacking.
pub(crate) fn room(score: Interval, gate: f64, must_haves: &MustHaves) -> Answer {
    let by_score = by_score(score, gate);
    if !must_haves.lacking.is_empty() {
        Answer::No
    } else if by_score == Answer::Yes && !must_haves.perhaps.is_empty() {
        Answer::CannotTell
    } else {
        by_score
    }
}
