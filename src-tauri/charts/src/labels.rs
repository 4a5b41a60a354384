//! Labels beside bubbles: each stands where it touches no other label, no bubble and no edge, as near as that allows.
//!
//! Deterministic: bubbles in order of weight, for each its wordings (the fullest first), for each of those places
//! around the bubble in widening rings, then any free place of the frame.

use crate::{Align, Area, LEADING, Paper, Type, font};

/// A thing that wants a label.
pub(crate) struct Wanted {
    pub centre: (f64, f64),
    pub radius: f64,
    /// Ways to word it, the fullest first: lines with their widths, and the size of the type.
    pub wordings: Vec<Wording>,
}

#[derive(Clone, Debug)]
pub(crate) struct Wording {
    pub lines: Vec<String>,
    pub width: f64,
    pub size: f64,
    /// Whether the last line is an amount, set lighter than the name.
    pub amount: bool,
}

impl Wording {
    fn height(&self) -> f64 {
        self.lines.len() as f64 * self.size * LEADING
    }
}

/// A label with its place.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub area: Area,
    pub wording: Wording,
    /// From the bubble to a label that had to stand apart.
    pub leader: Option<((f64, f64), (f64, f64))>,
}

/// Directions to try, as the part of the label's size by which it is shifted, and the unit vector.
const AROUND: [(f64, f64); 8] =
    [(1.0, 0.0), (-1.0, 0.0), (0.0, -1.0), (0.0, 1.0), (0.75, -0.75), (0.75, 0.75), (-0.75, -0.75), (-0.75, 0.75)];
const DISTANCES: [f64; 6] = [4.0, 10.0, 20.0, 34.0, 52.0, 74.0];
/// Beyond this a line leads from the bubble to its label.
const APART: f64 = 9.0;
/// What it costs that a leader runs through something; a place further off is better.
const CROSSED: f64 = 1_000.0;
/// What it costs to have no label.
const NO_ROOM: f64 = 10_000.0;

/// Places labels; `None` where even the shortest wording finds no room. `soft` areas are avoided where possible.
///
/// Each label takes the best place that those before it left. One that is thereby walled in is moved to the front of
/// the order and all are placed anew; the cheapest of the tries stands.
pub(crate) fn place(wanted: &[Wanted], bounds: Area, soft: &[Area]) -> Vec<Option<Placed>> {
    const TRIES: usize = 10;
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let mut best: Option<(f64, Vec<Option<Placed>>)> = None;
    for _ in 0..TRIES {
        let mut placed: Vec<Option<Placed>> = wanted.iter().map(|_| None).collect();
        let mut worst = (CROSSED, None);
        let mut total = 0.0;
        for &i in &order {
            let found = wanted.get(i).and_then(|w| find(i, w, wanted, &placed, bounds, soft));
            let cost = found.as_ref().map_or(NO_ROOM, |f| f.0);
            total += cost;
            if cost >= worst.0 {
                worst = (cost, Some(i));
            }
            if let Some(slot) = placed.get_mut(i) {
                *slot = found.map(|f| f.1);
            }
        }
        if best.as_ref().is_none_or(|(c, _)| total < *c) {
            best = Some((total, placed));
        }
        let Some(walled_in) = worst.1 else { break };
        order.retain(|&i| i != walled_in);
        order.insert(0, walled_in);
    }
    best.map_or_else(Vec::new, |(_, placed)| placed)
}

/// Writes placed labels, each leaning towards its bubble; returns how many had to go without.
pub(crate) fn write(paper: &mut Paper, wanted: &[Wanted], placed: &[Option<Placed>]) -> usize {
    let p = paper.palette;
    for l in placed.iter().flatten() {
        if let Some((from, to)) = l.leader {
            paper.line(&[from, to], p.muted, 0.75);
        }
    }
    for (l, want) in placed.iter().zip(wanted) {
        let Some(l) = l else { continue };
        let step = l.wording.size * LEADING;
        let (align, tx) = if l.area.x >= want.centre.0 {
            (Align::Left, l.area.x)
        } else if l.area.right() <= want.centre.0 {
            (Align::Right, l.area.right())
        } else {
            (Align::Middle, l.area.x + l.area.w / 2.0)
        };
        for (i, line) in l.wording.lines.iter().enumerate() {
            let lighter = l.wording.amount && i + 1 == l.wording.lines.len();
            let set = Type { bold: !lighter, ..Type::new(l.wording.size, p.ink) };
            paper.text((tx, l.area.y + step * (i as f64 + 0.5)), align, line, set);
        }
    }
    placed.iter().filter(|l| l.is_none()).count()
}

/// Ways to word an offer beside its mark: its name, and whose it is in a lighter line where it is not ours.
pub(crate) fn of_offer(name: &str, player: Option<&str>, room: f64) -> Vec<Wording> {
    let mut out = Vec::new();
    for (size, share) in [(12.0, 0.3), (11.0, 0.24), (10.0, 0.2), (10.0, 0.13)] {
        let name = font::fit(name, size, true, room * share);
        let mut lines = vec![name];
        lines.extend(player.map(|player| font::fit(player, size, false, room * share)));
        lines.retain(|line| !line.is_empty());
        let amount = player.is_some() && lines.len() > 1;
        let width = lines.iter().map(|line| font::width(line, size, true)).fold(0.0, f64::max);
        if !lines.is_empty() {
            out.push(Wording { lines, width, size, amount });
        }
    }
    out
}

fn find(
    own: usize,
    want: &Wanted,
    wanted: &[Wanted],
    placed: &[Option<Placed>],
    bounds: Area,
    soft: &[Area],
) -> Option<(f64, Placed)> {
    let free = |area: Area| {
        bounds.holds(area)
            && !placed.iter().flatten().any(|p| p.area.grown(3.0).overlaps(area))
            && !wanted.iter().enumerate().any(|(i, w)| i != own && touches(area, w.centre, w.radius + 2.0))
    };
    let crosses = |from: (f64, f64), to: (f64, f64)| {
        (1..12).any(|k| {
            let t = f64::from(k) / 12.0;
            let at = (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t);
            let point = Area::new(at.0 - 0.5, at.1 - 0.5, 1.0, 1.0);
            placed.iter().flatten().any(|p| p.area.overlaps(point))
                || wanted.iter().enumerate().any(|(i, w)| i != own && touches(point, w.centre, w.radius))
        })
    };
    let upon_leader = |area: Area| {
        placed.iter().flatten().filter_map(|p| p.leader).any(|(from, to)| {
            (0..=12).any(|k| {
                let t = f64::from(k) / 12.0;
                area.holds(Area::new(from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t, 0.0, 0.0))
            })
        })
    };
    for (shorter, wording) in want.wordings.iter().enumerate() {
        let (w, h) = (wording.width, wording.height());
        let pick = |places: Vec<(Area, f64)>| {
            let mut best: Option<(f64, Placed)> = None;
            for (area, cost) in places {
                if best.as_ref().is_some_and(|(c, _)| *c <= cost)
                    || touches(area, want.centre, want.radius + 1.0)
                    || !free(area)
                {
                    continue;
                }
                let to = area.nearest(want.centre);
                let (dx, dy) = (to.0 - want.centre.0, to.1 - want.centre.1);
                let far = dx.hypot(dy);
                let from = (want.centre.0 + dx / far * want.radius, want.centre.1 + dy / far * want.radius);
                let leads = far - want.radius > APART;
                let covered = soft.iter().filter(|s| s.overlaps(area)).count() as f64;
                let crossed = (leads && crosses(from, to)) || upon_leader(area);
                let crossing = if crossed { CROSSED } else { 0.0 };
                let cost = cost + covered * 9.0 + crossing + shorter as f64 * 40.0;
                if best.as_ref().is_none_or(|(c, _)| cost < *c) {
                    let leader = leads.then_some((from, to));
                    let wording = wording.clone();
                    best = Some((cost, Placed { area, wording, leader }));
                }
            }
            best
        };
        let near = pick(around(want, w, h));
        let found = match near {
            Some((cost, found)) if cost < CROSSED => Some((cost, found)),
            near => [near, pick(anywhere(want, bounds, w, h))].into_iter().flatten().min_by(|a, b| a.0.total_cmp(&b.0)),
        };
        if let Some(found) = found {
            return Some(found);
        }
    }
    None
}

/// Places around a bubble in widening rings, each with its cost.
fn around(want: &Wanted, w: f64, h: f64) -> Vec<(Area, f64)> {
    let mut places = Vec::new();
    for (ring, distance) in DISTANCES.into_iter().enumerate() {
        for (turn, (ux, uy)) in AROUND.into_iter().enumerate() {
            let reach = want.radius + distance;
            let (cx, cy) = (want.centre.0 + ux * reach, want.centre.1 + uy * reach);
            let lean = |u: f64| if u == 0.0 { 0.0 } else { u.signum() / 2.0 };
            let x = cx - w / 2.0 + lean(ux) * w;
            let y = cy - h / 2.0 + lean(uy) * h;
            // Labels above and below may slide along, so that an edge does not push them away.
            let slides: &[f64] = if ux == 0.0 { &[0.0, -0.3, 0.3, -0.5, 0.5] } else { &[0.0] };
            for (step, slide) in slides.iter().enumerate() {
                let cost = ring as f64 * 10.0 + turn as f64 + step as f64 * 2.0;
                places.push((Area::new(x + slide * w, y, w, h), cost));
            }
        }
    }
    places
}

/// Any place of the frame, the nearest the cheapest.
fn anywhere(want: &Wanted, bounds: Area, w: f64, h: f64) -> Vec<(Area, f64)> {
    let columns = ((bounds.w - w) / 12.0).clamp(0.0, 400.0) as u32;
    let rows = ((bounds.h - h) / 8.0).clamp(0.0, 400.0) as u32;
    let mut places = Vec::new();
    for row in 0..=rows {
        for column in 0..=columns {
            let (x, y) = (bounds.x + f64::from(column) * 12.0, bounds.y + f64::from(row) * 8.0);
            let area = Area::new(x, y, w, h);
            let to = area.nearest(want.centre);
            let cost = 100.0 + (to.0 - want.centre.0).hypot(to.1 - want.centre.1);
            places.push((area, cost));
        }
    }
    places
}

fn touches(area: Area, centre: (f64, f64), radius: f64) -> bool {
    let (x, y) = area.nearest(centre);
    (x - centre.0).hypot(y - centre.1) < radius
}
