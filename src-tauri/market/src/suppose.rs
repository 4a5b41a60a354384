//! What if a cell held something else: the study as it would be, and which verdicts move.

use crate::{
    Answer, Cell, Fact, Findings, FocusVerdict, FunctionIx, FunctionKind, Gate, Gates, Grid, Level, OfferIx,
    OfferVerdict, Price, Reach, Scope, SegmentIx, SourceIx, Study, Value, Volume,
};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue {
    /// Of a level function.
    Level(Level),
    /// A number: of a number function, an importance (0-5), a share (0-1), a growth (fraction a year).
    Number(f64),
    /// A price with its unit.
    Price(Price),
    /// How far a segment is served.
    Reach(Reach),
    /// A market volume with its unit.
    Volume(Volume),
}

/// What a cell of a study holds; `None` where it is unknown, or no fact of the matrix.
pub fn held(study: &Study, cell: Cell) -> Option<CellValue> {
    let number = |fact: Option<&Fact<f64>>| fact.map(|fact| CellValue::Number(fact.value));
    match cell {
        Cell::Level(f, o) => study.levels.get(f.0, o.0).map(|fact| match fact.value {
            Value::Level(level) => CellValue::Level(level),
            Value::Number(x) => CellValue::Number(x),
        }),
        Cell::Importance(f, s) => number(study.importance.get(f.0, s.0)),
        Cell::Price(o, s) => study.prices.get(o.0, s.column()).map(|fact| CellValue::Price(fact.value.clone())),
        Cell::ValueShare(p, s) => number(study.value_shares.get(p.0, s.column())),
        Cell::VolumeShare(p, s) => number(study.volume_shares.get(p.0, s.column())),
        Cell::PlayerReach(p, s) => study.player_reach.get(p.0, s.0).map(|fact| CellValue::Reach(fact.value)),
        Cell::OfferReach(o, s) => study.offer_reach.get(o.0, s.0).map(|fact| CellValue::Reach(fact.value)),
        Cell::Volume(Scope::Whole) => study.market.volume.as_ref().map(|fact| CellValue::Volume(fact.value.clone())),
        Cell::Volume(Scope::Segment(s)) => {
            let fact = study.segments.get(s.0)?.volume.as_ref()?;
            Some(CellValue::Volume(fact.value.clone()))
        }
        Cell::Growth(Scope::Whole) => number(study.market.growth.as_ref()),
        Cell::Growth(Scope::Segment(s)) => number(study.segments.get(s.0)?.growth.as_ref()),
        Cell::PriceGrowth => number(study.market.price_growth.as_ref()),
        Cell::Claim(_) | Cell::Sales(_) => None,
    }
}

/// Lets a cell hold something else, as typing it would: a known cell keeps its source, `None` makes it unknown.
/// Answers `false`, and changes nothing, where the cell takes no such value.
pub fn suppose(study: &mut Study, cell: Cell, value: Option<CellValue>) -> bool {
    use CellValue as V;
    match (cell, value) {
        (Cell::Level(f, o), value) => {
            let value = match (value, is_level(study, f)) {
                (None, _) => None,
                (Some(V::Level(level)), true) => Some(Value::Level(level)),
                (Some(V::Number(x)), false) => Some(Value::Number(x)),
                _ => return false,
            };
            put(&mut study.levels, f.0, o.0, value);
        }
        (Cell::Importance(f, s), value @ (None | Some(V::Number(_)))) => {
            put(&mut study.importance, f.0, s.0, number(value))
        }
        (Cell::Price(o, s), None) => put(&mut study.prices, o.0, s.column(), None),
        (Cell::Price(o, s), Some(V::Price(price))) => put(&mut study.prices, o.0, s.column(), Some(price)),
        (Cell::ValueShare(p, s), value @ (None | Some(V::Number(_)))) => {
            put(&mut study.value_shares, p.0, s.column(), number(value));
        }
        (Cell::VolumeShare(p, s), value @ (None | Some(V::Number(_)))) => {
            put(&mut study.volume_shares, p.0, s.column(), number(value));
        }
        (Cell::PlayerReach(p, s), value @ (None | Some(V::Reach(_)))) => {
            put(&mut study.player_reach, p.0, s.0, reach(value));
        }
        (Cell::OfferReach(o, s), value @ (None | Some(V::Reach(_)))) => {
            put(&mut study.offer_reach, o.0, s.0, reach(value));
        }
        (Cell::Volume(scope), value @ (None | Some(V::Volume(_)))) => {
            let at = match scope {
                Scope::Whole => Some(&mut study.market.volume),
                Scope::Segment(s) => study.segments.get_mut(s.0).map(|s| &mut s.volume),
            };
            let Some(at) = at else { return false };
            let value = match value {
                Some(V::Volume(volume)) => Some(volume),
                _ => None,
            };
            *at = value.map(|value| Fact { value, source: at.as_ref().and_then(|fact| fact.source) });
        }
        (Cell::Growth(_) | Cell::PriceGrowth, value @ (None | Some(V::Number(_)))) => {
            let at = match cell {
                Cell::Growth(Scope::Segment(s)) => study.segments.get_mut(s.0).map(|s| &mut s.growth),
                Cell::Growth(Scope::Whole) => Some(&mut study.market.growth),
                _ => Some(&mut study.market.price_growth),
            };
            let Some(at) = at else { return false };
            *at = number(value).map(|value| Fact { value, source: at.as_ref().and_then(|fact| fact.source) });
        }
        _ => return false,
    }
    true
}

fn is_level(study: &Study, function: FunctionIx) -> bool {
    study.functions.get(function.0).is_some_and(|f| f.kind == FunctionKind::Level)
}

fn number(value: Option<CellValue>) -> Option<f64> {
    match value {
        Some(CellValue::Number(x)) => Some(x),
        _ => None,
    }
}

fn reach(value: Option<CellValue>) -> Option<Reach> {
    match value {
        Some(CellValue::Reach(reach)) => Some(reach),
        _ => None,
    }
}

fn put<T>(grid: &mut Grid<T>, row: usize, column: usize, value: Option<T>) {
    let source: Option<SourceIx> = grid.get(row, column).and_then(|fact| fact.source);
    grid.set(row, column, value.map(|value| Fact { value, source }));
}

/// A segment of which something moves between two findings of one list of segments and offers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SegmentMove {
    /// Which.
    pub segment: SegmentIx,
    /// Its verdict in the first and in the second.
    pub verdict: (FocusVerdict, FocusVerdict),
    /// Its gates.
    pub gates: (Gates, Gates),
}

impl SegmentMove {
    /// Whether the verdict is another, and not only a gate.
    pub fn is_verdict(&self) -> bool {
        self.verdict.0 != self.verdict.1
    }

    /// The gates that say something else, with what they said and say.
    pub fn moved_gates(&self) -> Vec<(Gate, Answer, Answer)> {
        let (before, after) = self.gates;
        [
            (Gate::Money, before.money, after.money),
            (Gate::Growth, before.growth, after.growth),
            (Gate::Room, before.room, after.room),
        ]
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .collect()
    }
}

/// An own offer in a segment whose verdict moves; `None` where it is not compared there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OfferMove {
    /// Which.
    pub offer: OfferIx,
    /// Where.
    pub segment: SegmentIx,
    /// Its verdict in the first and in the second.
    pub verdict: (Option<OfferVerdict>, Option<OfferVerdict>),
}

/// The segments that move, verdicts before gates, in the study's order.
pub fn moved_segments(before: &Findings, after: &Findings) -> Vec<SegmentMove> {
    let both = before.segments.iter().zip(&after.segments);
    let mut moves: Vec<SegmentMove> = both
        .filter(|(a, b)| a.verdict != b.verdict || a.gates != b.gates)
        .map(|(a, b)| SegmentMove { segment: a.segment, verdict: (a.verdict, b.verdict), gates: (a.gates, b.gates) })
        .collect();
    moves.sort_by_key(|found| !found.is_verdict());
    moves
}

/// The offers whose verdict moves, in the order of the findings.
pub fn moved_offers(before: &Findings, after: &Findings) -> Vec<OfferMove> {
    let verdict = |findings: &Findings, offer, segment| {
        findings.offers.iter().find(|o| (o.offer, o.segment) == (offer, segment)).map(|o| o.verdict)
    };
    let mut moves = Vec::new();
    for found in &before.offers {
        let then = verdict(after, found.offer, found.segment);
        if then != Some(found.verdict) {
            moves.push(OfferMove { offer: found.offer, segment: found.segment, verdict: (Some(found.verdict), then) });
        }
    }
    for found in &after.offers {
        if verdict(before, found.offer, found.segment).is_none() {
            moves.push(OfferMove { offer: found.offer, segment: found.segment, verdict: (None, Some(found.verdict)) });
        }
    }
    moves
}
