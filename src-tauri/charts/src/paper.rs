//! The sheet that is drawn upon: marks in pixels with fractions, written as SVG by plotters' SVG back end.
//!
//! The only module that knows how plotters draws, so that it could be replaced. plotters counts in whole pixels;
//! drawn at four times the size and scaled back, curves and bubbles stay smooth.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::RGBColor;

use crate::font;
use crate::svg::{escape, hex, put};
use crate::{Area, ChartError, Drawing, Palette, Spot};

const FINE: f64 = 4.0;

/// Where a text stands to its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Align {
    Left,
    Middle,
    Right,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    pub size: f64,
    pub bold: bool,
    pub colour: RGBColor,
}

impl Type {
    pub(crate) fn new(size: f64, colour: RGBColor) -> Type {
        Type { size, bold: false, colour }
    }

    pub(crate) fn bold(self) -> Type {
        Type { bold: true, ..self }
    }

    pub(crate) fn width(self, text: &str) -> f64 {
        font::width(text, self.size, self.bold)
    }
}

/// Height of a line over the size of its type.
pub(crate) const LEADING: f64 = 1.3;

pub(crate) enum Mark {
    Rect(Area, RGBColor, f64),
    Line(Vec<(f64, f64)>, RGBColor, f64),
    Polygon(Vec<(f64, f64)>, RGBColor, f64),
    Circle((f64, f64), f64, RGBColor, f64),
    Ring((f64, f64), f64, RGBColor, f64),
    Text { at: (f64, f64), align: Align, text: String, set: Type, upright: bool },
}

/// A sheet of marks. Beyond the size of a screen's card all marks grow with the sheet: a picture for a presentation is
/// read from afar.
pub(crate) struct Paper {
    zoom: f64,
    pub width: f64,
    pub height: f64,
    pub palette: &'static Palette,
    marks: Vec<Mark>,
    texts: Vec<(Area, String)>,
    spots: Vec<Spot>,
}

impl Paper {
    pub(crate) fn new(width: u32, height: u32, dark: bool) -> Paper {
        let zoom = (f64::from(width) / 960.0).min(f64::from(height) / 600.0).max(1.0);
        Paper {
            zoom,
            width: f64::from(width) / zoom,
            height: f64::from(height) / zoom,
            palette: Palette::of(dark),
            marks: Vec::new(),
            texts: Vec::new(),
            spots: Vec::new(),
        }
    }

    /// Cuts off what stays empty below: a drawing of few rows is lower than asked for.
    pub(crate) fn cut(&mut self, height: f64) {
        self.height = height.ceil().clamp(1.0, self.height);
    }

    pub(crate) fn rect(&mut self, area: Area, colour: RGBColor) {
        self.rect_faint(area, colour, 1.0);
    }

    pub(crate) fn rect_faint(&mut self, area: Area, colour: RGBColor, strength: f64) {
        if area.w > 0.0 && area.h > 0.0 {
            self.marks.push(Mark::Rect(area, colour, strength));
        }
    }

    pub(crate) fn frame(&mut self, area: Area, colour: RGBColor, width: f64) {
        let (x, y, r, b) = (area.x, area.y, area.right(), area.bottom());
        self.line(&[(x, y), (r, y), (r, b), (x, b), (x, y)], colour, width);
    }

    pub(crate) fn line(&mut self, points: &[(f64, f64)], colour: RGBColor, width: f64) {
        if points.len() >= 2 {
            self.marks.push(Mark::Line(points.to_vec(), colour, width));
        }
    }

    pub(crate) fn dashes(&mut self, from: (f64, f64), to: (f64, f64), colour: RGBColor, width: f64) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        let pieces = (length / 7.0).round().clamp(1.0, 600.0);
        for i in 0..pieces as u32 {
            let (a, b) = (f64::from(i) / pieces, (f64::from(i) + 0.57) / pieces);
            self.line(&[(from.0 + dx * a, from.1 + dy * a), (from.0 + dx * b, from.1 + dy * b)], colour, width);
        }
    }

    pub(crate) fn polygon(&mut self, points: &[(f64, f64)], colour: RGBColor, strength: f64) {
        if points.len() >= 3 {
            self.marks.push(Mark::Polygon(points.to_vec(), colour, strength));
        }
    }

    pub(crate) fn circle(&mut self, at: (f64, f64), radius: f64, colour: RGBColor, strength: f64) {
        self.marks.push(Mark::Circle(at, radius, colour, strength));
    }

    pub(crate) fn ring(&mut self, at: (f64, f64), radius: f64, colour: RGBColor, width: f64) {
        self.marks.push(Mark::Ring(at, radius, colour, width));
    }

    /// A dashed ring: what cannot be told.
    pub(crate) fn dashed_ring(&mut self, at: (f64, f64), radius: f64, colour: RGBColor, width: f64) {
        let dashes = ((radius * std::f64::consts::TAU / 6.0).round() as u32).clamp(6, 60);
        for i in 0..dashes {
            let arc: Vec<(f64, f64)> = (0..=6)
                .map(|j| {
                    let turn = (f64::from(i) + 0.6 * f64::from(j) / 6.0) / f64::from(dashes) * std::f64::consts::TAU;
                    (at.0 + radius * turn.cos(), at.1 + radius * turn.sin())
                })
                .collect();
            self.line(&arc, colour, width);
        }
    }

    /// Slanted lines: what is not known, or not assigned.
    pub(crate) fn hatch(&mut self, area: Area, colour: RGBColor, width: f64) {
        const STEP: f64 = 6.0;
        let mut offset = STEP / 2.0;
        while offset < area.w + area.h {
            let from =
                if offset <= area.h { (area.x, area.y + offset) } else { (area.x + offset - area.h, area.bottom()) };
            let to =
                if offset <= area.w { (area.x + offset, area.y) } else { (area.right(), area.y + offset - area.w) };
            self.line(&[from, to], colour, width);
            offset += STEP;
        }
    }

    /// A line of text; `at.1` is the middle of its height.
    pub(crate) fn text(&mut self, at: (f64, f64), align: Align, text: &str, set: Type) {
        self.put_text(at, align, text, set, false);
    }

    /// The name of a row, from a left edge on in so much room: in one line, else in two where the row is high enough,
    /// and cut only if that does not do either.
    pub(crate) fn row_name(&mut self, at: (f64, f64), text: &str, set: Type, room: f64, height: f64) {
        let small = Type { size: set.size - 1.5, ..set };
        let step = small.size * 1.2;
        if set.width(text) <= room || height < 2.0 * step {
            let line = font::fit(text, set.size, set.bold, room);
            self.text(at, Align::Left, &line, set);
            return;
        }
        let lines = font::wrap(text, small.size, small.bold, room, 2);
        let mut y = at.1 - step * (lines.len() as f64 - 1.0) / 2.0;
        for line in &lines {
            self.text((at.0, y), Align::Left, line, small);
            y += step;
        }
    }

    /// A line of text that runs upwards; `at.0` is the middle of its height.
    pub(crate) fn text_upright(&mut self, at: (f64, f64), align: Align, text: &str, set: Type) {
        self.put_text(at, align, text, set, true);
    }

    fn put_text(&mut self, at: (f64, f64), align: Align, text: &str, set: Type, upright: bool) {
        let text = font::clean(text);
        if text.is_empty() {
            return;
        }
        let (long, high) = (set.width(&text), set.size * LEADING);
        let back = match align {
            Align::Left => 0.0,
            Align::Middle => long / 2.0,
            Align::Right => long,
        };
        let area = if upright {
            Area::new(at.0 - high / 2.0, at.1 - (long - back), high, long)
        } else {
            Area::new(at.0 - back, at.1 - high / 2.0, long, high)
        };
        self.texts.push((area, text.clone()));
        self.marks.push(Mark::Text { at, align, text, set, upright });
    }

    /// Marks a place that answers to the pointer and the keyboard.
    pub(crate) fn spot(&mut self, spot: Spot) {
        self.spots.push(spot);
    }

    /// The sheet as a drawing.
    pub(crate) fn finish(self, alt: String) -> Result<Drawing, ChartError> {
        if !font::register() {
            return Err(ChartError::Font);
        }
        let zoom = self.zoom;
        let (width, height) = ((self.width * zoom).round() as u32, (self.height * zoom).round() as u32);
        let mut body = String::new();
        {
            let mut back = SVGBackend::with_string(&mut body, (width * FINE as u32, height * FINE as u32));
            for mark in &self.marks {
                put(&mut back, mark, zoom * FINE).map_err(|e| ChartError::Drawing(e.to_string()))?;
            }
            back.present().map_err(|e| ChartError::Drawing(e.to_string()))?;
        }
        // plotters' own head and foot give way to ours: the size in pixels, and a name for those who cannot see.
        let marks = body
            .split_once('\n')
            .and_then(|(_, rest)| rest.trim_end().strip_suffix("</svg>"))
            .ok_or_else(|| ChartError::Drawing("plotters wrote no SVG".into()))?;
        let ground = hex(self.palette.ground);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-label=\"{}\">\n<rect class=\"ground\" width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n\
             <g transform=\"scale({})\">\n{marks}</g>\n</svg>\n",
            escape(&alt),
            1.0 / FINE,
        );
        let mut spots = self.spots;
        for spot in &mut spots {
            spot.shape = spot.shape.times(zoom);
        }
        let texts = self.texts.into_iter().map(|(area, text)| (area.times(zoom), text)).collect();
        Ok(Drawing { svg, width, height, spots, alt, texts })
    }
}
