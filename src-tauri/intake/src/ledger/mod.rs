//! Lines of a ledger become blocks of sales, each line accepted, set aside with an objection, or left out.

mod aside;
mod behind;
mod cells;
mod dictionary;
mod groups;
mod line;
mod reasons;
mod show;
mod watch;

use standout_market::{LABEL_KINDS, Money, NO_COST, NO_DAY, SalesBlock};
use standout_words::headings::Role;

use crate::cell::{Cell, shown};
use crate::date::{self, DateOrder};
use crate::frames::days_of;
use crate::number::Decimal;
use crate::plan::{Heading, MEASURES, Months, Plan, group_of_total, is_bare_total, is_total};
use crate::preview::{RowFate, RowPreview};
use crate::text::Letters;
use crate::{Expected, LedgerOptions, LedgerRead, Objection};
use behind::Adds;
pub(crate) use cells::{as_text, short};
use dictionary::{Dictionary, TOTAL};
use groups::Over;
pub(crate) use line::{DecodedRecord, Line};
use show::Show;
use watch::Watch;

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
    /// Columns of the table itself; behind them those that groups add.
    own: usize,
    over: Option<Box<Over>>,
    /// What else is added behind them.
    adds: Option<Box<Adds>>,
    /// The columns of the month at hand, of months side by side; the column of the month, and what follows it.
    month: Option<[Option<usize>; MEASURES.len()]>,
    month_at: Option<usize>,
    measures_of_months: Vec<usize>,
    /// The columns that are shown.
    columns_shown: Vec<usize>,
    today: Option<i32>,
    /// Whether no column of the table itself is the date, so that only a bare word of totals makes a line of them.
    undated: bool,
    watch: Watch,
    show: Show,
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

/// Why a line is not taken.
enum Miss {
    Fault(Fault),
    /// A label says that it is a line of totals.
    Total,
}

impl From<Fault> for Miss {
    fn from(fault: Fault) -> Miss {
        Miss::Fault(fault)
    }
}

impl Lines {
    /// `None` if the plan has no amount.
    pub(crate) fn new(plan: &Plan, sheet: &str, letters: Letters, options: &LedgerOptions) -> Option<Lines> {
        let minor_digits = options.minor_digits;
        let number = |role| plan.column(role).map(|column| (column, plan.numbers(column).decimal));
        if plan.months_without_year.is_some() {
            return None;
        }
        let own = plan.own();
        let today = options.today.map(days_of);
        let month_columns = plan.months.iter().flat_map(|months| months.columns.iter().copied());
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
            last_column: plan
                .found
                .iter()
                .map(|f| f.column)
                .chain(plan.date_within)
                .filter(|&c| c < own)
                .chain(month_columns)
                .max()
                .unwrap_or(0),
            own,
            over: plan.groups.clone().map(|groups| Box::new(Over::new(groups))),
            adds: Adds::of(plan, today).map(Box::new),
            month: None,
            month_at: plan.months.as_ref().map(|_| plan.first_measure() - 1),
            measures_of_months: plan.months.iter().flat_map(Months::measures).map(|(measure, _)| measure).collect(),
            columns_shown: plan.shown(),
            today,
            undated: plan.column(Role::Date).is_none() || plan.months.is_some(),
            watch: Watch::new(plan, minor_digits, today),
            show: Show::default(),
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

    /// Takes a line; `indent` is how far the workbook indents it.
    pub(crate) fn line<L: Line + ?Sized>(&mut self, row: u32, indent: u8, line: &L) {
        match self.over.take() {
            None => self.single(row, line),
            Some(mut over) => {
                self.grouped(&mut over, row, indent, line);
                self.over = Some(over);
            }
        }
    }

    /// Takes what waits for a next line that does not come.
    pub(crate) fn finish(&mut self) {
        if let Some(mut over) = self.over.take() {
            self.release(&mut over, 0);
            self.over = Some(over);
        }
    }

    fn leave_out<L: Line + ?Sized>(&mut self, row: u32, line: &L, fate: RowFate) {
        self.left_out += 1;
        self.shown(row, line, || fate);
    }

    /// A line that is no group: as it stands, or with what is added to it.
    fn single<L: Line + ?Sized>(&mut self, row: u32, line: &L) {
        match self.adds.take() {
            None => self.one(row, line),
            Some(mut adds) => {
                self.with_added(&mut adds, row, line);
                self.adds = Some(adds);
            }
        }
    }

    fn one<L: Line + ?Sized>(&mut self, row: u32, line: &L) {
        match self.take(row, line) {
            Ok(()) => {
                self.accepted += 1;
                self.shown(row, line, || RowFate::Accepted);
            }
            Err(Miss::Total) => self.leave_out(row, line, RowFate::LeftOut),
            Err(Miss::Fault(_)) if self.counts_for_nothing(line) => self.leave_out(row, line, RowFate::LeftOut),
            Err(Miss::Fault(fault)) => {
                self.set_aside += 1;
                if self.aside.is_some() {
                    let whole = self.whole(row, line, self.objection(row, line, fault));
                    self.aside.get_or_insert_default().push(whole);
                } else if self.set_aside <= OBJECTIONS_KEPT as u64 {
                    let objection = self.objection(row, line, fault);
                    self.shown(row, line, || RowFate::SetAside(objection.clone()));
                    self.objections.push(objection);
                }
            }
        }
    }

    fn take<L: Line + ?Sized>(&mut self, row: u32, line: &L) -> Result<(), Miss> {
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
                Cell::Error(_) => return Err((Some(column), Expected::NoError).into()),
                cell => dictionary.number(shown(cell, self.letters).as_bytes()),
            };
            *number = found.ok_or((Some(column), Expected::Letters))?;
            if *number == TOTAL {
                return Err(Miss::Total);
            }
        }
        if let Some(concern) = self.watch.odd(&facts) {
            self.warn(row, line, concern);
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
            && line.writes_every_field()
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
        if self.undated && self.is_total_line(line, is_bare_total) {
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
        (0..line.width()).all(|c| self.blank(line.cell(c)))
            || self.repeats_headings(line)
            || match self.date.filter(|_| !self.undated) {
                // A line of totals has no date, but the word may stand in the date's place.
                Some((column, order)) => {
                    let total = |text: &str| is_total(text) || group_of_total(text).is_some();
                    self.day(line.cell(column), order).is_err() && self.is_total_line(line, total)
                }
                None => self.is_total_line(line, is_bare_total),
            }
    }

    fn is_total_line<L: Line + ?Sized>(&self, line: &L, total: impl Fn(&str) -> bool) -> bool {
        (0..line.width()).map(|c| line.cell(c)).filter(|&cell| !self.blank(cell)).take(3).any(|cell| match cell {
            Cell::Bytes(bytes) => total(&self.letters.lossy(bytes)),
            Cell::Text(text) => total(text),
            _ => false,
        })
    }

    /// Whether the row says once more what the headings say: two parts of them in their places, and nothing else.
    fn repeats_headings<L: Line + ?Sized>(&self, line: &L) -> bool {
        let mut parts = 0;
        for column in 0..line.width() {
            let cell = line.cell(column);
            if self.blank(cell) {
                continue;
            }
            let text = shown(cell, self.letters);
            if !self.headings.get(column).is_some_and(|heading| heading.parts.contains(&text)) {
                return false;
            }
            parts += 1;
        }
        parts >= 2 || parts == 1 && self.headings.len() == 1
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
            warnings: self.watch.warnings(self.accepted),
        }
    }
}

#[cfg(test)]
mod tests;
