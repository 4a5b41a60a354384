//! The findings as `standout-cli analyse --json` prints them. The keys are a contract: more may come, these stay.

use std::collections::BTreeMap;

use serde::Serialize;
use standout_market as market;
use ts_rs::TS;

/// A closed list of codes, each a variant of the domain.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident of $domain:ident { $($variant:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)] // the domain's type says what each means
        pub enum $name { $($variant),+ }

        impl From<market::$domain> for $name {
            fn from(value: market::$domain) -> $name {
                match value { $(market::$domain::$variant => $name::$variant),+ }
            }
        }
    )+};
}

codes! {
    /// See [`market::FocusVerdict`].
    FocusCode of FocusVerdict { Focus, Differentiate, Defend, Rethink, TestApart, Leave, CannotTell }
    /// See [`market::OfferVerdict`].
    OfferCode of OfferVerdict { Undifferentiated, Thin, Distinct, CannotTell }
    /// See [`market::Answer`].
    AnswerCode of Answer { Yes, No, CannotTell }
    /// See [`market::Gate`].
    GateCode of Gate { Money, Growth, Room }
    /// See [`market::FactorName`].
    FactorCode of FactorName { RealGrowth, Headroom, Advantage, ValueForPrice, RivalsHhi, RelativeShare, WinRate }
    /// See [`market::Support`].
    SupportCode of Support { Supported, Unsupported, Contradicted, None }
    /// See [`market::Counted`].
    CountedCode of Counted { Margin, Revenue }
}

/// How own sales moved against the segment's market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the names say it
pub enum TrendCode {
    Gaining,
    Losing,
    Steady,
}

/// How sure a verdict is under other weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StandingCode {
    /// The same in 80 % of the weightings or more.
    Robust,
    /// Between the two.
    Between,
    /// The same in fewer than 60 %.
    Fragile,
}

/// An interval; both ends `null` when nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, TS)]
pub struct Band {
    /// Least value.
    pub low: Option<f64>,
    /// Greatest value.
    pub high: Option<f64>,
}

/// Everything that follows from a study.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Analysis {
    /// ISO 4217 code.
    pub currency: String,
    /// Digits of the minor unit.
    pub minor_digits: u8,
    /// Last day of the ledger, ISO.
    pub as_of: Option<String>,
    /// The method profile, by its keys.
    pub method: BTreeMap<String, f64>,
    /// What was counted as money.
    pub counted: CountedCode,
    /// The one sentence.
    pub headline: String,
    /// Own sales over the year.
    pub revenue: RevenueView,
    /// The market as a whole.
    pub market: MarketView,
    /// A row a segment.
    pub segments: Vec<SegmentView>,
    /// A row an own offer and segment it serves.
    pub offers: Vec<OfferView>,
    /// A row a theme of claims.
    pub claims: Vec<ThemeView>,
}

/// Own sales over the year.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevenueView {
    /// Revenue.
    #[ts(type = "number | null")]
    pub amount: Option<i64>,
    /// Contribution margin.
    #[ts(type = "number | null")]
    pub margin: Option<i64>,
    /// Distinct orders.
    #[ts(type = "number | null")]
    pub orders: Option<u64>,
    /// Distinct clients.
    #[ts(type = "number | null")]
    pub clients: Option<u64>,
    /// First day, ISO.
    pub from: Option<String>,
    /// Last day, ISO.
    pub to: Option<String>,
    /// Revenue not assigned to a segment.
    #[ts(type = "number | null")]
    pub not_assigned: Option<i64>,
    /// Growth against the year before.
    pub growth: Option<f64>,
    /// The fewest segments that bring the cut of the money, by name, the largest first.
    pub pareto: Vec<String>,
    /// 1 / sum of squared money shares: as many equal segments would be as concentrated.
    pub effective_segments: Option<f64>,
    /// Both in words; `null` without money.
    pub concentration: Option<String>,
    /// For "why?".
    pub subject: String,
}

/// Structure of a market.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MarketView {
    /// 0-10 000.
    pub hhi: Band,
    /// Of the 3 and the 4 largest.
    pub concentration: Vec<ConcentrationView>,
    /// 10 000 / HHI.
    pub effective_players: Band,
    /// All players.
    pub players: Vec<PlayerShareView>,
    /// How concentrated it is by the profile, in words; `null` where no share is known.
    pub level: Option<String>,
    /// The profile of that: Russian practice, or the guidelines of the United States.
    pub profile: String,
    /// Statements that cannot all be true, in words: shares above the whole, own share and revenue against the volume,
    /// shares by value against shares by volume and prices.
    pub contradictions: Vec<String>,
    /// For "why?".
    pub subject: String,
}

/// Share of the largest.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ConcentrationView {
    /// How many.
    pub top: usize,
    /// The known shares of the largest named, 0-1; `null` when none is known.
    pub share: Option<f64>,
    /// What it can be at most, with those not named.
    pub at_most: Option<f64>,
}

/// A player's share.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlayerShareView {
    /// `player:1`
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is our own company.
    pub own: bool,
    /// 0-1.
    pub share: Option<f64>,
    /// Over the largest other player's.
    pub relative_share: Option<f64>,
}

/// Both scores.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Scores {
    /// Room to grow.
    pub growth: Band,
    /// Room to compete.
    pub room: Band,
}

/// The gates.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GatesView {
    /// It brings the money.
    pub money: AnswerCode,
    /// There is room to grow.
    pub growth: AnswerCode,
    /// There is room to compete.
    pub room: AnswerCode,
}

/// A factor of a score.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FactorView {
    /// Whose score it belongs to.
    pub gate: GateCode,
    /// Which one.
    pub name: FactorCode,
    /// In its own unit.
    pub value: Band,
    /// 0-100.
    pub points: Band,
    /// Weight in the score.
    pub weight: f64,
    /// Its name in words.
    pub label: String,
    /// Its value in words, with its unit.
    pub words: String,
    /// For "why?".
    pub subject: String,
}

/// What a segment most probably is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Likely {
    /// The verdict.
    pub verdict: FocusCode,
    /// Part of the completions that give it.
    pub share: f64,
    /// Both in words.
    pub words: String,
}

/// An unknown cell that would settle a verdict.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingView {
    /// Sheet of the matrix workbook.
    pub sheet: String,
    /// Row, by its name.
    pub row: String,
    /// Column, by its name.
    pub column: String,
    /// How many verdicts it would settle.
    pub settles: usize,
    /// The cell in words.
    pub words: String,
    /// Its address in the window; `null` where it lies outside the matrix.
    pub cell: Option<String>,
}

/// What was found of a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SegmentView {
    /// `segment:1`
    pub id: String,
    /// Its name.
    pub name: String,
    /// Own revenue.
    #[ts(type = "number | null")]
    pub revenue: Option<i64>,
    /// Part of all revenue.
    pub revenue_share: Option<f64>,
    /// Contribution margin.
    #[ts(type = "number | null")]
    pub margin: Option<i64>,
    /// Part of all margin.
    pub margin_share: Option<f64>,
    /// Distinct orders.
    #[ts(type = "number | null")]
    pub orders: Option<u64>,
    /// Distinct clients.
    #[ts(type = "number | null")]
    pub clients: Option<u64>,
    /// Revenue / orders.
    #[ts(type = "number | null")]
    pub average_order: Option<i64>,
    /// Lines per order.
    pub items_per_order: Option<f64>,
    /// The largest client's part of the revenue.
    pub largest_client: Option<f64>,
    /// Own growth against the year before.
    pub growth: Option<f64>,
    /// `null` where unknown.
    pub trend: Option<TrendCode>,
    /// Volume a year.
    #[ts(type = "number | null")]
    pub market_volume: Option<i64>,
    /// Nominal growth a year.
    pub market_growth: Option<f64>,
    /// What was counted as this market.
    pub market_definition: Option<String>,
    /// Our share, 0-1.
    pub own_share: Option<f64>,
    /// HHI of all players there.
    pub hhi: Band,
    /// How concentrated it is by the profile, in words; `null` where no share is known.
    pub level: Option<String>,
    /// Whether the shares there are by value, or else by volume.
    pub by_value: bool,
    /// How many rivals are known to serve it.
    pub rivals: usize,
    /// Scores.
    pub scores: Scores,
    /// Gates.
    pub gates: GatesView,
    /// Factors.
    pub factors: Vec<FactorView>,
    /// The verdict.
    pub verdict: FocusCode,
    /// What an undecided verdict most probably is; `null` where completions of the unknown do not agree, or where they
    /// would take too long to wait for.
    pub likely: Option<Likely>,
    /// Part of the weightings that give the same verdict; `null` where the profile draws none.
    pub stability: Option<f64>,
    /// `robust`, `between` or `fragile`.
    pub standing: Option<StandingCode>,
    /// The verdict as one sentence.
    pub sentence: String,
    /// Reasons in words, the weightiest first.
    pub because: Vec<String>,
    /// Unknown cells that would settle it.
    pub missing: Vec<MissingView>,
    /// The growth of revenue, split by merit, minor units.
    pub shift: Option<ShiftView>,
    /// Gate by gate, one line each.
    pub detail: GateDetail,
    /// Who else is there.
    pub players: Vec<SegmentPlayer>,
    /// What the players named leave, 0-1.
    pub others_share: Option<f64>,
    /// What we sell there.
    pub sells: Vec<Sells>,
    /// How it stands under other weights, in words.
    pub stability_words: Option<String>,
    /// The smallest change of one weight or threshold that flips the verdict, in words.
    pub flip: Option<String>,
    /// For "why?".
    pub subject: String,
    /// For "why?" of each gate.
    pub gate_subjects: GateDetail,
    /// For "why?" of the concentration.
    pub hhi_subject: String,
    /// For "why?" of the revenue.
    pub revenue_subject: String,
}

/// Growth split into market, segment and own merit (minor units).
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[allow(missing_docs)] // the names are the field's own; see `standout_market::ShiftShare`
pub struct ShiftView {
    pub market: f64,
    pub segment: f64,
    pub own: f64,
    /// Of sales in no segment, or where the market's growth is not known.
    pub untold: f64,
}

impl From<market::ShiftShare> for ShiftView {
    fn from(found: market::ShiftShare) -> ShiftView {
        ShiftView { market: found.market, segment: found.segment, own: found.own, untold: found.untold }
    }
}

/// One text a gate: what it rests on in words, or its subject.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GateDetail {
    /// It brings the money.
    pub money: String,
    /// There is room to grow.
    pub growth: String,
    /// There is room to compete.
    pub room: String,
}

/// A player in a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SegmentPlayer {
    /// `player:1`
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is our own company.
    pub own: bool,
    /// 0-1.
    pub share: Option<f64>,
    /// 100 = the average price paid there.
    pub price_index: Band,
    /// Of its offer most alike to one of ours there.
    pub similarity: Band,
    /// For "why?" of the similarity.
    pub similarity_subject: Option<String>,
    /// For "why?" of the price index (ours only).
    pub price_subject: Option<String>,
}

/// What we sell in a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Sells {
    /// `offer:1`
    pub offer_id: String,
    /// Its name.
    pub offer: String,
    /// Over the year.
    #[ts(type = "number | null")]
    pub revenue: Option<i64>,
    /// The verdict on it there.
    pub verdict: OfferCode,
    /// For "why?".
    pub subject: String,
}

/// What was found of an own offer in a segment.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferView {
    /// `offer:1`
    pub offer_id: String,
    /// Its name.
    pub name: String,
    /// `segment:1`
    pub segment_id: String,
    /// The segment's name.
    pub segment: String,
    /// Its category.
    pub category: String,
    /// Over the year.
    #[ts(type = "number | null")]
    pub revenue: Option<i64>,
    /// The verdict.
    pub verdict: OfferCode,
    /// 100 = the average price paid.
    pub price_index: Band,
    /// For "why?" of the price index.
    pub price_subject: String,
    /// Rivals' offers, the most alike first.
    pub nearest: Vec<NearestView>,
    /// Points of difference.
    pub difference: Vec<String>,
    /// Those of them that nothing proves.
    pub unproven: Vec<String>,
    /// Points of parity.
    pub parity: Vec<String>,
    /// Gaps.
    pub gaps: Vec<String>,
    /// The verdict as one sentence.
    pub sentence: String,
    /// Reasons in words.
    pub because: Vec<String>,
    /// Unknown cells that would settle it.
    pub missing: Vec<MissingView>,
    /// For "why?".
    pub subject: String,
}

/// A rival's offer, and how alike it is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NearestView {
    /// Whose.
    pub player: String,
    /// Its name.
    pub offer: String,
    /// `offer:1`
    pub offer_id: String,
    /// 0-1.
    pub similarity: Band,
    /// Our price / its price.
    pub price_ratio: Option<f64>,
    /// Whether its player counts as serious there.
    pub serious: AnswerCode,
    /// For "why?".
    pub subject: String,
}

/// A theme of claims.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ThemeView {
    /// The theme.
    pub theme: String,
    /// Who claims it.
    pub players: Vec<String>,
    /// Whether we do.
    pub ours: bool,
    /// How far the matrix bears ours out.
    pub support: SupportCode,
    /// Part of the players that claim it.
    pub saturation: f64,
    /// How rare it is: ln(N / n) of N players with n that claim it.
    pub uniqueness: f64,
    /// Our claims under it.
    pub claims: Vec<ClaimView>,
}

/// One of our claims.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClaimView {
    /// In our words.
    pub words: String,
    /// How far it holds, as one sentence.
    pub sentence: String,
    /// How far it holds.
    pub support: SupportCode,
    /// For "why?".
    pub subject: String,
}
