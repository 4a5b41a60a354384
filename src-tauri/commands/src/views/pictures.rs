//! Drawings with their hot spots, and an offer beside its rivals.

use serde::Serialize;
use ts_rs::TS;

use super::{AnswerCode, Band};

/// A drawing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DrawingView {
    /// The picture; safe to put into the page (text in it is escaped).
    pub svg: String,
    /// Width of the viewBox.
    pub width: u32,
    /// Height of the viewBox.
    pub height: u32,
    /// The picture in words.
    pub alt: String,
    /// What answers to the pointer and the keyboard.
    pub spots: Vec<SpotView>,
}

/// A hot spot in the viewBox of its drawing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpotView {
    /// Where.
    pub shape: ShapeView,
    /// What it is.
    pub title: String,
    /// Its value in words.
    pub value: String,
    /// For "why?".
    pub subject: Option<String>,
}

/// The shape of a hot spot.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)] // the names say it
pub enum ShapeView {
    Circle { x: f64, y: f64, r: f64 },
    Rect { x: f64, y: f64, w: f64, h: f64 },
}

/// An own offer beside its nearest rivals in a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferDetail {
    /// Our offer first, then the rivals', the most alike first.
    pub columns: Vec<OfferColumn>,
    /// A row a function, by importance.
    pub rows: Vec<OfferRow>,
}

/// One offer of the comparison.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferColumn {
    /// `offer:1`
    pub offer_id: String,
    /// Whose.
    pub player: String,
    /// Its name.
    pub name: String,
    /// Whether it is ours.
    pub own: bool,
    /// Price there in words; `null` where unknown.
    pub price: Option<String>,
    /// To ours.
    pub similarity: Band,
    /// Whether its player counts as serious there.
    pub serious: Option<AnswerCode>,
    /// For "why?" of the similarity.
    pub subject: Option<String>,
    /// Address of the price.
    pub price_cell: Option<String>,
}

/// One function of the comparison.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferRow {
    /// `function:1`
    pub function_id: String,
    /// Its name.
    pub function: String,
    /// Its unit.
    pub unit: String,
    /// 0-5 there.
    pub importance: Option<f64>,
    /// What it is between ours and theirs.
    pub point: Option<PointCode>,
    /// Whether a difference is proven.
    pub proven: bool,
    /// How many of the serious rivals have it too (of a gap in a number: are ahead), `3 of 4`; `null` where ours is
    /// not known or nobody is serious.
    pub rivals: Option<String>,
    /// What part of the market those hold, in words, where their shares are known.
    pub rivals_share: Option<String>,
    /// A cell a column.
    pub cells: Vec<OfferCell>,
}

/// What a function is between our offer and the rivals'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the field's own names
pub enum PointCode {
    Parity,
    Difference,
    Gap,
}

/// A cell of the comparison.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferCell {
    /// As shown.
    pub text: String,
    /// `full`, `partial`, `absent`.
    pub level: Option<&'static str>,
    /// Nothing is known.
    pub unknown: bool,
    /// Its source is old.
    pub stale: bool,
    /// Its address.
    pub cell: String,
}
