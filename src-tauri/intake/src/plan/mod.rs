//! How a table is read: which row holds the headings, which column is what, which decimal mark and order of dates.
//! Decided once from the sample; the rows are then read by it without another guess.

mod added;
mod basis;
mod groups;
mod headings;
mod months;
mod totals;

use standout_words::headings::Role;

use crate::cell::Value;
use crate::date::{self, DateOrder};
use crate::number::{self, Decimal};
use crate::role::{self, Candidate, Found, RoleReason};
use crate::sample::Sample;
use crate::{HeadingRows, LedgerOptions};
pub use basis::{Basis, Confidence, DateForm, NumberForm};
pub(crate) use groups::{Groups, Sign, depth};
pub(crate) use headings::Heading;
pub(crate) use months::{MEASURES, Months};
pub(crate) use totals::{group_of_total, is_bare_total, is_total};

/// How a ledger is read.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub(crate) rows: HeadingRows,
    pub(crate) rows_basis: Basis,
    pub(crate) headings: Vec<Heading>,
    pub(crate) found: Vec<Found>,
    /// Rows of groups over their children, where the table has any.
    pub(crate) groups: Option<Groups>,
    /// Months side by side, where the table has them, and what stands for them: a date and their measures.
    pub(crate) months: Option<Months>,
    /// The first heading of months side by side of which nothing says the year.
    pub(crate) months_without_year: Option<String>,
    /// The column whose texts have the date within them, where no column is the date.
    pub(crate) date_within: Option<usize>,
    /// Per column, what was seen in it.
    pub(crate) candidates: Vec<Candidate>,
    /// Whether the workbook counts its days from 1904.
    pub(crate) calendar_1904: bool,
    delimiter: Option<u8>,
    decimal: Option<Decimal>,
    dates: Option<DateOrder>,
}

/// A column that the user named and the table does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoSuchHeading(pub(crate) String);

impl Plan {
    /// Decides from a sample, but for what the user chose.
    pub(crate) fn of(sample: &Sample, options: &LedgerOptions) -> Result<Plan, NoSuchHeading> {
        let (rows, rows_basis) = headings::heading_rows(sample, options);
        let filled = |column: usize| sample.below(rows.last).any(|row| row.get(column).is_some_and(|c| !c.is_empty()));
        let headings = headings::headings(sample, rows, filled);
        let candidates: Vec<Candidate> =
            headings.iter().enumerate().map(|(column, heading)| look(sample, rows.last, &[column], heading)).collect();
        let mut plan = Plan {
            rows,
            rows_basis,
            headings,
            found: Vec::new(),
            groups: None,
            months: None,
            months_without_year: None,
            date_within: None,
            candidates,
            calendar_1904: sample.calendar_1904,
            delimiter: sample.delimiter,
            decimal: options.decimal,
            dates: options.dates,
        };
        plan.add_columns(sample, options)?;
        Ok(plan)
    }

    /// Gives the columns their roles: those the user named, then the likeliest.
    fn assign(&mut self, columns: &[(Role, String)]) -> Result<(), NoSuchHeading> {
        let (off, named): (Vec<_>, Vec<_>) = columns.iter().partition(|(_, heading)| heading.trim().is_empty());
        let mut unknown = None;
        let mut chosen = Vec::new();
        for (role, heading) in named {
            let Some(column) = column_named(&self.headings, heading) else {
                unknown.get_or_insert(NoSuchHeading(heading.clone()));
                continue;
            };
            chosen.retain(|f: &Found| f.role != *role);
            chosen.push(Found { role: *role, column, confidence: 1.0, reason: RoleReason::Named, rival: None });
        }
        self.found = role::assign(&self.candidates, &chosen);
        self.found.retain(|f| off.iter().all(|(role, _)| *role != f.role));
        unknown.map_or(Ok(()), Err)
    }

    /// The plan, where the file itself named the columns that a person did not.
    pub(crate) fn marked(mut self, options: &LedgerOptions) -> Plan {
        for found in self.found.iter_mut().filter(|found| found.reason == RoleReason::Named) {
            if options.columns.iter().all(|(role, _)| *role != found.role) {
                found.reason = RoleReason::Marked;
            }
        }
        self
    }

    /// The median of the amounts seen, in whole units of money and without their sign; none where there are hardly any.
    pub(crate) fn median_amount(&self) -> Option<f64> {
        const ENOUGH: usize = 5;
        let column = self.column(Role::Amount)?;
        let decimal = self.numbers(column).decimal;
        let mut amounts: Vec<f64> = self.candidates.get(column)?.amounts(decimal);
        amounts.sort_by(f64::total_cmp);
        (amounts.len() >= ENOUGH).then(|| amounts.get(amounts.len() / 2).copied()).flatten()
    }

    /// Columns whose values are mostly numbers.
    fn numeric_columns(&self) -> Vec<usize> {
        let dated = |column: usize| self.column(Role::Date) == Some(column);
        (0..self.candidates.len())
            .filter(|&column| !dated(column) && self.candidates.get(column).is_some_and(Candidate::is_numeric))
            .collect()
    }

    /// The column of a role.
    pub(crate) fn column(&self, role: Role) -> Option<usize> {
        self.found.iter().find(|f| f.role == role).map(|f| f.column)
    }

    /// The columns that hold numbers.
    fn number_columns(&self) -> impl Iterator<Item = usize> + '_ {
        [Role::Amount, Role::Cost, Role::Quantity].into_iter().filter_map(|role| self.column(role))
    }

    /// Number columns whose sampled values could be read either way.
    pub(crate) fn open_questions(&self) -> Vec<usize> {
        if self.decimal.is_some() {
            return Vec::new();
        }
        self.number_columns()
            .filter(|&c| self.candidates.get(c).is_some_and(|c| c.numbers.either > 0 && c.numbers.decided().is_none()))
            .collect()
    }

    /// More values of a column, seen when the whole file was asked.
    pub(crate) fn observe(&mut self, column: usize, text: &str) {
        if let Some(candidate) = self.candidates.get_mut(column) {
            candidate.numbers.observe(text);
        }
    }

    /// How a column's numbers are read.
    pub(crate) fn numbers(&self, column: usize) -> NumberForm {
        if let Some(decimal) = self.decimal {
            return NumberForm { decimal, basis: Basis::Chosen };
        }
        let of = |c: usize| self.candidates.get(c).map(|c| c.numbers).unwrap_or_default();
        let own = of(column);
        if let Some(decimal) = own.decided() {
            return NumberForm { decimal, basis: Basis::Values };
        }
        let by_others = self.number_columns().filter(|&c| c != column).find_map(|c| of(c).decided());
        let decimal = by_others.unwrap_or_else(|| self.convention());
        let basis = match (own.either, by_others) {
            (0, _) => Basis::Values,
            (_, Some(_)) => Basis::OtherColumns,
            (_, None) => Basis::Convention,
        };
        NumberForm { decimal, basis }
    }

    /// Who separates fields by commas writes decimal points; else the language of the headings decides.
    fn convention(&self) -> Decimal {
        match self.delimiter {
            Some(b',') => Decimal::Point,
            Some(b';') => Decimal::Comma,
            _ if self.cyrillic() => Decimal::Comma,
            _ => Decimal::Point,
        }
    }

    fn cyrillic(&self) -> bool {
        self.headings.iter().flat_map(|h| h.name.chars()).any(|c| ('\u{400}'..'\u{500}').contains(&c))
    }

    /// How a column's dates are read.
    pub(crate) fn dates(&self, column: usize) -> DateForm {
        if let Some(order) = self.dates {
            return DateForm { order, basis: Basis::Chosen };
        }
        let seen = self.candidates.get(column).map(|c| c.dates).unwrap_or_default();
        match seen.decided() {
            Some(order) => DateForm { order, basis: Basis::Values },
            // `01/02/2026` in a file of comma-separated English headings may be either; day first is the rule
            // everywhere but in the United States, and the doubt is shown.
            None => DateForm {
                order: DateOrder::DayMonthYear,
                basis: if seen.either > 0 { Basis::Convention } else { Basis::Values },
            },
        }
    }
}

/// The column of a heading: as written, else without regard to case.
fn column_named(headings: &[Heading], wanted: &str) -> Option<usize> {
    let wanted = wanted.trim();
    let lower = wanted.to_lowercase();
    headings
        .iter()
        .position(|h| h.name == wanted)
        .or_else(|| headings.iter().position(|h| h.name.to_lowercase() == lower))
}

/// What is known of the column of a heading: of the columns, where several stand for it.
fn look(sample: &Sample, heading_row: u32, columns: &[usize], heading: &Heading) -> Candidate {
    let mut candidate = Candidate::of(heading);
    for cell in sample.below(heading_row).flat_map(|row| columns.iter().filter_map(|&column| row.get(column))) {
        match cell {
            Value::Text(text) => {
                if number::is_blank(text) || is_total(text) || heading.parts.iter().any(|p| p == text.trim()) {
                    continue;
                }
                candidate.filled += 1;
                // Most columns hold names: what has no digit is neither a number nor a date.
                if text.bytes().any(|b| b.is_ascii_digit()) {
                    candidate.keep(Value::Text(text.clone()));
                    candidate.numbers.observe(text);
                    candidate.dates.observe(text);
                    let dated = date::day(text, DateOrder::DayMonthYear).is_none() && date::within(text).is_some();
                    candidate.dated_texts += u32::from(dated);
                } else {
                    candidate.numbers.none += 1;
                    candidate.dates.none += 1;
                }
            }
            Value::Number { .. } => {
                candidate.keep(cell.clone());
                candidate.filled += 1;
                candidate.typed_numbers += 1;
            }
            Value::Day(_) => {
                candidate.filled += 1;
                candidate.dates.clear += 1;
            }
            Value::Flag(_) => candidate.filled += 1,
            Value::Error(_) | Value::Empty => {}
        }
    }
    candidate
}
