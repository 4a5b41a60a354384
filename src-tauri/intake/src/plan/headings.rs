//! Where the headings stand and what the columns are called: one row, or several that belong together.

use standout_words::headings::Role;

use super::months::{month_of, months_in, names_year};
use super::totals::is_total;
use crate::cell::Value;
use crate::date::{self, DateOrder};
use crate::number::{self, Decimal};
use crate::options::MOST_HEADING_ROWS;
use crate::role;
use crate::sample::Sample;
use crate::{Basis, HeadingRows, LedgerOptions};

/// A column's heading, from the rows it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading {
    /// As shown and asked for: the parts joined; a letter where values have no heading. No two columns share a name.
    pub(crate) name: String,
    /// What stands in each of the rows, from above.
    pub(crate) parts: Vec<String>,
}

/// The first rows in which headings are looked for.
const HEADING_DEPTH: usize = 60;
/// Rows of headings that are recognised by themselves; a person may name more.
const DEEPEST: usize = 4;

/// The rows of the headings: chosen, or those that read most like the headings of a ledger.
pub(crate) fn heading_rows(sample: &Sample, options: &LedgerOptions) -> (HeadingRows, Basis) {
    if let Some(rows) = options.headings {
        return (rows, Basis::Chosen);
    }
    let (row, basis) = likeliest_row(sample, &options.columns);
    (with_neighbours(sample, row, basis), basis)
}

/// The row whose cells read most like headings of a ledger (or that holds those the user named); where none does,
/// the first row of several texts; where there is none, the first row.
fn likeliest_row(sample: &Sample, named: &[(Role, String)]) -> (u32, Basis) {
    let mut best = (0.0, 0);
    for (row, cells) in sample.head.iter().take(HEADING_DEPTH) {
        // `Итого` may head a column of sums, but a row that begins with it is a line of totals.
        if matches!(cells.iter().find(|c| !c.is_empty()), Some(Value::Text(text)) if is_total(text)) {
            continue;
        }
        let (mut likely, mut asked, mut texts, mut filled) = (0.0, 0.0, 0, 0);
        let months = months_in(cells) >= 2;
        for cell in cells.iter().filter(|cell| !cell.is_empty()) {
            filled += 1;
            if months && month_of(cell).is_some() {
                // Months side by side head columns as well as any word does.
                likely += 0.4;
                texts += 1;
                continue;
            }
            let Value::Text(text) = cell else { continue };
            let text = text.trim();
            if text.len() > 120 || !is_word(text) {
                continue;
            }
            texts += 1;
            likely += role::best_likeness(text);
            let lower = text.to_lowercase();
            // Of a heading in several rows a name holds all its parts.
            let named = named.iter().any(|(_, heading)| heading.to_lowercase().split(JOINT).any(|p| p.trim() == lower));
            asked += f64::from(u8::from(named));
        }
        // Where numbers and dates stand it is a row of the table, whatever its words look like.
        let wordy = f64::from(texts) / f64::from(filled.max(1));
        let lonely = filled < 2 && sample.head.iter().any(|(_, cells)| cells.len() > 2);
        let score = likely * wordy * wordy * if lonely { 0.2 } else { 1.0 } + 10.0 * asked;
        if score > best.0 {
            best = (score, *row);
        }
    }
    if best.0 >= 1.5 {
        return (best.1, Basis::Values);
    }
    if best.0 >= 0.3 {
        return (best.1, Basis::Likely);
    }
    let texts = |cells: &[Value]| cells.iter().filter(|c| !c.is_empty()).count() >= 2 && all_words(cells);
    let row = sample
        .head
        .iter()
        .take(HEADING_DEPTH)
        .find(|(_, cells)| texts(cells))
        .or_else(|| sample.head.iter().find(|(_, c)| c.iter().any(|c| !c.is_empty())))
        .map_or(0, |(row, _)| *row);
    (row, Basis::Convention)
}

/// The rows above and below that belong to the same headings, and a row that only numbers the columns.
fn with_neighbours(sample: &Sample, row: u32, basis: Basis) -> HeadingRows {
    let Some(at) = sample.head.iter().position(|(number, _)| *number == row) else {
        return HeadingRows::one(row);
    };
    let cells = |at: usize| sample.head.get(at).map(|(_, cells)| cells.as_slice()).unwrap_or_default();
    let near = |one: usize, other: usize| match (sample.head.get(one), sample.head.get(other)) {
        (Some((a, _)), Some((b, _))) => a.abs_diff(*b) < MOST_HEADING_ROWS / 2,
        _ => false,
    };
    let (mut first, mut last) = (at, at);
    while first > 0 && last - first + 1 < DEEPEST && near(first - 1, first) && joins(cells(first - 1), cells(first)) {
        first -= 1;
    }
    while last - first + 1 < DEEPEST && near(last, last + 1) && joins(cells(last), cells(last + 1)) {
        last += 1;
    }
    // Where no heading was recognised it may as well be a row of sales.
    if basis != Basis::Convention && numbers_columns(cells(last + 1)) {
        last += 1;
    }
    let number = |at: usize| sample.head.get(at).map_or(row, |(number, _)| *number);
    HeadingRows { first: number(first), last: number(last) }
}

/// Whether two rows are parts of one heading: the upper one spans columns that the lower one tells apart.
fn joins(upper: &[Value], lower: &[Value]) -> bool {
    let months = months_in(upper) >= 2 || months_in(lower) >= 2;
    if !all_heads(upper, months) || !all_heads(lower, months) {
        return false;
    }
    // `Период:` and what stands beside it describe the report, not a column.
    if upper.iter().any(|c| matches!(c, Value::Text(text) if text.trim_end().ends_with(':'))) {
        return false;
    }
    let filled = |cells: &[Value], at: usize| cells.get(at).is_some_and(|c| !c.is_empty());
    let width = upper.len().max(lower.len());
    // Every lower cell without one above it must have a head to its left that spans it.
    let mut head = None;
    let (mut heads, mut spanning, mut apart, mut down) = (0, 0, 0, 0);
    let mut spans = false;
    for at in 0..width {
        match (filled(upper, at), filled(lower, at)) {
            (true, below) => {
                spanning += usize::from(spans);
                spans = false;
                heads += usize::from(below);
                down += usize::from(!below);
                head = Some(below);
            }
            (false, true) => {
                if head != Some(true) {
                    return false;
                }
                apart += 1;
                spans = true;
            }
            (false, false) => {}
        }
    }
    spanning += usize::from(spans);
    // Either a heading reaches down beside the spanning ones, or there are several and each of them spans.
    apart > 0 && if down > 0 { spanning > 0 } else { spanning >= 2 && spanning == heads }
}

/// `1 | 2 | 3 | 4` below the headings, as printed forms have it; letters may stand first.
pub(crate) fn numbers_columns(cells: &[Value]) -> bool {
    let mut next = 1.0;
    let mut numbers = 0;
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        let number = match cell {
            Value::Number { value, .. } => *value,
            Value::Text(text) => match text.trim().parse::<u32>() {
                Ok(number) => f64::from(number),
                Err(_) if numbers == 0 && text.trim().chars().count() == 1 => continue,
                Err(_) => return false,
            },
            _ => return false,
        };
        if number != next {
            return false;
        }
        next += 1.0;
        numbers += 1;
    }
    numbers >= 4
}

/// What joins the parts of a heading.
const JOINT: &str = " / ";

/// The columns' headings; `values` tells whether anything stands below in a column.
pub(crate) fn headings(sample: &Sample, rows: HeadingRows, values: impl Fn(usize) -> bool) -> Vec<Heading> {
    let heads: Vec<&[Value]> = sample
        .head
        .iter()
        .filter(|(row, _)| (rows.first..=rows.last).contains(row))
        .map(|(_, cells)| cells.as_slice())
        .filter(|cells| rows.first == rows.last || !numbers_columns(cells))
        .collect();
    let width = match rows.first {
        0 => sample.below(0).map(<[Value]>::len).max(),
        _ => heads.iter().map(|cells| cells.len()).max(),
    };
    let mut all: Vec<Heading> = Vec::new();
    for column in 0..width.unwrap_or(0) {
        let parts = parts(&heads, column);
        let mut name = parts.join(JOINT);
        if name.is_empty() && values(column) {
            name = letters(column);
        }
        if !name.is_empty() {
            let plain = name.clone();
            let mut n = 1;
            while all.iter().any(|other| other.name == name) {
                n += 1;
                name = format!("{plain} ({n})");
            }
        }
        all.push(Heading { name, parts });
    }
    all
}

/// The parts of a column's heading; a cell merged across is found at its left end.
fn parts(heads: &[&[Value]], column: usize) -> Vec<String> {
    let shown = |row: &[Value], at: usize| row.get(at).map(Value::shown).unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    for (n, row) in heads.iter().enumerate() {
        let below = |at: usize| heads.iter().skip(n + 1).any(|row| !shown(row, at).is_empty());
        let mut part = shown(row, column);
        if part.is_empty() && below(column) {
            let left = (0..column).rev().find(|&at| !shown(row, at).is_empty());
            part = left.filter(|&at| below(at)).map(|at| shown(row, at)).unwrap_or_default();
        }
        if !part.is_empty() && parts.last() != Some(&part) {
            parts.push(part);
        }
    }
    parts
}

/// A column's letters in a spreadsheet: A, B, … Z, AA.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Whether all that stands in a row is words.
fn all_words(cells: &[Value]) -> bool {
    cells.iter().filter(|c| !c.is_empty()).all(|c| match c {
        Value::Text(text) => is_word(text),
        _ => false,
    })
}

/// Whether all that stands in a row may head columns; where months stand side by side, so may months and years.
fn all_heads(cells: &[Value], months: bool) -> bool {
    let filled = cells.iter().filter(|c| !c.is_empty());
    let word = |cell: &Value| matches!(cell, Value::Text(text) if is_word(text));
    filled.into_iter().all(|cell| word(cell) || months && (month_of(cell).is_some() || names_year(cell)))
}

/// Neither a number nor a date.
fn is_word(text: &str) -> bool {
    number::digits(text, Decimal::Point).is_none()
        && number::digits(text, Decimal::Comma).is_none()
        && date::day(text, DateOrder::DayMonthYear).is_none()
}
