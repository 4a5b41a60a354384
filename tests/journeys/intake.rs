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
}
