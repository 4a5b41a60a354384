//! The labels of the bubbles: name and revenue, worded to fit.

use standout_market::Study;
use standout_words::money_short;

use super::bubbles::{Bubble, bands};
use crate::labels::{self, Wanted, Wording};
use crate::scale::Scale;
use crate::{Area, Look, Paper, Type, font};

/// Draws the labels; returns how many segments had to go without.
pub(super) fn label(
    paper: &mut Paper,
    study: &Study,
    bubbles: &[Bubble<'_>],
    look: &Look,
    plot: Area,
    (x, y): (Scale, Scale),
) -> usize {
    let bold = Type::new(12.0, paper.palette.ink).bold();
    let wanted: Vec<Wanted> = bubbles
        .iter()
        .map(|b| {
            let name = font::clean(study.segment_name(b.found.segment));
            let money = b.found.money.revenue.map(|m| money_short(look.lang, m, &study.currency));
            Wanted { centre: b.at, radius: b.radius, wordings: wordings(&name, money.as_deref(), bold, plot.w) }
        })
        .collect();
    let soft: Vec<Area> = bubbles.iter().flat_map(|b| bands(b, x, y)).collect();
    let placed = labels::place(&wanted, plot.grown(-3.0), &soft);
    labels::write(paper, &wanted, &placed)
}

/// Ways to word a label, the fullest first.
fn wordings(name: &str, money: Option<&str>, bold: Type, room: f64) -> Vec<Wording> {
    let mut out = Vec::new();
    let mut add = |mut lines: Vec<String>, money: Option<&str>, size: f64| {
        lines.retain(|l| !l.is_empty());
        if lines.is_empty() {
            return;
        }
        let amount = money.is_some();
        lines.extend(money.map(str::to_owned));
        let width = lines.iter().map(|l| font::width(l, size, true)).fold(0.0, f64::max);
        out.push(Wording { lines, width, size, amount });
    };
    // A name is broken at blanks only: a line is at least as long as the longest word.
    let whole = [(0.34, 1, 12.0), (0.26, 2, 12.0), (0.26, 3, 12.0), (0.34, 3, 12.0), (0.26, 3, 11.0), (0.4, 4, 10.0)];
    for (share, most, size) in whole {
        let longest = name.split(' ').map(|w| font::width(w, size, true)).fold(0.0, f64::max);
        let lines = font::wrap(name, size, true, (room * share).max(longest + 0.1).min(room * 0.7), most);
        if lines.join(" ") == name {
            add(lines.clone(), money, size);
            if size < 12.0 {
                add(lines, None, size);
            }
        }
    }
    let short = font::wrap(name, bold.size, true, room * 0.3, 3);
    add(short.clone(), money, bold.size);
    add(short, None, 11.0);
    add(vec![font::fit(name, 11.0, true, room * 0.26)], None, 11.0);
    add(vec![font::fit(name, 10.0, true, room * 0.16)], None, 10.0);
    out
}
