//! The verdict on one of our offers in a segment it serves.

use crate::basis::{Basis, Meeting, Pair, PriceRatio};
use crate::points::{Outrun, Points, points};
use crate::threshold::reaches;
use crate::{Answer, Because, Interval, Method, Money, Nearest, OfferFindings, OfferVerdict, SegmentIx};

/// Nothing is known of how alike two offers are.
const ANYTHING: Interval = Interval { low: 0.0, high: 1.0 };

/// How many rivals' offers speak for and against each verdict, so that one can be exchanged for another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Serious rivals' offers.
    serious: i32,
    /// ... surely alike and no dearer than ours may be.
    alike: i32,
    /// Serious or perhaps serious ones that may be so.
    perhaps_alike: i32,
    /// Serious or perhaps serious ones that may reach the similarity.
    may_reach: i32,
    /// Serious ones that surely reach it.
    surely_reach: i32,
}

impl Tally {
    /// Counts a rival's offer in (`by` 1) or out (-1).
    pub(crate) fn count(&mut self, pair: &Pair, method: &Method, by: i32) {
        if pair.serious == Answer::No {
            return;
        }
        let similarity = pair.similarity.unwrap_or(ANYTHING);
        let surely = reaches(similarity.low, method.alike);
        let may = reaches(similarity.high, method.alike);
        let dear = no_cheaper(pair.price, method);
        if may {
            self.may_reach += by;
            if dear != Answer::No {
                self.perhaps_alike += by;
            }
        }
        if pair.serious == Answer::Yes {
            self.serious += by;
            if surely {
                self.surely_reach += by;
                if dear == Answer::Yes {
                    self.alike += by;
                }
            }
        }
    }

    /// The verdict, given whether a proven difference is certain, and whether it is possible.
    pub(crate) fn verdict(self, proven: bool, perhaps_proven: bool) -> OfferVerdict {
        let perhaps_proven = proven || perhaps_proven;
        if self.serious == 0 {
            OfferVerdict::CannotTell
        } else if self.alike > 0 && !perhaps_proven {
            OfferVerdict::Undifferentiated
        } else if proven && self.may_reach == 0 {
            OfferVerdict::Distinct
        } else if (self.perhaps_alike > 0 && !proven) || (perhaps_proven && self.surely_reach == 0) {
            OfferVerdict::CannotTell
        } else {
            OfferVerdict::Thin
        }
    }
}

/// Whether our price is not clearly below theirs.
pub(crate) fn no_cheaper(price: PriceRatio, method: &Method) -> Answer {
    match price {
        PriceRatio::Known(ratio) if reaches(ratio, method.alike_price) => Answer::Yes,
        PriceRatio::Known(_) => Answer::No,
        PriceRatio::Unknown | PriceRatio::OtherUnit => Answer::CannotTell,
    }
}

/// All rivals' offers of a meeting, counted.
pub(crate) fn tally(meeting: &Meeting, method: &Method) -> Tally {
    let mut tally = Tally::default();
    for pair in &meeting.pairs {
        tally.count(pair, method, 1);
    }
    tally
}

/// Everything found of an offer in a segment, but the deciding cells.
pub(crate) fn findings(basis: &Basis, meeting: &Meeting, outrun: &Outrun) -> (OfferFindings, Points) {
    let points = points(basis, meeting, outrun);
    let verdict = tally(meeting, &basis.study.method).verdict(points.proven(), points.perhaps());
    let nearest = nearest(meeting);
    let price = crate::prices::price_index(basis, meeting.offer, meeting.segment);
    let found = OfferFindings {
        offer: meeting.offer,
        segment: meeting.segment,
        revenue: revenue(basis, meeting, meeting.segment),
        verdict,
        price_index: price.map(|p| p.index),
        weighing: price.map(|p| p.weighing),
        because: because(basis, meeting, &points, verdict),
        nearest,
        difference: points.difference.clone(),
        parity: points.parity.clone(),
        gaps: points.gaps.clone(),
        missing: Vec::new(),
    };
    (found, points)
}

/// All rivals' offers, the most alike first: by the low end, then the high end, then the study's order.
fn nearest(meeting: &Meeting) -> Vec<Nearest> {
    // Similarity is never negative, and the bits of such floats sort like the floats themselves.
    let mut order: Vec<(u64, u64, usize)> = meeting
        .pairs
        .iter()
        .enumerate()
        .map(|(i, pair)| match pair.similarity {
            Some(s) => (!s.low.abs().to_bits(), !s.high.abs().to_bits(), i),
            None => (u64::MAX, u64::MAX, i),
        })
        .collect();
    order.sort_unstable();
    order
        .into_iter()
        .map(|(_, _, i)| {
            let pair = &meeting.pairs[i];
            Nearest {
                offer: pair.rival,
                serious: pair.serious,
                similarity: pair.similarity,
                price_ratio: pair.price.known(),
            }
        })
        .collect()
}

fn revenue(basis: &Basis, meeting: &Meeting, segment: SegmentIx) -> Option<Money> {
    basis.sales.known.then(|| Money(basis.sales.of_offer(meeting.offer, segment).round() as i64))
}

fn because(basis: &Basis, meeting: &Meeting, points: &Points, verdict: OfferVerdict) -> Vec<Because> {
    let method = &basis.study.method;
    let mut reasons = Vec::new();
    let serious = || meeting.pairs.iter().filter(|p| p.serious == Answer::Yes);
    if serious().next().is_none() {
        reasons.push(Because::NoSeriousRival);
        return reasons;
    }
    if verdict == OfferVerdict::CannotTell {
        reasons.push(Because::UnknownDecides { cells: 0 });
    }
    let surely = |p: &Pair| p.similarity.is_some_and(|s| reaches(s.low, method.alike));
    // The one that makes ours blend in goes before one that is only alike.
    let alike = most_alike(serious().filter(|p| surely(p) && no_cheaper(p.price, method) == Answer::Yes))
        .or_else(|| most_alike(serious().filter(|p| surely(p))));
    let proven: Vec<_> = points.difference.iter().filter(|(_, proven)| *proven).map(|(f, _)| *f).collect();
    let unproven: Vec<_> = points.difference.iter().filter(|(_, proven)| !*proven).map(|(f, _)| *f).collect();
    let difference = if !proven.is_empty() {
        Because::Proven(proven)
    } else if !unproven.is_empty() {
        Because::Unproven(unproven)
    } else {
        Because::NoDifference
    };
    let likeness = match alike.or_else(|| most_alike(serious())) {
        Some((pair, similarity)) if alike.is_some() => {
            Some(Because::Alike { rival: pair.rival, similarity, price_ratio: pair.price.known() })
        }
        Some((pair, similarity)) => Some(Because::NobodyAlike { rival: pair.rival, similarity }),
        None => None,
    };
    if verdict == OfferVerdict::Distinct {
        reasons.push(difference);
        reasons.extend(likeness);
    } else {
        reasons.extend(likeness);
        reasons.push(difference);
    }
    reasons.extend(crate::rests::of_offer(basis, meeting));
    reasons
}

/// The most alike of some rivals' offers: by the low end, then the high end, then the study's order.
fn most_alike<'a>(pairs: impl Iterator<Item = &'a Pair>) -> Option<(&'a Pair, Interval)> {
    let mut best: Option<(&Pair, Interval)> = None;
    for pair in pairs {
        let Some(s) = pair.similarity else {
            continue;
        };
        if best.is_none_or(|(_, b)| s.low > b.low || (s.low == b.low && s.high > b.high)) {
            best = Some((pair, s));
        }
    }
    best
}
