//! A whole study goes into the file and comes out the same.

use standout_market::Study;
use standout_store::{CellKey, Edit};

use crate::acts::draw;
use crate::support::{Bench, Sale, import, state};
use proptest::prelude::*;

/// A study as if it came from a workbook: nothing in it has a key.
pub(crate) fn forget_ids(study: &mut Study) {
    study.players.iter_mut().for_each(|thing| thing.id = 0);
    study.segments.iter_mut().for_each(|thing| thing.id = 0);
    study.offers.iter_mut().for_each(|thing| thing.id = 0);
    study.functions.iter_mut().for_each(|thing| thing.id = 0);
    study.claims.iter_mut().for_each(|thing| thing.id = 0);
    study.sources.iter_mut().for_each(|thing| thing.id = 0);
    study.ledger = standout_market::Ledger::default();
}

fn random_study(draws: &[crate::acts::Draw]) -> Study {
    let bench = Bench::new();
    let mut file = bench.create();
    for draw in draws {
        let edit = draw.edit(&file.study().unwrap());
        // What is refused leaves no trace, which is another test's promise.
        let _ = file.edit("", &[edit]);
    }
    file.study().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_study_replaces_any_other(
        first in prop::collection::vec(draw(), 1..60),
        second in prop::collection::vec(draw(), 1..60),
    ) {
        let bench = Bench::new();
        let mut file = bench.create();
        let (mut first, mut second) = (random_study(&first), random_study(&second));
        forget_ids(&mut first);
        forget_ids(&mut second);
        for study in [&first, &second] {
            let before = state(&bench.path());
            let changed = file.put_matrix("книга", study).unwrap().edit.is_some();
            let mut read = file.study().unwrap();
            prop_assert_eq!(file.put_matrix("то же", &read).unwrap().edit, None);
            forget_ids(&mut read);
            prop_assert_eq!(&read, study);
            if changed {
                file.undo().unwrap();
                prop_assert_eq!(&state(&bench.path()), &before);
                file.redo().unwrap();
            }
        }
    }
}

#[test]
fn known_things_keep_their_keys_even_when_names_are_swapped() {
    let bench = Bench::new();
    let mut file = bench.create();
    let names = ["Первый", "Второй"].map(|name| Edit::AddSegment { name: name.to_owned() });
    let ids = file.edit("два", &names).unwrap().added;
    let line = Sale::new("2026-01-31", 500, ["1", "", "Первый", "", "", ""]);
    import(&mut file, "продажи", &[line]);
    let mut study = file.study().unwrap();
    study.segments[0].name = "Второй".to_owned();
    study.segments[1].name = "Первый".to_owned();
    study.segments.swap(0, 1);
    file.put_matrix("обмен", &study).unwrap();
    let read = file.study().unwrap();
    assert_eq!(read.segments.iter().map(|s| s.id).collect::<Vec<_>>(), [ids[1], ids[0]]);
    // The ledger's "Первый" follows the name.
    assert_eq!(read.ledger.months[0].segment.unwrap().0, 0);
    let segment = read.ledger.months[0].segment;
    assert_eq!(segment.unwrap().0, 0);
    assert!(read.ledger.distinct.iter().any(|d| d.segment == Some(segment) && d.orders == Some(1)));
    assert!(file.history(CellKey::PriceGrowth).unwrap().is_empty());
}
