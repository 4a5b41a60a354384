//! Price against what is offered: who undercuts whom, and which offers are dearer and not better.
//!
//! Worked out when it is asked for. An offer is dominated where another costs no more and offers no less, and one of
//! the two is better (Koopmans 1951); what is left is the efficient frontier.

use crate::columns::weight;
use crate::rivals::is_there;
use crate::scale::{Worth, worth};
use crate::threshold::SLACK;
use crate::{Findings, FunctionIx, Interval, Money, OfferIx, SegmentIx, Study};

/// Offers of one category in a segment that are priced per the same unit.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceField {
    /// Where.
    pub segment: SegmentIx,
    /// The category.
    pub category: String,
    /// What the prices are asked for.
    pub unit: String,
    /// The offers, ours first, in the study's order.
    pub offers: Vec<Priced>,
    /// Ours and rivals' that undercut one another: those by rivals first, the certain before the possible.
    pub undercuts: Vec<Undercut>,
}

/// An offer with its price and what it offers for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Priced {
    /// Which.
    pub offer: OfferIx,
    /// Whether it is ours.
    pub own: bool,
    /// The price asked of the segment.
    pub price: Option<Money>,
    /// Importance-weighted mean of what it has of the functions, 0-1, numbers as part of the best one known; `None`
    /// where no function weighs anything.
    pub value: Option<Interval>,
    /// Whether something else gives more for the money.
    pub efficiency: Efficiency,
}

/// Whether something else gives more for the money.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Efficiency {
    /// Nothing does, whatever the unknown cells hold.
    Efficient,
    /// This offer does for certain.
    Dominated {
        /// The cheapest of those that do.
        by: OfferIx,
        /// Our price / its price: 1 or more.
        ratio: f64,
        /// Its value less this one's: 0 or more.
        lead: Interval,
    },
    /// Its price is not known, or what is not known of this other offer decides; `None` for its own price.
    CannotTell(Option<OfferIx>),
}

/// An offer that is cheaper than another beyond the parity band, and not worse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Undercut {
    /// The cheaper one.
    pub by: OfferIx,
    /// The dearer one.
    pub whom: OfferIx,
    /// Whether the dearer one is ours.
    pub ours: bool,
    /// Price of the cheaper / price of the dearer.
    pub ratio: f64,
    /// Value of the cheaper less value of the dearer.
    pub lead: Interval,
    /// Whether it is not worse whatever the unknown cells hold.
    pub certain: bool,
}

/// What some offers have of every function that weighs anything in a segment.
struct Values {
    columns: Vec<(f64, Worth)>,
    weights: f64,
}

impl Values {
    fn of(study: &Study, segment: SegmentIx, offers: &[OfferIx]) -> Values {
        let columns: Vec<(f64, Worth)> = (0..study.functions.len())
            .map(FunctionIx)
            .map(|f| (f, weight(study, f, segment)))
            .filter(|(_, weight)| *weight > 0.0)
            .filter_map(|(f, weight)| Some((weight, worth(study, f, offers)?)))
            .collect();
        Values { weights: columns.iter().map(|(weight, _)| weight).sum(), columns }
    }

    fn mean(&self, of: impl Fn(&Worth) -> Interval) -> Option<Interval> {
        let (mut low, mut high) = (0.0, 0.0);
        for (weight, worth) in &self.columns {
            let ends = of(worth);
            low += weight * ends.low;
            high += weight * ends.high;
        }
        (self.weights > 0.0).then(|| Interval { low: low / self.weights, high: high / self.weights })
    }

    fn of_offer(&self, place: usize) -> Option<Interval> {
        self.mean(|worth| worth.at(place))
    }

    /// One offer's value less another's, over every completion.
    fn lead(&self, one: usize, other: usize) -> Option<Interval> {
        self.mean(|worth| worth.lead(one, other))
    }
}

/// The price fields of a segment: a field a category in which we serve it, and a unit that is priced there.
///
/// What is offered is the importance-weighted mean of the functions, 0-1 (levels full 1, partial 0.5, absent 0, numbers
/// as part of the best one known). An offer of unknown price stands in every field whose unit it may be asked for.
pub fn price_fields(study: &Study, findings: &Findings, segment: SegmentIx) -> Vec<PriceField> {
    let mut categories: Vec<&str> = Vec::new();
    for found in findings.offers.iter().filter(|o| o.segment == segment) {
        if let Some(offer) = study.offers.get(found.offer.0)
            && !categories.contains(&offer.category.as_str())
        {
            categories.push(&offer.category);
        }
    }
    let mut fields = Vec::new();
    for category in categories {
        let there = there(study, findings, segment, category);
        let mut units: Vec<&str> =
            there.iter().filter_map(|&o| study.price_in(o, segment)).map(|p| p.value.unit.as_str()).collect();
        units.sort_unstable();
        units.dedup();
        fields.extend(units.into_iter().map(|unit| field(study, segment, category, unit, &there)));
    }
    fields
}

/// The field that one of our offers stands in: of its price's unit; `None` where its price is not known.
pub fn price_field(study: &Study, findings: &Findings, offer: OfferIx, segment: SegmentIx) -> Option<PriceField> {
    let unit = &study.price_in(offer, segment)?.value.unit;
    let category = &study.offers.get(offer.0)?.category;
    Some(field(study, segment, category, unit, &there(study, findings, segment, category)))
}

/// What one offer offers beyond another, 0-1, among the offers of a field; `None` where no function weighs anything.
pub(crate) fn lead_in(study: &Study, field: &PriceField, one: OfferIx, other: OfferIx) -> Option<Interval> {
    let offers: Vec<OfferIx> = field.offers.iter().map(|o| o.offer).collect();
    let place = |offer| offers.iter().position(|o| *o == offer);
    Values::of(study, field.segment, &offers).lead(place(one)?, place(other)?)
}

/// Our offers of a category that serve a segment, then the rivals' there.
fn there(study: &Study, findings: &Findings, segment: SegmentIx, category: &str) -> Vec<OfferIx> {
    let ours = findings.offers.iter().filter(|o| o.segment == segment).map(|o| o.offer);
    let theirs = (0..study.offers.len()).map(OfferIx).filter(|&o| !study.is_own(o) && is_there(study, o, segment));
    ours.chain(theirs).filter(|o| study.offers.get(o.0).is_some_and(|o| o.category == category)).collect()
}

fn field(study: &Study, segment: SegmentIx, category: &str, unit: &str, there: &[OfferIx]) -> PriceField {
    // Prices of nothing or less are none.
    let price = |o: OfferIx| study.price_in(o, segment).map(|p| &p.value);
    let may_be = |o: OfferIx| match price(o) {
        Some(price) => price.unit == unit,
        None => ["", unit].contains(&study.offers[o.0].unit.as_str()),
    };
    let offers: Vec<OfferIx> = there.iter().copied().filter(|&o| may_be(o)).collect();
    let values = Values::of(study, segment, &offers);
    let prices: Vec<Option<f64>> =
        offers.iter().map(|&o| price(o).map(|p| p.amount.as_f64()).filter(|p| *p > 0.0)).collect();
    let priced = offers
        .iter()
        .enumerate()
        .map(|(i, &offer)| Priced {
            offer,
            own: study.is_own(offer),
            price: price(offer).map(|p| p.amount).filter(|_| prices[i].is_some()),
            value: values.of_offer(i),
            efficiency: efficiency(&offers, &prices, &values, i),
        })
        .collect();
    let undercuts = undercuts(study, &offers, &prices, &values);
    PriceField { segment, category: category.to_owned(), unit: unit.to_owned(), offers: priced, undercuts }
}

fn efficiency(offers: &[OfferIx], prices: &[Option<f64>], values: &Values, at: usize) -> Efficiency {
    let Some(mine) = prices[at] else {
        return Efficiency::CannotTell(None);
    };
    let mut surely: Option<(f64, Efficiency)> = None;
    let mut perhaps = None;
    for (i, &other) in offers.iter().enumerate() {
        if i == at {
            continue;
        }
        let Some(lead) = values.lead(i, at) else {
            return Efficiency::CannotTell(Some(other));
        };
        let no_worse = |end: f64| end >= -SLACK;
        let better = |end: f64| end > SLACK;
        let (certain, possible) = match prices[i] {
            Some(its) if its < mine => (no_worse(lead.low), no_worse(lead.high)),
            Some(its) if its == mine => (better(lead.low), better(lead.high)),
            Some(_) => (false, false),
            None => (false, no_worse(lead.high)),
        };
        if certain {
            let its = prices[i].unwrap_or(mine);
            let found = Efficiency::Dominated { by: other, ratio: mine / its, lead };
            if surely.is_none_or(|(cheapest, _)| its < cheapest) {
                surely = Some((its, found));
            }
        } else if possible && perhaps.is_none() {
            perhaps = Some(Efficiency::CannotTell(Some(other)));
        }
    }
    surely.map(|(_, found)| found).or(perhaps).unwrap_or(Efficiency::Efficient)
}

fn undercuts(study: &Study, offers: &[OfferIx], prices: &[Option<f64>], values: &Values) -> Vec<Undercut> {
    let mut found = Vec::new();
    for (i, &by) in offers.iter().enumerate() {
        for (j, &whom) in offers.iter().enumerate() {
            if study.is_own(by) == study.is_own(whom) {
                continue;
            }
            let (Some(cheap), Some(dear)) = (prices[i], prices[j]) else {
                continue;
            };
            let ratio = cheap / dear;
            let Some(lead) = values.lead(i, j).filter(|lead| lead.high >= -SLACK) else {
                continue;
            };
            if 100.0 * ratio < study.method.price_band.0 - SLACK {
                found.push(Undercut { by, whom, ours: study.is_own(whom), ratio, lead, certain: lead.low >= -SLACK });
            }
        }
    }
    found.sort_by(|a, b| (!a.ours, !a.certain).cmp(&(!b.ours, !b.certain)).then(a.ratio.total_cmp(&b.ratio)));
    found
}
