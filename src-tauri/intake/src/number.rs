//! Numbers as people write them, read exactly: a decimal string becomes whole minor units without a float between.
//!
//! Whether a point or a comma is the decimal mark is decided per column from its values ([`Evidence`]), never per
//! value: `1.000` is a thousand in one file and one in another. Once decided, what does not fit is no number.

/// The decimal mark of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1,234.56`
    Point,
    /// `1 234,56` and `1.234,56`
    Comma,
}

impl Decimal {
    fn mark(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }

    /// The other mark, which may only group thousands.
    fn group(self) -> char {
        match self {
            Decimal::Point => ',',
            Decimal::Comma => '.',
        }
    }
}

/// A number taken apart: a sign, whole digits, digits of the fraction, and whether a `%` followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    pub(crate) negative: bool,
    pub(crate) whole: String,
    pub(crate) fraction: String,
    pub(crate) percent: bool,
}

/// What the values of a column say about its decimal mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// Values that are numbers only with a point as decimal mark.
    pub(crate) point: u32,
    /// Values that are numbers only with a comma.
    pub(crate) comma: u32,
    /// Values that are different numbers either way (`1.000`).
    pub(crate) either: u32,
    /// Values that are the same number either way.
    pub(crate) plain: u32,
    /// Filled values that are no number at all.
    pub(crate) none: u32,
}

impl Evidence {
    pub(crate) fn observe(&mut self, text: &str) {
        if is_blank(text) {
            return;
        }
        match (digits(text, Decimal::Point), digits(text, Decimal::Comma)) {
            (Some(p), Some(c)) if p.whole == c.whole && p.fraction == c.fraction => self.plain += 1,
            (Some(_), Some(_)) => self.either += 1,
            (Some(_), None) => self.point += 1,
            (None, Some(_)) => self.comma += 1,
            (None, None) => self.none += 1,
        }
    }

    /// The mark that the values ask for; `None` if they leave it open.
    pub(crate) fn decided(&self) -> Option<Decimal> {
        match self.point.cmp(&self.comma) {
            std::cmp::Ordering::Greater => Some(Decimal::Point),
            std::cmp::Ordering::Less => Some(Decimal::Comma),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// How many values are numbers, of those that are filled.
    pub(crate) fn numeric_part(&self) -> f64 {
        let numbers = self.point + self.comma + self.either + self.plain;
        match numbers + self.none {
            0 => 0.0,
            all => f64::from(numbers) / f64::from(all),
        }
    }
}

/// Spaces that group thousands: plain, no-break, narrow no-break, figure, thin.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' | '\u{feff}')
}

/// Empty, or one of the dashes by which people say "nothing here".
pub(crate) fn is_blank(text: &str) -> bool {
    let text = text.trim_matches(|c| is_space(c) || c == '\r' || c == '\n');
    text.is_empty() || matches!(text, "-" | "–" | "—" | "−")
}

/// What may stand before or after an amount. Words of magnitude (`тыс.`, `млн`) are deliberately absent: dropped,
/// they would make a number a thousand times too small.
const SIGNS: [&str; 18] =
    ["₽", "$", "€", "£", "¥", "₸", "₴", "руб.", "руб", "р.", "р", "rub", "rur", "usd", "eur", "тг", "шт.", "шт"];

/// Takes a number apart, or says that the text is none. Thousands must stand in threes.
pub(crate) fn digits(text: &str, decimal: Decimal) -> Option<Digits> {
    let mut text = trim(text);
    text = text.strip_prefix('\'').unwrap_or(text);
    let (mut negative, mut percent) = (false, false);
    if let Some(inner) = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        negative = true;
        text = trim(inner);
    }
    let mut signed = negative;
    // Looked for only where something like it stands: columns of a million amounts pass here.
    let mut currency = !text.bytes().any(|b| b >= 0x80 || b == b'$' || b.is_ascii_alphabetic());
    loop {
        let before = text;
        if !signed && let Some(rest) = text.strip_prefix(['-', '−', '–', '+']) {
            negative = !text.starts_with('+');
            signed = true;
            text = trim(rest);
        }
        if !signed && let Some(rest) = text.strip_suffix(['-', '−', '–']) {
            negative = true;
            signed = true;
            text = trim(rest);
        }
        if !percent && let Some(rest) = text.strip_suffix('%') {
            percent = true;
            text = trim(rest);
        }
        if !currency
            && !percent
            && let Some(rest) = without_sign(text)
        {
            currency = true;
            text = trim(rest);
        }
        if before.len() == text.len() {
            break;
        }
    }
    let (whole, fraction) = body(text, decimal)?;
    Some(Digits { negative, whole, fraction, percent })
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| is_space(c) || c == '\r' || c == '\n')
}

fn without_sign(text: &str) -> Option<&str> {
    SIGNS.iter().find_map(|sign| {
        let cut = text.len().checked_sub(sign.len())?;
        if text.is_char_boundary(cut) && same_letters(&text[cut..], sign) {
            return Some(&text[..cut]);
        }
        (text.is_char_boundary(sign.len()) && same_letters(text.get(..sign.len())?, sign)).then(|| &text[sign.len()..])
    })
}

fn same_letters(a: &str, b: &str) -> bool {
    a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

/// Whole digits in threes or ungrouped, then at most one decimal mark and digits.
fn body(text: &str, decimal: Decimal) -> Option<(String, String)> {
    let (whole, fraction) = match text.split_once(decimal.mark()) {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if whole.is_empty() {
        return (!fraction.is_empty()).then(|| (String::new(), fraction.to_owned()));
    }
    let mut digits = String::with_capacity(whole.len());
    let mut separator = None;
    let mut run = 0;
    for c in whole.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            run += 1;
            continue;
        }
        let c = if is_space(c) { ' ' } else { c };
        let groups = c == ' ' || c == decimal.group() || matches!(c, '\'' | '’');
        let first = separator.is_none();
        if !groups || separator.is_some_and(|s| s != c) || if first { !(1..=3).contains(&run) } else { run != 3 } {
            return None;
        }
        separator = Some(c);
        run = 0;
    }
    if separator.is_some() && run != 3 {
        return None;
    }
    // `0.500` with a grouping point would be five hundred written as nobody does.
    if separator.is_some_and(|s| s != ' ') && digits.starts_with('0') {
        return None;
    }
    Some((digits, fraction.to_owned()))
}

impl Digits {
    /// Whole minor units, half away from zero beyond them; `None` where they do not fit.
    pub(crate) fn minor(&self, minor_digits: u8) -> Option<i64> {
        let mut units: i64 = 0;
        let minor = usize::from(minor_digits);
        let fraction = self.fraction.bytes().chain(std::iter::repeat(b'0')).take(minor);
        for b in self.whole.bytes().chain(fraction) {
            units = units.checked_mul(10)?.checked_add(i64::from(b - b'0'))?;
        }
        if self.fraction.as_bytes().get(minor).is_some_and(|&b| b >= b'5') {
            units = units.checked_add(1)?;
        }
        Some(if self.negative { -units } else { units })
    }

    /// The nearest float; a percentage is divided by 100.
    pub(crate) fn float(&self) -> Option<f64> {
        let sign = if self.negative { "-" } else { "" };
        let text = format!("{sign}0{}.{}0", self.whole, self.fraction);
        let value: f64 = text.parse().ok()?;
        value.is_finite().then_some(if self.percent { value / 100.0 } else { value })
    }
}

/// An amount of money in whole minor units. A percentage is no amount.
pub(crate) fn money(text: &str, decimal: Decimal, minor_digits: u8) -> Option<i64> {
    digits(text, decimal).filter(|d| !d.percent)?.minor(minor_digits)
}

/// A workbook's number as money: its shortest decimal form, so that 16.995 is not 16.99499…
pub(crate) fn money_of_float(value: f64, minor_digits: u8) -> Option<i64> {
    if !value.is_finite() || value.abs() > 1e17 {
        return None;
    }
    money(&format!("{value}"), Decimal::Point, minor_digits)
}

/// The commonest shapes of an amount, straight from a file's bytes: `-1234,5`, `1 234.56` with plain spaces or
/// the one byte that is a no-break space in this encoding. `None` means "look closer", not "no number".
pub(crate) fn money_of_bytes(field: &[u8], decimal: Decimal, minor_digits: u8, no_break_space: u8) -> Option<i64> {
    let (negative, field) = match field {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, field),
    };
    if field.len() > 20 {
        return None;
    }
    let mark = decimal.mark() as u8;
    let (mut units, mut run, mut grouped) = (0_i64, 0, false);
    let mut at = 0;
    while let Some(&b) = field.get(at) {
        match b {
            b'0'..=b'9' => {
                units = units.checked_mul(10)?.checked_add(i64::from(b - b'0'))?;
                run += 1;
            }
            b if (b == b' ' || b == no_break_space) && (if grouped { run == 3 } else { (1..=3).contains(&run) }) => {
                (grouped, run) = (true, 0);
            }
            _ if b == mark && (run > 0) => break,
            _ => return None,
        }
        at += 1;
    }
    if run == 0 || (grouped && run != 3) {
        return None;
    }
    let fraction = field.get(at + 1..).unwrap_or_default();
    if (at < field.len() && fraction.is_empty()) || !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let minor = usize::from(minor_digits);
    for i in 0..minor {
        let digit = fraction.get(i).map_or(0, |b| i64::from(b - b'0'));
        units = units.checked_mul(10)?.checked_add(digit)?;
    }
    if fraction.get(minor).is_some_and(|&b| b >= b'5') {
        units = units.checked_add(1)?;
    }
    Some(if negative { -units } else { units })
}

#[cfg(test)]
mod tests;
