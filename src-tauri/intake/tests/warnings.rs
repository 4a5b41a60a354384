//! Odd values are taken and told, not refused and not passed over in silence.

use standout_intake::{Concern, LedgerOptions, LedgerRead, Warnings, preview};
use standout_market::Date;

use crate::support::{file, read, reader};

fn today() -> LedgerOptions {
    let today = Date::new(2026, 11, 23).expect("a day");
    LedgerOptions { today: Some(today), ..LedgerOptions::default() }
}

fn taken(text: &str) -> LedgerRead {
    read(file(text.as_bytes()).path(), &today()).expect("it reads").read
}

/// Twenty lines like any other.
fn usual() -> String {
    let mut text = "Дата;Клиент;Количество;Сумма\n".to_owned();
    for n in 0..20 {
        text += &format!("0{}.11.2026;Ромашка;1;{},50\n", n % 9 + 1, 100 + n);
    }
    text
}

fn told(warnings: &Warnings) -> Vec<(u32, &str, &str, Concern)> {
    warnings.first.iter().map(|w| (w.row, w.column.as_str(), w.found.as_str(), w.concern)).collect()
}

#[test]
fn a_usual_ledger_warns_of_nothing() {
    assert!(taken(&usual()).warnings.is_empty());
}

#[test]
fn each_odd_value_is_told_with_its_row_and_column_and_taken() {
    let text = usual()
        + "01.11.2026;Лютик;1;45000\n01.11.2026;Лютик;1;950000\n01.11.2026;Лютик;-2;10,50\n24.11.2026;Лютик;1;10,50\n";
    let read = taken(&text);
    assert_eq!(
        told(&read.warnings),
        [
            (22, "Сумма", "45000", Concern::DateSerial),
            (23, "Сумма", "950000", Concern::Thousandfold),
            (24, "Количество", "-2", Concern::NegativeQuantity),
            (25, "Дата", "24.11.2026", Concern::FutureDate),
        ]
    );
    assert_eq!((read.accepted, read.set_aside), (24, 0), "none of them is refused");
    let seen = preview(&reader(), file(text.as_bytes()).path(), &today()).expect("it opens");
    assert_eq!(seen.warnings, read.warnings, "the preview tells the same");
}

#[test]
fn a_few_zeros_are_nothing_and_many_are_told() {
    let zeros = |n: usize| usual() + &"01.11.2026;Лютик;1;0\n".repeat(n);
    assert!(taken(&zeros(2)).warnings.is_empty());
    assert_eq!(taken(&zeros(5)).warnings.counts, [(Concern::ZeroAmount, 5)]);
}

#[test]
fn warnings_are_counted_and_the_first_are_kept() {
    let read = taken(&(usual() + &"01.11.2026;Лютик;-1;10\n".repeat(500)));
    assert_eq!(read.warnings.counts, [(Concern::NegativeQuantity, 500)]);
    assert_eq!(read.warnings.first.len() as u64, Warnings::KEPT);
}

#[test]
fn amounts_of_tens_of_thousands_are_no_dates() {
    let mut text = "Дата;Сумма\n".to_owned();
    for n in 0..30 {
        text += &format!("01.11.2026;{}\n", 38_000 + 500 * n);
    }
    assert!(taken(&text).warnings.is_empty());
}

#[test]
fn without_a_day_of_import_no_day_is_in_the_future() {
    let text = usual() + "24.11.2099;Лютик;1;10\n";
    let read = read(file(text.as_bytes()).path(), &LedgerOptions::default()).expect("it reads").read;
    assert!(read.warnings.is_empty());
}
