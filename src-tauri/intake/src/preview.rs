//! What was recognised in a file, before anything is taken from it.

use standout_market::{Date, Money};
use standout_words::headings::Role;

use crate::Objection;
use crate::plan::{Basis, DateForm, NumberForm};

/// What a ledger file looks like to us, and how its first rows will be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What kind of file it is.
    pub kind: FileKind,
    /// Its sheets; none of a text file.
    pub sheets: Vec<SheetPreview>,
    /// The row of the headings, 0 where there are none.
    pub heading_row: u32,
    /// Its columns in their order.
    pub columns: Vec<ColumnPreview>,
    /// The first rows below the headings as they will be read.
    pub rows: Vec<RowPreview>,
}

/// What kind of file it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Delimited text.
    Text {
        /// The encoding's name, such as `windows-1251`.
        encoding: String,
        /// Whether a byte-order mark stands at its beginning.
        marked: bool,
        /// What separates the fields.
        delimiter: char,
    },
    /// A workbook of any kind.
    Workbook,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPreview {
    /// Its name.
    pub name: String,
    /// Whether it is hidden.
    pub hidden: bool,
    /// Whether it is the one that is read.
    pub chosen: bool,
}

/// A column and what it was taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnPreview {
    /// Its heading as written.
    pub heading: String,
    /// What it holds, if that was recognised or named.
    pub role: Option<Role>,
    /// How surely, 0-1.
    pub confidence: f64,
    /// How its numbers are read, of a number column.
    pub numbers: Option<NumberForm>,
    /// How its dates are read, of the date column.
    pub dates: Option<DateForm>,
}

impl ColumnPreview {
    /// Whether every value of it could be read in more than one way, so that a person should look.
    pub fn doubtful(&self) -> bool {
        self.numbers.is_some_and(|n| n.basis == Basis::Convention)
            || self.dates.is_some_and(|d| d.basis == Basis::Convention)
    }
}

/// A row as it will be read.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPreview {
    /// The row as a spreadsheet counts.
    pub row: u32,
    /// Its cells, as many as there are columns.
    pub cells: Vec<ReadAs>,
    /// What becomes of it.
    pub fate: RowFate,
}

/// How a cell is read.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadAs {
    /// Empty, or not to be read.
    Nothing,
    /// Text.
    Text(String),
    /// An amount.
    Money(Money),
    /// A number.
    Number(f64),
    /// A date.
    Date(Date),
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFate {
    /// It will be taken.
    Accepted,
    /// It is empty, a line of totals or a repeated heading: not counted.
    LeftOut,
    /// It will be set aside.
    SetAside(Objection),
}
