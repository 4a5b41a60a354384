//! The strategy canvas (Kim, Mauborgne 2005): what our offer and the rivals' have of each function, and whether ours
//! goes its own way.

use crate::columns::{importance_typed, weight};
use crate::rivals::is_there;
use crate::scale::{Worth, worth};
use crate::threshold::{reaches, within};
use crate::{Answer, FunctionIx, Interval, OfferFindings, OfferIx, PlayerIx, Scope, SegmentIx, Study};

/// Correlation says nothing of fewer functions: two points always lie on a line.
const FEWEST: usize = 3;

/// Our offer's value curve against the rivals' of its category in a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct StrategyCanvas {
    /// The functions that weigh anything there, the most important first.
    pub rows: Vec<CanvasRow>,
    /// The rivals with an offer of the category there.
    pub rivals: Vec<PlayerIx>,
    /// Whether their mean is weighed by their shares by value; plain where one of them is not known.
    pub by_share: bool,
    /// The serious rival's offer that is most alike to ours.
    pub nearest: Option<OfferIx>,
    /// How far ours is from the rivals' mean, 0-1; `None` without rivals or functions.
    pub divergence: Option<Interval>,
    /// How alike the two curves' shapes are, -1..1; `None` where one of them is flat, or of few functions.
    pub correlation: Option<Interval>,
    /// Whether ours only follows the others: the correlation and the divergence reach the profile's thresholds.
    pub me_too: Answer,
}

/// What is offered of one function, 0-1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CanvasRow {
    /// Which.
    pub function: FunctionIx,
    /// 0-5, where typed.
    pub importance: Option<f64>,
    /// Ours.
    pub ours: Interval,
    /// The rivals' mean.
    pub mean: Option<Interval>,
    /// The nearest rival's.
    pub nearest: Option<Interval>,
}

/// One function of the canvas, with all that its numbers may become.
struct Step {
    weight: f64,
    worth: Worth,
    row: CanvasRow,
    /// Ours and the rivals' mean over every completion.
    ends: (Interval, Interval),
    /// Ours - mean over every completion.
    gap: Interval,
}

/// The strategy canvas of one of our offers in a segment.
///
/// Divergence is `sum w |ours - mean| / sum w` over values from 0 to 1, correlation is Pearson's over the functions;
/// the rivals' mean is weighed by shares, a player's own being the mean of its offers. The thresholds of "me-too" are
/// proposals of ours. Both are intervals over every completion of unknown cells: divergence function by function,
/// correlation by the angle that the unknown can turn each curve (sound, wider than need be).
pub fn strategy_canvas(study: &Study, found: &OfferFindings) -> StrategyCanvas {
    let segment = found.segment;
    let category = study.offers.get(found.offer.0).map_or("", |o| o.category.as_str());
    let theirs: Vec<OfferIx> = (0..study.offers.len())
        .map(OfferIx)
        .filter(|&o| study.offers[o.0].category == category && !study.is_own(o))
        .filter(|&o| is_there(study, o, segment))
        .collect();
    let mut rivals: Vec<PlayerIx> = theirs.iter().map(|o| study.offers[o.0].player).collect();
    rivals.sort_unstable();
    rivals.dedup();
    let (parts, by_share) = parts(study, segment, &theirs, &rivals);
    let nearest = found.nearest.iter().find(|n| n.serious == Answer::Yes && n.similarity.is_some()).map(|n| n.offer);
    let among: Vec<OfferIx> = std::iter::once(found.offer).chain(theirs.iter().copied()).collect();
    let typed = importance_typed(study, segment);
    let mut steps: Vec<Step> = (0..study.functions.len())
        .map(FunctionIx)
        .map(|f| (f, if typed { weight(study, f, segment) } else { 1.0 }))
        .filter(|(_, weight)| *weight > 0.0)
        .filter_map(|(f, weight)| Some(step(study, segment, f, weight, worth(study, f, &among)?, &parts)))
        .collect();
    steps.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let place = nearest.and_then(|n| among.iter().position(|&o| o == n));
    for step in &mut steps {
        step.row.nearest = place.map(|place| step.worth.at(place));
    }
    let divergence = if theirs.is_empty() { None } else { divergence(&steps) };
    let shape = if theirs.is_empty() { Shape::Unlike } else { correlation(&steps) };
    let method = &study.method;
    let me_too = match (divergence, shape) {
        (Some(d), _) if !within(d.low, method.me_too_divergence) => Answer::No,
        (Some(d), Shape::Turned(r)) => {
            if !reaches(r.high, method.me_too_correlation) {
                Answer::No
            } else if reaches(r.low, method.me_too_correlation) && within(d.high, method.me_too_divergence) {
                Answer::Yes
            } else {
                Answer::CannotTell
            }
        }
        // Two flat curves have the same shape.
        (Some(d), Shape::BothFlat) if within(d.high, method.me_too_divergence) => Answer::Yes,
        _ => Answer::CannotTell,
    };
    StrategyCanvas {
        rows: steps.iter().map(|s| s.row).collect(),
        rivals,
        by_share,
        nearest,
        divergence,
        correlation: match shape {
            Shape::Turned(r) => Some(r),
            Shape::BothFlat | Shape::Unlike => None,
        },
        me_too,
    }
}

/// The part of the rivals' mean that each of their offers makes, and whether shares made it.
fn parts(study: &Study, segment: SegmentIx, theirs: &[OfferIx], rivals: &[PlayerIx]) -> (Vec<f64>, bool) {
    let share = |p: &PlayerIx| study.value_shares.get(p.0, Scope::Segment(segment).column()).map(|share| share.value);
    let shares: Option<Vec<f64>> = rivals.iter().map(share).collect();
    let shares = shares.filter(|s| s.iter().all(|x| *x >= 0.0) && s.iter().sum::<f64>() > 0.0);
    let all: f64 = shares.as_ref().map_or(rivals.len() as f64, |s| s.iter().sum());
    let part = |o: &OfferIx| {
        let player = study.offers[o.0].player;
        let offers = theirs.iter().filter(|o| study.offers[o.0].player == player).count() as f64;
        let share = rivals.iter().position(|p| *p == player).and_then(|p| shares.as_ref().map(|s| s[p]));
        share.unwrap_or(1.0) / all / offers
    };
    (theirs.iter().map(part).collect(), shares.is_some())
}

/// `worth`: ours first, then the rivals' offers; `parts`: what each of those is of the mean.
fn step(study: &Study, segment: SegmentIx, f: FunctionIx, weight: f64, worth: Worth, parts: &[f64]) -> Step {
    let mean_of = |end: &dyn Fn(usize) -> f64| parts.iter().enumerate().map(|(i, part)| part * end(i + 1)).sum::<f64>();
    let mean = Interval { low: mean_of(&|i| worth.at(i).low), high: mean_of(&|i| worth.at(i).high) };
    let ours = worth.at(0);
    let mut gap = Interval { low: ours.low - mean.high, high: ours.high - mean.low };
    if worth.open {
        // A number far beyond the best known one would leave nothing of the known ones, only of the unknown.
        let unknown = |i: usize| if worth.at(i).is_exact() { 0.0 } else { 1.0 };
        gap.low = gap.low.min(-mean_of(&unknown));
        gap.high = gap.high.max(unknown(0));
    }
    let over = |i: usize| worth.over_completions(i);
    let ends = (over(0), Interval { low: mean_of(&|i| over(i).low), high: mean_of(&|i| over(i).high) });
    let row = CanvasRow {
        function: f,
        importance: study.importance.get(f.0, segment.0).map(|fact| fact.value),
        ours,
        mean: (!parts.is_empty()).then_some(mean),
        nearest: None,
    };
    Step { weight, worth, row, ends, gap }
}

fn divergence(steps: &[Step]) -> Option<Interval> {
    let weights: f64 = steps.iter().map(|s| s.weight).sum();
    let sum = |end: &dyn Fn(Interval) -> f64| steps.iter().map(|s| s.weight * end(s.gap)).sum::<f64>() / weights;
    (weights > 0.0).then(|| Interval {
        low: sum(&|gap| gap.low.max(-gap.high).max(0.0)),
        high: sum(&|gap| gap.high.max(-gap.low)),
    })
}

/// How two curves' shapes compare.
#[derive(Clone, Copy)]
enum Shape {
    /// Their correlation.
    Turned(Interval),
    /// Both are known and neither rises nor falls.
    BothFlat,
    /// No correlation is defined.
    Unlike,
}

/// Pearson's correlation of ours and the mean: the cosine of the angle between them, each about its own mean. Unknown
/// values move a curve by no more than the length of their half-widths, and so turn it by no more than the arc sine of
/// that over its own length.
fn correlation(steps: &[Step]) -> Shape {
    if steps.len() < FEWEST {
        return Shape::Unlike;
    }
    let middle = |i: Interval| (i.low + i.high) / 2.0;
    let centred = |of: &dyn Fn(&Step) -> Interval| {
        let values: Vec<f64> = steps.iter().map(|s| middle(of(s))).collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let blur = steps.iter().map(|s| ((of(s).high - of(s).low) / 2.0).powi(2)).sum::<f64>().sqrt();
        (values.into_iter().map(|x| x - mean).collect::<Vec<f64>>(), blur)
    };
    let ((ours, ours_blur), (mean, mean_blur)) = (centred(&|s| s.ends.0), centred(&|s| s.ends.1));
    let length = |v: &[f64]| v.iter().map(|x| x * x).sum::<f64>().sqrt();
    let (a, b) = (length(&ours), length(&mean));
    const FLAT: f64 = 1e-9;
    if a < FLAT || b < FLAT {
        let known = ours_blur == 0.0 && mean_blur == 0.0;
        return if known && a < FLAT && b < FLAT { Shape::BothFlat } else { Shape::Unlike };
    }
    let cosine = ours.iter().zip(&mean).map(|(x, y)| x * y).sum::<f64>() / (a * b);
    if ours_blur == 0.0 && mean_blur == 0.0 {
        return Shape::Turned(Interval::exact(cosine.clamp(-1.0, 1.0)));
    }
    let turn = |blur: f64, length: f64| if blur < length { (blur / length).asin() } else { std::f64::consts::PI };
    let (angle, turns) = (cosine.clamp(-1.0, 1.0).acos(), turn(ours_blur, a) + turn(mean_blur, b));
    Shape::Turned(Interval {
        low: (angle + turns).min(std::f64::consts::PI).cos(),
        high: (angle - turns).max(0.0).cos(),
    })
}
