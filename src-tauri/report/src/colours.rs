//! Colours that follow what a cell says, so that a verdict that a formula changes changes its colour too.

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Format, Worksheet};
use standout_words::{Lang, verdict, verdict_sign};

use crate::live::VERDICTS;
use crate::{ReportError, style};

/// Segments' verdicts in a column, from a row to another.
pub(crate) fn verdicts(
    sheet: &mut Worksheet,
    lang: Lang,
    (top, bottom): (u32, u32),
    column: u16,
) -> Result<(), ReportError> {
    if bottom < top {
        return Ok(());
    }
    for v in VERDICTS {
        let words = format!("{} {}", verdict_sign(v), verdict(lang, v));
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(words))
            .set_format(Format::new().set_font_color(style::verdict(v)));
        sheet.add_conditional_format(top, column, bottom, column, &rule)?;
    }
    Ok(())
}
