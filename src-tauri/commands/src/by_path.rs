//! The same work on a study that is named by its path: what the command line and the tests use.
//!
//! Reading takes no lock, so an open window does not stand in the way; writing takes it.

use std::collections::BTreeSet;
use std::path::Path;

use standout_charts::{About, Chart, Look, draw};
use standout_intake::{Job, LedgerOptions, Reader};
use standout_market::{Conflicts, SegmentIx, Study, analyse};
use standout_store::{Access, Edit, Finding, StudyFile};
use standout_words::{Arg, Lang, say};

use crate::aside::workbook;
use crate::assignment::{self, Assigned, Assignment};
use crate::by_name::Asked;
use crate::drawing::{self, GROWTH, as_file, growth_drawing, not_drawn, unknown_chart};
use crate::files::not_written;
use crate::forms::{recalled, shape};
use crate::intake::{LedgerFile, segments_of_labels, take_ledger, take_matrix, unread};
use crate::problem::{Problem, Reply};
use crate::room::stored;
use crate::views::{
    Analysis, ClaimSetsView, ClonesView, GrowthView, ImportReply, LedgerPreview, MatrixReply, PricesView, SeasonsView,
    WhatIfView, WhiteSpaceView, WhyView,
};
use crate::whole::write_whole;
use crate::{beside, by_name, growth, preview, report as board, sample, studies, view, what_if, white_space, why};

fn open(path: &Path, lang: Lang) -> Reply<StudyFile> {
    let file = StudyFile::open(path, Access::Write).map_err(|e| stored(lang, &e))?;
    match file.read_only() {
        Some(why) => Err(stored(lang, &standout_store::StoreError::ReadOnly(why))),
        None => Ok(file),
    }
}

fn read(path: &Path, lang: Lang) -> Reply<Study> {
    StudyFile::open(path, Access::Read).and_then(|file| file.study()).map_err(|e| stored(lang, &e))
}

fn put(path: &Path, bytes: &[u8], lang: Lang) -> Reply<()> {
    write_whole(path, bytes).map_err(|e| not_written(lang, path, &e))
}

/// Makes a study: empty in a currency, or a copy of a sample.
///
/// # Errors
/// No such sample or currency; the file exists; what the disk says.
pub fn create(path: &Path, sample: Option<&str>, currency: &str, lang: Lang, reader: &Reader) -> Reply<()> {
    match sample {
        Some(name) if sample::NAMES.contains(&name) => sample::create(path, lang, reader),
        Some(name) => {
            Err(Problem::new(lang, "no-sample", &[("name", name.into()), ("names", sample::NAMES.join(", ").into())]))
        }
        None => {
            let known = studies::currency(currency)
                .ok_or_else(|| Problem::new(lang, "currency", &[("code", currency.into())]))?;
            let name = path.file_stem().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
            StudyFile::create(path, &name, &known).map(drop).map_err(|e| stored(lang, &e))
        }
    }
}

/// Imports a ledger and assigns its sales to segments as was asked; what each rule takes is told. A segment value that
/// the study does not know after that becomes a segment.
///
/// # Errors
/// The study or the file cannot be read; the file was imported before; a rule is none. Nothing was changed then.
pub fn import_ledger(
    path: &Path,
    asked: &LedgerFile,
    rules: &[Assignment],
    lang: Lang,
    reader: &Reader,
    job: &Job<'_>,
) -> Reply<(ImportReply, Vec<Assigned>)> {
    let mut file = open(path, lang)?;
    let currency = file.currency().map_err(|e| stored(lang, &e))?;
    let rules = assignment::sound(lang, &currency, rules)?;
    let taken = take_ledger(&mut file, lang, reader, asked, job)?;
    let assigned = assignment::put(&mut file, lang, rules)?;
    segments_of_labels(&mut file, lang)?;
    Ok((taken, assigned))
}

/// Writes the rows that an import of a ledger sets aside as a workbook to be mended; how many they are. Nothing is
/// written where there are none.
///
/// # Errors
/// The study or the file cannot be read; what the disk says.
pub fn objections(path: &Path, asked: &LedgerFile, out: &Path, lang: Lang, reader: &Reader) -> Reply<usize> {
    if out.extension().and_then(|e| e.to_str()) != Some("xlsx") {
        return Err(Problem::new(lang, "report-ending", &[("path", out.display().to_string().into())]));
    }
    let file = StudyFile::open(path, Access::Read).map_err(|e| stored(lang, &e))?;
    let options = asked.options(file.currency().map_err(|e| stored(lang, &e))?.minor_digits);
    let (options, _) = recalled(&file, lang, reader, &asked.path, options, false)?;
    let (bytes, rows) = workbook(lang, reader, &asked.path, &options)?;
    if rows > 0 {
        put(out, &bytes, lang)?;
    }
    Ok(rows)
}

/// Forgets how ledgers of this one's shape were read.
///
/// # Errors
/// The study or the file cannot be read.
pub fn forget_form(path: &Path, asked: &LedgerFile, lang: Lang, reader: &Reader) -> Reply<()> {
    let mut file = open(path, lang)?;
    let look = LedgerOptions { columns: Vec::new(), ..asked.options.clone() };
    let seen = standout_intake::preview(reader, &asked.path, &look).map_err(|e| unread(lang, &e))?;
    let edit = Edit::ForgetLedgerForm { shape: shape(&seen) };
    file.edit(&say(lang, "edit-forget-form", &[]), &[edit]).map(drop).map_err(|e| stored(lang, &e))
}

/// What a ledger holds and how it would be read, in the study's currency.
///
/// # Errors
/// The study or the file cannot be read.
pub fn preview_ledger(path: &Path, asked: &LedgerFile, lang: Lang, reader: &Reader) -> Reply<LedgerPreview> {
    let file = StudyFile::open(path, Access::Read).map_err(|e| stored(lang, &e))?;
    let options: LedgerOptions = asked.options(file.currency().map_err(|e| stored(lang, &e))?.minor_digits);
    preview::preview_of(&file, lang, reader, &asked.path, &options)
}

/// Reads a matrix workbook into a study.
///
/// # Errors
/// The study or the workbook cannot be read; nothing was changed then.
pub fn import_matrix(path: &Path, workbook: &Path, lang: Lang, reader: &Reader) -> Reply<MatrixReply> {
    let mut file = open(path, lang)?;
    take_matrix(&mut file, lang, reader, workbook)
}

/// Writes the matrix workbook, empty or of a study.
///
/// # Errors
/// The study cannot be read; what the disk says, and then the old file stands.
pub fn template(from: Option<&Path>, out: &Path, lang: Lang) -> Reply<()> {
    let study = from.map(|path| read(path, lang)).transpose()?;
    let bytes = standout_report::template(study.as_ref(), lang).map_err(|e| board::unwritten(lang, &e))?;
    put(out, &bytes, lang)
}

/// Everything that follows from a study.
///
/// # Errors
/// The study cannot be read.
pub fn analysis(path: &Path, lang: Lang) -> Reply<Analysis> {
    let study = read(path, lang)?;
    let findings = analyse(&study);
    let likely = standout_market::likely(&study, &findings, usize::MAX);
    let conflicts = Conflicts::of(&study, &findings);
    Ok(view::analysis(lang, &study, &findings, &conflicts, &likely, usize::MAX))
}

/// The answer to "why?", from a verdict down to its cells; with changes, of the study as they would make it.
///
/// # Errors
/// The study cannot be read; it knows no such subject; a change is none.
pub fn why(path: &Path, asked: &Asked, changes: &[String], lang: Lang) -> Reply<WhyView> {
    let file = StudyFile::open(path, Access::Read).map_err(|e| stored(lang, &e))?;
    let study = file.study().map_err(|e| stored(lang, &e))?;
    let items = file.items(&study).map_err(|e| stored(lang, &e))?;
    let imagined = what_if::on_trial(lang, study.into(), changes)?.then;
    why::by_name(lang, &imagined.study, &imagined.findings, &items, asked)
}

/// The names of the charts, each with the ending of none.
pub fn charts() -> Vec<&'static str> {
    drawing::names()
}

/// Writes a chart as SVG or PNG, by the ending of the file.
///
/// # Errors
/// No such chart or ending; the study cannot be read; what the disk says.
pub fn chart(path: &Path, name: &str, out: &Path, lang: Lang) -> Reply<()> {
    /// The size of a drawing for a slide.
    const SIZE: (u32, u32) = (1_000, 620);
    let chart = Chart::of(name);
    if chart.is_none() && name != GROWTH {
        return Err(unknown_chart(lang, name));
    }
    let png = match out.extension().and_then(|e| e.to_str()) {
        Some("png") => true,
        Some("svg") => false,
        _ => {
            return Err(Problem::new(lang, "chart-ending", &[("path", out.display().to_string().into())]));
        }
    };
    let file = StudyFile::open(path, Access::Read).map_err(|e| stored(lang, &e))?;
    let study = file.study().map_err(|e| stored(lang, &e))?;
    let look = Look { lang, dark: false, width: SIZE.0, height: SIZE.1 };
    let drawing = match chart {
        Some(chart) => {
            draw(chart, &study, &analyse(&study), &About::default(), &look).map_err(|e| not_drawn(lang, &e))?
        }
        None => {
            let items = file.items(&study).map_err(|e| stored(lang, &e))?;
            growth_drawing(lang, &study, &items, None, &look)?
        }
    };
    put(out, &as_file(lang, &drawing, png)?, lang)
}

/// Writes the board's report.
///
/// # Errors
/// Another ending than `.xlsx`; the study cannot be read; what the disk says, and then the old report stands.
pub fn report(path: &Path, out: &Path, lang: Lang) -> Reply<()> {
    if out.extension().and_then(|e| e.to_str()) != Some("xlsx") {
        return Err(Problem::new(lang, "report-ending", &[("path", out.display().to_string().into())]));
    }
    let study = read(path, lang)?;
    let bytes = board::make(&study, &analyse(&study), lang, &|_| (), &|| false)?;
    put(out, &bytes, lang)
}

/// Why own sales changed from the year before, and how their months stand against the same months of it.
///
/// # Errors
/// The study cannot be read.
pub fn growth(path: &Path, lang: Lang) -> Reply<(GrowthView, SeasonsView)> {
    let file = StudyFile::open(path, Access::Read).map_err(|e| stored(lang, &e))?;
    let study = file.study().map_err(|e| stored(lang, &e))?;
    let items = file.items(&study).map_err(|e| stored(lang, &e))?;
    Ok((growth::growth_view(lang, &study, &items, None), growth::seasons_view(lang, &study, None)))
}

/// What each segment needs and does not get today.
///
/// # Errors
/// The study cannot be read.
pub fn white_space(path: &Path, lang: Lang) -> Reply<Vec<WhiteSpaceView>> {
    let study = read(path, lang)?;
    let findings = analyse(&study);
    Ok((0..study.segments.len()).filter_map(|s| white_space::view(lang, &study, &findings, SegmentIx(s))).collect())
}

/// How alike the players of each segment sound, and which themes are probably one.
///
/// # Errors
/// The study cannot be read.
pub fn claim_sets(path: &Path, lang: Lang) -> Reply<ClaimSetsView> {
    let study = read(path, lang)?;
    Ok(white_space::claims_view(lang, &study, &analyse(&study), &BTreeSet::new()))
}

/// Rivals' offers that are alike, of each segment or of one.
///
/// # Errors
/// The study cannot be read; it has no such segment.
pub fn clones(path: &Path, segment: Option<&str>, lang: Lang) -> Reply<Vec<(String, ClonesView)>> {
    let study = read(path, lang)?;
    let of = |s| (study.segment_name(s).to_owned(), beside::clones_view(lang, &study, s));
    Ok(segments(lang, &study, segment)?.into_iter().map(of).collect())
}

/// Who undercuts whom, and what each price buys, in each segment or in one.
///
/// # Errors
/// The study cannot be read; it has no such segment.
pub fn prices(path: &Path, segment: Option<&str>, lang: Lang) -> Reply<Vec<(String, PricesView)>> {
    let study = read(path, lang)?;
    let findings = analyse(&study);
    let of = |s| (study.segment_name(s).to_owned(), beside::prices_view(lang, &study, &findings, s));
    Ok(segments(lang, &study, segment)?.into_iter().map(of).collect())
}

/// The segment of a name, or all of them.
fn segments(lang: Lang, study: &Study, name: Option<&str>) -> Reply<Vec<SegmentIx>> {
    let Some(name) = name else { return Ok((0..study.segments.len()).map(SegmentIx).collect()) };
    let found = by_name::segment(study, name);
    found.map(|s| vec![s]).ok_or_else(|| Problem::new(lang, "no-segment", &[("name", name.into())]))
}

/// What changes would move, today's verdicts beside those they would make; the study stays as it is.
///
/// # Errors
/// The study cannot be read; a change names no cell, or its value is none of that cell's.
pub fn what_if(path: &Path, changes: &[String], lang: Lang) -> Reply<WhatIfView> {
    Ok(what_if::on_trial(lang, read(path, lang)?.into(), changes)?.view(lang))
}

/// What is wrong with a study file: nothing where it is sound.
///
/// # Errors
/// It is no study, or cannot be read.
pub fn check(path: &Path, lang: Lang) -> Reply<Vec<String>> {
    let found = standout_store::check(path).map_err(|e| stored(lang, &e))?;
    Ok(found.iter().map(|finding| in_words(lang, finding)).collect())
}

fn in_words(lang: Lang, finding: &Finding) -> String {
    let fields = finding.fields();
    let args: Vec<(&str, Arg)> = fields.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
    say(lang, finding.code(), &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_wrong_with_a_file_is_said_in_words_that_name_it() {
        let (table, key) = ("offer".to_owned(), "7".to_owned());
        let findings = [
            Finding::Damaged { detail: "wrong # of entries".to_owned() },
            Finding::Reference { table: table.clone(), to: "player".to_owned() },
            Finding::Sums { table: "month_sum" },
            Finding::Journal { table, key },
            Finding::Label { text: "Дилеры".to_owned() },
        ];
        for finding in &findings {
            for lang in [Lang::Ru, Lang::En] {
                let words = in_words(lang, finding);
                assert_ne!(words, finding.code(), "it has no words");
                for (_, text) in finding.fields() {
                    assert!(words.contains(&text), "{words:?} does not name {text:?}");
                }
            }
        }
    }
}
