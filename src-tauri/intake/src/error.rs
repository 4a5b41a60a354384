//! Why a file was not read: one plain sentence each.

use standout_words::{Arg, Lang, say};

/// Why a file was not read at all. Nothing was taken from it.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file cannot be opened.
    #[error("the file cannot be opened: {0}")]
    Open(std::io::Error),
    /// The reading child cannot be started.
    #[error("the reader cannot be started: {0}")]
    Start(std::io::Error),
    /// The user called it off.
    #[error("called off")]
    Cancelled,
    /// The reading child ended, or had to be ended, without having read the file.
    #[error("the file could not be read: it is broken, or asks for more memory or time than a spreadsheet needs")]
    Burst,
    /// The child refused it.
    #[error("{}", .0.in_words(Lang::En))]
    Refused(Refusal),
}

/// Why the child refuses a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing stands in it.
    Empty,
    /// It is neither text nor a workbook.
    NotATable,
    /// A password protects it.
    Password,
    /// It is a workbook, but a broken one.
    Broken,
    /// It is longer than any table, or bursts a limit of a workbook: parts, unpacked size, strings, cells.
    TooLarge,
    /// It cannot be read to its end (the disk, the network).
    Io,
    /// A quotation mark is never closed.
    UnclosedQuote {
        /// The row in which it opens.
        row: u32,
    },
    /// A row has more fields than any spreadsheet.
    TooWide {
        /// That row.
        row: u32,
    },
    /// The sheet asked for is not there.
    NoSheet {
        /// As asked.
        wanted: String,
        /// The sheets there are.
        sheets: Vec<String>,
    },
    /// The column asked for is not there.
    NoColumn {
        /// As asked.
        wanted: String,
        /// The headings there are.
        headings: Vec<String>,
    },
    /// No column could be recognised as the amount.
    NoAmount {
        /// The headings there are.
        headings: Vec<String>,
    },
    /// No column could be recognised as the amount, and its letters seem to be spoilt.
    SpoiltLetters {
        /// A heading as it stands.
        before: String,
        /// The same, mended.
        after: String,
        /// The code of the repair.
        repair: String,
    },
    /// Months stand side by side, and nothing says of which year.
    MonthsWithoutYear {
        /// The heading of the first.
        heading: String,
    },
    /// None of the contract's sheets is in the workbook.
    NoMatrix {
        /// The sheets there are.
        sheets: Vec<String>,
    },
}

impl Refusal {
    /// The message of the catalogue.
    pub fn id(&self) -> &'static str {
        match self {
            Refusal::Empty => "intake-empty",
            Refusal::NotATable => "intake-not-a-table",
            Refusal::Password => "intake-password",
            Refusal::Broken => "intake-broken",
            Refusal::TooLarge => "intake-too-large",
            Refusal::Io => "intake-io",
            Refusal::UnclosedQuote { .. } => "intake-unclosed-quote",
            Refusal::TooWide { .. } => "intake-too-wide",
            Refusal::NoSheet { .. } => "intake-no-sheet",
            Refusal::NoColumn { .. } => "intake-no-column",
            Refusal::NoAmount { .. } => "intake-no-amount",
            Refusal::SpoiltLetters { .. } => "intake-spoilt-letters",
            Refusal::MonthsWithoutYear { .. } => "intake-months-without-year",
            Refusal::NoMatrix { .. } => "intake-no-matrix",
        }
    }

    /// The sentence for people.
    pub fn in_words(&self, lang: Lang) -> String {
        let list = |names: &[String]| -> Arg {
            let shown: Vec<&str> = names.iter().take(30).map(String::as_str).collect();
            Arg::from(shown.join(", "))
        };
        let args: Vec<(&str, Arg)> = match self {
            Refusal::UnclosedQuote { row } | Refusal::TooWide { row } => {
                vec![("row", Arg::from(row.to_string()))]
            }
            Refusal::NoSheet { wanted, sheets } => {
                vec![("wanted", Arg::from(wanted.as_str())), ("sheets", list(sheets))]
            }
            Refusal::NoColumn { wanted, headings } => {
                vec![("wanted", Arg::from(wanted.as_str())), ("headings", list(headings))]
            }
            Refusal::NoAmount { headings } => vec![("headings", list(headings))],
            Refusal::SpoiltLetters { before, after, repair } => {
                let text = |text: &String| Arg::from(text.as_str());
                vec![("before", text(before)), ("after", text(after)), ("repair", text(repair))]
            }
            Refusal::MonthsWithoutYear { heading } => vec![("heading", Arg::from(heading.as_str()))],
            Refusal::NoMatrix { sheets } => vec![("sheets", list(sheets))],
            _ => Vec::new(),
        };
        say(lang, self.id(), &args)
    }
}

impl IntakeError {
    /// The message of the catalogue, which is also a problem's code.
    pub fn id(&self) -> &'static str {
        match self {
            IntakeError::Open(_) => "intake-open",
            IntakeError::Start(_) => "intake-start",
            IntakeError::Cancelled => "intake-cancelled",
            IntakeError::Burst => "intake-burst",
            IntakeError::Refused(refusal) => refusal.id(),
        }
    }

    /// The sentence for people: what is wrong and what to do.
    pub fn in_words(&self, lang: Lang) -> String {
        match self {
            IntakeError::Open(e) | IntakeError::Start(e) => say(lang, self.id(), &[("why", Arg::from(e.to_string()))]),
            IntakeError::Cancelled | IntakeError::Burst => say(lang, self.id(), &[]),
            IntakeError::Refused(refusal) => refusal.in_words(lang),
        }
    }
}

impl From<std::io::Error> for Refusal {
    fn from(e: std::io::Error) -> Refusal {
        match e.kind() {
            std::io::ErrorKind::FileTooLarge => Refusal::TooLarge,
            _ => Refusal::Io,
        }
    }
}

impl From<crate::text::TextFault> for Refusal {
    fn from(fault: crate::text::TextFault) -> Refusal {
        match fault {
            crate::text::TextFault::Io(e) => e.into(),
            crate::text::TextFault::UnclosedQuote { row } => Refusal::UnclosedQuote { row },
            crate::text::TextFault::TooWide { row } => Refusal::TooWide { row },
        }
    }
}
