//! Sales that are in the study already are known again, whatever their file is called: left out, replaced or added as
//! asked, and each is one step of undo.

use standout_market::Money;
use standout_store::{Kept, OrderFilter, Same, StudyFile};

use crate::support::{Bench, Sale, blocks, import, info, state};

fn sale(day: &str, order: &str, amount: i64) -> Sale {
    Sale::new(day, amount, [order, "Иванов", "Дилеры", "сайт", "Горка", "Анна"])
}

fn january() -> Vec<Sale> {
    let twice = sale("2026-01-20", "2", 300);
    vec![sale("2026-01-05", "1", 1000), twice.clone(), twice]
}

/// The same month exported later: one line more, and one that stands three times now.
fn later() -> Vec<Sale> {
    let mut sales = january();
    sales.extend([sale("2026-01-20", "2", 300), sale("2026-02-01", "3", 50)]);
    sales
}

fn again(file: &mut StudyFile, name: &str, sales: &[Sale], same: Option<Same>) -> Kept {
    let mut info = info(name);
    info.same = same;
    let mut import = file.import_ledger(&info).unwrap();
    for block in blocks(sales, 2) {
        import.push(&block).unwrap();
    }
    import.commit(sales.len() as u64, 0).unwrap()
}

fn revenue(file: &StudyFile) -> Money {
    file.study().unwrap().ledger.months.iter().map(|month| month.sums.amount).sum()
}

#[test]
fn identical_rows_of_one_file_are_separate_sales() {
    let bench = Bench::new();
    let mut file = bench.create();
    let kept = again(&mut file, "январь", &january(), None);
    assert_eq!((kept.already, revenue(&file)), (0, Money(1600)));
}

#[test]
fn lines_that_are_there_already_are_counted_and_left_out_where_asked() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "январь", &january());
    let before = state(&bench.path());
    let kept = again(&mut file, "ещё раз", &later(), Some(Same::Skip));
    assert_eq!(kept.already, 3, "the line that stands three times is new once");
    assert_eq!(kept.batch.as_ref().map(|batch| (batch.accepted, batch.amount)), Some((2, Money(350))));
    assert_eq!(revenue(&file), Money(1950));
    file.undo().unwrap();
    assert_eq!(state(&bench.path()), before, "one step");
    file.redo().unwrap();

    let nothing = again(&mut file, "и снова", &later(), Some(Same::Skip));
    assert_eq!((nothing.batch, nothing.already), (None, 5), "nothing is left, so nothing is kept");
}

#[test]
fn without_a_word_they_are_counted_and_taken() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "январь", &january());
    let mut import = file.import_ledger(&info("ещё раз")).unwrap();
    blocks(&later(), 2).iter().for_each(|block| import.push(block).unwrap());
    assert_eq!(import.already(), 3, "known before anything is kept");
    drop(import);
    assert_eq!(revenue(&file), Money(1600));
    assert_eq!(again(&mut file, "ещё раз", &later(), Some(Same::Add)).already, 0, "nobody asked");
    assert_eq!(revenue(&file), Money(1600 + 1950));
}

#[test]
fn a_replaced_import_goes_with_the_step_that_brings_the_new_one() {
    for name in ["январь", "январь, исправленный"] {
        let bench = Bench::new();
        let mut file = bench.create();
        import(&mut file, "другое", &[sale("2025-12-01", "0", 7)]);
        import(&mut file, "январь", &january());
        let before = state(&bench.path());
        let kept = again(&mut file, name, &later(), Some(Same::Replace));
        let replaced: Vec<&str> = kept.replaced.iter().map(|batch| batch.file_name.as_str()).collect();
        assert_eq!(replaced, ["январь.csv"], "{name}: by its content, or by the lines that it shares");
        assert_eq!(revenue(&file), Money(1957), "{name}");
        assert_eq!(file.orders(&OrderFilter::default(), 0, 10).unwrap().amount, Money(1957));
        file.undo().unwrap();
        assert_eq!(state(&bench.path()), before, "{name}: one step");
        file.redo().unwrap();
        assert_eq!(revenue(&file), Money(1957), "{name}");
        drop(file);
        assert_eq!(standout_store::check(&bench.path()).unwrap(), [], "{name}");
    }
}
