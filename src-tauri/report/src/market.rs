//! The market: how concentrated it is, whole and segment by segment, who holds what of it, and what cannot be true
//! together. Beside every share stands what was counted as that market.

use rust_xlsxwriter::Worksheet;
use standout_market::{MarketFindings, PlayerIx, Scope, SegmentIx};
use standout_words::{concentration, conflict, profile, say};

use crate::live::column_of;
use crate::live::expr::{number, when, words};
use crate::live::model::Step;
use crate::page::{self, Report, across};
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, style};

/// Segments that get a column of shares; more would not fit on paper.
const MOST_SEGMENTS: usize = 12;

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-market")?;
    let profile = profile(report.lang, report.study);
    let remark = say(report.lang, "report-market-remark", &[("profile", profile.into())]);
    let top = report.title(sheet, &report.say("report-sheet-market"), &remark)?;
    let columns = [
        Column::new(report.say("report-market-scope"), 26.0),
        Column::new(report.say("report-market-definition"), 40.0),
        Column::new(report.say("report-share-kind"), 13.0),
        Column::new(report.say("report-own-share"), 11.0),
        Column::new(report.say("report-relative-share"), 13.0),
        Column::new(report.say("report-hhi-low"), 11.0),
        Column::new(report.say("report-hhi-high"), 11.0),
        Column::new(report.say("report-concentration"), 26.0),
        Column::new(report.say("report-cr3-low"), 10.0),
        Column::new(report.say("report-cr3-high"), 10.0),
        Column::new(report.say("report-cr4-low"), 10.0),
        Column::new(report.say("report-cr4-high"), 10.0),
        Column::new(report.say("report-effective-low"), 12.0),
        Column::new(report.say("report-effective-high"), 12.0),
    ];
    table::widths(sheet, &columns)?;
    let whole = &report.findings.market;
    let own = report.study.own();
    let of = |market: &MarketFindings| own.and_then(|own| market.players.get(own.0)).copied();
    let mut rows =
        vec![(row(report, &report.say("report-whole-market"), None, whole, of(whole).and_then(|p| p.share)), false)];
    rows.extend(report.findings.segments.iter().map(|found| {
        let name = report.segment(found.segment);
        (row(report, name, Some(found.segment), &found.market, found.own_share), false)
    }));
    let next = table::write(sheet, report.lang, "Concentration", top, &columns, &rows)?;
    sheet.set_freeze_panes(top + 1, 1)?;
    sheet.set_repeat_rows(0, 1)?;
    let next = shares(report, sheet, next + 1)?;
    contradictions(report, sheet, next + 1)
}

fn row(
    report: &Report<'_>,
    name: &str,
    segment: Option<SegmentIx>,
    market: &MarketFindings,
    own_share: Option<f64>,
) -> Vec<Cell> {
    let definition = segment.and_then(|s| report.study.segments.get(s.0)).map_or("", |s| s.definition.trim());
    let relative = report.study.own().and_then(|own| market.players.get(own.0)).and_then(|own| own.relative_share);
    let scope = segment.map_or(Scope::Whole, Scope::Segment);
    let column = column_of(scope);
    let live = |step: Step, found: Cell| Cell::live(report.live.at(step, column), found, step.shown());
    let largest = |top: usize| {
        let found = market.concentration.iter().find(|(n, _)| *n == top).and_then(|(_, share)| *share);
        Cell::ends(found, Shown::Percent)
    };
    let ends = |[low, high]: [Cell; 2], steps: [Step; 2]| [live(steps[0], low), live(steps[1], high)];
    let hhi = ends(Cell::ends(market.hhi, Shown::Whole), [Step::HhiLow, Step::HhiHigh]);
    let players = ends(Cell::ends(market.effective_players, Shown::One), [Step::PlayersLow, Step::PlayersHigh]);
    let cr3 = ends(largest(3), [Step::Cr3Low, Step::Cr3High]);
    let cr4 = ends(largest(4), [Step::Cr4Low, Step::Cr4High]);
    let kind = if market.by_value { "report-by-value" } else { "report-by-volume" };
    let basis = report.live.at(Step::ByValue, column).map(|by_value| {
        let [value, volume] = ["report-by-value", "report-by-volume"].map(|id| words(&report.say(id)));
        when(&by_value.is(&number(1.0)), &value, &volume)
    });
    let own = if segment.is_some() {
        live(Step::OwnShare, Cell::number(own_share, Shown::Percent))
    } else {
        // Of the whole market the row of ours says it.
        let share = report.study.own().and_then(|own| report.live.share(own, scope));
        Cell::live(share, Cell::number(own_share, Shown::Percent), Shown::Percent)
    };
    let level = concentration(report.lang, report.study, market).map_or(Cell::Unknown, Cell::Wrapped);
    let mut cells = vec![
        Cell::Wrapped(name.to_owned()),
        match (segment, definition) {
            (None, _) => Cell::Blank,
            // A share of nobody knows what: said, not passed over.
            (Some(_), "") => Cell::Remark(report.say("report-not-defined")),
            (Some(_), words) => Cell::Wrapped(words.to_owned()),
        },
        Cell::live(basis, Cell::Text(report.say(kind)), Shown::Plain),
        own,
        live(Step::RelativeShare, Cell::number(relative, Shown::Two)),
    ];
    cells.extend(hhi);
    cells.push(live(Step::Level, level));
    cells.extend(cr3.into_iter().chain(cr4).chain(players));
    cells
}

/// Who holds what: a row a player, the whole market and each segment beside it.
fn shares(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<u32, ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-part-shares"), &style::part())?;
    let segments = report.findings.segments.get(..MOST_SEGMENTS).unwrap_or(&report.findings.segments);
    let mut columns =
        vec![Column::new(report.say("report-player"), 26.0), Column::new(report.say("report-whole-market"), 40.0)];
    columns.extend(segments.iter().map(|found| Column::new(report.segment(found.segment), 12.0)));
    let own = report.study.own();
    let rows: Vec<(Vec<Cell>, bool)> = (0..report.study.players.len())
        .map(PlayerIx)
        .map(|player| {
            let share = |market: &MarketFindings, scope: Scope| {
                let found = Cell::number(market.players.get(player.0).and_then(|p| p.share), Shown::Percent);
                Cell::live(report.live.share(player, scope), found, Shown::Percent)
            };
            let whole = share(&report.findings.market, Scope::Whole);
            let mut cells = vec![Cell::Wrapped(report.player(player).to_owned()), whole];
            cells.extend(segments.iter().map(|found| share(&found.market, Scope::Segment(found.segment))));
            (cells, Some(player) == own)
        })
        .collect();
    table::write(sheet, report.lang, "MarketShares", top + 1, &columns, &rows)
}

/// All that cannot be true together; the first sheet names a few.
fn contradictions(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<(), ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-part-against"), &style::part())?;
    let mut row = top + 1;
    for found in report.conflicts.of_markets() {
        let words = conflict(report.lang, report.study, found);
        across(sheet, row, (0, 7), &words, &style::wrapped())?;
        sheet.set_row_height(row, (15.5 * page::lines(&words, 150.0) + 2.0).min(400.0))?;
        row += 1;
    }
    if row == top + 1 {
        sheet.write_string_with_format(row, 0, report.say("report-none-against"), &style::remark())?;
    }
    Ok(())
}
