//! The matrix as plain columns, so that offers are compared in a straight run over numbers.

use crate::parts::State;
use crate::{Better, FunctionIx, FunctionKind, Level, OfferIx, SegmentIx, Study, Value};

/// The matrix of a study as columns.
pub(crate) struct Columns {
    /// Functions that are levels, in the study's order.
    pub(crate) level_functions: Vec<FunctionIx>,
    /// Functions that are numbers, with the direction that is better.
    pub(crate) number_functions: Vec<(FunctionIx, Better)>,
    /// A row an offer.
    states: Vec<State>,
    /// A row an offer; NaN is unknown.
    numbers: Vec<f64>,
    /// How much each function of the study weighs, all segments side by side.
    weights: Vec<f64>,
    /// Per segment: whether any importance is typed.
    pub(crate) importance_typed: Vec<bool>,
    /// How much the levels weigh.
    pub(crate) level_weights: LevelWeights,
    /// How much the numbers weigh: a row a function, all segments side by side.
    pub(crate) number_weights: Vec<f64>,
    /// The weight of all functions, by segment.
    pub(crate) totals: Vec<f64>,
}

/// Weights of the levels, a row a function, all segments side by side: whole numbers wherever the typed ones
/// allow it, because sums of those are exact and fast.
pub(crate) enum LevelWeights {
    /// Weights times the scale of their segment.
    Whole(Vec<i16>, Vec<f64>),
    /// Weights as they are.
    Any(Vec<f64>),
}

impl LevelWeights {
    fn of(weights: Vec<f64>, segments: usize) -> LevelWeights {
        let of_segment = |s: usize| weights.iter().skip(s).step_by(segments.max(1)).copied();
        let scale = |s: usize| {
            // No pair of offers adds more than 2 halves of a weight, so this bounds every sum.
            let most = 2.0 * of_segment(s).sum::<f64>();
            [1.0, 2.0, 4.0, 10.0, 20.0, 100.0, 1_000.0].into_iter().find(|scale| {
                let is_whole = |w: f64| w >= 0.0 && w * scale == (w * scale).round();
                most * scale <= f64::from(i16::MAX) && of_segment(s).all(is_whole)
            })
        };
        match (0..segments).map(scale).collect::<Option<Vec<f64>>>() {
            Some(scales) => {
                let whole = weights.iter().enumerate().map(|(i, w)| (w * scales[i % segments]) as i16);
                LevelWeights::Whole(whole.collect(), scales)
            }
            None => LevelWeights::Any(weights),
        }
    }
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
        let offers = study.offers.len();
        let mut states = vec![State::Unknown; offers * level_functions.len()];
        let mut numbers = vec![f64::NAN; offers * number_functions.len()];
        for (i, f) in level_functions.iter().enumerate() {
            for o in 0..offers {
                states[o * level_functions.len() + i] = state(study, *f, OfferIx(o));
            }
        }
        for (i, (f, _)) in number_functions.iter().enumerate() {
            for o in 0..offers {
                numbers[o * number_functions.len() + i] = number(study, *f, OfferIx(o)).unwrap_or(f64::NAN);
            }
        }
        let segments = study.segments.len();
        let typed: Vec<bool> = (0..segments).map(|s| importance_typed(study, SegmentIx(s))).collect();
        let mut weights = Vec::with_capacity(study.functions.len() * segments);
        for f in (0..study.functions.len()).map(FunctionIx) {
            let weight = |(s, &typed)| if typed { weight_where_typed(study, f, SegmentIx(s)) } else { 1.0 };
            weights.extend(typed.iter().enumerate().map(weight));
        }
        let row = |f: FunctionIx| weights[f.0 * segments..(f.0 + 1) * segments].iter().copied();
        let level_weights: Vec<f64> = level_functions.iter().flat_map(|&f| row(f)).collect();
        let number_weights: Vec<f64> = number_functions.iter().flat_map(|&(f, _)| row(f)).collect();
        let totals = (0..segments).map(|s| weights.iter().skip(s).step_by(segments).sum()).collect();
        let level_weights = LevelWeights::of(level_weights, segments);
        Columns {
            level_functions,
            number_functions,
            states,
            numbers,
            weights,
            importance_typed: typed,
            level_weights,
            number_weights,
            totals,
        }
    }

    /// How much a function weighs in a segment.
    pub(crate) fn weight(&self, function: FunctionIx, segment: SegmentIx) -> f64 {
        self.weights[function.0 * self.totals.len() + segment.0]
    }

    /// An offer's levels.
    pub(crate) fn levels(&self, offer: OfferIx) -> &[State] {
        let width = self.level_functions.len();
        &self.states[offer.0 * width..(offer.0 + 1) * width]
    }

    /// An offer's numbers; NaN is unknown.
    pub(crate) fn numbers(&self, offer: OfferIx) -> &[f64] {
        let width = self.number_functions.len();
        &self.numbers[offer.0 * width..(offer.0 + 1) * width]
    }
}

fn weight_where_typed(study: &Study, function: FunctionIx, segment: SegmentIx) -> f64 {
    study.importance.get(function.0, segment.0).map_or(0.0, |fact| fact.value.max(0.0))
}

/// The level an offer has of a level function, as it stands.
pub(crate) fn state(study: &Study, function: FunctionIx, offer: OfferIx) -> State {
    level(study, function, offer).map_or(State::Unknown, State::from)
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
