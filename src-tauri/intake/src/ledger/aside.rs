//! Rows that are set aside, whole, so that they can be mended.

use super::{Line, Lines};
use crate::Objection;
use crate::cell::shown;
use crate::preview::{RowFate, RowPreview};

impl Lines {
    /// From here on rows that are set aside are kept whole, however many, until they are taken.
    pub(crate) fn keep_aside(&mut self) {
        self.aside = Some(Vec::new());
    }

    /// The rows kept since the last call; `None` if none are to be kept.
    pub(crate) fn take_aside(&mut self) -> Option<Vec<RowPreview>> {
        self.aside.as_mut().map(std::mem::take)
    }

    /// A row that was objected to, in every column that it has.
    pub(super) fn whole<L: Line + ?Sized>(&self, row: u32, line: &L, objection: Objection) -> RowPreview {
        let columns = || self.columns_shown.iter().copied();
        let beyond = self.headings.len()..line.width();
        RowPreview {
            row,
            stood: columns().chain(beyond).map(|c| shown(line.cell(c), self.letters)).collect(),
            cells: columns().map(|c| self.read_as(line.cell(c), c)).collect(),
            fate: RowFate::SetAside(objection),
        }
    }
}
