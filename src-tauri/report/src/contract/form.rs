//! A sheet of the matrix workbook that is being filled in.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Note, Worksheet};
use standout_market::Date;
use standout_words::Lang;
use standout_words::contract::{Column, Sheet};

use crate::page::cell;
use crate::{ReportError, style};

/// Rows to which lists of choices reach, where a sheet has fewer: those are still to be filled in.
const ROOM: u32 = 500;

pub(crate) struct Form<'a> {
    pub lang: Lang,
    sheet: &'a mut Worksheet,
    columns: Vec<(String, f64)>,
    row: u32,
}

impl<'a> Form<'a> {
    pub(crate) fn new(sheet: &'a mut Worksheet, lang: Lang) -> Self {
        Form { lang, sheet, columns: Vec::new(), row: 0 }
    }

    /// A column of the contract.
    pub(crate) fn column(&mut self, column: Column, width: f64) -> u16 {
        self.heading(column.name(self.lang), width)
    }

    /// A column named by the study: an offer, a segment.
    pub(crate) fn heading(&mut self, name: &str, width: f64) -> u16 {
        self.columns.push((name.to_owned(), width));
        u16::try_from(self.columns.len() - 1).unwrap_or(u16::MAX)
    }

    /// Begins the next row.
    pub(crate) fn next(&mut self) {
        self.row += 1;
    }

    /// Text stays text, whatever it begins with; empty text leaves the cell empty.
    pub(crate) fn text(&mut self, column: u16, text: &str) -> Result<(), ReportError> {
        if !text.is_empty() {
            self.sheet.write_string_with_format(self.row, column, text, &style::text())?;
        }
        Ok(())
    }

    pub(crate) fn number(&mut self, column: u16, value: Option<f64>) -> Result<(), ReportError> {
        if let Some(value) = value.filter(|v| v.is_finite()) {
            self.sheet.write_number_with_format(self.row, column, value, &style::text())?;
        }
        Ok(())
    }

    /// A fraction as the number that stands before the per cent sign.
    pub(crate) fn percent(&mut self, column: u16, fraction: Option<f64>) -> Result<(), ReportError> {
        self.number(column, fraction.map(hundredfold))
    }

    pub(crate) fn date(&mut self, column: u16, day: Option<Date>) -> Result<(), ReportError> {
        let Some(day) = day else { return Ok(()) };
        let excel = u16::try_from(day.year())
            .ok()
            .filter(|year| *year >= 1900)
            .map(|year| ExcelDateTime::from_ymd(year, day.month().unsigned_abs(), day.day().unsigned_abs()));
        match excel {
            Some(Ok(excel)) => {
                let format = style::text().set_num_format("dd.mm.yyyy");
                self.sheet.write_datetime_with_format(self.row, column, &excel, &format)?;
            }
            // Before 1900 a spreadsheet knows no dates.
            _ => self.text(column, &day.to_string())?,
        }
        Ok(())
    }

    /// Offers choices for a column; other input is warned of, never refused.
    pub(crate) fn choices(&mut self, from: u16, to: u16, choices: &[&str]) -> Result<(), ReportError> {
        let rule = DataValidation::new()
            .allow_list_strings(choices)?
            .set_error_style(DataValidationErrorStyle::Warning)
            .ignore_blank(true);
        self.validate(1, self.row.max(ROOM), from, to, &rule)
    }

    /// Offers choices for some columns of the row that is being written.
    pub(crate) fn row_choices(&mut self, from: u16, to: u16, choices: &[&str]) -> Result<(), ReportError> {
        let rule = DataValidation::new()
            .allow_list_strings(choices)?
            .set_error_style(DataValidationErrorStyle::Warning)
            .ignore_blank(true);
        self.validate(self.row, self.row, from, to, &rule)
    }

    /// Warns of numbers outside of a range.
    pub(crate) fn range(&mut self, from: u16, to: u16, least: f64, most: f64) -> Result<(), ReportError> {
        let rule = DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(least, most))
            .set_error_style(DataValidationErrorStyle::Warning)
            .ignore_blank(true);
        self.validate(1, self.row.max(ROOM), from, to, &rule)
    }

    fn validate(
        &mut self,
        top: u32,
        bottom: u32,
        from: u16,
        to: u16,
        rule: &DataValidation,
    ) -> Result<(), ReportError> {
        if from <= to {
            self.sheet.add_data_validation(top, from, bottom, to, rule)?;
        }
        Ok(())
    }

    /// Writes the heading row and sets the sheet up around what was written.
    pub(crate) fn finish(self, sheet: Sheet) -> Result<(), ReportError> {
        let Form { lang, sheet: target, columns, row } = self;
        let mut high = 1.0_f64;
        for (i, (name, width)) in (0_u16..).zip(&columns) {
            target.write_string_with_format(0, i, cell(name), &style::heading())?;
            target.set_column_width(i, *width)?;
            high = high.max(crate::page::lines(name, (width - 2.0).max(4.0)));
        }
        target.set_row_height(0, (15.5 * high + 2.0).min(200.0))?;
        target.set_freeze_panes(1, 1)?;
        target.set_repeat_rows(0, 0)?;
        if let Some(last) = columns.len().checked_sub(1).and_then(|n| u16::try_from(n).ok())
            && row > 0
        {
            target.autofilter(0, 0, row, last)?;
        }
        let words = standout_words::say(lang, &format!("sheet-note-{}", sheet.name(Lang::En).to_lowercase()), &[]);
        let note = Note::new(words).add_author_prefix(false).set_width(340).set_height(150);
        target.insert_note(0, 0, &note)?;
        Ok(())
    }
}

/// The decimal number that divided by a hundred gives the fraction again: 0.087 is 8.7, not 8.700000000000001.
fn hundredfold(fraction: f64) -> f64 {
    let times = fraction * 100.0;
    (0..=15)
        .filter_map(|digits| format!("{times:.digits$}").parse::<f64>().ok())
        .find(|short| short / 100.0 == fraction)
        .unwrap_or(times)
}

#[cfg(test)]
mod tests {
    use super::hundredfold;

    #[test]
    fn per_cent_come_back_as_the_fraction_that_they_were() {
        for typed in [0.0, 12.5, 8.7, 0.07, -1.0, 33.3, 7.0, 29.0, 58.1, 100.0, 0.1 + 0.2] {
            let fraction = typed / 100.0;
            assert_eq!(hundredfold(fraction) / 100.0, fraction, "{typed}");
        }
        assert_eq!(hundredfold(0.087), 8.7);
        assert_eq!(hundredfold(0.29), 29.0);
    }
}
