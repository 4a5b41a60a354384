//! A cell remembers what it has held: each value with its source, what made it, and a way back to it.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, folder, sample};

/// A rival's share of the whole market, as the sample's workbook brought it.
const CELL: [&str; 2] = ["player:2", "whole"];

fn type_in(program: &Program, text: &str, how: &str) {
    let [row, column] = CELL;
    let edits = json!([{ "row": row, "column": column, "text": text }]);
    let reply = program.call("edit_cells", json!({ "sheet": "shares", "label": how, "edits": edits }));
    assert_eq!(reply["refused"], json!([]), "{text}");
}

fn give_source(program: &Program, text: &str) {
    let [row, column] = CELL;
    let source = json!({ "text": text, "reliability": "public", "as_of": "2026-03-01", "note": "" });
    program.call(
        "set_source",
        json!({ "sheet": "shares", "cells": [{ "row": row, "column": column }], "source": source }),
    );
}

fn detail(program: &Program) -> Value {
    let [row, column] = CELL;
    program.call("cell", json!({ "sheet": "shares", "row": row, "column": column }))
}

/// The history, an entry a line: value, source, what made it, how it stands.
fn history(program: &Program) -> Vec<String> {
    let detail = detail(program);
    let entries = detail["history"].as_array().into_iter().flatten();
    let words = |one: &Value| one.as_str().unwrap_or("–").replace('\u{a0}', " ");
    entries
        .map(|one| {
            let source = &one["source"]["text"];
            [&one["value"], source, &one["label"], &one["state"]].map(words).join(" | ")
        })
        .collect()
}

fn restore(program: &Program, place: usize) -> Value {
    let [row, column] = CELL;
    let edit = detail(program)["history"][place]["edit"].clone();
    program.call("cell_restore", json!({ "sheet": "shares", "row": row, "column": column, "edit": edit }))
}

fn open(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.call("open_study", json!({ "path": sample(folder) }));
    program
}

#[test]
fn each_value_of_a_cell_tells_its_source_and_what_made_it() {
    let folder = folder();
    let program = open(folder.path());
    let first = history(&program);
    assert_eq!(first.len(), 1, "{first:?}");
    let (value, source) = first[0].split_once(" | ").map(|(v, rest)| (v, rest.split(" | ").next())).unwrap_or_default();

    type_in(&program, "21", "type");
    give_source(&program, "Отраслевой обзор");
    type_in(&program, "22", "paste");
    type_in(&program, "23", "type");
    program.ask("undo");
    type_in(&program, "", "clear");
    assert_eq!(
        history(&program),
        [
            "– | – | очистка 1 ячейки | now",
            "23 % | Отраслевой обзор | ввод | undone",
            "22 % | Отраслевой обзор | вставка 1 ячейки | past",
            "21 % | Отраслевой обзор | источник у 1 ячейки | past",
            &format!("21 % | {} | ввод | past", source.unwrap_or_default()),
            &format!("{value} | {} | загрузка матрицы «matrix.xlsx» | past", source.unwrap_or_default()),
        ]
    );
    let newest = &detail(&program)["history"][2];
    assert_eq!(newest["source"]["reliability"], "public");
    assert_eq!(newest["source"]["as_of"], "2026-03-01");
    assert!(newest["at"].as_i64().is_some_and(|at| at > 0), "and when");
}

#[test]
fn an_older_value_comes_back_with_its_source_as_one_step_of_undo() {
    let folder = folder();
    let program = open(folder.path());
    let first = detail(&program);
    type_in(&program, "21", "type");
    give_source(&program, "Отраслевой обзор");
    type_in(&program, "", "clear");
    assert_eq!(detail(&program)["source"], Value::Null);

    let said = restore(&program, 1);
    assert!(said["said"].as_str().is_some_and(|said| said.contains("21")), "{said}");
    let back = detail(&program);
    assert_eq!(back["value"].as_str().map(|v| v.replace('\u{a0}', " ")).as_deref(), Some("21 %"));
    assert_eq!(back["source"]["text"], "Отраслевой обзор");
    assert_eq!(back["history"][0]["can_restore"], false, "it is what the cell holds");
    program.ask("undo");
    assert_eq!((&detail(&program)["value"], &detail(&program)["source"]), (&Value::Null, &Value::Null));

    let oldest = detail(&program)["history"].as_array().map_or(0, Vec::len) - 1;
    restore(&program, oldest);
    assert_eq!((&detail(&program)["value"], &detail(&program)["source"]), (&first["value"], &first["source"]));

    // What was undone can be taken after all.
    type_in(&program, "33", "type");
    program.ask("undo");
    assert_eq!(detail(&program)["history"][0]["state"], "undone");
    restore(&program, 0);
    assert_eq!(history(&program)[0].split(" | ").next(), Some("33 %"));
}

#[test]
fn a_value_that_came_with_a_workbook_names_the_file() {
    let folder = folder();
    let program = open(folder.path());
    let other = folder.path().join("Доли осени.xlsx");
    let study = folder.path().join("other.standout");
    cli!("new", study, "--sample", "playgrounds").done();
    let there = Program::new(&folder.path().join("there"), CLI);
    there.call("open_study", json!({ "path": study }));
    type_in(&there, "24", "type");
    there.answer(&other);
    there.call("template", json!({ "with_study": true }));

    program.call("import_matrix", json!({ "path": other }));
    assert!(history(&program)[0].ends_with("| загрузка матрицы «Доли осени.xlsx» | now"), "{:?}", history(&program));
    let before = history(&program);
    // The same workbook once more writes its sources down anew, which changes no cell.
    program.call("import_matrix", json!({ "path": other }));
    assert_eq!(history(&program), before);
}

#[test]
fn an_edit_that_did_nothing_to_the_cell_is_none_to_go_back_to() {
    let folder = folder();
    let program = open(folder.path());
    type_in(&program, "21", "type");
    let [row, column] = CELL;
    let ask = json!({ "sheet": "shares", "row": row, "column": column, "edit": 999_999 });
    assert!(program.try_call("cell_restore", ask).is_err());
    assert_eq!(detail(&program)["value"].as_str().map(|v| v.replace('\u{a0}', " ")).as_deref(), Some("21 %"));
}

/// A cell of any sheet with what it shows, and its history, an entry a line.
struct Place<'a> {
    program: &'a Program,
    sheet: &'a str,
    row: &'a str,
    column: &'a str,
}

impl Place<'_> {
    fn ask(&self) -> Value {
        self.program.call("cell", json!({ "sheet": self.sheet, "row": self.row, "column": self.column }))
    }

    fn type_in(&self, text: &str) {
        let edits = json!([{ "row": self.row, "column": self.column, "text": text }]);
        let reply = self.program.call("edit_cells", json!({ "sheet": self.sheet, "label": "type", "edits": edits }));
        assert_eq!(reply["refused"], json!([]), "{text}");
    }

    fn history(&self) -> Vec<String> {
        let detail = self.ask();
        let entries = detail["history"].as_array().into_iter().flatten();
        entries.map(|one| [&one["value"], &one["state"]].map(|w| w.as_str().unwrap_or("–")).join(" | ")).collect()
    }

    /// Puts back what an entry of the history held; what it said then.
    fn restore(&self, value: &str) -> Value {
        let detail = self.ask();
        let mut entries = detail["history"].as_array().into_iter().flatten();
        let edit = entries.find(|one| one["value"] == value && one["can_restore"] == true);
        let edit = edit.unwrap_or_else(|| panic!("{value} in {detail}"))["edit"].clone();
        let ask = json!({ "sheet": self.sheet, "row": self.row, "column": self.column, "edit": edit });
        self.program.call("cell_restore", ask)
    }

    fn shows(&self) -> String {
        self.ask()["value"].as_str().unwrap_or_default().to_owned()
    }
}

#[test]
fn names_and_remarks_remember_what_they_were() {
    let folder = folder();
    let program = open(folder.path());
    // Each kind of thing, and each kind of property: a name, a text, a choice, another thing, a year, yes and no.
    for (sheet, row, column, text) in [
        ("players", "player:2", "", "Новое имя"),
        ("players", "player:2", "note", "Звонить весной"),
        ("offers", "offer:1", "category", "Прочее"),
        ("offers", "offer:1", "unit", "штука"),
        ("functions", "function:1", "group", "Другой раздел"),
        ("functions", "function:1", "kind", "число"),
        ("segments", "segment:1", "volume-year", "2024"),
        ("segments", "segment:1", "volume-unit", "тыс. ₽"),
        ("segments", "whole", "listed-are-largest", "нет"),
        ("claims", "claim:1", "theme", "Прочее"),
        ("claims", "claim:1", "kind", "единственный"),
        ("claims", "claim:2", "about", "цена"),
        ("claims", "claim:1", "proof", "протокол испытаний"),
    ] {
        let place = Place { program: &program, sheet, row, column };
        let before = place.shows();
        let first = place.history();
        place.type_in(text);
        let after = place.shows();
        assert_ne!(before, after, "{sheet} {column}");
        let now = place.history();
        assert_eq!(now.first(), Some(&format!("{after} | now")), "{sheet} {column}: {now:?}");
        assert_eq!(now.len(), first.len().max(1) + usize::from(!first.is_empty()), "{sheet} {column}: {now:?}");
        // What was empty or stood so by default has no entry of its own: undo is the way back to it.
        if first.is_empty() {
            program.ask("undo");
        } else {
            place.restore(&before);
        }
        assert_eq!(place.shows(), before, "{sheet} {column}");
        // Other properties of the thing were not touched, and their history says so.
        let note = Place { column: "note", ..place };
        assert!(
            column == "note" || row == "whole" || note.history().len() <= 1,
            "{sheet} {column}: {:?}",
            note.history()
        );
    }
}

#[test]
fn a_claims_words_come_back_with_their_source() {
    let folder = folder();
    let program = open(folder.path());
    let words = Place { program: &program, sheet: "claims", row: "claim:1", column: "words" };
    let first = words.ask();
    let old = first["history"][0]["value"].as_str().unwrap_or_default().to_owned();
    words.type_in("Мы лучшие");
    let source = json!({ "text": "Каталог осени", "reliability": "public", "as_of": "2026-03-01", "note": "" });
    let cells = json!([{ "row": "claim:1", "column": "words" }]);
    program.call("set_source", json!({ "sheet": "claims", "cells": cells, "source": source }));
    let entry = words.ask()["history"][0].clone();
    assert_eq!((&entry["value"], &entry["source"]["text"]), (&json!("Мы лучшие"), &json!("Каталог осени")));

    words.restore(&old);
    let back = words.ask();
    assert_eq!((&back["value"], &back["source"]), (&first["value"], &first["source"]));
    program.ask("undo");
    assert_eq!(words.ask()["source"]["text"], "Каталог осени", "one step of undo");
}

#[test]
fn a_name_that_another_has_taken_since_is_told_and_cannot_be_taken_back() {
    let folder = folder();
    let program = open(folder.path());
    let name = Place { program: &program, sheet: "players", row: "player:2", column: "" };
    let old = name.shows();
    name.type_in("Другое имя");
    Place { row: "player:3", ..name }.type_in(&old);
    let detail = name.ask();
    let entry = detail["history"].as_array().into_iter().flatten().find(|one| one["value"] == old.as_str());
    assert_eq!(entry.map(|one| &one["can_restore"]), Some(&json!(false)));
}
