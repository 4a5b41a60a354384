//! The perceptual map: offers that are alike stand together.
//!
//! Both axes have one scale, for only distances mean something; so the axes have no names and no ticks. What is not
//! known exactly lies in a halo as wide as an offer may move on average.

use standout_market::{Findings, MapPoint, OfferIx, Study, Subject, perceptual_map};
use standout_words::{interval, map_sentence, say};

use crate::labels::{self, Wanted};
use crate::legend::{self, Key};
use crate::{About, Align, Area, ChartError, Drawing, LEADING, Look, Paper, Shape, Spot, Type, empty, font, scope};

const RADIUS: f64 = 5.5;

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
    let category = study.offers.get(chosen.offer.0).map_or("", |o| o.category.as_str());
    let found = perceptual_map(study, findings, segment, category);
    let said = map_sentence(lang, study, &found);
    let Ok(map) = found else {
        return empty::because(paper, look, &said);
    };
    let mut entries = vec![
        (Key::Glyph(0, p.ours), say(lang, "chart-ours", &[])),
        (Key::Glyph(0, p.rival), say(lang, "chart-rivals", &[])),
    ];
    let small = Type::new(11.0, p.muted);
    // A screen may set small type a little wider than it measures.
    let caption = font::wrap(&font::clean(&said), small.size, false, wide * 0.93, 3);
    let line = small.size * LEADING;
    let unlabelled = |n: usize| (Key::None, say(lang, "chart-unlabelled-offers", &[("n", n.into())]));
    let below = legend::height_with(&paper, &mut entries, unlabelled(map.points.len()), wide)
        + line * caption.len() as f64
        + 14.0;
    let plot = Area::new(14.0, 26.0, wide, (paper.height - 26.0 - below).max(40.0));
    let title = format!("{} · {category}", study.segment_name(segment));
    let title = font::fit(&font::clean(&title), 12.0, true, wide);
    paper.text((14.0, 14.0), Align::Left, &title, Type::new(12.0, p.ink).bold());
    paper.frame(plot, p.hairline, 1.0);

    let places = places(&map.points, plot.grown(-14.0));
    for (point, (at, halo)) in map.points.iter().zip(&places) {
        if *halo > RADIUS {
            paper.circle(*at, *halo, if point.own { p.ours } else { p.rival }, 0.13);
        }
    }
    for (point, (at, _)) in map.points.iter().zip(&places) {
        paper.circle(*at, RADIUS + 1.5, p.ground, 1.0);
        paper.circle(*at, RADIUS, if point.own { p.ours } else { p.rival }, 1.0);
    }
    let wanted: Vec<Wanted> = map
        .points
        .iter()
        .zip(&places)
        .map(|(point, (at, _))| {
            let player = font::clean(study.player_of_offer(point.offer));
            let player = (!point.own).then_some(player.as_str());
            let name = font::clean(study.offer_name(point.offer));
            Wanted { centre: *at, radius: RADIUS, wordings: labels::of_offer(&name, player, plot.w) }
        })
        .collect();
    let placed = labels::place(&wanted, plot.grown(-3.0), &[]);
    let without = labels::write(&mut paper, &wanted, &placed);
    if without > 0 {
        entries.push(unlabelled(without));
    }
    legend::draw(&mut paper, &entries, (14.0, plot.bottom() + 6.0), wide);
    let mut y = plot.bottom() + 6.0 + legend::height(&paper, &entries, wide) + line / 2.0 + 1.0;
    for words in &caption {
        paper.text((14.0, y), Align::Left, words, small);
        y += line;
    }

    let similar = |offer: OfferIx| chosen.nearest.iter().find(|near| near.offer == offer).and_then(|n| n.similarity);
    let ours = study.offer_name(chosen.offer);
    let mut list = Vec::new();
    for (point, (at, _)) in map.points.iter().zip(&places) {
        let name =
            if point.own { study.offer_name(point.offer).to_owned() } else { scope::full_name(study, point.offer) };
        let value = match similar(point.offer) {
            _ if point.own => say(lang, "chart-ours", &[]),
            Some(s) => say(lang, "chart-map-value", &[("ours", ours.into()), ("value", interval(lang, s, 2).into())]),
            None => say(lang, "chart-not-compared", &[]),
        };
        list.push(format!("{}: {value}.", font::clean(&name)));
        paper.spot(Spot {
            shape: Shape::Circle { x: at.0, y: at.1, r: RADIUS + 4.0 },
            title: name,
            value,
            subject: Some(if point.own {
                Subject::Offer(point.offer, segment)
            } else {
                Subject::Similarity(chosen.offer, point.offer, segment)
            }),
        });
    }
    let args = [
        ("category", category.into()),
        ("segment", study.segment_name(segment).into()),
        ("said", said.into()),
        ("list", list.join(" ").into()),
    ];
    let alt = say(lang, "chart-map-alt", &args);
    paper.finish(alt)
}

/// Where the offers stand, and how wide their halos are; one scale for both axes.
fn places(points: &[MapPoint], plot: Area) -> Vec<((f64, f64), f64)> {
    let ends = |of: &dyn Fn(&MapPoint) -> f64| {
        let low = points.iter().map(|p| of(p) - p.open).fold(f64::INFINITY, f64::min);
        let high = points.iter().map(|p| of(p) + p.open).fold(f64::NEG_INFINITY, f64::max);
        (low, high)
    };
    let ((left, right), (bottom, top)) = (ends(&|p| p.x), ends(&|p| p.y));
    // Offers that are all the same stand in the middle.
    let scale =
        (plot.w / (right - left).max(1e-6)).min(plot.h / (top - bottom).max(1e-6)).min(plot.w.min(plot.h) * 20.0);
    let (x0, y0) = (plot.x + plot.w / 2.0, plot.y + plot.h / 2.0);
    points
        .iter()
        .map(|p| {
            let at = (x0 + (p.x - (left + right) / 2.0) * scale, y0 - (p.y - (bottom + top) / 2.0) * scale);
            (at, p.open * scale)
        })
        .collect()
}
