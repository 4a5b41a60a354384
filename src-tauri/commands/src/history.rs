//! What a cell has held: with its sources, what made each value, and the way back to it.

use standout_market::Source;
use standout_store::{CellKey, CellValue, Edit, Was};
use standout_words::contract::Word;
use standout_words::{Lang, number_plain, percent_plain, say};

use crate::desk::Context;
use crate::matrix::Slot;
use crate::problem::Reply;
use crate::requests::RestoreOf;
use crate::room::{OpenStudy, Room, stored};
use crate::sheets::{known_sheet, named, source_view};
use crate::things::changed;
use crate::views::{Changed, HistoryState, HistoryView};

/// The values of a cell, the last first; none where it was never changed.
pub(crate) fn history(lang: Lang, open: &OpenStudy, key: CellKey) -> Reply<Vec<HistoryView>> {
    let changes = open.file.history(key).map_err(|e| stored(lang, &e))?;
    let now = changes.iter().rfind(|change| !change.undone).and_then(|last| last.after.as_ref());
    let mut views = Vec::new();
    for change in &changes {
        // An import names the same source anew: nothing that a person would call a change.
        if !change.undone && same(change.before.as_ref(), change.after.as_ref()) {
            continue;
        }
        let was = change.after.as_ref();
        views.push(HistoryView {
            edit: change.edit,
            at: change.at,
            label: change.label.clone(),
            value: was.map(|was| value_words(lang, open, key, &was.value)),
            source: was.and_then(|was| was.source.as_ref()).map(source_view),
            state: if change.undone { HistoryState::Undone } else { HistoryState::Past },
            can_restore: !same(was, now),
        });
    }
    if let Some(last) = views.iter_mut().rfind(|view| view.state == HistoryState::Past) {
        last.state = HistoryState::Now;
    }
    views.reverse();
    Ok(views)
}

/// Whether two states of a cell are the same to a person: its source may have been written down anew.
fn same(one: Option<&Was>, other: Option<&Was>) -> bool {
    let source = |was: &Was| was.source.as_ref().map(|s| (s.text.clone(), s.reliability, s.as_of, s.note.clone()));
    match (one, other) {
        (Some(one), Some(other)) => one.value == other.value && source(one) == source(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// Puts back what a cell held, with its source, as one step of undo.
pub(crate) fn restore(room: &mut Room, asked: RestoreOf, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let gone = |room: &Room| room.problem("no-cell", &[]);
    let Slot::Fact(cell) = named(room, sheet, &asked.row, &asked.column)? else {
        return Err(gone(room));
    };
    let open = room.open()?;
    let Some(key) = CellKey::of(&open.study, cell) else {
        return Err(gone(room));
    };
    let changes = open.file.history(key).map_err(|e| stored(lang, &e))?;
    let Some(change) = changes.into_iter().find(|change| change.edit == asked.edit) else {
        return Err(gone(room));
    };
    let was = change.after;
    let value = match &was {
        Some(was) => value_words(lang, open, key, &was.value),
        None => say(lang, "history-unknown", &[]),
    };
    let edits = match was {
        None => vec![Edit::Clear { cell: key }],
        Some(was) => put_back(&open.study.sources, key, was),
    };
    let label = say(lang, "edit-restore", &[("value", value.into())]);
    changed(room, label, &edits)
}

/// The value and its source; one that has gone or changed meanwhile is written down as it was.
fn put_back(sources: &[Source], cell: CellKey, was: Was) -> Vec<Edit> {
    let mut edits = Vec::new();
    let source = was.source.map(|source| {
        if sources.contains(&source) {
            return source.id;
        }
        let Source { text, reliability, as_of, note, .. } = source;
        edits.push(Edit::AddSource { text, reliability, as_of, note });
        // The first that this list adds.
        -1
    });
    edits.push(Edit::Set { cell, value: was.value });
    edits.push(Edit::SourceOf { cell, source });
    edits
}

fn value_words(lang: Lang, open: &OpenStudy, key: CellKey, value: &CellValue) -> String {
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
