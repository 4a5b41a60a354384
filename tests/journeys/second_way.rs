//! Every number has a second way to it: the method once more in Python, from its text (tests/second_way), and public
//! figures. What both ways say must agree.

use std::path::Path;

use serde_json::Value;
use standout_tests::command_line::repository;
use standout_tests::same::differences;

use crate::{cli, folder, sample};

fn golden(name: &str) -> Value {
    let path = repository(&format!("tests/golden/second_way/{name}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// What the second way words otherwise, or does not work out: sentences, and which of the deciding cells come first.
fn comparable(mut expected: Value) -> Value {
    let strip = |value: &mut Value, keys: &[&str]| {
        if let Some(object) = value.as_object_mut() {
            keys.iter().for_each(|key| {
                object.remove(*key);
            });
        }
    };
    if let Some(market) = expected.get_mut("market") {
        strip(market, &["contradictions"]);
    }
    for list in ["segments", "offers"] {
        for item in expected[list].as_array_mut().into_iter().flatten() {
            strip(item, &["missing", "rivals", "proven"]);
        }
    }
    strip(&mut expected, &["method", "headline"]);
    expected
}

fn agree(name: &str, study: &Path) {
    let expected = golden(name);
    let found = cli!("analyse", study, "--json").done().json();
    let all = differences(&comparable(expected.clone()), &found);
    assert!(all.is_empty(), "{name} differs:\n{}", all.join("\n"));
    let rivals = |s: &Value| s["rivals"].as_array().map(Vec::len);
    for (n, segment) in expected["segments"].as_array().into_iter().flatten().enumerate() {
        assert_eq!(rivals(segment).map(|n| n as u64), found["segments"][n]["rivals"].as_u64(), "{name}: rivals");
    }
    let contradictions = |x: &Value| x["market"]["contradictions"].as_array().map(Vec::len);
    assert_eq!(contradictions(&expected), contradictions(&found), "{name}: contradictions");
}

/// The split of growth and the months, against pandas.
fn grown(name: &str, study: &Path) {
    let found = cli!("growth", study, "--json").done().json();
    let all = differences(&golden(name), &found);
    assert!(all.is_empty(), "{name} differs:\n{}", all.join("\n"));
}

/// White space and how alike the players sound, against numpy.
fn needed(name: &str, study: &Path) {
    let expected = golden(name);
    for (key, words) in [("white_space", "white-space"), ("claims", "claims")] {
        let found = cli!(words, study, "--json").done().json();
        let all = differences(&expected[key], &found);
        assert!(all.is_empty(), "{name}, {key} differs:\n{}", all.join("\n"));
    }
}

#[test]
fn the_needs_of_the_sample_study() {
    let folder = folder();
    needed("needs_playgrounds", &sample(folder.path()));
}

#[test]
fn the_sample_study() {
    let folder = folder();
    agree("playgrounds", &sample(folder.path()));
}

#[test]
fn the_growth_of_the_sample_study() {
    let folder = folder();
    grown("growth_playgrounds", &sample(folder.path()));
}

#[test]
fn the_growth_of_a_ledger_with_holes() {
    let folder = folder();
    let study = folder.path().join("growth.standout");
    cli!("new", study).done();
    cli!("import", "matrix", study, repository("tests/files/growth.xlsx")).done();
    cli!("import", "ledger", study, repository("tests/files/growth.csv")).done();
    grown("growth", &study);
}

#[test]
fn small_studies_that_lean_on_the_corners_of_the_method() {
    for n in 0.. {
        let matrix = repository(&format!("tests/files/small/{n:02}.xlsx"));
        if !matrix.exists() {
            assert!(n >= 10, "the small studies are there");
            break;
        }
        let folder = folder();
        let study = folder.path().join("small.standout");
        cli!("new", study).done();
        cli!("import", "matrix", study, matrix).done();
        let ledger = repository(&format!("tests/files/small/{n:02}.csv"));
        if ledger.exists() {
            cli!("import", "ledger", study, ledger).done();
        }
        agree(&format!("small_{n:02}"), &study);
        needed(&format!("needs_small_{n:02}"), &study);
    }
}

#[test]
fn sports_cars_as_offers_with_numeric_functions() {
    let folder = folder();
    let study = folder.path().join("gtcars.standout");
    cli!("new", study, "--currency", "USD").done();
    cli!("import", "matrix", study, repository("tests/files/gtcars.xlsx")).done();
    agree("gtcars", &study);
}

#[test]
fn browsers_as_players() {
    let folder = folder();
    let study = folder.path().join("browsers.standout");
    cli!("new", study).done();
    cli!("import", "matrix", study, repository("tests/files/browsers.xlsx")).done();
    agree("browsers", &study);
}
