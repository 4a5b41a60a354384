//! The price index of our offers in each segment, as a table and as bars.

use rust_xlsxwriter::{Chart, ChartLegendPosition, ChartLine, ChartSolidFill, ChartType, Worksheet};
use standout_market::{Interval, OfferFindings};
use standout_words::{number, say};

use crate::page::Report;
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, style};

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-prices")?;
    let (low, high) = report.study.method.price_band;
    let band = [("low", number(report.lang, low, 0).into()), ("high", number(report.lang, high, 0).into())];
    let remark = say(report.lang, "report-prices-remark", &band);
    let top = report.title(sheet, &report.say("report-sheet-prices"), &remark)?;
    let code = &report.study.currency.code;
    let columns = [
        Column::new(report.say("report-offer-there"), 36.0),
        Column::new(report.say("report-segment"), 20.0),
        Column::new(report.say("report-category"), 22.0),
        Column::new(say(report.lang, "report-price", &[("unit", code.as_str().into())]), 14.0),
        Column::new(report.say("report-unit"), 12.0),
        Column::new(report.say("report-index-low"), 10.0),
        Column::new(report.say("report-index-high"), 10.0),
    ];
    table::widths(sheet, &columns)?;
    // Known ones first, the dearest on top: a chart takes an unknown cell for zero.
    let mut offers: Vec<&OfferFindings> = report.findings.offers.iter().collect();
    let middle = |o: &OfferFindings| known_index(o).map_or(f64::NEG_INFINITY, |i| i.low + i.high);
    offers.sort_by(|a, b| middle(b).total_cmp(&middle(a)));
    let known = offers.iter().filter(|o| known_index(o).is_some()).count();
    let rows: Vec<(Vec<Cell>, bool)> = offers.iter().map(|o| (row(report, o), false)).collect();
    let next = table::write(sheet, report.lang, "PriceIndex", top, &columns, &rows)?;
    sheet.set_freeze_panes(top + 1, 2)?;
    sheet.set_repeat_rows(0, top)?;
    if known > 0 {
        chart(report, sheet, top, known)?;
    }
    sheet.write_string_with_format(next, 0, report.say("report-index-note"), &style::remark())?;
    Ok(())
}

/// The index where both its ends are known.
fn known_index(o: &OfferFindings) -> Option<Interval> {
    o.price_index.filter(|i| i.low.is_finite() && i.high.is_finite())
}

fn row(report: &Report<'_>, o: &OfferFindings) -> Vec<Cell> {
    let price = report.study.price_in(o.offer, o.segment);
    let [low, high] = Cell::ends(known_index(o), Shown::Whole);
    let category = report.study.offers.get(o.offer.0).map_or("", |o| o.category.as_str());
    vec![
        Cell::Wrapped(format!("{} · {}", report.offer(o.offer), report.segment(o.segment))),
        Cell::Wrapped(report.segment(o.segment).to_owned()),
        Cell::Wrapped(category.to_owned()),
        Cell::money(price.map(|p| p.value.amount), &report.study.currency),
        price.map_or(Cell::Unknown, |p| Cell::text(&p.value.unit)),
        low,
        high,
    ]
}

/// Offers that a chart can show; the table has them all.
const MOST_BARS: usize = 24;

/// Both ends as bars beside each other; the grid has a line at 100; where they are equal the index is known exactly.
fn chart(report: &Report<'_>, sheet: &mut Worksheet, top: u32, known: usize) -> Result<(), ReportError> {
    let name = report.say("report-sheet-prices");
    let shown = known.min(MOST_BARS);
    let last = top + u32::try_from(shown).unwrap_or(0);
    let mut chart = Chart::new(ChartType::Bar);
    for (column, id, colour) in [(5, "report-index-low", "F0C98B"), (6, "report-index-high", "C77700")] {
        chart
            .add_series()
            .set_name(report.say(id).as_str())
            .set_categories((name.as_str(), top + 1, 0, last, 0))
            .set_values((name.as_str(), top + 1, column, last, column))
            .set_gap(60)
            .set_overlap(0)
            .set_format(ChartSolidFill::new().set_color(colour));
    }
    chart.title().set_name(report.say("report-index-chart").as_str());
    chart.title().set_font(crate::revenue::small().set_bold());
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&crate::revenue::small());
    // In a bar chart the writer calls the upright axis y, and lists from below.
    chart.y_axis().set_reverse().set_font(&crate::revenue::small());
    chart
        .x_axis()
        .set_min(0)
        .set_major_unit(50)
        .set_font(&crate::revenue::small())
        .set_major_gridlines_line(ChartLine::new().set_color(style::HAIRLINE));
    let height = 120 + 38 * u32::try_from(shown).unwrap_or(0);
    chart.set_width(560).set_height(height);
    chart.set_alt_text(report.say("report-index-chart"));
    sheet.insert_chart_with_offset(top, 8, &chart, 6, 0)?;
    Ok(())
}
