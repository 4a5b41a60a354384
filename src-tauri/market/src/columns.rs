//! The matrix as plain columns, so that two offers are compared in a straight run over numbers.
//!
//! Levels become halves (0, 1, 2) with a low and a high end, which are 0 and 2 where the level is unknown.
//! Numbers stay numbers; an unknown one is NaN.

use crate::{Better, FunctionIx, FunctionKind, Level, OfferIx, SegmentIx, Study, Value};

/// Columns are filled up to a multiple of this, so that inner loops have no remainder. Filling weighs 0.
const LANES: usize = 8;

/// The matrix of a study as columns.
pub(crate) struct Columns {
    /// Functions that are levels, in the study's order.
    pub(crate) level_functions: Vec<FunctionIx>,
    /// Functions that are numbers, with the direction that is better.
    pub(crate) number_functions: Vec<(FunctionIx, Better)>,
    level_width: usize,
    low: Vec<i16>,
    high: Vec<i16>,
    numbers: Vec<f64>,
    /// A row a segment.
    pub(crate) weights: Vec<Weights>,
}

/// How much each function weighs in a segment.
pub(crate) struct Weights {
    /// Of the levels.
    pub(crate) levels: LevelWeights,
    /// Of the numbers.
    pub(crate) numbers: Vec<f64>,
    /// Sum of all.
    pub(crate) total: f64,
}

/// Weights of the levels: whole numbers wherever the typed ones allow it, because sums of those are exact and fast.
pub(crate) enum LevelWeights {
    /// Weights times a scale.
    Whole(Vec<i16>, f64),
    /// Weights as they are.
    Any(Vec<f64>),
}

impl LevelWeights {
    /// The weighted sum of a column of small whole numbers.
    pub(crate) fn sum(&self, column: &[i16]) -> f64 {
        match self {
            LevelWeights::Whole(weights, scale) => {
                let sums = weights.iter().zip(column).map(|(&w, &x)| i32::from(w) * i32::from(x));
                f64::from(sums.sum::<i32>()) / scale
            }
            LevelWeights::Any(weights) => weights.iter().zip(column).map(|(&w, &x)| w * f64::from(x)).sum(),
        }
    }

    /// The weighted sums of the six columns of a pair.
    pub(crate) fn sums(&self, columns: [&[i16]; 6]) -> [f64; 6] {
        match self {
            LevelWeights::Whole(weights, scale) => whole_sums(weights, columns).map(|sum| f64::from(sum) / scale),
            LevelWeights::Any(_) => columns.map(|column| self.sum(column)),
        }
    }

    fn of(weights: Vec<f64>) -> LevelWeights {
        // No column holds more than 2, so twice the sum of the weights bounds every weighted sum.
        let most = 2.0 * weights.iter().sum::<f64>();
        let fits = |scale: f64| {
            most * scale <= f64::from(i16::MAX) && weights.iter().all(|w| *w >= 0.0 && w * scale == (w * scale).round())
        };
        match [1.0, 2.0, 4.0, 10.0, 20.0, 100.0, 1_000.0].into_iter().find(|&s| fits(s)) {
            Some(scale) => LevelWeights::Whole(weights.iter().map(|w| (w * scale) as i16).collect(), scale),
            None => LevelWeights::Any(weights),
        }
    }
}

/// Weighted sums in small whole numbers, all at once: one multiply and one add a register of eight.
/// [`LevelWeights::of`] makes sure that they cannot overflow.
fn whole_sums(weights: &[i16], columns: [&[i16]; 6]) -> [i16; 6] {
    let n = columns.iter().fold(weights.len(), |n, column| n.min(column.len()));
    let weights = &weights[..n];
    let [a, b, c, d, e, f] = columns.map(|column| &column[..n]);
    let mut sums = [0_i16; 6];
    for i in 0..n {
        let w = weights[i];
        sums[0] = sums[0].wrapping_add(w.wrapping_mul(a[i]));
        sums[1] = sums[1].wrapping_add(w.wrapping_mul(b[i]));
        sums[2] = sums[2].wrapping_add(w.wrapping_mul(c[i]));
        sums[3] = sums[3].wrapping_add(w.wrapping_mul(d[i]));
        sums[4] = sums[4].wrapping_add(w.wrapping_mul(e[i]));
        sums[5] = sums[5].wrapping_add(w.wrapping_mul(f[i]));
    }
    sums
}

/// The weight of a function in a segment: its importance; 1 where none is typed there at all; a blank among
/// typed ones counts for nothing.
pub fn weight(study: &Study, function: FunctionIx, segment: SegmentIx) -> f64 {
    if !importance_typed(study, segment) {
        return 1.0;
    }
    weight_where_typed(study, function, segment)
}

/// Whether any importance is typed in a segment.
pub fn importance_typed(study: &Study, segment: SegmentIx) -> bool {
    (0..study.functions.len()).any(|f| study.importance.get(f, segment.0).is_some())
}

impl Columns {
    pub(crate) fn of(study: &Study) -> Columns {
        let mut level_functions = Vec::new();
        let mut number_functions = Vec::new();
        for (f, function) in study.functions.iter().enumerate() {
            match function.kind {
                FunctionKind::Level => level_functions.push(FunctionIx(f)),
                FunctionKind::Number { better, .. } => number_functions.push((FunctionIx(f), better)),
            }
        }
        let level_width = level_functions.len().next_multiple_of(LANES);
        let offers = study.offers.len();
        let mut low = vec![0; offers * level_width];
        let mut high = vec![0; offers * level_width];
        let mut numbers = vec![f64::NAN; offers * number_functions.len()];
        for (i, f) in level_functions.iter().enumerate() {
            for o in 0..offers {
                let (l, h) = halves(study, *f, OfferIx(o));
                low[o * level_width + i] = l;
                high[o * level_width + i] = h;
            }
        }
        for (i, (f, _)) in number_functions.iter().enumerate() {
            for o in 0..offers {
                numbers[o * number_functions.len() + i] = number(study, *f, OfferIx(o)).unwrap_or(f64::NAN);
            }
        }
        let weights = (0..study.segments.len())
            .map(|s| {
                let typed = importance_typed(study, SegmentIx(s));
                let weight = |f: FunctionIx| {
                    if typed { weight_where_typed(study, f, SegmentIx(s)) } else { 1.0 }
                };
                let mut levels: Vec<f64> = level_functions.iter().map(|&f| weight(f)).collect();
                let mut numbers: Vec<f64> = number_functions.iter().map(|&(f, _)| weight(f)).collect();
                let total = levels.iter().sum::<f64>() + numbers.iter().sum::<f64>();
                levels.resize(level_width, 0.0);
                numbers.resize(number_functions.len().next_multiple_of(LANES), 0.0);
                Weights { levels: LevelWeights::of(levels), numbers, total }
            })
            .collect();
        Columns { level_functions, number_functions, level_width, low, high, numbers, weights }
    }

    /// Low and high ends of an offer's levels, in halves.
    pub(crate) fn levels(&self, offer: OfferIx) -> (&[i16], &[i16]) {
        let at = offer.0 * self.level_width..(offer.0 + 1) * self.level_width;
        (&self.low[at.clone()], &self.high[at])
    }

    /// An offer's numbers; NaN is unknown.
    pub(crate) fn numbers(&self, offer: OfferIx) -> &[f64] {
        let width = self.number_functions.len();
        &self.numbers[offer.0 * width..(offer.0 + 1) * width]
    }

    /// Length of a column of numbers laid out.
    pub(crate) fn number_width(&self) -> usize {
        self.number_functions.len().next_multiple_of(LANES)
    }

    /// Length of a column of levels.
    pub(crate) fn level_width(&self) -> usize {
        self.level_width
    }
}

fn weight_where_typed(study: &Study, function: FunctionIx, segment: SegmentIx) -> f64 {
    study.importance.get(function.0, segment.0).map_or(0.0, |fact| fact.value.max(0.0))
}

/// A level in halves, low and high end; everything is possible where it is unknown.
pub(crate) fn halves(study: &Study, function: FunctionIx, offer: OfferIx) -> (i16, i16) {
    match level(study, function, offer) {
        Some(Level::Absent) => (0, 0),
        Some(Level::Partial) => (1, 1),
        Some(Level::Full) => (2, 2),
        None => (0, 2),
    }
}

/// The level an offer has of a level function.
pub(crate) fn level(study: &Study, function: FunctionIx, offer: OfferIx) -> Option<Level> {
    match study.levels.get(function.0, offer.0)?.value {
        Value::Level(level) => Some(level),
        Value::Number(_) => None,
    }
}

/// The number an offer has of a number function.
pub(crate) fn number(study: &Study, function: FunctionIx, offer: OfferIx) -> Option<f64> {
    match study.levels.get(function.0, offer.0)?.value {
        Value::Number(number) => Some(number),
        Value::Level(_) => None,
    }
}
