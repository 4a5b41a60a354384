//! What a ledger holds and how it will be read, before anything is imported.

use std::path::Path;

use standout_intake::{
    ColumnPreview, Confidence, FileKind as Form, LedgerOptions, Preview, ReadAs, Refusal, Role, RoleReason, RowFate,
    RowPreview,
};
use standout_market::{Date, Month};
use standout_store::StudyFile;
use standout_words::{Lang, say};

use crate::desk::Context;
use crate::forms::recall;
use crate::host::FileKind;
use crate::intake::{digest, file_label, unread, warnings_view};
use crate::problem::Reply;
use crate::reading::ledger_options;
use crate::requests::{Nothing, PreviewOf};
use crate::room::{Room, stored};
use crate::sales::batch_view;
use crate::views::{FateView, HeadingView, LedgerPreview, SheetName, Written};
use settings::{date_form, delimiter_words, number_form, settings};

mod settings;

pub(crate) fn choose(_: &mut Room, _: Nothing, context: &Context) -> Reply<Option<Written>> {
    Ok(context.host.open(FileKind::Ledger).map(|path| Written { path: path.display().to_string() }))
}

pub(crate) fn preview(room: &mut Room, asked: PreviewOf, context: &Context) -> Reply<LedgerPreview> {
    let minor_digits = room.open()?.study.currency.minor_digits;
    let options = ledger_options(room.lang(), asked.columns, &asked.reading)?;
    let options = LedgerOptions { minor_digits, ..options };
    preview_of(&room.open()?.file, room.lang(), &context.host.reader(), Path::new(&asked.path), &options)
}

/// What a ledger holds and how it will be read, with what the study remembers of files of its shape.
pub(crate) fn preview_of(
    file: &StudyFile,
    lang: Lang,
    reader: &standout_intake::Reader,
    path: &Path,
    options: &LedgerOptions,
) -> Reply<LedgerPreview> {
    let look = |options: &LedgerOptions| standout_intake::preview(reader, path, options).map_err(|e| unread(lang, &e));
    let mut seen = look(options)?;
    let recalled = recall(file, lang, &seen, options)?;
    if recalled.options != *options {
        seen = look(&recalled.options)?;
    }
    let same = file.same_file(digest(path).as_deref()).map_err(|e| stored(lang, &e))?;
    let minor_digits = options.minor_digits;
    let role_name = |role: Role| say(lang, &format!("role-{}", role.code()), &[]);
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|r| seen.columns.iter().any(|c| c.role == Some(*r))).collect();
    let (encoding, delimiter) = match &seen.kind {
        Form::Text { encoding, delimiter, .. } => {
            (Some(encoding.code().to_owned()), Some(delimiter_words(lang, *delimiter)))
        }
        Form::Workbook => (None, None),
    };
    Ok(LedgerPreview {
        path: path.display().to_string(),
        file: file_label(path),
        sheet: seen.sheets.iter().find(|s| s.chosen).map(|s| s.name.clone()),
        sheets: seen.sheets.iter().map(|s| SheetName { name: s.name.clone(), hidden: s.hidden }).collect(),
        encoding,
        delimiter,
        decimal: seen.columns.iter().find_map(|c| c.numbers).map(|n| number_form(lang, n.decimal)),
        date_style: seen.columns.iter().find_map(|c| c.dates).map(|d| date_form(lang, d.order)),
        heading_row: Some(seen.headings.first).filter(|row| *row > 0),
        settings: settings(lang, &seen, options),
        shape: recalled.shape,
        remembered: recalled.remembered,
        same: same.into_iter().map(batch_view).collect(),
        headings: seen
            .columns
            .iter()
            .map(|c| HeadingView {
                text: c.heading.clone(),
                role: c.role.map(|r| r.code().to_owned()),
                sure: c.confidence,
                confidence: c.role.map(|_| Confidence::of(c.confidence).code().to_owned()),
                why: role_reason(lang, c),
            })
            .collect(),
        rows: seen.rows.iter().map(|row| row.stood.clone()).collect(),
        as_read: seen.rows.iter().map(|row| as_read(lang, minor_digits, &seen, &roles, row)).collect(),
        fates: seen.rows.iter().map(|row| fate(lang, row)).collect(),
        roles: roles.iter().map(|r| r.code().to_owned()).collect(),
        choices: Role::ALL.into_iter().map(|r| (r.code().to_owned(), role_name(r))).collect(),
        warnings: warnings_view(lang, &seen.warnings),
        notes: notes(lang, &seen),
        problem: problem(lang, &seen, &roles),
    })
}

fn as_text(lang: Lang, minor_digits: u8, cell: &ReadAs) -> String {
    match cell {
        ReadAs::Nothing => String::new(),
        ReadAs::Text(text) => text.clone(),
        ReadAs::Money(money) => {
            let minor = 10_f64.powi(i32::from(minor_digits));
            standout_words::number(lang, money.as_f64() / minor, minor_digits)
        }
        ReadAs::Number(x) => standout_words::number_plain(lang, *x),
        ReadAs::Date(day) => standout_words::date(lang, *day),
    }
}

/// A row as it will be taken, a text a role; `None` where it will not be.
fn as_read(
    lang: Lang,
    minor_digits: u8,
    seen: &Preview,
    roles: &[Role],
    row: &standout_intake::RowPreview,
) -> Option<Vec<String>> {
    (row.fate == RowFate::Accepted).then(|| {
        let cell = |role: &Role| {
            let column = seen.columns.iter().position(|c| c.role == Some(*role))?;
            row.cells.get(column).map(|c| as_text(lang, minor_digits, c))
        };
        roles.iter().map(|role| cell(role).unwrap_or_default()).collect()
    })
}

fn fate(lang: Lang, row: &RowPreview) -> FateView {
    let (fate, why) = match &row.fate {
        RowFate::Accepted => ("accepted", String::new()),
        RowFate::LeftOut => ("left_out", say(lang, "row-left-out", &[])),
        RowFate::Group => ("group", say(lang, "row-group", &[])),
        RowFate::SetAside(objection) => {
            let expected = ("expected", objection.expected.in_words(lang).into());
            let why = ("why", objection.reason.in_words(lang).into());
            match objection.column.as_str() {
                "" => ("set_aside", say(lang, "row-set-aside-whole", &[expected, why])),
                column => ("set_aside", say(lang, "row-set-aside", &[("column", column.into()), expected, why])),
            }
        }
    };
    FateView { row: row.row, fate: fate.to_owned(), why }
}

/// Why a column was taken for its role; empty where it has none.
fn role_reason(lang: Lang, column: &ColumnPreview) -> String {
    let Some(reason) = column.reason else {
        return String::new();
    };
    let id = match reason {
        RoleReason::Named => "role-why-named",
        RoleReason::Heading => "role-why-heading",
        RoleReason::Beginning => "role-why-beginning",
        RoleReason::Mistyped => "role-why-mistyped",
        RoleReason::DoubtfulValues => "role-why-doubtful",
        RoleReason::Group => "role-why-group",
        RoleReason::Within => "role-why-within",
        RoleReason::Months => "role-why-months",
        RoleReason::Marked => "role-why-marked",
    };
    let why = say(lang, id, &[]);
    match &column.rival {
        None => why,
        Some(rival) => say(lang, "role-why-rival", &[("why", why.into()), ("rival", rival.as_str().into())]),
    }
}

/// Why the file cannot be imported as it is read now.
fn problem(lang: Lang, seen: &Preview, roles: &[Role]) -> Option<String> {
    if let Some(months) = seen.months.as_ref().filter(|months| months.lack_year()) {
        return Some(Refusal::MonthsWithoutYear { heading: months.heading.clone() }.in_words(lang));
    }
    if roles.contains(&Role::Amount) {
        return None;
    }
    Some(match &seen.repair {
        Some(offer) => {
            let args = [("before", offer.before.as_str().into()), ("after", offer.after.as_str().into())];
            say(lang, "preview-spoilt", &args)
        }
        None => say(lang, "preview-no-amount", &[]),
    })
}

/// What a person should look at.
fn notes(lang: Lang, seen: &Preview) -> Vec<String> {
    let doubtful = seen.columns.iter().filter(|c| c.doubtful());
    let mut notes: Vec<String> =
        doubtful.map(|c| say(lang, "preview-doubtful", &[("column", c.heading.as_str().into())])).collect();
    if let Some(months) = &seen.months
        && let (Some(first), Some(last)) = (months.months.iter().min(), months.months.iter().max())
    {
        let month = |day: Date| standout_words::month(lang, Month::of(day)).into();
        let args = [("n", months.months.len().into()), ("first", month(*first)), ("last", month(*last))];
        notes.push(say(lang, "preview-months", &args));
    }
    let has = |role| seen.columns.iter().any(|c| c.role == Some(role));
    if !has(Role::Date) {
        notes.push(say(lang, "preview-no-date", &[]));
    }
    if !has(Role::Segment) {
        notes.push(say(lang, "preview-no-segment", &[]));
    }
    if !has(Role::Cost) {
        notes.push(say(lang, "preview-no-cost", &[]));
    }
    notes
}
