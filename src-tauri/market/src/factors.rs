//! The factors of growth and room: fixed anchors, points, and scores as intervals.

use std::borrow::Borrow;

use crate::basis::{Basis, Meeting, Pair, PriceRatio};
use crate::shares::Shares;
use crate::structure::{relative_share, rivals_hhi};
use crate::{Anchors, Answer, Factor, FactorName, Gate, Interval, Method};

impl Anchors {
    /// Points of a value: the line through the two anchors, cut at 0 and 100.
    pub fn points(&self, value: f64) -> f64 {
        let span = self.hundred - self.zero;
        if span == 0.0 {
            // Both anchors in one place are a step.
            return if value >= self.hundred { 100.0 } else { 0.0 };
        }
        ((value - self.zero) / span * 100.0).clamp(0.0, 100.0)
    }
}

/// Everything is possible.
pub(crate) const OPEN: Interval = Interval { low: 0.0, high: 100.0 };

/// A factor of weight above zero; without data it earns anything.
pub(crate) fn factor(gate: Gate, name: FactorName, anchors: &Anchors, value: Option<Interval>) -> Option<Factor> {
    (anchors.weight > 0.0).then(|| Factor {
        gate,
        name,
        value: value.filter(|v| v.low.is_finite() || v.high.is_finite()),
        points: value.map_or(OPEN, |v| Interval::new(anchors.points(v.low), anchors.points(v.high))),
        weight: anchors.weight,
    })
}

/// The score of a gate: the weighted mean of its factors' points.
pub(crate) fn score(factors: &[Factor], gate: Gate) -> Interval {
    let (mut weight, mut low, mut high) = (0.0, 0.0, 0.0);
    for factor in factors.iter().filter(|f| f.gate == gate) {
        weight += factor.weight;
        low += factor.weight * factor.points.low;
        high += factor.weight * factor.points.high;
    }
    if weight > 0.0 { Interval { low: low / weight, high: high / weight } } else { OPEN }
}

/// Real growth and headroom.
pub(crate) fn growth(
    method: &Method,
    nominal: Option<f64>,
    prices: Option<f64>,
    own_share: Option<f64>,
) -> Vec<Factor> {
    let real = nominal.zip(prices).map(|(n, p)| Interval::exact(n - p));
    let own = own_share.map(Interval::exact);
    [
        factor(Gate::Growth, FactorName::RealGrowth, &method.real_growth, real),
        factor(Gate::Growth, FactorName::Headroom, &method.headroom, own),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Advantage, value for price, rivals' HHI and relative share.
pub(crate) fn room<M: Borrow<Meeting>>(basis: &Basis, shares: &Shares, meetings: &[M]) -> Vec<Factor> {
    let mut factors = of_offers(basis, meetings);
    factors.extend(of_shares(basis, shares));
    factors
}

/// The factors that come from comparing offers.
pub(crate) fn of_offers<M: Borrow<Meeting>>(basis: &Basis, meetings: &[M]) -> Vec<Factor> {
    let method = &basis.study.method;
    let advantage = over_own_offers(basis, meetings, least_advantage);
    let value = over_own_offers(basis, meetings, median_value);
    [
        factor(Gate::Room, FactorName::Advantage, &method.advantage, advantage),
        factor(Gate::Room, FactorName::ValueForPrice, &method.value_for_price, value),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The factors that come from shares.
pub(crate) fn of_shares(basis: &Basis, shares: &Shares) -> Vec<Factor> {
    let method = &basis.study.method;
    let rivals = rivals_hhi(basis.study, shares);
    let relative = relative_share(basis.study, shares);
    [
        factor(Gate::Room, FactorName::RivalsHhi, &method.rivals_hhi, rivals),
        factor(Gate::Room, FactorName::RelativeShare, &method.relative_share, relative),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A number of each own offer against the serious rivals' offers, weighted by revenue over ours.
///
/// Perhaps serious rivals are tried both ways, all in and all out; where one way leaves nobody to compare
/// with, there is no data.
pub(crate) fn over_own_offers<M: Borrow<Meeting>>(
    basis: &Basis,
    meetings: &[M],
    number: impl Fn(&mut dyn Iterator<Item = &Pair>) -> Option<Interval>,
) -> Option<Interval> {
    let certain = weighted(basis, meetings, |m| number(&mut m.pairs.iter().filter(|p| p.serious == Answer::Yes)))?;
    let perhaps = meetings.iter().any(|m| m.borrow().pairs.iter().any(|p| p.serious == Answer::CannotTell));
    if !perhaps {
        return Some(certain);
    }
    let all = weighted(basis, meetings, |m| number(&mut m.pairs.iter().filter(|p| p.serious != Answer::No)))?;
    Some(Interval { low: certain.low.min(all.low), high: certain.high.max(all.high) })
}

fn weighted<M: Borrow<Meeting>>(
    basis: &Basis,
    meetings: &[M],
    number: impl Fn(&Meeting) -> Option<Interval>,
) -> Option<Interval> {
    let found: Vec<(f64, Interval)> = meetings
        .iter()
        .map(Borrow::borrow)
        .filter_map(|m| {
            let revenue = basis.sales.of_offer(m.offer, m.segment).max(0.0);
            Some((revenue, number(m)?))
        })
        .collect();
    let revenue: f64 = found.iter().map(|(r, _)| r).sum();
    let (mut low, mut high) = (0.0, 0.0);
    for (r, interval) in &found {
        let weight = if revenue > 0.0 { r / revenue } else { 1.0 / found.len() as f64 };
        if weight > 0.0 {
            low += weight * interval.low;
            high += weight * interval.high;
        }
    }
    (!found.is_empty()).then_some(Interval { low, high })
}

/// The advantage over the nearest of some rivals' offers.
pub(crate) fn least_advantage(pairs: &mut dyn Iterator<Item = &Pair>) -> Option<Interval> {
    pairs.filter_map(|p| p.advantage()).reduce(|a, b| Interval { low: a.low.min(b.low), high: a.high.min(b.high) })
}

/// Value for price against one rival's offer, in percentage points; unbounded where a price is unknown.
pub(crate) fn value_for_price(pair: &Pair) -> Option<Interval> {
    let difference = pair.difference()?;
    match pair.price {
        PriceRatio::Known(ratio) => Some(Interval {
            low: 100.0 * difference.low - 100.0 * (ratio - 1.0),
            high: 100.0 * difference.high - 100.0 * (ratio - 1.0),
        }),
        PriceRatio::Unknown => Some(Interval { low: f64::NEG_INFINITY, high: f64::INFINITY }),
        PriceRatio::OtherUnit => None,
    }
}

/// The median over some rivals' offers.
pub(crate) fn median_value(pairs: &mut dyn Iterator<Item = &Pair>) -> Option<Interval> {
    let (mut lows, mut highs) = (Vec::with_capacity(128), Vec::with_capacity(128));
    for value in pairs.filter_map(value_for_price) {
        lows.push(value.low);
        highs.push(value.high);
    }
    Some(Interval { low: median(&mut lows)?, high: median(&mut highs)? })
}

fn median(numbers: &mut [f64]) -> Option<f64> {
    let n = numbers.len();
    if n == 0 {
        return None;
    }
    let (below, middle, _) = numbers.select_nth_unstable_by(n / 2, f64::total_cmp);
    let middle = *middle;
    if n % 2 == 1 {
        return Some(middle);
    }
    let lower = below.iter().copied().reduce(f64::max)?;
    Some((lower + middle) / 2.0)
}
