//! What a cell of the matrix says: numbers, percentages, money, words.

use standout_market::{Date, Level, Money};
use standout_words::contract::{UNKNOWN, Word, YesNo};

use crate::cell::Value;
use crate::date::{self, DateOrder};
use crate::number::{self, Decimal, Digits};

/// Empty or `?`: unknown.
pub(super) fn is_unknown(cell: &Value) -> bool {
    match cell {
        Value::Empty => true,
        Value::Text(text) => matches!(text.trim(), "" | UNKNOWN),
        _ => false,
    }
}

/// A number in text: with a point or a comma, unless it would be another number with the other.
fn digits(text: &str) -> Option<Digits> {
    let point = number::digits(text, Decimal::Point);
    let comma = number::digits(text, Decimal::Comma);
    match (point, comma) {
        (Some(p), Some(c)) if p.whole == c.whole && p.fraction == c.fraction => Some(p),
        (Some(_), Some(_)) => None,
        (p, c) => p.or(c),
    }
}

/// A number as its reader sees it: 52 in a cell that shows `52 %`.
pub(super) fn number(cell: &Value) -> Option<f64> {
    match cell {
        Value::Number { value, percent } if value.is_finite() => Some(match percent {
            true => hundredfold(*value),
            false => *value,
        }),
        Value::Text(text) => {
            let digits = Digits { percent: false, ..digits(text)? };
            digits.float()
        }
        _ => None,
    }
}

/// Times 100 without the last digit's dirt: 0.07 is 7, not 7.000000000000001.
fn hundredfold(value: f64) -> f64 {
    (value * 100.0 * 1e9).round() / 1e9
}

/// A number that is not negative.
pub(super) fn amount(cell: &Value) -> Option<f64> {
    number(cell).filter(|n| *n >= 0.0)
}

/// A percentage as a fraction: `12.5`, `12,5 %` and a cell in a percent format are 0.125.
pub(super) fn percent(cell: &Value) -> Option<f64> {
    match cell {
        Value::Number { value, percent: true } if value.is_finite() => Some(*value),
        cell => number(cell).map(|n| n / 100.0),
    }
}

/// A share: a percentage from 0 to 100.
pub(super) fn share(cell: &Value) -> Option<f64> {
    percent(cell).filter(|share| (0.0..=1.0).contains(share))
}

/// A value of the profile, as it stands: 0.15, or 15 %.
pub(super) fn plain(cell: &Value) -> Option<f64> {
    match cell {
        Value::Number { value, .. } => Some(*value).filter(|v| v.is_finite()),
        Value::Text(text) => match YesNo::of(text) {
            Some(answer) => Some(f64::from(u8::from(answer == YesNo::Yes))),
            None => digits(text)?.float(),
        },
        Value::Flag(flag) => Some(f64::from(u8::from(*flag))),
        _ => None,
    }
}

/// A price above zero in minor units.
pub(super) fn price(cell: &Value, minor_digits: u8) -> Option<Money> {
    let minor = match cell {
        Value::Number { value, percent: false } => number::money_of_float(*value, minor_digits)?,
        Value::Text(text) => {
            let digits = digits(text)?;
            if digits.percent {
                return None;
            }
            digits.minor(minor_digits)?
        }
        _ => return None,
    };
    (minor > 0).then_some(Money(minor))
}

/// Importance, 0 to 5.
pub(super) fn importance(cell: &Value) -> Option<f64> {
    number(cell).filter(|n| (0.0..=5.0).contains(n))
}

/// A level: a word, a sign, or 1, 0.5, 0.
pub(super) fn level(cell: &Value) -> Option<Level> {
    let of_number = |n: f64| match n {
        1.0 => Some(Level::Full),
        0.5 => Some(Level::Partial),
        0.0 => Some(Level::Absent),
        _ => None,
    };
    match cell {
        Value::Text(text) => Level::of_word(text).or_else(|| of_number(digits(text)?.float()?)),
        Value::Number { value, .. } => of_number(*value),
        Value::Flag(flag) => Some(if *flag { Level::Full } else { Level::Absent }),
        _ => None,
    }
}

/// A year of four digits.
pub(super) fn year(cell: &Value) -> Option<i16> {
    let year = match cell {
        Value::Day(day) => date::civil(*day)?.year(),
        cell => {
            let year = number(cell)?;
            if year.fract() != 0.0 {
                return None;
            }
            year as i16
        }
    };
    (1900..2200).contains(&year).then_some(year)
}

/// Yes or no.
pub(super) fn yes_no(cell: &Value) -> Option<bool> {
    match cell {
        Value::Flag(flag) => Some(*flag),
        Value::Text(text) => match text.trim() {
            "+" => Some(true),
            "-" | "−" | "–" => Some(false),
            text => YesNo::of(text).map(|answer| answer == YesNo::Yes),
        },
        Value::Number { value: 1.0, .. } => Some(true),
        Value::Number { value: 0.0, .. } => Some(false),
        _ => None,
    }
}

/// A word of the contract.
pub(super) fn word<T: Word>(cell: &Value) -> Option<T> {
    match cell {
        Value::Text(text) => T::of_word(text),
        _ => None,
    }
}

/// A date: a typed one, ISO, or day first.
pub(super) fn date(cell: &Value) -> Option<Date> {
    match cell {
        Value::Day(day) => date::civil(*day),
        Value::Text(text) => date::civil(date::day(text, DateOrder::DayMonthYear)?),
        _ => None,
    }
}
