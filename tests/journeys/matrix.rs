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

#[test]
fn an_offer_priced_in_two_units_goes_there_and_back_and_keeps_them_while_typed_in() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let rows = [
        ["Player / Offer", "Unit", "Дилеры", "Город"],
        ["Мы / Горка", "шт.", "100", ""],
        ["Мы / Горка", "проект", "", "90000"],
    ];
    let sheet = workbook.add_worksheet().set_name("Prices").unwrap_or_else(|e| panic!("{e}"));
    for (r, row) in rows.iter().enumerate() {
        sheet.write_row(r as u32, 0, row.iter().copied()).unwrap_or_else(|e| panic!("{e}"));
    }
    workbook.save(path("prices.xlsx")).unwrap_or_else(|e| panic!("{e}"));
    let (study, back) = (path("study.standout"), path("back.standout"));
    let read = |study: &std::path::Path, book: &std::path::Path| {
        cli!("new", study).done();
        let read = cli!("import", "matrix", study, book, "--json").done().json();
        assert_eq!(read["objections"], serde_json::json!([]));
    };
    read(&study, &path("prices.xlsx"));

    // A new amount is in the unit of the price that stood there, not of the offer's other one.
    let program = standout_tests::program::Program::new(folder.path(), crate::CLI);
    program.call("open_study", serde_json::json!({ "path": study }));
    let keys = program.call("sheet", serde_json::json!({ "sheet": "prices" }));
    let city =
        serde_json::json!({ "row": keys["rows"][0]["key"], "column": keys["columns"][3]["key"], "text": "95 000" });
    program.call("edit_cells", serde_json::json!({ "sheet": "prices", "label": "type", "edits": [city] }));
    program.ask("close_study");

    cli!("template", path("there.xlsx"), "--from", study).done();
    let there = crate::report::text(&path("there.xlsx"));
    assert!(there.contains("проект") && there.contains("95000"), "{there}");
    read(&back, &path("there.xlsx"));
    cli!("template", path("again.xlsx"), "--from", back).done();
    assert_eq!(there, crate::report::text(&path("again.xlsx")), "both prices came back");
}
