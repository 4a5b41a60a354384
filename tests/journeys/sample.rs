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
fn it_says_the_same_in_english() {
    let folder = folder();
    let study = sample(folder.path());
    let ru = cli!("analyse", study, "--json", "--lang", "ru").done().json();
    let en = cli!("analyse", study, "--json", "--lang", "en").done().json();
    let verdicts = |x: &Value| -> Vec<Value> {
        x["segments"].as_array().into_iter().flatten().map(|s| s["verdict"].clone()).collect()
    };
    assert_eq!(verdicts(&ru), verdicts(&en), "a language changes words, never findings");
    let cyrillic = |text: &str| text.chars().any(|c| ('а'..='я').contains(&c.to_ascii_lowercase()));
    let because = en["segments"][0]["because"][0].as_str().unwrap_or_default();
    assert!(!because.is_empty() && !cyrillic(&because.replace("Дилеры", "")), "{because}");
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
