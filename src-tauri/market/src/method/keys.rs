//! The method profile by names: one key a value, as the study file, the workbook and the report write them.

use super::Method;

/// A value of the profile under its name. Whole numbers and yes/no are numbers too: 1 is yes.
#[derive(Debug)]
pub struct Key {
    /// Its name, such as `money_share` or `real_growth.weight`; a contract of the workbook and the study file.
    pub name: &'static str,
    /// Least value that means something.
    pub least: f64,
    /// Greatest value that means something.
    pub most: f64,
    /// What it is measured in.
    pub unit: Unit,
    /// Whose number the default is.
    pub origin: Origin,
    get: fn(&Method) -> f64,
    set: fn(&mut Method, f64),
}

/// What a value of the profile is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A part of a whole or a change a year: 0.15 is 15 %.
    Part,
    /// A plain number: points, weights, importance, ratios.
    Number,
    /// A whole number.
    Whole,
    /// Yes or no.
    Choice,
}

/// Whose number a default is: how far a board may lean on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A published source states it.
    Stated,
    /// Commonly used, without one source that could be named for it.
    Convention,
    /// Our own proposal.
    Proposal,
}

impl Key {
    /// The value in a profile.
    pub fn get(&self, method: &Method) -> f64 {
        (self.get)(method)
    }

    /// Puts a value into a profile, or leaves it where the value means nothing (`false`).
    pub fn set(&self, method: &mut Method, value: f64) -> bool {
        let fits = (self.least..=self.most).contains(&value);
        if fits {
            (self.set)(method, value);
        }
        fits
    }

    /// The value of the default profile.
    pub fn default(&self) -> f64 {
        (self.get)(&Method::default())
    }
}

/// The key of a name.
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Largest whole number that stands exactly in a spreadsheet's cell.
const EXACT: f64 = 9_007_199_254_740_992.0;

macro_rules! key {
    ($name:literal, $least:expr, $most:expr, $unit:ident, $origin:ident, $($field:tt).+) => {
        Key {
            name: $name,
            least: $least,
            most: $most,
            unit: Unit::$unit,
            origin: Origin::$origin,
            get: |method| method.$($field).+,
            set: |method, value| method.$($field).+ = value,
        }
    };
    ($name:literal, $least:expr, $most:expr, $origin:ident, $field:ident as $kind:ty) => {
        Key {
            name: $name,
            least: $least,
            most: $most,
            unit: Unit::Whole,
            origin: Origin::$origin,
            get: |method| method.$field as f64,
            set: |method, value| method.$field = value as $kind,
        }
    };
}

/// Every value of the profile, in the order of its fields.
pub static KEYS: &[Key] = &[
    key!("money_share", 0.0, 1.0, Part, Proposal, money_share),
    key!("money_small_share", 0.0, 1.0, Part, Proposal, money_small_share),
    key!("money_cut", 0.0, 1.0, Part, Convention, money_cut),
    key!("cost_coverage", 0.0, 1.0, Part, Proposal, cost_coverage),
    key!("cost_segment", 0.0, 1.0, Part, Proposal, cost_segment),
    key!("gate", 0.0, 100.0, Number, Proposal, gate),
    key!("real_growth.zero", -1e6, 1e6, Part, Proposal, real_growth.zero),
    key!("real_growth.hundred", -1e6, 1e6, Part, Proposal, real_growth.hundred),
    key!("real_growth.weight", 0.0, 1e6, Number, Proposal, real_growth.weight),
    key!("headroom.zero", -1e6, 1e6, Part, Proposal, headroom.zero),
    key!("headroom.hundred", -1e6, 1e6, Part, Proposal, headroom.hundred),
    key!("headroom.weight", 0.0, 1e6, Number, Proposal, headroom.weight),
    key!("advantage.zero", -1e6, 1e6, Number, Proposal, advantage.zero),
    key!("advantage.hundred", -1e6, 1e6, Number, Proposal, advantage.hundred),
    key!("advantage.weight", 0.0, 1e6, Number, Proposal, advantage.weight),
    key!("value_for_price.zero", -1e6, 1e6, Number, Proposal, value_for_price.zero),
    key!("value_for_price.hundred", -1e6, 1e6, Number, Proposal, value_for_price.hundred),
    key!("value_for_price.weight", 0.0, 1e6, Number, Proposal, value_for_price.weight),
    key!("rivals_hhi.zero", -1e6, 1e6, Number, Proposal, rivals_hhi.zero),
    key!("rivals_hhi.hundred", -1e6, 1e6, Number, Proposal, rivals_hhi.hundred),
    key!("rivals_hhi.weight", 0.0, 1e6, Number, Proposal, rivals_hhi.weight),
    key!("relative_share.zero", -1e6, 1e6, Number, Proposal, relative_share.zero),
    key!("relative_share.hundred", -1e6, 1e6, Number, Stated, relative_share.hundred),
    key!("relative_share.weight", 0.0, 1e6, Number, Proposal, relative_share.weight),
    key!("win_rate.zero", -1e6, 1e6, Number, Proposal, win_rate.zero),
    key!("win_rate.hundred", -1e6, 1e6, Number, Proposal, win_rate.hundred),
    key!("win_rate.weight", 0.0, 1e6, Number, Proposal, win_rate.weight),
    key!("must_have_importance", 0.0, 5.0, Number, Proposal, must_have_importance),
    key!("must_have_part", 0.0, 1.0, Part, Proposal, must_have_part),
    key!("serious_share", 0.0, 1.0, Part, Proposal, serious_share),
    key!("alike", 0.0, 1.0, Number, Proposal, alike),
    key!("alike_price", 0.0, 10.0, Part, Proposal, alike_price),
    key!("parity", 0.0, 1.0, Part, Proposal, parity),
    key!("difference", 0.0, 1.0, Part, Proposal, difference),
    key!("gap", 0.0, 1.0, Part, Proposal, gap),
    key!("matters", 0.0, 5.0, Number, Proposal, matters),
    key!("number_tolerance", 0.0, 1.0, Part, Proposal, number_tolerance),
    key!("share_conflict", 0.0, 1.0, Part, Proposal, share_conflict),
    key!("ground", 0.0, 1.0, Part, Proposal, ground),
    key!("ground_importance", 0.0, 5.0, Number, Proposal, ground_importance),
    key!("stale_months", 0.0, 1_200.0, Proposal, stale_months as i32),
    key!("price_band.low", 0.0, 1e6, Number, Proposal, price_band.0),
    key!("price_band.high", 0.0, 1e6, Number, Proposal, price_band.1),
    key!("me_too_correlation", -1.0, 1.0, Number, Proposal, me_too_correlation),
    key!("me_too_divergence", 0.0, 1.0, Number, Proposal, me_too_divergence),
    key!("map_explained", 0.0, 1.0, Part, Proposal, map_explained),
    key!("map_players", 2.0, 1_000.0, Proposal, map_players as u32),
    key!("draws", 0.0, 1e6, Proposal, draws as u32),
    key!("completions", 0.0, 1e6, Proposal, completions as u32),
    key!("seed", 0.0, EXACT, Proposal, seed as u64),
    Key {
        name: "russian_bands",
        least: 0.0,
        most: 1.0,
        unit: Unit::Choice,
        origin: Origin::Stated,
        get: |method| f64::from(u8::from(method.russian_bands)),
        set: |method, value| method.russian_bands = value >= 0.5,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Anchors;

    /// Every field of the profile has its keys: each key changes one thing, and all of them together change
    /// every field. A new field without a key breaks the compilation of this test.
    #[test]
    fn every_value_has_a_key() {
        let default = Method::default();
        let mut all = default.clone();
        for key in KEYS {
            let mut one = default.clone();
            let other = if key.default() == key.most { key.least } else { key.most };
            assert!(key.set(&mut one, other), "{}", key.name);
            assert_eq!(key.get(&one), other, "{}", key.name);
            let moved = KEYS.iter().filter(|k| k.get(&one) != k.default());
            assert_eq!(moved.count(), 1, "{} moves one value", key.name);
            assert!(!key.set(&mut one, f64::NAN) && !key.set(&mut one, key.most * 2.0 + 1.0));
            key.set(&mut all, other);
        }
        macro_rules! all_moved {
            ($($field:ident),+; $($anchors:ident),+) => {
                let Method { $($field,)+ $($anchors,)+ } = all;
                $(assert_ne!($field, default.$field);)+
                $(
                    let Anchors { zero, hundred, weight } = $anchors;
                    assert_ne!(zero, default.$anchors.zero);
                    assert_ne!(hundred, default.$anchors.hundred);
                    assert_ne!(weight, default.$anchors.weight);
                )+
            };
        }
        all_moved!(
            money_share, money_small_share, money_cut, cost_coverage, cost_segment, gate,
            must_have_importance, must_have_part, serious_share, alike, alike_price, parity,
            difference, gap, matters, number_tolerance, share_conflict, ground, ground_importance,
            stale_months, price_band, me_too_correlation, me_too_divergence, map_explained, map_players,
            draws, completions, seed, russian_bands;
            real_growth, headroom, advantage, value_for_price, rivals_hhi, relative_share, win_rate
        );
    }

    #[test]
    fn names_are_unique_and_found() {
        for key in KEYS {
            assert!(find(key.name).is_some_and(|found| std::ptr::eq(found, key)), "{}", key.name);
        }
        assert!(find("money").is_none());
    }
}
