//! The sheets of facts: Levels, Importance, Shares, Prices, Reach, Claims.

use standout_market::{Claim, ClaimKind, FunctionKind, PlayerIx, Price, Reach, Value as Known};
use standout_words::Lang;
use standout_words::contract::{Column, ShareKind, Sheet, fold, price_word};

use super::Workbook;
use super::cells::{self, is_unknown};
use super::draft::{DraftAbout, DraftClaim, Facts, WHOLE, full_name};
use super::lists::{Names, fact};
use super::table::{Row, Table};
use crate::Expected;
use crate::cell::Value;

/// Puts what a sheet says beside what was there before.
fn put<T: PartialEq>(facts: &mut Facts<T>, before: &Facts<T>, row: &str, column: &str, value: Option<T>) {
    let key = (row.to_owned(), column.to_owned());
    if let Some(fact) = fact(value, before.get(&key)) {
        facts.insert(key, fact);
    }
}

impl Workbook {
    /// The columns that are segments; the others are objections.
    fn segment_columns(&mut self, table: &Table, fixed: &[Column]) -> Vec<(usize, String)> {
        let mut columns = Vec::new();
        let mut names = std::collections::HashSet::new();
        for (at, heading) in table.others(fixed) {
            let expected = match self.segment_named(heading) {
                true if names.insert(heading.to_owned()) => {
                    columns.push((at, heading.to_owned()));
                    continue;
                }
                true => Expected::NewName,
                false => Expected::Segment,
            };
            if let Some(objection) = table.against_heading(at, expected) {
                self.object(objection);
            }
        }
        columns
    }

    pub(super) fn levels(&mut self, table: &Table) {
        let mut columns = Vec::new();
        let mut headings = std::collections::HashSet::new();
        for (at, heading) in table.others(&[Column::Group, Column::Unit, Column::Note]) {
            let expected = match self.offer_named(heading) {
                true if headings.insert(heading.to_owned()) => {
                    columns.push((at, heading.to_owned()));
                    continue;
                }
                true => Expected::NewName,
                false => Expected::Offer,
            };
            if let Some(objection) = table.against_heading(at, expected) {
                self.object(objection);
            }
        }
        let before = std::mem::take(&mut self.draft.levels);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(name) = self.new_name(&mut names, row, 0, row.name()) else {
                continue;
            };
            if !self.function_named(&name, guessed_kind(row, &columns)) {
                self.object(row.against(0, Expected::Function));
                continue;
            }
            let level = self.draft.functions.iter().any(|f| f.name == name && f.kind == FunctionKind::Level);
            for (at, offer) in &columns {
                let read = match level {
                    true => row.read(*at, Expected::Level, |c| cells::level(c).map(Known::Level)),
                    false => row.read(*at, Expected::Number, |c| cells::number(c).map(Known::Number)),
                };
                let value = self.accept(read);
                put(&mut self.draft.levels, &before, &name, offer, value);
            }
        }
    }

    pub(super) fn importance(&mut self, table: &Table) {
        let columns = self.segment_columns(table, &[Column::Group, Column::Note]);
        let before = std::mem::take(&mut self.draft.importance);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(name) = self.new_name(&mut names, row, 0, row.name()) else {
                continue;
            };
            if !self.function_named(&name, FunctionKind::Level) {
                self.object(row.against(0, Expected::Function));
                continue;
            }
            for (at, segment) in &columns {
                let read = row.read(*at, Expected::Importance, cells::importance);
                let value = self.accept(read);
                put(&mut self.draft.importance, &before, &name, segment, value);
            }
        }
    }

    pub(super) fn shares(&mut self, table: &Table) {
        let mut columns = self.segment_columns(table, &[Column::Kind, Column::Total, Column::Note]);
        columns.extend(table.column(Column::Total).map(|at| (at, WHOLE.to_owned())));
        let before_value = std::mem::take(&mut self.draft.value_shares);
        let before_volume = std::mem::take(&mut self.draft.volume_shares);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(player) = self.player_named(row, 0, &row.name()) else {
                continue;
            };
            let read = row.read_column(Column::Kind, Expected::ShareKind, |cell| match cell {
                Value::Text(text) => ShareKind::of(text),
                _ => None,
            });
            let kind = match read {
                Ok(kind) => kind.unwrap_or(ShareKind::Value),
                Err(objection) => {
                    self.object(objection);
                    continue;
                }
            };
            let row_name = format!("{player} / {}", kind.name(Lang::En));
            if self.new_name(&mut names, row, 0, row_name).is_none() {
                continue;
            }
            for (at, scope) in &columns {
                let read = row.read(*at, Expected::Share, cells::share);
                let value = self.accept(read);
                let (facts, before) = match kind {
                    ShareKind::Value => (&mut self.draft.value_shares, &before_value),
                    ShareKind::Volume => (&mut self.draft.volume_shares, &before_volume),
                };
                put(facts, before, &player, scope, value);
            }
        }
    }

    pub(super) fn prices(&mut self, table: &Table) {
        let columns = self.segment_columns(table, &[Column::Unit, Column::Note]);
        let before = std::mem::take(&mut self.draft.prices);
        // The general price is not on this sheet.
        for (key, price) in before.iter().filter(|(key, _)| key.1 == WHOLE) {
            self.draft.prices.insert(key.clone(), price.clone());
        }
        let minor = self.draft.currency.minor_digits;
        let mut names = Names::default();
        for row in table.rows() {
            let offer = row.name();
            let general = self.draft.prices.get(&(offer.clone(), WHOLE.to_owned()));
            let unit = row
                .text(Column::Unit)
                .filter(|unit| !unit.is_empty())
                .or_else(|| general.map(|price| price.value.unit.clone()))
                .or_else(|| self.draft.units.get(&offer).cloned())
                .unwrap_or_default();
            // An offer stands once for each unit in which it is priced.
            let per = if offer.is_empty() { String::new() } else { format!("{offer} ({unit})") };
            if self.new_name(&mut names, row, 0, per).is_none() {
                continue;
            }
            if !self.offer_named(&offer) {
                self.object(row.against(0, Expected::Offer));
                continue;
            }
            for (at, segment) in &columns {
                let read = row.read(*at, Expected::Price, |c| cells::price(c, minor));
                let Some(amount) = self.accept(read) else { continue };
                // In a segment it has one price, whatever the unit.
                if self.draft.prices.contains_key(&(offer.clone(), segment.clone())) {
                    self.object(row.against(*at, Expected::OnePrice));
                    continue;
                }
                let price = Price { amount, unit: unit.clone() };
                put(&mut self.draft.prices, &before, &offer, segment, Some(price));
            }
        }
    }

    pub(super) fn reach(&mut self, table: &Table) {
        let columns = self.segment_columns(table, &[Column::Note]);
        let before_player = std::mem::take(&mut self.draft.player_reach);
        let before_offer = std::mem::take(&mut self.draft.offer_reach);
        let mut names = Names::default();
        for row in table.rows() {
            let Some(name) = self.new_name(&mut names, row, 0, row.name()) else {
                continue;
            };
            // A player may be called `A / B`: whoever is known is meant, else the mark makes it an offer.
            let known_player = self.draft.players.iter().any(|p| p.name == name);
            let is_offer = !known_player && self.offer_named(&name);
            if !is_offer && !self.player_exists(&name) {
                self.object(row.against(0, Expected::Player));
                continue;
            }
            for (at, segment) in &columns {
                let read = row.read(*at, Expected::Reach, cells::word::<Reach>);
                let value = self.accept(read);
                let (facts, before) = match is_offer {
                    true => (&mut self.draft.offer_reach, &before_offer),
                    false => (&mut self.draft.player_reach, &before_player),
                };
                put(facts, before, &name, segment, value);
            }
        }
    }

    pub(super) fn claims(&mut self, table: &Table) {
        const COLUMNS: &[Column] = &[
            Column::Claim,
            Column::Theme,
            Column::Kind,
            Column::Function,
            Column::Offer,
            Column::Segment,
            Column::Proof,
            Column::Note,
        ];
        for objection in table.against_others(COLUMNS) {
            self.object(objection);
        }
        let mut before = std::mem::take(&mut self.draft.claims);
        let words_at = table.column(Column::Claim).unwrap_or(1);
        for row in table.rows() {
            let Some(player) = self.player_named(row, 0, &row.name()) else {
                continue;
            };
            let words = row.cell(words_at).shown();
            if words.is_empty() {
                self.object(row.against(words_at, Expected::Name));
                continue;
            }
            // Two claims in the same words are two claims; each takes one that was there.
            let known =
                before.iter().position(|c| c.player == player && c.claim.words == words).map(|at| before.remove(at));
            let claim = self.claim(table, row, player, words, known);
            self.draft.claims.push(claim);
        }
    }

    fn claim(
        &mut self,
        table: &Table,
        row: Row<'_>,
        player: String,
        words: String,
        known: Option<DraftClaim>,
    ) -> DraftClaim {
        let has = |column| table.column(column).is_some();
        let known = known.unwrap_or_else(|| DraftClaim {
            claim: Claim::worded(0, PlayerIx(0), words.clone()),
            player: player.clone(),
            about: None,
            offer: None,
            segment: None,
        });
        let read = row.read_column(Column::Kind, Expected::ClaimKind, cells::word::<ClaimKind>);
        let kind = match has(Column::Kind) {
            true => self.accept(read),
            false => known.claim.kind,
        };
        let about = match has(Column::Function) {
            true => self.claim_about(row),
            false => known.about,
        };
        let offer = match has(Column::Offer) {
            true => self.claim_offer(row, &player),
            false => known.offer,
        };
        let segment = match has(Column::Segment) {
            true => self.claim_segment(row),
            false => known.segment,
        };
        DraftClaim {
            claim: Claim {
                theme: row.text(Column::Theme).unwrap_or(known.claim.theme.clone()),
                proof: row.text(Column::Proof).unwrap_or(known.claim.proof.clone()),
                note: row.text(Column::Note).unwrap_or(known.claim.note.clone()),
                words,
                kind,
                ..known.claim
            },
            player,
            about,
            offer,
            segment,
        }
    }

    /// A function, or the word for the price.
    fn claim_about(&mut self, row: Row<'_>) -> Option<DraftAbout> {
        if is_unknown(row.at(Column::Function)) {
            return None;
        }
        let name = row.text(Column::Function)?;
        if self.draft.functions.iter().any(|f| f.name == name) {
            return Some(DraftAbout::Function(name));
        }
        if Lang::ALL.iter().any(|&l| fold(price_word(l)) == fold(&name)) {
            return Some(DraftAbout::Price);
        }
        if self.function_named(&name, FunctionKind::Level) {
            return Some(DraftAbout::Function(name));
        }
        self.object(row.against_column(Column::Function, Expected::Function));
        None
    }

    /// `Player / Offer`, or an offer of the claiming player by its own name.
    fn claim_offer(&mut self, row: Row<'_>, player: &str) -> Option<String> {
        if is_unknown(row.at(Column::Offer)) {
            return None;
        }
        let name = row.text(Column::Offer)?;
        let own = full_name(player, &name);
        if self.draft.offers.iter().any(|o| o.full_name() == own) {
            return Some(own);
        }
        if self.draft.offers.iter().any(|o| o.full_name() == name) {
            return Some(name);
        }
        if !self.lists(Sheet::Offers) && self.offer_named(&own) {
            return Some(own);
        }
        self.object(row.against_column(Column::Offer, Expected::Offer));
        None
    }

    fn claim_segment(&mut self, row: Row<'_>) -> Option<String> {
        if is_unknown(row.at(Column::Segment)) {
            return None;
        }
        let name = row.text(Column::Segment)?;
        if self.segment_named(&name) {
            return Some(name);
        }
        self.object(row.against_column(Column::Segment, Expected::Segment));
        None
    }
}

/// What a function without a list of functions is: a number if numbers beyond 0, 0.5 and 1 stand in its row.
fn guessed_kind(row: Row<'_>, columns: &[(usize, String)]) -> FunctionKind {
    let number = columns.iter().any(|(at, _)| {
        let cell = row.cell(*at);
        cells::level(cell).is_none() && cells::number(cell).is_some()
    });
    match number {
        true => FunctionKind::Number { unit: String::new(), better: standout_market::Better::Higher },
        false => FunctionKind::Level,
    }
}
