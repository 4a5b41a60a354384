//! How it was computed: the method profile, where the methods come from, and how old the data are.

use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::utility::row_col_to_cell_absolute;
use standout_market::{Date, Reliability, Study, focus_verdict, method};
use standout_words::contract::{Sheet, Word};
use standout_words::{method_sources, origin, profile_label, say};

use crate::contract::facts;
use crate::live::expr::{Expr, Val, function};
use crate::live::gates::ways;
use crate::live::{PROFILE_TOP, verdict_number, ways_top};
use crate::page::Report;
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, style};

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-method")?;
    let top = report.title(sheet, &report.say("report-sheet-method"), &report.say("report-method-remark"))?;
    let columns = [
        Column::new(report.say("report-method-what"), 74.0),
        Column::new(report.say("report-method-value"), 14.0),
        Column::new(report.say("report-method-default"), 14.0),
        Column::new(report.say("report-method-key"), 26.0),
        Column::new(report.say("report-method-origin"), 14.0),
        Column::new(report.say("report-newest"), 14.0),
    ];
    table::widths(sheet, &columns)?;
    let profile = columns.get(..5).unwrap_or(&columns);
    let rows: Vec<(Vec<Cell>, bool)> = (0..)
        .zip(method::keys::KEYS)
        .map(|(row, key)| {
            let value = key.get(&report.study.method);
            // What differs from the default is marked as ours.
            let differs = value != key.default();
            let shown = if value.fract() == 0.0 && value.abs() < 1e6 && value.abs() >= 1_000.0 {
                Shown::Whole
            } else {
                Shown::Plain
            };
            let row = PROFILE_TOP + row;
            let cells = vec![
                Cell::Wrapped(profile_label(report.lang, key)),
                Cell::live(Some(typed(report, row, value)), Cell::number(Some(value), shown), shown),
                Cell::number(Some(key.default()), shown),
                Cell::Remark(key.name.to_owned()),
                Cell::Text(origin(report.lang, key.origin)),
            ];
            (cells, differs)
        })
        .collect();
    table::write(sheet, report.lang, "MethodProfile", top, profile, &rows)?;
    let next = ways_table(report, sheet)?;
    sheet.set_freeze_panes(2, 0)?;
    sheet.set_repeat_rows(0, 1)?;
    let next = sources(report, sheet, next + 1)?;
    ages(report, sheet, next + 1)
}

/// The value that the sheet of the study gives a key, else the default beside.
fn typed(report: &Report<'_>, row: u32, value: f64) -> Expr {
    let study = Sheet::Study.name(report.lang);
    let (key, default) = (row_col_to_cell_absolute(row, 3), row_col_to_cell_absolute(row, 2));
    let found = format!("VLOOKUP({key},'{study}'!$A:$B,2,FALSE)");
    function("IF", &[&format!("COUNTIF('{study}'!$A:$A,{key})=0"), &default, &found], Val::Number(value))
}

/// What three gates make together, way by way: the verdicts look it up.
fn ways_table(report: &Report<'_>, sheet: &mut Worksheet) -> Result<u32, ReportError> {
    let top = ways_top() - 1;
    sheet.write_string_with_format(top - 1, 0, report.say("report-part-ways"), &style::part())?;
    let columns = [
        Column::new(report.say("report-part-ways"), 74.0),
        Column::new(report.say("report-way-number"), 14.0),
        Column::new(report.say("report-way-verdict"), 14.0),
        Column::new(report.say("report-verdict"), 26.0),
    ];
    let said = |what| table::answered(report.lang, what);
    let rows: Vec<(Vec<Cell>, bool)> = (1_u64..)
        .zip(ways())
        .map(|(n, gates)| {
            let way = [("money", said(gates.money)), ("growth", said(gates.growth)), ("room", said(gates.room))];
            let verdict = focus_verdict(gates);
            let cells = vec![
                Cell::Text(say(report.lang, "report-way", &way.map(|(name, text)| (name, text.into())))),
                Cell::count(Some(n)),
                Cell::count(Some(verdict_number(verdict) as u64)),
                Cell::Verdict(verdict),
            ];
            (cells, false)
        })
        .collect();
    table::write(sheet, report.lang, "VerdictTable", top, &columns, &rows)
}

fn sources(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<u32, ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-part-sources"), &style::part())?;
    let mut row = top + 1;
    for words in [report.say("report-method-origins")].into_iter().chain(method_sources(report.lang)) {
        crate::page::across(sheet, row, (0, 3), &words, &style::wrapped())?;
        sheet.set_row_height(row, 15.5 * crate::page::lines(&words, 122.0) + 2.0)?;
        row += 1;
    }
    Ok(row + 1)
}

/// How much of the matrix is known, from what kind of source, and as of when.
fn ages(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<(), ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-part-ages"), &style::part())?;
    let columns = [
        Column::new(report.say("report-reliability"), 74.0),
        Column::new(report.say("report-facts"), 14.0),
        Column::new(report.say("report-stale"), 14.0),
        Column::new(report.say("report-undated"), 26.0),
        Column::new(report.say("report-oldest"), 14.0),
        Column::new(report.say("report-newest"), 14.0),
    ];
    let kinds: Vec<Option<Option<Reliability>>> =
        Reliability::WORDS.iter().map(|w| Some(Some(w.0))).chain([Some(None), None]).collect();
    let mut rows = Vec::new();
    for kind in kinds {
        let age = age(report.study, kind, report.findings.as_of);
        if age.facts == 0 {
            continue;
        }
        let words = match kind {
            Some(Some(reliability)) => reliability.word(report.lang).to_owned(),
            Some(None) => report.say("report-unrated"),
            None => report.say("report-unsourced"),
        };
        let date = |d: Option<Date>| d.map_or(Cell::Blank, Cell::Date);
        let stale = match (kind, report.findings.as_of) {
            (Some(_), Some(_)) => Cell::count(Some(age.stale)),
            _ => Cell::Unknown,
        };
        let cells = vec![
            Cell::Text(words),
            Cell::count(Some(age.facts)),
            stale,
            Cell::count(Some(age.undated)),
            date(age.oldest),
            date(age.newest),
        ];
        rows.push((cells, false));
    }
    let next = table::write(sheet, report.lang, "DataAges", top + 1, &columns, &rows)?;
    let months = [("n", usize::try_from(report.study.method.stale_months).unwrap_or(0).into())];
    let note = say(report.lang, "report-stale-note", &months);
    sheet.write_string_with_format(next - 1, 0, note, &style::remark())?;
    Ok(())
}

#[derive(Default)]
struct Age {
    facts: u64,
    stale: u64,
    undated: u64,
    oldest: Option<Date>,
    newest: Option<Date>,
}

/// Facts whose source is of a kind; `None` counts those without a source.
fn age(study: &Study, kind: Option<Option<Reliability>>, as_of: Option<Date>) -> Age {
    let mut age = Age::default();
    for (_, source) in facts(study) {
        let source = study.source(source);
        if source.map(|s| s.reliability) != kind {
            continue;
        }
        age.facts += 1;
        let Some(day) = source.and_then(|s| s.as_of) else {
            age.undated += 1;
            continue;
        };
        age.oldest = Some(age.oldest.map_or(day, |d| d.min(day)));
        age.newest = Some(age.newest.map_or(day, |d| d.max(day)));
        if as_of.is_some_and(|today| is_stale(day, today, study.method.stale_months)) {
            age.stale += 1;
        }
    }
    age
}

/// Older than so many months before today, by the calendar.
fn is_stale(day: Date, today: Date, months: i32) -> bool {
    jiff::Span::new().try_months(months).and_then(|span| today.checked_sub(span)).is_ok_and(|limit| day < limit)
}
