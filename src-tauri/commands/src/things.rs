//! Adding, renaming and moving players, offers, functions, segments and claims.

use standout_market::{Id, Study};
use standout_store::{Edit, Thing};
use standout_words::say;

use crate::desk::Context;
use crate::edits::function_kind;
use crate::groups;
use crate::matrix::{key_of, thing_of};
use crate::problem::Reply;
use crate::requests::{ThingAdd, ThingMove, ThingOf, ThingRename};
use crate::room::Room;
use crate::subject::player_of;
use crate::view::study_view;
use crate::views::Changed;

/// Does it as one step of undo.
pub(crate) fn changed(room: &mut Room, label: String, edits: &[Edit]) -> Reply<Changed> {
    room.edit(&label, edits)?;
    Ok(Changed { said: label, study: study_view(room)? })
}

/// The thing that the page names.
pub(crate) fn known(room: &Room, key: &str) -> Reply<(Thing, Id)> {
    thing_of(&room.open()?.study, key).ok_or_else(|| room.gone())
}

pub(crate) fn add(room: &mut Room, asked: ThingAdd, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let name = asked.name.trim().to_owned();
    let study = std::sync::Arc::clone(&room.open()?.study);
    let player = || {
        let key = asked.of.as_deref().unwrap_or_default();
        let found = player_of(&study, key).and_then(|p| study.players.get(p.0));
        found.map(|p| p.id).ok_or_else(|| room.problem("of-whom", &[]))
    };
    let edit = match asked.kind.as_str() {
        "player" => Edit::AddPlayer { name: name.clone() },
        "segment" => Edit::AddSegment { name: name.clone() },
        "offer" => {
            Edit::AddOffer { player: player()?, name: name.clone(), category: asked.group.clone().unwrap_or_default() }
        }
        "claim" => {
            Edit::AddClaim { player: player()?, words: name.clone(), theme: asked.group.clone().unwrap_or_default() }
        }
        _ => Edit::AddFunction {
            name: name.clone(),
            group: asked.group.clone().unwrap_or_default(),
            kind: function_kind(asked.function_kind.as_deref(), asked.unit.clone(), asked.better.as_deref()),
        },
    };
    // The first player of a study is almost always the company itself; it can be changed.
    let first = asked.kind == "player" && study.players.is_empty();
    let mut edits = vec![edit];
    if first {
        edits.push(Edit::OwnPlayer(Some(-1)));
    }
    if let Some((thing, above)) = asked.below.as_deref().and_then(|key| thing_of(&study, key)) {
        let mut ids = ids_of(&study, thing);
        let place = ids.iter().position(|id| *id == above).map_or(ids.len(), |at| at + 1);
        // -1 is what this list adds.
        ids.insert(place, -1);
        edits.push(Edit::Order { thing, ids });
    }
    changed(room, say(lang, "edit-add", &[("name", name.into())]), &edits)
}

pub(crate) fn rename(room: &mut Room, asked: ThingRename, _: &Context) -> Reply<Changed> {
    let (thing, id) = known(room, &asked.key)?;
    let name = asked.name.trim().to_owned();
    let label = say(room.lang(), "edit-rename", &[("name", name.as_str().into())]);
    changed(room, label, &[Edit::Rename { thing, id, name }])
}

pub(crate) fn move_before(room: &mut Room, asked: ThingMove, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let moved = asked.keys.iter().map(|key| known(room, key)).collect::<Reply<Vec<_>>>()?;
    let Some(&(thing, first)) = moved.first().filter(|(thing, _)| moved.iter().all(|(kind, _)| kind == thing)) else {
        return Err(room.gone());
    };
    let study = &room.open()?.study;
    let moves = |id: &Id| moved.iter().any(|(_, moved)| moved == id);
    // Under headings the things stand as the sheet shows them, so that headings keep their places.
    let mut ids = match asked.group {
        Some(_) => groups::as_shown(study, thing).into_iter().map(|(id, _)| id).collect(),
        None => ids_of(study, thing),
    };
    ids.retain(|other| !moves(other));
    let before = match &asked.before {
        Some(key) => thing_of(study, key).filter(|(kind, _)| *kind == thing).map(|(_, id)| id),
        None => None,
    };
    let place = match (before, &asked.group) {
        (Some(before), _) => ids.iter().position(|other| *other == before),
        (None, Some(group)) => {
            let last = groups::as_shown(study, thing).into_iter().rfind(|(other, of)| of == group && !moves(other));
            last.and_then(|(last, _)| ids.iter().position(|other| *other == last)).map(|at| at + 1)
        }
        (None, None) => None,
    };
    let place = place.unwrap_or(ids.len());
    ids.splice(place..place, moved.iter().map(|(_, id)| *id));
    let label = match moved.len() {
        1 => say(lang, "edit-move", &[("name", name_of(study, thing, first).into())]),
        n => say(lang, "edit-move-several", &[("n", n.into())]),
    };
    let mut edits = vec![Edit::Order { thing, ids }];
    for (_, id) in &moved {
        edits.extend(asked.group.clone().and_then(|group| groups::put(thing, *id, group)));
    }
    changed(room, label, &edits)
}

pub(crate) fn set_own(room: &mut Room, asked: ThingOf, _: &Context) -> Reply<Changed> {
    let (thing, id) = known(room, &asked.key)?;
    if thing != Thing::Player {
        return Err(room.gone());
    }
    let name = name_of(&room.open()?.study, thing, id);
    let label = say(room.lang(), "edit-own", &[("name", name.into())]);
    changed(room, label, &[Edit::OwnPlayer(Some(id))])
}

/// The keys of all things of a kind, as the study has them.
pub(crate) fn ids_of(study: &Study, thing: Thing) -> Vec<Id> {
    match thing {
        Thing::Player => study.players.iter().map(|t| t.id).collect(),
        Thing::Segment => study.segments.iter().map(|t| t.id).collect(),
        Thing::Offer => study.offers.iter().map(|t| t.id).collect(),
        Thing::Function => study.functions.iter().map(|t| t.id).collect(),
        Thing::Claim => study.claims.iter().map(|t| t.id).collect(),
        Thing::Source => Vec::new(),
    }
}

/// What a thing is called, of a claim its words; its key where the study has no such thing.
pub(crate) fn name_of(study: &Study, thing: Thing, id: Id) -> String {
    called(study, thing, id).map_or_else(|| key_of(thing, id), str::to_owned)
}

/// What a thing is called, of a claim its words.
pub(crate) fn called(study: &Study, thing: Thing, id: Id) -> Option<&str> {
    match thing {
        Thing::Player => study.players.iter().find(|t| t.id == id).map(|t| t.name.as_str()),
        Thing::Segment => study.segments.iter().find(|t| t.id == id).map(|t| t.name.as_str()),
        Thing::Offer => study.offers.iter().find(|t| t.id == id).map(|t| t.name.as_str()),
        Thing::Function => study.functions.iter().find(|t| t.id == id).map(|t| t.name.as_str()),
        Thing::Claim => study.claims.iter().find(|t| t.id == id).map(|t| t.words.as_str()),
        Thing::Source => None,
    }
}
