//! The matrix goes to Excel and back without loss: what `template` writes, `import matrix` reads.

use standout_tests::command_line::repository;

use crate::{cli, folder, sample};

#[test]
fn a_study_goes_there_and_back_without_loss() {
    for lang in ["ru", "en"] {
        let folder = folder();
        let study = sample(folder.path());
        let (there, again) = (folder.path().join("there.xlsx"), folder.path().join("again.xlsx"));
        cli!("template", there, "--from", study, "--lang", lang).done();
        let back = folder.path().join("back.standout");
        cli!("new", back).done();
        let read = cli!("import", "matrix", back, there, "--json").done().json();
        assert_eq!(read["objections"], serde_json::json!([]), "{lang}: nothing is lost on the way");
        cli!("template", again, "--from", back, "--lang", lang).done();
        assert_eq!(crate::report::text(&there), crate::report::text(&again), "{lang}: the same cells come back");
    }
}

#[test]
fn importing_what_is_there_already_changes_nothing() {
    let folder = folder();
    let study = sample(folder.path());
    let there = folder.path().join("there.xlsx");
    cli!("template", there, "--from", study).done();
    let before = cli!("analyse", study, "--json").done().out;
    cli!("import", "matrix", study, there).done();
    assert_eq!(before, cli!("analyse", study, "--json").done().out);
}

#[test]
fn an_empty_template_has_every_sheet_of_the_contract() {
    let folder = folder();
    let out = folder.path().join("template.xlsx");
    cli!("template", out, "--lang", "en").done();
    let sheets = crate::report::sheets(&out);
    let contract = [
        "Study",
        "Players",
        "Segments",
        "Offers",
        "Functions",
        "Levels",
        "Importance",
        "Shares",
        "Prices",
        "Reach",
        "Claims",
        "Sources",
        "Mapping",
    ];
    for sheet in contract {
        assert!(sheets.iter().any(|s| s == sheet), "{sheet} is missing of {sheets:?}");
    }
}

#[test]
fn a_workbook_made_elsewhere_is_read_by_the_contract() {
    let folder = folder();
    let study = folder.path().join("cars.standout");
    cli!("new", study, "--currency", "USD").done();
    let read = cli!("import", "matrix", study, repository("tests/files/gtcars.xlsx"), "--json").done().json();
    assert_eq!(read["objections"], serde_json::json!([]));
}
