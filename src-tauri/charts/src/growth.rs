//! Why revenue changed, as two ladders of the same height: price, volume and mix; market, segment and own merit. Each
//! step begins where the one before ended, and both ladders end at the whole change.

use standout_market::{Change, GrowthPart, Money, SalesOf, SegmentIx, ShiftShare, Study, Subject};
use standout_words::{money_short, say};

use crate::{Align, Area, ChartError, Drawing, Look, Shape, Spot, Type, empty, font};

/// A step of a ladder.
struct Step {
    words: String,
    amount: f64,
    look: Kind,
    part: Option<GrowthPart>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Part,
    /// What could not be split.
    Untold,
    Total,
}

/// The most height that a step takes, and what a ladder takes beside its steps.
const ROW: f64 = 25.0;
const TITLE: f64 = 32.0;

/// Draws the change of revenue of a segment, or of all sales.
///
/// # Errors
/// As [`crate::draw`].
pub fn growth(
    study: &Study,
    change: &Change,
    shift: Option<&ShiftShare>,
    segment: Option<SegmentIx>,
    look: &Look,
) -> Result<Drawing, ChartError> {
    let mut paper = crate::sheet(look)?;
    let lang = look.lang;
    if change.items.is_empty() {
        return empty::draw(paper, look, "chart-empty-growth");
    }
    let step = |id: &str, amount: f64, part| Step {
        words: say(lang, id, &[]),
        amount,
        look: match part {
            None => Kind::Total,
            Some(GrowthPart::Untold | GrowthPart::Elsewhere) => Kind::Untold,
            Some(_) => Kind::Part,
        },
        part,
    };
    let total = (change.now - change.before).as_f64();
    let mut first = Vec::new();
    if change.is_told() {
        first.extend([
            step("chart-growth-volume", change.volume, Some(GrowthPart::Volume)),
            step("chart-growth-mix", change.mix, Some(GrowthPart::Mix)),
            step("chart-growth-price", change.price, Some(GrowthPart::Price)),
        ]);
    }
    first.push(step("chart-growth-new", change.new, Some(GrowthPart::New)));
    first.push(step("chart-growth-lost", change.lost, Some(GrowthPart::Lost)));
    first.push(step("chart-growth-untold", change.untold, Some(GrowthPart::Untold)));
    let mut second = Vec::new();
    if let Some(shift) = shift {
        let beyond = if segment.is_some() { "chart-growth-segment" } else { "chart-growth-segments" };
        second.extend([
            step("chart-growth-market", shift.market, Some(GrowthPart::Market)),
            step(beyond, shift.segment, Some(GrowthPart::Segment)),
            step("chart-growth-own", shift.own, Some(GrowthPart::Own)),
            step("chart-growth-elsewhere", shift.untold, Some(GrowthPart::Elsewhere)),
        ]);
    }
    let mut ladders = vec![("chart-growth-split", first), ("chart-growth-merit", second)];
    for (_, steps) in &mut ladders {
        // What there is nothing of takes no room; what brought nothing does.
        steps.retain(|step| step.look != Kind::Untold && step.amount != 0.0 || step.amount.round() != 0.0);
        if !steps.is_empty() {
            steps.push(step("chart-growth-total", total, None));
        }
    }
    ladders.retain(|(_, steps)| !steps.is_empty());

    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for (_, steps) in &ladders {
        let mut at = 0.0;
        for step in steps.iter().filter(|step| step.look != Kind::Total) {
            at += step.amount;
            (low, high) = (low.min(at), high.max(at));
        }
    }
    if !(high - low).is_finite() || high - low <= 0.0 {
        return empty::draw(paper, look, "chart-empty-growth");
    }
    let text = Type::new(12.0, paper.palette.ink);
    let amount = |value: f64| {
        let words = money_short(lang, Money(value.round() as i64), &study.currency);
        if value.round() > 0.0 { format!("+{words}") } else { words }
    };
    let all = || ladders.iter().flat_map(|(_, steps)| steps);
    let names = all().map(|s| text.bold().width(&s.words)).fold(0.0, f64::max).min(paper.width * 0.42);
    let figures = all().map(|s| text.bold().width(&amount(s.amount))).fold(0.0, f64::max);
    let (left, right) = (names + 14.0, paper.width - figures - 12.0);
    let x = |value: f64| left + (value - low) / (high - low) * (right - left);
    let rows = all().count() as f64;
    let row = ((paper.height - 4.0 - TITLE * ladders.len() as f64) / rows).min(ROW);
    let mut y = 4.0;
    let mut list = Vec::new();
    for (title, steps) in &ladders {
        let p = paper.palette;
        let title = say(lang, title, &[]);
        paper.text((0.0, y + 9.0), Align::Left, &font::fit(&title, 11.0, false, paper.width), Type::new(11.0, p.muted));
        y += 20.0;
        paper.line(&[(x(0.0), y), (x(0.0), y + row * steps.len() as f64)], p.hairline, 1.0);
        let mut at = 0.0;
        for step in steps {
            let (from, to) = if step.look == Kind::Total { (0.0, step.amount) } else { (at, at + step.amount) };
            let (a, b) = (x(from.min(to)), x(from.max(to)));
            let bar = Area::new(a, y + row * 0.2, (b - a).max(1.5), row * 0.6);
            match step.look {
                Kind::Total => paper.rect(bar, p.ink),
                Kind::Untold => {
                    paper.frame(bar, p.muted, 1.0);
                    paper.hatch(bar, p.muted, 1.0);
                }
                Kind::Part if step.amount < 0.0 => {
                    paper.rect(bar, p.ground);
                    paper.frame(bar, p.muted, 1.5);
                }
                Kind::Part => paper.rect(bar, p.muted),
            }
            let set = if step.look == Kind::Total { text.bold() } else { text };
            paper.row_name((0.0, y + row / 2.0), &step.words, set, names, row);
            let words = amount(step.amount);
            paper.text((paper.width, y + row / 2.0), Align::Right, &words, set);
            list.push(say(
                lang,
                "chart-growth-item",
                &[("name", step.words.clone().into()), ("amount", words.clone().into())],
            ));
            paper.spot(Spot {
                shape: Shape::Rect { x: 0.0, y, w: paper.width, h: row },
                title: step.words.clone(),
                value: words,
                subject: Some(Subject::Growth(SalesOf::segment(segment), step.part)),
            });
            if step.look != Kind::Total {
                at = to;
                // The next step begins here.
                paper.line(&[(x(at), y + row * 0.8), (x(at), y + row * 1.2)], p.hairline, 1.0);
            }
            y += row;
        }
        y += 12.0;
    }
    paper.cut(y);
    paper.finish(say(lang, "chart-growth-alt", &[("list", list.join(" ").into())]))
}
