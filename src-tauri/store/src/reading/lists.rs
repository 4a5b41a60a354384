//! The lists of a study, table by table.

use standout_market::{
    Better, Claim, ClaimAbout, Fact, Function, FunctionIx, FunctionKind, Id, Method, Offer, OfferIx, Player, PlayerIx,
    Segment, SegmentIx, Source, Volume, WholeMarket, method,
};

use super::{Places, Reading, source};
use crate::error::StoreError;
use crate::rows::{Word, day_of};

impl Reading<'_> {
    pub(super) fn sources(&self) -> Result<Vec<Source>, StoreError> {
        self.list("SELECT id, text, reliability, as_of, note FROM source ORDER BY id", |row| {
            let reliability: Option<String> = row.get(2)?;
            let as_of: Option<String> = row.get(3)?;
            Ok(Source {
                id: row.get(0)?,
                text: row.get(1)?,
                reliability: reliability.as_deref().map(Word::of_word).transpose()?,
                as_of: as_of.as_deref().map(day_of).transpose()?,
                note: row.get(4)?,
            })
        })
    }

    pub(super) fn players(&self) -> Result<Vec<Player>, StoreError> {
        self.list("SELECT id, name, own, website, note FROM player ORDER BY position, id", |row| {
            Ok(Player { id: row.get(0)?, name: row.get(1)?, own: row.get(2)?, website: row.get(3)?, note: row.get(4)? })
        })
    }

    pub(super) fn segments(&self) -> Result<Vec<Segment>, StoreError> {
        self.list(
            "SELECT id, name, volume_year, definition, listed_are_largest, note
             FROM segment WHERE id > 0 ORDER BY position, id",
            |row| {
                Ok(Segment {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    volume: None,
                    volume_year: row.get(2)?,
                    growth: None,
                    definition: row.get(3)?,
                    listed_are_largest: row.get(4)?,
                    note: row.get(5)?,
                })
            },
        )
    }

    pub(super) fn offers(&self, players: &Places) -> Result<Vec<Offer>, StoreError> {
        self.list("SELECT id, player, name, category, unit, note FROM offer ORDER BY position, id", |row| {
            Ok(Offer {
                id: row.get(0)?,
                player: PlayerIx(players.must(row.get(1)?)?),
                name: row.get(2)?,
                category: row.get(3)?,
                unit: row.get(4)?,
                note: row.get(5)?,
            })
        })
    }

    pub(super) fn functions(&self) -> Result<Vec<Function>, StoreError> {
        self.list("SELECT id, name, heading, kind, unit, better, note FROM function ORDER BY position, id", |row| {
            let kind: String = row.get(3)?;
            let better: String = row.get(5)?;
            Ok(Function {
                id: row.get(0)?,
                name: row.get(1)?,
                group: row.get(2)?,
                kind: match kind.as_str() {
                    "level" => FunctionKind::Level,
                    _ => FunctionKind::Number { unit: row.get(4)?, better: Better::of_word(&better)? },
                },
                note: row.get(6)?,
            })
        })
    }

    pub(super) fn claims(
        &self,
        players: &Places,
        functions: &Places,
        offers: &Places,
        segments: &Places,
        sources: &Places,
    ) -> Result<Vec<Claim>, StoreError> {
        self.list(
            "SELECT id, player, words, theme, kind, about_price, function, offer, segment, proof,
                    note, source
             FROM claim ORDER BY position, id",
            |row| {
                let place = |places: &Places, id: Option<Id>| id.map(|id| places.must(id)).transpose();
                let kind: Option<String> = row.get(4)?;
                let function = place(functions, row.get(6)?)?.map(FunctionIx);
                Ok(Claim {
                    id: row.get(0)?,
                    player: PlayerIx(players.must(row.get(1)?)?),
                    words: row.get(2)?,
                    theme: row.get(3)?,
                    kind: kind.as_deref().map(Word::of_word).transpose()?,
                    about: match row.get(5)? {
                        true => Some(ClaimAbout::Price),
                        false => function.map(ClaimAbout::Function),
                    },
                    offer: place(offers, row.get(7)?)?.map(OfferIx),
                    segment: place(segments, row.get(8)?)?.map(SegmentIx),
                    proof: row.get(9)?,
                    note: row.get(10)?,
                    source: source(sources, row.get(11)?)?,
                })
            },
        )
    }

    pub(super) fn market(&self, sources: &Places) -> Result<WholeMarket, StoreError> {
        let mut market = WholeMarket { listed_are_largest: true, ..WholeMarket::default() };
        self.each("SELECT listed_are_largest FROM segment WHERE id = 0", |row| {
            market.listed_are_largest = row.get(0)?;
            Ok(())
        })?;
        self.each("SELECT rate, source FROM price_growth", |row| {
            market.price_growth = Some(Fact { value: row.get(0)?, source: source(sources, row.get(1)?)? });
            Ok(())
        })?;
        Ok(market)
    }

    pub(super) fn volumes(&self, sources: &Places) -> Result<Vec<(Id, Fact<Volume>)>, StoreError> {
        self.list("SELECT segment, amount, unit, source FROM volume", |row| {
            let value = Volume { amount: row.get(1)?, unit: row.get(2)? };
            let source = source(sources, row.get(3)?)?;
            Ok((row.get(0)?, Fact { value, source }))
        })
    }

    pub(super) fn growths(&self, sources: &Places) -> Result<Vec<(Id, Fact<f64>)>, StoreError> {
        self.list("SELECT segment, rate, source FROM growth", |row| {
            let (value, source) = (row.get(1)?, source(sources, row.get(2)?)?);
            Ok((row.get(0)?, Fact { value, source }))
        })
    }

    /// The defaults with what the study says otherwise. A value that means nothing to this program is left out.
    pub(super) fn method(&self) -> Result<Method, StoreError> {
        let mut profile = Method::default();
        self.each("SELECT key, value FROM method", |row| {
            let name: String = row.get(0)?;
            if let Some(key) = method::keys::find(&name) {
                key.set(&mut profile, row.get(1)?);
            }
            Ok(())
        })?;
        Ok(profile)
    }
}
