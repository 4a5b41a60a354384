//! From a study to its findings.

use crate::basis::{Basis, Meeting};
use crate::points::Points;
use crate::{
    Counted, Findings, OfferFindings, OfferIx, Scope, SegmentFindings, SegmentIx, Study, claims,
    deciding, headline, offer, segment, shares, structure,
};

/// Everything that follows from a study. The same study always gives the same findings.
pub fn analyse(study: &Study) -> Findings {
    let basis = Basis::of(study);
    let meetings = meetings(&basis);
    let (mut offers, points): (Vec<OfferFindings>, Vec<Points>) = meetings
        .iter()
        .map(|meeting| offer::findings(&basis, meeting))
        .unzip();
    let mut segments: Vec<SegmentFindings> = (0..study.segments.len())
        .map(SegmentIx)
        .map(|s| {
            let there: Vec<&Meeting> = meetings.iter().filter(|m| m.segment == s).collect();
            let ours: Vec<&OfferFindings> = offers.iter().filter(|o| o.segment == s).collect();
            segment::findings(&basis, s, &there, &ours)
        })
        .collect();
    let missing = deciding::decide(&basis, &meetings, &points, &mut segments, &mut offers);
    let claims = claims::claims(study);
    let mut contradictions = shares::contradictions(study, &basis.whole, Scope::Whole);
    for (s, place) in basis.segments.iter().enumerate() {
        contradictions.extend(shares::contradictions(
            study,
            &place.shares,
            Scope::Segment(SegmentIx(s)),
        ));
    }
    Findings {
        as_of: study.ledger.days.map(|(_, last)| last),
        year: basis.sales.year,
        counted: if basis.sales.margin_counts {
            Counted::Margin
        } else {
            Counted::Revenue
        },
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

/// Every own offer in every segment it serves, segment by segment.
fn meetings(basis: &Basis) -> Vec<Meeting> {
    let sides = basis.sides();
    let mut meetings: Vec<Meeting> = (0..basis.study.offers.len())
        .map(OfferIx)
        .filter(|o| Some(basis.study.offers[o.0].player) == basis.own)
        .flat_map(|o| basis.meetings(o, &sides))
        .collect();
    meetings.sort_by_key(|m| (m.segment, m.offer));
    meetings
}
