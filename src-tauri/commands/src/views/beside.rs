//! Offers beside rivals': clones, prices against what they buy, the value curve, the perceptual map.

use serde::Serialize;
use ts_rs::TS;

use super::{AnswerCode, Band};

/// An offer, as the page names and finds it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferNamed {
    /// `offer:1`
    pub offer_id: String,
    /// Whose.
    pub player: String,
    /// Its name.
    pub name: String,
    /// Whether it is ours.
    pub own: bool,
}

/// Clones among the rivals of a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClonesView {
    /// All of it in one sentence.
    pub said: String,
    /// Pairs that are alike for certain, the most alike first.
    pub pairs: Vec<TwinsView>,
    /// Pairs that unknown cells may make so.
    pub perhaps: Vec<TwinsView>,
    /// How many pairs were compared.
    pub compared: usize,
}

/// Two offers of two rivals.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TwinsView {
    /// The one.
    pub one: OfferNamed,
    /// The other.
    pub other: OfferNamed,
    /// How alike.
    pub similarity: Band,
    /// In a sentence.
    pub said: String,
    /// For "why?".
    pub subject: String,
}

/// Prices of a segment against what they buy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PricesView {
    /// Ours in one sentence.
    pub said: String,
    /// A field a category and unit.
    pub fields: Vec<PriceFieldView>,
}

/// Offers of a category that are priced per one unit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PriceFieldView {
    /// The category.
    pub category: String,
    /// What is priced.
    pub unit: String,
    /// The offers, ours first.
    pub offers: Vec<PricedView>,
    /// Who undercuts whom, ours undercut first.
    pub undercuts: Vec<UndercutView>,
}

/// Whether something else gives more for the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the domain's type says what each means
pub enum EfficiencyCode {
    Efficient,
    Dominated,
    CannotTell,
}

/// An offer with its price and what it offers for it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PricedView {
    /// Which.
    pub offer: OfferNamed,
    /// Minor units.
    #[ts(type = "number | null")]
    pub price: Option<i64>,
    /// What it offers, 0-1.
    pub value: Band,
    /// Whether something else gives more for the money.
    pub efficiency: EfficiencyCode,
    /// What does, or what decides.
    pub by: Option<OfferNamed>,
    /// In a sentence.
    pub said: String,
    /// The prices and what each buys, for "why?".
    pub subject: String,
}

/// An offer that is cheaper than another beyond parity, and not worse.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndercutView {
    /// The cheaper one.
    pub by: OfferNamed,
    /// The dearer one.
    pub whom: OfferNamed,
    /// Its price over the dearer one's.
    pub ratio: f64,
    /// Its value less the dearer one's.
    pub lead: Band,
    /// Whether it is not worse for certain.
    pub certain: bool,
    /// In a sentence.
    pub said: String,
    /// The two prices and what each buys, for "why?".
    pub subject: String,
}

/// An own offer among all of its category in a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BesideView {
    /// Whether it only follows the others, in words; `null` without others.
    pub canvas_said: Option<String>,
    /// The same as a code.
    pub me_too: AnswerCode,
    /// Distance of its curve from the rivals' mean, 0-1.
    pub divergence: Band,
    /// Correlation of the two curves.
    pub correlation: Band,
    /// Whether the mean is weighted by shares.
    pub by_share: bool,
    /// What the map shows, or why there is none.
    pub map_said: String,
    /// Part of the distances that it shows; `null` without a map.
    pub map_explained: Option<f64>,
    /// The offers on it.
    pub map: Vec<MapPointView>,
    /// Its price against what it buys, in words, then who undercuts it and whom it undercuts.
    pub price_said: Vec<String>,
}

/// An offer on the perceptual map.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MapPointView {
    /// Which.
    pub offer: OfferNamed,
    /// Its place.
    pub x: f64,
    /// Its place.
    pub y: f64,
    /// How far its distances are open on average.
    pub open: f64,
}
