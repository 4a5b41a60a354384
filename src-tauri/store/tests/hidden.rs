//! An import that was undone leaves no hidden lines for ever: they are there while redo can bring them back, and gone
//! when the study is next opened after that.

use rusqlite::{Connection, OpenFlags};
use standout_market::Money;
use standout_store::{Edit, StudyFile, check};

use crate::support::{Bench, Sale, import};

fn count(bench: &Bench, what: &str) -> i64 {
    let connection = Connection::open_with_flags(bench.path(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    connection.query_row(&format!("SELECT count(*) FROM {what}"), [], |row| row.get(0)).unwrap()
}

fn one(client: &str) -> Vec<Sale> {
    vec![Sale::new("2026-01-05", 1000, ["1", client, "Дилеры", "", "", ""])]
}

fn named(file: &mut StudyFile, name: &str) {
    file.edit("имя", &[Edit::StudyName(name.to_owned())]).unwrap();
}

#[test]
fn lines_stay_as_long_as_redo_can_bring_them_back() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "первый", &one("Иванов"));
    import(&mut file, "второй", &one("Петров"));
    file.undo().unwrap();
    drop(file);
    let mut file = bench.open();
    assert_eq!(file.redo().unwrap().as_deref(), Some("import второй"));
    file.undo().unwrap();
    named(&mut file, "Горки");
    assert_eq!(count(&bench, "sale"), 2, "the file is tidied when it is opened, not while one works");
    drop(file);

    let mut file = bench.open();
    assert_eq!((count(&bench, "sale"), count(&bench, "batch")), (1, 1));
    assert_eq!(count(&bench, "label WHERE text = 'Петров'"), 0, "nor is a name left behind");
    import(&mut file, "третий", &one("Сидоров"));
    let sold: Money = file.study().unwrap().ledger.months.iter().map(|month| month.sums.amount).sum();
    assert_eq!(sold, Money(2000));
    while file.undo().unwrap().is_some() {}
    while file.redo().unwrap().is_some() {}
    drop(file);
    assert_eq!(check(&bench.path()).unwrap(), []);
}

#[test]
fn an_import_that_was_taken_out_can_be_taken_back_in() {
    let bench = Bench::new();
    let mut file = bench.create();
    import(&mut file, "первый", &one("Иванов"));
    let batch = file.batches().unwrap()[0].id;
    file.edit("убрать", &[Edit::HideBatch { batch, hidden: true }]).unwrap();
    named(&mut file, "Горки");
    drop(file);
    let mut file = bench.open();
    assert_eq!(count(&bench, "sale"), 1, "two steps back it is visible");
    file.undo().unwrap();
    file.undo().unwrap();
    assert!(file.batches().unwrap()[0].visible);
}
