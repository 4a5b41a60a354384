//! How values stand in rows: the words of the enumerations, and the table and key of each cell.

use jiff::civil::Date;
use rusqlite::types::Value as Sql;
use serde_json::{Map, Value as Json};
use standout_market::{Better, ClaimKind, Id, Level, MappingKind, Money, Price, Reach, Reliability, Volume};

use crate::edit::{CellKey, CellValue};
use crate::error::StoreError;

/// An enumeration that stands in the file as a word.
pub(crate) trait Word: Copy + PartialEq + 'static {
    const WORDS: &'static [(Self, &'static str)];

    fn word(self) -> &'static str {
        let found = Self::WORDS.iter().find(|(value, _)| *value == self);
        found.map_or("", |(_, word)| word)
    }

    fn of_word(word: &str) -> Result<Self, StoreError> {
        let found = Self::WORDS.iter().find(|(_, known)| *known == word);
        found.map(|(value, _)| *value).ok_or(StoreError::Damaged { detail: format!("unknown word {word}") })
    }
}

impl Word for Level {
    const WORDS: &'static [(Level, &'static str)] =
        &[(Level::Full, "full"), (Level::Partial, "partial"), (Level::Absent, "absent")];
}

impl Word for Reach {
    const WORDS: &'static [(Reach, &'static str)] = &[(Reach::Core, "core"), (Reach::Also, "also"), (Reach::No, "no")];
}

impl Word for Better {
    const WORDS: &'static [(Better, &'static str)] = &[(Better::Higher, "higher"), (Better::Lower, "lower")];
}

impl Word for Reliability {
    const WORDS: &'static [(Reliability, &'static str)] = &[
        (Reliability::Measured, "measured"),
        (Reliability::Document, "document"),
        (Reliability::Public, "public"),
        (Reliability::Client, "client"),
        (Reliability::OwnWord, "own_word"),
        (Reliability::Opinion, "opinion"),
    ];
}

impl Word for ClaimKind {
    const WORDS: &'static [(ClaimKind, &'static str)] = &[
        (ClaimKind::Has, "has"),
        (ClaimKind::Best, "best"),
        (ClaimKind::Only, "only"),
        (ClaimKind::Cheapest, "cheapest"),
    ];
}

impl Word for MappingKind {
    const WORDS: &'static [(MappingKind, &'static str)] =
        &[(MappingKind::Segment, "segment"), (MappingKind::Offer, "offer"), (MappingKind::Channel, "channel")];
}

/// A day as it stands in the file.
pub(crate) fn day_text(day: Date) -> String {
    day.to_string()
}

/// A day out of the file.
pub(crate) fn day_of(text: &str) -> Result<Date, StoreError> {
    text.parse().map_err(|_| StoreError::Damaged { detail: format!("{text} is not a day") })
}

/// The key of a cell's row, column by column.
pub(crate) enum Key {
    One(&'static str, Id),
    Two((&'static str, Id), (&'static str, Id)),
}

impl Key {
    /// As the journal writes it.
    pub(crate) fn as_json(&self) -> String {
        match self {
            Key::One(_, id) => format!("[{id}]"),
            Key::Two((_, first), (_, second)) => format!("[{first},{second}]"),
        }
    }

    pub(crate) fn columns(&self) -> Vec<(&'static str, Id)> {
        match *self {
            Key::One(column, id) => vec![(column, id)],
            Key::Two(first, second) => vec![first, second],
        }
    }
}

/// The market as a whole among the segments.
pub(crate) const WHOLE: Id = 0;

/// The table of a cell, and the key of its row.
pub(crate) fn address(cell: CellKey) -> (&'static str, Key) {
    let scope = |segment: Option<Id>| ("segment", segment.unwrap_or(WHOLE));
    match cell {
        CellKey::Level { function, offer } => ("level", Key::Two(("function", function), ("offer", offer))),
        CellKey::Importance { function, segment } => {
            ("importance", Key::Two(("function", function), ("segment", segment)))
        }
        CellKey::Price { offer, segment } => ("price", Key::Two(("offer", offer), scope(segment))),
        CellKey::ValueShare { player, segment } => ("value_share", Key::Two(("player", player), scope(segment))),
        CellKey::VolumeShare { player, segment } => ("volume_share", Key::Two(("player", player), scope(segment))),
        CellKey::PlayerReach { player, segment } => {
            ("player_reach", Key::Two(("player", player), ("segment", segment)))
        }
        CellKey::OfferReach { offer, segment } => ("offer_reach", Key::Two(("offer", offer), ("segment", segment))),
        CellKey::Volume { segment } => ("volume", Key::One("segment", segment.unwrap_or(WHOLE))),
        CellKey::Growth { segment } => ("growth", Key::One("segment", segment.unwrap_or(WHOLE))),
        CellKey::PriceGrowth => ("price_growth", Key::One("study", 1)),
    }
}

/// The columns of a value in its row (its source apart). A value of the wrong kind, or one outside what the
/// cell can mean, is an error.
pub(crate) fn columns(cell: CellKey, value: &CellValue) -> Result<Vec<(&'static str, Sql)>, StoreError> {
    let number = |name, value: f64, least: f64, most: f64| {
        in_range(value, least, most).map(|value| vec![(name, Sql::Real(value))])
    };
    match (cell, value) {
        (CellKey::Level { .. }, CellValue::Level(level)) => {
            Ok(vec![("level", Sql::Text(level.word().to_owned())), ("number", Sql::Null)])
        }
        (CellKey::Level { .. }, CellValue::Number(value)) => {
            let value = in_range(*value, -1e300, 1e300)?;
            Ok(vec![("level", Sql::Null), ("number", Sql::Real(value))])
        }
        (CellKey::Importance { .. }, CellValue::Number(v)) => number("importance", *v, 0.0, 5.0),
        (CellKey::ValueShare { .. } | CellKey::VolumeShare { .. }, CellValue::Number(v)) => {
            number("share", *v, 0.0, 1.0)
        }
        (CellKey::Growth { .. } | CellKey::PriceGrowth, CellValue::Number(v)) => number("rate", *v, -1.0, 1e300),
        (CellKey::Price { .. }, CellValue::Price(price)) => {
            if price.amount < Money(0) {
                return Err(StoreError::OutOfRange { value: price.amount.as_f64(), least: 0.0, most: i64::MAX as f64 });
            }
            Ok(vec![("amount", Sql::Integer(price.amount.0)), ("unit", Sql::Text(checked_text(&price.unit)?))])
        }
        (CellKey::PlayerReach { .. } | CellKey::OfferReach { .. }, CellValue::Reach(reach)) => {
            Ok(vec![("reach", Sql::Text(reach.word().to_owned()))])
        }
        (CellKey::Volume { .. }, CellValue::Volume(volume)) => Ok(vec![
            ("amount", Sql::Real(in_range(volume.amount, 0.0, 1e300)?)),
            ("unit", Sql::Text(checked_text(&volume.unit)?)),
        ]),
        _ => Err(StoreError::WrongKind),
    }
}

/// A finite number between two bounds. A negative zero becomes zero: it means nothing else here.
pub(crate) fn in_range(value: f64, least: f64, most: f64) -> Result<f64, StoreError> {
    if (least..=most).contains(&value) { Ok(value + 0.0) } else { Err(StoreError::OutOfRange { value, least, most }) }
}

/// Longest text of a field, in characters: what a cell of a workbook can hold.
const LONGEST: usize = 32_767;

/// A text as the file can keep it.
pub(crate) fn checked_text(text: &str) -> Result<String, StoreError> {
    let length = text.chars().count();
    if length > LONGEST || text.contains('\0') {
        return Err(StoreError::BadText { length });
    }
    Ok(text.to_owned())
}

/// The value that a journalled row gives its cell.
pub(crate) fn value(cell: CellKey, row: &Map<String, Json>) -> Result<CellValue, StoreError> {
    let damaged = || StoreError::Damaged { detail: "a row of the journal".to_owned() };
    let number = |name: &str| row.get(name).and_then(Json::as_f64);
    let text = |name: &str| row.get(name).and_then(Json::as_str);
    let value = match cell {
        CellKey::Level { .. } => match text("level") {
            Some(word) => Some(CellValue::Level(Level::of_word(word)?)),
            None => number("number").map(CellValue::Number),
        },
        CellKey::Importance { .. } => number("importance").map(CellValue::Number),
        CellKey::ValueShare { .. } | CellKey::VolumeShare { .. } => number("share").map(CellValue::Number),
        CellKey::Growth { .. } | CellKey::PriceGrowth => number("rate").map(CellValue::Number),
        CellKey::Price { .. } => {
            let amount = row.get("amount").and_then(Json::as_i64).ok_or_else(damaged)?;
            let unit = text("unit").ok_or_else(damaged)?.to_owned();
            Some(CellValue::Price(Price { amount: Money(amount), unit }))
        }
        CellKey::PlayerReach { .. } | CellKey::OfferReach { .. } => {
            let word = text("reach").ok_or_else(damaged)?;
            Some(CellValue::Reach(Reach::of_word(word)?))
        }
        CellKey::Volume { .. } => {
            let amount = number("amount").ok_or_else(damaged)?;
            let unit = text("unit").ok_or_else(damaged)?.to_owned();
            Some(CellValue::Volume(Volume { amount, unit }))
        }
    };
    value.ok_or_else(damaged)
}
