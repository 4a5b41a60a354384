//! How ledgers of one shape were last read, so that the next one need not be explained again.

use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::file::StudyFile;
use crate::rows::checked_text;

/// How a ledger of a shape is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerForm {
    /// A digest of its headings.
    pub shape: String,
    /// What was chosen, key and value, each key once. Whoever chose knows what they mean.
    pub choices: Vec<(String, String)>,
}

impl StudyFile {
    /// Whether anything is remembered at all.
    pub fn has_ledger_forms(&self) -> Result<bool, StoreError> {
        let mut any = self.connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM ledger_form)")?;
        Ok(any.query_row([], |row| row.get(0))?)
    }

    /// What is remembered of a shape, if anything is.
    pub fn ledger_form(&self, shape: &str) -> Result<Option<LedgerForm>, StoreError> {
        let choices = choices(&self.connection, shape)?;
        Ok((!choices.is_empty()).then(|| LedgerForm { shape: shape.to_owned(), choices }))
    }
}

fn choices(connection: &Connection, shape: &str) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT key, value FROM ledger_form WHERE shape = ?1 ORDER BY key")?;
    let found = statement.query_map([shape], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Keeps a form instead of what was kept of its shape; one without choices is forgotten.
pub(crate) fn remember(connection: &Connection, form: &LedgerForm) -> Result<(), StoreError> {
    let mut wanted = form.choices.clone();
    wanted.sort();
    if choices(connection, &form.shape)? == wanted {
        return Ok(());
    }
    connection.prepare_cached("DELETE FROM ledger_form WHERE shape = ?1")?.execute([&form.shape])?;
    for (key, value) in &wanted {
        connection
            .prepare_cached("INSERT INTO ledger_form (shape, key, value) VALUES (?1, ?2, ?3)")?
            .execute(params![checked_text(&form.shape)?, checked_text(key)?, checked_text(value)?])?;
    }
    Ok(())
}
