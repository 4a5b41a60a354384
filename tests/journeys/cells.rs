//! A block of cells is read as a person means it: as one change, or not at all, or as far as she says.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, folder};

fn new_study(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.answer(&folder.join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    program
}

/// Types a block, row by row under its columns.
fn block(program: &Program, sheet: &str, columns: &[&str], rows: &[(&str, &[&str])]) -> Value {
    program.call("edit_cells", json!({ "sheet": sheet, "label": "paste", "edits": edits(columns, rows) }))
}

fn edits(columns: &[&str], rows: &[(&str, &[&str])]) -> Vec<Value> {
    let cells = rows.iter().flat_map(|(row, texts)| {
        columns.iter().zip(*texts).map(move |(column, text)| json!({ "row": row, "column": column, "text": text }))
    });
    cells.collect()
}

fn keys(program: &Program, sheet: &str, heads: &str) -> Vec<String> {
    let sheet = program.call("sheet", json!({ "sheet": sheet }));
    let heads = sheet[heads].as_array().into_iter().flatten();
    heads.filter_map(|h| h["key"].as_str()).map(str::to_owned).collect()
}

/// The texts of a sheet.
fn texts(program: &Program, sheet: &str) -> Vec<Vec<String>> {
    let (rows, columns) = (keys(program, sheet, "rows").len(), keys(program, sheet, "columns").len());
    let ask = json!({ "sheet": sheet, "from_row": 0, "rows": rows, "from_column": 0, "columns": columns });
    let block = program.call("cells", ask);
    let text = |cell: &Value| cell["text"].as_str().unwrap_or_default().replace('\u{a0}', " ");
    let rows = block["rows"].as_array().into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().map(text).collect()).collect()
}

fn reasons(reply: &Value) -> Vec<String> {
    let refused = reply["refused"].as_array().into_iter().flatten();
    refused.filter_map(|r| r["reason"].as_str()).map(|r| r.replace('\u{a0}', " ")).collect()
}

/// We, one rival, and two functions on one offer each.
fn small(folder: &std::path::Path) -> Program {
    let program = new_study(folder);
    assert_eq!(
        block(&program, "players", &["", "own"], &[("+1", &["Мы", "да"]), ("+2", &["Они", ""])])["refused"],
        json!([])
    );
    block(&program, "segments", &[""], &[("+1", &["Дилеры"]), ("+2", &["Город"])]);
    program
}

#[test]
fn words_of_both_languages_and_signs_are_levels() {
    let folder = folder();
    let program = small(folder.path());
    block(&program, "offers", &["", "player"], &[("+1", &["Горка", "Мы"])]);
    let names: Vec<String> = (0..12).map(|n| format!("Ф{n}")).collect();
    let rows: Vec<(String, [&str; 1])> =
        names.iter().enumerate().map(|(n, name)| (format!("+{n}"), [name.as_str()])).collect();
    let rows: Vec<(&str, &[&str])> = rows.iter().map(|(row, texts)| (row.as_str(), &texts[..])).collect();
    assert_eq!(block(&program, "functions", &[""], &rows)["refused"], json!([]));
    let offer = keys(&program, "levels", "columns").remove(0);
    let typed = ["да", "нет", "+", "-", "есть", "частично", "Yes", " no ", "partial", "", "?", "н/д"];
    let functions = keys(&program, "levels", "rows");
    let cells: Vec<Value> =
        functions.iter().zip(typed).map(|(row, text)| json!({ "row": row, "column": offer, "text": text })).collect();
    let reply = program.call("edit_cells", json!({ "sheet": "levels", "label": "paste", "edits": cells }));
    assert_eq!(reply["refused"], json!([]));
    let found: Vec<String> = texts(&program, "levels").into_iter().flatten().collect();
    assert_eq!(found, ["да", "нет", "да", "нет", "да", "частично", "да", "нет", "частично", "", "", ""]);
}

#[test]
fn what_a_mixed_block_holds_is_told_before_it_is_taken() {
    let folder = folder();
    let program = small(folder.path());
    let rows = keys(&program, "shares", "rows");
    let cells = edits(
        &["whole"],
        &[(rows[0].as_str(), &["12,5 %"]), (rows[1].as_str(), &["много"]), ("+1", &["7"]), ("+2", &[""])],
    );
    let ask = json!({ "sheet": "shares", "label": "paste", "edits": cells });
    let told = program.call("edit_cells", ask.clone());
    assert_eq!((&told["taken"], &told["takes"]), (&json!(0), &json!(1)), "a row without a name is no row");
    assert_eq!(told["refused"].as_array().map(Vec::len), Some(3));
    assert_eq!(texts(&program, "shares").concat().concat(), "", "nothing was taken yet");

    let mut rest = ask;
    rest["rest"] = json!(true);
    let taken = program.call("edit_cells", rest);
    assert_eq!(taken["taken"], 1);
    assert_eq!(texts(&program, "shares")[0][0], "12,5 %");
    let undone = program.ask("undo");
    assert!(undone["said"].as_str().is_some_and(|s| s.contains('1')), "the label counts what was taken: {undone}");
    assert_eq!(texts(&program, "shares").concat().concat(), "", "one undo takes it back");
}

#[test]
fn cells_of_a_block_are_read_in_the_light_of_each_other() {
    let folder = folder();
    let program = small(folder.path());
    let columns = ["", "volume", "volume-unit", "growth"];
    let reply = block(&program, "segments", &columns, &[("+1", &["Частные", "1 200,5", "млн ₽", "−3 %"])]);
    assert_eq!(reply["refused"], json!([]), "a volume and its unit come together");
    let row = texts(&program, "segments").pop().unwrap_or_default();
    assert_eq!((row[0].as_str(), row[1].as_str(), row[3].as_str()), ("1 200,5", "млн ₽", "-3 %"));

    let columns = ["", "kind", "unit", "better"];
    let reply = block(&program, "functions", &columns, &[("+1", &["Гарантия", "число", "мес.", "больше"])]);
    assert_eq!(reply["refused"], json!([]), "so do a kind and what only numbers have");
    assert_eq!(texts(&program, "functions")[0][1..4], ["число", "мес.", "больше"]);

    let columns = ["", "player", "price", "unit"];
    block(&program, "offers", &columns, &[("+1", &["Горка", "Мы", "500 000", "шт."])]);
    let offer = keys(&program, "offers", "rows").remove(0);
    let reply = block(&program, "prices", &["unit", "whole"], &[(&offer, &["комплект", "480 000"])]);
    assert_eq!(reply["refused"], json!([]));
    assert_eq!(texts(&program, "prices")[0][..2], ["комплект", "480 000"], "the new price keeps the new unit");

    let twice = block(&program, "functions", &[""], &[("+1", &["Доставка"]), ("+2", &["Доставка"])]);
    assert_eq!(reasons(&twice), ["«Доставка» здесь уже есть."]);
}

#[test]
fn a_number_that_can_be_two_is_refused_unless_the_block_tells() {
    let folder = folder();
    let program = small(folder.path());
    block(&program, "offers", &["", "player"], &[("+1", &["Горка", "Мы"]), ("+2", &["Качели", "Мы"])]);
    let offers = keys(&program, "prices", "rows");
    let reply = block(&program, "prices", &["whole"], &[(&offers[0], &["1.200"])]);
    assert_eq!(reasons(&reply).len(), 1, "a thousand or one and a fifth: {reply}");
    let reply = block(&program, "prices", &["whole"], &[(&offers[0], &["1.200"]), (&offers[1], &["1.200,50"])]);
    assert_eq!(reply["refused"], json!([]), "its neighbour tells");
    assert_eq!(texts(&program, "prices")[0][1], "1 200");
    let dash = block(&program, "prices", &["whole"], &[(&offers[0], &["–"])]);
    assert!(reasons(&dash)[0].contains("ноль или неизвестно"), "{dash}");
}

#[test]
fn two_thousand_cells_of_new_rows_are_one_undo() {
    let folder = folder();
    let program = small(folder.path());
    let before = program.ask("view");
    let texts: Vec<[String; 5]> = (0..400)
        .map(|n| [format!("Функция {n}"), format!("Группа {}", n / 20), "число".into(), "мес.".into(), "меньше".into()])
        .collect();
    let cells: Vec<Value> = texts
        .iter()
        .enumerate()
        .flat_map(|(n, row)| {
            let columns = ["", "group", "kind", "unit", "better"];
            columns
                .into_iter()
                .zip(row)
                .map(move |(column, text)| json!({ "row": format!("+{n}"), "column": column, "text": text }))
        })
        .collect();
    let reply = program.call("edit_cells", json!({ "sheet": "functions", "label": "paste", "edits": cells }));
    assert_eq!((&reply["taken"], &reply["refused"]), (&json!(2000), &json!([])));
    assert_eq!(keys(&program, "functions", "rows").len(), 400);
    let undone = program.ask("undo");
    assert_eq!(keys(&program, "functions", "rows").len(), 0);
    assert_eq!(undone["study"]["undo"], before["undo"]);
}
