//! The shape of a study file, version by version, and whether a file has it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::error::StoreError;

/// "Stdt": says that a SQLite file is a study.
pub(crate) const APPLICATION_ID: i32 = 0x5374_6474;

/// What makes a file of version n out of one of version n - 1; the first makes it out of nothing.
///
/// A released step never changes: files compare themselves with it.
pub(crate) const STEPS: &[&str] = &[include_str!("schema/1.sql"), include_str!("schema/2.sql")];

/// What a schema holds: type and name to the text that made it.
type Shape = BTreeMap<(String, String), Option<String>>;

/// Compares a file with what its version must look like; the first difference is the error.
///
/// `sqlite_stat*` is tolerated: `ANALYZE` in another program leaves it behind.
pub(crate) fn compare(file: &Connection, steps: &[&str]) -> Result<(), StoreError> {
    let model = Connection::open_in_memory()?;
    for step in steps {
        model.execute_batch(step)?;
    }
    let expected = shape(&model)?;
    let found = shape(file)?;
    for (thing, text) in &found {
        if expected.get(thing) != Some(text) {
            return Err(foreign(thing));
        }
    }
    match expected.keys().find(|thing| !found.contains_key(*thing)) {
        Some(thing) => Err(foreign(thing)),
        None => Ok(()),
    }
}

fn foreign((kind, name): &(String, String)) -> StoreError {
    StoreError::Foreign { what: format!("{kind} {name}") }
}

fn shape(connection: &Connection) -> Result<Shape, StoreError> {
    let mut statement = connection.prepare("SELECT type, name, sql FROM sqlite_schema")?;
    let mut rows = statement.query([])?;
    let mut shape = Shape::new();
    while let Some(row) = rows.next()? {
        let (kind, name): (String, String) = (row.get(0)?, row.get(1)?);
        let is_statistics = kind == "table" && name.starts_with("sqlite_stat");
        if !is_statistics && shape.insert((kind, name), row.get(2)?).is_some() {
            return Err(StoreError::Foreign { what: "two things of one name".to_owned() });
        }
    }
    Ok(shape)
}
