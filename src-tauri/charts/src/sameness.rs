//! The heat map of sameness: own offers down, rivals' offers across.
//!
//! A cell that is not known exactly shows both ends, left the low one and right the high one; a cell of which nothing
//! is known is hatched; one that reaches the threshold with its low end is framed.

use standout_market::{Findings, Interval, Nearest, OfferFindings, OfferIx, Study, Subject};
use standout_words::{interval, number, offer_verdict_sign, say};

use crate::legend::{self, Key};
use crate::{
    About, Align, Area, ChartError, Drawing, LEADING, Look, Paper, Shape, Spot, Type, empty, font, palette, scope,
};

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
    let mut rows: Vec<&OfferFindings> = findings.offers.iter().filter(|o| o.segment == segment).collect();
    if rows.is_empty() {
        return empty::draw(paper, look, "chart-empty-offers");
    }
    let mut columns = columns(&rows);
    if columns.is_empty() {
        return empty::draw(paper, look, "chart-empty-rivals");
    }
    let all = (rows.len(), columns.len());
    let text = Type::new(12.0, p.ink);
    let small = Type::new(11.0, p.muted);
    let alike = study.method.alike;
    let entries = vec![
        (Key::Square(p.alike(1.0)), format!("{} 1", say(lang, "chart-similarity", &[]))),
        (Key::Square(p.alike(0.5)), number(lang, 0.5, 1)),
        (Key::Framed(p.ink), say(lang, "chart-threshold", &[("alike", number(lang, alike, 2).into())])),
        (Key::Hatched, say(lang, "chart-unknown", &[])),
        (Key::None, format!("· {}", say(lang, "chart-other-category", &[]))),
    ];
    let below = legend::height(&paper, &entries, wide) + 8.0;
    let left = 31.0
        + rows
            .iter()
            .map(|o| text.width(&font::clean(study.offer_name(o.offer))))
            .fold(60.0, f64::max)
            .min(paper.width * 0.3)
        + 10.0;
    // What does not fit is left out, the least alike first, and the drawing says so.
    let fit_columns = (((paper.width - left - 14.0) / 46.0).floor() as usize).max(1);
    keep_most_alike(&mut columns, &rows, fit_columns);
    let cell_w = ((paper.width - left - 14.0) / columns.len() as f64).min(170.0);
    let upright = cell_w < 74.0;
    let head = if upright {
        let longest =
            columns.iter().map(|&c| small.width(&font::clean(&scope::full_name(study, c)))).fold(0.0, f64::max);
        (longest + 10.0).min(paper.height * 0.4)
    } else {
        small.size * LEADING * 3.0 + 10.0
    };
    let caption = 22.0;
    let room = paper.height - caption - head - below - 8.0;
    rows.truncate(((room / 20.0).floor() as usize).max(1));
    let cell_h = (room / rows.len() as f64).min(40.0);
    let top = caption + head;
    let mut title = study.segment_name(segment).to_owned();
    if rows.len() < all.0 || columns.len() < all.1 {
        let shown = format!("{} × {}", rows.len(), columns.len());
        let whole = format!("{} × {}", all.0, all.1);
        title = format!("{title} · {}", say(lang, "chart-shown", &[("shown", shown.into()), ("all", whole.into())]));
    }
    paper.text(
        (14.0, 14.0),
        Align::Left,
        &font::fit(&font::clean(&title), 12.0, true, paper.width - 28.0),
        text.bold(),
    );

    for (i, &c) in columns.iter().enumerate() {
        let x = left + cell_w * (i as f64 + 0.5);
        if upright {
            let words = font::fit(&font::clean(&scope::full_name(study, c)), small.size, false, head - 8.0);
            paper.text_upright((x, top - 5.0), Align::Left, &words, small);
        } else {
            let player = font::fit(&font::clean(study.player_of_offer(c)), small.size, true, cell_w - 6.0);
            let lines = font::wrap(&font::clean(study.offer_name(c)), small.size, false, cell_w - 6.0, 2);
            let step = small.size * LEADING;
            let mut y = top - 7.0 - step * lines.len() as f64;
            paper.text((x, y), Align::Middle, &player, Type { colour: p.ink, ..small.bold() });
            for line in &lines {
                y += step;
                paper.text((x, y), Align::Middle, line, small);
            }
        }
    }
    let mut list = Vec::new();
    for (r, row) in rows.iter().enumerate() {
        let y = top + cell_h * r as f64;
        let name = font::clean(study.offer_name(row.offer));
        let tint = Area::new(8.0, y + 1.0, left - 12.0, cell_h - 2.0);
        paper.rect(tint, p.ours_tint);
        let sign = offer_verdict_sign(row.verdict);
        let colour = p.offer(row.verdict);
        paper.text((20.0, y + cell_h / 2.0), Align::Middle, sign, Type { colour, ..text.bold() });
        paper.row_name((31.0, y + cell_h / 2.0), &name, text, left - 42.0, cell_h);
        for (i, &c) in columns.iter().enumerate() {
            let area = Area::new(left + cell_w * i as f64 + 1.0, y + 1.0, cell_w - 2.0, cell_h - 2.0);
            let near = row.nearest.iter().find(|n| n.offer == c);
            cell(&mut paper, look, area, near, alike);
            if let Some(near) = near {
                let value = words(look, near.similarity);
                list.push(say(
                    lang,
                    "chart-sameness-item",
                    &[
                        ("ours", name.clone().into()),
                        ("theirs", scope::full_name(study, c).into()),
                        ("value", value.clone().into()),
                    ],
                ));
                paper.spot(Spot {
                    shape: Shape::Rect { x: area.x, y: area.y, w: area.w, h: area.h },
                    title: format!("{name} ~ {}", scope::full_name(study, c)),
                    value: say(lang, "chart-sameness-value", &[("value", value.into())]),
                    subject: Some(Subject::Similarity(row.offer, c, segment)),
                });
            }
        }
    }
    let foot = top + cell_h * rows.len() as f64 + 8.0;
    legend::draw(&mut paper, &entries, (14.0, foot), wide);
    paper.cut(foot + below + 4.0);
    let alt = say(
        lang,
        "chart-sameness-alt",
        &[
            ("segment", study.segment_name(segment).into()),
            ("alike", number(lang, alike, 2).into()),
            ("list", list.join(" ").into()),
        ],
    );
    paper.finish(alt)
}

fn words(look: &Look, similarity: Option<Interval>) -> String {
    similarity.map_or_else(|| say(look.lang, "chart-not-compared", &[]), |s| interval(look.lang, s, 2))
}

fn cell(paper: &mut Paper, look: &Look, area: Area, near: Option<&Nearest>, alike: f64) {
    let p = paper.palette;
    let middle = (area.x + area.w / 2.0, area.y + area.h / 2.0);
    let Some(near) = near else {
        paper.text(middle, Align::Middle, "·", Type::new(12.0, p.muted));
        return;
    };
    let known = near.similarity.filter(|s| s.low >= 0.0 && s.high <= 1.0 && s.low <= s.high);
    let Some(s) = known else {
        paper.rect(area, p.quiet);
        paper.hatch(area, p.rival, 0.75);
        paper.rect(Area::new(middle.0 - 7.0, middle.1 - 8.0, 14.0, 16.0), p.quiet);
        paper.text(middle, Align::Middle, "?", Type::new(12.0, p.ink));
        return;
    };
    let (low, high) = (p.alike(s.low), p.alike(s.high));
    paper.rect(area, low);
    if !s.is_exact() {
        paper.rect(Area::new(area.x + area.w / 2.0, area.y, area.w / 2.0, area.h), high);
    }
    if s.low >= alike {
        paper.frame(area.grown(-0.75), p.ink, 2.0);
    }
    let (one, two) = (number(look.lang, s.low, 2), number(look.lang, s.high, 2));
    let size = if area.h < 22.0 { 10.0 } else { 11.0 };
    let on = |ground| Type::new(size, palette::readable(ground, p.ink, p.on_verdict));
    let words = interval(look.lang, s, 2);
    if one == two {
        paper.text(middle, Align::Middle, &words, on(low));
    } else {
        // Each end stands upon its own half.
        let set = on(low);
        if set.width(&one) < area.w / 2.0 - 3.0 {
            paper.text((middle.0 - 3.0, middle.1), Align::Right, &one, set);
            paper.text(middle, Align::Middle, "–", set);
            paper.text((middle.0 + 4.0, middle.1), Align::Left, &two, on(high));
        } else {
            let step = size * 1.15;
            let first = font::fit(&format!("{one}–"), 9.0, false, area.w);
            paper.text((middle.0, middle.1 - step / 2.0), Align::Middle, &first, Type { size: 9.0, ..on(low) });
            paper.text((middle.0, middle.1 + step / 2.0), Align::Middle, &two, Type { size: 9.0, ..on(high) });
        }
    }
}

/// All rivals' offers of the rows, in the matrix's order.
fn columns(rows: &[&OfferFindings]) -> Vec<OfferIx> {
    let mut columns: Vec<OfferIx> = rows.iter().flat_map(|o| o.nearest.iter().map(|n| n.offer)).collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

fn keep_most_alike(columns: &mut Vec<OfferIx>, rows: &[&OfferFindings], most: usize) {
    if columns.len() <= most {
        return;
    }
    let likeness = |c: OfferIx| {
        rows.iter()
            .flat_map(|o| o.nearest.iter().filter(move |n| n.offer == c))
            .filter_map(|n| n.similarity)
            .map(|s| s.high)
            .fold(-1.0, f64::max)
    };
    let mut ranked: Vec<(OfferIx, f64)> = columns.iter().map(|&c| (c, likeness(c))).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.truncate(most);
    *columns = ranked.into_iter().map(|(c, _)| c).collect();
    columns.sort_unstable();
}
