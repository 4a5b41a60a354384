//! What the board reads first, as data: every format of the report prints these sentences, in this order.

use std::cmp::Reverse;

use standout_market::{
    Cell, ClaimFindings, Conflicts, Findings, FocusVerdict, Gate, Likely, OfferIx, OfferVerdict, SegmentFindings,
    SegmentIx, Study, Support,
};
use standout_words::{
    Lang, claim_sentence, conflict, date, factor, headline, likely, list, month, offer_sentence, place_in_words, say,
    segment_sentence,
};

/// A sentence, and where the report tells more of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// The sentence.
    pub text: String,
    /// What it is about.
    pub about: Option<Topic>,
}

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Topic {
    /// A segment's verdict.
    Segment(SegmentIx),
    /// One of our offers' verdict.
    Offer(OfferIx),
    /// What somebody claims.
    Claims,
    /// A cell of the matrix.
    Cell(Cell),
}

/// The first page of the report.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Board {
    /// The one sentence.
    pub headline: String,
    /// Whose study it is, over what months, as of when.
    pub about: String,
    /// A sentence a segment, in the study's order.
    pub segments: Vec<Line>,
    /// Our offers that blend in.
    pub alike: Vec<Line>,
    /// What contradicts the facts.
    pub against: Vec<Line>,
    /// What the verdicts ask to be decided, what brings most money first.
    pub decide: Vec<Line>,
    /// What is not known and decides, the most decisive first.
    pub unknown: Vec<Line>,
}

/// What the first page is made from.
pub(crate) struct Sight<'a> {
    pub study: &'a Study,
    pub findings: &'a Findings,
    pub conflicts: &'a Conflicts,
    /// What undecided segments most probably are.
    pub likely: &'a [Option<Likely>],
    pub lang: Lang,
}

impl Board {
    pub(crate) fn of(sight: &Sight<'_>) -> Board {
        let Sight { study, findings, lang, .. } = *sight;
        Board {
            headline: headline(lang, study, findings),
            about: about(lang, study, findings),
            segments: findings
                .segments
                .iter()
                .map(|s| line(segment_sentence(lang, study, s), Topic::Segment(s.segment)))
                .collect(),
            alike: findings
                .offers
                .iter()
                .filter(|o| o.verdict == OfferVerdict::Undifferentiated)
                .map(|o| line(offer_sentence(lang, study, o), Topic::Offer(o.offer)))
                .collect(),
            against: against(sight),
            decide: decide(sight),
            unknown: unknown(sight),
        }
    }
}

fn line(text: String, about: Topic) -> Line {
    Line { text, about: Some(about) }
}

/// The months that the numbers are over, in words.
pub(crate) fn period(lang: Lang, findings: &Findings) -> String {
    match findings.year {
        Some(year) => say(
            lang,
            "report-period",
            &[("from", month(lang, year.first).into()), ("to", month(lang, year.last).into())],
        ),
        None if findings.revenue.amount.is_some() => say(lang, "report-period-all", &[]),
        None => say(lang, "report-period-none", &[]),
    }
}

pub(crate) fn about(lang: Lang, study: &Study, findings: &Findings) -> String {
    let mut about = format!("{} · {}", study.name, period(lang, findings));
    if let Some(as_of) = findings.as_of {
        let words = say(lang, "report-as-of", &[("date", date(lang, as_of).into())]);
        about = format!("{about} · {words}");
    }
    about
}

/// Claims of ours that the matrix contradicts, and what cannot be true together.
fn against(sight: &Sight<'_>) -> Vec<Line> {
    let Sight { study, lang, .. } = *sight;
    let claims = ours(sight, Support::Contradicted).map(|c| line(claim_sentence(lang, study, c), Topic::Claims));
    let markets = sight.conflicts.of_markets().map(|found| Line { text: conflict(lang, study, found), about: None });
    claims.chain(markets).collect()
}

/// Our claims that are borne out in a way.
fn ours<'a>(sight: &'a Sight<'_>, support: Support) -> impl Iterator<Item = &'a ClaimFindings> {
    let (study, findings) = (sight.study, sight.findings);
    findings
        .claims
        .iter()
        .filter(move |c| c.support == support)
        .filter(|c| study.claims.get(c.claim.0).is_some_and(|c| Some(c.player) == study.own()))
}

fn decide(sight: &Sight<'_>) -> Vec<Line> {
    let Sight { study, findings, lang, .. } = *sight;
    let mut segments: Vec<&SegmentFindings> = findings.segments.iter().collect();
    segments.sort_by_key(|s| (s.verdict != FocusVerdict::Focus, Reverse(s.money.margin.or(s.money.revenue))));
    let mut lines: Vec<Line> =
        segments.into_iter().filter_map(|s| Some(line(of_segment(sight, s)?, Topic::Segment(s.segment)))).collect();
    lines.extend(of_offers(sight));
    let words = |claim: &ClaimFindings| study.claims.get(claim.claim.0).map_or("", |c| &c.words);
    lines.extend(
        ours(sight, Support::Contradicted)
            .map(|c| line(say(lang, "board-decide-claim", &[("words", words(c).into())]), Topic::Claims)),
    );
    let bare: Vec<String> =
        ours(sight, Support::Unsupported).map(|c| say(lang, "board-quoted", &[("words", words(c).into())])).collect();
    if !bare.is_empty() {
        let args = [("n", bare.len().into()), ("claims", list(lang, &bare).into())];
        lines.push(line(say(lang, "board-decide-proof", &args), Topic::Claims));
    }
    lines
}

fn of_segment(sight: &Sight<'_>, found: &SegmentFindings) -> Option<String> {
    let Sight { study, lang, .. } = *sight;
    let id = match found.verdict {
        FocusVerdict::Focus => "board-decide-focus",
        FocusVerdict::Differentiate => "board-decide-differentiate",
        FocusVerdict::Defend => "board-decide-defend",
        FocusVerdict::Rethink => "board-decide-rethink",
        FocusVerdict::TestApart => "board-decide-test-apart",
        FocusVerdict::Leave => "board-decide-leave",
        FocusVerdict::CannotTell => return None,
    };
    let mut args = vec![("segment", study.segment_name(found.segment).into())];
    if found.verdict == FocusVerdict::Differentiate {
        args.push(("what", lacking(sight, found).into()));
    }
    Some(say(lang, id, &args))
}

/// What keeps our offers from winning a segment: must-haves, else gaps, else the weakest factor.
fn lacking(sight: &Sight<'_>, found: &SegmentFindings) -> String {
    let Sight { study, lang, .. } = *sight;
    let names = |functions: &[standout_market::FunctionIx]| -> Vec<String> {
        functions.iter().map(|f| study.function_name(*f).to_owned()).collect()
    };
    let lacking = [&found.lacking_must_haves, &found.gaps].into_iter().find(|functions| !functions.is_empty());
    match lacking {
        Some(functions) => list(lang, &names(functions)),
        None => found
            .factors
            .iter()
            .filter(|f| f.gate == Gate::Room)
            .min_by(|a, b| a.points.high.total_cmp(&b.points.high))
            .map_or_else(String::new, |f| factor(lang, f.name)),
    }
}

/// An offer that blends in, with the segments in which it does.
fn of_offers(sight: &Sight<'_>) -> Vec<Line> {
    let Sight { study, findings, lang, .. } = *sight;
    let alike = || findings.offers.iter().filter(|o| o.verdict == OfferVerdict::Undifferentiated);
    let mut offers: Vec<OfferIx> = alike().map(|o| o.offer).collect();
    offers.sort_unstable();
    offers.dedup();
    offers
        .into_iter()
        .map(|offer| {
            let segments: Vec<String> =
                alike().filter(|o| o.offer == offer).map(|o| study.segment_name(o.segment).to_owned()).collect();
            let args = [("offer", study.offer_name(offer).into()), ("segments", list(lang, &segments).into())];
            line(say(lang, "board-decide-alike", &args), Topic::Offer(offer))
        })
        .collect()
}

/// What undecided segments most probably are, then the cells that settle most.
fn unknown(sight: &Sight<'_>) -> Vec<Line> {
    let Sight { study, findings, lang, .. } = *sight;
    let probably = findings.segments.iter().filter_map(|s| {
        let found = sight.likely.get(s.segment.0).copied().flatten()?;
        let args = [("segment", study.segment_name(s.segment).into()), ("likely", likely(lang, &found).into())];
        Some(line(say(lang, "board-likely", &args), Topic::Segment(s.segment)))
    });
    let missing = findings.missing.iter().map(|m| {
        let place = place_in_words(lang, study, m.cell);
        let words = say(lang, "report-settles", &[("place", place.into()), ("n", m.settles.into())]);
        line(words, Topic::Cell(m.cell))
    });
    probably.chain(missing).collect()
}
