//! Running `standout-cli` as a person would.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What a run of the command line gave.
pub struct Ran {
    /// The exit code; -1 if it was killed.
    pub code: i32,
    /// What it printed.
    pub out: String,
    /// What it said on standard error.
    pub err: String,
}

impl Ran {
    /// What it printed, as JSON.
    ///
    /// # Panics
    /// It printed something else.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("no JSON ({e}): {}{}", self.out, self.err))
    }

    /// The run, if it ended well.
    ///
    /// # Panics
    /// It did not.
    pub fn done(self) -> Ran {
        assert_eq!(self.code, 0, "it should end well: {}{}", self.out, self.err);
        self
    }

    /// The one line with which it refused.
    ///
    /// # Panics
    /// It did not refuse, or said more than one line.
    pub fn refused(self) -> String {
        assert_eq!(self.code, 3, "it should refuse: {}{}", self.out, self.err);
        assert_eq!(self.err.lines().count(), 1, "a refusal is one line: {}", self.err);
        self.err.trim_end().to_owned()
    }
}

/// Runs the command line that a test crate built.
///
/// # Panics
/// It cannot be started.
pub fn run(program: &str, words: &[&dyn AsRef<OsStr>]) -> Ran {
    let mut command = Command::new(program);
    for word in words {
        command.arg(word.as_ref());
    }
    let output = command.output().unwrap_or_else(|e| panic!("{program} does not start: {e}"));
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A file of the repository, such as `tests/files/gtcars.xlsx`.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
