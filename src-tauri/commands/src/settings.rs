//! What the program remembers besides any study: recent studies, the language and the theme.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::whole::write_whole;

/// How many recent studies are kept.
const RECENT: usize = 12;

/// The program's own memory, a small JSON file in its settings folder.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub(crate) language: Choice,
    pub(crate) theme: String,
    pub(crate) recent: Vec<RecentStudy>,
    #[serde(skip)]
    file: Option<PathBuf>,
}

/// The language: the system's, or one that was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Choice {
    #[default]
    System,
    Ru,
    En,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct RecentStudy {
    pub(crate) path: PathBuf,
    pub(crate) name: String,
    pub(crate) sample: bool,
}

impl Settings {
    /// Reads the settings of a folder; a missing or unreadable file gives the defaults, for nothing in it is
    /// worth refusing to start.
    pub(crate) fn read(folder: Option<PathBuf>) -> Settings {
        let Some(file) = folder.map(|f| f.join("settings.json")) else {
            return Settings::default();
        };
        let read = std::fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Settings { file: Some(file), ..read.unwrap_or_default() }
    }

    /// Writes them back. A failure is not the person's problem: the settings hold till the program ends.
    pub(crate) fn keep(&self) {
        let Some(file) = &self.file else { return };
        if let Some(folder) = file.parent() {
            let _ = std::fs::create_dir_all(folder);
        }
        if let Ok(bytes) = serde_json::to_vec_pretty(self) {
            let _ = write_whole(file, &bytes);
        }
    }

    /// Puts a study first among the recent ones.
    pub(crate) fn opened(&mut self, path: &Path, name: &str, sample: bool) {
        self.recent.retain(|r| r.path != path);
        self.recent.insert(0, RecentStudy { path: path.to_owned(), name: name.to_owned(), sample });
        self.recent.truncate(RECENT);
        self.keep();
    }

    /// Whether a study is a copy of the sample.
    pub(crate) fn is_sample(&self, path: &Path) -> bool {
        self.recent.iter().any(|r| r.path == path && r.sample)
    }
}
