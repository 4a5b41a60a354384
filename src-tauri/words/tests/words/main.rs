//! The catalogue says the same things in both languages, and numbers read as each language writes them.

mod sentences;
mod themes;

use std::collections::{BTreeMap, BTreeSet};

use standout_market::{Currency, Date, Interval, Money};
use standout_words::{Lang, chapters, date, interval, money, money_short, number, number_plain, percent};

/// Ids of a chapter with the variables each uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        let starts = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        if let (true, Some((id, _))) = (starts, line.split_once('=')) {
            current = id.trim().to_owned();
            assert!(found.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if let Some(variables) = found.get_mut(&current) {
                // `$n-text` is the printed form of the count `$n`.
                variables.insert(name.strip_suffix("-text").unwrap_or(&name).to_owned());
            }
        }
    }
    found
}

#[test]
fn both_languages_hold_the_same_messages_with_the_same_variables() {
    for ((name, ru), (_, en)) in chapters(Lang::Ru).zip(chapters(Lang::En)) {
        assert_eq!(messages(ru), messages(en), "chapter {name}");
    }
}

#[test]
fn every_chapter_is_fluent_without_a_mistake() {
    for lang in Lang::ALL {
        for (name, text) in chapters(lang) {
            let read = fluent_bundle::FluentResource::try_new(text.to_owned());
            assert!(read.is_ok(), "{} {name}: {:?}", lang.code(), read.err().map(|e| e.1));
        }
    }
}

#[test]
fn an_id_stands_in_one_chapter_only() {
    let mut seen = BTreeMap::new();
    for (name, text) in chapters(Lang::En) {
        for id in messages(text).into_keys() {
            if let Some(other) = seen.insert(id.clone(), name) {
                panic!("{id} stands in {other} and in {name}");
            }
        }
    }
}

#[test]
fn numbers_read_as_each_language_writes_them() {
    let rub = Currency { code: "RUB".to_owned(), minor_digits: 2 };
    let usd = Currency { code: "USD".to_owned(), minor_digits: 2 };
    assert_eq!(number(Lang::Ru, 1234567.891, 1), "1\u{a0}234\u{a0}567,9");
    assert_eq!(number(Lang::En, -1234567.891, 2), "\u{2212}1,234,567.89");
    assert_eq!(number(Lang::Ru, -0.04, 1), "0,0", "a rounded zero has no sign");
    assert_eq!(number(Lang::Ru, f64::NAN, 1), "?", "what is not a number is never printed as one");
    assert_eq!(percent(Lang::Ru, 0.8215, 1), "82,2\u{a0}%");
    assert_eq!(percent(Lang::En, 0.8215, 0), "82%");
    assert_eq!(number_plain(Lang::Ru, 0.087 * 100.0), "8,7", "what was typed comes back as typed");
    assert_eq!(money(Lang::Ru, Money(123_456_789), &rub), "1\u{a0}234\u{a0}568\u{a0}₽");
    assert_eq!(money(Lang::En, Money(-123_456_789), &usd), "\u{2212}$1,234,568");
    assert_eq!(money_short(Lang::Ru, Money(41_200_000_000), &rub), "412\u{a0}млн\u{a0}₽");
    assert_eq!(money_short(Lang::Ru, Money(49_800_000), &rub), "498\u{a0}тыс.\u{a0}₽");
    assert_eq!(money_short(Lang::En, Money(512_340_000_000), &usd), "$5.1bn");
    assert_eq!(interval(Lang::Ru, Interval::new(0.86, 0.93), 2), "0,86–0,93");
    assert_eq!(interval(Lang::Ru, Interval::new(0.861, 0.862), 2), "0,86");
    assert_eq!(date(Lang::Ru, Date::constant(2026, 11, 14)), "14 ноября 2026");
}
