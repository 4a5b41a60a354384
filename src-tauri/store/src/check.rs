//! Checking a study file from end to end: what `open` has no time for.

use std::path::Path;

use rusqlite::Connection;

use crate::error::StoreError;
use crate::file::StudyFile;
use crate::opening::Access;
use crate::{journal, ledger};

/// Something wrong with a study that opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// SQLite finds the file damaged.
    Damaged {
        /// What SQLite says.
        detail: String,
    },
    /// A row refers to nothing.
    Reference {
        /// The table of the row.
        table: String,
        /// The table it refers to.
        to: String,
    },
    /// Sums are not what the lines of the ledger add up to.
    Sums {
        /// Which table of sums.
        table: &'static str,
    },
    /// A row is not as the journal left it, so undo would be refused.
    Journal {
        /// The table of the row.
        table: String,
        /// Its key.
        key: String,
    },
    /// Two labels of a kind have one text, so the ledger would be torn apart when it is imported again.
    Label {
        /// The text.
        text: String,
    },
}

impl Finding {
    /// A stable code for the catalogue.
    pub fn code(&self) -> &'static str {
        match self {
            Finding::Damaged { .. } => "check-damaged",
            Finding::Reference { .. } => "check-reference",
            Finding::Sums { .. } => "check-sums",
            Finding::Journal { .. } => "check-journal",
            Finding::Label { .. } => "check-label",
        }
    }

    /// What the message of this code mentions, as name and text.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Finding::Damaged { detail } => vec![("detail", detail.clone())],
            Finding::Reference { table, to } => vec![("table", table.clone()), ("to", to.clone())],
            Finding::Sums { table } => vec![("table", (*table).to_owned())],
            Finding::Journal { table, key } => vec![("table", table.clone()), ("key", key.clone())],
            Finding::Label { text } => vec![("text", text.clone())],
        }
    }
}

/// Checks a study: the file, its references, its sums, its journal. Nothing is changed. A file that does not
/// open is the error; an empty list is a sound study.
pub fn check(path: &Path) -> Result<Vec<Finding>, StoreError> {
    let file = StudyFile::open(path, Access::Read)?;
    let connection = &file.connection;
    let mut findings = integrity(connection)?;
    if findings.is_empty() {
        connection.execute_batch("BEGIN")?;
        findings.extend(references(connection)?);
        let differing = ledger::differing(connection)?;
        findings.extend(differing.into_iter().map(|table| Finding::Sums { table }));
        findings.extend(labels(connection)?);
        let strayed = journal::strayed(connection)?.into_iter();
        findings.extend(strayed.map(|(table, key)| Finding::Journal { table, key }));
        connection.execute_batch("COMMIT")?;
    }
    if findings.is_empty() {
        file.study()?;
    }
    Ok(findings)
}

fn integrity(connection: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
    let details = statement.query_map([], |row| row.get::<_, String>(0))?;
    let details = details.collect::<Result<Vec<_>, _>>()?;
    let wrong = details.into_iter().filter(|detail| detail != "ok");
    Ok(wrong.map(|detail| Finding::Damaged { detail }).collect())
}

fn references(connection: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut statement =
        connection.prepare("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check ORDER BY 1, 2")?;
    let found = statement.query_map([], |row| Ok(Finding::Reference { table: row.get(0)?, to: row.get(1)? }))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn labels(connection: &Connection) -> Result<Vec<Finding>, StoreError> {
    let mut statement =
        connection.prepare("SELECT text FROM label GROUP BY kind, text HAVING count(*) > 1 LIMIT 20")?;
    let found = statement.query_map([], |row| Ok(Finding::Label { text: row.get(0)? }))?;
    Ok(found.collect::<Result<_, _>>()?)
}
