//! What if: prices, functions, shares and thresholds are changed on trial, today's verdicts stand beside those that the
//! changes would make, and nothing is saved unless it is taken over.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, folder, sample};

fn opened(folder: &std::path::Path) -> Program {
    let program = Program::new(folder, CLI);
    program.ask("open_sample");
    program
}

/// The key of a row or a column of a sheet, by its label or what stands under it.
fn key(program: &Program, sheet: &str, heads: &str, says: &str) -> String {
    let sheet = program.call("sheet", json!({ "sheet": sheet }));
    let found = sheet[heads].as_array().into_iter().flatten().find(|head| {
        [&head["label"], &head["sub"], &head["name"]]
            .iter()
            .any(|text| text.as_str().is_some_and(|t| t.starts_with(says)))
    });
    found.and_then(|head| head["key"].as_str()).unwrap_or_else(|| panic!("{says} is in no head")).to_owned()
}

fn suppose(program: &Program, at: &str, text: &str) -> Value {
    let reply = program.call("suppose", json!({ "at": at, "text": text }));
    assert_eq!(reply["refused"], Value::Null, "{at} {text}");
    reply["what_if"].clone()
}

fn plain(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
}

/// The price of our look-alike among dealers.
fn price(program: &Program) -> String {
    format!("prices/{}/{}", key(program, "prices", "rows", "Стандарт"), key(program, "prices", "columns", "Дилеры"))
}

/// What the study file holds, as far as anybody can see it.
fn study(program: &Program) -> Value {
    let mut view = program.ask("view");
    for of_the_window in ["revision", "saved_at", "undo", "redo"] {
        view[of_the_window].take();
    }
    view
}

#[test]
fn a_price_on_trial_says_what_would_move_and_moves_nothing() {
    let folder = folder();
    let program = opened(folder.path());
    let before = program.ask("view");
    assert_eq!(plain(&program.ask("what_if")["sentence"]), "Что если?");

    let tried = suppose(&program, &price(&program), "300 000");
    let sentence = plain(&tried["sentence"]);
    assert!(sentence.starts_with("Если цена «Тропинка / Стандарт» в сегменте «Дилеры» — 300 000 ₽"), "{sentence}");
    assert!(sentence.contains("«Стандарт» больше не сливается в сегменте «Дилеры»"), "{sentence}");
    let offer = &tried["offers"][0];
    assert_eq!((&offer["verdict"], &offer["segment"]), (&json!("undifferentiated"), &json!("Дилеры")), "{offer}");
    assert_ne!(offer["verdict_then"], json!("undifferentiated"));
    let change = &tried["changes"][0];
    assert_ne!(change["now"], change["then"], "today's value stands beside the other: {change}");
    assert_eq!(program.ask("view"), before, "the study is as it was");
}

#[test]
fn changes_are_dropped_one_by_one_or_all_and_leave_nothing_behind() {
    let folder = folder();
    let program = opened(folder.path());
    let before = program.ask("view");
    let untouched = program.ask("what_if");
    let price = price(&program);
    suppose(&program, &price, "300 000");
    let both = suppose(&program, "method/alike", "0,5");
    assert_eq!(both["changes"].as_array().map(Vec::len), Some(2));
    let replaced = suppose(&program, &price, "310 000");
    assert_eq!(replaced["changes"].as_array().map(Vec::len), Some(2), "the same cell is changed once");
    let one = program.call("suppose_drop", json!({ "at": price }));
    assert_eq!(one["changes"].as_array().map(Vec::len), Some(1));
    assert_eq!(one["changes"][0]["at"], json!("method/alike"));
    assert_eq!(program.call("suppose_drop", json!({})), untouched);
    assert_eq!(program.ask("view"), before, "no revision, no step of undo, not a number");
}

#[test]
fn taken_over_is_typed_and_is_one_step_of_undo() {
    let folder = folder();
    let (program, other) = (opened(folder.path()), folder.path().join("other"));
    let before = study(&program);
    let price = price(&program);
    let (territory, ours) = (key(&program, "levels", "rows", "Защита"), key(&program, "levels", "columns", "Стандарт"));
    let (us, dealers) = (key(&program, "shares", "rows", ""), key(&program, "shares", "columns", "Застройщики"));
    let cells = [
        (price.as_str(), "300 000"),
        (&format!("levels/{territory}/{ours}"), "да"),
        (&format!("shares/{us}/{dealers}"), "12 %"),
    ];
    for (at, text) in cells {
        suppose(&program, at, text);
    }
    let tried = suppose(&program, "method/gate", "45");
    let kept = program.ask("suppose_keep");
    assert_eq!(plain(&kept["said"]), "что если: 4 изменения записаны");
    assert_eq!(program.ask("what_if")["changes"], json!([]), "nothing is on trial any more");

    // What was told is what came.
    let headline = |of: &Value| of["headline"].clone();
    assert_eq!(headline(&kept["study"]), tried["headline_then"]);
    for told in tried["segments"].as_array().into_iter().flatten() {
        let mut found = kept["study"]["segments"].as_array().into_iter().flatten();
        let found = found.find(|one| one["id"] == told["id"]).unwrap_or_else(|| panic!("{told}"));
        assert_eq!(found["verdict"], told["verdict_then"]);
        assert_eq!((&found["scores"]["growth"], &found["scores"]["room"]), (&told["growth_then"], &told["room_then"]));
        assert_eq!(found["gates"], told["gates_then"]);
    }

    // And the same as if it had been typed.
    std::fs::create_dir_all(&other).unwrap_or_else(|e| panic!("{e}"));
    let typing = opened(&other);
    for (at, text) in cells {
        let parts: Vec<&str> = at.split('/').collect();
        let edits = json!([{ "row": parts[1], "column": parts[2], "text": text }]);
        typing.call("edit_cells", json!({ "sheet": parts[0], "label": "type", "edits": edits }));
    }
    typing.call("method_set", json!({ "key": "gate", "text": "45" }));
    let (mut kept, mut typed) = (study(&program), study(&typing));
    for view in [&mut kept, &mut typed] {
        view["path"].take();
    }
    assert_eq!(kept, typed);
    program.ask("undo");
    assert_eq!(study(&program), before, "one step back is the study as it was");
}

#[test]
fn what_cannot_be_tried_gets_one_sentence() {
    let folder = folder();
    let program = opened(folder.path());
    let price = price(&program);
    let refused = program.call("suppose", json!({ "at": price, "text": "дорого" }));
    assert!(plain(&refused["refused"]).contains("не цена"), "{refused}");
    assert_eq!(refused["what_if"]["changes"], json!([]));
    for at in ["claims/claim:1/words", "offers/offer:1/category", "prices/offer:9999/whole", "nowhere"] {
        let problem = program.try_call("suppose", json!({ "at": at, "text": "1" })).expect_err("no fact");
        assert_eq!(problem.code, "what-if-fact", "{at}");
    }
    assert_eq!(program.try_call("suppose_keep", json!({})).expect_err("nothing").code, "what-if-empty");
    let same = program.call("suppose", json!({ "at": "method/alike", "text": "0,8" }));
    assert_eq!(same["what_if"]["changes"], json!([]), "what is so already is no change");
}

#[test]
fn what_has_gone_or_become_so_is_on_trial_no_more() {
    let folder = folder();
    let program = opened(folder.path());
    let price = price(&program);
    suppose(&program, &price, "300 000");
    suppose(&program, "method/alike", "0,7");
    program.call("method_set", json!({ "key": "alike", "text": "0,7" }));
    let left = program.ask("what_if");
    assert_eq!(left["changes"].as_array().map(Vec::len), Some(1), "the threshold is so now");
    let offer = price.split('/').nth(1).unwrap_or_default();
    program.call("thing_remove", json!({ "keys": [offer] }));
    assert_eq!(program.ask("what_if")["changes"], json!([]), "the offer has gone");
}

#[test]
fn the_command_line_tries_changes_too_and_leaves_the_file_as_it_was() {
    let folder = folder();
    let path = sample(folder.path());
    let before = std::fs::read(&path).unwrap_or_default();
    let program = Program::new(folder.path(), CLI);
    program.call("open_study", json!({ "path": path }));
    let (territory, ours) = (key(&program, "levels", "rows", "Защита"), key(&program, "levels", "columns", "Стандарт"));
    let whole = program.call("sheet", json!({ "sheet": "levels" }));
    let row = whole["rows"].as_array().into_iter().flatten().find(|head| head["key"] == territory.as_str());
    let function = row.and_then(|head| head["label"].as_str()).unwrap_or_default();

    // By the names that the study knows, what the window tries by its cells.
    let set = [
        "offer:Стандарт / segment:Дилеры / price=300 000".to_owned(),
        format!("offer:Тропинка / Стандарт / function:{function}=да"),
        "player:Тропинка / segment:Застройщики / share=12 %".to_owned(),
        "method:gate=45".to_owned(),
    ];
    let us = key(&program, "shares", "rows", "");
    let builders = key(&program, "shares", "columns", "Застройщики");
    suppose(&program, &price(&program), "300 000");
    suppose(&program, &format!("levels/{territory}/{ours}"), "да");
    suppose(&program, &format!("shares/{us}/{builders}"), "12 %");
    let shown = suppose(&program, "method/gate", "45");
    let told = cli!("what-if", path, "--json", "--set", set[0], "--set", set[1], "--set", set[2], "--set", set[3]);
    assert_eq!(told.done().json(), shown);

    let text = plain(&json!(cli!("what-if", path, "--set", set[0]).done().out));
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Если цена"), "{text}");
    assert!(lines[1].contains("482 000 ₽ / комплект → 300 000 ₽ / комплект"), "today's value beside the other: {text}");
    assert!(lines.iter().any(|line| line.contains("Сегодня") && line.contains("Если")), "{text}");
    let dealers = lines.iter().find(|line| line.starts_with("Стандарт · Дилеры")).unwrap_or(&"");
    assert!(dealers.contains("сливается") && dealers.contains("едва отличается"), "side by side: {text}");
    assert_eq!(std::fs::read(&path).unwrap_or_default(), before, "nothing is saved");

    // A study on trial answers "why?" as well.
    let why = cli!("why", path, "offer:Стандарт", "--segment", "Дилеры", "--set", set[0]).done().out;
    let today = cli!("why", path, "offer:Стандарт", "--segment", "Дилеры").done().out;
    assert!(plain(&json!(why)).contains("300 000 ₽") && !plain(&json!(today)).contains("300 000 ₽"), "{why}");
}

#[test]
fn a_change_that_means_nothing_is_refused_in_one_line() {
    let folder = folder();
    let path = sample(folder.path());
    for (set, why) in [
        ("offer:Стандарт / price=дорого", "не цена"),
        ("offer:Стандарт / price=", "цена"),
        ("offer:Пекарь / price=1", "ни на что не указывает"),
        ("method:nothing=1", "ни на что не указывает"),
        ("offer:Стандарт / function:Стандарт=да", "ни на что не указывает"),
        ("Стандарт", "ни на что не указывает"),
    ] {
        let ran = cli!("what-if", path, "--set", set);
        if set.ends_with('=') {
            assert!(ran.done().out.contains("неизвестн"), "an empty value makes it unknown");
        } else {
            assert!(ran.refused().contains(why), "{set}");
        }
    }
    assert_eq!(cli!("what-if", path).code, 2, "nothing to try");
}
