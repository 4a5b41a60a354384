//! What can be done to a study, in the keys by which the file knows its things.

pub use standout_market::CellValue;
use standout_market::{
    Cell, ClaimKind, Currency, Date, Function, FunctionIx, FunctionKind, Id, MappingKind, OfferIx, PlayerIx,
    Reliability, Scope, SegmentIx, Study,
};

use crate::ledger::Condition;

/// One change. A list of edits is applied as one transaction and undone as one step.
///
/// In a list, an id of -1 is the first thing that the list adds, -2 the second, and so on.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Types a value into a cell. The cell keeps the source it had, if any.
    Set {
        /// Which cell.
        cell: CellKey,
        /// What it holds from now on.
        value: CellValue,
    },
    /// Makes a cell unknown again; its source goes too.
    Clear {
        /// Which cell.
        cell: CellKey,
    },
    /// Notes where a known cell comes from, or forgets it. An unknown cell has no source: an error.
    SourceOf {
        /// Which cell.
        cell: CellKey,
        /// The source.
        source: Option<Id>,
    },
    /// Adds a player at the end.
    AddPlayer {
        /// Its name.
        name: String,
    },
    /// Adds a segment at the end; its listed players count as the largest until said otherwise.
    AddSegment {
        /// Its name.
        name: String,
    },
    /// Adds an offer at the end.
    AddOffer {
        /// Who sells it.
        player: Id,
        /// Its name.
        name: String,
        /// Its category; may be empty.
        category: String,
    },
    /// Adds a function at the end.
    AddFunction {
        /// Its name.
        name: String,
        /// The heading it stands under; may be empty.
        group: String,
        /// Level or number.
        kind: FunctionKind,
    },
    /// Adds a claim at the end.
    AddClaim {
        /// Who claims.
        player: Id,
        /// The claim in its author's words.
        words: String,
        /// Its theme; may be empty.
        theme: String,
    },
    /// Adds a source.
    AddSource {
        /// The source in words.
        text: String,
        /// How far it can be trusted.
        reliability: Option<Reliability>,
        /// The day as of which it holds.
        as_of: Option<Date>,
        /// A remark.
        note: String,
    },
    /// Removes a thing and everything said of it.
    Remove {
        /// Its kind.
        thing: Thing,
        /// Its key.
        id: Id,
    },
    /// Names a thing anew (of a claim: its words; of a source: its text).
    Rename {
        /// Its kind.
        thing: Thing,
        /// Its key.
        id: Id,
        /// The new name.
        name: String,
    },
    /// Joins two names for one thing: cells of both, and everything that speaks of the one that goes, which the
    /// ledger's names go on standing for. Players' offers of one name are joined too. Claims and sources are not.
    Merge {
        /// Their kind.
        thing: Thing,
        /// The one that goes.
        from: Id,
        /// The one that stays; its values win.
        into: Id,
        /// But for these cells of it, which take what the other one has there.
        over: Vec<CellKey>,
    },
    /// Puts the things of a kind in this order; those not mentioned follow in the order they had.
    Order {
        /// Their kind; sources have no order.
        thing: Thing,
        /// Their keys.
        ids: Vec<Id>,
    },
    /// Says which player is our own company; none is allowed.
    OwnPlayer(Option<Id>),
    /// Changes a field of a player.
    Player(Id, PlayerField),
    /// Changes a field of a segment.
    Segment(Id, SegmentField),
    /// Changes a field of an offer.
    Offer(Id, OfferField),
    /// Changes a field of a function.
    Function(Id, FunctionField),
    /// Changes a field of a claim.
    Claim(Id, ClaimField),
    /// Changes a field of a source.
    Source(Id, SourceField),
    /// Whether the players listed are the largest of the whole market.
    ListedAreLargest(bool),
    /// Sets a value of the method profile by its key ([`standout_market::method::keys`]); `None` is the default.
    Method {
        /// Its key.
        key: String,
        /// Its value.
        value: Option<f64>,
    },
    /// Maps a name of the ledger; `None` forgets the mapping.
    Map {
        /// What is mapped.
        kind: MappingKind,
        /// As the ledger writes it.
        label: String,
        /// Onto what.
        to: Option<Target>,
    },
    /// Adds a rule for sales without a segment of their own, at the end. A client or channel that has a rule already
    /// only changes its segment.
    AddSegmentRule {
        /// What it asks.
        condition: Condition,
        /// Where its sales go.
        segment: Id,
    },
    /// Removes a rule.
    RemoveSegmentRule(Id),
    /// Tries a rule before another, or last.
    MoveSegmentRule {
        /// Its key.
        id: Id,
        /// The one it comes before.
        before: Option<Id>,
    },
    /// Forgets how ledgers of a shape were read.
    ForgetLedgerForm {
        /// The shape.
        shape: String,
    },
    /// Hides an imported batch or shows it again.
    HideBatch {
        /// Its key.
        batch: Id,
        /// Whether its lines count no more.
        hidden: bool,
    },
    /// Names the study.
    StudyName(String),
    /// Changes the currency; refused once the study holds money.
    Currency(Currency),
}

/// What a name of the ledger is mapped onto.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A segment or an own offer by key.
    Id(Id),
    /// A segment, an own offer or a channel by name.
    Name(String),
}

/// The kinds of things that have keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A company.
    Player,
    /// A kind of clients.
    Segment,
    /// A product or service.
    Offer,
    /// What offers can do or have.
    Function,
    /// A claimed advantage.
    Claim,
    /// Where facts come from.
    Source,
}

/// A field of a player.
#[derive(Clone, Debug, PartialEq)]
pub enum PlayerField {
    /// Its site.
    Website(String),
    /// A remark.
    Note(String),
}

/// A field of a segment.
#[derive(Clone, Debug, PartialEq)]
pub enum SegmentField {
    /// The year its volume was estimated for.
    VolumeYear(Option<i16>),
    /// What was counted as this market.
    Definition(String),
    /// Whether the players listed are the largest here.
    ListedAreLargest(bool),
    /// A remark.
    Note(String),
}

/// A field of an offer.
#[derive(Clone, Debug, PartialEq)]
pub enum OfferField {
    /// Who sells it.
    Player(Id),
    /// Its category.
    Category(String),
    /// What its price is asked for.
    Unit(String),
    /// A remark.
    Note(String),
}

/// A field of a function.
#[derive(Clone, Debug, PartialEq)]
pub enum FunctionField {
    /// The heading it stands under.
    Group(String),
    /// Level or number; what was typed of the other kind becomes unknown.
    Kind(FunctionKind),
    /// A remark.
    Note(String),
}

/// A field of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimField {
    /// Who claims.
    Player(Id),
    /// Its theme.
    Theme(String),
    /// What kind of statement it is.
    Kind(Option<ClaimKind>),
    /// What it is about.
    About(Option<About>),
    /// The offer it is limited to.
    Offer(Option<Id>),
    /// The segment it is limited to.
    Segment(Option<Id>),
    /// A document that proves it; empty is none.
    Proof(String),
    /// A remark.
    Note(String),
    /// Where it was read.
    Source(Option<Id>),
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A function.
    Function(Id),
    /// The price.
    Price,
}

/// A field of a source.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceField {
    /// How far it can be trusted.
    Reliability(Option<Reliability>),
    /// The day as of which it holds.
    AsOf(Option<Date>),
    /// A remark.
    Note(String),
}

/// The address of a cell by keys; a segment of `None` is the market as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the fields are what they are called
pub enum CellKey {
    /// What an offer has of a function.
    Level { function: Id, offer: Id },
    /// How much a function matters to a segment.
    Importance { function: Id, segment: Id },
    /// The price of an offer.
    Price { offer: Id, segment: Option<Id> },
    /// A player's share by value.
    ValueShare { player: Id, segment: Option<Id> },
    /// A player's share by volume.
    VolumeShare { player: Id, segment: Option<Id> },
    /// How far a player serves a segment.
    PlayerReach { player: Id, segment: Id },
    /// How far an offer serves a segment.
    OfferReach { offer: Id, segment: Id },
    /// Market volume a year.
    Volume { segment: Option<Id> },
    /// Nominal market growth a year.
    Growth { segment: Option<Id> },
    /// Growth of prices a year.
    PriceGrowth,
}

impl CellKey {
    /// The key of a cell of a study that came out of a file; `None` for what is not a cell of the matrix
    /// (a claim, sales) or lies outside it.
    pub fn of(study: &Study, cell: Cell) -> Option<CellKey> {
        let player = |ix: standout_market::PlayerIx| study.players.get(ix.0).map(|p| p.id);
        let offer = |ix: standout_market::OfferIx| study.offers.get(ix.0).map(|o| o.id);
        let function = |ix: standout_market::FunctionIx| study.functions.get(ix.0).map(|f: &Function| f.id);
        let segment = |ix: standout_market::SegmentIx| study.segments.get(ix.0).map(|s| s.id);
        let scope = |scope: Scope| match scope {
            Scope::Whole => Some(None),
            Scope::Segment(ix) => segment(ix).map(Some),
        };
        Some(match cell {
            Cell::Level(f, o) => CellKey::Level { function: function(f)?, offer: offer(o)? },
            Cell::Importance(f, s) => CellKey::Importance { function: function(f)?, segment: segment(s)? },
            Cell::Price(o, s) => CellKey::Price { offer: offer(o)?, segment: scope(s)? },
            Cell::ValueShare(p, s) => CellKey::ValueShare { player: player(p)?, segment: scope(s)? },
            Cell::VolumeShare(p, s) => CellKey::VolumeShare { player: player(p)?, segment: scope(s)? },
            Cell::PlayerReach(p, s) => CellKey::PlayerReach { player: player(p)?, segment: segment(s)? },
            Cell::OfferReach(o, s) => CellKey::OfferReach { offer: offer(o)?, segment: segment(s)? },
            Cell::Volume(s) => CellKey::Volume { segment: scope(s)? },
            Cell::Growth(s) => CellKey::Growth { segment: scope(s)? },
            Cell::PriceGrowth => CellKey::PriceGrowth,
            Cell::Claim(_) | Cell::Sales(_) => return None,
        })
    }
}

impl CellKey {
    /// The cell of a study that this key names; `None` once one of its things has gone.
    pub fn find(self, study: &Study) -> Option<Cell> {
        let player = |id| study.players.iter().position(|p| p.id == id).map(PlayerIx);
        let offer = |id| study.offers.iter().position(|o| o.id == id).map(OfferIx);
        let function = |id| study.functions.iter().position(|f| f.id == id).map(FunctionIx);
        let segment = |id| study.segments.iter().position(|s| s.id == id).map(SegmentIx);
        let scope = |id: Option<Id>| match id {
            None => Some(Scope::Whole),
            Some(id) => segment(id).map(Scope::Segment),
        };
        Some(match self {
            CellKey::Level { function: f, offer: o } => Cell::Level(function(f)?, offer(o)?),
            CellKey::Importance { function: f, segment: s } => Cell::Importance(function(f)?, segment(s)?),
            CellKey::Price { offer: o, segment: s } => Cell::Price(offer(o)?, scope(s)?),
            CellKey::ValueShare { player: p, segment: s } => Cell::ValueShare(player(p)?, scope(s)?),
            CellKey::VolumeShare { player: p, segment: s } => Cell::VolumeShare(player(p)?, scope(s)?),
            CellKey::PlayerReach { player: p, segment: s } => Cell::PlayerReach(player(p)?, segment(s)?),
            CellKey::OfferReach { offer: o, segment: s } => Cell::OfferReach(offer(o)?, segment(s)?),
            CellKey::Volume { segment: s } => Cell::Volume(scope(s)?),
            CellKey::Growth { segment: s } => Cell::Growth(scope(s)?),
            CellKey::PriceGrowth => Cell::PriceGrowth,
        })
    }
}

impl Thing {
    /// Its table.
    pub(crate) fn table(self) -> &'static str {
        match self {
            Thing::Player => "player",
            Thing::Segment => "segment",
            Thing::Offer => "offer",
            Thing::Function => "function",
            Thing::Claim => "claim",
            Thing::Source => "source",
        }
    }
}
