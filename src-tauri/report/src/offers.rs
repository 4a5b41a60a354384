//! Offer verdicts: each own offer in each segment that it serves, against the offer that is most like it.

use rust_xlsxwriter::{ConditionalFormat2ColorScale, ConditionalFormatType, Worksheet};
use standout_market::{FunctionIx, OfferFindings};
use standout_words::{number, say};

use crate::page::Report;
use crate::table::{self, Cell, Column, Shown};
use crate::{ReportError, style};

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-offers")?;
    let alike = number(report.lang, report.study.method.alike, 2);
    let remark = say(report.lang, "report-offers-remark", &[("alike", alike.into())]);
    let top = report.title(sheet, &report.say("report-sheet-offers"), &remark)?;
    let code = &report.study.currency.code;
    let columns = [
        Column::new(report.say("report-offer"), 20.0),
        Column::new(report.say("report-segment"), 19.0),
        Column::new(report.say("report-verdict"), 20.0),
        Column::new(say(report.lang, "report-revenue-amount", &[("unit", code.as_str().into())]), 14.0),
        Column::new(report.say("report-nearest"), 26.0),
        Column::new(report.say("report-similarity-low"), 10.0),
        Column::new(report.say("report-similarity-high"), 10.0),
        Column::new(report.say("report-price-ratio"), 11.0),
        Column::new(report.say("report-differences"), 30.0),
        Column::new(report.say("report-gaps"), 28.0),
        Column::new(report.say("report-first"), 40.0),
    ];
    table::widths(sheet, &columns)?;
    let rows: Vec<(Vec<Cell>, bool)> = report.findings.offers.iter().map(|o| (row(report, o), false)).collect();
    let next = table::write(sheet, report.lang, "OfferVerdicts", top, &columns, &rows)?;
    if !rows.is_empty() {
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum(ConditionalFormatType::Number, 0.0)
            .set_maximum(ConditionalFormatType::Number, 1.0)
            .set_minimum_color("FFFFFF")
            .set_maximum_color("E9A98F");
        sheet.add_conditional_format(top + 1, 5, next.saturating_sub(2), 6, &scale)?;
    }
    sheet.set_freeze_panes(top + 1, 1)?;
    sheet.set_repeat_rows(0, top)?;
    let note = report.say("report-proven-note");
    sheet.write_string_with_format(next, 0, note, &style::remark())?;
    Ok(())
}

fn row(report: &Report<'_>, o: &OfferFindings) -> Vec<Cell> {
    let nearest = o.nearest.first();
    let [low, high] = Cell::ends(nearest.and_then(|n| n.similarity), Shown::Two);
    let of = |proven: bool| -> Vec<FunctionIx> { o.difference.iter().filter(|d| d.1 == proven).map(|d| d.0).collect() };
    let differences: Vec<String> = [(of(true), "●"), (of(false), "○")]
        .into_iter()
        .flat_map(|(functions, sign)| functions.into_iter().map(move |f| (f, sign)))
        .map(|(f, sign)| format!("{sign} {}", report.functions(&[f])))
        .collect();
    let wrapped = |text: String| {
        if text.is_empty() { Cell::Blank } else { Cell::Wrapped(text) }
    };
    vec![
        Cell::Wrapped(report.offer(o.offer).to_owned()),
        Cell::Wrapped(report.segment(o.segment).to_owned()),
        Cell::Offer(o.verdict),
        Cell::money(o.revenue, &report.study.currency),
        nearest.map_or(Cell::Unknown, |n| Cell::Wrapped(report.full_name(n.offer))),
        low,
        high,
        Cell::number(nearest.and_then(|n| n.price_ratio), Shown::Two),
        wrapped(differences.join("\n")),
        wrapped(o.gaps.iter().map(|f| report.functions(&[*f])).collect::<Vec<_>>().join("\n")),
        wrapped(report.missing(&o.missing, 2)),
    ]
}
