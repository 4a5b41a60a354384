//! Shares, concentration and prices.

use super::{Asked, Figure, What, Why, exactly, known};
use crate::prices::price_index;
use crate::shares::Shares;
use crate::{Cell, Interval, MarketFindings, OfferIx, PlayerIx, Price, Scope, SegmentIx};

impl Asked<'_> {
    fn shares_of(&self, scope: Scope) -> Option<&Shares> {
        match scope {
            Scope::Whole => Some(&self.basis.whole),
            Scope::Segment(s) => self.basis.segments.get(s.0).map(|place| &place.shares),
        }
    }

    fn share_cell(&self, player: PlayerIx, scope: Scope) -> Cell {
        match self.shares_of(scope) {
            Some(shares) if !shares.by_value => Cell::VolumeShare(player, scope),
            _ => Cell::ValueShare(player, scope),
        }
    }

    /// Our share: revenue over volume, or as typed.
    pub(super) fn own_share(&self, scope: Scope) -> Why {
        let Some((shares, own)) = self.shares_of(scope).zip(self.basis.own) else {
            return Why::new(What::OwnShare(scope), Figure::Unknown);
        };
        let why = Why::new(What::OwnShare(scope), exactly(shares.own, Figure::Part));
        if shares.computed.is_none() {
            return why.cells([self.share_cell(own, scope), Cell::Volume(scope)]);
        }
        let revenue = match scope {
            Scope::Whole => self.basis.sales.all.now.amount,
            Scope::Segment(s) => self.basis.sales.segments[s.0].now.amount,
        };
        let volume = shares.volume.map_or(Figure::Unknown, Figure::Money);
        why.parts([
            Why::new(What::Revenue(scope), Figure::Money(revenue)).cells([Cell::Sales(scope)]),
            Why::new(What::Volume(scope), volume).cells([Cell::Volume(scope)]),
        ])
    }

    /// A part for each player's share, ours first where it belongs, and what is left.
    pub(super) fn shares(&self, scope: Scope, with_own: bool) -> Vec<Why> {
        let Some(shares) = self.shares_of(scope) else {
            return Vec::new();
        };
        let mut parts = Vec::new();
        for (p, share) in shares.of.iter().enumerate() {
            let player = PlayerIx(p);
            if Some(player) != self.basis.own {
                parts.push(
                    Why::new(What::Share(player), exactly(*share, Figure::Part))
                        .cells([self.share_cell(player, scope)]),
                );
            } else if with_own {
                parts.insert(0, self.own_share(scope));
            }
        }
        if shares.of.iter().any(Option::is_some) {
            let rest = Figure::Part(Interval::exact(shares.rest()));
            parts.push(Why::new(What::Unlisted, rest));
        }
        parts
    }

    pub(super) fn concentration(&self, scope: Scope) -> Why {
        let market: Option<&MarketFindings> = match scope {
            Scope::Whole => Some(&self.findings.market),
            Scope::Segment(s) => self.findings.segments.get(s.0).map(|found| &found.market),
        };
        let Some(market) = market else {
            return Why::new(What::Concentration(scope), Figure::Unknown);
        };
        let top =
            market.concentration.iter().map(|(top, share)| Why::new(What::TopShare(*top), known(*share, Figure::Part)));
        let effective = known(market.effective_players, Figure::Number);
        Why::new(What::Concentration(scope), known(market.hhi, Figure::Hhi))
            .parts(self.shares(scope, true))
            .parts(top)
            .parts([Why::new(What::EffectivePlayers, effective)])
    }

    /// The cell that holds the price asked of a segment.
    pub(super) fn price_cell(&self, offer: OfferIx, segment: SegmentIx) -> Cell {
        let there = Scope::Segment(segment);
        if self.study.prices.get(offer.0, there.column()).is_some() {
            Cell::Price(offer, there)
        } else {
            Cell::Price(offer, Scope::Whole)
        }
    }

    pub(super) fn price(&self, offer: OfferIx, segment: SegmentIx) -> Why {
        let price = self.study.price_in(offer, segment);
        let figure = price.map_or(Figure::Unknown, |p| Figure::Money(p.value.amount));
        Why::new(What::Price(offer), figure).cells([self.price_cell(offer, segment)])
    }

    pub(super) fn price_index(&self, offer: OfferIx, segment: SegmentIx) -> Why {
        let what = What::PriceIndex(offer, segment);
        if offer.0 >= self.study.offers.len() || segment.0 >= self.study.segments.len() {
            return Why::new(what, Figure::Unknown);
        }
        let Some(index) = price_index(self.basis, offer, segment) else {
            return Why::new(what, Figure::Unknown).parts([self.price(offer, segment)]);
        };
        let ours = self.study.price_in(offer, segment).map(|p| &p.value);
        let average = self.average(&index.index, ours);
        Why::new(what, Figure::Index(index.index)).parts([
            self.price(offer, segment),
            Why::new(What::AveragePrice(index.weighing), average).parts(self.players_priced(offer, segment, ours)),
        ])
    }

    fn average(&self, index: &Interval, ours: Option<&Price>) -> Figure {
        let Some(ours) = ours.filter(|_| index.is_exact()) else {
            return Figure::Unknown;
        };
        Figure::Money(crate::Money((ours.amount.as_f64() / index.low * 100.0).round() as i64))
    }

    fn players_priced(&self, offer: OfferIx, segment: SegmentIx, ours: Option<&Price>) -> Vec<Why> {
        let category = &self.study.offers[offer.0].category;
        let unit = ours.map(|p| p.unit.as_str()).unwrap_or_default();
        (0..self.study.players.len())
            .map(PlayerIx)
            .filter_map(|player| {
                let offers: Vec<OfferIx> = (0..self.study.offers.len())
                    .map(OfferIx)
                    .filter(|o| self.study.offers[o.0].player == player)
                    .filter(|o| self.study.offers[o.0].category == *category)
                    .filter(|&o| self.basis.segments[segment.0].there[o.0] || o == offer)
                    .collect();
                let prices: Vec<f64> = offers
                    .iter()
                    .filter_map(|&o| self.study.price_in(o, segment))
                    .filter(|p| p.value.unit == unit)
                    .map(|p| p.value.amount.as_f64())
                    .collect();
                if offers.is_empty() {
                    return None;
                }
                let figure = if prices.is_empty() {
                    Figure::Unknown
                } else {
                    let mean = prices.iter().sum::<f64>() / prices.len() as f64;
                    Figure::Money(crate::Money(mean.round() as i64))
                };
                Some(
                    Why::new(What::PlayerPrice(player), figure)
                        .cells(offers.iter().map(|&o| self.price_cell(o, segment)))
                        .cells([self.share_cell(player, Scope::Segment(segment))]),
                )
            })
            .collect()
    }
}
