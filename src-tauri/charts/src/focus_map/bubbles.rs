//! The bubbles of the focus map: where they stand, how large they are, and their bands.

use standout_market::{Findings, FocusVerdict, Interval, SegmentFindings};
use standout_words::verdict_sign;

use crate::scale::Scale;
use crate::{Align, Area, Paper, Type};

pub(super) struct Bubble<'a> {
    pub found: &'a SegmentFindings,
    pub at: (f64, f64),
    pub radius: f64,
    pub growth: Interval,
    pub room: Interval,
}

/// Scores as drawn: within 0-100, and the whole line where they are no numbers.
fn within(score: Interval) -> Interval {
    let end = |v: f64, other: f64| {
        if v.is_finite() { v.clamp(0.0, 100.0) } else { other }
    };
    Interval::new(end(score.low, 0.0), end(score.high, 100.0))
}

/// Whether the map has a place for a segment: where neither score is known at all, any place would be a guess.
pub(super) fn has_place(found: &SegmentFindings) -> bool {
    [found.growth_score, found.room_score].into_iter().map(within).any(|score| score.high - score.low < 100.0)
}

/// Where the bubbles stand, the largest first.
pub(super) fn stand<'a>(findings: &'a Findings, largest: f64, x: Scale, y: Scale) -> Vec<Bubble<'a>> {
    let most = findings.segments.iter().filter_map(|f| f.money.revenue).map(|m| m.as_f64()).fold(0.0, f64::max);
    let mut bubbles: Vec<Bubble<'a>> = findings
        .segments
        .iter()
        .filter(|found| has_place(found))
        .map(|found| {
            let part = found.money.revenue.map_or(0.0, |m| m.as_f64().max(0.0)) / most.max(1.0);
            let (growth, room) = (within(found.growth_score), within(found.room_score));
            Bubble { found, at: (0.0, 0.0), radius: (largest * part.sqrt()).max(8.0), growth, room }
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
            let covered: f64 =
                taken.iter().map(|(c, r)| (r + b.radius + 3.0 - (c.0 - at.0).hypot(c.1 - at.1)).max(0.0)).sum();
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
    let mut places: Vec<(i32, i32)> = (-STEPS..=STEPS).flat_map(|x| (-STEPS..=STEPS).map(move |y| (x, y))).collect();
    places.sort_by_key(|(x, y)| (x * x + y * y, y.abs(), *x, *y));
    let part = |step: i32| 0.5 + f64::from(step) / f64::from(STEPS) * 0.42;
    places.into_iter().map(|(x, y)| (part(x), part(y))).collect()
}

/// The bands of a bubble, as areas.
pub(super) fn bands(b: &Bubble<'_>, x: Scale, y: Scale) -> Vec<Area> {
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

pub(super) fn band(paper: &mut Paper, b: &Bubble<'_>, x: Scale, y: Scale) {
    let colour = paper.palette.verdict(b.found.verdict);
    for area in bands(b, x, y) {
        paper.rect_faint(area, colour, 0.3);
    }
}

pub(super) fn bubble(paper: &mut Paper, b: &Bubble<'_>, signed: bool) {
    let p = paper.palette;
    let verdict = b.found.verdict;
    let colour = p.verdict(verdict);
    let sign = if signed { verdict_sign(verdict) } else { "" };
    // A ring of the ground keeps touching bubbles apart.
    paper.circle(b.at, b.radius + 1.5, p.ground, 1.0);
    let set = Type::new((b.radius * 1.1).clamp(10.0, 20.0), p.on_verdict).bold();
    if verdict == FocusVerdict::CannotTell {
        paper.dashed_ring(b.at, b.radius, colour, 1.5);
        paper.text(b.at, Align::Middle, sign, Type { colour: p.muted, ..set });
    } else if b.found.money.revenue.is_none() {
        paper.ring(b.at, b.radius, colour, 1.75);
        paper.text(b.at, Align::Middle, sign, Type { colour, ..set });
    } else {
        paper.circle(b.at, b.radius, colour, 1.0);
        paper.text(b.at, Align::Middle, sign, set);
    }
}
