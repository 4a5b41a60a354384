//! Why a line is not taken, and what is odd about one that is.

use super::watch::Watch;
use super::{Fault, Line, Lines, short};
use crate::cell::{Cell, shown};
use crate::date::{self, DateOrder};
use crate::number::{self, Decimal};
use crate::warning::{Concern, Warning};
use crate::{Expected, Objection, Reason};
use standout_words::headings::Role;

impl Lines {
    pub(super) fn objection<L: Line + ?Sized>(&self, row: u32, line: &L, fault: Fault) -> Objection {
        let (column, expected) = fault;
        let found = match column {
            Some(column) => short(shown(line.cell(column), self.letters)),
            None => line.width().to_string(),
        };
        let reason = match column {
            Some(column) => self.reason(line.cell(column), column, expected, &found),
            None if line.width() < self.headings.len() => Reason::TooFewFields,
            None => Reason::TooManyFields,
        };
        Objection {
            sheet: self.sheet.clone(),
            row,
            column: column.map(|c| self.heading_of(c)).unwrap_or_default(),
            found,
            expected,
            reason,
        }
    }

    fn reason(&self, cell: Cell<'_>, column: usize, expected: Expected, found: &str) -> Reason {
        match (cell, expected) {
            (_, Expected::NoError) => Reason::Formula,
            (_, Expected::Letters) => Reason::Letters,
            (cell, Expected::Date) => match cell {
                cell if self.blank(cell) => Reason::Empty,
                Cell::Flag(_) => Reason::IsFlag,
                Cell::Number { .. } => Reason::NotADate,
                _ => self.no_date(found),
            },
            (cell, _) => match cell {
                cell if self.blank(cell) => Reason::Empty,
                Cell::Flag(_) => Reason::IsFlag,
                Cell::Day(_) => Reason::IsDate,
                Cell::Number { percent: true, .. } => Reason::Percentage,
                Cell::Number { .. } => Reason::TooLarge,
                _ => self.no_number(found, column),
            },
        }
    }

    fn no_date(&self, found: &str) -> Reason {
        let order = self.date.map_or(DateOrder::DayMonthYear, |(_, order)| order);
        let another = DateOrder::ALL.into_iter().any(|other| other != order && date::day(found, other).is_some());
        if another {
            return Reason::OtherOrder;
        }
        let digits = found.bytes().filter(u8::is_ascii_digit).count();
        let words = found.chars().any(char::is_alphabetic);
        if number::is_blank(found) {
            Reason::Empty
        } else if (4..=8).contains(&digits) && !words && found.contains(['.', '/', '-']) {
            Reason::NoSuchDay
        } else {
            Reason::NotADate
        }
    }

    fn no_number(&self, found: &str, column: usize) -> Reason {
        let of = |number: Option<(usize, Decimal)>| number.filter(|(c, _)| *c == column).map(|(_, decimal)| decimal);
        let decimal = of(Some(self.amount)).or(of(self.cost)).or(of(self.quantity)).unwrap_or(Decimal::Comma);
        let other = match decimal {
            Decimal::Comma => Decimal::Point,
            Decimal::Point => Decimal::Comma,
        };
        match number::digits(found, decimal) {
            Some(digits) if digits.percent => Reason::Percentage,
            Some(_) => Reason::TooLarge,
            None if number::is_blank(found) => Reason::Empty,
            None if number::digits(found, other).is_some() => Reason::OtherDecimal,
            None if DateOrder::ALL.into_iter().any(|order| date::day(found, order).is_some()) => Reason::IsDate,
            None if found.starts_with('#') => Reason::Formula,
            None => Reason::NotANumber,
        }
    }

    pub(super) fn warn<L: Line + ?Sized>(&mut self, row: u32, line: &L, concern: Concern) {
        let column = match Watch::role(concern) {
            Role::Date => self.date.map(|(column, _)| column),
            Role::Quantity => self.quantity.map(|(column, _)| column),
            _ => Some(self.amount.0),
        };
        let (sheet, letters) = (&self.sheet, self.letters);
        let heading = column.map(|c| self.heading_of(c)).unwrap_or_default();
        self.watch.count(concern, || Warning {
            sheet: sheet.clone(),
            row,
            column: heading,
            found: column.map(|c| short(shown(line.cell(c), letters))).unwrap_or_default(),
            concern,
        });
    }
}
