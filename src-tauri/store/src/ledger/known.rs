//! Lines that the study counts already: how a file is known again by its rows, whatever its name or form.

use std::hash::{DefaultHasher, Hasher};

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use standout_market::Id;

use super::sums;
use super::tally::Line;
use crate::error::StoreError;

/// The visible lines, each as often as it stands there. Who sold it is left aside: a line handed to another manager
/// is the same sale.
pub(super) struct Known {
    lines: FxHashMap<u64, (u32, Id)>,
}

impl Known {
    /// `None` where there are no lines.
    pub(super) fn of(connection: &Connection) -> Result<Option<Known>, StoreError> {
        let mut lines: FxHashMap<u64, (u32, Id)> = FxHashMap::default();
        sums::scan_by_batch(connection, |batch, line| {
            let (count, last) = lines.entry(fingerprint(line)).or_default();
            *count = count.saturating_add(1);
            *last = batch;
            Ok(())
        })?;
        Ok(Some(Known { lines }).filter(|known| !known.lines.is_empty()))
    }

    /// The import that holds this line already. Each stored line answers once, so that a row which stands three times
    /// in the file and twice in the study is new once.
    pub(super) fn take(&mut self, line: &Line) -> Option<Id> {
        let (count, batch) = self.lines.get_mut(&fingerprint(line))?;
        *count = count.checked_sub(1)?;
        Some(*batch)
    }
}

/// 64 bits of everything a sale is; two different lines in ten million meet once in 300 000 studies.
fn fingerprint(line: &Line) -> u64 {
    let mut hash = DefaultHasher::new();
    hash.write_i64(line.day.map_or(i64::MIN, i64::from));
    hash.write_i64(line.amount);
    hash.write_i64(line.cost.unwrap_or(i64::MIN));
    hash.write_u64(line.quantity.unwrap_or(f64::NAN).to_bits());
    for label in [line.order, line.client, line.segment, line.channel, line.offer] {
        hash.write_u32(label);
    }
    hash.finish()
}
