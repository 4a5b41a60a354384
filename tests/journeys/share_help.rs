//! Beside a share stands what is known of that market and what is left of it; more than everything is said before the
//! share is entered and after, and never settled by the program.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::shares::{key, market};
use crate::{CLI, folder};

/// The figure beside a label.
fn figure(help: &Value, label: &str) -> String {
    let rows = help["rows"].as_array().into_iter().flatten();
    let found = rows.filter(|row| row["label"] == label).filter_map(|row| row["text"].as_str());
    found.map(|text| text.replace(['\u{a0}', '\u{202f}'], " ")).collect()
}

fn labels(help: &Value) -> Vec<String> {
    let rows = help["rows"].as_array().into_iter().flatten();
    rows.filter_map(|row| row["label"].as_str()).map(str::to_owned).collect()
}

fn cell(program: &Program, sheet: &str, row: &Value, column: &Value) -> Value {
    program.call("cell", json!({ "sheet": sheet, "row": row, "column": column }))
}

fn enter(program: &Program, sheet: &str, row: &Value, column: &Value, text: &str) {
    let edits = json!([{ "row": row, "column": column, "text": text }]);
    let reply = program.call("edit_cells", json!({ "sheet": sheet, "label": "type", "edits": edits }));
    assert_eq!(reply["refused"], json!([]));
}

#[test]
fn what_is_known_and_left_is_told_in_the_markets_own_unit() {
    let folder = folder();
    let program = market(folder.path());
    let (us, them, whole) = (key(&program, "rows", 0), key(&program, "rows", 1), json!("whole"));
    enter(&program, "shares", &us, &whole, "40 %");
    let help = cell(&program, "shares", &them, &whole)["share"].take();
    assert_eq!(figure(&help, "Известно"), "40 % · у 1 из 2");
    assert_eq!(figure(&help, "Осталось"), "60 % · 192 млн ₽");
    assert_eq!(figure(&help, "Рынок"), "320 млн ₽");
    assert_eq!(help["volume"], "segments/whole/volume", "the volume is one step away");
    let spoken = help["spoken"].as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(spoken, "Доли по стоимости, весь рынок: известно 40 %, осталось 60 %.");

    let pieces = key(&program, "columns", 1);
    enter(&program, "volume-shares", &us, &pieces, "25 %");
    let help = cell(&program, "volume-shares", &us, &pieces)["share"].take();
    assert_eq!(
        (figure(&help, "Эта доля"), figure(&help, "Осталось")),
        ("1 тыс. шт.".into(), "75 % · 3 тыс. шт.".into())
    );

    let help = cell(&program, "shares", &us, &pieces)["share"].take();
    assert_eq!(figure(&help, "Рынок"), "4 тыс. шт., в деньгах неизвестен", "pieces are no measure of value");
    assert_eq!(figure(&help, "Осталось"), "100 %");
    assert_eq!(figure(&help, "Её же по объёму"), "25 %");
}

#[test]
fn more_than_everything_is_said_before_and_after_and_is_not_settled() {
    let folder = folder();
    let program = market(folder.path());
    let (us, them, whole) = (key(&program, "rows", 0), key(&program, "rows", 1), json!("whole"));
    enter(&program, "shares", &us, &whole, "40 %");
    let typing = |text: &str| {
        program.call("share_help", json!({ "sheet": "shares", "row": them, "column": whole, "text": text }))
    };
    let before = program.ask("view");
    let fits = typing("192 млн ₽");
    assert_eq!((&fits["over"], &fits["warnings"]), (&json!(false), &json!([])), "what is left of it fits");
    assert_eq!(figure(&fits, "Осталось"), "0 %");
    let told = typing("256 млн ₽");
    assert_eq!(told["title"].as_str().map(|t| t.replace('\u{a0}', " ")), Some("Если записать 80 %".into()));
    assert_eq!(figure(&told, "Лишнее"), "20 % · 64 млн ₽");
    assert!(told["warnings"][0].as_str().is_some_and(|w| w.contains("120")), "{told}");
    assert_eq!(typing("много"), Value::Null, "what is no share has no sum");
    assert_eq!(program.ask("view"), before, "asking changes nothing");

    enter(&program, "shares", &them, &whole, "80 %");
    let after = cell(&program, "shares", &them, &whole);
    assert_eq!((&after["share"]["over"], &after["share"]["warnings"]), (&json!(true), &json!([])), "the mark says it");
    let mark = &after["marks"][0];
    assert_eq!(mark["mark"], "contradicted");
    assert!(mark["text"].as_str().is_some_and(|t| t.contains("120")), "{mark}");
    let other = format!("shares/{}/whole", us.as_str().unwrap_or_default());
    assert_eq!(mark["cells"][0]["cell"], json!(other), "the other share is one step away");
    assert_eq!(figure(&after["share"], "Известно"), "120 % · у 2 из 2", "both stand as typed");
}

#[test]
fn a_block_says_which_markets_it_overfills() {
    let folder = folder();
    let program = market(folder.path());
    let rows = [key(&program, "rows", 0), key(&program, "rows", 1)];
    let paste = |texts: [&str; 2]| {
        let cell = |(row, text): (&Value, &str)| json!({ "row": row, "column": "whole", "text": text });
        let edits: Vec<Value> = rows.iter().zip(texts).map(cell).collect();
        program.call("edit_cells", json!({ "sheet": "shares", "label": "paste", "edits": edits }))
    };
    assert_eq!(paste(["40", "60"])["remarks"], json!([]));
    let reply = paste(["40", "61"]);
    assert_eq!(
        (&reply["taken"], reply["remarks"].as_array().map(Vec::len)),
        (&json!(2), Some(1)),
        "{}",
        reply["remarks"]
    );
    assert!(reply["remarks"][0].as_str().is_some_and(|said| said.contains("101")), "{}", reply["remarks"]);
    let there = &reply["study"]["contradictions"][0];
    let largest = format!("shares/{}/whole", rows[1].as_str().unwrap_or_default());
    assert_eq!(there["cell"], json!(largest), "the overview leads to the largest share");
    assert_eq!(paste(["40", "61"])["remarks"], json!([]), "what was said is not said again");
}

#[test]
fn a_volume_that_is_typed_is_held_against_our_revenue() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.ask("open_sample");
    let typing = |text: &str| {
        program.call("share_help", json!({ "sheet": "segments", "row": "whole", "column": "volume", "text": text }))
    };
    assert_eq!(typing("11 700")["warnings"], json!([]));
    let told = typing("100");
    let title = told["title"].as_str().unwrap_or_default().replace('\u{a0}', " ");
    assert!(title.starts_with("Если записать 100 млн"), "the unit stands: {title}");
    assert!(told["warnings"].to_string().contains("больше объёма"), "{told}");
    assert_eq!(typing("сто"), Value::Null);
}

#[test]
fn our_share_is_held_against_our_revenue() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.ask("open_sample");
    let heads = program.call("sheet", json!({ "sheet": "shares" }));
    let list = |of: &str| heads[of].as_array().cloned().unwrap_or_default();
    let us = list("rows").into_iter().find(|row| row["own"] == true).map(|row| row["key"].clone()).unwrap_or_default();
    let revenue = "Мы, по выручке";
    let told = |column: &Value| cell(&program, "shares", &us, column)["share"].take();
    let column =
        list("columns").iter().map(|c| c["key"].clone()).find(|c| labels(&told(c)).iter().any(|l| l == revenue));
    let column = column.unwrap_or_else(|| panic!("a segment of the sample has a volume and our sales"));
    assert!(figure(&told(&column), revenue).contains("₽"));
    assert_ne!(told(&column)["about"], json!([]), "it says where the volume comes from");

    enter(&program, "shares", &us, &column, "99 %");
    let detail = cell(&program, "shares", &us, &column);
    let marks = detail["marks"].as_array().cloned().unwrap_or_default();
    let against = marks.iter().find(|mark| mark["cells"].to_string().contains("/volume\""));
    let against = against.unwrap_or_else(|| panic!("the volume of the market says otherwise: {marks:?}"));
    assert!(against["text"].as_str().is_some_and(|t| t.contains("99")), "{against}");
    assert_eq!(
        against["subject"].as_str().map(|s| s.starts_with("revenue/")),
        Some(true),
        "and the revenue can be asked"
    );
    let volume = against["cells"][0]["cell"].as_str().unwrap_or_default().to_owned();
    let mut parts = volume.split('/').map(|part| json!(part));
    let mut part = || parts.next().unwrap_or_default();
    let (sheet, row, of) = (part(), part(), part());
    let back = cell(&program, sheet.as_str().unwrap_or_default(), &row, &of);
    assert!(
        back["marks"].to_string().contains(us.as_str().unwrap_or_default()),
        "and from there one comes back: {back}"
    );
}
