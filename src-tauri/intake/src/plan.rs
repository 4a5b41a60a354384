//! How a table is read: which row holds the headings, which column is what, which decimal mark and order of dates.
//! Decided once from the sample; the rows are then read by it without another guess.

use standout_words::headings::{Role, TOTALS, plain};

use crate::cell::Value;
use crate::date::{self, DateEvidence, DateOrder};
use crate::number::{self, Decimal, Evidence};
use crate::role::{self, Candidate, Found};
use crate::sample::Sample;

/// What a decision about a column rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The column's own values leave no other reading.
    Values,
    /// Another column of the file decides; this one's values could be read either way.
    OtherColumns,
    /// Every value could be read either way: the delimiter and the language of the headings decide. Shown as a doubt.
    Convention,
}

/// The decimal mark of a column and what the choice rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberForm {
    /// The decimal mark.
    pub decimal: Decimal,
    /// What the choice rests on.
    pub basis: Basis,
}

/// The order of a column's dates and what the choice rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateForm {
    /// The order.
    pub order: DateOrder,
    /// What the choice rests on.
    pub basis: Basis,
}

/// How a ledger is read.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    /// Row of the headings, 0 where there is none.
    pub(crate) heading_row: u32,
    pub(crate) headings: Vec<String>,
    pub(crate) found: Vec<Found>,
    /// Per column, what was seen in it.
    pub(crate) candidates: Vec<Candidate>,
    delimiter: Option<u8>,
}

/// A column that the user named and the table does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoSuchHeading(pub(crate) String);

impl Plan {
    /// Decides from a sample; `named` are the user's own choices of columns.
    pub(crate) fn of(sample: &Sample, named: &[(Role, String)]) -> Result<Plan, NoSuchHeading> {
        let heading_row = heading_row(sample, named);
        let cells = sample
            .head
            .iter()
            .find(|(row, _)| *row == heading_row)
            .map(|(_, cells)| cells.as_slice())
            .unwrap_or_default();
        let headings: Vec<String> = cells.iter().map(Value::shown).collect();
        let candidates: Vec<Candidate> =
            headings.iter().enumerate().map(|(column, heading)| look(sample, heading_row, column, heading)).collect();
        let (off, named): (Vec<_>, Vec<_>) = named.iter().partition(|(_, heading)| heading.trim().is_empty());
        let mut chosen = Vec::new();
        for (role, heading) in named {
            let column = column_named(&headings, heading).ok_or_else(|| NoSuchHeading(heading.clone()))?;
            chosen.retain(|f: &Found| f.role != *role);
            chosen.push(Found { role: *role, column, confidence: 1.0 });
        }
        let mut found = role::assign(&candidates, &chosen);
        found.retain(|f| off.iter().all(|(role, _)| *role != f.role));
        Ok(Plan { heading_row, headings, found, candidates, delimiter: sample.delimiter })
    }

    /// The column of a role.
    pub(crate) fn column(&self, role: Role) -> Option<usize> {
        self.found.iter().find(|f| f.role == role).map(|f| f.column)
    }

    /// The columns that hold numbers.
    fn number_columns(&self) -> impl Iterator<Item = usize> + '_ {
        [Role::Amount, Role::Cost, Role::Quantity].into_iter().filter_map(|role| self.column(role))
    }

    /// Number columns whose sampled values could be read either way.
    pub(crate) fn open_questions(&self) -> Vec<usize> {
        self.number_columns()
            .filter(|&c| self.candidates.get(c).is_some_and(|c| c.numbers.either > 0 && c.numbers.decided().is_none()))
            .collect()
    }

    /// More values of a column, seen when the whole file was asked.
    pub(crate) fn observe(&mut self, column: usize, text: &str) {
        if let Some(candidate) = self.candidates.get_mut(column) {
            candidate.numbers.observe(text);
        }
    }

    /// How a column's numbers are read.
    pub(crate) fn numbers(&self, column: usize) -> NumberForm {
        let of = |c: usize| self.candidates.get(c).map(|c| c.numbers).unwrap_or_default();
        let own = of(column);
        if let Some(decimal) = own.decided() {
            return NumberForm { decimal, basis: Basis::Values };
        }
        let by_others = self.number_columns().filter(|&c| c != column).find_map(|c| of(c).decided());
        let decimal = by_others.unwrap_or_else(|| self.convention());
        let basis = match (own.either, by_others) {
            (0, _) => Basis::Values,
            (_, Some(_)) => Basis::OtherColumns,
            (_, None) => Basis::Convention,
        };
        NumberForm { decimal, basis }
    }

    /// Who separates fields by commas writes decimal points; else the language of the headings decides.
    fn convention(&self) -> Decimal {
        match self.delimiter {
            Some(b',') => Decimal::Point,
            Some(b';') => Decimal::Comma,
            _ if self.cyrillic() => Decimal::Comma,
            _ => Decimal::Point,
        }
    }

    fn cyrillic(&self) -> bool {
        self.headings.iter().flat_map(|h| h.chars()).any(|c| ('\u{400}'..'\u{500}').contains(&c))
    }

    /// How a column's dates are read.
    pub(crate) fn dates(&self, column: usize) -> DateForm {
        let seen = self.candidates.get(column).map(|c| c.dates).unwrap_or_default();
        match seen.decided() {
            Some(order) => DateForm { order, basis: Basis::Values },
            // `01/02/2026` in a file of comma-separated English headings may be either; day first is the rule
            // everywhere but in the United States, and the doubt is shown.
            None => DateForm {
                order: DateOrder::DayMonthYear,
                basis: if seen.either > 0 { Basis::Convention } else { Basis::Values },
            },
        }
    }
}

/// The column of a heading: as written, else without regard to case.
fn column_named(headings: &[String], wanted: &str) -> Option<usize> {
    let wanted = wanted.trim();
    headings
        .iter()
        .position(|h| h == wanted)
        .or_else(|| headings.iter().position(|h| h.to_lowercase() == wanted.to_lowercase()))
}

fn look(sample: &Sample, heading_row: u32, column: usize, heading: &str) -> Candidate {
    let mut candidate = Candidate {
        heading: heading.to_owned(),
        numbers: Evidence::default(),
        dates: DateEvidence::default(),
        typed_numbers: 0,
        filled: 0,
    };
    for cell in sample.below(heading_row).filter_map(|row| row.get(column)) {
        match cell {
            Value::Text(text) => {
                if number::is_blank(text) || is_total(text) || text.trim() == heading {
                    continue;
                }
                candidate.filled += 1;
                // Most columns hold names: what has no digit is neither a number nor a date.
                if text.bytes().any(|b| b.is_ascii_digit()) {
                    candidate.numbers.observe(text);
                    candidate.dates.observe(text);
                } else {
                    candidate.numbers.none += 1;
                    candidate.dates.none += 1;
                }
            }
            Value::Number { .. } => {
                candidate.filled += 1;
                candidate.typed_numbers += 1;
            }
            Value::Day(_) => {
                candidate.filled += 1;
                candidate.dates.clear += 1;
            }
            Value::Flag(_) => candidate.filled += 1,
            Value::Error(_) | Value::Empty => {}
        }
    }
    candidate
}

/// The first rows in which headings are looked for.
const HEADING_DEPTH: usize = 60;

/// The row whose cells read most like headings of a ledger (or that holds those the user named); where none does,
/// the first row of several texts; where there is none, the first row.
fn heading_row(sample: &Sample, named: &[(Role, String)]) -> u32 {
    let mut best = (0.0, 0);
    for (row, cells) in sample.head.iter().take(HEADING_DEPTH) {
        let (mut likely, mut asked, mut texts, mut filled) = (0.0, 0.0, 0, 0);
        for cell in cells.iter().filter(|cell| !cell.is_empty()) {
            filled += 1;
            let Value::Text(text) = cell else { continue };
            let text = text.trim();
            if text.len() > 120 || !is_word(text) {
                continue;
            }
            texts += 1;
            likely += role::best_likeness(text);
            let named = named.iter().any(|(_, heading)| heading.trim().to_lowercase() == text.to_lowercase());
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
    if best.0 >= 0.3 {
        return best.1;
    }
    let texts = |cells: &[Value]| {
        let filled = cells.iter().filter(|c| !c.is_empty()).count();
        filled >= 2
            && cells.iter().filter(|c| !c.is_empty()).all(|c| match c {
                Value::Text(text) => is_word(text),
                _ => false,
            })
    };
    sample
        .head
        .iter()
        .take(HEADING_DEPTH)
        .find(|(_, cells)| texts(cells))
        .or_else(|| sample.head.iter().find(|(_, c)| c.iter().any(|c| !c.is_empty())))
        .map_or(0, |(row, _)| *row)
}

/// Neither a number nor a date.
fn is_word(text: &str) -> bool {
    number::digits(text, Decimal::Point).is_none()
        && number::digits(text, Decimal::Comma).is_none()
        && date::day(text, DateOrder::DayMonthYear).is_none()
}

/// Whether a text begins a line of totals.
pub(crate) fn is_total(text: &str) -> bool {
    let first = text.trim_start_matches(|c: char| !c.is_alphabetic()).chars().next();
    let likely = first.is_some_and(|c| "иИвВtTsSgG".contains(c));
    if !likely || text.len() > 200 {
        return false;
    }
    let text = plain(text);
    TOTALS.iter().any(|total| text.strip_prefix(total).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Whether a text is a word of totals and no more, for tables without dates: `Total Oil` may be a client there.
pub(crate) fn is_bare_total(text: &str) -> bool {
    is_total(text) && {
        let text = plain(text);
        TOTALS.contains(&text.as_str()) || text.starts_with("итого ")
    }
}
