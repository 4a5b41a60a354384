//! The sheets that list names: Study, Players, Segments, Offers, Functions, Mapping.

use std::collections::HashSet;

use standout_market::method::keys;
use standout_market::{
    Better, Currency, Fact, Function, FunctionKind, Mapping, MappingKind, Player, Price, Segment,
    Volume,
};
use standout_words::contract::{Column, Sheet, StudyKey, is_number_kind};

use super::Workbook;
use super::cells::{self, is_unknown};
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
    pub(super) fn new_name(
        &mut self,
        names: &mut Names,
        row: Row<'_>,
        at: usize,
        name: String,
    ) -> Option<String> {
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
    fn against_others(&mut self, table: &Table, fixed: &[Column]) {
        for objection in table.against_others(fixed) {
            self.object(objection);
        }
    }

    pub(super) fn study(&mut self, table: &Table) {
        let value_at = table.column(Column::Value).unwrap_or(1);
        self.against_others(table, &[Column::Value]);
        // The sheet lists what differs from the defaults: what it does not list is a default.
        self.draft.method = Default::default();
        let (mut volume, mut unit) = (None, None);
        let mut names = Names::default();
        for row in table.rows() {
            let key = row.name();
            if self.new_name(&mut names, row, 0, key.clone()).is_none() {
                continue;
            }
            let market = self.draft.market.clone();
            match StudyKey::of(&key) {
                Some(StudyKey::Name) => {
                    let name = row.cell(value_at).shown();
                    if !name.is_empty() {
                        self.draft.name = name;
                    }
                }
                Some(StudyKey::Currency) => self.currency(row, value_at),
                Some(StudyKey::PriceGrowth) => {
                    let read = row.read(value_at, Expected::Percent, cells::percent);
                    let value = self.accept(read);
                    self.draft.market.price_growth = fact(value, market.price_growth.as_ref());
                }
                Some(StudyKey::MarketGrowth) => {
                    let read = row.read(value_at, Expected::Percent, cells::percent);
                    let value = self.accept(read);
                    self.draft.market.growth = fact(value, market.growth.as_ref());
                }
                Some(StudyKey::MarketVolume) => {
                    let read = row.read(value_at, Expected::Number, cells::amount);
                    volume = Some(self.accept(read));
                }
                Some(StudyKey::UnitOfVolume) => unit = Some(row.cell(value_at).shown()),
                Some(StudyKey::ListedAreLargest) => {
                    let read = row.read(value_at, Expected::YesNo, cells::yes_no);
                    self.draft.market.listed_are_largest = self.accept(read).unwrap_or(true);
                }
                None => self.method_value(row, &key, value_at),
            }
        }
        self.whole_volume(volume, unit);
    }

    fn whole_volume(&mut self, amount: Option<Option<f64>>, unit: Option<String>) {
        let before = self.draft.market.volume.clone();
        let known = before.as_ref().map(|v| &v.value);
        let amount = amount.unwrap_or_else(|| known.map(|v| v.amount));
        let unit = unit
            .or_else(|| known.map(|v| v.unit.clone()))
            .unwrap_or_default();
        let value = amount.map(|amount| Volume { amount, unit });
        self.draft.market.volume = fact(value, before.as_ref());
    }

    /// An empty study takes the workbook's currency; one with amounts in it keeps its own.
    fn currency(&mut self, row: Row<'_>, value_at: usize) {
        let code = row.cell(value_at).shown().to_uppercase();
        if code.is_empty() || code == self.draft.currency.code {
            return;
        }
        let looks_like_a_code = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
        if looks_like_a_code && self.draft.is_blank() {
            self.draft.currency = currency_of(&code);
        } else {
            self.object(row.against(value_at, Expected::Currency));
        }
    }

    fn method_value(&mut self, row: Row<'_>, name: &str, value_at: usize) {
        let Some(key) = keys::find(name.trim()) else {
            self.object(row.against(0, Expected::Key));
            return;
        };
        let read = row.read(value_at, Expected::Number, cells::plain);
        if let Some(value) = self.accept(read)
            && !key.set(&mut self.draft.method, value)
        {
            self.object(row.against(value_at, Expected::Number));
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
                row.text(column)
                    .or_else(|| known.map(|p| old(p).clone()))
                    .unwrap_or_default()
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

    fn segment(
        &mut self,
        table: &Table,
        row: Row<'_>,
        name: String,
        known: Option<&Segment>,
    ) -> Segment {
        let has = |column| table.column(column).is_some();
        let old_volume = known.and_then(|s| s.volume.as_ref());
        let read = row.read_column(Column::MarketVolume, Expected::Number, cells::amount);
        let amount = match has(Column::MarketVolume) {
            true => self.accept(read),
            false => old_volume.map(|v| v.value.amount),
        };
        let unit = row
            .text(Column::UnitOfVolume)
            .or_else(|| old_volume.map(|v| v.value.unit.clone()))
            .unwrap_or_default();
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
            row.text(column)
                .or_else(|| known.map(|s| old(s).clone()))
                .unwrap_or_default()
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
        const COLUMNS: &[Column] = &[
            Column::Offer,
            Column::Category,
            Column::Price,
            Column::Unit,
            Column::Note,
        ];
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
            if self
                .new_name(&mut names, row, offer_at, full.clone())
                .is_none()
            {
                continue;
            }
            let known = before.iter().find(|o| o.player == player && o.name == name);
            let unit = row.text(Column::Unit);
            let old = prices.get(&(full.clone(), WHOLE.to_owned()));
            let minor = self.draft.currency.minor_digits;
            let read = row.read_column(Column::Price, Expected::Price, |c| cells::price(c, minor));
            if let Some(amount) = self.accept(read) {
                let unit = unit
                    .clone()
                    .or_else(|| old.map(|p| p.value.unit.clone()))
                    .unwrap_or_default();
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
                row.text(column)
                    .or_else(|| known.map(|o| old(o).clone()))
                    .unwrap_or_default()
            };
            self.draft.offers.push(DraftOffer {
                id: known.map_or(0, |o| o.id),
                category: text(Column::Category, |o| &o.category),
                note: text(Column::Note, |o| &o.note),
                player,
                name,
            });
        }
    }

    pub(super) fn functions(&mut self, table: &Table) {
        const COLUMNS: &[Column] = &[
            Column::Group,
            Column::Kind,
            Column::Unit,
            Column::Better,
            Column::Note,
        ];
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
                row.text(column)
                    .or_else(|| known.map(|f| old(f).clone()))
                    .unwrap_or_default()
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

    fn function_kind(
        &mut self,
        table: &Table,
        row: Row<'_>,
        known: Option<&Function>,
    ) -> FunctionKind {
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
        FunctionKind::Number {
            unit: row.text(Column::Unit).unwrap_or(old_unit),
            better,
        }
    }

    pub(super) fn mapping(&mut self, table: &Table) {
        self.against_others(table, &[Column::LedgerValue, Column::Name]);
        self.draft.mapping.clear();
        let label_at = table.column(Column::LedgerValue).unwrap_or(1);
        let name_at = table.column(Column::Name).unwrap_or(2);
        let mut met: HashSet<(MappingKind, String)> = HashSet::new();
        for row in table.rows() {
            let read = row.read(0, Expected::MappingKind, cells::word::<MappingKind>);
            let kind = match read {
                Ok(Some(kind)) => kind,
                _ => {
                    self.object(row.against(0, Expected::MappingKind));
                    continue;
                }
            };
            let (label, name) = (row.cell(label_at).shown(), row.cell(name_at).shown());
            if label.is_empty() {
                self.object(row.against(label_at, Expected::Name));
                continue;
            }
            if is_unknown(row.cell(name_at)) {
                continue;
            }
            let expected = match kind {
                MappingKind::Segment if self.segment_exists(&name) => None,
                MappingKind::Segment => Some(Expected::Segment),
                MappingKind::Offer if self.own_offer_exists(&name) => None,
                MappingKind::Offer => Some(Expected::Offer),
                MappingKind::Channel => None,
            };
            if let Some(expected) = expected {
                self.object(row.against(name_at, expected));
            } else if met.insert((kind, label.clone())) {
                self.draft.mapping.push(Mapping { kind, label, name });
            } else {
                self.object(row.against(label_at, Expected::NewName));
            }
        }
    }

    fn segment_exists(&mut self, name: &str) -> bool {
        self.segment_named(name)
    }

    fn own_offer_exists(&self, name: &str) -> bool {
        let own = self.draft.players.iter().find(|p| p.own);
        self.draft
            .offers
            .iter()
            .any(|o| own.is_none_or(|own| own.name == o.player) && o.name == name)
    }

    /// A segment that is there, or may be made because no sheet lists segments.
    pub(super) fn segment_named(&mut self, name: &str) -> bool {
        if self.draft.segments.iter().any(|s| s.name == name) {
            return true;
        }
        if name.is_empty() || self.lists(Sheet::Segments) {
            return false;
        }
        self.draft.segments.push(Segment {
            id: 0,
            name: name.to_owned(),
            volume: None,
            volume_year: None,
            growth: None,
            definition: String::new(),
            listed_are_largest: true,
            note: String::new(),
        });
        true
    }

    /// A player that is there, or may be made because no sheet lists players; else an objection.
    pub(super) fn player_named(&mut self, row: Row<'_>, at: usize, name: &str) -> Option<String> {
        if self.player_exists(name) {
            return Some(name.to_owned());
        }
        self.object(row.against(at, Expected::Player));
        None
    }

    pub(super) fn player_exists(&mut self, name: &str) -> bool {
        if self.draft.players.iter().any(|p| p.name == name) {
            return true;
        }
        if name.is_empty() || self.lists(Sheet::Players) {
            return false;
        }
        self.draft.players.push(Player {
            id: 0,
            name: name.to_owned(),
            own: false,
            website: String::new(),
            note: String::new(),
        });
        true
    }

    /// An offer by `Player / Offer` that is there, or may be made because no sheet lists offers.
    pub(super) fn offer_named(&mut self, full: &str) -> bool {
        if self.draft.offers.iter().any(|o| o.full_name() == full) {
            return true;
        }
        if self.lists(Sheet::Offers) {
            return false;
        }
        let Some((player, name)) = full.split_once(" / ") else {
            return false;
        };
        let (player, name) = (player.trim(), name.trim());
        if name.is_empty() || !self.player_exists(player) {
            return false;
        }
        self.draft.offers.push(DraftOffer {
            id: 0,
            player: player.to_owned(),
            name: name.to_owned(),
            category: String::new(),
            note: String::new(),
        });
        true
    }

    /// A function that is there, or may be made because no sheet lists functions.
    pub(super) fn function_named(&mut self, name: &str, kind: FunctionKind) -> bool {
        if self.draft.functions.iter().any(|f| f.name == name) {
            return true;
        }
        if name.is_empty() || self.lists(Sheet::Functions) {
            return false;
        }
        self.draft.functions.push(Function {
            id: 0,
            name: name.to_owned(),
            group: String::new(),
            kind,
            note: String::new(),
        });
        true
    }
}

/// A currency by its code. Two digits but for the few that have none or three (ISO 4217).
fn currency_of(code: &str) -> Currency {
    let minor_digits = match code {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "XAF" | "XOF" | "PYG" | "UGX" | "RWF" => 0,
        "KWD" | "BHD" | "OMR" | "JOD" | "TND" | "IQD" | "LYD" => 3,
        _ => 2,
    };
    Currency {
        code: code.to_owned(),
        minor_digits,
    }
}
