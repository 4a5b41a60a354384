//! What the journal says of one cell of the grid, whichever row of the file the cell is a part of.

use standout_market::{Cell, Id, Scope, SegmentIx, Study};
use standout_store::{CellKey, CellValue, Change, Held, Thing, Was};
use standout_words::Lang;

use crate::matrix::{Field, Slot, property};
use crate::problem::Reply;
use crate::room::{OpenStudy, stored};
use crate::subject::position;

/// What a cell held.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Entry {
    /// A fact of the matrix.
    Value(CellKey, CellValue),
    /// A name or a property, as its sheet writes it and takes it.
    Text(String),
}

/// What was done to a cell, oldest first.
pub(super) fn entries(lang: Lang, open: &OpenStudy, slot: Slot) -> Reply<Vec<Change<Entry>>> {
    let study = open.study.as_ref();
    match slot {
        Slot::Fact(Cell::Claim(claim)) => match study.claims.get(claim.0) {
            Some(claim) => properties(lang, open, Thing::Claim, claim.id, Slot::Name(Thing::Claim, claim.id)),
            None => Ok(Vec::new()),
        },
        Slot::Fact(cell) => match CellKey::of(study, cell) {
            Some(key) => values(lang, open, key, |value| Entry::Value(key, value)),
            None => Ok(Vec::new()),
        },
        Slot::Name(thing, id) => properties(lang, open, thing, id, slot),
        // The unit of a market stands with its volume.
        Slot::Field(Thing::Segment, id, Field::VolumeUnit) => match position(&study.segments, id, |s| s.id) {
            Some(segment) => units(lang, open, Scope::Segment(SegmentIx(segment))),
            None => Ok(Vec::new()),
        },
        Slot::WholeField(Field::VolumeUnit) => units(lang, open, Scope::Whole),
        Slot::Field(thing, id, _) => properties(lang, open, thing, id, slot),
        Slot::WholeField(_) => properties(lang, open, Thing::Segment, WHOLE, slot),
    }
}

/// The market as a whole among the segments of the file.
const WHOLE: Id = 0;

fn values(lang: Lang, open: &OpenStudy, key: CellKey, entry: impl Fn(CellValue) -> Entry) -> Reply<Vec<Change<Entry>>> {
    let changes = open.file.history(key).map_err(|e| stored(lang, &e))?;
    let entry = |was: Was| Was { value: entry(was.value), source: was.source };
    Ok(changes.into_iter().map(|change| change.map(entry)).collect())
}

fn units(lang: Lang, open: &OpenStudy, scope: Scope) -> Reply<Vec<Change<Entry>>> {
    let Some(key) = CellKey::of(&open.study, Cell::Volume(scope)) else {
        return Ok(Vec::new());
    };
    let unit = |value| match value {
        CellValue::Volume(volume) => Entry::Text(volume.unit),
        _ => Entry::Text(String::new()),
    };
    let changes = values(lang, open, key, unit)?;
    Ok(changes.into_iter().filter_map(of_property).collect())
}

/// A name or a property through the rows that its thing has had.
fn properties(lang: Lang, open: &OpenStudy, thing: Thing, id: Id, slot: Slot) -> Reply<Vec<Change<Entry>>> {
    let changes = open.file.history_of(&open.study, thing, id).map_err(|e| stored(lang, &e))?;
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let mut lists = lists(&open.study);
    let mut part = |was: Was<Held>| {
        put(&mut lists, was.value);
        // A source is noted for a claim as a whole, and told with its words.
        let sourced = matches!(slot, Slot::Name(Thing::Claim, _));
        Was { value: Entry::Text(property(lang, &lists, slot)), source: was.source.filter(|_| sourced) }
    };
    Ok(changes.into_iter().filter_map(|change| of_property(change.map(&mut part))).collect())
}

/// A property is empty before its thing is there. That the thing goes is no change of a property: it is told where
/// the thing is, once it has come back.
fn of_property(mut change: Change<Entry>) -> Option<Change<Entry>> {
    change.after.as_ref()?;
    change.before.get_or_insert(Was { value: Entry::Text(String::new()), source: None });
    Some(change)
}

/// The things of a study without its facts.
fn lists(study: &Study) -> Study {
    Study {
        players: study.players.clone(),
        segments: study.segments.clone(),
        offers: study.offers.clone(),
        functions: study.functions.clone(),
        claims: study.claims.clone(),
        ..Study::empty(&study.name, study.currency.clone())
    }
}

/// Makes a thing what it was.
fn put(study: &mut Study, held: Held) {
    fn place<T>(list: &mut [T], was: T, id: impl Fn(&T) -> Id) {
        if let Some(now) = list.iter_mut().find(|now| id(now) == id(&was)) {
            *now = was;
        }
    }
    match held {
        Held::Player(was) => place(&mut study.players, was, |p| p.id),
        Held::Segment(was) if was.id == WHOLE => study.market.listed_are_largest = was.listed_are_largest,
        Held::Segment(was) => place(&mut study.segments, was, |s| s.id),
        Held::Offer(was) => place(&mut study.offers, was, |o| o.id),
        Held::Function(was) => place(&mut study.functions, was, |f| f.id),
        Held::Claim(was) => place(&mut study.claims, was, |c| c.id),
    }
}
