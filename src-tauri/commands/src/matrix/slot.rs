//! What lies at a row and a column of a sheet.

use standout_market::{Cell, ClaimIx, FunctionIx, Id, OfferIx, PlayerIx, Scope, SegmentIx, Study};
use standout_store::Thing;

use super::Sheet;
use crate::subject::{claim_of, function_of, offer_of, player_of, segment_of};

/// A row or a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axis {
    Player(PlayerIx),
    Segment(SegmentIx),
    Offer(OfferIx),
    Function(FunctionIx),
    Claim(ClaimIx),
    Whole,
    /// The row's own name.
    Name,
    Field(Field),
}

/// A property of a thing that is no fact of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Group,
    Kind,
    Unit,
    Better,
    Note,
    Website,
    Own,
    Category,
    Player,
    Price,
    Volume,
    VolumeUnit,
    VolumeYear,
    Growth,
    PriceGrowth,
    Definition,
    ListedAreLargest,
    Words,
    Theme,
    About,
    Offer,
    Segment,
    Proof,
}

const FIELDS: [(Field, &str); 23] = [
    (Field::Group, "group"),
    (Field::Kind, "kind"),
    (Field::Unit, "unit"),
    (Field::Better, "better"),
    (Field::Note, "note"),
    (Field::Website, "website"),
    (Field::Own, "own"),
    (Field::Category, "category"),
    (Field::Player, "player"),
    (Field::Price, "price"),
    (Field::Volume, "volume"),
    (Field::VolumeUnit, "volume-unit"),
    (Field::VolumeYear, "volume-year"),
    (Field::Growth, "growth"),
    (Field::PriceGrowth, "price-growth"),
    (Field::Definition, "definition"),
    (Field::ListedAreLargest, "listed-are-largest"),
    (Field::Words, "words"),
    (Field::Theme, "theme"),
    (Field::About, "about"),
    (Field::Offer, "offer"),
    (Field::Segment, "segment"),
    (Field::Proof, "proof"),
];

impl Field {
    pub(crate) fn key(self) -> &'static str {
        FIELDS.iter().find(|(f, _)| *f == self).map_or("", |(_, key)| key)
    }
}

/// What a cell of the grid is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// A fact of the matrix, which can carry a source.
    Fact(Cell),
    /// The name of a thing.
    Name(Thing, Id),
    /// A property of a thing.
    Field(Thing, Id, Field),
    /// A property of the market as a whole.
    WholeField(Field),
}

impl Slot {
    /// The fact that a source is noted for: of every property of a claim, the claim.
    pub(crate) fn sourced(self, study: &Study) -> Option<Cell> {
        match self {
            Slot::Fact(cell) => Some(cell),
            Slot::Field(Thing::Claim, id, _) => {
                study.claims.iter().position(|c| c.id == id).map(ClaimIx).map(Cell::Claim)
            }
            Slot::Name(..) | Slot::Field(..) | Slot::WholeField(_) => None,
        }
    }
}

/// The row or column that a key names.
pub(crate) fn axis(study: &Study, key: &str) -> Option<Axis> {
    match key {
        "" => return Some(Axis::Name),
        "whole" => return Some(Axis::Whole),
        _ => {}
    }
    if let Some((field, _)) = FIELDS.iter().find(|(_, k)| *k == key) {
        return Some(Axis::Field(*field));
    }
    function_of(study, key)
        .map(Axis::Function)
        .or_else(|| offer_of(study, key).map(Axis::Offer))
        .or_else(|| segment_of(study, key).map(Axis::Segment))
        .or_else(|| player_of(study, key).map(Axis::Player))
        .or_else(|| claim_of(study, key).map(Axis::Claim))
}

/// The thing that a key names, as the study file knows it.
pub(crate) fn thing_of(study: &Study, key: &str) -> Option<(Thing, Id)> {
    match axis(study, key)? {
        Axis::Player(p) => study.players.get(p.0).map(|t| (Thing::Player, t.id)),
        Axis::Segment(s) => study.segments.get(s.0).map(|t| (Thing::Segment, t.id)),
        Axis::Offer(o) => study.offers.get(o.0).map(|t| (Thing::Offer, t.id)),
        Axis::Function(f) => study.functions.get(f.0).map(|t| (Thing::Function, t.id)),
        Axis::Claim(c) => study.claims.get(c.0).map(|t| (Thing::Claim, t.id)),
        Axis::Whole | Axis::Name | Axis::Field(_) => None,
    }
}

/// The key of a thing.
pub(crate) fn key_of(thing: Thing, id: Id) -> String {
    let kind = match thing {
        Thing::Player => "player",
        Thing::Segment => "segment",
        Thing::Offer => "offer",
        Thing::Function => "function",
        Thing::Claim => "claim",
        Thing::Source => "source",
    };
    format!("{kind}:{id}")
}

/// What lies at a row and a column; `None` where a sheet has no such cell.
pub(crate) fn slot(study: &Study, sheet: Sheet, row: Axis, column: Axis) -> Option<Slot> {
    let scope = |axis| match axis {
        Axis::Whole => Some(Scope::Whole),
        Axis::Segment(s) => Some(Scope::Segment(s)),
        _ => None,
    };
    let thing = match row {
        Axis::Player(p) => study.players.get(p.0).map(|t| (Thing::Player, t.id)),
        Axis::Segment(s) => study.segments.get(s.0).map(|t| (Thing::Segment, t.id)),
        Axis::Offer(o) => study.offers.get(o.0).map(|t| (Thing::Offer, t.id)),
        Axis::Function(f) => study.functions.get(f.0).map(|t| (Thing::Function, t.id)),
        Axis::Claim(c) => study.claims.get(c.0).map(|t| (Thing::Claim, t.id)),
        _ => None,
    };
    if let (Axis::Name, Some((thing, id))) = (column, thing) {
        return Some(Slot::Name(thing, id));
    }
    let field = |field| thing.map(|(thing, id)| Slot::Field(thing, id, field));
    match (sheet, row, column) {
        (Sheet::Levels, Axis::Function(f), Axis::Offer(o)) => Some(Slot::Fact(Cell::Level(f, o))),
        (Sheet::Importance, Axis::Function(f), Axis::Segment(s)) => Some(Slot::Fact(Cell::Importance(f, s))),
        (Sheet::Shares, Axis::Player(p), at) => scope(at).map(|s| Slot::Fact(Cell::ValueShare(p, s))),
        (Sheet::VolumeShares, Axis::Player(p), at) => scope(at).map(|s| Slot::Fact(Cell::VolumeShare(p, s))),
        (Sheet::Prices, Axis::Offer(_), Axis::Field(Field::Unit)) => field(Field::Unit),
        (Sheet::Prices, Axis::Offer(o), at) => scope(at).map(|s| Slot::Fact(Cell::Price(o, s))),
        (Sheet::Offers, Axis::Offer(o), Axis::Field(Field::Price)) => Some(Slot::Fact(Cell::Price(o, Scope::Whole))),
        (Sheet::Reach, Axis::Player(p), Axis::Segment(s)) => Some(Slot::Fact(Cell::PlayerReach(p, s))),
        (Sheet::Reach, Axis::Offer(o), Axis::Segment(s)) => Some(Slot::Fact(Cell::OfferReach(o, s))),
        (Sheet::Claims, Axis::Claim(c), Axis::Field(Field::Words)) => Some(Slot::Fact(Cell::Claim(c))),
        (Sheet::Segments, at, Axis::Field(Field::Volume)) => scope(at).map(|s| Slot::Fact(Cell::Volume(s))),
        (Sheet::Segments, at, Axis::Field(Field::Growth)) => scope(at).map(|s| Slot::Fact(Cell::Growth(s))),
        (Sheet::Segments, Axis::Whole, Axis::Field(Field::PriceGrowth)) => Some(Slot::Fact(Cell::PriceGrowth)),
        (Sheet::Segments, Axis::Whole, Axis::Field(f @ (Field::VolumeUnit | Field::ListedAreLargest))) => {
            Some(Slot::WholeField(f))
        }
        (Sheet::Segments, Axis::Segment(_), Axis::Field(Field::PriceGrowth)) => None,
        (
            Sheet::Segments | Sheet::Players | Sheet::Functions | Sheet::Offers | Sheet::Claims,
            Axis::Segment(_) | Axis::Player(_) | Axis::Function(_) | Axis::Offer(_) | Axis::Claim(_),
            Axis::Field(f),
        ) => field(f),
        _ => None,
    }
}
