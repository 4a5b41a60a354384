//! What room may turn on in the prices, ours and theirs.

use super::super::values::{Tried, price_cell, price_unknown, ratios};
use super::{Trial, width};
use crate::basis::Pair;
use crate::{Answer, FactorName, OfferIx};

impl Trial<'_> {
    /// Prices, ours and theirs.
    pub(super) fn prices(&mut self) {
        let (basis, segment) = (self.basis, self.segment);
        let mut offers: Vec<OfferIx> = self
            .meetings
            .iter()
            .flat_map(|m| {
                let serious = m.pairs.iter().filter(|p| p.serious != Answer::No).map(|p| p.rival);
                std::iter::once(m.offer).chain(serious)
            })
            .filter(|&o| price_unknown(basis.study, o, segment))
            .collect();
        offers.sort();
        offers.dedup();
        let before = width(self.found.room_score);
        // A price moves nothing but value for price.
        let mut tried = Tried::new();
        let widest = self.part_of_score(FactorName::ValueForPrice);
        for offer in offers {
            let (mut settles, mut effect) = (false, 0.0_f64);
            let ways = if self.reachable(widest) { self.priced(offer, &mut tried) } else { Vec::new() };
            for way in ways {
                if settles || !self.may_visit() {
                    break;
                }
                let (answer, score) = self.with_pairs(&way, Self::room_now);
                settles |= self.room_tells(answer);
                effect = effect.max(before - width(score));
            }
            self.candidates.add(price_cell(basis.study, offer, segment), settles, effect);
        }
    }

    /// Every pair of an offer whose price is unknown, with each price tried.
    fn priced(&self, offer: OfferIx, tried: &mut Tried) -> Vec<Vec<(usize, usize, Pair)>> {
        let mut ways: Vec<Vec<(usize, usize, Pair)>> = Vec::new();
        for (m, meeting) in self.meetings.iter().enumerate() {
            for (i, pair) in meeting.pairs.iter().enumerate() {
                if meeting.offer != offer && pair.rival != offer {
                    continue;
                }
                for (way, price) in
                    ratios(self.basis, meeting.offer, pair.rival, self.segment, tried).into_iter().enumerate()
                {
                    if ways.len() <= way {
                        ways.push(Vec::new());
                    }
                    ways[way].push((m, i, Pair { price, ..*pair }));
                }
            }
        }
        ways
    }
}
