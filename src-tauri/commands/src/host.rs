//! What the commands need of the program that runs them: a window, or a terminal.

use std::path::{Path, PathBuf};

use serde::Serialize;
use standout_intake::Reader;
use ts_rs::TS;

/// A question about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A study, `.standout`.
    Study,
    /// A sales ledger: CSV or a workbook.
    Ledger,
    /// A matrix workbook, `.xlsx`.
    Matrix,
    /// A report workbook, `.xlsx`.
    Report,
}

/// The program around the commands.
pub trait Host: Send + Sync + 'static {
    /// Lets the person choose a file to open; `None` if they closed the dialog.
    fn open(&self, kind: FileKind) -> Option<PathBuf>;
    /// Lets the person choose where to save; `None` if they closed the dialog.
    fn save(&self, kind: FileKind, suggested_name: &str) -> Option<PathBuf>;
    /// Told how far a long command is. Called from any thread, at most some ten times a second.
    fn progress(&self, progress: Progress);
    /// Shows a file in its folder.
    fn reveal(&self, file: &Path) -> Result<(), String>;
    /// Opens a file with the program meant for it.
    fn launch(&self, file: &Path) -> Result<(), String>;
    /// How to start the reading child: this program, with another argument.
    fn reader(&self) -> Reader;
    /// Where the program keeps what is not of any study (recent files, language, theme).
    fn settings_folder(&self) -> Option<PathBuf>;
    /// Where new studies are proposed.
    fn documents_folder(&self) -> Option<PathBuf>;
    /// The code of the system's language, such as `ru_RU`.
    fn system_language(&self) -> Option<String>;
}

/// How far a long command is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Progress {
    /// The name that the caller gave to the run.
    pub task: String,
    /// Part done, 0-1, where it can be told.
    pub done: Option<f64>,
    /// Rows read so far.
    #[ts(type = "number")]
    pub rows: u64,
    /// In words.
    pub words: String,
}
