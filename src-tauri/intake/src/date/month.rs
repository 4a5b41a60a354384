//! Months without a day, as reports by month have them.

use super::{Parts, civil, month_of};

/// Whether a text names a month and no day: `2026-11`, `ноябрь 2026`.
pub(crate) fn is_month(text: &str) -> bool {
    match Parts::of(text.trim()) {
        Some(Parts { month: None, numbers }) => numbers.len() == 2,
        Some(Parts { month: Some(_), numbers }) => matches!(numbers[..], [(_, 4)]),
        None => false,
    }
}

/// The day that stands for a whole month of sales: its last, so that the month counts as full; of the month under way
/// the day it is now. `first` is the month's first day.
pub(crate) fn month_end(first: i32, today: Option<i32>) -> i32 {
    let last = civil(first).map_or(first, |day| first + i32::from(day.days_in_month()) - i32::from(day.day()));
    match today {
        Some(today) if today < first => first,
        Some(today) => last.min(today),
        None => last,
    }
}

/// A month named by its word alone, whole or as abbreviated: `январь`, `января`, `янв`, `сент`, `Jan`.
pub(crate) fn month_named(word: &str) -> Option<u32> {
    const WHOLE: [(&str, &str); 12] = [
        ("январь января", "january"),
        ("февраль февраля", "february"),
        ("март марта", "march"),
        ("апрель апреля", "april"),
        ("май мая", "may"),
        ("июнь июня", "june"),
        ("июль июля", "july"),
        ("август августа", "august"),
        ("сентябрь сентября сент", "september sept"),
        ("октябрь октября", "october"),
        ("ноябрь ноября нояб", "november"),
        ("декабрь декабря", "december"),
    ];
    let word = word.to_lowercase();
    let month = month_of(&word)?;
    let (ru, en) = WHOLE.get(month as usize - 1)?;
    let whole = ru.split(' ').chain(en.split(' ')).any(|one| one == word);
    (whole || word.chars().count() == 3).then_some(month)
}
