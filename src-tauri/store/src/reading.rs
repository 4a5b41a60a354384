//! The file as a [`Study`].

mod lists;

use rusqlite::{Connection, Row};
use rustc_hash::FxHashMap;
use standout_market::{Currency, Fact, Grid, Id, Level, Mapping, Money, Price, Reach, SourceIx, Study, Value};

use crate::error::StoreError;
use crate::ledger;
use crate::rows::{WHOLE, Word};

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
        self.get(id).ok_or_else(|| StoreError::Damaged { detail: format!("a reference to {id}, which is not there") })
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

/// What the study is called, and the currency of its amounts.
pub(crate) fn name_and_currency(connection: &Connection) -> Result<(String, Currency), StoreError> {
    let mut statement = connection.prepare_cached("SELECT name, currency, minor_digits FROM study")?;
    Ok(statement.query_row([], |row| {
        let currency = Currency { code: row.get(1)?, minor_digits: row.get(2)? };
        Ok((row.get(0)?, currency))
    })?)
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
    let (name, currency) = name_and_currency(connection)?;
    let scopes = Scopes(&segment_places);
    let (f, p, o, s) = (functions.len(), players.len(), offers.len(), segments.len());
    let columns = Columns { all: &all, sources: &source_places };
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
            |row| Ok(Price { amount: Money(row.get(2)?), unit: row.get(4)? }),
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
        claims: all.claims(&player_places, &function_places, &offer_places, &segment_places, &source_places)?,
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
    StoreError::Damaged { detail: error.to_string() }
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
            let fact = Fact { value: value(row)?, source: source(self.sources, row.get(3)?)? };
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
    fn each(&self, query: &str, mut take: impl FnMut(&Row<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }

    fn list<T>(&self, query: &str, make: impl Fn(&Row<'_>) -> Result<T, StoreError>) -> Result<Vec<T>, StoreError> {
        let mut list = Vec::new();
        self.each(query, |row| {
            list.push(make(row)?);
            Ok(())
        })?;
        Ok(list)
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
            Ok(Mapping { kind: Word::of_word(&kind)?, label: row.get(1)?, name: row.get(2)? })
        },
    )
}
