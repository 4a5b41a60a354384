//! Excel tables with filters, from columns and cells that may be unknown.

use std::collections::HashSet;

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Worksheet};
use standout_market::{Answer, Currency, Date, FocusVerdict, Interval, Money, Month, OfferVerdict, Support};
use standout_words::{Lang, answer, answer_sign, offer_verdict, offer_verdict_sign, support, verdict, verdict_sign};

use crate::page::{cell, shortened};
use crate::{ReportError, style};

/// How a number is shown. Excel and LibreOffice print grouping and decimals as their reader's language has them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shown {
    Whole,
    One,
    Two,
    Percent,
    /// As many decimals as it has.
    Plain,
}

impl Shown {
    fn code(self) -> &'static str {
        match self {
            Shown::Whole => "#,##0",
            Shown::One => "#,##0.0",
            Shown::Two => "0.00",
            Shown::Percent => "0.0%",
            Shown::Plain => "General",
        }
    }
}

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    Text(String),
    /// Text of the second rank.
    Remark(String),
    Wrapped(String),
    Number(f64, Shown),
    Month(Month),
    Date(Date),
    /// What is not known: a dash, never zero.
    Unknown,
    /// Nothing belongs here; charts leave a gap.
    Blank,
    Verdict(FocusVerdict),
    Offer(OfferVerdict),
    Answer(Answer),
    Support(Support),
    Centred(String),
}

impl Cell {
    pub(crate) fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    pub(crate) fn number(value: Option<f64>, shown: Shown) -> Cell {
        match value {
            Some(value) if value.is_finite() => Cell::Number(value, shown),
            _ => Cell::Unknown,
        }
    }

    pub(crate) fn count(value: Option<u64>) -> Cell {
        Cell::number(value.map(|v| v as f64), Shown::Whole)
    }

    /// An amount in major units.
    pub(crate) fn money(value: Option<Money>, currency: &Currency) -> Cell {
        Cell::number(value.map(|m| m.as_f64() / currency.minor_per_major() as f64), Shown::Whole)
    }

    /// Both ends of an interval, a cell each.
    pub(crate) fn ends(value: Option<Interval>, shown: Shown) -> [Cell; 2] {
        [Cell::number(value.map(|v| v.low), shown), Cell::number(value.map(|v| v.high), shown)]
    }
}

/// A column of a table.
pub(crate) struct Column {
    pub heading: String,
    pub width: f64,
}

impl Column {
    pub(crate) fn new(heading: impl Into<String>, width: f64) -> Column {
        Column { heading: heading.into(), width }
    }
}

/// Sets the widths of a sheet's columns.
pub(crate) fn widths(sheet: &mut Worksheet, columns: &[Column]) -> Result<(), ReportError> {
    for (i, column) in (0_u16..).zip(columns) {
        sheet.set_column_width(i, column.width)?;
    }
    Ok(())
}

/// Writes a table; the next free row, one left empty. Rows marked `true` are ours and tinted. Without rows it says so.
pub(crate) fn write(
    sheet: &mut Worksheet,
    lang: Lang,
    name: &str,
    top: u32,
    columns: &[Column],
    rows: &[(Vec<Cell>, bool)],
) -> Result<u32, ReportError> {
    if rows.is_empty() || columns.is_empty() {
        let words = standout_words::say(lang, "report-nothing", &[]);
        sheet.write_string_with_format(top, 0, words, &style::remark())?;
        return Ok(top + 2);
    }
    let mut seen = HashSet::new();
    let headings: Vec<TableColumn> = columns
        .iter()
        .enumerate()
        .map(|(i, c)| {
            // A heading stands as its column does.
            let numbers = rows.iter().any(|(cells, _)| matches!(cells.get(i), Some(Cell::Number(..))));
            let format = match (numbers, i) {
                (true, _) => style::heading_right(),
                (false, 0) => style::heading(),
                (false, _) => style::heading().set_align(FormatAlign::Left).set_indent(1),
            };
            TableColumn::new().set_header(unique(&c.heading, &mut seen)).set_header_format(format)
        })
        .collect();
    let table = Table::new().set_name(name).set_columns(&headings).set_style(TableStyle::None);
    let last = top + u32::try_from(rows.len()).unwrap_or(u32::MAX - top);
    let right = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
    sheet.add_table(top, 0, last, right, &table)?;
    let lines = columns.iter().map(|c| crate::page::lines(&c.heading, (c.width - 2.0).max(4.0))).fold(1.0, f64::max);
    sheet.set_row_height(top, 15.5 * lines + 2.0)?;
    for (row, (cells, ours)) in (top + 1..).zip(rows) {
        let mut high = 1.0_f64;
        for (column, (cell, spec)) in (0_u16..).zip(cells.iter().zip(columns)) {
            put(sheet, lang, row, column, cell, *ours)?;
            if let Cell::Wrapped(text) = cell {
                high = high.max(crate::page::lines(text, spec.width * 0.95));
            }
        }
        // LibreOffice and older viewers do not fit rows by themselves.
        sheet.set_row_height(row, (15.5 * high).clamp(16.0, 409.0))?;
    }
    Ok(last + 2)
}

fn finish(format: Format, ours: bool) -> Format {
    let format = format.set_border_bottom(rust_xlsxwriter::FormatBorder::Thin).set_border_bottom_color(style::HAIRLINE);
    if ours { format.set_background_color(style::OURS) } else { format }
}

fn put(sheet: &mut Worksheet, lang: Lang, row: u32, column: u16, what: &Cell, ours: bool) -> Result<(), ReportError> {
    let base = if column == 0 { style::text() } else { style::apart() };
    let coloured = |colour: Color| finish(base.clone().set_bold().set_font_color(colour), ours);
    match what {
        Cell::Text(text) => {
            sheet.write_string_with_format(row, column, cell(text), &finish(base, ours))?;
        }
        Cell::Remark(text) => {
            let format = finish(base.set_font_color(style::MUTED), ours);
            sheet.write_string_with_format(row, column, cell(text), &format)?;
        }
        Cell::Wrapped(text) => {
            sheet.write_string_with_format(row, column, cell(text), &finish(base.set_text_wrap(), ours))?;
        }
        Cell::Centred(text) => {
            let format = finish(style::text().set_align(FormatAlign::Center), ours);
            sheet.write_string_with_format(row, column, cell(text), &format)?;
        }
        Cell::Number(value, shown) => {
            let format = finish(style::text().set_num_format(shown.code()), ours);
            sheet.write_number_with_format(row, column, *value, &format)?;
        }
        Cell::Month(month) => {
            let format = finish(base.set_num_format(month_code(lang)).set_align(FormatAlign::Left), ours);
            let year = u16::try_from(month.year).unwrap_or(1900);
            let day = ExcelDateTime::from_ymd(year, month.month.unsigned_abs(), 1)?;
            sheet.write_datetime_with_format(row, column, &day, &format)?;
        }
        Cell::Date(date) => {
            let format = finish(base.set_num_format("dd.mm.yyyy").set_align(FormatAlign::Left), ours);
            let year = u16::try_from(date.year()).unwrap_or(1900);
            let day = ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())?;
            sheet.write_datetime_with_format(row, column, &day, &format)?;
        }
        Cell::Unknown => {
            sheet.write_string_with_format(row, column, "—", &finish(style::unknown(), ours))?;
        }
        Cell::Blank => {
            sheet.write_blank(row, column, &finish(style::text(), ours))?;
        }
        Cell::Verdict(v) => {
            let words = format!("{} {}", verdict_sign(*v), verdict(lang, *v));
            sheet.write_string_with_format(row, column, words, &coloured(style::verdict(*v)))?;
        }
        Cell::Offer(v) => {
            let words = format!("{} {}", offer_verdict_sign(*v), offer_verdict(lang, *v));
            sheet.write_string_with_format(row, column, words, &coloured(style::offer_verdict(*v)))?;
        }
        Cell::Answer(a) => {
            let words = format!("{} {}", answer_sign(*a), short_answer(lang, *a));
            sheet.write_string_with_format(row, column, words.trim(), &finish(base, ours))?;
        }
        Cell::Support(s) => {
            sheet.write_string_with_format(row, column, support(lang, *s), &coloured(style::support(*s)))?;
        }
    }
    Ok(())
}

/// Months in the report's language, whatever the reader's spreadsheet speaks.
pub(crate) fn month_code(lang: Lang) -> &'static str {
    match lang {
        Lang::Ru => "[$-419]mmm yyyy",
        Lang::En => "[$-409]mmm yyyy",
    }
}

fn short_answer(lang: Lang, what: Answer) -> String {
    match what {
        Answer::CannotTell => String::new(),
        other => answer(lang, other),
    }
}

/// A heading as a table can have it: of at most 255 characters on one line, not empty, and no other's.
fn unique(heading: &str, seen: &mut HashSet<String>) -> String {
    let base = match shortened(heading.trim(), 240) {
        empty if empty.is_empty() => "—".to_owned(),
        base => base,
    };
    let mut name = base.clone();
    let mut n = 2;
    while !seen.insert(name.to_lowercase()) {
        name = format!("{base} ({n})");
        n += 1;
    }
    name
}
