//! What the commands need of the program around them, by way of the window: dialogs, progress, folders.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use standout_commands::{FileKind, Host, Progress, Reader};
use tauri::{AppHandle, Emitter, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, MessageDialogKind};
use tauri_plugin_opener::{Opener, OpenerExt};

/// The word with which the program starts itself as the reader of a file from outside.
pub(crate) const READ: &str = "--read";

/// The window as the commands see it.
pub(crate) struct Window {
    app: AppHandle,
    /// Answers given beforehand, in turn; with them no dialog is shown.
    answers: Option<Mutex<VecDeque<String>>>,
}

impl Window {
    pub(crate) fn new(app: AppHandle, answers: Option<&Path>) -> std::io::Result<Self> {
        let answers = answers.map(std::fs::read_to_string).transpose()?;
        let answers = answers.map(|text| Mutex::new(text.lines().map(str::to_owned).collect()));
        Ok(Self { app, answers })
    }

    /// The next prepared answer: `None` if a person is to be asked, `Some(None)` if they would close the dialog.
    fn prepared(&self) -> Option<Option<PathBuf>> {
        let answers = self.answers.as_ref()?;
        let next = answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        Some(next.filter(|path| !path.is_empty()).map(PathBuf::from))
    }

    fn dialog(&self, kind: FileKind) -> FileDialogBuilder<Wry> {
        let (name, endings): (&str, &[&str]) = match kind {
            FileKind::Study => ("Standout", &["standout"]),
            FileKind::Ledger => ("CSV, Excel", &["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"]),
            FileKind::Matrix | FileKind::Report => ("Excel", &["xlsx"]),
        };
        let dialog = self.app.dialog().file().add_filter(name, endings);
        let dialog = match self.documents_folder() {
            Some(folder) => dialog.set_directory(folder),
            None => dialog,
        };
        match self.app.get_webview_window(crate::window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }

    /// Lets the system show or open a file; nothing is shown where answers were prepared.
    fn hand_over(
        &self,
        file: impl FnOnce(&Opener<Wry>) -> Result<(), tauri_plugin_opener::Error>,
    ) -> Result<(), String> {
        if self.answers.is_some() {
            return Ok(());
        }
        file(self.app.opener()).map_err(|error| error.to_string())
    }
}

/// Says one sentence to the person.
pub(crate) fn tell(app: &AppHandle, sentence: &str) {
    eprintln!("standout: {sentence}");
    let message = app.dialog().message(sentence).title("Standout");
    message.kind(MessageDialogKind::Error).show(|_| {});
}

impl Host for Window {
    fn open(&self, kind: FileKind) -> Option<PathBuf> {
        self.prepared().unwrap_or_else(|| self.dialog(kind).blocking_pick_file()?.into_path().ok())
    }

    fn save(&self, kind: FileKind, suggested_name: &str) -> Option<PathBuf> {
        self.prepared()
            .unwrap_or_else(|| self.dialog(kind).set_file_name(suggested_name).blocking_save_file()?.into_path().ok())
    }

    fn progress(&self, progress: Progress) {
        // A window that is closing hears nothing; the command goes on.
        let _ = self.app.emit_to(crate::window::LABEL, "progress", progress);
    }

    fn reveal(&self, file: &Path) -> Result<(), String> {
        self.hand_over(|opener| opener.reveal_item_in_dir(file))
    }

    fn launch(&self, file: &Path) -> Result<(), String> {
        self.hand_over(|opener| opener.open_path(file.to_string_lossy(), None::<&str>))
    }

    fn reader(&self) -> Reader {
        // On Linux the running program itself, also after an update has put another file in its place.
        let linux = cfg!(target_os = "linux").then(|| PathBuf::from("/proc/self/exe"));
        Reader {
            program: linux.or_else(|| std::env::current_exe().ok()).unwrap_or_default(),
            arguments: vec![READ.into()],
        }
    }

    fn settings_folder(&self) -> Option<PathBuf> {
        self.app.path().app_config_dir().ok()
    }

    fn documents_folder(&self) -> Option<PathBuf> {
        let path = self.app.path();
        let folders = [path.document_dir(), path.home_dir()];
        folders.into_iter().flatten().find(|folder| folder.is_dir())
    }

    fn system_language(&self) -> Option<String> {
        sys_locale::get_locale()
    }
}
