//! The journal: undo, redo, and the history of the matrix, for every table alike.
//!
//! Temporary triggers, made from the tables as they are when the file is opened and so never part of it, write
//! each changed row before and after. Undo puts the rows back, latest first.
//!
//! Deliberately not journalled: ledger lines, labels and sums (undoing an import hides its batch; the batch row
//! is journalled, and the sums follow from it).

mod held;
mod history;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use serde_json::{Map, Value as Json};

pub use held::Held;
pub use history::{Change, Was};

use crate::error::StoreError;
use crate::file::EditId;

/// The journalled tables. None may hold a BLOB, which JSON cannot carry.
const TABLES: &[&str] = &[
    "study",
    "source",
    "player",
    "segment",
    "offer",
    "function",
    "claim",
    "level",
    "importance",
    "price",
    "value_share",
    "volume_share",
    "player_reach",
    "offer_reach",
    "volume",
    "growth",
    "price_growth",
    "method",
    "mapping",
    "ledger_form",
    "segment_rule",
    "batch",
];

/// Which way the journal is replayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Undo.
    Back,
    /// Redo.
    Forth,
}

/// Makes the triggers of this connection.
pub(crate) fn start(connection: &Connection) -> Result<(), StoreError> {
    let mut text = String::from(
        "CREATE TEMP TABLE recording (
             id INTEGER PRIMARY KEY CHECK (id = 1), edit INTEGER, replay INTEGER NOT NULL
         );
         INSERT INTO temp.recording VALUES (1, NULL, 0);",
    );
    for table in TABLES {
        let columns = Columns::of(connection, table)?;
        for (event, before, after) in
            [("INSERT", None, Some("NEW")), ("DELETE", Some("OLD"), None), ("UPDATE", Some("OLD"), Some("NEW"))]
        {
            let row = |side: Option<&str>| side.map_or("NULL".to_owned(), |side| columns.as_json_object(side));
            let changed = match event {
                "UPDATE" => format!(" AND ({})", columns.differ()),
                _ => String::new(),
            };
            text.push_str(&format!(
                "CREATE TEMP TRIGGER journal_{table}_{event} AFTER {event} ON main.{table}
                 WHEN (SELECT replay FROM recording) = 0{changed}
                 BEGIN
                     SELECT RAISE(ABORT, 'a change outside an edit')
                     WHERE (SELECT edit FROM recording) IS NULL;
                     INSERT INTO change (edit, thing, key, before, after)
                     VALUES ((SELECT edit FROM recording), '{table}', {key}, {before}, {after});
                 END;",
                key = columns.key_as_json(before.or(after).unwrap_or("NEW")),
                before = row(before),
                after = row(after),
            ));
        }
    }
    connection.execute_batch(&text)?;
    Ok(())
}

/// The columns of a table as the file has them.
struct Columns {
    names: Vec<String>,
    key: Vec<String>,
}

impl Columns {
    fn of(connection: &Connection, table: &str) -> Result<Columns, StoreError> {
        let mut statement =
            connection.prepare("SELECT name, pk, type FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
        let mut rows = statement.query([table])?;
        let mut names = Vec::new();
        let mut key = Vec::new();
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            let place: i64 = row.get(1)?;
            if place > 0 {
                key.push((place, name.clone()));
            }
            if row.get::<_, String>(2)? == "BLOB" {
                return Err(StoreError::Journal { detail: format!("{table}.{name} is a BLOB") });
            }
            names.push(name);
        }
        key.sort();
        Ok(Columns { names, key: key.into_iter().map(|(_, name)| name).collect() })
    }

    fn as_json_object(&self, side: &str) -> String {
        let pairs = self.names.iter().map(|name| format!("'{name}', {side}.{name}"));
        format!("json_object({})", pairs.collect::<Vec<_>>().join(", "))
    }

    fn key_as_json(&self, side: &str) -> String {
        let columns = self.key.iter().map(|name| format!("{side}.{name}"));
        format!("json_array({})", columns.collect::<Vec<_>>().join(", "))
    }

    fn differ(&self) -> String {
        let tests = self.names.iter().map(|name| format!("OLD.{name} IS NOT NEW.{name}"));
        tests.collect::<Vec<_>>().join(" OR ")
    }
}

/// Runs a change that is no edit, such as the first rows of a new study.
pub(crate) fn silently<T>(
    connection: &Connection,
    change: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.execute("UPDATE temp.recording SET replay = 1", [])?;
    let done = change()?;
    connection.execute("UPDATE temp.recording SET replay = 0", [])?;
    Ok(done)
}

/// Opens an entry: from here on each changed row is written down under it.
pub(crate) fn begin_edit(connection: &Connection, label: &str, at: i64) -> Result<EditId, StoreError> {
    connection
        .prepare_cached("INSERT INTO edit (at, label, state) VALUES (?1, ?2, 'done')")?
        .execute(params![at, label])?;
    let edit = connection.last_insert_rowid();
    connection.prepare_cached("UPDATE temp.recording SET edit = ?1, replay = 0")?.execute([edit])?;
    Ok(edit)
}

/// Closes the entry. An entry without changes is dropped (`false`); any other makes redo impossible.
pub(crate) fn end_edit(connection: &Connection, edit: EditId) -> Result<bool, StoreError> {
    connection.prepare_cached("UPDATE temp.recording SET edit = NULL")?.execute([])?;
    let changed: bool = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE edit = ?1)")?
        .query_row([edit], |row| row.get(0))?;
    let after = match changed {
        true => "UPDATE edit SET state = 'dead' WHERE state = 'undone' AND id <> ?1",
        false => "DELETE FROM edit WHERE id = ?1",
    };
    connection.prepare_cached(after)?.execute([edit])?;
    Ok(changed)
}

/// A barrier: what was done stays as history and can no longer be undone; what was undone is gone.
pub(crate) fn seal(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(
        "UPDATE edit SET state = 'sealed' WHERE state = 'done';
         UPDATE edit SET state = 'dead' WHERE state = 'undone';",
    )?;
    Ok(())
}

/// The entry that undo or redo would take, with its label.
pub(crate) fn next(connection: &Connection, direction: Direction) -> Result<Option<(EditId, String)>, StoreError> {
    let which = match direction {
        Direction::Back => "SELECT id, label FROM edit WHERE state = 'done' ORDER BY id DESC LIMIT 1",
        Direction::Forth => "SELECT id, label FROM edit WHERE state = 'undone' ORDER BY id LIMIT 1",
    };
    let found = connection.prepare_cached(which)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(found)
}

/// One row of the journal.
struct Step {
    thing: String,
    before: Option<String>,
    after: Option<String>,
}

/// Takes the next entry back or forth, inside the caller's transaction and with foreign keys off; the caller
/// checks the references before it commits.
pub(crate) fn replay(connection: &Connection, direction: Direction) -> Result<Option<(EditId, String)>, StoreError> {
    let Some((edit, label)) = next(connection, direction)? else {
        return Ok(None);
    };
    silently(connection, || {
        for step in steps(connection, edit, direction)? {
            let (from, to) = match direction {
                Direction::Back => (step.after, step.before),
                Direction::Forth => (step.before, step.after),
            };
            put(connection, &step.thing, from.as_deref(), to.as_deref())?;
        }
        Ok(())
    })?;
    let state = match direction {
        Direction::Back => "undone",
        Direction::Forth => "done",
    };
    connection.prepare_cached("UPDATE edit SET state = ?2 WHERE id = ?1")?.execute(params![edit, state])?;
    Ok(Some((edit, label)))
}

fn steps(connection: &Connection, edit: EditId, direction: Direction) -> Result<Vec<Step>, StoreError> {
    let order = match direction {
        Direction::Back => "DESC",
        Direction::Forth => "ASC",
    };
    let mut statement = connection
        .prepare_cached(&format!("SELECT thing, before, after FROM change WHERE edit = ?1 ORDER BY id {order}"))?;
    let steps =
        statement.query_map([edit], |row| Ok(Step { thing: row.get(0)?, before: row.get(1)?, after: row.get(2)? }))?;
    Ok(steps.collect::<Result<_, _>>()?)
}

/// Turns one row from what it is into what it shall be. The row must be there exactly as the journal has it.
fn put(connection: &Connection, table: &str, from: Option<&str>, to: Option<&str>) -> Result<(), StoreError> {
    if !TABLES.contains(&table) {
        return Err(misfit(format!("{table} is not journalled")));
    }
    let from = from.map(parse).transpose()?;
    let to = to.map(parse).transpose()?;
    let names = |row: &Map<String, Json>| -> Result<Vec<String>, StoreError> {
        for name in row.keys() {
            if !name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
                return Err(misfit(format!("{table} has no column {name}")));
            }
        }
        Ok(row.keys().cloned().collect())
    };
    let mut text = String::new();
    let mut values: Vec<Sql> = Vec::new();
    if let Some(to) = &to {
        let names = names(to)?;
        for name in &names {
            values.push(to_sql(to.get(name))?);
        }
        text = match from {
            None => format!(
                "INSERT INTO main.{table} ({}) VALUES ({})",
                names.join(", "),
                vec!["?"; names.len()].join(", ")
            ),
            Some(_) => format!("UPDATE main.{table} SET {} = ?", names.join(" = ?, ")),
        };
    }
    if let Some(from) = &from {
        if to.is_none() {
            text = format!("DELETE FROM main.{table}");
        }
        let names = names(from)?;
        for name in &names {
            values.push(to_sql(from.get(name))?);
        }
        text.push_str(&format!(" WHERE {} IS ?", names.join(" IS ? AND ")));
    }
    let changed = connection.prepare_cached(&text)?.execute(params_from_iter(values))?;
    match changed {
        1 => Ok(()),
        n => Err(misfit(format!("a step of {table} would change {n} rows"))),
    }
}

fn misfit(detail: String) -> StoreError {
    StoreError::Journal { detail }
}

fn parse(row: &str) -> Result<Map<String, Json>, StoreError> {
    serde_json::from_str(row).map_err(|error| misfit(error.to_string()))
}

fn to_sql(value: Option<&Json>) -> Result<Sql, StoreError> {
    match value {
        Some(Json::Null) => Ok(Sql::Null),
        Some(Json::String(text)) => Ok(Sql::Text(text.clone())),
        Some(Json::Number(number)) => number
            .as_i64()
            .map(Sql::Integer)
            .or_else(|| number.as_f64().map(Sql::Real))
            .ok_or_else(|| misfit(format!("{number} is no number of ours"))),
        other => Err(misfit(format!("{other:?} is no value of ours"))),
    }
}

/// Rows that are not as the journal says they were left, as table and key.
pub(crate) fn strayed(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut strayed = Vec::new();
    for table in TABLES {
        let columns = Columns::of(connection, table)?;
        let mut statement = connection.prepare(&format!(
            "WITH latest AS (
                 SELECT key, after, max(change.id)
                 FROM change JOIN edit ON edit.id = change.edit
                 WHERE thing = '{table}' AND edit.state = 'done'
                 GROUP BY key
             ), present AS (
                 SELECT {} AS key, {} AS row FROM {table} AS present
             )
             SELECT latest.key FROM latest LEFT JOIN present ON present.key = latest.key
             WHERE latest.after IS NOT present.row",
            columns.key_as_json("present"),
            columns.as_json_object("present"),
        ))?;
        let keys = statement.query_map([], |row| row.get(0))?;
        for key in keys {
            strayed.push(((*table).to_owned(), key?));
        }
    }
    Ok(strayed)
}
