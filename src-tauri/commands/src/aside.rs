//! Rows that an import set aside, written as a workbook to be mended and imported again.

use std::path::Path;

use standout_intake::{Job, LedgerError, LedgerOptions, Objection, ReadAs, Reader, Role, RowFate, RowPreview};
use standout_report::{AsideCell, AsideRow};
use standout_words::{Lang, say};

use crate::desk::Context;
use crate::files::put;
use crate::forms;
use crate::host::FileKind;
use crate::intake::{file_label, unread};
use crate::problem::{Problem, Reply};
use crate::reading::ledger_options;
use crate::report::unwritten;
use crate::requests::AsideOf;
use crate::room::Room;
use crate::studies::file_name;
use crate::views::Written;

/// More rows are not for a person to mend: then a column is read wrongly, and all of them have one cause.
const MOST: usize = 100_000;

pub(crate) fn aside(room: &mut Room, asked: AsideOf, context: &Context) -> Reply<Option<Written>> {
    let (lang, open) = (room.lang(), room.open()?);
    let path = Path::new(&asked.path);
    let options = ledger_options(lang, asked.columns, &asked.reading)?;
    let options = LedgerOptions { minor_digits: open.study.currency.minor_digits, ..options };
    let reader = context.host.reader();
    let (options, _) = forms::recalled(&open.file, lang, &reader, path, options, false)?;
    let stem = path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let suggestion = format!("{} — {}.xlsx", file_name(&stem), say(lang, "aside-file", &[]));
    let Some(to) = context.host.save(FileKind::Report, &suggestion) else {
        return Ok(None);
    };
    let (bytes, _) = workbook(lang, &reader, path, &options)?;
    put(room, &to, &bytes).map(Some)
}

/// The rows that a file's import sets aside, as a workbook, and how many they are.
pub(crate) fn workbook(lang: Lang, reader: &Reader, path: &Path, options: &LedgerOptions) -> Reply<(Vec<u8>, usize)> {
    let seen = standout_intake::preview(reader, path, options).map_err(|e| unread(lang, &e))?;
    let role = |role: Role| {
        let column = seen.columns.iter().find(|column| column.role == Some(role));
        (role, column.map_or_else(String::new, |column| column.heading.clone()))
    };
    let roles: Vec<(Role, String)> = Role::ALL.into_iter().map(role).collect();
    let headings: Vec<String> = seen.columns.into_iter().map(|column| column.heading).collect();
    let mut rows = Vec::new();
    let taken = standout_intake::aside(
        reader,
        path,
        options,
        &mut |more| {
            rows.extend(more.into_iter().filter_map(|row| mendable(lang, &headings, options.minor_digits, row)));
            if rows.len() <= MOST { Ok(()) } else { Err(()) }
        },
        &Job::unwatched(),
    );
    match taken {
        Ok(_) => {}
        Err(LedgerError::Intake(error)) => return Err(unread(lang, &error)),
        Err(LedgerError::Sink(())) => {
            let args = [("file", file_label(path).into()), ("n", MOST.into())];
            return Err(Problem::new(lang, "too-many-aside", &args));
        }
    }
    let bytes = standout_report::aside(&headings, &roles, &rows, lang).map_err(|e| unwritten(lang, &e))?;
    Ok((bytes, rows.len()))
}

/// A row with its cells: what could be read as what it is, so that it is read alike again; the rest as it stood.
fn mendable(lang: Lang, headings: &[String], minor_digits: u8, row: RowPreview) -> Option<AsideRow> {
    let RowFate::SetAside(Objection { column, found, expected, .. }) = row.fate else {
        return None;
    };
    let minor = 10_f64.powi(i32::from(minor_digits));
    let cells = row.stood.into_iter().enumerate().map(|(at, stood)| match row.cells.get(at) {
        Some(ReadAs::Money(money)) => AsideCell::Number(money.as_f64() / minor),
        Some(ReadAs::Number(number)) => AsideCell::Number(*number),
        Some(ReadAs::Date(day)) => AsideCell::Date(*day),
        _ if stood.is_empty() => AsideCell::Empty,
        _ => AsideCell::Text(stood),
    });
    Some(AsideRow {
        row: row.row,
        cells: cells.collect(),
        column: headings.iter().position(|heading| *heading == column && !column.is_empty()),
        found,
        expected: expected.in_words(lang),
    })
}
