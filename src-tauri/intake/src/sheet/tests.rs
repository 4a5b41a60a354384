//! What rows are told of beside their cells: how deep they lie, and how far the sheet is read.

use std::path::Path;

use super::*;

fn kept(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/forms").join(name)).expect(name)
}

/// How deep each row of the first sheet lies, and how far it is read after each.
fn rows(bytes: Vec<u8>) -> (Vec<u8>, Vec<(u64, u64)>) {
    let mut book = Book::open(Input::in_memory(bytes)).unwrap_or_else(|_| panic!("it opens"));
    let sheet = book.sheets().swap_remove(0).name;
    let (mut depths, mut read) = (Vec::new(), Vec::new());
    let told = book.rows(&sheet, &mut |row| {
        depths.push(row.indent);
        read.push(row.read);
        Ok(true)
    });
    assert!(told.is_ok(), "it is read to its end");
    (depths, read)
}

#[test]
fn every_form_tells_how_far_its_sheet_is_read() {
    for form in ["xlsx", "xlsm", "xlsb", "xls", "ods"] {
        let (_, read) = rows(kept(&format!("sales.{form}")));
        let (done, of) = read.last().copied().unwrap_or_default();
        assert!(of > 0 && done == of, "{form}: {done} of {of}");
    }
}

#[test]
fn a_long_sheet_is_read_bit_by_bit() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..20_000_u32 {
        sheet.write(row, 0, f64::from(row) * 1.7).expect("a cell");
    }
    workbook.add_worksheet().write(0, 0, 1).expect("a cell");
    let (_, read) = rows(workbook.save_to_buffer().expect("a workbook"));
    let (done, of): (Vec<u64>, Vec<u64>) = read.into_iter().unzip();
    assert!(done.is_sorted() && of.iter().all(|one| *one == of[0]));
    assert!(done[0] < of[0] && done.last() == of.last(), "from the beginning to the end");
    let different: std::collections::BTreeSet<u64> = done.into_iter().collect();
    assert!(different.len() > 2, "and in between: {different:?}");
}

#[test]
fn the_outline_of_a_report_tells_its_levels() {
    let (depths, _) = rows(kept("outline.xlsx"));
    assert_eq!(depths, [0, 0, 0, 0, 1, 1, 0, 1, 0]);
}

#[test]
fn the_calendar_of_1904_is_known_in_either_form() {
    for (name, from_1904) in
        [("sales-1904.xlsx", true), ("sales-1904.xls", true), ("sales.xlsx", false), ("sales.xls", false)]
    {
        let book = Book::open(Input::in_memory(kept(name))).unwrap_or_else(|_| panic!("{name} opens"));
        assert_eq!(book.calendar_1904(), from_1904, "{name}");
    }
}
