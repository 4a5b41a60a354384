//! What stands in the workbooks, as text, held against what was looked at and found good. `UPDATE_GOLDEN=1` rewrites.

use std::path::PathBuf;

use calamine::Reader;
use standout_report::template;
use standout_words::contract::Sheet;
use standout_words::{Lang, say};

use crate::{fixture, open, parts, printed, report};

fn held(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = golden.lines().zip(text.lines()).find(|(a, b)| a != b);
    assert!(golden == text, "{} differs: {differs:?}", path.display());
}

#[test]
fn the_report_says_what_was_found() {
    held("report-ru.txt", &printed(&report(Lang::Ru)));
    held("report-en.txt", &printed(&report(Lang::En)));
}

#[test]
fn the_template_is_the_contract() {
    held("template-ru.txt", &printed(&template(None, Lang::Ru).unwrap()));
    held("template-en.txt", &printed(&template(None, Lang::En).unwrap()));
    held("matrix-en.txt", &printed(&template(Some(&fixture::study()), Lang::En).unwrap()));
}

#[test]
fn the_report_ends_with_the_matrix_unchanged() {
    for lang in Lang::ALL {
        let all = printed(&report(lang));
        let matrix = printed(&template(Some(&fixture::study()), lang).unwrap());
        assert!(all.ends_with(&matrix), "{}", lang.code());
    }
}

#[test]
fn sheets_of_the_report_have_names_that_the_matrix_does_not_know() {
    for lang in Lang::ALL {
        let names = open(&report(lang)).sheet_names();
        let own = names.len() - Sheet::ALL.len();
        assert_eq!(own, 10);
        for name in &names[..own] {
            assert_eq!(Sheet::of(name), None, "{name}");
        }
        for (name, sheet) in names[own..].iter().zip(Sheet::ALL) {
            assert_eq!(Sheet::of(name), Some(*sheet));
        }
    }
}

#[test]
fn the_same_study_makes_the_same_bytes() {
    assert!(report(Lang::Ru) == report(Lang::Ru));
}

#[test]
fn no_message_is_missing_from_the_catalogue() {
    for lang in Lang::ALL {
        for (name, text) in parts(&report(lang)) {
            if !name.ends_with(".xml") {
                continue;
            }
            // The profile's own keys hold an underscore or a dot, never a hyphen.
            for id in ["report-", "method-", "sheet-note-", "verdict-", "chart-", "factor-", "gate-"] {
                for part in text.split(['>', '<', '"']) {
                    let is_id = part.starts_with(id) && part.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                    assert!(!is_id, "{name}: {part}");
                }
            }
        }
    }
    assert_ne!(say(Lang::Ru, "problem-report-too-long", &[]), "problem-report-too-long");
}

#[test]
fn tables_have_unique_names_and_headings() {
    let parts = parts(&report(Lang::En));
    let tables: Vec<&(String, String)> = parts.iter().filter(|(name, _)| name.starts_with("xl/tables/")).collect();
    assert!(tables.len() >= 9, "{}", tables.len());
    let mut names = std::collections::BTreeSet::new();
    for (part, text) in &tables {
        let name = text.split(" name=\"").nth(1).and_then(|t| t.split('"').next()).unwrap();
        assert!(names.insert(name.to_owned()), "{part}: {name}");
        let headings: Vec<String> = text
            .split("<tableColumn ")
            .skip(1)
            .map(|t| t.split("name=\"").nth(1).unwrap().split('"').next().unwrap().to_lowercase())
            .collect();
        let unique: std::collections::BTreeSet<&String> = headings.iter().collect();
        assert_eq!(unique.len(), headings.len(), "{part}");
    }
}

#[test]
fn every_sheet_prints_on_a4_one_page_wide_with_its_heading() {
    let parts = parts(&report(Lang::Ru));
    for (name, text) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        assert!(text.contains("paperSize=\"9\"") && text.contains("orientation=\"landscape\""), "{name}");
        assert!(text.contains("fitToPage=\"1\""), "{name}");
        assert!(text.contains("&amp;P / &amp;N"), "{name}");
    }
    let book = &parts.iter().find(|(name, _)| name == "xl/workbook.xml").unwrap().1;
    assert!(book.matches("_xlnm.Print_Titles").count() >= 19, "{}", book.matches("Print_Titles").count());
    let core = &parts.iter().find(|(name, _)| name == "docProps/core.xml").unwrap().1;
    assert!(core.contains("2026-11-23") && core.contains("Детские площадки"), "{core}");
}

#[test]
fn the_picture_has_words() {
    let drawings = parts(&report(Lang::Ru));
    assert!(
        drawings
            .iter()
            .any(|(name, text)| name.starts_with("xl/drawings/") && text.contains("descr=\"Карта сегментов\""))
    );
}
