//! The drawing where there is nothing to draw: it says what is missing.

use standout_words::say;

use crate::{Align, ChartError, Drawing, LEADING, Look, Paper, Type, font};

pub(crate) fn draw(paper: Paper, look: &Look, reason: &str) -> Result<Drawing, ChartError> {
    because(paper, look, &say(look.lang, reason, &[]))
}

/// The same with a reason in words.
pub(crate) fn because(mut paper: Paper, look: &Look, why: &str) -> Result<Drawing, ChartError> {
    let title = say(look.lang, "chart-empty", &[]);
    let (bold, plain) = (Type::new(14.0, paper.palette.ink).bold(), Type::new(12.0, paper.palette.muted));
    let room = (paper.width - 48.0).min(420.0);
    let lines = font::wrap(why, plain.size, false, room, 4);
    let step = plain.size * LEADING;
    let (x, mut y) = (paper.width / 2.0, paper.height / 2.0 - step * lines.len() as f64 / 2.0);
    paper.text((x, y), Align::Middle, &title, bold);
    y += bold.size * LEADING;
    for line in &lines {
        paper.text((x, y), Align::Middle, line, plain);
        y += step;
    }
    paper.finish(format!("{title}: {why}"))
}
