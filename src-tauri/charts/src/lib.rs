//! Findings become drawings: SVG with hot spots, and PNG of the same drawing.
//!
//! The same drawing is on screen, in the report and in a picture file. It asks for no system font, holds no script,
//! no style attribute and no reference to the outside, and shows what is not known as a band or hatched.

mod area;
mod canvas;
mod empty;
mod focus_map;
mod font;
mod frontier;
mod growth;
mod labels;
mod legend;
mod months;
mod palette;
mod paper;
mod perceptual;
mod prices;
mod revenue;
mod sameness;
mod scale;
mod scope;
mod svg;

use standout_market::{Findings, OfferIx, SegmentIx, Study, Subject};
use standout_words::Lang;

pub(crate) use area::Area;
pub use font::{BOLD, FAMILY, REGULAR};
pub use growth::growth;
pub(crate) use palette::Palette;
pub(crate) use paper::{Align, LEADING, Paper, Type};

/// A kind of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chart {
    /// Segments by room to grow and room to compete.
    FocusMap,
    /// Own revenue by segment with its cumulative share.
    Revenue,
    /// Own offers x rivals' offers in a segment: how alike they are.
    Sameness,
    /// All offers of a category in a segment by price.
    Prices,
    /// Value curves of an own offer and its serious rivals.
    Canvas,
    /// Own revenue by month, this year against the last.
    Months,
    /// Offers of a category laid out by how alike they are.
    PerceptualMap,
    /// Price against what it buys, with the efficient frontier.
    Frontier,
}

impl Chart {
    /// All of them.
    pub const ALL: [Chart; 8] = [
        Chart::FocusMap,
        Chart::Revenue,
        Chart::Sameness,
        Chart::Prices,
        Chart::Canvas,
        Chart::Months,
        Chart::PerceptualMap,
        Chart::Frontier,
    ];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Chart::FocusMap => "focus-map",
            Chart::Revenue => "revenue",
            Chart::Sameness => "sameness",
            Chart::Prices => "prices",
            Chart::Canvas => "canvas",
            Chart::Months => "months",
            Chart::PerceptualMap => "perceptual-map",
            Chart::Frontier => "frontier",
        }
    }

    /// The chart of a name.
    pub fn of(name: &str) -> Option<Chart> {
        Chart::ALL.into_iter().find(|c| c.name() == name)
    }
}

/// What a drawing is about; what is left open is chosen by the findings (the focus segment, the largest offer).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The segment. Months without one are those of all sales.
    pub segment: Option<SegmentIx>,
    /// The own offer.
    pub offer: Option<OfferIx>,
}

/// How a drawing looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its language.
    pub lang: Lang,
    /// Light marks on a dark ground.
    pub dark: bool,
    /// Width in pixels, 320-4000.
    pub width: u32,
    /// Height in pixels, 240-4000.
    pub height: u32,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The SVG; its viewBox is `0 0 width height`. The rectangle of class `ground` lies behind everything.
    pub svg: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What answers to the pointer and the keyboard, in reading order.
    pub spots: Vec<Spot>,
    /// The drawing in words, for those who cannot see it.
    pub alt: String,
    /// Where each line of text stands: what the tests hold against one another.
    texts: Vec<(Area, String)>,
}

impl Drawing {
    /// Where each line of text stands, in the viewBox: what the tests hold against one another.
    pub fn lines(&self) -> impl Iterator<Item = (Shape, &str)> {
        self.texts.iter().map(|(area, text)| {
            let Area { x, y, w, h } = *area;
            (Shape::Rect { x, y, w, h }, text.as_str())
        })
    }
}

/// A place in a drawing that can be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Where, in the viewBox.
    pub shape: Shape,
    /// What is there.
    pub title: String,
    /// Its value in words.
    pub value: String,
    /// What can be asked "why?".
    pub subject: Option<Subject>,
}

/// The shape of a hot spot, in the viewBox.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A circle.
    Circle {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        r: f64,
    },
    /// A rectangle.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        w: f64,
        /// Height.
        h: f64,
    },
}

impl Shape {
    fn times(self, zoom: f64) -> Shape {
        match self {
            Shape::Circle { x, y, r } => Shape::Circle { x: x * zoom, y: y * zoom, r: r * zoom },
            Shape::Rect { x, y, w, h } => Shape::Rect { x: x * zoom, y: y * zoom, w: w * zoom, h: h * zoom },
        }
    }
}

/// Why a drawing could not be made. A lack of data is no error: the drawing then says what is missing.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The size asked for is outside of what can be read or held in memory.
    #[error("a drawing is 320-4000 pixels wide and 240-4000 high, not {width} x {height}")]
    Size {
        /// Asked width.
        width: u32,
        /// Asked height.
        height: u32,
    },
    /// The shipped font was not accepted.
    #[error("the shipped font could not be read")]
    Font,
    /// The back end failed.
    #[error("drawing failed: {0}")]
    Drawing(String),
}

/// Draws a chart.
///
/// # Errors
/// [`ChartError::Size`] outside of the limits; the others mean that the program is broken.
pub fn draw(
    chart: Chart,
    study: &Study,
    findings: &Findings,
    about: &About,
    look: &Look,
) -> Result<Drawing, ChartError> {
    let paper = sheet(look)?;
    match chart {
        Chart::FocusMap => focus_map::draw(paper, study, findings, look),
        Chart::Revenue => revenue::draw(paper, study, findings, look),
        Chart::Sameness => sameness::draw(paper, study, findings, about, look),
        Chart::Prices => prices::draw(paper, study, findings, about, look),
        Chart::Canvas => canvas::draw(paper, study, findings, about, look),
        Chart::Months => months::draw(paper, study, findings, about, look),
        Chart::PerceptualMap => perceptual::draw(paper, study, findings, about, look),
        Chart::Frontier => frontier::draw(paper, study, findings, about, look),
    }
}

/// An empty sheet of the size that is asked for.
fn sheet(look: &Look) -> Result<Paper, ChartError> {
    if !(320..=4_000).contains(&look.width) || !(240..=4_000).contains(&look.height) {
        return Err(ChartError::Size { width: look.width, height: look.height });
    }
    if !font::register() {
        return Err(ChartError::Font);
    }
    Ok(Paper::new(look.width, look.height, look.dark))
}

/// The drawing as a PNG, so many times its size.
///
/// # Errors
/// [`ChartError::Drawing`] where the picture would be larger than 16 000 pixels on a side, or the back end fails.
pub fn png(drawing: &Drawing, scale: f32) -> Result<Vec<u8>, ChartError> {
    use resvg::{tiny_skia, usvg};

    let failed = |what: &str| ChartError::Drawing(what.to_owned());
    let side = |pixels: u32| {
        let scaled = (f64::from(pixels) * f64::from(scale)).round();
        (scaled.is_finite() && (1.0..=16_000.0).contains(&scaled)).then_some(scaled as u32)
    };
    let (Some(width), Some(height)) = (side(drawing.width), side(drawing.height)) else {
        return Err(failed("the picture would be too large or empty"));
    };
    let options =
        usvg::Options { font_family: FAMILY.to_owned(), fontdb: font::database(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&drawing.svg, &options).map_err(|e| ChartError::Drawing(e.to_string()))?;
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or_else(|| failed("no memory for the picture"))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| ChartError::Drawing(e.to_string()))
}
