//! Excel tables with filters, from columns and cells that may be unknown.

use std::collections::HashSet;

use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Worksheet};
use standout_market::{Answer, Currency, Date, FocusVerdict, Interval, Money, Month, OfferVerdict, Support};
use standout_words::{Lang, answer, answer_sign, offer_verdict, offer_verdict_sign, support, verdict, verdict_sign};

use crate::live::expr::{DASH, Expr, Val};
use crate::live::sheet::put as put_formula;
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
    pub(crate) fn code(self) -> &'static str {
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
    /// A formula, and what the analysis found for it.
    Live(Expr, Box<Cell>, Shown),
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

    /// The cell as the analysis found it.
    fn found(&self) -> &Cell {
        match self {
            Cell::Live(_, found, _) => found,
            other => other,
        }
    }

    /// A cell that a formula keeps true; without one it stays as it is.
    pub(crate) fn live(formula: Option<Expr>, found: Cell, shown: Shown) -> Cell {
        match formula {
            Some(formula) => Cell::Live(formula, Box::new(found), shown),
            None => found,
        }
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
            let numbers = rows.iter().any(|(cells, _)| matches!(cells.get(i).map(Cell::found), Some(Cell::Number(..))));
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
            if let Cell::Wrapped(text) = cell.found() {
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

/// How a cell looks.
fn format(lang: Lang, column: u16, what: &Cell, ours: bool) -> Format {
    let base = if column == 0 { style::text() } else { style::apart() };
    let coloured = |colour: Color| base.clone().set_bold().set_font_color(colour);
    let dated = |code: &str| base.clone().set_num_format(code).set_align(FormatAlign::Left);
    let format = match what {
        Cell::Remark(_) => base.set_font_color(style::MUTED),
        Cell::Wrapped(_) => base.set_text_wrap(),
        Cell::Centred(_) => style::text().set_align(FormatAlign::Center),
        Cell::Number(_, shown) => style::text().set_num_format(shown.code()),
        Cell::Month(_) => dated(month_code(lang)),
        Cell::Date(_) => dated("dd.mm.yyyy"),
        Cell::Unknown => style::unknown(),
        Cell::Blank => style::text(),
        Cell::Verdict(v) => coloured(style::verdict(*v)),
        Cell::Offer(v) => coloured(style::offer_verdict(*v)),
        Cell::Support(s) => coloured(style::support(*s)),
        Cell::Text(_) | Cell::Answer(_) => base,
        Cell::Live(_, found, shown) => return live_format(lang, column, found, *shown, ours),
    };
    finish(format, ours)
}

/// A live number may become unknown, and the other way round: both stand at the right.
fn live_format(lang: Lang, column: u16, found: &Cell, shown: Shown, ours: bool) -> Format {
    match found {
        Cell::Number(..) | Cell::Unknown => {
            finish(style::text().set_num_format(shown.code()).set_align(FormatAlign::Right), ours)
        }
        other => format(lang, column, other, ours),
    }
}

/// What a cell says, where it is text.
fn said(lang: Lang, what: &Cell) -> Option<String> {
    Some(match what {
        Cell::Text(text) | Cell::Remark(text) | Cell::Wrapped(text) | Cell::Centred(text) => cell(text),
        Cell::Unknown => DASH.to_owned(),
        Cell::Verdict(v) => format!("{} {}", verdict_sign(*v), verdict(lang, *v)),
        Cell::Offer(v) => format!("{} {}", offer_verdict_sign(*v), offer_verdict(lang, *v)),
        Cell::Answer(a) => answered(lang, *a),
        Cell::Support(s) => support(lang, *s),
        Cell::Number(..) | Cell::Month(_) | Cell::Date(_) | Cell::Blank | Cell::Live(..) => return None,
    })
}

/// The sign of what a gate says, and its word.
pub(crate) fn answered(lang: Lang, what: Answer) -> String {
    format!("{} {}", answer_sign(what), short_answer(lang, what)).trim().to_owned()
}

fn put(sheet: &mut Worksheet, lang: Lang, row: u32, column: u16, what: &Cell, ours: bool) -> Result<(), ReportError> {
    let format = format(lang, column, what, ours);
    let day = |year: i16, month: i8, day: i8| {
        ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(1900), month.unsigned_abs(), day.unsigned_abs())
    };
    match what {
        Cell::Number(value, _) => {
            sheet.write_number_with_format(row, column, *value, &format)?;
        }
        Cell::Month(month) => {
            sheet.write_datetime_with_format(row, column, &day(month.year, month.month, 1)?, &format)?;
        }
        Cell::Date(date) => {
            sheet.write_datetime_with_format(row, column, &day(date.year(), date.month(), date.day())?, &format)?;
        }
        Cell::Blank => {
            sheet.write_blank(row, column, &format)?;
        }
        Cell::Live(formula, found, _) => {
            let value = match &**found {
                Cell::Number(value, _) => Val::Number(*value),
                Cell::Unknown => Val::Unknown,
                other => said(lang, other).map_or_else(|| formula.value.clone(), Val::Text),
            };
            put_formula(sheet, row, column, &formula.found(value), &format)?;
        }
        other => {
            let text = said(lang, other).unwrap_or_default();
            sheet.write_string_with_format(row, column, text, &format)?;
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
