//! What was this price in spring: the journal read cell by cell.

use rusqlite::params;
use standout_market::Id;

use super::parse;
use crate::edit::{CellKey, CellValue};
use crate::error::StoreError;
use crate::file::StudyFile;
use crate::rows;

/// A change in the history of a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// When, in unix seconds.
    pub at: i64,
    /// The label of the edit.
    pub label: String,
    /// What the cell held before; `None` is unknown.
    pub before: Option<Was>,
    /// What it held after.
    pub after: Option<Was>,
}

/// What a cell held.
#[derive(Clone, Debug, PartialEq)]
pub struct Was {
    /// The value.
    pub value: CellValue,
    /// Its source.
    pub source: Option<Id>,
}

impl StudyFile {
    /// The history of a cell, oldest first. What was undone is not in it.
    pub fn history(&self, cell: CellKey) -> Result<Vec<Change>, StoreError> {
        let (table, key) = rows::address(cell);
        let mut statement = self.connection.prepare_cached(
            "SELECT edit.at, edit.label, change.before, change.after
             FROM change JOIN edit ON edit.id = change.edit
             WHERE change.thing = ?1 AND change.key = ?2 AND edit.state IN ('done', 'sealed')
             ORDER BY change.id",
        )?;
        let mut found = statement.query(params![table, key.as_json()])?;
        let mut history = Vec::new();
        while let Some(row) = found.next()? {
            let side = |text: Option<String>| match text {
                None => Ok(None),
                Some(text) => rows::was(cell, &parse(&text)?).map(Some),
            };
            history.push(Change {
                at: row.get(0)?,
                label: row.get(1)?,
                before: side(row.get(2)?)?,
                after: side(row.get(3)?)?,
            });
        }
        Ok(history)
    }
}
