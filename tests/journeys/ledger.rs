//! A ledger is taken as it comes: bad rows are set aside with row, column and reason, the rest goes in as one, and what
//! it cannot tell stays "cannot tell".

use encoding_rs::WINDOWS_1251;
use standout_tests::program::Program;

use crate::{CLI, cli, empty, folder, write};

/// Two years of two segments, as 1C writes them.
fn ledger(rows: &str) -> Vec<u8> {
    let text = format!("Дата;Заказ;Контрагент;Сегмент;Номенклатура;Количество;Сумма;Себестоимость\r\n{rows}");
    WINDOWS_1251.encode(&text).0.into_owned()
}

#[test]
fn bad_rows_are_set_aside_and_the_rest_is_taken() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(
        &file,
        ledger(
            "01.02.2026;1;Альфа;Дилеры;Горка;1;1\u{a0}234,50;900,00\r\n\
             31.02.2026;2;Бета;Дилеры;Горка;1;100,00;50,00\r\n\
             03.02.2026;3;Гамма;Дилеры;Горка;1;сто рублей;50,00\r\n\
             04.02.2026;4;Дельта;Частные лица;Качели;2;(200,00);100,00\r\n\
             Итого;;;;;;1134,50;\r\n",
        ),
    );
    let read = cli!("import", "ledger", study, file, "--json").done().json();
    assert_eq!(read["accepted"], 2);
    assert_eq!(read["set_aside"], 2, "{read}");
    assert_eq!(read["amount"], 103_450, "1 234.50 less 200.00; the total line is not counted");
    let objections = read["objections"].as_array().cloned().unwrap_or_default();
    let brief: Vec<String> = objections
        .iter()
        .map(|o| format!("{} {} {}", o["row"], o["column"].as_str().unwrap_or(""), o["found"].as_str().unwrap_or("")))
        .collect();
    assert_eq!(brief, ["3 Дата 31.02.2026", "4 Сумма сто рублей"]);
}

#[test]
fn every_common_encoding_and_delimiter_gives_the_same_sums() {
    let text = "Дата;Сегмент;Сумма\n01.02.2026;Дилеры;1 234,50\n02.02.2026;Частные;65,50\n";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let forms: Vec<(&str, Vec<u8>)> = vec![
        ("utf-8", text.as_bytes().to_vec()),
        ("utf-8 with a mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("utf-16", utf16),
        ("windows-1251", WINDOWS_1251.encode(text).0.into_owned()),
        ("tabs", text.replace(';', "\t").into_bytes()),
        ("commas and points", text.replace(',', ".").replace(';', ",").into_bytes()),
        ("iso days", text.replace("01.02.2026", "2026-02-01").replace("02.02.2026", "2026-02-02").into_bytes()),
    ];
    for (name, bytes) in forms {
        let folder = folder();
        let study = empty(folder.path());
        let file = folder.path().join("sales.csv");
        write(&file, bytes);
        let read = cli!("import", "ledger", study, file, "--json").done().json();
        assert_eq!(read["amount"], 130_000, "{name}: {read}");
        assert_eq!(read["from"], "2026-02-01", "{name}");
    }
}

#[test]
fn a_ledger_without_dates_or_segments_is_taken_and_its_silence_is_kept() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(&file, "Клиент;Сумма\nАльфа;100,00\nБета;50,00\n");
    let read = cli!("import", "ledger", study, file, "--json").done().json();
    assert_eq!((&read["accepted"], &read["from"]), (&2.into(), &serde_json::Value::Null));
    let found = cli!("analyse", study, "--json").done().json();
    assert_eq!(found["revenue"]["amount"], 15_000);
    assert_eq!(found["revenue"]["not_assigned"], 15_000);
    assert!(found["as_of"].is_null() && found["revenue"]["growth"].is_null());
}

#[test]
fn the_same_file_again_is_recognised_and_nothing_is_counted_twice() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(&file, "Дата;Сумма\n01.02.2026;100,00\n");
    cli!("import", "ledger", study, file).done();
    let refusal = cli!("import", "ledger", study, file).refused();
    assert!(refusal.contains("sales.csv"), "{refusal}");
    assert_eq!(cli!("analyse", study, "--json").done().json()["revenue"]["amount"], 10_000);
    cli!("import", "ledger", study, file, "--again").done();
    assert_eq!(cli!("analyse", study, "--json").done().json()["revenue"]["amount"], 20_000);
}

#[test]
fn a_preview_changes_nothing_and_shows_how_the_file_will_be_read() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(&file, ledger("01.02.2026;1;Альфа;Дилеры;Горка;1;1234,50;900,00\r\n"));
    let seen = cli!("import", "ledger", study, file, "--preview", "--json").done().json();
    assert_eq!(seen["encoding"], "windows-1251");
    let roles: Vec<&str> =
        seen["headings"].as_array().into_iter().flatten().filter_map(|h| h["role"].as_str()).collect();
    assert_eq!(roles, ["date", "order", "client", "segment", "offer", "quantity", "amount", "cost"]);
    assert!(cli!("analyse", study, "--json").done().json()["revenue"]["amount"].is_null());

    write(&file, "Имя;Город\nАльфа;Тверь\n");
    let seen = cli!("import", "ledger", study, file, "--preview", "--json").done().json();
    assert!(seen["problem"].is_string(), "a file without an amount can be looked at, and says what it lacks");
}

#[test]
fn a_cancelled_import_leaves_nothing_behind() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.answer(&folder.path().join("big.standout"));
    program.call("new_study", serde_json::json!({ "name": "Большое", "currency": "RUB" }));
    let file = folder.path().join("big.csv");
    let mut text = String::from("Дата;Сегмент;Сумма\n");
    for n in 0..400_000 {
        text += &format!("01.02.2026;Сегмент {};{},50\n", n % 7, n);
    }
    write(&file, text);
    let ask = serde_json::json!({ "path": file, "columns": {}, "task": "big" });
    let desk = program.desk();
    let importing = std::thread::spawn(move || desk.call_and_wait("import_ledger", ask));
    // Cancelled again and again until it hears: the first word may come before the import began.
    while !importing.is_finished() {
        program.call("cancel", serde_json::json!({ "task": "big" }));
        std::thread::yield_now();
    }
    let ended = importing.join().unwrap_or_else(|_| panic!("the import broke"));
    assert!(ended.is_err(), "it was cancelled");
    let view = program.ask("view");
    assert!(view["revenue"]["amount"].is_null(), "and nothing of it stayed");
    assert_eq!(view["undo"], serde_json::Value::Null);
}
