//! A cell that is marked says why in one sentence, with the cells that say otherwise; a claim carries a source as every
//! other fact does.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, folder};

fn opened(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.ask("open_sample");
    program
}

/// The cells of a sheet by their addresses.
fn cells(program: &Program, sheet: &str) -> Vec<(String, String, Value)> {
    let heads = program.call("sheet", json!({ "sheet": sheet }));
    let keys = |of: &str| -> Vec<String> {
        let heads = heads[of].as_array().into_iter().flatten();
        heads.filter_map(|head| head["key"].as_str()).map(str::to_owned).collect()
    };
    let (rows, columns) = (keys("rows"), keys("columns"));
    let ask = json!({ "sheet": sheet, "from_row": 0, "rows": rows.len(), "from_column": 0, "columns": columns.len() });
    let block = program.call("cells", ask);
    let mut all = Vec::new();
    for (r, row) in rows.iter().enumerate() {
        for (c, column) in columns.iter().enumerate() {
            all.push((row.clone(), column.clone(), block["rows"][r][c].clone()));
        }
    }
    all
}

fn detail(program: &Program, sheet: &str, row: &str, column: &str) -> Value {
    program.call("cell", json!({ "sheet": sheet, "row": row, "column": column }))
}

/// The first cell of a sheet that wears a mark, and what it says of it.
fn marked(program: &Program, sheet: &str, mark: &str) -> Option<(Value, Value)> {
    let (row, column, shown) = cells(program, sheet).into_iter().find(|(_, _, cell)| cell[mark] == true)?;
    let detail = detail(program, sheet, &row, &column);
    let marks = detail["marks"].as_array().cloned().unwrap_or_default();
    marks.into_iter().find(|found| found["mark"] == mark).map(|found| (found, shown))
}

#[test]
fn every_mark_on_a_cell_has_its_reason() {
    let folder = folder();
    let program = opened(folder.path());
    let mut met = Vec::new();
    for sheet in ["shares", "volume-shares", "segments", "levels", "importance", "prices", "reach", "claims"] {
        for (row, column, shown) in cells(&program, sheet) {
            let worn: Vec<&str> =
                ["contradicted", "stale", "opinion", "unknown"].into_iter().filter(|m| shown[m] == true).collect();
            if worn.is_empty() {
                continue;
            }
            let detail = detail(&program, sheet, &row, &column);
            let told: Vec<&str> =
                detail["marks"].as_array().into_iter().flatten().filter_map(|m| m["mark"].as_str()).collect();
            assert_eq!(worn, told, "{sheet}/{row}/{column}");
            met.extend(worn.iter().map(|mark| (*mark).to_owned()));
        }
    }
    for mark in ["contradicted", "stale", "opinion", "unknown"] {
        assert!(met.iter().any(|m| m == mark), "the sample has a cell that is {mark}");
    }
}

#[test]
fn a_contradicted_claim_leads_to_the_cell_that_contradicts_it() {
    let folder = folder();
    let program = opened(folder.path());
    let (mark, shown) = marked(&program, "claims", "contradicted").unwrap_or_else(|| panic!("the sample has one"));
    let words = shown["text"].as_str().unwrap_or_default();
    let text = mark["text"].as_str().unwrap_or_default();
    assert!(text.contains(words), "{text}");
    let figures = mark["cells"].as_array().into_iter().flatten().filter_map(|c| c["cell"].as_str());
    let sheets: Vec<&str> = figures.filter_map(|address| address.split('/').next()).collect();
    assert!(!sheets.is_empty() && sheets.iter().all(|s| matches!(*s, "levels" | "prices")), "{mark}");
}

#[test]
fn shares_that_do_not_fit_pieces_and_prices_say_so() {
    let folder = folder();
    let program = crate::shares::market(folder.path());
    let key = |heads: &str, n: usize| crate::shares::key(&program, heads, n);
    let put = |sheet: &str, edits: Value| {
        let reply = program.call("edit_cells", json!({ "sheet": sheet, "label": "paste", "edits": edits }));
        assert_eq!(reply["refused"], json!([]));
    };
    let new = |row: &str, name: &str, player: &str, price: &str| {
        [("", name), ("player", player), ("price", price), ("unit", "шт.")]
            .map(|(column, text)| json!({ "row": row, "column": column, "text": text }))
    };
    put("offers", json!([new("+1", "Горка", "Мы", "100"), new("+2", "Качели", "Они", "200")].concat()));
    let (us, them, dealers) = (key("rows", 0), key("rows", 1), key("columns", 1));
    let share = |row: &Value, text: &str| json!({ "row": row, "column": dealers, "text": text });
    put("volume-shares", json!([share(&us, "50"), share(&them, "50")]));
    put("shares", json!([share(&us, "45")]));
    let told = program.call("cell", json!({ "sheet": "shares", "row": us, "column": dealers }));
    let text = told["marks"][0]["text"].as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(
        text,
        "Наша доля по стоимости в сегменте «Дилеры» — 45,0 %, а по доле в объёме (50,0 %) и ценам выходит 33,3 %."
    );
    let others: Vec<&str> =
        told["marks"][0]["cells"].as_array().into_iter().flatten().filter_map(|c| c["words"].as_str()).collect();
    let others: Vec<String> = others.iter().map(|words| words.replace('\u{a0}', " ")).collect();
    assert_eq!(others, ["доля игрока «Мы» по объёму в сегменте «Дилеры»: 50 %", "цена «Мы / Горка»: 100 ₽ / шт."]);

    put("shares", json!([share(&us, "33")]));
    let told = program.call("cell", json!({ "sheet": "shares", "row": us, "column": dealers }));
    assert_eq!(told["marks"], json!([]), "within a tenth they agree");
}

#[test]
fn a_claim_carries_a_source_there_and_back() {
    let folder = folder();
    let program = opened(folder.path());
    let study = program.ask("view")["path"].as_str().unwrap_or_default().to_owned();
    let (row, _, _) = cells(&program, "claims").into_iter().next().unwrap_or_default();
    let before = detail(&program, "claims", &row, "words")["source"].take();
    let theme = json!([{ "row": row, "column": "theme" }, { "row": row, "column": "kind" }]);
    let source =
        json!({ "text": "Буклет выставки", "reliability": "opinion", "as_of": "2020-03-01", "note": "стенд 4" });
    program.call("set_source", json!({ "sheet": "claims", "cells": theme, "source": source }));

    let told = detail(&program, "claims", &row, "words");
    assert_eq!(told["source"], source, "any column of a claim notes where the claim is from");
    let marks: Vec<&str> = told["marks"].as_array().into_iter().flatten().filter_map(|m| m["mark"].as_str()).collect();
    assert!(marks.ends_with(&["stale", "opinion"]), "{marks:?}");
    let shown = cells(&program, "claims").into_iter().find(|(r, column, _)| *r == row && column == "words");
    let shown = shown.map(|(_, _, cell)| cell).unwrap_or_default();
    assert_eq!((&shown["stale"], &shown["opinion"], &shown["sourced"]), (&json!(true), &json!(true), &json!(true)));
    program.ask("close_study");

    let path = |name: &str| folder.path().join(name);
    let (there, back, again) = (path("there.xlsx"), path("back.standout"), path("again.xlsx"));
    cli!("template", there, "--from", study).done();
    cli!("new", back).done();
    cli!("import", "matrix", back, there).done();
    cli!("template", again, "--from", back).done();
    let text = crate::report::text(&again);
    assert!(text.contains("Буклет выставки") && text.contains("стенд 4"), "the source came with its claim");
    assert_eq!(crate::report::text(&there), text);

    let program = Program::new(folder.path(), CLI);
    program.call("open_study", json!({ "path": study }));
    let undone = program.ask("undo");
    assert!(undone["said"].as_str().is_some_and(|said| !said.is_empty()), "{undone}");
    assert_eq!(detail(&program, "claims", &row, "words")["source"], before, "undo brings the old source back");
}

#[test]
fn the_words_of_a_claim_are_typed_as_before() {
    let folder = folder();
    let program = opened(folder.path());
    let (row, _, _) = cells(&program, "claims").into_iter().next().unwrap_or_default();
    let typed = |text: &str| {
        let edits = json!([{ "row": row, "column": "words", "text": text }]);
        program.call("edit_cells", json!({ "sheet": "claims", "label": "type", "edits": edits }))
    };
    assert_eq!(typed("Привезём за ночь?")["taken"], 1);
    assert_eq!(detail(&program, "claims", &row, "words")["value"].as_str().map(|v| v.contains("за ночь?")), Some(true));
    assert_eq!(typed("")["taken"], 0, "a claim without words is no claim");
}
