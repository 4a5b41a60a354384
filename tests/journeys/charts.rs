//! Every chart comes as SVG and PNG, with its text in the shipped font and nothing asked of the system.

use crate::{cli, empty, folder, sample};

fn names() -> Vec<String> {
    cli!("chart", "-", "--list").done().out.lines().map(str::to_owned).collect()
}

#[test]
fn the_charts_of_the_contract_are_there() {
    let names = names();
    for chart in ["focus-map", "revenue", "sameness", "prices"] {
        assert!(names.iter().any(|n| n == chart), "{chart} of {names:?}");
    }
}

#[test]
fn each_is_a_picture_in_both_languages() {
    let folder = folder();
    let study = sample(folder.path());
    for name in names() {
        for lang in ["ru", "en"] {
            let (svg, png) = (folder.path().join("x.svg"), folder.path().join("x.png"));
            cli!("chart", study, name, svg, "--lang", lang).done();
            cli!("chart", study, name, png, "--lang", lang).done();
            let text = std::fs::read_to_string(&svg).unwrap_or_default();
            assert!(text.starts_with("<svg") && text.contains("</svg>"), "{name} {lang}");
            assert!(!text.contains("<script") && !text.contains("style="), "{name}: nothing a strict page refuses");
            let bytes = std::fs::read(&png).unwrap_or_default();
            assert!(bytes.starts_with(b"\x89PNG") && bytes.len() > 5_000, "{name} {lang}: {} bytes", bytes.len());
        }
    }
}

#[test]
fn an_empty_study_draws_an_empty_picture_that_says_so() {
    let folder = folder();
    let study = empty(folder.path());
    for name in names() {
        let svg = folder.path().join("x.svg");
        cli!("chart", study, name, svg).done();
        let text = std::fs::read_to_string(&svg).unwrap_or_default();
        assert!(text.contains("<text"), "{name}: it says what is missing");
    }
}
