//! Claim overlap: who claims what, and how our claims hold against the matrix.

use rust_xlsxwriter::Worksheet;
use standout_market::{ClaimAbout, PlayerIx};
use standout_words::claim_sentence;
use standout_words::contract::{Word, price_word};

use crate::page::Report;
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, style};

/// Players that get a column of their own; more would not fit on paper.
const MOST_PLAYERS: usize = 24;

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-claims")?;
    let remark = report.say("report-claims-remark");
    let top = report.title(sheet, &report.say("report-sheet-claims"), &remark)?;
    let players: Vec<PlayerIx> = (0..report.study.players.len()).map(PlayerIx).collect();
    let shown = players.get(..MOST_PLAYERS).unwrap_or(&players);
    let mut columns = vec![
        Column::new(report.say("report-theme"), 34.0),
        Column::new(report.say("report-claimants"), 14.0),
        Column::new(report.say("report-saturation"), 16.0),
        Column::new(report.say("report-support"), 26.0),
        Column::new(report.say("report-uniqueness"), 13.0),
    ];
    columns.extend(shown.iter().map(|p| Column::new(report.player(*p), 13.0)));
    table::widths(sheet, &columns)?;
    let rows: Vec<(Vec<Cell>, bool)> = report
        .findings
        .themes
        .iter()
        .map(|t| {
            let mut cells = vec![
                Cell::Wrapped(t.theme.clone()),
                Cell::count(Some(t.players.len() as u64)),
                Cell::number(Some(t.saturation), Shown::Percent),
                Cell::Support(t.support),
                Cell::number(Some(t.uniqueness), Shown::Two),
            ];
            cells.extend(shown.iter().map(|p| match t.players.contains(p) {
                true => Cell::Centred("●".to_owned()),
                false => Cell::Blank,
            }));
            (cells, !t.ours.is_empty())
        })
        .collect();
    let next = table::write(sheet, report.lang, "ClaimThemes", top, &columns, &rows)?;
    sheet.set_freeze_panes(top + 1, 1)?;
    sheet.set_repeat_rows(0, 1)?;
    ours(report, sheet, next + 1)
}

/// Our claims one by one: what they say, and what the matrix says to them.
fn ours(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<(), ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-part-our-claims"), &style::part())?;
    let heads = ["report-claim", "report-kind", "report-about", "report-support"];
    for (column, id) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(top + 1, column, report.say(id), &style::heading())?;
    }
    let last = 4 + u16::try_from(report.study.players.len().clamp(2, MOST_PLAYERS)).unwrap_or(2) - 1;
    crate::page::across(sheet, top + 1, (4, last), &report.say("report-because"), &style::heading())?;
    let mut row = top + 2;
    let own = report.study.own();
    for found in &report.findings.claims {
        let Some(claim) = report.study.claims.get(found.claim.0).filter(|c| Some(c.player) == own) else {
            continue;
        };
        let about = match claim.about {
            Some(ClaimAbout::Function(f)) => report.functions(&[f]),
            Some(ClaimAbout::Price) => price_word(report.lang).to_owned(),
            None => String::new(),
        };
        let sentence = claim_sentence(report.lang, report.study, found);
        let kind = claim.kind.map_or("", |k| k.word(report.lang));
        let support = style::wrapped().set_bold().set_font_color(style::support(found.support));
        let wrapped = style::wrapped();
        sheet.write_string_with_format(row, 0, crate::page::cell(&claim.words), &wrapped)?;
        sheet.write_string_with_format(row, 1, kind, &wrapped)?;
        sheet.write_string_with_format(row, 2, crate::page::cell(&about), &wrapped)?;
        sheet.write_string_with_format(row, 3, standout_words::support(report.lang, found.support), &support)?;
        crate::page::across(sheet, row, (4, last), &sentence, &wrapped)?;
        let room = 13.0 * f64::from(last - 3);
        let lines = crate::page::lines(&sentence, room)
            .max(crate::page::lines(&claim.words, 32.0))
            .max(crate::page::lines(&about, 10.0));
        sheet.set_row_height(row, (15.5 * lines + 2.0).min(400.0))?;
        row += 1;
    }
    if row == top + 2 {
        sheet.write_string_with_format(row, 0, report.say("report-nothing"), &style::remark())?;
    }
    Ok(())
}
