//! The focus map: room to compete across, room to grow upwards, a bubble a segment.
//!
//! The area of a bubble is its revenue, its colour and sign the verdict. A score that is not known exactly is a band
//! through the bubble; where on its band a bubble stands means nothing, so it moves aside for others there. A segment
//! of which neither score is known is named below the map and has no place on it.

mod bubbles;
mod captions;

use standout_market::{Findings, FocusVerdict, SegmentFindings, Study, Subject};
use standout_words::{interval, list, money_short, number, say, verdict, verdict_sign};

use self::bubbles::{band, bubble, has_place, stand};
use self::captions::label;
use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{Align, Area, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font};

pub(crate) fn draw(mut paper: Paper, study: &Study, findings: &Findings, look: &Look) -> Result<Drawing, ChartError> {
    if findings.segments.is_empty() {
        return empty::draw(paper, look, "chart-empty-segments");
    }
    if !findings.segments.iter().any(has_place) {
        return empty::draw(paper, look, "chart-empty-map");
    }
    let p = paper.palette;
    let lang = look.lang;
    let axis = Type::new(11.0, p.muted);
    let side = 14.0;
    let wide = paper.width - 2.0 * side - 26.0;
    let entries = legend_entries(study, findings, look, p, wide);
    let below = legend::height(&paper, &entries, wide);
    let plot = Area::new(side + 30.0, 12.0, paper.width - 2.0 * side - 34.0, paper.height - 12.0 - 44.0 - below - 6.0);
    let largest = (plot.w.min(plot.h) * 0.115).clamp(12.0, 64.0);
    let inset = (largest * 0.8).min(plot.w.min(plot.h) * 0.1);
    let (Some(x), Some(y)) = (
        Scale::new(0.0, 100.0, plot.x + inset, plot.right() - inset),
        Scale::new(0.0, 100.0, plot.bottom() - inset, plot.y + inset),
    ) else {
        return empty::draw(paper, look, "chart-empty-segments");
    };
    let gate = study.method.gate;
    let (gx, gy) = (x.at(gate), y.at(gate));
    paper.rect(Area::new(gx, plot.y, plot.right() - gx, gy - plot.y), p.focus_tint);
    paper.frame(plot, p.hairline, 1.0);
    paper.dashes((gx, plot.y), (gx, plot.bottom()), p.rival, 1.0);
    paper.dashes((plot.x, gy), (plot.right(), gy), p.rival, 1.0);
    let mut ticks = vec![0.0, 100.0];
    if gate.is_finite() && (8.0..=92.0).contains(&gate) {
        ticks.insert(1, gate);
    }
    for tick in ticks {
        let words = number(lang, tick, 0);
        paper.text((x.at(tick), plot.bottom() + 10.0), Align::Middle, &words, axis);
        paper.text((plot.x - 6.0, y.at(tick)), Align::Right, &words, axis);
    }
    // Clear of the ticks, which stand beside it where the plot is low.
    paper.text_upright((side - 3.5, plot.y + plot.h / 2.0), Align::Middle, &say(lang, "chart-y-growth", &[]), axis);

    let bubbles = stand(findings, largest, x, y);
    for b in &bubbles {
        band(&mut paper, b, x, y);
    }
    for (i, b) in bubbles.iter().enumerate() {
        // A sign half under another bubble is no sign.
        let covered = bubbles
            .iter()
            .skip(i + 1)
            .any(|other| (other.at.0 - b.at.0).hypot(other.at.1 - b.at.1) < other.radius + 9.0);
        bubble(&mut paper, b, !covered);
    }
    let unlabelled = label(&mut paper, study, &bubbles, look, plot, (x, y));
    legend::draw(&mut paper, &entries, (plot.x, plot.bottom() + 40.0), wide);
    let under = plot.bottom() + 27.0;
    let (at, align) = if unlabelled == 0 {
        (plot.x + plot.w / 2.0, Align::Middle)
    } else {
        let words = say(lang, "chart-unlabelled", &[("n", unlabelled.into())]);
        paper.text((plot.right(), under), Align::Right, &words, axis);
        (plot.x, Align::Left)
    };
    paper.text((at, under), align, &say(lang, "chart-x-room", &[]), axis);

    let mut list = Vec::new();
    for f in &findings.segments {
        list.push(say(
            lang,
            "chart-focus-map-item",
            &[
                ("name", study.segment_name(f.segment).into()),
                ("verdict", verdict(lang, f.verdict).into()),
                ("growth", interval(lang, f.growth_score, 0).into()),
                ("room", interval(lang, f.room_score, 0).into()),
                ("revenue", revenue(study, f, look).into()),
            ],
        ));
    }
    for b in &bubbles {
        let f = b.found;
        paper.spot(Spot {
            shape: Shape::Circle { x: b.at.0, y: b.at.1, r: b.radius.max(9.0) },
            title: study.segment_name(f.segment).to_owned(),
            value: say(
                lang,
                "chart-focus-map-value",
                &[
                    ("verdict", verdict(lang, f.verdict).into()),
                    ("growth", interval(lang, f.growth_score, 0).into()),
                    ("room", interval(lang, f.room_score, 0).into()),
                    ("revenue", revenue(study, f, look).into()),
                ],
            ),
            subject: Some(Subject::Segment(f.segment)),
        });
    }
    let alt =
        say(lang, "chart-focus-map-alt", &[("gate", number(lang, gate, 0).into()), ("list", list.join(" ").into())]);
    paper.finish(alt)
}

fn revenue(study: &Study, found: &SegmentFindings, look: &Look) -> String {
    match found.money.revenue {
        Some(amount) => money_short(look.lang, amount, &study.currency),
        None => say(look.lang, "chart-revenue-unknown", &[]),
    }
}

fn legend_entries(
    study: &Study,
    findings: &Findings,
    look: &Look,
    p: &crate::Palette,
    wide: f64,
) -> Vec<(Key, String)> {
    use FocusVerdict as V;
    let all = [V::Focus, V::Differentiate, V::Defend, V::Rethink, V::TestApart, V::Leave, V::CannotTell];
    let mut entries: Vec<(Key, String)> = all
        .into_iter()
        .filter(|v| findings.segments.iter().any(|f| f.verdict == *v))
        .map(|v| {
            let key = match v {
                V::CannotTell => Key::DashedRing(verdict_sign(v)),
                _ => Key::Disc(p.verdict(v), verdict_sign(v)),
            };
            (key, verdict(look.lang, v))
        })
        .collect();
    entries.push((Key::Band(p.muted), say(look.lang, "chart-band", &[])));
    entries.push((Key::None, say(look.lang, "chart-bubble", &[])));
    let absent = findings.segments.iter().filter(|f| !has_place(f));
    let names: Vec<String> = absent.map(|f| font::clean(study.segment_name(f.segment))).collect();
    if !names.is_empty() {
        let words = say(look.lang, "chart-no-place", &[("names", list(look.lang, &names).into())]);
        entries.extend(font::wrap(&words, 11.0, false, wide, 3).into_iter().map(|line| (Key::None, line)));
    }
    entries
}
