//! Axes: from numbers to pixels, and where the ticks stand.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// A line from numbers to pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// `None` for anything that is no proper range: plotters never returns from some of them.
    pub(crate) fn new(low: f64, high: f64, from: f64, to: f64) -> Option<Scale> {
        let proper = low.is_finite() && high.is_finite() && low < high && high - low < 1e15 && high - low > 1e-12;
        proper.then_some(Scale { low, high, from, to })
    }

    /// The pixel of a number; numbers outside stand at the nearer end.
    pub(crate) fn at(self, value: f64) -> f64 {
        let value = if value.is_finite() { value.clamp(self.low, self.high) } else { self.low };
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// Round numbers within the range, at most so many.
    pub(crate) fn ticks(self, most: usize) -> Vec<f64> {
        RangedCoordf64::from(self.low..self.high)
            .key_points(most.max(2))
            .into_iter()
            .filter(|t| t.is_finite() && *t >= self.low - 1e-9 && *t <= self.high + 1e-9)
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test fails by panicking
mod tests {
    use super::*;

    #[test]
    fn hostile_ranges_are_no_scale() {
        let inf = f64::INFINITY;
        for (low, high) in [
            (0.0, inf),
            (-inf, inf),
            (inf, -inf),
            (f64::NAN, 1.0),
            (0.0, f64::NAN),
            (1.0, 1.0),
            (-1e308, 1e308),
            (f64::MAX, f64::MIN),
            (2.0, 1.0),
        ] {
            assert!(Scale::new(low, high, 0.0, 100.0).is_none(), "{low}..{high}");
        }
    }

    #[test]
    fn ticks_lie_within() {
        let scale = Scale::new(-3.0, 1_234.0, 0.0, 300.0).unwrap();
        let ticks = scale.ticks(6);
        assert!((2..=6).contains(&ticks.len()), "{ticks:?}");
        assert!(ticks.iter().all(|t| (-3.0..=1_234.0).contains(t)));
        assert_eq!(scale.at(f64::NAN), 0.0);
        assert_eq!(scale.at(1e300), 300.0);
    }
}
