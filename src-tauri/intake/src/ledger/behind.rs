//! Lines with what their reading adds: the day within a document's text, or a month of several side by side.

use standout_market::NO_DAY;

use super::{Line, Lines};
use crate::cell::{Cell, shown};
use crate::date;
use crate::plan::{MEASURES, Plan};
use crate::preview::RowFate;

/// What is added behind the columns of a table and its groups.
pub(super) enum Adds {
    /// The date within the texts of a column.
    DateWithin { column: usize, at: usize },
    /// Months side by side: a line each.
    Months { months: Vec<Month>, measures: Vec<usize>, at: usize },
}

/// A month of several side by side.
pub(super) struct Month {
    /// The day that stands for it.
    day: i32,
    columns: [Option<usize>; MEASURES.len()],
}

impl Month {
    /// Whether nothing stands under it.
    pub(super) fn is_blank<L: Line + ?Sized>(&self, lines: &Lines, line: &L) -> bool {
        self.columns.iter().flatten().all(|&column| lines.blank(line.cell(column)))
    }
}

/// A line with cells between those of the table (with its groups) and what stands beyond them.
struct Behind<'a, L: ?Sized> {
    line: &'a L,
    at: usize,
    cells: &'a [Cell<'a>],
}

impl<L: Line + ?Sized> Line for Behind<'_, L> {
    fn cell(&self, column: usize) -> Cell<'_> {
        match column.checked_sub(self.at) {
            None => self.line.cell(column),
            Some(added) => match self.cells.get(added) {
                Some(cell) => *cell,
                None => self.line.cell(column - self.cells.len()),
            },
        }
    }

    fn width(&self) -> usize {
        self.line.width().max(self.at) + self.cells.len()
    }

    fn writes_every_field(&self) -> bool {
        self.line.writes_every_field()
    }

    fn ends_before(&self, column: usize) -> bool {
        column < self.at && self.line.ends_before(column)
    }
}

impl Adds {
    pub(super) fn of(plan: &Plan, today: Option<i32>) -> Option<Adds> {
        if let Some(months) = &plan.months {
            let month = |&(first, columns): &(i32, _)| Month { day: date::month_end(first, today), columns };
            return Some(Adds::Months {
                months: months.months.iter().map(month).collect(),
                measures: months.measures().map(|(measure, _)| measure).collect(),
                at: plan.first_measure() - 1,
            });
        }
        plan.date_within.map(|column| Adds::DateWithin { column, at: plan.headings.len() - 1 })
    }
}

impl Lines {
    /// Takes a line with what its reading adds.
    pub(super) fn with_added<L: Line + ?Sized>(&mut self, adds: &mut Adds, row: u32, line: &L) {
        match adds {
            Adds::DateWithin { column, at } => {
                let cell = line.cell(*column);
                let day = date::within(&shown(cell, self.letters));
                // Where there is none the objection shows the text.
                let cells = [day.map_or(cell, Cell::Day)];
                self.one(row, &Behind { line, at: *at, cells: &cells });
            }
            Adds::Months { months, measures, at } => {
                if self.counts_for_nothing(line) {
                    return self.leave_out(row, line, RowFate::LeftOut);
                }
                let mut any = false;
                for month in months.iter() {
                    let mut cells = [Cell::Empty; MEASURES.len() + 1];
                    let [day, values @ ..] = &mut cells;
                    *day = Cell::Day(month.day);
                    let mut sold = false;
                    for (value, measure) in values.iter_mut().zip(measures.iter()) {
                        let column = month.columns.get(*measure).copied().flatten();
                        *value = column.map_or(Cell::Empty, |column| line.cell(column));
                        sold |= !self.nothing(*value);
                    }
                    // An empty cell, or a zero, is no sale in that month.
                    if sold {
                        any = true;
                        self.month = Some(month.columns);
                        self.one(row, &Behind { line, at: *at, cells: &cells[..=measures.len()] });
                    }
                }
                self.month = None;
                if !any {
                    self.leave_out(row, line, RowFate::LeftOut);
                }
            }
        }
    }

    /// Whether a cell under a month says that nothing was sold.
    fn nothing(&self, cell: Cell<'_>) -> bool {
        self.blank(cell) || self.money(cell, self.amount.1).is_ok_and(|money| money.is_none_or(|money| money == 0))
    }

    /// The heading of a column as the file has it: of a month's measure that of the month.
    pub(super) fn heading_of(&self, column: usize) -> String {
        let of_month = || {
            let measure = column.checked_sub(self.month_at? + 1)?;
            let place = *self.measures_of_months.get(measure)?;
            self.month?.get(place).copied().flatten()
        };
        // Rows that go away to be mended stand under the columns that were added.
        let column = if self.aside.is_some() { column } else { of_month().unwrap_or(column) };
        self.headings.get(column).map(|heading| heading.name.clone()).unwrap_or_default()
    }

    /// A month alone in a column of dates stands for all of its sales.
    pub(super) fn whole_month(&self, text: &str, day: i32) -> i32 {
        if day != NO_DAY && date::is_month(text) { date::month_end(day, self.today) } else { day }
    }
}
