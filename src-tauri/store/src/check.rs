//! Whether a study file is sound: all that opening checks in passing, without a limit of time.

use std::path::Path;

use rusqlite::Connection;

use crate::error::StoreError;
use crate::file::StudyFile;
use crate::opening::Access;

/// What is wrong with a study file, in words for whoever mends it; empty where it is sound. Changes nothing.
///
/// # Errors
/// It is no study (of a version that is known), or cannot be read.
pub fn check(path: &Path) -> Result<Vec<String>, StoreError> {
    let file = StudyFile::open(path, Access::Read)?;
    let mut found = lines(&file.connection, "PRAGMA integrity_check")?;
    found.retain(|line| line != "ok");
    found.extend(lines(
        &file.connection,
        "SELECT \"table\" || ' refers to nothing in ' || parent FROM pragma_foreign_key_check",
    )?);
    found.extend(unequal_sums(&file.connection)?);
    file.study()?;
    Ok(found)
}

fn lines(connection: &Connection, sql: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sums kept beside the ledger must be those of its visible lines.
fn unequal_sums(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let pair = |sql: &str| -> Result<(i64, i64), StoreError> {
        Ok(connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
    };
    let lines = pair(
        "SELECT count(*), coalesce(sum(s.amount), 0) FROM batch b JOIN sale s
         ON s.id BETWEEN b.first_sale AND b.last_sale WHERE b.visible = 1",
    )?;
    let months = pair("SELECT coalesce(sum(lines), 0), coalesce(sum(amount), 0) FROM month_sum")?;
    let offers = pair(
        "SELECT coalesce(sum(lines), 0), coalesce(sum(amount), 0) FROM offer_sum WHERE window = 'everything'",
    )?;
    let mut found = Vec::new();
    for (what, sums) in [("months", months), ("offers", offers)] {
        if sums != lines {
            found.push(format!(
                "the sums by {what} ({} lines, {}) are not those of the ledger ({} lines, {})",
                sums.0, sums.1, lines.0, lines.1
            ));
        }
    }
    Ok(found)
}
