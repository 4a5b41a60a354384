//! Marks as plotters' SVG back end writes them.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, FontTransform, RGBColor, ShapeStyle, TextStyle};

use crate::Align;
use crate::font::{self, DRAWN_EM, FAMILY};
use crate::paper::Mark;

pub(crate) fn escape(text: &str) -> String {
    font::clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

pub(crate) fn hex(colour: RGBColor) -> String {
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}

pub(crate) fn put(back: &mut SVGBackend<'_>, mark: &Mark, fine: f64) -> Result<(), Box<dyn std::error::Error>> {
    let px = |v: f64| (v * fine).round().clamp(-1e6, 1e6) as i32;
    let at = |p: (f64, f64)| (px(p.0), px(p.1));
    let stroke = |colour: RGBColor, width: f64| ShapeStyle {
        color: colour.to_rgba(),
        filled: false,
        stroke_width: (width * fine).round().max(1.0) as u32,
    };
    match mark {
        Mark::Rect(a, colour, strength) => {
            back.draw_rect(at((a.x, a.y)), at((a.right(), a.bottom())), &colour.mix(*strength), true)?;
        }
        Mark::Line(points, colour, width) => {
            back.draw_path(points.iter().map(|&p| at(p)), &stroke(*colour, *width))?;
        }
        Mark::Polygon(points, colour, strength) => {
            back.fill_polygon(points.iter().map(|&p| at(p)), &colour.mix(*strength))?;
        }
        Mark::Circle(c, r, colour, strength) => {
            back.draw_circle(at(*c), px(*r).max(1) as u32, &colour.mix(*strength), true)?;
        }
        Mark::Ring(c, r, colour, width) => {
            back.draw_circle(at(*c), px(*r).max(1) as u32, &stroke(*colour, *width), false)?;
        }
        Mark::Text { at: p, align, text, set, upright } => {
            let weight = if set.bold { FontStyle::Bold } else { FontStyle::Normal };
            let mut font = FontDesc::new(FontFamily::Name(FAMILY), set.size * fine * DRAWN_EM, weight);
            // The back end centres on the middle of small letters; a tenth of the size lower is the middle of capitals.
            let mut p = (p.0, p.1 + set.size * 0.1);
            if *upright {
                font = font.transform(FontTransform::Rotate270);
                p = (p.0 + set.size * 0.1, p.1 - set.size * 0.1);
            }
            let h = match align {
                Align::Left => HPos::Left,
                Align::Middle => HPos::Center,
                Align::Right => HPos::Right,
            };
            let style = TextStyle::from(font).color(&set.colour).pos(Pos::new(h, VPos::Center));
            back.draw_text(text, &style, at(p))?;
        }
    }
    Ok(())
}
