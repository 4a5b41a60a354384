//! The lines beside a verdict: what a gate rests on, what a factor comes to, what to find out next.

use standout_market::{
    Cell, Factor, FactorName, Figure, Findings, FocusVerdict, Gate, Missing, Scope, SegmentFindings, Study, Value, What,
};

use crate::contract::Word;
use crate::{
    Lang, date, figure, interval, list, money, money_short, month, number, number_plain, percent, percent_plain,
    percent_signed, place_in_words, say,
};

/// What a gate of a segment rests on, in one line of figures: `82,1 % маржи · 412 млн ₽ выручки · 832 заказа`.
pub fn gate_detail(lang: Lang, study: &Study, found: &SegmentFindings, gate: Gate) -> String {
    let parts = match gate {
        Gate::Money => money_parts(lang, study, found),
        Gate::Growth => growth_parts(lang, study, found),
        Gate::Room => room_parts(lang, study, found),
    };
    if parts.is_empty() { say(lang, "detail-nothing", &[]) } else { parts.join(" · ") }
}

fn one(lang: Lang, id: &str, value: String) -> String {
    say(lang, id, &[("value", value.into())])
}

fn counted(lang: Lang, id: &str, count: u64) -> String {
    say(lang, id, &[("n", count.into())])
}

fn money_parts(lang: Lang, study: &Study, found: &SegmentFindings) -> Vec<String> {
    let money = &found.money;
    let short = |amount| money_short(lang, amount, &study.currency);
    [
        money.margin_share.map(|x| one(lang, "detail-of-margin", percent(lang, x, 1))),
        money
            .margin_share
            .is_none()
            .then_some(money.revenue_share)
            .flatten()
            .map(|x| one(lang, "detail-of-revenue", percent(lang, x, 1))),
        money.revenue.map(|x| one(lang, "detail-revenue", short(x))),
        money.orders.map(|n| counted(lang, "detail-orders", n)),
        money.average_order.map(|x| one(lang, "detail-average-order", short(x))),
        money.items_per_order.map(|x| one(lang, "detail-items", number(lang, x, 1))),
        money.clients.map(|n| counted(lang, "detail-clients", n)),
        money.largest_client.map(|x| one(lang, "detail-largest-client", percent(lang, x, 0))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn growth_parts(lang: Lang, study: &Study, found: &SegmentFindings) -> Vec<String> {
    [
        found.market_volume.map(|x| one(lang, "detail-volume", money_short(lang, x, &study.currency))),
        found.market_growth.map(|x| one(lang, "detail-market-growth", percent_signed(lang, x, 1))),
        found.own_share.map(|x| one(lang, "detail-own-share", percent(lang, x, 1))),
        found.money.growth.map(|x| one(lang, "detail-own-growth", percent_signed(lang, x, 1))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn room_parts(lang: Lang, study: &Study, found: &SegmentFindings) -> Vec<String> {
    let names: Vec<String> =
        found.lacking_must_haves.iter().filter_map(|f| study.functions.get(f.0)).map(|f| f.name.clone()).collect();
    let hhi = found.market.hhi.map(|i| one(lang, "detail-hhi", interval(lang, i, 0)));
    let factors = found
        .factors
        .iter()
        .filter(|f| f.gate == Gate::Room && f.name != FactorName::RivalsHhi && f.value.is_some())
        .map(|f| format!("{}: {}", crate::factor(lang, f.name), factor_value(lang, study, f)));
    let mut parts = vec![counted(lang, "detail-rivals", found.rivals.len() as u64)];
    parts.extend(hhi);
    parts.extend(factors);
    if !names.is_empty() {
        parts.push(one(lang, "detail-must-have", list(lang, &names)));
    }
    parts
}

/// What a factor comes to, in its own unit.
pub fn factor_value(lang: Lang, study: &Study, factor: &Factor) -> String {
    let what = What::Headline;
    let print = |figured: Figure| figure(lang, study, &what, &figured).unwrap_or_default();
    let Some(value) = factor.value else {
        return print(Figure::Unknown);
    };
    print(match factor.name {
        FactorName::RealGrowth if value.is_exact() => Figure::Change(value.low),
        FactorName::RealGrowth | FactorName::Headroom => Figure::Part(value),
        FactorName::Advantage | FactorName::RelativeShare | FactorName::WinRate => Figure::Unit(value),
        FactorName::ValueForPrice => Figure::Number(value),
        FactorName::RivalsHhi => Figure::Hhi(value),
    })
}

/// What to find out next, as a question to somebody.
pub fn question(lang: Lang, study: &Study, missing: &Missing) -> String {
    let id = match missing.cell {
        Cell::Level(..) => "question-level",
        Cell::Price(..) => "question-price",
        Cell::ValueShare(..) | Cell::VolumeShare(..) => "question-share",
        Cell::Importance(..) => "question-importance",
        Cell::PlayerReach(..) | Cell::OfferReach(..) => "question-reach",
        Cell::Volume(_) | Cell::Growth(_) | Cell::PriceGrowth => "question-market",
        Cell::Claim(_) | Cell::Sales(_) => "question-other",
    };
    let place = place_in_words(lang, study, missing.cell);
    say(lang, id, &[("place", place.into()), ("n", missing.settles.into())])
}

/// Under the headline: verdicts that cannot be said yet, the period of the sales, and the day of the matrix.
pub fn subline(lang: Lang, study: &Study, findings: &Findings) -> String {
    let open = findings.segments.iter().filter(|s| s.verdict == FocusVerdict::CannotTell).count();
    let mut parts = Vec::new();
    if open > 0 {
        parts.push(counted(lang, "subline-open", open as u64));
    }
    if let Some(year) = findings.year {
        let args = [("from", month(lang, year.first).into()), ("to", month(lang, year.last).into())];
        parts.push(say(lang, "subline-period", &args));
    } else if findings.revenue.amount.is_some() {
        parts.push(say(lang, "subline-undated", &[]));
    }
    if let Some(day) = study.sources.iter().filter_map(|s| s.as_of).max() {
        parts.push(one(lang, "subline-matrix", date(lang, day)));
    }
    parts.join(" ")
}

/// A fact of the matrix in words, with its unit; `None` where it is unknown or lies in no sheet.
pub fn cell_value(lang: Lang, study: &Study, cell: Cell) -> Option<String> {
    let part = |x: f64| Some(percent_plain(lang, x));
    match cell {
        Cell::Level(f, o) => {
            let value = study.levels.get(f.0, o.0)?.value;
            let unit = match (&study.functions.get(f.0)?.kind, value) {
                (standout_market::FunctionKind::Number { unit, .. }, Value::Number(_)) => unit.as_str(),
                _ => "",
            };
            Some(crate::value(lang, Some(value), unit))
        }
        Cell::Importance(f, s) => Some(number_plain(lang, study.importance.get(f.0, s.0)?.value)),
        Cell::Price(o, scope) => {
            let price = &study.prices.get(o.0, scope.column())?.value;
            let amount = money(lang, price.amount, &study.currency);
            Some(if price.unit.is_empty() { amount } else { format!("{amount} / {}", price.unit) })
        }
        Cell::ValueShare(p, scope) => part(study.value_shares.get(p.0, scope.column())?.value),
        Cell::VolumeShare(p, scope) => part(study.volume_shares.get(p.0, scope.column())?.value),
        Cell::PlayerReach(p, s) => Some(study.player_reach.get(p.0, s.0)?.value.word(lang).to_owned()),
        Cell::OfferReach(o, s) => Some(study.offer_reach.get(o.0, s.0)?.value.word(lang).to_owned()),
        Cell::Volume(scope) => {
            let volume = match scope {
                Scope::Whole => study.market.volume.as_ref(),
                Scope::Segment(s) => study.segments.get(s.0)?.volume.as_ref(),
            };
            let volume = &volume?.value;
            Some(format!("{} {}", number_plain(lang, volume.amount), volume.unit).trim_end().to_owned())
        }
        Cell::Growth(Scope::Whole) => part(study.market.growth.as_ref()?.value),
        Cell::Growth(Scope::Segment(s)) => part(study.segments.get(s.0)?.growth.as_ref()?.value),
        Cell::PriceGrowth => part(study.market.price_growth.as_ref()?.value),
        Cell::Claim(c) => Some(format!("«{}»", study.claims.get(c.0)?.words)),
        Cell::Sales(_) => None,
    }
}
