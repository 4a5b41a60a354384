//! Why a cell of the matrix is marked: one sentence with its figures, seen from the cell.

use standout_market::{
    Cell, ClaimIx, ClaimKind, Clash, Conflict, Date, FunctionIx, FunctionKind, OfferIx, Source, Study,
};

use crate::reasons::offer_in_words;
use crate::statements::{contradiction, scope_args};
use crate::{Arg, Lang, date, interval_percent, money, percent, say, value};

/// What cannot be true together.
pub fn conflict(lang: Lang, study: &Study, found: &Conflict) -> String {
    match &found.clash {
        Clash::Market(found) => contradiction(lang, study, found),
        Clash::Units { player, scope, value, volume, by_prices } => {
            let mut args = scope_args(study, *scope).to_vec();
            args.push(("own", yes_no(study.own() == Some(*player))));
            args.push(("player", study.player_name(*player).into()));
            args.push(("value", percent(lang, *value, 1).into()));
            args.push(("volume", percent(lang, *volume, 1).into()));
            args.push(("by-prices", interval_percent(lang, *by_prices, 1).into()));
            say(lang, "conflict-units", &args)
        }
        Clash::Claim(claim) => against_claim(lang, study, *claim, &found.beside),
    }
}

fn yes_no(yes: bool) -> Arg {
    if yes { "yes" } else { "no" }.into()
}

/// The offer of a cell that a claim is held against.
fn offer_of(cell: Cell) -> Option<OfferIx> {
    match cell {
        Cell::Level(_, offer) | Cell::Price(offer, _) => Some(offer),
        _ => None,
    }
}

/// A claim that cells of the matrix contradict; of several rivals the first is named.
pub(crate) fn against_claim(lang: Lang, study: &Study, ix: ClaimIx, cells: &[Cell]) -> String {
    let Some(claim) = study.claims.get(ix.0) else {
        return String::new();
    };
    let is_theirs = |cell: &Cell| {
        offer_of(*cell).and_then(|o| study.offers.get(o.0)).is_some_and(|offer| offer.player != claim.player)
    };
    let rival = cells.iter().copied().find(is_theirs);
    // Where our offers are beaten one by one, each stands right before the one that beats it.
    let ours = match rival.and_then(|rival| cells.iter().position(|cell| *cell == rival)) {
        Some(at) => cells[..at].iter().rev().copied().find(|cell| !is_theirs(cell)),
        None => cells.first().copied(),
    };
    let figure = |cell: Option<Cell>| cell.map_or_else(String::new, |cell| figure(lang, study, cell));
    let named = |cell: Option<Cell>| cell.and_then(offer_of).map_or_else(String::new, |o| offer_in_words(study, o));
    let function = cells.iter().find_map(|cell| match cell {
        Cell::Level(f, _) => Some(study.function_name(*f)),
        _ => None,
    });
    let args: Vec<(&str, Arg)> = vec![
        ("own", yes_no(study.own() == Some(claim.player))),
        ("player", study.player_name(claim.player).into()),
        ("words", claim.words.as_str().into()),
        ("function", function.unwrap_or_default().into()),
        ("rival", named(rival).into()),
        ("theirs", figure(rival).into()),
        ("offer", named(ours).into()),
        ("ours", figure(ours).into()),
    ];
    let id = match claim.kind {
        Some(ClaimKind::Best) => "claim-contradicted-best",
        Some(ClaimKind::Only) => "claim-contradicted-only",
        Some(ClaimKind::Cheapest) => "claim-contradicted-cheapest",
        Some(ClaimKind::Has) | None => "claim-contradicted-has",
    };
    say(lang, id, &args)
}

/// A level with its unit, or a price.
fn figure(lang: Lang, study: &Study, cell: Cell) -> String {
    match cell {
        Cell::Level(f, o) => value(lang, study.levels.get(f.0, o.0).map(|fact| fact.value), unit(study, f)),
        Cell::Price(o, scope) => study
            .prices
            .get(o.0, scope.column())
            .map_or_else(String::new, |fact| money(lang, fact.value.amount, &study.currency)),
        _ => String::new(),
    }
}

fn unit(study: &Study, function: FunctionIx) -> &str {
    match study.functions.get(function.0).map(|f| &f.kind) {
        Some(FunctionKind::Number { unit, .. }) => unit,
        _ => "",
    }
}

/// That a fact is old: of which day it is, and how old it may be by the study's profile.
pub fn stale(lang: Lang, study: &Study, source: &Source, as_of: Option<Date>) -> String {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| date(lang, day));
    let months = study.method.stale_months.unsigned_abs() as usize;
    say(lang, "mark-stale", &[("day", day(source.as_of).into()), ("as-of", day(as_of).into()), ("n", months.into())])
}
