//! The method profile in words: what each of its numbers is called, what it does, and how it is written.

use standout_market::method::keys::{Key, Origin, Unit};

use crate::{Lang, number, number_plain, percent_plain, say};

/// A key as ids of the catalogue spell it: `price_band.low` is `price-band-low`.
fn spelt(name: &str) -> String {
    name.replace(['.', '_'], "-")
}

/// What a number of the profile is called.
pub fn profile_label(lang: Lang, key: &Key) -> String {
    say(lang, &format!("method-{}", spelt(key.name)), &[])
}

/// What a number (by its key), or the three numbers of a factor (by its name), do and where they come from.
pub fn profile_about(lang: Lang, name: &str) -> String {
    say(lang, &format!("method-about-{}", spelt(name)), &[])
}

/// Whose number a default is, in a word.
pub fn origin(lang: Lang, origin: Origin) -> String {
    let id = match origin {
        Origin::Stated => "method-origin-stated",
        Origin::Convention => "method-origin-convention",
        Origin::Proposal => "method-origin-proposal",
    };
    say(lang, id, &[])
}

/// A value of the profile as a person writes it: `15 %`, `0,8`, `5 000`.
pub fn profile_value(lang: Lang, key: &Key, value: f64) -> String {
    match key.unit {
        Unit::Part => percent_plain(lang, value).replace('-', "\u{2212}"),
        Unit::Number if value.fract() == 0.0 => number(lang, value, 0),
        Unit::Number => number_plain(lang, value).replace('-', "\u{2212}"),
        Unit::Whole => number(lang, value, 0),
        Unit::Choice if value >= 0.5 => say(lang, "method-bands-russian", &[]),
        Unit::Choice => say(lang, "method-bands-us", &[]),
    }
}

/// What may be typed: `от 0 до 100 %`; empty where any number may.
pub fn profile_bounds(lang: Lang, key: &Key) -> String {
    /// Bounds this far off only keep nonsense out.
    const FAR: f64 = 1e6;
    let written = |value| profile_value(lang, key, value);
    match (key.unit, key.least > -FAR, key.most < FAR) {
        (Unit::Choice, ..) | (_, false, _) => String::new(),
        (_, true, true) => {
            say(lang, "method-bounds", &[("least", written(key.least).into()), ("most", written(key.most).into())])
        }
        (_, true, false) => say(lang, "method-bounds-from", &[("least", written(key.least).into())]),
    }
}

/// Where the methods come from, a line each: the page and the report print the same.
pub fn method_sources(lang: Lang) -> Vec<String> {
    const OF: [&str; 9] = [
        "hhi",
        "bands",
        "relative-share",
        "price-index",
        "similarity",
        "parity",
        "canvas",
        "attractiveness",
        "shift-share",
    ];
    OF.iter().map(|of| say(lang, &format!("method-source-{of}"), &[])).collect()
}
