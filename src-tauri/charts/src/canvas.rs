//! The strategy canvas (Kim and Mauborgne): value curves of an own offer and of serious rivals, functions by importance.
//!
//! Turned on its side, since names of functions are long: functions go down, value goes right. Where a value is not
//! known the curve breaks and a hatched line shows that it may be anything.

use plotters::style::RGBColor;
use standout_market::{
    Answer, Better, Findings, FunctionIx, FunctionKind, Level, OfferFindings, OfferIx, SegmentIx, Study, Subject, Value,
};
use standout_words::{contract::Word, number, say};

use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{About, Align, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font, scope};

/// Rivals drawn beside ours; more curves could not be told apart.
const MOST_RIVALS: usize = 4;

struct Row {
    function: FunctionIx,
    importance: Option<f64>,
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
    let Some(segment) = scope::segment(study, findings, about) else {
        return empty::draw(paper, look, "chart-empty-segments");
    };
    let Some(ours) = scope::offer(findings, segment, about) else {
        return empty::draw(paper, look, "chart-empty-offers");
    };
    let rivals = rivals(study, ours);
    if rivals.is_empty() {
        return empty::draw(paper, look, "chart-empty-rivals");
    }
    let curves: Vec<(OfferIx, RGBColor)> = std::iter::once((ours.offer, p.ours))
        .chain(rivals.iter().enumerate().map(|(i, &o)| (o, if i == 0 { p.ink } else { p.rival_line(i) })))
        .collect();
    let mut rows = rows(study, segment, &curves);
    if rows.is_empty() {
        return empty::draw(paper, look, "chart-empty-functions");
    }
    let text = Type::new(12.0, p.ink);
    let small = Type::new(11.0, p.muted);
    let entries: Vec<(Key, String)> = curves
        .iter()
        .enumerate()
        .map(|(i, &(o, colour))| {
            (
                Key::Glyph(i, colour),
                font::fit(&font::clean(&scope::full_name(study, o)), 11.0, false, paper.width - 60.0),
            )
        })
        .chain([(Key::Dashes(p.muted), say(lang, "chart-unknown", &[]))])
        .collect();
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
    paper.text(
        (14.0, 14.0),
        Align::Left,
        &font::fit(&font::clean(&title), 12.0, true, paper.width - 28.0),
        text.bold(),
    );
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
        match row.importance {
            Some(importance) => {
                for d in 0..importance.round().clamp(0.0, 5.0) as u32 {
                    paper.circle((left - 12.0 - 8.0 * f64::from(d), y), 2.75, p.ours, 1.0);
                }
            }
            None => paper.text((left - 10.0, y), Align::Right, "?", small),
        }
        let values: Vec<String> = curves
            .iter()
            .map(|&(o, _)| format!("{} {}", scope::full_name(study, o), value_words(study, look, row.function, o)))
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
    let offers: Vec<OfferIx> = curves.iter().map(|c| c.0).collect();
    for (k, &(offer, colour)) in curves.iter().enumerate().rev() {
        let aside = (k as f64 - (curves.len() - 1) as f64 / 2.0) * 3.5;
        let mut run: Vec<(f64, f64)> = Vec::new();
        let mut marks = Vec::new();
        for (i, row) in rows.iter().enumerate() {
            let y = top + step * (i as f64 + 0.5);
            match value(study, row.function, offer, &offers) {
                Some(v) => {
                    let at = (x.at(v) + aside, y);
                    run.push(at);
                    marks.push(at);
                }
                None => {
                    paper.line(&run, colour, if k == 0 { 2.5 } else { 1.25 });
                    run.clear();
                    let lane = y + aside;
                    paper.dashes((x.at(0.0), lane), (x.at(1.0), lane), colour, 0.75);
                }
            }
        }
        paper.line(&run, colour, if k == 0 { 2.5 } else { 1.25 });
        for at in marks {
            legend::glyph(&mut paper, k, at, if k == 0 { 5.0 } else { 4.0 }, colour);
        }
    }
    paper.cut(bottom + 12.0);
    let alt = say(
        lang,
        "chart-canvas-alt",
        &[
            ("segment", study.segment_name(segment).into()),
            ("ours", study.offer_name(ours.offer).into()),
            ("list", list.join(" ").into()),
        ],
    );
    paper.finish(alt)
}

/// Serious rivals' offers, the most alike of each player, then those perhaps serious.
fn rivals(study: &Study, ours: &OfferFindings) -> Vec<OfferIx> {
    let mut players = Vec::new();
    let mut out = Vec::new();
    for serious in [Answer::Yes, Answer::CannotTell] {
        for near in ours.nearest.iter().filter(|n| n.serious == serious) {
            let Some(player) = study.offers.get(near.offer.0).map(|o| o.player) else {
                continue;
            };
            if out.len() < MOST_RIVALS && !players.contains(&player) {
                players.push(player);
                out.push(near.offer);
            }
        }
    }
    out
}

/// Functions of which something is known of a drawn offer, by importance; of importance 0 none.
fn rows(study: &Study, segment: SegmentIx, curves: &[(OfferIx, RGBColor)]) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..study.functions.len())
        .map(|f| Row {
            function: FunctionIx(f),
            importance: study.importance.get(f, segment.0).map(|i| i.value).filter(|v| v.is_finite()),
        })
        .filter(|r| r.importance != Some(0.0))
        .filter(|r| curves.iter().any(|(o, _)| study.levels.get(r.function.0, o.0).is_some()))
        .collect();
    rows.sort_by(|a, b| b.importance.unwrap_or(-1.0).total_cmp(&a.importance.unwrap_or(-1.0)));
    rows
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

/// A value from 0 to 1: levels as they count, numbers against the best of the drawn offers.
fn value(study: &Study, function: FunctionIx, offer: OfferIx, drawn: &[OfferIx]) -> Option<f64> {
    let number = |o: OfferIx| match study.levels.get(function.0, o.0)?.value {
        Value::Number(n) if n.is_finite() => Some(n),
        _ => None,
    };
    match study.levels.get(function.0, offer.0)?.value {
        Value::Level(Level::Full) => Some(1.0),
        Value::Level(Level::Partial) => Some(0.5),
        Value::Level(Level::Absent) => Some(0.0),
        Value::Number(_) => {
            let mine = number(offer)?;
            let known: Vec<f64> = drawn.iter().filter_map(|&o| number(o)).collect();
            let lower = matches!(
                study.functions.get(function.0).map(|f| &f.kind),
                Some(FunctionKind::Number { better: Better::Lower, .. })
            );
            let best = known.iter().copied().reduce(|a, b| if lower { a.min(b) } else { a.max(b) })?;
            if mine == best {
                return Some(1.0);
            }
            let part = if lower { best / mine } else { mine / best };
            Some(if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 })
        }
    }
}
