//! How a study file is opened: nothing of ours runs in it before it has proved to be a study.

use std::fs::{Metadata, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::error::{ReadOnly, StoreError};
use crate::lock::Lock;
use crate::schema;
use crate::sync_folder::sync_folder;

/// What a study is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reading and writing; where writing is impossible the study opens for reading and says why.
    Write,
    /// Reading only; takes no lock.
    Read,
}

/// What opening gives.
pub(crate) struct Opened {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) lock: Option<Lock>,
    pub(crate) read_only: Option<ReadOnly>,
    /// The copy made of an older file before it was brought up to date.
    pub(crate) kept_copy: Option<PathBuf>,
}

/// How long the check at opening may take; what is larger is checked by `check` alone.
const CHECK_TIME: Duration = Duration::from_millis(1500);
/// Steps of SQLite's machine between two looks at the clock.
const CHECK_STEPS: i32 = 10_000;
/// How long a reader waits for a writer's commit.
const PATIENCE: Duration = Duration::from_millis(2000);

/// Makes an empty file and opens it for writing.
pub(crate) fn create(path: &Path, steps: &[&str]) -> Result<Opened, StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|e| StoreError::io(path, &e))?;
    let made = fill(path, steps);
    if made.is_err() {
        let _ = std::fs::remove_file(path);
    }
    made
}

fn fill(path: &Path, steps: &[&str]) -> Result<Opened, StoreError> {
    let path = whole_path(path)?;
    let lock = Lock::take(&path)?.map_err(StoreError::ReadOnly)?;
    let connection = connect(&path)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for step in steps {
        connection.execute_batch(step)?;
    }
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", steps.len() as i64)?;
    connection.execute_batch("COMMIT")?;
    prepare_for_writing(&connection, &path)?;
    Ok(Opened { connection, path, lock: Some(lock), read_only: None, kept_copy: None })
}

/// Opens a study: prove it, lock it, bring it up to date, prepare it.
pub(crate) fn open(path: &Path, access: Access, steps: &[&str]) -> Result<Opened, StoreError> {
    let path = whole_path(path)?;
    let metadata = std::fs::metadata(&path).map_err(|e| StoreError::io(&path, &e))?;
    if !metadata.is_file() || metadata.len() == 0 {
        return Err(StoreError::NotAStudy);
    }
    let (lock, read_only) = match access {
        Access::Read => (None, Some(ReadOnly::Asked)),
        Access::Write => match may_write(&path, &metadata)? {
            Ok(lock) => (Some(lock), None),
            Err(why) => (None, Some(why)),
        },
    };
    // Every connection could write: one that cannot leaves the log's files behind when it closes, and SQLite
    // does not look at CHECK constraints where it cannot write. Nothing is written before the proof, and a
    // reader never writes.
    let mut connection = connect(&path)?;
    let version = prove(&mut connection, steps)?;
    let mut kept_copy = None;
    if read_only.is_some() {
        if version < steps.len() {
            return Err(StoreError::OlderReadOnly { found: version as i64 });
        }
        connection.pragma_update(None, "query_only", true)?;
    } else {
        if version < steps.len() {
            kept_copy = Some(bring_up_to_date(&connection, &path, version, steps)?);
        }
        prepare_for_writing(&connection, &path)?;
    }
    Ok(Opened { connection, path, lock, read_only, kept_copy })
}

fn whole_path(path: &Path) -> Result<PathBuf, StoreError> {
    std::fs::canonicalize(path).map_err(|e| StoreError::io(path, &e))
}

/// The lock, or why there can be none.
fn may_write(path: &Path, metadata: &Metadata) -> Result<Result<Lock, ReadOnly>, StoreError> {
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(metadata) > 1 {
        return Ok(Err(ReadOnly::SecondName));
    }
    // A look at the permission alone: opening the file by ordinary means and closing it again would let go
    // of the locks another connection of this process may hold on it.
    if metadata.permissions().readonly() {
        return Ok(Err(ReadOnly::FileNotWritable));
    }
    Lock::take(path)
}

/// A connection that trusts nothing in the file. The path must be whole: the name of one beginning with
/// `file:` would mean something else to SQLite.
fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    distrust(&connection)?;
    let first = connection.query_row("PRAGMA schema_version", [], |row| row.get::<_, i64>(0));
    let Err(error) = first else {
        return Ok(connection);
    };
    // In a folder that cannot be written there is no place for the log's index. Where no log was left behind
    // the file alone is the whole study, and nobody can be writing it.
    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) && !has_log(path) {
        return connect_to_unchanging(path);
    }
    Err(error.into())
}

fn distrust(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(PATIENCE)?;
    for (what, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
    ] {
        connection.set_db_config(what, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 16 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 20),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.execute_batch("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;")?;
    Ok(())
}

fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// The one place where a file is named by a URI: written by us, with everything but letters and digits escaped.
fn connect_to_unchanging(path: &Path) -> Result<Connection, StoreError> {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(*byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    let connection = Connection::open_with_flags(
        uri,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    distrust(&connection)?;
    Ok(connection)
}

/// Proves that a file is a study of a version we know, and gives the version.
fn prove(connection: &mut Connection, steps: &[&str]) -> Result<usize, StoreError> {
    let number = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    if number("application_id")? != i64::from(schema::APPLICATION_ID) {
        return Err(StoreError::NotAStudy);
    }
    let found = number("user_version")?;
    if found > steps.len() as i64 {
        return Err(StoreError::Newer { found, known: steps.len() as i64 });
    }
    let known = usize::try_from(found).ok().and_then(|n| steps.get(..n));
    let Some(own_steps) = known.filter(|steps| !steps.is_empty()) else {
        return Err(StoreError::NotAStudy);
    };
    schema::compare(connection, own_steps)?;
    quick_check(connection)?;
    Ok(own_steps.len())
}

/// SQLite's check of the file, for as long as we are ready to wait.
fn quick_check(connection: &mut Connection) -> Result<(), StoreError> {
    let until = Instant::now() + CHECK_TIME;
    connection.progress_handler(CHECK_STEPS, Some(move || Instant::now() >= until))?;
    let found = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    connection.progress_handler(0, None::<fn() -> bool>)?;
    match found {
        Ok(found) if found == "ok" => Ok(()),
        Ok(detail) => Err(StoreError::Damaged { detail }),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Copies the older file aside, then takes all missing steps in one transaction.
fn bring_up_to_date(
    connection: &Connection,
    path: &Path,
    version: usize,
    steps: &[&str],
) -> Result<PathBuf, StoreError> {
    let copy = copy_beside(connection, path, version)?;
    // A step may rebuild a table that others refer to, so the references are checked once at the end.
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let done = (|| {
        for step in steps.get(version..).unwrap_or_default() {
            connection.execute_batch(step)?;
        }
        // What was journalled speaks of rows of the older shape: a migration is a barrier for undo.
        crate::journal::seal(connection)?;
        crate::file::check_references(connection)?;
        connection.pragma_update(None, "user_version", steps.len() as i64)?;
        schema::compare(connection, steps)?;
        connection.execute_batch("COMMIT")?;
        Ok(())
    })();
    if done.is_err() {
        crate::file::roll_back(connection);
        let _ = std::fs::remove_file(&copy);
    }
    done.map(|()| copy)
}

/// `NAME.version-1.standout` beside the study, or with a number where that is taken.
fn copy_beside(connection: &Connection, path: &Path, version: usize) -> Result<PathBuf, StoreError> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map_or("standout".into(), |e| e.to_string_lossy());
    for number in 1.. {
        let name = match number {
            1 => format!("{stem}.version-{version}.{ending}"),
            n => format!("{stem}.version-{version}-{n}.{ending}"),
        };
        let copy = path.with_file_name(name);
        match copy_whole(connection, &copy) {
            Err(StoreError::AlreadyExists(_)) => {}
            Err(error) => return Err(error),
            Ok(()) => return Ok(copy),
        }
    }
    Err(StoreError::AlreadyExists(path.to_owned()))
}

/// Writes the study as it is into a new file: a copy made by SQLite itself holds every committed edit.
pub(crate) fn copy_whole(connection: &Connection, to: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(to).map_err(|e| StoreError::io(to, &e))?;
    let copied = (|| {
        let mut copy = connect(&whole_path(to)?)?;
        copy.execute_batch("PRAGMA synchronous = FULL")?;
        let backup = rusqlite::backup::Backup::new(connection, &mut copy)?;
        backup.run_to_completion(10_000, Duration::ZERO, None)?;
        drop(backup);
        // The header of a copied file says "log"; alone it is better off without one.
        copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        copy.close().map_err(|(_, error)| error)?;
        let copy = OpenOptions::new().read(true).open(to);
        copy.and_then(|copy| copy.sync_all()).map_err(|e| StoreError::io(to, &e))
    })();
    if copied.is_err() {
        let _ = std::fs::remove_file(to);
    }
    copied
}

fn prepare_for_writing(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let journal = match sync_folder(path) {
        Some(_) => "DELETE",
        None => "WAL",
    };
    connection.query_row(&format!("PRAGMA journal_mode = {journal}"), [], |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA cache_size = -32000;
         PRAGMA wal_autocheckpoint = 2000;",
    )?;
    Ok(())
}

#[cfg(test)]
mod tests;
