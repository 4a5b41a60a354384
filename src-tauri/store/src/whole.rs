//! A whole study put into the file: only what differs is written, as one step of undo.

mod cells;
mod things;

use rustc_hash::FxHashSet;
use standout_market::{Fact, Id, Mapping, MappingKind, SourceIx, Study, method};

use crate::apply::{List, checked_name};
use crate::edit::{CellKey, CellValue, Target, Thing};
use crate::error::StoreError;
use crate::file::{Done, StudyFile};
use crate::reading;
use crate::rows::WHOLE;

impl StudyFile {
    /// Makes the study of the file equal to `study`, its ledger apart: things with a known id are changed,
    /// those with id 0 are added, those that are not there are removed.
    pub fn put_matrix(&mut self, label: &str, study: &Study) -> Result<Done, StoreError> {
        let old = self.study()?;
        self.recorded(label, |connection| {
            let mut put =
                Put { list: List { connection, added: Vec::new() }, old: &old, new: study, ids: Ids::default() };
            put.everything()?;
            Ok(put.list.added)
        })
    }
}

/// The keys of the new study's things, place by place.
#[derive(Default)]
struct Ids {
    sources: Vec<Id>,
    players: Vec<Id>,
    segments: Vec<Id>,
    offers: Vec<Id>,
    functions: Vec<Id>,
    claims: Vec<Id>,
}

struct Put<'a> {
    list: List<'a>,
    old: &'a Study,
    new: &'a Study,
    ids: Ids,
}

/// Where a list points that lacks the place.
fn outside(thing: Thing) -> StoreError {
    StoreError::Unknown { thing: thing.table(), id: 0 }
}

impl Put<'_> {
    fn everything(&mut self) -> Result<(), StoreError> {
        let (list, new) = (&self.list, self.new);
        list.update("study", 1, "name", &checked_name(&new.name)?)?;
        list.currency(&new.currency)?;
        let listed = &new.market.listed_are_largest;
        list.update("segment", WHOLE, "listed_are_largest", listed)?;
        self.sources()?;
        self.players()?;
        self.segments()?;
        self.functions()?;
        self.offers()?;
        self.claims()?;
        self.remove_absent()?;
        self.cells()?;
        self.market_facts()?;
        for key in method::keys::KEYS {
            self.list.method(key.name, Some(key.get(&new.method)))?;
        }
        self.mapping()?;
        // Last, when nothing refers to them any more.
        self.remove(Thing::Source, &self.ids.sources, self.old.sources.iter().map(|s| s.id))
    }

    /// The key of a thing: its own if the file knows it, else that of a new row.
    fn key(&mut self, thing: Thing, id: Id, insert: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Id, StoreError> {
        if id > 0 {
            return self.list.id(thing, id);
        }
        self.list.connection.prepare_cached(insert)?.execute(values)?;
        let id = self.list.connection.last_insert_rowid();
        self.list.added.push(id);
        Ok(id)
    }

    fn execute(&self, text: &str, values: &[&dyn rusqlite::ToSql]) -> Result<(), StoreError> {
        self.list.connection.prepare_cached(text)?.execute(values)?;
        Ok(())
    }

    /// The key of a fact's source.
    fn source_of(&self, source: Option<SourceIx>) -> Result<Option<Id>, StoreError> {
        match source {
            None => Ok(None),
            Some(ix) => {
                let id = self.ids.sources.get(ix.0).copied();
                id.map(Some).ok_or_else(|| outside(Thing::Source))
            }
        }
    }

    fn remove_absent(&self) -> Result<(), StoreError> {
        let old = self.old;
        self.remove(Thing::Claim, &self.ids.claims, old.claims.iter().map(|c| c.id))?;
        self.remove(Thing::Offer, &self.ids.offers, old.offers.iter().map(|o| o.id))?;
        self.remove(Thing::Function, &self.ids.functions, old.functions.iter().map(|f| f.id))?;
        self.remove(Thing::Segment, &self.ids.segments, old.segments.iter().map(|s| s.id))?;
        self.remove(Thing::Player, &self.ids.players, old.players.iter().map(|p| p.id))
    }

    fn remove(&self, thing: Thing, kept: &[Id], old: impl Iterator<Item = Id>) -> Result<(), StoreError> {
        let kept: FxHashSet<Id> = kept.iter().copied().collect();
        for id in old.filter(|id| !kept.contains(id)) {
            self.list.remove(thing, id)?;
        }
        Ok(())
    }

    /// Writes a fact where it differs from what the file had.
    fn fact<T: PartialEq>(
        &self,
        cell: CellKey,
        new: Option<&Fact<T>>,
        old: Option<&Fact<T>>,
        value: impl Fn(&T) -> CellValue,
    ) -> Result<(), StoreError> {
        match (new, old) {
            (None, None) => Ok(()),
            (None, Some(_)) => self.list.clear(cell),
            (Some(new), old) => {
                let source = self.source_of(new.source)?;
                let same = old.is_some_and(|old| {
                    let old_source = self.old.source(old.source).map(|source| source.id);
                    old.value == new.value && old_source == source
                });
                if same {
                    return Ok(());
                }
                self.list.set(cell, &value(&new.value), Some(source))
            }
        }
    }

    fn market_facts(&self) -> Result<(), StoreError> {
        let (new, old) = (&self.new.market, &self.old.market);
        let number = |value: &f64| CellValue::Number(*value);
        let volume = |volume: &standout_market::Volume| CellValue::Volume(volume.clone());
        self.fact(CellKey::PriceGrowth, new.price_growth.as_ref(), old.price_growth.as_ref(), number)?;
        let whole = CellKey::Volume { segment: None };
        self.fact(whole, new.volume.as_ref(), old.volume.as_ref(), volume)?;
        let whole = CellKey::Growth { segment: None };
        self.fact(whole, new.growth.as_ref(), old.growth.as_ref(), number)?;
        for (segment, id) in self.new.segments.iter().zip(&self.ids.segments) {
            let old = self.old.segments.iter().find(|old| old.id == *id);
            let id = Some(*id);
            let old_volume = old.and_then(|old| old.volume.as_ref());
            let cell = CellKey::Volume { segment: id };
            self.fact(cell, segment.volume.as_ref(), old_volume, volume)?;
            let old_growth = old.and_then(|old| old.growth.as_ref());
            let cell = CellKey::Growth { segment: id };
            self.fact(cell, segment.growth.as_ref(), old_growth, number)?;
        }
        Ok(())
    }

    /// A mapping that was there already goes with the thing it pointed at; a new one must point at something.
    fn mapping(&self) -> Result<(), StoreError> {
        let key = |mapping: &Mapping| (mapping.kind, mapping.label.clone());
        let wanted: FxHashSet<(MappingKind, String)> = self.new.mapping.iter().map(key).collect();
        let present = reading::mapping(self.list.connection)?;
        for mapping in present.iter().filter(|old| !wanted.contains(&key(old))) {
            self.list.map(mapping.kind, &mapping.label, None)?;
        }
        for mapping in self.new.mapping.iter().filter(|new| !present.contains(new)) {
            let to = Target::Name(mapping.name.clone());
            match self.list.map(mapping.kind, &mapping.label, Some(&to)) {
                Err(StoreError::UnknownName { .. }) if self.old.mapping.contains(mapping) => {}
                done => done?,
            }
        }
        Ok(())
    }
}
