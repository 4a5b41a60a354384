//! What every verdict needs, gathered once: sales, shares, who is serious, and how our offers compare.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::columns::{Columns, importance_typed};
use crate::pairs::{Comparison, Layout};
use crate::prices::Prices;
use crate::rests::Rests;
use crate::revenue::Sales;
use crate::rivals::{is_there, offer_reach, serious};
use crate::shares::Shares;
use crate::{Answer, FunctionIx, Interval, OfferIx, PlayerIx, Reach, Scope, SegmentIx, Study};

/// The study, prepared.
pub(crate) struct Basis<'a> {
    pub(crate) study: &'a Study,
    pub(crate) own: Option<PlayerIx>,
    pub(crate) sales: Sales,
    pub(crate) columns: Columns,
    pub(crate) prices: Prices,
    /// Per offer: the number of its category.
    pub(crate) categories: Vec<u32>,
    /// Per function: the numbers to try an unknown one with; made when first asked for.
    pub(crate) numbers_to_try: Vec<OnceLock<Vec<f64>>>,
    /// Per segment: whether any importance is typed.
    pub(crate) importance_typed: Vec<bool>,
    pub(crate) whole: Shares,
    pub(crate) rests: Rests,
    /// A row a segment.
    pub(crate) segments: Vec<Place>,
}

/// What is prepared of a segment.
pub(crate) struct Place {
    pub(crate) shares: Shares,
    /// Per player: whether it is a serious rival; *no* for our own company.
    pub(crate) serious: Vec<Answer>,
    /// Per offer: whether it meets others there.
    pub(crate) there: Vec<bool>,
    /// Own offers that serve it.
    pub(crate) served: Vec<OfferIx>,
}

/// A rival's offer against one of ours in a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pair {
    pub(crate) rival: OfferIx,
    pub(crate) serious: Answer,
    pub(crate) compared: Comparison,
    /// Our price / its price; `None` where one is unknown.
    pub(crate) price: PriceRatio,
}

/// Our price against a rival's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum PriceRatio {
    /// Ours / theirs, per the same unit.
    Known(f64),
    /// One of them is not known.
    Unknown,
    /// They are priced per different units, which are never compared.
    OtherUnit,
}

impl PriceRatio {
    pub(crate) fn known(self) -> Option<f64> {
        match self {
            PriceRatio::Known(ratio) => Some(ratio),
            PriceRatio::Unknown | PriceRatio::OtherUnit => None,
        }
    }
}

/// One of our offers in a segment, against all rivals' offers of its category there.
#[derive(Clone)]
pub(crate) struct Meeting {
    pub(crate) offer: OfferIx,
    pub(crate) segment: SegmentIx,
    pub(crate) pairs: Vec<Pair>,
}

impl<'a> Basis<'a> {
    pub(crate) fn of(study: &'a Study) -> Basis<'a> {
        let sales = Sales::of(study);
        let own = study.own();
        let segments = (0..study.segments.len()).map(|s| Place::of(study, &sales, SegmentIx(s))).collect();
        Basis {
            study,
            own,
            whole: Shares::of(study, &sales, Scope::Whole),
            rests: Rests::of(study),
            columns: Columns::of(study),
            prices: Prices::of(study),
            categories: categories(study),
            numbers_to_try: study.functions.iter().map(|_| OnceLock::new()).collect(),
            importance_typed: (0..study.segments.len()).map(|s| importance_typed(study, SegmentIx(s))).collect(),
            sales,
            segments,
        }
    }

    /// How many comparisons of functions the study asks for, roughly.
    pub(crate) fn work(&self) -> usize {
        let own = self.study.offers.iter().filter(|o| Some(o.player) == self.own).count();
        own * self.study.offers.len() * self.study.functions.len() * self.segments.len()
    }

    /// The weight of a function in a segment.
    pub(crate) fn weight(&self, function: FunctionIx, segment: SegmentIx) -> f64 {
        if !self.importance_typed[segment.0] {
            return 1.0;
        }
        self.study.importance.get(function.0, segment.0).map_or(0.0, |fact| fact.value.max(0.0))
    }

    /// Low and high end of a level in halves.
    pub(crate) fn level_ends(&self, function: FunctionIx, offer: OfferIx) -> (i16, i16) {
        crate::columns::halves(self.study, function, offer)
    }
}

fn categories(study: &Study) -> Vec<u32> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    study
        .offers
        .iter()
        .map(|offer| {
            let next = numbers.len() as u32;
            *numbers.entry(offer.category.as_str()).or_insert(next)
        })
        .collect()
}

impl Place {
    fn of(study: &Study, sales: &Sales, segment: SegmentIx) -> Place {
        let own = study.own();
        let shares = Shares::of(study, sales, Scope::Segment(segment));
        let serious = (0..study.players.len())
            .map(PlayerIx)
            .map(|p| if Some(p) == own { Answer::No } else { serious(study, &shares, p, segment) })
            .collect();
        let offers = || (0..study.offers.len()).map(OfferIx);
        let served = offers()
            .filter(|o| own.is_some_and(|own| study.offers[o.0].player == own))
            .filter(|&o| {
                matches!(offer_reach(study, o, segment), Some(Reach::Core | Reach::Also))
                    || sales.of_offer(o, segment) > 0.0
            })
            .collect();
        Place { shares, serious, there: offers().map(|o| is_there(study, o, segment)).collect(), served }
    }
}

impl Basis<'_> {
    /// Every meeting of one of our offers: a row a segment it serves.
    ///
    /// `sides` are the weighted sums of each offer's levels, see [`Basis::sides`].
    pub(crate) fn meetings(&self, ours: OfferIx, sides: &Sides) -> Vec<Meeting> {
        let mut meetings: Vec<Meeting> = (0..self.segments.len())
            .map(SegmentIx)
            .filter(|s| self.segments[s.0].served.contains(&ours))
            .map(|segment| Meeting { offer: ours, segment, pairs: Vec::with_capacity(self.study.offers.len()) })
            .collect();
        if meetings.is_empty() {
            return meetings;
        }
        let mut layout = Layout::new(&self.columns, ours);
        for (r, rival) in self.study.offers.iter().enumerate() {
            if Some(rival.player) == self.own || self.categories[r] != self.categories[ours.0] {
                continue;
            }
            let theirs = OfferIx(r);
            layout.lay(theirs);
            for meeting in &mut meetings {
                let place = &self.segments[meeting.segment.0];
                if !place.there[r] {
                    continue;
                }
                let (a, b) = (sides.at(ours, meeting.segment), sides.at(theirs, meeting.segment));
                let levels = Interval { low: a.low - b.high, high: a.high - b.low };
                meeting.pairs.push(Pair {
                    rival: theirs,
                    serious: place.serious[rival.player.0],
                    compared: layout.compare(&self.columns.weights[meeting.segment.0], levels),
                    price: self.prices.ratio(ours, theirs, meeting.segment),
                });
            }
        }
        meetings
    }

    /// Weighted sums of every offer's levels in every segment.
    pub(crate) fn sides(&self) -> Sides {
        let segments = self.segments.len();
        let mut ends = Vec::with_capacity(self.study.offers.len() * segments);
        for o in 0..self.study.offers.len() {
            let (low, high) = self.columns.levels(OfferIx(o));
            ends.extend(
                self.columns
                    .weights
                    .iter()
                    .map(|w| Interval { low: w.levels.sum(low) / 2.0, high: w.levels.sum(high) / 2.0 }),
            );
        }
        Sides { segments, ends }
    }
}

/// Weighted sums of the levels, an offer and a segment.
pub(crate) struct Sides {
    segments: usize,
    ends: Vec<Interval>,
}

impl Sides {
    fn at(&self, offer: OfferIx, segment: SegmentIx) -> Interval {
        self.ends[offer.0 * self.segments + segment.0]
    }
}
