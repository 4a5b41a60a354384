//! A row of any kind of file, as the ledger looks at it.

use crate::cell::{Cell, Value};
use crate::text::Record;

/// A row of any kind of file.
pub(crate) trait Line {
    /// A cell, empty beyond the last.
    fn cell(&self, column: usize) -> Cell<'_>;
    /// Number of cells.
    fn width(&self) -> usize;
    /// Whether its kind of file writes a field for every heading, also an empty one: then a row of another length is
    /// broken. A workbook writes what is filled, and a note may stand beside the table.
    fn writes_every_field(&self) -> bool;

    /// Whether the row ends before this column though its kind of file would have written it.
    fn ends_before(&self, column: usize) -> bool {
        self.writes_every_field() && column >= self.width()
    }
}

impl Line for Record<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        match self.field(column) {
            [] => Cell::Empty,
            field => Cell::Bytes(field),
        }
    }

    fn width(&self) -> usize {
        self.len()
    }

    fn writes_every_field(&self) -> bool {
        true
    }
}

impl Line for [Value] {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.get(column).map_or(Cell::Empty, Value::lend)
    }

    fn width(&self) -> usize {
        self.len()
    }

    fn writes_every_field(&self) -> bool {
        false
    }
}

/// A record of a text file that was decoded to be shown.
pub(crate) struct DecodedRecord<'a>(pub(crate) &'a [Value]);

impl Line for DecodedRecord<'_> {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.0.cell(column)
    }

    fn width(&self) -> usize {
        self.0.len()
    }

    fn writes_every_field(&self) -> bool {
        true
    }
}
