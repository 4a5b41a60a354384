//! Drawings: made once, in Rust, for the window, the report and the picture files.

use std::sync::Arc;

use standout_charts::{About, Chart, ChartError, Drawing, Look, Shape, draw, growth};
use standout_market::{ItemSales, SalesOf, SegmentIx, Study, change, shift_share};
use standout_words::Lang;

use crate::desk::{Context, Turn};
use crate::problem::{Problem, Reply};
use crate::requests::DrawingOf;
use crate::room::{Room, stored};
use crate::scratch::Imagined;
use crate::subject::{offer_of, segment_of, subject_text};
use crate::views::{DrawingView, ShapeView, SpotView};

/// The name of the drawing that needs more than the study and its findings.
pub(crate) const GROWTH: &str = "growth";

/// Sizes that a screen can ask for.
const LEAST: u32 = 200;
const MOST: u32 = 4_000;

/// Some drawings compare every offer with every other, so all are made off the study's thread.
pub(crate) fn drawing(room: &mut Room, asked: DrawingOf, _: &Context) -> Reply<Turn<DrawingView>> {
    let lang = room.lang();
    if asked.chart == GROWTH {
        return grown(room, &asked).map(Turn::Now);
    }
    let (study, findings) = if asked.supposed {
        let Imagined { study, findings } = room.open_mut()?.imagined();
        (study, findings)
    } else {
        let open = room.open()?;
        (Arc::clone(&open.study), Arc::clone(&open.findings))
    };
    let chart = Chart::of(&asked.chart).ok_or_else(|| unknown_chart(lang, &asked.chart))?;
    let about = About {
        segment: asked.segment.as_deref().and_then(|key| segment_of(&study, key)),
        offer: asked.offer.as_deref().and_then(|key| offer_of(&study, key)),
    };
    let look = look(lang, &asked);
    Ok(Turn::Later(Box::new(move || {
        let drawn = draw(chart, &study, &findings, &about, &look).map_err(|e| not_drawn(lang, &e))?;
        Ok(shown(&study, drawn))
    })))
}

/// The drawing of why revenue changed: it needs the sales by item, which are read when they are asked for.
fn grown(room: &mut Room, asked: &DrawingOf) -> Reply<DrawingView> {
    let lang = room.lang();
    let look = look(lang, asked);
    let open = room.open_mut()?;
    let items = open.items().map_err(|e| stored(lang, &e))?;
    let segment = asked.segment.as_deref().and_then(|key| segment_of(&open.study, key));
    let drawn = growth_drawing(lang, &open.study, &items, segment, &look)?;
    Ok(shown(&open.study, drawn))
}

/// Why the revenue of a segment, or all revenue, changed.
pub(crate) fn growth_drawing(
    lang: Lang,
    study: &Study,
    items: &[ItemSales],
    segment: Option<SegmentIx>,
    look: &Look,
) -> Reply<Drawing> {
    let of = SalesOf::segment(segment);
    let found = change(items.iter().filter(|row| of.has_item(study, row)));
    let shift = shift_share(study, |row| of.has_month(row));
    growth(study, &found, shift.as_ref(), segment, look).map_err(|e| not_drawn(lang, &e))
}

fn look(lang: Lang, asked: &DrawingOf) -> Look {
    Look { lang, dark: asked.dark, width: asked.width.clamp(LEAST, MOST), height: asked.height.clamp(LEAST, MOST) }
}

fn shown(study: &Study, drawn: Drawing) -> DrawingView {
    DrawingView {
        spots: drawn
            .spots
            .iter()
            .map(|spot| SpotView {
                shape: match spot.shape {
                    Shape::Circle { x, y, r } => ShapeView::Circle { x, y, r },
                    Shape::Rect { x, y, w, h } => ShapeView::Rect { x, y, w, h },
                },
                title: spot.title.clone(),
                value: spot.value.clone(),
                subject: spot.subject.map(|s| subject_text(study, s)),
            })
            .collect(),
        svg: drawn.svg,
        width: drawn.width,
        height: drawn.height,
        alt: drawn.alt,
    }
}

/// The names of all charts.
pub(crate) fn names() -> Vec<&'static str> {
    Chart::ALL.iter().map(|c| c.name()).chain([GROWTH]).collect()
}

/// No chart has this name.
pub(crate) fn unknown_chart(lang: Lang, name: &str) -> Problem {
    let names = names();
    Problem::new(lang, "no-chart", &[("name", name.into()), ("names", names.join(", ").into())])
}

/// A drawing that could not be made.
pub(crate) fn not_drawn(lang: Lang, error: &ChartError) -> Problem {
    Problem::new(lang, "not-drawn", &[("detail", error.to_string().into())])
}

/// A drawing as a file: SVG or PNG by the ending.
pub(crate) fn as_file(lang: Lang, drawing: &Drawing, png: bool) -> Reply<Vec<u8>> {
    /// Pictures are made for presentations: twice the size of a screen.
    const SCALE: f32 = 2.0;
    if png {
        standout_charts::png(drawing, SCALE).map_err(|e| not_drawn(lang, &e))
    } else {
        Ok(drawing.svg.clone().into_bytes())
    }
}
