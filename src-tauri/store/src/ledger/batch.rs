//! Batches: what is kept of each import beside its lines.

use jiff::civil::Date;
use standout_market::{Id, Money};

use super::calendar;
use super::forms::LedgerForm;
use crate::error::StoreError;
use crate::file::StudyFile;

/// What is known of a file of sales before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BatchInfo {
    /// Its name without folders.
    pub file_name: String,
    /// A digest of its content, by which the same file is known again.
    pub digest: Option<String>,
    /// What to do with sales that are in the study already; `None` refuses a file whose digest is known, and counts
    /// the lines that are there already.
    pub same: Option<Same>,
    /// How the file is read, to be remembered for files of its shape.
    pub form: Option<LedgerForm>,
    /// What undo will be called.
    pub label: String,
}

/// What becomes of sales that are in the study already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// Lines that are there already are left out.
    Skip,
    /// The earlier import of the same file goes out; where there is none, those that share a line with it.
    Replace,
    /// They are taken once more.
    Add,
}

/// A batch of imported sales.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// Its key.
    pub id: Id,
    /// Name of the file.
    pub file_name: String,
    /// Digest of its content.
    pub digest: Option<String>,
    /// When it was imported, in unix seconds.
    pub imported_at: i64,
    /// Rows read.
    pub read: u64,
    /// Rows accepted.
    pub accepted: u64,
    /// Rows set aside with an objection.
    pub set_aside: u64,
    /// Revenue of the accepted rows.
    pub amount: Money,
    /// Cost, of the rows where it is known.
    pub cost: Money,
    /// First and last day.
    pub days: Option<(Date, Date)>,
    /// Whether its lines count; an undone import is hidden.
    pub visible: bool,
}

/// What an import came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The import; `None` where every line was there already and nothing was written.
    pub batch: Option<Batch>,
    /// The earlier imports that it replaced.
    pub replaced: Vec<Batch>,
    /// Lines of the file that were there already: left out where that was asked for, else counted.
    pub already: u64,
}

impl StudyFile {
    /// The visible imports of a file with this digest, in their order.
    pub fn same_file(&self, digest: Option<&str>) -> Result<Vec<Batch>, StoreError> {
        let mut batches = self.batches()?;
        batches.retain(|b| b.visible && digest.is_some() && b.digest.as_deref() == digest);
        Ok(batches)
    }

    /// All batches, in the order of their import; hidden ones too.
    pub fn batches(&self) -> Result<Vec<Batch>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, file_name, digest, imported_at, read, accepted, set_aside, amount, cost,
                    first_day, last_day, visible
             FROM batch ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        let mut batches = Vec::new();
        while let Some(row) = rows.next()? {
            let count = |place| row.get::<_, i64>(place).map(i64::unsigned_abs);
            batches.push(Batch {
                id: row.get(0)?,
                file_name: row.get(1)?,
                digest: row.get(2)?,
                imported_at: row.get(3)?,
                read: count(4)?,
                accepted: count(5)?,
                set_aside: count(6)?,
                amount: Money(row.get(7)?),
                cost: Money(row.get(8)?),
                days: dates(row.get(9)?, row.get(10)?)?,
                visible: row.get(11)?,
            });
        }
        Ok(batches)
    }
}

pub(super) fn dates(first: Option<i32>, last: Option<i32>) -> Result<Option<(Date, Date)>, StoreError> {
    match (first, last) {
        (Some(first), Some(last)) => Ok(Some((calendar::date(first)?, calendar::date(last)?))),
        _ => Ok(None),
    }
}
