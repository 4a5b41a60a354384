//! Two offers function by function, for those who ask: the long way to the numbers that the verdicts rest on.

use crate::columns::{importance_typed, weight};
use crate::parts::{Parts, compare_numbers};
use crate::{FunctionIx, FunctionKind, Interval, Level, OfferIx, SegmentIx, Study, Value};

/// What one function adds to the similarity of two offers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// Which function.
    pub function: FunctionIx,
    /// How much it weighs in the segment.
    pub weight: f64,
    /// What the first offer has.
    pub ours: Option<Value>,
    /// What the second offer has.
    pub theirs: Option<Value>,
    /// How alike, 0-1, where it is counted; `None` where it is left out for certain.
    pub similarity: Option<Interval>,
    /// Whether it may turn out to be left out: absent, or zero, in both.
    pub may_be_left_out: bool,
    /// Ours - theirs, -1..1, in the direction that is better.
    pub difference: Interval,
}

/// Every function that weighs anything in a segment, with what it adds to the similarity of two offers.
pub fn contributions(study: &Study, ours: OfferIx, theirs: OfferIx, segment: SegmentIx) -> Vec<Contribution> {
    let value = |f: usize, o: OfferIx| study.levels.get(f, o.0).map(|fact| fact.value);
    let typed = importance_typed(study, segment);
    (0..study.functions.len())
        .map(|f| {
            let (ours, theirs) = (value(f, ours), value(f, theirs));
            let weight = if typed { weight(study, FunctionIx(f), segment) } else { 1.0 };
            compare(study, FunctionIx(f), weight, ours, theirs)
        })
        .filter(|c| c.weight > 0.0)
        .collect()
}

/// Compares what two offers have of one function. A value of the wrong kind is unknown.
pub(crate) fn compare(
    study: &Study,
    function: FunctionIx,
    weight: f64,
    ours: Option<Value>,
    theirs: Option<Value>,
) -> Contribution {
    let (similarity, may_be_left_out, difference) = match study.functions[function.0].kind {
        FunctionKind::Level => levels(as_level(ours), as_level(theirs)),
        FunctionKind::Number { better, .. } => {
            let n = compare_numbers(as_number(ours), as_number(theirs), better);
            let similarity = (n.counted > 0.0).then_some(Interval { low: n.least, high: n.most });
            // Two unknown numbers may both be zero too, but that never makes the interval wider.
            let doubtful = n.counted > n.firm;
            (similarity, doubtful, Interval { low: n.low, high: n.high })
        }
    };
    Contribution { function, weight, ours, theirs, similarity, may_be_left_out, difference }
}

fn as_level(value: Option<Value>) -> Option<Level> {
    match value {
        Some(Value::Level(level)) => Some(level),
        _ => None,
    }
}

fn as_number(value: Option<Value>) -> f64 {
    match value {
        Some(Value::Number(number)) => number,
        _ => f64::NAN,
    }
}

/// A level as a number: full 1, partial 0.5, absent 0.
pub fn level_value(level: Level) -> f64 {
    match level {
        Level::Absent => 0.0,
        Level::Partial => 0.5,
        Level::Full => 1.0,
    }
}

/// Every value a level may have.
fn may_be(level: Option<Level>) -> &'static [f64] {
    match level {
        Some(Level::Absent) => &[0.0],
        Some(Level::Partial) => &[0.5],
        Some(Level::Full) => &[1.0],
        None => &[0.0, 0.5, 1.0],
    }
}

/// Compares two levels by trying every value that each may have.
fn levels(ours: Option<Level>, theirs: Option<Level>) -> (Option<Interval>, bool, Interval) {
    let mut similarity: Option<Interval> = None;
    let mut left_out = false;
    let mut difference = Interval { low: f64::INFINITY, high: f64::NEG_INFINITY };
    for &a in may_be(ours) {
        for &b in may_be(theirs) {
            difference.low = difference.low.min(a - b);
            difference.high = difference.high.max(a - b);
            if a == 0.0 && b == 0.0 {
                left_out = true;
                continue;
            }
            let s = 1.0 - (a - b).abs();
            similarity = Some(match similarity {
                None => Interval::exact(s),
                Some(so_far) => Interval { low: so_far.low.min(s), high: so_far.high.max(s) },
            });
        }
    }
    (similarity, left_out, difference)
}

/// How alike two offers are in a segment, 0-1, over every completion of what is unknown; `None` where
/// nothing is comparable.
pub fn similarity(study: &Study, ours: OfferIx, theirs: OfferIx, segment: SegmentIx) -> Option<Interval> {
    of_contributions(&contributions(study, ours, theirs, segment))
}

/// The similarity that some contributions add up to.
pub(crate) fn of_contributions(contributions: &[Contribution]) -> Option<Interval> {
    let total = contributions.iter().map(|c| c.weight).sum();
    let mut sums = Parts::default();
    for c in contributions {
        let Some(s) = c.similarity else {
            continue;
        };
        let mut part = Parts { counted: 1.0, least: s.low, ..Parts::default() };
        if !c.may_be_left_out || s.high == 1.0 {
            part.firm = 1.0;
            part.most = s.high;
        } else if s.high == 0.5 {
            part.half = 1.0;
        }
        sums = sums.plus(c.weight, part);
    }
    sums.similarity(total)
}
