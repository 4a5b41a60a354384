//! What must not matter does not: other segments, names, the order of rows, a rival's copy.

use proptest::prelude::*;
use standout_market::{Fact, OfferIx, PlayerIx, SegmentIx, Study, analyse, large};

fn small(seed: u64) -> Study {
    large::study(large::Size { players: 5, offers: 12, functions: 10, segments: 3, unknown: 0.15 }, seed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn adding_a_segment_moves_no_other_score(seed in any::<u64>()) {
        let four = large::Size { players: 5, offers: 12, functions: 10, segments: 4, unknown: 0.15 };
        let more = large::study(four, seed);
        let fewer = without_last_segment(&more);
        let (a, b) = (analyse(&more), analyse(&fewer));
        for (a, b) in a.segments.iter().zip(&b.segments) {
            prop_assert_eq!(a.growth_score, b.growth_score);
            prop_assert_eq!(a.room_score, b.room_score);
            prop_assert_eq!(&a.factors, &b.factors);
        }
    }

    #[test]
    fn names_do_not_matter(seed in any::<u64>()) {
        let study = small(seed);
        let mut renamed = study.clone();
        renamed.players.iter_mut().for_each(|p| p.name = format!("~{}", p.name));
        renamed.segments.iter_mut().for_each(|s| s.name = format!("я{}", s.name));
        renamed.offers.iter_mut().for_each(|o| o.name = format!("({})", o.name));
        renamed.functions.iter_mut().for_each(|f| f.name = format!("{}!", f.name));
        prop_assert_eq!(analyse(&study), analyse(&renamed));
    }

    #[test]
    fn the_order_of_functions_and_of_rivals_offers_does_not_matter(seed in any::<u64>()) {
        let study = small(seed);
        let turned = reversed(&study);
        let (a, b) = (analyse(&study), analyse(&turned));
        for (a, b) in a.segments.iter().zip(&b.segments) {
            prop_assert_eq!(a.verdict, b.verdict);
            prop_assert_eq!(a.gates, b.gates);
            prop_assert!((a.room_score.low - b.room_score.low).abs() < 1e-9);
            prop_assert!((a.room_score.high - b.room_score.high).abs() < 1e-9);
        }
        prop_assert_eq!(a.offers.len(), b.offers.len());
        let last = study.offers.len() - 1;
        for found in &a.offers {
            let same = b.offers.iter().find(|o| {
                (o.offer.0, o.segment) == (last - found.offer.0, found.segment)
            });
            prop_assert_eq!(same.map(|o| o.verdict), Some(found.verdict));
        }
    }

    #[test]
    fn a_rivals_copy_of_an_offer_never_makes_ours_more_distinct(seed in any::<u64>(), copied in 1_usize..12) {
        let study = small(seed);
        let copied = if study.offers[copied].player == PlayerIx(0) { copied + 1 } else { copied };
        let with_copy = with_copy(&study, OfferIx(copied % study.offers.len()));
        let (a, b) = (analyse(&study), analyse(&with_copy));
        for (a, b) in a.offers.iter().zip(&b.offers) {
            let most = |o: &standout_market::OfferFindings| {
                o.nearest.iter().filter_map(|n| n.similarity).map(|s| s.low).fold(0.0, f64::max)
            };
            prop_assert!(most(b) >= most(a));
            prop_assert!(b.difference.len() <= a.difference.len());
        }
        for (a, b) in a.segments.iter().zip(&b.segments) {
            let advantage = |s: &standout_market::SegmentFindings| s.factors[2].points;
            prop_assert!(advantage(b).high <= advantage(a).high + 1e-9);
        }
    }
}

#[test]
fn the_same_study_gives_the_same_findings_on_many_threads() {
    let size = large::Size { players: 20, offers: 100, functions: 60, segments: 8, unknown: 0.2 };
    let study = large::study(size, 3);
    let first = analyse(&study);
    assert_eq!(first, analyse(&study));
    assert!(first.offers.iter().all(|o| !o.nearest.is_empty()));
}

fn regrid<T: Clone>(
    grid: &standout_market::Grid<T>,
    rows: usize,
    columns: usize,
    from: impl Fn(usize, usize) -> (usize, usize),
) -> standout_market::Grid<T> {
    let mut new = standout_market::Grid::unknown(rows, columns);
    for r in 0..rows {
        for c in 0..columns {
            let (row, column) = from(r, c);
            let fact: Option<Fact<T>> = grid.get(row, column).cloned();
            new.set(r, c, fact);
        }
    }
    new
}

fn without_last_segment(study: &Study) -> Study {
    let mut fewer = study.clone();
    let last = SegmentIx(fewer.segments.len() - 1);
    fewer.segments.pop();
    fewer.ledger.months.retain(|m| m.segment != Some(last));
    fewer.ledger.offers.retain(|m| m.segment != Some(last));
    fewer.ledger.distinct.retain(|m| m.segment != Some(Some(last)));
    fewer
}

/// Functions and offers in the opposite order.
pub(crate) fn reversed(study: &Study) -> Study {
    let mut turned = study.clone();
    let (functions, offers, segments) = (study.functions.len(), study.offers.len(), study.segments.len());
    turned.functions.reverse();
    turned.offers.reverse();
    turned.levels = regrid(&study.levels, functions, offers, |f, o| (functions - 1 - f, offers - 1 - o));
    turned.importance = regrid(&study.importance, functions, segments, |f, s| (functions - 1 - f, s));
    turned.prices = regrid(&study.prices, offers, segments + 1, |o, s| (offers - 1 - o, s));
    turned.offer_reach = regrid(&study.offer_reach, offers, segments, |o, s| (offers - 1 - o, s));
    for row in &mut turned.ledger.offers {
        row.offer = row.offer.map(|o| OfferIx(offers - 1 - o.0));
    }
    turned
}

/// The same study with one offer more: a copy of a rival's, by the same rival.
pub(crate) fn with_copy(study: &Study, copied: OfferIx) -> Study {
    let mut more = study.clone();
    let (functions, offers, segments) = (study.functions.len(), study.offers.len(), study.segments.len());
    let of = |o: usize| if o == offers { copied.0 } else { o };
    more.offers.push(study.offers[copied.0].clone());
    more.levels = regrid(&study.levels, functions, offers + 1, |f, o| (f, of(o)));
    more.prices = regrid(&study.prices, offers + 1, segments + 1, |o, s| (of(o), s));
    more.offer_reach = regrid(&study.offer_reach, offers + 1, segments, |o, s| (of(o), s));
    more
}
