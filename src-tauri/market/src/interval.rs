//! What is known inexactly: a closed interval.

/// A closed interval of a number; exact when both ends are equal. "Nothing known" is `Option::None`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The least value that what is known allows.
    pub low: f64,
    /// The greatest value that what is known allows.
    pub high: f64,
}

impl Interval {
    /// An interval; the ends are put in order.
    pub fn new(a: f64, b: f64) -> Self {
        Interval { low: a.min(b), high: a.max(b) }
    }

    /// An exactly known number.
    pub fn exact(x: f64) -> Self {
        Interval { low: x, high: x }
    }

    /// Whether both ends are the same number.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}
