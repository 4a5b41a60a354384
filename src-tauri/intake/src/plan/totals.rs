//! Lines of totals, by their words.

use standout_words::headings::{TOTALS, plain};

/// Beginnings that no client has.
const SURE: [&str; 8] = [
    "итого ",
    "всего по ",
    "общий итог",
    "промежуточный итог",
    "нарастающим итогом",
    "в том числе",
    "grand total",
    "subtotal ",
];

/// Whether a text begins a line of totals.
pub(crate) fn is_total(text: &str) -> bool {
    let first = text.trim_start_matches(|c: char| !c.is_alphabetic()).chars().next();
    let likely = first.is_some_and(|c| "иИвВоОпПнНtTsSgG".contains(c));
    if !likely || text.len() > 200 {
        return false;
    }
    let text = plain(text);
    TOTALS.iter().any(|total| text.strip_prefix(total).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// What stands before the word in a line of totals that ends with it, as Excel's subtotals do: `Дилеры Итог`,
/// `Dealers Total`. Names may end so too: only a caller who knows the group can tell.
pub(crate) fn group_of_total(text: &str) -> Option<&str> {
    const ENDS: [&str; 6] = ["итог", "итого", "всего", "total", "subtotal", "result"];
    let text = text.trim().trim_end_matches([':', '.']);
    let (group, word) = text.rsplit_once(char::is_whitespace)?;
    let word = word.to_lowercase();
    ENDS.contains(&word.as_str()).then(|| group.trim())
}

/// Whether a text is a word of totals and no more, for tables without dates: `Total Oil` may be a client there.
pub(crate) fn is_bare_total(text: &str) -> bool {
    is_total(text) && {
        let text = plain(text);
        TOTALS.contains(&text.as_str()) || SURE.iter().any(|total| text.starts_with(total))
    }
}
