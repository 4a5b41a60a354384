//! Which column of a ledger holds what, from the headings, with what stands below them as a second opinion.

use standout_words::headings::{Role, plain};

use crate::cell::Value;
use crate::date::DateEvidence;
use crate::number::{self, Decimal, Evidence};
use crate::plan::Heading;

/// What is known of a column when its role is looked for.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    /// The heading's parts, from above; most headings have one.
    pub(crate) parts: Vec<String>,
    pub(crate) numbers: Evidence,
    pub(crate) dates: DateEvidence,
    /// Values of a workbook that are typed as numbers or dates.
    pub(crate) typed_numbers: u32,
    pub(crate) filled: u32,
    /// Its texts that have a date within them, and are none.
    pub(crate) dated_texts: u32,
    /// Whether it stands beside months: a month's own column, or a total over them. No role of numbers is its.
    pub(crate) beside_months: bool,
    /// Some of its values that have digits, for the median.
    digits: Vec<Value>,
}

impl Candidate {
    /// A column of which only the heading is known.
    pub(crate) fn of(heading: &Heading) -> Candidate {
        Candidate {
            parts: heading.parts.clone(),
            numbers: Evidence::default(),
            dates: DateEvidence::default(),
            typed_numbers: 0,
            filled: 0,
            dated_texts: 0,
            beside_months: false,
            digits: Vec::new(),
        }
    }

    /// Keeps a value with digits, of the first of them.
    pub(crate) fn keep(&mut self, value: Value) {
        const KEPT: usize = 500;
        if self.digits.len() < KEPT {
            self.digits.push(value);
        }
    }

    /// How many of its values are numbers, 0-1.
    pub(crate) fn numeric_part(&self) -> f64 {
        let typed = f64::from(self.typed_numbers) / f64::from(self.filled.max(1));
        self.numbers.numeric_part().max(typed)
    }

    /// Whether most of its values are numbers.
    pub(crate) fn is_numeric(&self) -> bool {
        self.filled > 0 && self.numeric_part() > 0.5
    }

    /// The numbers kept that are not zero, without their sign.
    pub(crate) fn amounts(&self, decimal: Decimal) -> Vec<f64> {
        let number = |value: &Value| match value {
            Value::Number { value, .. } => Some(value.abs()),
            Value::Text(text) => number::digits(text, decimal)?.float().map(f64::abs),
            _ => None,
        };
        self.digits.iter().filter_map(number).filter(|n| *n > 0.0).collect()
    }
}

/// Why a column was taken for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleReason {
    /// A person named it.
    Named,
    /// Its heading is a usual one.
    Heading,
    /// Its heading begins like a usual one, or is one in part.
    Beginning,
    /// Its heading is a usual one, mistyped.
    Mistyped,
    /// Its heading fits, most of its values do not.
    DoubtfulValues,
    /// It holds the texts of groups that stand over their children.
    Group,
    /// Its date stands within the text of a document.
    Within,
    /// It is put together from months side by side.
    Months,
    /// The file says so itself: our own workbook of rows to be mended.
    Marked,
}

/// A column found for a role, and how surely (0-1; 1 also where the user named it).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) role: Role,
    pub(crate) column: usize,
    pub(crate) confidence: f64,
    pub(crate) reason: RoleReason,
    /// Another column that could be it as well.
    pub(crate) rival: Option<usize>,
}

/// How surely a heading means a role, and why.
type Likeness = (f64, RoleReason);

const UNLIKE: Likeness = (0.0, RoleReason::Heading);

fn surer(one: Likeness, other: Likeness) -> Likeness {
    if other.0 > one.0 { other } else { one }
}

/// How surely a heading of one or several parts means a role. Of several the last tells most (`Продажи / Сумма`), but
/// what the first says of costs is not undone by a `Сумма` below it.
fn likeness(parts: &[String], role: Role) -> Likeness {
    let whole = plain_likeness(&plain(&parts.join(" ")), role);
    let [first, .., last] = parts else {
        return whole;
    };
    let part = |text: &str, weight: f64| (plain_likeness(&plain(text), role).0 * weight, RoleReason::Beginning);
    let of_costs = role == Role::Amount && plain_likeness(&plain(first), Role::Cost).0 > 0.6;
    let of_another =
        [Role::Cost, Role::Quantity].into_iter().any(|o| o != role && plain_likeness(&plain(last), o).0 > 0.7);
    let last = part(last, if of_costs { 0.3 } else { 0.95 });
    // `Себестоимость / Кол-во` is a quantity and no cost.
    let (whole, first) = match of_another {
        true => ((whole.0 * 0.3, whole.1), part(first, 0.3)),
        false => (whole, part(first, 0.8)),
    };
    surer(whole, surer(last, first))
}

/// How surely a text means any role as a heading.
pub(crate) fn best_likeness(heading: &str) -> f64 {
    let heading = plain(heading);
    Role::ALL.iter().map(|&role| plain_likeness(&heading, role).0).fold(0.0, f64::max)
}

/// Whether a heading, plain, clearly means a role.
pub(crate) fn heading_means(heading: &str, role: Role) -> bool {
    plain_likeness(heading, role).0 >= LIKELY
}

fn plain_likeness(heading: &str, role: Role) -> Likeness {
    if heading.is_empty() {
        return UNLIKE;
    }
    let mut best = UNLIKE;
    for &(synonym, strength) in role.synonyms() {
        let score = if heading == synonym {
            (strength, RoleReason::Heading)
        } else if synonym.len() >= 5 && begins_with_words(heading, synonym) {
            // "Выручка за период", "Customer Name (legal)": the words that follow narrow, rarely turn.
            (strength * 0.7, RoleReason::Beginning)
        } else if is_mistyped(heading, synonym) {
            (strength * 0.8, RoleReason::Mistyped)
        } else {
            UNLIKE
        };
        best = surer(best, score);
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
            let (heading, reason) = likeness(&candidate.parts, role);
            if heading <= 0.2 {
                continue;
            }
            let fits = fits(candidate, role);
            let reason = if fits < 1.0 { RoleReason::DoubtfulValues } else { reason };
            let confidence = heading * fits;
            if confidence > 0.2 {
                pairs.push(Found { role, column, confidence, reason, rival: None });
            }
        }
    }
    // A stable sort: of equally likely columns the first in the file wins.
    pairs.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    for pair in &pairs {
        if found.iter().all(|f| f.role != pair.role && f.column != pair.column) {
            found.push(*pair);
        }
    }
    drop_unit_price(columns, &mut found, named.len());
    find_rivals(&pairs, &mut found);
    found.sort_by_key(|f| f.role);
    found
}

/// A column that was left over though it fits a role nearly as well as the one that was taken: a person should look.
fn find_rivals(pairs: &[Found], found: &mut [Found]) {
    let taken: Vec<usize> = found.iter().map(|f| f.column).collect();
    for f in found.iter_mut().filter(|f| f.reason != RoleReason::Named) {
        let rival = pairs
            .iter()
            .find(|p| p.role == f.role && !taken.contains(&p.column) && p.confidence >= f.confidence * 0.9)
            .map(|p| p.column);
        if rival.is_some() {
            f.rival = rival;
            f.confidence = f.confidence.min(LIKELY);
        }
    }
}

/// From here on a recognition is likely, below a guess; from [`SURE`] on it is sure.
pub(crate) const LIKELY: f64 = 0.6;
/// From here on a recognition is sure.
pub(crate) const SURE: f64 = 0.85;

/// A price is what one piece cost. Where a column says how many were sold, it is not the amount.
fn drop_unit_price(columns: &[Candidate], found: &mut Vec<Found>, named: usize) {
    let quantity = found.iter().any(|f| f.role == Role::Quantity);
    let mut at = 0;
    found.retain(|f| {
        at += 1;
        let price = f.role == Role::Amount
            && columns
                .get(f.column)
                .is_some_and(|c| matches!(plain(&c.parts.join(" ")).split(' ').next(), Some("цена" | "price")));
        at <= named || !(price && quantity)
    });
}

/// Whether what stands in the column could be that role: numbers for an amount, dates for a date. An empty column
/// could be anything.
fn fits(column: &Candidate, role: Role) -> f64 {
    if column.filled == 0 && !column.beside_months {
        return 1.0;
    }
    let numeric = column.numeric_part();
    let dated = f64::from(column.dates.dates()) / f64::from(column.filled.max(1));
    match role {
        Role::Date | Role::Amount | Role::Cost | Role::Quantity if column.beside_months => 0.0,
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
