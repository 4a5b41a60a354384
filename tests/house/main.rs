//! What must never be, kept true by a test: the arrows between the rooms, and the few rules that no compiler keeps.
//!
//! A rule that has to give way gives way here, in the open, with its reason beside it.

mod arrows;
mod catalogue;
mod files;
mod window;

use std::path::{Path, PathBuf};

/// The root of the project.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the root").to_path_buf()
}

/// Text of a file of the project.
fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder of the project, but what is built, fetched or left by a run.
fn files_under(folder: &str) -> Vec<PathBuf> {
    const PASSED_BY: [&str; 6] = ["target", "node_modules", "dist", "gen", "pictures", "__pycache__"];
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if path.is_dir() {
                if !PASSED_BY.contains(&name.as_str()) && !name.starts_with('.') {
                    open.push(path);
                }
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A path as the project's people write it: from the root, with `/`.
fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Whether the file's name ends with one of these.
fn ends_with(path: &Path, endings: &[&str]) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| endings.contains(&ending))
}
