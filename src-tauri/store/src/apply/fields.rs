//! The fields of things: each edit of one of them, checked and written.

use rusqlite::{OptionalExtension, params};
use standout_market::{Currency, Id, MappingKind, method};

use super::{List, check_currency, checked_name, kind_columns};
use crate::edit::{
    About, ClaimField, FunctionField, OfferField, PlayerField, SegmentField, SourceField, Target, Thing,
};
use crate::error::StoreError;
use crate::rows::{self, Word, checked_text};

impl List<'_> {
    pub(crate) fn own_player(&self, player: Option<Id>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE player SET own = 0 WHERE own = 1 AND id IS NOT ?1")?
            .execute([player])?;
        if let Some(player) = player {
            self.update("player", player, "own", &true)?;
        }
        Ok(())
    }

    pub(super) fn player(&self, id: Id, field: &PlayerField) -> Result<(), StoreError> {
        match field {
            PlayerField::Website(text) => self.update_text("player", id, "website", text),
            PlayerField::Note(text) => self.update_text("player", id, "note", text),
        }
    }

    pub(super) fn segment(&self, id: Id, field: &SegmentField) -> Result<(), StoreError> {
        match field {
            SegmentField::VolumeYear(year) => {
                if let Some(year) = year {
                    rows::in_range(f64::from(*year), -9999.0, 9999.0)?;
                }
                self.update("segment", id, "volume_year", year)
            }
            SegmentField::Definition(text) => self.update_text("segment", id, "definition", text),
            SegmentField::ListedAreLargest(listed) => self.update("segment", id, "listed_are_largest", listed),
            SegmentField::Note(text) => self.update_text("segment", id, "note", text),
        }
    }

    pub(super) fn offer(&self, id: Id, field: &OfferField) -> Result<(), StoreError> {
        match field {
            OfferField::Player(player) => {
                let player = self.id(Thing::Player, *player)?;
                let name: String = self
                    .connection
                    .prepare_cached("SELECT name FROM offer WHERE id = ?1")?
                    .query_row([id], |row| row.get(0))?;
                self.free_name(Thing::Offer, id, player, &name)?;
                self.update("offer", id, "player", &player)
            }
            OfferField::Category(text) => self.update_text("offer", id, "category", text),
            OfferField::Unit(text) => self.update_text("offer", id, "unit", text),
            OfferField::Note(text) => self.update_text("offer", id, "note", text),
        }
    }

    pub(crate) fn function(&self, id: Id, field: &FunctionField) -> Result<(), StoreError> {
        match field {
            FunctionField::Group(text) => self.update_text("function", id, "heading", text),
            FunctionField::Note(text) => self.update_text("function", id, "note", text),
            FunctionField::Kind(kind) => {
                let (kind, unit, better) = kind_columns(kind);
                self.connection
                    .prepare_cached("UPDATE function SET kind = ?2, unit = ?3, better = ?4 WHERE id = ?1")?
                    .execute(params![id, kind, checked_text(unit)?, better])?;
                self.forget_other_kind(id, kind)
            }
        }
    }

    /// Forgets what was typed of a function while it was of the other kind.
    pub(crate) fn forget_other_kind(&self, function: Id, kind: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("DELETE FROM level WHERE function = ?1 AND (level IS NULL) = (?2 = 'level')")?
            .execute(params![function, kind])?;
        Ok(())
    }

    pub(super) fn claim(&self, id: Id, field: &ClaimField) -> Result<(), StoreError> {
        match field {
            ClaimField::Player(player) => self.update("claim", id, "player", &self.id(Thing::Player, *player)?),
            ClaimField::Theme(text) => self.update_text("claim", id, "theme", text),
            ClaimField::Kind(kind) => self.update("claim", id, "kind", &kind.map(Word::word)),
            ClaimField::About(about) => {
                let function = match about {
                    Some(About::Function(function)) => Some(self.id(Thing::Function, *function)?),
                    Some(About::Price) | None => None,
                };
                self.connection
                    .prepare_cached("UPDATE claim SET about_price = ?2, function = ?3 WHERE id = ?1")?
                    .execute(params![id, *about == Some(About::Price), function])?;
                Ok(())
            }
            ClaimField::Offer(offer) => self.update("claim", id, "offer", &self.optional(Thing::Offer, *offer)?),
            ClaimField::Segment(segment) => {
                let segment = self.optional(Thing::Segment, *segment)?;
                self.update("claim", id, "segment", &segment)
            }
            ClaimField::Proof(text) => self.update_text("claim", id, "proof", text),
            ClaimField::Note(text) => self.update_text("claim", id, "note", text),
            ClaimField::Source(source) => {
                let source = self.optional(Thing::Source, *source)?;
                self.update("claim", id, "source", &source)
            }
        }
    }

    pub(super) fn source(&self, id: Id, field: &SourceField) -> Result<(), StoreError> {
        match field {
            SourceField::Reliability(reliability) => {
                self.update("source", id, "reliability", &reliability.map(Word::word))
            }
            SourceField::AsOf(day) => self.update("source", id, "as_of", &day.map(rows::day_text)),
            SourceField::Note(text) => self.update_text("source", id, "note", text),
        }
    }

    /// Keeps what differs from the default, so that a study follows the program where nothing was said.
    pub(crate) fn method(&self, name: &str, value: Option<f64>) -> Result<(), StoreError> {
        let key = method::keys::find(name)
            .ok_or_else(|| StoreError::UnknownName { thing: "method", name: name.to_owned() })?;
        let value = value
            .map(|value| rows::in_range(value, key.least, key.most))
            .transpose()?
            .filter(|value| *value != key.default());
        match value {
            None => self.connection.prepare_cached("DELETE FROM method WHERE key = ?1")?.execute([name])?,
            Some(value) => self
                .connection
                .prepare_cached(
                    "INSERT INTO method (key, value) VALUES (?1, ?2)
                     ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                )?
                .execute(params![name, value])?,
        };
        Ok(())
    }

    pub(crate) fn map(&self, kind: MappingKind, label: &str, to: Option<&Target>) -> Result<(), StoreError> {
        let label = checked_text(label)?;
        let Some(to) = to else {
            self.connection
                .prepare_cached("DELETE FROM mapping WHERE kind = ?1 AND label = ?2")?
                .execute(params![kind.word(), label])?;
            return Ok(());
        };
        let (segment, offer, channel) = match kind {
            MappingKind::Segment => (Some(self.target(Thing::Segment, to)?), None, None),
            MappingKind::Offer => (None, Some(self.target(Thing::Offer, to)?), None),
            MappingKind::Channel => match to {
                Target::Name(name) => (None, None, Some(checked_name(name)?)),
                Target::Id(_) => return Err(StoreError::WrongKind),
            },
        };
        self.connection
            .prepare_cached(
                "INSERT INTO mapping (kind, label, segment, offer, channel)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (kind, label) DO UPDATE SET
                     segment = excluded.segment, offer = excluded.offer, channel = excluded.channel",
            )?
            .execute(params![kind.word(), label, segment, offer, channel])?;
        Ok(())
    }

    /// A segment or an offer by key or name. Own offers come first: only they are sold, but which player is our
    /// own may be said later.
    fn target(&self, thing: Thing, to: &Target) -> Result<Id, StoreError> {
        let name = match to {
            Target::Id(id) => return self.id(thing, *id),
            Target::Name(name) => name,
        };
        let text = match thing {
            Thing::Offer => {
                "SELECT offer.id FROM offer JOIN player ON player.id = offer.player
                 WHERE offer.name = ?1 ORDER BY player.own DESC, offer.position LIMIT 1"
            }
            _ => "SELECT id FROM segment WHERE name = ?1 AND id > 0",
        };
        self.connection
            .prepare_cached(text)?
            .query_row([name], |row| row.get(0))
            .optional()?
            .ok_or_else(|| StoreError::UnknownName { thing: thing.table(), name: name.clone() })
    }

    pub(crate) fn currency(&self, currency: &Currency) -> Result<(), StoreError> {
        check_currency(currency)?;
        let (code, digits): (String, u8) =
            self.connection
                .query_row("SELECT currency, minor_digits FROM study", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if code == currency.code && digits == currency.minor_digits {
            return Ok(());
        }
        let holds_money: bool = self.connection.query_row(
            "SELECT EXISTS (SELECT 1 FROM price) OR EXISTS (SELECT 1 FROM sale)",
            [],
            |row| row.get(0),
        )?;
        if holds_money {
            return Err(StoreError::CurrencyInUse { code });
        }
        self.update("study", 1, "currency", &currency.code)?;
        self.update("study", 1, "minor_digits", &currency.minor_digits)
    }
}
