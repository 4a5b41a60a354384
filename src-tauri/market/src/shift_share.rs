//! Shift-share (Dunn 1960): what of a change of revenue the whole market brought, what the segment's own market
//! brought beyond it, and what is our merit.
//!
//! With R0 and R1 our revenue in a segment, g_s its market's growth and g the volume-weighted mean of the segments'
//! growths: `R0 * g`, `R0 * (g_s - g)` and `R1 - R0 * (1 + g_s)`, which is our change of share x the segment's new
//! volume. Of a channel (or of everything) it is the sum over the segments sold to through it: a channel has no market
//! growth of its own. Sales that are assigned to no segment, or to one whose growth nobody knows, stay apart.

use crate::study::SegmentIx;
use crate::volume::volume_in_money;
use crate::{MonthSum, ShiftShare, Study, YearWindow};

/// Growth of the segments' markets, and of all of them together.
pub(crate) struct Markets {
    /// Volume-weighted mean over the segments whose volume and growth are known.
    whole: f64,
    of: Vec<Option<f64>>,
}

impl Markets {
    /// `None` where no segment has both a volume in money and a growth.
    pub(crate) fn of(study: &Study) -> Option<Markets> {
        let (mut weighted, mut volumes) = (0.0, 0.0);
        for s in &study.segments {
            if let (Some(volume), Some(growth)) = (&s.volume, &s.growth)
                && let Some(money) = volume_in_money(&volume.value, &study.currency)
            {
                weighted += money.as_f64() * growth.value;
                volumes += money.as_f64();
            }
        }
        let of = study.segments.iter().map(|s| s.growth.as_ref().map(|growth| growth.value)).collect();
        (volumes > 0.0).then(|| Markets { whole: weighted / volumes, of })
    }

    /// The parts of a change in one segment; all of it untold where its market's growth is not known.
    pub(crate) fn split(&self, segment: Option<SegmentIx>, before: f64, now: f64) -> ShiftShare {
        match segment.and_then(|s| self.of.get(s.0).copied().flatten()) {
            Some(growth) => ShiftShare {
                market: before * self.whole,
                segment: before * (growth - self.whole),
                own: now - before * (1.0 + growth),
                untold: 0.0,
            },
            None => ShiftShare { market: 0.0, segment: 0.0, own: 0.0, untold: now - before },
        }
    }

    /// Volume-weighted mean growth of the segments' markets.
    pub(crate) fn whole(&self) -> f64 {
        self.whole
    }

    /// Whether the growth of a segment's market is known.
    pub(crate) fn knows(&self, segment: SegmentIx) -> bool {
        self.of.get(segment.0).is_some_and(Option::is_some)
    }
}

/// The parts of the change of some of the ledger's sales (a channel's, a segment's, all).
///
/// `None` without two full years, or where no sales of them are in a segment whose market's growth is known.
pub fn shift_share(study: &Study, counts: impl Fn(&MonthSum) -> bool) -> Option<ShiftShare> {
    let markets = Markets::of(study)?;
    let sums = sums_by_segment(study, counts)?;
    let mut all = ShiftShare { market: 0.0, segment: 0.0, own: 0.0, untold: 0.0 };
    let mut known = false;
    for TwoYears { segment, before, now } in sums {
        let part = markets.split(segment, before, now);
        all.market += part.market;
        all.segment += part.segment;
        all.own += part.own;
        all.untold += part.untold;
        known |= segment.is_some_and(|s| markets.knows(s));
    }
    known.then_some(all)
}

/// Sales of two years in a segment.
pub(crate) struct TwoYears {
    /// The segment; `None` is "not assigned".
    pub(crate) segment: Option<SegmentIx>,
    /// Of the year before, minor units.
    pub(crate) before: f64,
    /// Of the year, minor units.
    pub(crate) now: f64,
}

/// Sales of the year before and of the year in each segment with sales in either, what is assigned to none last; `None`
/// without two full years.
pub(crate) fn sums_by_segment(study: &Study, counts: impl Fn(&MonthSum) -> bool) -> Option<Vec<TwoYears>> {
    let year = study.ledger.year()?;
    let prior = year.prior()?;
    let within = |window: YearWindow, row: &MonthSum| row.month.is_some_and(|month| window.contains(month));
    // The last place is "not assigned".
    let mut sums: Vec<Option<(f64, f64)>> = vec![None; study.segments.len() + 1];
    for row in study.ledger.months.iter().filter(|row| counts(row)) {
        let segment = row.segment.filter(|s| s.0 < study.segments.len());
        let Some(place) = sums.get_mut(segment.map_or(study.segments.len(), |s| s.0)) else { continue };
        let amount = row.sums.amount.as_f64();
        if within(year, row) {
            place.get_or_insert_default().1 += amount;
        } else if within(prior, row) {
            place.get_or_insert_default().0 += amount;
        }
    }
    let named = |s: usize| (s < study.segments.len()).then_some(SegmentIx(s));
    let both =
        |(s, sums): (usize, Option<(f64, f64)>)| sums.map(|(before, now)| TwoYears { segment: named(s), before, now });
    Some(sums.into_iter().enumerate().filter_map(both).collect())
}
