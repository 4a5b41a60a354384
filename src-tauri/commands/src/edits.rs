//! Typed cells, their sources, undo and redo.

use std::collections::HashMap;

use standout_market::{Better, Cell, Date, Findings, FunctionKind, Id, Reliability, Study};
use standout_store::{CellKey, ClaimField, Edit, Thing};
use standout_words::contract::Word;
use standout_words::{Arg, Lang, say};

use crate::desk::Context;
use crate::matrix::{Draft, Marks, Reason, Sheet, axis, free_name, key_of, may_be_fractions, slot, take};
use crate::problem::Reply;
use crate::requests::{EditCells, Nothing, SetSource};
use crate::room::{OpenStudy, Room};
use crate::sheets::{known_sheet, named};
use crate::view::study_view;
use crate::views::{CellEdit, Changed, EditReply, Refused};

pub(crate) fn edit_cells(room: &mut Room, asked: EditCells, _: &Context) -> Reply<EditReply> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let study = std::sync::Arc::clone(&room.open()?.study);
    let mut block = Block::of(lang, sheet, &asked.edits);
    let mut draft = Draft::of(&study);
    let mut edits = Vec::new();
    let mut refused = Vec::new();
    let mut remarks = Vec::new();
    for typed in &asked.edits {
        match block.take(&mut draft, typed) {
            Ok((more, said)) => {
                edits.extend(more);
                remarks.extend(said);
            }
            Err(reason) => refused.push(Refused {
                row: typed.row.clone(),
                column: typed.column.clone(),
                text: typed.text.clone(),
                reason: reason.words(lang),
            }),
        }
    }
    let takes = asked.edits.len() - refused.len();
    let taken = if refused.is_empty() || asked.rest { takes } else { 0 };
    if taken > 0 && !edits.is_empty() {
        let before = std::sync::Arc::clone(&room.open()?.findings);
        let label = label(lang, &asked.label, taken);
        room.edit(&label, &edits)?;
        // Of one cell it is said beside the cell; of a block the eye is elsewhere.
        if asked.edits.len() > 1 {
            remarks.extend(contradicted_since(lang, room.open()?, &before));
        }
    }
    let said = if refused.is_empty() || taken > 0 {
        say(lang, "cells-taken", &[("n", taken.into())])
    } else {
        say(lang, "cells-refused", &[("n", refused.len().into())])
    };
    let remarks = if taken > 0 { remarks } else { Vec::new() };
    Ok(EditReply { refused, taken, takes, remarks, said, revision: room.open()?.revision, study: study_view(room)? })
}

/// What can no longer be true together after an edit.
fn contradicted_since(lang: Lang, open: &OpenStudy, before: &Findings) -> Vec<String> {
    let words = |found| standout_words::contradiction(lang, &open.study, found);
    let now = open.findings.contradictions.iter();
    now.filter(|found| !before.contradictions.contains(found)).map(words).collect()
}

/// What undo will be called.
fn label(lang: Lang, what: &str, cells: usize) -> String {
    let id = match what {
        "paste" => "edit-paste",
        "cut" => "edit-cut",
        "clear" => "edit-clear",
        "fill" => "edit-fill",
        _ => "edit-type",
    };
    say(lang, id, &[("n", cells.into())])
}

/// Typed cells as one block: what its texts say of each other, and the rows that it adds (`+1`, `+2` …).
struct Block<'a> {
    lang: Lang,
    sheet: Sheet,
    marks: Marks,
    /// Columns of shares that may have been typed as fractions of one.
    fractions: Vec<&'a str>,
    /// The texts of the rows that are added, by row and column.
    texts: HashMap<(&'a str, &'a str), &'a str>,
    /// What each added row has become.
    added: HashMap<&'a str, (Thing, Id)>,
    /// Whether later cells can depend on earlier ones.
    several: bool,
}

impl<'a> Block<'a> {
    fn of(lang: Lang, sheet: Sheet, cells: &'a [CellEdit]) -> Block<'a> {
        let marks = Marks::of(lang, cells.iter().map(|c| c.text.as_str()));
        let mut fractions = Vec::new();
        if matches!(sheet, Sheet::Shares | Sheet::VolumeShares) {
            let mut columns: HashMap<&str, Vec<&str>> = HashMap::new();
            for cell in cells.iter().filter(|c| !c.column.is_empty()) {
                columns.entry(&cell.column).or_default().push(&cell.text);
            }
            fractions =
                columns.into_iter().filter(|(_, t)| may_be_fractions(marks, t.iter().copied())).map(|c| c.0).collect();
        }
        let new = cells.iter().filter(|c| c.row.starts_with('+'));
        let texts = new.map(|c| ((c.row.as_str(), c.column.as_str()), c.text.trim())).collect();
        Block { lang, sheet, marks, fractions, texts, added: HashMap::new(), several: cells.len() > 1 }
    }

    /// Edits of a cell, with what was made of its text.
    fn take(&mut self, draft: &mut Draft, typed: &'a CellEdit) -> Result<(Vec<Edit>, Option<String>), Reason> {
        let mut edits = Vec::new();
        let mut row = typed.row.clone();
        if typed.row.starts_with('+') {
            let (thing, id) = match self.added.get(typed.row.as_str()) {
                Some(known) => *known,
                None => {
                    let adds = self.new_thing(draft.study(), &typed.row)?;
                    let known = draft.add(&adds);
                    edits.push(adds);
                    self.added.insert(&typed.row, known);
                    known
                }
            };
            if creates(self.sheet, &typed.column) || typed.text.trim().is_empty() {
                return Ok((edits, None));
            }
            row = key_of(thing, id);
        }
        if self.fractions.contains(&typed.column.as_str()) && !typed.text.trim().is_empty() {
            return Err(Reason::new("cell-share-fraction", vec![("found", typed.text.trim().into())]));
        }
        let study = draft.study();
        let slot = axis(study, &row)
            .zip(axis(study, &typed.column))
            .and_then(|(row, column)| slot(study, self.sheet, row, column))
            .ok_or_else(|| Reason::new("cell-no-such", vec![]))?;
        let taken = take(self.lang, study, self.marks, slot, &typed.text)?;
        if self.several {
            taken.edits.iter().for_each(|edit| draft.apply(edit));
        }
        edits.extend(taken.edits);
        Ok((edits, taken.said))
    }

    fn text(&self, row: &str, column: &str) -> Option<&'a str> {
        self.texts.get(&(row, column)).copied().filter(|t| !t.is_empty())
    }

    /// The thing that a new row of a sheet is.
    fn new_thing(&self, study: &Study, row: &str) -> Result<Edit, Reason> {
        let empty = || Reason::new("cell-name-empty", vec![]);
        let name = |thing| free_name(study, thing, 0, self.text(row, "").ok_or_else(empty)?);
        let player = || {
            let name = self.text(row, "player").ok_or_else(|| Reason::new("cell-needs-player", vec![]))?;
            let folded = standout_words::contract::fold(name);
            let found = study.players.iter().find(|p| standout_words::contract::fold(&p.name) == folded);
            found.map(|p| p.id).ok_or_else(|| Reason::new("cell-expects-player", vec![("found", name.into())]))
        };
        Ok(match self.sheet {
            Sheet::Levels | Sheet::Importance | Sheet::Functions => {
                Edit::AddFunction { name: name(Thing::Function)?, group: String::new(), kind: FunctionKind::Level }
            }
            Sheet::Shares | Sheet::VolumeShares | Sheet::Players | Sheet::Reach => {
                Edit::AddPlayer { name: name(Thing::Player)? }
            }
            Sheet::Segments => Edit::AddSegment { name: name(Thing::Segment)? },
            Sheet::Prices | Sheet::Offers => {
                let player = player()?;
                let name = self.text(row, "").ok_or_else(empty)?.to_owned();
                let has = |o: &standout_market::Offer| study.players.get(o.player.0).is_some_and(|p| p.id == player);
                if study.offers.iter().any(|o| has(o) && o.name == name) {
                    return Err(Reason::new("cell-name-taken", vec![("found", name.into())]));
                }
                Edit::AddOffer { player, name, category: String::new() }
            }
            Sheet::Claims => Edit::AddClaim {
                player: player()?,
                words: self.text(row, "words").ok_or_else(empty)?.to_owned(),
                theme: String::new(),
            },
        })
    }
}

/// Whether a new row takes this column for what it is, so that it needs no edit of its own.
fn creates(sheet: Sheet, column: &str) -> bool {
    matches!((sheet, column), (_, "") | (Sheet::Claims, "words" | "player") | (Sheet::Offers | Sheet::Prices, "player"))
}

/// What a source is noted for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Sourced {
    Cell(CellKey),
    Claim(Id),
}

fn sourced(study: &Study, cell: Cell) -> Option<Sourced> {
    match cell {
        Cell::Claim(claim) => study.claims.get(claim.0).map(|claim| Sourced::Claim(claim.id)),
        cell => CellKey::of(study, cell).map(Sourced::Cell),
    }
}

pub(crate) fn set_source(room: &mut Room, asked: SetSource, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let mut facts = Vec::new();
    for at in &asked.cells {
        let slot = named(room, sheet, &at.row, &at.column)?;
        let study = &room.open()?.study;
        let known = slot.sourced(study).filter(|cell| !crate::unknown::is_unknown(study, *cell));
        facts.extend(known.and_then(|cell| sourced(study, cell)));
    }
    // Several properties of one claim are one fact.
    let mut seen = std::collections::HashSet::new();
    facts.retain(|fact| seen.insert(*fact));
    if facts.is_empty() {
        return Err(room.problem("source-of-unknown", &[]));
    }
    let of = |fact: &Sourced, source: Option<Id>| match *fact {
        Sourced::Cell(cell) => Edit::SourceOf { cell, source },
        Sourced::Claim(claim) => Edit::Claim(claim, ClaimField::Source(source)),
    };
    let edits = match asked.source {
        None => facts.iter().map(|fact| of(fact, None)).collect(),
        Some(source) => {
            let add = Edit::AddSource {
                text: source.text.trim().to_owned(),
                reliability: source.reliability.as_deref().and_then(Reliability::of_word),
                as_of: match source.as_of.as_deref() {
                    None | Some("") => None,
                    Some(day) => {
                        Some(day.parse::<Date>().map_err(|_| room.problem("date", &[("found", Arg::from(day))]))?)
                    }
                },
                note: source.note,
            };
            let mut edits: Vec<Edit> = vec![add];
            // -1 is the source that this list adds.
            edits.extend(facts.iter().map(|fact| of(fact, Some(-1))));
            edits
        }
    };
    let label = say(lang, "edit-source", &[("n", facts.len().into())]);
    room.edit(&label, &edits)?;
    Ok(Changed { said: label, study: study_view(room)? })
}

pub(crate) fn undo(room: &mut Room, _: Nothing, _: &Context) -> Reply<Changed> {
    replay(room, "step-undone", "nothing-to-undo", standout_store::StudyFile::undo)
}

pub(crate) fn redo(room: &mut Room, _: Nothing, _: &Context) -> Reply<Changed> {
    replay(room, "step-redone", "nothing-to-redo", standout_store::StudyFile::redo)
}

fn replay(
    room: &mut Room,
    done: &str,
    nothing: &str,
    step: fn(&mut standout_store::StudyFile) -> Result<Option<String>, standout_store::StoreError>,
) -> Reply<Changed> {
    let lang = room.lang();
    let said = match room.change(step)? {
        Some(label) => say(lang, done, &[("what", label.into())]),
        None => say(lang, nothing, &[]),
    };
    Ok(Changed { said, study: study_view(room)? })
}

/// A new function's kind as asked for by a page.
pub(crate) fn function_kind(kind: Option<&str>, unit: Option<String>, better: Option<&str>) -> FunctionKind {
    match kind {
        Some("number") => FunctionKind::Number {
            unit: unit.unwrap_or_default(),
            better: better.and_then(Better::of_word).unwrap_or(Better::Higher),
        },
        _ => FunctionKind::Level,
    }
}
