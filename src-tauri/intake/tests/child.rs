//! The child: its silence, its death and a cancel end it; the sink's error ends the reading.

use std::cell::Cell;
use std::ffi::OsString;
use std::path::PathBuf;

use standout_intake::{IntakeError, Job, LedgerError, LedgerOptions, Reader, Refusal, ledger};
use standout_market::SalesBlock;

use crate::support::{file, read_bytes, reader};

fn long_ledger() -> Vec<u8> {
    let mut text = String::from("Дата;Клиент;Сумма\n");
    for i in 0..120_000 {
        text.push_str(&format!("01.02.2026;Клиент {};{i},50\n", i % 1_000));
    }
    text.into_bytes()
}

fn take_all(_: &SalesBlock) -> Result<(), String> {
    Ok(())
}

#[test]
fn a_long_ledger_comes_in_blocks_and_adds_up() {
    let sales = read_bytes(&long_ledger()).expect("it reads");
    assert_eq!(sales.read.accepted, 120_000);
    let sum: i64 = sales.all.amounts.iter().sum();
    assert_eq!(sum, sales.read.amount.0, "the child's sum is the blocks' sum");
    assert_eq!(sum, (0..120_000_i64).map(|i| i * 100 + 50).sum::<i64>());
    assert_eq!(sales.labels[1].len(), 1_000, "each client is named once over all blocks");
    assert_eq!(sales.label(1, 119_999), "Клиент 999");
}

/// The same as a workbook, of two blocks.
fn long_workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Клиент", "Сумма"]).expect("a row");
    for row in 1..60_000_u32 {
        sheet.write(row, 0, "Ромашка").expect("a cell");
        sheet.write(row, 1, f64::from(row)).expect("a cell");
    }
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn cancelling_ends_it() {
    for bytes in [long_ledger(), long_workbook()] {
        cancelled_after_a_block(&bytes);
    }
}

fn cancelled_after_a_block(bytes: &[u8]) {
    let ledger_file = file(bytes);
    let blocks = Cell::new(0);
    let cancelled = || blocks.get() > 0;
    let job = Job { progress: &|_| (), cancelled: &cancelled };
    let mut sink = |_: &SalesBlock| {
        blocks.set(blocks.get() + 1);
        Ok::<(), String>(())
    };
    let path = ledger_file.path();
    let end = ledger(&reader(), path, &LedgerOptions::default(), &mut sink, &job);
    assert!(matches!(end, Err(LedgerError::Intake(IntakeError::Cancelled))));
    assert_eq!(blocks.get(), 1, "nothing comes after the cancel");
}

#[test]
fn the_sinks_error_is_handed_back() {
    let ledger_file = file(&long_ledger());
    let mut sink = |_: &SalesBlock| Err("the disk is full".to_owned());
    let path = ledger_file.path();
    let end = ledger(&reader(), path, &LedgerOptions::default(), &mut sink, &Job::unwatched());
    assert!(matches!(end, Err(LedgerError::Sink(why)) if why == "the disk is full"));
}

#[test]
fn progress_reaches_the_end() {
    let bytes = long_ledger();
    let ledger_file = file(&bytes);
    let last = Cell::new(standout_intake::Progress::default());
    let progress = |p| last.set(p);
    let job = Job { progress: &progress, cancelled: &|| false };
    let path = ledger_file.path();
    let read = ledger(&reader(), path, &LedgerOptions::default(), &mut take_all, &job);
    assert_eq!(read.expect("it reads").accepted, 120_000);
    let last = last.get();
    assert!(
        last.rows == 0 || last.of == bytes.len() as u64,
        "where anything was told, it was told of the whole file: {last:?}"
    );
}

/// A program in the child's place.
fn instead(program: &str, arguments: &[&str]) -> Result<standout_intake::LedgerRead, LedgerError<String>> {
    let reader = Reader { program: PathBuf::from(program), arguments: arguments.iter().map(OsString::from).collect() };
    let ledger_file = file(b"a;b\n1;2\n");
    let path = ledger_file.path();
    ledger(&reader, path, &LedgerOptions::default(), &mut take_all, &Job::unwatched())
}

#[cfg(unix)]
#[test]
fn a_child_that_dies_or_babbles_is_one_sentence() {
    for arguments in [
        &["-c", "exit 0"][..],
        &["-c", "kill -9 $$"],
        &["-c", "echo hello; sleep 0; exit 0"],
        &["-c", r"printf '\002\377\377\377\377'"],
        &["-c", r"printf '\007\001\000\000\000\000'"],
    ] {
        let end = instead("/bin/sh", arguments);
        assert!(matches!(end, Err(LedgerError::Intake(IntakeError::Burst))), "{arguments:?} gives {end:?}");
    }
}

#[test]
fn a_program_that_is_not_there_and_a_file_that_is_not_there_are_told_apart() {
    let end = instead("/nowhere/standout", &[]);
    assert!(matches!(end, Err(LedgerError::Intake(IntakeError::Start(_)))));
    let options = LedgerOptions::default();
    for missing in ["/nowhere/ledger.csv", "/"] {
        let end = ledger(&reader(), missing.as_ref(), &options, &mut take_all, &Job::unwatched());
        assert!(matches!(end, Err(LedgerError::Intake(IntakeError::Open(_)))), "{missing}");
    }
}

#[test]
fn a_ledger_must_have_an_amount_and_says_what_it_saw() {
    let end = read_bytes("Клиент;Город\nРомашка;Тверь\n".as_bytes()).expect_err("no amount");
    let IntakeError::Refused(Refusal::NoAmount { headings }) = &end else {
        panic!("it is refused for want of an amount, not {end:?}");
    };
    assert_eq!(headings, &["Клиент", "Город"]);
    let words = end.in_words(standout_words::Lang::Ru);
    assert!(words.contains("Клиент, Город"), "{words}");
}
