//! Why own sales changed, and their seasons, as sentences.

use standout_market::{Change, Counted, Findings, Item, Money, SeasonMonth, ShiftShare, Study, Turn};

use crate::reasons::list;
use crate::{Lang, money_short, month, number, percent, percent_signed, say};

/// What was sold, by its name; empty where nobody knows.
pub fn item(study: &Study, item: &Item) -> String {
    match item {
        Item::Offer(offer) => study.offer_name(*offer).to_owned(),
        Item::Article(text) => text.clone(),
        Item::Unnamed => String::new(),
    }
}

/// The message for what became of something that could not be split; empty where it could.
pub fn turn_id(turn: Turn) -> &'static str {
    match turn {
        Turn::Both { .. } => "",
        Turn::New => "growth-turn-new",
        Turn::Lost => "growth-turn-lost",
        Turn::Uncounted => "growth-turn-uncounted",
        Turn::GivenBack => "growth-turn-given-back",
        Turn::Unnamed => "growth-turn-unnamed",
    }
}

/// An amount with its sign: `+12,4 млн ₽`.
fn signed(lang: Lang, study: &Study, amount: f64) -> String {
    let text = money_short(lang, Money(amount.round() as i64), &study.currency);
    if amount.round() > 0.0 { format!("+{text}") } else { text }
}

/// How revenue changed and by what, the largest part first.
pub fn change(lang: Lang, study: &Study, found: &Change) -> String {
    let by = found.now - found.before;
    let direction = match by.0 {
        0 => "same",
        1.. => "up",
        _ => "down",
    };
    let growth = match found.before.0 {
        1.. => percent_signed(lang, found.now.as_f64() / found.before.as_f64() - 1.0, 0),
        _ => "?".to_owned(),
    };
    let total = say(
        lang,
        "growth-total",
        &[
            ("direction", direction.into()),
            ("amount", money_short(lang, Money(by.0.saturating_abs()), &study.currency).into()),
            ("growth", growth.into()),
        ],
    );
    let mut parts = vec![("growth-part-new", found.new), ("growth-part-lost", found.lost)];
    if found.is_told() {
        parts.extend([
            ("growth-part-volume", found.volume),
            ("growth-part-mix", found.mix),
            ("growth-part-price", found.price),
        ]);
    }
    parts.push(("growth-part-untold", found.untold));
    parts.retain(|(_, amount)| amount.round() != 0.0);
    parts.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    if parts.is_empty() {
        return format!("{total}.");
    }
    let parts: Vec<String> =
        parts.iter().map(|(id, amount)| format!("{} {}", say(lang, id, &[]), signed(lang, study, *amount))).collect();
    format!("{total}: {}.", parts.join(", "))
}

/// What could not be split, and why; `None` where everything was.
pub fn untold(lang: Lang, study: &Study, found: &Change) -> Option<String> {
    let names = |turn: Turn| -> Vec<String> {
        let items = found.untold_items().filter(|item| item.turn == turn);
        items.map(|one| format!("«{}»", item(study, &one.item))).collect()
    };
    let mut why = Vec::new();
    for (turn, id) in [(Turn::Uncounted, "growth-uncounted"), (Turn::GivenBack, "growth-given-back")] {
        let names = names(turn);
        if !names.is_empty() {
            why.push(say(lang, id, &[("names", list(lang, &names).into())]));
        }
    }
    if found.untold_items().any(|item| item.turn == Turn::Unnamed) {
        why.push(say(lang, "growth-unnamed", &[]));
    }
    if why.is_empty() {
        return None;
    }
    let id = if found.is_told() { "growth-untold" } else { "growth-not-told" };
    let part = found.untold_part().map_or_else(|| "?".to_owned(), |part| percent(lang, part, 0));
    Some(say(lang, id, &[("part", part.into()), ("why", why.join("; ").into())]))
}

/// What the market brought, what the segment, and what is our merit. Of several segments together their mix.
pub fn shift(lang: Lang, study: &Study, found: &ShiftShare, one_segment: bool) -> String {
    let amount = |amount: f64| signed(lang, study, amount).into();
    let args = [
        ("of", if one_segment { "segment" } else { "mix" }.into()),
        ("market", amount(found.market)),
        ("segment", amount(found.segment)),
        ("own", amount(found.own)),
    ];
    let said = say(lang, "growth-shift", &args);
    if found.untold.round() == 0.0 {
        return said;
    }
    format!("{said} {}", say(lang, "growth-shift-untold", &[("amount", amount(found.untold))]))
}

/// Which segments bring the cut of the money, and how many equal ones would be as concentrated; `None` without money.
pub fn concentration(lang: Lang, study: &Study, findings: &Findings) -> Option<String> {
    let revenue = &findings.revenue;
    let effective = revenue.effective_segments?;
    let names: Vec<String> = revenue.pareto.iter().map(|&s| study.segment_name(s).to_owned()).collect();
    let counted = match findings.counted {
        Counted::Margin => "margin",
        Counted::Revenue => "revenue",
    };
    Some(say(
        lang,
        "money-pareto",
        &[
            ("cut", percent(lang, study.method.money_cut, 0).into()),
            ("counted", counted.into()),
            ("names", list(lang, &names).into()),
            ("effective", number(lang, effective, 1).into()),
        ],
    ))
}

/// The strongest and the weakest month, and how the months stand against those of the year before.
pub fn seasons(lang: Lang, months: &[SeasonMonth]) -> String {
    if months.is_empty() {
        return say(lang, "season-none", &[]);
    }
    let mut said = Vec::new();
    let by_part = |a: &&SeasonMonth, b: &&SeasonMonth| a.now.cmp(&b.now);
    let (strong, weak) = (months.iter().max_by(by_part), months.iter().min_by(by_part));
    if let (Some(strong), Some(weak)) = (strong, weak)
        && let (Some(most), Some(least)) = (strong.part, weak.part)
    {
        said.push(say(
            lang,
            "season-peak",
            &[
                ("strong", month(lang, strong.month).into()),
                ("most", percent(lang, most, 0).into()),
                ("weak", month(lang, weak.month).into()),
                ("least", percent(lang, least, 0).into()),
            ],
        ));
    }
    let mut known: Vec<(&SeasonMonth, f64)> = months.iter().filter_map(|m| Some((m, m.change()?))).collect();
    known.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let (Some((worst, fell)), Some((best, rose))) = (known.first(), known.last()) else {
        said.push(say(lang, "season-no-year", &[]));
        return said.join(" ");
    };
    let above = known.iter().filter(|(_, change)| *change > 0.0).count();
    said.push(say(lang, "season-against", &[("above", above.into()), ("n", known.len().into())]));
    let named = |id: &str, at: &SeasonMonth, by: f64| {
        say(lang, id, &[("month", month(lang, at.month).into()), ("change", percent_signed(lang, by, 0).into())])
    };
    if *rose > 0.0 {
        said.push(named("season-best", best, *rose));
    }
    if *fell < 0.0 {
        said.push(named("season-worst", worst, *fell));
    }
    said.join(" ")
}
