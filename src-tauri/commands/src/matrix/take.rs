//! What a typed text means in a cell: edits, or the reason why it means nothing there.

use standout_market::{
    Better, Cell, ClaimIx, ClaimKind, FunctionKind, Id, Level, Money, OfferIx, Price, Reach, Scope, Study, Volume,
};
use standout_store::{
    About, CellKey, CellValue, ClaimField, Edit, FunctionField, OfferField, PlayerField, SegmentField, Thing,
};
use standout_words::contract::{Word, YesNo, fold, is_number_kind, is_unknown_word, price_word};
use standout_words::{Arg, Lang, say};

use super::numbers::{Marks, Read};
use super::share::{share, volume_of};
use super::show::unit_of;
use super::slot::{Field, Slot};
use crate::subject::position;

/// Why a typed text was not taken: a message of the catalogue (chapter `cells`) with what it mentions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reason {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Reason {
    pub(crate) fn new(id: &'static str, args: Vec<(&'static str, Arg)>) -> Reason {
        Reason { id, args }
    }

    /// The reason in words.
    pub(crate) fn words(&self, lang: Lang) -> String {
        say(lang, self.id, &self.args)
    }
}

pub(super) fn expected(id: &'static str, text: &str) -> Reason {
    Reason::new(id, vec![("found", text.into())])
}

/// What a typed text does.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) edits: Vec<Edit>,
    /// What was made of the text, where that is not what it says: sales became a share.
    pub(crate) said: Option<String>,
}

impl From<Vec<Edit>> for Taken {
    fn from(edits: Vec<Edit>) -> Taken {
        Taken { edits, said: None }
    }
}

/// What a text typed into a cell does. Empty and `?` make a fact unknown again.
pub(crate) fn take(lang: Lang, study: &Study, marks: Marks, slot: Slot, text: &str) -> Result<Taken, Reason> {
    let text = text.trim();
    Ok(match slot {
        Slot::Fact(Cell::Claim(claim)) => words(study, claim, text)?,
        Slot::Fact(cell) => return fact(lang, study, marks, cell, text),
        Slot::Name(_, _) if text.is_empty() => return Err(Reason::new("cell-name-empty", vec![])),
        Slot::Name(thing, id) => vec![Edit::Rename { thing, id, name: free_name(study, thing, id, text)? }],
        Slot::WholeField(Field::VolumeUnit) => volume_unit(study, Scope::Whole, text)?,
        Slot::WholeField(_) => vec![Edit::ListedAreLargest(yes(text)?)],
        Slot::Field(thing, id, field) => property(lang, study, thing, id, field, text)?,
    }
    .into())
}

/// What a claim says.
fn words(study: &Study, claim: ClaimIx, text: &str) -> Result<Vec<Edit>, Reason> {
    let id = study.claims.get(claim.0).map(|c| c.id).ok_or_else(|| expected("cell-no-such", text))?;
    match text {
        "" => Err(Reason::new("cell-name-empty", vec![])),
        text => Ok(vec![Edit::Rename { thing: Thing::Claim, id, name: text.to_owned() }]),
    }
}

/// A name that nothing else of its kind has; an offer's is compared within its player.
pub(crate) fn free_name(study: &Study, thing: Thing, id: Id, name: &str) -> Result<String, Reason> {
    let name = name.trim();
    let player = study.offers.iter().find(|o| o.id == id).map(|o| o.player);
    let taken = match thing {
        Thing::Player => study.players.iter().any(|t| t.id != id && t.name == name),
        Thing::Segment => study.segments.iter().any(|t| t.id != id && t.name == name),
        Thing::Function => study.functions.iter().any(|t| t.id != id && t.name == name),
        Thing::Offer => study.offers.iter().any(|t| t.id != id && Some(t.player) == player && t.name == name),
        Thing::Claim | Thing::Source => false,
    };
    if taken { Err(expected("cell-name-taken", name)) } else { Ok(name.to_owned()) }
}

fn fact(lang: Lang, study: &Study, marks: Marks, cell: Cell, text: &str) -> Result<Taken, Reason> {
    let Some(key) = CellKey::of(study, cell) else {
        return Err(expected("cell-no-such", text));
    };
    if text.is_empty() || is_unknown_word(text) {
        return Ok(vec![Edit::Clear { cell: key }].into());
    }
    let mut said = None;
    let value = match cell {
        Cell::Level(f, _) => match study.functions.get(f.0).map(|f| &f.kind) {
            Some(FunctionKind::Number { unit, .. }) => CellValue::Number(plain(marks, text, unit)?),
            _ => CellValue::Level(Level::of_word(text).ok_or_else(|| expected("cell-expects-level", text))?),
        },
        Cell::PlayerReach(..) | Cell::OfferReach(..) => {
            CellValue::Reach(Reach::of_word(text).ok_or_else(|| expected("cell-expects-reach", text))?)
        }
        // In a table of numbers a dash stands for nought as often as for "no data".
        _ if matches!(text, "-" | "–" | "—" | "−") => return Err(expected("cell-dash", text)),
        Cell::Importance(..) => CellValue::Number(number(marks, text, "cell-expects-importance", 0.0..=5.0)?),
        Cell::Price(o, scope) => {
            let amount: Money = read(marks.money(text, &study.currency), "cell-expects-money", text)?;
            // A price keeps its own unit: in a segment it may be another one than the general price has.
            let known = study.prices.get(o.0, scope.column()).map(|fact| fact.value.unit.as_str());
            CellValue::Price(Price { amount, unit: known.or_else(|| unit_of(study, o)).unwrap_or_default().to_owned() })
        }
        Cell::ValueShare(_, scope) | Cell::VolumeShare(_, scope) => {
            let by_value = matches!(cell, Cell::ValueShare(..));
            let share = share(lang, study, marks, (by_value, scope), text)?;
            said = share.said;
            CellValue::Number(share.fraction)
        }
        Cell::Growth(_) | Cell::PriceGrowth => {
            CellValue::Number(read(marks.number(text, |x| x >= -100.0), "cell-expects-percent", text)? / 100.0)
        }
        Cell::Volume(scope) => {
            let unit = volume_of(study, scope).map(|v| v.unit.clone()).unwrap_or_default();
            let amount = match plain(marks, text, &unit) {
                Ok(amount) if amount < 0.0 => return Err(expected("cell-expects-positive", text)),
                amount => amount?,
            };
            CellValue::Volume(Volume { amount, unit })
        }
        Cell::Claim(_) | Cell::Sales(_) => return Err(expected("cell-no-such", text)),
    };
    Ok(Taken { edits: vec![Edit::Set { cell: key, value }], said })
}

/// What was read, or the sentence that says what is expected instead.
pub(super) fn read<T>(found: Read<T>, id: &'static str, text: &str) -> Result<T, Reason> {
    match found {
        Read::One(value) => Ok(value),
        Read::Nothing => Err(expected(id, text)),
        Read::Either(..) => Err(expected("cell-two-numbers", text)),
    }
}

fn number(marks: Marks, text: &str, id: &'static str, bounds: std::ops::RangeInclusive<f64>) -> Result<f64, Reason> {
    if text.contains('%') {
        return Err(expected(id, text));
    }
    read(marks.number(text, |x| bounds.contains(&x)), id, text)
}

/// A number with a per cent sign only where its unit is one.
fn plain(marks: Marks, text: &str, unit: &str) -> Result<f64, Reason> {
    if text.contains('%') && !unit.contains('%') {
        return Err(expected("cell-expects-number", text));
    }
    read(marks.number(text, |_| true), "cell-expects-number", text)
}

fn volume_unit(study: &Study, scope: Scope, text: &str) -> Result<Vec<Edit>, Reason> {
    let key = CellKey::of(study, Cell::Volume(scope)).ok_or_else(|| expected("cell-no-such", text))?;
    let volume = volume_of(study, scope).ok_or_else(|| Reason::new("cell-volume-first", vec![]))?;
    let value = CellValue::Volume(Volume { amount: volume.amount, unit: text.to_owned() });
    Ok(vec![Edit::Set { cell: key, value }])
}

fn yes(text: &str) -> Result<bool, Reason> {
    match YesNo::of(text) {
        Some(YesNo::Yes) => Ok(true),
        Some(YesNo::No) => Ok(false),
        None if text.is_empty() => Ok(false),
        None => Err(expected("cell-expects-yes-no", text)),
    }
}

fn property(lang: Lang, study: &Study, thing: Thing, id: Id, field: Field, text: &str) -> Result<Vec<Edit>, Reason> {
    let owned = || text.to_owned();
    let no_such = || expected("cell-no-such", text);
    Ok(match thing {
        Thing::Player => match field {
            Field::Own if yes(text)? => vec![Edit::OwnPlayer(Some(id))],
            Field::Own if study.players.iter().any(|p| p.id == id && p.own) => {
                vec![Edit::OwnPlayer(None)]
            }
            Field::Own => vec![],
            Field::Website => vec![Edit::Player(id, PlayerField::Website(owned()))],
            Field::Note => vec![Edit::Player(id, PlayerField::Note(owned()))],
            _ => return Err(no_such()),
        },
        Thing::Segment => {
            let edit = match field {
                Field::VolumeUnit => {
                    let ix = position(&study.segments, id, |s| s.id).ok_or_else(no_such)?;
                    return volume_unit(study, Scope::Segment(standout_market::SegmentIx(ix)), text);
                }
                Field::VolumeYear if text.is_empty() => SegmentField::VolumeYear(None),
                Field::VolumeYear => {
                    let year = text.parse().ok().filter(|y| (1900..=2200).contains(y));
                    SegmentField::VolumeYear(Some(year.ok_or_else(|| expected("cell-expects-year", text))?))
                }
                Field::Definition => SegmentField::Definition(owned()),
                Field::ListedAreLargest => SegmentField::ListedAreLargest(yes(text)?),
                Field::Note => SegmentField::Note(owned()),
                _ => return Err(no_such()),
            };
            vec![Edit::Segment(id, edit)]
        }
        Thing::Offer => match field {
            Field::Player => vec![Edit::Offer(id, OfferField::Player(player(study, text)?))],
            Field::Category => vec![Edit::Offer(id, OfferField::Category(owned()))],
            Field::Note => vec![Edit::Offer(id, OfferField::Note(owned()))],
            Field::Unit => price_unit(study, id, text)?,
            _ => return Err(no_such()),
        },
        Thing::Function => vec![Edit::Function(id, function(study, id, field, text)?)],
        Thing::Claim => vec![Edit::Claim(id, claim(lang, study, id, field, text)?)],
        Thing::Source => return Err(no_such()),
    })
}

/// The unit stands with the offer and with every price of it, so all of them change.
fn price_unit(study: &Study, id: Id, text: &str) -> Result<Vec<Edit>, Reason> {
    let ix = position(&study.offers, id, |o| o.id).ok_or_else(|| expected("cell-no-such", text))?;
    let prices = (0..study.prices.columns()).filter_map(|column| {
        let price = &study.prices.get(ix, column)?.value;
        let cell = CellKey::of(study, Cell::Price(OfferIx(ix), Scope::of_column(column)))?;
        let value = CellValue::Price(Price { amount: price.amount, unit: text.to_owned() });
        Some(Edit::Set { cell, value })
    });
    let mut edits = vec![Edit::Offer(id, OfferField::Unit(text.to_owned()))];
    edits.extend(prices);
    Ok(edits)
}

fn function(study: &Study, id: Id, field: Field, text: &str) -> Result<FunctionField, Reason> {
    let kind = study.functions.iter().find(|f| f.id == id).map(|f| f.kind.clone());
    let number = |unit: String, better: Better| FunctionField::Kind(FunctionKind::Number { unit, better });
    match (field, kind) {
        (Field::Group, _) => Ok(FunctionField::Group(text.to_owned())),
        (Field::Note, _) => Ok(FunctionField::Note(text.to_owned())),
        (Field::Kind, kind) => match (is_number_kind(text), kind) {
            (Some(true), Some(FunctionKind::Number { unit, better })) => Ok(number(unit, better)),
            (Some(true), _) => Ok(number(String::new(), Better::Higher)),
            (Some(false), _) => Ok(FunctionField::Kind(FunctionKind::Level)),
            (None, _) => Err(expected("cell-expects-function-kind", text)),
        },
        (Field::Unit, Some(FunctionKind::Number { better, .. })) => Ok(number(text.to_owned(), better)),
        (Field::Better, Some(FunctionKind::Number { unit, .. })) => {
            let better = Better::of_word(text).ok_or_else(|| expected("cell-expects-better", text))?;
            Ok(number(unit, better))
        }
        (Field::Unit | Field::Better, _) => Err(Reason::new("cell-number-only", vec![])),
        _ => Err(expected("cell-no-such", text)),
    }
}

fn player(study: &Study, text: &str) -> Result<Id, Reason> {
    let name = fold(text);
    let found = study.players.iter().find(|p| fold(&p.name) == name);
    found.map(|p| p.id).ok_or_else(|| expected("cell-expects-player", text))
}

fn claim(lang: Lang, study: &Study, id: Id, field: Field, text: &str) -> Result<ClaimField, Reason> {
    let empty = text.is_empty();
    let name = fold(text);
    let claimant = study.claims.iter().find(|c| c.id == id).map(|c| c.player);
    Ok(match field {
        Field::Player => ClaimField::Player(player(study, text)?),
        Field::Theme => ClaimField::Theme(text.to_owned()),
        Field::Proof => ClaimField::Proof(text.to_owned()),
        Field::Note => ClaimField::Note(text.to_owned()),
        Field::Kind if empty => ClaimField::Kind(None),
        Field::Kind => {
            ClaimField::Kind(Some(ClaimKind::of_word(text).ok_or_else(|| expected("cell-expects-claim-kind", text))?))
        }
        Field::About if empty => ClaimField::About(None),
        Field::About if Lang::ALL.iter().any(|l| fold(price_word(*l)) == name) => ClaimField::About(Some(About::Price)),
        Field::About => {
            let found = study.functions.iter().find(|f| fold(&f.name) == name);
            let args = || vec![("found", Arg::from(text)), ("price", price_word(lang).into())];
            let function = found.ok_or_else(|| Reason::new("cell-expects-function", args()))?;
            ClaimField::About(Some(About::Function(function.id)))
        }
        Field::Offer if empty => ClaimField::Offer(None),
        Field::Offer => {
            let found = study.offers.iter().find(|o| Some(o.player) == claimant && fold(&o.name) == name);
            ClaimField::Offer(Some(found.ok_or_else(|| expected("cell-expects-offer", text))?.id))
        }
        Field::Segment if empty => ClaimField::Segment(None),
        Field::Segment => {
            let found = study.segments.iter().find(|s| fold(&s.name) == name);
            ClaimField::Segment(Some(found.ok_or_else(|| expected("cell-expects-segment", text))?.id))
        }
        _ => return Err(expected("cell-no-such", text)),
    })
}
