//! Removing things: what goes with them is said before it goes.

use standout_market::{Cell, FunctionIx, Id, MappingKind, Money, OfferIx, PlayerIx, Scope, SegmentIx, Study};
use standout_store::{Edit, Target as Onto, Thing};
use standout_words::{Arg, say};

use crate::desk::Context;
use crate::problem::Reply;
use crate::requests::ThingsOf;
use crate::room::{Room, stored};
use crate::subject::position;
use crate::things::{changed, known, name_of};
use crate::unknown::is_unknown;
use crate::views::{Changed, Removal};

pub(crate) fn removal(room: &mut Room, asked: ThingsOf, _: &Context) -> Reply<Removal> {
    let things = all_known(room, &asked)?;
    let study = &room.open()?.study;
    let names = things.iter().map(|&(thing, id)| name_of(study, thing, id)).collect();
    Ok(Removal { names, goes: goes(room, &things)? })
}

pub(crate) fn remove(room: &mut Room, asked: ThingsOf, _: &Context) -> Reply<Changed> {
    let things = all_known(room, &asked)?;
    let study = &room.open()?.study;
    let label = match things.as_slice() {
        &[(thing, id)] => say(room.lang(), "edit-remove", &[("name", name_of(study, thing, id).into())]),
        several => say(room.lang(), "edit-remove-several", &[("n", several.len().into())]),
    };
    // An offer can have gone with its player before its own turn comes.
    let goes_along = |thing: Thing, id: Id| {
        let players: Vec<Id> = things.iter().filter(|t| t.0 == Thing::Player).map(|t| t.1).collect();
        owner(study, thing, id).is_some_and(|player| players.contains(&player))
    };
    let edits: Vec<Edit> = things
        .iter()
        .filter(|&&(thing, id)| !goes_along(thing, id))
        .map(|&(thing, id)| Edit::Remove { thing, id })
        .collect();
    changed(room, label, &edits)
}

fn all_known(room: &Room, asked: &ThingsOf) -> Reply<Vec<(Thing, Id)>> {
    let mut things = Vec::new();
    for key in &asked.keys {
        let thing = known(room, key)?;
        if !things.contains(&thing) {
            things.push(thing);
        }
    }
    Ok(things)
}

/// The player that an offer or a claim belongs to.
fn owner(study: &Study, thing: Thing, id: Id) -> Option<Id> {
    let player = match thing {
        Thing::Offer => study.offers.iter().find(|o| o.id == id)?.player,
        Thing::Claim => study.claims.iter().find(|c| c.id == id)?.player,
        _ => return None,
    };
    study.players.get(player.0).map(|p| p.id)
}

/// What a removal takes: places of what goes, players and their offers and claims together.
struct Doomed {
    players: Vec<usize>,
    segments: Vec<usize>,
    offers: Vec<usize>,
    functions: Vec<usize>,
    claims: Vec<usize>,
}

impl Doomed {
    fn of(study: &Study, things: &[(Thing, Id)]) -> Doomed {
        let chosen = |kind: Thing| things.iter().filter(move |t| t.0 == kind).map(|t| t.1);
        let players: Vec<usize> =
            chosen(Thing::Player).filter_map(|id| position(&study.players, id, |t| t.id)).collect();
        let offers = (0..study.offers.len()).filter(|&o| {
            let offer = &study.offers[o];
            players.contains(&offer.player.0) || things.contains(&(Thing::Offer, offer.id))
        });
        let claims = (0..study.claims.len()).filter(|&c| {
            let claim = &study.claims[c];
            players.contains(&claim.player.0) || things.contains(&(Thing::Claim, claim.id))
        });
        Doomed {
            offers: offers.collect(),
            claims: claims.collect(),
            segments: chosen(Thing::Segment).filter_map(|id| position(&study.segments, id, |t| t.id)).collect(),
            functions: chosen(Thing::Function).filter_map(|id| position(&study.functions, id, |t| t.id)).collect(),
            players,
        }
    }

    /// Every cell of the matrix that lies on a row or a column of it, known or not.
    fn cells(&self, study: &Study) -> impl Iterator<Item = Cell> {
        let (players, segments) = (0..study.players.len(), 0..study.segments.len());
        let (offers, functions) = (0..study.offers.len(), 0..study.functions.len());
        let goes = |list: &[usize], at: usize| list.contains(&at);
        let scopes = || std::iter::once(Scope::Whole).chain(segments.clone().map(|s| Scope::Segment(SegmentIx(s))));
        let gone_scope = |scope: Scope| matches!(scope, Scope::Segment(s) if goes(&self.segments, s.0));
        let mut cells = Vec::new();
        for f in functions {
            let row = goes(&self.functions, f);
            let levels = offers.clone().filter(|&o| row || goes(&self.offers, o));
            cells.extend(levels.map(|o| Cell::Level(FunctionIx(f), OfferIx(o))));
            let matters = segments.clone().filter(|&s| row || goes(&self.segments, s));
            cells.extend(matters.map(|s| Cell::Importance(FunctionIx(f), SegmentIx(s))));
        }
        for o in offers {
            let row = goes(&self.offers, o);
            cells.extend(scopes().filter(|&s| row || gone_scope(s)).map(|s| Cell::Price(OfferIx(o), s)));
            let reach = segments.clone().filter(|&s| row || goes(&self.segments, s));
            cells.extend(reach.map(|s| Cell::OfferReach(OfferIx(o), SegmentIx(s))));
        }
        for p in players {
            let row = goes(&self.players, p);
            for scope in scopes().filter(|&s| row || gone_scope(s)) {
                cells.extend([Cell::ValueShare(PlayerIx(p), scope), Cell::VolumeShare(PlayerIx(p), scope)]);
            }
            let reach = segments.clone().filter(|&s| row || goes(&self.segments, s));
            cells.extend(reach.map(|s| Cell::PlayerReach(PlayerIx(p), SegmentIx(s))));
        }
        for &s in &self.segments {
            let scope = Scope::Segment(SegmentIx(s));
            cells.extend([Cell::Volume(scope), Cell::Growth(scope)]);
        }
        cells.into_iter()
    }

    /// Claims that stay, but lose what they point at.
    fn orphans(&self, study: &Study) -> usize {
        let loses = |claim: &standout_market::Claim| {
            let about =
                matches!(claim.about, Some(standout_market::ClaimAbout::Function(f)) if self.functions.contains(&f.0));
            about
                || claim.offer.is_some_and(|o| self.offers.contains(&o.0))
                || claim.segment.is_some_and(|s| self.segments.contains(&s.0))
        };
        (0..study.claims.len()).filter(|c| !self.claims.contains(c) && loses(&study.claims[*c])).count()
    }
}

/// What goes, a sentence each.
fn goes(room: &Room, things: &[(Thing, Id)]) -> Reply<Vec<String>> {
    let lang = room.lang();
    let study = &room.open()?.study;
    let doomed = Doomed::of(study, things);
    let count = |id: &str, n: usize| (n > 0).then(|| say(lang, id, &[("n", n.into())]));
    let along = |kind: Thing, all: usize| all - things.iter().filter(|t| t.0 == kind).count().min(all);
    let (labels, amount) = sold(room, &doomed)?;
    let sales = (labels > 0).then(|| {
        let amount = standout_words::money_short(lang, amount, &study.currency);
        say(lang, "removal-sales", &[("n", labels.into()), ("amount", Arg::Text(amount))])
    });
    let rules = match doomed.segments.as_slice() {
        [] => Vec::new(),
        gone => {
            let gone = |id: Id| gone.iter().any(|&s| study.segments[s].id == id);
            let rules = room.open()?.file.segment_rules().map_err(|e| stored(lang, &e))?;
            rules.into_iter().filter(|rule| gone(rule.segment)).collect()
        }
    };
    let ruled = (!rules.is_empty()).then(|| {
        let amount = Money(rules.iter().map(|rule| rule.amount.0).sum());
        let amount = standout_words::money_short(lang, amount, &study.currency);
        say(lang, "removal-rules", &[("n", rules.len().into()), ("amount", Arg::Text(amount))])
    });
    let said = [
        count("removal-cells", doomed.cells(study).filter(|&cell| !is_unknown(study, cell)).count()),
        count("removal-offers", along(Thing::Offer, doomed.offers.len())),
        count("removal-claims", along(Thing::Claim, doomed.claims.len())),
        count("removal-orphans", doomed.orphans(study)),
        sales,
        ruled,
        doomed.players.iter().any(|&p| study.players[p].own).then(|| say(lang, "removal-own", &[])),
    ];
    Ok(said.into_iter().flatten().collect())
}

/// Names of the ledger that would stand for nothing any more, and what they brought.
fn sold(room: &Room, doomed: &Doomed) -> Reply<(usize, Money)> {
    let open = room.open()?;
    let segments: Vec<Id> = doomed.segments.iter().map(|&s| open.study.segments[s].id).collect();
    let offers: Vec<Id> = doomed.offers.iter().map(|&o| open.study.offers[o].id).collect();
    let mut found = (0, Money(0));
    for (kind, gone) in [(MappingKind::Segment, segments), (MappingKind::Offer, offers)] {
        if gone.is_empty() {
            continue;
        }
        let labels = open.file.labels(kind).map_err(|e| stored(room.lang(), &e))?;
        for label in labels {
            if matches!(label.to, Some(Onto::Id(id)) if gone.contains(&id)) {
                found = (found.0 + 1, Money(found.1.0 + label.amount.0));
            }
        }
    }
    Ok(found)
}
