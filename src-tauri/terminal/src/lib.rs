//! The second door: the same commands without a window, for scripts, tests and servers.
//!
//! Its words are a contract (see README). Exit: 0 done, 2 wrong words, 3 refused and nothing changed. An error is one
//! line on standard error.

mod beside;
mod print;
mod words;

use std::ffi::OsStr;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use words::{READ, Words};

/// Runs the words of the command line; the program is this and nothing else.
pub fn run() -> ExitCode {
    if std::env::args_os().nth(1).as_deref() == Some(OsStr::new(READ)) {
        return standout_commands::child();
    }
    match Words::try_parse() {
        Ok(words) => match print::run(&words) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                print::refusal(&problem);
                ExitCode::from(3)
            }
        },
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            // A closed pipe (`standout-cli --help | head -1`) is no failure.
            let _ = error.print();
            ExitCode::SUCCESS
        }
        Err(error) => {
            let text = error.to_string();
            // What is wrong, and the words there are; then comes the usage.
            let said = text.lines().map(str::trim).take_while(|line| !line.is_empty());
            let line = said.collect::<Vec<_>>().join(" ");
            print::line_on_stderr(&format!("{line}; see `standout-cli --help`"));
            ExitCode::from(2)
        }
    }
}
