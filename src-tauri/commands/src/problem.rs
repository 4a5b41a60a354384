//! What a command answers when it refuses: a closed code for programs, one sentence for people.

use serde::Serialize;
use standout_words::{Arg, Lang, say};
use ts_rs::TS;

/// Why a command was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// For programs; the id of the sentence in the catalogue (chapter `problems`).
    pub code: String,
    /// For people: what, where, what to do.
    pub message: String,
}

impl Problem {
    /// The problem of a code, worded in a language.
    pub fn new(lang: Lang, code: &str, args: &[(&str, Arg)]) -> Problem {
        Problem { code: code.to_owned(), message: say(lang, &format!("problem-{code}"), args) }
    }

    /// A request whose payload is not of the command's form: a mistake of a program, not of a person.
    pub(crate) fn malformed(command: &str, why: &serde_json::Error) -> Problem {
        Problem { code: "malformed".to_owned(), message: format!("{command}: {why}") }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

/// What a command answers.
pub type Reply<T> = Result<T, Problem>;
