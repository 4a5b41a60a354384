//! The cells of the matrix: typed, made unknown again, given a source.

use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;
use standout_market::Id;

use super::List;
use crate::edit::{CellKey, CellValue, Thing};
use crate::error::StoreError;
use crate::rows;

impl List<'_> {
    pub(super) fn cell(&self, cell: CellKey) -> Result<CellKey, StoreError> {
        let player = |id| self.id(Thing::Player, id);
        let offer = |id| self.id(Thing::Offer, id);
        let function = |id| self.id(Thing::Function, id);
        let segment = |id| self.id(Thing::Segment, id);
        let scope = |id| self.optional(Thing::Segment, id);
        Ok(match cell {
            CellKey::Level { function: f, offer: o } => CellKey::Level { function: function(f)?, offer: offer(o)? },
            CellKey::Importance { function: f, segment: s } => {
                CellKey::Importance { function: function(f)?, segment: segment(s)? }
            }
            CellKey::Price { offer: o, segment: s } => CellKey::Price { offer: offer(o)?, segment: scope(s)? },
            CellKey::ValueShare { player: p, segment: s } => {
                CellKey::ValueShare { player: player(p)?, segment: scope(s)? }
            }
            CellKey::VolumeShare { player: p, segment: s } => {
                CellKey::VolumeShare { player: player(p)?, segment: scope(s)? }
            }
            CellKey::PlayerReach { player: p, segment: s } => {
                CellKey::PlayerReach { player: player(p)?, segment: segment(s)? }
            }
            CellKey::OfferReach { offer: o, segment: s } => {
                CellKey::OfferReach { offer: offer(o)?, segment: segment(s)? }
            }
            CellKey::Volume { segment: s } => CellKey::Volume { segment: scope(s)? },
            CellKey::Growth { segment: s } => CellKey::Growth { segment: scope(s)? },
            CellKey::PriceGrowth => CellKey::PriceGrowth,
        })
    }

    /// Writes a cell; a source of `None` leaves the one it has.
    pub(crate) fn set(&self, cell: CellKey, value: &CellValue, source: Option<Option<Id>>) -> Result<(), StoreError> {
        if let CellKey::Level { function, .. } = cell {
            self.must_be_of_kind(function, value)?;
        }
        let (table, key) = rows::address(cell);
        let mut columns = rows::columns(cell, value)?;
        if let Some(source) = source {
            columns.push(("source", source.map_or(Sql::Null, Sql::Integer)));
        }
        let key = key.columns();
        let keys: Vec<&str> = key.iter().map(|(name, _)| *name).collect();
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let updates = names.iter().map(|name| format!("{name} = excluded.{name}"));
        let text = format!(
            "INSERT INTO {table} ({}, {}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
            keys.join(", "),
            names.join(", "),
            vec!["?"; keys.len() + names.len()].join(", "),
            keys.join(", "),
            updates.collect::<Vec<_>>().join(", "),
        );
        let values = key.iter().map(|(_, id)| Sql::Integer(*id)).chain(columns.into_iter().map(|(_, value)| value));
        self.connection.prepare_cached(&text)?.execute(params_from_iter(values))?;
        Ok(())
    }

    fn must_be_of_kind(&self, function: Id, value: &CellValue) -> Result<(), StoreError> {
        let kind: String = self
            .connection
            .prepare_cached("SELECT kind FROM function WHERE id = ?1")?
            .query_row([function], |row| row.get(0))?;
        match (kind.as_str(), value) {
            ("level", CellValue::Level(_)) | ("number", CellValue::Number(_)) => Ok(()),
            _ => Err(StoreError::WrongKind),
        }
    }

    pub(crate) fn clear(&self, cell: CellKey) -> Result<(), StoreError> {
        let (table, key) = rows::address(cell);
        let tests = key.columns();
        let text = tests.iter().map(|(name, _)| format!("{name} = ?"));
        let text = format!("DELETE FROM {table} WHERE {}", text.collect::<Vec<_>>().join(" AND "));
        self.connection.prepare_cached(&text)?.execute(params_from_iter(tests.iter().map(|(_, id)| id)))?;
        Ok(())
    }

    pub(super) fn source_of(&self, cell: CellKey, source: Option<Id>) -> Result<(), StoreError> {
        let (table, key) = rows::address(cell);
        let tests = key.columns();
        let text = tests.iter().map(|(name, _)| format!("{name} = ?"));
        let text = format!("UPDATE {table} SET source = ? WHERE {}", text.collect::<Vec<_>>().join(" AND "));
        let values = std::iter::once(source).chain(tests.iter().map(|(_, id)| Some(*id)));
        let changed = self.connection.prepare_cached(&text)?.execute(params_from_iter(values))?;
        let id = tests.first().map_or(0, |(_, id)| *id);
        match changed {
            0 => Err(StoreError::Unknown { thing: table, id }),
            _ => Ok(()),
        }
    }
}
