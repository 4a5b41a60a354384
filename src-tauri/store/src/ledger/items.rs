//! Sales by item, segment and channel in the year and the year before: what a change of revenue is split from.
//!
//! Worked out from the lines when it is asked for. The sums kept beside the ledger know neither offers by channel nor
//! which lines have no quantity, and only a screen asks for it: keeping it would slow every import.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use standout_market::{Item, ItemSales, Money, OfferIx, SegmentIx, Sold, Study};

use super::calendar::{self, Calendar};
use super::labels::Names;
use super::rules::Rules;
use super::sums::{rule_segments, scan};
use super::tally::{Label, Place};
use crate::error::StoreError;
use crate::file::StudyFile;
use crate::reading::Places;

/// What is sold over the two years.
#[derive(Default)]
struct Years {
    now: Sold,
    before: Sold,
}

impl StudyFile {
    /// Sales by item, segment and channel; empty where the ledger has no year and year before. The study must be the
    /// file's own, read after its last edit.
    ///
    /// # Errors
    /// What the file says; [`StoreError::TooLarge`] where a sum overflows.
    pub fn items(&self, study: &Study) -> Result<Vec<ItemSales>, StoreError> {
        let Some((year, prior)) = study.ledger.year().and_then(|year| Some((year, year.prior()?))) else {
            return Ok(Vec::new());
        };
        let mut rules = Rules::of(&self.connection)?;
        let mut days = Calendar::default();
        let mut sums: FxHashMap<(Place, Label), Years> = FxHashMap::default();
        scan(&self.connection, |line| {
            let Some(day) = line.day else { return Ok(()) };
            let Some(month) = calendar::month_of(days.month(day)?) else { return Ok(()) };
            let this_year = year.contains(month);
            if !this_year && !prior.contains(month) {
                return Ok(());
            }
            let rule = if rules.is_empty() { 0 } else { rules.rule(line)? };
            let years = sums.entry(((line.segment, rule, line.channel), line.offer)).or_default();
            let sold = if this_year { &mut years.now } else { &mut years.before };
            let amount = sold.amount.0.checked_add(line.amount).ok_or_else(|| StoreError::TooLarge)?;
            sold.amount = Money(amount);
            sold.quantity += line.quantity.unwrap_or(0.0);
            sold.lines += 1;
            sold.uncounted += u64::from(line.quantity.is_none());
            Ok(())
        })?;
        self.in_study(study, sums)
    }

    /// Labels become the study's things; those that stand for the same are added up.
    fn in_study(&self, study: &Study, sums: FxHashMap<(Place, Label), Years>) -> Result<Vec<ItemSales>, StoreError> {
        let mut names = Names::of(&self.connection)?;
        let rules = rule_segments(&self.connection)?;
        let segments = Places::of(study.segments.iter().map(|s| s.id));
        let offers = Places::of(study.offers.iter().map(|o| o.id));
        // In the order of the labels, so that quantities add up alike every time.
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_unstable_by_key(|(key, _)| *key);
        let mut found: BTreeMap<(Option<SegmentIx>, Option<String>, Item), Years> = BTreeMap::new();
        for (((segment, rule, channel), offer), years) in sums {
            let segment = if rule > 0 { rules.get(&rule).copied() } else { names.segment(segment)? };
            let segment = segment.and_then(|id| segments.get(id)).map(SegmentIx);
            let item = match names.offer(offer)?.and_then(|id| offers.get(id)) {
                Some(place) => Item::Offer(OfferIx(place)),
                None => names.text(offer)?.map_or(Item::Unnamed, Item::Article),
            };
            let sum = found.entry((segment, names.channel(channel)?, item)).or_default();
            sum.now.add(&years.now);
            sum.before.add(&years.before);
        }
        let found = found.into_iter();
        Ok(found
            .map(|((segment, channel, item), Years { now, before })| ItemSales { segment, channel, item, now, before })
            .collect())
    }
}
