//! What if: prices, functions, shares and thresholds changed on trial, today's verdicts beside those they would make.
//! Nothing of it is saved unless it is taken over, which is one step of undo.

use std::sync::Arc;

use standout_market::method::keys;
use standout_market::{Cell, Findings, SegmentFindings, Study, Subject, analyse, moved_offers, moved_segments};
use standout_store::Edit;
use standout_words::{
    Lang, Trial, because, cell_value, gates_moved, headline, place_in_words, profile_label, profile_value, say,
};

use crate::by_name::{Changed as TriedAt, change};
use crate::desk::Context;
use crate::matrix::{Marks, Reason, Sheet, Slot, axis, slot, take};
use crate::method::{known, read};
use crate::problem::{Problem, Reply};
use crate::requests::{DropOf, Nothing, Suppose};
use crate::room::{OpenStudy, Room};
use crate::scratch::{Imagined, Place, Scratch, applied, place};
use crate::subject::{address, offer_key, segment_key, subject_text};
use crate::things::changed;
use crate::view::{band, gates_view};
use crate::views::{Changed, OfferThen, SegmentThen, SupposeReply, TrialView, WhatIfView};

pub(crate) fn what_if(room: &mut Room, _: Nothing, _: &Context) -> Reply<WhatIfView> {
    let lang = room.lang();
    Ok(shown(lang, room.open_mut()?))
}

/// A study with changes, each written `WAY=VALUE` by the names that the study knows; see [`crate::by_name`].
///
/// # Errors
/// A change names no cell, or its value is none of that cell's.
pub(crate) fn on_trial(lang: Lang, study: Arc<Study>, changes: &[String]) -> Reply<OnTrial> {
    let findings = Arc::new(analyse(&study));
    let mut scratch = Scratch::default();
    for text in changes {
        // As at the window: each is read in the study as the ones before it leave it.
        let now = applied(&study, scratch.edits());
        let (changed, value) = change(&now, text)
            .ok_or_else(|| Problem::new(lang, "what-if-words", &[("change", text.as_str().into())]))?;
        let refused = |reason: Reason| {
            let args = [("change", text.as_str().into()), ("why", reason.words(lang).into())];
            Problem::new(lang, "what-if-value", &args)
        };
        let (edits, _) = typed(lang, &now, changed, value).map_err(refused)?;
        edits.into_iter().for_each(|edit| scratch.put(edit));
    }
    let then = scratch.imagine(&study, &findings, 1);
    Ok(OnTrial { study, findings, edits: scratch.edits().to_vec(), then })
}

/// A study, what follows from it, and both with the changes on trial.
pub(crate) struct OnTrial {
    study: Arc<Study>,
    findings: Arc<Findings>,
    edits: Vec<Edit>,
    pub(crate) then: Imagined,
}

impl OnTrial {
    pub(crate) fn view(&self, lang: Lang) -> WhatIfView {
        both(lang, &self.study, &self.findings, &self.edits, &self.then)
    }
}

/// What a text on trial does to a cell or a number, and what was made of it where that is not what it says.
fn typed(lang: Lang, now: &Study, changed: TriedAt, text: &str) -> Result<(Vec<Edit>, Option<String>), Reason> {
    match changed {
        TriedAt::Number(key) => read(lang, &now.method, key, text)
            .map(|value| (vec![Edit::Method { key: key.name.to_owned(), value: Some(value) }], None)),
        TriedAt::Fact(cell) => {
            take(lang, now, Marks::of(lang, [text]), Slot::Fact(cell), text).map(|taken| (taken.edits, taken.said))
        }
    }
}

/// Puts a change on trial.
pub(crate) fn suppose(room: &mut Room, asked: Suppose, _: &Context) -> Reply<SupposeReply> {
    let lang = room.lang();
    let now = room.open_mut()?.imagined().study;
    let at = match asked.at.strip_prefix("method/") {
        Some(name) => TriedAt::Number(known(room, name)?),
        None => TriedAt::Fact(fact(room, &now, &asked.at)?),
    };
    let taken = typed(lang, &now, at, &asked.text);
    let open = room.open_mut()?;
    let (refused, said) = match taken {
        Err(reason) => (Some(Reason::words(&reason, lang)), None),
        Ok((edits, said)) => {
            edits.into_iter().for_each(|edit| open.scratch.put(edit));
            (None, said)
        }
    };
    Ok(SupposeReply { refused, said, what_if: shown(lang, open) })
}

/// The fact of the matrix that an address names.
fn fact(room: &Room, study: &Study, at: &str) -> Reply<Cell> {
    let mut parts = at.splitn(3, '/');
    let mut part = || parts.next().unwrap_or_default();
    let found = Sheet::of(part()).and_then(|sheet| {
        let (row, column) = (axis(study, part())?, axis(study, part())?);
        slot(study, sheet, row, column)
    });
    match found {
        Some(Slot::Fact(cell)) if can_be_tried(study, cell) => Ok(cell),
        _ => Err(room.problem("what-if-fact", &[])),
    }
}

/// Whether a cell holds a fact of the matrix that can be changed on trial.
pub(crate) fn can_be_tried(study: &Study, cell: Cell) -> bool {
    standout_store::CellKey::of(study, cell).is_some()
}

/// Takes a change off trial, or all of them.
pub(crate) fn suppose_drop(room: &mut Room, asked: DropOf, _: &Context) -> Reply<WhatIfView> {
    let lang = room.lang();
    let open = room.open_mut()?;
    let study = Arc::clone(&open.study);
    open.scratch.retain(|edit| asked.at.as_ref().is_some_and(|at| where_is(&study, edit).as_ref() != Some(at)));
    Ok(shown(lang, open))
}

/// Takes the changes over into the study, as one step of undo.
pub(crate) fn suppose_keep(room: &mut Room, _: Nothing, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let open = room.open_mut()?;
    open.imagined();
    let edits = open.scratch.edits().to_vec();
    if edits.is_empty() {
        return Err(room.problem("what-if-empty", &[]));
    }
    let done = changed(room, say(lang, "edit-what-if", &[("n", edits.len().into())]), &edits)?;
    room.open_mut()?.scratch.retain(|_| false);
    Ok(done)
}

impl OpenStudy {
    /// The study with the changes on trial.
    pub(crate) fn imagined(&mut self) -> Imagined {
        self.scratch.imagine(&self.study, &self.findings, self.revision)
    }
}

/// The address of what a change is made to.
fn where_is(study: &Study, edit: &Edit) -> Option<String> {
    match place(edit)? {
        Place::Cell(key) => address(study, key.find(study)?),
        Place::Method(key) => Some(format!("method/{key}")),
    }
}

fn shown(lang: Lang, open: &mut OpenStudy) -> WhatIfView {
    let then = open.imagined();
    both(lang, &open.study, &open.findings, open.scratch.edits(), &then)
}

/// Today beside what the changes would make of it.
fn both(lang: Lang, study: &Study, now: &Findings, edits: &[Edit], then: &Imagined) -> WhatIfView {
    let changes: Vec<TrialView> = edits.iter().filter_map(|edit| trial(lang, study, &then.study, edit)).collect();
    let words: Vec<Trial> = changes.iter().map(|change| (change.what.clone(), change.then.clone())).collect();
    let offers = offers(lang, study, now, then);
    let segments = segments(lang, study, now, &then.findings);
    WhatIfView {
        sentence: standout_words::what_if(lang, &then.study, &words, now, &then.findings),
        changes,
        moved: offers.len() + segments.iter().filter(|segment| segment.moved).count(),
        headline: headline(lang, study, now),
        headline_then: headline(lang, &then.study, &then.findings),
        segments,
        offers_same: now.offers.len().saturating_sub(offers.iter().filter(|offer| offer.verdict.is_some()).count()),
        offers,
    }
}

fn trial(lang: Lang, now: &Study, then: &Study, edit: &Edit) -> Option<TrialView> {
    let at = where_is(now, edit)?;
    Some(match place(edit)? {
        Place::Cell(key) => {
            let cell = key.find(now)?;
            let value = |study| cell_value(lang, study, cell).unwrap_or_else(|| say(lang, "history-unknown", &[]));
            TrialView { at, what: place_in_words(lang, now, cell), now: value(now), then: value(then) }
        }
        Place::Method(name) => {
            let key = keys::find(&name)?;
            let value = |study: &Study| profile_value(lang, key, key.get(&study.method));
            TrialView { at, what: profile_label(lang, key), now: value(now), then: value(then) }
        }
    })
}

fn segments(lang: Lang, study: &Study, now: &Findings, then: &Findings) -> Vec<SegmentThen> {
    let moves = moved_segments(now, then);
    let mut views: Vec<(usize, SegmentThen)> = Vec::new();
    for (now, then) in now.segments.iter().zip(&then.segments) {
        let place = moves.iter().position(|found| found.segment == now.segment);
        let because = place.and_then(|at| moves.get(at)).map(|found| gates_moved(lang, found)).unwrap_or_default();
        views.push((place.unwrap_or(usize::MAX), side_by_side(study, now, then, because)));
    }
    // Those that move come first; the sort keeps the study's order of the others.
    views.sort_by_key(|(place, _)| *place);
    views.into_iter().map(|(_, view)| view).collect()
}

fn side_by_side(study: &Study, now: &SegmentFindings, then: &SegmentFindings, because: Vec<String>) -> SegmentThen {
    SegmentThen {
        id: segment_key(study, now.segment),
        name: study.segment_name(now.segment).to_owned(),
        moved: now.verdict != then.verdict,
        verdict: now.verdict.into(),
        verdict_then: then.verdict.into(),
        gates: gates_view(now.gates),
        gates_then: gates_view(then.gates),
        growth: band(Some(now.growth_score)),
        growth_then: band(Some(then.growth_score)),
        room: band(Some(now.room_score)),
        room_then: band(Some(then.room_score)),
        because,
        subject: subject_text(study, Subject::Segment(now.segment)),
    }
}

fn offers(lang: Lang, study: &Study, now: &Findings, then: &Imagined) -> Vec<OfferThen> {
    let found = moved_offers(now, &then.findings);
    let view = |found: &standout_market::OfferMove| {
        let after = then.findings.offers.iter().find(|o| (o.offer, o.segment) == (found.offer, found.segment));
        let because = after.map(|after| after.because.iter().map(|b| because(lang, &then.study, b)).collect());
        OfferThen {
            offer_id: offer_key(study, found.offer),
            name: study.offer_name(found.offer).to_owned(),
            segment_id: segment_key(study, found.segment),
            segment: study.segment_name(found.segment).to_owned(),
            verdict: found.verdict.0.map(Into::into),
            verdict_then: found.verdict.1.map(Into::into),
            because: because.unwrap_or_default(),
            subject: subject_text(study, Subject::Offer(found.offer, found.segment)),
        }
    };
    found.iter().map(view).collect()
}
