//! A line below the groups that stand over it.

use super::behind::Adds;
use super::{Line, Lines};
use crate::cell::{Cell, Value};
use crate::plan::{Groups, Sign, depth};
use crate::preview::RowFate;

/// A cell kept beyond its line, as the file writes it.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    Bytes(Vec<u8>),
    Value(Value),
}

impl Kept {
    pub(crate) fn of(cell: Cell<'_>) -> Kept {
        match cell {
            Cell::Bytes(bytes) => Kept::Bytes(bytes.to_vec()),
            Cell::Empty => Kept::Value(Value::Empty),
            Cell::Text(text) => Kept::Value(Value::Text(text.to_owned())),
            Cell::Number { value, percent } => Kept::Value(Value::Number { value, percent }),
            Cell::Day(day) => Kept::Value(Value::Day(day)),
            Cell::Flag(flag) => Kept::Value(Value::Flag(flag)),
            Cell::Error(error) => Kept::Value(Value::Error(error.to_owned())),
        }
    }

    pub(crate) fn lend(&self) -> Cell<'_> {
        match self {
            Kept::Bytes(bytes) => Cell::Bytes(bytes),
            Kept::Value(value) => value.lend(),
        }
    }
}

/// A line kept until the next one tells whether it is a group.
pub(crate) struct Held {
    pub(crate) row: u32,
    pub(crate) depth: usize,
    cells: Vec<Kept>,
    writes_every_field: bool,
}

impl Held {
    pub(crate) fn of<L: Line + ?Sized>(row: u32, depth: usize, line: &L) -> Held {
        let cells = (0..line.width()).map(|column| Kept::of(line.cell(column))).collect();
        Held { row, depth, cells, writes_every_field: line.writes_every_field() }
    }
}

impl Line for Held {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.cells.get(column).map_or(Cell::Empty, Kept::lend)
    }

    fn width(&self) -> usize {
        self.cells.len()
    }

    fn writes_every_field(&self) -> bool {
        self.writes_every_field
    }
}

/// The groups under way, from above: how deep each lies and its text.
pub(crate) struct Over {
    pub(crate) plan: Groups,
    pub(crate) stack: Vec<(usize, Kept)>,
    pub(crate) held: Option<Held>,
    /// Groups met since the last child.
    pub(crate) run: usize,
}

impl Over {
    pub(crate) fn new(plan: Groups) -> Over {
        Over { plan, stack: Vec::new(), held: None, run: 0 }
    }

    /// Leaves the groups that a row of this depth does not lie in.
    pub(crate) fn leave(&mut self, depth: usize) {
        while self.stack.last().is_some_and(|(top, _)| *top >= depth) {
            self.stack.pop();
        }
    }

    /// Enters a group that nothing but its text tells. A single one after children is of the deepest level; of
    /// several in a row the last is.
    pub(crate) fn enter_lone(&mut self, text: Kept) {
        if self.run == 0 {
            self.stack.truncate(self.plan.levels.saturating_sub(1));
        } else if self.stack.len() >= self.plan.levels {
            // One more in a row: what was taken for a lower level stands above it.
            self.stack.remove(0);
        }
        self.run += 1;
        self.stack.push((self.stack.len(), text));
    }
}

/// A line with the texts of its groups: in columns behind the table's own, or in the column left empty for them.
pub(crate) struct Below<'a, L: ?Sized> {
    pub(crate) line: &'a L,
    pub(crate) over: &'a Over,
    /// Columns of the table itself.
    pub(crate) own: usize,
}

impl<L: Line + ?Sized> Below<'_, L> {
    fn group(&self, level: usize) -> Cell<'_> {
        self.over.stack.get(level).map_or(Cell::Empty, |(_, text)| text.lend())
    }
}

impl<L: Line + ?Sized> Line for Below<'_, L> {
    fn cell(&self, column: usize) -> Cell<'_> {
        let added = self.over.plan.added();
        if self.over.plan.in_place && column == self.over.plan.tree {
            return match self.line.cell(column) {
                Cell::Empty => self.group(self.over.stack.len().saturating_sub(1)),
                own => own,
            };
        }
        match column.checked_sub(self.own) {
            None => self.line.cell(column),
            Some(level) if level < added => self.group(level),
            Some(_) => self.line.cell(column - added),
        }
    }

    fn width(&self) -> usize {
        self.line.width().max(self.own) + self.over.plan.added()
    }

    fn writes_every_field(&self) -> bool {
        self.line.writes_every_field()
    }

    fn ends_before(&self, column: usize) -> bool {
        column < self.own && self.line.ends_before(column)
    }
}

impl Lines {
    /// A line that may be a group over those that follow.
    pub(super) fn grouped<L: Line + ?Sized>(&mut self, over: &mut Over, row: u32, indent: u8, line: &L) {
        if self.counts_for_nothing(line) {
            return self.leave_out(row, line, RowFate::LeftOut);
        }
        match over.plan.sign {
            Sign::Depth => {
                let first = (0..line.width()).map(|c| line.cell(c)).find(|&cell| !self.blank(cell));
                let text = first.and_then(|cell| match cell {
                    Cell::Bytes(bytes) => Some(self.letters.lossy(bytes)),
                    Cell::Text(text) => Some(text.into()),
                    _ => None,
                });
                let depth = depth(indent, text.as_deref());
                self.release(over, depth);
                over.held = Some(Held::of(row, depth, line));
            }
            Sign::Lone if self.is_lone_group(over, line) => {
                over.enter_lone(Kept::of(line.cell(over.plan.tree)));
                self.leave_out(row, line, RowFate::Group);
            }
            Sign::Lone => {
                over.run = 0;
                self.single(row, &Below { line, over, own: self.own });
            }
        }
    }

    /// The line held back is a group if the next one lies deeper, else a line like any other.
    pub(super) fn release(&mut self, over: &mut Over, next: usize) {
        let Some(held) = over.held.take() else { return };
        over.leave(held.depth);
        if next > held.depth {
            let text = (0..held.width()).map(|c| held.cell(c)).find(|&cell| !self.blank(cell)).unwrap_or(Cell::Empty);
            over.stack.push((held.depth, Kept::of(text)));
            self.leave_out(held.row, &held, RowFate::Group);
        } else {
            self.single(held.row, &Below { line: &held, over, own: self.own });
        }
    }

    fn is_lone_group<L: Line + ?Sized>(&self, over: &Over, line: &L) -> bool {
        let groups = &over.plan;
        let others = (0..line.width()).filter(|&c| c != groups.tree && !groups.numeric.contains(&c));
        !self.blank(line.cell(groups.tree))
            && others.into_iter().all(|c| self.blank(line.cell(c)))
            && (groups.in_place || groups.dated || self.has_no_amount(line))
    }

    fn has_no_amount<L: Line + ?Sized>(&self, line: &L) -> bool {
        match self.adds.as_deref() {
            Some(Adds::Months { months, .. }) => months.iter().all(|month| month.is_blank(self, line)),
            _ => self.blank(line.cell(self.amount.0)),
        }
    }
}
