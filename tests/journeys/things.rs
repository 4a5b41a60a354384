//! Rows and columns are added, named, moved, grouped, joined and removed in place; what goes along is said before, and
//! each of them is one step of undo that brings back all that the window shows.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, folder};

const SHEETS: [&str; 11] = [
    "shares",
    "volume-shares",
    "segments",
    "players",
    "levels",
    "importance",
    "functions",
    "prices",
    "offers",
    "reach",
    "claims",
];

fn opened(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.ask("open_sample");
    program
}

fn rows(program: &Program, sheet: &str) -> Vec<Value> {
    program.call("sheet", json!({ "sheet": sheet }))["rows"].as_array().cloned().unwrap_or_default()
}

/// The key of the row of a name.
fn key(program: &Program, sheet: &str, name: &str) -> Value {
    let found = rows(program, sheet).into_iter().find(|row| row["label"] == name);
    found.unwrap_or_else(|| panic!("{sheet} has no {name}"))["key"].clone()
}

fn names(program: &Program, sheet: &str) -> Vec<String> {
    rows(program, sheet).iter().filter_map(|row| row["label"].as_str().map(str::to_owned)).collect()
}

/// Everything that the window shows of a study: every sheet with its cells, and what the ledger's names stand for.
fn everything(program: &Program) -> Value {
    let sheets = SHEETS.map(|name| {
        let sheet = program.call("sheet", json!({ "sheet": name }));
        let count = |part: &str| sheet[part].as_array().map_or(0, Vec::len);
        let block = json!({
            "sheet": name, "from_row": 0, "rows": count("rows"), "from_column": 0, "columns": count("columns")
        });
        let cells = program.call("cells", block)["rows"].clone();
        json!({ "rows": sheet["rows"], "columns": sheet["columns"], "cells": cells })
    });
    let labels = ["segment", "offer", "channel"].map(|kind| program.call("labels", json!({ "kind": kind })));
    let view = program.ask("view");
    json!({ "sheets": sheets, "labels": labels, "segments": view["segments"], "offers": view["offers"] })
}

/// Does something, and holds undo and redo against all that is shown.
fn undoably(program: &Program, name: &str, asked: Value) -> Value {
    let before = everything(program);
    let reply = program.call(name, asked);
    let after = everything(program);
    assert_ne!(before, after, "{name} does something");
    program.ask("undo");
    assert_eq!(everything(program), before, "one undo takes all of {name} back");
    program.ask("redo");
    assert_eq!(everything(program), after, "redo does all of {name} again");
    reply
}

#[test]
fn a_row_moves_within_its_group_and_into_the_next() {
    let folder = folder();
    let program = opened(folder.path());
    let all = rows(&program, "functions");
    let (first, third, last) = (&all[0], &all[2], &all[all.len() - 1]);
    assert_ne!(first["group"], last["group"], "the sample has several groups");
    undoably(
        &program,
        "thing_move",
        json!({ "keys": [third["key"]], "before": first["key"], "group": first["group"] }),
    );
    assert_eq!(rows(&program, "functions")[0]["key"], third["key"]);

    undoably(&program, "thing_move", json!({ "keys": [third["key"]], "before": null, "group": last["group"] }));
    let moved = rows(&program, "functions").pop().unwrap_or_default();
    assert_eq!((&moved["key"], &moved["group"]), (&third["key"], &last["group"]), "last of the other group");
}

#[test]
fn several_rows_move_together_in_their_order() {
    let folder = folder();
    let program = opened(folder.path());
    let all = rows(&program, "functions");
    let (first, second, last) = (&all[0], &all[1], &all[all.len() - 1]);
    let keys = [&first["key"], &second["key"]];
    undoably(&program, "thing_move", json!({ "keys": keys, "before": last["key"], "group": last["group"] }));
    let moved = rows(&program, "functions");
    let tail: Vec<_> = moved[moved.len() - 3..].iter().map(|row| (&row["key"], &row["group"])).collect();
    assert_eq!(tail, [first, second, last].map(|row| (&row["key"], &last["group"])));

    let player = json!({ "keys": [first["key"], "player:1"], "before": null });
    assert!(program.try_call("thing_move", player).is_err(), "a player has no place among functions");
}

#[test]
fn a_group_is_named_moved_joined_and_taken_away() {
    let folder = folder();
    let program = opened(folder.path());
    let groups = || {
        let mut list: Vec<Value> = rows(&program, "functions").into_iter().map(|row| row["group"].clone()).collect();
        list.dedup();
        list
    };
    let before = groups();
    assert!(before.len() > 2, "{before:?}");
    undoably(&program, "group_rename", json!({ "kind": "function", "group": before[0], "name": "Сделано" }));
    assert_eq!(groups()[0], "Сделано");
    undoably(&program, "group_move", json!({ "kind": "function", "group": "Сделано", "before": null }));
    assert_eq!(groups().last(), Some(&json!("Сделано")));
    undoably(&program, "group_rename", json!({ "kind": "function", "group": "Сделано", "name": before[1] }));
    assert_eq!(groups(), before[1..], "of two groups one is left");
    undoably(&program, "group_rename", json!({ "kind": "function", "group": before[1], "name": "" }));
    assert_eq!(groups().last(), Some(&Value::Null), "the rows stay, last, under no heading");
    assert_eq!(rows(&program, "functions").len(), names(&program, "levels").len());
}

#[test]
fn two_themes_of_claims_become_one() {
    let folder = folder();
    let program = opened(folder.path());
    let themes: Vec<Value> = rows(&program, "claims").into_iter().map(|row| row["group"].clone()).collect();
    let other = themes.iter().find(|theme| **theme != themes[0]).cloned().unwrap_or_default();
    let said = undoably(&program, "group_rename", json!({ "kind": "claim", "group": other, "name": themes[0] }));
    assert!(said["said"].as_str().is_some_and(|s| s.contains("влита")), "{}", said["said"]);
    assert!(rows(&program, "claims").iter().all(|row| row["group"] != other));
}

#[test]
fn a_new_row_stands_below_the_one_it_was_asked_from() {
    let folder = folder();
    let program = opened(folder.path());
    let above = rows(&program, "functions")[1].clone();
    let asked =
        json!({ "kind": "function", "name": "Ночная доставка", "below": above["key"], "group": above["group"] });
    undoably(&program, "thing_add", asked);
    assert_eq!(names(&program, "functions")[2], "Ночная доставка");
}

#[test]
fn removing_says_first_what_goes_with_it() {
    let folder = folder();
    let program = opened(folder.path());
    let before = everything(&program);
    let segment = key(&program, "segments", "Дилеры");
    let told = program.call("removal", json!({ "keys": [segment] }));
    assert_eq!(told["names"], json!(["Дилеры"]));
    let goes: Vec<&str> = told["goes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(goes.iter().any(|line| line.contains("ячеек") || line.contains("ячейки")), "{goes:?}");
    assert!(goes.iter().any(|line| line.contains("из продаж") && line.contains('₽')), "{goes:?}");
    assert_eq!(everything(&program), before, "nothing went yet");

    let not_assigned = program.ask("view")["revenue"]["not_assigned"].clone();
    undoably(&program, "thing_remove", json!({ "keys": [segment] }));
    assert_ne!(program.ask("view")["revenue"]["not_assigned"], not_assigned, "its sales are in nobody's segment now");
}

#[test]
fn several_rows_go_in_one_step_even_a_player_with_its_own_offers() {
    let folder = folder();
    let program = opened(folder.path());
    let reach = rows(&program, "reach");
    let (player, offer) = (&reach[0]["key"], &reach[1]["key"]);
    let told = program.call("removal", json!({ "keys": [player, offer] }));
    let goes = told["goes"].to_string();
    assert!(goes.contains("наша компания"), "{goes}");
    undoably(&program, "thing_remove", json!({ "keys": [player, offer] }));
    assert!(rows(&program, "reach").iter().all(|row| row["key"] != *player && row["key"] != *offer));
}

#[test]
fn two_names_of_one_player_become_one_and_conflicts_are_shown_before() {
    let folder = folder();
    let program = opened(folder.path());
    let players = rows(&program, "players");
    let (from, into) = (&players[2]["key"], &players[1]["key"]);
    let with = program.call("joinable", json!({ "key": from }));
    assert_eq!(with["with"].as_array().map(Vec::len), Some(players.len() - 1));

    let before = everything(&program);
    let asked = json!({ "from": from, "into": into });
    let told = program.call("merging", asked);
    assert_eq!((&told["from"], &told["into"]), (&players[2]["label"], &players[1]["label"]));
    let conflicts = told["conflicts"].as_array().cloned().unwrap_or_default();
    assert!(!conflicts.is_empty(), "both have shares");
    assert!(conflicts.iter().all(|c| c["kept"]["value"] != c["other"]["value"]), "{conflicts:?}");
    assert_eq!(everything(&program), before, "nothing was joined yet");

    let [kept, taken] = [&conflicts[0], &conflicts[1]];
    undoably(&program, "thing_merge", json!({ "from": from, "into": into, "over": [taken["cell"]] }));
    assert_eq!(rows(&program, "players").len(), players.len() - 1);
    for (conflict, right) in [(kept, "kept"), (taken, "other")] {
        let mut at = conflict["cell"].as_str().unwrap_or_default().splitn(3, '/');
        let mut part = || at.next().unwrap_or_default().to_owned();
        let detail = program.call("cell", json!({ "sheet": part(), "row": part(), "column": part() }));
        assert_eq!(detail["value"], conflict[right]["value"], "{}", conflict["place"]);
    }
}

#[test]
fn sales_follow_a_segment_that_is_joined_or_named_anew() {
    let folder = folder();
    let program = opened(folder.path());
    let revenue = |name: &str| {
        let view = program.ask("view");
        let all = view["segments"].as_array().cloned().unwrap_or_default();
        all.iter().find(|s| s["name"] == name).and_then(|s| s["revenue"].as_i64()).unwrap_or(0)
    };
    let not_assigned = program.ask("view")["revenue"]["not_assigned"].clone();
    let segments = names(&program, "segments");
    let (into, from) = (segments[1].clone(), segments[2].clone());
    let together = revenue(&into) + revenue(&from);
    let asked = json!({ "from": key(&program, "segments", &from), "into": key(&program, "segments", &into) });
    undoably(&program, "thing_merge", asked);
    assert_eq!(revenue(&into), together);

    let asked = json!({ "key": key(&program, "segments", &into), "name": "Все вместе" });
    undoably(&program, "thing_rename", asked);
    assert_eq!(revenue("Все вместе"), together);
    assert_eq!(program.ask("view")["revenue"]["not_assigned"], not_assigned, "nothing fell out");
}

#[test]
fn what_cannot_be_joined_is_refused_in_one_sentence() {
    let folder = folder();
    let program = opened(folder.path());
    let functions = rows(&program, "functions");
    let of = |kind: &str| functions.iter().find(|row| row["kind"] == kind).map(|row| row["key"].clone());
    let asked = json!({ "from": of("level"), "into": of("number") });
    let refused = program.try_call("merging", asked.clone()).expect_err("a level is no number");
    assert!(refused.message.contains("измеряются"), "{}", refused.message);
    assert!(program.try_call("thing_merge", asked).is_err());
    let with = program.call("joinable", json!({ "key": of("level") }));
    let offered = with["with"].as_array().cloned().unwrap_or_default();
    assert!(offered.iter().all(|target| Some(&target["id"]) != of("number").as_ref()), "it is not offered either");
}
