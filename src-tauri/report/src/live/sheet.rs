//! The calculation as it is written.

use rust_xlsxwriter::{Format, Formula, Worksheet};

use super::column_of_segment;
use super::expr::{Expr, Val};
use super::model::{Label, Line, TOP, WHOLE};
use crate::page::{Report, cell};
use crate::table::Shown;
use crate::{ReportError, style};

/// The row that holds, small, what the first sheet says of the study.
pub(super) const ABOUT: u32 = 2;

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-calculation")?;
    let title = report.say("report-sheet-calculation");
    report.title(sheet, &title, &report.say("report-calculation-remark"))?;
    sheet.write_string_with_format(ABOUT, 0, cell(&report.about), &style::remark())?;
    sheet.set_column_width(0, 52.0)?;
    let heading = TOP - 1;
    sheet.write_blank(heading, 0, &style::heading())?;
    let right = style::heading_right();
    sheet.set_column_width(WHOLE, 18.0)?;
    sheet.write_string_with_format(heading, WHOLE, report.say("calc-whole"), &right)?;
    let mut last = WHOLE;
    for found in &report.findings.segments {
        last = column_of_segment(found.segment);
        sheet.set_column_width(last, 18.0)?;
        sheet.write_string_with_format(heading, last, cell(report.segment(found.segment)), &right)?;
    }
    sheet.set_column_width(last + 1, 18.0)?;
    sheet.write_string_with_format(heading, last + 1, report.say("report-not-assigned"), &right)?;
    sheet.set_freeze_panes(TOP, 1)?;
    sheet.set_repeat_rows(0, heading)?;
    sheet.set_repeat_columns(0, 0)?;
    for (row, line) in (TOP..).zip(&report.live.model.lines) {
        self::line(report, sheet, row, line, last + 1)?;
    }
    Ok(())
}

fn line(report: &Report<'_>, sheet: &mut Worksheet, row: u32, line: &Line, last: u16) -> Result<(), ReportError> {
    match &line.label {
        Label::Part(id) => {
            sheet.write_string_with_format(row, 0, report.say(id), &style::part())?;
            for column in 1..=last {
                sheet.write_blank(row, column, &style::part())?;
            }
        }
        Label::Step(step) => {
            sheet.write_string_with_format(row, 0, report.say(step.id()), &style::text())?;
        }
        Label::Name(name) => put(sheet, row, 0, name, &style::text().set_indent(1))?,
    }
    for (column, expr, live) in &line.cells {
        let format = number_format(line.shown);
        if *live {
            put(sheet, row, *column, expr, &format)?;
            continue;
        }
        // What only the program finds stands out from what is computed here.
        let format = format.set_font_color(style::FOUND);
        match &expr.value {
            Val::Number(x) => sheet.write_number_with_format(row, *column, *x, &format)?,
            Val::Text(text) => sheet.write_string_with_format(row, *column, cell(text), &format)?,
            Val::Unknown | Val::Wrong => {
                sheet.write_string_with_format(row, *column, super::expr::DASH, &style::unknown())?
            }
        };
    }
    Ok(())
}

/// A number of the calculation; texts beside it stand at the right too, so that they do not run over their neighbours.
fn number_format(shown: Shown) -> Format {
    style::text().set_num_format(shown.code()).set_align(rust_xlsxwriter::FormatAlign::Right)
}

/// Writes a formula with the value that it has.
pub(crate) fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    expr: &Expr,
    format: &Format,
) -> Result<(), ReportError> {
    let result = match &expr.value {
        Val::Number(x) => format!("{x}"),
        Val::Text(text) => cell(text),
        Val::Unknown | Val::Wrong => super::expr::DASH.to_owned(),
    };
    let formula = Formula::new(expr.formula()).set_result(result);
    sheet.write_formula_with_format(row, column, formula, format)?;
    Ok(())
}
