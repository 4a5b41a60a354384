//! Ledgers in workbooks: typed cells, several sheets, errors, and the forms other than XLSX.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use standout_intake::{Expected, HeadingRows, IntakeError, LedgerOptions, Refusal, preview};

use crate::support::{Sales, file, options, read, reader};

fn ledger() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let date = Format::new().set_num_format("dd.mm.yyyy");
    let money = Format::new().set_num_format("#,##0.00 [$₽-ru-RU]");
    let percent = Format::new().set_num_format("0%");

    let notes = workbook.add_worksheet().set_name("Заметки").expect("a name");
    notes.write_string(0, 0, "Читать второй лист").expect("a cell");
    let hidden = workbook.add_worksheet().set_name("Старое").expect("a name");
    hidden.set_hidden(true);
    hidden.write_row(0, 0, ["Дата", "Сумма"]).expect("a row");

    let sheet = workbook.add_worksheet().set_name("Продажи").expect("a name");
    sheet.write_string(0, 1, "Продажи за февраль").expect("a cell");
    let headings = ["Дата", "Клиент", "Артикул", "Количество", "Сумма", "Себестоимость"];
    sheet.write_row(2, 1, headings).expect("a row");
    let day = ExcelDateTime::from_ymd(2026, 2, 1).expect("a day");
    for row in 3..9 {
        sheet.write_with_format(row, 1, &day, &date).expect("a cell");
        sheet.write_string(row, 2, "Ромашка").expect("a cell");
        sheet.write_number(row, 3, 1_001).expect("a cell");
        sheet.write_number(row, 4, 2.5).expect("a cell");
        sheet.write_with_format(row, 5, 16.995, &money).expect("a cell");
        sheet.write_number(row, 6, 10).expect("a cell");
    }
    sheet.write_string(4, 1, "02.02.2026").expect("a date as text");
    sheet.write_string(4, 5, "1\u{a0}234,50 ₽").expect("a number as text");
    sheet.write_number(5, 1, 46_056).expect("a date that lost its format");
    let error = Formula::new("1/0").set_result("#DIV/0!");
    sheet.write_formula(6, 5, error).expect("an error");
    sheet.write_with_format(7, 5, 0.5, &percent).expect("a percentage");
    sheet.write_boolean(8, 6, true).expect("a flag");
    sheet.write_string(9, 1, "Итого").expect("a total");
    sheet.write_number(9, 5, 999).expect("a total");
    workbook.save_to_buffer().expect("a workbook")
}

fn sales() -> Sales {
    let file = file(&ledger());
    read(file.path(), &LedgerOptions::default()).expect("it reads")
}

#[test]
fn typed_cells_are_taken_as_they_are() {
    let sales = sales();
    assert_eq!(sales.all.amounts, [1_700, 123_450, 1_700], "16.995 is 17.00, exactly");
    assert_eq!(sales.all.days, [20_485, 20_486, 20_487], "a date, a text, a bare serial");
    assert_eq!(sales.all.quantities, [2.5, 2.5, 2.5]);
    assert_eq!(sales.label(4, 0), "1001", "a number as a name has no point");
    assert_eq!(sales.all.rows, [4, 5, 6]);
    assert_eq!(sales.read.left_out, 1, "the total");
}

#[test]
fn an_error_a_percentage_and_a_flag_are_no_amounts() {
    let told: Vec<_> =
        sales().read.objections.into_iter().map(|o| (o.sheet, o.row, o.column, o.found, o.expected)).collect();
    let at = |row, column: &str, found: &str, expected| {
        ("Продажи".to_owned(), row, column.to_owned(), found.to_owned(), expected)
    };
    assert_eq!(
        told,
        [
            at(7, "Сумма", "#DIV/0!", Expected::NoError),
            at(8, "Сумма", "50 %", Expected::Amount),
            at(9, "Себестоимость", "TRUE", Expected::Amount),
        ]
    );
}

#[test]
fn the_sheet_with_an_amount_is_chosen_and_hidden_ones_are_shown_as_such() {
    let file = file(&ledger());
    let seen = preview(&reader(), file.path(), &options(&[])).expect("it opens");
    let sheets: Vec<_> = seen.sheets.iter().map(|s| (s.name.as_str(), s.hidden, s.chosen)).collect();
    assert_eq!(sheets, [("Заметки", false, false), ("Старое", true, false), ("Продажи", false, true)]);
    assert_eq!(seen.headings, HeadingRows::one(3));
}

#[test]
fn a_sheet_can_be_asked_for() {
    let file = file(&ledger());
    let asked = |sheet: &str| LedgerOptions { sheet: Some(sheet.to_owned()), ..LedgerOptions::default() };
    let empty = read(file.path(), &asked("старое")).expect("a hidden sheet can be read too");
    assert_eq!(empty.read.read, 0);
    match read(file.path(), &asked("Итоги")) {
        Err(IntakeError::Refused(Refusal::NoSheet { sheets, .. })) => {
            assert_eq!(sheets, ["Заметки", "Старое", "Продажи"]);
        }
        other => panic!("it says which sheets there are, not {other:?}"),
    }
}
