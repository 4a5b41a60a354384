//! The strategy canvas (Kim and Mauborgne): value curves of an own offer, of the nearest rival's and of the rivals'
//! mean, functions by importance.
//!
//! Turned on its side, since names of functions are long: functions go down, value goes right. Where a value is not
//! known the curve breaks and a dashed line shows that it may be anything; a mean known in part is a band.

use plotters::style::RGBColor;
use standout_market::{
    CanvasRow, Findings, FunctionIx, FunctionKind, Interval, OfferIx, Study, Subject, Value, strategy_canvas,
};
use standout_words::{canvas_sentence, contract::Word, interval, number, say};

use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{About, Align, Area, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font, scope};

/// A curve: its name, its colour, what it has of a function.
struct Curve {
    name: String,
    colour: RGBColor,
    of: fn(&CanvasRow) -> Option<Interval>,
    /// Whose words stand beside it; the mean has none.
    offer: Option<OfferIx>,
}

pub(crate) fn draw(
    mut paper: Paper,
    study: &Study,
    findings: &Findings,
    about: &About,
    look: &Look,
) -> Result<Drawing, ChartError> {
    let (lang, p) = (look.lang, paper.palette);
    let wide = paper.width - 28.0;
    let (segment, ours) = match scope::offer_in_segment(study, findings, about) {
        Ok(found) => found,
        Err(none) => return empty::draw(paper, look, none),
    };
    let canvas = strategy_canvas(study, ours);
    if canvas.rivals.is_empty() {
        return empty::draw(paper, look, "chart-empty-rivals");
    }
    let mut curves = vec![Curve {
        name: study.offer_name(ours.offer).to_owned(),
        colour: p.ours,
        of: |r| Some(r.ours),
        offer: Some(ours.offer),
    }];
    if let Some(nearest) = canvas.nearest {
        let name = scope::full_name(study, nearest);
        curves.push(Curve { name, colour: p.ink, of: |r| r.nearest, offer: Some(nearest) });
    }
    let mean = if canvas.by_share { "chart-canvas-mean" } else { "chart-canvas-mean-plain" };
    curves.push(Curve { name: say(lang, mean, &[]), colour: p.rival_line(2), of: |r| r.mean, offer: None });
    let unknown = |i: Interval| i.low <= 0.0 && i.high >= 1.0;
    let mut rows: Vec<CanvasRow> = canvas.rows.clone();
    rows.retain(|row| curves.iter().any(|c| (c.of)(row).is_some_and(|i| !unknown(i))));
    if rows.is_empty() {
        return empty::draw(paper, look, "chart-empty-functions");
    }
    let text = Type::new(12.0, p.ink);
    let small = Type::new(11.0, p.muted);
    let glyph = |place: usize, curve: &Curve| if curve.offer.is_none() { 4 } else { place };
    let mut entries: Vec<(Key, String)> = curves
        .iter()
        .enumerate()
        .map(|(i, c)| (Key::Glyph(glyph(i, c), c.colour), font::fit(&font::clean(&c.name), 11.0, false, wide - 32.0)))
        .collect();
    entries.push((Key::Dashes(p.muted), say(lang, "chart-unknown", &[])));
    let legend_height = legend::height(&paper, &entries, wide);
    let top = 24.0 + legend_height + 22.0;
    let room = paper.height - top - 10.0;
    let all = rows.len();
    rows.truncate(((room / 15.5).floor() as usize).max(2));
    let step = (room / rows.len() as f64).min(30.0);
    let names: Vec<String> = rows.iter().map(|r| function_name(study, r.function)).collect();
    let dots = 5.0 * 8.0;
    let left = 14.0 + names.iter().map(|n| text.width(n)).fold(80.0, f64::max).min(paper.width * 0.38) + dots + 18.0;
    let right = paper.width - 26.0;
    let Some(x) = Scale::new(0.0, 1.0, left + 8.0, right) else {
        return empty::draw(paper, look, "chart-empty-functions");
    };
    let mut title = format!("{} · {}", study.segment_name(segment), study.offer_name(ours.offer));
    if rows.len() < all {
        title = format!(
            "{title} · {}",
            say(lang, "chart-shown", &[("shown", rows.len().to_string().into()), ("all", all.to_string().into())])
        );
    }
    paper.text((14.0, 14.0), Align::Left, &font::fit(&font::clean(&title), 12.0, true, wide), text.bold());
    legend::draw(&mut paper, &entries, (14.0, 25.0), wide);
    let bottom = top + step * rows.len() as f64;
    paper.text((x.at(0.0), top - 8.0), Align::Left, &say(lang, "chart-canvas-low", &[]), small);
    paper.text((x.at(1.0), top - 8.0), Align::Right, &say(lang, "chart-canvas-high", &[]), small);
    paper.text((left - 8.0, top - 8.0), Align::Right, &say(lang, "chart-importance", &[]), small);
    for part in [0.0, 0.5, 1.0] {
        paper.line(&[(x.at(part), top), (x.at(part), bottom)], p.hairline, 1.0);
    }
    let mut list = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let y = top + step * (i as f64 + 0.5);
        let name = names.get(i).map_or("", String::as_str);
        paper.line(&[(14.0, y + step / 2.0), (right, y + step / 2.0)], p.quiet, 1.0);
        paper.row_name((14.0, y), name, text, left - dots - 32.0, step);
        match row.importance.filter(|v| v.is_finite()) {
            Some(importance) => {
                for d in 0..importance.round().clamp(0.0, 5.0) as u32 {
                    paper.circle((left - 12.0 - 8.0 * f64::from(d), y), 2.75, p.ours, 1.0);
                }
            }
            None => paper.text((left - 10.0, y), Align::Right, "?", small),
        }
        let values: Vec<String> = curves
            .iter()
            .map(|c| {
                let value = match c.offer {
                    Some(offer) => value_words(study, look, row.function, offer),
                    None => (c.of)(row).map_or_else(String::new, |i| interval(lang, i, 2)),
                };
                format!("{} {value}", c.name)
            })
            .collect();
        list.push(say(lang, "chart-canvas-item", &[("function", name.into()), ("values", values.join(", ").into())]));
        paper.spot(Spot {
            shape: Shape::Rect { x: 8.0, y: y - step / 2.0, w: right - 8.0, h: step },
            title: name.to_owned(),
            value: values.join(" · "),
            subject: Some(Subject::Offer(ours.offer, segment)),
        });
    }
    // Ours is drawn last and lies on top; curves stand a little apart so that equal values do not hide one another.
    for (k, curve) in curves.iter().enumerate().rev() {
        let aside = (k as f64 - (curves.len() - 1) as f64 / 2.0) * 3.5;
        let thick = if k == 0 { 2.5 } else { 1.25 };
        let mut run: Vec<(f64, f64)> = Vec::new();
        let mut marks = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let y = top + step * (i as f64 + 0.5);
            match (curve.of)(row).filter(|i| !unknown(*i)) {
                Some(value) => {
                    let (from, to) = (x.at(value.low), x.at(value.high));
                    let at = ((from + to) / 2.0 + aside, y);
                    run.push(at);
                    if value.is_exact() {
                        marks.push(at);
                    } else {
                        paper.rect_faint(Area::new(from, y + aside - 2.5, to - from, 5.0), curve.colour, 0.4);
                    }
                }
                None => {
                    paper.line(&run, curve.colour, thick);
                    run.clear();
                    let lane = y + aside;
                    paper.dashes((x.at(0.0), lane), (x.at(1.0), lane), curve.colour, 0.75);
                }
            }
        }
        paper.line(&run, curve.colour, thick);
        for at in marks {
            legend::glyph(&mut paper, glyph(k, curve), at, if k == 0 { 5.0 } else { 4.0 }, curve.colour);
        }
    }
    paper.cut(bottom + 12.0);
    let said = canvas_sentence(lang, study, ours.offer, &canvas).unwrap_or_default();
    let args = [
        ("segment", study.segment_name(segment).into()),
        ("ours", study.offer_name(ours.offer).into()),
        ("said", said.into()),
        ("list", list.join(" ").into()),
    ];
    let alt = say(lang, "chart-canvas-alt", &args);
    paper.finish(alt)
}

fn function_name(study: &Study, function: FunctionIx) -> String {
    study.functions.get(function.0).map_or_else(String::new, |f| match &f.kind {
        FunctionKind::Number { unit, .. } if !unit.is_empty() => font::clean(&format!("{}, {unit}", f.name)),
        _ => font::clean(&f.name),
    })
}

fn value_words(study: &Study, look: &Look, function: FunctionIx, offer: OfferIx) -> String {
    match study.levels.get(function.0, offer.0).map(|f| f.value) {
        Some(Value::Level(level)) => level.word(look.lang).to_owned(),
        Some(Value::Number(n)) => number(look.lang, n, u8::from(n.fract() != 0.0)),
        None => say(look.lang, "chart-unknown", &[]),
    }
}
