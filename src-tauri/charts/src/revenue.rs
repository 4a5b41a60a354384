//! Own revenue by segment, the largest first, with its cumulative share and the cut of the Pareto set.
//!
//! The bars lie: names of segments are long. A bar's length is its share of all revenue, so that the cumulative line
//! begins at the end of the first bar and both read on one axis. Revenue that no segment takes is hatched and never
//! left out.

use plotters::style::RGBColor;
use standout_market::{Findings, FocusVerdict, Money, Scope, Study, Subject};
use standout_words::{money_short, percent, say, verdict_sign};

use crate::legend::{self, Key};
use crate::scale::Scale;
use crate::{Align, Area, ChartError, Drawing, Look, Palette, Paper, Shape, Spot, Type, empty, font, palette};

struct Bar {
    name: String,
    amount: Money,
    colour: RGBColor,
    sign: &'static str,
    kind: Kind,
    subject: Option<Subject>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Segment,
    Others,
    NotAssigned,
}

pub(crate) fn draw(mut paper: Paper, study: &Study, findings: &Findings, look: &Look) -> Result<Drawing, ChartError> {
    let (lang, p) = (look.lang, paper.palette);
    let wide = paper.width - 28.0;
    let Some(total) = findings.revenue.amount else {
        return empty::draw(paper, look, "chart-empty-sales");
    };
    let mut bars = bars(study, findings, look, p);
    if bars.is_empty() || bars.iter().all(|b| b.amount.0 == 0) {
        return empty::draw(paper, look, "chart-empty-sales");
    }
    let axis = Type::new(11.0, p.muted);
    let text = Type::new(12.0, p.ink);
    let cut = study.method.money_cut;
    let mut entries = Vec::new();
    // Shares of a total of nothing, or less, mean nothing: then the bars are amounts and there is no line.
    let sum = if total.0 > 0 { total.as_f64() } else { f64::NAN };
    let by_share = sum > 0.0;
    if by_share {
        let words = say(lang, "chart-cut", &[("cut", percent(lang, cut, 0).into())]);
        entries.push((Key::Line(p.ink), say(lang, "chart-cumulative", &[])));
        entries.push((Key::Dashes(p.muted), words));
    }
    if bars.iter().any(|b| b.kind == Kind::NotAssigned) {
        entries.push((Key::Hatched, say(lang, "chart-not-assigned", &[])));
    }
    let top = 44.0;
    let below = 12.0 + legend::height(&paper, &entries, wide);
    let room = paper.height - top - below;
    gather(&mut bars, ((room / 17.0).floor() as usize).max(3), look);
    let step = (room / bars.len() as f64).min(40.0);
    let bottom = top + step * bars.len() as f64;
    let longest = bars.iter().map(|b| text.width(&b.name)).fold(0.0, f64::max);
    let left = 32.0 + longest.min(paper.width * 0.32) + 10.0;
    let right = paper.width - 24.0;
    let amounts: Vec<String> = bars.iter().map(|b| money_short(lang, b.amount, &study.currency)).collect();
    let widest = amounts.iter().map(|a| text.bold().width(a)).fold(0.0, f64::max) + 10.0;
    let of = |m: Money| {
        if by_share { m.as_f64() / sum } else { m.as_f64() }
    };
    let low = bars.iter().map(|b| of(b.amount)).fold(0.0, f64::min);
    let high = bars.iter().map(|b| of(b.amount)).fold(if by_share { 1.0 } else { 0.0 }, f64::max).max(low + 1e-6);
    let from = left + if low < 0.0 { widest } else { 0.0 };
    let to = right - if by_share && high <= 1.0 { 0.0 } else { widest };
    let Some(x) = Scale::new(low, high, from, to) else {
        return empty::draw(paper, look, "chart-empty-sales");
    };
    if by_share {
        let id = if findings.year.is_some() { "chart-revenue-axis" } else { "chart-revenue-axis-all" };
        paper.text((left, 14.0), Align::Left, &say(lang, id, &[]), axis);
        let mut free = f64::NEG_INFINITY;
        for part in [0.0, 0.25, 0.5, 0.75, 1.0] {
            let (at, words) = (x.at(part), percent(lang, part, 0));
            let half = axis.width(&words) / 2.0;
            if at - half < free {
                continue;
            }
            free = at + half + 6.0;
            paper.line(&[(at, top - 4.0), (at, bottom)], p.hairline, 1.0);
            paper.text((at, top - 13.0), Align::Middle, &words, axis);
        }
        paper.dashes((x.at(cut), top - 4.0), (x.at(cut), bottom), p.muted, 1.25);
    }

    let mut so_far = 0.0;
    let mut curve = Vec::new();
    let mut list = Vec::new();
    for (i, bar) in bars.iter().enumerate() {
        let y = top + step * (i as f64 + 0.5);
        let thick = (step * 0.6).min(22.0);
        let (zero, end) = (x.at(0.0), x.at(of(bar.amount)));
        let area = Area::new(zero.min(end), y - thick / 2.0, (end - zero).abs().max(1.0), thick);
        if bar.kind == Kind::NotAssigned {
            paper.rect(area, p.quiet);
            paper.hatch(area, p.rival, 1.0);
        } else {
            paper.rect(area, bar.colour);
        }
        if !bar.sign.is_empty() {
            paper.text((21.0, y), Align::Middle, bar.sign, Type::new(13.0, bar.colour).bold());
        }
        let set = if bar.kind == Kind::Segment { text } else { Type { colour: p.muted, ..text } };
        paper.row_name((32.0, y), &bar.name, set, left - 40.0, step);
        so_far += bar.amount.as_f64();
        if by_share {
            curve.push((x.at(so_far / sum), y));
        }
        let amount = amounts.get(i).cloned().unwrap_or_default();
        let share = if by_share { percent(lang, of(bar.amount), 1) } else { "—".to_owned() };
        let words = [("name", bar.name.clone().into()), ("amount", amount.into()), ("share", share.into())];
        list.push(say(lang, "chart-revenue-item", &words));
        paper.spot(Spot {
            shape: Shape::Rect { x: 14.0, y: y - step / 2.0, w: right - 14.0, h: step },
            title: bar.name.clone(),
            value: say(lang, "chart-revenue-value", &words),
            subject: bar.subject,
        });
    }
    paper.line(&curve, p.ink, 1.5);
    for at in &curve {
        paper.circle(*at, 4.0, p.ground, 1.0);
        paper.circle(*at, 2.75, p.ink, 1.0);
    }
    // Amounts come last. In a long bar they stand within it, clear of the line that starts at its end; beside a short
    // one upon a patch of the ground, so that they stay readable where the line runs.
    for (i, (bar, amount)) in bars.iter().zip(&amounts).enumerate() {
        let y = top + step * (i as f64 + 0.5);
        let (zero, end) = (x.at(0.0), x.at(of(bar.amount)));
        let w = text.bold().width(amount);
        if bar.amount < Money(0) {
            paper.text((end - 6.0, y), Align::Right, amount, text.bold());
        } else if bar.kind != Kind::NotAssigned && end - zero > w + 24.0 {
            let colour = palette::readable(bar.colour, p.ground, p.ink);
            paper.text((end - 12.0, y), Align::Right, amount, Type { colour, ..text.bold() });
        } else {
            paper.rect_faint(Area::new(end + 7.0, y - 8.0, w + 4.0, 16.0), p.ground, 0.85);
            paper.text((end + 9.0, y), Align::Left, amount, text.bold());
        }
    }
    legend::draw(&mut paper, &entries, (14.0, bottom + 6.0), wide);
    paper.cut(bottom + below);
    paper.finish(say(lang, "chart-revenue-alt", &[("list", list.join(" ").into())]))
}

fn bars(study: &Study, findings: &Findings, look: &Look, p: &Palette) -> Vec<Bar> {
    let mut bars: Vec<Bar> = findings
        .segments
        .iter()
        .filter_map(|f| {
            Some(Bar {
                name: font::clean(study.segment_name(f.segment)),
                amount: f.money.revenue?,
                colour: if f.verdict == FocusVerdict::CannotTell { p.rival } else { p.verdict(f.verdict) },
                sign: verdict_sign(f.verdict),
                kind: Kind::Segment,
                subject: Some(Subject::Revenue(Scope::Segment(f.segment))),
            })
        })
        .collect();
    bars.sort_by_key(|b| std::cmp::Reverse(b.amount));
    if let Some(amount) = findings.revenue.not_assigned.filter(|m| m.0 != 0) {
        bars.push(Bar {
            name: say(look.lang, "chart-not-assigned", &[]),
            amount,
            colour: p.quiet,
            sign: "",
            kind: Kind::NotAssigned,
            subject: Some(Subject::Revenue(Scope::Whole)),
        });
    }
    bars
}

/// Where there are more bars than rows, the smallest segments become one.
fn gather(bars: &mut Vec<Bar>, rows: usize, look: &Look) {
    if bars.len() <= rows {
        return;
    }
    let segments = bars.iter().filter(|b| b.kind == Kind::Segment).count();
    let apart = bars.len() - segments;
    let keep = rows.saturating_sub(apart + 1).min(segments);
    let rest: Vec<Bar> = bars.drain(keep..segments).collect();
    let Some(colour) = rest.last().map(|b| b.colour) else {
        return;
    };
    let bar = Bar {
        name: say(look.lang, "chart-others", &[("n", rest.len().into())]),
        amount: rest.iter().map(|b| b.amount).sum(),
        colour,
        sign: "",
        kind: Kind::Others,
        subject: None,
    };
    bars.insert(keep, bar);
}
