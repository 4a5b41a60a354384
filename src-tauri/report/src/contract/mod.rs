//! The matrix workbook: what `template` writes, what `import matrix` reads, and what ends every report.
//!
//! Sheets and columns bear the contract's names in the report's language. A note on each sheet's first cell says how
//! it is filled in; choices are offered as lists, which never refuse what a person types.

mod facts;
mod form;
mod lists;
pub(crate) mod places;
mod things;

use rust_xlsxwriter::Workbook;
use standout_market::Study;
use standout_words::Lang;
use standout_words::contract::Sheet;

use crate::{ReportError, page};
pub(crate) use facts::{facts, sourced};
use form::Form;
pub(crate) use lists::major;

/// How many sheets it has.
pub(crate) fn count() -> usize {
    Sheet::ALL.len()
}

/// Adds all sheets to a workbook; `went_on(done)` is told how many are done and says whether to go on.
pub(crate) fn write(
    book: &mut Workbook,
    study: Option<&Study>,
    lang: Lang,
    went_on: &mut dyn FnMut(usize) -> bool,
) -> Result<(), ReportError> {
    for (done, &sheet) in Sheet::ALL.iter().enumerate() {
        if !went_on(done) {
            return Err(ReportError::Cancelled);
        }
        let target = book.add_worksheet();
        target.set_name(sheet.name(lang))?;
        page::set_paper(target, study.map_or("", |s| s.name.as_str()), sheet.name(lang));
        let mut form = Form::new(target, lang);
        match sheet {
            Sheet::Study => lists::study(&mut form, study)?,
            Sheet::Players => lists::players(&mut form, study)?,
            Sheet::Segments => lists::segments(&mut form, study)?,
            Sheet::Offers => lists::offers(&mut form, study)?,
            Sheet::Functions => lists::functions(&mut form, study)?,
            Sheet::Levels => things::levels(&mut form, study)?,
            Sheet::Importance => things::importance(&mut form, study)?,
            Sheet::Shares => things::shares(&mut form, study)?,
            Sheet::Prices => things::prices(&mut form, study)?,
            Sheet::Reach => things::reach(&mut form, study)?,
            Sheet::Claims => lists::claims(&mut form, study)?,
            Sheet::Sources => facts::sources(&mut form, study)?,
            Sheet::Mapping => lists::mapping(&mut form, study)?,
        }
        form.finish(sheet)?;
    }
    Ok(())
}
