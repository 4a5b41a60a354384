//! Why a cell is marked: one sentence a mark, with the cells that say otherwise.

use standout_market::{
    Cell, Clash, Contradiction, Reliability, Scope, Study, Subject, is_stale, offer_reach, player_reach, share_entry,
    share_of,
};
use standout_words::{Lang, cell_value, conflict, place_in_words, say, stale};

use crate::matrix::source_of;
use crate::room::OpenStudy;
use crate::subject::{address, subject_text};
use crate::unknown::is_unknown;
use crate::views::{CellNamed, MarkCode, MarkView};

/// How many other cells are named beside a mark.
const NAMED: usize = 3;

/// The marks of a cell, the gravest first.
pub(crate) fn marks(lang: Lang, open: &OpenStudy, cell: Cell) -> Vec<MarkView> {
    let OpenStudy { study, findings, conflicts, .. } = open;
    let plain = |mark, text| MarkView { mark, text, cells: Vec::new(), subject: None };
    if is_unknown(study, cell) {
        let settles = findings.missing.iter().find(|m| m.cell == cell).map_or(0, |m| m.settles);
        return match unknown(lang, study, cell, settles) {
            Some(text) => vec![plain(MarkCode::Unknown, text)],
            None => Vec::new(),
        };
    }
    let against = conflicts.at(cell).map(|found| MarkView {
        mark: MarkCode::Contradicted,
        text: conflict(lang, study, found),
        cells: named(lang, open, cell, &found.marked, &found.beside),
        subject: asked(&found.clash).map(|subject| subject_text(study, subject)),
    });
    let mut marks: Vec<MarkView> = against.collect();
    if let Some(ix) = source_of(study, cell)
        && let Some(source) = study.sources.get(ix.0)
    {
        if is_stale(study, ix, findings.as_of) {
            marks.push(plain(MarkCode::Stale, stale(lang, study, source, findings.as_of)));
        }
        if source.reliability == Some(Reliability::Opinion) {
            marks.push(plain(MarkCode::Opinion, say(lang, "mark-opinion", &[])));
        }
    }
    marks
}

/// What an unknown cell decides; nothing of one where the general price or the player's reach holds.
fn unknown(lang: Lang, study: &Study, cell: Cell, settles: usize) -> Option<String> {
    let holds = match cell {
        Cell::Price(o, Scope::Segment(s)) => study.price_in(o, s).is_some(),
        Cell::OfferReach(o, s) => offer_reach(study, o, s).is_some(),
        Cell::PlayerReach(p, s) => player_reach(study, p, s).is_some(),
        _ => false,
    };
    if holds {
        return None;
    }
    let id = match cell {
        _ if settles > 0 => "mark-unknown-decides",
        Cell::ValueShare(p, scope) if share_entry(study, Some(p), scope, true).own_counts && study.own() == Some(p) => {
            "mark-unknown-own"
        }
        _ => "mark-unknown",
    };
    Some(say(lang, id, &[("n", settles.into())]))
}

/// The other cells of a conflict: what wears the same mark first, then what says otherwise without one.
fn named(lang: Lang, open: &OpenStudy, cell: Cell, marked: &[Cell], beside: &[Cell]) -> Vec<CellNamed> {
    let study = &open.study;
    let others = marked.iter().chain(beside).copied().filter(|other| *other != cell && !is_unknown(study, *other));
    let name = |other: Cell| {
        // Of shares of one market the players tell them apart.
        let place = match (share_of(cell), share_of(other)) {
            (Some((_, scope, by_value)), Some((player, at, of))) if (scope, by_value) == (at, of) => {
                study.player_name(player).to_owned()
            }
            _ => place_in_words(lang, study, other),
        };
        let words = match cell_value(lang, study, other) {
            Some(value) => say(lang, "mark-cell", &[("place", place.into()), ("value", value.into())]),
            None => place,
        };
        Some(CellNamed { words, cell: address(study, other)? })
    };
    others.filter_map(name).take(NAMED).collect()
}

/// What can be asked "why?" of a conflict.
pub(crate) fn asked(clash: &Clash) -> Option<Subject> {
    match clash {
        Clash::Market(Contradiction::SharesAboveWhole { scope, .. }) => Some(Subject::Concentration(*scope)),
        Clash::Market(Contradiction::OwnShare { scope, .. } | Contradiction::RevenueAboveVolume { scope, .. }) => {
            Some(Subject::Revenue(*scope))
        }
        Clash::Claim(claim) => Some(Subject::Claim(*claim)),
        Clash::Market(Contradiction::SalesAhead(_)) | Clash::Units { .. } => None,
    }
}
