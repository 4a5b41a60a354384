//! What can go wrong with a study file. Codes and fields only: the catalogue has the words.

use std::path::PathBuf;

/// Why a study file could not be opened, read or changed. Nothing was changed when one of these comes back.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no file of this name.
    #[error("there is no file {0}")]
    NotFound(PathBuf),
    /// A new study would overwrite a file.
    #[error("the file {0} exists already")]
    AlreadyExists(PathBuf),
    /// Not a study file: another kind of file, or another program's database.
    #[error("this file is not a study")]
    NotAStudy,
    /// Made by a newer version of the program.
    #[error("the study was made by a newer version ({found}; this program knows {known})")]
    Newer {
        /// Version of the file.
        found: i64,
        /// Newest version this program knows.
        known: i64,
    },
    /// An older study can only be brought up to date where it can be written.
    #[error("the study is of an older version ({found}) and cannot be written here")]
    OlderReadOnly {
        /// Version of the file.
        found: i64,
    },
    /// The file holds something that no study has (a trigger, a view, another table), or lacks something.
    #[error("the file does not look like a study of its version: {what}")]
    Foreign {
        /// The first thing that differs, such as `trigger steal`.
        what: String,
    },
    /// The file is damaged.
    #[error("the study is damaged: {detail}")]
    Damaged {
        /// What SQLite or the check says.
        detail: String,
    },
    /// The study was opened for reading only.
    #[error("the study is open for reading only")]
    ReadOnly(ReadOnly),
    /// Another program is writing just now.
    #[error("another program is using the study")]
    Busy,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The operating system refused.
    #[error("{path}: {detail}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// Two things of a kind cannot have one name.
    #[error("the name {name} is taken")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// A name cannot be empty.
    #[error("a name cannot be empty")]
    EmptyName,
    /// A text is too long or holds a NUL.
    #[error("a text of {length} characters is too long or not a text")]
    BadText {
        /// Its length in characters.
        length: usize,
    },
    /// A number is outside what its cell can mean.
    #[error("{value} is not between {least} and {most}")]
    OutOfRange {
        /// What was given.
        value: f64,
        /// Least value that means something.
        least: f64,
        /// Greatest value that means something.
        most: f64,
    },
    /// A value of another kind than its cell holds, such as a number for a level.
    #[error("this cell holds another kind of value")]
    WrongKind,
    /// Two things that cannot become one.
    #[error("the two cannot become one: {}", .0.code())]
    Apart(Apart),
    /// Something that is not in the study (any more).
    #[error("the study has no {thing} {id}")]
    Unknown {
        /// Which table.
        thing: &'static str,
        /// Its key.
        id: i64,
    },
    /// A mapping or method key names something that is not in the study.
    #[error("the study has no {thing} named {name}")]
    UnknownName {
        /// What was looked for.
        thing: &'static str,
        /// Its name.
        name: String,
    },
    /// The currency cannot change once there is money in the study.
    #[error("the study holds amounts in {code}, so its currency stays")]
    CurrencyInUse {
        /// The currency it has.
        code: String,
    },
    /// The same file was imported before.
    #[error("{file_name} was imported before")]
    AlreadyImported {
        /// The name it had then.
        file_name: String,
        /// When, in unix seconds.
        at: i64,
    },
    /// Amounts too large to be added up.
    #[error("the amounts are too large to be added up")]
    TooLarge,
    /// Sales lines that contradict themselves; the reader broke.
    #[error("the lines handed over contradict themselves")]
    BrokenLines,
    /// The journal does not fit the study, so undoing would damage it.
    #[error("the journal does not fit the study: {detail}")]
    Journal {
        /// What did not fit.
        detail: String,
    },
    /// Anything else SQLite says.
    #[error("the study could not be used: {0}")]
    Sqlite(rusqlite::Error),
}

/// Why two things stay two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// It is one thing already.
    Itself,
    /// Offers of different players.
    Players,
    /// Functions measured differently: a level and a number, two units, or opposite directions.
    Measures,
    /// Things of this kind are never joined.
    Kind,
}

impl Apart {
    /// The code that the message's words are found by.
    pub fn code(self) -> &'static str {
        match self {
            Apart::Itself => "itself",
            Apart::Players => "players",
            Apart::Measures => "measures",
            Apart::Kind => "kind",
        }
    }
}

/// Why a study is open for reading only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Reading was all that was asked for.
    Asked,
    /// Another window or program has it open for writing.
    OpenElsewhere,
    /// The file may not be written.
    FileNotWritable,
    /// Its folder may not be written, so there is no place for the lock and the journal.
    FolderNotWritable,
    /// The file has a second name (a hard link), under which a lock would not be seen.
    SecondName,
    /// The file system knows no locks.
    NoLocks,
}

impl ReadOnly {
    /// A stable code, the ending of the message's id in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            ReadOnly::Asked => "asked",
            ReadOnly::OpenElsewhere => "open-elsewhere",
            ReadOnly::FileNotWritable => "file-not-writable",
            ReadOnly::FolderNotWritable => "folder-not-writable",
            ReadOnly::SecondName => "second-name",
            ReadOnly::NoLocks => "no-locks",
        }
    }
}

impl StoreError {
    /// A stable code for the catalogue: `study-` and the kind.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::NotFound(_) => "study-not-found",
            StoreError::AlreadyExists(_) => "study-already-exists",
            StoreError::NotAStudy => "study-not-a-study",
            StoreError::Newer { .. } => "study-newer",
            StoreError::OlderReadOnly { .. } => "study-older-read-only",
            StoreError::Foreign { .. } => "study-foreign",
            StoreError::Damaged { .. } => "study-damaged",
            StoreError::ReadOnly(_) => "study-read-only",
            StoreError::Busy => "study-busy",
            StoreError::DiskFull => "study-disk-full",
            StoreError::Io { .. } => "study-io",
            StoreError::NameTaken { .. } => "study-name-taken",
            StoreError::EmptyName => "study-empty-name",
            StoreError::BadText { .. } => "study-bad-text",
            StoreError::OutOfRange { .. } => "study-out-of-range",
            StoreError::WrongKind => "study-wrong-kind",
            StoreError::Apart(_) => "study-apart",
            StoreError::Unknown { .. } => "study-unknown",
            StoreError::UnknownName { .. } => "study-unknown-name",
            StoreError::CurrencyInUse { .. } => "study-currency-in-use",
            StoreError::AlreadyImported { .. } => "study-already-imported",
            StoreError::TooLarge => "study-too-large",
            StoreError::BrokenLines => "study-broken-lines",
            StoreError::Journal { .. } => "study-journal",
            StoreError::Sqlite(_) => "study-sqlite",
        }
    }

    /// What the message of this code mentions, as name and text.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            StoreError::NotFound(path) | StoreError::AlreadyExists(path) => {
                vec![("path", path.display().to_string())]
            }
            StoreError::Newer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            StoreError::OlderReadOnly { found } => vec![("found", found.to_string())],
            StoreError::Foreign { what } => vec![("what", what.clone())],
            StoreError::Damaged { detail } | StoreError::Journal { detail } => {
                vec![("detail", detail.clone())]
            }
            StoreError::ReadOnly(why) => vec![("why", why.code().to_owned())],
            StoreError::Apart(apart) => vec![("apart", apart.code().to_owned())],
            StoreError::Io { path, detail } => vec![("path", path.display().to_string()), ("detail", detail.clone())],
            StoreError::NameTaken { name } => vec![("name", name.clone())],
            StoreError::BadText { length } => vec![("length", length.to_string())],
            StoreError::OutOfRange { value, least, most } => {
                vec![("value", value.to_string()), ("least", least.to_string()), ("most", most.to_string())]
            }
            StoreError::Unknown { thing, id } => {
                vec![("thing", (*thing).to_owned()), ("id", id.to_string())]
            }
            StoreError::UnknownName { thing, name } => {
                vec![("thing", (*thing).to_owned()), ("name", name.clone())]
            }
            StoreError::CurrencyInUse { code } => vec![("code", code.clone())],
            StoreError::AlreadyImported { file_name, at } => {
                vec![("file", file_name.clone()), ("at", at.to_string())]
            }
            StoreError::Sqlite(error) => vec![("detail", error.to_string())],
            StoreError::NotAStudy
            | StoreError::Busy
            | StoreError::DiskFull
            | StoreError::EmptyName
            | StoreError::WrongKind
            | StoreError::TooLarge
            | StoreError::BrokenLines => Vec::new(),
        }
    }

    pub(crate) fn io(path: &std::path::Path, error: &std::io::Error) -> StoreError {
        match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::NotFound(path.to_owned()),
            std::io::ErrorKind::AlreadyExists => StoreError::AlreadyExists(path.to_owned()),
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            _ => StoreError::Io { path: path.to_owned(), detail: error.to_string() },
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => StoreError::NotAStudy,
            Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged { detail: error.to_string() },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
            Some(ErrorCode::DiskFull) => StoreError::DiskFull,
            _ => StoreError::Sqlite(error),
        }
    }
}
