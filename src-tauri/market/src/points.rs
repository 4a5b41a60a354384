//! Points of parity, points of difference, gaps (Keller, Sternthal, Tybout 2002), counted over serious players.

use crate::basis::{Basis, Meeting};
use crate::threshold::{reaches, within};
use crate::{Answer, Better, FunctionIx, OfferIx, PlayerIx};

/// What our offer shares with, has over, and lacks against serious players.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Points {
    pub(crate) parity: Vec<FunctionIx>,
    /// With whether each is proven.
    pub(crate) difference: Vec<(FunctionIx, bool)>,
    pub(crate) gaps: Vec<FunctionIx>,
    /// Proven differences that the unknown could still take away.
    pub(crate) perhaps_proven: Vec<FunctionIx>,
}

impl Points {
    /// Whether a proven difference is certain.
    pub(crate) fn proven(&self) -> bool {
        self.difference.iter().any(|(_, proven)| *proven)
    }

    /// Whether one is possible.
    pub(crate) fn perhaps(&self) -> bool {
        self.proven() || !self.perhaps_proven.is_empty()
    }
}

/// How many players have a function, over one way of counting the serious ones.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    players: usize,
    surely: usize,
    possibly: usize,
}

impl Count {
    fn add(&mut self, has: Answer) {
        self.players += 1;
        self.surely += usize::from(has == Answer::Yes);
        self.possibly += usize::from(has != Answer::No);
    }

    fn part(self, n: usize) -> f64 {
        n as f64 / self.players as f64
    }
}

/// The players met, each with its offers, in the order of the study.
struct Met {
    player: PlayerIx,
    serious: Answer,
    offers: Vec<OfferIx>,
}

fn met(basis: &Basis, meeting: &Meeting) -> Vec<Met> {
    let mut met: Vec<Met> = Vec::new();
    for pair in meeting.pairs.iter().filter(|p| p.serious != Answer::No) {
        let player = basis.study.offers[pair.rival.0].player;
        match met.iter_mut().find(|m| m.player == player) {
            Some(m) => m.offers.push(pair.rival),
            None => met.push(Met {
                player,
                serious: pair.serious,
                offers: vec![pair.rival],
            }),
        }
    }
    met
}

/// The points of one of our offers in a segment.
pub(crate) fn points(basis: &Basis, meeting: &Meeting) -> Points {
    let met = met(basis, meeting);
    let mut points = Points::default();
    if met.is_empty() {
        return points;
    }
    levels(basis, meeting, &met, &mut points);
    numbers(basis, meeting, &met, &mut points);
    points.parity.sort();
    points.difference.sort();
    points.gaps.sort();
    points.perhaps_proven.sort();
    points
}

fn levels(basis: &Basis, meeting: &Meeting, met: &[Met], points: &mut Points) {
    let columns = &basis.columns;
    let width = columns.level_width();
    let mut counts = vec![[Count::default(); 2]; width];
    let (mut low, mut high) = (vec![0_i16; width], vec![0_i16; width]);
    for m in met {
        low.fill(0);
        high.fill(0);
        for &o in &m.offers {
            let (l, h) = columns.levels(o);
            low.iter_mut().zip(l).for_each(|(a, &b)| *a = (*a).max(b));
            high.iter_mut().zip(h).for_each(|(a, &b)| *a = (*a).max(b));
        }
        for ((count, &l), &h) in counts.iter_mut().zip(&low).zip(&high) {
            put(count, m.serious, has(l == 2, h == 2));
        }
    }
    let (ours_low, ours_high) = columns.levels(meeting.offer);
    for (i, &f) in columns.level_functions.iter().enumerate() {
        let ours = has(ours_low[i] == 2, ours_high[i] == 2);
        judge(basis, meeting, f, ours, ours, counts[i], counts[i], points);
    }
}

fn numbers(basis: &Basis, meeting: &Meeting, met: &[Met], points: &mut Points) {
    let columns = &basis.columns;
    let ours = columns.numbers(meeting.offer);
    for (i, &(f, better)) in columns.number_functions.iter().enumerate() {
        let x = ours[i];
        let (mut keeps_up, mut is_ahead) = ([Count::default(); 2], [Count::default(); 2]);
        for m in met {
            let theirs = || m.offers.iter().map(|&o| columns.numbers(o)[i]);
            let tolerance = basis.study.method.number_tolerance;
            put(
                &mut keeps_up,
                m.serious,
                any(theirs(), |y| keeps(y, x, better, tolerance)),
            );
            put(
                &mut is_ahead,
                m.serious,
                any(theirs(), |y| !keeps(x, y, better, tolerance)),
            );
        }
        let ours_has = if x.is_nan() {
            Answer::CannotTell
        } else if x > 0.0 || better == Better::Lower {
            Answer::Yes
        } else {
            Answer::No
        };
        // Of numbers, a gap is counted by who is ahead of ours; ours then "lacks" it by definition.
        let lacks = if x.is_nan() {
            Answer::CannotTell
        } else {
            Answer::No
        };
        judge(
            basis, meeting, f, ours_has, lacks, keeps_up, is_ahead, points,
        );
    }
}

/// Whether a number is within the tolerance of another, or better.
fn keeps(number: f64, of: f64, better: Better, tolerance: f64) -> bool {
    match better {
        Better::Higher => reaches(number, of * (1.0 - tolerance)),
        Better::Lower => within(number, of * (1.0 + tolerance)),
    }
}

/// Whether any of some numbers does; unknown ones may.
fn any(numbers: impl Iterator<Item = f64>, does: impl Fn(f64) -> bool) -> Answer {
    let mut answer = Answer::No;
    for number in numbers {
        if number.is_nan() {
            answer = Answer::CannotTell;
        } else if does(number) {
            return Answer::Yes;
        }
    }
    answer
}

fn has(surely: bool, possibly: bool) -> Answer {
    match (surely, possibly) {
        (true, _) => Answer::Yes,
        (false, true) => Answer::CannotTell,
        (false, false) => Answer::No,
    }
}

/// Counts a player in the ways it belongs to: certainly serious only, and perhaps serious too.
fn put(ways: &mut [Count; 2], serious: Answer, has: Answer) {
    if serious == Answer::Yes {
        ways[0].add(has);
    }
    ways[1].add(has);
}

#[allow(clippy::too_many_arguments)]
fn judge(
    basis: &Basis,
    meeting: &Meeting,
    function: FunctionIx,
    ours: Answer,
    ours_for_gap: Answer,
    theirs: [Count; 2],
    theirs_for_gap: [Count; 2],
    points: &mut Points,
) {
    let (study, method) = (basis.study, &basis.study.method);
    let weight = basis.weight(function, meeting.segment);
    if weight <= 0.0 {
        return;
    }
    let in_both = |holds: &dyn Fn(Count) -> bool, counts: [Count; 2]| {
        counts.into_iter().all(|c| c.players > 0 && holds(c))
    };
    if ours == Answer::Yes && in_both(&|c| reaches(c.part(c.surely), method.parity), theirs) {
        points.parity.push(function);
    }
    let matters = basis.importance_typed[meeting.segment.0] && reaches(weight, method.matters);
    if !matters {
        return;
    }
    if ours == Answer::Yes {
        let proven = study
            .levels
            .get(function.0, meeting.offer.0)
            .and_then(|fact| study.source(fact.source))
            .and_then(|source| source.reliability)
            .is_some_and(crate::Reliability::proves);
        if in_both(&|c| within(c.part(c.possibly), method.difference), theirs) {
            points.difference.push((function, proven));
        } else if proven
            && theirs
                .into_iter()
                .any(|c| c.players > 0 && within(c.part(c.surely), method.difference))
        {
            points.perhaps_proven.push(function);
        }
    }
    if ours_for_gap == Answer::No
        && in_both(&|c| reaches(c.part(c.surely), method.gap), theirs_for_gap)
    {
        points.gaps.push(function);
    }
}

/// Whether a function is a difference, certainly or perhaps, if one rival's offer is taken to have it or not.
pub(crate) fn difference_if(
    basis: &Basis,
    meeting: &Meeting,
    function: FunctionIx,
    rival: OfferIx,
    rival_has: bool,
) -> Answer {
    let columns = &basis.columns;
    let method = &basis.study.method;
    let number = columns
        .number_functions
        .iter()
        .position(|(f, _)| *f == function);
    let has_it = |o: OfferIx| -> Answer {
        if o == rival {
            return if rival_has { Answer::Yes } else { Answer::No };
        }
        match number {
            Some(i) => {
                let better = columns.number_functions[i].1;
                let ours = columns.numbers(meeting.offer)[i];
                let theirs = std::iter::once(columns.numbers(o)[i]);
                any(theirs, |y| keeps(y, ours, better, method.number_tolerance))
            }
            None => {
                let (low, high) = basis.level_ends(function, o);
                has(low == 2, high == 2)
            }
        }
    };
    let mut ways = [Count::default(); 2];
    for m in met(basis, meeting) {
        let answers = || m.offers.iter().map(|&o| has_it(o));
        let best = if answers().any(|a| a == Answer::Yes) {
            Answer::Yes
        } else if answers().any(|a| a == Answer::CannotTell) {
            Answer::CannotTell
        } else {
            Answer::No
        };
        put(&mut ways, m.serious, best);
    }
    let least = method.difference;
    if ways
        .iter()
        .all(|c| c.players > 0 && within(c.part(c.possibly), least))
    {
        Answer::Yes
    } else if ways
        .iter()
        .any(|c| c.players > 0 && within(c.part(c.surely), least))
    {
        Answer::CannotTell
    } else {
        Answer::No
    }
}

/// Whether a number of a rival's counts as having what ours has.
pub(crate) fn number_keeps_up(basis: &Basis, place: usize, theirs: f64, ours: f64) -> bool {
    let better = basis.columns.number_functions[place].1;
    keeps(theirs, ours, better, basis.study.method.number_tolerance)
}
