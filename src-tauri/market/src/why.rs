//! Why a number or a verdict is what it is: a tree from the verdict to the gates, the factors, the numbers and
//! the cells. Made when it is asked for; sources are reached through the study by the cells.

mod firm;
mod growth;
mod market;
mod offer;
mod price;
mod segment;

use crate::basis::Basis;
use crate::{
    Answer, Cell, ClaimIx, Counted, FactorName, Findings, Flip, FocusVerdict, FunctionIx, Gate, GrowthPart, Interval,
    Item, ItemSales, Money, OfferIx, OfferVerdict, PlayerIx, SalesOf, Scope, SegmentIx, Standing, Study, Subject,
    Support, Turn, Value, Weighing,
};

/// A number or a verdict, with what it follows from.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// What it is.
    pub what: What,
    /// What came out.
    pub value: Figure,
    /// The cells it is read from, known or unknown.
    pub cells: Vec<Cell>,
    /// What it follows from.
    pub parts: Vec<Why>,
}

/// What can be asked about. The room `words` has a title for each, and a rule where there is one.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The one sentence.
    Headline,
    /// The verdict on a segment.
    Segment(SegmentIx),
    /// How a segment's verdict stands under other weights.
    Stability,
    /// The smallest change of one weight or threshold that flips it; `None` where no single one does.
    Flip(Option<Flip>),
    /// How many facts of a verdict are stale, and how many opinions.
    RestsOn {
        /// Stale ones.
        stale: usize,
        /// Opinions.
        opinion: usize,
    },
    /// A gate of a segment.
    Gate(SegmentIx, Gate),
    /// The score of growth or room.
    Score(SegmentIx, Gate),
    /// A factor of a score.
    Factor(SegmentIx, FactorName),
    /// Money of a segment, as counted.
    Money(SegmentIx, Counted),
    /// What part of the money a segment brings.
    MoneyShare(SegmentIx),
    /// All strictly larger segments together, as part of the money.
    LargerSegments(SegmentIx),
    /// Sales not assigned to a segment.
    NotAssigned,
    /// Own sales of a scope over the year.
    Revenue(Scope),
    /// Their contribution margin.
    Margin(Scope),
    /// Part of the revenue whose cost is known.
    CostCoverage,
    /// Growth of own sales against the year before.
    OwnGrowth(Scope),
    /// The change of some sales from the year before.
    Change(SalesOf),
    /// A part of it.
    Part(GrowthPart),
    /// Sales of the year before.
    Before,
    /// Sales of the year.
    Now,
    /// What was sold.
    Item(Item),
    /// So many other things that were sold.
    OtherItems(usize),
    /// Quantity in the year before.
    QuantityBefore,
    /// Quantity in the year.
    QuantityNow,
    /// Mean price in the year before.
    PriceBefore,
    /// Mean price in the year.
    PriceNow,
    /// Part of the quantity in the year before.
    MixBefore,
    /// Part of the quantity in the year.
    MixNow,
    /// The year's quantities at the prices of the year before.
    AtOldPrices,
    /// The year's quantity at the prices and in the mix of the year before.
    InOldMix,
    /// Why something could not be split.
    Unsplit(Turn),
    /// What a segment adds; `None` is "not assigned".
    InSegment(Option<SegmentIx>),
    /// Volume-weighted mean growth of the segments' markets.
    MeanMarketGrowth,
    /// Orders of a scope.
    Orders,
    /// Clients.
    Clients,
    /// Revenue per order.
    AverageOrder,
    /// Lines per order.
    ItemsPerOrder,
    /// The largest client's share of the revenue.
    LargestClient,
    /// Nominal growth of a market.
    MarketGrowth(Scope),
    /// Growth of prices.
    PriceGrowth,
    /// Volume of a market.
    Volume(Scope),
    /// Our share of a market.
    OwnShare(Scope),
    /// The concentration of a market.
    Concentration(Scope),
    /// Share of the so many largest.
    TopShare(usize),
    /// Effective number of players.
    EffectivePlayers,
    /// What the known shares leave.
    Unlisted,
    /// A player's share.
    Share(PlayerIx),
    /// A must-have that our offers lack, or may lack.
    MustHave(FunctionIx),
    /// The verdict on an own offer in a segment.
    Offer(OfferIx, SegmentIx),
    /// Our offer's part in a factor: the nearest rival, or the median.
    OfferInFactor(OfferIx, FactorName),
    /// Our offer against a rival's: importance-weighted advantage.
    AdvantageOver(OfferIx),
    /// Our offer against a rival's: value for price.
    ValueAgainst(OfferIx),
    /// How alike two offers are.
    Similarity(OfferIx, OfferIx, SegmentIx),
    /// What one function adds to it; whether the first of the two offers is ours.
    Function(FunctionIx, bool),
    /// Whether something else gives more for an offer's price.
    Buys(OfferIx),
    /// The first offer undercuts the second.
    Undercut(OfferIx, OfferIx),
    /// What an offer offers of the functions that matter.
    Worth(OfferIx),
    /// What the first offer offers beyond the second.
    Lead(OfferIx, OfferIx),
    /// The price of the first over the second's.
    PriceOver(OfferIx, OfferIx),
    /// Our price over a rival's.
    PriceRatio(OfferIx),
    /// A point of difference, proven or not.
    Difference(FunctionIx, bool),
    /// Whether a player counts as serious.
    Serious(PlayerIx),
    /// The price index of an own offer in a segment.
    PriceIndex(OfferIx, SegmentIx),
    /// The average price paid, weighed so.
    AveragePrice(Weighing),
    /// A player's mean price.
    PlayerPrice(PlayerIx),
    /// A price.
    Price(OfferIx),
    /// A claim.
    Claim(ClaimIx),
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// Nothing is known.
    Unknown,
    /// Nothing to print beside the title.
    Blank,
    /// A verdict on a segment.
    Verdict(FocusVerdict),
    /// A verdict on an offer.
    OfferVerdict(OfferVerdict),
    /// What a gate says, or whether something holds.
    Answer(Answer),
    /// The part of the weightings that give the same verdict, 0-1, and how sure that makes it.
    Standing(f64, Standing),
    /// How far a claim holds.
    Support(Support),
    /// A score or points, 0-100.
    Points(Interval),
    /// A fraction, printed as per cent.
    Part(Interval),
    /// A signed fraction, printed as per cent with its sign.
    Change(f64),
    /// Whether nothing gives more for the money.
    Efficient(Answer),
    /// Similarity or another number 0-1, printed with two decimals.
    Unit(Interval),
    /// HHI.
    Hhi(Interval),
    /// A price index or percentage points.
    Index(Interval),
    /// A ratio.
    Ratio(Interval),
    /// A plain number.
    Number(Interval),
    /// A count.
    Count(u64),
    /// An amount.
    Money(Money),
    /// A change of an amount, with its sign.
    MoneyChange(Money),
    /// Two values of one function side by side: ours and theirs.
    Values(Option<Value>, Option<Value>),
}

impl Why {
    fn new(what: What, value: Figure) -> Why {
        Why { what, value, cells: Vec::new(), parts: Vec::new() }
    }

    fn cells(mut self, cells: impl IntoIterator<Item = Cell>) -> Why {
        self.cells.extend(cells);
        self
    }

    fn parts(mut self, parts: impl IntoIterator<Item = Why>) -> Why {
        self.parts.extend(parts);
        self
    }
}

/// An interval, or that nothing is known.
fn known(interval: Option<Interval>, figure: impl Fn(Interval) -> Figure) -> Figure {
    interval.filter(|i| i.low.is_finite() || i.high.is_finite()).map_or(Figure::Unknown, figure)
}

fn exactly(value: Option<f64>, figure: impl Fn(Interval) -> Figure) -> Figure {
    known(value.map(Interval::exact), figure)
}

fn amount(money: Option<Money>) -> Figure {
    money.map_or(Figure::Unknown, Figure::Money)
}

fn counted(count: Option<u64>) -> Figure {
    count.map_or(Figure::Unknown, Figure::Count)
}

/// Why something is what it is. A subject that the findings do not hold has an unknown value and no parts. Sales by item
/// are only needed for a [`Subject::Growth`].
pub fn why(study: &Study, findings: &Findings, items: &[ItemSales], subject: Subject) -> Why {
    let basis = Basis::of(study);
    let asked = Asked { study, findings, basis: &basis };
    match subject {
        Subject::Headline => asked.headline(),
        Subject::Segment(s) => asked.segment(s),
        Subject::Gate(s, gate) => asked.gate(s, gate),
        Subject::Factor(s, name) => asked.factor(s, name),
        Subject::Offer(o, s) => asked.offer(o, s),
        Subject::Similarity(a, b, s) => asked.similarity(a, b, s),
        Subject::PriceIndex(o, s) => asked.price_index(o, s),
        Subject::Concentration(scope) => asked.concentration(scope),
        Subject::Revenue(scope) => asked.revenue(scope),
        Subject::Claim(c) => asked.claim(c),
        Subject::Price(o, s) => asked.price_buys(o, s),
        Subject::Undercut(by, whom, s) => asked.undercut(by, whom, s),
        Subject::Growth(of, None) => asked.growth(items, of),
        Subject::Growth(of, Some(part)) => asked.growth_part(items, of, part),
    }
}

/// What is asked of.
struct Asked<'a> {
    study: &'a Study,
    findings: &'a Findings,
    basis: &'a Basis<'a>,
}
