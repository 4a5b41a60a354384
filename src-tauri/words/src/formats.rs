//! Numbers, money and dates as a reader of each language writes them.

use fixed_decimal::{Decimal, FloatPrecision};
use icu_decimal::DecimalFormatter;
use icu_locale_core::locale;
use standout_market::{Currency, Date, Interval, Money, Month};

use crate::{Lang, say};

thread_local! {
    // The formatter's data is not shared between threads; each makes its own once.
    static FORMATTERS: [Option<DecimalFormatter>; 2] = [locale!("ru"), locale!("en")]
        .map(|locale| DecimalFormatter::try_new(locale.into(), Default::default()).ok());
}

fn grouped(lang: Lang, decimal: &Decimal) -> String {
    FORMATTERS.with(|[ru, en]| {
        let formatter = match lang {
            Lang::Ru => ru,
            Lang::En => en,
        };
        match formatter {
            Some(formatter) => formatter.format(decimal).to_string(),
            None => decimal.to_string(),
        }
    })
}

/// A number with grouping and so many decimals: `1 234,5` or `1,234.5`. The minus is U+2212.
pub fn number(lang: Lang, value: f64, decimals: u8) -> String {
    let Ok(mut decimal) = Decimal::try_from_f64(value, FloatPrecision::RoundTrip) else {
        return "?".to_owned();
    };
    decimal.round_with_mode(
        -i16::from(decimals),
        fixed_decimal::SignedRoundingMode::Unsigned(fixed_decimal::UnsignedRoundingMode::HalfExpand),
    );
    decimal.absolute.pad_end(-i16::from(decimals));
    if decimal.absolute.is_zero() {
        decimal.sign = fixed_decimal::Sign::None;
    }
    grouped(lang, &decimal).replace('-', "\u{2212}")
}

/// A number without grouping and with no more decimals than it needs, as one types it: `12,5` or `12.5`.
pub fn number_plain(lang: Lang, value: f64) -> String {
    // Ten digits hide what a binary fraction adds to a typed one (0.087 * 100).
    let rounded = format!("{value:.10}");
    let text = rounded.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    match lang {
        Lang::Ru => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

/// A fraction as per cent: `82,1 %` or `82.1%`.
pub fn percent(lang: Lang, fraction: f64, decimals: u8) -> String {
    with_percent_sign(lang, &number(lang, fraction * 100.0, decimals))
}

/// A change as per cent, with its sign: `+7,5 %`, `-2.0%`.
pub fn percent_signed(lang: Lang, fraction: f64, decimals: u8) -> String {
    let text = percent(lang, fraction, decimals);
    if fraction > 0.0 { format!("+{text}") } else { text }
}

/// A fraction as per cent with as many digits as it has, for a cell to be typed in again.
pub fn percent_plain(lang: Lang, fraction: f64) -> String {
    with_percent_sign(lang, &number_plain(lang, fraction * 100.0))
}

fn with_percent_sign(lang: Lang, number: &str) -> String {
    match lang {
        Lang::Ru => format!("{number}\u{a0}%"),
        Lang::En => format!("{number}%"),
    }
}

/// An interval: `0,86–0,93`, or one number where both ends print alike.
pub fn interval(lang: Lang, value: Interval, decimals: u8) -> String {
    let (low, high) = (number(lang, value.low, decimals), number(lang, value.high, decimals));
    if low == high { low } else { format!("{low}–{high}") }
}

/// An interval of fractions as per cent: `12–15 %`.
pub fn interval_percent(lang: Lang, value: Interval, decimals: u8) -> String {
    let scaled = Interval { low: value.low * 100.0, high: value.high * 100.0 };
    let text = interval(lang, scaled, decimals);
    match lang {
        Lang::Ru => format!("{text}\u{a0}%"),
        Lang::En => format!("{text}%"),
    }
}

/// An amount in whole major units: `1 234 568 ₽`, `$1,234,568`.
pub fn money(lang: Lang, amount: Money, currency: &Currency) -> String {
    let major = amount.as_f64() / currency.minor_per_major() as f64;
    with_symbol(lang, &number(lang, major, 0), currency)
}

/// An amount in the unit that suits its size: `412 млн ₽`, `498 тыс. ₽`, `RUB 412m`.
pub fn money_short(lang: Lang, amount: Money, currency: &Currency) -> String {
    let major = amount.as_f64() / currency.minor_per_major() as f64;
    let (scale, unit) = match major.abs() {
        x if x >= 999_500_000.0 => (1e9, "unit-billion"),
        x if x >= 999_500.0 => (1e6, "unit-million"),
        x if x >= 9_950.0 => (1e3, "unit-thousand"),
        _ => (1.0, ""),
    };
    let scaled = major / scale;
    let decimals = if unit.is_empty() || scaled.abs() >= 99.95 || scaled.fract() == 0.0 { 0 } else { 1 };
    let text = number(lang, scaled, decimals);
    if unit.is_empty() {
        return with_symbol(lang, &text, currency);
    }
    let unit = say(lang, unit, &[]);
    match lang {
        Lang::Ru => with_symbol(lang, &format!("{text}\u{a0}{unit}"), currency),
        Lang::En => with_symbol(lang, &format!("{text}{unit}"), currency),
    }
}

/// An amount as one types it, in major units and without a symbol: `498000` or `498000,5`.
pub fn plain_amount(lang: Lang, amount: Money, currency: &Currency) -> String {
    number_plain(lang, amount.as_f64() / currency.minor_per_major() as f64)
}

fn with_symbol(lang: Lang, text: &str, currency: &Currency) -> String {
    let symbol = match currency.code.as_str() {
        "RUB" => "₽",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "KZT" => "₸",
        code => code,
    };
    match (lang, symbol) {
        (Lang::En, "$" | "€" | "£") => match text.strip_prefix('\u{2212}') {
            Some(rest) => format!("\u{2212}{symbol}{rest}"),
            None => format!("{symbol}{text}"),
        },
        _ => format!("{text}\u{a0}{symbol}"),
    }
}

/// A day: `14 ноября 2026`, `14 November 2026`.
pub fn date(lang: Lang, day: Date) -> String {
    let month = say(lang, &format!("month-of-{}", day.month()), &[]);
    format!("{} {month} {}", day.day(), day.year())
}

/// A month, short: `окт 2026`, `Oct 2026`.
pub fn month(lang: Lang, month: Month) -> String {
    format!("{} {}", say(lang, &format!("month-short-{}", month.month), &[]), month.year)
}
