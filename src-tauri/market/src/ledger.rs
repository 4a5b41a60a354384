//! Sums of the company's own sales. The analysis reads sums, never rows.

use crate::study::{OfferIx, SegmentIx, index};
use crate::{Date, Money};

index! {
    /// A place in [`Ledger::channels`].
    ChannelIx,
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1-12.
    pub month: i8,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Month {
        Month { year: day.year(), month: day.month() }
    }

    /// The month so many months later (or earlier, where negative).
    pub fn plus(self, months: i32) -> Month {
        let n = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        Month { year: n.div_euclid(12) as i16, month: (n.rem_euclid(12) + 1) as i8 }
    }
}

/// The months that count as "the year" and as "the year before".
///
/// A month is full if the ledger reaches its last three days; the year is the last 12 full months, and the
/// 12 before them are what growth is measured against. The first month counts as full if the ledger begins in
/// its first three days or earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearWindow {
    /// First month of the year.
    pub first: Month,
    /// Last month of the year.
    pub last: Month,
    /// How many full months the ledger has up to `last`: at least 12 make a year, 24 make growth known.
    pub full_months: u32,
}

/// Which sales a sum is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Window {
    /// The last 12 full months.
    Year,
    /// The 12 months before them.
    PriorYear,
    /// Everything, dated or not.
    Everything,
}

/// What sales add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Revenue.
    pub amount: Money,
    /// Cost, of the lines where it is known.
    pub cost: Money,
    /// Revenue of the lines whose cost is known.
    pub amount_with_cost: Money,
    /// Quantity, of the lines where it is known.
    pub quantity: f64,
    /// Lines.
    pub lines: u64,
}

/// Sales of a month in a segment through a channel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthSum {
    /// The month; `None` for lines without a date.
    pub month: Option<Month>,
    /// The segment; `None` is "not assigned".
    pub segment: Option<SegmentIx>,
    /// The channel, where the ledger tells it.
    pub channel: Option<ChannelIx>,
    /// What they add up to.
    pub sums: Sums,
}

/// Sales of an offer in a segment over a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfferSum {
    /// Over which sales.
    pub window: Window,
    /// The segment; `None` is "not assigned".
    pub segment: Option<SegmentIx>,
    /// The offer; `None` is "not assigned".
    pub offer: Option<OfferIx>,
    /// What they add up to.
    pub sums: Sums,
}

/// What does not add up over cells: distinct orders and clients.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distinct {
    /// Over which sales.
    pub window: Window,
    /// `None` = all sales together; `Some(None)` = those not assigned to a segment.
    pub segment: Option<Option<SegmentIx>>,
    /// Distinct orders; `None` where the ledger has no order numbers.
    pub orders: Option<u64>,
    /// Distinct clients; `None` where the ledger has no clients.
    pub clients: Option<u64>,
    /// Sum of squared client shares of the amount (0-1): client concentration. `None` where unknown.
    pub client_concentration: Option<f64>,
    /// The largest client's share of the amount (0-1). `None` where unknown.
    pub largest_client: Option<f64>,
}

/// Sales dated later than they were imported. They count as money, and the year does not run to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Lines.
    pub lines: u64,
    /// The last day of theirs.
    pub last: Date,
}

/// The sums of a ledger; empty where nothing was imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// First and last day of the dated lines, those ahead left off.
    pub days: Option<(Date, Date)>,
    /// Lines dated later than they were imported.
    pub ahead: Option<Ahead>,
    /// Names of the channels.
    pub channels: Vec<String>,
    /// By month, segment and channel; together they are all sales.
    pub months: Vec<MonthSum>,
    /// By window, segment and offer.
    pub offers: Vec<OfferSum>,
    /// Distinct orders and clients.
    pub distinct: Vec<Distinct>,
}

impl Ledger {
    /// The year that the ledger's days give, by the rule of [`YearWindow`].
    pub fn year(&self) -> Option<YearWindow> {
        let (first, last) = self.days?;
        YearWindow::of(first, last)
    }
}

impl YearWindow {
    /// The year of a ledger that runs from a first to a last day; `None` if it has no full month.
    ///
    /// With fewer than 12 full months the window is the full months there are.
    pub fn of(first_day: Date, last_day: Date) -> Option<YearWindow> {
        let reaches_end = last_day.day() >= last_day.days_in_month() - 2;
        let last = if reaches_end { Month::of(last_day) } else { Month::of(last_day).plus(-1) };
        let begins_at_start = first_day.day() <= 3;
        let earliest = if begins_at_start { Month::of(first_day) } else { Month::of(first_day).plus(1) };
        let months_between = (i32::from(last.year) - i32::from(earliest.year)) * 12 + i32::from(last.month)
            - i32::from(earliest.month)
            + 1;
        let full_months = u32::try_from(months_between).ok().filter(|&n| n > 0)?;
        let length = full_months.min(12) as i32;
        Some(YearWindow { first: last.plus(1 - length), last, full_months })
    }

    /// Whether a month lies in the year.
    pub fn contains(self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }

    /// The same twelve months of the year before, where the ledger has 24 full months.
    pub fn prior(self) -> Option<YearWindow> {
        (self.full_months >= 24).then(|| YearWindow {
            first: self.first.plus(-12),
            last: self.last.plus(-12),
            full_months: self.full_months - 12,
        })
    }
}
