//! The file as a [`Study`].

use rusqlite::{Connection, Row};
use rustc_hash::FxHashMap;
use standout_market::{
    Better, Claim, ClaimAbout, Currency, Fact, Function, FunctionIx, FunctionKind, Grid, Id, Level,
    Mapping, Method, Money, Offer, OfferIx, Player, PlayerIx, Price, Reach, Segment, SegmentIx,
    Source, SourceIx, Study, Value, Volume, WholeMarket, method,
};

use crate::error::StoreError;
use crate::ledger;
use crate::rows::{WHOLE, Word, day_of};

/// Places of things by their keys.
#[derive(Default)]
pub(crate) struct Places(FxHashMap<Id, usize>);

impl Places {
    pub(crate) fn of(ids: impl Iterator<Item = Id>) -> Places {
        Places(ids.enumerate().map(|(place, id)| (id, place)).collect())
    }

    pub(crate) fn get(&self, id: Id) -> Option<usize> {
        self.0.get(&id).copied()
    }

    /// The place of a key that a foreign key vouches for.
    fn must(&self, id: Id) -> Result<usize, StoreError> {
        self.get(id).ok_or_else(|| StoreError::Damaged {
            detail: format!("a reference to {id}, which is not there"),
        })
    }
}

/// Reads a whole study.
pub(crate) fn study(connection: &Connection) -> Result<Study, StoreError> {
    // One transaction, so that a reader beside a writer sees one state of all tables.
    let alone = connection.is_autocommit();
    if alone {
        connection.execute_batch("BEGIN")?;
    }
    let study = read(connection);
    if alone {
        crate::file::roll_back(connection);
    }
    study
}

fn read(connection: &Connection) -> Result<Study, StoreError> {
    let all = Reading { connection };
    let sources = all.sources()?;
    let source_places = Places::of(sources.iter().map(|s| s.id));
    let (players, segments) = (all.players()?, all.segments()?);
    let player_places = Places::of(players.iter().map(|p| p.id));
    let segment_places = Places::of(segments.iter().map(|s| s.id));
    let functions = all.functions()?;
    let function_places = Places::of(functions.iter().map(|f| f.id));
    let offers = all.offers(&player_places)?;
    let offer_places = Places::of(offers.iter().map(|o| o.id));
    let (name, currency) = connection
        .prepare_cached("SELECT name, currency, minor_digits FROM study")?
        .query_row([], |row| {
            let currency = Currency {
                code: row.get(1)?,
                minor_digits: row.get(2)?,
            };
            Ok((row.get(0)?, currency))
        })?;
    let scopes = Scopes(&segment_places);
    let (f, p, o, s) = (functions.len(), players.len(), offers.len(), segments.len());
    let columns = Columns {
        all: &all,
        sources: &source_places,
    };
    let reach = |row: &Row<'_>| Reach::of_word(row.get_ref(2)?.as_str().map_err(wrong)?);
    let number = |row: &Row<'_>| Ok(row.get(2)?);
    let inner = |id| segment_places.must(id);
    let scope = |id| scopes.column(id);
    let mut study = Study {
        name,
        currency,
        market: all.market(&source_places)?,
        levels: columns.grid(
            (f, o),
            "SELECT function, offer, level, source, number FROM level",
            |id| function_places.must(id),
            |id| offer_places.must(id),
            |row| match row.get_ref(2)?.as_str_or_null().map_err(wrong)? {
                Some(word) => Level::of_word(word).map(Value::Level),
                None => Ok(Value::Number(row.get(4)?)),
            },
        )?,
        importance: columns.grid(
            (f, s),
            "SELECT function, segment, importance, source FROM importance",
            |id| function_places.must(id),
            inner,
            number,
        )?,
        prices: columns.grid(
            (o, s + 1),
            "SELECT offer, segment, amount, source, unit FROM price",
            |id| offer_places.must(id),
            scope,
            |row| {
                Ok(Price {
                    amount: Money(row.get(2)?),
                    unit: row.get(4)?,
                })
            },
        )?,
        value_shares: columns.grid(
            (p, s + 1),
            "SELECT player, segment, share, source FROM value_share",
            |id| player_places.must(id),
            scope,
            number,
        )?,
        volume_shares: columns.grid(
            (p, s + 1),
            "SELECT player, segment, share, source FROM volume_share",
            |id| player_places.must(id),
            scope,
            number,
        )?,
        player_reach: columns.grid(
            (p, s),
            "SELECT player, segment, reach, source FROM player_reach",
            |id| player_places.must(id),
            inner,
            reach,
        )?,
        offer_reach: columns.grid(
            (o, s),
            "SELECT offer, segment, reach, source FROM offer_reach",
            |id| offer_places.must(id),
            inner,
            reach,
        )?,
        claims: all.claims(
            &player_places,
            &function_places,
            &offer_places,
            &segment_places,
            &source_places,
        )?,
        sources: Vec::new(),
        mapping: mapping(connection)?,
        ledger: standout_market::Ledger::default(),
        method: all.method()?,
        players,
        segments,
        offers,
        functions,
    };
    for (segment, fact) in all.volumes(&source_places)? {
        match scopes.column(segment)?.checked_sub(1) {
            None => study.market.volume = Some(fact),
            Some(place) => {
                if let Some(segment) = study.segments.get_mut(place) {
                    segment.volume = Some(fact);
                }
            }
        }
    }
    for (segment, fact) in all.growths(&source_places)? {
        match scopes.column(segment)?.checked_sub(1) {
            None => study.market.growth = Some(fact),
            Some(place) => {
                if let Some(segment) = study.segments.get_mut(place) {
                    segment.growth = Some(fact);
                }
            }
        }
    }
    study.sources = sources;
    study.ledger = ledger::read(connection, &study)?;
    Ok(study)
}

fn wrong(error: rusqlite::types::FromSqlError) -> StoreError {
    StoreError::Damaged {
        detail: error.to_string(),
    }
}

/// Columns of the grids of prices and shares: the whole market first, then the segments.
struct Scopes<'a>(&'a Places);

impl Scopes<'_> {
    fn column(&self, segment: Id) -> Result<usize, StoreError> {
        match segment {
            WHOLE => Ok(0),
            segment => Ok(self.0.must(segment)? + 1),
        }
    }
}

struct Columns<'a> {
    all: &'a Reading<'a>,
    sources: &'a Places,
}

impl Columns<'_> {
    /// A grid out of rows of key, key, value and source.
    fn grid<T>(
        &self,
        (rows, columns): (usize, usize),
        query: &str,
        row_of: impl Fn(Id) -> Result<usize, StoreError>,
        column_of: impl Fn(Id) -> Result<usize, StoreError>,
        value: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Grid<T>, StoreError> {
        let mut grid = Grid::unknown(rows, columns);
        self.all.each(query, |row| {
            let fact = Fact {
                value: value(row)?,
                source: source(self.sources, row.get(3)?)?,
            };
            grid.set(row_of(row.get(0)?)?, column_of(row.get(1)?)?, Some(fact));
            Ok(())
        })?;
        Ok(grid)
    }
}

fn source(places: &Places, id: Option<Id>) -> Result<Option<SourceIx>, StoreError> {
    id.map(|id| places.must(id).map(SourceIx)).transpose()
}

struct Reading<'a> {
    connection: &'a Connection,
}

impl Reading<'_> {
    fn each(
        &self,
        query: &str,
        mut take: impl FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }

    fn list<T>(
        &self,
        query: &str,
        make: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut list = Vec::new();
        self.each(query, |row| {
            list.push(make(row)?);
            Ok(())
        })?;
        Ok(list)
    }

    fn sources(&self) -> Result<Vec<Source>, StoreError> {
        self.list(
            "SELECT id, text, reliability, as_of, note FROM source ORDER BY id",
            |row| {
                let reliability: Option<String> = row.get(2)?;
                let as_of: Option<String> = row.get(3)?;
                Ok(Source {
                    id: row.get(0)?,
                    text: row.get(1)?,
                    reliability: reliability.as_deref().map(Word::of_word).transpose()?,
                    as_of: as_of.as_deref().map(day_of).transpose()?,
                    note: row.get(4)?,
                })
            },
        )
    }

    fn players(&self) -> Result<Vec<Player>, StoreError> {
        self.list(
            "SELECT id, name, own, website, note FROM player ORDER BY position, id",
            |row| {
                Ok(Player {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    own: row.get(2)?,
                    website: row.get(3)?,
                    note: row.get(4)?,
                })
            },
        )
    }

    fn segments(&self) -> Result<Vec<Segment>, StoreError> {
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

    fn offers(&self, players: &Places) -> Result<Vec<Offer>, StoreError> {
        self.list(
            "SELECT id, player, name, category, unit, note FROM offer ORDER BY position, id",
            |row| {
                Ok(Offer {
                    id: row.get(0)?,
                    player: PlayerIx(players.must(row.get(1)?)?),
                    name: row.get(2)?,
                    category: row.get(3)?,
                    unit: row.get(4)?,
                    note: row.get(5)?,
                })
            },
        )
    }

    fn functions(&self) -> Result<Vec<Function>, StoreError> {
        self.list(
            "SELECT id, name, heading, kind, unit, better, note FROM function ORDER BY position, id",
            |row| {
                let kind: String = row.get(3)?;
                let better: String = row.get(5)?;
                Ok(Function {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    group: row.get(2)?,
                    kind: match kind.as_str() {
                        "level" => FunctionKind::Level,
                        _ => FunctionKind::Number {
                            unit: row.get(4)?,
                            better: Better::of_word(&better)?,
                        },
                    },
                    note: row.get(6)?,
                })
            },
        )
    }

    fn claims(
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
                let place =
                    |places: &Places, id: Option<Id>| id.map(|id| places.must(id)).transpose();
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

    fn market(&self, sources: &Places) -> Result<WholeMarket, StoreError> {
        let mut market = WholeMarket {
            listed_are_largest: true,
            ..WholeMarket::default()
        };
        self.each(
            "SELECT listed_are_largest FROM segment WHERE id = 0",
            |row| {
                market.listed_are_largest = row.get(0)?;
                Ok(())
            },
        )?;
        self.each("SELECT rate, source FROM price_growth", |row| {
            market.price_growth = Some(Fact {
                value: row.get(0)?,
                source: source(sources, row.get(1)?)?,
            });
            Ok(())
        })?;
        Ok(market)
    }

    fn volumes(&self, sources: &Places) -> Result<Vec<(Id, Fact<Volume>)>, StoreError> {
        self.list("SELECT segment, amount, unit, source FROM volume", |row| {
            let value = Volume {
                amount: row.get(1)?,
                unit: row.get(2)?,
            };
            let source = source(sources, row.get(3)?)?;
            Ok((row.get(0)?, Fact { value, source }))
        })
    }

    fn growths(&self, sources: &Places) -> Result<Vec<(Id, Fact<f64>)>, StoreError> {
        self.list("SELECT segment, rate, source FROM growth", |row| {
            let (value, source) = (row.get(1)?, source(sources, row.get(2)?)?);
            Ok((row.get(0)?, Fact { value, source }))
        })
    }

    /// The defaults with what the study says otherwise. A value that means nothing to this program is left out.
    fn method(&self) -> Result<Method, StoreError> {
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

/// The mapping of the ledger's names.
pub(crate) fn mapping(connection: &Connection) -> Result<Vec<Mapping>, StoreError> {
    Reading { connection }.list(
        "SELECT mapping.kind, label, coalesce(segment.name, offer.name, channel)
             FROM mapping LEFT JOIN segment ON segment.id = mapping.segment
                          LEFT JOIN offer ON offer.id = mapping.offer
             ORDER BY mapping.kind DESC, label",
        |row| {
            let kind: String = row.get(0)?;
            Ok(Mapping {
                kind: Word::of_word(&kind)?,
                label: row.get(1)?,
                name: row.get(2)?,
            })
        },
    )
}
