//! Months side by side, as a pivot table and 1C's reports by period have them: a column a month, or a few columns a
//! month (`Январь 2026 / Количество`, `Январь 2026 / Сумма`). Each cell is the sale of its row in its month.

use std::collections::BTreeSet;

use standout_words::headings::{Role, plain};

use super::Heading;
use crate::HeadingRows;
use crate::cell::Value;
use crate::date;
use crate::role::{self, Candidate};
use crate::sample::Sample;

/// What may stand under a month, in the order of the columns that take its place.
pub(crate) const MEASURES: [Role; 3] = [Role::Amount, Role::Quantity, Role::Cost];

/// The months of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Months {
    /// Each month's first day and the columns of its measures, in the table's order.
    pub(crate) months: Vec<(i32, [Option<usize>; MEASURES.len()])>,
    /// Every column that stands under a month, also those that are of no use to us, such as profit.
    pub(crate) columns: Vec<usize>,
}

/// Whether a table has months side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    No,
    Yes(Months),
    /// It has, and nothing says of which year; the first of their headings.
    WithoutYear(String),
}

/// What a heading says of a month.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    month: u32,
    year: Option<i32>,
    /// What is left of it: `Выручка` of `Выручка, январь 2026`.
    rest: String,
}

/// The month of a part of a heading; `None` where it names none.
fn said(text: &str) -> Option<Said> {
    if text.len() > 120 {
        return None;
    }
    let lone = text.trim();
    if lone.starts_with(|c: char| c.is_ascii_digit())
        && let Some(day) = date::day(lone, date::DateOrder::DayMonthYear)
    {
        let day = date::civil(day).filter(|day| day.day() == 1)?;
        return Some(Said {
            month: day.month().unsigned_abs().into(),
            year: Some(day.year().into()),
            rest: String::new(),
        });
    }
    let (mut month, mut year, mut rest) = (None, None, Vec::new());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match (date::month_named(word), word.parse::<i32>()) {
            (Some(found), _) if month.is_none() => month = Some(found),
            // `янв 26`, `Jan-26`
            (None, Ok(two)) if month.is_some() && year.is_none() && word.len() == 2 => year = Some(2000 + two),
            (None, Ok(four)) if year.is_none() && is_year(four) => year = Some(four),
            _ if matches!(word.to_lowercase().as_str(), "г" | "год" | "года" | "за" | "for" | "in") => {}
            _ => rest.push(word),
        }
    }
    Some(Said { month: month?, year, rest: rest.join(" ") })
}

fn is_year(number: i32) -> bool {
    (2000..2100).contains(&number)
}

/// `2026`, `2026 год`, `2026 г.`
fn year(text: &str) -> Option<i32> {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let year = words.next()?.parse().ok().filter(|&year| is_year(year))?;
    words.all(|word| matches!(word.to_lowercase().as_str(), "г" | "год" | "года" | "year")).then_some(year)
}

/// How many months a row's cells name, as headings do.
pub(super) fn months_in(cells: &[Value]) -> usize {
    let found = cells.iter().filter_map(month_of);
    found.collect::<BTreeSet<_>>().len()
}

/// The month (with its year, or 0) that a cell names as a heading.
pub(super) fn month_of(cell: &Value) -> Option<(i32, u32)> {
    match cell {
        Value::Text(text) => said(text).map(|said| (said.year.unwrap_or(0), said.month)),
        Value::Day(_) => said(&cell.shown()).map(|said| (said.year.unwrap_or(0), said.month)),
        _ => None,
    }
}

/// Whether a cell is a year that may stand over months.
pub(super) fn names_year(cell: &Value) -> bool {
    year(&cell.shown()).is_some()
}

/// The months side by side, where two or more columns of numbers stand under different ones.
pub(super) fn months(sample: &Sample, rows: HeadingRows, headings: &[Heading], candidates: &[Candidate]) -> Found {
    #[derive(Clone, Copy)]
    struct Column {
        column: usize,
        month: u32,
        year: Option<i32>,
        measure: Option<usize>,
    }
    let mut columns = Vec::new();
    for (column, (heading, candidate)) in headings.iter().zip(candidates).enumerate() {
        let Some((at, said)) = heading.parts.iter().enumerate().find_map(|(at, part)| Some((at, said(part)?))) else {
            continue;
        };
        // Mostly bad cells are still cells of a month; no number at all is another column.
        if candidate.filled > 0 && candidate.numeric_part() <= 0.3 {
            continue;
        }
        let others = || heading.parts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, part)| part);
        let rest: Vec<&str> = others().filter(|part| year(part).is_none()).map(String::as_str).collect();
        let rest = plain(&format!("{} {}", rest.join(" "), said.rest));
        let measure = match rest.as_str() {
            "" | "руб" | "rub" => Some(0),
            rest => MEASURES.iter().position(|&role| role::heading_means(rest, role)),
        };
        let year = said.year.or_else(|| others().find_map(|part| year(part)));
        columns.push(Column { column, month: said.month, year, measure });
    }
    let Some(first) = columns.first() else { return Found::No };
    let first = headings.get(first.column).map(|heading| heading.name.clone()).unwrap_or_default();
    let different: BTreeSet<(Option<i32>, u32)> =
        columns.iter().filter(|c| c.measure == Some(0)).map(|c| (c.year, c.month)).collect();
    if different.len() < 2 || headings.iter().flat_map(|heading| &heading.parts).any(|part| is_other_day(part)) {
        return Found::No;
    }
    // A year may stand over the first of its months alone, or over all of them in the report's title.
    let titled = title_years(sample, rows);
    let mut year = columns.iter().find_map(|c| c.year).or(titled.first().copied());
    let mut before = None;
    for column in columns.iter_mut().filter(|c| c.measure == Some(0)) {
        let next = year.map(|year| year + 1).filter(|next| titled.is_empty() || titled.contains(next));
        year = match before {
            _ if column.year.is_some() => column.year,
            Some(before) if column.month < before => next.or(year),
            _ => year,
        };
        (column.year, before) = (year, Some(column.month));
    }
    let dated: Vec<(usize, u32, Option<i32>)> =
        columns.iter().filter(|c| c.measure == Some(0)).map(|c| (c.column, c.month, c.year)).collect();
    let mut months = Months::default();
    for Column { column, month, year, measure } in columns {
        months.columns.push(column);
        // A quantity is of the year of the amount that stands nearest under the same month.
        let near = || dated.iter().filter(|one| one.1 == month).min_by_key(|one| one.0.abs_diff(column));
        let Some(year) = year.or_else(|| near().and_then(|one| one.2)) else {
            return Found::WithoutYear(first);
        };
        let (Some(day), Some(measure)) = (date::days(year, month, 1), measure) else { continue };
        let at = months.months.iter().position(|(one, _)| *one == day).unwrap_or(months.months.len());
        if at == months.months.len() {
            months.months.push((day, [None; MEASURES.len()]));
        }
        if let Some(place) = months.months.get_mut(at).and_then(|(_, places)| places.get_mut(measure)) {
            place.get_or_insert(column);
        }
    }
    months.months.retain(|(_, places)| places[0].is_some());
    Found::Yes(months)
}

/// Whether a heading is a day other than a month's first: then its neighbours are days too.
fn is_other_day(text: &str) -> bool {
    let day = date::day(text, date::DateOrder::DayMonthYear).filter(|_| !date::is_month(text)).and_then(date::civil);
    day.is_some_and(|day| day.day() != 1)
}

/// The years that the rows above the headings name, in order: `за 2026 год`, `01.10.2025 - 30.09.2026`.
fn title_years(sample: &Sample, rows: HeadingRows) -> Vec<i32> {
    let above = sample.head.iter().filter(|(row, _)| *row < rows.first).flat_map(|(_, cells)| cells);
    let mut years: Vec<i32> = Vec::new();
    for text in above.map(Value::shown) {
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
        years.extend(numbers.filter_map(|digits| digits.parse().ok()).filter(|&year| is_year(year)));
    }
    years.sort_unstable();
    years.dedup();
    if years.len() <= 2 { years } else { Vec::new() }
}

impl Months {
    /// The measures that any month has, each with its place in [`MEASURES`].
    pub(crate) fn measures(&self) -> impl Iterator<Item = (usize, Role)> {
        let has = |at: usize| self.months.iter().any(|(_, places)| places.get(at).is_some_and(Option::is_some));
        MEASURES.into_iter().enumerate().filter(move |(at, _)| has(*at))
    }

    /// The columns of a measure, one a month.
    pub(crate) fn of(&self, measure: usize) -> impl Iterator<Item = usize> {
        self.months.iter().filter_map(move |(_, places)| places.get(measure).copied().flatten())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_name_months_in_many_ways() {
        let months = [
            ("Январь 2026", 1, Some(2026), ""),
            ("янв. 26", 1, Some(2026), ""),
            ("Jan-26", 1, Some(2026), ""),
            ("за март 2026 г.", 3, Some(2026), ""),
            ("05.2026", 5, Some(2026), ""),
            ("2026-05", 5, Some(2026), ""),
            ("01.05.2026", 5, Some(2026), ""),
            ("Сентябрь", 9, None, ""),
            ("Выручка, октябрь 2026", 10, Some(2026), "Выручка"),
        ];
        for (text, month, year, rest) in months {
            assert_eq!(said(text), Some(Said { month, year, rest: rest.to_owned() }), "{text}");
        }
        for text in ["Марка", "Майка 2026", "Итого", "02.05.2026", "2026", "Июньский заказ", ""]
        {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
