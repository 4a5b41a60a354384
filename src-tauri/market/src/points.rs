//! Points of parity, points of difference, gaps (Keller, Sternthal, Tybout 2002), counted over serious players.

mod proofs;

use crate::basis::{Basis, Meeting};
use crate::threshold::{SLACK, reaches, within};
use crate::{Answer, Better, FunctionIx, OfferIx, PlayerIx};

pub(crate) use proofs::Proofs;
use proofs::proven;

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
            None => met.push(Met { player, serious: pair.serious, offers: vec![pair.rival] }),
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
    let column = || vec![0_i16; width];
    let (mut low, mut high) = (column(), column());
    // Per way of counting the serious ones: how many players have each function, surely and possibly.
    let mut surely = [column(), column()];
    let mut possibly = [column(), column()];
    let mut players = [0; 2];
    for m in met {
        low.fill(0);
        high.fill(0);
        for &o in &m.offers {
            let (l, h) = columns.levels(o);
            low.iter_mut().zip(l).for_each(|(a, &b)| *a = (*a).max(b));
            high.iter_mut().zip(h).for_each(|(a, &b)| *a = (*a).max(b));
        }
        let first_way = usize::from(m.serious != Answer::Yes);
        for way in first_way..2 {
            players[way] += 1;
            surely[way].iter_mut().zip(&low).for_each(|(n, &l)| *n += i16::from(l == 2));
            possibly[way].iter_mut().zip(&high).for_each(|(n, &h)| *n += i16::from(h == 2));
        }
    }
    let counts = |f: usize| {
        [0, 1].map(|way| Count {
            players: players[way],
            surely: surely[way][f] as usize,
            possibly: possibly[way][f] as usize,
        })
    };
    let (ours_low, ours_high) = columns.levels(meeting.offer);
    for (i, &f) in columns.level_functions.iter().enumerate() {
        let ours = has(ours_low[i] == 2, ours_high[i] == 2);
        judge(basis, meeting, f, ours, ours, counts(i), counts(i), points);
    }
}

fn numbers(basis: &Basis, meeting: &Meeting, met: &[Met], points: &mut Points) {
    let columns = &basis.columns;
    let tolerance = basis.study.method.number_tolerance;
    let ours = columns.numbers(meeting.offer);
    let width = ours.len();
    // Per function: the sign that makes more the better, how far a number stretches by the tolerance, and ours.
    let bars: Vec<[f64; 3]> = columns
        .number_functions
        .iter()
        .zip(ours)
        .map(|((_, better), &x)| {
            let sign = if *better == Better::Higher { 1.0 } else { -1.0 };
            [sign, sign * (1.0 - sign * tolerance), x]
        })
        .collect();
    let column = || vec![0_u8; width];
    // Keeping up with ours, being ahead of it, and not being known; then how many players may and must.
    let (mut keeps_up, mut ahead, mut unknown) = (column(), column(), column());
    let (mut may_keep_up, mut may_be_ahead) = (column(), column());
    let count = || [vec![0_u16; width], vec![0_u16; width]];
    let (mut keep_surely, mut keep_possibly) = (count(), count());
    let (mut ahead_surely, mut ahead_possibly) = (count(), count());
    let mut players = [0; 2];
    for m in met {
        keeps_up.fill(0);
        ahead.fill(0);
        unknown.fill(0);
        for &o in &m.offers {
            let flags = keeps_up.iter_mut().zip(&mut ahead).zip(&mut unknown);
            for (((keeps_up, ahead), unknown), (&y, [sign, stretch, x])) in
                flags.zip(columns.numbers(o).iter().zip(&bars))
            {
                *keeps_up |= u8::from(sign * y >= stretch * x - SLACK);
                *ahead |= u8::from(stretch * y - SLACK > sign * x);
                *unknown |= u8::from(y.is_nan());
            }
        }
        or(&mut may_keep_up, &keeps_up, &unknown);
        or(&mut may_be_ahead, &ahead, &unknown);
        for way in usize::from(m.serious != Answer::Yes)..2 {
            players[way] += 1;
            add(&mut keep_surely[way], &keeps_up);
            add(&mut keep_possibly[way], &may_keep_up);
            add(&mut ahead_surely[way], &ahead);
            add(&mut ahead_possibly[way], &may_be_ahead);
        }
    }
    for (i, &(f, better)) in columns.number_functions.iter().enumerate() {
        let x = ours[i];
        if x.is_nan() {
            // Of what is not known of ours nothing is said.
            continue;
        }
        let counts = |surely: &[Vec<u16>; 2], possibly: &[Vec<u16>; 2]| {
            [0, 1].map(|way| Count {
                players: players[way],
                surely: usize::from(surely[way][i]),
                possibly: usize::from(possibly[way][i]),
            })
        };
        let has = if x > 0.0 || better == Better::Lower { Answer::Yes } else { Answer::No };
        let (keeping, being_ahead) = (counts(&keep_surely, &keep_possibly), counts(&ahead_surely, &ahead_possibly));
        // Of numbers, a gap is counted by who is ahead of ours; ours then "lacks" it by definition.
        judge(basis, meeting, f, has, Answer::No, keeping, being_ahead, points);
    }
}

fn add(counts: &mut [u16], flags: &[u8]) {
    counts.iter_mut().zip(flags).for_each(|(n, &flag)| *n += u16::from(flag));
}

fn or(either: &mut [u8], a: &[u8], b: &[u8]) {
    for ((either, &a), &b) in either.iter_mut().zip(a).zip(b) {
        *either = a | b;
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
    let method = &basis.study.method;
    let weight = basis.weight(function, meeting.segment);
    if weight <= 0.0 {
        return;
    }
    let in_both =
        |holds: &dyn Fn(Count) -> bool, counts: [Count; 2]| counts.into_iter().all(|c| c.players > 0 && holds(c));
    if ours == Answer::Yes && in_both(&|c| reaches(c.part(c.surely), method.parity), theirs) {
        points.parity.push(function);
    }
    let matters = basis.importance_typed[meeting.segment.0] && reaches(weight, method.matters);
    if !matters {
        return;
    }
    if ours == Answer::Yes {
        let proven = proven(basis, meeting.offer, function);
        if in_both(&|c| within(c.part(c.possibly), method.difference), theirs) {
            points.difference.push((function, proven));
        } else if proven && theirs.into_iter().any(|c| c.players > 0 && within(c.part(c.surely), method.difference)) {
            points.perhaps_proven.push(function);
        }
    }
    if ours_for_gap == Answer::No && in_both(&|c| reaches(c.part(c.surely), method.gap), theirs_for_gap) {
        points.gaps.push(function);
    }
}

/// Whether a number of a rival's counts as having what ours has.
pub(crate) fn number_keeps_up(basis: &Basis, place: usize, theirs: f64, ours: f64) -> bool {
    let better = basis.columns.number_functions[place].1;
    keeps(theirs, ours, better, basis.study.method.number_tolerance)
}
