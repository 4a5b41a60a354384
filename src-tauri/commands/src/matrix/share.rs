//! A share as typed: per cent, or sales where the market's volume is known.

use standout_market::{Currency, Scope, Study, Volume, is_money, volume_part};
use standout_words::{Lang, percent_plain, say};

use super::numbers::{Marks, Read};
use super::show::volume_words;
use super::take::{Reason, expected, read};

/// A share read from a text.
pub(crate) struct Share {
    /// 0-1.
    pub(crate) fraction: f64,
    /// How it was reckoned, where sales were typed.
    pub(crate) said: Option<String>,
}

/// Reads `12,5`, `12.5 %` or sales such as `40 млн ₽` into a share of a scope.
pub(crate) fn share(
    lang: Lang,
    study: &Study,
    marks: Marks,
    (by_value, scope): (bool, Scope),
    text: &str,
) -> Result<Share, Reason> {
    let (digits, unit) = apart(text).ok_or_else(|| expected("cell-expects-share", text))?;
    if unit.is_empty() || unit == "%" {
        return match marks.number(digits, |x| (0.0..=100.0).contains(&x)) {
            Read::Nothing if unit.is_empty() && marks.number(digits, |x| x > 100.0) != Read::Nothing => {
                Err(expected("cell-share-needs-unit", text))
            }
            found => Ok(Share { fraction: read(found, "cell-expects-share", text)? / 100.0, said: None }),
        };
    }
    let amount = read(marks.number(digits, |x| x >= 0.0), "cell-expects-share", text)?;
    let sales = Volume { amount, unit };
    let whole = volume_of(study, scope).ok_or_else(|| expected("cell-share-volume-unknown", text))?;
    let fraction = part(&study.currency, by_value, &sales, whole, text, lang)?;
    // A thousandth of a point: as much as anybody knows of a market, and short enough to read.
    let fraction = (fraction * 1e5).round() / 1e5;
    let args = [
        ("sales", text.into()),
        ("volume", volume_words(lang, whole).into()),
        ("share", percent_plain(lang, fraction).into()),
    ];
    Ok(Share { fraction, said: Some(say(lang, "cell-share-from-sales", &args)) })
}

fn part(
    currency: &Currency,
    by_value: bool,
    sales: &Volume,
    whole: &Volume,
    text: &str,
    lang: Lang,
) -> Result<f64, Reason> {
    let volume = || vec![("found", text.into()), ("volume", volume_words(lang, whole).into())];
    match (is_money(&sales.unit, currency), by_value) {
        (true, false) => return Err(expected("cell-share-is-by-value", text)),
        (false, true) => return Err(expected("cell-share-is-by-volume", text)),
        _ => {}
    }
    match volume_part(sales, whole, currency) {
        None => Err(Reason::new("cell-share-other-unit", volume())),
        Some(part) if part > 1.0 => Err(Reason::new("cell-share-above-market", volume())),
        Some(part) => Ok(part),
    }
}

/// The number of a text and what stands around it: `40` and `млн ₽`. `None` without a digit.
fn apart(text: &str) -> Option<(&str, String)> {
    let signed = |c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '–' | '(' | '.' | ',');
    let from = text.find(signed)?;
    let last = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let digits = text.get(from..last)?;
    let (before, after) = (text.get(..from)?.trim(), text.get(last..)?.trim());
    let unit = [before, after].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ");
    Some((digits, unit))
}

/// The volume of a scope's market as typed.
pub(crate) fn volume_of(study: &Study, scope: Scope) -> Option<&Volume> {
    match scope {
        Scope::Whole => study.market.volume.as_ref(),
        Scope::Segment(s) => study.segments.get(s.0)?.volume.as_ref(),
    }
    .map(|fact| &fact.value)
}

/// Shares of a pasted column that may be fractions of one: several, none above one, some between, no per cent sign.
/// As `0,4` and `0,35` they may mean 40 % and 35 % as well as four tenths of one.
pub(crate) fn may_be_fractions<'a>(marks: Marks, texts: impl IntoIterator<Item = &'a str>) -> bool {
    let (mut known, mut broken) = (0, false);
    for text in texts {
        match marks.number(text, |_| true) {
            Read::Nothing => {}
            Read::One(x) if (0.0..=1.0).contains(&x) && !text.contains('%') => {
                known += usize::from(x > 0.0);
                broken |= x.fract() != 0.0;
            }
            Read::One(_) | Read::Either(..) => return false,
        }
    }
    known > 1 && broken
}
