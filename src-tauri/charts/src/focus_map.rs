//! The focus map: room to compete across, room to grow upwards, a bubble a segment.
//!
//! The area of a bubble is its revenue, its colour and sign the verdict. A score that is not known exactly is a band
//! through the bubble; where on its band a bubble stands means nothing, so it moves aside for others there.

use standout_market::{Findings, FocusVerdict, Interval, SegmentFindings, Study, Subject};
use standout_words::{interval, money_short, number, say, verdict, verdict_sign};

use crate::labels::{self, Wanted, Wording};
use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{Align, Area, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font, scope};

struct Bubble<'a> {
    found: &'a SegmentFindings,
    at: (f64, f64),
    radius: f64,
    growth: Interval,
    room: Interval,
}

pub(crate) fn draw(
    mut paper: Paper,
    study: &Study,
    findings: &Findings,
    look: &Look,
) -> Result<Drawing, ChartError> {
    if findings.segments.is_empty() {
        return empty::draw(paper, look, "chart-empty-segments");
    }
    let p = paper.palette;
    let lang = look.lang;
    let axis = Type::new(11.0, p.muted);
    let entries = legend_entries(findings, look, p);
    let side = 14.0;
    let wide = paper.width - 2.0 * side - 26.0;
    let below = legend::height(&paper, &entries, wide);
    let plot = Area::new(
        side + 30.0,
        12.0,
        paper.width - 2.0 * side - 34.0,
        paper.height - 12.0 - 44.0 - below - 6.0,
    );
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
    paper.rect(
        Area::new(gx, plot.y, plot.right() - gx, gy - plot.y),
        p.focus_tint,
    );
    paper.frame(plot, p.hairline, 1.0);
    paper.dashes((gx, plot.y), (gx, plot.bottom()), p.rival, 1.0);
    paper.dashes((plot.x, gy), (plot.right(), gy), p.rival, 1.0);
    let mut ticks = vec![0.0, 100.0];
    if gate.is_finite() && (8.0..=92.0).contains(&gate) {
        ticks.insert(1, gate);
    }
    for tick in ticks {
        let words = number(lang, tick, 0);
        paper.text(
            (x.at(tick), plot.bottom() + 10.0),
            Align::Middle,
            &words,
            axis,
        );
        paper.text((plot.x - 6.0, y.at(tick)), Align::Right, &words, axis);
    }
    paper.text_upright(
        (side - 1.0, plot.y + plot.h / 2.0),
        Align::Middle,
        &say(lang, "chart-y-growth", &[]),
        axis,
    );

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
                ("name", scope::segment_name(study, f.segment).into()),
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
            shape: Shape::Circle {
                x: b.at.0,
                y: b.at.1,
                r: b.radius.max(9.0),
            },
            title: scope::segment_name(study, f.segment).to_owned(),
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
    let alt = say(
        lang,
        "chart-focus-map-alt",
        &[
            ("gate", number(lang, gate, 0).into()),
            ("list", list.join(" ").into()),
        ],
    );
    paper.finish(alt)
}

fn revenue(study: &Study, found: &SegmentFindings, look: &Look) -> String {
    match found.money.revenue {
        Some(amount) => money_short(look.lang, amount, &study.currency),
        None => say(look.lang, "chart-revenue-unknown", &[]),
    }
}

fn legend_entries(findings: &Findings, look: &Look, p: &crate::Palette) -> Vec<(Key, String)> {
    use FocusVerdict as V;
    let all = [
        V::Focus,
        V::Differentiate,
        V::Defend,
        V::Rethink,
        V::TestApart,
        V::Leave,
        V::CannotTell,
    ];
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
    entries
}

/// Scores as drawn: within 0-100, and the whole line where they are no numbers.
fn within(score: Interval) -> Interval {
    let end = |v: f64, other: f64| {
        if v.is_finite() {
            v.clamp(0.0, 100.0)
        } else {
            other
        }
    };
    Interval::new(end(score.low, 0.0), end(score.high, 100.0))
}

/// Where the bubbles stand, the largest first.
fn stand<'a>(findings: &'a Findings, largest: f64, x: Scale, y: Scale) -> Vec<Bubble<'a>> {
    let most = findings
        .segments
        .iter()
        .filter_map(|f| f.money.revenue)
        .map(|m| m.as_f64())
        .fold(0.0, f64::max);
    let mut bubbles: Vec<Bubble<'a>> = findings
        .segments
        .iter()
        .map(|found| {
            let part = found.money.revenue.map_or(0.0, |m| m.as_f64().max(0.0)) / most.max(1.0);
            let (growth, room) = (within(found.growth_score), within(found.room_score));
            Bubble {
                found,
                at: (0.0, 0.0),
                radius: (largest * part.sqrt()).max(8.0),
                growth,
                room,
            }
        })
        .collect();
    // Of equal bubbles the first in the study's order comes first.
    bubbles.sort_by(|a, b| b.radius.total_cmp(&a.radius));
    let places = places_on_bands();
    let mut taken: Vec<((f64, f64), f64)> = Vec::new();
    for b in &mut bubbles {
        let mut best = ((0.0, 0.0), f64::INFINITY);
        for &(rx, ry) in &places {
            let at = (
                x.at(b.room.low + (b.room.high - b.room.low) * rx),
                y.at(b.growth.low + (b.growth.high - b.growth.low) * ry),
            );
            let covered: f64 = taken
                .iter()
                .map(|(c, r)| (r + b.radius + 3.0 - (c.0 - at.0).hypot(c.1 - at.1)).max(0.0))
                .sum();
            if covered < best.1 {
                best = (at, covered);
            }
        }
        b.at = best.0;
        taken.push((b.at, b.radius));
    }
    bubbles
}

/// Parts of the bands, the middle first and then outwards.
fn places_on_bands() -> Vec<(f64, f64)> {
    const STEPS: i32 = 6;
    let mut places: Vec<(i32, i32)> = (-STEPS..=STEPS)
        .flat_map(|x| (-STEPS..=STEPS).map(move |y| (x, y)))
        .collect();
    places.sort_by_key(|(x, y)| (x * x + y * y, y.abs(), *x, *y));
    let part = |step: i32| 0.5 + f64::from(step) / f64::from(STEPS) * 0.42;
    places
        .into_iter()
        .map(|(x, y)| (part(x), part(y)))
        .collect()
}

/// The bands of a bubble, as areas.
fn bands(b: &Bubble<'_>, x: Scale, y: Scale) -> Vec<Area> {
    let thick = (b.radius * 0.5).clamp(4.0, 9.0);
    let mut out = Vec::new();
    if b.room.low < b.room.high {
        let (from, to) = (x.at(b.room.low), x.at(b.room.high));
        out.push(Area::new(from, b.at.1 - thick / 2.0, to - from, thick));
    }
    if b.growth.low < b.growth.high {
        let (from, to) = (y.at(b.growth.high), y.at(b.growth.low));
        out.push(Area::new(b.at.0 - thick / 2.0, from, thick, to - from));
    }
    out
}

fn band(paper: &mut Paper, b: &Bubble<'_>, x: Scale, y: Scale) {
    let colour = paper.palette.verdict(b.found.verdict);
    for area in bands(b, x, y) {
        paper.rect_faint(area, colour, 0.3);
    }
}

fn bubble(paper: &mut Paper, b: &Bubble<'_>, signed: bool) {
    let p = paper.palette;
    let verdict = b.found.verdict;
    let colour = p.verdict(verdict);
    let sign = if signed { verdict_sign(verdict) } else { "" };
    // A ring of the ground keeps touching bubbles apart.
    paper.circle(b.at, b.radius + 1.5, p.ground, 1.0);
    let set = Type::new((b.radius * 1.1).clamp(10.0, 20.0), p.on_verdict).bold();
    if verdict == FocusVerdict::CannotTell {
        paper.dashed_ring(b.at, b.radius, colour, 1.5);
        paper.text(
            b.at,
            Align::Middle,
            sign,
            Type {
                colour: p.muted,
                ..set
            },
        );
    } else if b.found.money.revenue.is_none() {
        paper.ring(b.at, b.radius, colour, 1.75);
        paper.text(b.at, Align::Middle, sign, Type { colour, ..set });
    } else {
        paper.circle(b.at, b.radius, colour, 1.0);
        paper.text(b.at, Align::Middle, sign, set);
    }
}

/// Draws the labels; returns how many segments had to go without.
fn label(
    paper: &mut Paper,
    study: &Study,
    bubbles: &[Bubble<'_>],
    look: &Look,
    plot: Area,
    (x, y): (Scale, Scale),
) -> usize {
    let p = paper.palette;
    let size = 12.0;
    let (bold, plain) = (Type::new(size, p.ink).bold(), Type::new(size, p.ink));
    let wanted: Vec<Wanted> = bubbles
        .iter()
        .map(|b| {
            let name = font::clean(scope::segment_name(study, b.found.segment));
            let money = b
                .found
                .money
                .revenue
                .map(|m| money_short(look.lang, m, &study.currency));
            Wanted {
                centre: b.at,
                radius: b.radius,
                wordings: wordings(&name, money.as_deref(), bold, plot.w),
            }
        })
        .collect();
    let soft: Vec<Area> = bubbles.iter().flat_map(|b| bands(b, x, y)).collect();
    let placed = labels::place(&wanted, plot.grown(-3.0), &soft);
    for l in placed.iter().flatten() {
        if let Some((from, to)) = l.leader {
            paper.line(&[from, to], p.muted, 0.75);
        }
    }
    for (l, want) in placed.iter().zip(&wanted) {
        let Some(l) = l else { continue };
        let step = l.wording.size * crate::LEADING;
        // Text leans towards its bubble.
        let (align, tx) = if l.area.x >= want.centre.0 {
            (Align::Left, l.area.x)
        } else if l.area.right() <= want.centre.0 {
            (Align::Right, l.area.right())
        } else {
            (Align::Middle, l.area.x + l.area.w / 2.0)
        };
        for (i, line) in l.wording.lines.iter().enumerate() {
            let amount = l.wording.amount && i + 1 == l.wording.lines.len();
            let set = if amount { plain } else { bold };
            paper.text(
                (tx, l.area.y + step * (i as f64 + 0.5)),
                align,
                line,
                Type {
                    size: l.wording.size,
                    ..set
                },
            );
        }
    }
    placed.iter().filter(|l| l.is_none()).count()
}

/// Ways to word a label, the fullest first.
fn wordings(name: &str, money: Option<&str>, bold: Type, room: f64) -> Vec<Wording> {
    let mut out = Vec::new();
    let mut add = |mut lines: Vec<String>, money: Option<&str>, size: f64| {
        lines.retain(|l| !l.is_empty());
        if lines.is_empty() {
            return;
        }
        let amount = money.is_some();
        lines.extend(money.map(str::to_owned));
        let width = lines
            .iter()
            .map(|l| font::width(l, size, true))
            .fold(0.0, f64::max);
        out.push(Wording {
            lines,
            width,
            size,
            amount,
        });
    };
    for (share, most) in [(0.34, 1), (0.26, 2), (0.26, 3), (0.34, 3)] {
        let lines = font::wrap(name, bold.size, true, room * share, most);
        if lines.join(" ") == name {
            add(lines, money, bold.size);
        }
    }
    let short = font::wrap(name, bold.size, true, room * 0.3, 3);
    add(short.clone(), money, bold.size);
    add(short, None, 11.0);
    add(vec![font::fit(name, 11.0, true, room * 0.26)], None, 11.0);
    add(vec![font::fit(name, 10.0, true, room * 0.16)], None, 10.0);
    out
}
