//! Own revenue by segment, by month and by channel, with native charts.

use rust_xlsxwriter::{Chart, ChartFont, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, Worksheet};
use standout_market::{ChannelIx, Money, Month};
use standout_words::say;

use crate::page::Report;
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, style};

/// The column where charts begin.
const CHARTS: u16 = 5;

pub(crate) fn small() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(9).set_color(style::MUTED);
    font
}

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-revenue")?;
    let concentration = standout_words::growth::concentration(report.lang, report.study, report.findings);
    let remark = [Some(report.period()), concentration].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let top = report.title(sheet, &report.say("report-sheet-revenue"), &remark)?;
    let widths = [30.0, 17.0, 17.0, 14.0, 3.0];
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_repeat_rows(0, 1)?;
    sheet.set_freeze_panes(2, 1)?;
    let next = by_segment(report, sheet, top)?;
    // The charts beside the tables are higher than short tables.
    let next = by_month(report, sheet, next.max(top + 18))?;
    by_channel(report, sheet, next)
}

fn unit(report: &Report<'_>, id: &str) -> String {
    let code = report.study.currency.code.as_str();
    say(report.lang, id, &[("unit", code.into())])
}

fn by_segment(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<u32, ReportError> {
    let columns = [
        Column::new(report.say("report-segment"), 30.0),
        Column::new(unit(report, "report-revenue-amount"), 17.0),
        Column::new(report.say("report-revenue-share"), 17.0),
        Column::new(report.say("report-cumulative"), 14.0),
    ];
    let mut parts: Vec<(String, Money)> = report
        .findings
        .segments
        .iter()
        .filter_map(|f| Some((report.segment(f.segment).to_owned(), f.money.revenue?)))
        .collect();
    parts.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    if let Some(rest) = report.findings.revenue.not_assigned.filter(|m| m.0 != 0) {
        parts.push((report.say("report-not-assigned"), rest));
    }
    let total = report.findings.revenue.amount.map_or(0.0, Money::as_f64);
    let share = |part: f64| Cell::number((total > 0.0).then(|| part / total), Shown::Percent);
    let mut so_far = 0.0;
    let mut rows: Vec<(Vec<Cell>, bool)> = Vec::new();
    for (name, amount) in &parts {
        so_far += amount.as_f64();
        let money = Cell::money(Some(*amount), &report.study.currency);
        rows.push((vec![Cell::Wrapped(name.clone()), money, share(amount.as_f64()), share(so_far)], false));
    }
    let next = table::write(sheet, report.lang, "RevenueBySegment", top, &columns, &rows)?;
    if rows.is_empty() {
        return Ok(next);
    }
    let next = total_row(report, sheet, next - 1, report.findings.revenue.amount)?;
    let sheet_name = report.say("report-sheet-revenue");
    let (name, first, last) = (sheet_name.as_str(), top + 1, top + u32::try_from(rows.len()).unwrap_or(0));
    let mut bars = Chart::new(ChartType::Column);
    bars.add_series()
        .set_name(columns[1].heading.as_str())
        .set_categories((name, first, 0, last, 0))
        .set_values((name, first, 1, last, 1))
        .set_gap(60)
        .set_format(ChartSolidFill::new().set_color(style::FOCUS));
    let mut line = Chart::new(ChartType::Line);
    line.add_series()
        .set_name(columns[3].heading.as_str())
        .set_categories((name, first, 0, last, 0))
        .set_values((name, first, 3, last, 3))
        .set_secondary_axis(true)
        .set_format(ChartLine::new().set_color(style::INK).set_width(1.5));
    bars.combine(&line);
    bars.y2_axis().set_min(0).set_max(1).set_num_format("0%").set_font(&small());
    dress(&mut bars, &report.say("report-chart-segments"));
    let most = parts.iter().map(|(_, amount)| *amount).max();
    bars.y_axis().set_num_format(short(report, most).as_str());
    sheet.insert_chart(top, CHARTS, &bars)?;
    Ok(next)
}

/// Beneath a table, not in it: a filter leaves it alone.
fn total_row(report: &Report<'_>, sheet: &mut Worksheet, row: u32, total: Option<Money>) -> Result<u32, ReportError> {
    let bold = style::text().set_bold();
    sheet.write_string_with_format(row, 0, report.say("report-total"), &bold)?;
    match total {
        Some(amount) => {
            let major = amount.as_f64() / report.study.currency.minor_per_major() as f64;
            sheet.write_number_with_format(row, 1, major, &bold.set_num_format("#,##0"))?;
        }
        None => {
            sheet.write_string_with_format(row, 1, "—", &style::unknown())?;
        }
    }
    Ok(row + 2)
}

fn by_month(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<u32, ReportError> {
    let Some(year) = report.findings.year else {
        sheet.write_string_with_format(top, 0, report.say("report-no-months"), &style::remark())?;
        return Ok(top + 2);
    };
    let columns = [
        Column::new(report.say("report-month"), 30.0),
        Column::new(unit(report, "report-revenue-amount"), 17.0),
        Column::new(unit(report, "report-revenue-before"), 17.0),
        Column::new(report.say("report-growth"), 14.0),
    ];
    let sum = |month: Month| -> Money {
        let of_month = report.study.ledger.months.iter().filter(|m| m.month == Some(month));
        of_month.map(|m| m.sums.amount).sum()
    };
    let currency = &report.study.currency;
    let mut rows: Vec<(Vec<Cell>, bool)> = Vec::new();
    let mut rows_most = None;
    for month in (0..12).map(|i| year.first.plus(i)).take_while(|m| *m <= year.last) {
        let now = sum(month);
        let before = year.prior().map(|_| sum(month.plus(-12)));
        rows_most = rows_most.max(Some(now)).max(before);
        let growth = before.filter(|b| b.0 > 0).map(|b| now.as_f64() / b.as_f64() - 1.0);
        let cells = vec![
            Cell::Month(month),
            Cell::money(Some(now), currency),
            before.map_or(Cell::Blank, |b| Cell::money(Some(b), currency)),
            Cell::number(growth, Shown::Percent),
        ];
        rows.push((cells, false));
    }
    let next = table::write(sheet, report.lang, "RevenueByMonth", top, &columns, &rows)?;
    let sheet_name = report.say("report-sheet-revenue");
    let (name, first, last) = (sheet_name.as_str(), top + 1, top + u32::try_from(rows.len()).unwrap_or(0));
    let mut chart = Chart::new(ChartType::Line);
    let series = [(1_u16, style::FOCUS, 2.25), (2, style::GREY, 1.5)];
    let most = if year.prior().is_some() { 2 } else { 1 };
    for (column, colour, width) in series.into_iter().take(most) {
        let heading = columns.get(usize::from(column)).map_or("", |c| c.heading.as_str());
        chart
            .add_series()
            .set_name(heading)
            .set_categories((name, first, 0, last, 0))
            .set_values((name, first, column, last, column))
            .set_format(ChartLine::new().set_color(colour).set_width(width));
    }
    dress(&mut chart, &report.say("report-chart-months"));
    let most = rows_most;
    chart.y_axis().set_min(0).set_num_format(short(report, most).as_str());
    chart.x_axis().set_num_format(table::month_code(report.lang));
    sheet.insert_chart(top, CHARTS, &chart)?;
    Ok(next.max(top + 18))
}

fn by_channel(report: &Report<'_>, sheet: &mut Worksheet, top: u32) -> Result<(), ReportError> {
    let columns = [
        Column::new(report.say("report-channel"), 30.0),
        Column::new(unit(report, "report-revenue-amount"), 17.0),
        Column::new(report.say("report-revenue-share"), 17.0),
    ];
    let year = report.findings.year;
    let counts = |month: Option<Month>| match (year, month) {
        (None, _) => true,
        (Some(year), Some(month)) => year.contains(month),
        (Some(_), None) => false,
    };
    let sum = |channel: Option<ChannelIx>| -> Money {
        let months = report.study.ledger.months.iter();
        months.filter(|m| m.channel == channel && counts(m.month)).map(|m| m.sums.amount).sum()
    };
    let mut parts: Vec<(String, Money)> = (0..report.study.ledger.channels.len())
        .map(ChannelIx)
        .map(|c| (report.study.ledger.channels.get(c.0).cloned().unwrap_or_default(), sum(Some(c))))
        .collect();
    parts.sort_by_key(|(_, amount)| std::cmp::Reverse(*amount));
    let without = sum(None);
    if without.0 != 0 {
        parts.push((report.say("report-no-channel"), without));
    }
    let total: Money = parts.iter().map(|(_, amount)| *amount).sum();
    let rows: Vec<(Vec<Cell>, bool)> = parts
        .into_iter()
        .map(|(name, amount)| {
            let share = (total.0 > 0).then(|| amount.as_f64() / total.as_f64());
            let money = Cell::money(Some(amount), &report.study.currency);
            (vec![Cell::Wrapped(name), money, Cell::number(share, Shown::Percent)], false)
        })
        .collect();
    table::write(sheet, report.lang, "RevenueByChannel", top, &columns, &rows)?;
    Ok(())
}

/// The format of an axis of money: in millions or thousands where amounts are large.
fn short(report: &Report<'_>, most: Option<Money>) -> String {
    let per = report.study.currency.minor_per_major() as f64;
    let unit = |id: &str| report.say(id).replace('"', "");
    match most.map_or(0.0, |m| m.as_f64() / per) {
        m if m >= 1e7 => format!("#,##0,,\u{a0}\"{}\"", unit("unit-million")),
        m if m >= 1e4 => format!("#,##0,\u{a0}\"{}\"", unit("unit-thousand")),
        _ => "#,##0".to_owned(),
    }
}

fn dress(chart: &mut Chart, title: &str) {
    let mut bold = small();
    bold.set_bold();
    chart.title().set_name(title);
    chart.title().set_font(&bold);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&small());
    chart.x_axis().set_font(&small());
    chart.y_axis().set_font(&small()).set_major_gridlines_line(ChartLine::new().set_color(style::HAIRLINE));
    chart.set_width(600).set_height(320).set_alt_text(title);
}
