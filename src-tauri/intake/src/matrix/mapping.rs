//! The Mapping sheet: how the ledger's own names are mapped onto the study's.

use std::collections::HashSet;

use standout_market::{Mapping, MappingKind};
use standout_words::contract::Column;

use super::Workbook;
use super::cells::{self, is_unknown};
use super::table::Table;
use crate::Expected;

impl Workbook {
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
        self.draft.offers.iter().any(|o| own.is_none_or(|own| own.name == o.player) && o.name == name)
    }
}
