//! Every number that a verdict depends on stands on one page, with what it does and whose it is; it is changed by
//! typing, reset by one click, undone as one step, and printed in the report.

use calamine::{Data, Reader, Xlsx, open_workbook};
use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, folder, sample};

/// A number of the page, by its key.
fn number(program: &Program, key: &str) -> Value {
    let page = program.ask("method");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let numbers = list(&page["groups"]).into_iter().flat_map(|group| {
        let factors = list(&group["factors"]).into_iter();
        let anchors = factors.flat_map(|f| ["zero", "hundred", "weight"].map(|part| f[part].clone()));
        anchors.chain(list(&group["numbers"])).collect::<Vec<_>>()
    });
    numbers.into_iter().find(|number| number["key"] == key).unwrap_or_else(|| panic!("{key} is not on the page"))
}

fn set(program: &Program, key: &str, text: &str) -> Value {
    program.call("method_set", json!({ "key": key, "text": text }))
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
}

/// The window on the sample.
fn opened(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.ask("open_sample");
    program
}

#[test]
fn a_number_is_changed_by_typing_and_every_verdict_follows() {
    let folder = folder();
    let program = opened(folder.path());
    let before = program.ask("view");
    assert_eq!(plain(&program.ask("method")["sentence"]), "Метод: всё по умолчанию");
    let money = number(&program, "money_share");
    assert_eq!((plain(&money["value"]), plain(&money["bounds"])), ("15 %".into(), "от 0 % до 100 %".into()));
    assert_eq!((&money["origin"], &money["changed"]), (&json!("proposal"), &json!(false)));

    let reply = set(&program, "money_share", "99");
    assert_eq!(reply["refused"], Value::Null);
    assert_eq!(plain(&reply["said"]), "метод: Деньги: доля, которой достаточно самой по себе — 99 %");
    assert_eq!(reply["study"]["method"]["money_share"], json!(0.99));
    assert_ne!(reply["study"]["segments"], before["segments"], "the verdicts are found afresh");
    assert!(number(&program, "money_share")["changed"].as_bool().unwrap_or_default());
    assert!(plain(&program.ask("method")["sentence"]).contains("изменено 1 число из"));

    let undone = program.ask("undo");
    assert_eq!(undone["study"]["segments"], before["segments"], "one step of undo");
    assert_eq!(number(&program, "money_share")["changed"], json!(false));
}

#[test]
fn what_cannot_be_taken_gets_one_sentence_and_changes_nothing() {
    let folder = folder();
    let program = opened(folder.path());
    let before = program.ask("view");
    for (key, text, says) in [
        ("money_share", "много", "не процент"),
        ("money_share", "0,15", "часть единицы или процент"),
        ("money_share", "120 %", "от 0 % до 100 %"),
        ("alike", "80 %", "не число"),
        ("alike", "1,2", "от 0 до 1"),
        ("matters", "6", "от 0 до 5"),
        ("stale_months", "2,5", "целое"),
        ("price_band.low", "120", "не выше верхней"),
        ("gate", "", "не число"),
    ] {
        let reply = set(&program, key, text);
        let refused = plain(&reply["refused"]);
        assert!(refused.contains(says), "{key} {text}: {refused}");
        assert_eq!((&reply["said"], &reply["study"]), (&json!(""), &before), "{key} {text}");
    }
}

#[test]
fn a_click_resets_one_number_or_all_of_them() {
    let folder = folder();
    let program = opened(folder.path());
    for (key, text) in [("alike", "0,7"), ("real_growth.weight", "1"), ("russian_bands", "0")] {
        assert_eq!(set(&program, key, text)["refused"], Value::Null, "{key}");
    }
    program.call("method_reset", json!({ "keys": ["alike"] }));
    let changed: Vec<bool> = ["alike", "real_growth.weight", "russian_bands"]
        .map(|key| number(&program, key)["changed"].as_bool().unwrap_or_default())
        .to_vec();
    assert_eq!(changed, [false, true, true]);
    let all = program.call("method_reset", json!({ "keys": [] }));
    assert_eq!(plain(&all["said"]), "метод: 2 числа по умолчанию");
    assert_eq!(program.ask("method")["changed"], json!(0));
    program.ask("undo");
    assert_eq!(program.ask("method")["changed"], json!(2), "all of them were one step");
}

#[test]
fn the_report_prints_what_was_changed_and_whose_each_number_is() {
    let folder = folder();
    let study = sample(folder.path());
    let program = Program::new(folder.path(), CLI);
    program.call("open_study", json!({ "path": study }));
    set(&program, "alike", "0,7");
    program.ask("close_study");

    let report = folder.path().join("board.xlsx");
    cli!("report", study, report).done();
    let mut book: Xlsx<_> = open_workbook(&report).expect("a workbook");
    let sheet = book.worksheet_range("Метод").expect("the sheet of the method");
    let row = sheet.rows().find(|row| row.get(3) == Some(&Data::String("alike".into()))).expect("the threshold");
    assert_eq!(row[1..3], [Data::Float(0.7), Data::Float(0.8)], "as it stands, and by default");
    assert_eq!(row[4], Data::String("наше".into()));
}
