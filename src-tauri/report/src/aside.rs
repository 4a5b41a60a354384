//! Rows that an import set aside, as a workbook to be mended and imported again.
//!
//! The file's own columns stand first, under their own headings; what was wrong stands beside, under headings that
//! begin with the program's name, so that no import takes them for sales. A hidden sheet says which column is what: the
//! texts of groups, say, have no heading that would tell.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use standout_market::Date;
use standout_words::contract::ROLES_SHEET;
use standout_words::headings::Role;
use standout_words::{Lang, say};

use crate::page::cell;
use crate::{ReportError, style};

/// A cell of a row that was set aside.
#[derive(Clone, Debug, PartialEq)]
pub enum AsideCell {
    /// Nothing stood there.
    Empty,
    /// What could not be read, as it stood, or text.
    Text(String),
    /// A number that was read.
    Number(f64),
    /// A date that was read.
    Date(Date),
}

/// A row that was set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct AsideRow {
    /// Its row in the file.
    pub row: u32,
    /// Its cells; more than there are headings where the row has too many.
    pub cells: Vec<AsideCell>,
    /// The column that was objected to; `None` is the row as a whole.
    pub column: Option<usize>,
    /// What stood there.
    pub found: String,
    /// What was expected, in words.
    pub expected: String,
}

/// What begins the headings of the columns beside.
pub const OURS: &str = "Standout: ";

/// The workbook of rows that were set aside; `roles` are the columns as they were read, a role without a heading being
/// none's.
///
/// # Errors
/// [`ReportError::TooMany`] where a sheet does not hold them.
pub fn aside(
    headings: &[String],
    roles: &[(Role, String)],
    rows: &[AsideRow],
    lang: Lang,
) -> Result<Vec<u8>, ReportError> {
    const ROWS: usize = 1_048_576;
    const COLUMNS: usize = 16_384;
    let wide = rows.iter().map(|row| row.cells.len()).chain([headings.len()]).max().unwrap_or(0);
    for (what, count, most) in [("rows", rows.len(), ROWS), ("columns", wide + 4, COLUMNS)] {
        if count >= most {
            return Err(ReportError::TooMany { what, count, most });
        }
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(say(lang, "aside-sheet", &[]))?;
    let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    for (at, heading) in headings.iter().enumerate() {
        if !heading.is_empty() {
            sheet.write_string_with_format(0, column(at), cell(heading), &style::heading())?;
        }
        sheet.set_column_width(column(at), heading.chars().count().clamp(12, 32) as f64)?;
    }
    let beside = [("aside-row", 12.0), ("aside-column", 20.0), ("aside-found", 24.0), ("aside-expected", 48.0)];
    for (at, (id, width)) in (wide..).zip(beside) {
        let heading = format!("{OURS}{}", say(lang, id, &[]));
        sheet.write_string_with_format(0, column(at), heading, &style::heading())?;
        sheet.set_column_width(column(at), width)?;
    }
    let wrong = style::text().set_background_color(WRONG);
    for (line, row) in (1..).zip(rows) {
        for (at, one) in row.cells.iter().enumerate() {
            let format = if row.column == Some(at) { wrong.clone() } else { style::text() };
            put(sheet, line, column(at), one, &format)?;
        }
        if let Some(at) = row.column.filter(|at| row.cells.get(*at).is_none_or(|one| *one == AsideCell::Empty)) {
            sheet.write_blank(line, column(at), &wrong)?;
        }
        let named = row.column.and_then(|at| headings.get(at)).map_or("", String::as_str);
        sheet.write_number_with_format(line, column(wide), row.row, &style::remark())?;
        for (at, text) in [named, &row.found, &row.expected].into_iter().enumerate() {
            sheet.write_string_with_format(line, column(wide + 1 + at), cell(text), &style::remark())?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let said = book.add_worksheet();
    said.set_name(ROLES_SHEET)?;
    said.set_hidden(true);
    for (line, (role, heading)) in (0..).zip(roles) {
        said.write_string(line, 0, role.code())?;
        said.write_string(line, 1, cell(heading))?;
    }
    Ok(book.save_to_buffer()?)
}

/// The ground of a cell that was objected to.
const WRONG: rust_xlsxwriter::Color = rust_xlsxwriter::Color::RGB(0xFBE9DD);

fn put(sheet: &mut Worksheet, row: u32, column: u16, one: &AsideCell, format: &Format) -> Result<(), ReportError> {
    match one {
        AsideCell::Empty => {}
        // Text stays text, whatever it begins with.
        AsideCell::Text(text) => {
            sheet.write_string_with_format(row, column, cell(text), format)?;
        }
        AsideCell::Number(number) if number.is_finite() => {
            sheet.write_number_with_format(row, column, *number, format)?;
        }
        AsideCell::Number(_) => {}
        AsideCell::Date(day) => {
            let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900);
            let excel =
                year.map(|year| ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs()));
            match excel {
                Some(Ok(excel)) => {
                    let format = format.clone().set_num_format("dd.mm.yyyy");
                    sheet.write_datetime_with_format(row, column, &excel, &format)?;
                }
                // Before 1900 a spreadsheet knows no dates.
                _ => {
                    sheet.write_string_with_format(row, column, day.to_string(), format)?;
                }
            }
        }
    }
    Ok(())
}
