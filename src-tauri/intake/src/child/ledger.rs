//! A ledger, or the preview of one, from a text file or a workbook.

use standout_words::contract::ROLES_SHEET;
use standout_words::headings::Role;

use super::{Out, Stop};
use crate::cell::{Value, shown};
use crate::ledger::{BLOCK_LINES, DecodedRecord, Line, Lines, as_text, short};
use crate::plan::{NoSuchHeading, Plan};
use crate::preview::{ColumnPreview, FileKind, MonthsPreview, Preview, RowFate, RowPreview, SheetPreview};
use crate::request::Task;
use crate::sample::Sample;
use crate::sheet::{Book, Each, SheetName, SheetRow};
use crate::text::{Letters, TextFile};
use crate::wire::Tag;
use crate::{Basis, LedgerOptions, Progress, Refusal, Warnings, frames};

fn plan(sample: &Sample, options: &LedgerOptions) -> Result<Plan, Refusal> {
    Plan::of(sample, options).map_err(|NoSuchHeading(wanted)| Refusal::NoColumn {
        wanted,
        headings: Plan::of(sample, &LedgerOptions { columns: Vec::new(), ..options.clone() })
            .map_or_else(|_| Vec::new(), |plan| names(&plan)),
    })
}

/// Why a table cannot be read as a ledger.
fn no_amount(plan: &Plan, sample: &Sample) -> Refusal {
    if sample.head.is_empty() {
        return Refusal::Empty;
    }
    if let Some(heading) = &plan.months_without_year {
        return Refusal::MonthsWithoutYear { heading: heading.clone() };
    }
    match crate::mojibake::offer(sample) {
        Some(offer) => Refusal::SpoiltLetters { before: offer.before, after: offer.after, repair: offer.repair.code() },
        None => Refusal::NoAmount { headings: names(plan) },
    }
}

fn names(plan: &Plan) -> Vec<String> {
    plan.headings.iter().map(|h| h.name.clone()).collect()
}

pub(super) fn text(mut file: TextFile, task: Task, options: &LedgerOptions, out: &mut Out) -> Result<(), Stop> {
    let sample = file.sample()?;
    let mut plan = plan(&sample, options)?;
    let letters = file.letters;
    if !sample.whole && !plan.open_questions().is_empty() {
        ask_the_whole_file(&mut file, &mut plan, out)?;
    }
    if task == Task::Preview {
        let preview = Preview { kind: file.kind(), ..preview(&plan, &sample, "", options) };
        return out.send(Tag::Preview, &frames::put_preview(&preview));
    }
    let Some(mut lines) = Lines::new(&plan, "", letters, options) else {
        return Err(no_amount(&plan, &sample).into());
    };
    if task == Task::Aside {
        lines.keep_aside();
    }
    let of = file.length;
    let mut records = file.records()?;
    loop {
        // A thousand lines between two looks at the clock.
        for _ in 0..1_000 {
            let Some(record) = records.next()? else {
                return out.end(&mut lines);
            };
            if record.row > plan.rows.last {
                lines.line(record.row, 0, &record);
            }
        }
        out.ledger(&mut lines, BLOCK_LINES)?;
        out.progress(Progress { done: records.bytes(), of, rows: lines.rows() })?;
    }
}

/// Where the sample leaves a decimal mark open, every row is asked before one is read.
fn ask_the_whole_file(file: &mut TextFile, plan: &mut Plan, out: &mut Out) -> Result<(), Stop> {
    let (letters, of) = (file.letters, file.length);
    let columns: Vec<(usize, Vec<usize>)> =
        plan.open_questions().into_iter().map(|column| (column, plan.sources(column))).collect();
    let mut records = file.records()?;
    let mut rows = 0;
    while let Some(record) = records.next()? {
        if record.row <= plan.rows.last {
            continue;
        }
        for (column, sources) in &columns {
            for text in sources.iter().filter_map(|&source| letters.text(record.field(source))) {
                plan.observe(*column, &text);
            }
        }
        rows += 1;
        if rows % 1_000 == 0 {
            let done = records.bytes();
            out.progress(Progress { done, of, rows: 0 })?;
            if plan.open_questions().is_empty() {
                break;
            }
        }
    }
    Ok(())
}

/// Rows of a sheet that are looked at before it is decided how it is read.
const SHEET_SAMPLE: usize = 2_000;

pub(super) fn workbook(mut book: Book, task: Task, options: &LedgerOptions, out: &mut Out) -> Result<(), Stop> {
    let (sheet, sample) = choose_sheet(&mut book, options)?;
    let said = said(&mut book, options)?.and_then(|said| Plan::of(&sample, &said).ok());
    let plan = match said {
        Some(plan) => plan.marked(options),
        // Nothing is said, or of headings that are no longer there: what is left of them tells as much as it can.
        None => plan(&sample, options)?,
    };
    if task == Task::Preview {
        let sheets: Vec<SheetName> = tables(&book).collect();
        let sheet_basis = match options.sheet {
            Some(_) => Basis::Chosen,
            None if sheets.len() == 1 => Basis::Values,
            None => Basis::Likely,
        };
        let sheets = sheets
            .into_iter()
            .map(|s| SheetPreview { chosen: s.name == sheet, name: s.name, hidden: s.hidden })
            .collect();
        let preview = Preview { sheets, sheet_basis, ..preview(&plan, &sample, &sheet, options) };
        return out.send(Tag::Preview, &frames::put_preview(&preview));
    }
    let Some(mut lines) = Lines::new(&plan, &sheet, Letters::UTF_8, options) else {
        return Err(no_amount(&plan, &sample).into());
    };
    if task == Task::Aside {
        lines.keep_aside();
    }
    rows(&mut book, &sheet, options, &mut |row| {
        if row.number > plan.rows.last {
            lines.line(row.number, row.indent, row.cells);
        }
        if lines.rows() % 1_000 == 0 {
            out.ledger(&mut lines, BLOCK_LINES)?;
            out.progress(Progress { done: row.read.0, of: row.read.1, rows: lines.rows() })?;
        }
        Ok(true)
    })?;
    out.end(&mut lines)
}

/// The sheets that may hold sales.
fn tables(book: &Book) -> impl Iterator<Item = SheetName> {
    book.sheets().into_iter().filter(|sheet| sheet.name != ROLES_SHEET)
}

/// What our own workbook of rows to be mended says of its columns, beneath what a person says now.
fn said(book: &mut Book, options: &LedgerOptions) -> Result<Option<LedgerOptions>, Stop> {
    if !book.sheets().iter().any(|sheet| sheet.name == ROLES_SHEET) {
        return Ok(None);
    }
    // Its groups and months have become columns.
    let (groups, months) = (options.groups.or(Some(false)), options.months.or(Some(false)));
    let mut said = LedgerOptions { groups, months, ..options.clone() };
    book.rows(ROLES_SHEET, &mut |row| {
        let text = |at: usize| row.cells.get(at).map(Value::shown).unwrap_or_default();
        let heading = text(1);
        let free = |role| options.columns.iter().all(|(r, h)| *r != role && (h.is_empty() || *h != heading));
        if let Some(role) = Role::parse(&text(0)).filter(|role| free(*role)) {
            said.columns.push((role, heading));
        }
        Ok(said.columns.len() < 2 * Role::ALL.len())
    })?;
    Ok(Some(said))
}

/// The sheet asked for; else the first visible one with an amount; else the first visible one with anything in it.
fn choose_sheet(book: &mut Book, options: &LedgerOptions) -> Result<(String, Sample), Stop> {
    let sheets: Vec<SheetName> = tables(book).collect();
    if let Some(wanted) = &options.sheet {
        let name = sheets
            .iter()
            .find(|s| s.name.trim() == wanted.trim())
            .or_else(|| sheets.iter().find(|s| s.name.trim().to_lowercase() == wanted.trim().to_lowercase()))
            .map(|s| s.name.clone());
        let Some(name) = name else {
            return Err(Refusal::NoSheet {
                wanted: wanted.clone(),
                sheets: sheets.into_iter().map(|s| s.name).collect(),
            }
            .into());
        };
        let sample = sheet_sample(book, &name, options)?;
        return Ok((name, sample));
    }
    let mut first = None;
    for sheet in sheets.iter().filter(|s| !s.hidden).take(50) {
        let sample = sheet_sample(book, &sheet.name, options)?;
        if sample.head.is_empty() {
            continue;
        }
        let has_amount = Plan::of(&sample, options).is_ok_and(|plan| plan.column(Role::Amount).is_some());
        if has_amount {
            return Ok((sheet.name.clone(), sample));
        }
        first.get_or_insert((sheet.name.clone(), sample));
    }
    Ok(first.unwrap_or_else(|| {
        let name = sheets.first().map(|s| s.name.clone());
        (name.unwrap_or_default(), Sample::default())
    }))
}

/// The rows of a sheet, their letters mended if that was asked for.
fn rows(book: &mut Book, sheet: &str, options: &LedgerOptions, each: &mut Each<'_>) -> Result<(), Stop> {
    match options.repair {
        None => book.rows(sheet, each),
        Some(repair) => book.rows(sheet, &mut |row| each(&SheetRow { cells: &repair.cells(row.cells), ..*row })),
    }
}

fn sheet_sample(book: &mut Book, sheet: &str, options: &LedgerOptions) -> Result<Sample, Stop> {
    let mut sample = Sample { whole: true, calendar_1904: book.calendar_1904(), ..Sample::default() };
    rows(book, sheet, options, &mut |row| {
        sample.head.push((row.number, row.cells.to_vec()));
        sample.indents.push(row.indent);
        sample.whole = sample.head.len() < SHEET_SAMPLE;
        Ok(sample.whole)
    })?;
    Ok(sample)
}

/// Rows shown.
const SHOWN: usize = 20;

fn preview(plan: &Plan, sample: &Sample, sheet: &str, options: &LedgerOptions) -> Preview {
    let shown_columns = plan.shown();
    let columns = shown_columns
        .iter()
        .filter_map(|&column| Some((column, plan.headings.get(column)?)))
        .map(|(column, heading)| {
            let found = plan.found.iter().find(|f| f.column == column);
            let role = found.map(|f| f.role);
            let numeric = matches!(role, Some(Role::Amount | Role::Cost | Role::Quantity));
            ColumnPreview {
                heading: heading.name.clone(),
                role,
                confidence: found.map_or(0.0, |f| f.confidence),
                reason: found.map(|f| f.reason),
                rival: found.and_then(|f| plan.headings.get(f.rival?)).map(|h| h.name.clone()),
                numbers: numeric.then(|| plan.numbers(column)),
                dates: (role == Some(Role::Date) && !plan.is_added_date(column)).then(|| plan.dates(column)),
            }
        })
        .collect();
    let below = || sample.head.iter().zip(sample.indents.iter().chain(std::iter::repeat(&0)));
    let below = || below().filter(|((row, _), _)| *row > plan.rows.last);
    let (mut rows, mut warnings) = (Vec::new(), Warnings::default());
    match Lines::new(plan, sheet, Letters::UTF_8, options) {
        Some(mut lines) => {
            lines.show(SHOWN);
            for ((row, cells), indent) in below() {
                match sample.delimiter {
                    Some(_) => lines.line(*row, 0, &DecodedRecord(cells)),
                    None => lines.line(*row, *indent, cells.as_slice()),
                }
            }
            lines.finish();
            rows = lines.rows_shown();
            warnings = lines.counts().warnings;
        }
        None => rows.extend(below().take(SHOWN).map(|((row, cells), _)| {
            let columns = || shown_columns.iter().copied();
            RowPreview {
                row: *row,
                stood: columns().map(|c| short(shown(cells.cell(c), Letters::UTF_8))).collect(),
                cells: columns().map(|c| as_text(cells.cell(c), Letters::UTF_8)).collect(),
                fate: RowFate::Accepted,
            }
        })),
    }
    let heads = sample.head.iter().take(HEADS).map(|(row, cells)| (*row, head(cells))).collect();
    Preview {
        kind: FileKind::Workbook,
        sheets: Vec::new(),
        sheet_basis: Basis::Values,
        headings: plan.rows,
        headings_basis: plan.rows_basis,
        heads,
        columns,
        rows,
        groups: plan.groups.as_ref().map(|_| if options.groups.is_some() { Basis::Chosen } else { Basis::Likely }),
        months: months(plan, options),
        repair: crate::mojibake::offer(sample),
        warnings,
    }
}

fn months(plan: &Plan, options: &LedgerOptions) -> Option<MonthsPreview> {
    let basis = if options.months.is_some() { Basis::Chosen } else { Basis::Values };
    match (&plan.months, &plan.months_without_year) {
        (Some(found), _) => {
            let months = found.months.iter().filter_map(|(day, _)| crate::date::civil(*day)).collect();
            let heading = found.columns.first().and_then(|&column| plan.headings.get(column));
            Some(MonthsPreview { basis, months, heading: heading.map(|h| h.name.clone()).unwrap_or_default() })
        }
        (None, Some(heading)) => {
            Some(MonthsPreview { basis: Basis::Convention, months: Vec::new(), heading: heading.clone() })
        }
        (None, None) => options.months.map(|_| MonthsPreview { basis, months: Vec::new(), heading: String::new() }),
    }
}

/// Rows offered as headings.
const HEADS: usize = 30;

/// A row in one line.
fn head(cells: &[Value]) -> String {
    let filled: Vec<String> = cells.iter().map(Value::shown).filter(|text| !text.is_empty()).collect();
    short(filled.join(" · "))
}
