//! Every verdict answers "why?" at the command line too: rule, numbers, cells, sources and dates.

use serde_json::Value;

use crate::{cli, folder, sample};

/// All the cells of an answer.
fn cells(why: &Value) -> Vec<&Value> {
    let parts = why["parts"].as_array().into_iter().flatten();
    (!why["cell"].is_null()).then(|| &why["cell"]).into_iter().chain(parts.flat_map(cells)).collect()
}

#[test]
fn a_segments_verdict_is_followed_down_to_its_cells() {
    let folder = folder();
    let study = sample(folder.path());
    let text = cli!("why", study, "segment:Дилеры").done().out;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Вывод о сегменте «Дилеры»: фокус");
    assert!(lines[1].starts_with("  (Вывод складывается из трёх ворот"), "the rule stands under it: {}", lines[1]);
    assert!(lines.iter().any(|line| line.contains('[') && line.contains("202")), "a source with its day");

    let tree = cli!("why", study, "segment:Дилеры", "--json").done().json();
    let cells = cells(&tree);
    assert!(cells.len() > 20, "{} cells", cells.len());
    assert!(cells.iter().any(|cell| cell["source"]["reliability"] == "client"), "a source tells how reliable it is");
}

#[test]
fn offers_claims_and_the_headline_answer_as_well() {
    let folder = folder();
    let study = sample(folder.path());
    let offer = cli!("why", study, "offer:Стандарт", "--segment", "Дилеры").done().out;
    assert!(offer.contains("Радуга К-200"), "the offer that ours blends in with: {offer}");
    let claim = cli!("why", study, "claim:Самые низкие цены в своём классе", "--lang", "en").done().out;
    assert!(claim.contains("contradicted"), "{claim}");
    assert!(cli!("why", study, "headline").done().out.contains("фокус"));
}

#[test]
fn what_the_study_does_not_know_gets_one_sentence() {
    let folder = folder();
    let study = sample(folder.path());
    for asked in ["segment:Пекари", "offer:Стандарт", "вердикт"] {
        let refused = cli!("why", study, asked).refused();
        assert_eq!(refused.lines().count(), 1, "{refused}");
        assert!(refused.contains(asked) && refused.contains("--segment"), "{refused}");
    }
}

/// The part of an answer whose title begins so.
fn part<'a>(why: &'a Value, begins: &str) -> &'a Value {
    let mut parts = why["parts"].as_array().into_iter().flatten();
    parts
        .find(|part| part["title"].as_str().is_some_and(|t| t.starts_with(begins)))
        .unwrap_or_else(|| panic!("{begins}"))
}

#[test]
fn a_verdict_says_how_firm_it_is_and_which_of_its_facts_are_stale_or_opinions() {
    let folder = folder();
    let study = sample(folder.path());
    let text = cli!("why", study, "segment:Дилеры").done().out;
    for said in ["Вывод при других весах", "10 000 наборов", "Станет «", "Наименьшее изменение одного веса"]
    {
        assert!(text.contains(said) || text.replace(['\u{a0}', '\u{202f}'], " ").contains(said), "{said}: {text}");
    }
    for asked in [vec!["segment:Дилеры"], vec!["offer:Стандарт", "--segment", "Дилеры"]] {
        let mut words: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"why", &study];
        words.extend(asked.iter().map(|word| word as &dyn AsRef<std::ffi::OsStr>));
        words.push(&"--json");
        let tree = crate::spoken(&words).done().json();
        let doubts = part(&tree, "Опирается на");
        let title = doubts["title"].as_str().unwrap_or_default();
        let cells = cells(doubts);
        let stale = cells.iter().filter(|cell| cell["stale"] == true).count();
        let opinion = cells.iter().filter(|cell| cell["source"]["reliability"] == "opinion").count();
        assert_eq!(
            title,
            format!("Опирается на устаревшие факты ({stale}) и на мнения ({opinion})."),
            "told and shown"
        );
        assert!(cells.iter().all(|cell| cell["stale"] == true || cell["source"]["reliability"] == "opinion"));
    }
}

#[test]
fn a_verdict_says_on_demand_which_thresholds_would_flip_it() {
    let folder = folder();
    let study = sample(folder.path());
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let asked = cli!("why", study, "offer:Стандарт", "--segment", "Дилеры", "--thresholds").done().out;
    let alike = "если «Сходство, с которого предложение сливается» — больше 0,9";
    assert!(plain(asked.clone()).contains(alike), "no rival's offer is alike beyond its similarity: {asked}");
    let segment = cli!("why", study, "segment:Дилеры", "--thresholds").done().out;
    assert!(segment.contains("Какие пороги его перевернут"), "{segment}");
    assert!(!cli!("why", study, "segment:Дилеры").done().out.contains("Какие пороги"), "only when asked");
}
