//! The window: where the program starts, its dialogs, its one command. What decides anything is in `commands`.

mod host;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

/// What the words after the program's name ask for.
#[derive(Default)]
struct Words {
    /// Open the sample study.
    sample: bool,
    /// A study to open, or a file to bring into the one that is open.
    file: Option<PathBuf>,
    /// A list of paths that stand for a person's answers to file dialogs: the window can be driven without hands.
    answers: Option<PathBuf>,
}

impl Words {
    fn read(words: impl IntoIterator<Item = String>) -> Self {
        let mut read = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--sample" => read.sample = true,
                "--answers" => read.answers = words.next().map(PathBuf::from),
                // A desktop or a toolkit may add words of its own; only a path is ours.
                _ if word.starts_with('-') => {}
                _ => read.file = Some(PathBuf::from(word)),
            }
        }
        read
    }
}

fn main() -> ExitCode {
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // Without it the window stays blank on some NVIDIA and Wayland systems (tauri#9304).
        // SAFETY: the program's first act; no other thread exists that could read the environment meanwhile.
        unsafe { std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1") };
    }
    let mut words = std::env::args().skip(1).peekable();
    if words.peek().is_some_and(|word| word == host::READ) {
        // A file from outside is read by a child of this same program, within limits, and nothing else.
        return standout_commands::child();
    }
    window::open(Words::read(words))
}
