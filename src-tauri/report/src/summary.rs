//! The first sheet, one page: the headline, a sentence a segment, the focus map, and what asks for a decision.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Image, ObjectMovement, Worksheet};
use standout_words::{say, verdict, verdict_sign};

use crate::board::Board;
use crate::live::column_of_segment;
use crate::live::expr::{Expr, Val};
use crate::live::model::{Step, WHOLE};
use crate::live::sheet::put;
use crate::page::{self, Report, across};
use crate::{ReportError, colours, style};

/// Widths of the columns: a segment, its verdict, two columns for its sentence; the picture lies over the first three.
const WIDTHS: [f64; 4] = [26.0, 24.0, 34.0, 62.0];
/// Pixels that the picture may take.
const PICTURE: (u32, u32) = (588, 420);
/// Lines of a list; the rest is on its own sheet.
const MOST: usize = 6;

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-summary")?;
    sheet.set_print_fit_to_pages(1, 1);
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let board = report.board();
    let live = |formula: Option<Expr>, found: &str| formula.map(|f| f.found(Val::Text(found.to_owned())));
    across(sheet, 0, (0, 3), &board.headline, &style::headline())?;
    if let Some(formula) = live(report.live.at(Step::Headline, WHOLE), &board.headline) {
        put(sheet, 0, 0, &formula, &style::headline())?;
    }
    sheet.set_row_height(0, 22.0 * page::lines(&board.headline, 98.0) + 8.0)?;
    across(sheet, 1, (0, 3), &board.about, &style::remark())?;
    if let Some(formula) = live(report.live.about.clone(), &board.about) {
        put(sheet, 1, 0, &formula, &style::remark())?;
    }
    let row = segments(report, sheet, 3, &board)?;
    let row = row + 1;
    sheet.write_string_with_format(row, 0, report.say("report-part-map"), &style::part())?;
    for column in 1..=2 {
        sheet.write_blank(row, column, &style::part())?;
    }
    // A row whose height is left open is fitted to the reader's font, and would squash the picture beside it.
    for open in row..row + 60 {
        sheet.set_row_height(open, 16.5)?;
    }
    picture(report, sheet, row + 1)?;
    lists(report, sheet, row, &board)
}

fn segments(report: &Report<'_>, sheet: &mut Worksheet, top: u32, board: &Board) -> Result<u32, ReportError> {
    let heading = style::heading();
    let heads = ["report-segment", "report-verdict", "report-sentence"];
    for (column, id) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(top, column, report.say(id), &heading)?;
    }
    sheet.write_blank(top, 3, &heading)?;
    let line = |format: Format| {
        format
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(style::HAIRLINE)
            .set_align(FormatAlign::Top)
    };
    let mut row = top + 1;
    for (found, said) in report.findings.segments.iter().zip(&board.segments) {
        let sentence = &said.text;
        let name = report.segment(found.segment);
        let words = format!("{} {}", verdict_sign(found.verdict), verdict(report.lang, found.verdict));
        let bold = Format::new().set_bold().set_text_wrap();
        let coloured = Format::new().set_bold().set_font_color(style::verdict(found.verdict));
        sheet.write_string_with_format(row, 0, page::cell(name), &line(bold))?;
        let column = column_of_segment(found.segment);
        let live = |step: Step, found: &str| report.live.at(step, column).map(|f| f.found(Val::Text(found.to_owned())));
        sheet.write_string_with_format(row, 1, words.as_str(), &line(coloured.clone()))?;
        if let Some(formula) = live(Step::VerdictWords, &words) {
            put(sheet, row, 1, &formula, &line(coloured))?;
        }
        across(sheet, row, (2, 3), sentence, &line(style::wrapped()))?;
        if let Some(formula) = live(Step::Sentence, sentence) {
            put(sheet, row, 2, &formula, &line(style::wrapped()))?;
        }
        let lines = page::lines(sentence, 96.0).max(page::lines(name, 22.0));
        sheet.set_row_height(row, (15.5 * lines + 3.0).min(400.0))?;
        row += 1;
    }
    colours::verdicts(sheet, report.lang, (top + 1, row - 1), 1)?;
    if report.findings.segments.is_empty() {
        sheet.write_string_with_format(row, 0, report.say("report-nothing"), &style::remark())?;
        row += 1;
    }
    Ok(row)
}

fn picture(report: &Report<'_>, sheet: &mut Worksheet, row: u32) -> Result<(), ReportError> {
    let Some(picture) = &report.content.focus_map else {
        sheet.write_string_with_format(row, 0, report.say("report-no-map"), &style::remark())?;
        return Ok(());
    };
    let image = Image::new_from_buffer(&picture.png)?
        .set_scale_to_size(f64::from(PICTURE.0), f64::from(PICTURE.1), true)
        .set_object_movement(ObjectMovement::DontMoveOrSizeWithCells)
        .set_alt_text(page::shortened(&picture.alt, page::LONGEST_ALT));
    sheet.insert_image_with_offset(row, 0, &image, 2, 8)?;
    Ok(())
}

/// What asks for a decision, beside the picture: what blends in, what contradicts, what to decide, what is not known.
fn lists(report: &Report<'_>, sheet: &mut Worksheet, top: u32, board: &Board) -> Result<(), ReportError> {
    let lang = report.lang;
    let mut row = top;
    let parts = [
        ("report-part-alike", "report-none-alike", &board.alike),
        ("report-part-against", "report-none-against", &board.against),
        ("board-part-decide", "board-none-decide", &board.decide),
        ("board-part-unknown", "board-none-unknown", &board.unknown),
    ];
    for (title, none, items) in parts {
        sheet.write_string_with_format(row, 3, report.say(title), &style::part())?;
        row += 1;
        if items.is_empty() {
            sheet.write_string_with_format(row, 3, report.say(none), &style::remark())?;
            row += 1;
        }
        for item in items.iter().take(MOST) {
            sheet.write_string_with_format(row, 3, page::cell(&item.text), &style::wrapped())?;
            sheet.set_row_height(row, (15.5 * page::lines(&item.text, 58.0) + 2.0).min(400.0))?;
            row += 1;
        }
        if items.len() > MOST {
            let rest = say(lang, "report-more", &[("n", (items.len() - MOST).into())]);
            sheet.write_string_with_format(row, 3, rest, &style::remark())?;
            row += 1;
        }
        row += 1;
    }
    Ok(())
}
