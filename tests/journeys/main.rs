//! Journeys: one file a promise to the user. They walk through the same doors as people do: the command line, and
//! the window's commands without the window.

mod again;
mod assigning;
mod beside;
mod bindings;
mod cells;
mod charts;
mod handed;
mod history;
mod intake;
mod ledger;
mod marks;
mod matrix;
mod mending;
mod method;
mod questions;
mod real_input;
mod recalculated;
mod refusals;
mod report;
mod sample;
mod second_way;
mod share_help;
mod shares;
mod things;
mod what_if;
mod why;
mod window;

use std::path::{Path, PathBuf};

use standout_tests::command_line::{Ran, run};

/// The command line under test.
const CLI: &str = env!("CARGO_BIN_EXE_under-test");

/// Runs the command line.
macro_rules! cli {
    ($($word:expr),+ $(,)?) => { crate::spoken(&[$(&$word as &dyn AsRef<std::ffi::OsStr>),+]) };
}
pub(crate) use cli;

fn spoken(words: &[&dyn AsRef<std::ffi::OsStr>]) -> Ran {
    run(CLI, words)
}

/// A folder of the test's own.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap_or_else(|e| panic!("no folder for the test: {e}"))
}

/// A copy of the sample study.
fn sample(folder: &Path) -> PathBuf {
    let study = folder.join("sample.standout");
    cli!("new", study, "--sample", "playgrounds").done();
    study
}

/// An empty study.
fn empty(folder: &Path) -> PathBuf {
    let study = folder.join("empty.standout");
    cli!("new", study).done();
    study
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    std::fs::write(path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}
