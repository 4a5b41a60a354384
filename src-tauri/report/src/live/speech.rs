//! Sentences that stay true when a cell is changed: messages of the catalogue with live texts in them.

use standout_words::Lang;

use super::expr::{Expr, Val, function, join, words};

/// A message of the catalogue into which live texts are put: the words between them are literals.
pub(crate) fn say_live(lang: Lang, id: &str, fixed: &[(&str, standout_words::Arg)], live: &[(&str, &Expr)]) -> Expr {
    let mark = |i: usize| char::from_u32(0xE000 + i as u32).unwrap_or('\u{e000}');
    let mut args = fixed.to_vec();
    args.extend(live.iter().enumerate().map(|(i, (name, _))| (*name, mark(i).to_string().into())));
    let said = standout_words::say(lang, id, &args);
    let mut parts = Vec::new();
    let mut so_far = String::new();
    for c in said.chars() {
        match live.iter().enumerate().find(|(i, _)| mark(*i) == c) {
            Some((_, (_, expr))) => {
                if !so_far.is_empty() {
                    parts.push(words(&so_far));
                    so_far.clear();
                }
                parts.push((*expr).clone());
            }
            None => so_far.push(c),
        }
    }
    if !so_far.is_empty() || parts.is_empty() {
        parts.push(words(&so_far));
    }
    match parts.as_slice() {
        [one] => one.clone(),
        _ => join(&parts),
    }
}

/// One of several by its number, from 1.
pub(crate) fn choose(number: &Expr, among: &[Expr]) -> Expr {
    let taken = number.number().map(|n| n as usize).and_then(|n| among.get(n.wrapping_sub(1)));
    let mut arguments = vec![number.text()];
    arguments.extend(among.iter().map(|e| e.text()));
    function("CHOOSE", &arguments, taken.map_or(Val::Wrong, |e| e.value.clone()))
}
