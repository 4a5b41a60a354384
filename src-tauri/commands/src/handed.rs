//! A file that came from outside the window: dropped on it, or named when the program was started.

use std::path::Path;

use standout_intake::{LedgerOptions, Reader};
use standout_words::contract::Sheet;

use crate::desk::Context;
use crate::intake::file_label;
use crate::problem::Reply;
use crate::requests::{FileOf, Nothing};
use crate::room::Room;
use crate::studies::EXTENSION;
use crate::views::Handed;

/// So many sheets of the matrix workbook's names make a workbook one.
const ENOUGH: usize = 2;

pub(crate) fn hand_over(room: &mut Room, asked: FileOf, _: &Context) -> Reply<Nothing> {
    room.handed = Some(asked.path.into());
    Ok(Nothing {})
}

/// What was handed over, once.
pub(crate) fn handed(room: &mut Room, _: Nothing, context: &Context) -> Reply<Option<Handed>> {
    let path = room.handed.take();
    Ok(path.map(|path| Handed {
        file: file_label(&path),
        kind: kind(&path, &context.host.reader()).to_owned(),
        path: path.display().to_string(),
    }))
}

/// `study`, `matrix` or `ledger`. What cannot be looked at is a ledger, whose preview says why.
fn kind(path: &Path, reader: &Reader) -> &'static str {
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION)) {
        return "study";
    }
    let seen = standout_intake::preview(reader, path, &LedgerOptions::default());
    let sheets = seen.map(|seen| seen.sheets).unwrap_or_default();
    let ours = sheets.iter().filter(|sheet| Sheet::of(&sheet.name).is_some()).count();
    if ours >= ENOUGH { "matrix" } else { "ledger" }
}
