//! The answer to "why?": the market's tree, in words.

use std::sync::Arc;

use standout_market::{Cell, Findings, ItemSales, Likely, Source, Study, Subject, Watch, Why, is_stale};
use standout_words::contract::Word;
use standout_words::{Lang, cell_value, date, figure, place_in_words, rule, say, what};

use crate::by_name::{Asked, subject};
use crate::desk::{Context, Turn};
use crate::host::Progress;
use crate::matrix::source_of;
use crate::problem::{Problem, Reply};
use crate::requests::{TurnsOf, WhyOf};
use crate::room::{AT_ONCE, OpenStudy, Room, stored};
use crate::scratch::Imagined;
use crate::sheets::source_view;
use crate::subject::{address, subject_of};
use crate::unknown::is_unknown;
use crate::views::{WhyCell, WhyView};
use crate::what_if::can_be_tried;

/// How deep the answer to the headline goes: segments, their gates, what each gate comes to. Each of these can be
/// asked in turn; the whole tree of a study would be megabytes.
const HEADLINE_DEPTH: usize = 3;

pub(crate) fn why(room: &mut Room, asked: WhyOf, _: &Context) -> Reply<WhyView> {
    let lang = room.lang();
    let gone = room.problem("no-answer", &[]);
    let open = room.open_mut()?;
    let (study, findings) = asked_of(open, asked.trial);
    let subject = subject_of(&study, &asked.subject).ok_or(gone)?;
    let items = match subject {
        Subject::Growth(..) => open.items().map_err(|e| stored(lang, &e))?,
        _ => Arc::default(),
    };
    let imagined;
    let likely = if asked.trial {
        imagined = standout_market::likely(&study, &findings, AT_ONCE);
        &imagined
    } else {
        &open.likely
    };
    let depth = if subject == Subject::Headline { HEADLINE_DEPTH } else { usize::MAX };
    Ok(answer(lang, &Known { study: &study, findings: &findings, items: &items, likely }, subject, depth))
}

/// The study, or the study with the changes on trial.
fn asked_of(open: &mut OpenStudy, trial: bool) -> (Arc<Study>, Arc<Findings>) {
    if trial {
        let Imagined { study, findings } = open.imagined();
        return (study, findings);
    }
    (Arc::clone(&open.study), Arc::clone(&open.findings))
}

/// What an answer is made from.
struct Known<'a> {
    study: &'a Study,
    findings: &'a Findings,
    items: &'a [ItemSales],
    likely: &'a [Option<Likely>],
}

/// The answer for those who name a subject by its names; whole, however deep.
///
/// # Errors
/// The study knows no such subject.
pub(crate) fn by_name(
    lang: Lang,
    study: &Study,
    findings: &Findings,
    items: &[ItemSales],
    asked: &Asked,
) -> Reply<WhyView> {
    let subject = subject(study, asked).ok_or_else(|| {
        let words = [Some(asked.subject.as_str()), asked.segment.as_deref()];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        Problem::new(lang, "no-subject", &[("name", words.join(", ").into())])
    })?;
    let likely = standout_market::likely(study, findings, usize::MAX);
    let mut view = answer(lang, &Known { study, findings, items, likely: &likely }, subject, usize::MAX);
    if asked.thresholds && matches!(subject, Subject::Segment(_) | Subject::Offer(..)) {
        view.parts.push(turned(lang, study, subject, &Watch { progress: &|_| (), stop: &|| false })?);
    }
    Ok(view)
}

fn answer(lang: Lang, known: &Known, subject: Subject, depth: usize) -> WhyView {
    let Known { study, findings, items, likely } = known;
    let mut view = answered(lang, study, findings, &standout_market::why(study, findings, items, subject), depth);
    if let Subject::Segment(segment) = subject
        && let Some(found) = likely.get(segment.0).copied().flatten()
    {
        // An undecided verdict: what it most probably is comes before why it cannot be told.
        let rule = Some(say(lang, "why-likely-rule", &[]));
        let title = standout_words::likely(lang, &found);
        view.parts.insert(0, WhyView { title, rule, value: None, parts: Vec::new(), cell: None });
    }
    view
}

/// Which thresholds would flip a verdict, each moved by itself: hundreds of analyses, so off the study's thread; tells how
/// far it is, and can be cancelled.
pub(crate) fn turns(room: &mut Room, asked: TurnsOf, context: &Context) -> Reply<Turn<WhyView>> {
    let lang = room.lang();
    let gone = room.problem("no-answer", &[]);
    let (study, _) = asked_of(room.open_mut()?, asked.trial);
    let subject = subject_of(&study, &asked.subject).ok_or(gone)?;
    let task = context.tasks.begin(&asked.task);
    let host = Arc::clone(&context.host);
    Ok(Turn::Later(Box::new(move || {
        let words = say(lang, "why-turning", &[]);
        let tell = |done: f64| {
            host.progress(Progress { task: task.name.clone(), done: Some(done), rows: 0, words: words.clone() });
        };
        turned(lang, &study, subject, &Watch { progress: &tell, stop: &|| task.cancelled() })
    })))
}

fn turned(lang: Lang, study: &Study, subject: Subject, watch: &Watch) -> Reply<WhyView> {
    let node = |title: String, rule: Option<String>, parts| WhyView { title, rule, value: None, parts, cell: None };
    let found =
        standout_market::turning_points(study, subject, watch).ok_or_else(|| Problem::new(lang, "cancelled", &[]))?;
    let mut parts: Vec<WhyView> =
        found.iter().map(|turn| node(standout_words::turn(lang, turn), None, Vec::new())).collect();
    if parts.is_empty() {
        parts.push(node(say(lang, "why-turns-none", &[]), None, Vec::new()));
    }
    Ok(node(say(lang, "why-turns", &[]), Some(say(lang, "why-turns-rule", &[])), parts))
}

fn answered(lang: Lang, study: &Study, findings: &Findings, why: &Why, depth: usize) -> WhyView {
    let mut parts = Vec::new();
    if let Some(deeper) = depth.checked_sub(1) {
        parts.extend(why.parts.iter().map(|part| answered(lang, study, findings, part, deeper)));
        parts.extend(why.cells.iter().map(|&cell| of_cell(lang, study, findings, cell)));
    }
    WhyView {
        title: what(lang, study, &why.what),
        rule: rule(lang, study, &why.what),
        value: figure(lang, study, &why.what, &why.value),
        parts,
        cell: None,
    }
}

fn of_cell(lang: Lang, study: &Study, findings: &Findings, cell: Cell) -> WhyView {
    let source = source_of(study, cell);
    let stale = source.is_some_and(|s| is_stale(study, s, findings.as_of));
    let words = place_in_words(lang, study, cell);
    let text = cell_value(lang, study, cell);
    WhyView {
        title: words.clone(),
        rule: None,
        value: text.clone(),
        parts: Vec::new(),
        cell: Some(WhyCell {
            address: address(study, cell),
            words,
            text,
            origin: study.source(source).map_or_else(String::new, |source| origin(lang, source)),
            source: study.source(source).map(source_view),
            stale,
            unknown: is_unknown(study, cell),
            tryable: can_be_tried(study, cell),
        }),
    }
}

/// `Отраслевой обзор · открытый источник · 20 мая 2026`
fn origin(lang: Lang, source: &Source) -> String {
    let words = [
        Some(source.text.clone()),
        source.reliability.map(|reliability| reliability.word(lang).to_owned()),
        source.as_of.map(|day| date(lang, day)),
    ];
    let words: Vec<String> = words.into_iter().flatten().filter(|word| !word.is_empty()).collect();
    words.join(" · ")
}
