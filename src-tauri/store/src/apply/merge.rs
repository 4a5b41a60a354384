//! Two names for one thing become one thing: its cells are joined, and whatever spoke of the other speaks of it.
//!
//! A ledger keeps writing the name that went, so that name is kept as a mapping; so is a name that is changed.

use rusqlite::params;
use standout_market::{Id, LabelKind, MappingKind};

use super::List;
use crate::edit::{CellKey, Thing};
use crate::error::{Apart, StoreError};
use crate::ledger::Names;
use crate::rows::Word;

/// The tables of cells: the columns of the key, and the others.
const CELLS: [(&str, &[&str], &str); 9] = [
    ("level", &["function", "offer"], "level, number, source"),
    ("importance", &["function", "segment"], "importance, source"),
    ("price", &["offer", "segment"], "amount, unit, source"),
    ("value_share", &["player", "segment"], "share, source"),
    ("volume_share", &["player", "segment"], "share, source"),
    ("player_reach", &["player", "segment"], "reach, source"),
    ("offer_reach", &["offer", "segment"], "reach, source"),
    ("volume", &["segment"], "amount, unit, source"),
    ("growth", &["segment"], "rate, source"),
];

impl List<'_> {
    /// Joins one thing into another of its kind. Where both know a cell, the one that stays wins, but for the cells
    /// in `over` (named as cells of what stays). A remark is added to the other's; any other property is taken only
    /// where the one that stays has none.
    pub(super) fn merge(&self, thing: Thing, from: Id, into: Id, over: &[CellKey]) -> Result<(), StoreError> {
        if from == into {
            return Err(StoreError::Apart(Apart::Itself));
        }
        for cell in over {
            self.clear(self.cell(*cell)?)?;
        }
        match thing {
            Thing::Player => self.merge_players(from, into)?,
            Thing::Segment => {
                self.keep_name(MappingKind::Segment, from, into, true)?;
                self.take_where_none("segment", &["definition"], from, into)?;
                self.connection
                    .prepare_cached(
                        "UPDATE segment SET volume_year = (SELECT volume_year FROM segment WHERE id = ?1)
                         WHERE id = ?2 AND volume_year IS NULL",
                    )?
                    .execute([from, into])?;
                self.refer(&[("claim", "segment"), ("mapping", "segment"), ("segment_rule", "segment")], from, into)?;
            }
            Thing::Offer => {
                if self.player_of(from)? != self.player_of(into)? {
                    return Err(StoreError::Apart(Apart::Players));
                }
                self.merge_offers(from, into)?;
            }
            Thing::Function => {
                self.must_measure_alike(from, into)?;
                self.take_where_none("function", &["heading", "unit"], from, into)?;
                self.refer(&[("claim", "function")], from, into)?;
            }
            // A claim is its words: two claims are two, and a source is noted anew.
            Thing::Claim | Thing::Source => return Err(StoreError::Apart(Apart::Kind)),
        }
        self.join(thing, from, into)
    }

    /// The cells, the remark, and the end of what is joined.
    fn join(&self, thing: Thing, from: Id, into: Id) -> Result<(), StoreError> {
        let column = thing.table();
        for (table, keys, values) in CELLS {
            if !keys.contains(&column) {
                continue;
            }
            let other: String = keys.iter().filter(|key| **key != column).map(|key| format!("{key}, ")).collect();
            let same: String = keys
                .iter()
                .filter(|key| **key != column)
                .map(|key| format!(" AND there.{key} = {table}.{key}"))
                .collect();
            self.connection
                .prepare_cached(&format!(
                    "INSERT INTO {table} ({column}, {other}{values})
                     SELECT ?2, {other}{values} FROM {table} WHERE {column} = ?1
                       AND NOT EXISTS (SELECT 1 FROM {table} AS there WHERE there.{column} = ?2{same})"
                ))?
                .execute([from, into])?;
        }
        self.connection
            .prepare_cached(&format!(
                "UPDATE {column} SET note = trim({column}.note || char(10) || other.note, char(10))
                 FROM (SELECT note FROM {column} WHERE id = ?1) AS other
                 WHERE id = ?2 AND other.note <> '' AND other.note <> {column}.note"
            ))?
            .execute([from, into])?;
        self.remove(thing, from)
    }

    fn merge_players(&self, from: Id, into: Id) -> Result<(), StoreError> {
        let own: bool = self
            .connection
            .prepare_cached("SELECT own FROM player WHERE id = ?1")?
            .query_row([from], |row| row.get(0))?;
        let twins: Vec<(Id, Id)> = self
            .connection
            .prepare_cached(
                "SELECT gone.id, kept.id FROM offer AS gone JOIN offer AS kept ON kept.name = gone.name
                 WHERE gone.player = ?1 AND kept.player = ?2 ORDER BY gone.position, gone.id",
            )?
            .query_map([from, into], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        for (gone, kept) in twins {
            self.merge_offers(gone, kept)?;
            self.join(Thing::Offer, gone, kept)?;
        }
        self.take_where_none("player", &["website"], from, into)?;
        self.refer(&[("offer", "player"), ("claim", "player")], from, into)?;
        if own { self.own_player(Some(into)) } else { Ok(()) }
    }

    fn merge_offers(&self, from: Id, into: Id) -> Result<(), StoreError> {
        // Only what we sell ourselves stands in our ledger.
        let own: bool = self
            .connection
            .prepare_cached("SELECT own FROM player JOIN offer ON offer.player = player.id WHERE offer.id = ?1")?
            .query_row([from], |row| row.get(0))?;
        if own {
            self.keep_name(MappingKind::Offer, from, into, true)?;
        }
        self.take_where_none("offer", &["category", "unit"], from, into)?;
        self.refer(&[("claim", "offer"), ("mapping", "offer")], from, into)
    }

    fn must_measure_alike(&self, from: Id, into: Id) -> Result<(), StoreError> {
        let alike: bool = self
            .connection
            .prepare_cached(
                "SELECT a.kind = b.kind
                    AND (a.kind = 'level' OR a.better = b.better AND (a.unit = b.unit OR a.unit = '' OR b.unit = ''))
                 FROM function AS a, function AS b WHERE a.id = ?1 AND b.id = ?2",
            )?
            .query_row([from, into], |row| row.get(0))?;
        if alike { Ok(()) } else { Err(StoreError::Apart(Apart::Measures)) }
    }

    fn take_where_none(&self, table: &str, columns: &[&str], from: Id, into: Id) -> Result<(), StoreError> {
        for column in columns {
            self.connection
                .prepare_cached(&format!(
                    "UPDATE {table} SET {column} = (SELECT {column} FROM {table} WHERE id = ?1)
                     WHERE id = ?2 AND {column} = ''"
                ))?
                .execute([from, into])?;
        }
        Ok(())
    }

    fn refer(&self, columns: &[(&str, &str)], from: Id, into: Id) -> Result<(), StoreError> {
        for (table, column) in columns {
            self.connection
                .prepare_cached(&format!("UPDATE {table} SET {column} = ?2 WHERE {column} = ?1"))?
                .execute([from, into])?;
        }
        Ok(())
    }

    /// Maps the ledger's names that stand for a thing only by being equal to its own name, so that they go on
    /// standing for it (`into`) once that name is gone. With `always` also the name itself, though no ledger has it yet.
    pub(super) fn keep_name(&self, kind: MappingKind, thing: Id, into: Id, always: bool) -> Result<(), StoreError> {
        let (label_kind, table, column) = match kind {
            MappingKind::Segment => (LabelKind::Segment, "segment", "segment"),
            MappingKind::Offer => (LabelKind::Offer, "offer", "offer"),
            MappingKind::Channel => return Ok(()),
        };
        let mut labels: Vec<String> = self
            .connection
            .prepare_cached("SELECT text FROM label WHERE kind = ?1")?
            .query_map([label_kind as usize as i64], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        if always {
            let name = self
                .connection
                .prepare_cached(&format!("SELECT name FROM {table} WHERE id = ?1"))?
                .query_row([thing], |row| row.get(0))?;
            labels.push(name);
        }
        let names = Names::of(self.connection)?;
        labels.retain(|label| names.thing(kind, label) == Some(thing));
        for label in labels {
            // What is mapped already follows by its mapping.
            self.connection
                .prepare_cached(&format!(
                    "INSERT INTO mapping (kind, label, {column}) VALUES (?1, ?2, ?3) ON CONFLICT (kind, label) DO NOTHING"
                ))?
                .execute(params![kind.word(), label, into])?;
        }
        Ok(())
    }
}
