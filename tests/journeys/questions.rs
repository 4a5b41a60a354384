//! Whatever a screen states can be asked "why?": prices, the parts of growth, a study on trial; a long search tells how far
//! it is and can be stopped; a hint that was turned down does not come back.

use serde_json::{Value, json};
use standout_tests::program::Program;

use crate::{CLI, cli, folder, sample};

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
}

fn opened(folder: &std::path::Path) -> (Program, Value) {
    let program = Program::new(folder, CLI);
    let view = program.ask("open_sample");
    (program, view)
}

fn why(program: &Program, subject: &Value) -> Value {
    program.call("why", json!({ "subject": subject }))
}

/// Every title of an answer.
fn titles(why: &Value) -> Vec<String> {
    let parts = items(&why["parts"]).iter().flat_map(titles);
    std::iter::once(text(&why["title"])).chain(parts).collect()
}

/// `+1 234 567 ₽` as a number.
fn amount(value: &Value) -> f64 {
    let digits: String = text(value).chars().filter(|c| c.is_ascii_digit() || "−-,".contains(*c)).collect();
    digits.replace(',', ".").replace('−', "-").parse().unwrap_or_else(|_| panic!("{value} is no amount"))
}

#[test]
fn each_statement_on_prices_is_answered_with_prices_and_what_they_buy() {
    let folder = folder();
    let (program, view) = opened(folder.path());
    let mut asked = 0;
    for segment in items(&view["segments"]) {
        let prices = program.call("prices", json!({ "segment": segment["id"] }));
        for field in items(&prices["fields"]) {
            for undercut in items(&field["undercuts"]) {
                let answer = why(&program, &undercut["subject"]);
                let parts = items(&answer["parts"]);
                assert!(text(&parts[0]["title"]).starts_with("Цена «"), "first the two prices: {answer}");
                assert_eq!(items(&parts[0]["parts"]).len(), 2, "{answer}");
                assert!(titles(&answer).iter().any(|title| title.starts_with("На сколько больше предлагает")));
                asked += 1;
            }
            for offer in items(&field["offers"]) {
                let answer = why(&program, &offer["subject"]);
                let said = match offer["efficiency"].as_str() {
                    Some("dominated") => "дороже и не лучше",
                    Some("efficient") => "больше никто не даёт",
                    _ => "нельзя сказать",
                };
                assert_eq!(text(&answer["value"]), said, "{}", offer["said"]);
                asked += 1;
            }
        }
    }
    assert!(asked > 30, "{asked} statements");
}

#[test]
fn each_part_of_growth_is_answered_with_what_adds_up_to_it() {
    let folder = folder();
    let (program, _) = opened(folder.path());
    let growth = program.ask("growth");
    let rows = items(&growth["segments"]).iter().chain(items(&growth["channels"])).chain([&growth["whole"]]);
    let mut asked = 0;
    for row in rows {
        let subject = |part: &str| json!(format!("{}/{part}", row["subject"].as_str().unwrap_or_default()));
        let all = why(&program, &subject("all"));
        let change = row["now"].as_f64().unwrap_or_default() - row["before"].as_f64().unwrap_or_default();
        assert!((amount(&all["value"]) * 100.0 - change).abs() <= 100.0, "{row}: {}", all["value"]);
        for (group, parts) in
            [("change", ["mix", "price", "new", "lost"].as_slice()), ("shift", &["market", "segment", "own"])]
        {
            for part in parts {
                let Some(stated) = row[group][part].as_f64() else { continue };
                let answer = why(&program, &subject(part));
                assert!((amount(&answer["value"]) * 100.0 - stated).abs() <= 100.0, "{part} of {row}: {answer}");
                // The lines with a sign are what adds up: of volume and of means there is none.
                let adds = |one: &&Value| text(&one["value"]).contains(['+', '−']) && text(&one["value"]).contains('₽');
                let adding: Vec<f64> =
                    items(&answer["parts"]).iter().filter(adds).map(|one| amount(&one["value"])).collect();
                if !adding.is_empty() {
                    let sum: f64 = adding.iter().sum();
                    assert!((sum * 100.0 - stated).abs() <= 100.0 * adding.len() as f64, "{part} of {row}: {sum}");
                }
                asked += 1;
            }
        }
        let volume = why(&program, &subject("volume"));
        assert!(titles(&volume).iter().any(|title| title == "Количество за год"), "{volume}");
    }
    assert!(asked > 30, "{asked} parts");
    let gone = program.try_call("why", json!({ "subject": "growth/any/any/luck" })).expect_err("no such part");
    assert_eq!(gone.code, "no-answer");
}

#[test]
fn a_study_on_trial_is_asked_beside_the_study_of_today() {
    let folder = folder();
    let (program, _) = opened(folder.path());
    let today = why(&program, &json!("gate/segment:1/growth"));
    let tried = program.call("suppose", json!({ "at": "method/gate", "text": "95" }));
    let asked = json!({ "subject": "gate/segment:1/growth", "trial": true });
    let then = program.call("why", asked);
    assert!(text(&then["rule"]).contains("95") && text(&today["rule"]).contains("50"), "{then} {today}");
    assert_ne!(then["value"], today["value"], "the gate closes");
    assert_eq!(why(&program, &json!("gate/segment:1/growth")), today, "today's answer stays");
    for one in items(&tried["what_if"]["segments"]) {
        let answer = program.call("why", json!({ "subject": one["subject"], "trial": true }));
        assert!(text(&answer["title"]).contains(&text(&one["name"])), "{answer}");
    }

    // What is read from a cell leads to trying another value there.
    let cells = program.call("why", json!({ "subject": "factor/segment:1/real_growth" }));
    let cell = &items(&items(&cells["parts"])[0]["parts"])[0]["cell"];
    assert_eq!(cell["tryable"], true);
    let tried = program.call("suppose", json!({ "at": cell["address"], "text": "-20 %" }));
    assert_eq!(tried["refused"], Value::Null, "{tried}");
}

#[test]
fn the_search_for_thresholds_tells_how_far_it_is_and_can_be_stopped() {
    let folder = folder();
    let (program, _) = opened(folder.path());
    let asked = json!({ "subject": "verdict/segment:1", "task": "why-1" });
    let found = program.call("why_turns", asked.clone());
    let told: Vec<f64> = program.told().iter().filter(|p| p.task == "why-1").filter_map(|p| p.done).collect();
    assert!(told.len() > 10 && told.is_sorted() && told.iter().all(|done| *done <= 1.0), "{told:?}");
    assert!(!items(&found["parts"]).is_empty());

    // Stopped while it runs: it is refused, and the study answers on.
    let desk = program.desk();
    let search = std::thread::spawn(move || desk.call_and_wait("why_turns", asked));
    let stopped = loop {
        program.call("cancel", json!({ "task": "why-1" }));
        if search.is_finished() {
            break search.join().unwrap_or_else(|_| panic!("the search broke"));
        }
        std::thread::yield_now();
    };
    assert_eq!(stopped.expect_err("it was stopped").code, "cancelled");
    assert!(!text(&program.ask("view")["name"]).is_empty(), "the study answers on");
}

#[test]
fn themes_that_are_not_one_are_no_hint_any_more() {
    let folder = folder();
    let study = sample(folder.path());
    let program = Program::new(folder.path(), CLI);
    program.call("open_study", json!({ "path": study }));
    let before = program.ask("claim_sets");
    let hint = items(&before["alike"]).first().unwrap_or_else(|| panic!("the sample has a hint")).clone();
    let after = program.call("themes_apart", json!({ "one": hint["goes"], "other": hint["stays"] }));
    assert_eq!(items(&after["alike"]).len() + 1, items(&before["alike"]).len());
    assert_eq!(program.ask("claim_sets"), after, "it stays so, whoever asks");
    program.call("method_set", json!({ "key": "gate", "text": "51" }));
    assert_eq!(program.ask("claim_sets")["alike"], after["alike"], "an edit brings it back no more");
}

#[test]
fn the_command_line_answers_for_prices_and_growth_too() {
    let folder = folder();
    let study = sample(folder.path());
    let price = text(&json!(cli!("why", study, "price:Стандарт", "--segment", "Дилеры").done().out));
    assert!(price.starts_with("Что даёт за свою цену «Стандарт»: дороже и не лучше"), "{price}");
    assert!(price.contains("Цена «Стандарт»") && price.contains("Радуга К-200"), "{price}");
    let growth = text(&json!(cli!("why", study, "growth:price").done().out));
    assert!(growth.starts_with("Цена: ") && growth.contains("Средняя цена год назад"), "{growth}");
    let merit = text(&json!(cli!("why", study, "growth:own", "--segment", "Дилеры", "--lang", "en").done().out));
    assert!(merit.starts_with("Our merit: ") && merit.contains("Market growth of"), "{merit}");
    for asked in ["growth:luck", "price:Стандарт"] {
        assert!(cli!("why", study, asked).refused().contains(asked));
    }
    assert!(cli!("why", study, "growth", "--segment", "Пекари").refused().contains("Пекари"), "never of everything");
}
