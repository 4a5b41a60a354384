//! A whole study put into the file: only what differs is written, as one step of undo.

use rusqlite::params;
use rustc_hash::{FxHashMap, FxHashSet};
use standout_market::{
    Claim, ClaimAbout, Fact, Function, Grid, Id, Mapping, MappingKind, Offer, Player, Segment,
    Source, SourceIx, Study, Value, method,
};

use crate::apply::{self, List, checked_name, kind_columns};
use crate::edit::{CellKey, CellValue, Target, Thing};
use crate::error::StoreError;
use crate::file::{Done, StudyFile};
use crate::reading;
use crate::rows::{self, WHOLE, Word, checked_text};

impl StudyFile {
    /// Makes the study of the file equal to `study`, its ledger apart: things with a known id are changed,
    /// those with id 0 are added, those that are not there are removed.
    pub fn put_matrix(&mut self, label: &str, study: &Study) -> Result<Done, StoreError> {
        let old = self.study()?;
        self.recorded(label, |connection| {
            let mut put = Put {
                list: List {
                    connection,
                    added: Vec::new(),
                },
                old: &old,
                new: study,
                ids: Ids::default(),
            };
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
    StoreError::Unknown {
        thing: thing.table(),
        id: 0,
    }
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
        self.remove(
            Thing::Source,
            &self.ids.sources,
            self.old.sources.iter().map(|s| s.id),
        )
    }

    /// The key of a thing: its own if the file knows it, else that of a new row.
    fn key(
        &mut self,
        thing: Thing,
        id: Id,
        insert: &str,
        values: &[&dyn rusqlite::ToSql],
    ) -> Result<Id, StoreError> {
        if id > 0 {
            return self.list.id(thing, id);
        }
        self.list
            .connection
            .prepare_cached(insert)?
            .execute(values)?;
        let id = self.list.connection.last_insert_rowid();
        self.list.added.push(id);
        Ok(id)
    }

    fn sources(&mut self) -> Result<(), StoreError> {
        for source in &self.new.sources {
            let id = self.key(
                Thing::Source,
                source.id,
                "INSERT INTO source (text, note) VALUES ('', '')",
                &[],
            )?;
            self.source(id, source)?;
            self.ids.sources.push(id);
        }
        Ok(())
    }

    fn source(&self, id: Id, source: &Source) -> Result<(), StoreError> {
        self.execute(
            "UPDATE source SET text = ?2, reliability = ?3, as_of = ?4, note = ?5 WHERE id = ?1",
            params![
                id,
                checked_text(&source.text)?,
                source.reliability.map(Word::word),
                source.as_of.map(rows::day_text),
                checked_text(&source.note)?,
            ],
        )
    }

    fn execute(&self, text: &str, values: &[&dyn rusqlite::ToSql]) -> Result<(), StoreError> {
        self.list.connection.prepare_cached(text)?.execute(values)?;
        Ok(())
    }

    /// Makes way for the new names: a row whose name goes to another row gets a stand-in first, so that names
    /// can be swapped.
    fn free_names(
        &self,
        thing: Thing,
        wanted: &[(Id, Id, String)],
        existing: &[(Id, Id, &str)],
    ) -> Result<(), StoreError> {
        let mut owners: FxHashMap<(Id, &str), Id> = FxHashMap::default();
        for (id, owner, name) in wanted {
            if owners.insert((*owner, name), *id).is_some() {
                return Err(StoreError::NameTaken { name: name.clone() });
            }
        }
        for (id, owner, name) in existing {
            if owners.get(&(*owner, *name)).is_some_and(|by| by != id) {
                let stand_in = format!("\u{1}{id}");
                self.list.update(thing.table(), *id, "name", &stand_in)?;
            }
        }
        Ok(())
    }

    fn players(&mut self) -> Result<(), StoreError> {
        let wanted = named(self.new.players.iter().map(|p| (p.id, 0, &p.name)))?;
        let old = self.old.players.iter();
        let existing: Vec<_> = old.map(|p| (p.id, 0, p.name.as_str())).collect();
        self.free_names(Thing::Player, &wanted, &existing)?;
        for (place, (player, (_, _, name))) in self.new.players.iter().zip(&wanted).enumerate() {
            let id = self.key(
                Thing::Player,
                player.id,
                "INSERT INTO player (position, name, own, website, note)
                 VALUES (0, ?1, 0, '', '')",
                params![name],
            )?;
            self.player(id, place, name, player)?;
            self.ids.players.push(id);
        }
        let own = self.new.own().and_then(|own| self.ids.players.get(own.0));
        self.list.own_player(own.copied())
    }

    fn player(&self, id: Id, place: usize, name: &str, player: &Player) -> Result<(), StoreError> {
        self.execute(
            "UPDATE player SET position = ?2, name = ?3, website = ?4, note = ?5 WHERE id = ?1",
            params![
                id,
                place as i64 + 1,
                name,
                checked_text(&player.website)?,
                checked_text(&player.note)?,
            ],
        )
    }

    fn segments(&mut self) -> Result<(), StoreError> {
        let wanted = named(self.new.segments.iter().map(|s| (s.id, 0, &s.name)))?;
        let old = self.old.segments.iter();
        let existing: Vec<_> = old.map(|s| (s.id, 0, s.name.as_str())).collect();
        self.free_names(Thing::Segment, &wanted, &existing)?;
        for (place, (segment, (_, _, name))) in self.new.segments.iter().zip(&wanted).enumerate() {
            let id = self.key(
                Thing::Segment,
                segment.id,
                "INSERT INTO segment (position, name, definition, listed_are_largest, note)
                 VALUES (0, ?1, '', 1, '')",
                params![name],
            )?;
            self.segment(id, place, name, segment)?;
            self.ids.segments.push(id);
        }
        Ok(())
    }

    fn segment(
        &self,
        id: Id,
        place: usize,
        name: &str,
        segment: &Segment,
    ) -> Result<(), StoreError> {
        if let Some(year) = segment.volume_year {
            rows::in_range(f64::from(year), -9999.0, 9999.0)?;
        }
        self.execute(
            "UPDATE segment SET position = ?2, name = ?3, volume_year = ?4, definition = ?5,
                 listed_are_largest = ?6, note = ?7
             WHERE id = ?1",
            params![
                id,
                place as i64 + 1,
                name,
                segment.volume_year,
                checked_text(&segment.definition)?,
                segment.listed_are_largest,
                checked_text(&segment.note)?,
            ],
        )
    }

    fn functions(&mut self) -> Result<(), StoreError> {
        let wanted = named(self.new.functions.iter().map(|f| (f.id, 0, &f.name)))?;
        let old = self.old.functions.iter();
        let existing: Vec<_> = old.map(|f| (f.id, 0, f.name.as_str())).collect();
        self.free_names(Thing::Function, &wanted, &existing)?;
        let functions = self.new.functions.iter().zip(&wanted);
        for (place, (function, (_, _, name))) in functions.enumerate() {
            let id = self.key(
                Thing::Function,
                function.id,
                "INSERT INTO function (position, name, heading, kind, unit, better, note)
                 VALUES (0, ?1, '', 'level', '', 'higher', '')",
                params![name],
            )?;
            self.function(id, place, name, function)?;
            self.ids.functions.push(id);
        }
        Ok(())
    }

    fn function(
        &self,
        id: Id,
        place: usize,
        name: &str,
        function: &Function,
    ) -> Result<(), StoreError> {
        let (kind, unit, better) = kind_columns(&function.kind);
        self.execute(
            "UPDATE function SET position = ?2, name = ?3, heading = ?4, kind = ?5, unit = ?6,
                 better = ?7, note = ?8
             WHERE id = ?1",
            params![
                id,
                place as i64 + 1,
                name,
                checked_text(&function.group)?,
                kind,
                checked_text(unit)?,
                better,
                checked_text(&function.note)?,
            ],
        )?;
        self.list.forget_other_kind(id, kind)
    }

    fn offers(&mut self) -> Result<(), StoreError> {
        let new = self.new.offers.iter().map(|offer| {
            let player = self.ids.players.get(offer.player.0);
            let player = player.copied().ok_or_else(|| outside(Thing::Player))?;
            Ok((offer.id, player, &offer.name))
        });
        let wanted = named(new.collect::<Result<Vec<_>, StoreError>>()?.into_iter())?;
        let existing: Vec<_> = self
            .old
            .offers
            .iter()
            .filter_map(|o| Some((o.id, self.old.players.get(o.player.0)?.id, o.name.as_str())))
            .collect();
        self.free_names(Thing::Offer, &wanted, &existing)?;
        for (place, (offer, (_, player, name))) in self.new.offers.iter().zip(&wanted).enumerate() {
            let id = self.key(
                Thing::Offer,
                offer.id,
                "INSERT INTO offer (position, player, name, category, unit, note)
                 VALUES (0, ?1, ?2, '', '', '')",
                params![player, name],
            )?;
            self.offer(id, place, *player, name, offer)?;
            self.ids.offers.push(id);
        }
        Ok(())
    }

    fn offer(
        &self,
        id: Id,
        place: usize,
        player: Id,
        name: &str,
        offer: &Offer,
    ) -> Result<(), StoreError> {
        self.execute(
            "UPDATE offer SET position = ?2, player = ?3, name = ?4, category = ?5, unit = ?6, note = ?7
             WHERE id = ?1",
            params![
                id,
                place as i64 + 1,
                player,
                name,
                checked_text(&offer.category)?,
                checked_text(&offer.unit)?,
                checked_text(&offer.note)?,
            ],
        )
    }

    fn claims(&mut self) -> Result<(), StoreError> {
        for (place, claim) in self.new.claims.iter().enumerate() {
            let player = self.ids.players.get(claim.player.0).copied();
            let player = player.ok_or_else(|| outside(Thing::Player))?;
            let id = self.key(
                Thing::Claim,
                claim.id,
                "INSERT INTO claim (position, player, words, theme, about_price, proof, note)
                 VALUES (0, ?1, '', '', 0, '', '')",
                params![player],
            )?;
            self.claim(id, place, player, claim)?;
            self.ids.claims.push(id);
        }
        Ok(())
    }

    fn claim(&self, id: Id, place: usize, player: Id, claim: &Claim) -> Result<(), StoreError> {
        let at = |ids: &[Id], thing, place: Option<usize>| match place {
            None => Ok(None),
            Some(place) => ids.get(place).copied().map(Some).ok_or(outside(thing)),
        };
        let function = match claim.about {
            Some(ClaimAbout::Function(function)) => Some(function.0),
            Some(ClaimAbout::Price) | None => None,
        };
        self.execute(
            "UPDATE claim SET position = ?2, player = ?3, words = ?4, theme = ?5, kind = ?6,
                 about_price = ?7, function = ?8, offer = ?9, segment = ?10, proof = ?11,
                 note = ?12, source = ?13
             WHERE id = ?1",
            params![
                id,
                place as i64 + 1,
                player,
                checked_name(&claim.words)?,
                checked_text(&claim.theme)?,
                claim.kind.map(Word::word),
                claim.about == Some(ClaimAbout::Price),
                at(&self.ids.functions, Thing::Function, function)?,
                at(&self.ids.offers, Thing::Offer, claim.offer.map(|ix| ix.0))?,
                at(
                    &self.ids.segments,
                    Thing::Segment,
                    claim.segment.map(|ix| ix.0)
                )?,
                checked_text(&claim.proof)?,
                checked_text(&claim.note)?,
                self.source_of(claim.source)?,
            ],
        )
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
        self.remove(
            Thing::Claim,
            &self.ids.claims,
            old.claims.iter().map(|c| c.id),
        )?;
        self.remove(
            Thing::Offer,
            &self.ids.offers,
            old.offers.iter().map(|o| o.id),
        )?;
        self.remove(
            Thing::Function,
            &self.ids.functions,
            old.functions.iter().map(|f| f.id),
        )?;
        self.remove(
            Thing::Segment,
            &self.ids.segments,
            old.segments.iter().map(|s| s.id),
        )?;
        self.remove(
            Thing::Player,
            &self.ids.players,
            old.players.iter().map(|p| p.id),
        )
    }

    fn remove(
        &self,
        thing: Thing,
        kept: &[Id],
        old: impl Iterator<Item = Id>,
    ) -> Result<(), StoreError> {
        let kept: FxHashSet<Id> = kept.iter().copied().collect();
        for id in old.filter(|id| !kept.contains(id)) {
            self.list.remove(thing, id)?;
        }
        Ok(())
    }

    fn cells(&self) -> Result<(), StoreError> {
        let (new, old) = (self.new, self.old);
        let segments: Vec<Option<Id>> = self.ids.segments.iter().copied().map(Some).collect();
        let scopes: Vec<Option<Id>> = std::iter::once(None)
            .chain(segments.iter().copied())
            .collect();
        let offers: Vec<Option<Id>> = self.ids.offers.iter().copied().map(Some).collect();
        let old_functions = places(old.functions.iter().map(|f| f.id));
        let old_offers = places(old.offers.iter().map(|o| o.id));
        let old_players = places(old.players.iter().map(|p| p.id));
        let old_segments: FxHashMap<Option<Id>, usize> =
            optional_places(old.segments.iter().map(|s| Some(s.id)));
        let old_scopes: FxHashMap<Option<Id>, usize> =
            optional_places(std::iter::once(None).chain(old.segments.iter().map(|s| Some(s.id))));
        let old_offer_columns: FxHashMap<Option<Id>, usize> =
            optional_places(old.offers.iter().map(|o| Some(o.id)));
        let functions = Side {
            new: &self.ids.functions,
            old: &old_functions,
        };
        let offer_rows = Side {
            new: &self.ids.offers,
            old: &old_offers,
        };
        let players = Side {
            new: &self.ids.players,
            old: &old_players,
        };
        let of_segments = Side {
            new: &segments,
            old: &old_segments,
        };
        let of_scopes = Side {
            new: &scopes,
            old: &old_scopes,
        };
        let of_offers = Side {
            new: &offers,
            old: &old_offer_columns,
        };
        let (whole, number) = (WHOLE, |value: &f64| CellValue::Number(*value));
        let inner = |id: Option<Id>| id.unwrap_or(whole);
        self.grid(
            (&new.levels, &old.levels),
            (&functions, &of_offers),
            |function, offer| CellKey::Level {
                function,
                offer: inner(offer),
            },
            |value| match value {
                Value::Level(level) => CellValue::Level(*level),
                Value::Number(number) => CellValue::Number(*number),
            },
        )?;
        self.grid(
            (&new.importance, &old.importance),
            (&functions, &of_segments),
            |function, segment| CellKey::Importance {
                function,
                segment: inner(segment),
            },
            number,
        )?;
        self.grid(
            (&new.prices, &old.prices),
            (&offer_rows, &of_scopes),
            |offer, segment| CellKey::Price { offer, segment },
            |price| CellValue::Price(price.clone()),
        )?;
        self.grid(
            (&new.value_shares, &old.value_shares),
            (&players, &of_scopes),
            |player, segment| CellKey::ValueShare { player, segment },
            number,
        )?;
        self.grid(
            (&new.volume_shares, &old.volume_shares),
            (&players, &of_scopes),
            |player, segment| CellKey::VolumeShare { player, segment },
            number,
        )?;
        self.grid(
            (&new.player_reach, &old.player_reach),
            (&players, &of_segments),
            |player, segment| CellKey::PlayerReach {
                player,
                segment: inner(segment),
            },
            |reach| CellValue::Reach(*reach),
        )?;
        self.grid(
            (&new.offer_reach, &old.offer_reach),
            (&offer_rows, &of_segments),
            |offer, segment| CellKey::OfferReach {
                offer,
                segment: inner(segment),
            },
            |reach| CellValue::Reach(*reach),
        )
    }

    fn grid<T: PartialEq>(
        &self,
        (new, old): (&Grid<T>, &Grid<T>),
        (rows, columns): (&Side<'_, Id>, &Side<'_, Option<Id>>),
        key: impl Fn(Id, Option<Id>) -> CellKey,
        value: impl Fn(&T) -> CellValue,
    ) -> Result<(), StoreError> {
        for (row, row_id) in rows.new.iter().enumerate() {
            let old_row = rows.old.get(row_id);
            for (column, column_id) in columns.new.iter().enumerate() {
                let before = old_row
                    .zip(columns.old.get(column_id))
                    .and_then(|(row, column)| old.get(*row, *column));
                self.fact(
                    key(*row_id, *column_id),
                    new.get(row, column),
                    before,
                    &value,
                )?;
            }
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
        self.fact(
            CellKey::PriceGrowth,
            new.price_growth.as_ref(),
            old.price_growth.as_ref(),
            number,
        )?;
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

/// One side of a grid: the new keys by place, the old places by key.
struct Side<'a, K> {
    new: &'a [K],
    old: &'a FxHashMap<K, usize>,
}

fn places(ids: impl Iterator<Item = Id>) -> FxHashMap<Id, usize> {
    ids.enumerate().map(|(place, id)| (id, place)).collect()
}

fn optional_places(ids: impl Iterator<Item = Option<Id>>) -> FxHashMap<Option<Id>, usize> {
    ids.enumerate().map(|(place, id)| (id, place)).collect()
}

/// Keys, owners and checked names.
fn named<'a>(
    things: impl Iterator<Item = (Id, Id, &'a String)>,
) -> Result<Vec<(Id, Id, String)>, StoreError> {
    things
        .map(|(id, owner, name)| Ok((id, owner, apply::checked_name(name)?)))
        .collect()
}
