//! One of our offers against one of a rival's: weighted sums over all functions, for every segment at once.
//!
//! What two offers have function by function does not depend on the segment; only the weights do. So each
//! pair is laid out once as columns, and each segment costs a few weighted sums of them.

use crate::columns::{Columns, Weights};
use crate::{Better, Interval, OfferIx};

/// How two offers compare in a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Comparison {
    /// Similarity, 0-1; `None` where nothing is comparable in any completion.
    pub(crate) similarity: Option<Interval>,
    /// Weighted mean of max(0, ours - theirs); `None` where no function weighs anything.
    pub(crate) advantage: Option<Interval>,
    /// Weighted mean of ours - theirs.
    pub(crate) difference: Option<Interval>,
}

/// Weighted sums from which similarity follows.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    /// Weight of what may be compared, every doubtful pair counted.
    pub(crate) counted: f64,
    /// Least sum of similarities over it.
    pub(crate) least: f64,
    /// Weight of what is compared in the most similar completion for certain.
    pub(crate) firm: f64,
    /// Greatest sum of similarities over it.
    pub(crate) most: f64,
    /// Weight of levels, absent in one and unknown in the other: left out, or at best half alike.
    pub(crate) half: f64,
}

impl Sums {
    /// The interval over every completion in which something is comparable.
    pub(crate) fn similarity(self) -> Option<Interval> {
        if self.counted <= 0.0 {
            return None;
        }
        let high = if self.firm > 0.0 {
            let mean = self.most / self.firm;
            // Counting what is at best half alike helps only where the rest is less alike than that.
            if mean < 0.5 { (self.most + 0.5 * self.half) / (self.firm + self.half) } else { mean }
        } else if self.half > 0.0 {
            0.5
        } else {
            0.0
        };
        Some(Interval { low: self.least / self.counted, high })
    }
}

/// Room for the columns of one pair; reused, so that comparing allocates nothing.
pub(crate) struct Layout<'a> {
    columns: &'a Columns,
    ours: OfferIx,
    counted: Vec<i16>,
    firm: Vec<i16>,
    least: Vec<i16>,
    most: Vec<i16>,
    ahead_low: Vec<i16>,
    ahead_high: Vec<i16>,
    low: Vec<i16>,
    high: Vec<i16>,
    /// Numbers known in both.
    exact: Vec<Exact>,
    /// The others, by their place.
    inexact: Vec<(usize, [f64; 8])>,
}

/// What two numbers compare as.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Number {
    /// 1 where they may be compared.
    pub(crate) counted: f64,
    /// 1 where they are compared in the most similar completion for certain.
    pub(crate) firm: f64,
    /// Least and greatest similarity.
    pub(crate) least: f64,
    /// See `least`.
    pub(crate) most: f64,
    /// Least and greatest of ours - theirs.
    pub(crate) low: f64,
    /// See `low`.
    pub(crate) high: f64,
}

impl Number {
    /// All that is summed of it, in the order in which [`Layout::compare`] takes it apart.
    fn columns(self) -> [f64; 8] {
        [self.counted, self.firm, self.least, self.most, self.low.max(0.0), self.high.max(0.0), self.low, self.high]
    }
}

/// Compares two numbers; NaN is unknown, and then may be anything from zero up. Negative ones are not comparable.
pub(crate) fn compare_numbers(ours: f64, theirs: f64, better: Better) -> Number {
    if ours < 0.0 || theirs < 0.0 {
        return Number::default();
    }
    let (low, high, number) = match (ours.is_nan(), theirs.is_nan()) {
        (false, false) => {
            let (worse, best) = (ours.min(theirs), ours.max(theirs));
            if best == 0.0 {
                return Number::default();
            }
            let s = worse / best;
            let lead = if ours >= theirs { 1.0 - s } else { s - 1.0 };
            (lead, lead, known(s))
        }
        (false, true) => {
            let lead = if ours > 0.0 { 1.0 } else { 0.0 };
            (-1.0, lead, unknown(ours))
        }
        (true, false) => {
            let lag = if theirs > 0.0 { -1.0 } else { 0.0 };
            (lag, 1.0, unknown(theirs))
        }
        (true, true) => (-1.0, 1.0, unknown(f64::NAN)),
    };
    let (low, high) = match better {
        Better::Higher => (low, high),
        Better::Lower => (-high, -low),
    };
    Number { low, high, ..number }
}

/// What two levels compare as, in halves.
#[derive(Clone, Copy)]
struct LevelEntry {
    counted: i16,
    firm: i16,
    least: i16,
    most: i16,
    ahead_low: i16,
    ahead_high: i16,
    low: i16,
    high: i16,
}

/// Compares two levels by their low and high ends. Without a branch, so that the loop over all functions runs
/// on whole registers.
#[inline(always)]
fn level_entry(a_low: i16, a_high: i16, b_low: i16, b_high: i16) -> LevelEntry {
    // Left out where absent in both; doubtful where absent in one and unknown in the other.
    let counted = a_high.max(b_high).min(1);
    let firm = a_low.max(b_low).max(a_high.min(b_high)).min(1);
    LevelEntry {
        counted,
        firm,
        least: counted * (2 - (a_high - b_low).max(b_high - a_low)),
        most: firm * (2 - (a_low - b_high).max(b_low - a_high).max(0)),
        ahead_low: (a_low - b_high).max(0),
        ahead_high: (a_high - b_low).max(0),
        low: a_low - b_high,
        high: a_high - b_low,
    }
}

fn known(similarity: f64) -> Number {
    Number { counted: 1.0, firm: 1.0, least: similarity, most: similarity, ..Number::default() }
}

fn unknown(other: f64) -> Number {
    let beside_zero = other == 0.0;
    Number {
        counted: 1.0,
        firm: if beside_zero { 0.0 } else { 1.0 },
        most: if beside_zero { 0.0 } else { 1.0 },
        ..Number::default()
    }
}

/// What two known numbers compare as: 1 where comparable, similarity, ours - theirs, and its positive part.
type Exact = [f64; 4];

/// Weighted sums of all four, every other function in a lane of its own: one order of adding on every machine.
fn sums_of(weights: &[f64], exact: &[Exact]) -> [f64; 4] {
    let (mut even, mut odd) = ([0.0; 4], [0.0; 4]);
    for ([w, v], [x, y]) in weights.as_chunks::<2>().0.iter().zip(exact.as_chunks::<2>().0) {
        for k in 0..4 {
            even[k] += w * x[k];
            odd[k] += v * y[k];
        }
    }
    std::array::from_fn(|k| even[k] + odd[k])
}

impl<'a> Layout<'a> {
    pub(crate) fn new(columns: &'a Columns, ours: OfferIx) -> Self {
        let column = || vec![0; columns.level_width()];
        Layout {
            columns,
            ours,
            counted: column(),
            firm: column(),
            least: column(),
            most: column(),
            ahead_low: column(),
            ahead_high: column(),
            low: column(),
            high: column(),
            exact: vec![Exact::default(); columns.number_width()],
            inexact: Vec::with_capacity(columns.number_functions.len()),
        }
    }

    /// Lays out our offer against a rival's.
    pub(crate) fn lay(&mut self, theirs: OfferIx) {
        let (a_low, a_high) = self.columns.levels(self.ours);
        let (b_low, b_high) = self.columns.levels(theirs);
        let n = self.columns.level_width();
        // One length for all, so that the bounds are checked once and the loop runs on whole registers.
        let (a_low, a_high, b_low, b_high) = (&a_low[..n], &a_high[..n], &b_low[..n], &b_high[..n]);
        let (counted, firm) = (&mut self.counted[..n], &mut self.firm[..n]);
        let (least, most) = (&mut self.least[..n], &mut self.most[..n]);
        let (ahead_low, ahead_high) = (&mut self.ahead_low[..n], &mut self.ahead_high[..n]);
        let (low, high) = (&mut self.low[..n], &mut self.high[..n]);
        for f in 0..n {
            let entry = level_entry(a_low[f], a_high[f], b_low[f], b_high[f]);
            counted[f] = entry.counted;
            firm[f] = entry.firm;
            least[f] = entry.least;
            most[f] = entry.most;
            ahead_low[f] = entry.ahead_low;
            ahead_high[f] = entry.ahead_high;
            low[f] = entry.low;
            high[f] = entry.high;
        }
        let (ours, theirs) = (self.columns.numbers(self.ours), self.columns.numbers(theirs));
        self.inexact.clear();
        for (i, ((&x, &y), (_, better))) in ours.iter().zip(theirs).zip(&self.columns.number_functions).enumerate() {
            self.put_number(i, x, y, *better);
        }
    }

    fn put_number(&mut self, place: usize, ours: f64, theirs: f64, better: Better) {
        let number = compare_numbers(ours, theirs, better);
        let known = !ours.is_nan() && !theirs.is_nan();
        let values = if known {
            [number.counted, number.least, number.low, number.low.max(0.0)]
        } else {
            self.inexact.push((place, number.columns()));
            [0.0; 4]
        };
        self.exact[place] = values;
    }

    /// Tries two levels, in halves, in one place of the pair laid out.
    pub(crate) fn try_levels(&mut self, place: usize, ours: (i16, i16), theirs: (i16, i16)) {
        let entry = level_entry(ours.0, ours.1, theirs.0, theirs.1);
        self.counted[place] = entry.counted;
        self.firm[place] = entry.firm;
        self.least[place] = entry.least;
        self.most[place] = entry.most;
        self.ahead_low[place] = entry.ahead_low;
        self.ahead_high[place] = entry.ahead_high;
        self.low[place] = entry.low;
        self.high[place] = entry.high;
    }

    /// Weighted sum of ours - theirs over the levels laid out.
    pub(crate) fn level_difference(&self, weights: &Weights) -> Interval {
        Interval { low: weights.levels.sum(&self.low) / 2.0, high: weights.levels.sum(&self.high) / 2.0 }
    }

    /// Tries two numbers in one place of the pair laid out.
    pub(crate) fn try_numbers(&mut self, place: usize, ours: f64, theirs: f64) {
        let (_, better) = self.columns.number_functions[place];
        self.inexact.retain(|(at, _)| *at != place);
        self.put_number(place, ours, theirs, better);
    }

    /// The pair laid out, compared in a segment. `level_difference` is the weighted sum of ours - theirs over
    /// the levels, which is the difference of two sums and needs no pair.
    pub(crate) fn compare(&self, weights: &Weights, level_difference: Interval) -> Comparison {
        let [counted, firm, least, most, ahead_low, ahead_high] = weights.levels.sums([
            &self.counted,
            &self.firm,
            &self.least,
            &self.most,
            &self.ahead_low,
            &self.ahead_high,
        ]);
        let mut sums = Sums { counted, least: least / 2.0, firm, most: most / 2.0, half: counted - firm };
        let (mut ahead_low, mut ahead_high) = (ahead_low / 2.0, ahead_high / 2.0);
        let (mut low, mut high) = (level_difference.low, level_difference.high);
        let [counted, similarity, difference, ahead] = sums_of(&weights.numbers, &self.exact);
        sums.counted += counted;
        sums.firm += counted;
        sums.least += similarity;
        sums.most += similarity;
        ahead_low += ahead;
        ahead_high += ahead;
        low += difference;
        high += difference;
        let mut inexact = [0.0; 8];
        for (place, columns) in &self.inexact {
            let w = weights.numbers[*place];
            for (sum, column) in inexact.iter_mut().zip(columns) {
                *sum += w * column;
            }
        }
        sums.counted += inexact[0];
        sums.firm += inexact[1];
        sums.least += inexact[2];
        sums.most += inexact[3];
        ahead_low += inexact[4];
        ahead_high += inexact[5];
        low += inexact[6];
        high += inexact[7];
        let mean = |low: f64, high: f64| {
            (weights.total > 0.0).then(|| Interval { low: low / weights.total, high: high / weights.total })
        };
        Comparison {
            similarity: sums.similarity(),
            advantage: mean(ahead_low, ahead_high),
            difference: mean(low, high),
        }
    }
}
