//! The Study sheet: keys and values of the study as a whole, and what of its method differs from the defaults.

use standout_market::method::keys;
use standout_market::{Currency, Volume};
use standout_words::contract::{Column, StudyKey};

use super::Workbook;
use super::cells;
use super::lists::{Names, fact};
use super::table::{Row, Table};
use crate::Expected;

impl Workbook {
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
        let unit = unit.or_else(|| known.map(|v| v.unit.clone())).unwrap_or_default();
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
}

/// A currency by its code. Two digits but for the few that have none or three (ISO 4217).
fn currency_of(code: &str) -> Currency {
    let minor_digits = match code {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "XAF" | "XOF" | "PYG" | "UGX" | "RWF" => 0,
        "KWD" | "BHD" | "OMR" | "JOD" | "TND" | "IQD" | "LYD" => 3,
        _ => 2,
    };
    Currency { code: code.to_owned(), minor_digits }
}
