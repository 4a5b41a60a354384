//! Sales come in whole or not at all, are known again, and open into their orders.

use standout_market::{MappingKind, Money, Month};
use standout_store::{Edit, OrderFilter, Same, StoreError, Target};

use crate::support::{Bench, Sale, blocks, import, info};

fn three() -> Vec<Sale> {
    vec![
        Sale::new("2026-01-05", 1000, ["1", "Иванов", "Дилеры", "сайт", "Горка", "Анна"]),
        Sale::new("2026-01-05", 500, ["1", "Иванов", "Дилеры", "сайт", "Качели", "Анна"]),
        Sale::new("2026-02-07", 300, ["2", "Петров", "Частные", "", "Горка", ""]),
    ]
}

#[test]
fn the_same_file_is_known_again() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "продажи", &three());
    let error = file.import_ledger(&info("продажи")).err().unwrap();
    assert!(matches!(error, StoreError::AlreadyImported { file_name, .. } if file_name == "продажи.csv"));
    // Undone, it may come again; and it may come twice where somebody says so.
    file.undo().unwrap();
    import(&mut file, "продажи", &three());
    let mut again = info("продажи");
    again.same = Some(Same::Add);
    file.import_ledger(&again).unwrap().commit(0, 0).unwrap();
    let visible = file.batches().unwrap().iter().filter(|b| b.visible).count();
    assert_eq!(visible, 2);
}

#[test]
fn a_dropped_import_leaves_nothing() {
    let bench = Bench::new();
    let mut file = bench.create();
    let before = crate::support::whole(&bench.path());
    let mut import = file.import_ledger(&info("продажи")).unwrap();
    for block in blocks(&three(), 2) {
        import.push(&block).unwrap();
    }
    drop(import);
    assert_eq!(crate::support::whole(&bench.path()), before, "not a row of any table, hidden or not");
    assert!(file.batches().unwrap().is_empty());
    assert_eq!(file.undo_label().unwrap(), None);
    assert!(file.orders(&OrderFilter::default(), 0, 10).unwrap().rows.is_empty());
}

#[test]
fn lines_that_contradict_themselves_are_refused() {
    let bench = Bench::new();
    let mut file = bench.create();
    let whole = blocks(&three(), 10).remove(0);
    let mut short = whole.clone();
    short.costs.pop();
    let mut unknown = whole.clone();
    unknown.labels[0][0] = 77;
    let mut huge = whole.clone();
    huge.amounts[0] = i64::MAX;
    let mut late = whole.clone();
    late.days[0] = i32::MAX;
    for block in [short, unknown, huge, late] {
        let mut import = file.import_ledger(&info("продажи")).unwrap();
        assert!(import.push(&block).is_err());
        assert!(import.push(&whole).is_err(), "an import that failed takes no more");
        assert!(import.commit(3, 0).is_err());
        assert!(file.batches().unwrap().is_empty());
    }
}

#[test]
fn a_sum_opens_into_its_orders() {
    let bench = Bench::new();
    let mut file = bench.create();
    let added = file.edit("сегмент", &[Edit::AddSegment { name: "дилеры".to_owned() }]).unwrap().added;
    import(&mut file, "продажи", &three());
    let all = file.orders(&OrderFilter::default(), 0, 10).unwrap();
    assert_eq!((all.total, all.amount), (2, Money(1800)));
    assert_eq!(all.rows[0].order, "2", "the latest first");
    assert_eq!((all.rows[1].lines, all.rows[1].amount), (2, Money(1500)));
    let dealers = OrderFilter { segment: Some(Some(added[0])), ..OrderFilter::default() };
    assert_eq!(file.orders(&dealers, 0, 10).unwrap().rows[0].client, "Иванов");
    let rest = OrderFilter {
        segment: Some(None),
        channel: Some(None),
        month: Some(Some(Month { year: 2026, month: 2 })),
        ..OrderFilter::default()
    };
    assert_eq!(file.orders(&rest, 0, 10).unwrap().amount, Money(300));
    assert_eq!(file.orders(&rest, 1, 10).unwrap().rows.len(), 0);
    let labels = file.labels(MappingKind::Segment).unwrap();
    assert_eq!(labels[0].label, "Дилеры");
    assert_eq!(labels[0].to, Some(Target::Id(added[0])));
    assert_eq!((labels[1].to.clone(), labels[1].amount), (None, Money(300)));
}

#[test]
fn articles_of_the_ledger_are_listed_with_what_they_bring() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "продажи", &three());
    let labels = file.labels(MappingKind::Offer).unwrap();
    let brief: Vec<_> = labels.iter().map(|row| (row.label.as_str(), row.lines, row.amount, row.to.clone())).collect();
    assert_eq!(brief, [("Горка", 2, Money(1300), None), ("Качели", 1, Money(500), None)]);
}
