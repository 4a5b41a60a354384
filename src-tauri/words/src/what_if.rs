//! What changes on trial would move, in one sentence.

use standout_market::{
    Because, Findings, FocusVerdict, OfferMove, OfferVerdict, SegmentMove, Study, moved_offers, moved_segments,
};

use crate::{Arg, Lang, answer, gate, list, offer_in_words, offer_verdict, say, verdict};

/// Consequences told in the sentence; the others are counted.
const TOLD: usize = 3;

/// A change on trial: what is changed, and to what, in words.
pub type Trial = (String, String);

/// `Если цена «Стандарт» — 90 000 ₽: «Дилеры» остаётся в фокусе; «Стандарт» больше не сливается …`. The study is the one
/// with the changes; without any it is a question.
pub fn what_if(lang: Lang, study: &Study, trials: &[Trial], before: &Findings, after: &Findings) -> String {
    if trials.is_empty() {
        return say(lang, "what-if-nothing", &[]);
    }
    let changes = match trials {
        [one] => change(lang, one),
        [one, two] => list(lang, &[change(lang, one), change(lang, two)]),
        many => say(lang, "what-if-several", &[("n", many.len().into())]),
    };
    let then = consequences(lang, study, before, after).join("; ");
    say(lang, "what-if-if", &[("changes", changes.into()), ("then", then.into())])
}

fn change(lang: Lang, (what, value): &Trial) -> String {
    say(lang, "what-if-change", &[("what", what.as_str().into()), ("value", value.as_str().into())])
}

fn consequences(lang: Lang, study: &Study, before: &Findings, after: &Findings) -> Vec<String> {
    let segments = moved_segments(before, after);
    let verdicts = segments.iter().filter(|found| found.is_verdict());
    let mut told: Vec<String> = verdicts.map(|found| segment(lang, study, found)).collect();
    told.extend(moved_offers(before, after).iter().map(|found| offer(lang, study, after, found)));
    let more = told.len().saturating_sub(TOLD);
    told.truncate(TOLD);
    if more > 0 {
        told.push(say(lang, "what-if-more", &[("n", more.into())]));
    }
    if told.is_empty() {
        let names: Vec<String> = segments.iter().map(|m| study.segment_name(m.segment).to_owned()).collect();
        told.push(match names.as_slice() {
            [] => say(lang, "what-if-none", &[]),
            names => say(lang, "what-if-gates", &[("segments", list(lang, names).into())]),
        });
    }
    // What a board asks first: whether the focus stands.
    let stays = after
        .segments
        .iter()
        .zip(&before.segments)
        .filter(|(after, before)| after.verdict == FocusVerdict::Focus && before.verdict == FocusVerdict::Focus);
    let stays =
        stays.map(|(found, _)| say(lang, "what-if-stays", &[("segment", study.segment_name(found.segment).into())]));
    stays.take(TOLD).chain(told).collect()
}

fn segment(lang: Lang, study: &Study, found: &SegmentMove) -> String {
    let args: [(&str, Arg); 3] = [
        ("segment", study.segment_name(found.segment).into()),
        ("before", verdict(lang, found.verdict.0).into()),
        ("after", verdict(lang, found.verdict.1).into()),
    ];
    say(lang, "what-if-segment", &args)
}

fn offer(lang: Lang, study: &Study, after: &Findings, found: &OfferMove) -> String {
    let words = |verdict: Option<OfferVerdict>| verdict.map_or_else(String::new, |v| offer_verdict(lang, v));
    let mut args: Vec<(&str, Arg)> = vec![
        ("offer", study.offer_name(found.offer).into()),
        ("segment", study.segment_name(found.segment).into()),
        ("before", words(found.verdict.0).into()),
        ("after", words(found.verdict.1).into()),
    ];
    let now = after.offers.iter().find(|o| (o.offer, o.segment) == (found.offer, found.segment));
    let rival = now.and_then(|now| {
        now.because.iter().find_map(|reason| match reason {
            Because::Alike { rival, .. } => Some(*rival),
            _ => None,
        })
    });
    let id = match (found.verdict, rival) {
        ((_, None), _) => "what-if-offer-gone",
        ((None, _), _) => "what-if-offer-new",
        ((_, Some(OfferVerdict::Undifferentiated)), Some(rival)) => {
            args.push(("rival", offer_in_words(study, rival).into()));
            "what-if-offer-blends"
        }
        ((Some(OfferVerdict::Undifferentiated), Some(OfferVerdict::Thin | OfferVerdict::Distinct)), _) => {
            "what-if-offer-free"
        }
        _ => "what-if-offer",
    };
    say(lang, id, &args)
}

/// The gates of a segment that say something else: `есть куда расти: да вместо «нет»`.
pub fn gates_moved(lang: Lang, found: &SegmentMove) -> Vec<String> {
    let words = |(which, before, after)| {
        let args: [(&str, Arg); 3] = [
            ("gate", gate(lang, which).into()),
            ("before", answer(lang, before).into()),
            ("after", answer(lang, after).into()),
        ];
        say(lang, "what-if-gate", &args)
    };
    found.moved_gates().into_iter().map(words).collect()
}
