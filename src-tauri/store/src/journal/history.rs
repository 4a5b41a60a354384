//! What was this price in spring, and how did we call it then: the journal read row by row.

use rusqlite::{OptionalExtension, params};
use serde_json::{Map, Value as Json};
use standout_market::{Id, Source, Study};

use super::held::Held;
use super::parse;
use crate::edit::{CellKey, CellValue, Thing};
use crate::error::StoreError;
use crate::file::{EditId, StudyFile};
use crate::rows::{self, Word};

/// What one edit did to a cell, or to a thing ([`Held`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Change<T = CellValue> {
    /// The edit.
    pub edit: EditId,
    /// When, in unix seconds.
    pub at: i64,
    /// The label of the edit.
    pub label: String,
    /// Whether it was undone, and not done again.
    pub undone: bool,
    /// What the cell held before; `None` is unknown (of a thing: not there).
    pub before: Option<Was<T>>,
    /// What it held after.
    pub after: Option<Was<T>>,
}

/// What a cell or a thing was.
#[derive(Clone, Debug, PartialEq)]
pub struct Was<T = CellValue> {
    /// The value.
    pub value: T,
    /// Its source as it was then; it may be gone by now.
    pub source: Option<Source>,
}

impl<T> Change<T> {
    /// The same change, of a part of what changed.
    pub fn map<U>(self, mut part: impl FnMut(Was<T>) -> Was<U>) -> Change<U> {
        let Change { edit, at, label, undone, before, after } = self;
        Change { edit, at, label, undone, before: before.map(&mut part), after: after.map(part) }
    }
}

impl StudyFile {
    /// What was done to a cell, oldest first, an entry an edit. What was undone stands among it and says so: what
    /// was done goes on from one entry to the next without it.
    pub fn history(&self, cell: CellKey) -> Result<Vec<Change>, StoreError> {
        let (table, key) = rows::address(cell);
        self.changes(table, &key.as_json(), |row| rows::value(cell, row))
    }

    /// What was done to a thing, in the same order. The market as a whole is the segment of key 0. What a thing speaks
    /// of is looked up in `study`, which is this file's as it is now.
    pub fn history_of(&self, study: &Study, thing: Thing, id: Id) -> Result<Vec<Change<Held>>, StoreError> {
        self.changes(thing.table(), &format!("[{id}]"), |row| Held::of(study, thing, row))
    }

    fn changes<T>(
        &self,
        table: &str,
        key: &str,
        read: impl Fn(&Map<String, Json>) -> Result<T, StoreError>,
    ) -> Result<Vec<Change<T>>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT change.id, edit.id, edit.at, edit.label, edit.state, change.before, change.after
             FROM change JOIN edit ON edit.id = change.edit
             WHERE change.thing = ?1 AND change.key = ?2
             ORDER BY change.id",
        )?;
        let mut found = statement.query(params![table, key])?;
        let mut history: Vec<Change<T>> = Vec::new();
        while let Some(row) = found.next()? {
            let step: i64 = row.get(0)?;
            let side = |text| self.side(text, step, &read);
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

    /// One side of a step of the journal.
    fn side<T>(
        &self,
        row: Option<String>,
        step: i64,
        read: impl Fn(&Map<String, Json>) -> Result<T, StoreError>,
    ) -> Result<Option<Was<T>>, StoreError> {
        let Some(row) = row else {
            return Ok(None);
        };
        let row = parse(&row)?;
        let source = row.get("source").and_then(Json::as_i64);
        let source = source.map(|id| self.source_at(id, step)).transpose()?.flatten();
        Ok(Some(Was { value: read(&row)?, source }))
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
