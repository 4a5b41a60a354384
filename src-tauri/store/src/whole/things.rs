//! Things with keys: the known are changed, the others added.

use rusqlite::params;
use rustc_hash::FxHashMap;
use standout_market::{Claim, ClaimAbout, Function, Id, Offer, Player, Segment, Source};

use super::{Put, outside};
use crate::apply::{self, checked_name, kind_columns};
use crate::edit::Thing;
use crate::error::StoreError;
use crate::rows::{self, Word, checked_text};

impl Put<'_> {
    pub(super) fn sources(&mut self) -> Result<(), StoreError> {
        for source in &self.new.sources {
            let id = self.key(Thing::Source, source.id, "INSERT INTO source (text, note) VALUES ('', '')", &[])?;
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

    pub(super) fn players(&mut self) -> Result<(), StoreError> {
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
            params![id, place as i64 + 1, name, checked_text(&player.website)?, checked_text(&player.note)?,],
        )
    }

    pub(super) fn segments(&mut self) -> Result<(), StoreError> {
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

    fn segment(&self, id: Id, place: usize, name: &str, segment: &Segment) -> Result<(), StoreError> {
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

    pub(super) fn functions(&mut self) -> Result<(), StoreError> {
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

    fn function(&self, id: Id, place: usize, name: &str, function: &Function) -> Result<(), StoreError> {
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

    pub(super) fn offers(&mut self) -> Result<(), StoreError> {
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

    fn offer(&self, id: Id, place: usize, player: Id, name: &str, offer: &Offer) -> Result<(), StoreError> {
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

    pub(super) fn claims(&mut self) -> Result<(), StoreError> {
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
                at(&self.ids.segments, Thing::Segment, claim.segment.map(|ix| ix.0))?,
                checked_text(&claim.proof)?,
                checked_text(&claim.note)?,
                self.source_of(claim.source)?,
            ],
        )
    }
}

/// Keys, owners and checked names.
fn named<'a>(things: impl Iterator<Item = (Id, Id, &'a String)>) -> Result<Vec<(Id, Id, String)>, StoreError> {
    things.map(|(id, owner, name)| Ok((id, owner, apply::checked_name(name)?))).collect()
}
