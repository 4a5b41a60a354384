//! Sales that say nothing of a segment are assigned by rules, seen with what each takes; what is left stays visible.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, empty, folder, write};

fn segments(study: &Value) -> Vec<(String, i64)> {
    let all = study["segments"].as_array().into_iter().flatten();
    all.map(|s| (s["name"].as_str().unwrap_or_default().to_owned(), s["revenue"].as_i64().unwrap_or(0))).collect()
}

#[test]
fn rules_assign_what_the_file_does_not() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    program.answer(&folder.path().join("мы.standout"));
    program.call("new_study", json!({ "name": "Мы", "currency": "RUB" }));
    let file = folder.path().join("sales.csv");
    write(
        &file,
        "Дата;Заказ;Клиент;Канал;Сумма\n\
         01.02.2026;1;ООО «Двор»;менеджер;500 000,00\n\
         02.02.2026;2;Иванов;сайт;30 000,00\n\
         03.02.2026;3;Петров;сайт;40 000,00\n\
         04.02.2026;4;Завод;выставка;700 000,00\n\
         05.02.2026;5;Разовый;звонок;1 000,00\n",
    );
    program.call("import_ledger", json!({ "path": file, "columns": {}, "task": "t" }));
    let rest = |program: &Program| program.call("labels", json!({ "kind": "segment" }))["not_assigned_amount"].clone();
    assert_eq!(rest(&program), 127_100_000);
    let seen = program.ask("rules");
    assert_eq!(seen["clients"][0]["name"], "Завод", "the largest first");

    let add = |rule: Value| program.call("rule_add", rule)["study"].clone();
    add(json!({ "kind": "client", "text": "ООО «Двор»", "segment": "new:Дилеры" }));
    add(json!({ "kind": "channel", "text": "сайт", "segment": "new:Частные" }));
    let study = add(json!({ "kind": "average_order", "least": "100 000", "segment": "new:Заводы" }));
    let expected = [("Дилеры", 50_000_000), ("Частные", 7_000_000), ("Заводы", 70_000_000)];
    assert_eq!(segments(&study), expected.map(|(name, amount)| (name.to_owned(), amount)));
    assert_eq!(study["revenue"]["not_assigned"], 100_000, "what no rule takes stays visible");
    assert_eq!(rest(&program), 100_000, "and in the mapping");
    let rules = program.ask("rules");
    let taken: Vec<_> = rules["rules"].as_array().into_iter().flatten().map(|r| r["amount"].as_i64()).collect();
    assert_eq!(taken, [Some(50_000_000), Some(7_000_000), Some(70_000_000)]);
    let dealers = study["segments"][0]["id"].clone();
    let orders = program.call("orders", json!({ "segment": dealers, "offset": 0, "limit": 9 }));
    assert_eq!(orders["rows"][0]["client"], "ООО «Двор»", "the orders behind the sum");

    // The size asked first takes the dealer too.
    let ids: Vec<&Value> = rules["rules"].as_array().into_iter().flatten().map(|r| &r["id"]).collect();
    let moved = program.call("rule_move", json!({ "id": ids[2], "before": ids[0] }))["study"].clone();
    assert_eq!(segments(&moved)[2], ("Заводы".to_owned(), 120_000_000));
    let undone = program.ask("undo")["study"].clone();
    assert_eq!(segments(&undone), segments(&study));
    let removed = program.call("rule_remove", json!({ "id": ids[1] }))["study"].clone();
    assert_eq!(removed["revenue"]["not_assigned"], 7_100_000);

    let told = program.call("removal", json!({ "keys": [dealers] }))["goes"].to_string();
    assert!(told.contains("1 правило") && told.contains("500"), "a segment takes its rules along: {told}");

    for nonsense in [
        json!({ "kind": "average_order", "least": "5", "below": "3", "segment": dealers }),
        json!({ "kind": "average_order", "segment": dealers }),
        json!({ "kind": "client", "text": " ", "segment": dealers }),
    ] {
        assert!(program.try_call("rule_add", nonsense).is_err());
    }
}

#[test]
fn the_command_line_says_rules_as_the_window_does() {
    let folder = folder();
    let study = empty(folder.path());
    let file = folder.path().join("sales.csv");
    write(
        &file,
        "Дата;Заказ;Клиент;Канал;Сегмент;Сумма\n\
         01.02.2026;1;ООО «Двор»;менеджер;;500 000,00\n\
         02.02.2026;2;Иванов;сайт;;30 000,00\n\
         03.02.2026;3;Мир;менеджер;Опт;40 000,00\n\
         04.02.2026;4;Завод;выставка;;700 000,00\n\
         05.02.2026;5;Разовый;звонок;;1 000,00\n",
    );
    let rules = [
        "Дилеры=client:ООО «Двор»",
        "Дилеры=text:Опт",
        "Частные=channel:сайт",
        "Заводы=order:100 000..",
        "Никто=client:Нет такого",
    ];
    let [a, b, c, d, e] = rules;
    let read = cli!(
        "import", "ledger", study, file, "--json", "--rule", a, "--rule", b, "--rule", c, "--rule", d, "--rule", e
    );
    let read = read.done().json();
    let taken: Vec<(&str, i64)> = read["rules"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|rule| (rule["rule"].as_str().unwrap_or_default(), rule["lines"].as_i64().unwrap_or(-1)))
        .collect();
    let lines: Vec<i64> = taken.iter().map(|(_, lines)| *lines).collect();
    assert_eq!(lines, [1, 1, 1, 1, 0], "what each takes, also nothing: {taken:?}");
    let found = cli!("analyse", study, "--json").done().json();
    let money = |name: &str| {
        let all = found["segments"].as_array().into_iter().flatten();
        all.filter(|s| s["name"] == name).map(|s| s["revenue"].as_i64().unwrap_or(0)).sum::<i64>()
    };
    assert_eq!(
        ["Дилеры", "Частные", "Заводы", "Никто"].map(money),
        [54_000_000, 3_000_000, 70_000_000, 0],
        "segments that were not there are made, once: {found}"
    );
    let again =
        cli!("import", "ledger", study, file, "--json", "--same", "replace", "--rule", "Оптовики=client:ООО «Двор»");
    let again = again.done().json();
    assert_eq!(again["rules"][0]["lines"], 1, "a rule that was there goes where it is said now");

    for (wrong, says) in [
        ("Дилеры", "SEGMENT=client:NAME"),
        ("Дилеры=кто:я", "SEGMENT=client:NAME"),
        ("=client:я", "SEGMENT=client:NAME"),
        ("Дилеры=order:5", "order:50000.."),
    ] {
        let refused = cli!("import", "ledger", study, file, "--rule", wrong);
        assert_eq!((refused.code, refused.err.lines().count()), (2, 1), "{wrong}: {}", refused.err);
        assert!(refused.err.contains(says), "{wrong}: {}", refused.err);
    }
    for wrong in ["Дилеры=order:5..3", "Дилеры=order:..", "Дилеры=order:много.."] {
        let refused = cli!("import", "ledger", study, file, "--same", "add", "--rule", wrong);
        assert_eq!((refused.code, refused.err.lines().count()), (3, 1), "{wrong}: {}", refused.err);
        assert!(refused.err.contains("order:"), "{wrong}: {}", refused.err);
    }
    let after = cli!("analyse", study, "--json").done().json();
    assert_eq!(after["revenue"]["total"], found["revenue"]["total"], "and nothing was imported");
}
