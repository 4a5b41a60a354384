//! White space: what matters to a segment's clients and is not covered by what they buy today.
//!
//! `W_sn = I_sn * (1 - sum_j s_js * cov_jn)` over all players j, ourselves among them: s is a player's share of the
//! segment, cov its best level of the function among its offers there (full 1, partial 0.5). It is a gap of coverage,
//! told by the matrix; whether clients are satisfied nobody was asked. What is not listed or not known may be covered
//! in full or not at all, so each gap is an interval. Deliberately absent: functions measured by a number, because the
//! study does not say from which number on a need is met.

use crate::columns::level;
use crate::rivals::is_there;
use crate::{Findings, FunctionIx, FunctionKind, Interval, Level, OfferIx, PlayerIx, SegmentIx, Study};

/// A need of a segment, and how much of it is left uncovered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoverageGap {
    /// The function that is needed.
    pub function: FunctionIx,
    /// How much it matters there, 0-5.
    pub importance: f64,
    /// Part of the segment, 0-1, that does not get it today.
    pub uncovered: Interval,
    /// Importance x uncovered, 0-5.
    pub gap: Interval,
    /// How far our own offers there have it, 0-1; `None` where we have no offer there.
    pub ours: Option<Interval>,
}

/// The white space of a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct WhiteSpace {
    /// Needs of known importance above zero; the largest sure gap first, then the largest possible one.
    pub gaps: Vec<CoverageGap>,
    /// Level functions whose importance there is not known.
    pub unweighed: usize,
    /// Functions measured by a number: left out.
    pub numbers: usize,
    /// Part of the segment, 0-1, whose seller is known.
    pub listed: f64,
}

/// The white space of a segment; `None` for a segment that is not there.
pub fn white_space(study: &Study, findings: &Findings, segment: SegmentIx) -> Option<WhiteSpace> {
    let market = &findings.segments.get(segment.0)?.market;
    let offers: Vec<Vec<OfferIx>> = (0..study.players.len()).map(|p| offers_of(study, PlayerIx(p), segment)).collect();
    let shares: Vec<(usize, f64)> =
        market.players.iter().filter_map(|p| Some((p.player.0, p.share.filter(|share| *share > 0.0)?))).collect();
    let rest = market.rest.unwrap_or(1.0).clamp(0.0, 1.0);
    let mut found = WhiteSpace { gaps: Vec::new(), unweighed: 0, numbers: 0, listed: 1.0 - rest };
    for (f, function) in study.functions.iter().enumerate() {
        if function.kind != FunctionKind::Level {
            found.numbers += 1;
            continue;
        }
        let Some(importance) = study.importance.get(f, segment.0).map(|fact| fact.value) else {
            found.unweighed += 1;
            continue;
        };
        if importance <= 0.0 {
            continue;
        }
        let function = FunctionIx(f);
        let (mut least, mut most) = (0.0, rest);
        for &(player, share) in &shares {
            let covered = offers.get(player).and_then(|offers| coverage(study, function, offers));
            let covered = covered.unwrap_or(Interval { low: 0.0, high: 1.0 });
            least += share * covered.low;
            most += share * covered.high;
        }
        let uncovered = Interval { low: (1.0 - most).clamp(0.0, 1.0), high: (1.0 - least).clamp(0.0, 1.0) };
        let gap = Interval { low: importance * uncovered.low, high: importance * uncovered.high };
        let ours = study.own().and_then(|own| coverage(study, function, offers.get(own.0)?));
        found.gaps.push(CoverageGap { function, importance, uncovered, gap, ours });
    }
    let order = |a: &CoverageGap, b: &CoverageGap| {
        b.gap.low.total_cmp(&a.gap.low).then(b.gap.high.total_cmp(&a.gap.high)).then(a.function.cmp(&b.function))
    };
    found.gaps.sort_by(order);
    Some(found)
}

/// A player's offers that are not known to pass a segment by.
fn offers_of(study: &Study, player: PlayerIx, segment: SegmentIx) -> Vec<OfferIx> {
    let offers = study.offers.iter().enumerate().filter(|(_, offer)| offer.player == player);
    offers.map(|(o, _)| OfferIx(o)).filter(|&o| is_there(study, o, segment)).collect()
}

/// The best level of a function among offers, 0-1; `None` without offers.
fn coverage(study: &Study, function: FunctionIx, offers: &[OfferIx]) -> Option<Interval> {
    let ends = |offer: &OfferIx| match level(study, function, *offer) {
        Some(Level::Full) => Interval::exact(1.0),
        Some(Level::Partial) => Interval::exact(0.5),
        Some(Level::Absent) => Interval::exact(0.0),
        None => Interval { low: 0.0, high: 1.0 },
    };
    let best = |a: Interval, b: Interval| Interval { low: a.low.max(b.low), high: a.high.max(b.high) };
    offers.iter().map(ends).reduce(best)
}
