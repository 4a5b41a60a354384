//! Verdicts and their reasons as sentences.

use standout_market::{
    Answer, Because, Counted, FactorName, Findings, FocusVerdict, FunctionIx, Gate, Ground, Headline, Lacking, Missing,
    OfferFindings, OfferIx, OfferVerdict, SegmentFindings, SegmentIx, Study,
};

use crate::{Arg, Lang, factor, gate, interval, percent, percent_signed, place_in_words, say};

/// Functions named in a sentence; the others are counted.
const NAMED: usize = 3;

/// An offer as a sentence names it: its player and its name.
pub fn offer_in_words(study: &Study, offer: OfferIx) -> String {
    let Some(offer) = study.offers.get(offer.0) else {
        return String::new();
    };
    match study.players.get(offer.player.0) {
        Some(player) => format!("{} {}", player.name, offer.name),
        None => offer.name.clone(),
    }
}

/// An offer where ours and rivals' stand together: ours by its name alone, a rival's with the rival's.
pub(crate) fn ours_or_theirs(study: &Study, offer: OfferIx) -> String {
    if study.is_own(offer) { study.offer_name(offer).to_owned() } else { offer_in_words(study, offer) }
}

/// A kind of clients within a sentence: `дилеры`, not `Дилеры`. What has other capitals is a name and stays.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !letters.as_str().chars().any(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// Names in a row: `a, b и c`, the first few of many.
pub fn list(lang: Lang, names: &[String]) -> String {
    let shown = if names.len() > NAMED + 1 { NAMED } else { names.len() };
    let Some((last, before)) = names.get(..shown).and_then(<[String]>::split_last) else {
        return String::new();
    };
    let comma = |rest: String, first: &String| {
        say(lang, "list-comma", &[("first", first.as_str().into()), ("rest", rest.into())])
    };
    let hidden = names.len() - shown;
    if hidden > 0 {
        let joined = before.iter().rev().fold(last.clone(), comma);
        return say(lang, "list-and-more", &[("first", joined.into()), ("n", hidden.into())]);
    }
    match before.split_last() {
        None => last.clone(),
        Some((second, first)) => {
            let pair = say(lang, "list-pair", &[("first", second.as_str().into()), ("last", last.as_str().into())]);
            first.iter().rev().fold(pair, comma)
        }
    }
}

fn functions(lang: Lang, study: &Study, functions: &[FunctionIx]) -> String {
    let names: Vec<String> = functions.iter().map(|&f| study.function_name(f).to_owned()).collect();
    list(lang, &names)
}

pub(crate) fn answer_code(answer: Answer) -> Arg {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::CannotTell => "cannot-tell",
    }
    .into()
}

/// `82 % маржи`.
fn money_part(lang: Lang, share: f64, counted: Counted) -> String {
    let counted = match counted {
        Counted::Margin => "margin",
        Counted::Revenue => "revenue",
    };
    let decimals = if share.abs() < 0.0995 { 1 } else { 0 };
    say(lang, "of-money", &[("counted", counted.into()), ("share", percent(lang, share, decimals).into())])
}

/// The part of the money that a segment's reasons tell.
fn money_of(segment: &SegmentFindings) -> Option<(f64, Counted)> {
    segment.because.iter().find_map(|reason| match reason {
        Because::Money { share, counted, .. } => share.map(|share| (share, *counted)),
        _ => None,
    })
}

fn money_or_unknown(lang: Lang, segment: &SegmentFindings) -> String {
    match money_of(segment) {
        Some((share, counted)) => money_part(lang, share, counted),
        None => say(lang, "money-unknown", &[]),
    }
}

/// The one sentence of the overview.
pub fn headline(lang: Lang, study: &Study, findings: &Findings) -> String {
    match &findings.headline {
        Headline::Focus(focus) => match focus.as_slice() {
            [one] => focus_on(lang, study, findings, *one),
            several => {
                let names: Vec<String> = several.iter().map(|s| within_sentence(study.segment_name(*s))).collect();
                let share = several
                    .iter()
                    .filter_map(|s| findings.segments.get(s.0).and_then(money_of))
                    .map(|(share, _)| share)
                    .sum();
                let money = money_part(lang, share, findings.counted);
                say(lang, "headline-focus-several", &[("segments", list(lang, &names).into()), ("money", money.into())])
            }
        },
        Headline::NoneStandsOut => {
            let focus = findings.segments.iter().filter(|s| s.verdict == FocusVerdict::Focus).count();
            say(lang, "headline-none-stands-out", &[("n", focus.into()), ("all", findings.segments.len().into())])
        }
        Headline::NoFocus { segment, closed } => no_focus(lang, study, findings, *segment, closed),
        Headline::Nothing(lacking) => {
            let id = match lacking {
                Lacking::Segments => "headline-lacking-segments",
                Lacking::OwnCompany if study.players.is_empty() => "headline-lacking-players",
                Lacking::OwnCompany => "headline-lacking-own-company",
                Lacking::Sales => "headline-lacking-sales",
            };
            say(lang, id, &[])
        }
    }
}

fn focus_on(lang: Lang, study: &Study, findings: &Findings, segment: SegmentIx) -> String {
    let Some(found) = findings.segments.get(segment.0) else {
        return String::new();
    };
    let strong = |name| found.factors.iter().any(|f| f.name == name && f.points.low > 50.0);
    let growth = if strong(FactorName::RealGrowth) { "market" } else { "headroom" };
    let room = if strong(FactorName::Advantage) { "advantage" } else { "other" };
    say(
        lang,
        "headline-focus",
        &[
            ("segment", within_sentence(study.segment_name(segment)).into()),
            ("money", money_or_unknown(lang, found).into()),
            ("growth", growth.into()),
            ("room", room.into()),
        ],
    )
}

fn no_focus(lang: Lang, study: &Study, findings: &Findings, segment: SegmentIx, closed: &[Gate]) -> String {
    let Some(found) = findings.segments.get(segment.0) else {
        return String::new();
    };
    if money_of(found).is_none_or(|(share, _)| share <= 0.0) {
        return say(lang, "headline-no-focus-no-money", &[]);
    }
    let reasons: Vec<String> = closed
        .iter()
        .map(|g| {
            let (answer, no, cannot_tell) = match g {
                Gate::Money => (found.gates.money, "closed-money-no", "closed-money-cannot-tell"),
                Gate::Growth => (found.gates.growth, "closed-growth-no", "closed-growth-cannot-tell"),
                Gate::Room => (found.gates.room, "closed-room-no", "closed-room-cannot-tell"),
            };
            say(lang, if answer == Answer::No { no } else { cannot_tell }, &[])
        })
        .collect();
    say(
        lang,
        "headline-no-focus",
        &[
            ("segment", study.segment_name(segment).into()),
            ("money", money_or_unknown(lang, found).into()),
            ("reasons", list(lang, &reasons).into()),
        ],
    )
}

/// The first cell to find out, as arguments of a message.
fn first_missing(lang: Lang, study: &Study, missing: &[Missing]) -> [(&'static str, Arg); 2] {
    let cell = missing.first().map(|m| place_in_words(lang, study, m.cell));
    [("missing", if cell.is_some() { "some" } else { "none" }.into()), ("cell", cell.unwrap_or_default().into())]
}

/// The verdict on a segment in one sentence.
pub fn segment_sentence(lang: Lang, study: &Study, found: &SegmentFindings) -> String {
    let mut args: Vec<(&str, Arg)> =
        vec![("segment", study.segment_name(found.segment).into()), ("money", money_or_unknown(lang, found).into())];
    let id = match found.verdict {
        FocusVerdict::Focus => "segment-focus",
        FocusVerdict::Differentiate => match found.lacking_must_haves.first() {
            Some(&must) => {
                args.push(("function", study.function_name(must).into()));
                "segment-differentiate-must-have"
            }
            None => {
                args.push(("factor", weakest(lang, found).into()));
                "segment-differentiate"
            }
        },
        FocusVerdict::Defend => "segment-defend",
        FocusVerdict::Rethink => "segment-rethink",
        FocusVerdict::TestApart => "segment-test-apart",
        FocusVerdict::Leave => "segment-leave",
        FocusVerdict::CannotTell => {
            args.extend(first_missing(lang, study, &found.missing));
            "segment-cannot-tell"
        }
    };
    say(lang, id, &args)
}

/// The factor that the room gate names.
fn weakest(lang: Lang, found: &SegmentFindings) -> String {
    found
        .because
        .iter()
        .find_map(|reason| match reason {
            Because::Score { gate: Gate::Room, lead: Some(lead), .. } => Some(factor(lang, lead.name)),
            _ => None,
        })
        .unwrap_or_default()
}

/// The verdict on an own offer in a segment, in one sentence.
pub fn offer_sentence(lang: Lang, study: &Study, found: &OfferFindings) -> String {
    let name = study.offer_name(found.offer);
    let mut args: Vec<(&str, Arg)> =
        vec![("offer", name.into()), ("segment", study.segment_name(found.segment).into())];
    let id = match found.verdict {
        OfferVerdict::Undifferentiated => {
            let alike = found.because.iter().find_map(|reason| match reason {
                Because::Alike { rival, similarity, .. } => Some((*rival, *similarity)),
                _ => None,
            });
            let (rival, similarity) =
                alike.map_or((String::new(), String::new()), |(r, s)| (offer_in_words(study, r), interval(lang, s, 2)));
            args.push(("rival", rival.into()));
            args.push(("similarity", similarity.into()));
            "offer-sentence-undifferentiated"
        }
        OfferVerdict::Thin => "offer-sentence-thin",
        OfferVerdict::Distinct => {
            let proven: Vec<FunctionIx> =
                found.difference.iter().filter(|(_, proven)| *proven).map(|(f, _)| *f).collect();
            args.push(("functions", functions(lang, study, &proven).into()));
            "offer-sentence-distinct"
        }
        OfferVerdict::CannotTell => {
            args.extend(first_missing(lang, study, &found.missing));
            "offer-sentence-cannot-tell"
        }
    };
    say(lang, id, &args)
}

/// A reason of a verdict.
pub fn because(lang: Lang, study: &Study, reason: &Because) -> String {
    match reason {
        Because::Money { answer, share, counted } => match share {
            None => say(lang, "because-money-unknown", &[]),
            Some(share) if *share <= 0.0 && *answer == Answer::No => say(lang, "because-money-none", &[]),
            Some(share) => say(
                lang,
                "because-money",
                &[("answer", answer_code(*answer)), ("money", money_part(lang, *share, *counted).into())],
            ),
        },
        Because::Score { gate: which, answer, score, lead } => {
            let score = interval(lang, *score, 0);
            let Some(lead) = lead else {
                let name = gate(lang, *which);
                return say(lang, "because-score-bare", &[("gate", name.into()), ("score", score.into())]);
            };
            let id = match which {
                Gate::Growth => "because-growth",
                Gate::Room | Gate::Money => "because-room",
            };
            say(
                lang,
                id,
                &[
                    ("answer", answer_code(*answer)),
                    ("score", score.into()),
                    ("factor", factor(lang, lead.name).into()),
                ],
            )
        }
        Because::MustHave(function) => {
            say(lang, "because-must-have", &[("function", study.function_name(*function).into())])
        }
        Because::Ground { ground, own, market, gaps } => {
            let id = match (ground, gaps.is_empty()) {
                (Ground::Gaining, _) => "because-gaining",
                (Ground::Losing, true) => "because-losing",
                (Ground::Losing, false) => "because-losing-gaps",
            };
            say(
                lang,
                id,
                &[
                    ("own", percent_signed(lang, *own, 0).into()),
                    ("market", percent_signed(lang, *market, 0).into()),
                    ("functions", functions(lang, study, gaps).into()),
                ],
            )
        }
        Because::Alike { rival, similarity, price_ratio } => {
            let price = match price_ratio {
                None => "unknown",
                Some(ratio) if *ratio < study.method.alike_price => "cheaper",
                Some(_) => "known",
            };
            say(
                lang,
                "because-alike",
                &[
                    ("price", price.into()),
                    ("rival", offer_in_words(study, *rival).into()),
                    ("similarity", interval(lang, *similarity, 2).into()),
                    ("ratio", price_ratio.map_or(String::new(), |r| percent(lang, r, 0)).into()),
                ],
            )
        }
        Because::NobodyAlike { rival, similarity } => say(
            lang,
            "because-nobody-alike",
            &[("rival", offer_in_words(study, *rival).into()), ("similarity", interval(lang, *similarity, 2).into())],
        ),
        Because::Proven(of) => differences(lang, study, "because-proven", of),
        Because::Unproven(of) => differences(lang, study, "because-unproven", of),
        Because::NoDifference => say(lang, "because-no-difference", &[]),
        Because::NoSeriousRival => say(lang, "because-no-serious-rival", &[]),
        Because::UnknownDecides { cells } => say(lang, "because-unknown-decides", &[("n", (*cells).into())]),
        Because::RestsOn { stale, opinion } => match (*stale, *opinion) {
            (n, 0) => say(lang, "because-stale", &[("n", n.into())]),
            (0, n) => say(lang, "because-opinion", &[("n", n.into())]),
            (stale, opinion) => {
                say(lang, "because-stale-and-opinion", &[("stale", stale.into()), ("opinion", opinion.into())])
            }
        },
    }
}

fn differences(lang: Lang, study: &Study, id: &str, of: &[FunctionIx]) -> String {
    say(lang, id, &[("n", of.len().into()), ("functions", functions(lang, study, of).into())])
}
