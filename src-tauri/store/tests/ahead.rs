//! A sale that is dated later than its import is money like any other, and moves no year.

use standout_market::{Ahead, Ledger, Money, Window};
use standout_store::Edit;

use crate::support::{Bench, Sale, import};

fn sale(day: &str) -> Sale {
    Sale::new(day, 1_000, ["", "Ромашка", "", "", "", ""])
}

/// Twenty-five full months.
fn months() -> Vec<Sale> {
    let months = (0..25).map(|n| (2023 + n / 12, 1 + n % 12));
    months.flat_map(|(year, month)| ["01", "28"].map(|day| sale(&format!("{year}-{month:02}-{day}")))).collect()
}

fn everything(ledger: &Ledger) -> Money {
    ledger.months.iter().fold(Money(0), |sum, month| Money(sum.0 + month.sums.amount.0))
}

#[test]
fn one_slip_of_the_finger_moves_no_year() {
    let bench = Bench::new();
    let mut file = bench.create();
    let mut sales = months();
    import(&mut file, "года", &sales);
    let before = file.study().unwrap().ledger;
    sales.push(sale("2062-11-14"));
    import(&mut file, "года и опечатка", &sales);
    file.edit("убрать", &[Edit::HideBatch { batch: file.batches().unwrap()[0].id, hidden: true }]).unwrap();
    let after = file.study().unwrap().ledger;
    assert_eq!((after.year(), after.days), (before.year(), before.days));
    assert!(matches!(after.ahead, Some(Ahead { lines: 1, last, .. }) if last.to_string() == "2062-11-14"));
    assert_eq!(everything(&after).0, everything(&before).0 + 1_000, "as money it counts");
    let in_year =
        |ledger: &Ledger| -> Vec<_> { ledger.distinct.iter().filter(|d| d.window == Window::Year).copied().collect() };
    assert_eq!(in_year(&after), in_year(&before), "and nothing of the year counts it");
    assert_eq!(standout_store::check(&bench.path()).unwrap(), [], "the sums are what the lines add up to");

    while file.undo().unwrap().is_some() {}
    assert_eq!(file.study().unwrap().ledger, Ledger::default());
}

#[test]
fn a_ledger_that_lies_ahead_as_a_whole_has_no_year() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "будущее", &[sale("2062-11-14"), sale("2063-01-01")]);
    let ledger = file.study().unwrap().ledger;
    assert_eq!((ledger.days, ledger.year()), (None, None));
    assert_eq!(ledger.ahead.map(|ahead| ahead.lines), Some(2));
}
