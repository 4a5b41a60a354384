//! The part of a table from which it is decided how the whole is read.

use crate::cell::Value;

/// The first rows of a table, and rows from further on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample {
    /// The first rows with their numbers; empty ones are left out.
    pub(crate) head: Vec<(u32, Vec<Value>)>,
    /// How far the workbook indents the first text of each row of `head`; shorter where it indents none.
    pub(crate) indents: Vec<u8>,
    /// Rows from further on.
    pub(crate) further: Vec<Vec<Value>>,
    /// Whether `head` is the whole table.
    pub(crate) whole: bool,
    /// Whether the workbook counts its days from 1904.
    pub(crate) calendar_1904: bool,
    /// Of a text file.
    pub(crate) delimiter: Option<u8>,
}

impl Sample {
    /// The rows below a row.
    pub(crate) fn below(&self, heading_row: u32) -> impl Iterator<Item = &[Value]> {
        self.head
            .iter()
            .filter(move |(row, _)| *row > heading_row)
            .map(|(_, cells)| cells.as_slice())
            .chain(self.further.iter().map(Vec::as_slice))
    }
}
