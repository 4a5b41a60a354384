//! Findings and drawings become a workbook for the board, and a study becomes the matrix workbook.
//!
//! The report opens with the verdicts and ends with the sheets of the matrix, unchanged, so that it can be imported
//! back. Deliberately absent: clocks (the date comes in) and files (bytes go out). Numbers are formulas wherever a spreadsheet
//! can say them (the room `live`); a text of a user is text and never part of a formula.

mod aside;
mod board;
mod claims;
mod colours;
mod contract;
mod error;
mod live;
mod market;
mod method;
mod offers;
mod page;
mod prices;
mod revenue;
mod segments;
mod style;
mod summary;
mod table;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use standout_market::{Date, Findings, Study};
use standout_words::{Lang, say};

pub use aside::{AsideCell, AsideRow, OURS, aside};
pub use error::ReportError;
use page::Report;

/// A drawing as a picture, with its words for those who cannot see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The PNG; may be drawn at a multiple of its size.
    pub png: Vec<u8>,
    /// The picture in words.
    pub alt: String,
    /// Width on the sheet in pixels.
    pub width: u32,
    /// Height on the sheet in pixels.
    pub height: u32,
}

/// What a report is made with, beside the study and its findings.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// Its language.
    pub lang: Lang,
    /// The day it was made.
    pub created: Date,
    /// The focus map, put on the first sheet.
    pub focus_map: Option<Picture>,
}

/// How a long command is followed and stopped.
pub struct Job<'a> {
    /// Is told how many of how many sheets are done.
    pub progress: &'a dyn Fn(usize, usize),
    /// Is asked between sheets whether to stop.
    pub cancelled: &'a dyn Fn() -> bool,
}

/// The report as the bytes of an XLSX file.
///
/// # Errors
/// [`ReportError::Cancelled`] if the job says so; [`ReportError::TooLong`] and kin where the study bursts what a
/// spreadsheet can hold.
pub fn workbook(study: &Study, findings: &Findings, content: &Content, job: &Job<'_>) -> Result<Vec<u8>, ReportError> {
    error::check(study)?;
    let mut book = Workbook::new();
    set_properties(&mut book, study, content)?;
    let report = Report::new(study, findings, content);
    type Sheet = fn(&Report<'_>, &mut rust_xlsxwriter::Worksheet) -> Result<(), ReportError>;
    let sheets: [Sheet; 10] = [
        summary::write,
        segments::write,
        market::write,
        offers::write,
        prices::write,
        claims::write,
        revenue::write,
        method::write,
        live::sheet::write,
        live::sales::write,
    ];
    let all = sheets.len() + contract::count();
    for (done, write) in sheets.iter().enumerate() {
        if (job.cancelled)() {
            return Err(ReportError::Cancelled);
        }
        (job.progress)(done, all);
        write(&report, book.add_worksheet())?;
    }
    contract::write(&mut book, Some(study), content.lang, &mut |done| {
        (job.progress)(sheets.len() + done, all);
        !(job.cancelled)()
    })?;
    let bytes = book.save_to_buffer()?;
    (job.progress)(all, all);
    Ok(bytes)
}

/// The matrix workbook: empty, or filled from a study. What `import matrix` reads.
///
/// # Errors
/// As [`workbook`], without cancelling.
pub fn template(study: Option<&Study>, lang: Lang) -> Result<Vec<u8>, ReportError> {
    if let Some(study) = study {
        error::check(study)?;
    }
    let mut book = Workbook::new();
    contract::write(&mut book, study, lang, &mut |_| true)?;
    Ok(book.save_to_buffer()?)
}

fn set_properties(book: &mut Workbook, study: &Study, content: &Content) -> Result<(), ReportError> {
    let day = content.created;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(1900),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
    )?;
    let company = study.own().and_then(|p| study.players.get(p.0)).map_or("", |p| p.name.as_str());
    let properties = DocProperties::new()
        .set_title(page::shortened(&study.name, 200))
        .set_subject(say(content.lang, "report-subject", &[]))
        .set_company(page::shortened(company, 200))
        .set_author("Standout")
        .set_creation_datetime(&created);
    book.set_properties(&properties);
    Ok(())
}
