//! Why revenue changed: price, volume and mix; market, segment and own merit.

use crate::{
    OfferIx, OfferSum, PriceVolumeMix, SegmentIx, ShiftShare, Study, Sums, Window, revenue::Sales,
    volume::volume_in_money,
};

/// Sales of one item in the two years.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Item {
    /// Revenue and quantity of the year before.
    pub(crate) before: (f64, f64),
    /// Revenue and quantity of the year.
    pub(crate) now: (f64, f64),
}

/// The change of revenue of some items, split exactly; `None` where a quantity that is needed is not known.
pub(crate) fn split(items: &[Item]) -> Option<PriceVolumeMix> {
    let sold = |(amount, quantity): (f64, f64)| amount != 0.0 || quantity != 0.0;
    let mut result = PriceVolumeMix { volume: 0.0, mix: 0.0, price: 0.0, new: 0.0, lost: 0.0 };
    let mut both = Vec::new();
    for item in items {
        match (sold(item.before), sold(item.now)) {
            (true, true) if item.before.1 > 0.0 && item.now.1 > 0.0 => both.push(*item),
            (true, true) => return None,
            (true, false) => result.lost -= item.before.0,
            (false, true) => result.new += item.now.0,
            (false, false) => {}
        }
    }
    let q0: f64 = both.iter().map(|i| i.before.1).sum();
    let q1: f64 = both.iter().map(|i| i.now.1).sum();
    let r0: f64 = both.iter().map(|i| i.before.0).sum();
    if q0 > 0.0 {
        result.volume = (q1 - q0) * (r0 / q0);
    }
    for item in &both {
        let (p0, p1) = (item.before.0 / item.before.1, item.now.0 / item.now.1);
        result.mix += q1 * (item.now.1 / q1 - item.before.1 / q0) * p0;
        result.price += item.now.1 * (p1 - p0);
    }
    Some(result)
}

/// Growth of a segment's revenue split into price, volume and mix over own offers.
///
/// Sales of no known offer are one item more, so that the parts add up to the whole change.
pub(crate) fn price_volume_mix(study: &Study, sales: &Sales, segment: SegmentIx) -> Option<PriceVolumeMix> {
    sales.year?.prior()?;
    let mut items: Vec<(Option<OfferIx>, Item)> = Vec::new();
    for row in study.ledger.offers.iter().filter(|r| r.segment == Some(segment)) {
        let at = match items.iter().position(|(offer, _)| *offer == row.offer) {
            Some(at) => at,
            None => {
                items.push((row.offer, Item::default()));
                items.len() - 1
            }
        };
        put(&mut items[at].1, row);
    }
    if items.is_empty() {
        return None;
    }
    let items: Vec<Item> = items.into_iter().map(|(_, item)| item).collect();
    split(&items)
}

fn put(item: &mut Item, row: &OfferSum) {
    let Sums { amount, quantity, .. } = row.sums;
    let side = match row.window {
        Window::Year => &mut item.now,
        Window::PriorYear => &mut item.before,
        Window::Everything => return,
    };
    side.0 += amount.as_f64();
    side.1 += quantity;
}

/// Shift-share (Dunn 1960): growth with the whole market, with the segment's own, and our merit.
///
/// The whole market's growth is the volume-weighted mean of the segments whose volume and growth are known.
pub(crate) fn shift_share(study: &Study, sales: &Sales, segment: SegmentIx) -> Option<ShiftShare> {
    let (mut weighted, mut volumes) = (0.0, 0.0);
    for s in &study.segments {
        if let (Some(volume), Some(growth)) = (&s.volume, &s.growth)
            && let Some(money) = volume_in_money(&volume.value, &study.currency)
        {
            weighted += money.as_f64() * growth.value;
            volumes += money.as_f64();
        }
    }
    if volumes <= 0.0 {
        return None;
    }
    let whole = weighted / volumes;
    let market = study.segments.get(segment.0)?.growth.as_ref()?.value;
    let years = sales.segments[segment.0];
    let own = years.growth()?;
    let before = years.before?.amount.as_f64();
    Some(ShiftShare { market: before * whole, segment: before * (market - whole), own: before * (own - market) })
}
