//! Market volumes as typed: which of them are money.

use crate::study::Volume;
use crate::{Currency, Money};

/// The volume in minor units; `None` where its unit is not the study's money.
///
/// Money is an empty unit, the currency's code or sign, a multiplier, or a multiplier with either:
/// `RUB`, `₽`, `млн ₽`, `млрд руб.`.
pub fn volume_in_money(volume: &Volume, currency: &Currency) -> Option<Money> {
    let unit = unit(&volume.unit, currency);
    let amount = volume.amount * unit.factor * currency.minor_per_major() as f64;
    (unit.counts.is_empty() && amount.is_finite() && amount.abs() < 9e18).then(|| Money(amount.round() as i64))
}

/// What part of a volume another one is, both a year; `None` where one is money and the other is not, where they
/// are counted in different things, or where the whole is nothing.
pub fn volume_part(part: &Volume, whole: &Volume, currency: &Currency) -> Option<f64> {
    let (part_unit, whole_unit) = (unit(&part.unit, currency), unit(&whole.unit, currency));
    let whole_amount = whole.amount * whole_unit.factor;
    let ratio = part.amount * part_unit.factor / whole_amount;
    (part_unit.counts == whole_unit.counts && whole_amount > 0.0 && ratio.is_finite()).then_some(ratio)
}

/// Whether a volume with this unit is money of the study.
pub fn is_money(unit_as_typed: &str, currency: &Currency) -> bool {
    unit(unit_as_typed, currency).counts.is_empty()
}

/// A unit taken apart.
struct Unit {
    /// Of its multipliers: 1 000 for `тыс. шт.`.
    factor: f64,
    /// What is counted, word by word; nothing for money.
    counts: Vec<String>,
}

fn unit(text: &str, currency: &Currency) -> Unit {
    let text = text.to_lowercase();
    let mut unit = Unit { factor: 1.0, counts: Vec::new() };
    for word in text.split([' ', '\u{a0}', '\u{202f}', '.', ',']).filter(|w| !w.is_empty()) {
        match multiplier(word) {
            Some(multiplier) => unit.factor *= multiplier,
            None if names(word, currency) => {}
            None => unit.counts.push(word.to_owned()),
        }
    }
    unit
}

fn multiplier(word: &str) -> Option<f64> {
    match word {
        "тыс" | "тысяч" | "тысяча" | "тысячи" | "thousand" | "k" => Some(1e3),
        "млн" | "миллион" | "миллиона" | "миллионов" | "mln" | "million" | "millions" | "m" => {
            Some(1e6)
        }
        "млрд" | "миллиард" | "миллиарда" | "миллиардов" | "bln" | "bn" | "billion" | "billions" => {
            Some(1e9)
        }
        _ => None,
    }
}

fn names(word: &str, currency: &Currency) -> bool {
    if word == currency.code.to_lowercase() {
        return true;
    }
    let signs: &[&str] = match currency.code.as_str() {
        "RUB" => &["₽", "руб", "рубль", "рубля", "рублей", "р"],
        "USD" => &["$", "usd", "dollars"],
        "EUR" => &["€", "евро", "euro", "euros"],
        "GBP" => &["£"],
        "CNY" => &["¥", "юаней"],
        "JPY" => &["¥"],
        "KZT" => &["₸", "тенге"],
        "BYN" => &["br"],
        _ => &[],
    };
    signs.contains(&word)
}
