//! What the cells of a line say: a day, an amount, a quantity, or why none.

use standout_market::Money;

use super::Lines;
use crate::Expected;
use crate::cell::{Cell, shown};
use crate::date::{self, DateOrder};
use crate::number::{self, Decimal};
use crate::preview::ReadAs;
use crate::text::Letters;

impl Lines {
    pub(super) fn day(&self, cell: Cell<'_>, order: DateOrder) -> Result<i32, Expected> {
        let text = match cell {
            Cell::Bytes(bytes) => {
                if let Some(day) = date::day_of_bytes(bytes, order) {
                    return Ok(day);
                }
                self.letters.text(bytes).ok_or(Expected::Date)?
            }
            Cell::Text(text) => text.into(),
            Cell::Day(day) => return Ok(day),
            // A date whose cell lost its format: a whole day number of this century or the last.
            Cell::Number { value, percent: false } if (20_000.0..80_000.0).contains(&value) => {
                let from_1904 = self.calendar_1904 || order == DateOrder::Serial1904;
                return date::of_serial(value, from_1904).ok_or(Expected::Date);
            }
            Cell::Error(_) => return Err(Expected::NoError),
            _ => return Err(Expected::Date),
        };
        date::day(&text, order).map(|day| self.whole_month(&text, day)).ok_or(Expected::Date)
    }

    /// An amount; `None` of an empty cell.
    pub(super) fn money(&self, cell: Cell<'_>, decimal: Decimal) -> Result<Option<i64>, Expected> {
        let text = match cell {
            Cell::Empty => return Ok(None),
            Cell::Bytes(bytes) => {
                let quick = number::money_of_bytes(bytes, decimal, self.minor_digits, self.no_break_space);
                if quick.is_some() {
                    return Ok(quick);
                }
                self.letters.text(bytes).ok_or(Expected::Amount)?
            }
            Cell::Text(text) => text.into(),
            Cell::Number { value, percent: false } => {
                let money = number::money_of_float(value, self.minor_digits);
                return money.map(Some).ok_or(Expected::Amount);
            }
            Cell::Error(_) => return Err(Expected::NoError),
            _ => return Err(Expected::Amount),
        };
        if number::is_blank(&text) {
            return Ok(None);
        }
        number::money(&text, decimal, self.minor_digits).map(Some).ok_or(Expected::Amount)
    }

    /// A quantity; NaN of an empty cell.
    pub(super) fn quantity(&self, cell: Cell<'_>, decimal: Decimal) -> Result<f64, Expected> {
        let text = match cell {
            Cell::Empty => return Ok(f64::NAN),
            Cell::Bytes(bytes) => {
                if bytes.len() <= 8
                    && let Some(millionths) = number::money_of_bytes(bytes, decimal, 6, self.no_break_space)
                {
                    return Ok(millionths as f64 / 1e6);
                }
                self.letters.text(bytes).ok_or(Expected::Number)?
            }
            Cell::Text(text) => text.into(),
            Cell::Number { value, percent: false } if value.is_finite() => return Ok(value),
            Cell::Error(_) => return Err(Expected::NoError),
            _ => return Err(Expected::Number),
        };
        if number::is_blank(&text) {
            return Ok(f64::NAN);
        }
        number::digits(&text, decimal)
            .filter(|digits| !digits.percent)
            .and_then(|digits| digits.float())
            .ok_or(Expected::Number)
    }

    pub(super) fn blank(&self, cell: Cell<'_>) -> bool {
        match cell {
            Cell::Empty => true,
            Cell::Bytes(bytes) => bytes.iter().all(|&b| b.is_ascii_whitespace() || b == self.no_break_space),
            Cell::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    pub(super) fn read_as(&self, cell: Cell<'_>, column: usize) -> ReadAs {
        let is = |number: Option<(usize, Decimal)>| number.filter(|(c, _)| *c == column).map(|(_, decimal)| decimal);
        let read = if let Some(decimal) = is(Some(self.amount)).or(is(self.cost)) {
            self.money(cell, decimal).ok().flatten().map(|minor| ReadAs::Money(Money(minor)))
        } else if let Some(decimal) = is(self.quantity) {
            self.quantity(cell, decimal).ok().filter(|q| !q.is_nan()).map(ReadAs::Number)
        } else if let Some((_, order)) = self.date.filter(|(c, _)| *c == column) {
            self.day(cell, order).ok().and_then(date::civil).map(ReadAs::Date)
        } else {
            None
        };
        read.unwrap_or_else(|| as_text(cell, self.letters))
    }
}

/// A cell that is not read as anything else.
pub(crate) fn as_text(cell: Cell<'_>, letters: Letters) -> ReadAs {
    match short(shown(cell, letters)) {
        text if text.is_empty() => ReadAs::Nothing,
        text => ReadAs::Text(text),
    }
}

/// What fits a message.
pub(crate) fn short(text: String) -> String {
    const LONGEST: usize = 200;
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}
