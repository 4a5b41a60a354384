//! Headings over things: the groups of functions, the categories of offers, the themes of claims. A heading is only
//! the text its things carry, so to name it anew is to change all of them, and two of one name are one.

use standout_market::{Id, Study};
use standout_store::{ClaimField, Edit, FunctionField, OfferField, Thing};
use standout_words::say;

use crate::desk::Context;
use crate::matrix::in_bands;
use crate::problem::Reply;
use crate::requests::{GroupMove, GroupRename};
use crate::room::Room;
use crate::things::changed;
use crate::views::Changed;

/// The things of a kind with their headings, as the study has them.
fn under(study: &Study, thing: Thing) -> Vec<(Id, &str)> {
    match thing {
        Thing::Function => study.functions.iter().map(|f| (f.id, f.group.as_str())).collect(),
        Thing::Offer => study.offers.iter().map(|o| (o.id, o.category.as_str())).collect(),
        Thing::Claim => study.claims.iter().map(|c| (c.id, c.theme.as_str())).collect(),
        Thing::Player | Thing::Segment | Thing::Source => Vec::new(),
    }
}

/// The same, those of one heading together, as the sheet shows them.
pub(crate) fn as_shown(study: &Study, thing: Thing) -> Vec<(Id, &str)> {
    let things = under(study, thing);
    in_bands(things.iter().map(|(_, heading)| *heading)).into_iter().filter_map(|at| things.get(at).copied()).collect()
}

/// The edit that puts a thing under a heading; `None` for a kind that has none.
pub(crate) fn put(thing: Thing, id: Id, heading: String) -> Option<Edit> {
    match thing {
        Thing::Function => Some(Edit::Function(id, FunctionField::Group(heading))),
        Thing::Offer => Some(Edit::Offer(id, OfferField::Category(heading))),
        Thing::Claim => Some(Edit::Claim(id, ClaimField::Theme(heading))),
        Thing::Player | Thing::Segment | Thing::Source => None,
    }
}

fn thing_named(room: &Room, kind: &str) -> Reply<Thing> {
    match kind {
        "function" => Ok(Thing::Function),
        "offer" => Ok(Thing::Offer),
        "claim" => Ok(Thing::Claim),
        _ => Err(room.gone()),
    }
}

pub(crate) fn rename(room: &mut Room, asked: GroupRename, _: &Context) -> Reply<Changed> {
    let thing = thing_named(room, &asked.kind)?;
    let study = std::sync::Arc::clone(&room.open()?.study);
    let things = under(&study, thing);
    let name = asked.name.trim();
    let joins = things.iter().any(|(_, heading)| *heading == name && name != asked.group);
    let edits: Vec<Edit> = things
        .iter()
        .filter(|(_, heading)| *heading == asked.group)
        .filter_map(|(id, _)| put(thing, *id, name.to_owned()))
        .collect();
    if edits.is_empty() {
        return Err(room.gone());
    }
    let label = match (name, joins) {
        ("", _) => "edit-group-away",
        (_, true) => "edit-group-join",
        _ => "edit-group-rename",
    };
    let label = say(room.lang(), label, &[("group", asked.group.as_str().into()), ("name", name.into())]);
    changed(room, label, &edits)
}

pub(crate) fn move_before(room: &mut Room, asked: GroupMove, _: &Context) -> Reply<Changed> {
    let thing = thing_named(room, &asked.kind)?;
    let study = std::sync::Arc::clone(&room.open()?.study);
    let (moved, mut rest): (Vec<_>, Vec<_>) =
        as_shown(&study, thing).into_iter().partition(|(_, heading)| *heading == asked.group);
    if moved.is_empty() {
        return Err(room.gone());
    }
    // What has no heading is shown last whatever its place, so a heading put "last" stands before it.
    let place = match asked.before.as_deref() {
        Some(before) => rest.iter().position(|(_, heading)| *heading == before),
        None => rest.iter().position(|(_, heading)| heading.is_empty()),
    };
    let place = place.unwrap_or(rest.len());
    rest.splice(place..place, moved);
    let label = say(room.lang(), "edit-move", &[("name", asked.group.as_str().into())]);
    changed(room, label, &[Edit::Order { thing, ids: rest.into_iter().map(|(id, _)| id).collect() }])
}
