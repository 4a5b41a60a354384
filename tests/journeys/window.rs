//! What the window does to a study, through its own commands: a typed cell changes a verdict, undo brings it back, a
//! refused block changes nothing, "why?" ends in cells with their sources.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, folder};

fn opened(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.ask("open_sample");
    program
}

fn verdict(study: &Value, segment: &str) -> String {
    let all = study["segments"].as_array().into_iter().flatten();
    all.filter(|s| s["name"] == segment).filter_map(|s| s["verdict"].as_str()).collect()
}

/// The deciding cell of the one verdict that cannot be told: sheet, row, column.
fn deciding(study: &Value, sheet: &str) -> (String, String, String) {
    let cells = study["segments"].as_array().into_iter().flatten();
    let open =
        cells.filter(|s| s["verdict"] == "cannot_tell").flat_map(|s| s["missing"].as_array().into_iter().flatten());
    let mut addresses = open.filter_map(|m| m["cell"].as_str()).filter(|a| a.starts_with(sheet));
    let address = addresses.next().unwrap_or_else(|| panic!("a cell of {sheet} decides"));
    let mut parts = address.splitn(3, '/').map(str::to_owned);
    let mut part = || parts.next().unwrap_or_default();
    (part(), part(), part())
}

#[test]
fn a_typed_price_settles_a_verdict_and_undo_unsettles_it() {
    let folder = folder();
    let program = opened(folder.path());
    let before = program.ask("view");
    assert_eq!(verdict(&before, "Муниципалитеты"), "cannot_tell");
    let (sheet, row, column) = deciding(&before, "prices");

    let edit =
        json!({ "sheet": sheet, "label": "type", "edits": [{ "row": row, "column": column, "text": "505 000" }] });
    let reply = program.call("edit_cells", edit);
    assert_eq!((&reply["taken"], &reply["refused"]), (&json!(1), &json!([])));
    assert_eq!(verdict(&reply["study"], "Муниципалитеты"), "test_apart");

    let detail = program.call("cell", json!({ "sheet": sheet, "row": row, "column": column }));
    assert_eq!(
        detail["history"].as_array().map(Vec::len),
        Some(1),
        "the cell remembers that it was unknown until then"
    );

    let undone = program.ask("undo");
    assert_eq!(verdict(&undone["study"], "Муниципалитеты"), "cannot_tell");
    let redone = program.ask("redo");
    assert_eq!(verdict(&redone["study"], "Муниципалитеты"), "test_apart");

    let again =
        json!({ "sheet": sheet, "label": "type", "edits": [{ "row": row, "column": column, "text": "509 000" }] });
    program.call("edit_cells", again);
    let detail = program.call("cell", json!({ "sheet": sheet, "row": row, "column": column }));
    let told: Vec<bool> =
        (0..2).zip(["509", "505"]).map(|(n, x)| detail["history"][n].to_string().contains(x)).collect();
    assert_eq!(told, [true, true], "the last change stands first: {}", detail["history"]);
}

#[test]
fn a_block_with_one_bad_cell_changes_nothing_and_says_which() {
    let folder = folder();
    let program = opened(folder.path());
    let sheet = program.call("sheet", json!({ "sheet": "shares" }));
    let (row, column) = (sheet["rows"][1]["key"].clone(), sheet["columns"][1]["key"].clone());
    let before = program.ask("view");
    let edits = json!([
        { "row": row, "column": "whole", "text": "11,5 %" },
        { "row": row, "column": column, "text": "много" },
    ]);
    let reply = program.call("edit_cells", json!({ "sheet": "shares", "label": "paste", "edits": edits }));
    assert_eq!(reply["taken"], 0);
    assert_eq!(reply["refused"][0]["text"], "много");
    assert!(reply["refused"][0]["reason"].as_str().is_some_and(|r| r.contains("много")));
    assert_eq!(reply["study"]["market"], before["market"], "not even the good cell was taken");
    assert_eq!(reply["study"]["undo"], Value::Null);
}

#[test]
fn every_text_that_a_cell_shows_can_be_typed_back() {
    let folder = folder();
    let program = opened(folder.path());
    for name in
        ["shares", "segments", "levels", "importance", "functions", "prices", "offers", "reach", "claims", "players"]
    {
        let sheet = program.call("sheet", json!({ "sheet": name }));
        let heads = |key: &str| sheet[key].as_array().cloned().unwrap_or_default();
        let (rows, columns) = (heads("rows"), heads("columns"));
        let ask =
            json!({ "sheet": name, "from_row": 0, "rows": rows.len(), "from_column": 0, "columns": columns.len() });
        let block = program.call("cells", ask.clone());
        let mut edits = Vec::new();
        for (r, row) in rows.iter().enumerate() {
            for (c, column) in columns.iter().enumerate() {
                let cell = &block["rows"][r][c];
                if cell["readonly"] != true && cell["text"].is_string() {
                    edits.push(json!({ "row": row["key"], "column": column["key"], "text": cell["text"] }));
                }
            }
        }
        let reply = program.call("edit_cells", json!({ "sheet": name, "label": "paste", "edits": edits }));
        assert_eq!(reply["refused"], json!([]), "{name}");
        let again = program.call("cells", ask);
        assert_eq!(block["rows"], again["rows"], "{name}: the same cells");
    }
}

#[test]
fn an_empty_study_is_filled_by_typing_names() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.answer(&folder.path().join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    let rows = |names: &[&str]| -> Vec<Value> {
        names
            .iter()
            .enumerate()
            .map(|(n, name)| json!({ "row": format!("+{n}"), "column": "", "text": name }))
            .collect()
    };
    let players = json!({ "sheet": "players", "label": "paste", "edits": rows(&["Мы", "Они"]) });
    assert_eq!(program.call("edit_cells", players)["refused"], json!([]));
    let segments = json!({ "sheet": "segments", "label": "paste", "edits": rows(&["Дилеры", "Частные"]) });
    let view = program.call("edit_cells", segments)["study"].clone();
    assert_eq!(view["segments"].as_array().map(Vec::len), Some(2));
    let first = program.ask("undo");
    assert_eq!(first["study"]["segments"], json!([]), "a pasted list is one step");
}

#[test]
fn why_goes_down_to_cells_with_their_sources() {
    let folder = folder();
    let program = opened(folder.path());
    let view = program.ask("view");
    let mut subjects: Vec<String> = vec![view["headline_subject"].as_str().unwrap_or_default().to_owned()];
    for segment in view["segments"].as_array().into_iter().flatten() {
        let texts = [&segment["subject"], &segment["hhi_subject"], &segment["revenue_subject"]];
        subjects.extend(texts.iter().filter_map(|s| s.as_str()).map(str::to_owned));
        for gate in ["money", "growth", "room"] {
            subjects.extend(segment["gate_subjects"][gate].as_str().map(str::to_owned));
        }
        let factors = segment["factors"].as_array().into_iter().flatten();
        subjects.extend(factors.filter_map(|f| f["subject"].as_str()).map(str::to_owned));
    }
    for offer in view["offers"].as_array().into_iter().flatten() {
        subjects
            .extend([&offer["subject"], &offer["price_subject"]].iter().filter_map(|s| s.as_str()).map(str::to_owned));
    }
    let (mut cells, mut sourced) = (0, 0);
    for subject in &subjects {
        let why = program.call("why", json!({ "subject": subject }));
        assert!(why["title"].as_str().is_some_and(|t| !t.is_empty()), "{subject}");
        count(&why, &mut cells, &mut sourced);
    }
    assert!(cells > 100 && sourced > 30, "{cells} cells, {sourced} with a source");
}

fn count(why: &Value, cells: &mut usize, sourced: &mut usize) {
    if !why["cell"].is_null() {
        *cells += 1;
        *sourced += usize::from(!why["cell"]["source"].is_null());
    }
    why["parts"].as_array().into_iter().flatten().for_each(|part| count(part, cells, sourced));
}

#[test]
fn a_label_of_the_ledger_is_mapped_once_and_stays_mapped() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.answer(&folder.path().join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    let file = folder.path().join("sales.csv");
    crate::write(&file, "Дата;Сегмент;Сумма\n01.02.2026;опт;100,00\n02.02.2026;розн.;50,00\n");
    let ask = json!({ "path": file, "columns": {}, "task": "t" });
    let reply = program.call("import_ledger", ask);
    assert_eq!(reply["study"]["revenue"]["not_assigned"], 15_000, "the window asks before it makes segments");
    let mapped = program.call("map_label", json!({ "kind": "segment", "label": "опт", "to": "new:Оптовики" }));
    assert_eq!(mapped["study"]["segments"][0]["name"], "Оптовики");
    assert_eq!(mapped["study"]["segments"][0]["revenue"], 10_000);
    assert_eq!(mapped["study"]["revenue"]["not_assigned"], 5_000);
    let labels = program.call("labels", json!({ "kind": "segment" }));
    assert_eq!(labels["not_assigned_lines"], 1);
}
