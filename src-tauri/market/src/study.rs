//! The study: what the strategist typed, and the sums of the company's own ledger.
//!
//! Things refer to one another by their place in the study's lists (`PlayerIx` and kin), which makes the
//! analysis plain array work; `id` is the key by which the study file knows a thing and means nothing here.

use crate::{Currency, Date, Grid, Ledger, Method, Money, Scope};

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    )+};
}
pub(crate) use index;

index! {
    /// A place in [`Study::players`].
    PlayerIx,
    /// A place in [`Study::segments`].
    SegmentIx,
    /// A place in [`Study::offers`].
    OfferIx,
    /// A place in [`Study::functions`].
    FunctionIx,
    /// A place in [`Study::claims`].
    ClaimIx,
    /// A place in [`Study::sources`].
    SourceIx,
}

/// The key by which the study file knows a thing; 0 in a study that was never stored.
pub type Id = i64;

/// A whole study: the input of the analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// What the study is called.
    pub name: String,
    /// The one currency of every amount in it.
    pub currency: Currency,
    /// What is known of the market as a whole.
    pub market: WholeMarket,
    /// The companies on the market; at most one is our own.
    pub players: Vec<Player>,
    /// The kinds of clients.
    pub segments: Vec<Segment>,
    /// What the players sell.
    pub offers: Vec<Offer>,
    /// What offers can do or have.
    pub functions: Vec<Function>,
    /// Function x offer: its level, or its number.
    pub levels: Grid<Value>,
    /// Function x segment: how much it matters there, 0-5.
    pub importance: Grid<f64>,
    /// Offer x scope (column 0 the general price, then a column a segment; see [`Scope::column`]).
    pub prices: Grid<Price>,
    /// Player x scope: share by value, 0-1.
    pub value_shares: Grid<f64>,
    /// Player x scope: share by volume, 0-1.
    pub volume_shares: Grid<f64>,
    /// Player x segment.
    pub player_reach: Grid<Reach>,
    /// Offer x segment.
    pub offer_reach: Grid<Reach>,
    /// What the players claim.
    pub claims: Vec<Claim>,
    /// Where facts come from.
    pub sources: Vec<Source>,
    /// How the ledger's own names are mapped onto ours.
    pub mapping: Vec<Mapping>,
    /// Sums of the company's own sales.
    pub ledger: Ledger,
    /// Anchors, thresholds and weights.
    pub method: Method,
}

/// A value with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<T> {
    /// What is known.
    pub value: T,
    /// Where it comes from, if that was noted.
    pub source: Option<SourceIx>,
}

impl<T> Fact<T> {
    /// A fact whose source was not noted.
    pub fn unsourced(value: T) -> Self {
        Fact { value, source: None }
    }
}

/// What is known of the market as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WholeMarket {
    /// Growth of prices a year, as a fraction (0.06 is 6 %); taken off nominal growth to make it real.
    pub price_growth: Option<Fact<f64>>,
    /// Volume a year.
    pub volume: Option<Fact<Volume>>,
    /// Nominal growth a year, as a fraction.
    pub growth: Option<Fact<f64>>,
    /// Whether the players listed are the largest, which bounds what an unlisted one can hold.
    pub listed_are_largest: bool,
}

/// A market's volume a year, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Volume {
    /// The number as typed.
    pub amount: f64,
    /// Its unit as typed: money (`млн ₽`, `RUB`, empty) or pieces.
    pub unit: String,
}

/// A company on the market.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    /// Key in the study file.
    pub id: Id,
    /// Its name, unique among the players.
    pub name: String,
    /// Whether it is our own company.
    pub own: bool,
    /// Its site, as typed.
    pub website: String,
    /// A remark.
    pub note: String,
}

/// A kind of client.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Key in the study file.
    pub id: Id,
    /// Its name, unique among the segments.
    pub name: String,
    /// Market volume a year.
    pub volume: Option<Fact<Volume>>,
    /// The year the volume was estimated for.
    pub volume_year: Option<i16>,
    /// Nominal market growth a year, as a fraction.
    pub growth: Option<Fact<f64>>,
    /// What was counted as this market: product, geography, period.
    pub definition: String,
    /// Whether the players listed are the largest here.
    pub listed_are_largest: bool,
    /// A remark.
    pub note: String,
}

/// A product or service of a player.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Key in the study file.
    pub id: Id,
    /// Who sells it.
    pub player: PlayerIx,
    /// Its name, unique within its player.
    pub name: String,
    /// Offers are compared within a category only; empty is a category too.
    pub category: String,
    /// What its price is asked for, such as `piece`: typed with the offer, known before any price is.
    pub unit: String,
    /// A remark.
    pub note: String,
}

/// What an offer can do or has.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Key in the study file.
    pub id: Id,
    /// Its name, unique among the functions.
    pub name: String,
    /// The heading under which it stands in the matrix.
    pub group: String,
    /// Whether it is a level or a number.
    pub kind: FunctionKind,
    /// A remark.
    pub note: String,
}

/// How a function is measured.
#[derive(Clone, Debug, PartialEq)]
pub enum FunctionKind {
    /// Full, partial or absent.
    Level,
    /// A number with its unit.
    Number {
        /// Such as `months`; may be empty.
        unit: String,
        /// Which direction is better.
        better: Better,
    },
}

/// Which direction of a number is better for the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better, as of a warranty.
    Higher,
    /// Less is better, as of a delivery time.
    Lower,
}

/// What an offer has of a function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Of a level function.
    Level(Level),
    /// Of a number function, in its unit.
    Number(f64),
}

/// How far an offer has a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not at all: 0.
    Absent,
    /// In part: 0.5.
    Partial,
    /// In full: 1.
    Full,
}

/// A price of an offer, general or in one segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Per one unit.
    pub amount: Money,
    /// What is priced, such as `piece` or `project`; prices of different units are never compared.
    pub unit: String,
}

/// How far a player or an offer serves a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The segment is at the heart of what it does.
    Core,
    /// It serves the segment too.
    Also,
    /// It does not serve the segment.
    No,
}

/// An advantage that a player claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Key in the study file.
    pub id: Id,
    /// Who claims.
    pub player: PlayerIx,
    /// The claim in its author's words.
    pub words: String,
    /// The theme under which alike claims are counted together.
    pub theme: String,
    /// What kind of statement it is, if it can be told.
    pub kind: Option<ClaimKind>,
    /// What it is about.
    pub about: Option<ClaimAbout>,
    /// The offer it is limited to.
    pub offer: Option<OfferIx>,
    /// The segment it is limited to.
    pub segment: Option<SegmentIx>,
    /// A document that proves it; empty is none.
    pub proof: String,
    /// A remark.
    pub note: String,
    /// Where the claim was read.
    pub source: Option<SourceIx>,
}

/// What kind of statement a claim makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimKind {
    /// "We have it."
    Has,
    /// "Ours is the best."
    Best,
    /// "Only we have it."
    Only,
    /// "Ours is the cheapest."
    Cheapest,
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimAbout {
    /// A function of the matrix.
    Function(FunctionIx),
    /// The price.
    Price,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Key in the study file.
    pub id: Id,
    /// The source in words: a document, a site, a person.
    pub text: String,
    /// How far it can be trusted, if that was noted.
    pub reliability: Option<Reliability>,
    /// The day as of which it holds.
    pub as_of: Option<Date>,
    /// A remark.
    pub note: String,
}

/// How far a source can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reliability {
    /// We measured it.
    Measured,
    /// A document says it: a contract, a price list, a certificate.
    Document,
    /// It is published.
    Public,
    /// A client told us.
    Client,
    /// We say so of ourselves, or a rival of itself.
    OwnWord,
    /// Somebody thinks so.
    Opinion,
}

/// A name in the ledger, mapped once onto a name of the study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What is mapped.
    pub kind: MappingKind,
    /// As the ledger writes it.
    pub label: String,
    /// The segment's name, the own offer's name, or the channel's.
    pub name: String,
}

/// What a mapping maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MappingKind {
    /// Onto a segment.
    Segment,
    /// Onto an own offer.
    Offer,
    /// Onto a channel.
    Channel,
}

impl Reliability {
    /// Whether such a source can prove a point of difference (measured, document, public or client).
    pub fn proves(self) -> bool {
        !matches!(self, Reliability::OwnWord | Reliability::Opinion)
    }
}

impl Study {
    /// An empty study.
    pub fn empty(name: &str, currency: Currency) -> Study {
        Study {
            name: name.to_owned(),
            currency,
            market: WholeMarket { listed_are_largest: true, ..WholeMarket::default() },
            players: Vec::new(),
            segments: Vec::new(),
            offers: Vec::new(),
            functions: Vec::new(),
            levels: Grid::default(),
            importance: Grid::default(),
            prices: Grid::default(),
            value_shares: Grid::default(),
            volume_shares: Grid::default(),
            player_reach: Grid::default(),
            offer_reach: Grid::default(),
            claims: Vec::new(),
            sources: Vec::new(),
            mapping: Vec::new(),
            ledger: Ledger::default(),
            method: Method::default(),
        }
    }

    /// Our own company, if one is marked.
    pub fn own(&self) -> Option<PlayerIx> {
        self.players.iter().position(|p| p.own).map(PlayerIx)
    }

    /// The price asked of a segment: its own there, else the general one.
    pub fn price_in(&self, offer: OfferIx, segment: SegmentIx) -> Option<&Fact<Price>> {
        self.prices
            .get(offer.0, Scope::Segment(segment).column())
            .or_else(|| self.prices.get(offer.0, Scope::Whole.column()))
    }

    /// The source of a fact, if noted.
    pub fn source(&self, source: Option<SourceIx>) -> Option<&Source> {
        self.sources.get(source?.0)
    }
}
