//! What every verdict needs, gathered once: sales, shares, who is serious, and how our offers compare.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::columns::Columns;
use crate::pairs::Side;
use crate::parts::Parts;
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
    /// What the functions add up to.
    pub(crate) parts: Parts,
    /// The weight of all functions.
    pub(crate) total: f64,
    /// Similarity, 0-1; `None` where nothing is comparable in any completion.
    pub(crate) similarity: Option<Interval>,
    /// Our price / its price; `None` where one is unknown.
    pub(crate) price: PriceRatio,
}

impl Pair {
    /// The pair with a function of some weight compared otherwise.
    pub(crate) fn with(self, weight: f64, before: Parts, after: Parts) -> Pair {
        let parts = self.parts.plus(-weight, before).plus(weight, after);
        Pair { parts, similarity: parts.similarity(self.total), ..self }
    }

    /// Weighted mean of max(0, ours - theirs); `None` where no function weighs anything.
    pub(crate) fn advantage(&self) -> Option<Interval> {
        self.mean(self.parts.ahead_low, self.parts.ahead_high)
    }

    /// Weighted mean of ours - theirs.
    pub(crate) fn difference(&self) -> Option<Interval> {
        self.mean(self.parts.low, self.parts.high)
    }

    fn mean(&self, low: f64, high: f64) -> Option<Interval> {
        (self.total > 0.0).then(|| Interval { low: low / self.total, high: high / self.total })
    }
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
            sales,
            segments,
        }
    }

    /// How many comparisons of functions the study asks for, roughly.
    pub(crate) fn work(&self) -> usize {
        let own = self.study.offers.iter().filter(|o| Some(o.player) == self.own).count();
        own * self.study.offers.len() * self.study.functions.len() * self.segments.len()
    }

    /// How much a function weighs in a segment.
    pub(crate) fn weight(&self, function: FunctionIx, segment: SegmentIx) -> f64 {
        self.columns.weight(function, segment)
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
    pub(crate) fn meetings(&self, ours: OfferIx) -> Vec<Meeting> {
        let is_rival =
            |&r: &usize| Some(self.study.offers[r].player) != self.own && self.categories[r] == self.categories[ours.0];
        let rivals: Vec<usize> = (0..self.study.offers.len()).filter(is_rival).collect();
        let mut meetings: Vec<Meeting> = (0..self.segments.len())
            .map(SegmentIx)
            .filter(|s| self.segments[s.0].served.contains(&ours))
            // No more room than they need: it is most of what an analysis asks of memory.
            .map(|segment| Meeting { offer: ours, segment, pairs: Vec::with_capacity(rivals.len()) })
            .collect();
        if meetings.is_empty() {
            return meetings;
        }
        let mut side = Side::of(&self.columns, ours);
        for r in rivals {
            let (theirs, player) = (OfferIx(r), self.study.offers[r].player);
            side.meet(theirs);
            for meeting in &mut meetings {
                let place = &self.segments[meeting.segment.0];
                if !place.there[r] {
                    continue;
                }
                let (parts, total) = (side.parts(meeting.segment), self.columns.totals[meeting.segment.0]);
                meeting.pairs.push(Pair {
                    rival: theirs,
                    serious: place.serious[player.0],
                    parts,
                    total,
                    similarity: parts.similarity(total),
                    price: self.prices.ratio(ours, theirs, meeting.segment),
                });
            }
        }
        meetings
    }
}
