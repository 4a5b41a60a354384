//! Lines of a ledger become blocks of sales, each line accepted, set aside with an objection, or left out.

mod aside;
mod cells;
mod dictionary;
mod line;

use standout_market::{LABEL_KINDS, Money, NO_COST, NO_DAY, SalesBlock};
use standout_words::headings::Role;

use crate::cell::{Cell, shown};
use crate::date::{self, DateOrder};
use crate::number::Decimal;
use crate::plan::{Heading, Plan, is_bare_total, is_total};
use crate::preview::{ReadAs, RowFate, RowPreview};
use crate::text::Letters;
use crate::{Expected, LedgerRead, Objection};
pub(crate) use cells::{as_text, short};
use dictionary::Dictionary;
pub(crate) use line::{DecodedRecord, Line};

/// Lines of a block.
pub(crate) const BLOCK_LINES: usize = 50_000;
/// Objections kept; all are counted.
pub(crate) const OBJECTIONS_KEPT: usize = 1_000;

/// The roles of the labels, in the order of [`SalesBlock::labels`].
const LABEL_ROLES: [Role; LABEL_KINDS] =
    [Role::Order, Role::Client, Role::Segment, Role::Channel, Role::Offer, Role::Manager];

/// Reads lines by a plan.
pub(crate) struct Lines {
    sheet: String,
    letters: Letters,
    no_break_space: u8,
    minor_digits: u8,
    calendar_1904: bool,
    headings: Vec<Heading>,
    amount: (usize, Decimal),
    date: Option<(usize, DateOrder)>,
    cost: Option<(usize, Decimal)>,
    quantity: Option<(usize, Decimal)>,
    labels: [Option<usize>; LABEL_KINDS],
    last_column: usize,
    dictionaries: [Dictionary; LABEL_KINDS],
    block: SalesBlock,
    objections: Vec<Objection>,
    aside: Option<Vec<RowPreview>>,
    amounts: i128,
    costs: Option<i128>,
    days: Option<(i32, i32)>,
    accepted: u64,
    set_aside: u64,
    left_out: u64,
}

/// What a line holds, labels apart.
struct Facts {
    day: i32,
    amount: i64,
    cost: i64,
    quantity: f64,
}

/// Why a line is not taken: the column, if it is one, and what was expected.
type Fault = (Option<usize>, Expected);

impl Lines {
    /// `None` if the plan has no amount.
    pub(crate) fn new(plan: &Plan, sheet: &str, letters: Letters, minor_digits: u8) -> Option<Lines> {
        let number = |role| plan.column(role).map(|column| (column, plan.numbers(column).decimal));
        let labels = LABEL_ROLES.map(|role| plan.column(role));
        Some(Lines {
            sheet: sheet.to_owned(),
            letters,
            no_break_space: letters.no_break_space(),
            minor_digits,
            calendar_1904: plan.calendar_1904,
            headings: plan.headings.clone(),
            amount: number(Role::Amount)?,
            date: plan.column(Role::Date).map(|column| (column, plan.dates(column).order)),
            cost: number(Role::Cost),
            quantity: number(Role::Quantity),
            labels,
            last_column: plan.found.iter().map(|f| f.column).max().unwrap_or(0),
            dictionaries: std::array::from_fn(|_| Dictionary::new(letters)),
            block: SalesBlock::default(),
            objections: Vec::new(),
            aside: None,
            amounts: 0,
            costs: None,
            days: None,
            accepted: 0,
            set_aside: 0,
            left_out: 0,
        })
    }

    /// Rows met so far.
    pub(crate) fn rows(&self) -> u64 {
        self.accepted + self.set_aside + self.left_out
    }

    /// Takes a line.
    pub(crate) fn line<L: Line + ?Sized>(&mut self, row: u32, line: &L) {
        match self.take(row, line) {
            Ok(()) => self.accepted += 1,
            Err(_) if self.counts_for_nothing(line) => self.left_out += 1,
            Err(fault) => {
                self.set_aside += 1;
                if self.aside.is_some() {
                    let whole = self.whole(row, line, self.objection(row, line, fault));
                    self.aside.get_or_insert_default().push(whole);
                } else if self.set_aside <= OBJECTIONS_KEPT as u64 {
                    let objection = self.objection(row, line, fault);
                    self.objections.push(objection);
                }
            }
        }
    }

    fn take<L: Line + ?Sized>(&mut self, row: u32, line: &L) -> Result<(), Fault> {
        let facts = self.facts(line)?;
        let mut numbers = [0; LABEL_KINDS];
        for (kind, number) in numbers.iter_mut().enumerate() {
            let Some(column) = self.labels[kind] else {
                continue;
            };
            let dictionary = &mut self.dictionaries[kind];
            let found = match line.cell(column) {
                Cell::Empty => Some(0),
                Cell::Bytes(bytes) => dictionary.number(bytes),
                Cell::Text(text) => dictionary.number(text.as_bytes()),
                Cell::Error(_) => return Err((Some(column), Expected::NoError)),
                cell => dictionary.number(shown(cell, self.letters).as_bytes()),
            };
            *number = found.ok_or((Some(column), Expected::Letters))?;
        }
        self.block.rows.push(row);
        self.block.days.push(facts.day);
        self.block.amounts.push(facts.amount);
        self.block.costs.push(facts.cost);
        self.block.quantities.push(facts.quantity);
        for (labels, number) in self.block.labels.iter_mut().zip(numbers) {
            labels.push(number);
        }
        self.amounts += i128::from(facts.amount);
        if facts.cost != NO_COST {
            *self.costs.get_or_insert(0) += i128::from(facts.cost);
        }
        if facts.day != NO_DAY {
            let (from, to) = self.days.unwrap_or((facts.day, facts.day));
            self.days = Some((from.min(facts.day), to.max(facts.day)));
        }
        Ok(())
    }

    /// What a line says, or the first thing that is wrong with it.
    fn facts<L: Line + ?Sized>(&self, line: &L) -> Result<Facts, Fault> {
        if line.width() != self.headings.len()
            && (line.ends_before(self.last_column)
                || (self.headings.len()..line.width()).any(|c| !self.blank(line.cell(c))))
        {
            return Err((None, Expected::Fields));
        }
        let day = match self.date {
            None => NO_DAY,
            Some((column, order)) => self.day(line.cell(column), order).map_err(|e| (Some(column), e))?,
        };
        let (column, decimal) = self.amount;
        let amount = self
            .money(line.cell(column), decimal)
            .and_then(|amount| amount.ok_or(Expected::Amount))
            .map_err(|e| (Some(column), e))?;
        if self.date.is_none() && self.is_total_line(line, is_bare_total) {
            return Err((None, Expected::Amount));
        }
        let cost = match self.cost {
            None => NO_COST,
            Some((column, decimal)) => {
                self.money(line.cell(column), decimal).map_err(|e| (Some(column), e))?.unwrap_or(NO_COST)
            }
        };
        let quantity = match self.quantity {
            None => f64::NAN,
            Some((column, decimal)) => self.quantity(line.cell(column), decimal).map_err(|e| (Some(column), e))?,
        };
        Ok(Facts { day, amount, cost, quantity })
    }

    /// An empty row, a line of totals, or the headings once more.
    fn counts_for_nothing<L: Line + ?Sized>(&self, line: &L) -> bool {
        let amount = shown(line.cell(self.amount.0), self.letters);
        (0..line.width()).all(|c| self.blank(line.cell(c)))
            || !amount.is_empty() && self.headings.get(self.amount.0).is_some_and(|h| h.parts.contains(&amount))
            || match self.date {
                // A line of totals has no date, but the word may stand in the date's place.
                Some((column, order)) => {
                    self.day(line.cell(column), order).is_err() && self.is_total_line(line, is_total)
                }
                None => self.is_total_line(line, is_bare_total),
            }
    }

    fn is_total_line<L: Line + ?Sized>(&self, line: &L, total: fn(&str) -> bool) -> bool {
        (0..line.width()).map(|c| line.cell(c)).filter(|&cell| !self.blank(cell)).take(3).any(|cell| match cell {
            Cell::Bytes(bytes) => total(&self.letters.lossy(bytes)),
            Cell::Text(text) => total(text),
            _ => false,
        })
    }

    fn objection<L: Line + ?Sized>(&self, row: u32, line: &L, fault: Fault) -> Objection {
        let (column, expected) = fault;
        Objection {
            sheet: self.sheet.clone(),
            row,
            column: column.and_then(|c| self.headings.get(c)).map(|h| h.name.clone()).unwrap_or_default(),
            found: match column {
                Some(column) => short(shown(line.cell(column), self.letters)),
                None => line.width().to_string(),
            },
            expected,
        }
    }

    /// A block, once it is long enough (or at the end, whatever its length).
    pub(crate) fn block(&mut self, at_least: usize) -> Option<SalesBlock> {
        if self.block.len() < at_least.max(1) {
            return None;
        }
        let mut block = std::mem::take(&mut self.block);
        for (new, dictionary) in block.new_labels.iter_mut().zip(&mut self.dictionaries) {
            *new = std::mem::take(&mut dictionary.new);
        }
        Some(block)
    }

    /// Objections not yet told.
    pub(crate) fn objections(&mut self) -> Vec<Objection> {
        std::mem::take(&mut self.objections)
    }

    /// The counts.
    pub(crate) fn counts(&self) -> LedgerRead {
        let clamp = |sum: i128| Money(sum.clamp(i128::from(i64::MIN + 1), i128::from(i64::MAX)) as i64);
        LedgerRead {
            read: self.accepted + self.set_aside,
            accepted: self.accepted,
            set_aside: self.set_aside,
            left_out: self.left_out,
            amount: clamp(self.amounts),
            cost: self.costs.map(clamp),
            from: self.days.and_then(|(from, _)| date::civil(from)),
            to: self.days.and_then(|(_, to)| date::civil(to)),
            objections: Vec::new(),
        }
    }

    /// A row as it will be read, for the preview.
    pub(crate) fn preview<L: Line + ?Sized>(&self, row: u32, line: &L) -> (Vec<ReadAs>, RowFate) {
        let cells = (0..self.headings.len()).map(|column| self.read_as(line.cell(column), column)).collect();
        let fate = match self.facts(line) {
            Ok(_) => RowFate::Accepted,
            Err(_) if self.counts_for_nothing(line) => RowFate::LeftOut,
            Err(fault) => RowFate::SetAside(self.objection(row, line, fault)),
        };
        (cells, fate)
    }
}

#[cfg(test)]
mod tests;
