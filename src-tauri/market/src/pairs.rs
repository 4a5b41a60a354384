//! One of our offers against those of rivals: weighted sums over all functions, for every segment at once.
//!
//! What two offers have function by function does not depend on the segment; only the weights do. So the sums of
//! all segments stand side by side, and a function adds to all of them in one straight run over numbers.

use std::ops::{Add, AddAssign, Mul};

use multiversion::multiversion;

use crate::columns::{Columns, LevelWeights};
use crate::parts::{Parts, State, compare_levels, compare_numbers};
use crate::{OfferIx, SegmentIx};

/// Sums kept of the levels: all of [`Parts`] but `half`, which is counted - firm there.
const OF_LEVELS: usize = 8;
/// Sums kept of numbers known in both: counted, ours - theirs, and its size. The others follow.
const OF_EXACT: usize = 3;
/// Sums kept of numbers unknown in one.
const OF_DOUBTFUL: usize = 8;

/// One of our offers, ready to be compared with rivals'.
pub(crate) struct Side<'a> {
    columns: &'a Columns,
    ours: OfferIx,
    levels: Rows,
    exact: Vec<f64>,
    doubtful: Vec<f64>,
}

/// What each level adds to the sums of all segments, for every state a rival's may have.
enum Rows {
    /// Weights that are whole numbers at a scale: sums of them are exact, and fast.
    Whole(Table<i16>),
    /// Weights as they are.
    Any(Table<f64>),
}

/// A row a function and state: the sums, one after another, of all segments.
struct Table<T> {
    rows: Vec<T>,
    sums: Vec<T>,
}

impl<T: Copy + Default + Mul<Output = T>> Table<T> {
    fn of(states: &[State], weights: &[T], segments: usize, halves: impl Fn(f64) -> T) -> Table<T> {
        let mut rows = Vec::with_capacity(states.len() * State::ALL.len() * OF_LEVELS * segments);
        for (&ours, weights) in states.iter().zip(weights.chunks_exact(segments.max(1))) {
            for theirs in State::ALL {
                for part in level_sums(compare_levels(ours, theirs)) {
                    let part = halves(2.0 * part);
                    rows.extend(weights.iter().map(|&w| w * part));
                }
            }
        }
        Table { rows, sums: vec![T::default(); OF_LEVELS * segments] }
    }
}

/// Adds up the rows of a rival's states, in whole numbers.
#[multiversion(targets("x86_64+avx2"))]
fn sum_whole(table: &mut Table<i16>, states: &[State]) {
    sum(table, states);
}

#[inline(always)]
fn sum<T: Copy + Default + Add<Output = T> + AddAssign>(table: &mut Table<T>, states: &[State]) {
    let Table { rows, sums } = table;
    let width = sums.len();
    let row = |function: usize, state: State| {
        let at = (function * State::ALL.len() + state as usize) * width;
        &rows[at..at + width]
    };
    sums.fill(T::default());
    let (fours, rest) = states.as_chunks::<4>();
    // Four rows at a time, so that the sums are fetched and put back once for all of them.
    for (i, four) in fours.iter().enumerate() {
        let [a, b, c, d] = std::array::from_fn(|k| row(4 * i + k, four[k]));
        for ((((sum, &a), &b), &c), &d) in sums.iter_mut().zip(a).zip(b).zip(c).zip(d) {
            *sum += (a + b) + (c + d);
        }
    }
    for (i, &state) in rest.iter().enumerate() {
        let row = row(4 * fours.len() + i, state);
        sums.iter_mut().zip(row).for_each(|(sum, &part)| *sum += part);
    }
}

fn level_sums(p: Parts) -> [f64; OF_LEVELS] {
    [p.counted, p.firm, p.least, p.most, p.ahead_low, p.ahead_high, p.low, p.high]
}

impl<'a> Side<'a> {
    pub(crate) fn of(columns: &'a Columns, ours: OfferIx) -> Side<'a> {
        let segments = columns.totals.len();
        let states = columns.levels(ours);
        let levels = match &columns.level_weights {
            LevelWeights::Whole(weights, _) => Rows::Whole(Table::of(states, weights, segments, |part| part as i16)),
            LevelWeights::Any(weights) => Rows::Any(Table::of(states, weights, segments, |part| part)),
        };
        Side {
            columns,
            ours,
            levels,
            exact: vec![0.0; OF_EXACT * segments],
            doubtful: vec![0.0; OF_DOUBTFUL * segments],
        }
    }

    /// Compares our offer with a rival's, for [`Side::parts`] to tell.
    pub(crate) fn meet(&mut self, theirs: OfferIx) {
        let states = self.columns.levels(theirs);
        match &mut self.levels {
            Rows::Whole(table) => sum_whole(table, states),
            Rows::Any(table) => sum(table, states),
        }
        sum_numbers(self.columns, self.ours, theirs, &mut self.exact, &mut self.doubtful);
    }

    /// The sums of a segment.
    pub(crate) fn parts(&self, segment: SegmentIx) -> Parts {
        let segments = self.columns.totals.len();
        let at = |sums: usize| sums * segments + segment.0;
        let [counted, firm, least, most, ahead_low, ahead_high, low, high]: [f64; OF_LEVELS] = match &self.levels {
            Rows::Whole(table) => {
                let scale = match &self.columns.level_weights {
                    LevelWeights::Whole(_, scales) => scales[segment.0],
                    LevelWeights::Any(_) => 1.0,
                };
                std::array::from_fn(|i| f64::from(table.sums[at(i)]) / (2.0 * scale))
            }
            Rows::Any(table) => std::array::from_fn(|i| table.sums[at(i)] / 2.0),
        };
        let levels = Parts { counted, firm, half: counted - firm, least, most, ahead_low, ahead_high, low, high };
        let [known, difference, size]: [f64; OF_EXACT] = std::array::from_fn(|i| self.exact[at(i)]);
        let (alike, ahead) = (known - size, (size + difference) / 2.0);
        let [counted, firm, least, most, ahead_low, ahead_high, low, high]: [f64; OF_DOUBTFUL] =
            std::array::from_fn(|i| self.doubtful[at(i)]);
        levels.plus(
            1.0,
            Parts {
                counted: known + counted,
                firm: known + firm,
                half: 0.0,
                least: alike + least,
                most: alike + most,
                ahead_low: ahead + ahead_low,
                ahead_high: ahead + ahead_high,
                low: difference + low,
                high: difference + high,
            },
        )
    }
}

/// Adds up what numbers compare as: those known in both, and the doubtful ones.
#[multiversion(targets("x86_64+avx2"))]
fn sum_numbers(columns: &Columns, ours: OfferIx, theirs: OfferIx, exact: &mut [f64], doubtful: &mut [f64]) {
    exact.fill(0.0);
    doubtful.fill(0.0);
    let weights = columns.number_weights.chunks_exact(columns.totals.len().max(1));
    let numbers = columns.numbers(ours).iter().zip(columns.numbers(theirs));
    for (((&x, &y), (_, better)), weights) in numbers.zip(&columns.number_functions).zip(weights) {
        let p = compare_numbers(x, y, *better);
        if x.is_nan() || y.is_nan() {
            let parts = [p.counted, p.firm, p.least, p.most, p.ahead_low, p.ahead_high, p.low, p.high];
            add(doubtful, parts, weights);
        } else {
            add(exact, [p.counted, p.low, p.low.abs()], weights);
        }
    }
}

/// Adds some numbers of a function to the sums of all segments, by its weights there.
#[inline(always)]
fn add<const N: usize>(sums: &mut [f64], numbers: [f64; N], weights: &[f64]) {
    for (sums, number) in sums.chunks_exact_mut(weights.len()).zip(numbers) {
        for (sum, weight) in sums.iter_mut().zip(weights) {
            *sum += number * weight;
        }
    }
}
