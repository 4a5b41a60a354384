//! The price ladder: all offers of a category in a segment by price, ours tinted, the parity band behind.
//!
//! Prices of different units are never compared: those of another unit than the chosen offer's are counted below.

use standout_market::{Findings, Interval, Money, OfferFindings, OfferIx, SegmentIx, Study, Subject};
use standout_words::{interval, money, money_short, number, say};

use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{About, Align, Area, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font, scope};

struct Rung {
    offer: OfferIx,
    own: bool,
    price: Option<Money>,
}

pub(crate) fn draw(
    mut paper: Paper,
    study: &Study,
    findings: &Findings,
    about: &About,
    look: &Look,
) -> Result<Drawing, ChartError> {
    let (lang, p) = (look.lang, paper.palette);
    let wide = paper.width - 28.0;
    let Some(segment) = scope::segment(study, findings, about) else {
        return empty::draw(paper, look, "chart-empty-segments");
    };
    let chosen = scope::offer(findings, segment, about);
    let category = chosen
        .map(|o| o.offer)
        .or(about.offer)
        .and_then(|o| study.offers.get(o.0))
        .or_else(|| study.offers.first())
        .map_or(String::new(), |o| o.category.clone());
    let unit = unit(study, segment, &category, chosen);
    let (mut rungs, other_unit) = rungs(study, segment, &category, unit.as_deref());
    if !rungs.iter().any(|r| r.price.is_some()) {
        return empty::draw(paper, look, "chart-empty-prices");
    }
    let text = Type::new(12.0, p.ink);
    let small = Type::new(11.0, p.muted);
    let base = base(study, segment, chosen, findings);
    let (band_low, band_high) = study.method.price_band;
    let mut entries = vec![
        (Key::Square(p.ours), say(lang, "chart-ours", &[])),
        (Key::Square(p.rival), say(lang, "chart-rivals", &[])),
    ];
    if base.is_some() {
        let ends = [("low", number(lang, band_low, 0).into()), ("high", number(lang, band_high, 0).into())];
        entries.push((Key::Band(p.defend()), say(lang, "chart-band-parity", &ends)));
        entries.push((Key::None, say(lang, "chart-index-note", &[])));
    }
    if other_unit > 0 {
        entries.push((Key::None, say(lang, "chart-other-unit", &[("n", other_unit.into())])));
    }
    let below = legend::height(&paper, &entries, wide) + 26.0;
    let (caption, heads) = (24.0, 18.0);
    let top = caption + heads;
    let room = paper.height - top - below;
    let all = rungs.len();
    thin_out(&mut rungs, ((room / 17.0).floor() as usize).max(2));
    let step = (room / rungs.len() as f64).min(36.0);
    let names: Vec<String> = rungs.iter().map(|r| font::clean(&scope::full_name(study, r.offer))).collect();
    let left = 14.0 + names.iter().map(|n| text.width(n)).fold(60.0, f64::max).min(paper.width * 0.36) + 10.0;
    let prices: Vec<String> = rungs
        .iter()
        .map(|r| r.price.map_or_else(|| "?".to_owned(), |m| money_short(lang, m, &study.currency)))
        .collect();
    let price_width = prices.iter().map(|w| text.bold().width(w)).fold(0.0, f64::max);
    let indices: Vec<String> = rungs.iter().map(|r| index_words(look, r.price, base)).collect();
    let index_width = if base.is_some() {
        indices.iter().map(|w| text.width(w)).fold(small.width(&say(lang, "chart-index", &[])), f64::max) + 12.0
    } else {
        0.0
    };
    let right = paper.width - 14.0 - index_width;
    let high = rungs.iter().filter_map(|r| r.price).map(|m| m.as_f64()).fold(1.0, f64::max);
    let Some(x) = Scale::new(0.0, high * 1.02, left, right - price_width - 10.0) else {
        return empty::draw(paper, look, "chart-empty-prices");
    };
    let bottom = top + step * rungs.len() as f64;
    let mut title = format!("{} · {}", study.segment_name(segment), category);
    if rungs.len() < all {
        title = format!(
            "{title} · {}",
            say(lang, "chart-shown", &[("shown", rungs.len().to_string().into()), ("all", all.to_string().into())])
        );
    }
    paper.text(
        (14.0, 14.0),
        Align::Left,
        &font::fit(&font::clean(&title), 12.0, true, paper.width - 28.0),
        text.bold(),
    );
    for (i, rung) in rungs.iter().enumerate().filter(|(_, r)| r.own) {
        let y = top + step * i as f64;
        debug_assert!(rung.own);
        paper.rect(Area::new(8.0, y, paper.width - 16.0, step), p.ours_tint);
    }
    if let Some(base) = base {
        let (a, b) = (x.at(base.low * band_low / 100.0), x.at(base.high * band_high / 100.0));
        paper.rect_faint(Area::new(a, top, (b - a).max(2.0), bottom - top), p.defend(), 0.16);
        paper.text((paper.width - 14.0, top - 9.0), Align::Right, &say(lang, "chart-index", &[]), small);
    }
    paper.line(&[(left, top), (left, bottom)], p.hairline, 1.0);
    let mut list = Vec::new();
    for (i, rung) in rungs.iter().enumerate() {
        let y = top + step * (i as f64 + 0.5);
        let thick = (step * 0.5).min(16.0);
        let name = names.get(i).map_or("", String::as_str);
        let set = if rung.own { text.bold() } else { text };
        paper.row_name((14.0, y), name, set, left - 24.0, step);
        let words = prices.get(i).map_or("", String::as_str);
        match rung.price {
            Some(m) => {
                let to = x.at(m.as_f64());
                paper.rect(
                    Area::new(left, y - thick / 2.0, (to - left).max(1.0), thick),
                    if rung.own { p.ours } else { p.rival },
                );
                paper.text((to + 6.0, y), Align::Left, words, if rung.own { text.bold() } else { text });
            }
            None => {
                let area = Area::new(left, y - thick / 2.0, (x.at(high) - left) * 0.5, thick);
                paper.rect(area, p.quiet);
                paper.hatch(area, p.rival, 0.75);
                paper.text((area.right() + 6.0, y), Align::Left, words, text);
            }
        }
        let index = indices.get(i).map_or("", String::as_str);
        if base.is_some() {
            paper.text((paper.width - 14.0, y), Align::Right, index, set);
        }
        let price = rung.price.map_or_else(|| say(lang, "chart-unknown", &[]), |m| money(lang, m, &study.currency));
        let item = [("name", name.to_owned().into()), ("price", price.clone().into())];
        list.push(say(lang, "chart-prices-item", &item));
        paper.spot(Spot {
            shape: Shape::Rect { x: 8.0, y: y - step / 2.0, w: paper.width - 16.0, h: step },
            title: name.to_owned(),
            value: if base.is_some() {
                say(lang, "chart-prices-value", &[("price", price.into()), ("index", index.into())])
            } else {
                price
            },
            subject: rung.own.then_some(Subject::PriceIndex(rung.offer, segment)),
        });
    }
    let per = match unit.as_deref() {
        Some(u) if !u.is_empty() => format!("{} / {u}", study.currency.code),
        _ => study.currency.code.clone(),
    };
    paper.text((left, bottom + 12.0), Align::Left, &say(lang, "chart-price-axis", &[("unit", per.into())]), small);
    legend::draw(&mut paper, &entries, (14.0, bottom + 22.0), wide);
    paper.cut(bottom + below);
    let alt = say(
        lang,
        "chart-prices-alt",
        &[
            ("category", category.into()),
            ("segment", study.segment_name(segment).into()),
            ("list", list.join(" ").into()),
        ],
    );
    paper.finish(alt)
}

/// The unit of the chosen offer's price, else the one that most prices of the category have.
fn unit(study: &Study, segment: SegmentIx, category: &str, chosen: Option<&OfferFindings>) -> Option<String> {
    if let Some(price) = chosen.and_then(|o| study.price_in(o.offer, segment)) {
        return Some(price.value.unit.clone());
    }
    let mut counts: Vec<(String, usize)> = Vec::new();
    for (i, o) in study.offers.iter().enumerate() {
        if o.category != category {
            continue;
        }
        if let Some(price) = study.price_in(OfferIx(i), segment) {
            match counts.iter_mut().find(|(u, _)| *u == price.value.unit) {
                Some((_, n)) => *n += 1,
                None => counts.push((price.value.unit.clone(), 1)),
            }
        }
    }
    counts.into_iter().rev().max_by_key(|(_, n)| *n).map(|(u, _)| u)
}

/// The offers by price, unknown ones last; and how many are priced in another unit.
fn rungs(study: &Study, segment: SegmentIx, category: &str, unit: Option<&str>) -> (Vec<Rung>, usize) {
    let mut other = 0;
    let mut rungs = Vec::new();
    for (i, o) in study.offers.iter().enumerate() {
        let offer = OfferIx(i);
        if o.category != category || scope::absent(study, offer, segment) {
            continue;
        }
        let price = study.price_in(offer, segment);
        if price.is_some_and(|f| Some(f.value.unit.as_str()) != unit) {
            other += 1;
            continue;
        }
        rungs.push(Rung { offer, own: study.is_own(offer), price: price.map(|f| f.value.amount) });
    }
    rungs.sort_by_key(|r| (r.price.is_none(), r.price));
    (rungs, other)
}

/// The average price that the index is measured against: our price / index x 100.
fn base(study: &Study, segment: SegmentIx, chosen: Option<&OfferFindings>, findings: &Findings) -> Option<Interval> {
    let chosen = chosen?;
    let category = &study.offers.get(chosen.offer.0)?.category;
    let unit = &study.price_in(chosen.offer, segment)?.value.unit;
    findings
        .offers
        .iter()
        .filter(|o| o.segment == segment && study.offers.get(o.offer.0).is_some_and(|x| x.category == *category))
        .find_map(|o| {
            let price = study.price_in(o.offer, segment).filter(|f| f.value.unit == *unit)?;
            let index = o.price_index?;
            let ours = price.value.amount.as_f64();
            let sound = index.low >= 1.0 && index.high <= 10_000.0 && index.low <= index.high && ours > 0.0;
            sound.then(|| Interval::new(ours / index.high * 100.0, ours / index.low * 100.0))
        })
}

fn index_words(look: &Look, price: Option<Money>, base: Option<Interval>) -> String {
    match (price, base) {
        (Some(price), Some(base)) => {
            let ends = Interval::new(price.as_f64() / base.high * 100.0, price.as_f64() / base.low * 100.0);
            interval(look.lang, ends, 0)
        }
        _ => "?".to_owned(),
    }
}

/// Ours stay; of the rest those nearest to ours in the ladder.
fn thin_out(rungs: &mut Vec<Rung>, most: usize) {
    while rungs.len() > most {
        let ours: Vec<usize> = rungs.iter().enumerate().filter(|(_, r)| r.own).map(|(i, _)| i).collect();
        let far = rungs
            .iter()
            .enumerate()
            .filter(|(_, r)| !r.own)
            .max_by_key(|(i, _)| ours.iter().map(|o| o.abs_diff(*i)).min().unwrap_or(*i))
            .map(|(i, _)| i);
        match far {
            Some(i) => {
                rungs.remove(i);
            }
            None => rungs.truncate(most),
        }
    }
}
