//! The sheets that list names: Players, Segments, Offers, Functions.

use std::collections::HashSet;

use standout_market::{Better, Fact, Function, FunctionKind, Player, Price, Segment, Volume};
use standout_words::contract::{Column, is_number_kind};

use super::Workbook;
use super::cells::{self};
use super::draft::{DraftOffer, Facts, WHOLE, full_name};
use super::table::{Row, Table};
use crate::Expected;
use crate::cell::Value;

/// A fact of the sheet; its source is known if the study had the same value from it.
pub(super) fn fact<T: PartialEq>(value: Option<T>, before: Option<&Fact<T>>) -> Option<Fact<T>> {
    value.map(|value| {
        let source = before.filter(|b| b.value == value).and_then(|b| b.source);
        Fact { value, source }
    })
}

/// Names met on a sheet.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Workbook {
    /// The row's name, if it is one and new on this sheet.
    pub(super) fn new_name(&mut self, names: &mut Names, row: Row<'_>, at: usize, name: String) -> Option<String> {
        let expected = if name.is_empty() || matches!(row.cell(at), Value::Error(_)) {
            Expected::Name
        } else if names.0.insert(name.clone()) {
            return Some(name);
        } else {
            Expected::NewName
        };
        self.object(row.against(at, expected));
        None
    }

    /// Headings that the sheet does not have.
    pub(super) fn against_others(&mut self, table: &Table, fixed: &[Column]) {
        for objection in table.against_others(fixed) {
            self.object(objection);
        }
    }

    pub(super) fn players(&mut self, table: &Table) {
        self.against_others(table, &[Column::Own, Column::Website, Column::Note]);
        let before = std::mem::take(&mut self.draft.players);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(name) = self.new_name(&mut names, row, 0, row.name()) else {
                continue;
            };
            let known = before.iter().find(|p| p.name == name);
            let mut own = match table.column(Column::Own) {
                Some(at) => {
                    let read = row.read(at, Expected::YesNo, cells::yes_no);
                    self.accept(read).unwrap_or(false)
                }
                None => known.is_some_and(|p| p.own),
            };
            if own && self.draft.players.iter().any(|p| p.own) {
                self.object(row.against_column(Column::Own, Expected::OneOwn));
                own = false;
            }
            let text = |column, old: fn(&Player) -> &String| {
                row.text(column).or_else(|| known.map(|p| old(p).clone())).unwrap_or_default()
            };
            let player = Player {
                id: known.map_or(0, |p| p.id),
                own,
                website: text(Column::Website, |p| &p.website),
                note: text(Column::Note, |p| &p.note),
                name,
            };
            self.draft.players.push(player);
        }
    }

    pub(super) fn segments(&mut self, table: &Table) {
        const COLUMNS: &[Column] = &[
            Column::MarketVolume,
            Column::UnitOfVolume,
            Column::VolumeYear,
            Column::MarketGrowth,
            Column::MarketDefinition,
            Column::ListedAreLargest,
            Column::Note,
        ];
        self.against_others(table, COLUMNS);
        let before = std::mem::take(&mut self.draft.segments);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(name) = self.new_name(&mut names, row, 0, row.name()) else {
                continue;
            };
            let known = before.iter().find(|s| s.name == name);
            let segment = self.segment(table, row, name, known);
            self.draft.segments.push(segment);
        }
    }

    fn segment(&mut self, table: &Table, row: Row<'_>, name: String, known: Option<&Segment>) -> Segment {
        let has = |column| table.column(column).is_some();
        let old_volume = known.and_then(|s| s.volume.as_ref());
        let read = row.read_column(Column::MarketVolume, Expected::Number, cells::amount);
        let amount = match has(Column::MarketVolume) {
            true => self.accept(read),
            false => old_volume.map(|v| v.value.amount),
        };
        let unit =
            row.text(Column::UnitOfVolume).or_else(|| old_volume.map(|v| v.value.unit.clone())).unwrap_or_default();
        let read = row.read_column(Column::VolumeYear, Expected::Year, cells::year);
        let volume_year = match has(Column::VolumeYear) {
            true => self.accept(read),
            false => known.and_then(|s| s.volume_year),
        };
        let old_growth = known.and_then(|s| s.growth.as_ref());
        let read = row.read_column(Column::MarketGrowth, Expected::Percent, cells::percent);
        let growth = match has(Column::MarketGrowth) {
            true => fact(self.accept(read), old_growth),
            false => old_growth.cloned(),
        };
        let read = row.read_column(Column::ListedAreLargest, Expected::YesNo, cells::yes_no);
        let listed_are_largest = match has(Column::ListedAreLargest) {
            true => self.accept(read).unwrap_or(true),
            false => known.is_none_or(|s| s.listed_are_largest),
        };
        let text = |column, old: fn(&Segment) -> &String| {
            row.text(column).or_else(|| known.map(|s| old(s).clone())).unwrap_or_default()
        };
        Segment {
            id: known.map_or(0, |s| s.id),
            name,
            volume: fact(amount.map(|amount| Volume { amount, unit }), old_volume),
            volume_year,
            growth,
            definition: text(Column::MarketDefinition, |s| &s.definition),
            listed_are_largest,
            note: text(Column::Note, |s| &s.note),
        }
    }

    pub(super) fn offers(&mut self, table: &Table) {
        const COLUMNS: &[Column] = &[Column::Offer, Column::Category, Column::Price, Column::Unit, Column::Note];
        self.against_others(table, COLUMNS);
        let before = std::mem::take(&mut self.draft.offers);
        let mut prices = Facts::new();
        std::mem::swap(&mut prices, &mut self.draft.prices);
        // General prices are this sheet's, prices in segments the sheet Prices'.
        let priced = table.column(Column::Price).is_some();
        for (key, price) in &prices {
            if !priced || key.1 != WHOLE {
                self.draft.prices.insert(key.clone(), price.clone());
            }
        }
        let offer_at = table.column(Column::Offer).unwrap_or(1);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(player) = self.player_named(row, 0, &row.name()) else {
                continue;
            };
            let name = row.cell(offer_at).shown();
            if name.is_empty() {
                self.object(row.against(offer_at, Expected::Name));
                continue;
            }
            let full = full_name(&player, &name);
            if self.new_name(&mut names, row, offer_at, full.clone()).is_none() {
                continue;
            }
            let known = before.iter().find(|o| o.player == player && o.name == name);
            let unit = row.text(Column::Unit);
            let old = prices.get(&(full.clone(), WHOLE.to_owned()));
            let minor = self.draft.currency.minor_digits;
            let read = row.read_column(Column::Price, Expected::Price, |c| cells::price(c, minor));
            if let Some(amount) = self.accept(read) {
                let unit = unit.clone().or_else(|| old.map(|p| p.value.unit.clone())).unwrap_or_default();
                let price = fact(Some(Price { amount, unit }), old);
                if let Some(price) = price {
                    let key = (full.clone(), WHOLE.to_owned());
                    self.draft.prices.insert(key, price);
                }
            }
            if let Some(unit) = unit {
                self.draft.units.insert(full, unit);
            }
            let text = |column, old: fn(&DraftOffer) -> &String| {
                row.text(column).or_else(|| known.map(|o| old(o).clone())).unwrap_or_default()
            };
            self.draft.offers.push(DraftOffer {
                id: known.map_or(0, |o| o.id),
                category: text(Column::Category, |o| &o.category),
                unit: text(Column::Unit, |o| &o.unit),
                note: text(Column::Note, |o| &o.note),
                player,
                name,
            });
        }
    }

    pub(super) fn functions(&mut self, table: &Table) {
        const COLUMNS: &[Column] = &[Column::Group, Column::Kind, Column::Unit, Column::Better, Column::Note];
        self.against_others(table, COLUMNS);
        let before = std::mem::take(&mut self.draft.functions);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(name) = self.new_name(&mut names, row, 0, row.name()) else {
                continue;
            };
            let known = before.iter().find(|f| f.name == name);
            let kind = self.function_kind(table, row, known);
            let text = |column, old: fn(&Function) -> &String| {
                row.text(column).or_else(|| known.map(|f| old(f).clone())).unwrap_or_default()
            };
            self.draft.functions.push(Function {
                id: known.map_or(0, |f| f.id),
                group: text(Column::Group, |f| &f.group),
                note: text(Column::Note, |f| &f.note),
                name,
                kind,
            });
        }
    }

    fn function_kind(&mut self, table: &Table, row: Row<'_>, known: Option<&Function>) -> FunctionKind {
        let old = known.map(|f| f.kind.clone()).unwrap_or(FunctionKind::Level);
        let read = row.read_column(Column::Kind, Expected::FunctionKind, |cell| match cell {
            Value::Text(text) => is_number_kind(text),
            _ => None,
        });
        let number = match table.column(Column::Kind) {
            Some(_) => self.accept(read).unwrap_or(false),
            None => old != FunctionKind::Level,
        };
        if !number {
            return FunctionKind::Level;
        }
        let (old_unit, old_better) = match old {
            FunctionKind::Number { unit, better } => (unit, better),
            FunctionKind::Level => (String::new(), Better::Higher),
        };
        let read = row.read_column(Column::Better, Expected::Better, cells::word::<Better>);
        let better = match table.column(Column::Better) {
            Some(_) => self.accept(read).unwrap_or(Better::Higher),
            None => old_better,
        };
        FunctionKind::Number { unit: row.text(Column::Unit).unwrap_or(old_unit), better }
    }
}
