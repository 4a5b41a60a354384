//! The grids of the matrix, cell by cell.

use rustc_hash::FxHashMap;
use standout_market::{Grid, Id, Value};

use super::Put;
use crate::edit::{CellKey, CellValue};
use crate::error::StoreError;
use crate::rows::WHOLE;

impl Put<'_> {
    pub(super) fn cells(&self) -> Result<(), StoreError> {
        let (new, old) = (self.new, self.old);
        let segments: Vec<Option<Id>> = self.ids.segments.iter().copied().map(Some).collect();
        let scopes: Vec<Option<Id>> = std::iter::once(None).chain(segments.iter().copied()).collect();
        let offers: Vec<Option<Id>> = self.ids.offers.iter().copied().map(Some).collect();
        let old_functions = places(old.functions.iter().map(|f| f.id));
        let old_offers = places(old.offers.iter().map(|o| o.id));
        let old_players = places(old.players.iter().map(|p| p.id));
        let old_segments: FxHashMap<Option<Id>, usize> = optional_places(old.segments.iter().map(|s| Some(s.id)));
        let old_scopes: FxHashMap<Option<Id>, usize> =
            optional_places(std::iter::once(None).chain(old.segments.iter().map(|s| Some(s.id))));
        let old_offer_columns: FxHashMap<Option<Id>, usize> = optional_places(old.offers.iter().map(|o| Some(o.id)));
        let functions = Side { new: &self.ids.functions, old: &old_functions };
        let offer_rows = Side { new: &self.ids.offers, old: &old_offers };
        let players = Side { new: &self.ids.players, old: &old_players };
        let of_segments = Side { new: &segments, old: &old_segments };
        let of_scopes = Side { new: &scopes, old: &old_scopes };
        let of_offers = Side { new: &offers, old: &old_offer_columns };
        let (whole, number) = (WHOLE, |value: &f64| CellValue::Number(*value));
        let inner = |id: Option<Id>| id.unwrap_or(whole);
        self.grid(
            (&new.levels, &old.levels),
            (&functions, &of_offers),
            |function, offer| CellKey::Level { function, offer: inner(offer) },
            |value| match value {
                Value::Level(level) => CellValue::Level(*level),
                Value::Number(number) => CellValue::Number(*number),
            },
        )?;
        self.grid(
            (&new.importance, &old.importance),
            (&functions, &of_segments),
            |function, segment| CellKey::Importance { function, segment: inner(segment) },
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
            |player, segment| CellKey::PlayerReach { player, segment: inner(segment) },
            |reach| CellValue::Reach(*reach),
        )?;
        self.grid(
            (&new.offer_reach, &old.offer_reach),
            (&offer_rows, &of_segments),
            |offer, segment| CellKey::OfferReach { offer, segment: inner(segment) },
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
                let before = old_row.zip(columns.old.get(column_id)).and_then(|(row, column)| old.get(*row, *column));
                self.fact(key(*row_id, *column_id), new.get(row, column), before, &value)?;
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
