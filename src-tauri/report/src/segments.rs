//! Segment verdicts: gates with their numbers, reasons, and the factors of both scores.

use rust_xlsxwriter::Worksheet;
use standout_market::{Answer, Counted, FactorName, FocusVerdict, Interval, SegmentFindings};
use standout_words::{because, factor, flip, gate_short, likely, say, stability, standing};

use crate::live::column_of_segment;
use crate::live::expr::{known, number, round, words};
use crate::live::gates::FACTORS;
use crate::live::model::Step;
use crate::live::speech::choose;
use crate::page::{self, Report, across};
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, colours, style};

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-segments")?;
    let counted = match report.findings.counted {
        Counted::Margin => "report-counted-margin",
        Counted::Revenue => "report-counted-revenue",
    };
    let remark = format!("{} · {}", report.period(), report.say(counted));
    let top = report.title(sheet, &report.say("report-sheet-segments"), &remark)?;
    let code = &report.study.currency.code;
    let money = |id: &str| say(report.lang, id, &[("unit", code.as_str().into())]);
    let columns = [
        Column::new(report.say("report-segment"), 22.0),
        Column::new(report.say("report-verdict"), 21.0),
        Column::new(gate_short(report.lang, standout_market::Gate::Money), 9.0),
        Column::new(gate_short(report.lang, standout_market::Gate::Growth), 9.0),
        Column::new(gate_short(report.lang, standout_market::Gate::Room), 9.0),
        Column::new(money("report-revenue-amount"), 15.0),
        Column::new(report.say("report-revenue-share"), 10.0),
        Column::new(report.say("report-margin-share"), 10.0),
        Column::new(report.say("report-orders"), 9.0),
        Column::new(money("report-average-order"), 13.0),
        Column::new(report.say("report-growth"), 9.0),
        Column::new(money("report-market-volume"), 16.0),
        Column::new(report.say("report-market-growth"), 9.0),
        Column::new(report.say("report-own-share"), 9.0),
        Column::new(report.say("report-market-definition"), 24.0),
        Column::new(report.say("report-growth-low"), 9.0),
        Column::new(report.say("report-growth-high"), 9.0),
        Column::new(report.say("report-room-low"), 9.0),
        Column::new(report.say("report-room-high"), 9.0),
        Column::new(report.say("report-stability"), 11.0),
        Column::new(report.say("report-standing"), 12.0),
    ];
    table::widths(sheet, &columns)?;
    let rows: Vec<(Vec<Cell>, bool)> = report.findings.segments.iter().map(|f| (row(report, f), false)).collect();
    let next = table::write(sheet, report.lang, "SegmentVerdicts", top, &columns, &rows)?;
    colours::verdicts(sheet, report.lang, (top + 1, next.saturating_sub(2)), 1)?;
    sheet.set_freeze_panes(top + 1, 1)?;
    sheet.set_repeat_rows(0, 1)?;
    let next = reasons(report, sheet, next + 1)?;
    sheet.set_page_breaks(&[next + 1])?;
    factors(report, sheet, next + 1)
}

fn row(report: &Report<'_>, f: &SegmentFindings) -> Vec<Cell> {
    let currency = &report.study.currency;
    let [growth_low, growth_high] = Cell::ends(Some(f.growth_score), Shown::Whole);
    // That nothing can be told is no verdict to be sure of.
    let told = f.verdict != FocusVerdict::CannotTell;
    let (stable, sure) = (f.robustness.stability.filter(|_| told), f.robustness.standing().filter(|_| told));
    let [room_low, room_high] = Cell::ends(Some(f.room_score), Shown::Whole);
    let column = column_of_segment(f.segment);
    let at = |step: Step| report.live.at(step, column);
    let live = |step: Step, found: Cell, shown: Shown| Cell::live(at(step), found, shown);
    let gate = |step: Step, answer: Answer| {
        let said = [Answer::No, Answer::Yes, Answer::CannotTell].map(|a| words(&table::answered(report.lang, a)));
        let formula = at(step).map(|code| choose(&code.plus(&number(1.0)), &said));
        Cell::live(formula, Cell::Answer(answer), Shown::Plain)
    };
    let revenue = f.money.revenue.map(|m| m.as_f64() / currency.minor_per_major() as f64);
    let average = f.money.orders.zip(at(Step::Revenue)).filter(|(n, _)| *n > 0).filter(|_| revenue.is_some());
    let average = average.map(|(n, sum)| {
        let mean = round(&sum.over(&number(n as f64)), u32::from(currency.minor_digits));
        known(&[&sum], &mean)
    });
    vec![
        Cell::Wrapped(report.segment(f.segment).to_owned()),
        live(Step::VerdictWords, Cell::Verdict(f.verdict), Shown::Plain),
        gate(Step::MoneyGate, f.gates.money),
        gate(Step::GrowthGate, f.gates.growth),
        gate(Step::RoomGate, f.gates.room),
        live(Step::Revenue, Cell::money(f.money.revenue, currency), Shown::Whole),
        live(Step::RevenueShare, Cell::number(f.money.revenue_share, Shown::Percent), Shown::Percent),
        live(Step::MarginShare, Cell::number(f.money.margin_share, Shown::Percent), Shown::Percent),
        Cell::count(f.money.orders),
        Cell::live(average, Cell::money(f.money.average_order, currency), Shown::Whole),
        live(Step::OwnGrowth, Cell::number(f.money.growth, Shown::Percent), Shown::Percent),
        live(Step::Volume, Cell::money(f.market_volume, currency), Shown::Whole),
        live(Step::MarketGrowth, Cell::number(f.market_growth, Shown::Percent), Shown::Percent),
        live(Step::OwnShare, Cell::number(f.own_share, Shown::Percent), Shown::Percent),
        match report.study.segments.get(f.segment.0).map_or("", |s| s.definition.trim()) {
            "" => Cell::Remark(report.say("report-not-defined")),
            words => Cell::Wrapped(words.to_owned()),
        },
        live(Step::GrowthLow, growth_low, Shown::Whole),
        live(Step::GrowthHigh, growth_high, Shown::Whole),
        live(Step::RoomLow, room_low, Shown::Whole),
        live(Step::RoomHigh, room_high, Shown::Whole),
        Cell::number(stable, Shown::Percent),
        sure.map_or(Cell::Blank, |sure| Cell::Wrapped(standing(report.lang, sure))),
    ]
}

/// Why, a line a reason, and what to find out first.
fn reasons(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<u32, ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-because"), &style::part())?;
    let mut row = top + 1;
    for f in &report.findings.segments {
        let mut lines: Vec<String> = f.because.iter().map(|b| because(report.lang, report.study, b)).collect();
        lines.extend(firm(report, f));
        let first = report.missing(&f.missing, 4);
        if !first.is_empty() {
            lines.push(format!("{}: {first}.", report.say("report-first")));
        }
        let words = lines.join("\n");
        let name = crate::page::cell(report.segment(f.segment));
        sheet.write_string_with_format(row, 0, name, &style::wrapped().set_bold())?;
        across(sheet, row, (1, 20), &words, &style::wrapped())?;
        sheet.set_row_height(row, (15.5 * page::lines(&words, 188.0) + 4.0).min(400.0))?;
        row += 1;
    }
    Ok(row + 1)
}

/// How firm the verdict is: what it most probably is, under other weights, and what would flip it.
fn firm(report: &Report<'_>, f: &SegmentFindings) -> Vec<String> {
    let probably = report.likely.get(f.segment.0).copied().flatten();
    let probably = probably.map(|found| format!("{}.", likely(report.lang, &found)));
    let stable = stability(report.lang, f).filter(|_| f.verdict != FocusVerdict::CannotTell);
    [probably, stable, flip(report.lang, f)].into_iter().flatten().collect()
}

/// A second table below the first, in the same columns: where the scores come from.
fn factors(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<(), ReportError> {
    sheet.write_string_with_format(top, 0, report.say("report-part-factors"), &style::part())?;
    let columns = [
        Column::new(report.say("report-segment"), 22.0),
        Column::new(report.say("report-factor"), 21.0),
        Column::new(report.say("report-gate"), 9.0),
        Column::new(report.say("report-value-low"), 9.0),
        Column::new(report.say("report-value-high"), 9.0),
        Column::new(report.say("report-points-low"), 15.0),
        Column::new(report.say("report-points-high"), 10.0),
        Column::new(report.say("report-weight"), 10.0),
    ];
    let mut rows = Vec::new();
    for found in &report.findings.segments {
        let at = |step: Step| report.live.at(step, column_of_segment(found.segment));
        for f in &found.factors {
            let shown = unit(f.name);
            // An end that nothing bounds is unknown.
            let finite = |v: f64| v.is_finite().then_some(v);
            let low = f.value.and_then(|v: Interval| finite(v.low));
            let high = f.value.and_then(|v: Interval| finite(v.high));
            let [points_low, points_high] = Cell::ends(Some(f.points), Shown::Whole);
            let steps = FACTORS.iter().find(|steps| steps.name == f.name);
            let live = |step: Option<Step>, found: Cell, shown| Cell::live(step.and_then(at), found, shown);
            let weight = report.live.method(&format!("{}.weight", steps.map_or("", |s| s.key)));
            let cells = vec![
                Cell::Wrapped(report.segment(found.segment).to_owned()),
                Cell::Wrapped(factor(report.lang, f.name)),
                Cell::Text(gate_short(report.lang, f.gate)),
                live(steps.map(|s| s.low), Cell::number(low, shown), shown),
                live(steps.map(|s| s.high), Cell::number(high, shown), shown),
                live(steps.map(|s| s.points_low), points_low, Shown::Whole),
                live(steps.map(|s| s.points_high), points_high, Shown::Whole),
                Cell::live(weight, Cell::Number(f.weight, Shown::Plain), Shown::Plain),
            ];
            rows.push((cells, false));
        }
    }
    table::write(sheet, report.lang, "Factors", top + 1, &columns, &rows)?;
    Ok(())
}

fn unit(name: FactorName) -> Shown {
    match name {
        FactorName::RealGrowth | FactorName::Headroom => Shown::Percent,
        FactorName::ValueForPrice => Shown::One,
        FactorName::RivalsHhi => Shown::Whole,
        FactorName::Advantage | FactorName::RelativeShare | FactorName::WinRate => Shown::Two,
    }
}
