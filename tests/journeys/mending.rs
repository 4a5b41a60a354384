//! Rows that were set aside leave as a workbook in the file's own columns, are mended there, and come in: every row
//! once.

use std::collections::BTreeMap;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook;
use serde_json::json;
use standout_tests::program::Program;

use crate::{CLI, cli, empty, folder, write};

/// Seven sales; one has an impossible day, one no number, one a formula's remains. The days can only be read day first
/// by rows that are fine.
const LEDGER: &str = "Дата;Заказ;Клиент;Сегмент;Примечание;Сумма\n\
    25.01.2026;1;ООО «Двор»;Дилеры;=1+1;1 250,50\n\
    03.04.2026;2;ООО «Двор»;Дилеры;;много\n\
    31.02.2026;3;ООО «Сад»;Дилеры;+7 900;300,00\n\
    07.11.2026;4;ООО «Сад»;Застройщики;;749,50\n\
    08.11.2026;5;ИП Ёлкина;Застройщики;-;\n\
    09.11.2026;6;ИП Ёлкина;Новые;007;1000\n\
    09.11.2026;6;ИП Ёлкина;Новые;007;1000\n";

type Rows = Vec<Vec<Data>>;

fn rows(path: &std::path::Path) -> Rows {
    let mut book: Xlsx<_> = open_workbook(path).unwrap_or_else(|e| panic!("{e}"));
    let sheet = book.worksheet_range_at(0).and_then(Result::ok).unwrap_or_default();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

/// What a person does in Excel: the cells are typed over, the rest is saved as it is.
fn mend(path: &std::path::Path, rows: &Rows, typed: &BTreeMap<(usize, usize), &str>) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (r, row) in rows.iter().enumerate() {
        for (c, cell) in row.iter().enumerate() {
            let (line, column) = (r as u32, c as u16);
            let written = match (typed.get(&(r, c)), cell) {
                (Some(text), _) => sheet.write_string(line, column, *text).map(|_| ()),
                (None, Data::Float(number)) => sheet.write_number(line, column, *number).map(|_| ()),
                (None, Data::DateTime(day)) => {
                    let format = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
                    sheet.write_number_with_format(line, column, day.as_f64(), &format).map(|_| ())
                }
                (None, Data::Empty) => Ok(()),
                (None, text) => sheet.write_string(line, column, text.to_string()).map(|_| ()),
            };
            written.unwrap_or_else(|e| panic!("{e}"));
        }
    }
    let mut before: Xlsx<_> = open_workbook(path).unwrap_or_else(|e| panic!("{e}"));
    for name in before.sheet_names().into_iter().skip(1) {
        let cells = before.worksheet_range(&name).unwrap_or_else(|e| panic!("{e}"));
        let sheet = book.add_worksheet().set_hidden(true);
        sheet.set_name(&name).unwrap_or_else(|e| panic!("{e}"));
        for (line, row) in (0..).zip(cells.rows()) {
            sheet.write_row(line, 0, row.iter().map(ToString::to_string)).unwrap_or_else(|e| panic!("{e}"));
        }
    }
    book.save(path).unwrap_or_else(|e| panic!("{e}"));
}

#[test]
fn mended_rows_come_in_and_none_twice() {
    let folder = folder();
    let study = empty(folder.path());
    let (ledger, book) = (folder.path().join("продажи.csv"), folder.path().join("исправить.xlsx"));
    write(&ledger, LEDGER);
    let read = cli!("import", "ledger", study, ledger, "--objections", book, "--json").done().json();
    assert_eq!((&read["accepted"], &read["set_aside"], &read["amount"]), (&json!(4), &json!(3), &json!(400_000)));

    let rows = rows(&book);
    assert_eq!(rows.len(), 4, "the headings and the three rows");
    let headings: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(headings[..6], ["Дата", "Заказ", "Клиент", "Сегмент", "Примечание", "Сумма"], "the file's own columns");
    assert!(headings[6..].iter().all(|heading| heading.starts_with("Standout: ")), "the objections stand beside");
    assert!(matches!(rows[1][0], Data::DateTime(_)), "a day that was read is a day: 3 April, not 4 March");
    assert_eq!(rows[1][5], Data::String("много".to_owned()), "what was not read is as it stood");
    assert_eq!(rows[2][4], Data::String("+7 900".to_owned()), "text is text and never a formula");
    let beside: Vec<String> = rows[2][6..].iter().map(ToString::to_string).collect();
    assert_eq!(beside[..3], ["4", "Дата", "31.02.2026"]);

    let typed = BTreeMap::from([((1, 5), "200,00"), ((2, 0), "28.02.2026"), ((3, 5), "500")]);
    mend(&book, &rows, &typed);
    let more = cli!("import", "ledger", study, book, "--json").done().json();
    assert_eq!((&more["accepted"], &more["set_aside"], &more["amount"]), (&json!(3), &json!(0), &json!(100_000)));
    assert_eq!(more["from"], "2026-02-28");
    assert_eq!(more["to"], "2026-11-08", "3 April lies between");

    // The whole file, mended by hand instead: what is in already is known.
    let text = LEDGER.replace("много", "200,00").replace("31.02", "28.02").replace(";-;\n", ";-;500\n");
    write(&ledger, text);
    let again = cli!("import", "ledger", study, ledger, "--same", "skip", "--json").done().json();
    assert_eq!((&again["accepted"], &again["already"]), (&json!(0), &json!(7)));
}

/// Groups over clients over documents, none of which a heading names, and a day within each document.
#[test]
fn mended_rows_of_a_report_keep_their_groups() {
    let folder = folder();
    let study = empty(folder.path());
    let (ledger, book) = (folder.path().join("отчёт.csv"), folder.path().join("исправить.xlsx"));
    write(
        &ledger,
        "Покупатель;Сумма\nДилеры;300\n  Двор;300\n    Реализация 1 от 01.02.2026;100\n\
         \u{20}   Реализация 2 от 02.02.2026;двести\nЧастные;50\n  Иванов;50\n    Реализация 3 от 31.02.2026;50\n",
    );
    let read = cli!("import", "ledger", study, ledger, "--objections", book, "--json").done().json();
    assert_eq!((&read["accepted"], &read["set_aside"]), (&json!(1), &json!(2)), "{read}");
    let set_aside = rows(&book);
    let row: Vec<String> = set_aside[1].iter().map(ToString::to_string).collect();
    assert!(row.contains(&"Дилеры".to_owned()) && row.contains(&"Двор".to_owned()), "{row:?}");
    let place = |row: usize, text: &str| set_aside[row].iter().position(|cell| *cell == Data::String(text.to_owned()));
    let (amount, day) = (place(1, "двести"), place(2, "Реализация 3 от 31.02.2026"));
    let day_at = set_aside[0].iter().position(|cell| *cell == Data::String("Покупатель [дата]".to_owned()));
    let (Some(amount), Some(_), Some(day_at)) = (amount, day, day_at) else { panic!("{set_aside:?}") };
    mend(&book, &set_aside, &BTreeMap::from([((1, amount), "200"), ((2, day_at), "28.02.2026")]));

    let seen = cli!("import", "ledger", study, book, "--preview").done().json();
    let roles: BTreeMap<&str, &str> = seen["headings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|h| Some((h["text"].as_str()?, h["role"].as_str()?)))
        .collect();
    let expected = [
        ("Покупатель", "order"),
        ("Покупатель [1]", "segment"),
        ("Покупатель [2]", "client"),
        ("Покупатель [дата]", "date"),
        ("Сумма", "amount"),
    ];
    assert_eq!(roles, BTreeMap::from(expected), "the workbook says so itself");
    assert_eq!(seen["sheets"].as_array().map(Vec::len), Some(1), "and shows but the sheet of the rows");
    let more = cli!("import", "ledger", study, book, "--json").done().json();
    assert_eq!((&more["accepted"], &more["amount"], &more["set_aside"]), (&json!(2), &json!(25_000), &json!(0)));
    assert_eq!(more["to"], "2026-02-28");
    let found = cli!("analyse", study, "--json").done().json();
    let segments: Vec<(&str, i64)> = found["segments"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|s| Some((s["name"].as_str()?, s["revenue"].as_i64()?)))
        .collect();
    assert_eq!(segments, [("Дилеры", 30_000), ("Частные", 5_000)]);
}

#[test]
fn a_file_without_faults_writes_none() {
    let folder = folder();
    let study = empty(folder.path());
    let (ledger, book) = (folder.path().join("продажи.csv"), folder.path().join("исправить.xlsx"));
    write(&ledger, "Дата;Сумма\n25.01.2026;100,00\n");
    cli!("import", "ledger", study, ledger, "--objections", book).done();
    assert!(!book.exists());
}

#[test]
fn the_window_writes_them_by_a_button() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.answer(&folder.path().join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    let (ledger, book) = (folder.path().join("продажи.csv"), folder.path().join("исправить.xlsx"));
    write(&ledger, LEDGER);
    program.call("import_ledger", json!({ "path": ledger, "columns": {}, "task": "t" }));
    program.answer(&book);
    let written = program.call("aside", json!({ "path": ledger, "columns": {} }));
    assert_eq!(written["path"], json!(book));
    assert_eq!(rows(&book).len(), 4);
}
