//! How a ledger is to be read, beyond what is recognised: each choice is a person's and overrides the guess.

use encoding_rs::Encoding;
use standout_market::Date;
use standout_words::headings::Role;

use crate::{DateOrder, Decimal, Repair};

/// How a ledger is to be read, beyond what is recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerOptions {
    /// Columns named by the user, role and heading. A role with an empty heading is switched off: no column has it,
    /// whatever its heading looks like.
    pub columns: Vec<(Role, String)>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Where the headings stand.
    pub headings: Option<HeadingRows>,
    /// The letters of a text file.
    pub encoding: Option<TextEncoding>,
    /// What separates the fields of a text file.
    pub delimiter: Option<Delimiter>,
    /// The decimal mark of every number column.
    pub decimal: Option<Decimal>,
    /// The order of the date column.
    pub dates: Option<DateOrder>,
    /// How letters that were spoilt before the file came are mended; none leaves them as they stand.
    pub repair: Option<Repair>,
    /// The last day that a sale can have without a warning; no clock is read here.
    pub today: Option<Date>,
    /// Whether rows of groups stand over their children; none to recognise it.
    pub groups: Option<bool>,
    /// Whether columns that are headed by months are the sales of those months; none to recognise it.
    pub months: Option<bool>,
    /// Digits of the currency's minor unit.
    pub minor_digits: u8,
}

impl Default for LedgerOptions {
    fn default() -> Self {
        LedgerOptions {
            columns: Vec::new(),
            sheet: None,
            headings: None,
            encoding: None,
            delimiter: None,
            decimal: None,
            dates: None,
            repair: None,
            today: None,
            groups: None,
            months: None,
            minor_digits: 2,
        }
    }
}

/// The rows of the headings, as a spreadsheet counts; headings may take several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeadingRows {
    /// The first; 0 where the table has no headings, and its columns go by their letters.
    pub first: u32,
    /// The last.
    pub last: u32,
}

/// More rows of headings than this are none.
pub(crate) const MOST_HEADING_ROWS: u32 = 10;

impl HeadingRows {
    /// A single row.
    pub fn one(row: u32) -> HeadingRows {
        HeadingRows { first: row, last: row }
    }

    /// `3`, `3-4`; `0` for none.
    pub fn code(self) -> String {
        match self.first == self.last {
            true => self.first.to_string(),
            false => format!("{}-{}", self.first, self.last),
        }
    }

    /// The rows of a code.
    pub fn parse(code: &str) -> Option<HeadingRows> {
        let (first, last) = code.split_once('-').unwrap_or((code, code));
        let rows = HeadingRows { first: first.trim().parse().ok()?, last: last.trim().parse().ok()? };
        let sound =
            rows.first <= rows.last && rows.last - rows.first < MOST_HEADING_ROWS && (rows.first > 0 || rows.last == 0);
        sound.then_some(rows)
    }
}

/// The encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextEncoding(pub(crate) &'static Encoding);

impl TextEncoding {
    /// Those offered to a person: what sales programs in this part of the world write.
    pub const OFFERED: [TextEncoding; 8] = [
        TextEncoding(encoding_rs::UTF_8),
        TextEncoding(encoding_rs::WINDOWS_1251),
        TextEncoding(encoding_rs::IBM866),
        TextEncoding(encoding_rs::KOI8_R),
        TextEncoding(encoding_rs::X_MAC_CYRILLIC),
        TextEncoding(encoding_rs::WINDOWS_1252),
        TextEncoding(encoding_rs::UTF_16LE),
        TextEncoding(encoding_rs::UTF_16BE),
    ];

    /// Its name, as the web's standard has it.
    pub fn code(self) -> &'static str {
        self.0.name()
    }

    /// The encoding of a name, of those of the web's standard or their usual aliases (`cp1251`, `cp866`).
    pub fn parse(code: &str) -> Option<TextEncoding> {
        let code = code.trim();
        let windows = code.to_ascii_lowercase();
        let label = match windows.as_str() {
            "cp866" | "866" | "dos" | "oem866" => "ibm866",
            "1251" | "ansi" => "windows-1251",
            label => label,
        };
        Encoding::for_label_no_replacement(label.as_bytes()).map(TextEncoding)
    }
}

/// What separates the fields of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delimiter(pub(crate) u8);

impl Delimiter {
    /// Every delimiter that is known.
    pub const ALL: [Delimiter; 4] = [Delimiter(b';'), Delimiter(b','), Delimiter(b'\t'), Delimiter(b'|')];

    /// The sign itself.
    pub fn sign(self) -> char {
        char::from(self.0)
    }

    /// The sign itself, or `tab`.
    pub fn code(self) -> &'static str {
        match self.0 {
            b';' => ";",
            b',' => ",",
            b'|' => "|",
            _ => "tab",
        }
    }

    /// The delimiter of a code.
    pub fn parse(code: &str) -> Option<Delimiter> {
        let code = if code == "\t" || code == "\\t" { "tab" } else { code.trim() };
        Delimiter::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl Decimal {
    /// Both marks.
    pub const ALL: [Decimal; 2] = [Decimal::Comma, Decimal::Point];

    /// `comma` or `point`.
    pub fn code(self) -> &'static str {
        match self {
            Decimal::Comma => "comma",
            Decimal::Point => "point",
        }
    }

    /// The mark of a code.
    pub fn parse(code: &str) -> Option<Decimal> {
        Decimal::ALL.into_iter().find(|one| one.code() == code.trim())
    }
}

impl DateOrder {
    /// Every order.
    pub const ALL: [DateOrder; 5] = [
        DateOrder::DayMonthYear,
        DateOrder::MonthDayYear,
        DateOrder::YearMonthDay,
        DateOrder::Serial,
        DateOrder::Serial1904,
    ];

    /// `dmy`, `mdy`, `ymd`, `serial-1900`, `serial-1904`.
    pub fn code(self) -> &'static str {
        match self {
            DateOrder::DayMonthYear => "dmy",
            DateOrder::MonthDayYear => "mdy",
            DateOrder::YearMonthDay => "ymd",
            DateOrder::Serial => "serial-1900",
            DateOrder::Serial1904 => "serial-1904",
        }
    }

    /// The order of a code.
    pub fn parse(code: &str) -> Option<DateOrder> {
        DateOrder::ALL.into_iter().find(|one| one.code() == code.trim())
    }
}
