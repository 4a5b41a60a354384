//! The first lines as they are read, for the preview: the same way that an import takes.

use super::{Line, Lines};
use crate::preview::{ReadAs, RowFate, RowPreview};

/// The first lines, kept to be shown.
#[derive(Default)]
pub(crate) struct Show {
    most: usize,
    rows: Vec<RowPreview>,
}

impl Lines {
    /// Keeps so many of the first lines to be shown.
    pub(crate) fn show(&mut self, most: usize) {
        self.show.most = most;
    }

    /// The lines kept, in their order: one that waited for the next to tell whether it is a group comes late.
    pub(crate) fn rows_shown(&mut self) -> Vec<RowPreview> {
        let mut rows = std::mem::take(&mut self.show.rows);
        rows.sort_by_key(|row| row.row);
        rows
    }

    pub(super) fn shown<L: Line + ?Sized>(&mut self, row: u32, line: &L, fate: impl FnOnce() -> RowFate) {
        if self.show.rows.len() >= self.show.most {
            return;
        }
        let columns = || self.columns_shown.iter().copied();
        let stood = columns().map(|column| super::short(super::shown(line.cell(column), self.letters))).collect();
        let cells: Vec<ReadAs> = columns().map(|column| self.read_as(line.cell(column), column)).collect();
        self.show.rows.push(RowPreview { row, stood, cells, fate: fate() });
    }
}
