//! Edits become rows. Everything that came from outside is checked here, before a row is touched.

mod cells;
mod fields;
mod merge;
mod rules;

use rusqlite::types::ToSql;
use rusqlite::{Connection, params};
use standout_market::{Currency, FunctionKind, Id, MappingKind};

use crate::edit::{Edit, Thing};
use crate::error::StoreError;
use crate::ledger::{LedgerForm, remember};
use crate::rows::{self, Word, checked_text};

/// Applies a list of edits inside the caller's transaction; gives the keys of what was added.
pub(crate) fn all(connection: &Connection, edits: &[Edit]) -> Result<Vec<Id>, StoreError> {
    let mut list = List { connection, added: Vec::new() };
    for edit in edits {
        list.apply(edit)?;
    }
    Ok(list.added)
}

/// A name: trimmed, not empty, a text.
pub(crate) fn checked_name(name: &str) -> Result<String, StoreError> {
    match name.trim() {
        "" => Err(StoreError::EmptyName),
        name => checked_text(name),
    }
}

pub(crate) fn check_currency(currency: &Currency) -> Result<(), StoreError> {
    checked_name(&currency.code)?;
    rows::in_range(f64::from(currency.minor_digits), 0.0, 6.0).map(|_| ())
}

/// A list of edits on its way into the file.
pub(crate) struct List<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) added: Vec<Id>,
}

impl List<'_> {
    fn apply(&mut self, edit: &Edit) -> Result<(), StoreError> {
        match edit {
            Edit::Set { cell, value } => self.set(self.cell(*cell)?, value, None),
            Edit::Clear { cell } => self.clear(self.cell(*cell)?),
            Edit::SourceOf { cell, source } => {
                let source = self.optional(Thing::Source, *source)?;
                self.source_of(self.cell(*cell)?, source)
            }
            Edit::AddPlayer { .. }
            | Edit::AddSegment { .. }
            | Edit::AddOffer { .. }
            | Edit::AddFunction { .. }
            | Edit::AddClaim { .. }
            | Edit::AddSource { .. } => self.add(edit),
            Edit::Remove { thing, id } => self.remove(*thing, self.id(*thing, *id)?),
            Edit::Rename { thing, id, name } => self.rename(*thing, self.id(*thing, *id)?, name),
            Edit::Merge { thing, from, into, over } => {
                self.merge(*thing, self.id(*thing, *from)?, self.id(*thing, *into)?, over)
            }
            Edit::Order { thing, ids } => self.order(*thing, ids),
            Edit::OwnPlayer(player) => self.own_player(self.optional(Thing::Player, *player)?),
            Edit::Player(id, field) => self.player(self.id(Thing::Player, *id)?, field),
            Edit::Segment(id, field) => self.segment(self.id(Thing::Segment, *id)?, field),
            Edit::Offer(id, field) => self.offer(self.id(Thing::Offer, *id)?, field),
            Edit::Function(id, field) => self.function(self.id(Thing::Function, *id)?, field),
            Edit::Claim(id, field) => self.claim(self.id(Thing::Claim, *id)?, field),
            Edit::Source(id, field) => self.source(self.id(Thing::Source, *id)?, field),
            Edit::ListedAreLargest(listed) => self.update("segment", rows::WHOLE, "listed_are_largest", listed),
            Edit::Method { key, value } => self.method(key, *value),
            Edit::Map { kind, label, to } => self.map(*kind, label, to.as_ref()),
            Edit::AddSegmentRule { condition, segment } => self.add_rule(condition, self.id(Thing::Segment, *segment)?),
            Edit::RemoveSegmentRule(id) => {
                self.must_exist("segment_rule", *id)?;
                self.execute("DELETE FROM segment_rule WHERE id = ?1", params![id])
            }
            Edit::MoveSegmentRule { id, before } => self.move_rule(*id, *before),
            Edit::ForgetLedgerForm { shape } => {
                let nothing = LedgerForm { shape: shape.clone(), choices: Vec::new() };
                remember(self.connection, &nothing)
            }
            Edit::HideBatch { batch, hidden } => {
                self.must_exist("batch", *batch)?;
                self.update("batch", *batch, "visible", &!hidden)
            }
            Edit::StudyName(name) => self.update("study", 1, "name", &checked_name(name)?),
            Edit::Currency(currency) => self.currency(currency),
        }
    }

    /// The key meant by an id: its own, or that of something this list added.
    pub(crate) fn id(&self, thing: Thing, id: Id) -> Result<Id, StoreError> {
        let meant = match usize::try_from(id.unsigned_abs()) {
            Ok(place) if id < 0 => self.added.get(place - 1).copied(),
            _ => Some(id).filter(|id| *id > 0),
        };
        let unknown = StoreError::Unknown { thing: thing.table(), id };
        let meant = meant.ok_or(unknown)?;
        self.must_exist(thing.table(), meant)?;
        Ok(meant)
    }

    fn optional(&self, thing: Thing, id: Option<Id>) -> Result<Option<Id>, StoreError> {
        id.map(|id| self.id(thing, id)).transpose()
    }

    fn must_exist(&self, table: &'static str, id: Id) -> Result<(), StoreError> {
        let exists = self.connection.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1"))?.exists([id])?;
        exists.then_some(()).ok_or(StoreError::Unknown { thing: table, id })
    }

    fn execute(&self, text: &str, values: &[&dyn ToSql]) -> Result<(), StoreError> {
        self.connection.prepare_cached(text)?.execute(values)?;
        Ok(())
    }

    /// Writes one column of one row.
    pub(crate) fn update(
        &self,
        table: &'static str,
        id: Id,
        column: &str,
        value: &dyn ToSql,
    ) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(&format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1"))?
            .execute(params![id, value])?;
        Ok(())
    }

    fn update_text(&self, table: &'static str, id: Id, column: &str, text: &str) -> Result<(), StoreError> {
        self.update(table, id, column, &checked_text(text)?)
    }

    fn add(&mut self, edit: &Edit) -> Result<(), StoreError> {
        let id = match edit {
            Edit::AddPlayer { name } => {
                let name = self.free_name(Thing::Player, 0, 0, name)?;
                self.insert(
                    "INSERT INTO player (position, name, own, website, note)
                     SELECT ifnull(max(position), 0) + 1, ?1, 0, '', '' FROM player",
                    params![name],
                )?
            }
            Edit::AddSegment { name } => {
                let name = self.free_name(Thing::Segment, 0, 0, name)?;
                self.insert(
                    "INSERT INTO segment (position, name, definition, listed_are_largest, note)
                     SELECT max(position) + 1, ?1, '', 1, '' FROM segment",
                    params![name],
                )?
            }
            Edit::AddOffer { player, name, category } => {
                let player = self.id(Thing::Player, *player)?;
                let name = self.free_name(Thing::Offer, 0, player, name)?;
                self.insert(
                    "INSERT INTO offer (position, player, name, category, unit, note)
                     SELECT ifnull(max(position), 0) + 1, ?1, ?2, ?3, '', '' FROM offer",
                    params![player, name, checked_text(category)?],
                )?
            }
            Edit::AddFunction { name, group, kind } => {
                let name = self.free_name(Thing::Function, 0, 0, name)?;
                let (kind, unit, better) = kind_columns(kind);
                self.insert(
                    "INSERT INTO function (position, name, heading, kind, unit, better, note)
                     SELECT ifnull(max(position), 0) + 1, ?1, ?2, ?3, ?4, ?5, '' FROM function",
                    params![name, checked_text(group)?, kind, checked_text(unit)?, better],
                )?
            }
            Edit::AddClaim { player, words, theme } => self.insert(
                "INSERT INTO claim (position, player, words, theme, about_price, proof, note)
                 SELECT ifnull(max(position), 0) + 1, ?1, ?2, ?3, 0, '', '' FROM claim",
                params![self.id(Thing::Player, *player)?, checked_name(words)?, checked_text(theme)?],
            )?,
            Edit::AddSource { text, reliability, as_of, note } => self.insert(
                "INSERT INTO source (text, reliability, as_of, note) VALUES (?1, ?2, ?3, ?4)",
                params![
                    checked_text(text)?,
                    reliability.map(Word::word),
                    as_of.map(rows::day_text),
                    checked_text(note)?
                ],
            )?,
            _ => return Ok(()),
        };
        self.added.push(id);
        Ok(())
    }

    fn insert(&self, text: &str, values: &[&dyn ToSql]) -> Result<Id, StoreError> {
        self.connection.prepare_cached(text)?.execute(values)?;
        Ok(self.connection.last_insert_rowid())
    }

    pub(crate) fn remove(&self, thing: Thing, id: Id) -> Result<(), StoreError> {
        self.connection.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", thing.table()))?.execute([id])?;
        Ok(())
    }

    /// A checked name that no other thing of the kind (of the player, for offers) has.
    fn free_name(&self, thing: Thing, but: Id, player: Id, name: &str) -> Result<String, StoreError> {
        let name = checked_name(name)?;
        let text = match thing {
            Thing::Offer => "SELECT 1 FROM offer WHERE name = ?1 AND id <> ?2 AND player = ?3",
            _ => &format!("SELECT 1 FROM {} WHERE name = ?1 AND id <> ?2 AND ?3 = ?3", thing.table()),
        };
        let taken = self.connection.prepare_cached(text)?.exists(params![name, but, player])?;
        match taken {
            true => Err(StoreError::NameTaken { name }),
            false => Ok(name),
        }
    }

    fn player_of(&self, offer: Id) -> Result<Id, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT player FROM offer WHERE id = ?1")?
            .query_row([offer], |row| row.get(0))?)
    }

    fn rename(&self, thing: Thing, id: Id, name: &str) -> Result<(), StoreError> {
        match thing {
            Thing::Source => self.update_text("source", id, "text", name),
            Thing::Claim => self.update("claim", id, "words", &checked_name(name)?),
            Thing::Offer => {
                let name = self.free_name(thing, id, self.player_of(id)?, name)?;
                self.keep_name(MappingKind::Offer, id, id, false)?;
                self.update("offer", id, "name", &name)
            }
            Thing::Player | Thing::Segment | Thing::Function => {
                let name = self.free_name(thing, id, 0, name)?;
                if thing == Thing::Segment {
                    self.keep_name(MappingKind::Segment, id, id, false)?;
                }
                self.update(thing.table(), id, "name", &name)
            }
        }
    }

    pub(crate) fn order(&self, thing: Thing, ids: &[Id]) -> Result<(), StoreError> {
        if thing == Thing::Source {
            return Ok(());
        }
        let table = thing.table();
        let mut first = Vec::with_capacity(ids.len());
        for id in ids {
            first.push(self.id(thing, *id)?);
        }
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT id FROM {table} WHERE id > 0 ORDER BY position, id"))?;
        let all = statement.query_map([], |row| row.get::<_, Id>(0))?;
        let all = all.collect::<Result<Vec<_>, _>>()?;
        let mentioned: rustc_hash::FxHashSet<Id> = first.iter().copied().collect();
        let rest = all.into_iter().filter(|id| !mentioned.contains(id));
        for (place, id) in first.iter().copied().chain(rest).enumerate() {
            self.connection
                .prepare_cached(&format!("UPDATE {table} SET position = ?2 WHERE id = ?1 AND position <> ?2"))?
                .execute(params![id, place as i64 + 1])?;
        }
        Ok(())
    }
}

/// A function's kind as its three columns. The direction of a level is kept as "higher", which it is.
pub(crate) fn kind_columns(kind: &FunctionKind) -> (&'static str, &str, &'static str) {
    match kind {
        FunctionKind::Level => ("level", "", "higher"),
        FunctionKind::Number { unit, better } => ("number", unit, better.word()),
    }
}
