//! An open study file, and the one way to change it.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, params};
use standout_market::{Currency, Id, Study};

use crate::edit::Edit;
use crate::error::{ReadOnly, StoreError};
use crate::lock::Lock;
use crate::opening::{self, Access, Opened};
use crate::schema::STEPS;
use crate::sync_folder::sync_folder;
use crate::{apply, journal, ledger, reading};

/// An open study. Everything is saved as it is done; closing only tidies up.
#[derive(Debug)]
pub struct StudyFile {
    pub(crate) connection: Connection,
    path: PathBuf,
    read_only: Option<ReadOnly>,
    kept_copy: Option<PathBuf>,
    /// Let go last: the fields of a struct are dropped in the order in which they stand.
    _lock: Option<Lock>,
}

/// The key of an edit in the journal.
pub type EditId = i64;

/// What a list of edits did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Its entry in the journal; `None` where nothing changed, and then it is no step of undo either.
    pub edit: Option<EditId>,
    /// Keys of the things it added, in the order of the list.
    pub added: Vec<Id>,
}

impl StudyFile {
    /// Makes a new study. An existing file is never overwritten.
    pub fn create(path: &Path, name: &str, currency: &Currency) -> Result<StudyFile, StoreError> {
        let name = apply::checked_name(name)?;
        apply::check_currency(currency)?;
        let file = StudyFile::from_opened(opening::create(path, STEPS)?)?;
        let begun = file.begin(&name, currency);
        if let Err(error) = begun {
            let path = file.path.clone();
            drop(file);
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
        Ok(file)
    }

    /// The rows every study has. They are no edit: undo ends here.
    fn begin(&self, name: &str, currency: &Currency) -> Result<(), StoreError> {
        self.in_transaction(|connection| {
            journal::silently(connection, || {
                connection.execute(
                    "INSERT INTO study (id, name, currency, minor_digits) VALUES (1, ?1, ?2, ?3)",
                    params![name, currency.code, currency.minor_digits],
                )?;
                connection.execute(
                    "INSERT INTO segment (id, position, name, definition, listed_are_largest, note)
                     VALUES (0, 0, '', '', 1, '')",
                    [],
                )?;
                Ok(())
            })
        })
    }

    /// Opens a study. With [`Access::Write`] it takes the lock, or opens for reading and
    /// [`StudyFile::read_only`] says why.
    pub fn open(path: &Path, access: Access) -> Result<StudyFile, StoreError> {
        StudyFile::from_opened(opening::open(path, access, STEPS)?)
    }

    pub(crate) fn from_opened(opened: Opened) -> Result<StudyFile, StoreError> {
        if opened.read_only.is_none() {
            journal::start(&opened.connection)?;
            // Tidying up never stands in the way of opening: where it cannot be done now, it is done another time.
            let _ = ledger::sweep(&opened.connection);
        }
        opened.connection.set_prepared_statement_cache_capacity(200);
        Ok(StudyFile {
            connection: opened.connection,
            path: opened.path,
            read_only: opened.read_only,
            kept_copy: opened.kept_copy,
            _lock: opened.lock,
        })
    }

    /// Where the study is, without links.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why it can only be read, if it can only be read.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only
    }

    /// The synchronising program in whose folder it lies; people should be told to close it before they go
    /// to another machine.
    pub fn sync_folder(&self) -> Option<&'static str> {
        sync_folder(&self.path)
    }

    /// The copy of the older file that was made when this opening brought the study up to date.
    pub fn kept_copy(&self) -> Option<&Path> {
        self.kept_copy.as_deref()
    }

    /// The whole study with its sums.
    pub fn study(&self) -> Result<Study, StoreError> {
        reading::study(&self.connection)
    }

    /// The currency of the study's amounts, without reading the rest.
    pub fn currency(&self) -> Result<Currency, StoreError> {
        reading::name_and_currency(&self.connection).map(|(_, currency)| currency)
    }

    /// Applies a list of edits: all of them or none, one step of undo. `label` is what undo will be called.
    pub fn edit(&mut self, label: &str, edits: &[Edit]) -> Result<Done, StoreError> {
        self.recorded(label, |connection| apply::all(connection, edits))
    }

    /// Runs a change as one labelled step of undo.
    pub(crate) fn recorded(
        &self,
        label: &str,
        change: impl FnOnce(&Connection) -> Result<Vec<Id>, StoreError>,
    ) -> Result<Done, StoreError> {
        self.in_transaction(|connection| {
            let edit = journal::begin_edit(connection, label, now())?;
            let added = change(connection)?;
            let kept = journal::end_edit(connection, edit)?;
            if kept {
                ledger::settle(connection, edit)?;
            }
            Ok(Done { edit: kept.then_some(edit), added })
        })
    }

    /// Takes back the latest step; gives its label, or `None` where there is nothing to undo.
    pub fn undo(&mut self) -> Result<Option<String>, StoreError> {
        self.replay(journal::Direction::Back)
    }

    /// Does again what was undone last; gives its label, or `None`.
    pub fn redo(&mut self) -> Result<Option<String>, StoreError> {
        self.replay(journal::Direction::Forth)
    }

    fn replay(&mut self, direction: journal::Direction) -> Result<Option<String>, StoreError> {
        self.writable()?;
        // Every step puts back one row as it was: rows that went with another by a cascade have steps of
        // their own, so cascades must rest. This cannot be switched inside a transaction.
        self.connection.pragma_update(None, "foreign_keys", false)?;
        let replayed = self.in_transaction(|connection| {
            let Some((edit, label)) = journal::replay(connection, direction)? else {
                return Ok(None);
            };
            ledger::settle(connection, edit)?;
            check_references(connection)?;
            Ok(Some(label))
        });
        self.connection.pragma_update(None, "foreign_keys", true)?;
        replayed
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Result<Option<String>, StoreError> {
        Ok(journal::next(&self.connection, journal::Direction::Back)?.map(|(_, label)| label))
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Result<Option<String>, StoreError> {
        Ok(journal::next(&self.connection, journal::Direction::Forth)?.map(|(_, label)| label))
    }

    /// Makes what was done so far the beginning: undo ends here. The history of the cells stays.
    pub fn forget_steps(&mut self) -> Result<(), StoreError> {
        self.in_transaction(journal::seal)
    }

    /// Writes everything into the one file. To be called after a second of rest; never fails the user's work.
    pub fn rest(&self) -> Result<(), StoreError> {
        if self.read_only.is_none() {
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(())
    }

    /// Lets the file grow to so many pages and no further, for as long as it is open: how a full disk is tried.
    pub fn limit_pages(&self, most: i64) -> Result<(), StoreError> {
        let pragma = format!("PRAGMA max_page_count = {most}");
        self.connection.query_row(&pragma, [], |_| Ok(()))?;
        Ok(())
    }

    /// A copy of the study as it is now, in a new file.
    pub fn save_copy(&self, to: &Path) -> Result<(), StoreError> {
        opening::copy_whole(&self.connection, to)
    }

    pub(crate) fn writable(&self) -> Result<(), StoreError> {
        match self.read_only {
            Some(why) => Err(StoreError::ReadOnly(why)),
            None => Ok(()),
        }
    }

    /// One transaction: committed if the change succeeds, rolled back on any error. After "disk full" a
    /// commit could still succeed and keep half of a change, so errors never reach it.
    pub(crate) fn in_transaction<T>(
        &self,
        change: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.writable()?;
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let done = change(&self.connection).and_then(|done| {
            self.connection.execute_batch("COMMIT")?;
            Ok(done)
        });
        if done.is_err() {
            roll_back(&self.connection);
        }
        done
    }
}

impl Drop for StudyFile {
    fn drop(&mut self) {
        // What is committed is safe in the log; one file is what people expect to find.
        let _ = self.rest();
    }
}

/// Ends a transaction that failed. SQLite may have ended it already, as on a full disk.
pub(crate) fn roll_back(connection: &Connection) {
    if !connection.is_autocommit() {
        let _ = connection.execute_batch("ROLLBACK");
    }
}

/// Every reference leads somewhere, else the change is refused.
pub(crate) fn check_references(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => Err(StoreError::Journal {
            detail: format!(
                "a row of {} would refer to nothing in {}",
                row.get::<_, String>(0)?,
                row.get::<_, String>(2)?
            ),
        }),
    }
}

/// Unix seconds.
pub(crate) fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64)
}
