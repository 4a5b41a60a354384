//! One writer: `NAME.standout.lock` beside the study, held while it is open for writing.
//!
//! Besides SQLite's own locks, because those come and go with each transaction, and because SQLite's are lost
//! without a word when the process reads the file by ordinary means.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::{ReadOnly, StoreError};

/// The lock, let go and removed when dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    _held: File,
}

/// How many times a lock file that vanished under our hands is made anew.
const TRIES: usize = 5;

impl Lock {
    /// Where the lock of a study is. The study's path must be without links.
    pub(crate) fn path_for(study: &Path) -> PathBuf {
        let mut name = study.as_os_str().to_owned();
        name.push(".lock");
        PathBuf::from(name)
    }

    /// Takes the lock, or says why the study can only be read.
    pub(crate) fn take(study: &Path) -> Result<Result<Lock, ReadOnly>, StoreError> {
        let path = Lock::path_for(study);
        for _ in 0..TRIES {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let file = match options.open(&path) {
                Ok(file) => file,
                Err(error) => {
                    return match error.kind() {
                        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                            Ok(Err(ReadOnly::FolderNotWritable))
                        }
                        _ => Err(StoreError::io(&path, &error)),
                    };
                }
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Err(ReadOnly::OpenElsewhere)),
                Err(TryLockError::Error(_)) => return Ok(Err(ReadOnly::NoLocks)),
            }
            // Whoever held it may have removed it between our opening and our locking: then what we hold is
            // a file without a name, which nobody else would see.
            if is_still_there(&file, &path) {
                return Ok(Ok(Lock { path, _held: file }));
            }
        }
        Ok(Err(ReadOnly::OpenElsewhere))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file left behind is harmless: the lock itself ends with the process.
        let _ = std::fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(named)) => held.ino() == named.ino() && held.dev() == named.dev(),
        _ => false,
    }
}

/// Elsewhere an open file cannot be removed by another process, or its name comes free only when it is closed.
#[cfg(not(unix))]
fn is_still_there(_file: &File, path: &Path) -> bool {
    path.exists()
}
