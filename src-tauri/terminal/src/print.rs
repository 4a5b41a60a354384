//! Runs the words and prints what came out.

use std::io::Write;
use std::path::Path;

use serde::Serialize;
use standout_commands::views::{
    Analysis, ClaimSetsView, GrowthView, ImportReply, ObjectionView, SeasonsView, WhiteSpaceView, WhyView,
};
use standout_commands::{Asked, Assigned, Lang, LedgerFile, Problem, Reader, Same, by_path, say};

use crate::beside::{self, Segments};
use crate::words::{self, Import, READ, Verb, Words};

/// How many objections are printed for people; JSON has them all.
const SHOWN: usize = 20;

pub(crate) fn run(words: &Words) -> Result<(), Problem> {
    match &words.verb {
        Verb::New { study, sample, currency, language } => {
            by_path::create(study, sample.as_deref(), currency, language.lang(), &reader()?)
        }
        Verb::Import(import) => read(import),
        Verb::Template { out, from, language } => by_path::template(from.as_deref(), out, language.lang()),
        Verb::Analyse { study, json, language } => {
            let analysis = by_path::analysis(study, language.lang())?;
            if *json {
                as_json(&analysis)
            } else {
                in_words(&analysis)
            }
            Ok(())
        }
        Verb::Why { study, subject, segment, set, thresholds, json, language } => {
            let asked = Asked { subject: subject.clone(), segment: segment.clone(), thresholds: *thresholds };
            let why = by_path::why(study, &asked, set, language.lang())?;
            if *json {
                as_json(&why);
            } else {
                tree(&why, 0, language.lang());
            }
            Ok(())
        }
        Verb::Growth { study, json, language } => {
            let (growth, seasons) = by_path::growth(study, language.lang())?;
            if *json {
                as_json(&Growth { growth, seasons });
            } else {
                grown(&growth, &seasons);
            }
            Ok(())
        }
        Verb::WhiteSpace { study, json, language } => {
            let segments = by_path::white_space(study, language.lang())?;
            if *json {
                as_json(&WhiteSpace { segments });
            } else {
                segments.iter().for_each(|found| line(&format!("{}: {}", found.name, found.sentence)));
            }
            Ok(())
        }
        Verb::Claims { study, json, language } => {
            let found = by_path::claim_sets(study, language.lang())?;
            if *json {
                as_json(&found);
            } else {
                sounded(&found, language.lang());
            }
            Ok(())
        }
        Verb::Clones { study, segment, json, language } => {
            let found = Segments::of(by_path::clones(study, segment.as_deref(), language.lang())?);
            if *json {
                as_json(&found);
            } else {
                beside::clones(&found);
            }
            Ok(())
        }
        Verb::Prices { study, segment, json, language } => {
            let found = Segments::of(by_path::prices(study, segment.as_deref(), language.lang())?);
            if *json {
                as_json(&found);
            } else {
                beside::prices(&found);
            }
            Ok(())
        }
        Verb::WhatIf { study, set, json, language } => {
            let found = by_path::what_if(study, set, language.lang())?;
            if *json {
                as_json(&found);
            } else {
                beside::what_if(&found, language.lang());
            }
            Ok(())
        }
        Verb::Chart { list: true, .. } => {
            by_path::charts().iter().for_each(|name| line(name));
            Ok(())
        }
        Verb::Chart { study, name, out, language, .. } => {
            let (Some(name), Some(out)) = (name, out) else {
                return Ok(());
            };
            by_path::chart(study, name, out, language.lang())
        }
        Verb::Report { study, out, language } => by_path::report(study, out, language.lang()),
        Verb::Check { study, language } => check(study, language.lang()),
    }
}

/// This program, reading.
fn reader() -> Result<Reader, Problem> {
    let program = std::env::current_exe().map_err(|e| Problem {
        code: "no-program".to_owned(),
        message: format!("the program does not find itself: {e}; start it by its full path"),
    })?;
    Ok(Reader { program, arguments: vec![READ.into()] })
}

fn read(import: &Import) -> Result<(), Problem> {
    match import {
        Import::Ledger {
            study,
            file,
            columns,
            reading,
            rules,
            same,
            again,
            objections: mend,
            forget,
            preview,
            json,
            language,
        } => {
            let lang = language.lang();
            let options = reading.options(columns);
            let same = match same {
                Some(words::Same::Skip) => Some(Same::Skip),
                Some(words::Same::Replace) => Some(Same::Replace),
                Some(words::Same::Add) => Some(Same::Add),
                None => again.then_some(Same::Add),
            };
            // What one took the trouble to say is worth remembering.
            let remember = !options.columns.is_empty() || options.decimal.is_some() || options.dates.is_some();
            let asked = LedgerFile { path: file.clone(), options, same, ask: false, remember };
            if *forget {
                by_path::forget_form(study, &asked, lang, &reader()?)?;
            }
            if *preview {
                let seen = by_path::preview_ledger(study, &asked, lang, &reader()?)?;
                as_json(&seen);
                return Ok(());
            }
            // First, so that an import whose objections cannot be written changes nothing.
            if let Some(out) = mend {
                by_path::objections(study, &asked, out, lang, &reader()?)?;
            }
            let job = standout_commands::Job::unwatched();
            let taken = by_path::import_ledger(study, &asked, rules, lang, &reader()?, &job).map_err(|problem| {
                let undecided = ["study-already-imported", "sales-already-there"].contains(&problem.code.as_str());
                let hint = if undecided { say(lang, "say-same", &[]) } else { String::new() };
                Problem { message: format!("{} {hint}", problem.message).trim_end().to_owned(), ..problem }
            });
            let (reply, rules) = taken?;
            if *json {
                as_json(&Outcome { reply, rules });
            } else {
                imported(&reply);
                for rule in &rules {
                    let args = [("rule", rule.rule.as_str().into()), ("segment", rule.segment.as_str().into())];
                    let lines = [("n", rule.lines.into())];
                    line(&format!("  {}", say(lang, "rule-takes", &[&args[..], &lines[..]].concat())));
                }
            }
        }
        Import::Matrix { study, workbook, json, language } => {
            let reply = by_path::import_matrix(study, workbook, language.lang(), &reader()?)?;
            if *json {
                as_json(&reply);
            } else {
                line(&reply.said);
                objections(&reply.objections);
            }
        }
    }
    Ok(())
}

/// What came of an import, as JSON.
#[derive(Serialize)]
struct Outcome {
    #[serde(flatten)]
    reply: ImportReply,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rules: Vec<Assigned>,
}

/// Why sales changed, and their seasons, as JSON.
#[derive(Serialize)]
struct Growth {
    #[serde(flatten)]
    growth: GrowthView,
    seasons: SeasonsView,
}

/// White space of every segment, as JSON.
#[derive(Serialize)]
struct WhiteSpace {
    segments: Vec<WhiteSpaceView>,
}

fn sounded(found: &ClaimSetsView, lang: Lang) {
    let figure = |x: Option<f64>| x.map_or_else(|| "?".to_owned(), |x| format!("{x:.2}"));
    for one in &found.segments {
        let args = [
            ("segment", one.name.as_str().into()),
            ("n", one.players.into()),
            ("all", figure(one.all).into()),
            ("ours", figure(one.ours).into()),
        ];
        line(&say(lang, "claims-sameness", &args));
    }
    found.alike.iter().for_each(|pair| line(&pair.words));
}

fn grown(growth: &GrowthView, seasons: &SeasonsView) {
    line(&growth.sentence);
    if !growth.merit.is_empty() {
        line(&growth.merit);
    }
    growth.notes.iter().for_each(|note| line(&format!("  {note}")));
    line(&seasons.sentence);
}

fn check(study: &Path, lang: Lang) -> Result<(), Problem> {
    let found = by_path::check(study, lang)?;
    if found.is_empty() {
        line(&say(lang, "check-sound", &[]));
        return Ok(());
    }
    Err(Problem { code: "unsound".to_owned(), message: [found.join(" "), say(lang, "check-advice", &[])].join(" ") })
}

/// An answer and what it is made of, a step further in each time; the rule stands under what it led to.
fn tree(why: &WhyView, depth: usize, lang: Lang) {
    let margin = "  ".repeat(depth);
    let value = why.value.as_ref().map_or(String::new(), |value| format!(": {value}"));
    let origin = why.cell.as_ref().map_or_else(String::new, |cell| {
        let stale = if cell.stale { say(lang, "why-stale", &[]) } else { String::new() };
        let words: Vec<&str> = [cell.origin.as_str(), &stale].into_iter().filter(|words| !words.is_empty()).collect();
        if words.is_empty() { String::new() } else { format!(" [{}]", words.join(" · ")) }
    });
    line(&format!("{margin}{}{value}{origin}", why.title));
    if let Some(rule) = &why.rule {
        line(&format!("{margin}  ({rule})"));
    }
    why.parts.iter().for_each(|part| tree(part, depth + 1, lang));
}

fn in_words(analysis: &Analysis) {
    line(&analysis.headline);
    line("");
    for segment in &analysis.segments {
        line(&segment.sentence);
        if let Some(likely) = &segment.likely {
            line(&format!("  {}.", likely.words));
        }
        if let Some(flip) = &segment.flip {
            let stability = segment.stability_words.as_deref().unwrap_or_default();
            line(format!("  {stability} {flip}").trim_end());
        }
    }
    line("");
    for offer in &analysis.offers {
        line(&offer.sentence);
    }
    let claims = analysis.claims.iter().flat_map(|theme| &theme.claims);
    let contradictions = &analysis.market.contradictions;
    if !contradictions.is_empty() {
        line("");
        contradictions.iter().for_each(|text| line(text));
    }
    line("");
    claims.for_each(|claim| line(&claim.sentence));
}

fn imported(reply: &ImportReply) {
    line(&reply.said);
    objections(&reply.objections);
    for kind in &reply.warnings {
        line(&format!("  ! {}: {}", kind.why, kind.count));
        for w in kind.first.iter().take(3) {
            line(&format!("    {}, {}: «{}»", w.row, w.column, w.found));
        }
    }
}

fn objections(all: &[ObjectionView]) {
    for o in all.iter().take(SHOWN) {
        let sheet = if o.sheet.is_empty() { String::new() } else { format!("{} ", o.sheet) };
        line(&format!("  {sheet}{}, {}: «{}» — {} ({})", o.row, o.column, o.found, o.expected, o.why));
    }
    if all.len() > SHOWN {
        line(&format!("  … {}", all.len() - SHOWN));
    }
}

fn as_json(value: &impl Serialize) {
    // Views are plain data: they always become JSON.
    line(&serde_json::to_string_pretty(value).unwrap_or_default());
}

/// A line for whoever reads along; a reader that has gone away is not our failure.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

pub(crate) fn line_on_stderr(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// One line that says what is wrong and what to do.
pub(crate) fn refusal(problem: &Problem) {
    line_on_stderr(&problem.message.replace('\n', " "));
}
