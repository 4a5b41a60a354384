//! A share may be typed as per cent or as sales, wherever the market's volume says what sales are of it; the program
//! says what it made of them.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, folder};

/// Two players on a market of 320 million and in a segment of 4 000 pieces.
pub(crate) fn market(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.answer(&folder.join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    let put = |sheet: &str, cells: Value| {
        let reply = program.call("edit_cells", json!({ "sheet": sheet, "label": "paste", "edits": cells }));
        assert_eq!(reply["refused"], json!([]));
    };
    let cell = |row: &str, column: &str, text: &str| json!({ "row": row, "column": column, "text": text });
    put("players", json!([cell("+1", "", "Мы"), cell("+2", "", "Они"), cell("+1", "own", "да")]));
    put(
        "segments",
        json!([cell("+1", "", "Дилеры"), cell("+1", "volume", "4"), cell("+1", "volume-unit", "тыс. шт.")]),
    );
    put("segments", json!([cell("whole", "volume", "320"), cell("whole", "volume-unit", "млн ₽")]));
    program
}

pub(crate) fn key(program: &Program, heads: &str, n: usize) -> Value {
    program.call("sheet", json!({ "sheet": "shares" }))[heads][n]["key"].clone()
}

/// Types a share; answers what the cell shows, what was said, and why it was refused.
fn typed(program: &Program, sheet: &str, column: &Value, text: &str) -> (String, String, String) {
    let row = key(program, "rows", 1);
    let cell = json!({ "row": row, "column": column, "text": text });
    let reply = program.call("edit_cells", json!({ "sheet": sheet, "label": "type", "edits": [cell] }));
    let block = json!({ "sheet": sheet, "from_row": 1, "rows": 1, "from_column": 0, "columns": 2 });
    let place = usize::from(column != "whole");
    let shown = program.call("cells", block)["rows"][0][place]["text"].clone();
    let words = |text: &Value| text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ");
    (words(&shown), words(&reply["remarks"][0]), words(&reply["refused"][0]["reason"]))
}

#[test]
fn per_cents_are_read_in_either_way_of_writing() {
    let folder = folder();
    let program = market(folder.path());
    for text in ["12,5", "12.5 %", "12,5%", " 12,5\u{a0}% "] {
        assert_eq!(typed(&program, "shares", &json!("whole"), text).0, "12,5 %", "{text}");
    }
}

#[test]
fn sales_become_a_share_and_the_program_says_so() {
    let folder = folder();
    let program = market(folder.path());
    for text in ["40 млн", "40 млн ₽", "40 000 000 ₽", "0,04 млрд руб."] {
        let (shown, said, refused) = typed(&program, "shares", &json!("whole"), text);
        assert_eq!((shown.as_str(), refused.as_str()), ("12,5 %", ""), "{text}");
        assert!(said.contains("320 млн ₽") && said.contains("12,5 %"), "{text}: {said}");
    }
    let pieces = key(&program, "columns", 1);
    assert_eq!(typed(&program, "volume-shares", &pieces, "500 шт.").0, "12,5 %");
}

#[test]
fn what_cannot_be_a_share_is_refused_with_what_to_type_instead() {
    let folder = folder();
    let program = market(folder.path());
    let (whole, pieces) = (json!("whole"), key(&program, "columns", 1));
    let refusals = [
        ("shares", &whole, "40000000", "с единицей"),
        ("shares", &whole, "400 млн ₽", "320 млн ₽"),
        ("shares", &whole, "500 шт.", "Доли по объёму"),
        ("shares", &pieces, "40 млн ₽", "4 тыс. шт."),
        ("volume-shares", &pieces, "40 млн ₽", "Доли по стоимости"),
        ("volume-shares", &pieces, "40 т", "4 тыс. шт."),
        ("shares", &whole, "много", "от 0 до 100"),
        ("shares", &whole, "–", "ноль или неизвестно"),
    ];
    for (sheet, column, text, says) in refusals {
        let (shown, _, reason) = typed(&program, sheet, column, text);
        assert_eq!(shown, "", "{text} was taken");
        assert!(reason.contains(says), "{text}: {reason}");
    }
}

#[test]
fn a_column_of_fractions_is_asked_about() {
    let folder = folder();
    let program = market(folder.path());
    let fractions = |first: &str, second: &str| {
        let cells = json!([
            { "row": key(&program, "rows", 0), "column": "whole", "text": first },
            { "row": key(&program, "rows", 1), "column": "whole", "text": second },
        ]);
        let reply = program.call("edit_cells", json!({ "sheet": "shares", "label": "paste", "edits": cells }));
        reply["refused"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(fractions("0,4", "0,35"), 2, "40 % or four tenths of one");
    assert_eq!(fractions("0,4 %", "0,35 %"), 0);
    assert_eq!(fractions("40", "35,5"), 0);
}
