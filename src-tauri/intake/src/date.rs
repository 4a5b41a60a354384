//! Dates as people write them. Whether the day or the month comes first is decided per column, like a decimal mark.

mod month;
mod within;

use standout_market::Date;

pub(crate) use month::{is_month, month_end, month_named};
pub(crate) use within::within;

/// In which order a column writes its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// `31.12.2026`
    DayMonthYear,
    /// `12/31/2026`
    MonthDayYear,
    /// `2026-12-31`
    YearMonthDay,
    /// A spreadsheet's day number: `46387`.
    Serial,
    /// The same, counted from 1904 as Excel for the Mac once did: `44925`.
    Serial1904,
}

/// What the values of a column say about the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct DateEvidence {
    pub(crate) day_first: u32,
    pub(crate) month_first: u32,
    pub(crate) year_first: u32,
    pub(crate) either: u32,
    pub(crate) serial: u32,
    /// Dates of a workbook, or with the month in letters: no order to decide.
    pub(crate) clear: u32,
    pub(crate) none: u32,
}

impl DateEvidence {
    pub(crate) fn observe(&mut self, text: &str) {
        let text = text.trim();
        if super::number::is_blank(text) {
            return;
        }
        // Neither marks nor letters: at best a spreadsheet's day number.
        if text.bytes().all(|b| b.is_ascii_digit()) {
            match day(text, DateOrder::Serial) {
                Some(_) => self.serial += 1,
                None => self.none += 1,
            }
            return;
        }
        let ymd = day(text, DateOrder::YearMonthDay);
        let dmy = day(text, DateOrder::DayMonthYear);
        let mdy = day(text, DateOrder::MonthDayYear);
        match (ymd, dmy, mdy) {
            (Some(_), _, _) if text.bytes().take_while(u8::is_ascii_digit).count() == 4 => {
                self.year_first += 1;
            }
            (_, Some(d), Some(m)) if d == m => self.clear += 1,
            (_, Some(_), Some(_)) => self.either += 1,
            (_, Some(_), None) => self.day_first += 1,
            (_, None, Some(_)) => self.month_first += 1,
            _ if day(text, DateOrder::Serial).is_some() => self.serial += 1,
            _ => self.none += 1,
        }
    }

    /// The order that the values ask for; `None` if they leave it open.
    pub(crate) fn decided(&self) -> Option<DateOrder> {
        let most = [
            (self.day_first, DateOrder::DayMonthYear),
            (self.month_first, DateOrder::MonthDayYear),
            (self.year_first, DateOrder::YearMonthDay),
            (self.serial, DateOrder::Serial),
        ]
        .into_iter()
        .max_by_key(|(n, _)| *n)?;
        (most.0 > 0 && (most.1 != DateOrder::Serial || self.either == 0)).then_some(most.1)
    }

    /// How many values are dates. Day numbers are no evidence by themselves.
    pub(crate) fn dates(&self) -> u32 {
        self.day_first + self.month_first + self.year_first + self.either + self.clear
    }
}

/// Days since 1970-01-01 of a date in the proleptic Gregorian calendar, if there is such a day between 1900 and 2199.
pub(crate) fn days(year: i32, month: u32, day: u32) -> Option<i32> {
    if !(1900..2200).contains(&year) || !(1..=12).contains(&month) || day == 0 {
        return None;
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if day > length {
        return None;
    }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    let y = if month <= 2 { year - 1 } else { year };
    let era = y / 400;
    let year_of_era = y - era * 400;
    let shifted = (month as i32 + 9) % 12;
    let day_of_year = (153 * shifted + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

/// The civil date of so many days since 1970-01-01.
pub fn civil(days: i32) -> Option<Date> {
    Date::new(1970, 1, 1).ok()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// Days since 1970-01-01 of a spreadsheet's day number, of the 1900 or the 1904 calendar. Between 1900 and 2199.
pub(crate) fn of_serial(serial: f64, calendar_1904: bool) -> Option<i32> {
    if !serial.is_finite() || !(0.0..200_000.0).contains(&serial) {
        return None;
    }
    let whole = serial.floor() as i32;
    let days = if calendar_1904 {
        whole - 24_107
    } else if whole >= 61 {
        whole - 25_569
    } else if (1..60).contains(&whole) {
        // Before the 29 February 1900 that only spreadsheets know, their count is a day ahead.
        whole - 25_568
    } else {
        return None;
    };
    (-25_567..84_006).contains(&days).then_some(days)
}

/// The two shapes that nearly every ledger has, straight from bytes; a time of day may follow.
/// `None` means "look closer".
pub(crate) fn day_of_bytes(field: &[u8], order: DateOrder) -> Option<i32> {
    let number =
        |part: &[u8]| part.iter().try_fold(0_u32, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')));
    let date = field.get(..10)?;
    if let Some((mark, time)) = field[10..].split_first() {
        let clock = |b: &u8| b.is_ascii_digit() || matches!(b, b':' | b'.');
        if !matches!(mark, b' ' | b'T') || time.len() > 18 || !time.iter().all(clock) {
            return None;
        }
    }
    if matches!(date[4], b'-' | b'.' | b'/') {
        if order != DateOrder::YearMonthDay || date[7] != date[4] {
            return None;
        }
        return days(number(&date[..4])? as i32, number(&date[5..7])?, number(&date[8..])?);
    }
    if !matches!(date[2], b'-' | b'.' | b'/') || date[5] != date[2] {
        return None;
    }
    let (first, second) = (number(&date[..2])?, number(&date[3..5])?);
    let year = number(&date[6..])? as i32;
    match order {
        DateOrder::DayMonthYear => days(year, second, first),
        DateOrder::MonthDayYear => days(year, first, second),
        _ => None,
    }
}

/// A date in a known order; a time of day may follow. ISO dates and months in letters are read in any order.
pub(crate) fn day(text: &str, order: DateOrder) -> Option<i32> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if matches!(order, DateOrder::Serial | DateOrder::Serial1904) {
        let serial = super::number::digits(text, super::number::Decimal::Point)?;
        if serial.negative || serial.whole.len() != 5 || serial.percent {
            return None;
        }
        return of_serial(serial.float()?, order == DateOrder::Serial1904);
    }
    let mut parts = Parts::of(text)?;
    if parts.numbers.len() == 2 && parts.month.is_none() {
        return month_alone(&parts.numbers);
    }
    if let Some(month) = parts.month {
        // 14 ноября 2026 г., Nov 14, 2026, ноябрь 2026
        let (day, year) = match parts.numbers[..] {
            [(year, 4)] => (1, year),
            [(day, 1..=2), (year, 4)] => (day, year),
            [(year, 4), (day, 1..=2)] => (day, year),
            [(day, 1..=2), (year, 2)] => (day, full_year(year)),
            _ => return None,
        };
        return days(year as i32, month, day);
    }
    let numbers: &mut Vec<(u32, usize)> = &mut parts.numbers;
    let &mut [a, b, c] = numbers.as_mut_slice().first_chunk_mut::<3>()?;
    if numbers.len() > 3 {
        return None;
    }
    if a.1 == 4 {
        return days(a.0 as i32, b.0, c.0);
    }
    if order == DateOrder::YearMonthDay || a.1 > 2 || b.1 > 2 {
        return None;
    }
    let year = match c.1 {
        4 => c.0,
        2 => full_year(c.0),
        _ => return None,
    };
    match order {
        DateOrder::DayMonthYear => days(year as i32, b.0, a.0),
        _ => days(year as i32, a.0, b.0),
    }
}

/// Two digits of a year: 70-99 are of the last century.
fn full_year(two: u32) -> u32 {
    if two < 70 { 2000 + two } else { 1900 + two }
}

/// `2026-11` or `11.2026`: the month's first day.
fn month_alone(numbers: &[(u32, usize)]) -> Option<i32> {
    match numbers {
        [(year, 4), (month, 1..=2)] | [(month, 1..=2), (year, 4)] => days(*year as i32, *month, 1),
        _ => None,
    }
}

/// The numbers of a date (with how many digits each has) and a month in letters, the time of day left off.
struct Parts {
    numbers: Vec<(u32, usize)>,
    month: Option<u32>,
}

impl Parts {
    fn of(text: &str) -> Option<Parts> {
        if text.len() > 64 {
            return None;
        }
        let mut parts = Parts { numbers: Vec::new(), month: None };
        let mut mark = None;
        let date = without_time(text)?;
        let mut chars = date.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c.is_ascii_digit() {
                let mut end = at + 1;
                while chars.next_if(|(_, c)| c.is_ascii_digit()).is_some() {
                    end += 1;
                }
                parts.numbers.push((date[at..end].parse().ok()?, end - at));
            } else if c.is_alphabetic() {
                let mut end = at + c.len_utf8();
                while let Some((_, c)) = chars.next_if(|(_, c)| c.is_alphabetic()) {
                    end += c.len_utf8();
                }
                let word = date[at..end].to_lowercase();
                match month_of(&word) {
                    Some(month) if parts.month.is_none() => parts.month = Some(month),
                    None if matches!(word.as_str(), "г" | "года" | "год") => {}
                    _ => return None,
                }
            } else if matches!(c, '.' | '/' | '-') {
                // One kind of mark between the numbers; the dot after "г" is none.
                if parts.month.is_none() && *mark.get_or_insert(c) != c {
                    return None;
                }
            } else if !(c == ',' || c.is_whitespace()) {
                return None;
            }
        }
        // `12 34` is no month of a year: numbers alone need a mark between them.
        (parts.month.is_some() || mark.is_some()).then_some(parts)
    }
}

/// Cuts off `T10:20:30Z` or ` 0:00:00`; `None` where what looks like a time is none.
fn without_time(text: &str) -> Option<&str> {
    let Some(colon) = text.find(':') else {
        return Some(text);
    };
    let start = text[..colon].rfind([' ', 'T', '\u{a0}', ','])?;
    let time = text[start..].trim_start_matches([' ', 'T', '\u{a0}', ',']);
    let allowed = |c: char| {
        c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | ' ' | 'A' | 'P' | 'M' | 'a' | 'p' | 'm')
    };
    let hours: u32 = time.split(':').next()?.parse().ok()?;
    (hours < 25 && time.chars().all(allowed)).then(|| &text[..start])
}

fn month_of(word: &str) -> Option<u32> {
    const MONTHS: [(&str, &str); 12] = [
        ("янв", "jan"),
        ("фев", "feb"),
        ("мар", "mar"),
        ("апр", "apr"),
        ("ма", "may"),
        ("июн", "jun"),
        ("июл", "jul"),
        ("авг", "aug"),
        ("сен", "sep"),
        ("окт", "oct"),
        ("ноя", "nov"),
        ("дек", "dec"),
    ];
    // `мар` is asked before `ма`, so that only май and мая are left for it.
    MONTHS
        .iter()
        .position(|(ru, en)| word.starts_with(ru) || word.starts_with(en))
        .filter(|&month| month != 4 || matches!(word, "май" | "мая" | "may"))
        .map(|month| month as u32 + 1)
}

#[cfg(test)]
mod tests;
