//! What was recognised in a file, before anything is taken from it.

use standout_market::{Date, Money};
use standout_words::headings::Role;

use crate::plan::{Basis, DateForm, NumberForm};
use crate::role::RoleReason;
use crate::{Delimiter, HeadingRows, Objection, RepairOffer, TextEncoding, Warnings};

/// What a ledger file looks like to us, and how its first rows will be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What kind of file it is.
    pub kind: FileKind,
    /// Its sheets; none of a text file.
    pub sheets: Vec<SheetPreview>,
    /// What the choice of the sheet rests on.
    pub sheet_basis: Basis,
    /// Where the headings stand.
    pub headings: HeadingRows,
    /// What that rests on.
    pub headings_basis: Basis,
    /// The first rows of the table with what stands there, for choosing other headings.
    pub heads: Vec<(u32, String)>,
    /// Its columns in their order.
    pub columns: Vec<ColumnPreview>,
    /// The first rows below the headings as they will be read.
    pub rows: Vec<RowPreview>,
    /// Whether rows of groups stand over their children, and what that rests on; none where the table has none.
    pub groups: Option<Basis>,
    /// Months side by side; none where the table has none.
    pub months: Option<MonthsPreview>,
    /// How its letters seem to be spoilt and would be mended; nothing is mended unasked.
    pub repair: Option<RepairOffer>,
    /// What looks odd in the rows looked at.
    pub warnings: Warnings,
}

/// Months side by side, each cell the sale of its row in its month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthsPreview {
    /// What the recognition rests on.
    pub basis: Basis,
    /// The first day of each month, in the table's order; none where a person says that they are no months, or where
    /// nothing says of which year they are, and they cannot be read.
    pub months: Vec<Date>,
    /// The heading of the first.
    pub heading: String,
}

impl MonthsPreview {
    /// Whether they cannot be read because nothing says of which year they are.
    pub fn lack_year(&self) -> bool {
        self.months.is_empty() && self.basis != Basis::Chosen
    }
}

/// What kind of file it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Delimited text.
    Text {
        /// Its encoding.
        encoding: TextEncoding,
        /// What that rests on.
        encoding_basis: Basis,
        /// Whether a byte-order mark stands at its beginning.
        marked: bool,
        /// What separates the fields.
        delimiter: Delimiter,
        /// What that rests on.
        delimiter_basis: Basis,
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
    /// Why, where it has a role.
    pub reason: Option<RoleReason>,
    /// The heading of another column that could play the role as well.
    pub rival: Option<String>,
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
    /// What stands in its cells, as many as there are columns.
    pub stood: Vec<String>,
    /// How they are read.
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
    /// It is a group over the rows below it: its text goes down to them, its figures are theirs once more.
    Group,
    /// It will be set aside.
    SetAside(Objection),
}
