//! What if: a change that changes nothing moves nothing, a change taken back is as if it had never been, and whatever
//! moves is told.

use proptest::prelude::*;
use standout_market::{
    Cell, CellValue, FunctionIx, Money, OfferIx, PlayerIx, Price, Scope, SegmentIx, Study, Volume, analyse, held,
    large, moved_offers, moved_segments, suppose,
};

fn study(seed: u64) -> Study {
    let mut study = large::study(large::Size { players: 5, offers: 10, functions: 8, segments: 3, unknown: 0.1 }, seed);
    study.method.draws = 500;
    study
}

/// A cell of the study, any of the matrix.
fn cell() -> impl Strategy<Value = Cell> {
    let scope = || prop_oneof![Just(Scope::Whole), (0..3_usize).prop_map(|s| Scope::Segment(SegmentIx(s)))];
    let segment = || (0..3_usize).prop_map(SegmentIx);
    let offer = || (0..10_usize).prop_map(OfferIx);
    let player = || (0..5_usize).prop_map(PlayerIx);
    prop_oneof![
        4 => ((0..8_usize).prop_map(FunctionIx), offer()).prop_map(|(f, o)| Cell::Level(f, o)),
        1 => ((0..8_usize).prop_map(FunctionIx), segment()).prop_map(|(f, s)| Cell::Importance(f, s)),
        2 => (offer(), scope()).prop_map(|(o, s)| Cell::Price(o, s)),
        2 => (player(), scope()).prop_map(|(p, s)| Cell::ValueShare(p, s)),
        1 => (player(), scope()).prop_map(|(p, s)| Cell::VolumeShare(p, s)),
        1 => (player(), segment()).prop_map(|(p, s)| Cell::PlayerReach(p, s)),
        1 => (offer(), segment()).prop_map(|(o, s)| Cell::OfferReach(o, s)),
        1 => scope().prop_map(Cell::Volume),
        1 => scope().prop_map(Cell::Growth),
        1 => Just(Cell::PriceGrowth),
    ]
}

/// Values of every kind: a cell takes those of its own.
fn values(x: f64) -> [CellValue; 6] {
    [
        CellValue::Level(standout_market::Level::Full),
        CellValue::Number(x),
        CellValue::Number(x * 5.0),
        CellValue::Price(Price { amount: Money((x * 1e8) as i64), unit: "шт".into() }),
        CellValue::Reach(standout_market::Reach::Core),
        CellValue::Volume(Volume { amount: x * 1e3, unit: "млн ₽".into() }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_changes_nothing_moves_nothing(seed in any::<u64>(), cells in prop::collection::vec(cell(), 1..6)) {
        let study = study(seed);
        let mut same = study.clone();
        for cell in cells {
            prop_assert!(suppose(&mut same, cell, held(&study, cell)), "{cell:?} takes what it holds");
        }
        prop_assert_eq!(&same, &study);
        let findings = analyse(&study);
        prop_assert!(moved_segments(&findings, &findings).is_empty() && moved_offers(&findings, &findings).is_empty());
    }

    #[test]
    fn a_cell_holds_what_it_is_supposed_to_and_nothing_else_changes(seed in any::<u64>(), cell in cell(), x in 0.0..1.0) {
        let study = study(seed);
        let was = held(&study, cell);
        let takes = values(x).into_iter().filter(|value| {
            let mut tried = study.clone();
            let takes = suppose(&mut tried, cell, Some(value.clone()));
            assert_eq!(held(&tried, cell), if takes { Some(value.clone()) } else { was.clone() });
            // Put back, the study is what it was: its source has stayed.
            assert!(suppose(&mut tried, cell, was.clone()));
            assert!(was.is_none() || tried == study);
            assert_eq!(held(&tried, cell), was);
            takes
        });
        prop_assert!(takes.count() > 0, "{cell:?} takes something");
    }

    #[test]
    fn whatever_moves_is_told_both_ways(seed in any::<u64>(), cells in prop::collection::vec(cell(), 1..8), x in 0.0..1.0) {
        let study = study(seed);
        let mut other = study.clone();
        for cell in cells {
            for value in values(x) {
                suppose(&mut other, cell, Some(value));
            }
        }
        let (before, after) = (analyse(&study), analyse(&other));
        let there = moved_segments(&before, &after);
        let back = moved_segments(&after, &before);
        for (a, b) in before.segments.iter().zip(&after.segments) {
            let told = there.iter().find(|m| m.segment == a.segment);
            prop_assert_eq!(told.is_some(), a.verdict != b.verdict || a.gates != b.gates);
            if let Some(told) = told {
                prop_assert_eq!(told.verdict, (a.verdict, b.verdict));
                prop_assert_eq!(told.moved_gates().is_empty(), a.gates == b.gates);
                prop_assert!(back.iter().any(|m| m.segment == a.segment && m.verdict == (b.verdict, a.verdict)));
            }
        }
        let offers = moved_offers(&before, &after);
        let turned: Vec<_> = moved_offers(&after, &before).iter().map(|m| (m.offer, m.segment, (m.verdict.1, m.verdict.0))).collect();
        prop_assert_eq!(offers.len(), turned.len());
        prop_assert!(offers.iter().all(|m| turned.contains(&(m.offer, m.segment, m.verdict))));
    }
}
