//! Lines that can never be seen again are not kept: an import that was undone, once redo has become impossible.

use rusqlite::Connection;

use crate::error::StoreError;
use crate::file::roll_back;
use crate::journal;

/// Removes hidden imports that no undo and no redo can show again, with their lines and the names that only they
/// used. Done when a study is opened for writing, because a million lines take a moment.
pub(crate) fn sweep(connection: &Connection) -> Result<(), StoreError> {
    let lost = lost(connection)?;
    if lost.is_empty() {
        return Ok(());
    }
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let swept = journal::silently(connection, || {
        for (batch, first, last) in &lost {
            connection.execute("DELETE FROM sale WHERE id BETWEEN ?1 AND ?2", [first, last])?;
            connection.execute("DELETE FROM batch WHERE id = ?1", [batch])?;
        }
        let used = ["orders", "client", "segment", "channel", "offer", "manager"];
        let used = used.map(|column| format!("SELECT {column} FROM sale WHERE {column} IS NOT NULL"));
        connection.execute(&format!("DELETE FROM label WHERE id NOT IN ({})", used.join(" UNION ")), [])?;
        Ok(())
    });
    let swept = swept.and_then(|()| Ok(connection.execute_batch("COMMIT")?));
    if swept.is_err() {
        roll_back(connection);
    }
    swept
}

/// Hidden imports of which the journal holds no step that could still be taken back or forth.
fn lost(connection: &Connection) -> Result<Vec<(i64, i64, i64)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, first_sale, last_sale FROM batch
         WHERE visible = 0 AND NOT EXISTS (
             SELECT 1 FROM change JOIN edit ON edit.id = change.edit
             WHERE thing = 'batch' AND key = json_array(batch.id) AND edit.state IN ('done', 'undone')
         )",
    )?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}
