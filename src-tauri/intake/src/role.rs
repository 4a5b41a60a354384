//! Which column of a ledger holds what, from the headings, with what stands below them as a second opinion.

use standout_words::headings::{Role, plain};

use crate::date::DateEvidence;
use crate::number::Evidence;

/// What is known of a column when its role is looked for.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) heading: String,
    pub(crate) numbers: Evidence,
    pub(crate) dates: DateEvidence,
    /// Values of a workbook that are typed as numbers or dates.
    pub(crate) typed_numbers: u32,
    pub(crate) filled: u32,
}

/// A column found for a role, and how surely (0-1; 1 also where the user named it).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) role: Role,
    pub(crate) column: usize,
    pub(crate) confidence: f64,
}

/// How surely a heading means a role.
pub(crate) fn likeness(heading: &str, role: Role) -> f64 {
    plain_likeness(&plain(heading), role)
}

/// How surely a heading means any role.
pub(crate) fn best_likeness(heading: &str) -> f64 {
    let heading = plain(heading);
    Role::ALL.iter().map(|&role| plain_likeness(&heading, role)).fold(0.0, f64::max)
}

fn plain_likeness(heading: &str, role: Role) -> f64 {
    if heading.is_empty() {
        return 0.0;
    }
    let mut best = 0.0_f64;
    for &(synonym, strength) in role.synonyms() {
        let score = if heading == synonym {
            strength
        } else if synonym.len() >= 5 && begins_with_words(heading, synonym) {
            // "Выручка за период", "Customer Name (legal)": the words that follow narrow, rarely turn.
            strength * 0.7
        } else if is_mistyped(heading, synonym) {
            strength * 0.8
        } else {
            0.0
        };
        best = best.max(score);
    }
    best
}

/// A slip of the finger: long enough, of nearly the same length, with the same beginning.
fn is_mistyped(heading: &str, synonym: &str) -> bool {
    heading.len().abs_diff(synonym.len()) <= 4
        && heading.chars().next() == synonym.chars().next()
        && synonym.chars().count() >= 6
        && strsim::jaro_winkler(heading, synonym) >= 0.95
}

fn begins_with_words(heading: &str, synonym: &str) -> bool {
    heading.strip_prefix(synonym).is_some_and(|rest| rest.starts_with(' '))
}

/// The columns of a ledger: those the user named, then the likeliest pairs, each column and role once.
pub(crate) fn assign(columns: &[Candidate], named: &[Found]) -> Vec<Found> {
    let mut found: Vec<Found> = named.to_vec();
    let mut pairs = Vec::new();
    for (column, candidate) in columns.iter().enumerate() {
        for role in Role::ALL {
            let confidence = likeness(&candidate.heading, role) * fits(candidate, role);
            if confidence > 0.2 {
                pairs.push(Found { role, column, confidence });
            }
        }
    }
    // A stable sort: of equally likely columns the first in the file wins.
    pairs.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    for pair in pairs {
        if found.iter().all(|f| f.role != pair.role && f.column != pair.column) {
            found.push(pair);
        }
    }
    drop_unit_price(columns, &mut found, named.len());
    found.sort_by_key(|f| f.role);
    found
}

/// A price is what one piece cost. Where a column says how many were sold, it is not the amount.
fn drop_unit_price(columns: &[Candidate], found: &mut Vec<Found>, named: usize) {
    let quantity = found.iter().any(|f| f.role == Role::Quantity);
    let mut at = 0;
    found.retain(|f| {
        at += 1;
        let price = f.role == Role::Amount
            && columns
                .get(f.column)
                .is_some_and(|c| matches!(plain(&c.heading).split(' ').next(), Some("цена" | "price")));
        at <= named || !(price && quantity)
    });
}

/// Whether what stands in the column could be that role: numbers for an amount, dates for a date. An empty column
/// could be anything.
fn fits(column: &Candidate, role: Role) -> f64 {
    if column.filled == 0 {
        return 1.0;
    }
    let typed = f64::from(column.typed_numbers) / f64::from(column.filled);
    let numeric = column.numbers.numeric_part().max(typed);
    let dated = column.dates.date_part();
    match role {
        Role::Date => f64::from(u8::from(dated > 0.3 || serials(column) > 0.9)),
        Role::Amount | Role::Cost | Role::Quantity if dated > 0.5 => 0.0,
        // Mostly bad rows are still rows of an amount; no number at all is another column.
        Role::Amount | Role::Cost | Role::Quantity => match numeric {
            n if n > 0.3 => 1.0,
            n if n > 0.0 => 0.7,
            _ => 0.0,
        },
        // Order numbers may look like anything, `2026-11` too.
        Role::Order => 1.0,
        // A column of dates is nobody's name, one of numbers hardly.
        _ if dated > 0.9 => 0.0,
        _ if numeric > 0.9 => 0.3,
        _ => 1.0,
    }
}

fn serials(column: &Candidate) -> f64 {
    f64::from(column.dates.serial) / f64::from(column.filled.max(1))
}
