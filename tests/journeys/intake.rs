//! What the command line recognises in a file is printed as JSON, and its flags set it otherwise.

use serde_json::Value;

use crate::{cli, empty, folder, write};

fn setting<'a>(seen: &'a Value, key: &str) -> &'a Value {
    seen["settings"].as_array().into_iter().flatten().find(|s| s["key"] == key).unwrap_or(&Value::Null)
}

#[test]
fn a_preview_prints_what_was_recognised_how_surely_and_what_else_it_could_be() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(&file, "Отчёт за февраль\nДата;Клиент;Сумма\n01/02/2026;Альфа;1.000\n");
    let seen = cli!("import", "ledger", study, file, "--preview").done().json();
    let brief: Vec<(String, String, String)> = seen["settings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|s| ["key", "value", "sure"].map(|k| s[k].as_str().unwrap_or_default().to_owned()).into())
        .collect();
    let told = |key: &str, value: &str, sure: &str| (key.to_owned(), value.to_owned(), sure.to_owned());
    assert_eq!(
        brief,
        [
            told("headings", "2", "sure"),
            told("encoding", "UTF-8", "sure"),
            told("delimiter", ";", "sure"),
            told("decimal", "comma", "guess"),
            told("dates", "dmy", "guess"),
        ]
    );
    for one in seen["settings"].as_array().into_iter().flatten() {
        let choices = one["choices"].as_array().map_or(0, Vec::len);
        assert!(choices >= 2, "{} can be set otherwise: {one}", one["key"]);
        assert!(one["why"].as_str().is_some_and(|why| !why.is_empty()), "and says why: {one}");
    }
    assert_eq!(seen["headings"][2]["confidence"], "sure");
    assert_eq!(seen["rows"][0], serde_json::json!(["01/02/2026", "Альфа", "1.000"]), "as they stand");
    assert_eq!(seen["fates"][0]["fate"], "accepted");
}

#[test]
fn flags_set_otherwise_what_is_recognised() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(&file, "Отчёт за февраль\nДата;Клиент;Сумма\n01/02/2026;Альфа;1.000\n");
    let flags = ["--decimal", "point", "--dates", "mdy"];
    let seen = cli!("import", "ledger", study, file, "--preview", flags[0], flags[1], flags[2], flags[3]);
    let seen = seen.done().json();
    assert_eq!(setting(&seen, "decimal")["chosen"], true);
    assert_eq!(setting(&seen, "dates")["value"], "mdy");
    let read = cli!("import", "ledger", study, file, "--json", flags[0], flags[1], flags[2], flags[3]).done().json();
    assert_eq!((&read["amount"], &read["from"]), (&100.into(), &"2026-01-02".into()), "{read}");

    let wrong = cli!("import", "ledger", study, file, "--decimal", "dot");
    assert_eq!(wrong.code, 2, "a word that is none is refused before anything is read");
    assert!(wrong.err.contains("comma or point"), "{}", wrong.err);
    let wrong = cli!("import", "ledger", study, file, "--same", "maybe");
    assert_eq!((wrong.code, wrong.err.lines().count()), (2, 1), "{}", wrong.err);
    assert!(wrong.err.contains("skip, replace, add"), "{}", wrong.err);
}

#[test]
fn what_is_set_aside_says_why_and_what_is_odd_is_told() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    let usual: String = (1..10).map(|day| format!("0{day}.02.2026;Альфа;1;10{day},50\n")).collect();
    write(&file, format!("Дата;Клиент;Количество;Сумма\n{usual}15.02.2026;Бета;-2;100,50\n31.02.2026;Гамма;1;5,00\n"));
    let read = cli!("import", "ledger", study, file, "--json").done().json();
    assert_eq!(
        read["objections"],
        serde_json::json!([{
            "sheet": "", "row": 12, "column": "Дата", "found": "31.02.2026",
            "expected": "дата", "why": "такого дня в календаре нет",
        }])
    );
    assert_eq!(read["warnings"][0]["kind"], "concern-negative-quantity");
    assert_eq!(read["warnings"][0]["first"][0]["row"], 11);
    assert_eq!(read["accepted"], 10, "a warning refuses nothing");
}

#[test]
fn groups_over_documents_become_clients_and_segments() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("report.csv");
    write(
        &file,
        "Сегмент / Контрагент / Документ;Сумма\nДилеры;300\n  Альфа;300\n    Заказ 1;120\n    Заказ 2;180\n\
         Частные;50\n  Бета;50\n    Заказ 3;50\nИтого;350\n",
    );
    let seen = cli!("import", "ledger", study, file, "--preview").done().json();
    assert_eq!(setting(&seen, "groups")["value"], "yes");
    assert_eq!(seen["fates"][0]["fate"], "group");
    let read = cli!("import", "ledger", study, file, "--json").done().json();
    assert_eq!((&read["accepted"], &read["amount"]), (&3.into(), &35_000.into()), "each sale once");
    let found = cli!("analyse", study, "--json").done().json();
    let names: Vec<&str> =
        found["segments"].as_array().into_iter().flatten().filter_map(|s| s["name"].as_str()).collect();
    assert_eq!(names, ["Дилеры", "Частные"]);
    let flat = cli!("import", "ledger", study, file, "--preview", "--groups", "no").done().json();
    assert_eq!(flat["fates"][0]["fate"], "accepted");
}

#[test]
fn spoilt_letters_are_offered_a_repair_and_mended_when_asked() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(&file, "Äàòà;Êëèåíò;Ñóììà\n01.02.2026;Ðîìàøêà;10\n");
    let seen = cli!("import", "ledger", study, file, "--preview").done().json();
    let offer = setting(&seen, "repair");
    assert_eq!((&offer["value"], &offer["choices"][1]["value"]), (&"".into(), &"windows-1251-as-windows-1252".into()));
    let said = offer["choices"][1]["said"].as_str().unwrap_or_default();
    assert!(said.contains("Äàòà") && said.contains("Дата"), "{said}");
    let read =
        cli!("import", "ledger", study, file, "--json", "--repair", "windows-1251-as-windows-1252").done().json();
    assert_eq!(read["amount"], 1_000);
}

#[test]
fn a_day_that_has_not_come_yet_moves_no_year() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    let usual: String = (1..=12).map(|month| format!("28.{month:02}.2025;Альфа;100\n")).collect();
    write(&file, format!("Дата;Клиент;Сумма\n01.01.2025;Альфа;100\n{usual}30.12.2025;Альфа;100\n14.11.2062;Бета;5\n"));
    let read = cli!("import", "ledger", study, file, "--json").done().json();
    assert_eq!((&read["accepted"], &read["amount"]), (&15.into(), &140_500.into()), "it is taken");
    assert_eq!(read["warnings"][0]["kind"], "concern-future-date", "with a warning");
    let found = cli!("analyse", study, "--json").done().json();
    assert_eq!(found["as_of"], "2025-12-30");
    let said = found["market"]["contradictions"][0].as_str().unwrap_or_default();
    assert!(said.replace('\u{a0}', " ").contains("14 ноября 2062"), "and the findings say so: {found}");
}

#[test]
fn months_side_by_side_are_sales_of_their_months() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("report.csv");
    write(
        &file,
        "Продажи\nКонтрагент;Январь 2026;Февраль 2026;Итого\nАльфа;100;200;300\nБета;;50;50\nИтого;100;250;350\n",
    );
    let seen = cli!("import", "ledger", study, file, "--preview").done().json();
    assert_eq!(setting(&seen, "months")["value"], "yes");
    assert_eq!(seen["rows"][0], serde_json::json!(["Альфа", "300", "2026-01-31", "100"]));
    let flat = cli!("import", "ledger", study, file, "--preview", "--months", "no").done().json();
    assert_eq!(flat["rows"][0], serde_json::json!(["Альфа", "100", "200", "300"]));
    let read = cli!("import", "ledger", study, file, "--json").done().json();
    assert_eq!((&read["accepted"], &read["amount"], &read["to"]), (&3.into(), &35_000.into(), &"2026-02-28".into()));

    write(&file, "Контрагент;Январь;Февраль\nАльфа;100;200\n");
    let refused = cli!("import", "ledger", study, file);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("«Январь»") && refused.err.contains("год"), "{}", refused.err);
}
