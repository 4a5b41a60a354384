//! From a study to its findings.

use crate::basis::{Basis, Meeting};
use crate::points::{Outrun, Points};
use crate::robustness::Weightings;
use crate::{
    Contradiction, Counted, Findings, OfferFindings, OfferIx, Scope, SegmentFindings, SegmentIx, Study, claims,
    deciding, headline, offer, parallel, segment, shares, structure,
};

/// Everything that follows from a study. The same study always gives the same findings.
pub fn analyse(study: &Study) -> Findings {
    let basis = Basis::of(study);
    let work = basis.work();
    let (meetings, mut offers, points) = own_offers(&basis, work);
    let weightings = Weightings::of(&study.method);
    let segments: Vec<SegmentIx> = (0..study.segments.len()).map(SegmentIx).collect();
    let mut segments: Vec<SegmentFindings> = parallel::map(&segments, work, |&s| {
        let there: Vec<&Meeting> = meetings.iter().filter(|m| m.segment == s).collect();
        let ours: Vec<&OfferFindings> = offers.iter().filter(|o| o.segment == s).collect();
        segment::findings(&basis, s, &there, &ours, &weightings)
    });
    let missing = deciding::decide(&basis, work, &meetings, &points, &mut segments, &mut offers);
    let claims = claims::claims(study);
    let mut contradictions = shares::contradictions(study, &basis.whole, Scope::Whole);
    for (s, place) in basis.segments.iter().enumerate() {
        contradictions.extend(shares::contradictions(study, &place.shares, Scope::Segment(SegmentIx(s))));
    }
    contradictions.extend(study.ledger.ahead.map(Contradiction::SalesAhead));
    Findings {
        as_of: study.ledger.days.map(|(_, last)| last),
        year: basis.sales.year,
        counted: if basis.sales.margin_counts { Counted::Margin } else { Counted::Revenue },
        headline: headline::headline(&basis, &segments),
        revenue: headline::revenue(&basis),
        market: structure::market(study, &basis.whole),
        segments,
        offers,
        themes: claims::themes(study, &claims),
        claims,
        contradictions,
        missing,
    }
}

/// The part of [`analyse`] that holds our offers against rivals' and nothing else: how many of ours were, segment by
/// segment. For benches against a peer that does the same.
#[cfg(feature = "large")]
pub fn own_against_rivals(study: &Study) -> usize {
    let basis = Basis::of(study);
    let (_, offers, _) = std::hint::black_box(own_offers(&basis, basis.work()));
    offers.len()
}

/// Every own offer in every segment it serves, segment by segment, with what was found of it.
fn own_offers(basis: &Basis, work: usize) -> (Vec<Meeting>, Vec<OfferFindings>, Vec<Points>) {
    let own: Vec<OfferIx> = (0..basis.study.offers.len())
        .map(OfferIx)
        .filter(|o| Some(basis.study.offers[o.0].player) == basis.own)
        .collect();
    let mut found: Vec<(Meeting, OfferFindings, Points)> = parallel::map(&own, work, |&o| {
        let outrun = Outrun::of(basis, o);
        let judged = |meeting: Meeting| {
            let (found, points) = offer::findings(basis, &meeting, &outrun);
            (meeting, found, points)
        };
        basis.meetings(o).into_iter().map(judged).collect::<Vec<_>>()
    })
    .into_iter()
    .flatten()
    .collect();
    found.sort_by_key(|(m, _, _)| (m.segment, m.offer));
    let mut all = (Vec::new(), Vec::new(), Vec::new());
    for (meeting, findings, points) in found {
        all.0.push(meeting);
        all.1.push(findings);
        all.2.push(points);
    }
    all
}
