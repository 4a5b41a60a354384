//! Offers beside rivals' in sentences: clones, prices, the value curve, the perceptual map, points with their counts.

use standout_market::{
    Answer, Clones, Efficiency, Having, Interval, Method, NoMap, OfferIx, PerceptualMap, PriceField, Priced,
    StrategyCanvas, Study, Twins, Undercut,
};

use crate::reasons::ours_or_theirs;
use crate::{Arg, Lang, interval, interval_percent, list, number, offer_in_words, percent, say};

/// Two offers that are alike: `«Радуга К-200» и «Забава Люкс» похожи на 92 %.`
pub fn twins(lang: Lang, study: &Study, found: &Twins) -> String {
    let args: [(&str, Arg); 3] = [
        ("one", offer_in_words(study, found.one).into()),
        ("other", offer_in_words(study, found.other).into()),
        ("similarity", interval_percent(lang, found.similarity, 0).into()),
    ];
    say(lang, "twins", &args)
}

/// All of a segment's clones in one sentence.
pub fn clones_sentence(lang: Lang, method: &Method, found: &Clones) -> String {
    if found.compared == 0 {
        return say(lang, "twins-none", &[]);
    }
    let args: [(&str, Arg); 3] = [
        ("n", found.pairs.len().into()),
        ("perhaps", found.perhaps.len().into()),
        ("alike", percent(lang, method.alike, 0).into()),
    ];
    say(lang, "twins-said", &args)
}

/// What is offered, of 100.
fn points(lang: Lang, value: Option<Interval>) -> String {
    value.map_or_else(|| "?".to_owned(), |v| interval(lang, Interval { low: 100.0 * v.low, high: 100.0 * v.high }, 0))
}

fn value_in(lang: Lang, field: &PriceField, offer: OfferIx) -> String {
    points(lang, field.offers.iter().find(|o| o.offer == offer).and_then(|o| o.value))
}

/// Parts below a tenth of one per cent would print as none.
fn part(lang: Lang, part: f64) -> String {
    percent(lang, part, u8::from(part < 0.0095))
}

/// Whether an offer gives what its price can buy, with the reason.
pub fn efficiency(lang: Lang, study: &Study, field: &PriceField, found: &Priced) -> String {
    let offer = || ("offer", ours_or_theirs(study, found.offer).into());
    match found.efficiency {
        Efficiency::Efficient => say(lang, "price-efficient", &[offer()]),
        Efficiency::Dominated { by, ratio, .. } => {
            let id = if ratio > 1.0 { "price-dominated" } else { "price-dominated-same" };
            let mut args: Vec<(&str, Arg)> = vec![
                offer(),
                ("by", ours_or_theirs(study, by).into()),
                ("ours", points(lang, found.value).into()),
                ("theirs", value_in(lang, field, by).into()),
            ];
            if ratio > 1.0 {
                args.push(("dearer", part(lang, ratio - 1.0).into()));
            }
            say(lang, id, &args)
        }
        Efficiency::CannotTell(Some(other)) => {
            say(lang, "price-open", &[offer(), ("other", ours_or_theirs(study, other).into())])
        }
        Efficiency::CannotTell(None) => say(lang, "price-open-own", &[offer()]),
    }
}

/// Who undercuts whom.
pub fn undercut(lang: Lang, study: &Study, field: &PriceField, found: &Undercut) -> String {
    let mut args: Vec<(&str, Arg)> = vec![
        ("by", ours_or_theirs(study, found.by).into()),
        ("whom", ours_or_theirs(study, found.whom).into()),
        ("cheaper", part(lang, 1.0 - found.ratio).into()),
    ];
    if !found.certain {
        return say(lang, "undercut-open", &args);
    }
    args.push(("value", value_in(lang, field, found.by).into()));
    args.push(("other", value_in(lang, field, found.whom).into()));
    say(lang, "undercut", &args)
}

/// All price fields of a segment in one sentence about ours.
pub fn prices_sentence(lang: Lang, fields: &[PriceField]) -> String {
    let ours = || fields.iter().flat_map(|f| &f.offers).filter(|o| o.own && o.price.is_some());
    let mut dominated: Vec<OfferIx> = Vec::new();
    for offer in ours().filter(|o| matches!(o.efficiency, Efficiency::Dominated { .. })) {
        if !dominated.contains(&offer.offer) {
            dominated.push(offer.offer);
        }
    }
    let open = ours().filter(|o| matches!(o.efficiency, Efficiency::CannotTell(_))).count();
    let args: [(&str, Arg); 3] = [("n", dominated.len().into()), ("of", ours().count().into()), ("open", open.into())];
    say(lang, "prices-said", &args)
}

/// Whether one of our offers only follows the others; nothing where there are no others.
pub fn canvas_sentence(lang: Lang, study: &Study, offer: OfferIx, found: &StrategyCanvas) -> Option<String> {
    let method = &study.method;
    let divergence = found.divergence?;
    let correlation = match found.correlation {
        Some(r) if r.high - r.low > 1.5 => say(lang, "canvas-wide", &[]),
        Some(r) => interval(lang, r, 2),
        None => say(lang, "canvas-flat", &[]),
    };
    let mut args: Vec<(&str, Arg)> = vec![
        ("offer", study.offer_name(offer).into()),
        ("r", correlation.into()),
        ("d", interval(lang, divergence, 2).into()),
    ];
    let sentence = match found.me_too {
        Answer::Yes => say(lang, "canvas-me-too", &args),
        Answer::No => {
            let far = divergence.low > method.me_too_divergence;
            args.push(("why", if far { "far" } else { "turned" }.into()));
            say(lang, "canvas-own-way", &args)
        }
        Answer::CannotTell => {
            args.push(("least", number(lang, method.me_too_correlation, 2).into()));
            args.push(("most", number(lang, method.me_too_divergence, 2).into()));
            say(lang, "canvas-open", &args)
        }
    };
    let mean = say(lang, if found.by_share { "canvas-by-share" } else { "canvas-plain" }, &[]);
    Some(format!("{sentence} {mean}"))
}

/// What the map shows, or why there is none.
pub fn map_sentence(lang: Lang, study: &Study, found: &Result<PerceptualMap, NoMap>) -> String {
    match found {
        Ok(map) => {
            let mut said = vec![say(lang, "map-explained", &[("explained", percent(lang, map.explained, 0).into())])];
            if map.inexact > 0 {
                let args = [("n", map.inexact.into()), ("of", map.distances.into())];
                said.push(say(lang, "map-inexact", &args));
            }
            if !map.apart.is_empty() {
                let names: Vec<String> = map.apart.iter().map(|&o| ours_or_theirs(study, o)).collect();
                said.push(say(lang, "map-apart", &[("names", list(lang, &names).into())]));
            }
            if map.beyond > 0 {
                said.push(say(lang, "map-beyond", &[("n", map.beyond.into())]));
            }
            said.join(" ")
        }
        Err(NoMap::FewPlayers { players, least }) => {
            say(lang, "map-few", &[("players", (*players).into()), ("least", (*least).into())])
        }
        Err(NoMap::Flat { explained, least }) => say(
            lang,
            "map-flat",
            &[("explained", percent(lang, *explained, 0).into()), ("least", percent(lang, *least, 0).into())],
        ),
    }
}

/// How many of the serious rivals have a function, `3 из 4`; `ahead` counts those ahead of our number instead.
pub fn having(lang: Lang, found: &Having, ahead: bool) -> String {
    let have = if ahead { found.ahead } else { found.have };
    let of = number(lang, found.players as f64, 0);
    let figure = |n: usize| number(lang, n as f64, 0);
    if ahead || found.unknown == 0 {
        return say(lang, "having", &[("have", figure(have).into()), ("of", of.into())]);
    }
    let most = figure(have + found.unknown);
    say(lang, "having-unknown", &[("have", figure(have).into()), ("most", most.into()), ("of", of.into())])
}

/// What part of the market those rivals hold, `41 % рынка`; `None` unless it is known, or where it is none.
pub fn having_share(lang: Lang, found: &Having) -> Option<String> {
    let share = interval_percent(lang, found.share.filter(|share| share.high > 0.0)?, 0);
    Some(say(lang, "having-share", &[("share", share.into())]))
}
