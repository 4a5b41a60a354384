//! Offers: verdict, similarity function by function, advantage and value for price; claims.

use super::{Asked, Figure, What, Why, known};
use crate::basis::{Meeting, Pair};
use crate::compare::{contributions, similarity};
use crate::factors::{least_advantage, median_value, value_for_price};
use crate::{Answer, Cell, ClaimIx, FactorName, Interval, OfferIx, OfferVerdict, PlayerIx, Scope, SegmentIx};

/// Rivals' offers shown under a verdict.
const NEAREST: usize = 5;

impl Asked<'_> {
    pub(super) fn within(&self, offer: OfferIx, segment: SegmentIx) -> bool {
        offer.0 < self.study.offers.len() && segment.0 < self.study.segments.len()
    }

    fn meeting(&self, offer: OfferIx, segment: SegmentIx) -> Option<Meeting> {
        self.basis.meetings(offer).into_iter().find(|m| m.segment == segment)
    }

    pub(super) fn offer(&self, offer: OfferIx, segment: SegmentIx) -> Why {
        let what = What::Offer(offer, segment);
        let Some(found) = self.findings.offers.iter().find(|o| (o.offer, o.segment) == (offer, segment)) else {
            return Why::new(what, Figure::Unknown);
        };
        let serious = |n: &&crate::Nearest| n.serious != Answer::No;
        let nearest = found.nearest.iter().filter(serious).take(NEAREST).flat_map(|n| {
            let ratio = n.price_ratio.map(Interval::exact);
            [
                self.similarity(offer, n.offer, segment)
                    .parts([self.serious(self.study.offers[n.offer.0].player, segment)]),
                Why::new(What::PriceRatio(n.offer), known(ratio, Figure::Part))
                    .parts([self.price(offer, segment), self.price(n.offer, segment)]),
            ]
        });
        let differences = found.difference.iter().map(|&(f, proven)| {
            let holds = if proven { Answer::Yes } else { Answer::No };
            Why::new(What::Difference(f, proven), Figure::Answer(holds))
                .cells([Cell::Level(f, offer), Cell::Importance(f, segment)])
        });
        let index = (found.verdict != OfferVerdict::CannotTell || found.price_index.is_some())
            .then(|| self.price_index(offer, segment));
        Why::new(what, Figure::OfferVerdict(found.verdict))
            .parts(nearest)
            .parts(differences)
            .parts(index)
            .parts(self.doubts_of_offer(found))
    }

    fn serious(&self, player: PlayerIx, segment: SegmentIx) -> Why {
        let place = &self.basis.segments[segment.0];
        let scope = Scope::Segment(segment);
        let cell =
            if place.shares.by_value { Cell::ValueShare(player, scope) } else { Cell::VolumeShare(player, scope) };
        Why::new(What::Serious(player), Figure::Answer(place.serious[player.0]))
            .cells([cell, Cell::PlayerReach(player, segment)])
    }

    pub(super) fn similarity(&self, ours: OfferIx, theirs: OfferIx, segment: SegmentIx) -> Why {
        let what = What::Similarity(ours, theirs, segment);
        if !self.within(ours, segment) || !self.within(theirs, segment) {
            return Why::new(what, Figure::Unknown);
        }
        let figure = known(similarity(self.study, ours, theirs, segment), Figure::Unit);
        Why::new(what, figure).parts(self.functions(ours, theirs, segment))
    }

    /// Function by function, the weightiest first.
    pub(super) fn functions(&self, ours: OfferIx, theirs: OfferIx, segment: SegmentIx) -> Vec<Why> {
        let mut found = contributions(self.study, ours, theirs, segment);
        let own = self.study.is_own(ours);
        found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        found
            .into_iter()
            .map(|c| {
                Why::new(What::Function(c.function, own), Figure::Values(c.ours, c.theirs)).cells([
                    Cell::Level(c.function, ours),
                    Cell::Level(c.function, theirs),
                    Cell::Importance(c.function, segment),
                ])
            })
            .collect()
    }

    /// Our offers' parts in advantage or value for price.
    pub(super) fn offers_in_factor(&self, segment: SegmentIx, name: FactorName) -> Vec<Why> {
        let served = &self.basis.segments[segment.0].served;
        served
            .iter()
            .filter_map(|&offer| self.meeting(offer, segment))
            .map(|meeting| self.offer_in_factor(&meeting, name))
            .collect()
    }

    fn offer_in_factor(&self, meeting: &Meeting, name: FactorName) -> Why {
        let (offer, segment) = (meeting.offer, meeting.segment);
        let mut serious: Vec<&Pair> = meeting.pairs.iter().filter(|p| p.serious != Answer::No).collect();
        let advantage = name == FactorName::Advantage;
        let value = |p: &Pair| {
            if advantage { p.advantage() } else { value_for_price(p) }
        };
        let figure = if advantage {
            known(least_advantage(&mut serious.iter().copied()), Figure::Unit)
        } else {
            known(median_value(&mut serious.iter().copied()), Figure::Index)
        };
        serious.sort_by(|a, b| {
            let low = |p: &Pair| value(p).map_or(f64::INFINITY, |v| v.low);
            low(a).total_cmp(&low(b))
        });
        let parts = serious.into_iter().take(2 * NEAREST).map(|pair| {
            let why = if advantage {
                Why::new(What::AdvantageOver(pair.rival), known(value(pair), Figure::Unit))
            } else {
                Why::new(What::ValueAgainst(pair.rival), known(value(pair), Figure::Index))
                    .parts([self.price(offer, segment), self.price(pair.rival, segment)])
            };
            why.parts(self.functions(offer, pair.rival, segment))
        });
        Why::new(What::OfferInFactor(offer, name), figure).parts(parts)
    }

    pub(super) fn claim(&self, claim: ClaimIx) -> Why {
        match self.findings.claims.iter().find(|c| c.claim == claim) {
            Some(found) => Why::new(What::Claim(claim), Figure::Support(found.support))
                .cells([Cell::Claim(claim)])
                .cells(found.cells.iter().copied()),
            None => Why::new(What::Claim(claim), Figure::Unknown),
        }
    }
}
