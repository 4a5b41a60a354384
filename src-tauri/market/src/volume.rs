//! Market volumes as typed: which of them are money.

use crate::study::Volume;
use crate::{Currency, Money};

/// The volume in minor units; `None` where its unit is not the study's money.
///
/// Money is an empty unit, the currency's code or sign, a multiplier, or a multiplier with either:
/// `RUB`, `₽`, `млн ₽`, `млрд руб.`.
pub fn volume_in_money(volume: &Volume, currency: &Currency) -> Option<Money> {
    let amount = volume.amount * factor(&volume.unit, currency)? * currency.minor_per_major() as f64;
    (amount.is_finite() && amount.abs() < 9e18).then(|| Money(amount.round() as i64))
}

fn factor(unit: &str, currency: &Currency) -> Option<f64> {
    let unit = unit.to_lowercase();
    let mut factor = 1.0;
    for word in unit.split([' ', '\u{a0}', '\u{202f}', '.', ',']).filter(|w| !w.is_empty()) {
        if let Some(multiplier) = multiplier(word) {
            factor *= multiplier;
        } else if !names(word, currency) {
            return None;
        }
    }
    Some(factor)
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
