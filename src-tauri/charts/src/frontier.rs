//! Price against what it buys: price across, what is offered upwards, and the line that no offer beats.
//!
//! The line is what is surely had for the money. What is not known of an offer is a band; an offer that something else
//! beats is a ring, one of which it cannot be told a dashed one. Offers of unknown price are named below.

use standout_market::{Efficiency, Findings, Interval, PriceField, Priced, Study, Subject, price_field};
use standout_words::{efficiency, list, money_short, number, say};

use crate::labels::{self, Wanted};
use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{About, Align, Area, ChartError, Drawing, Look, Paper, Shape, Spot, Type, empty, font, scope};

const RADIUS: f64 = 6.0;

/// An offer with a price and a value, on the paper.
struct Mark<'a> {
    found: &'a Priced,
    at: (f64, f64),
    /// The band of its value, from the low end to the high one.
    band: (f64, f64),
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
    let (segment, chosen) = match scope::offer_in_segment(study, findings, about) {
        Ok(found) => found,
        Err(none) => return empty::draw(paper, look, none),
    };
    let Some(field) = price_field(study, findings, chosen.offer, segment) else {
        return empty::draw(paper, look, "chart-empty-prices");
    };
    let known: Vec<(&Priced, f64, Interval)> =
        field.offers.iter().filter_map(|o| Some((o, o.price?.as_f64(), o.value?))).collect();
    if known.is_empty() {
        return empty::draw(paper, look, "chart-empty-functions");
    }
    let mut entries = entries(study, &field, look, wide);
    let below = legend::height_with(&paper, &mut entries, without_label(look, known.len()), wide) + 40.0;
    let plot = Area::new(54.0, 26.0, paper.width - 68.0, (paper.height - 26.0 - below).max(40.0));
    let fold = |of: &dyn Fn(&(&Priced, f64, Interval)) -> f64, largest: bool| {
        known.iter().map(of).fold(if largest { f64::MIN } else { f64::MAX }, if largest { f64::max } else { f64::min })
    };
    let (cheap, dear) = (fold(&|k| k.1, false), fold(&|k| k.1, true));
    let (least, most) = (fold(&|k| k.2.low, false), fold(&|k| k.2.high, true));
    let (aside, above) = (((dear - cheap) * 0.14).max(dear * 0.03), ((most - least) * 0.14).max(0.04));
    let (Some(x), Some(y)) = (
        Scale::new((cheap - aside).max(0.0), dear + aside, plot.x, plot.right()),
        Scale::new((least - above).max(0.0), (most + above).min(1.02), plot.bottom(), plot.y),
    ) else {
        return empty::draw(paper, look, "chart-empty-prices");
    };
    let title = font::clean(&format!("{} · {}", study.segment_name(segment), field.category));
    let title = font::fit(&title, 12.0, true, wide);
    paper.text((14.0, 14.0), Align::Left, &title, Type::new(12.0, p.ink).bold());
    axes(&mut paper, study, &field, look, plot, (x, y));

    let steps = steps(&known);
    let mut line = Vec::new();
    for (i, (price, value)) in steps.iter().enumerate() {
        if let Some((_, before)) = i.checked_sub(1).and_then(|i| steps.get(i)) {
            line.push((x.at(*price), y.at(*before)));
        }
        line.push((x.at(*price), y.at(*value)));
    }
    line.extend(line.last().map(|end| (plot.right(), end.1)));
    paper.line(&line, p.muted, 1.25);
    let marks: Vec<Mark<'_>> = known
        .iter()
        .map(|&(found, price, value)| Mark {
            found,
            at: (x.at(price), y.at((value.low + value.high) / 2.0)),
            band: (y.at(value.low), y.at(value.high)),
        })
        .collect();
    let bands: Vec<Area> = marks.iter().map(|m| Area::new(m.at.0 - 3.0, m.band.1, 6.0, m.band.0 - m.band.1)).collect();
    for (mark, band) in marks.iter().zip(&bands) {
        paper.rect_faint(*band, if mark.found.own { p.ours } else { p.rival }, 0.35);
    }
    for mark in &marks {
        draw_mark(&mut paper, mark);
    }
    let wanted: Vec<Wanted> = marks
        .iter()
        .map(|mark| {
            let player = font::clean(study.player_of_offer(mark.found.offer));
            let player = (!mark.found.own).then_some(player.as_str());
            let name = font::clean(study.offer_name(mark.found.offer));
            Wanted { centre: mark.at, radius: RADIUS, wordings: labels::of_offer(&name, player, plot.w) }
        })
        .collect();
    let along = line.windows(2).filter_map(|ends| match ends {
        [a, b] => Some(Area::new(a.0.min(b.0), a.1.min(b.1), (a.0 - b.0).abs(), (a.1 - b.1).abs()).grown(1.5)),
        _ => None,
    });
    let soft: Vec<Area> = bands.iter().copied().chain(along).collect();
    let placed = labels::place(&wanted, plot.grown(-3.0), &soft);
    let without = labels::write(&mut paper, &wanted, &placed);
    if without > 0 {
        entries.push(without_label(look, without));
    }
    legend::draw(&mut paper, &entries, (14.0, plot.bottom() + 36.0), wide);

    let mut said = Vec::new();
    for mark in &marks {
        let words = efficiency(lang, study, &field, mark.found);
        said.push(words.clone());
        let offer = mark.found.offer;
        paper.spot(Spot {
            shape: Shape::Circle { x: mark.at.0, y: mark.at.1, r: RADIUS + 4.0 },
            title: scope::full_name(study, offer),
            value: words,
            subject: Some(Subject::Price(offer, segment)),
        });
    }
    let args = [
        ("category", field.category.as_str().into()),
        ("segment", study.segment_name(segment).into()),
        ("list", said.join(" ").into()),
    ];
    let alt = say(lang, "chart-frontier-alt", &args);
    paper.finish(alt)
}

fn without_label(look: &Look, n: usize) -> (Key, String) {
    (Key::None, say(look.lang, "chart-unlabelled-offers", &[("n", n.into())]))
}

/// The most that is surely offered for no more than each price, where it rises.
fn steps(known: &[(&Priced, f64, Interval)]) -> Vec<(f64, f64)> {
    let mut sure: Vec<(f64, f64)> = known.iter().map(|(_, price, value)| (*price, value.low)).collect();
    sure.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for (price, value) in sure {
        if steps.last().is_none_or(|last| value > last.1) {
            steps.push((price, value));
        }
    }
    steps
}

fn draw_mark(paper: &mut Paper, mark: &Mark<'_>) {
    let p = paper.palette;
    let colour = if mark.found.own { p.ours } else { p.muted };
    paper.circle(mark.at, RADIUS + 1.5, p.ground, 1.0);
    match mark.found.efficiency {
        Efficiency::Efficient => paper.circle(mark.at, RADIUS, colour, 1.0),
        Efficiency::Dominated { .. } => paper.ring(mark.at, RADIUS - 1.0, colour, 2.0),
        Efficiency::CannotTell(_) => paper.dashed_ring(mark.at, RADIUS - 1.0, colour, 1.5),
    }
}

fn axes(paper: &mut Paper, study: &Study, field: &PriceField, look: &Look, plot: Area, (x, y): (Scale, Scale)) {
    let (lang, p) = (look.lang, paper.palette);
    let small = Type::new(11.0, p.muted);
    paper.frame(plot, p.hairline, 1.0);
    let mut free = plot.x - 10.0;
    for tick in x.ticks(5) {
        let words = money_short(lang, standout_market::Money(tick.round() as i64), &study.currency);
        let half = small.width(&words) / 2.0;
        let at = x.at(tick);
        if at - half > free && at + half < paper.width - 4.0 {
            paper.text((at, plot.bottom() + 10.0), Align::Middle, &words, small);
            free = at + half + 6.0;
        }
    }
    for tick in y.ticks(5) {
        paper.text((plot.x - 6.0, y.at(tick)), Align::Right, &number(lang, tick * 100.0, 0), small);
    }
    let unit = &study.currency.code;
    let unit = if field.unit.is_empty() { unit.clone() } else { format!("{unit} / {}", field.unit) };
    let across = say(lang, "chart-price-axis", &[("unit", font::clean(&unit).into())]);
    let across = font::fit(&format!("{across} →"), 11.0, false, plot.w);
    paper.text((plot.x + plot.w / 2.0, plot.bottom() + 25.0), Align::Middle, &across, small);
    let up = font::fit(&say(lang, "chart-value-axis", &[]), 11.0, false, plot.h);
    paper.text_upright((12.0, plot.y + plot.h / 2.0), Align::Middle, &up, small);
}

fn entries(study: &Study, field: &PriceField, look: &Look, wide: f64) -> Vec<(Key, String)> {
    let lang = look.lang;
    let p = crate::Palette::of(look.dark);
    let mut entries = vec![
        (Key::Glyph(0, p.ours), say(lang, "chart-ours", &[])),
        (Key::Glyph(0, p.muted), say(lang, "chart-rivals", &[])),
        (Key::Line(p.muted), say(lang, "chart-frontier-line", &[])),
    ];
    let any = |kind: fn(Efficiency) -> bool| field.offers.iter().any(|o| o.price.is_some() && kind(o.efficiency));
    if any(|e| matches!(e, Efficiency::Dominated { .. })) {
        entries.push((Key::Glyph(4, p.muted), say(lang, "chart-frontier-dominated", &[])));
    }
    if any(|e| matches!(e, Efficiency::CannotTell(_))) {
        entries.push((Key::DashedRing(""), say(lang, "chart-frontier-open", &[])));
    }
    if field.offers.iter().any(|o| o.value.is_some_and(|v| v.low < v.high)) {
        entries.push((Key::Band(p.muted), say(lang, "chart-band", &[])));
    }
    let unpriced = field.offers.iter().filter(|o| o.price.is_none());
    let names: Vec<String> = unpriced.map(|o| font::clean(&scope::full_name(study, o.offer))).collect();
    if !names.is_empty() {
        let words = say(lang, "chart-unpriced", &[("names", list(lang, &names).into())]);
        entries.extend(font::wrap(&words, 11.0, false, wide, 2).into_iter().map(|line| (Key::None, line)));
    }
    entries
}
