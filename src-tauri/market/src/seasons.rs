//! Seasons: each month held against the same month of the year before, never against the month before it.

use crate::{Money, Month, SegmentIx, Study};

/// A month against the same month of the year before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeasonMonth {
    /// The month, of the last 12 full ones.
    pub month: Month,
    /// What it brought.
    pub now: Money,
    /// What the same month brought a year before; `None` where the ledger does not cover that month in full.
    pub before: Option<Money>,
    /// The month's part of the twelve; `None` where there are no twelve, or they brought nothing.
    pub part: Option<f64>,
}

impl SeasonMonth {
    /// The change against the same month of the year before; unknown without a positive one.
    pub fn change(&self) -> Option<f64> {
        let before = self.before.filter(|before| before.0 > 0)?;
        Some(self.now.as_f64() / before.as_f64() - 1.0)
    }
}

/// The last 12 full months of own sales (of a segment, or of all), each against the same month of the year before.
/// Fewer where the ledger has fewer full ones; none without a full month. A full month without sales brought zero.
pub fn seasons(study: &Study, segment: Option<SegmentIx>) -> Vec<SeasonMonth> {
    let Some(year) = study.ledger.year() else { return Vec::new() };
    let full = i32::try_from(year.full_months).unwrap_or(i32::MAX);
    let earliest = year.last.plus(1_i32.saturating_sub(full));
    let sum = |month: Month| -> Money {
        let rows = study.ledger.months.iter().filter(|row| row.month == Some(month));
        rows.filter(|row| segment.is_none() || row.segment == segment).map(|row| row.sums.amount).sum()
    };
    let months: Vec<Month> = (0..12).map(|i| year.first.plus(i)).take_while(|month| *month <= year.last).collect();
    let amounts: Vec<Money> = months.iter().map(|month| sum(*month)).collect();
    let total: f64 = amounts.iter().map(|amount| amount.as_f64()).sum();
    let whole = months.len() == 12 && total > 0.0;
    months
        .into_iter()
        .zip(amounts)
        .map(|(month, now)| {
            let then = month.plus(-12);
            let part = whole.then(|| now.as_f64() / total);
            SeasonMonth { month, now, before: (then >= earliest).then(|| sum(then)), part }
        })
        .collect()
}
