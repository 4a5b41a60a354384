//! Edits of the rules for sales without a segment of their own.

use rusqlite::{OptionalExtension, params};
use standout_market::Id;

use super::{List, checked_name};
use crate::error::StoreError;
use crate::ledger::Condition;

impl List<'_> {
    pub(super) fn add_rule(&self, condition: &Condition, segment: Id) -> Result<(), StoreError> {
        let (kind, text, least, below) = condition.columns();
        let text = text.map(checked_name).transpose()?;
        match (least, below) {
            (None, None) if text.is_none() => return Err(StoreError::WrongKind),
            (Some(least), Some(below)) if least >= below => {
                return Err(StoreError::OutOfRange { value: least as f64, least: 0.0, most: below as f64 });
            }
            _ => {}
        }
        let present = self
            .connection
            .prepare_cached(
                "SELECT id FROM segment_rule WHERE kind = ?1 AND text IS ?2 AND least IS ?3 AND below IS ?4",
            )?
            .query_row(params![kind, text, least, below], |row| row.get::<_, Id>(0))
            .optional()?;
        match present {
            Some(id) => self.update("segment_rule", id, "segment", &segment),
            None => self.execute(
                "INSERT INTO segment_rule (position, kind, text, least, below, segment)
                 SELECT ifnull(max(position), 0) + 1, ?1, ?2, ?3, ?4, ?5 FROM segment_rule",
                params![kind, text, least, below, segment],
            ),
        }
    }

    pub(super) fn move_rule(&self, id: Id, before: Option<Id>) -> Result<(), StoreError> {
        self.must_exist("segment_rule", id)?;
        let mut statement =
            self.connection.prepare_cached("SELECT id FROM segment_rule WHERE id <> ?1 ORDER BY position, id")?;
        let mut order = statement.query_map([id], |row| row.get(0))?.collect::<Result<Vec<Id>, _>>()?;
        let place = before.and_then(|before| order.iter().position(|other| *other == before));
        order.insert(place.unwrap_or(order.len()), id);
        for (place, id) in order.iter().enumerate() {
            self.execute(
                "UPDATE segment_rule SET position = ?2 WHERE id = ?1 AND position <> ?2",
                params![id, place as i64 + 1],
            )?;
        }
        Ok(())
    }
}
