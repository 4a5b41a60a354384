//! Money: whole minor units of the study's one currency.

/// An amount in minor units (kopecks, cents). Sums are exact; shares and scores are `f64`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(pub i64);

impl Money {
    /// The amount as a float of minor units, for ratios only.
    pub fn as_f64(self) -> f64 {
        self.0 as f64
    }
}

impl std::ops::Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl std::ops::AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money(0), |a, b| a + b)
    }
}

/// The one currency of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 code, such as `RUB`.
    pub code: String,
    /// Digits of the minor unit: 2 for roubles, 0 for yen.
    pub minor_digits: u8,
}

impl Currency {
    /// Minor units in one major unit: 100 for roubles.
    pub fn minor_per_major(&self) -> i64 {
        10_i64.pow(u32::from(self.minor_digits.min(6)))
    }
}
