//! What is said of offers beside rivals' is asked for by itself, and has a second way to its numbers (tests/second_way).

use serde_json::{Value, json};
use standout_tests::command_line::repository;
use standout_tests::program::Program;

use crate::{CLI, cli, folder, sample};

fn golden(name: &str) -> Value {
    let path = repository(&format!("tests/golden/second_way/beside_{name}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn close(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-7,
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn same_band(a: &Value, b: &Value) -> bool {
    close(&a["low"], &b["low"]) && close(&a["high"], &b["high"])
}

fn name(offer: &Value) -> Value {
    json!([offer["player"], offer["name"]])
}

/// What the program says, held against the second way; returns how many numbers were compared.
fn agree(study: &str, path: &std::path::Path, home: &std::path::Path) -> usize {
    let program = Program::new(home, CLI);
    let view = program.call("open_study", json!({ "path": path }));
    let mut compared = 0;
    for expected in items(&golden(study)) {
        let segment = items(&view["segments"]).iter().find(|s| s["name"] == expected["name"]).unwrap_or(&Value::Null);
        let place = format!("{study}, {}", expected["name"]);
        let clones = program.call("clones", json!({ "segment": segment["id"] }));
        assert_eq!(clones["compared"], expected["clones"]["compared"], "{place}");
        for kind in ["pairs", "perhaps"] {
            let said = items(&clones[kind]);
            let wanted = items(&expected["clones"][kind]);
            assert_eq!(said.len(), wanted.len(), "{place}: {kind}");
            for pair in wanted {
                let found = said.iter().find(|t| {
                    let mut both = [name(&t["one"]), name(&t["other"])];
                    both.sort_by_key(Value::to_string);
                    json!(both) == pair["offers"] || json!([both[1], both[0]]) == pair["offers"]
                });
                let found = found.unwrap_or_else(|| panic!("{place}: {pair} is no clone"));
                assert!(same_band(&found["similarity"], &pair["similarity"]), "{place}: {found}");
                compared += 1;
            }
        }
        compared += prices(&place, &program, &segment["id"], &expected["prices"]);
        for offer in items(&expected["offers"]) {
            let own = items(&view["offers"])
                .iter()
                .find(|o| o["name"] == offer["offer"][1] && o["segment"] == expected["name"]);
            let own = own.unwrap_or_else(|| panic!("{place}: {offer} is not served"));
            let asked = json!({ "offer": own["offer_id"], "segment": own["segment_id"] });
            let said = program.call("beside", asked);
            for band in ["divergence", "correlation"] {
                assert!(
                    same_band(&said[band], &offer[band]),
                    "{place} {}: {band} {} {}",
                    offer["offer"],
                    said[band],
                    offer[band]
                );
            }
            assert_eq!(said["me_too"], offer["me_too"], "{place} {}", offer["offer"]);
            compared += 3 + map(&place, &said, &offer["map"]);
        }
    }
    compared
}

fn prices(place: &str, program: &Program, segment: &Value, expected: &Value) -> usize {
    let said = program.call("prices", json!({ "segment": segment }));
    assert_eq!(items(&said["fields"]).len(), items(expected).len(), "{place}: price fields");
    let mut compared = 0;
    for wanted in items(expected) {
        let field = items(&said["fields"])
            .iter()
            .find(|f| f["category"] == wanted["category"] && f["unit"] == wanted["unit"])
            .unwrap_or_else(|| panic!("{place}: no field of {}", wanted["category"]));
        assert_eq!(items(&field["offers"]).len(), items(&wanted["offers"]).len(), "{place}");
        for offer in items(&wanted["offers"]) {
            let found = items(&field["offers"]).iter().find(|o| name(&o["offer"]) == offer["offer"]);
            let found = found.unwrap_or_else(|| panic!("{place}: no {}", offer["offer"]));
            assert_eq!(found["efficiency"], offer["efficiency"], "{place} {}", offer["offer"]);
            assert!(same_band(&found["value"], &offer["value"]), "{place} {}", offer["offer"]);
            compared += 2;
        }
        assert_eq!(items(&field["undercuts"]).len(), items(&wanted["undercuts"]).len(), "{place}: undercutting");
        for undercut in items(&wanted["undercuts"]) {
            let found = items(&field["undercuts"])
                .iter()
                .find(|u| name(&u["by"]) == undercut["by"] && name(&u["whom"]) == undercut["whom"])
                .unwrap_or_else(|| panic!("{place}: {undercut} is not said"));
            assert_eq!(found["certain"], undercut["certain"], "{place} {undercut}");
            assert!(
                close(&found["ratio"], &undercut["ratio"]) && same_band(&found["lead"], &undercut["lead"]),
                "{place} {undercut}"
            );
            compared += 3;
        }
    }
    compared
}

/// Which way a map is turned means nothing; how far its points are apart does.
fn map(place: &str, said: &Value, expected: &Value) -> usize {
    assert_eq!(said["map_explained"].is_null(), expected.is_null(), "{place}: {}", said["map_said"]);
    assert!(close(&said["map_explained"], &expected["explained"]), "{place}: {}", said["map_said"]);
    let key = |point: &Value| format!("{} / {}", text(&point["offer"]["player"]), text(&point["offer"]["name"]));
    let points = items(&said["map"]);
    let mut compared = 0;
    for (i, a) in points.iter().enumerate() {
        for b in &points[i + 1..] {
            let apart = |axis: &str| a[axis].as_f64().unwrap_or_default() - b[axis].as_f64().unwrap_or_default();
            let apart = apart("x").hypot(apart("y"));
            let wanted = [format!("{}|{}", key(a), key(b)), format!("{}|{}", key(b), key(a))];
            let wanted = wanted.iter().find_map(|k| expected["apart"].get(k)).and_then(Value::as_f64);
            assert!(
                wanted.is_some_and(|w| (w - apart).abs() < 1e-6),
                "{place}: {} {} {wanted:?} {apart}",
                key(a),
                key(b)
            );
            compared += 1;
        }
    }
    assert_eq!(compared, expected["apart"].as_object().map_or(0, serde_json::Map::len), "{place}: offers on the map");
    compared
}

#[test]
fn the_sample_agrees_with_its_second_way() {
    let folder = folder();
    assert!(agree("playgrounds", &sample(folder.path()), folder.path()) > 500);
}

#[test]
fn studies_of_the_corners_agree_too() {
    let mut compared = 0;
    for n in 0..20 {
        let folder = folder();
        let study = folder.path().join("small.standout");
        cli!("new", study).done();
        cli!("import", "matrix", study, repository(&format!("tests/files/small/{n:02}.xlsx"))).done();
        let ledger = repository(&format!("tests/files/small/{n:02}.csv"));
        if ledger.exists() {
            cli!("import", "ledger", study, ledger).done();
        }
        compared += agree(&format!("small_{n:02}"), &study, folder.path());
    }
    assert!(compared > 500, "{compared} numbers");
}

#[test]
fn sports_cars_agree_by_their_numbers() {
    let folder = folder();
    let study = folder.path().join("gtcars.standout");
    cli!("new", study, "--currency", "USD").done();
    cli!("import", "matrix", study, repository("tests/files/gtcars.xlsx")).done();
    assert!(agree("gtcars", &study, folder.path()) > 50);
}

#[test]
fn reasons_come_in_words_with_names_and_figures() {
    let folder = folder();
    let program = Program::new(folder.path(), CLI);
    let view = program.call("open_study", json!({ "path": sample(folder.path()) }));
    let id = |name: &str| items(&view["segments"]).iter().find(|s| s["name"] == name).map(|s| s["id"].clone());
    let dealers = program.call("prices", json!({ "segment": id("Дилеры") }));
    let said: Vec<&str> =
        items(&dealers["fields"]).iter().flat_map(|f| items(&f["offers"])).map(|o| text(&o["said"])).collect();
    assert!(
        said.iter().any(|s| s.starts_with("«Стандарт» дороже, чем «Радуга К-200»") && s.contains("из 100")),
        "{said:#?}"
    );
    assert!(said.iter().any(|s| s.contains("сказать нельзя")), "what is not known is said to be so: {said:#?}");
    let towns = program.call("clones", json!({ "segment": id("Муниципалитеты") }));
    assert!(text(&towns["pairs"][0]["said"]).contains("похожи на"), "{towns}");
    let own = items(&view["offers"]).iter().find(|o| o["name"] == "Проект").unwrap_or(&Value::Null);
    let detail = program.call("offer_detail", json!({ "offer": own["offer_id"], "segment": own["segment_id"] }));
    let points: Vec<&Value> = items(&detail["rows"]).iter().filter(|r| !r["point"].is_null()).collect();
    assert!(!points.is_empty() && points.iter().all(|r| text(&r["rivals"]).contains(" из ")), "{points:#?}");
}

#[test]
fn the_command_line_says_what_the_window_says_of_clones_and_prices() {
    let folder = folder();
    let study = sample(folder.path());
    let program = Program::new(folder.path(), CLI);
    let view = program.call("open_study", json!({ "path": study }));
    for verb in ["clones", "prices"] {
        let all = cli!(verb, study, "--json").done().json();
        let words = cli!(verb, study).done().out;
        assert_eq!(items(&all["segments"]).len(), items(&view["segments"]).len());
        for (told, segment) in items(&all["segments"]).iter().zip(items(&view["segments"])) {
            let mut shown = program.call(verb, json!({ "segment": segment["id"] }));
            shown["name"] = segment["name"].clone();
            assert_eq!(*told, shown, "{verb}");
            assert!(words.contains(&format!("{}: {}", text(&segment["name"]), text(&shown["said"]))), "{words}");
        }
        let one = cli!(verb, study, "--segment", "Дилеры", "--json").done().json();
        assert_eq!(items(&one["segments"]).len(), 1);
        assert_eq!(one["segments"][0], all["segments"][0], "dealers are the first");
        assert!(cli!(verb, study, "--segment", "Пекари").refused().contains("«Пекари»"));
    }
    let pairs = cli!("clones", study, "--segment", "Частные лица").done().out;
    assert!(pairs.contains("Дачник") && pairs.contains("Малыш"), "the pair itself: {pairs}");
}
