//! What a cell has held: with its sources, what made each value, and the way back to it.

mod entry;

use standout_market::Source;
use standout_store::{CellKey, CellValue, Change, ClaimField, Edit, Was};
use standout_words::contract::Word;
use standout_words::{Lang, number_plain, percent_plain, say};

use crate::desk::Context;
use crate::matrix::{Marks, Slot, take};
use crate::problem::Reply;
use crate::requests::RestoreOf;
use crate::room::{OpenStudy, Room};
use crate::sheets::{known_sheet, named, source_view};
use crate::things::changed;
use crate::views::{Changed, HistoryState, HistoryView};
use entry::{Entry, entries};

/// The values of a cell, the last first; none where it was never changed.
pub(crate) fn history(lang: Lang, open: &OpenStudy, slot: Slot) -> Reply<Vec<HistoryView>> {
    let changes = entries(lang, open, slot)?;
    let now = changes.iter().rfind(|change| !change.undone).and_then(|last| last.after.as_ref());
    let mut views = Vec::new();
    for change in &changes {
        // An import names the same source anew, a step of a row concerns its other fields: nothing that a person would
        // call a change.
        if same(change.before.as_ref(), change.after.as_ref()) {
            continue;
        }
        let was = change.after.as_ref();
        views.push(HistoryView {
            edit: change.edit,
            at: change.at,
            label: change.label.clone(),
            value: was.map(|was| value_words(lang, open, &was.value)),
            source: was.and_then(|was| was.source.as_ref()).map(source_view),
            state: if change.undone { HistoryState::Undone } else { HistoryState::Past },
            can_restore: !same(was, now) && edits(lang, open, slot, was.cloned()).is_some(),
        });
    }
    if let Some(last) = views.iter_mut().rfind(|view| view.state == HistoryState::Past) {
        last.state = HistoryState::Now;
    }
    views.reverse();
    Ok(views)
}

/// Whether two states of a cell are the same to a person: its source may have been written down anew.
fn same(one: Option<&Was<Entry>>, other: Option<&Was<Entry>>) -> bool {
    let source =
        |was: &Was<Entry>| was.source.as_ref().map(|s| (s.text.clone(), s.reliability, s.as_of, s.note.clone()));
    match (one, other) {
        (Some(one), Some(other)) => one.value == other.value && source(one) == source(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Puts back what a cell held, with its source, as one step of undo.
pub(crate) fn restore(room: &mut Room, asked: RestoreOf, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let slot = named(room, sheet, &asked.row, &asked.column)?;
    let open = room.open()?;
    let found: Option<Change<Entry>> = entries(lang, open, slot)?.into_iter().find(|change| change.edit == asked.edit);
    let found = found.and_then(|change| {
        let value = change.after.as_ref().map(|was| value_words(lang, open, &was.value));
        Some((value, edits(lang, open, slot, change.after)?))
    });
    let Some((value, edits)) = found else {
        return Err(room.gone());
    };
    let value = value.unwrap_or_else(|| say(lang, "history-unknown", &[]));
    changed(room, say(lang, "edit-restore", &[("value", value.into())]), &edits)
}

/// What brings a state of a cell back; `None` where it cannot come back, as its name has been given to another since.
fn edits(lang: Lang, open: &OpenStudy, slot: Slot, was: Option<Was<Entry>>) -> Option<Vec<Edit>> {
    let study = open.study.as_ref();
    let key = match slot {
        Slot::Fact(cell) => CellKey::of(study, cell),
        Slot::Name(..) | Slot::Field(..) | Slot::WholeField(_) => None,
    };
    let Some(Was { value, source }) = was else {
        return key.map(|cell| vec![Edit::Clear { cell }]);
    };
    let value = match value {
        Entry::Value(_, value) => value,
        Entry::Text(text) => {
            let mut edits = take(lang, study, Marks::of(lang, [text.as_str()]), slot, &text).ok()?.edits;
            if let Slot::Fact(standout_market::Cell::Claim(claim)) = slot {
                let id = study.claims.get(claim.0)?.id;
                put_back(&study.sources, source, &mut edits, |source| Edit::Claim(id, ClaimField::Source(source)));
            }
            return Some(edits);
        }
    };
    let cell = key?;
    let mut edits = vec![Edit::Set { cell, value }];
    put_back(&study.sources, source, &mut edits, |source| Edit::SourceOf { cell, source });
    Some(edits)
}

/// The source; one that has gone or changed meanwhile is written down as it was.
fn put_back(
    sources: &[Source],
    was: Option<Source>,
    edits: &mut Vec<Edit>,
    of: impl Fn(Option<standout_market::Id>) -> Edit,
) {
    let source = was.map(|source| {
        if sources.contains(&source) {
            return source.id;
        }
        let Source { text, reliability, as_of, note, .. } = source;
        edits.push(Edit::AddSource { text, reliability, as_of, note });
        // The first that this list adds.
        -1
    });
    edits.push(of(source));
}

fn value_words(lang: Lang, open: &OpenStudy, entry: &Entry) -> String {
    let (key, value) = match entry {
        Entry::Text(text) if text.is_empty() => return say(lang, "history-empty", &[]),
        Entry::Text(text) => return text.clone(),
        Entry::Value(key, value) => (key, value),
    };
    match value {
        CellValue::Level(level) => level.word(lang).to_owned(),
        CellValue::Number(x) => match key {
            CellKey::Level { .. } | CellKey::Importance { .. } => number_plain(lang, *x),
            _ => percent_plain(lang, *x),
        },
        CellValue::Price(price) => standout_words::money(lang, price.amount, &open.study.currency),
        CellValue::Reach(reach) => reach.word(lang).to_owned(),
        CellValue::Volume(volume) => {
            format!("{} {}", number_plain(lang, volume.amount), volume.unit).trim_end().to_owned()
        }
    }
}
