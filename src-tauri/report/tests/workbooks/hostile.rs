//! What users type stays text, and what a spreadsheet cannot hold is refused by name.

use std::cell::RefCell;

use calamine::{Data, Reader};
use standout_market::{Interval, Money, Study, analyse};
use standout_report::{Job, ReportError, template, workbook};
use standout_words::Lang;

use crate::{QUIET, content, fixture, open, parts, report};

/// Sheets of a report, the matrix among them.
const SHEETS: usize = 23;

const PAYLOADS: [&str; 10] = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "\"=1\"",
    ";=1",
    "=HYPERLINK(\"http://example.com\",\"x\")",
];

/// The fixture with a payload in every text.
fn infected(payload: &str) -> Study {
    let mut study = fixture::study();
    let mut n = 0;
    let mut put = |text: &mut String| {
        n += 1;
        *text = format!("{payload} {n}");
    };
    put(&mut study.name);
    study.players.iter_mut().for_each(|p| [&mut p.name, &mut p.website, &mut p.note].into_iter().for_each(&mut put));
    study
        .segments
        .iter_mut()
        .for_each(|s| [&mut s.name, &mut s.definition, &mut s.note].into_iter().for_each(&mut put));
    study.offers.iter_mut().for_each(|o| [&mut o.name, &mut o.note].into_iter().for_each(&mut put));
    study.functions.iter_mut().for_each(|f| [&mut f.name, &mut f.group, &mut f.note].into_iter().for_each(&mut put));
    study
        .claims
        .iter_mut()
        .for_each(|c| [&mut c.words, &mut c.theme, &mut c.proof, &mut c.note].into_iter().for_each(&mut put));
    study.sources.iter_mut().for_each(|s| [&mut s.text, &mut s.note].into_iter().for_each(&mut put));
    study.mapping.iter_mut().for_each(|m| [&mut m.label, &mut m.name].into_iter().for_each(&mut put));
    study.ledger.channels.iter_mut().for_each(&mut put);
    study
}

/// The formulas of each sheet.
fn formulas(parts: &[(String, String)]) -> Vec<(&str, Vec<&str>)> {
    parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/worksheets/"))
        .map(|(name, text)| {
            let found = text.split("<f>").skip(1).filter_map(|rest| rest.split("</f>").next());
            (name.as_str(), found.collect())
        })
        .collect()
}

#[test]
fn no_text_of_a_user_becomes_a_formula_or_a_link() {
    let clean = parts(&report(Lang::En));
    for payload in PAYLOADS {
        let study = infected(payload);
        let bytes = workbook(&study, &analyse(&study), &content(Lang::En), &QUIET).unwrap();
        let infected = parts(&bytes);
        // Whatever is typed, the formulas are the same: they name cells, and hold no text of users.
        assert_eq!(formulas(&infected), formulas(&clean), "{payload}");
        for (name, text) in &infected {
            assert_eq!(text.matches("<f ").count(), 0, "{name}: {payload}");
            for link in text.split("<hyperlink ").skip(1) {
                assert!(
                    link.starts_with("ref=") && !link.split('>').next().unwrap().contains("r:id"),
                    "{name}: {link}"
                );
            }
            assert!(!name.contains("externalLink"), "{name}");
        }
        let mut book = open(&bytes);
        let players = book.worksheet_range("Players").unwrap();
        let first = players.get_value((1, 0)).unwrap();
        assert!(matches!(first, Data::String(text) if text.contains(payload.trim())), "{first:?}");
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_named_before_anything_is_written() {
    let mut study = fixture::study();
    study.players[1].note = "ж".repeat(32_767);
    assert!(template(Some(&study), Lang::Ru).is_ok());
    study.players[1].note.push('ж');
    let refused = template(Some(&study), Lang::Ru).unwrap_err();
    assert!(matches!(&refused, ReportError::TooLong { length: 32_768, .. }), "{refused}");
    // Beyond the basic plane a character counts twice.
    study.players[1].note = "🙂".repeat(16_384);
    let findings = analyse(&study);
    let refused = workbook(&study, &findings, &content(Lang::Ru), &QUIET).unwrap_err();
    assert!(matches!(&refused, ReportError::TooLong { length: 32_768, .. }), "{refused}");
    assert_eq!(refused.code(), "report-too-long");
}

#[test]
fn more_offers_than_columns_are_refused() {
    let mut study = fixture::study();
    let offer = study.offers[0].clone();
    study.offers.resize(16_384, offer);
    assert!(matches!(template(Some(&study), Lang::En), Err(ReportError::TooMany { what: "offers", .. })));
}

#[test]
fn numbers_that_are_none_are_never_written() {
    let study = fixture::study();
    let mut findings = analyse(&study);
    for found in &mut findings.segments {
        found.growth_score = Interval { low: f64::NAN, high: f64::INFINITY };
        found.money.growth = Some(f64::NAN);
        found.own_share = Some(f64::INFINITY);
        for factor in &mut found.factors {
            factor.value = Some(Interval { low: f64::NEG_INFINITY, high: f64::INFINITY });
        }
    }
    for offer in &mut findings.offers {
        offer.price_index = Some(Interval { low: f64::NAN, high: f64::NAN });
        offer.revenue = Some(Money(i64::MIN));
    }
    let bytes = workbook(&study, &findings, &content(Lang::En), &QUIET).unwrap();
    for (name, text) in parts(&bytes) {
        let low = text.to_lowercase();
        assert!(!low.contains(">nan<") && !low.contains(">inf<") && !low.contains(">-inf<"), "{name}");
        assert!(!low.contains("<t>nan") && !low.contains("<t>inf"), "{name}");
    }
}

#[test]
fn what_is_unknown_is_a_dash_and_never_zero() {
    let mut study = fixture::study();
    study.ledger = standout_market::Ledger::default();
    let bytes = workbook(&study, &analyse(&study), &content(Lang::En), &QUIET).unwrap();
    let mut book = open(&bytes);
    let verdicts = book.worksheet_range("Segment verdicts").unwrap();
    let heading = verdicts.rows().nth(3).unwrap();
    let revenue = heading.iter().position(|c| c.to_string().starts_with("Revenue,")).unwrap();
    let growth = heading.iter().position(|c| *c == Data::String("Growth a year".into())).unwrap();
    for row in verdicts.rows().skip(4).take(5) {
        assert_eq!(row[revenue].to_string(), "—");
        assert_eq!(row[growth].to_string(), "—");
    }
}

#[test]
fn an_empty_study_makes_a_report_that_says_so() {
    let study = Study::empty("", fixture::study().currency);
    for lang in Lang::ALL {
        let mut content = content(lang);
        content.focus_map = None;
        let bytes = workbook(&study, &analyse(&study), &content, &QUIET).unwrap();
        assert_eq!(open(&bytes).sheet_names().len(), SHEETS);
    }
}

#[test]
fn names_that_clash_in_a_heading_are_told_apart() {
    let mut study = fixture::study();
    study.players[1].name = "тропинка".into();
    study.players[2].name = String::new();
    study.players[3].name = "Theme".into();
    let bytes = workbook(&study, &analyse(&study), &content(Lang::En), &QUIET).unwrap();
    let mut book = open(&bytes);
    let claims = book.worksheet_range("Claim overlap").unwrap();
    let headings: Vec<String> = claims.rows().nth(3).unwrap().iter().map(|c| c.to_string()).collect();
    assert!(headings.contains(&"тропинка (2)".to_owned()), "{headings:?}");
    assert!(headings.contains(&"Theme (2)".to_owned()), "{headings:?}");
}

#[test]
fn the_job_is_told_of_progress_and_stops_when_asked() {
    let study = fixture::study();
    let findings = analyse(&study);
    let seen = RefCell::new(Vec::new());
    let progress = |done, all| seen.borrow_mut().push((done, all));
    let job = Job { progress: &progress, cancelled: &|| false };
    workbook(&study, &findings, &content(Lang::Ru), &job).unwrap();
    let told = seen.borrow().clone();
    assert_eq!(told.first(), Some(&(0, SHEETS)));
    assert_eq!(told.last(), Some(&(SHEETS, SHEETS)));
    assert!(told.windows(2).all(|w| w[0].0 <= w[1].0));
    for stop in [0, 3, 9, 19] {
        let done = std::cell::Cell::new(0);
        let job = Job { progress: &|n, _| done.set(n), cancelled: &|| done.get() >= stop };
        let refused = workbook(&study, &findings, &content(Lang::Ru), &job);
        assert!(matches!(refused, Err(ReportError::Cancelled)), "{stop}");
        assert!(done.get() <= stop + 1);
    }
}
