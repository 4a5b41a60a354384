//! Why own sales changed from the year before, and their seasons.

use serde::Serialize;
use ts_rs::TS;

use super::ShiftView;

/// Why own sales changed, of everything or of a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GrowthView {
    /// The change and its parts in one sentence; without a year before, why there is none.
    pub sentence: String,
    /// What the market brought and what is our merit, or why that cannot be told; empty without a year before.
    pub merit: String,
    /// The scope asked for; `null` without a year before.
    pub whole: Option<GrowthRow>,
    /// Its segments, where everything was asked for.
    pub segments: Vec<GrowthRow>,
    /// Its channels; none where the ledger tells none.
    pub channels: Vec<GrowthRow>,
    /// What was sold, the largest change first; the rest is only counted.
    pub items: Vec<GrowthItem>,
    /// How many items there are in all.
    pub item_count: usize,
    /// What could not be split, and the rules of both splits.
    pub notes: Vec<String>,
}

/// The change of revenue of a segment or a channel.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GrowthRow {
    /// `segment:1`, or the channel's name; `null` is "not assigned", or everything.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Revenue of the year before, minor units.
    #[ts(type = "number")]
    pub before: i64,
    /// Revenue of the year, minor units.
    #[ts(type = "number")]
    pub now: i64,
    /// Growth; `null` without a positive year before.
    pub growth: Option<f64>,
    /// Price, volume and mix.
    pub change: ChangeView,
    /// Market, segment and own merit; `null` where no market's growth is known.
    pub shift: Option<ShiftView>,
    /// Why some of it could not be split; empty where all was.
    pub untold: String,
    /// For "why?", with `/all` behind it, or a part of the change: `/volume`, `/own`.
    pub subject: String,
}

/// Growth split into price, volume and mix, in minor units; all parts add up to the change.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[allow(missing_docs)] // the names are the field's own; see `standout_market::Change`
pub struct ChangeView {
    /// `null` where nothing could be split, as are mix and price.
    pub volume: Option<f64>,
    pub mix: Option<f64>,
    pub price: Option<f64>,
    pub new: f64,
    pub lost: f64,
    pub untold: f64,
}

/// What was sold, and what it did to revenue.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GrowthItem {
    /// `offer:1`; `null` for an article that stands for no offer.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Revenue of the year before, minor units.
    #[ts(type = "number")]
    pub before: i64,
    /// Revenue of the year, minor units.
    #[ts(type = "number")]
    pub now: i64,
    /// Mean price of a unit in the year before, minor units.
    pub price_before: Option<f64>,
    /// Mean price of a unit in the year, minor units.
    pub price_now: Option<f64>,
    /// What its quantity brought, at last year's price.
    pub by_quantity: Option<f64>,
    /// What its price brought.
    pub by_price: Option<f64>,
    /// Why there is no price to compare; empty where there is.
    pub turn: String,
}

/// Months against the same months of the year before.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SeasonsView {
    /// In words, of everything or of the segment asked for.
    pub sentence: String,
    /// The months, short: a column each.
    pub months: Vec<String>,
    /// Everything first, then each segment; of a segment it alone.
    pub rows: Vec<SeasonRow>,
}

/// A segment's months.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SeasonRow {
    /// `segment:1`; `null` is everything.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// A cell a month.
    pub cells: Vec<SeasonCell>,
}

/// A month.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct SeasonCell {
    /// Revenue, minor units.
    #[ts(type = "number")]
    pub now: i64,
    /// Of the same month a year before; `null` where the ledger does not cover it.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
    /// Against it.
    pub change: Option<f64>,
    /// Part of the twelve months, 0-1.
    pub part: Option<f64>,
}
