//! What a cell of the grid shows; `take` reads every text that stands here.

use standout_market::{
    Cell, ClaimAbout, ClaimIx, FunctionKind, Id, Level, OfferIx, Price, Reach, Reliability, Scope, SourceIx, Study,
    Value, Volume, is_stale, offer_reach, player_reach,
};
use standout_store::Thing;
use standout_words::contract::{Word, YesNo, function_kind_word, price_word};
use standout_words::{Lang, number, number_plain, percent_plain};

use super::slot::{Field, Slot};
use crate::room::OpenStudy;
use crate::subject::position;
use crate::things::called;
use crate::unknown::is_unknown;
use crate::views::CellView;

/// A cell as the grid shows it.
pub(crate) fn show(lang: Lang, open: &OpenStudy, slot: Slot) -> CellView {
    let OpenStudy { study, findings, conflicts, .. } = open;
    let cell = match slot {
        Slot::Fact(cell) => cell,
        Slot::Name(..) | Slot::Field(..) | Slot::WholeField(_) => {
            return CellView { text: property(lang, study, slot), ..CellView::default() };
        }
    };
    let source = source_of(study, cell);
    let reliability = source.and_then(|s| study.sources.get(s.0)).and_then(|s| s.reliability);
    let held = is_unknown(study, cell).then(|| inherited(lang, study, cell)).flatten();
    CellView {
        text: cell_text(lang, study, cell).unwrap_or_default(),
        level: level_code(study, cell).or(held.as_ref().and_then(|h| h.1)),
        unknown: is_unknown(study, cell) && held.is_none(),
        inherited: held.map(|h| h.0).unwrap_or_default(),
        stale: source.is_some_and(|s| is_stale(study, s, findings.as_of)),
        opinion: reliability == Some(Reliability::Opinion),
        contradicted: conflicts.marks(cell),
        sourced: source.is_some(),
        readonly: false,
    }
}

/// What holds in a cell where nothing was typed, with its code: the general price, what a player's offers say of its
/// reach, and a player's reach of its offers.
fn inherited(lang: Lang, study: &Study, cell: Cell) -> Option<(String, Option<&'static str>)> {
    let reach = |r: Reach| (r.word(lang).to_owned(), Some(reach_code(r)));
    match cell {
        Cell::Price(o, Scope::Segment(s)) => study.price_in(o, s).map(|fact| (price(lang, study, &fact.value), None)),
        Cell::OfferReach(o, s) => offer_reach(study, o, s).map(reach),
        Cell::PlayerReach(p, s) => player_reach(study, p, s).map(reach),
        _ => None,
    }
}

/// The source of a cell.
pub(crate) fn source_of(study: &Study, cell: Cell) -> Option<SourceIx> {
    match cell {
        Cell::Level(f, o) => study.levels.get(f.0, o.0)?.source,
        Cell::Importance(f, s) => study.importance.get(f.0, s.0)?.source,
        Cell::Price(o, s) => study.prices.get(o.0, s.column())?.source,
        Cell::ValueShare(p, s) => study.value_shares.get(p.0, s.column())?.source,
        Cell::VolumeShare(p, s) => study.volume_shares.get(p.0, s.column())?.source,
        Cell::PlayerReach(p, s) => study.player_reach.get(p.0, s.0)?.source,
        Cell::OfferReach(o, s) => study.offer_reach.get(o.0, s.0)?.source,
        Cell::Volume(Scope::Whole) => study.market.volume.as_ref()?.source,
        Cell::Volume(Scope::Segment(s)) => study.segments.get(s.0)?.volume.as_ref()?.source,
        Cell::Growth(Scope::Whole) => study.market.growth.as_ref()?.source,
        Cell::Growth(Scope::Segment(s)) => study.segments.get(s.0)?.growth.as_ref()?.source,
        Cell::PriceGrowth => study.market.price_growth.as_ref()?.source,
        Cell::Claim(c) => study.claims.get(c.0)?.source,
        Cell::Sales(_) => None,
    }
}

/// A fact as typed; `None` where it is unknown.
pub(crate) fn cell_text(lang: Lang, study: &Study, cell: Cell) -> Option<String> {
    let percent = |x: f64| Some(percent_plain(lang, x));
    match cell {
        Cell::Level(f, o) => Some(match study.levels.get(f.0, o.0)?.value {
            Value::Level(level) => level.word(lang).to_owned(),
            Value::Number(x) => number_plain(lang, x),
        }),
        Cell::Importance(f, s) => Some(number_plain(lang, study.importance.get(f.0, s.0)?.value)),
        Cell::Price(o, s) => Some(price(lang, study, &study.prices.get(o.0, s.column())?.value)),
        Cell::ValueShare(p, s) => percent(study.value_shares.get(p.0, s.column())?.value),
        Cell::VolumeShare(p, s) => percent(study.volume_shares.get(p.0, s.column())?.value),
        Cell::PlayerReach(p, s) => Some(study.player_reach.get(p.0, s.0)?.value.word(lang).to_owned()),
        Cell::OfferReach(o, s) => Some(study.offer_reach.get(o.0, s.0)?.value.word(lang).to_owned()),
        Cell::Volume(Scope::Whole) => Some(volume(lang, &study.market.volume.as_ref()?.value)),
        Cell::Volume(Scope::Segment(s)) => Some(volume(lang, &study.segments.get(s.0)?.volume.as_ref()?.value)),
        Cell::Growth(Scope::Whole) => percent(study.market.growth.as_ref()?.value),
        Cell::Growth(Scope::Segment(s)) => percent(study.segments.get(s.0)?.growth.as_ref()?.value),
        Cell::PriceGrowth => percent(study.market.price_growth.as_ref()?.value),
        Cell::Claim(c) => Some(study.claims.get(c.0)?.words.clone()),
        Cell::Sales(_) => None,
    }
}

/// Whole major units with grouping; with the minor ones only where there are any.
fn price(lang: Lang, study: &Study, price: &Price) -> String {
    let per_major = study.currency.minor_per_major();
    let decimals = if price.amount.0 % per_major == 0 { 0 } else { study.currency.minor_digits };
    number(lang, price.amount.as_f64() / per_major as f64, decimals)
}

/// `320 млн ₽`
pub(crate) fn volume_words(lang: Lang, of: &Volume) -> String {
    format!("{}\u{a0}{}", volume(lang, of), of.unit).trim_end().to_owned()
}

fn volume(lang: Lang, volume: &Volume) -> String {
    let plain = number_plain(lang, volume.amount);
    let decimals = plain.split([',', '.']).nth(1).map_or(0, str::len);
    number(lang, volume.amount, decimals.min(9) as u8)
}

fn level_code(study: &Study, cell: Cell) -> Option<&'static str> {
    match cell {
        Cell::Level(f, o) => match study.levels.get(f.0, o.0)?.value {
            Value::Level(level) => Some(level_name(level)),
            Value::Number(_) => None,
        },
        Cell::PlayerReach(p, s) => Some(reach_code(study.player_reach.get(p.0, s.0)?.value)),
        Cell::OfferReach(o, s) => Some(reach_code(study.offer_reach.get(o.0, s.0)?.value)),
        _ => None,
    }
}

fn reach_code(reach: Reach) -> &'static str {
    match reach {
        Reach::Core => "core",
        Reach::Also => "also",
        Reach::No => "no",
    }
}

pub(crate) fn level_name(level: Level) -> &'static str {
    match level {
        Level::Full => "full",
        Level::Partial => "partial",
        Level::Absent => "absent",
    }
}

/// A property of a thing as typed.
pub(crate) fn property(lang: Lang, study: &Study, slot: Slot) -> String {
    match slot {
        Slot::Name(thing, id) => called(study, thing, id).unwrap_or_default().to_owned(),
        Slot::WholeField(Field::VolumeUnit) => {
            study.market.volume.as_ref().map_or_else(String::new, |v| v.value.unit.clone())
        }
        Slot::WholeField(_) => yes_no(lang, study.market.listed_are_largest),
        Slot::Field(thing, id, field) => of_thing(lang, study, thing, id, field).unwrap_or_default(),
        Slot::Fact(_) => String::new(),
    }
}

fn yes_no(lang: Lang, yes: bool) -> String {
    let word = if yes { YesNo::Yes } else { YesNo::No };
    word.name(lang).to_owned()
}

fn of_thing(lang: Lang, study: &Study, thing: Thing, id: Id, field: Field) -> Option<String> {
    match thing {
        Thing::Player => {
            let player = study.players.iter().find(|p| p.id == id)?;
            match field {
                Field::Own => player.own.then(|| yes_no(lang, true)),
                Field::Website => Some(player.website.clone()),
                Field::Note => Some(player.note.clone()),
                _ => None,
            }
        }
        Thing::Segment => {
            let segment = study.segments.iter().find(|s| s.id == id)?;
            match field {
                Field::VolumeUnit => segment.volume.as_ref().map(|v| v.value.unit.clone()),
                Field::VolumeYear => segment.volume_year.map(|y| y.to_string()),
                Field::Definition => Some(segment.definition.clone()),
                Field::ListedAreLargest => Some(yes_no(lang, segment.listed_are_largest)),
                Field::Note => Some(segment.note.clone()),
                _ => None,
            }
        }
        Thing::Offer => {
            let ix = position(&study.offers, id, |o| o.id)?;
            let offer = &study.offers[ix];
            match field {
                Field::Player => Some(study.player_name(offer.player).to_owned()),
                Field::Category => Some(offer.category.clone()),
                Field::Note => Some(offer.note.clone()),
                Field::Unit => unit_of(study, OfferIx(ix)).map(str::to_owned),
                _ => None,
            }
        }
        Thing::Function => {
            let function = study.functions.iter().find(|f| f.id == id)?;
            match (field, &function.kind) {
                (Field::Group, _) => Some(function.group.clone()),
                (Field::Kind, kind) => Some(function_kind_word(kind, lang).to_owned()),
                (Field::Unit, FunctionKind::Number { unit, .. }) => Some(unit.clone()),
                (Field::Better, FunctionKind::Number { better, .. }) => Some(better.word(lang).to_owned()),
                (Field::Note, _) => Some(function.note.clone()),
                _ => None,
            }
        }
        Thing::Claim => claim(lang, study, ClaimIx(position(&study.claims, id, |c| c.id)?), field),
        Thing::Source => None,
    }
}

fn claim(lang: Lang, study: &Study, ix: ClaimIx, field: Field) -> Option<String> {
    let claim = study.claims.get(ix.0)?;
    match field {
        Field::Player => Some(study.player_name(claim.player).to_owned()),
        Field::Words => Some(claim.words.clone()),
        Field::Theme => Some(claim.theme.clone()),
        Field::Kind => claim.kind.map(|k| k.word(lang).to_owned()),
        Field::About => claim.about.map(|about| match about {
            ClaimAbout::Price => price_word(lang).to_owned(),
            ClaimAbout::Function(f) => study.function_name(f).to_owned(),
        }),
        Field::Offer => claim.offer.map(|o| study.offer_name(o).to_owned()),
        Field::Segment => claim.segment.and_then(|s| study.segments.get(s.0)).map(|s| s.name.clone()),
        Field::Proof => Some(claim.proof.clone()),
        Field::Note => Some(claim.note.clone()),
        _ => None,
    }
}

/// The unit in which an offer is priced: of its general price, else of the first one known, else as typed with it.
pub(crate) fn unit_of(study: &Study, offer: OfferIx) -> Option<&str> {
    (0..study.prices.columns())
        .find_map(|column| study.prices.get(offer.0, column))
        .map(|p| p.value.unit.as_str())
        .or_else(|| study.offers.get(offer.0).map(|o| o.unit.as_str()))
}
