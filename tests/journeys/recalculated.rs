//! The board touches the numbers: a spreadsheet that computes the report anew comes to every value that we wrote, and
//! a cell changed by hand moves the first sheet as our own analysis would have it.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use standout_tests::command_line::repository;

use crate::{cli, folder, sample};

/// The workbook without the values of its formulas, so that whoever shows them must compute them; `edit` may change
/// the text of a sheet, told its name.
fn bare(from: &Path, to: &Path, edit: &dyn Fn(&str, String) -> String) {
    let bytes = std::fs::read(from).unwrap_or_else(|e| panic!("{}: {e}", from.display()));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap_or_else(|e| panic!("{e}"));
    let mut out = zip::ZipWriter::new(std::fs::File::create(to).unwrap_or_else(|e| panic!("{e}")));
    let names = sheet_files(from);
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).unwrap_or_else(|e| panic!("{e}"));
        let name = part.name().map(std::borrow::Cow::into_owned).unwrap_or_else(|e| panic!("{e}"));
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap_or_else(|e| panic!("{e}"));
        if let Some(sheet) = names.get(&name) {
            let text = String::from_utf8(bytes).unwrap_or_else(|e| panic!("{e}"));
            bytes = edit(sheet, without_values(&text)).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap_or_else(|e| panic!("{e}"));
        out.write_all(&bytes).unwrap_or_else(|e| panic!("{e}"));
    }
    out.finish().unwrap_or_else(|e| panic!("{e}"));
}

fn without_values(sheet: &str) -> String {
    let mut pieces = sheet.split("</f><v>");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        text += "</f>";
        text += piece.split_once("</v>").map_or("", |(_, rest)| rest);
    }
    text
}

/// The files of the sheets by name: they are numbered in the workbook's order.
fn sheet_files(book: &Path) -> BTreeMap<String, String> {
    let names = crate::report::sheets(book);
    (1..).zip(names).map(|(n, name)| (format!("xl/worksheets/sheet{n}.xml"), name)).collect()
}

/// LibreOffice opens the workbooks, computes them and saves them into `out`.
fn recalculated(books: &[PathBuf], out: &Path, home: &Path) {
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", home.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(out)
        .args(books)
        .output()
        .unwrap_or_else(|e| panic!("soffice (`.ci/setup test` installs it): {e}"));
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

type Cells = BTreeMap<(String, u32, u32), Data>;

/// Every cell of a workbook, and where its formulas stand.
fn read(book: &Path) -> (Cells, Vec<(String, u32, u32)>) {
    let mut open: Xlsx<_> =
        open_workbook(book).unwrap_or_else(|e: calamine::XlsxError| panic!("{}: {e}", book.display()));
    let (mut cells, mut formulas) = (Cells::new(), Vec::new());
    for sheet in open.sheet_names() {
        let range = open.worksheet_range(&sheet).unwrap_or_else(|e| panic!("{sheet}: {e}"));
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            cells.insert((sheet.clone(), top + row as u32, left + column as u32), value.clone());
        }
        let range = open.worksheet_formula(&sheet).unwrap_or_else(|e| panic!("{sheet}: {e}"));
        let (top, left) = range.start().unwrap_or_default();
        let found = range.used_cells().filter(|(_, _, formula)| !formula.is_empty());
        formulas.extend(found.map(|(row, column, _)| (sheet.clone(), top + row as u32, left + column as u32)));
    }
    (cells, formulas)
}

fn number(data: &Data) -> Option<f64> {
    match data {
        Data::Float(x) => Some(*x),
        Data::Int(x) => Some(*x as f64),
        _ => None,
    }
}

fn same(a: Option<&Data>, b: Option<&Data>) -> bool {
    let text = |x: Option<&Data>| x.map(ToString::to_string).unwrap_or_default();
    match (a.and_then(number), b.and_then(number)) {
        (Some(x), Some(y)) => (x - y).abs() <= 1e-9 * x.abs().max(y.abs()) || (x - y).abs() < 1e-12,
        _ => text(a) == text(b),
    }
}

/// A study out of a matrix and, where there are some, of its sales.
fn study(folder: &Path, matrix: &str, ledger: Option<&str>) -> PathBuf {
    let study = folder.join(format!("{}.standout", matrix.replace('/', "-")));
    cli!("new", study).done();
    cli!("import", "matrix", study, repository(&format!("tests/files/{matrix}.xlsx"))).done();
    if let Some(ledger) = ledger {
        cli!("import", "ledger", study, repository(&format!("tests/files/{ledger}.csv"))).done();
    }
    study
}

#[test]
fn a_spreadsheet_comes_to_the_same_values() {
    let folder = folder();
    let (bared, computed) = (folder.path().join("bare"), folder.path().join("computed"));
    std::fs::create_dir(&bared).unwrap_or_else(|e| panic!("{e}"));
    let studies = [
        sample(folder.path()),
        study(folder.path(), "gtcars", None),
        study(folder.path(), "browsers", None),
        study(folder.path(), "growth", Some("growth")),
        // Full of unknown cells, shares that do not add up, several units.
        study(folder.path(), "small/01", Some("small/01")),
        study(folder.path(), "small/04", Some("small/04")),
        study(folder.path(), "small/11", None),
    ];
    let mut books = Vec::new();
    for study in &studies {
        for lang in ["ru", "en"] {
            let name = study.file_stem().unwrap_or_default().to_string_lossy();
            let book = folder.path().join(format!("{name}-{lang}.xlsx"));
            cli!("report", study, book, "--lang", lang).done();
            let bare_book = bared.join(book.file_name().unwrap_or_default());
            bare(&book, &bare_book, &|_, text| text);
            books.push((book, bare_book));
        }
    }
    let bare_books: Vec<PathBuf> = books.iter().map(|(_, bare)| bare.clone()).collect();
    recalculated(&bare_books, &computed, &folder.path().join("office"));
    for (book, _) in &books {
        let name = book.file_name().unwrap_or_default();
        let (ours, formulas) = read(book);
        let (theirs, _) = read(&computed.join(name));
        assert!(formulas.len() > 200, "{name:?} has {} formulas", formulas.len());
        for at in &formulas {
            let (a, b) = (ours.get(at), theirs.get(at));
            assert!(same(a, b), "{name:?} {at:?}: we wrote {a:?}, a spreadsheet makes it {b:?}");
        }
        let wrong = theirs.iter().find(|(_, value)| matches!(value, Data::Error(_)));
        assert!(wrong.is_none(), "{name:?}: {wrong:?}");
    }
}

/// Puts a number into a cell of a sheet's file.
fn put(text: &str, cell: &str, value: &str) -> String {
    let (before, after) = text.split_once(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
    let (start, rest) = after.split_once("<v>").unwrap_or_else(|| panic!("{cell} is empty"));
    let (_, rest) = rest.split_once("</v>").unwrap_or_else(|| panic!("{cell} has no end"));
    format!("{before}<c r=\"{cell}\"{start}<v>{value}</v>{rest}")
}

#[test]
fn a_changed_cell_moves_the_first_sheet_as_the_analysis_would() {
    let folder = folder();
    let study = sample(folder.path());
    let book = folder.path().join("report.xlsx");
    cli!("report", study, book, "--lang", "en").done();
    let (changed, computed) = (folder.path().join("changed.xlsx"), folder.path().join("computed"));
    // The market of the focus segment shrinks.
    bare(&book, &changed, &|sheet, text| if sheet == "Segments" { put(&text, "E2", "-9") } else { text });
    recalculated(std::slice::from_ref(&changed), &computed, &folder.path().join("office"));
    let moved = computed.join("changed.xlsx");
    // Our own analysis of the same change: the changed matrix goes back into the study.
    let before = cli!("analyse", study, "--json", "--lang", "en").done().json();
    cli!("import", "matrix", study, moved).done();
    let after = cli!("analyse", study, "--json", "--lang", "en").done().json();
    assert_ne!(before["headline"], after["headline"], "the change is one that matters");
    let (cells, _) = read(&moved);
    let at = |row: u32, column: u32| {
        cells.get(&("Summary".to_owned(), row, column)).map(ToString::to_string).unwrap_or_default()
    };
    assert_eq!(at(0, 0), after["headline"].as_str().unwrap_or_default());
    assert!(at(1, 0).contains("changed by hand"), "and it says so: {}", at(1, 0));
    let all: Vec<String> = cells.iter().filter(|(at, _)| at.0 == "Summary").map(|(_, v)| v.to_string()).collect();
    for segment in after["segments"].as_array().into_iter().flatten() {
        let mut sentence = segment["sentence"].as_str().unwrap_or_default();
        if segment["verdict"] == "cannot_tell" {
            // Which cell is to be found out first only the program knows.
            sentence = sentence.split('.').next().unwrap_or_default();
        }
        assert!(all.iter().any(|cell| cell.starts_with(sentence)), "{sentence}\n{all:#?}");
    }
}
