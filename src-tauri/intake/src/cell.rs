//! One cell as a file holds it, before anyone decides what it means.

use crate::text::Letters;

/// A cell lent by a row of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell<'a> {
    /// Nothing stands there.
    Empty,
    /// A field of a text file, in the file's own encoding.
    Bytes(&'a [u8]),
    /// Text.
    Text(&'a str),
    /// A typed number of a workbook; `percent` where its format shows a percentage.
    Number { value: f64, percent: bool },
    /// A typed date, days since 1970-01-01.
    Day(i32),
    /// True or false.
    Flag(bool),
    /// A formula's error, as Excel writes it.
    Error(&'a str),
}

/// A cell that owns its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Value {
    #[default]
    Empty,
    Text(String),
    Number {
        value: f64,
        percent: bool,
    },
    Day(i32),
    Flag(bool),
    Error(String),
}

impl Value {
    pub(crate) fn lend(&self) -> Cell<'_> {
        match self {
            Value::Empty => Cell::Empty,
            Value::Text(text) => Cell::Text(text),
            Value::Number { value, percent } => Cell::Number { value: *value, percent: *percent },
            Value::Day(day) => Cell::Day(*day),
            Value::Flag(flag) => Cell::Flag(*flag),
            Value::Error(error) => Cell::Error(error),
        }
    }

    /// Whether nothing (but spaces) stands there.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Value::Empty => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// As a person would see it, trimmed.
    pub(crate) fn shown(&self) -> String {
        shown(self.lend(), Letters::UTF_8)
    }
}

/// A cell as a person would see it, trimmed and cut to a length that fits a message.
pub(crate) fn shown(cell: Cell<'_>, letters: Letters) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Bytes(bytes) => clean(&letters.lossy(bytes)),
        Cell::Text(text) => clean(text),
        Cell::Number { value, percent: true } => format!("{} %", value * 100.0),
        Cell::Number { value, .. } => format!("{value}"),
        Cell::Day(day) => crate::date::civil(day).map_or_else(String::new, |d| d.to_string()),
        Cell::Flag(flag) => flag.to_string().to_uppercase(),
        Cell::Error(error) => error.to_owned(),
    }
}

/// Excel's longest cell text; nothing longer is taken from any file.
pub(crate) const LONGEST_TEXT: usize = 32_767;

/// Trimmed of every kind of space, without control characters but line breaks, and no longer than Excel's longest.
pub(crate) fn clean(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    if !text.bytes().any(|b| b < b' ') && text.len() <= LONGEST_TEXT {
        return text.to_owned();
    }
    text.chars().filter(|c| !c.is_control() || *c == '\n').take(LONGEST_TEXT).collect()
}
