//! Sales that are in the study already are recognised by the file and by its rows, and one decides what becomes of
//! them; how a file was read is remembered for the next of its shape.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, empty, folder, write};

const JANUARY: &str = "Дата;Заказ;Сегмент;Сумма\n\
    05.01.2026;1;Дилеры;1000,00\n\
    20.01.2026;2;Дилеры;300,00\n\
    20.01.2026;2;Дилеры;300,00\n";

/// The same month exported later, with a line more.
fn later() -> String {
    format!("{JANUARY}01.02.2026;3;Дилеры;50,00\n")
}

fn revenue(study: &std::path::Path) -> Value {
    cli!("analyse", study, "--json").done().json()["revenue"]["amount"].clone()
}

#[test]
fn a_file_that_shares_lines_is_asked_about_and_skipped_replaced_or_added() {
    for (word, accepted, amount) in [("skip", 1, 165_000), ("replace", 4, 165_000), ("add", 4, 325_000)] {
        let folder = folder();
        let study = empty(folder.path());
        let (first, second) = (folder.path().join("январь.csv"), folder.path().join("ещё раз.csv"));
        write(&first, JANUARY);
        write(&second, later());
        assert_eq!(
            cli!("import", "ledger", study, first, "--json").done().json()["accepted"],
            3,
            "twins are two sales"
        );
        let refusal = cli!("import", "ledger", study, second).refused();
        assert!(refusal.contains("3") && refusal.contains("январь.csv") && refusal.contains("--same"), "{refusal}");
        assert_eq!(revenue(&study), 160_000, "nothing was taken meanwhile");
        let done = cli!("import", "ledger", study, second, "--same", word, "--json").done().json();
        assert_eq!((&done["accepted"], &revenue(&study)), (&json!(accepted), &json!(amount)), "{word}: {done}");
        assert_eq!(done["replaced"], if word == "replace" { json!(["январь.csv"]) } else { json!([]) });
    }
}

#[test]
fn a_few_shared_lines_are_said_at_the_command_line() {
    let folder = folder();
    let study = empty(folder.path());
    let (first, second) = (folder.path().join("1.csv"), folder.path().join("2.csv"));
    write(&first, "Дата;Сумма\n05.01.2026;100,00\n");
    write(&second, "Дата;Сумма\n05.01.2026;100,00\n06.01.2026;1,00\n07.01.2026;2,00\n");
    cli!("import", "ledger", study, first).done();
    let done = cli!("import", "ledger", study, second, "--json").done().json();
    assert_eq!((&done["already"], &done["accepted"]), (&json!(1), &json!(3)));
    assert!(done["said"].as_str().is_some_and(|said| said.contains("дважды")), "{done}");
}

#[test]
fn the_window_asks_of_a_single_line_and_undoes_a_replacement_in_one_step() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.answer(&folder.path().join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    let (first, second) = (folder.path().join("январь.csv"), folder.path().join("позже.csv"));
    write(&first, JANUARY);
    write(&second, later());
    let ask = |path, same: Value| json!({ "path": path, "columns": {}, "same": same, "task": "t" });
    program.call("import_ledger", ask(&first, Value::Null));
    let same = program.call("import_preview", json!({ "path": first, "columns": {} }))["same"].clone();
    assert_eq!(same[0]["file"], "январь.csv", "the preview knows the very file");
    let known = program.try_call("import_ledger", ask(&first, Value::Null));
    assert_eq!(known.map_err(|p| p.code), Err("study-already-imported".to_owned()));
    let shared = program.try_call("import_ledger", ask(&second, Value::Null));
    assert_eq!(shared.map_err(|p| p.code), Err("sales-already-there".to_owned()));

    let replaced = program.call("import_ledger", ask(&second, json!("replace")));
    assert_eq!(replaced["study"]["revenue"]["amount"], 165_000);
    let files = |program: &Program| -> Vec<Value> {
        let batches = program.ask("batches");
        batches.as_array().into_iter().flatten().map(|batch| batch["file"].clone()).collect()
    };
    assert_eq!(files(&program), ["позже.csv"]);
    assert_eq!(program.ask("undo")["study"]["revenue"]["amount"], 160_000);
    assert_eq!(files(&program), ["январь.csv"]);
}

#[test]
fn how_a_file_is_read_is_remembered_for_its_shape_until_it_is_forgotten() {
    let folder = folder();
    let study = empty(folder.path());
    let (first, second) = (folder.path().join("1.csv"), folder.path().join("2.csv"));
    // Nothing says that the second sum is the one that counts, nor which side of it is the rouble.
    write(&first, "Когда;Сумма;Оплачено\n05.01.2026;100,00;1.500\n");
    write(&second, "оплачено ;Когда;Сумма\n2.500;06.01.2026;200,00\n");
    let roles = |seen: &Value| -> Vec<Value> {
        seen["headings"].as_array().into_iter().flatten().map(|heading| heading["role"].clone()).collect()
    };
    let look = |more: &[&str]| {
        let mut words: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"import", &"ledger", &study, &second, &"--preview"];
        words.extend(more.iter().map(|word| word as &dyn AsRef<std::ffi::OsStr>));
        crate::spoken(&words).done().json()
    };
    assert_eq!(look(&[])["remembered"], false);
    let chosen = ["--column", "amount=Оплачено", "--column", "date=Когда", "--decimal", "point"];
    let [a, b, c, d, e, f] = chosen;
    let read = cli!("import", "ledger", study, first, a, b, c, d, e, f, "--json").done().json();
    assert_eq!(read["amount"], 150);

    let seen = look(&[]);
    assert_eq!(seen["remembered"], true, "in another order and another case it is the same shape");
    assert_eq!(roles(&seen), [json!("amount"), json!("date"), Value::Null]);
    assert_eq!(cli!("import", "ledger", study, second, "--json").done().json()["amount"], 250);
    assert_eq!(look(&["--forget"])["remembered"], false);
}
