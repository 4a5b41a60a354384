//! The strategy canvas: what each player offers of each function, as a curve from 0 to 1.

use crate::columns::{importance_typed, level, number, weight};
use crate::compare::level_value;
use crate::rivals::is_there;
use crate::{Better, FunctionIx, FunctionKind, Interval, OfferIx, PlayerIx, Scope, SegmentIx, Study};

/// Value curves of one category in one segment.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueCurves {
    /// The functions that weigh anything there, in the study's order.
    pub functions: Vec<FunctionIx>,
    /// Our curve; empty without an own offer there.
    pub ours: Vec<Option<Interval>>,
    /// The rivals', each over its offers there.
    pub rivals: Vec<(PlayerIx, Vec<Option<Interval>>)>,
    /// The rivals together.
    pub mean: Vec<Option<Interval>>,
    /// Whether the mean is weighed by shares; plain where one of them is not known.
    pub by_share: bool,
}

/// The value curves of a category in a segment; ours over all own offers of it, or over one.
///
/// Levels count full 1, partial 0.5, absent 0. A number counts as part of the best one known, so that 1 is the
/// best of the category whichever direction is better. Unknown levels give an interval; of numbers only the
/// known ones are averaged, because an unknown one has no bound.
pub fn value_curves(study: &Study, segment: SegmentIx, category: &str, ours: Option<OfferIx>) -> ValueCurves {
    let typed = importance_typed(study, segment);
    let functions: Vec<FunctionIx> =
        (0..study.functions.len()).map(FunctionIx).filter(|&f| !typed || weight(study, f, segment) > 0.0).collect();
    let there: Vec<OfferIx> = (0..study.offers.len())
        .map(OfferIx)
        .filter(|&o| study.offers[o.0].category == category && is_there(study, o, segment))
        .collect();
    let curve = |offers: &[OfferIx]| -> Vec<Option<Interval>> {
        functions.iter().map(|&f| mean(offers.iter().filter_map(|&o| value(study, f, o, &there)))).collect()
    };
    let of = |player: PlayerIx| -> Vec<OfferIx> {
        there.iter().copied().filter(|o| study.offers[o.0].player == player).collect()
    };
    let own = study.own();
    let ours = match ours {
        Some(offer) => vec![offer],
        None => own.map(of).unwrap_or_default(),
    };
    let rivals: Vec<(PlayerIx, Vec<Option<Interval>>)> = (0..study.players.len())
        .map(PlayerIx)
        .filter(|&p| Some(p) != own)
        .map(|p| (p, of(p)))
        .filter(|(_, offers)| !offers.is_empty())
        .map(|(p, offers)| (p, curve(&offers)))
        .collect();
    let shares: Option<Vec<f64>> = rivals
        .iter()
        .map(|(p, _)| study.value_shares.get(p.0, Scope::Segment(segment).column()).map(|share| share.value))
        .collect();
    let shares = shares.filter(|s| s.iter().sum::<f64>() > 0.0);
    let mean = (0..functions.len())
        .map(|i| {
            let known = rivals.iter().enumerate().filter_map(|(r, (_, curve))| {
                let weight = shares.as_ref().map_or(1.0, |s| s[r]);
                Some((weight, curve[i]?))
            });
            weighted_mean(known)
        })
        .collect();
    ValueCurves {
        ours: if ours.is_empty() { Vec::new() } else { curve(&ours) },
        by_share: shares.is_some(),
        functions,
        rivals,
        mean,
    }
}

fn mean(values: impl Iterator<Item = Interval>) -> Option<Interval> {
    weighted_mean(values.map(|v| (1.0, v)))
}

fn weighted_mean(values: impl Iterator<Item = (f64, Interval)>) -> Option<Interval> {
    let (mut weights, mut low, mut high) = (0.0, 0.0, 0.0);
    for (weight, value) in values {
        weights += weight;
        low += weight * value.low;
        high += weight * value.high;
    }
    (weights > 0.0).then(|| Interval { low: low / weights, high: high / weights })
}

/// What an offer has of a function, 0-1.
fn value(study: &Study, function: FunctionIx, offer: OfferIx, among: &[OfferIx]) -> Option<Interval> {
    match study.functions[function.0].kind {
        FunctionKind::Level => Some(match level(study, function, offer) {
            Some(level) => Interval::exact(level_value(level)),
            None => Interval { low: 0.0, high: 1.0 },
        }),
        FunctionKind::Number { better, .. } => {
            let ours = number(study, function, offer).filter(|x| *x >= 0.0)?;
            let known = among.iter().filter_map(|&o| number(study, function, o)).filter(|x| *x >= 0.0);
            let part = match better {
                Better::Higher => {
                    let best = known.fold(ours, f64::max);
                    if best > 0.0 { ours / best } else { 1.0 }
                }
                Better::Lower => {
                    let best = known.fold(ours, f64::min);
                    if ours > 0.0 { best / ours } else { 1.0 }
                }
            };
            Some(Interval::exact(part))
        }
    }
}
