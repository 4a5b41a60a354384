//! Own sales over the year and the year before, read from the ledger's sums.

use crate::shift_share::Markets;
use crate::{
    Date, Distinct, Money, Month, OfferIx, SegmentIx, SegmentMoney, ShiftShare, Study, Sums, Window, YearWindow,
    threshold::reaches,
};

/// Own sales, gathered once.
pub(crate) struct Sales {
    /// The year; `None` without a full dated month (then everything is summed).
    pub(crate) year: Option<YearWindow>,
    /// Whether there is a ledger at all.
    pub(crate) known: bool,
    /// A row a segment.
    pub(crate) segments: Vec<Years>,
    /// Sales not assigned to a segment.
    pub(crate) not_assigned: Years,
    /// All sales.
    pub(crate) all: Years,
    /// Whether contribution margin is counted as money.
    pub(crate) margin_counts: bool,
    /// Segment x offer: revenue over the year, in minor units.
    by_offer: Vec<f64>,
    offers: usize,
}

/// Sums of the year and of the year before.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Years {
    /// The year.
    pub(crate) now: Sums,
    /// The year before; `None` where the ledger does not reach back so far.
    pub(crate) before: Option<Sums>,
}

impl Years {
    /// Growth of revenue; unknown without a positive year before.
    pub(crate) fn growth(self) -> Option<f64> {
        let before = self.before?.amount.as_f64();
        (before > 0.0).then(|| self.now.amount.as_f64() / before - 1.0)
    }
}

impl Sums {
    fn add(&mut self, other: &Sums) {
        self.amount += other.amount;
        self.cost += other.cost;
        self.amount_with_cost += other.amount_with_cost;
        self.quantity += other.quantity;
        self.lines += other.lines;
    }

    /// Contribution margin of the lines whose cost is known; `None` where there are lines but none has a cost.
    pub(crate) fn margin(&self) -> Option<Money> {
        // Sums do not count the lines with a cost; a cost or an amount beside it tells that there are some.
        let costed = self.cost != Money(0) || self.amount_with_cost != Money(0);
        (self.lines == 0 || costed).then(|| self.amount_with_cost - self.cost)
    }

    /// Part of the revenue whose cost is known.
    pub(crate) fn coverage(&self) -> Option<f64> {
        (self.amount.0 > 0).then(|| self.amount_with_cost.as_f64() / self.amount.as_f64())
    }
}

impl Sales {
    pub(crate) fn of(study: &Study) -> Sales {
        let ledger = &study.ledger;
        let year = ledger.year();
        let prior = year.and_then(YearWindow::prior);
        let blank = Years { now: Sums::default(), before: prior.map(|_| Sums::default()) };
        let mut segments = vec![blank; study.segments.len()];
        let (mut not_assigned, mut all) = (blank, blank);
        for row in &ledger.months {
            let place = match row.segment {
                Some(s) => match segments.get_mut(s.0) {
                    Some(place) => place,
                    None => &mut not_assigned,
                },
                None => &mut not_assigned,
            };
            let in_year = match year {
                None => true,
                Some(year) => row.month.is_some_and(|m| year.contains(m)),
            };
            if in_year {
                place.now.add(&row.sums);
                all.now.add(&row.sums);
            }
            if prior.is_some_and(|p| row.month.is_some_and(|m| p.contains(m))) {
                for years in [&mut *place, &mut all] {
                    if let Some(before) = &mut years.before {
                        before.add(&row.sums);
                    }
                }
            }
        }
        let offers = study.offers.len();
        let mut by_offer = vec![0.0; study.segments.len() * offers];
        for row in &ledger.offers {
            if row.window == window(year)
                && let (Some(s), Some(o)) = (row.segment, row.offer)
                && s.0 < study.segments.len()
                && o.0 < offers
            {
                by_offer[s.0 * offers + o.0] += row.sums.amount.as_f64();
            }
        }
        let margin_counts = margin_counts(study, &segments, &all);
        Sales { year, known: !ledger.months.is_empty(), segments, not_assigned, all, margin_counts, by_offer, offers }
    }

    /// Revenue of an offer in a segment over the year, in minor units; 0 where none is known.
    pub(crate) fn of_offer(&self, offer: OfferIx, segment: SegmentIx) -> f64 {
        self.by_offer.get(segment.0 * self.offers + offer.0).copied().unwrap_or(0.0)
    }

    /// Whether the year has its twelve months.
    pub(crate) fn whole_year(&self) -> bool {
        self.year.is_some_and(|y| y.full_months >= 12)
    }

    /// What is counted as money; `None` where it is not known.
    pub(crate) fn counted(&self, sums: &Sums) -> Option<Money> {
        if !self.known {
            None
        } else if self.margin_counts {
            sums.margin()
        } else {
            Some(sums.amount)
        }
    }

    /// Money not assigned to a segment: in what is counted, or revenue where none of it has a cost.
    pub(crate) fn counted_not_assigned(&self) -> Money {
        self.counted(&self.not_assigned.now).unwrap_or(self.not_assigned.now.amount)
    }

    /// First and last day that the numbers are over.
    pub(crate) fn period(&self, study: &Study) -> Option<(Date, Date)> {
        match self.year {
            Some(year) => Some((first_day(year.first)?, first_day(year.last)?.last_of_month())),
            None => study.ledger.days,
        }
    }
}

fn first_day(month: Month) -> Option<Date> {
    Date::new(month.year, month.month, 1).ok()
}

fn window(year: Option<YearWindow>) -> Window {
    if year.is_some() { Window::Year } else { Window::Everything }
}

/// Margin is the money where costs cover enough of the revenue in every segment that brings some.
fn margin_counts(study: &Study, segments: &[Years], all: &Years) -> bool {
    let method = &study.method;
    let total = all.now.amount.as_f64();
    if all.now.amount_with_cost == Money(0) && all.now.cost == Money(0) {
        return false;
    }
    segments
        .iter()
        .filter(|s| total > 0.0 && reaches(s.now.amount.as_f64() / total, method.cost_segment))
        .all(|s| s.now.coverage().is_some_and(|c| reaches(c, method.cost_coverage)))
}

fn distinct(study: &Study, sales: &Sales, segment: Option<Option<SegmentIx>>) -> Option<Distinct> {
    let window = window(sales.year);
    study.ledger.distinct.iter().find(|d| d.window == window && d.segment == segment).copied()
}

/// Distinct orders and clients of all sales.
pub(crate) fn distinct_all(study: &Study, sales: &Sales) -> Option<Distinct> {
    distinct(study, sales, None)
}

fn part(part: Option<Money>, whole: Option<Money>) -> Option<f64> {
    let whole = whole.filter(|w| w.0 > 0)?;
    Some(part?.as_f64() / whole.as_f64())
}

/// The segment's growth by merit; `None` without a year before, or where its market's growth is not known.
fn shift(study: &Study, years: Years, segment: SegmentIx) -> Option<ShiftShare> {
    let before = years.before?.amount.as_f64();
    let markets = Markets::of(study).filter(|markets| markets.knows(segment))?;
    Some(markets.split(Some(segment), before, years.now.amount.as_f64()))
}

/// Money of a segment.
pub(crate) fn segment_money(study: &Study, sales: &Sales, segment: SegmentIx) -> SegmentMoney {
    if !sales.known {
        return SegmentMoney::default();
    }
    let years = sales.segments[segment.0];
    let counts = distinct(study, sales, Some(Some(segment)));
    let orders = counts.and_then(|d| d.orders);
    let some_orders = orders.filter(|&n| n > 0);
    SegmentMoney {
        revenue: Some(years.now.amount),
        revenue_share: part(Some(years.now.amount), Some(sales.all.now.amount)),
        margin: years.now.margin(),
        margin_share: part(years.now.margin(), sales.all.now.margin()),
        orders,
        items_per_order: some_orders.map(|n| years.now.lines as f64 / n as f64),
        clients: counts.and_then(|d| d.clients),
        largest_client: counts.and_then(|d| d.largest_client),
        average_order: some_orders.map(|n| Money((years.now.amount.as_f64() / n as f64).round() as i64)),
        growth: years.growth(),
        shift: shift(study, years, segment),
    }
}
