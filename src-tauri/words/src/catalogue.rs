//! The Fluent catalogue.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::{Lang, formats};

/// The chapters of the catalogue, `(name, Russian, English)`.
macro_rules! chapters {
    ($($name:literal),+ $(,)?) => {
        &[$((
            $name,
            include_str!(concat!("../catalogue/ru/", $name, ".ftl")),
            include_str!(concat!("../catalogue/en/", $name, ".ftl")),
        )),+]
    };
}

const CHAPTERS: &[(&str, &str, &str)] = chapters![
    "names",
    "problems",
    "commands",
    "things",
    "cells",
    "marks",
    "verdicts",
    "details",
    "why",
    "intake",
    "reading",
    "charts",
    "report",
    "board",
    "calculation",
    "method",
    "growth",
    "beside",
    "needs",
    "what-if",
];

/// The chapters as text, `(name, text)`: what the tests hold against each other.
pub fn chapters(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    CHAPTERS.iter().map(move |(name, ru, en)| match lang {
        Lang::Ru => (*name, *ru),
        Lang::En => (*name, *en),
    })
}

/// A variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, or a number that is already formatted.
    Text(String),
    /// A count: selects the plural, and is printed with the language's grouping.
    Count(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Arg {
        Arg::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Arg {
        Arg::Count(count as u64)
    }
}

/// A message of the catalogue with its variables filled in.
///
/// A count `n` is given to the message twice: `$n` selects the plural, `$n-text` prints it with grouping
/// (Fluent's own `NUMBER()` ignores grouping in Rust). An id that the catalogue lacks comes back as the id itself,
/// which a test over all ids makes sure nobody sees.
pub fn say(lang: Lang, id: &str, args: &[(&str, Arg)]) -> String {
    let bundle = bundle(lang);
    let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) else {
        return id.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, arg) in args {
        match arg {
            Arg::Text(text) => values.set(*name, FluentValue::from(text.as_str())),
            Arg::Count(count) => {
                values.set(*name, FluentValue::from(*count));
                values.set(format!("{name}-text"), formats::number(lang, *count as f64, 0));
            }
        }
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
}

fn bundle(lang: Lang) -> &'static FluentBundle<FluentResource> {
    static RU: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static EN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    match lang {
        Lang::Ru => RU.get_or_init(|| open(lang)),
        Lang::En => EN.get_or_init(|| open(lang)),
    }
}

/// A chapter with a mistake still gives the messages that can be read; a test names the mistake.
fn open(lang: Lang) -> FluentBundle<FluentResource> {
    let id = match lang {
        Lang::Ru => langid!("ru"),
        Lang::En => langid!("en"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks (U+2068, U+2069) would land in Excel cells and drawings.
    bundle.set_use_isolating(false);
    for (_, text) in chapters(lang) {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
