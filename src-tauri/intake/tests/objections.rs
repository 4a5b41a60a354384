//! What is set aside says where, what stood there, what was expected and why it would not do.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use standout_intake::{Expected, LedgerOptions, Reason};

use crate::support::{file, read, read_bytes};

#[test]
fn every_objection_of_a_text_file_says_why() {
    let text = "Дата;Клиент;Количество;Сумма\n\
        01.02.2026;Ромашка;1;10,50\n\
        31.02.2026;Ромашка;1;10,50\n\
        вчера;Ромашка;1;10,50\n\
        2/27/2026;Ромашка;1;10,50\n\
        ;Ромашка;1;10,50\n\
        22.02.2026;Ромашка;1;10.5\n\
        22.02.2026;Ромашка;1;сто\n\
        22.02.2026;Ромашка;1;10 %\n\
        22.02.2026;Ромашка;1;\n\
        22.02.2026;Ромашка;1;#ДЕЛ/0!\n\
        22.02.2026;Ромашка;1;05.02.2026\n\
        22.02.2026;Ромашка;много;10\n\
        22.02.2026;Ромашка;1;99999999999999999999\n\
        22.02.2026;Ромашка\n\
        22.02.2026;Ромашка;1;10;лишнее\n";
    let read = read_bytes(text.as_bytes()).expect("it reads").read;
    let told: Vec<_> =
        read.objections.iter().map(|o| (o.row, o.column.as_str(), o.found.as_str(), o.expected, o.reason)).collect();
    assert_eq!(
        told,
        [
            (3, "Дата", "31.02.2026", Expected::Date, Reason::NoSuchDay),
            (4, "Дата", "вчера", Expected::Date, Reason::NotADate),
            (5, "Дата", "2/27/2026", Expected::Date, Reason::OtherOrder),
            (6, "Дата", "", Expected::Date, Reason::Empty),
            (7, "Сумма", "10.5", Expected::Amount, Reason::OtherDecimal),
            (8, "Сумма", "сто", Expected::Amount, Reason::NotANumber),
            (9, "Сумма", "10 %", Expected::Amount, Reason::Percentage),
            (10, "Сумма", "", Expected::Amount, Reason::Empty),
            (11, "Сумма", "#ДЕЛ/0!", Expected::Amount, Reason::Formula),
            (12, "Сумма", "05.02.2026", Expected::Amount, Reason::IsDate),
            (13, "Количество", "много", Expected::Number, Reason::NotANumber),
            (14, "Сумма", "99999999999999999999", Expected::Amount, Reason::TooLarge),
            (15, "", "2", Expected::Fields, Reason::TooFewFields),
            (16, "", "5", Expected::Fields, Reason::TooManyFields),
        ]
    );
}

#[test]
fn every_objection_of_a_workbook_says_why() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let percent = Format::new().set_num_format("0%");
    sheet.write_row(0, 0, ["Клиент", "Сумма"]).expect("a row");
    for row in 1..5 {
        sheet.write(row, 0, "Ромашка").expect("a cell");
    }
    sheet.write(1, 1, 10).expect("a number");
    let date = ExcelDateTime::from_ymd(2026, 2, 1).expect("a day");
    sheet.write_with_format(2, 1, &date, &day).expect("a date");
    sheet.write_with_format(3, 1, 0.5, &percent).expect("a percentage");
    sheet.write_boolean(4, 1, true).expect("a flag");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let read = read(file(&bytes).path(), &LedgerOptions::default()).expect("it reads").read;
    let told: Vec<_> = read.objections.iter().map(|o| (o.row, o.found.as_str(), o.reason)).collect();
    assert_eq!(
        told,
        [(3, "2026-02-01", Reason::IsDate), (4, "50 %", Reason::Percentage), (5, "TRUE", Reason::IsFlag)],
        "a date among amounts is never a number"
    );
}
