//! How firm a verdict is: under other weights, by what would flip it, and by the age and reliability of its facts.

use super::{Asked, Figure, What, Why};
use crate::basis::Meeting;
use crate::{Because, FocusVerdict, OfferFindings, OfferIx, SegmentFindings, rests};

impl Asked<'_> {
    /// How a segment's verdict stands; nothing where it cannot tell.
    pub(super) fn firm(&self, found: &SegmentFindings) -> Vec<Why> {
        let mut parts = Vec::new();
        let robustness = found.robustness;
        if found.verdict != FocusVerdict::CannotTell {
            let standing = robustness.stability.zip(robustness.standing());
            parts.extend(standing.map(|(same, sure)| Why::new(What::Stability, Figure::Standing(same, sure))));
            parts.push(Why::new(What::Flip(robustness.flip), Figure::Blank));
        }
        if let Some(doubts) = rests_on(&found.because) {
            let own = (0..self.study.offers.len()).map(OfferIx);
            let own = own.filter(|o| Some(self.study.offers[o.0].player) == self.basis.own);
            let meetings: Vec<Meeting> =
                own.flat_map(|o| self.basis.meetings(o)).filter(|m| m.segment == found.segment).collect();
            let meetings: Vec<&Meeting> = meetings.iter().collect();
            parts.push(doubts.cells(rests::cells_of_segment(self.basis, found.segment, &meetings)));
        }
        parts
    }

    /// What an offer's verdict rests on that is stale or an opinion.
    pub(super) fn doubts_of_offer(&self, found: &OfferFindings) -> Option<Why> {
        let meeting = self.basis.meetings(found.offer).into_iter().find(|m| m.segment == found.segment)?;
        Some(rests_on(&found.because)?.cells(rests::cells_of_offer(self.basis, &meeting)))
    }
}

fn rests_on(because: &[Because]) -> Option<Why> {
    because.iter().find_map(|reason| match *reason {
        Because::RestsOn { stale, opinion } => Some(Why::new(What::RestsOn { stale, opinion }, Figure::Blank)),
        _ => None,
    })
}
