//! What was this price in spring: the journal read cell by cell.

use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value as Json};
use standout_market::{Id, Source};

use super::parse;
use crate::edit::{CellKey, CellValue};
use crate::error::StoreError;
use crate::file::{EditId, StudyFile};
use crate::rows::{self, Word};

/// What one edit did to a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The edit.
    pub edit: EditId,
    /// When, in unix seconds.
    pub at: i64,
    /// The label of the edit.
    pub label: String,
    /// Whether it was undone, and not done again.
    pub undone: bool,
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
    /// Its source as it was then; it may be gone by now.
    pub source: Option<Source>,
}

impl StudyFile {
    /// What was done to a cell, oldest first, an entry an edit. What was undone stands among it and says so: what
    /// was done goes on from one entry to the next without it.
    pub fn history(&self, cell: CellKey) -> Result<Vec<Change>, StoreError> {
        let (table, key) = rows::address(cell);
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, edit.id, edit.at, edit.label, edit.state, change.before, change.after
             FROM change JOIN edit ON edit.id = change.edit
             WHERE change.thing = ?1 AND change.key = ?2
             ORDER BY change.id",
        )?;
        let mut found = statement.query(params![table, key.as_json()])?;
        let mut history: Vec<Change> = Vec::new();
        while let Some(row) = found.next()? {
            let step: i64 = row.get(0)?;
            let side = |text: Option<String>| match text {
                None => Ok(None),
                Some(text) => self.was(cell, &parse(&text)?, step).map(Some),
            };
            let (edit, after) = (row.get(1)?, side(row.get(6)?)?);
            // A value and its source are two steps of one edit.
            if let Some(last) = history.last_mut().filter(|last| last.edit == edit) {
                last.after = after;
                continue;
            }
            let state: String = row.get(4)?;
            history.push(Change {
                edit,
                at: row.get(2)?,
                label: row.get(3)?,
                undone: state == "undone" || state == "dead",
                before: side(row.get(5)?)?,
                after,
            });
        }
        Ok(history)
    }

    /// What a journalled row says of its cell at that step of the journal.
    fn was(&self, cell: CellKey, row: &Map<String, Json>, step: i64) -> Result<Was, StoreError> {
        let source = match row.get("source").and_then(Json::as_i64) {
            None => None,
            Some(id) => self.source_at(id, step)?,
        };
        Ok(Was { value: rows::value(cell, row)?, source })
    }

    /// A source as it was at a step of the journal: as the last step before left it, or as the next one found it, or
    /// as it has always been.
    fn source_at(&self, id: Id, step: i64) -> Result<Option<Source>, StoreError> {
        let then: Option<Option<String>> = self
            .connection
            .prepare_cached(
                "SELECT text FROM (
                     SELECT after AS text, 1 AS place, -id AS near FROM change
                     WHERE thing = 'source' AND key = json_array(?1) AND id <= ?2
                     UNION ALL
                     SELECT before, 2, id FROM change
                     WHERE thing = 'source' AND key = json_array(?1) AND id > ?2
                     UNION ALL
                     SELECT json_object('text', text, 'reliability', reliability, 'as_of', as_of, 'note', note), 3, 0
                     FROM source WHERE id = ?1
                 ) ORDER BY place, near LIMIT 1",
            )?
            .query_row(params![id, step], |row| row.get(0))
            .optional()?;
        then.flatten().map(|text| source_of(id, &parse(&text)?)).transpose()
    }
}

fn source_of(id: Id, row: &Map<String, Json>) -> Result<Source, StoreError> {
    let text = |name: &str| row.get(name).and_then(Json::as_str);
    Ok(Source {
        id,
        text: text("text").unwrap_or_default().to_owned(),
        reliability: text("reliability").map(Word::of_word).transpose()?,
        as_of: text("as_of").map(rows::day_of).transpose()?,
        note: text("note").unwrap_or_default().to_owned(),
    })
}
