//! Rows under headings: functions by group, offers by category, claims by theme.

use std::collections::HashMap;

/// The places of things, those of one heading together: headings as they first appear, things as they stand. What has
/// no heading comes last.
pub(crate) fn in_bands<'a>(headings: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut ranks: HashMap<&str, usize> = HashMap::new();
    let mut places: Vec<(usize, usize)> = headings
        .enumerate()
        .map(|(place, heading)| {
            let next = ranks.len();
            let rank = if heading.is_empty() { usize::MAX } else { *ranks.entry(heading).or_insert(next) };
            (rank, place)
        })
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

/// A heading, unless it is empty.
pub(crate) fn named(heading: &str) -> Option<String> {
    Some(heading.to_owned()).filter(|h| !h.is_empty())
}

#[cfg(test)]
mod tests {
    use super::in_bands;

    #[test]
    fn one_heading_stands_once_and_what_has_none_comes_last() {
        let order = in_bands(["", "B", "A", "B", "", "A"].into_iter());
        assert_eq!(order, [1, 3, 2, 5, 0, 4]);
    }
}
