//! Typed cells, their sources, undo and redo.

use std::collections::HashMap;

use standout_market::{Better, Date, FunctionKind, Id, Reliability, Study};
use standout_store::{CellKey, Edit, Thing};
use standout_words::contract::Word;
use standout_words::{Arg, Lang, say};

use crate::desk::Context;
use crate::matrix::{Reason, Sheet, Slot, axis, slot, take};
use crate::problem::Reply;
use crate::requests::{EditCells, Nothing, SetSource};
use crate::room::Room;
use crate::sheets::{known_sheet, named};
use crate::view::study_view;
use crate::views::{CellEdit, Changed, EditReply, Refused};

pub(crate) fn edit_cells(room: &mut Room, asked: EditCells, _: &Context) -> Reply<EditReply> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let study = std::sync::Arc::clone(&room.open()?.study);
    let mut edits = Vec::new();
    let mut refused = Vec::new();
    let mut added = Added::default();
    for typed in &asked.edits {
        let taken = if typed.row.starts_with('+') {
            added.row(lang, &study, sheet, typed, &asked.edits, &mut edits)
        } else {
            axis(&study, &typed.row)
                .zip(axis(&study, &typed.column))
                .and_then(|(row, column)| slot(&study, sheet, row, column))
                .ok_or_else(|| Reason::new("cell-no-such", vec![]))
                .and_then(|slot| take(lang, &study, slot, &typed.text))
                .map(|more| edits.extend(more))
        };
        if let Err(reason) = taken {
            refused.push(Refused {
                row: typed.row.clone(),
                column: typed.column.clone(),
                text: typed.text.clone(),
                reason: reason.words(lang),
            });
        }
    }
    if refused.is_empty() && !edits.is_empty() {
        let label = label(lang, &asked.label, asked.edits.len());
        room.edit(&label, &edits)?;
    }
    let taken = if refused.is_empty() { asked.edits.len() } else { 0 };
    let said = if refused.is_empty() {
        say(lang, "cells-taken", &[("n", taken.into())])
    } else {
        say(lang, "cells-refused", &[("n", refused.len().into())])
    };
    Ok(EditReply { refused, taken, said, revision: room.open()?.revision, study: study_view(room)? })
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

/// Rows that a list of typed cells adds: `+1`, `+2` …
#[derive(Default)]
struct Added {
    /// The key that the n-th added thing will have within the list of edits.
    keys: HashMap<String, (Thing, Id)>,
}

impl Added {
    fn row(
        &mut self,
        lang: Lang,
        study: &Study,
        sheet: Sheet,
        typed: &CellEdit,
        all: &[CellEdit],
        edits: &mut Vec<Edit>,
    ) -> Result<(), Reason> {
        let of_row = |column: &str| {
            all.iter()
                .find(|e| e.row == typed.row && e.column == column)
                .map(|e| e.text.trim())
                .filter(|t| !t.is_empty())
        };
        if !self.keys.contains_key(&typed.row) {
            let thing = new_thing(sheet, study, &of_row)?;
            // Within a list of edits the n-th thing added is known as -n.
            let id = -1 - self.keys.len() as Id;
            self.keys.insert(typed.row.clone(), (kind_of(&thing), id));
            edits.push(thing);
        }
        let Some(&(thing, id)) = self.keys.get(&typed.row) else {
            return Ok(());
        };
        let creates = matches!(
            (sheet, typed.column.as_str()),
            (_, "") | (Sheet::Claims, "words" | "player") | (Sheet::Offers | Sheet::Prices, "player")
        );
        if creates || typed.text.trim().is_empty() {
            return Ok(());
        }
        edits.extend(new_cell(lang, study, sheet, thing, id, typed)?);
        Ok(())
    }
}

fn kind_of(edit: &Edit) -> Thing {
    match edit {
        Edit::AddSegment { .. } => Thing::Segment,
        Edit::AddOffer { .. } => Thing::Offer,
        Edit::AddFunction { .. } => Thing::Function,
        Edit::AddClaim { .. } => Thing::Claim,
        _ => Thing::Player,
    }
}

/// The thing that a new row of a sheet is.
fn new_thing<'a>(sheet: Sheet, study: &Study, of_row: &impl Fn(&str) -> Option<&'a str>) -> Result<Edit, Reason> {
    let name = || of_row("").map(str::to_owned).ok_or_else(|| Reason::new("cell-name-empty", vec![]));
    let player = || {
        let name = of_row("player").unwrap_or_default();
        let folded = standout_words::contract::fold(name);
        let found = study.players.iter().find(|p| standout_words::contract::fold(&p.name) == folded);
        found.map(|p| p.id).ok_or_else(|| Reason::new("cell-expects-player", vec![("found", name.into())]))
    };
    Ok(match sheet {
        Sheet::Levels | Sheet::Importance | Sheet::Functions => {
            Edit::AddFunction { name: name()?, group: String::new(), kind: FunctionKind::Level }
        }
        Sheet::Shares | Sheet::VolumeShares | Sheet::Players | Sheet::Reach => Edit::AddPlayer { name: name()? },
        Sheet::Segments => Edit::AddSegment { name: name()? },
        Sheet::Prices | Sheet::Offers => Edit::AddOffer { player: player()?, name: name()?, category: String::new() },
        Sheet::Claims => Edit::AddClaim {
            player: player()?,
            words: of_row("words").map(str::to_owned).ok_or_else(|| Reason::new("cell-name-empty", vec![]))?,
            theme: String::new(),
        },
    })
}

/// A cell of a row that is being added: read as if the row stood at the end of a copy of the study.
fn new_cell(
    lang: Lang,
    study: &Study,
    sheet: Sheet,
    thing: Thing,
    id: Id,
    typed: &CellEdit,
) -> Result<Vec<Edit>, Reason> {
    let imagined = imagine(study, thing, id);
    let row = axis(&imagined, &crate::matrix::key_of(thing, id));
    row.zip(axis(&imagined, &typed.column))
        .and_then(|(row, column)| slot(&imagined, sheet, row, column))
        .ok_or_else(|| Reason::new("cell-no-such", vec![]))
        .and_then(|slot| take(lang, &imagined, slot, &typed.text))
}

/// The study with a thing more.
fn imagine(study: &Study, thing: Thing, id: Id) -> Study {
    use standout_market as market;
    let mut study = study.clone();
    let (name, note) = (String::new(), String::new());
    match thing {
        Thing::Player => {
            study.players.push(market::Player { id, name, own: false, website: String::new(), note });
        }
        Thing::Segment => study.segments.push(market::Segment {
            id,
            name,
            volume: None,
            volume_year: None,
            growth: None,
            definition: String::new(),
            listed_are_largest: true,
            note,
        }),
        Thing::Offer => {
            study.offers.push(market::Offer {
                id,
                player: market::PlayerIx(0),
                name,
                category: String::new(),
                unit: String::new(),
                note,
            });
        }
        Thing::Function => {
            study.functions.push(market::Function { id, name, group: String::new(), kind: FunctionKind::Level, note });
        }
        Thing::Claim => study.claims.push(market::Claim {
            id,
            player: market::PlayerIx(0),
            words: name,
            theme: String::new(),
            kind: None,
            about: None,
            offer: None,
            segment: None,
            proof: String::new(),
            note,
            source: None,
        }),
        Thing::Source => {}
    }
    study
}

pub(crate) fn set_source(room: &mut Room, asked: SetSource, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let mut keys = Vec::new();
    for at in &asked.cells {
        let slot = named(room, sheet, &at.row, &at.column)?;
        let study = &room.open()?.study;
        if let Slot::Fact(cell) = slot
            && !crate::unknown::is_unknown(study, cell)
            && let Some(key) = CellKey::of(study, cell)
        {
            keys.push(key);
        }
    }
    if keys.is_empty() {
        return Err(room.problem("source-of-unknown", &[]));
    }
    let edits = match asked.source {
        None => keys.iter().map(|&cell| Edit::SourceOf { cell, source: None }).collect(),
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
            edits.extend(keys.iter().map(|&cell| Edit::SourceOf { cell, source: Some(-1) }));
            edits
        }
    };
    let label = say(lang, "edit-source", &[("n", keys.len().into())]);
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
