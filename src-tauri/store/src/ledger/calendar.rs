//! Days, months and years of a ledger.

use jiff::Span;
use jiff::civil::Date;
use standout_market::{Month, Window, YearWindow};

use crate::error::StoreError;

/// A month as a number that sorts and reads: 202610; 0 is undated.
pub(crate) type MonthNumber = u32;

/// Which months are in which window.
pub(crate) struct Windows {
    year: Option<(MonthNumber, MonthNumber)>,
    prior: Option<(MonthNumber, MonthNumber)>,
}

impl Windows {
    pub(crate) fn of(days: Option<(i32, i32)>) -> Result<Windows, StoreError> {
        let year = match days {
            None => None,
            Some((first, last)) => YearWindow::of(date(first)?, date(last)?),
        };
        let numbers = |year: YearWindow| (number_of(year.first), number_of(year.last));
        Ok(Windows { year: year.map(numbers), prior: year.and_then(YearWindow::prior).map(numbers) })
    }

    pub(crate) fn holding(&self, month: MonthNumber) -> impl Iterator<Item = Window> + use<> {
        let within = |window: Option<(MonthNumber, MonthNumber)>| {
            window.is_some_and(|(first, last)| (first..=last).contains(&month))
        };
        let year = within(self.year).then_some(Window::Year);
        let prior = within(self.prior).then_some(Window::PriorYear);
        year.into_iter().chain(prior).chain([Window::Everything])
    }
}

fn number_of(month: Month) -> MonthNumber {
    u32::from(month.year.unsigned_abs()) * 100 + u32::from(month.month.unsigned_abs())
}

/// The month of a number.
pub(crate) fn month_of(number: MonthNumber) -> Option<Month> {
    (number > 0).then_some(Month { year: (number / 100) as i16, month: (number % 100) as i8 })
}

/// The day of a number of days since 1970-01-01, in the years 1 to 9999.
pub(crate) fn date(days: i32) -> Result<Date, StoreError> {
    Span::new()
        .try_days(days)
        .and_then(|span| Date::constant(1970, 1, 1).checked_add(span))
        .ok()
        .filter(|day| day.year() > 0)
        .ok_or_else(|| StoreError::BrokenLines)
}

/// Months of days, each worked out once.
#[derive(Default)]
pub(crate) struct Calendar {
    known: Vec<MonthNumber>,
}

/// The first day that the calendar remembers, 1900-01-01, and how many.
const FIRST: i32 = -25_567;
const DAYS: usize = 91_310;

impl Calendar {
    /// The month of a day.
    pub(crate) fn month(&mut self, day: i32) -> Result<MonthNumber, StoreError> {
        if self.known.is_empty() {
            self.known = vec![0; DAYS];
        }
        let place = usize::try_from(day.wrapping_sub(FIRST)).unwrap_or(usize::MAX);
        match self.known.get_mut(place) {
            Some(known) if *known > 0 => Ok(*known),
            unknown => {
                let month = number_of(Month::of(date(day)?));
                if let Some(known) = unknown {
                    *known = month;
                }
                Ok(month)
            }
        }
    }
}
