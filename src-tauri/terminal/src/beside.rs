//! What stands beside something else: rivals' look-alikes, prices against what they buy, today against what if.

use serde::Serialize;
use standout_commands::views::{AnswerCode, Band, ClonesView, GatesView, PricesView, SegmentThen, WhatIfView};
use standout_commands::{Lang, say};

use crate::print::line;

/// The answer for a segment, as JSON.
#[derive(Serialize)]
pub(crate) struct InSegment<T> {
    name: String,
    #[serde(flatten)]
    found: T,
}

/// Answers by segment, as JSON.
#[derive(Serialize)]
pub(crate) struct Segments<T> {
    segments: Vec<InSegment<T>>,
}

impl<T> Segments<T> {
    pub(crate) fn of(found: Vec<(String, T)>) -> Segments<T> {
        Segments { segments: found.into_iter().map(|(name, found)| InSegment { name, found }).collect() }
    }
}

pub(crate) fn clones(found: &Segments<ClonesView>) {
    for InSegment { name, found } in &found.segments {
        line(&format!("{name}: {}", found.said));
        found.pairs.iter().for_each(|pair| line(&format!("  {}", pair.said)));
        found.perhaps.iter().for_each(|pair| line(&format!("  ? {}", pair.said)));
    }
}

pub(crate) fn prices(found: &Segments<PricesView>) {
    for InSegment { name, found } in &found.segments {
        line(&format!("{name}: {}", found.said));
        for field in &found.fields {
            let of: Vec<&str> = [field.category.as_str(), &field.unit].into_iter().filter(|w| !w.is_empty()).collect();
            line(&format!("  {}", of.join(" · ")));
            field.offers.iter().for_each(|offer| line(&format!("    {}", offer.said)));
            field.undercuts.iter().for_each(|undercut| line(&format!("    {}", undercut.said)));
        }
    }
}

/// Today beside what would be.
pub(crate) fn what_if(found: &WhatIfView, lang: Lang) {
    line(&found.sentence);
    for change in &found.changes {
        line(&format!("  {}: {} → {}", change.what, change.now, change.then));
    }
    line("");
    let mut rows = vec![[String::new(), say(lang, "what-if-today", &[]), say(lang, "what-if-then", &[])]];
    rows.extend(
        found
            .segments
            .iter()
            .map(|segment| [segment.name.clone(), side(lang, segment, Side::Today), side(lang, segment, Side::Then)]),
    );
    let not_compared = || say(lang, "what-if-not-compared", &[]);
    rows.extend(found.offers.iter().map(|offer| {
        let word = |verdict| of_offer(lang, verdict).unwrap_or_else(not_compared);
        [format!("{} · {}", offer.name, offer.segment), word(offer.verdict), word(offer.verdict_then)]
    }));
    table(&rows);
    line(&say(lang, "what-if-offers-same", &[("n", found.offers_same.into())]));
}

enum Side {
    Today,
    Then,
}

/// `фокус ●●○ 70 · 55–60`: the verdict, its gates, the points of growth and room.
fn side(lang: Lang, segment: &SegmentThen, side: Side) -> String {
    let (verdict, gates, growth, room) = match side {
        Side::Today => (segment.verdict, &segment.gates, segment.growth, segment.room),
        Side::Then => (segment.verdict_then, &segment.gates_then, segment.growth_then, segment.room_then),
    };
    format!("{} {} {} · {}", word(lang, "verdict", &verdict), signs(gates), points(growth), points(room))
}

fn signs(gates: &GatesView) -> String {
    let sign = |answer| match answer {
        AnswerCode::Yes => '●',
        AnswerCode::No => '○',
        AnswerCode::CannotTell => '?',
    };
    [gates.money, gates.growth, gates.room].map(sign).iter().collect()
}

fn points(band: Band) -> String {
    match (band.low, band.high) {
        (Some(low), Some(high)) if high - low < 0.5 => format!("{low:.0}"),
        (Some(low), Some(high)) => format!("{low:.0}–{high:.0}"),
        _ => "?".to_owned(),
    }
}

fn of_offer(lang: Lang, verdict: Option<impl Serialize>) -> Option<String> {
    verdict.map(|verdict| word(lang, "offer", &verdict))
}

/// The word for a verdict's code.
fn word(lang: Lang, kind: &str, code: &impl Serialize) -> String {
    let code = serde_json::to_value(code).unwrap_or_default();
    match code.as_str().unwrap_or_default() {
        "cannot_tell" => say(lang, "verdict-cannot-tell", &[]),
        code => say(lang, &format!("{kind}-{}", code.replace('_', "-")), &[]),
    }
}

/// Columns under one another.
fn table(rows: &[[String; 3]]) {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (name, today) = (width(0), width(1));
    for [first, second, third] in rows {
        line(format!("{first:name$}  {second:today$}  {third}").trim_end());
    }
}
