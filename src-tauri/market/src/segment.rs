//! The verdict on a segment: scores, gates, reasons.

use crate::basis::{Basis, Meeting};
use crate::gates::{MoneyGate, by_score, focus_verdict, must_haves, room};
use crate::robustness::{Verdict, Weightings};
use crate::threshold::exceeds;
use crate::{
    Answer, Because, Counted, Factor, FocusVerdict, FunctionIx, Gate, Gates, Ground, Interval, OfferFindings,
    SegmentFindings, SegmentIx, factors, revenue, rivals, structure,
};

/// Everything found of a segment, but the deciding cells.
pub(crate) fn findings(
    basis: &Basis,
    segment: SegmentIx,
    meetings: &[&Meeting],
    offers: &[&OfferFindings],
    weightings: &Weightings,
) -> SegmentFindings {
    let study = basis.study;
    let method = &study.method;
    let place = &basis.segments[segment.0];
    let money_found = revenue::segment_money(study, &basis.sales, segment);
    let market_growth = study.segments[segment.0].growth.as_ref().map(|g| g.value);
    let price_growth = study.market.price_growth.as_ref().map(|g| g.value);
    let mut factors_found = factors::growth(method, market_growth, price_growth, place.shares.own);
    factors_found.extend(factors::room(basis, &place.shares, meetings));
    let growth_score = factors::score(&factors_found, Gate::Growth);
    let room_score = factors::score(&factors_found, Gate::Room);
    let level = |f, o| crate::columns::level(study, f, o);
    let must_haves = must_haves(basis, segment, &place.serious, &level);
    let money_gate = MoneyGate::of(basis, segment);
    let gates = Gates {
        money: money_gate.map_or(Answer::CannotTell, |gate| gate.answer(method)),
        growth: by_score(growth_score, method.gate),
        room: room(room_score, method.gate, &must_haves),
    };
    let verdict = focus_verdict(gates);
    let robustness = Verdict { method, factors: &factors_found, must: &must_haves, money: money_gate, verdict }
        .robustness(weightings);
    let market_growth = study.segments[segment.0].growth.as_ref().map(|g| g.value);
    let gaps = gaps(basis, segment, offers);
    let ground = money_found.growth.zip(market_growth).and_then(|(own, market)| ground(own - market, method.ground));
    let mut found = SegmentFindings {
        segment,
        money: money_found,
        market_volume: place.shares.volume,
        market_growth,
        own_share: place.shares.own,
        market: structure::market(study, &place.shares),
        rivals: rivals::rivals(study, &place.shares, segment),
        growth_score,
        room_score,
        gates,
        factors: factors_found,
        lacking_must_haves: must_haves.lacking,
        perhaps_must_haves: must_haves.perhaps,
        verdict,
        robustness,
        ground,
        gaps,
        because: Vec::new(),
        missing: Vec::new(),
    };
    found.because = because(basis, &found, meetings);
    found
}

fn ground(beyond: f64, margin: f64) -> Option<Ground> {
    if exceeds(beyond, margin) {
        Some(Ground::Gaining)
    } else if exceeds(-beyond, margin) {
        Some(Ground::Losing)
    } else {
        None
    }
}

/// Gaps of high importance over our offers there, in the study's order.
fn gaps(basis: &Basis, segment: SegmentIx, offers: &[&OfferFindings]) -> Vec<FunctionIx> {
    let least = basis.study.method.ground_importance;
    let mut gaps: Vec<FunctionIx> = offers
        .iter()
        .flat_map(|o| o.gaps.iter().copied())
        .filter(|&f| {
            basis.study.importance.get(f.0, segment.0).is_some_and(|i| crate::threshold::reaches(i.value, least))
        })
        .collect();
    gaps.sort();
    gaps.dedup();
    gaps
}

/// What part of the money a segment brings, over the segments that bring any.
pub(crate) fn money_share(basis: &Basis, segment: SegmentIx) -> Option<f64> {
    let counted = |s: usize| basis.sales.counted(&basis.sales.segments[s].now);
    let total: f64 = (0..basis.segments.len()).filter_map(counted).map(|m| m.as_f64().max(0.0)).sum();
    (total > 0.0).then_some(counted(segment.0)?.as_f64() / total)
}

fn because(basis: &Basis, found: &SegmentFindings, meetings: &[&Meeting]) -> Vec<Because> {
    let mut reasons = Vec::new();
    if found.verdict == FocusVerdict::CannotTell {
        reasons.push(Because::UnknownDecides { cells: 0 });
    }
    reasons.push(Because::Money {
        answer: found.gates.money,
        share: money_share(basis, found.segment),
        counted: if basis.sales.margin_counts { Counted::Margin } else { Counted::Revenue },
    });
    reasons.push(score_reason(found, Gate::Growth, found.gates.growth, found.growth_score));
    reasons.extend(found.lacking_must_haves.iter().map(|&f| Because::MustHave(f)));
    if found.lacking_must_haves.is_empty() {
        reasons.push(score_reason(found, Gate::Room, found.gates.room, found.room_score));
    }
    if let (Some(ground), Some(own), Some(market)) = (found.ground, found.money.growth, found.market_growth) {
        reasons.push(Because::Ground { ground, own, market, gaps: found.gaps.clone() });
    }
    reasons.extend(crate::rests::of_segment(basis, found.segment, meetings));
    reasons
}

fn score_reason(found: &SegmentFindings, gate: Gate, answer: Answer, score: Interval) -> Because {
    let factors = || found.factors.iter().filter(|f| f.gate == gate);
    let width = |f: &Factor| f.weight * (f.points.high - f.points.low);
    let lead = match answer {
        Answer::Yes => {
            factors().max_by(|a, b| (a.points.low.total_cmp(&b.points.low)).then(a.weight.total_cmp(&b.weight)))
        }
        Answer::No => {
            factors().min_by(|a, b| (a.points.high.total_cmp(&b.points.high)).then(b.weight.total_cmp(&a.weight)))
        }
        Answer::CannotTell => factors().max_by(|a, b| width(a).total_cmp(&width(b))),
    };
    Because::Score { gate, answer, score, lead: lead.copied() }
}
