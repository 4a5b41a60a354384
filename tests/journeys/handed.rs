//! A file that is dropped on the window, or named when the program starts, goes where it belongs.

use serde_json::{Value, json};
use standout_tests::command_line::repository;
use standout_tests::program::Program;

use crate::{CLI, empty, folder, write};

#[test]
fn a_study_a_matrix_and_a_ledger_are_told_apart() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    assert_eq!(program.ask("handed"), Value::Null, "nothing was handed over");
    let ledger = folder.path().join("продажи.csv");
    write(&ledger, "Дата;Сумма\n25.01.2026;100,00\n");
    let broken = folder.path().join("сломано.xlsx");
    write(&broken, "PK\u{3}\u{4} and no more");
    for (path, kind) in [
        (empty(folder.path()), "study"),
        (repository("tests/files/small/00.xlsx"), "matrix"),
        (ledger, "ledger"),
        (broken, "ledger"),
    ] {
        program.call("hand_over", json!({ "path": path }));
        let file = program.ask("handed");
        assert_eq!(
            (&file["kind"], &file["path"]),
            (&json!(kind), &json!(path)),
            "what cannot be read says so as a ledger"
        );
        assert_eq!(program.ask("handed"), Value::Null, "once");
    }
    program.ask("open_sample");
    let book = repository("tests/files/small/00.xlsx");
    let reply = program.call("import_matrix", json!({ "path": book }));
    assert_eq!(reply["study"]["undo"].as_str().map(|undo| undo.contains("00.xlsx")), Some(true), "no dialog is asked");
}
