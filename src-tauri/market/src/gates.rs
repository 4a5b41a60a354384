//! The three gates and the verdict table.

use crate::basis::Basis;
use crate::threshold::reaches;
use crate::{Answer, FocusVerdict, FunctionIx, Gates, Interval, Level, Method, OfferIx, SegmentIx};

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
    from_ends(reaches(score.low, gate), reaches(score.high, gate))
}

/// What a gate says where the low and the high end of a score reach it, or do not.
pub(crate) fn from_ends(low: bool, high: bool) -> Answer {
    match (low, high) {
        (true, _) => Answer::Yes,
        (false, false) => Answer::No,
        (false, true) => Answer::CannotTell,
    }
}

/// A segment's money among the others', in one way of counting what is not assigned.
#[derive(Clone, Copy, Debug)]
struct MoneyCase {
    positive: bool,
    /// Its part of all positive money.
    part: f64,
    /// The part of all strictly larger segments.
    larger: f64,
}

impl MoneyCase {
    /// `larger` is counted as larger whatever its size.
    fn of(m: f64, larger: f64, others: &[f64]) -> MoneyCase {
        let others = || others.iter().copied().filter(|&o| o > 0.0);
        let total = m.max(0.0) + larger + others().sum::<f64>();
        let larger = larger + others().filter(|&o| o > m).sum::<f64>();
        MoneyCase { positive: m > 0.0, part: m / total, larger: larger / total }
    }

    fn holds(&self, method: &Method, cut: f64) -> bool {
        self.positive
            && (reaches(self.part, method.money_share)
                || (reaches(self.part, method.money_small_share) && !reaches(self.larger, cut)))
    }
}

/// The money gate of a segment, apart from the thresholds it is held against: with the money that is not assigned as
/// one more larger segment, and with it added to this one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MoneyGate {
    beside: MoneyCase,
    added: MoneyCase,
}

impl MoneyGate {
    /// `None` where the segment's money is not known.
    pub(crate) fn of(basis: &Basis, segment: SegmentIx) -> Option<MoneyGate> {
        let counted = |s: usize| basis.sales.counted(&basis.sales.segments[s].now).map(|m| m.as_f64());
        let m = counted(segment.0)?;
        let others: Vec<f64> = (0..basis.segments.len()).filter(|&s| s != segment.0).filter_map(counted).collect();
        let free = basis.sales.counted_not_assigned().as_f64().max(0.0);
        Some(MoneyGate { beside: MoneyCase::of(m, free, &others), added: MoneyCase::of(m + free, 0.0, &others) })
    }

    pub(crate) fn answer(&self, method: &Method) -> Answer {
        self.at_cut(method, method.money_cut)
    }

    fn at_cut(&self, method: &Method, cut: f64) -> Answer {
        from_ends(self.beside.holds(method, cut), self.added.holds(method, cut))
    }

    /// The answers by the cut.
    pub(crate) fn by_cut(&self, method: &Method) -> ByCut {
        let mut turns = [self.beside.larger, self.added.larger];
        turns.sort_by(f64::total_cmp);
        let at = |cut: f64| self.at_cut(method, cut);
        // A larger part holds up to a cut that is just above it, so between the turns nothing changes.
        ByCut { turns, answers: [at(f64::NEG_INFINITY), at((turns[0] + turns[1]) / 2.0), at(f64::INFINITY)] }
    }

    /// The parts, of this segment and of the larger ones, at which a threshold turns the answer.
    pub(crate) fn turns(&self) -> [(f64, f64); 2] {
        [self.beside, self.added].map(|case| (case.part, case.larger))
    }
}

/// What the money gate says, by the money cut.
pub(crate) struct ByCut {
    turns: [f64; 2],
    answers: [Answer; 3],
}

impl ByCut {
    pub(crate) fn answer(&self, cut: f64) -> Answer {
        let passed = self.turns.iter().filter(|&&turn| !reaches(turn, cut)).count();
        self.answers[passed]
    }
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
    with_must_haves(by_score(score, gate), must_haves)
}

/// What the room gate says, given what its score says.
pub(crate) fn with_must_haves(by_score: Answer, must_haves: &MustHaves) -> Answer {
    if !must_haves.lacking.is_empty() {
        Answer::No
    } else if by_score == Answer::Yes && !must_haves.perhaps.is_empty() {
        Answer::CannotTell
    } else {
        by_score
    }
}
