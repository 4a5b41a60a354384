//! Dates that stand within a longer text.

use super::{DateOrder, day, day_of_bytes};

/// The date within a longer text, as documents carry theirs: `Реализация 0000-000123 от 12.03.2025 10:15:00`.
pub(crate) fn within(text: &str) -> Option<i32> {
    if text.len() > 400 || !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut dated = false;
    for (at, word) in words.iter().enumerate() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let (bytes, four) = (word.as_bytes(), |b: &[u8]| b.iter().all(u8::is_ascii_digit));
        let found = match bytes {
            [_, _, b'.', _, _, b'.', ..] if bytes.len() == 10 => day_of_bytes(bytes, DateOrder::DayMonthYear),
            [a, b, c, d, b'-', ..] if bytes.len() == 10 && four(&[*a, *b, *c, *d]) => {
                day_of_bytes(bytes, DateOrder::YearMonthDay)
            }
            [_, _, b'.', _, _, b'.', _, _] if dated => day(word, DateOrder::DayMonthYear),
            _ if dated => words.get(at..at + 3).and_then(|three| day(&three.join(" "), DateOrder::DayMonthYear)),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        dated = matches!(word.to_lowercase().as_str(), "от" | "dated" | "of" | "from");
    }
    None
}
