//! The report and the matrix workbook, read back as a spreadsheet program would.

#![allow(clippy::unwrap_used)] // a test fails by panicking

#[path = "../../../charts/tests/drawings/fixture.rs"]
mod fixture;
mod golden;
mod hostile;
mod look;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use standout_market::{Date, analyse};
use standout_report::{Content, Job, Picture, workbook};
use standout_words::Lang;

/// The smallest picture that Excel accepts.
pub(crate) const DOT: &[u8] = include_bytes!("dot.png");

pub(crate) fn content(lang: Lang) -> Content {
    Content {
        lang,
        created: Date::constant(2026, 11, 23),
        focus_map: Some(Picture {
            png: DOT.to_vec(), alt: "Карта сегментов".into(), width: 8, height: 8
        }),
    }
}

pub(crate) const QUIET: Job<'static> = Job { progress: &|_, _| {}, cancelled: &|| false };

pub(crate) fn report(lang: Lang) -> Vec<u8> {
    let study = fixture::study();
    workbook(&study, &analyse(&study), &content(lang), &QUIET).unwrap()
}

pub(crate) fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// The parts of the file by name.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|i| {
            let mut file = zip.by_index(i).unwrap();
            let mut text = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut text).unwrap();
            (file.name().unwrap().into_owned(), String::from_utf8_lossy(&text).into_owned())
        })
        .collect()
}

/// All cells of a workbook as text, a line a row: `Sheet | A | B | C`.
pub(crate) fn printed(bytes: &[u8]) -> String {
    let mut book = open(bytes);
    let mut out = String::new();
    for name in book.sheet_names() {
        out.push_str(&format!("## {name}\n"));
        let range = book.worksheet_range(&name).unwrap();
        for row in range.rows() {
            let cells: Vec<String> = row.iter().map(word).collect();
            out.push_str(cells.join(" | ").trim_end_matches([' ', '|']));
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

fn word(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.replace('\n', " ⏎ "),
        Data::Float(number) => format!("{}", (number * 1e6).round() / 1e6),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}
