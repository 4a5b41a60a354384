//! The sample study tells its story: dealers are the focus, private buyers are to be left, one segment is to be tested
//! apart, one main offer blends in, one claim is contradicted, one verdict cannot tell and names the cells.

use serde_json::Value;

use crate::{cli, folder, sample};

fn named<'a>(list: &'a Value, key: &str, name: &str) -> &'a Value {
    list.as_array().into_iter().flatten().find(|x| x[key] == name).unwrap_or_else(|| panic!("no {name}"))
}

fn with<'a>(list: &'a Value, key: &str, code: &str) -> Vec<&'a Value> {
    list.as_array().into_iter().flatten().filter(|x| x[key] == code).collect()
}

#[test]
fn the_analysis_finds_the_story_by_itself() {
    let folder = folder();
    let found = cli!("analyse", sample(folder.path()), "--json").done().json();

    let dealers = named(&found["segments"], "name", "Дилеры");
    assert_eq!(dealers["verdict"], "focus");
    assert!(dealers["revenue_share"].as_f64() > Some(0.8), "more than 80 % of revenue comes through dealers");
    let order = dealers["average_order"].as_f64().unwrap_or_default() / 100.0;
    assert!((450_000.0..550_000.0).contains(&order), "an average project is about 500 000: {order}");
    let items = dealers["items_per_order"].as_f64().unwrap_or_default();
    assert!((10.0..=12.0).contains(&items), "of 10-12 items: {items}");

    let private = named(&found["segments"], "name", "Частные лица");
    assert_eq!(private["verdict"], "leave");
    let order = private["average_order"].as_f64().unwrap_or_default() / 100.0;
    assert!((30_000.0..50_000.0).contains(&order), "a private order is 30-50 thousand: {order}");

    assert_eq!(with(&found["segments"], "verdict", "test_apart").len(), 1, "one segment is to be tested apart");
    let open = with(&found["segments"], "verdict", "cannot_tell");
    assert_eq!(open.len(), 1, "one verdict cannot tell");
    let missing = &open[0]["missing"];
    assert!(missing.as_array().is_some_and(|cells| !cells.is_empty()), "and names the cells");
    assert!(missing[0]["settles"].as_u64() > Some(0), "of which the first would settle it: {missing}");

    let blending = with(&found["offers"], "verdict", "undifferentiated");
    assert!(blending.iter().all(|offer| offer["name"] == "Стандарт"), "one main offer blends in");
    assert!(!blending.is_empty());
    assert_eq!(with(&found["claims"], "support", "contradicted").len(), 1, "one claim is contradicted");
    assert!(found["headline"].as_str().is_some_and(|h| h.contains("дилеры") || h.contains("Дилеры")));
}

#[test]
fn a_study_is_read_in_either_language() {
    let folder = folder();
    let study = sample(folder.path());
    let ru = cli!("analyse", study, "--json", "--lang", "ru").done().json();
    let en = cli!("analyse", study, "--json", "--lang", "en").done().json();
    let verdicts = |x: &Value| -> Vec<Value> {
        x["segments"].as_array().into_iter().flatten().map(|s| s["verdict"].clone()).collect()
    };
    assert_eq!(verdicts(&ru), verdicts(&en), "a language changes words, never findings");
    let because = en["segments"][0]["because"][0].as_str().unwrap_or_default();
    assert!(!because.is_empty() && !cyrillic(&because.replace("Дилеры", "")), "{because}");
}

#[test]
fn who_reads_english_gets_the_same_company_in_english() {
    let folder = folder();
    let russian = sample(folder.path());
    let english = folder.path().join("english.standout");
    cli!("new", english, "--sample", "playgrounds", "--lang", "en").done();
    let ru = cli!("analyse", russian, "--json", "--lang", "en").done().json();
    let en = cli!("analyse", english, "--json", "--lang", "en").done();
    assert!(!cyrillic(&en.out), "not one Russian letter is left in it");
    let mut figures = (Vec::new(), Vec::new());
    numbers(&ru, &mut figures.0);
    numbers(&en.json(), &mut figures.1);
    assert!(figures.0.len() > 500, "there is much to compare: {}", figures.0.len());
    assert_eq!(figures.0, figures.1, "only the words differ");
}

fn cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('а'..='я').contains(&c) || ('А'..='Я').contains(&c))
}

/// Every number and verdict of an answer, in its order; texts are words and may differ.
fn numbers(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                match (key.as_str(), field) {
                    ("verdict" | "support", code) => into.push(code.to_string()),
                    (_, field) => numbers(field, into),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| numbers(item, into)),
        Value::Number(number) => into.push(number.to_string()),
        Value::String(_) | Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn the_same_file_gives_the_same_findings() {
    let folder = folder();
    let study = sample(folder.path());
    let first = cli!("analyse", study, "--json").done().out;
    let second = cli!("analyse", study, "--json").done().out;
    assert_eq!(first, second);
}

#[test]
fn a_fresh_sample_is_sound_and_has_nothing_to_undo() {
    let folder = folder();
    let study = sample(folder.path());
    cli!("check", study).done();
    let program = standout_tests::program::Program::new(folder.path(), crate::CLI);
    let view = program.call("open_study", serde_json::json!({ "path": study }));
    assert_eq!(view["undo"], Value::Null, "undo must not empty the sample");
}
