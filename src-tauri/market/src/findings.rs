//! What the analysis found: numbers, verdicts, and the facts behind each, not yet in words.

use crate::study::{ClaimIx, FunctionIx, OfferIx, PlayerIx, SegmentIx};
use crate::{
    Ahead, Cell, Date, GrowthPart, Interval, Missing, Money, Robustness, SalesOf, Scope, Weighing, YearWindow,
};

/// Everything that follows from a study.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// The last day of the ledger, sales ahead of their import left off: the study's today. `None` without dated sales.
    pub as_of: Option<Date>,
    /// The months counted as the year. `None` without a full dated month: then sums are over the whole ledger.
    pub year: Option<YearWindow>,
    /// What was counted as money.
    pub counted: Counted,
    /// The one sentence.
    pub headline: Headline,
    /// The company's own sales.
    pub revenue: RevenueFindings,
    /// The market as a whole.
    pub market: MarketFindings,
    /// A row a segment, in the study's order.
    pub segments: Vec<SegmentFindings>,
    /// Own offers, each in every segment it serves.
    pub offers: Vec<OfferFindings>,
    /// A row a theme of claims, in order of first appearance.
    pub themes: Vec<ThemeFindings>,
    /// Each claim that points at something.
    pub claims: Vec<ClaimFindings>,
    /// Statements of the study that cannot all be true; shown, never settled silently.
    pub contradictions: Vec<Contradiction>,
    /// Unknown cells over all verdicts, the most decisive first.
    pub missing: Vec<Missing>,
}

/// What was counted as money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Contribution margin: costs cover enough of the revenue.
    Margin,
    /// Revenue: costs do not.
    Revenue,
}

/// The finding of the overview.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline {
    /// One or several focus segments; the first has the most money.
    Focus(Vec<SegmentIx>),
    /// Half of the segments or more are focus: no segment stands out.
    NoneStandsOut,
    /// No focus, and this gate keeps the segment with the most money from it.
    NoFocus {
        /// The segment with the most money.
        segment: SegmentIx,
        /// The gates of it that say no or cannot tell, in the order money, growth, room.
        closed: Vec<Gate>,
    },
    /// Nothing can be said yet: no segments, no own company, or no sales.
    Nothing(Lacking),
}

/// What a study lacks before anything can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// No segment was entered.
    Segments,
    /// No player is marked as our own company.
    OwnCompany,
    /// No sales were imported.
    Sales,
}

/// Own sales, over the year (or the whole ledger where there is no year).
#[derive(Clone, Debug, PartialEq)]
pub struct RevenueFindings {
    /// Revenue; `None` without a ledger.
    pub amount: Option<Money>,
    /// Contribution margin of the lines whose cost is known; `None` where costs cover too little.
    pub margin: Option<Money>,
    /// Part of the revenue whose cost is known.
    pub cost_coverage: Option<f64>,
    /// Distinct orders.
    pub orders: Option<u64>,
    /// Distinct clients.
    pub clients: Option<u64>,
    /// First and last day that the numbers are over.
    pub from: Option<Date>,
    /// See `from`.
    pub to: Option<Date>,
    /// Revenue not assigned to a segment.
    pub not_assigned: Option<Money>,
    /// Growth against the year before.
    pub growth: Option<f64>,
    /// Smallest set of segments that bring the cut of the money, largest first.
    pub pareto: Vec<SegmentIx>,
    /// Effective number of segments: 1 / sum of squared money shares.
    pub effective_segments: Option<f64>,
}

/// Structure of a market (whole or one segment).
#[derive(Clone, Debug, PartialEq)]
pub struct MarketFindings {
    /// Herfindahl-Hirschman index, 0-10 000.
    pub hhi: Option<Interval>,
    /// Share of the 3 and of the 4 largest, as known: `(top, interval)`.
    pub concentration: Vec<(usize, Option<Interval>)>,
    /// 10 000 / HHI.
    pub effective_players: Option<Interval>,
    /// All players with what is known of their share.
    pub players: Vec<PlayerShare>,
    /// Whether the shares are by value, or else by volume.
    pub by_value: bool,
    /// What the known shares leave unlisted (below zero: a contradiction); `None` without any share.
    pub rest: Option<f64>,
}

/// A player's share in a scope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlayerShare {
    /// Whose.
    pub player: PlayerIx,
    /// 0-1.
    pub share: Option<f64>,
    /// Share over the largest other player's.
    pub relative_share: Option<f64>,
}

/// A gate of the focus verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gate {
    /// It brings the money.
    Money,
    /// There is room to grow.
    Growth,
    /// There is room to compete.
    Room,
}

/// What a gate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Open.
    Yes,
    /// Closed.
    No,
    /// What is known allows both.
    CannotTell,
}

/// The three gates of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gates {
    /// It brings the money.
    pub money: Answer,
    /// There is room to grow.
    pub growth: Answer,
    /// There is room to compete.
    pub room: Answer,
}

/// The verdict on a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FocusVerdict {
    /// Money, growth and room.
    Focus,
    /// Money and growth, but our offers do not win it.
    Differentiate,
    /// Money and room, no growth.
    Defend,
    /// Money only.
    Rethink,
    /// No money yet, but growth and room: an experiment outside the base process.
    TestApart,
    /// Do not invest; serve what comes by itself.
    Leave,
    /// The unknown decides.
    CannotTell,
}

/// A factor of a gate's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FactorName {
    /// Market growth less price growth.
    RealGrowth,
    /// What of the segment is not ours yet.
    Headroom,
    /// Importance-weighted advantage over the nearest serious rival.
    Advantage,
    /// What a client gets more for what he pays more.
    ValueForPrice,
    /// How concentrated the rivals are.
    RivalsHhi,
    /// Our share over the largest rival's.
    RelativeShare,
    /// Win rate over fair share (once funnels are known).
    WinRate,
}

/// A factor with what it earned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// Whose score it belongs to.
    pub gate: Gate,
    /// Which one.
    pub name: FactorName,
    /// Its value in its own unit; `None` without data.
    pub value: Option<Interval>,
    /// Points 0-100; the whole interval without data.
    pub points: Interval,
    /// Its weight.
    pub weight: f64,
}

/// How own sales moved against the segment's market.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Faster than the market by more than the profile's margin.
    Gaining,
    /// Slower than the market by more than that.
    Losing,
}

/// What was found of a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentFindings {
    /// Which.
    pub segment: SegmentIx,
    /// Own sales over the year.
    pub money: SegmentMoney,
    /// Market volume a year, where it is given in money.
    pub market_volume: Option<Money>,
    /// Nominal market growth a year.
    pub market_growth: Option<f64>,
    /// Our share of the volume, 0-1: revenue / volume where both are known, else as typed.
    pub own_share: Option<f64>,
    /// HHI of all players there, and who is there.
    pub market: MarketFindings,
    /// Rivals known to serve it (a share, or reach core or also).
    pub rivals: Vec<PlayerIx>,
    /// Scores of growth and room, 0-100; always an interval.
    pub growth_score: Interval,
    /// See `growth_score`.
    pub room_score: Interval,
    /// The gates.
    pub gates: Gates,
    /// The factors of both scores, in the profile's order.
    pub factors: Vec<Factor>,
    /// Must-haves that no own offer there has: room is *no* for them.
    pub lacking_must_haves: Vec<FunctionIx>,
    /// Functions that may turn out to be such: they keep room from *yes*.
    pub perhaps_must_haves: Vec<FunctionIx>,
    /// The verdict.
    pub verdict: FocusVerdict,
    /// How it stands under other weights and thresholds.
    pub robustness: Robustness,
    /// Gaining or losing ground; `None` within the margin or where unknown.
    pub ground: Option<Ground>,
    /// Gaps of high importance, named with the ground.
    pub gaps: Vec<FunctionIx>,
    /// Why, the weightiest first.
    pub because: Vec<Because>,
    /// Unknown cells that would settle it, the most decisive first. Empty where nothing unknown decides.
    pub missing: Vec<Missing>,
}

/// Own sales of a segment over the year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SegmentMoney {
    /// Revenue; `None` without a ledger or without segments in it.
    pub revenue: Option<Money>,
    /// Part of all revenue, not-assigned included in the whole.
    pub revenue_share: Option<f64>,
    /// Contribution margin; `None` where its costs cover too little.
    pub margin: Option<Money>,
    /// Part of all margin.
    pub margin_share: Option<f64>,
    /// Distinct orders.
    pub orders: Option<u64>,
    /// Lines (items) per order.
    pub items_per_order: Option<f64>,
    /// Distinct clients.
    pub clients: Option<u64>,
    /// The largest client's share of the revenue.
    pub largest_client: Option<f64>,
    /// Revenue / orders.
    pub average_order: Option<Money>,
    /// Growth of revenue against the year before.
    pub growth: Option<f64>,
    /// That growth split into market, segment and own merit.
    pub shift: Option<ShiftShare>,
}

/// Shift-share (Dunn 1960), in minor units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShiftShare {
    /// What growth with the whole market would have brought.
    pub market: f64,
    /// What the segment's own market brought beyond it.
    pub segment: f64,
    /// Our merit: the rest.
    pub own: f64,
    /// The change of sales whose segment's market growth is not known, or that are assigned to no segment.
    pub untold: f64,
}

/// The verdict on an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfferVerdict {
    /// A client cannot tell it from a rival's.
    Undifferentiated,
    /// Between.
    Thin,
    /// A proven difference, and nobody alike.
    Distinct,
    /// The unknown decides, or no serious rival is known.
    CannotTell,
}

/// What was found of an own offer in a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferFindings {
    /// Which.
    pub offer: OfferIx,
    /// Where.
    pub segment: SegmentIx,
    /// Own sales of it there over the year.
    pub revenue: Option<Money>,
    /// The verdict.
    pub verdict: OfferVerdict,
    /// Price index of our price there, 100 = the average paid.
    pub price_index: Option<Interval>,
    /// How the average paid was weighed.
    pub weighing: Option<Weighing>,
    /// Rivals' offers of the category, the most alike first.
    pub nearest: Vec<Nearest>,
    /// Points of difference (importance, ours, few of theirs), with whether each is proven.
    pub difference: Vec<(FunctionIx, bool)>,
    /// Points of parity.
    pub parity: Vec<FunctionIx>,
    /// Gaps.
    pub gaps: Vec<FunctionIx>,
    /// Why, the weightiest first.
    pub because: Vec<Because>,
    /// Unknown cells that would settle it, the most decisive first.
    pub missing: Vec<Missing>,
}

/// A rival's offer, and how alike it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// The rival's offer.
    pub offer: OfferIx,
    /// Whether its player counts as serious there; *cannot tell* is "perhaps".
    pub serious: Answer,
    /// Similarity 0-1 over every completion of what is unknown; `None` where nothing is comparable.
    pub similarity: Option<Interval>,
    /// Our price / its price, where both are known per the same unit.
    pub price_ratio: Option<f64>,
}

/// A theme of claims.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeFindings {
    /// The theme.
    pub theme: String,
    /// Who claims it, in the study's order.
    pub players: Vec<PlayerIx>,
    /// Our claims under it.
    pub ours: Vec<ClaimIx>,
    /// The support of ours: contradicted if any is, else unsupported if any is, else supported; none without ours.
    pub support: Support,
    /// Part of all players that claim it.
    pub saturation: f64,
    /// How rare it is: ln(N / n) of N players with n that claim it; 0 where all do.
    pub uniqueness: f64,
}

/// How far the matrix bears a claim out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Support {
    /// The matrix or a document bears it out.
    Supported,
    /// Nothing bears it out.
    Unsupported,
    /// The matrix says otherwise.
    Contradicted,
    /// We make no such claim.
    None,
}

/// A claim held against the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimFindings {
    /// Which.
    pub claim: ClaimIx,
    /// How far it holds.
    pub support: Support,
    /// The cells that contradict or support it.
    pub cells: Vec<Cell>,
}

/// Statements that cannot all be true.
#[derive(Clone, Debug, PartialEq)]
pub enum Contradiction {
    /// Shares of a scope add up to more than the whole.
    SharesAboveWhole {
        /// Where.
        scope: Scope,
        /// By value (or else by volume).
        by_value: bool,
        /// What they add up to, 0-1.
        sum: f64,
    },
    /// Own share typed differs from own revenue / volume.
    OwnShare {
        /// Where.
        scope: Scope,
        /// As typed, 0-1.
        typed: f64,
        /// Revenue / volume, 0-1.
        computed: f64,
    },
    /// Own revenue exceeds the volume of the market.
    RevenueAboveVolume {
        /// Where.
        scope: Scope,
        /// Revenue / volume.
        ratio: f64,
    },
    /// Sales are dated later than they were imported.
    SalesAhead(Ahead),
}

/// A reason of a verdict. The room `words` has one sentence for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Because {
    /// The money gate: what part the segment brings.
    Money {
        /// What the gate says.
        answer: Answer,
        /// Part of the total counted as money.
        share: Option<f64>,
        /// What was counted.
        counted: Counted,
    },
    /// A score against its gate.
    Score {
        /// Growth or room.
        gate: Gate,
        /// What the gate says.
        answer: Answer,
        /// The score.
        score: Interval,
        /// The factor that pulls it down most (answer no), or up most (yes).
        lead: Option<Factor>,
    },
    /// Room is *no*: no own offer there has a must-have.
    MustHave(FunctionIx),
    /// Own growth against the market's.
    Ground {
        /// Which way.
        ground: Ground,
        /// Own growth.
        own: f64,
        /// The market's.
        market: f64,
        /// Gaps of high importance.
        gaps: Vec<FunctionIx>,
    },
    /// A rival's offer is too alike, and no dearer.
    Alike {
        /// The rival's offer.
        rival: OfferIx,
        /// How alike.
        similarity: Interval,
        /// Our price / its price.
        price_ratio: Option<f64>,
    },
    /// Nobody serious is alike: the most alike one.
    NobodyAlike {
        /// The most alike serious rival's offer.
        rival: OfferIx,
        /// How alike.
        similarity: Interval,
    },
    /// A proven difference.
    Proven(Vec<FunctionIx>),
    /// Differences without proof.
    Unproven(Vec<FunctionIx>),
    /// No difference that matters.
    NoDifference,
    /// No serious rival is known there.
    NoSeriousRival,
    /// The unknown decides.
    UnknownDecides {
        /// How many unknown cells can settle it alone; where none can, how many stand behind it.
        cells: usize,
    },
    /// The verdict rests on stale facts or on opinions.
    RestsOn {
        /// How many cells it rests on are stale.
        stale: usize,
        /// How many are opinions.
        opinion: usize,
    },
}

/// What a number or a verdict can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The verdict on a segment.
    Segment(SegmentIx),
    /// A gate of a segment.
    Gate(SegmentIx, Gate),
    /// A factor of a segment.
    Factor(SegmentIx, FactorName),
    /// The verdict on an own offer in a segment.
    Offer(OfferIx, SegmentIx),
    /// How alike two offers are in a segment.
    Similarity(OfferIx, OfferIx, SegmentIx),
    /// The price index of an own offer in a segment.
    PriceIndex(OfferIx, SegmentIx),
    /// The concentration of a scope.
    Concentration(Scope),
    /// The company's sales of a scope.
    Revenue(Scope),
    /// One of our claims.
    Claim(ClaimIx),
    /// What an offer's price buys in a segment, and whether something else gives more for the money.
    Price(OfferIx, SegmentIx),
    /// The first offer undercuts the second in a segment.
    Undercut(OfferIx, OfferIx, SegmentIx),
    /// Why own sales changed from the year before, or one part of it.
    Growth(SalesOf, Option<GrowthPart>),
    /// The headline.
    Headline,
}
