//! Edits become rows. Everything that came from outside is checked here, before a row is touched.

use rusqlite::types::{ToSql, Value as Sql};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use standout_market::{Currency, FunctionKind, Id, MappingKind, method};

use crate::edit::{
    About, CellKey, CellValue, ClaimField, Edit, FunctionField, OfferField, PlayerField,
    SegmentField, SourceField, Target, Thing,
};
use crate::error::StoreError;
use crate::rows::{self, Word, checked_text};

/// Applies a list of edits inside the caller's transaction; gives the keys of what was added.
pub(crate) fn all(connection: &Connection, edits: &[Edit]) -> Result<Vec<Id>, StoreError> {
    let mut list = List {
        connection,
        added: Vec::new(),
    };
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
            Edit::Order { thing, ids } => self.order(*thing, ids),
            Edit::OwnPlayer(player) => self.own_player(self.optional(Thing::Player, *player)?),
            Edit::Player(id, field) => self.player(self.id(Thing::Player, *id)?, field),
            Edit::Segment(id, field) => self.segment(self.id(Thing::Segment, *id)?, field),
            Edit::Offer(id, field) => self.offer(self.id(Thing::Offer, *id)?, field),
            Edit::Function(id, field) => self.function(self.id(Thing::Function, *id)?, field),
            Edit::Claim(id, field) => self.claim(self.id(Thing::Claim, *id)?, field),
            Edit::Source(id, field) => self.source(self.id(Thing::Source, *id)?, field),
            Edit::ListedAreLargest(listed) => {
                self.update("segment", rows::WHOLE, "listed_are_largest", listed)
            }
            Edit::Method { key, value } => self.method(key, *value),
            Edit::Map { kind, label, to } => self.map(*kind, label, to.as_ref()),
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
        let unknown = StoreError::Unknown {
            thing: thing.table(),
            id,
        };
        let meant = meant.ok_or(unknown)?;
        self.must_exist(thing.table(), meant)?;
        Ok(meant)
    }

    fn optional(&self, thing: Thing, id: Option<Id>) -> Result<Option<Id>, StoreError> {
        id.map(|id| self.id(thing, id)).transpose()
    }

    fn must_exist(&self, table: &'static str, id: Id) -> Result<(), StoreError> {
        let exists = self
            .connection
            .prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1"))?
            .exists([id])?;
        exists
            .then_some(())
            .ok_or(StoreError::Unknown { thing: table, id })
    }

    fn cell(&self, cell: CellKey) -> Result<CellKey, StoreError> {
        let player = |id| self.id(Thing::Player, id);
        let offer = |id| self.id(Thing::Offer, id);
        let function = |id| self.id(Thing::Function, id);
        let segment = |id| self.id(Thing::Segment, id);
        let scope = |id| self.optional(Thing::Segment, id);
        Ok(match cell {
            CellKey::Level {
                function: f,
                offer: o,
            } => CellKey::Level {
                function: function(f)?,
                offer: offer(o)?,
            },
            CellKey::Importance {
                function: f,
                segment: s,
            } => CellKey::Importance {
                function: function(f)?,
                segment: segment(s)?,
            },
            CellKey::Price {
                offer: o,
                segment: s,
            } => CellKey::Price {
                offer: offer(o)?,
                segment: scope(s)?,
            },
            CellKey::ValueShare {
                player: p,
                segment: s,
            } => CellKey::ValueShare {
                player: player(p)?,
                segment: scope(s)?,
            },
            CellKey::VolumeShare {
                player: p,
                segment: s,
            } => CellKey::VolumeShare {
                player: player(p)?,
                segment: scope(s)?,
            },
            CellKey::PlayerReach {
                player: p,
                segment: s,
            } => CellKey::PlayerReach {
                player: player(p)?,
                segment: segment(s)?,
            },
            CellKey::OfferReach {
                offer: o,
                segment: s,
            } => CellKey::OfferReach {
                offer: offer(o)?,
                segment: segment(s)?,
            },
            CellKey::Volume { segment: s } => CellKey::Volume { segment: scope(s)? },
            CellKey::Growth { segment: s } => CellKey::Growth { segment: scope(s)? },
            CellKey::PriceGrowth => CellKey::PriceGrowth,
        })
    }

    /// Writes a cell; a source of `None` leaves the one it has.
    pub(crate) fn set(
        &self,
        cell: CellKey,
        value: &CellValue,
        source: Option<Option<Id>>,
    ) -> Result<(), StoreError> {
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
        let values = key
            .iter()
            .map(|(_, id)| Sql::Integer(*id))
            .chain(columns.into_iter().map(|(_, value)| value));
        self.connection
            .prepare_cached(&text)?
            .execute(params_from_iter(values))?;
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
        let text = format!(
            "DELETE FROM {table} WHERE {}",
            text.collect::<Vec<_>>().join(" AND ")
        );
        self.connection
            .prepare_cached(&text)?
            .execute(params_from_iter(tests.iter().map(|(_, id)| id)))?;
        Ok(())
    }

    fn source_of(&self, cell: CellKey, source: Option<Id>) -> Result<(), StoreError> {
        let (table, key) = rows::address(cell);
        let tests = key.columns();
        let text = tests.iter().map(|(name, _)| format!("{name} = ?"));
        let text = format!(
            "UPDATE {table} SET source = ? WHERE {}",
            text.collect::<Vec<_>>().join(" AND ")
        );
        let values = std::iter::once(source).chain(tests.iter().map(|(_, id)| Some(*id)));
        let changed = self
            .connection
            .prepare_cached(&text)?
            .execute(params_from_iter(values))?;
        let id = tests.first().map_or(0, |(_, id)| *id);
        match changed {
            0 => Err(StoreError::Unknown { thing: table, id }),
            _ => Ok(()),
        }
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

    fn update_text(
        &self,
        table: &'static str,
        id: Id,
        column: &str,
        text: &str,
    ) -> Result<(), StoreError> {
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
            Edit::AddOffer {
                player,
                name,
                category,
            } => {
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
                    params![
                        name,
                        checked_text(group)?,
                        kind,
                        checked_text(unit)?,
                        better
                    ],
                )?
            }
            Edit::AddClaim {
                player,
                words,
                theme,
            } => self.insert(
                "INSERT INTO claim (position, player, words, theme, about_price, proof, note)
                 SELECT ifnull(max(position), 0) + 1, ?1, ?2, ?3, 0, '', '' FROM claim",
                params![
                    self.id(Thing::Player, *player)?,
                    checked_name(words)?,
                    checked_text(theme)?
                ],
            )?,
            Edit::AddSource {
                text,
                reliability,
                as_of,
                note,
            } => self.insert(
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
        self.connection
            .prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", thing.table()))?
            .execute([id])?;
        Ok(())
    }

    /// A checked name that no other thing of the kind (of the player, for offers) has.
    fn free_name(
        &self,
        thing: Thing,
        but: Id,
        player: Id,
        name: &str,
    ) -> Result<String, StoreError> {
        let name = checked_name(name)?;
        let text = match thing {
            Thing::Offer => "SELECT 1 FROM offer WHERE name = ?1 AND id <> ?2 AND player = ?3",
            _ => &format!(
                "SELECT 1 FROM {} WHERE name = ?1 AND id <> ?2 AND ?3 = ?3",
                thing.table()
            ),
        };
        let taken = self
            .connection
            .prepare_cached(text)?
            .exists(params![name, but, player])?;
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
                self.update("offer", id, "name", &name)
            }
            Thing::Player | Thing::Segment | Thing::Function => {
                let name = self.free_name(thing, id, 0, name)?;
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
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT id FROM {table} WHERE id > 0 ORDER BY position, id"
        ))?;
        let all = statement.query_map([], |row| row.get::<_, Id>(0))?;
        let all = all.collect::<Result<Vec<_>, _>>()?;
        let mentioned: rustc_hash::FxHashSet<Id> = first.iter().copied().collect();
        let rest = all.into_iter().filter(|id| !mentioned.contains(id));
        for (place, id) in first.iter().copied().chain(rest).enumerate() {
            self.connection
                .prepare_cached(&format!(
                    "UPDATE {table} SET position = ?2 WHERE id = ?1 AND position <> ?2"
                ))?
                .execute(params![id, place as i64 + 1])?;
        }
        Ok(())
    }

    pub(crate) fn own_player(&self, player: Option<Id>) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("UPDATE player SET own = 0 WHERE own = 1 AND id IS NOT ?1")?
            .execute([player])?;
        if let Some(player) = player {
            self.update("player", player, "own", &true)?;
        }
        Ok(())
    }

    fn player(&self, id: Id, field: &PlayerField) -> Result<(), StoreError> {
        match field {
            PlayerField::Website(text) => self.update_text("player", id, "website", text),
            PlayerField::Note(text) => self.update_text("player", id, "note", text),
        }
    }

    fn segment(&self, id: Id, field: &SegmentField) -> Result<(), StoreError> {
        match field {
            SegmentField::VolumeYear(year) => {
                if let Some(year) = year {
                    rows::in_range(f64::from(*year), -9999.0, 9999.0)?;
                }
                self.update("segment", id, "volume_year", year)
            }
            SegmentField::Definition(text) => self.update_text("segment", id, "definition", text),
            SegmentField::ListedAreLargest(listed) => {
                self.update("segment", id, "listed_are_largest", listed)
            }
            SegmentField::Note(text) => self.update_text("segment", id, "note", text),
        }
    }

    fn offer(&self, id: Id, field: &OfferField) -> Result<(), StoreError> {
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
                    .prepare_cached(
                        "UPDATE function SET kind = ?2, unit = ?3, better = ?4 WHERE id = ?1",
                    )?
                    .execute(params![id, kind, checked_text(unit)?, better])?;
                self.forget_other_kind(id, kind)
            }
        }
    }

    /// Forgets what was typed of a function while it was of the other kind.
    pub(crate) fn forget_other_kind(&self, function: Id, kind: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(
                "DELETE FROM level WHERE function = ?1 AND (level IS NULL) = (?2 = 'level')",
            )?
            .execute(params![function, kind])?;
        Ok(())
    }

    fn claim(&self, id: Id, field: &ClaimField) -> Result<(), StoreError> {
        match field {
            ClaimField::Player(player) => {
                self.update("claim", id, "player", &self.id(Thing::Player, *player)?)
            }
            ClaimField::Theme(text) => self.update_text("claim", id, "theme", text),
            ClaimField::Kind(kind) => self.update("claim", id, "kind", &kind.map(Word::word)),
            ClaimField::About(about) => {
                let function = match about {
                    Some(About::Function(function)) => Some(self.id(Thing::Function, *function)?),
                    Some(About::Price) | None => None,
                };
                self.connection
                    .prepare_cached(
                        "UPDATE claim SET about_price = ?2, function = ?3 WHERE id = ?1",
                    )?
                    .execute(params![id, *about == Some(About::Price), function])?;
                Ok(())
            }
            ClaimField::Offer(offer) => {
                self.update("claim", id, "offer", &self.optional(Thing::Offer, *offer)?)
            }
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

    fn source(&self, id: Id, field: &SourceField) -> Result<(), StoreError> {
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
        let key = method::keys::find(name).ok_or_else(|| StoreError::UnknownName {
            thing: "method",
            name: name.to_owned(),
        })?;
        let value = value
            .map(|value| rows::in_range(value, key.least, key.most))
            .transpose()?
            .filter(|value| *value != key.default());
        match value {
            None => self
                .connection
                .prepare_cached("DELETE FROM method WHERE key = ?1")?
                .execute([name])?,
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

    pub(crate) fn map(
        &self,
        kind: MappingKind,
        label: &str,
        to: Option<&Target>,
    ) -> Result<(), StoreError> {
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
            .ok_or_else(|| StoreError::UnknownName {
                thing: thing.table(),
                name: name.clone(),
            })
    }

    pub(crate) fn currency(&self, currency: &Currency) -> Result<(), StoreError> {
        check_currency(currency)?;
        let (code, digits): (String, u8) =
            self.connection
                .query_row("SELECT currency, minor_digits FROM study", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
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

/// A function's kind as its three columns. The direction of a level is kept as "higher", which it is.
pub(crate) fn kind_columns(kind: &FunctionKind) -> (&'static str, &str, &'static str) {
    match kind {
        FunctionKind::Level => ("level", "", "higher"),
        FunctionKind::Number { unit, better } => ("number", unit, better.word()),
    }
}
