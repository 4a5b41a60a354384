//! The method profile: shown with its meaning, changed by typing, reset by one click. Every change is one step of undo.

use standout_market::method::keys::{self, KEYS, Key, Unit};
use standout_market::{FactorName, Gate, Method};
use standout_store::Edit;
use standout_words::{
    Lang, factor, gate, method_sources, origin, profile_about, profile_bounds, profile_label, profile_value, say,
};

use crate::desk::Context;
use crate::matrix::{Marks, Reason, Typed, typed};
use crate::problem::Reply;
use crate::requests::{KeysOf, MethodSet, Nothing};
use crate::room::Room;
use crate::subject::factor_code;
use crate::things::changed;
use crate::view::study_view;
use crate::views::{Changed, ChoiceView, MethodFactor, MethodGroup, MethodNumber, MethodReply, MethodView};

const FACTORS: [(FactorName, Gate); 7] = [
    (FactorName::RealGrowth, Gate::Growth),
    (FactorName::Headroom, Gate::Growth),
    (FactorName::Advantage, Gate::Room),
    (FactorName::ValueForPrice, Gate::Room),
    (FactorName::RivalsHhi, Gate::Room),
    (FactorName::RelativeShare, Gate::Room),
    (FactorName::WinRate, Gate::Room),
];

/// The parts of the page. The factors' own numbers stand with the first.
const GROUPS: [(&str, &[&str]); 9] = [
    ("scores", &["gate"]),
    ("money", &["money_share", "money_small_share", "money_cut", "cost_coverage", "cost_segment"]),
    ("rivals", &["serious_share", "must_have_importance", "must_have_part"]),
    ("sameness", &["alike", "alike_price", "parity", "difference", "gap", "matters", "number_tolerance"]),
    ("pictures", &["me_too_correlation", "me_too_divergence", "map_explained", "map_players"]),
    ("prices", &["price_band.low", "price_band.high", "share_conflict"]),
    ("time", &["ground", "ground_importance", "stale_months"]),
    ("concentration", &["russian_bands"]),
    ("draws", &["draws", "completions", "seed"]),
];

pub(crate) fn method(room: &mut Room, _: Nothing, _: &Context) -> Reply<MethodView> {
    Ok(profile(room.lang(), &room.open()?.study.method))
}

/// The keys whose values are not the defaults.
pub(crate) fn changed_keys(method: &Method) -> Vec<&'static Key> {
    KEYS.iter().filter(|key| key.get(method) != key.default()).collect()
}

fn profile(lang: Lang, method: &Method) -> MethodView {
    let of = KEYS.len();
    let changed = changed_keys(method).len();
    let sentence = match changed {
        0 => say(lang, "method-changed-none", &[]),
        n => say(lang, "method-changed", &[("n", n.into()), ("of", of.into())]),
    };
    let number = |name: &str| keys::find(name).map(|key| number(lang, method, key));
    let groups = GROUPS.iter().map(|(id, names)| MethodGroup {
        id: (*id).to_owned(),
        title: say(lang, &format!("method-group-{id}"), &[]),
        lead: if *id == "scores" { say(lang, "method-lead-scores", &[]) } else { String::new() },
        factors: if *id == "scores" { factors(lang, method) } else { Vec::new() },
        numbers: names.iter().filter_map(|name| number(name)).collect(),
    });
    MethodView { sentence, changed, groups: groups.collect(), sources: method_sources(lang) }
}

fn factors(lang: Lang, method: &Method) -> Vec<MethodFactor> {
    let of = |(name, of): &(FactorName, Gate)| {
        let code = factor_code(*name);
        let number = |part: &str| {
            let key = keys::find(&format!("{code}.{part}"))?;
            // The factor says it for all three.
            Some(MethodNumber { about: String::new(), ..number(lang, method, key) })
        };
        Some(MethodFactor {
            name: code.to_owned(),
            label: factor(lang, *name),
            gate: gate(lang, *of),
            about: profile_about(lang, code),
            zero: number("zero")?,
            hundred: number("hundred")?,
            weight: number("weight")?,
        })
    };
    FACTORS.iter().filter_map(of).collect()
}

fn number(lang: Lang, method: &Method, key: &Key) -> MethodNumber {
    let written = |value| profile_value(lang, key, value);
    let choice = |value: f64| ChoiceView { value: value.to_string(), said: written(value) };
    let value = key.get(method);
    let choices = match key.unit {
        Unit::Choice => vec![choice(key.most), choice(key.least)],
        _ => Vec::new(),
    };
    MethodNumber {
        key: key.name.to_owned(),
        label: profile_label(lang, key),
        about: if key.name.contains('.') && !key.name.starts_with("price_band") {
            String::new()
        } else {
            profile_about(lang, key.name)
        },
        origin: key.origin.into(),
        origin_words: origin(lang, key.origin),
        value: if choices.is_empty() { written(value) } else { value.to_string() },
        default: written(key.default()),
        bounds: profile_bounds(lang, key),
        changed: value != key.default(),
        choices,
    }
}

/// What a typed text makes of a number of the profile, or the sentence that says what is expected.
pub(crate) fn read(lang: Lang, method: &Method, key: &Key, text: &str) -> Result<f64, Reason> {
    let text = text.trim();
    let found = || ("found", text.into());
    let value = typed(Marks::of(lang, [text]), text).map_err(|why| match why {
        Typed::Either => Reason::new("cell-two-numbers", vec![found()]),
        Typed::Nothing if key.unit == Unit::Part => {
            let example = profile_value(lang, key, key.default());
            Reason::new("method-bad-part", vec![found(), ("example", example.into())])
        }
        Typed::Nothing => Reason::new("cell-expects-number", vec![found()]),
    })?;
    let per_cent = text.contains('%');
    let value = match key.unit {
        Unit::Part if !per_cent && value != 0.0 && value.abs() < 1.0 => {
            return Err(Reason::new("cell-share-fraction", vec![found()]));
        }
        // As the literal `0.15` would be read: 15 / 100 is exactly that, 15 * 0.01 is not.
        Unit::Part => value / 100.0,
        _ if per_cent => return Err(Reason::new("cell-expects-number", vec![found()])),
        Unit::Whole if value.fract() != 0.0 => return Err(Reason::new("method-bad-whole", vec![found()])),
        _ => value,
    };
    let mut tried = method.clone();
    if !key.set(&mut tried, value) {
        let bounds = profile_bounds(lang, key);
        return Err(Reason::new("method-bad-bounds", vec![found(), ("bounds", bounds.into())]));
    }
    if tried.price_band.0 > tried.price_band.1 {
        return Err(Reason::new("method-bad-order", vec![found()]));
    }
    Ok(value)
}

/// The key that a page names.
pub(crate) fn known(room: &Room, name: &str) -> Reply<&'static Key> {
    keys::find(name).ok_or_else(|| room.gone())
}

pub(crate) fn set(room: &mut Room, asked: MethodSet, _: &Context) -> Reply<MethodReply> {
    let lang = room.lang();
    let key = known(room, &asked.key)?;
    let now = room.open()?.study.method.clone();
    let value = match read(lang, &now, key, &asked.text) {
        Ok(value) => value,
        Err(reason) => {
            return Ok(MethodReply {
                refused: Some(reason.words(lang)),
                said: String::new(),
                study: study_view(room)?,
            });
        }
    };
    if value == key.get(&now) {
        return Ok(MethodReply { refused: None, said: String::new(), study: study_view(room)? });
    }
    let written = profile_value(lang, key, value);
    let label = say(lang, "edit-method", &[("what", profile_label(lang, key).into()), ("value", written.into())]);
    let Changed { said, study } =
        changed(room, label, &[Edit::Method { key: key.name.to_owned(), value: Some(value) }])?;
    Ok(MethodReply { refused: None, said, study })
}

/// Puts numbers back to their defaults, as one step of undo; without names all of them.
pub(crate) fn reset(room: &mut Room, asked: KeysOf, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let mut which = changed_keys(&room.open()?.study.method);
    if !asked.keys.is_empty() {
        which.retain(|key| asked.keys.iter().any(|name| name == key.name));
    }
    let label = say(lang, "edit-method-reset", &[("n", which.len().into())]);
    if which.is_empty() {
        return Ok(Changed { said: label, study: study_view(room)? });
    }
    let edits: Vec<Edit> = which.iter().map(|key| Edit::Method { key: key.name.to_owned(), value: None }).collect();
    changed(room, label, &edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The page shows every number of the profile once, and in both languages in words.
    #[test]
    fn the_page_holds_the_whole_profile() {
        for lang in Lang::ALL {
            let page = profile(lang, &Method::default());
            let of_factor = |f: &MethodFactor| [f.zero.key.clone(), f.hundred.key.clone(), f.weight.key.clone()];
            let mut shown: Vec<String> =
                page.groups.iter().flat_map(|g| g.factors.iter().flat_map(of_factor)).collect();
            shown.extend(page.groups.iter().flat_map(|g| g.numbers.iter().map(|n| n.key.clone())));
            shown.sort();
            let mut all: Vec<String> = KEYS.iter().map(|key| key.name.to_owned()).collect();
            all.sort();
            assert_eq!(shown, all);
            let texts = page.groups.iter().flat_map(|g| {
                let factors = g.factors.iter().map(|f| f.about.clone());
                let numbers = g.numbers.iter().flat_map(|n| [n.about.clone(), n.label.clone()]);
                factors.chain(numbers).chain([g.title.clone()]).collect::<Vec<_>>()
            });
            for text in texts.chain(page.sources.iter().cloned()) {
                assert!(text.contains(' ') || !text.starts_with("method-"), "{text}");
            }
        }
    }

    /// What the page prints can be typed as it stands.
    #[test]
    fn every_value_is_read_as_it_is_written() {
        let method = Method::default();
        for lang in Lang::ALL {
            for key in KEYS.iter().filter(|key| key.unit != Unit::Choice) {
                let written = profile_value(lang, key, key.default());
                assert_eq!(read(lang, &method, key, &written), Ok(key.default()), "{}: {written}", key.name);
            }
        }
    }
}
