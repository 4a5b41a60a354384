//! Legends: marks with their words, in lines that break where the width ends.

use plotters::style::RGBColor;

use crate::{Align, Area, LEADING, Paper, Type};

/// The mark before a legend's words.
pub(crate) enum Key {
    Disc(RGBColor, &'static str),
    DashedRing(&'static str),
    Square(RGBColor),
    Hatched,
    Band(RGBColor),
    Line(RGBColor),
    Dashes(RGBColor),
    Framed(RGBColor),
    Glyph(usize, RGBColor),
    None,
}

const SIZE: f64 = 11.0;
const MARK: f64 = 13.0;
const GAP: f64 = 14.0;

/// The lines that entries make in a width; each entry is `(its place, its left edge)`.
fn lines(entries: &[(Key, String)], room: f64, set: Type) -> Vec<Vec<(usize, f64)>> {
    let mut out: Vec<Vec<(usize, f64)>> = vec![Vec::new()];
    let mut x = 0.0;
    for (i, (key, words)) in entries.iter().enumerate() {
        let w = mark_width(key) + set.width(words);
        if x > 0.0 && x + w > room {
            out.push(Vec::new());
            x = 0.0;
        }
        if let Some(line) = out.last_mut() {
            line.push((i, x));
        }
        x += w + GAP;
    }
    out
}

fn mark_width(key: &Key) -> f64 {
    match key {
        Key::None => 0.0,
        Key::Line(_) | Key::Dashes(_) | Key::Band(_) => MARK + 12.0,
        _ => MARK + 4.0,
    }
}

/// The height that a legend takes in a width.
pub(crate) fn height(paper: &Paper, entries: &[(Key, String)], room: f64) -> f64 {
    if entries.is_empty() {
        return 0.0;
    }
    lines(entries, room, Type::new(SIZE, paper.palette.muted)).len() as f64 * (SIZE * LEADING + 3.0)
}

/// The height with one entry more, of which it is known only later whether it is needed.
pub(crate) fn height_with(paper: &Paper, entries: &mut Vec<(Key, String)>, more: (Key, String), room: f64) -> f64 {
    entries.push(more);
    let height = height(paper, entries, room);
    entries.pop();
    height
}

/// Draws a legend with its upper left corner at a point.
pub(crate) fn draw(paper: &mut Paper, entries: &[(Key, String)], (x0, y0): (f64, f64), room: f64) {
    let p = paper.palette;
    let set = Type::new(SIZE, p.muted);
    let step = SIZE * LEADING + 3.0;
    for (row, line) in lines(entries, room, set).into_iter().enumerate() {
        let y = y0 + step * (row as f64 + 0.5);
        for (i, dx) in line {
            let Some((key, words)) = entries.get(i) else {
                continue;
            };
            let x = x0 + dx;
            let middle = (x + MARK / 2.0, y);
            match key {
                Key::Disc(colour, sign) => {
                    paper.circle(middle, 6.0, *colour, 1.0);
                    paper.text(middle, Align::Middle, sign, Type::new(8.0, p.on_verdict).bold());
                }
                Key::DashedRing(sign) => {
                    paper.dashed_ring(middle, 6.0, p.muted, 1.25);
                    paper.text(middle, Align::Middle, sign, Type::new(8.0, p.muted).bold());
                }
                Key::Square(colour) => paper.rect(Area::new(x, y - 5.5, 11.0, 11.0), *colour),
                Key::Hatched => {
                    let area = Area::new(x, y - 5.5, 13.0, 11.0);
                    paper.rect(area, p.quiet);
                    paper.hatch(area, p.rival, 1.0);
                }
                Key::Band(colour) => paper.rect_faint(Area::new(x, y - 2.5, MARK + 8.0, 5.0), *colour, 0.4),
                Key::Line(colour) => paper.line(&[(x, y), (x + MARK + 8.0, y)], *colour, 2.0),
                Key::Dashes(colour) => paper.dashes((x, y), (x + MARK + 8.0, y), *colour, 1.5),
                Key::Framed(colour) => paper.frame(Area::new(x, y - 5.5, 13.0, 11.0), *colour, 1.75),
                Key::Glyph(kind, colour) => glyph(paper, *kind, middle, 4.5, *colour),
                Key::None => {}
            }
            paper.text((x + mark_width(key), y), Align::Left, words, set);
        }
    }
}

/// A mark told apart by its shape, for value curves: 0 is ours.
pub(crate) fn glyph(paper: &mut Paper, kind: usize, (x, y): (f64, f64), r: f64, colour: RGBColor) {
    match kind {
        0 => paper.circle((x, y), r, colour, 1.0),
        1 => paper.rect(Area::new(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7), colour),
        2 => paper.polygon(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], colour, 1.0),
        3 => paper.polygon(&[(x, y - r * 1.1), (x + r * 1.1, y), (x, y + r * 1.1), (x - r * 1.1, y)], colour, 1.0),
        4 => paper.ring((x, y), r * 0.8, colour, 1.75),
        _ => {
            paper.line(&[(x - r * 0.8, y - r * 0.8), (x + r * 0.8, y + r * 0.8)], colour, 1.75);
            paper.line(&[(x - r * 0.8, y + r * 0.8), (x + r * 0.8, y - r * 0.8)], colour, 1.75);
        }
    }
}
