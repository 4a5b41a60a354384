//! Joining two names for one thing. What would happen is shown first, with every cell where the two disagree.

use standout_market::{Cell, FunctionIx, FunctionKind, MappingKind, OfferIx, PlayerIx, Scope, SegmentIx, Study};
use standout_store::{Apart, CellKey, Edit, StoreError, Target as Onto, Thing};
use standout_words::contract::Word;
use standout_words::{Lang, cell_value, place_in_words, say};

use crate::desk::Context;
use crate::matrix::{key_of, source_of};
use crate::problem::Reply;
use crate::requests::{MergeOf, ThingOf};
use crate::room::{Room, stored};
use crate::subject::{address, position};
use crate::things::{changed, ids_of, known, name_of};
use crate::views::{Changed, Disagreement, Joinable, Merging, Said, Target};

/// Two things of a kind by their places: the one that goes and the one that stays.
#[derive(Clone, Copy)]
struct Two {
    thing: Thing,
    from: usize,
    into: usize,
}

impl Two {
    fn of(room: &Room, asked: &MergeOf) -> Reply<Two> {
        let study = &room.open()?.study;
        let (thing, from) = known(room, &asked.from)?;
        let (other, into) = known(room, &asked.into)?;
        let ids = ids_of(study, thing);
        let place = |id| ids.iter().position(|known| *known == id);
        let two = (thing == other).then(|| place(from).zip(place(into))).flatten();
        let (from, into) = two.ok_or_else(|| room.gone())?;
        let two = Two { thing, from, into };
        match two.apart(study) {
            Some(apart) => Err(stored(room.lang(), &StoreError::Apart(apart))),
            None => Ok(two),
        }
    }

    /// Why the two cannot be one.
    fn apart(self, study: &Study) -> Option<Apart> {
        let Two { thing, from, into } = self;
        match thing {
            _ if from == into => Some(Apart::Itself),
            Thing::Offer => {
                let player = |o: usize| study.offers.get(o).map(|offer| offer.player);
                (player(from) != player(into)).then_some(Apart::Players)
            }
            Thing::Function => {
                let kind = |f: usize| study.functions.get(f).map(|function| &function.kind);
                let alike = kind(from).zip(kind(into)).is_some_and(|(a, b)| alike(a, b));
                (!alike).then_some(Apart::Measures)
            }
            Thing::Claim | Thing::Source => Some(Apart::Kind),
            Thing::Player | Thing::Segment => None,
        }
    }

    /// Every cell of the one that goes, beside the same cell of the one that stays.
    fn cells(self, study: &Study) -> Vec<(Cell, Cell)> {
        let segments = || (0..study.segments.len()).map(SegmentIx);
        let scopes = || std::iter::once(Scope::Whole).chain(segments().map(Scope::Segment));
        let functions = || (0..study.functions.len()).map(FunctionIx);
        let offers = || (0..study.offers.len()).map(OfferIx);
        let players = || (0..study.players.len()).map(PlayerIx);
        let both = |cell: &dyn Fn(usize) -> Cell| (cell(self.from), cell(self.into));
        let mut cells = Vec::new();
        match self.thing {
            Thing::Function => {
                cells.extend(offers().map(|o| both(&|f| Cell::Level(FunctionIx(f), o))));
                cells.extend(segments().map(|s| both(&|f| Cell::Importance(FunctionIx(f), s))));
            }
            Thing::Offer => {
                cells.extend(functions().map(|f| both(&|o| Cell::Level(f, OfferIx(o)))));
                cells.extend(scopes().map(|s| both(&|o| Cell::Price(OfferIx(o), s))));
                cells.extend(segments().map(|s| both(&|o| Cell::OfferReach(OfferIx(o), s))));
            }
            Thing::Player => {
                cells.extend(scopes().map(|s| both(&|p| Cell::ValueShare(PlayerIx(p), s))));
                cells.extend(scopes().map(|s| both(&|p| Cell::VolumeShare(PlayerIx(p), s))));
                cells.extend(segments().map(|s| both(&|p| Cell::PlayerReach(PlayerIx(p), s))));
                let twins = self.twins(study);
                cells.extend(twins.into_iter().flat_map(|two| two.cells(study)));
            }
            Thing::Segment => {
                cells.extend(functions().map(|f| both(&|s| Cell::Importance(f, SegmentIx(s)))));
                let scope = |s: usize| Scope::Segment(SegmentIx(s));
                cells.extend(offers().map(|o| both(&|s| Cell::Price(o, scope(s)))));
                cells.extend(players().map(|p| both(&|s| Cell::ValueShare(p, scope(s)))));
                cells.extend(players().map(|p| both(&|s| Cell::VolumeShare(p, scope(s)))));
                cells.extend(players().map(|p| both(&|s| Cell::PlayerReach(p, SegmentIx(s)))));
                cells.extend(offers().map(|o| both(&|s| Cell::OfferReach(o, SegmentIx(s)))));
                cells.extend([both(&|s| Cell::Volume(scope(s))), both(&|s| Cell::Growth(scope(s)))]);
            }
            Thing::Claim | Thing::Source => {}
        }
        cells
    }

    /// Offers of one name under both players: they are joined too.
    fn twins(self, study: &Study) -> Vec<Two> {
        let of = |p: usize| (0..study.offers.len()).filter(move |&o| study.offers[o].player.0 == p);
        let twin = |o: usize| of(self.into).find(|&kept| study.offers[kept].name == study.offers[o].name);
        of(self.from).filter_map(|o| Some(Two { thing: Thing::Offer, from: o, into: twin(o)? })).collect()
    }
}

fn alike(a: &FunctionKind, b: &FunctionKind) -> bool {
    match (a, b) {
        (FunctionKind::Level, FunctionKind::Level) => true,
        (FunctionKind::Number { unit, better }, FunctionKind::Number { unit: other, better: way }) => {
            better == way && (unit == other || unit.is_empty() || other.is_empty())
        }
        _ => false,
    }
}

fn conflicts(lang: Lang, study: &Study, two: Two) -> Vec<(Cell, Disagreement)> {
    let said = |cell: Cell| {
        let source = study.source(source_of(study, cell)).map(|source| {
            let words = [
                Some(source.text.clone()),
                source.reliability.map(|r| r.word(lang).to_owned()),
                source.as_of.map(|day| standout_words::date(lang, day)),
            ];
            words.into_iter().flatten().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(", ")
        });
        cell_value(lang, study, cell).map(|value| Said { value, source })
    };
    let cells = two.cells(study).into_iter();
    cells
        .filter_map(|(from, into)| {
            let (other, kept) = (said(from)?, said(into)?);
            let disagree = other.value != kept.value;
            let place = place_in_words(lang, study, into);
            disagree.then_some((into, Disagreement { cell: address(study, into)?, place, kept, other }))
        })
        .collect()
}

pub(crate) fn merging(room: &mut Room, asked: MergeOf, _: &Context) -> Reply<Merging> {
    let lang = room.lang();
    let two = Two::of(room, &asked)?;
    let study = &room.open()?.study;
    let known = |cell| cell_value(lang, study, cell).is_some();
    let cells = two.cells(study);
    let from_alone = cells.iter().filter(|(from, into)| known(*from) && !known(*into)).count();
    let both = cells.iter().filter(|(from, into)| known(*from) && known(*into)).count();
    let conflicts: Vec<_> = conflicts(lang, study, two).into_iter().map(|(_, conflict)| conflict).collect();
    let ids = ids_of(study, two.thing);
    let name = |at: usize| ids.get(at).map(|&id| name_of(study, two.thing, id)).unwrap_or_default();
    Ok(Merging {
        from: name(two.from),
        into: name(two.into),
        taken: from_alone,
        alike: both - conflicts.len().min(both),
        conflicts,
        follows: follows(room, two)?,
    })
}

/// What else follows to the name that stays, a sentence each.
fn follows(room: &Room, two: Two) -> Reply<Vec<String>> {
    let lang = room.lang();
    let open = room.open()?;
    let study = &open.study;
    let count = |id: &str, n: usize| (n > 0).then(|| say(lang, id, &[("n", n.into())]));
    let twins = two.twins(study).len();
    let offers = match two.thing {
        Thing::Player => study.offers.iter().filter(|o| o.player.0 == two.from).count() - twins,
        _ => 0,
    };
    let claims = study.claims.iter().filter(|claim| match two.thing {
        Thing::Player => claim.player.0 == two.from,
        Thing::Segment => claim.segment.is_some_and(|s| s.0 == two.from),
        Thing::Offer => claim.offer.is_some_and(|o| o.0 == two.from),
        Thing::Function => {
            matches!(claim.about, Some(standout_market::ClaimAbout::Function(f)) if f.0 == two.from)
        }
        Thing::Claim | Thing::Source => false,
    });
    let kind = match two.thing {
        Thing::Segment => Some(MappingKind::Segment),
        Thing::Offer => Some(MappingKind::Offer),
        _ => None,
    };
    let id = ids_of(study, two.thing).get(two.from).copied();
    let labels = match kind {
        Some(kind) => open.file.labels(kind).map_err(|e| stored(lang, &e))?,
        None => Vec::new(),
    };
    let labels = labels.iter().filter(|label| matches!(label.to, Some(Onto::Id(to)) if Some(to) == id)).count();
    let said = [
        count("merge-offers", offers),
        count("merge-twins", twins),
        count("merge-claims", claims.count()),
        count("merge-labels", labels),
    ];
    Ok(said.into_iter().flatten().collect())
}

pub(crate) fn merge(room: &mut Room, asked: MergeOf, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let two = Two::of(room, &asked)?;
    let study = std::sync::Arc::clone(&room.open()?.study);
    let over: Vec<CellKey> = conflicts(lang, &study, two)
        .into_iter()
        .filter(|(_, conflict)| asked.over.contains(&conflict.cell))
        .filter_map(|(cell, _)| CellKey::of(&study, cell))
        .collect();
    let (thing, from) = known(room, &asked.from)?;
    let (_, into) = known(room, &asked.into)?;
    let names = [("name", name_of(&study, thing, from).into()), ("into", name_of(&study, thing, into).into())];
    changed(room, say(lang, "edit-merge", &names), &[Edit::Merge { thing, from, into, over }])
}

pub(crate) fn joinable(room: &mut Room, asked: ThingOf, _: &Context) -> Reply<Joinable> {
    let (thing, id) = known(room, &asked.key)?;
    let study = &room.open()?.study;
    let ids = ids_of(study, thing);
    let from = position(&ids, id, |known| *known).unwrap_or(0);
    let own = words_of(&name_of(study, thing, id));
    let mut with: Vec<(bool, Target)> = ids
        .iter()
        .enumerate()
        .filter(|&(into, _)| Two { thing, from, into }.apart(study).is_none())
        .map(|(_, &other)| {
            let name = name_of(study, thing, other);
            let shares_a_word = words_of(&name).iter().any(|word| own.contains(word));
            (!shares_a_word, Target { id: key_of(thing, other), name })
        })
        .collect();
    with.sort_by_key(|(strange, _)| *strange);
    Ok(Joinable { with: with.into_iter().map(|(_, target)| target).collect() })
}

/// The words of a name that can tell two names of one thing: not prepositions and legal forms.
fn words_of(name: &str) -> Vec<String> {
    name.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().count() > 3)
        .map(str::to_owned)
        .collect()
}
