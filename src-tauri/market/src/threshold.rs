//! Comparisons of computed numbers with thresholds, so that rounding never decides a verdict.

/// Half the width of the band in which a number counts as equal to its threshold.
pub(crate) const SLACK: f64 = 1e-9;

/// `x >= threshold`, in favour of "reached".
pub(crate) fn reaches(x: f64, threshold: f64) -> bool {
    x >= threshold - SLACK
}

/// `x <= threshold`, in favour of "within".
pub(crate) fn within(x: f64, threshold: f64) -> bool {
    x <= threshold + SLACK
}

/// `x > threshold`, clearly.
pub(crate) fn exceeds(x: f64, threshold: f64) -> bool {
    x > threshold + SLACK
}
