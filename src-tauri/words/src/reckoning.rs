//! "Why?" in words: what a number is called, the rule behind it, and the number itself.

use standout_market::{
    Anchors, Because, Counted, FactorName, Figure, FunctionKind, Gate, GrowthPart, Level, OfferIx, PlayerIx, SalesOf,
    Scope, SegmentIx, Study, Value, Weighing, What,
};

use crate::growth::{item, turn_id};
use crate::reasons::ours_or_theirs;
use crate::{
    Arg, Lang, answer, because, factor, gate, interval, interval_percent, money, number, offer_in_words, offer_verdict,
    percent, percent_signed, reasons::answer_code, robustness::flip_of, say, standing, support, verdict,
};

type Args = Vec<(&'static str, Arg)>;

fn segment(study: &Study, segment: SegmentIx) -> (&'static str, Arg) {
    let name = study.segment_name(segment);
    ("segment", name.into())
}

fn scope(study: &Study, scope: Scope) -> Args {
    match scope {
        Scope::Whole => vec![("scope", "whole".into()), ("segment", "".into())],
        Scope::Segment(s) => vec![("scope", "segment".into()), segment(study, s)],
    }
}

fn function(study: &Study, function: standout_market::FunctionIx) -> (&'static str, Arg) {
    let name = study.function_name(function);
    ("function", name.into())
}

fn player(study: &Study, player: PlayerIx) -> (&'static str, Arg) {
    let name = study.player_name(player);
    ("player", name.into())
}

fn offer(study: &Study, offer: OfferIx) -> (&'static str, Arg) {
    ("offer", ours_or_theirs(study, offer).into())
}

fn rival(study: &Study, offer: OfferIx) -> (&'static str, Arg) {
    ("rival", offer_in_words(study, offer).into())
}

fn other(study: &Study, of: OfferIx) -> (&'static str, Arg) {
    ("other", offer(study, of).1)
}

/// Whose sales changed.
fn sales(lang: Lang, study: &Study, of: SalesOf) -> Args {
    let name = |place: Option<SegmentIx>| match place {
        Some(s) => study.segment_name(s).to_owned(),
        None => say(lang, "why-in-no-segment", &[]),
    };
    let channel = |place: Option<standout_market::ChannelIx>| {
        let known = place.and_then(|c| study.ledger.channels.get(c.0)).cloned();
        known.unwrap_or_else(|| say(lang, "growth-no-channel", &[]))
    };
    let names: Vec<String> = [of.segment.map(name), of.channel.map(channel)].into_iter().flatten().collect();
    vec![("n", names.len().into()), ("names", names.join(" · ").into())]
}

/// What a part of a change of revenue is called, and the rule behind it.
fn growth_part(part: GrowthPart) -> (&'static str, &'static str) {
    match part {
        GrowthPart::Volume => ("why-growth-volume", "why-growth-volume-rule"),
        GrowthPart::Mix => ("why-growth-mix", "why-growth-mix-rule"),
        GrowthPart::Price => ("why-growth-price", "why-growth-price-rule"),
        GrowthPart::New => ("why-growth-new", "why-growth-new-rule"),
        GrowthPart::Lost => ("why-growth-lost", "why-growth-lost-rule"),
        GrowthPart::Untold => ("why-growth-untold", "why-growth-untold-rule"),
        GrowthPart::Market => ("why-market-merit", "why-market-merit-rule"),
        GrowthPart::Segment => ("why-segment-merit", "why-segment-merit-rule"),
        GrowthPart::Own => ("why-own-merit", "why-merit-rule"),
        GrowthPart::Elsewhere => ("why-elsewhere", "why-elsewhere-rule"),
    }
}

fn yes_no(yes: bool) -> Arg {
    if yes { "yes" } else { "no" }.into()
}

/// The id of what is asked about, and the variables of its title.
fn titled(lang: Lang, study: &Study, what: &What) -> (&'static str, Args) {
    match *what {
        What::Headline => ("why-headline", vec![]),
        What::Segment(s) => ("why-segment", vec![segment(study, s)]),
        What::Stability => ("why-stability", vec![]),
        // Worded as sentences of their own: see `what`.
        What::Flip(_) | What::RestsOn { .. } => ("", vec![]),
        What::Gate(_, g) => ("why-gate", vec![("gate", capital(&gate(lang, g)).into())]),
        What::Score(..) => ("why-score", vec![]),
        What::Factor(_, name) => ("why-factor", vec![("factor", capital(&factor(lang, name)).into())]),
        What::Money(_, counted) => {
            let counted = match counted {
                Counted::Margin => "margin",
                Counted::Revenue => "revenue",
            };
            ("why-money", vec![("counted", counted.into())])
        }
        What::MoneyShare(_) => ("why-money-share", vec![]),
        What::LargerSegments(_) => ("why-larger-segments", vec![]),
        What::NotAssigned => ("why-not-assigned", vec![]),
        What::Revenue(of) => ("why-revenue", scope(study, of)),
        What::Margin(_) => ("why-margin", vec![]),
        What::CostCoverage => ("why-cost-coverage", vec![]),
        What::OwnGrowth(_) => ("why-own-growth", vec![]),
        What::Change(of) => ("why-change", sales(lang, study, of)),
        What::Part(part) => (growth_part(part).0, vec![]),
        What::Before => ("why-before", vec![]),
        What::Now => ("why-now", vec![]),
        What::Item(ref sold) => {
            let name = item(study, sold);
            let name = if name.is_empty() { say(lang, "growth-no-item", &[]) } else { name };
            ("why-item", vec![("name", name.into())])
        }
        What::OtherItems(n) => ("why-other-items", vec![("n", n.into())]),
        What::QuantityBefore => ("why-quantity-before", vec![]),
        What::QuantityNow => ("why-quantity-now", vec![]),
        What::PriceBefore => ("why-price-before", vec![]),
        What::PriceNow => ("why-price-now", vec![]),
        What::MixBefore => ("why-mix-before", vec![]),
        What::MixNow => ("why-mix-now", vec![]),
        What::AtOldPrices => ("why-at-old-prices", vec![]),
        What::InOldMix => ("why-in-old-mix", vec![]),
        What::Unsplit(turn) => (turn_id(turn), vec![]),
        What::InSegment(Some(s)) => ("why-in-segment", vec![segment(study, s)]),
        What::InSegment(None) => ("why-in-no-segment", vec![]),
        What::MeanMarketGrowth => ("why-mean-market-growth", vec![]),
        What::Orders => ("why-orders", vec![]),
        What::Clients => ("why-clients", vec![]),
        What::AverageOrder => ("why-average-order", vec![]),
        What::ItemsPerOrder => ("why-items-per-order", vec![]),
        What::LargestClient => ("why-largest-client", vec![]),
        What::MarketGrowth(of) => ("why-market-growth", scope(study, of)),
        What::PriceGrowth => ("why-price-growth", vec![]),
        What::Volume(_) => ("why-volume", vec![]),
        What::OwnShare(_) => ("why-own-share", vec![]),
        What::Concentration(of) => ("why-concentration", scope(study, of)),
        What::TopShare(n) => ("why-top-share", vec![("n", n.into())]),
        What::EffectivePlayers => ("why-effective-players", vec![]),
        What::Unlisted => ("why-unlisted", vec![]),
        What::Share(p) => ("why-share", vec![player(study, p)]),
        What::MustHave(f) => ("why-must-have", vec![function(study, f)]),
        What::Offer(o, s) => ("why-offer", vec![offer(study, o), segment(study, s)]),
        What::OfferInFactor(o, _) => ("why-offer-in-factor", vec![offer(study, o)]),
        What::AdvantageOver(o) => ("why-advantage-over", vec![rival(study, o)]),
        What::ValueAgainst(o) => ("why-value-against", vec![rival(study, o)]),
        What::Similarity(ours, o, _) if study.is_own(ours) => ("why-similarity", vec![rival(study, o)]),
        What::Similarity(one, other, _) => {
            ("why-similarity-of", vec![("one", offer_in_words(study, one).into()), rival(study, other)])
        }
        What::Function(f, _) => ("why-function", vec![function(study, f)]),
        What::Buys(o) => ("why-buys", vec![offer(study, o)]),
        What::Undercut(by, whom) => ("why-undercut", vec![offer(study, by), other(study, whom)]),
        What::Worth(o) => ("why-worth", vec![offer(study, o)]),
        What::Lead(one, whom) => ("why-lead", vec![offer(study, one), other(study, whom)]),
        What::PriceOver(one, whom) => ("why-price-over", vec![offer(study, one), other(study, whom)]),
        What::PriceRatio(o) => ("why-price-ratio", vec![rival(study, o)]),
        What::Difference(f, proven) => ("why-difference", vec![function(study, f), ("proven", yes_no(proven))]),
        What::Serious(p) => ("why-serious", vec![player(study, p)]),
        What::PriceIndex(o, _) => ("why-price-index", vec![offer(study, o)]),
        What::AveragePrice(_) => ("why-average-price", vec![]),
        What::PlayerPrice(p) => ("why-player-price", vec![player(study, p)]),
        What::Price(o) => ("why-price", vec![offer(study, o)]),
        What::Claim(c) => {
            let words = study.claims.get(c.0).map_or("", |c| c.words.as_str());
            ("why-claim", vec![("words", words.into())])
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What a number or a verdict is called.
pub fn what(lang: Lang, study: &Study, what: &What) -> String {
    match *what {
        What::Flip(flip) => flip_of(lang, flip),
        What::RestsOn { stale, opinion } => because(lang, study, &Because::RestsOn { stale, opinion }),
        _ => {
            let (id, args) = titled(lang, study, what);
            say(lang, id, &args)
        }
    }
}

/// The rule behind it, where there is one to tell.
pub fn rule(lang: Lang, study: &Study, what: &What) -> Option<String> {
    let m = &study.method;
    let part = |fraction| Arg::from(percent(lang, fraction, 0));
    let (id, args): (&str, Args) = match *what {
        What::Headline => ("why-headline-rule", vec![]),
        What::Segment(_) => ("why-segment-rule", vec![]),
        What::Stability => (
            "why-stability-rule",
            vec![("n", u64::from(m.draws).into()), ("seed", number(lang, m.seed as f64, 0).into())],
        ),
        What::Flip(_) => ("why-flip-rule", vec![]),
        What::RestsOn { .. } => ("why-rests-rule", vec![("n", u64::try_from(m.stale_months).unwrap_or(0).into())]),
        What::Gate(_, Gate::Money) => (
            "why-gate-money-rule",
            vec![("share", part(m.money_share)), ("small", part(m.money_small_share)), ("cut", part(m.money_cut))],
        ),
        What::Gate(_, Gate::Growth) => ("why-gate-growth-rule", vec![("gate", plain(lang, m.gate).into())]),
        What::Gate(_, Gate::Room) => ("why-gate-room-rule", vec![("gate", plain(lang, m.gate).into())]),
        What::Score(..) => ("why-score-rule", vec![]),
        What::Factor(_, name) => ("why-factor-rule", factor_args(lang, study, name)),
        What::MoneyShare(_) => ("why-money-share-rule", vec![]),
        What::NotAssigned => ("why-not-assigned-rule", vec![]),
        What::Revenue(_) => ("why-revenue-rule", vec![]),
        What::Margin(_) => ("why-margin-rule", vec![]),
        What::Change(_) => ("growth-order", vec![]),
        What::Part(part) => (growth_part(part).1, vec![]),
        What::MeanMarketGrowth => ("why-mean-market-growth-rule", vec![]),
        What::Buys(_) => ("why-buys-rule", vec![]),
        What::Undercut(..) => ("why-undercut-rule", vec![("band", plain(lang, m.price_band.0).into())]),
        What::Worth(_) => ("why-worth-rule", vec![]),
        What::Lead(..) => ("why-lead-rule", vec![]),
        What::OwnShare(_) => ("why-own-share-rule", vec![]),
        What::Concentration(_) => ("why-concentration-rule", vec![]),
        What::EffectivePlayers => ("why-effective-players-rule", vec![]),
        What::MustHave(_) => (
            "why-must-have-rule",
            vec![("importance", plain(lang, m.must_have_importance).into()), ("part", part(m.must_have_part))],
        ),
        What::Offer(..) => {
            ("why-offer-rule", vec![("alike", number(lang, m.alike, 2).into()), ("price", part(m.alike_price))])
        }
        What::OfferInFactor(_, FactorName::Advantage) => ("why-offer-in-advantage-rule", vec![]),
        What::OfferInFactor(..) => ("why-offer-in-value-rule", vec![]),
        What::AdvantageOver(_) => ("why-advantage-over-rule", vec![]),
        What::ValueAgainst(_) => ("why-value-against-rule", vec![]),
        What::Similarity(..) => ("why-similarity-rule", vec![]),
        What::Difference(..) => {
            ("why-difference-rule", vec![("matters", plain(lang, m.matters).into()), ("part", part(m.difference))])
        }
        What::Serious(_) => ("why-serious-rule", vec![("share", part(m.serious_share))]),
        What::PriceIndex(..) => ("why-price-index-rule", vec![]),
        What::AveragePrice(weighing) => {
            let weighing = match weighing {
                Weighing::ByValue => "by-value",
                Weighing::ByVolume => "by-volume",
                Weighing::Unweighted => "unweighted",
            };
            ("why-average-price-rule", vec![("weighing", weighing.into())])
        }
        What::Claim(_) => ("why-claim-rule", vec![]),
        _ => return None,
    };
    Some(say(lang, id, &args))
}

fn plain(lang: Lang, value: f64) -> String {
    crate::number_plain(lang, value)
}

fn factor_args(lang: Lang, study: &Study, name: FactorName) -> Args {
    let m = &study.method;
    let (anchors, fraction): (&Anchors, bool) = match name {
        FactorName::RealGrowth => (&m.real_growth, true),
        FactorName::Headroom => (&m.headroom, true),
        FactorName::Advantage => (&m.advantage, false),
        FactorName::ValueForPrice => (&m.value_for_price, false),
        FactorName::RivalsHhi => (&m.rivals_hhi, false),
        FactorName::RelativeShare => (&m.relative_share, false),
        FactorName::WinRate => (&m.win_rate, false),
    };
    let end = |x: f64| {
        if fraction { percent(lang, x, 0) } else { plain(lang, x).replace('-', "\u{2212}") }
    };
    vec![
        ("zero", end(anchors.zero).into()),
        ("hundred", end(anchors.hundred).into()),
        ("weight", plain(lang, anchors.weight).into()),
    ]
}

/// The number or the verdict as printed beside its title; `None` where there is nothing to print.
pub fn figure(lang: Lang, study: &Study, what: &What, figure: &Figure) -> Option<String> {
    let ends = |i: standout_market::Interval| i.low.is_finite() && i.high.is_finite();
    Some(match *figure {
        Figure::Blank => return None,
        Figure::Unknown => unknown(lang),
        Figure::Verdict(v) => verdict(lang, v),
        Figure::OfferVerdict(v) => offer_verdict(lang, v),
        Figure::Answer(a) => answer(lang, a),
        Figure::Standing(same, sure) => format!("{}, {}", percent(lang, same, 0), standing(lang, sure)),
        Figure::Support(s) => support(lang, s),
        Figure::Points(i) => say(lang, "figure-of-100", &[("points", interval(lang, i, 0).into())]),
        Figure::Part(i) if ends(i) => interval_percent(lang, i, 1),
        Figure::Change(x) => percent_signed(lang, x, 1),
        Figure::Unit(i) | Figure::Ratio(i) if ends(i) => interval(lang, i, 2),
        Figure::Hhi(i) if ends(i) => interval(lang, i, 0),
        Figure::Index(i) | Figure::Number(i) if ends(i) => interval(lang, i, 1),
        Figure::Part(_)
        | Figure::Unit(_)
        | Figure::Ratio(_)
        | Figure::Hhi(_)
        | Figure::Index(_)
        | Figure::Number(_) => unknown(lang),
        Figure::Count(n) => number(lang, n as f64, 0),
        Figure::Money(amount) => money(lang, amount, &study.currency),
        Figure::MoneyChange(amount) => {
            let text = money(lang, amount, &study.currency);
            if amount.0 > 0 { format!("+{text}") } else { text }
        }
        Figure::Efficient(a) => say(lang, "figure-efficient", &[("answer", answer_code(a))]),
        Figure::Values(ours, theirs) => {
            let (unit, own) = match what {
                What::Function(f, own) => (unit_of(study, *f), *own),
                _ => ("", true),
            };
            say(
                lang,
                if own { "figure-values" } else { "figure-values-of-two" },
                &[("ours", value(lang, ours, unit).into()), ("theirs", value(lang, theirs, unit).into())],
            )
        }
    })
}

fn unknown(lang: Lang) -> String {
    say(lang, "figure-unknown", &[])
}

fn unit_of(study: &Study, function: standout_market::FunctionIx) -> &str {
    match study.functions.get(function.0).map(|f| &f.kind) {
        Some(FunctionKind::Number { unit, .. }) => unit,
        _ => "",
    }
}

/// What an offer has of a function, in a word or a number with its unit.
pub fn value(lang: Lang, value: Option<Value>, unit: &str) -> String {
    match value {
        None => unknown(lang),
        Some(Value::Level(level)) => {
            let id = match level {
                Level::Full => "level-full",
                Level::Partial => "level-partial",
                Level::Absent => "level-absent",
            };
            say(lang, id, &[])
        }
        Some(Value::Number(x)) if unit.is_empty() => plain(lang, x),
        Some(Value::Number(x)) => format!("{}\u{a0}{unit}", plain(lang, x)),
    }
}
