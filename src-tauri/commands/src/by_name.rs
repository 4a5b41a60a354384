//! What a person names at the command line: things, cells and questions by the names that the study knows them by.
//!
//! A cell is the way to it, `offer:Стандарт / segment:Дилеры / price`: things in any order, then what of them. Two things
//! that meet in one cell only need no last word: `offer:Стандарт / function:Замена в ночь`.

use standout_market::method::keys::{self, Key};
use standout_market::{Cell, ClaimIx, FunctionIx, OfferIx, PlayerIx, SalesOf, Scope, SegmentIx, Study, Subject};

use crate::subject::part_of;

/// What stands between the steps of a way.
const STEP: &str = " / ";

/// What is asked, as a person types it: `headline`, `segment:NAME`, `claim:WORDS`, `offer:NAME` and `price:NAME` with a
/// segment, `market`, `revenue`, `growth` and `growth:PART` of everything or of a segment.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The kind and the name.
    pub subject: String,
    /// The segment in which it is asked.
    pub segment: Option<String>,
    /// Whether to look for the thresholds that would flip the verdict: hundreds of analyses.
    pub thresholds: bool,
}

/// The subject of a question; `None` where the study has none of its names.
pub(crate) fn subject(study: &Study, asked: &Asked) -> Option<Subject> {
    // A segment that there is not is an answer to nothing, never one about everything.
    let there = match asked.segment.as_deref() {
        Some(name) => Some(segment(study, name)?),
        None => None,
    };
    let scope = there.map_or(Scope::Whole, Scope::Segment);
    match asked.subject.split_once(':') {
        None => match asked.subject.as_str() {
            "headline" => Some(Subject::Headline),
            "market" => Some(Subject::Concentration(scope)),
            "revenue" => Some(Subject::Revenue(scope)),
            "growth" => Some(Subject::Growth(SalesOf::segment(there), None)),
            _ => None,
        },
        Some(("growth", part)) => Some(Subject::Growth(SalesOf::segment(there), Some(part_of(part.trim())?))),
        Some(("price", name)) => Some(Subject::Price(offer(study, name)?, there?)),
        Some(("segment", name)) => segment(study, name).map(Subject::Segment),
        Some(("claim", words)) => {
            study.claims.iter().position(|c| c.words == words.trim()).map(|c| Subject::Claim(ClaimIx(c)))
        }
        Some(("offer", name)) => {
            let ours = offer(study, name).filter(|o| study.is_own(*o))?;
            Some(Subject::Offer(ours, there?))
        }
        _ => None,
    }
}

/// What a change on trial is made to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Changed {
    /// A fact of the matrix.
    Fact(Cell),
    /// A number of the method.
    Number(&'static Key),
}

/// `WAY=VALUE`, as a change and the value's text.
pub(crate) fn change<'a>(study: &Study, text: &'a str) -> Option<(Changed, &'a str)> {
    // A value holds no `=`; a name may.
    let (way, value) = text.rsplit_once('=')?;
    let way = way.trim();
    let changed = match way.strip_prefix("method:") {
        Some(name) => Changed::Number(keys::find(name.trim())?),
        None => Changed::Fact(cell(study, way)?),
    };
    Some((changed, value.trim()))
}

/// Words that say what of the named things is meant.
const FACTS: [&str; 7] = ["price", "share", "volume-share", "reach", "volume", "growth", "price-growth"];
const KINDS: [&str; 4] = ["player:", "offer:", "function:", "segment:"];

/// The things that a way names.
#[derive(Default)]
struct Named {
    player: Option<PlayerIx>,
    offer: Option<OfferIx>,
    function: Option<FunctionIx>,
    segment: Option<SegmentIx>,
}

/// The cell at the end of a way.
fn cell(study: &Study, way: &str) -> Option<Cell> {
    let (steps, fact) = steps(way);
    let mut named = Named::default();
    for step in steps {
        let (kind, name) = step.split_once(':')?;
        match kind {
            "player" => named.player = Some(player(study, name)?),
            "offer" => named.offer = Some(offer(study, name)?),
            "function" => named.function = Some(function(study, name)?),
            _ => named.segment = Some(segment(study, name)?),
        }
    }
    let scope = named.segment.map_or(Scope::Whole, Scope::Segment);
    let Named { player, offer, function, segment } = named;
    match (player, offer, function, fact) {
        (None, Some(o), Some(f), None) if segment.is_none() => Some(Cell::Level(f, o)),
        (None, None, Some(f), None) => Some(Cell::Importance(f, segment?)),
        (None, Some(o), None, Some("price")) => Some(Cell::Price(o, scope)),
        (Some(p), None, None, Some("share")) => Some(Cell::ValueShare(p, scope)),
        (Some(p), None, None, Some("volume-share")) => Some(Cell::VolumeShare(p, scope)),
        (Some(p), None, None, Some("reach")) => Some(Cell::PlayerReach(p, segment?)),
        (None, Some(o), None, Some("reach")) => Some(Cell::OfferReach(o, segment?)),
        (None, None, None, Some("volume")) => Some(Cell::Volume(scope)),
        (None, None, None, Some("growth")) => Some(Cell::Growth(scope)),
        (None, None, None, Some("price-growth")) if segment.is_none() => Some(Cell::PriceGrowth),
        _ => None,
    }
}

/// The things of a way and its last word. A name may hold what stands between steps: `offer:Player / Offer`.
fn steps(way: &str) -> (Vec<String>, Option<&str>) {
    let pieces: Vec<&str> = way.split(STEP).map(str::trim).collect();
    let (fact, things) = match pieces.split_last() {
        Some((last, things)) if FACTS.contains(last) => (Some(*last), things),
        _ => (None, pieces.as_slice()),
    };
    let mut steps: Vec<String> = Vec::new();
    for piece in things {
        match steps.last_mut() {
            Some(before) if !KINDS.iter().any(|kind| piece.starts_with(kind)) => {
                before.push_str(STEP);
                before.push_str(piece);
            }
            _ => steps.push((*piece).to_owned()),
        }
    }
    (steps, fact)
}

fn at<T>(things: &[T], name: &str, of: impl Fn(&T) -> &str) -> Option<usize> {
    things.iter().position(|thing| of(thing) == name.trim())
}

fn player(study: &Study, name: &str) -> Option<PlayerIx> {
    at(&study.players, name, |p| &p.name).map(PlayerIx)
}

/// The segment of a name.
pub(crate) fn segment(study: &Study, name: &str) -> Option<SegmentIx> {
    at(&study.segments, name, |s| &s.name).map(SegmentIx)
}

fn function(study: &Study, name: &str) -> Option<FunctionIx> {
    at(&study.functions, name, |f| &f.name).map(FunctionIx)
}

/// The offer of a name: one of ours, else `Player / Offer`, else the only one of that name.
pub(crate) fn offer(study: &Study, name: &str) -> Option<OfferIx> {
    let name = name.trim();
    let called: Vec<usize> = (0..study.offers.len()).filter(|&o| study.offers[o].name == name).collect();
    let ours = called.iter().copied().map(OfferIx).find(|&o| study.is_own(o));
    let whole = || (0..study.offers.len()).map(OfferIx).find(|&o| study.offer_path(o) == name);
    let only = || (called.len() == 1).then(|| OfferIx(called[0]));
    ours.or_else(whole).or_else(only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_split_into_things_and_its_last_word() {
        let split = |way| {
            let (steps, fact) = steps(way);
            (steps.join("|"), fact)
        };
        assert_eq!(split("offer:А / segment:Б / price"), ("offer:А|segment:Б".to_owned(), Some("price")));
        assert_eq!(split("offer:Фирма / Товар / function:Б"), ("offer:Фирма / Товар|function:Б".to_owned(), None));
        assert_eq!(split("growth"), (String::new(), Some("growth")));
        assert_eq!(split("offer:growth"), ("offer:growth".to_owned(), None));
    }
}
