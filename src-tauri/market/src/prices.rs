//! Prices: as asked of a segment, the index of ours, and the ladder of a category.

use crate::basis::{Basis, PriceRatio};
use crate::{Interval, Money, OfferIx, PlayerIx, SegmentIx, Study};

/// Prices of all offers in all segments as plain numbers, units numbered.
pub(crate) struct Prices {
    offers: usize,
    amounts: Vec<f64>,
    units: Vec<u32>,
}

impl Prices {
    pub(crate) fn of(study: &Study) -> Prices {
        let (offers, segments) = (study.offers.len(), study.segments.len());
        let mut prices =
            Prices { offers, amounts: vec![f64::NAN; offers * segments], units: vec![0; offers * segments] };
        let mut units: Vec<&str> = Vec::new();
        for s in 0..segments {
            for o in 0..offers {
                let Some(price) = study.price_in(OfferIx(o), SegmentIx(s)) else {
                    continue;
                };
                let unit = price.value.unit.as_str();
                let number = units.iter().position(|u| *u == unit).unwrap_or_else(|| {
                    units.push(unit);
                    units.len() - 1
                });
                prices.amounts[s * offers + o] = price.value.amount.as_f64();
                prices.units[s * offers + o] = number as u32;
            }
        }
        prices
    }

    /// Our price / theirs in a segment.
    pub(crate) fn ratio(&self, ours: OfferIx, theirs: OfferIx, segment: SegmentIx) -> PriceRatio {
        let (a, b) = (segment.0 * self.offers + ours.0, segment.0 * self.offers + theirs.0);
        let (x, y) = (self.amounts[a], self.amounts[b]);
        if x.is_nan() || y.is_nan() {
            PriceRatio::Unknown
        } else if self.units[a] != self.units[b] {
            PriceRatio::OtherUnit
        } else if y <= 0.0 {
            PriceRatio::Unknown
        } else {
            PriceRatio::Known(x / y)
        }
    }

    /// Known prices in a segment of the category and unit of an offer.
    pub(crate) fn like(&self, offer: OfferIx, categories: &[u32], segment: SegmentIx) -> Vec<f64> {
        let Some((_, unit)) = self.at(offer, segment) else {
            return Vec::new();
        };
        (0..self.offers)
            .filter(|&o| categories[o] == categories[offer.0])
            .filter_map(|o| self.at(OfferIx(o), segment))
            .filter(|(amount, its_unit)| *its_unit == unit && *amount > 0.0)
            .map(|(amount, _)| amount)
            .collect()
    }

    /// An offer's price in a segment, with the number of its unit.
    pub(crate) fn at(&self, offer: OfferIx, segment: SegmentIx) -> Option<(f64, u32)> {
        let at = segment.0 * self.offers + offer.0;
        let amount = self.amounts[at];
        (!amount.is_nan()).then(|| (amount, self.units[at]))
    }
}

/// How the average price paid weighs the players.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weighing {
    /// Harmonic mean with shares by value: the arithmetic mean would overstate.
    ByValue,
    /// Mean with shares by volume.
    ByVolume,
    /// Plain mean: the shares of those compared are not all known.
    Unweighted,
}

/// A price index: 100 is the average paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceIndex {
    /// The index; an interval where a player's price is unknown.
    pub index: Interval,
    /// How the average was weighed.
    pub weighing: Weighing,
    /// Players whose prices make the average.
    pub players: usize,
    /// Players whose price is unknown: taken as anything between the cheapest and the dearest known.
    pub unknown: usize,
}

/// The average price paid over players: `(share, price)`, by unit shares, or harmonic by value shares.
pub fn average_price(players: &[(f64, f64)], weighing: Weighing) -> Option<f64> {
    let shares: f64 = players.iter().map(|(share, _)| share).sum();
    let average = match weighing {
        Weighing::ByValue => shares / players.iter().map(|(v, p)| v / p).sum::<f64>(),
        Weighing::ByVolume => players.iter().map(|(u, p)| u * p).sum::<f64>() / shares,
        Weighing::Unweighted => players.iter().map(|(_, p)| p).sum::<f64>() / players.len() as f64,
    };
    (average.is_finite() && average > 0.0).then_some(average)
}

/// The price index of one of our offers in a segment, within its category and unit.
pub(crate) fn price_index(basis: &Basis, offer: OfferIx, segment: SegmentIx) -> Option<PriceIndex> {
    let study = basis.study;
    let (ours, unit) = basis.prices.at(offer, segment)?;
    let categories = &basis.categories;
    let place = &basis.segments[segment.0];
    let mut sums = vec![(0.0, 0_usize, false, false); study.players.len()];
    let (mut cheapest, mut dearest) = (f64::INFINITY, f64::NEG_INFINITY);
    for (o, other) in study.offers.iter().enumerate() {
        if categories[o] != categories[offer.0] || !place.there[o] && OfferIx(o) != offer {
            continue;
        }
        let (sum, count, met, priced) = &mut sums[other.player.0];
        *met = true;
        let Some((amount, its_unit)) = basis.prices.at(OfferIx(o), segment) else {
            continue;
        };
        *priced = true;
        if its_unit == unit && amount > 0.0 {
            *sum += amount;
            *count += 1;
            cheapest = cheapest.min(amount);
            dearest = dearest.max(amount);
        }
    }
    let mut players: Vec<(PlayerIx, Option<f64>)> = Vec::new();
    for (p, (sum, count, met, priced)) in sums.into_iter().enumerate() {
        if count > 0 {
            players.push((PlayerIx(p), Some(sum / count as f64)));
        } else if met && !priced {
            players.push((PlayerIx(p), None));
        }
    }
    if !players.iter().any(|(p, price)| Some(*p) != basis.own && price.is_some()) {
        // Against ourselves alone an index would be 100 and say nothing.
        return None;
    }
    let shares: Option<Vec<f64>> = players
        .iter()
        .map(|(p, _)| place.shares.of[p.0])
        .collect::<Option<Vec<f64>>>()
        .filter(|shares| shares.iter().sum::<f64>() > 0.0);
    let (weighing, shares) = match (shares, place.shares.by_value) {
        (Some(shares), true) => (Weighing::ByValue, shares),
        (Some(shares), false) => (Weighing::ByVolume, shares),
        (None, _) => (Weighing::Unweighted, vec![1.0; players.len()]),
    };
    let average = |unknown: f64| {
        let prices: Vec<(f64, f64)> =
            shares.iter().zip(&players).map(|(share, (_, price))| (*share, price.unwrap_or(unknown))).collect();
        average_price(&prices, weighing)
    };
    Some(PriceIndex {
        index: Interval { low: 100.0 * ours / average(dearest)?, high: 100.0 * ours / average(cheapest)? },
        weighing,
        players: players.len(),
        unknown: players.iter().filter(|(_, price)| price.is_none()).count(),
    })
}

/// A step of the price ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// Whose price.
    pub offer: OfferIx,
    /// Whether it is ours.
    pub own: bool,
    /// The price asked of the segment.
    pub price: Money,
    /// What is priced.
    pub unit: String,
    /// Whether the price is the segment's own, or the general one.
    pub of_segment: bool,
}

/// Known prices of a category in a segment, unit by unit, the cheapest first; offers known not to serve the
/// segment are left out.
pub fn price_ladder(study: &Study, segment: SegmentIx, category: &str) -> Vec<Rung> {
    let own = study.own();
    let mut rungs: Vec<Rung> = study
        .offers
        .iter()
        .enumerate()
        .filter(|(o, offer)| offer.category == category && crate::rivals::is_there(study, OfferIx(*o), segment))
        .filter_map(|(o, offer)| {
            let price = study.price_in(OfferIx(o), segment)?;
            Some(Rung {
                offer: OfferIx(o),
                own: Some(offer.player) == own,
                price: price.value.amount,
                unit: price.value.unit.clone(),
                of_segment: study.prices.get(o, segment.0 + 1).is_some(),
            })
        })
        .collect();
    rungs.sort_by(|a, b| (&a.unit, a.price, a.offer).cmp(&(&b.unit, b.price, b.offer)));
    rungs
}
