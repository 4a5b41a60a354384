//! Changes on trial: kept in memory beside the open study, never in its file, until they are taken over.

use std::sync::Arc;

use standout_market::method::keys;
use standout_market::{Findings, Study, analyse, held, suppose};
use standout_store::{CellKey, Edit};

/// The changes, and the study as they would make it.
#[derive(Default)]
pub(crate) struct Scratch {
    edits: Vec<Edit>,
    /// Made when it is asked for, and again after the study has changed.
    made: Option<(u64, Imagined)>,
}

/// A study with changes, and what follows from it.
#[derive(Clone)]
pub(crate) struct Imagined {
    pub(crate) study: Arc<Study>,
    pub(crate) findings: Arc<Findings>,
}

impl Scratch {
    pub(crate) fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Puts a change on trial, in place of an earlier one of the same cell or number.
    pub(crate) fn put(&mut self, edit: Edit) {
        self.made = None;
        match self.edits.iter_mut().find(|known| same_place(known, &edit)) {
            Some(known) => *known = edit,
            None => self.edits.push(edit),
        }
    }

    /// Keeps the changes of which this says so.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&Edit) -> bool) {
        self.made = None;
        self.edits.retain(keep);
    }

    /// The study of a revision with the changes. What has gone from the study meanwhile, and what it holds already, is on
    /// trial no more.
    pub(crate) fn imagine(&mut self, study: &Arc<Study>, findings: &Arc<Findings>, revision: u64) -> Imagined {
        if let Some((of, made)) = &self.made
            && *of == revision
        {
            return made.clone();
        }
        self.edits.retain(|edit| !is_so(study, edit));
        let mut imagined = Imagined { study: Arc::clone(study), findings: Arc::clone(findings) };
        if !self.edits.is_empty() {
            let with = applied(study, &self.edits);
            imagined = Imagined { findings: Arc::new(analyse(&with)), study: Arc::new(with) };
        }
        self.made = Some((revision, imagined.clone()));
        imagined
    }
}

/// A study with changes of cells and of the method.
pub(crate) fn applied(study: &Study, edits: &[Edit]) -> Study {
    let mut with = study.clone();
    for edit in edits {
        match edit {
            Edit::Set { cell, value } => put(&mut with, *cell, Some(value.clone())),
            Edit::Clear { cell } => put(&mut with, *cell, None),
            Edit::Method { key, value } => {
                if let Some(key) = keys::find(key) {
                    key.set(&mut with.method, value.unwrap_or_else(|| key.default()));
                }
            }
            _ => {}
        }
    }
    with
}

fn put(study: &mut Study, key: CellKey, value: Option<standout_market::CellValue>) {
    if let Some(cell) = key.find(study) {
        // A cell that no longer takes the value (its function became a number) stays as it is.
        suppose(study, cell, value);
    }
}

/// Whether the study is so without the change, or has no such cell any more.
fn is_so(study: &Study, edit: &Edit) -> bool {
    let there = |cell: &CellKey| cell.find(study);
    match edit {
        Edit::Set { cell, value } => there(cell).is_none_or(|cell| held(study, cell).as_ref() == Some(value)),
        Edit::Clear { cell } => there(cell).is_none_or(|cell| held(study, cell).is_none()),
        Edit::Method { key, value } => {
            keys::find(key).is_none_or(|key| key.get(&study.method) == value.unwrap_or_else(|| key.default()))
        }
        _ => true,
    }
}

/// Whether two changes are of one cell, or of one number of the method.
fn same_place(one: &Edit, other: &Edit) -> bool {
    match (place(one), place(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// What a change is made to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    Cell(CellKey),
    Method(String),
}

/// What an edit changes; `None` where it is none that can be tried.
pub(crate) fn place(edit: &Edit) -> Option<Place> {
    match edit {
        Edit::Set { cell, .. } | Edit::Clear { cell } => Some(Place::Cell(*cell)),
        Edit::Method { key, .. } => Some(Place::Method(key.clone())),
        _ => None,
    }
}
