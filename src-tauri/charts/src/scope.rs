//! What a drawing is about where that was left open, and names as drawings print them.

use standout_market::{Findings, Headline, OfferFindings, OfferIx, Reach, SegmentIx, Study};

use crate::About;

/// The segment asked for, else the focus, else the one with the most revenue among those with own offers.
pub(crate) fn segment(study: &Study, findings: &Findings, about: &About) -> Option<SegmentIx> {
    if let Some(s) = about.segment {
        return (s.0 < study.segments.len()).then_some(s);
    }
    let served = |s: SegmentIx| findings.offers.iter().any(|o| o.segment == s);
    if let Headline::Focus(focus) = &findings.headline
        && let Some(&s) = focus.iter().find(|&&s| served(s))
    {
        return Some(s);
    }
    let revenue = |s: SegmentIx| findings.segments.iter().find(|f| f.segment == s).and_then(|f| f.money.revenue);
    // Of equals the first in the study's order.
    (0..study.segments.len())
        .map(SegmentIx)
        .filter(|&s| served(s))
        .min_by_key(|&s| std::cmp::Reverse(revenue(s)))
        .or((!study.segments.is_empty()).then_some(SegmentIx(0)))
}

/// The own offer asked for in that segment, else the one that sells most there.
pub(crate) fn offer<'a>(findings: &'a Findings, segment: SegmentIx, about: &About) -> Option<&'a OfferFindings> {
    let mut here = findings.offers.iter().filter(|o| o.segment == segment);
    match about.offer {
        Some(offer) => here.find(|o| o.offer == offer),
        None => here.min_by_key(|o| std::cmp::Reverse(o.revenue)),
    }
}

/// The segment and the own offer there that a drawing is about, else the catalogue's id of what there is none of.
pub(crate) fn offer_in_segment<'a>(
    study: &Study,
    findings: &'a Findings,
    about: &About,
) -> Result<(SegmentIx, &'a OfferFindings), &'static str> {
    let segment = segment(study, findings, about).ok_or("chart-empty-segments")?;
    let offer = offer(findings, segment, about).ok_or("chart-empty-offers")?;
    Ok((segment, offer))
}

/// `Player · Offer`.
pub(crate) fn full_name(study: &Study, offer: OfferIx) -> String {
    format!("{} · {}", study.player_of_offer(offer), study.offer_name(offer))
}

/// Whether an offer is known not to serve a segment.
pub(crate) fn absent(study: &Study, offer: OfferIx, segment: SegmentIx) -> bool {
    let typed = study.offer_reach.get(offer.0, segment.0).or_else(|| {
        let player = study.offers.get(offer.0)?.player;
        study.player_reach.get(player.0, segment.0)
    });
    typed.is_some_and(|f| f.value == Reach::No)
}
