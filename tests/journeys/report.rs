//! The board gets a workbook as it comes out: every sheet there, numbers as the analysis has them, text that stays text,
//! and a matrix that can be imported back.

use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

use crate::{cli, folder, sample};

fn open(path: &Path) -> Xlsx<std::io::BufReader<std::fs::File>> {
    open_workbook(path).unwrap_or_else(|e: calamine::XlsxError| panic!("{}: {e}", path.display()))
}

/// The sheets of a workbook.
pub(crate) fn sheets(path: &Path) -> Vec<String> {
    open(path).sheet_names()
}

/// Every cell of a workbook as text, sheet by sheet.
pub(crate) fn text(path: &Path) -> String {
    let mut book = open(path);
    let mut text = String::new();
    for name in book.sheet_names() {
        text += &format!("== {name}\n");
        let range = book.worksheet_range(&name).unwrap_or_else(|e| panic!("{name}: {e}"));
        for row in range.rows() {
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            text += &format!("{}\n", cells.join("\t"));
        }
    }
    text
}

/// The numbers of a column, by the names of its sheet and heading.
pub(crate) fn column(path: &Path, sheet: &str, heading: &str) -> Vec<f64> {
    let mut book = open(path);
    let range = [sheet.to_owned()]
        .into_iter()
        .chain(standout_words::contract::Sheet::of(sheet).map(|s| s.name(standout_words::Lang::Ru).to_owned()))
        .find_map(|name| book.worksheet_range(&name).ok())
        .unwrap_or_else(|| panic!("no sheet {sheet}"));
    let same = |text: &str| {
        standout_words::contract::Column::of(text) == standout_words::contract::Column::of(heading) && !text.is_empty()
    };
    let at = range.rows().next().and_then(|row| row.iter().position(|c| same(&c.to_string())));
    let at = at.unwrap_or_else(|| panic!("no column {heading} in {sheet}"));
    range
        .rows()
        .skip(1)
        .filter_map(|row| match row.get(at) {
            Some(Data::Float(x)) => Some(*x),
            Some(Data::Int(x)) => Some(*x as f64),
            _ => None,
        })
        .collect()
}

#[test]
fn it_holds_the_verdicts_and_the_matrix() {
    for (lang, focus) in [("ru", "фокус"), ("en", "focus")] {
        let folder = folder();
        let study = sample(folder.path());
        let out = folder.path().join("report.xlsx");
        cli!("report", study, out, "--lang", lang).done();
        let all = text(&out);
        assert!(all.to_lowercase().contains(focus), "{lang}: the verdicts are in words");
        let names = sheets(&out);
        assert!(names.len() >= 7 + 13, "{lang}: seven sheets and the matrix: {names:?}");
        let found = cli!("analyse", study, "--json", "--lang", lang).done().json();
        let headline = found["headline"].as_str().unwrap_or("-");
        assert!(all.contains(headline), "{lang}: the headline opens it");
        for segment in found["segments"].as_array().into_iter().flatten() {
            assert!(all.contains(segment["sentence"].as_str().unwrap_or("-")), "{lang}: a sentence a segment");
        }
    }
}

#[test]
fn its_matrix_can_be_imported_back() {
    let folder = folder();
    let study = sample(folder.path());
    let out = folder.path().join("report.xlsx");
    cli!("report", study, out).done();
    let before = cli!("analyse", study, "--json").done().out;
    let read = cli!("import", "matrix", study, out, "--json").done().json();
    assert_eq!(read["objections"], serde_json::json!([]));
    assert_eq!(before, cli!("analyse", study, "--json").done().out, "the report's matrix is the study's");
}

#[test]
fn text_of_users_never_becomes_a_formula() {
    let folder = folder();
    let book = folder.path().join("evil.xlsx");
    let evil = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1"];
    let mut writer = rust_xlsxwriter::Workbook::new();
    let sheet = writer.add_worksheet();
    sheet.set_name("Players").unwrap_or_else(|e| panic!("{e}"));
    for (row, name) in std::iter::once("Name").chain(evil).enumerate() {
        sheet.write_string(row as u32, 0, name).unwrap_or_else(|e| panic!("{e}"));
    }
    writer.save(&book).unwrap_or_else(|e| panic!("{e}"));
    let fresh = folder.path().join("fresh.standout");
    cli!("new", fresh).done();
    cli!("import", "matrix", fresh, book).done();
    let out = folder.path().join("report.xlsx");
    cli!("report", fresh, out).done();
    let mut read = open(&out);
    for name in read.sheet_names() {
        let formulas = read.worksheet_formula(&name).unwrap_or_else(|e| panic!("{name}: {e}"));
        for formula in formulas.cells().map(|(_, _, f)| f) {
            assert!(!formula.contains("cmd") && !formula.starts_with("1+1"), "{name}: {formula}");
        }
    }
    assert!(text(&out).contains("=1+1"), "and the name stands there as it was typed");
}
