//! A program around the commands without a window: what its dialogs answer is said beforehand.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use standout_commands::{Desk, FileKind, Host, Problem, Progress, Reader};

/// The program.
pub struct Program {
    desk: Desk,
    host: Arc<Answers>,
}

struct Answers {
    folder: PathBuf,
    reader: PathBuf,
    paths: Mutex<Vec<PathBuf>>,
    told: Mutex<Vec<Progress>>,
}

impl Answers {
    fn next(&self) -> Option<PathBuf> {
        let mut paths = self.paths.lock().unwrap_or_else(PoisonError::into_inner);
        if paths.is_empty() { None } else { Some(paths.remove(0)) }
    }
}

impl Host for Answers {
    fn open(&self, _: FileKind) -> Option<PathBuf> {
        self.next()
    }
    fn save(&self, _: FileKind, _: &str) -> Option<PathBuf> {
        self.next()
    }
    fn progress(&self, progress: Progress) {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).push(progress);
    }
    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn launch(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn reader(&self) -> Reader {
        Reader { program: self.reader.clone(), arguments: vec!["--read".into()] }
    }
    fn settings_folder(&self) -> Option<PathBuf> {
        Some(self.folder.join("settings"))
    }
    fn documents_folder(&self) -> Option<PathBuf> {
        Some(self.folder.clone())
    }
    fn system_language(&self) -> Option<String> {
        Some("ru_RU".to_owned())
    }
}

impl Program {
    /// A program that keeps its files in a folder, and reads files from outside with the command line of a test crate.
    pub fn new(folder: &Path, reader: &str) -> Program {
        let host = Arc::new(Answers {
            folder: folder.to_owned(),
            reader: PathBuf::from(reader),
            paths: Mutex::default(),
            told: Mutex::default(),
        });
        Program { desk: Desk::new(host.clone()), host }
    }

    /// The next dialog answers with this path; a dialog that nothing answers was closed by the person.
    pub fn answer(&self, path: &Path) {
        self.host.paths.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
    }

    /// Runs a command that should succeed.
    ///
    /// # Panics
    /// It is refused.
    pub fn call(&self, name: &str, payload: Value) -> Value {
        self.try_call(name, payload).unwrap_or_else(|problem| panic!("{name}: {problem}"))
    }

    /// Runs a command.
    ///
    /// # Errors
    /// Its refusal.
    pub fn try_call(&self, name: &str, payload: Value) -> Result<Value, Problem> {
        self.desk.call_and_wait(name, payload)
    }

    /// Runs a command without a question.
    ///
    /// # Panics
    /// It is refused.
    pub fn ask(&self, name: &str) -> Value {
        self.call(name, json!({}))
    }

    /// The door itself, for tests that knock from several threads.
    pub fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// What was told of long commands.
    pub fn told(&self) -> Vec<Progress> {
        self.host.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
