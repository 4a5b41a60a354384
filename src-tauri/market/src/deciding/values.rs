//! What an unknown cell is tried with.

use std::collections::HashMap;

use crate::basis::{Basis, PriceRatio};
use crate::columns::number;
use crate::{Cell, FunctionIx, Level, OfferIx, PlayerIx, Scope, SegmentIx, Study};

/// Numbers of a function are tried with at most so many of the known ones, evenly picked.
const NUMBERS: usize = 8;

/// Prices are tried with at most so many.
const PRICES: usize = 4;

/// The levels an unknown one may turn out to be.
pub(super) const LEVELS: [Level; 3] = [Level::Absent, Level::Partial, Level::Full];

/// Shares tried, where what is left of the whole allows them.
const SHARES: [f64; 9] = [0.0, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5];

/// Numbers to try a function with: those known of it.
pub(super) fn numbers<'a>(basis: &'a Basis, function: FunctionIx) -> &'a [f64] {
    basis.numbers_to_try[function.0].get_or_init(|| known_numbers(basis.study, function))
}

fn known_numbers(study: &Study, function: FunctionIx) -> Vec<f64> {
    let mut known: Vec<f64> =
        (0..study.offers.len()).filter_map(|o| number(study, function, OfferIx(o))).filter(|x| *x >= 0.0).collect();
    known.sort_by(f64::total_cmp);
    known.dedup();
    few(known, NUMBERS)
}

/// Shares to try a player with.
pub(super) fn shares(rest: f64, serious: f64) -> Vec<f64> {
    let mut shares: Vec<f64> = SHARES.iter().copied().filter(|s| *s <= rest + 1e-9).collect();
    shares.extend([serious, rest].into_iter().filter(|s| (0.0..=rest + 1e-9).contains(s)));
    shares.sort_by(f64::total_cmp);
    shares.dedup();
    shares
}

/// The cell where a player's share of a segment is typed, on the basis in use there.
pub(super) fn share_cell(basis: &Basis, player: PlayerIx, segment: SegmentIx) -> Cell {
    let scope = Scope::Segment(segment);
    if basis.segments[segment.0].shares.by_value {
        Cell::ValueShare(player, scope)
    } else {
        Cell::VolumeShare(player, scope)
    }
}

/// The cell where an unknown price is typed: the segment's where the offer has prices by segment.
pub(super) fn price_cell(study: &Study, offer: OfferIx, segment: SegmentIx) -> Cell {
    let by_segment = (0..study.segments.len()).any(|s| study.prices.get(offer.0, s + 1).is_some());
    if by_segment { Cell::Price(offer, Scope::Segment(segment)) } else { Cell::Price(offer, Scope::Whole) }
}

/// Whether a price is unknown in a segment.
pub(super) fn price_unknown(study: &Study, offer: OfferIx, segment: SegmentIx) -> bool {
    study.price_in(offer, segment).is_none()
}

/// Prices to try, by category and unit; made once a verdict.
pub(super) type Tried = HashMap<(u32, u32), Vec<f64>>;

/// Ratios of our price to a rival's to try: as if the unknown one were any of those the category knows, evenly
/// picked, or half or twice the known one.
pub(super) fn ratios(
    basis: &Basis,
    ours: OfferIx,
    theirs: OfferIx,
    segment: SegmentIx,
    tried: &mut Tried,
) -> Vec<PriceRatio> {
    let prices = &basis.prices;
    let (known, base, unit, ours_unknown) = match (prices.at(ours, segment), prices.at(theirs, segment)) {
        (Some((base, unit)), None) => (ours, base, unit, false),
        (None, Some((base, unit))) => (theirs, base, unit, true),
        _ => return Vec::new(),
    };
    if base <= 0.0 {
        return Vec::new();
    }
    let key = (basis.categories[known.0], unit);
    let of_category = tried.entry(key).or_insert_with(|| {
        let mut like = prices.like(known, &basis.categories, segment);
        like.sort_by(f64::total_cmp);
        like.dedup();
        few(like, PRICES)
    });
    of_category
        .iter()
        .copied()
        .chain([base / 2.0, base * 2.0])
        .map(|p| PriceRatio::Known(if ours_unknown { p / base } else { base / p }))
        .collect()
}

/// At most so many of some sorted numbers, evenly picked, both ends among them.
fn few(sorted: Vec<f64>, most: usize) -> Vec<f64> {
    if sorted.len() <= most {
        return sorted;
    }
    let last = sorted.len() - 1;
    (0..most).map(|i| sorted[i * last / (most - 1)]).collect()
}
