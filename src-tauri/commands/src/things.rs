//! Adding, renaming, moving and removing players, offers, functions, segments and claims.

use standout_market::{Grid, Id, Study};
use standout_store::{Edit, Thing};
use standout_words::say;

use crate::desk::Context;
use crate::edits::function_kind;
use crate::matrix::{key_of, thing_of};
use crate::problem::{Problem, Reply};
use crate::requests::{ThingAdd, ThingMove, ThingOf, ThingRemove, ThingRename};
use crate::room::Room;
use crate::subject::{player_of, position};
use crate::view::study_view;
use crate::views::Changed;

fn changed(room: &mut Room, label: String, edits: &[Edit]) -> Reply<Changed> {
    room.edit(&label, edits)?;
    Ok(Changed { said: label, study: study_view(room)? })
}

fn known(room: &Room, key: &str) -> Reply<(Thing, Id)> {
    thing_of(&room.open()?.study, key).ok_or_else(|| gone(room))
}

fn gone(room: &Room) -> Problem {
    room.problem("no-cell", &[])
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
    changed(room, say(lang, "edit-add", &[("name", name.into())]), &edits)
}

pub(crate) fn rename(room: &mut Room, asked: ThingRename, _: &Context) -> Reply<Changed> {
    let (thing, id) = known(room, &asked.key)?;
    let name = asked.name.trim().to_owned();
    let label = say(room.lang(), "edit-rename", &[("name", name.as_str().into())]);
    changed(room, label, &[Edit::Rename { thing, id, name }])
}

pub(crate) fn remove(room: &mut Room, asked: ThingRemove, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let (thing, id) = known(room, &asked.key)?;
    let study = &room.open()?.study;
    let name = name_of(study, thing, id);
    if asked.preview {
        let Belongings { cells, offers, claims } = belongings(study, thing, id);
        let args =
            [("name", name.into()), ("cells", cells.into()), ("offers", offers.into()), ("claims", claims.into())];
        return Ok(Changed { said: say(lang, "remove-takes", &args), study: study_view(room)? });
    }
    let label = say(lang, "edit-remove", &[("name", name.into())]);
    changed(room, label, &[Edit::Remove { thing, id }])
}

pub(crate) fn move_before(room: &mut Room, asked: ThingMove, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let (thing, id) = known(room, &asked.key)?;
    let study = &room.open()?.study;
    let mut ids = ids_of(study, thing);
    ids.retain(|other| *other != id);
    let before = match &asked.before {
        Some(key) => thing_of(study, key).filter(|(kind, _)| *kind == thing).map(|(_, id)| id),
        None => None,
    };
    let place = before.and_then(|id| ids.iter().position(|other| *other == id)).unwrap_or(ids.len());
    ids.insert(place, id);
    let label = say(lang, "edit-move", &[("name", name_of(study, thing, id).into())]);
    changed(room, label, &[Edit::Order { thing, ids }])
}

pub(crate) fn set_own(room: &mut Room, asked: ThingOf, _: &Context) -> Reply<Changed> {
    let (thing, id) = known(room, &asked.key)?;
    if thing != Thing::Player {
        return Err(gone(room));
    }
    let name = name_of(&room.open()?.study, thing, id);
    let label = say(room.lang(), "edit-own", &[("name", name.into())]);
    changed(room, label, &[Edit::OwnPlayer(Some(id))])
}

fn ids_of(study: &Study, thing: Thing) -> Vec<Id> {
    match thing {
        Thing::Player => study.players.iter().map(|t| t.id).collect(),
        Thing::Segment => study.segments.iter().map(|t| t.id).collect(),
        Thing::Offer => study.offers.iter().map(|t| t.id).collect(),
        Thing::Function => study.functions.iter().map(|t| t.id).collect(),
        Thing::Claim => study.claims.iter().map(|t| t.id).collect(),
        Thing::Source => Vec::new(),
    }
}

fn name_of(study: &Study, thing: Thing, id: Id) -> String {
    let name = match thing {
        Thing::Player => study.players.iter().find(|t| t.id == id).map(|t| &t.name),
        Thing::Segment => study.segments.iter().find(|t| t.id == id).map(|t| &t.name),
        Thing::Offer => study.offers.iter().find(|t| t.id == id).map(|t| &t.name),
        Thing::Function => study.functions.iter().find(|t| t.id == id).map(|t| &t.name),
        Thing::Claim => study.claims.iter().find(|t| t.id == id).map(|t| &t.words),
        Thing::Source => None,
    };
    name.cloned().unwrap_or_else(|| key_of(thing, id))
}

/// What goes with a thing that is removed.
#[derive(Default)]
struct Belongings {
    cells: usize,
    offers: usize,
    claims: usize,
}

fn row<T>(grid: &Grid<T>, row: usize) -> usize {
    (0..grid.columns()).filter(|&c| grid.get(row, c).is_some()).count()
}

fn column<T>(grid: &Grid<T>, column: usize) -> usize {
    (0..grid.rows()).filter(|&r| grid.get(r, column).is_some()).count()
}

fn belongings(study: &Study, thing: Thing, id: Id) -> Belongings {
    let of_offer = |o: usize| column(&study.levels, o) + row(&study.prices, o) + row(&study.offer_reach, o);
    match thing {
        Thing::Player => {
            let Some(p) = position(&study.players, id, |t| t.id) else {
                return Belongings::default();
            };
            let offers: Vec<usize> = (0..study.offers.len()).filter(|&o| study.offers[o].player.0 == p).collect();
            Belongings {
                cells: row(&study.value_shares, p)
                    + row(&study.volume_shares, p)
                    + row(&study.player_reach, p)
                    + offers.iter().map(|&o| of_offer(o)).sum::<usize>(),
                offers: offers.len(),
                claims: study.claims.iter().filter(|c| c.player.0 == p).count(),
            }
        }
        Thing::Offer => position(&study.offers, id, |t| t.id)
            .map(|o| Belongings { cells: of_offer(o), ..Belongings::default() })
            .unwrap_or_default(),
        Thing::Function => position(&study.functions, id, |t| t.id)
            .map(|f| Belongings { cells: row(&study.levels, f) + row(&study.importance, f), ..Belongings::default() })
            .unwrap_or_default(),
        Thing::Segment => position(&study.segments, id, |t| t.id)
            .map(|s| Belongings {
                cells: column(&study.importance, s)
                    + column(&study.prices, s + 1)
                    + column(&study.value_shares, s + 1)
                    + column(&study.volume_shares, s + 1)
                    + column(&study.player_reach, s)
                    + column(&study.offer_reach, s),
                ..Belongings::default()
            })
            .unwrap_or_default(),
        Thing::Claim | Thing::Source => Belongings::default(),
    }
}
