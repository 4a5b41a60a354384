//! A sheet of the workbook: headings in row 1, then rows.

use standout_words::contract::{Column, fold};

use crate::cell::Value;
use crate::frames::SheetRows;
use crate::{Expected, Objection};

/// A sheet with its headings apart.
pub(super) struct Table {
    name: String,
    headings: Vec<String>,
    rows: Vec<(u32, Vec<Value>)>,
}

/// A row of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    number: u32,
    cells: &'a [Value],
}

impl Table {
    pub(super) fn new(sheet: SheetRows) -> Table {
        let SheetRows { name, mut rows } = sheet;
        let headings = match rows.first() {
            Some((1, _)) => rows.remove(0).1.iter().map(Value::shown).collect(),
            _ => Vec::new(),
        };
        rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
        Table { name, headings, rows }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row { table: self, number: *number, cells })
    }

    /// Where a fixed column stands. The first column needs no heading: it is what names the row.
    pub(super) fn column(&self, column: Column) -> Option<usize> {
        self.headings.iter().position(|heading| is(heading, column))
    }

    /// The columns beside the fixed ones, with their headings.
    pub(super) fn others<'a>(&'a self, fixed: &'a [Column]) -> impl Iterator<Item = (usize, &'a str)> + 'a {
        self.headings
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, heading)| !fixed.iter().any(|column| is(heading, *column)))
            .map(|(at, heading)| (at, heading.as_str()))
    }

    /// An objection against a heading; `None` where nothing stands below it.
    pub(super) fn against_heading(&self, at: usize, expected: Expected) -> Option<Objection> {
        let filled = self.rows.iter().any(|(_, cells)| cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let heading = self.headings.get(at).cloned().unwrap_or_default();
        (filled || !heading.is_empty())
            .then(|| Objection::of_matrix(&self.name, 1, &heading, heading.clone(), expected))
    }

    /// Every heading beside the fixed ones is an objection.
    pub(super) fn against_others(&self, fixed: &[Column]) -> Vec<Objection> {
        self.others(fixed).filter_map(|(at, _)| self.against_heading(at, Expected::Column)).collect()
    }
}

/// A heading means a fixed column in either language, whatever other column of the contract has the same word.
fn is(heading: &str, column: Column) -> bool {
    let heading = fold(heading);
    standout_words::Lang::ALL.iter().any(|&lang| fold(column.name(lang)) == heading)
}

static EMPTY: Value = Value::Empty;

impl<'a> Row<'a> {
    pub(super) fn cell(&self, at: usize) -> &'a Value {
        self.cells.get(at).unwrap_or(&EMPTY)
    }

    /// The cell of a fixed column; empty where the sheet lacks the column.
    pub(super) fn at(&self, column: Column) -> &'a Value {
        self.table.column(column).map_or(&EMPTY, |at| self.cell(at))
    }

    /// The text of a fixed column, trimmed; `None` where the sheet lacks the column.
    pub(super) fn text(&self, column: Column) -> Option<String> {
        self.table.column(column).map(|at| self.cell(at).shown())
    }

    /// What names the row: its first cell.
    pub(super) fn name(&self) -> String {
        self.cell(0).shown()
    }

    /// An objection against a cell of it.
    pub(super) fn against(&self, at: usize, expected: Expected) -> Objection {
        let cell = self.cell(at);
        let heading = self.table.headings.get(at).map(String::as_str).unwrap_or_default();
        let expected = match cell {
            Value::Error(_) => Expected::NoError,
            _ => expected,
        };
        let found = cell.shown().chars().take(200).collect();
        Objection::of_matrix(&self.table.name, self.number, heading, found, expected)
    }

    /// An objection against a fixed column's cell.
    pub(super) fn against_column(&self, column: Column, expected: Expected) -> Objection {
        self.against(self.table.column(column).unwrap_or(0), expected)
    }

    /// Reads a cell: empty and `?` are unknown, what cannot be read is an objection.
    pub(super) fn read<T>(
        &self,
        at: usize,
        expected: Expected,
        parse: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, Objection> {
        let cell = self.cell(at);
        if super::cells::is_unknown(cell) {
            return Ok(None);
        }
        let value = match cell {
            Value::Error(_) => None,
            cell => parse(cell),
        };
        value.map(Some).ok_or_else(|| self.against(at, expected))
    }

    /// Reads a fixed column's cell.
    pub(super) fn read_column<T>(
        &self,
        column: Column,
        expected: Expected,
        parse: impl FnOnce(&Value) -> Option<T>,
    ) -> Result<Option<T>, Objection> {
        match self.table.column(column) {
            Some(at) => self.read(at, expected, parse),
            None => Ok(None),
        }
    }
}
