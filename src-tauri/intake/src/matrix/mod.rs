//! The matrix workbook becomes a study: every sheet of the contract replaces its part of the study, what cannot be
//! placed is an objection, and what a sheet or a column does not mention stays as it was.
//!
//! Names are names, never row numbers: they are compared exactly, outer spaces apart. A name that is mentioned but not
//! listed is made where its listing sheet is absent, and is an objection where that sheet is there.

mod cells;
mod draft;
mod facts;
mod lists;
mod mapping;
mod names;
mod sources;
mod study;
mod table;

use std::path::Path;

use standout_market::Study;
use standout_words::contract::Sheet;

use crate::frames::{self, SheetRows};
use crate::reader::{Reader, Reading};
use crate::request::{self, Task};
use crate::wire::Tag;
use crate::{Expected, IntakeError, LedgerOptions, Objection, Refusal};
use draft::Draft;
use table::Table;

/// Reads a matrix workbook into a study: `base` with every present sheet's part replaced by the sheet. Ids of known
/// names are kept; an id of 0 is new.
pub fn matrix(reader: &Reader, path: &Path, base: &Study) -> Result<(Study, Vec<Objection>), IntakeError> {
    let request = request::write(Task::Matrix, &LedgerOptions::default());
    let mut reading = Reading::start(reader, path, &request)?;
    let mut sheets = Vec::new();
    loop {
        match reading.next(&|| false)? {
            (Tag::Progress, _) => {}
            (Tag::Sheet, body) => {
                sheets.push(frames::take_sheet(&body).ok_or(IntakeError::Burst)?);
            }
            (Tag::End, body) if body == (sheets.len() as u32).to_le_bytes() => break,
            _ => return Err(IntakeError::Burst),
        }
    }
    drop(reading);
    study_of(sheets, base).map_err(IntakeError::Refused)
}

fn study_of(sheets: Vec<SheetRows>, base: &Study) -> Result<(Study, Vec<Objection>), Refusal> {
    let mut workbook = Workbook { draft: Draft::of(base), present: Vec::new(), objections: Vec::new() };
    let mut tables = Vec::new();
    for rows in sheets {
        let Some(sheet) = Sheet::of(&rows.name) else {
            continue;
        };
        if workbook.present.contains(&sheet) {
            // The same sheet under its English and its Russian name: the first one counts.
            let objection = Objection::of_matrix(&rows.name, 0, "", rows.name.clone(), Expected::NewName);
            workbook.objections.push(objection);
            continue;
        }
        workbook.present.push(sheet);
        tables.push((sheet, Table::new(rows)));
    }
    // In the contract's order: what lists names comes before what uses them.
    for &sheet in Sheet::ALL {
        if let Some((_, table)) = tables.iter().find(|(s, _)| *s == sheet) {
            workbook.read(sheet, table);
        }
    }
    let study = workbook.draft.into_study().ok_or(Refusal::TooLarge)?;
    Ok((study, workbook.objections))
}

/// A workbook on its way into a study.
struct Workbook {
    draft: Draft,
    present: Vec<Sheet>,
    objections: Vec<Objection>,
}

/// Objections kept of a workbook.
const MOST_OBJECTIONS: usize = 10_000;

impl Workbook {
    fn read(&mut self, sheet: Sheet, table: &Table) {
        match sheet {
            Sheet::Study => self.study(table),
            Sheet::Players => self.players(table),
            Sheet::Segments => self.segments(table),
            Sheet::Offers => self.offers(table),
            Sheet::Functions => self.functions(table),
            Sheet::Levels => self.levels(table),
            Sheet::Importance => self.importance(table),
            Sheet::Shares => self.shares(table),
            Sheet::Prices => self.prices(table),
            Sheet::Reach => self.reach(table),
            Sheet::Claims => self.claims(table),
            Sheet::Sources => self.sources(table),
            Sheet::Mapping => self.mapping(table),
        }
    }

    fn object(&mut self, objection: Objection) {
        if self.objections.len() < MOST_OBJECTIONS {
            self.objections.push(objection);
        }
    }

    /// A value, or none and an objection.
    fn accept<T>(&mut self, read: Result<Option<T>, Objection>) -> Option<T> {
        read.unwrap_or_else(|objection| {
            self.object(objection);
            None
        })
    }

    fn lists(&self, sheet: Sheet) -> bool {
        self.present.contains(&sheet)
    }
}
