//! The Sources sheet: which cell a source belongs to, by the exact names of sheet, row and column.

use std::collections::HashMap;

use standout_market::{Fact, Reliability, Source, SourceIx};
use standout_words::Lang;
use standout_words::contract::{Column, ShareKind, Sheet, StudyKey, Word as _, fold};

use super::Workbook;
use super::cells;
use super::draft::{Facts, WHOLE};
use super::table::Table;
use crate::Expected;

/// Gives a fact its source; `false` where nothing is known.
fn give<T>(fact: Option<&mut Fact<T>>, source: SourceIx) -> bool {
    match fact {
        Some(fact) => {
            fact.source = Some(source);
            true
        }
        None => false,
    }
}

fn give_in<T>(facts: &mut Facts<T>, row: &str, column: &str, source: SourceIx) -> bool {
    give(facts.get_mut(&(row.to_owned(), column.to_owned())), source)
}

fn forget<T>(facts: &mut Facts<T>) {
    for fact in facts.values_mut() {
        fact.source = None;
    }
}

impl Workbook {
    pub(super) fn sources(&mut self, table: &Table) {
        const COLUMNS: &[Column] =
            &[Column::Row, Column::Column, Column::Source, Column::Reliability, Column::AsOf, Column::Note];
        for objection in table.against_others(COLUMNS) {
            self.object(objection);
        }
        self.forget_sources();
        let mut known = HashMap::new();
        for row in table.rows() {
            let read = row.read_column(Column::Reliability, Expected::Reliability, cells::word);
            let reliability: Option<Reliability> = self.accept(read);
            let read = row.read_column(Column::AsOf, Expected::Date, cells::date);
            let as_of = self.accept(read);
            let text = row.text(Column::Source).unwrap_or_default();
            let note = row.text(Column::Note).unwrap_or_default();
            if text.is_empty() && reliability.is_none() && as_of.is_none() && note.is_empty() {
                self.object(row.against_column(Column::Source, Expected::Name));
                continue;
            }
            let key = (text.clone(), reliability.map(|r| r.word(Lang::En)), as_of, note.clone());
            let source = match known.get(&key) {
                Some(source) => *source,
                None => {
                    let source = self.draft.source(Source { id: 0, text, reliability, as_of, note });
                    known.insert(key, source);
                    source
                }
            };
            let name = |column| row.text(column).unwrap_or_default();
            let placed = Sheet::of(&row.name())
                .is_some_and(|sheet| self.place_source(sheet, &name(Column::Row), &name(Column::Column), source));
            if !placed {
                self.object(row.against_column(Column::Row, Expected::Address));
            }
        }
    }

    /// The sheet holds every source there is.
    fn forget_sources(&mut self) {
        let draft = &mut self.draft;
        forget(&mut draft.levels);
        forget(&mut draft.importance);
        forget(&mut draft.prices);
        forget(&mut draft.value_shares);
        forget(&mut draft.volume_shares);
        forget(&mut draft.player_reach);
        forget(&mut draft.offer_reach);
        for segment in &mut draft.segments {
            if let Some(volume) = &mut segment.volume {
                volume.source = None;
            }
            if let Some(growth) = &mut segment.growth {
                growth.source = None;
            }
        }
        for claim in &mut draft.claims {
            claim.claim.source = None;
        }
        let market = &mut draft.market;
        let percentages = [&mut market.price_growth, &mut market.growth];
        for fact in percentages.into_iter().flatten() {
            fact.source = None;
        }
        if let Some(volume) = &mut market.volume {
            volume.source = None;
        }
    }

    /// Puts a source at an address, as `words::place` writes it; `false` where no filled cell is there.
    fn place_source(&mut self, sheet: Sheet, row: &str, column: &str, source: SourceIx) -> bool {
        let draft = &mut self.draft;
        match sheet {
            Sheet::Study => match StudyKey::of(row) {
                Some(StudyKey::PriceGrowth) => give(draft.market.price_growth.as_mut(), source),
                Some(StudyKey::MarketVolume) => give(draft.market.volume.as_mut(), source),
                Some(StudyKey::MarketGrowth) => give(draft.market.growth.as_mut(), source),
                _ => false,
            },
            Sheet::Segments => {
                let Some(segment) = draft.segments.iter_mut().find(|s| s.name == row) else {
                    return false;
                };
                if is(column, Column::MarketVolume) {
                    give(segment.volume.as_mut(), source)
                } else if is(column, Column::MarketGrowth) {
                    give(segment.growth.as_mut(), source)
                } else {
                    false
                }
            }
            Sheet::Offers => is(column, Column::Price) && give_in(&mut draft.prices, row, WHOLE, source),
            Sheet::Prices => give_in(&mut draft.prices, row, column, source),
            Sheet::Levels => give_in(&mut draft.levels, row, column, source),
            Sheet::Importance => give_in(&mut draft.importance, row, column, source),
            Sheet::Shares => self.place_share_source(row, column, source),
            Sheet::Reach => {
                give_in(&mut draft.player_reach, row, column, source)
                    || give_in(&mut draft.offer_reach, row, column, source)
            }
            Sheet::Claims => {
                let claim = draft.claim_to_source(row).map(|draft| draft.claim.source = Some(source));
                claim.is_some()
            }
            Sheet::Players | Sheet::Functions | Sheet::Sources | Sheet::Mapping => false,
        }
    }

    /// A player's value share, or under `Player / volume` its volume share; a player's only share needs no kind.
    fn place_share_source(&mut self, row: &str, column: &str, source: SourceIx) -> bool {
        let draft = &mut self.draft;
        let segment = draft.segments.iter().any(|s| s.name == column);
        let scope = match is(column, Column::Total) && !segment {
            true => WHOLE,
            false => column,
        };
        if draft.players.iter().any(|p| p.name == row) {
            return give_in(&mut draft.value_shares, row, scope, source)
                || give_in(&mut draft.volume_shares, row, scope, source);
        }
        match row.rsplit_once(" / ") {
            Some((player, kind)) => match ShareKind::of(kind) {
                Some(ShareKind::Value) => give_in(&mut draft.value_shares, player, scope, source),
                Some(ShareKind::Volume) => give_in(&mut draft.volume_shares, player, scope, source),
                None => false,
            },
            None => false,
        }
    }
}

fn is(name: &str, column: Column) -> bool {
    Lang::ALL.iter().any(|&l| fold(column.name(l)) == fold(name))
}
