//! Values that are taken and yet look odd.

use super::Facts;
use crate::plan::Plan;
use crate::warning::{Concern, Warning, Warnings};
use standout_market::NO_DAY;
use standout_words::headings::Role;

/// Whole numbers that are days of the years 2000 to 2050 in a spreadsheet's count.
const SERIALS: std::ops::RangeInclusive<i64> = 36_526..=55_153;

/// Looks at what is taken. A few comparisons a line: ledgers of a million lines pass here.
pub(crate) struct Watch {
    /// Days later than this are in the future.
    today: i32,
    /// An amount of so many minor units or more is a thousand times the median.
    thousandfold: u64,
    /// Minor units of one, where a day number among the amounts would be far from what is usual; else 0.
    serial_unit: i64,
    counts: [u64; Concern::ALL.len()],
    first: Vec<Warning>,
}

impl Watch {
    pub(crate) fn new(plan: &Plan, minor_digits: u8, today: Option<i32>) -> Watch {
        let unit = 10_i64.checked_pow(u32::from(minor_digits)).unwrap_or(1);
        let median = plan.median_amount();
        // Among amounts of tens of thousands a day number is an amount like any other.
        let near = |median: f64| (*SERIALS.start() as f64) < median * 5.0 && (*SERIALS.end() as f64) > median / 5.0;
        Watch {
            today: today.unwrap_or(i32::MAX),
            thousandfold: median.map_or(u64::MAX, |m| (m * 1_000.0 * unit as f64).min(9e18) as u64).max(1),
            serial_unit: median.filter(|m| !near(*m)).map_or(0, |_| unit),
            counts: [0; Concern::ALL.len()],
            first: Vec::new(),
        }
    }

    /// What is odd about a line, mostly nothing.
    pub(super) fn odd(&self, facts: &Facts) -> Option<Concern> {
        if facts.day > self.today && facts.day != NO_DAY {
            return Some(Concern::FutureDate);
        }
        if facts.amount == 0 {
            return Some(Concern::ZeroAmount);
        }
        if facts.quantity < 0.0 {
            return Some(Concern::NegativeQuantity);
        }
        if self.serial_unit > 0
            && facts.amount % self.serial_unit == 0
            && SERIALS.contains(&(facts.amount / self.serial_unit))
        {
            return Some(Concern::DateSerial);
        }
        (facts.amount.unsigned_abs() >= self.thousandfold).then_some(Concern::Thousandfold)
    }

    /// The column that a concern is about.
    pub(super) fn role(concern: Concern) -> Role {
        match concern {
            Concern::FutureDate => Role::Date,
            Concern::NegativeQuantity => Role::Quantity,
            Concern::DateSerial | Concern::Thousandfold | Concern::ZeroAmount => Role::Amount,
        }
    }

    /// Counts a concern; the first of each kind are spelt out.
    pub(super) fn count(&mut self, concern: Concern, warning: impl FnOnce() -> Warning) {
        let Some(count) = self.counts.get_mut(usize::from(concern.code())) else {
            return;
        };
        *count += 1;
        if *count <= Warnings::KEPT {
            self.first.push(warning());
        }
    }

    /// What was found among so many accepted lines. A few zeros are nobody's concern.
    pub(crate) fn warnings(&self, accepted: u64) -> Warnings {
        let worth = |concern: Concern, count: u64| match concern {
            Concern::ZeroAmount => count >= 3 && count * 20 >= accepted,
            _ => count > 0,
        };
        let counts: Vec<(Concern, u64)> =
            Concern::ALL.iter().copied().zip(self.counts).filter(|(concern, count)| worth(*concern, *count)).collect();
        let told = |warning: &&Warning| counts.iter().any(|(concern, _)| *concern == warning.concern);
        Warnings { first: self.first.iter().filter(told).cloned().collect(), counts }
    }
}
