//! Lines of totals, by their words.

use standout_words::headings::{TOTALS, plain};

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
