//! Own revenue by month, the year against the year before. Months of a full year without sales are zero, since the
//! ledger covers them; a year before that the ledger does not cover is not drawn.

use standout_market::{Findings, Money, Month, Scope, SegmentIx, Study, Subject, YearWindow};
use standout_words::{money_short, month, number, say};

use crate::scale::Scale;
use crate::{About, Align, Area, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font};

pub(crate) fn draw(
    mut paper: Paper,
    study: &Study,
    findings: &Findings,
    about: &About,
    look: &Look,
) -> Result<Drawing, ChartError> {
    let (lang, p) = (look.lang, paper.palette);
    if study.ledger.months.is_empty() {
        return empty::draw(paper, look, "chart-empty-sales");
    }
    let segment = about.segment.filter(|s| s.0 < study.segments.len());
    let Some(year) = findings.year else {
        return empty::draw(paper, look, "chart-empty-months");
    };
    let months = months(year);
    let now = sums(study, segment, &months);
    let before: Option<Vec<Money>> = year.prior().map(|w| {
        let prior: Vec<Month> = months.iter().map(|m| m.plus(-12)).collect();
        debug_assert!(prior.first().is_some_and(|&m| m == w.first));
        sums(study, segment, &prior)
    });
    let values = now.iter().chain(before.iter().flatten()).map(|m| m.as_f64());
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(a, b), v| (a.min(v), b.max(v)));
    if low == 0.0 && high == 0.0 {
        return empty::draw(paper, look, "chart-empty-sales");
    }
    let per = study.currency.minor_per_major() as f64;
    let (scale_by, unit) = scale_of(high.max(-low) / per);
    let text = Type::new(12.0, p.ink);
    let small = Type::new(11.0, p.muted);
    let unit_words = if unit.is_empty() {
        study.currency.code.clone()
    } else {
        format!("{} {}", say(lang, unit, &[]), study.currency.code)
    };
    let name = segment.map_or_else(|| say(lang, "chart-all-sales", &[]), |s| study.segment_name(s).to_owned());
    let axis_words = say(lang, "chart-months-axis", &[("unit", unit_words.into())]);
    let title = font::fit(&font::clean(&name), 12.0, true, paper.width * 0.5);
    paper.text((14.0, 14.0), Align::Left, &title, text.bold());
    paper.text((14.0 + text.bold().width(&title) + 10.0, 14.0), Align::Left, &axis_words, small);

    let colour =
        segment.and_then(|s| findings.segments.iter().find(|f| f.segment == s)).map_or(p.ink, |f| p.verdict(f.verdict));
    let period = |w: YearWindow| {
        say(lang, "chart-period", &[("from", month(lang, w.first).into()), ("to", month(lang, w.last).into())])
    };
    let (top, bottom) = (44.0, paper.height - 30.0);
    // The key to the two lines stands above them: at their ends it would cover the months.
    let mut key = 14.0;
    let this = period(year);
    paper.line(&[(key, 32.0), (key + 18.0, 32.0)], colour, 2.5);
    paper.text((key + 23.0, 32.0), Align::Left, &this, Type { colour: p.ink, ..small.bold() });
    key += 23.0 + small.bold().width(&this) + 18.0;
    if let Some(w) = year.prior() {
        paper.line(&[(key, 32.0), (key + 18.0, 32.0)], p.rival, 2.0);
        paper.text((key + 23.0, 32.0), Align::Left, &period(w), small);
    }
    let unscaled = |v: f64| v / per / scale_by;
    let pad = (high - low) * 0.06;
    let Some(y) =
        Scale::new(unscaled(low - if low < 0.0 { pad } else { 0.0 }), unscaled(high + pad), bottom, top + 6.0)
    else {
        return empty::draw(paper, look, "chart-empty-sales");
    };
    let ticks = y.ticks(((paper.height / 60.0) as usize).clamp(3, 7));
    let decimals = u8::from(ticks.iter().any(|t| (t - t.round()).abs() > 1e-9));
    let labels: Vec<String> = ticks.iter().map(|&t| number(lang, t, decimals)).collect();
    let left = 14.0 + labels.iter().map(|l| small.width(l)).fold(0.0, f64::max) + 10.0;
    let right = paper.width - 18.0;
    for (tick, label) in ticks.iter().zip(&labels) {
        let at = y.at(*tick);
        paper.line(&[(left, at), (right, at)], p.hairline, if tick.abs() < 1e-9 { 1.5 } else { 1.0 });
        paper.text((left - 8.0, at), Align::Right, label, small);
    }
    let step = (right - left - 24.0) / (months.len().max(2) - 1) as f64;
    let x = |i: usize| left + 12.0 + step * i as f64;
    let widest = months.iter().map(|&m| small.width(&month(lang, m))).fold(0.0, f64::max) + 10.0;
    let every = ((widest / step).ceil() as usize).max(1);
    for (i, &m) in months.iter().enumerate().step_by(every) {
        let words = month(lang, m);
        let half = small.width(&words) / 2.0;
        let at = x(i).clamp(left + half - 10.0, right + 12.0 - half);
        paper.text((at, bottom + 14.0), Align::Middle, &words, small);
    }
    let points = |sums: &[Money]| -> Vec<(f64, f64)> {
        sums.iter().enumerate().map(|(i, m)| (x(i), y.at(unscaled(m.as_f64())))).collect()
    };
    if let Some(before) = &before {
        paper.line(&points(before), p.rival, 2.0);
    }
    let line = points(&now);
    paper.line(&line, colour, 2.5);
    for at in &line {
        paper.circle(*at, 3.0, colour, 1.0);
    }
    let mut list = Vec::new();
    for (i, &m) in months.iter().enumerate() {
        let amount = now.get(i).map_or_else(String::new, |&a| money_short(lang, a, &study.currency));
        let earlier = before
            .as_ref()
            .and_then(|b| b.get(i))
            .map_or_else(|| say(lang, "chart-unknown", &[]), |&a| money_short(lang, a, &study.currency));
        let words = month(lang, m);
        list.push(say(
            lang,
            "chart-months-item",
            &[("month", words.clone().into()), ("amount", amount.clone().into())],
        ));
        let area = Area::new(x(i) - step / 2.0, top, step, bottom - top);
        paper.spot(Spot {
            shape: Shape::Rect { x: area.x, y: area.y, w: area.w, h: area.h },
            title: words,
            value: say(lang, "chart-months-value", &[("amount", amount.into()), ("before", earlier.into())]),
            subject: Some(Subject::Revenue(segment.map_or(Scope::Whole, Scope::Segment))),
        });
    }
    let alt = say(
        lang,
        "chart-months-alt",
        &[
            ("name", name.into()),
            ("from", month(lang, year.first).into()),
            ("to", month(lang, year.last).into()),
            ("list", list.join(" ").into()),
        ],
    );
    paper.finish(alt)
}

/// The months of a window, at most twelve.
fn months(year: YearWindow) -> Vec<Month> {
    (0..12).map(|i| year.first.plus(i)).take_while(|m| *m <= year.last).collect()
}

fn sums(study: &Study, segment: Option<SegmentIx>, months: &[Month]) -> Vec<Money> {
    months
        .iter()
        .map(|&m| {
            study
                .ledger
                .months
                .iter()
                .filter(|s| s.month == Some(m) && (segment.is_none() || s.segment == segment))
                .map(|s| s.sums.amount)
                .sum()
        })
        .collect()
}

fn scale_of(most: f64) -> (f64, &'static str) {
    match most {
        x if x >= 2e9 => (1e9, "unit-billion"),
        x if x >= 2e6 => (1e6, "unit-million"),
        x if x >= 2e3 => (1e3, "unit-thousand"),
        _ => (1.0, ""),
    }
}
