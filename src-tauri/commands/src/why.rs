//! The answer to "why?": the market's tree, in words.

use standout_market::{Cell, Study, Subject, Why, is_stale};
use standout_words::{Lang, cell_value, figure, place_in_words, rule, what};

use crate::desk::Context;
use crate::matrix::source_of;
use crate::problem::Reply;
use crate::requests::WhyOf;
use crate::room::{OpenStudy, Room};
use crate::sheets::source_view;
use crate::subject::{address, subject_of};
use crate::unknown::is_unknown;
use crate::views::{WhyCell, WhyView};

/// How deep the answer to the headline goes: segments, their gates, what each gate comes to. Each of these can be
/// asked in turn; the whole tree of a study would be megabytes.
const HEADLINE_DEPTH: usize = 3;

pub(crate) fn why(room: &mut Room, asked: WhyOf, _: &Context) -> Reply<WhyView> {
    let lang = room.lang();
    let open = room.open()?;
    let subject = subject_of(&open.study, &asked.subject).ok_or_else(|| room.problem("no-answer", &[]))?;
    let depth = if subject == Subject::Headline { HEADLINE_DEPTH } else { usize::MAX };
    Ok(answered(lang, open, &standout_market::why(&open.study, &open.findings, subject), depth))
}

fn answered(lang: Lang, open: &OpenStudy, why: &Why, depth: usize) -> WhyView {
    let mut parts = Vec::new();
    if let Some(deeper) = depth.checked_sub(1) {
        parts.extend(why.parts.iter().map(|part| answered(lang, open, part, deeper)));
        parts.extend(why.cells.iter().map(|&cell| of_cell(lang, open, cell)));
    }
    WhyView {
        title: what(lang, &open.study, &why.what),
        rule: rule(lang, &open.study, &why.what),
        value: figure(lang, &open.study, &why.what, &why.value),
        parts,
        cell: None,
    }
}

fn of_cell(lang: Lang, open: &OpenStudy, cell: Cell) -> WhyView {
    let study: &Study = &open.study;
    let source = source_of(study, cell);
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
            source: study.source(source).map(source_view),
            stale: source.is_some_and(|s| is_stale(study, s, open.findings.as_of)),
            unknown: is_unknown(study, cell),
        }),
    }
}
