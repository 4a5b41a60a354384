//! Points of parity, points of difference, gaps (Keller, Sternthal, Tybout 2002), counted over serious players.

mod having;
mod proofs;

use crate::basis::{Basis, Meeting};
use crate::parts::State;
use crate::threshold::{SLACK, reaches, within};
use crate::{Answer, Better, FunctionIx, OfferIx, PlayerIx};

pub use having::{Having, rivals_having};
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

/// How the numbers of rivals' offers stand to those of one of ours; the same in every segment.
pub(crate) struct Outrun {
    width: usize,
    /// A row an offer: whether it keeps up with ours.
    keeps_up: Vec<u8>,
    /// Whether it is ahead of ours.
    ahead: Vec<u8>,
    /// Whether it is not known.
    unknown: Vec<u8>,
}

impl Outrun {
    pub(crate) fn of(basis: &Basis, ours: OfferIx) -> Outrun {
        let columns = &basis.columns;
        let tolerance = basis.study.method.number_tolerance;
        let width = columns.number_functions.len();
        // Per function: the sign that makes more the better, how far a number stretches by the tolerance, and ours.
        let bars: Vec<[f64; 3]> = columns
            .number_functions
            .iter()
            .zip(columns.numbers(ours))
            .map(|((_, better), &x)| {
                let sign = if *better == Better::Higher { 1.0 } else { -1.0 };
                [sign, sign * (1.0 - sign * tolerance), x]
            })
            .collect();
        let cells = basis.study.offers.len() * width;
        let mut outrun = Outrun { width, keeps_up: vec![0; cells], ahead: vec![0; cells], unknown: vec![0; cells] };
        for rival in (0..basis.study.offers.len()).map(OfferIx) {
            if basis.categories[rival.0] != basis.categories[ours.0] {
                continue;
            }
            let at = rival.0 * width..(rival.0 + 1) * width;
            let flags = outrun.keeps_up[at.clone()].iter_mut().zip(&mut outrun.ahead[at.clone()]);
            let flags = flags.zip(&mut outrun.unknown[at]);
            for (((keeps_up, ahead), unknown), (&y, [sign, stretch, x])) in
                flags.zip(columns.numbers(rival).iter().zip(&bars))
            {
                *keeps_up = u8::from(sign * y >= stretch * x - SLACK);
                *ahead = u8::from(stretch * y - SLACK > sign * x);
                *unknown = u8::from(y.is_nan());
            }
        }
        outrun
    }
}

/// How many of the players met have each of some functions, surely and possibly, over both ways of counting the
/// serious ones.
struct Tally {
    surely: [Vec<u16>; 2],
    possibly: [Vec<u16>; 2],
}

impl Tally {
    fn of(width: usize) -> Tally {
        let counts = || [vec![0; width], vec![0; width]];
        Tally { surely: counts(), possibly: counts() }
    }

    fn add(&mut self, serious: Answer, surely: &[u8], possibly: &[u8]) {
        for way in first_way(serious)..2 {
            add(&mut self.surely[way], surely);
            add(&mut self.possibly[way], possibly);
        }
    }

    /// Of one function, both ways: surely, and possibly.
    fn at(&self, function: usize) -> [[u16; 2]; 2] {
        [[0, 1].map(|way| self.surely[way][function]), [0, 1].map(|way| self.possibly[way][function])]
    }
}

/// A player that is surely serious is counted in both ways, one that is perhaps so in the second.
fn first_way(serious: Answer) -> usize {
    usize::from(serious != Answer::Yes)
}

/// The points of one of our offers in a segment.
pub(crate) fn points(basis: &Basis, meeting: &Meeting, outrun: &Outrun) -> Points {
    let met = met(basis, meeting);
    let mut points = Points::default();
    if met.is_empty() {
        return points;
    }
    let judge = Judge::of(basis, meeting, &met);
    levels(&judge, &met, &mut points);
    numbers(&judge, &met, outrun, &mut points);
    points.parity.sort_unstable();
    points.difference.sort_unstable();
    points.gaps.sort_unstable();
    points.perhaps_proven.sort_unstable();
    points
}

fn levels(judge: &Judge, met: &[Met], points: &mut Points) {
    let columns = &judge.basis.columns;
    let width = columns.level_functions.len();
    let (mut surely, mut possibly) = (vec![0_u8; width], vec![0_u8; width]);
    let mut theirs = Tally::of(width);
    for m in met {
        surely.fill(0);
        possibly.fill(0);
        for &o in &m.offers {
            for ((surely, possibly), &state) in surely.iter_mut().zip(&mut possibly).zip(columns.levels(o)) {
                *surely |= u8::from(state as u8 == State::Full as u8);
                *possibly |= u8::from(state as u8 >= State::Full as u8);
            }
        }
        theirs.add(m.serious, &surely, &possibly);
    }
    let ours = columns.levels(judge.meeting.offer);
    for (i, (&f, state)) in columns.level_functions.iter().zip(ours).enumerate() {
        let ours = match state {
            State::Full => Answer::Yes,
            State::Unknown => Answer::CannotTell,
            State::Absent | State::Partial => Answer::No,
        };
        let theirs = theirs.at(i);
        judge.judge(f, ours, ours, theirs, theirs[0], points);
    }
}

fn numbers(judge: &Judge, met: &[Met], outrun: &Outrun, points: &mut Points) {
    let columns = &judge.basis.columns;
    let width = outrun.width;
    let column = || vec![0_u8; width];
    // Keeping up with ours, being ahead of it, and not being known.
    let (mut keeps_up, mut ahead, mut unknown, mut may) = (column(), column(), column(), column());
    let (mut keeping, mut leading) = (Tally::of(width), Tally::of(width));
    for m in met {
        keeps_up.fill(0);
        ahead.fill(0);
        unknown.fill(0);
        for &o in &m.offers {
            let at = o.0 * width..(o.0 + 1) * width;
            or(&mut keeps_up, &outrun.keeps_up[at.clone()]);
            or(&mut ahead, &outrun.ahead[at.clone()]);
            or(&mut unknown, &outrun.unknown[at]);
        }
        may.copy_from_slice(&unknown);
        or(&mut may, &keeps_up);
        keeping.add(m.serious, &keeps_up, &may);
        may.copy_from_slice(&unknown);
        or(&mut may, &ahead);
        leading.add(m.serious, &ahead, &may);
    }
    let ours = columns.numbers(judge.meeting.offer);
    for (i, (&(f, better), &x)) in columns.number_functions.iter().zip(ours).enumerate() {
        if x.is_nan() {
            // Of what is not known of ours nothing is said.
            continue;
        }
        let has = if x > 0.0 || better == Better::Lower { Answer::Yes } else { Answer::No };
        // Of numbers, a gap is counted by who is ahead of ours; ours then "lacks" it by definition.
        let [ahead, _] = leading.at(i);
        judge.judge(f, has, Answer::No, keeping.at(i), ahead, points);
    }
}

fn add(counts: &mut [u16], flags: &[u8]) {
    counts.iter_mut().zip(flags).for_each(|(n, &flag)| *n = n.saturating_add(u16::from(flag)));
}

fn or(flags: &mut [u8], others: &[u8]) {
    flags.iter_mut().zip(others).for_each(|(flag, &other)| *flag |= other);
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

/// Counts a player in the ways it belongs to: certainly serious only, and perhaps serious too.
fn put(ways: &mut [Count; 2], serious: Answer, has: Answer) {
    if serious == Answer::Yes {
        ways[0].add(has);
    }
    ways[1].add(has);
}

/// Tells the points of a meeting, function by function, from how many players have each.
struct Judge<'a> {
    basis: &'a Basis<'a>,
    meeting: &'a Meeting,
    importance_typed: bool,
    /// So many players must surely have a function for parity, in both ways of counting.
    parity: [u16; 2],
    /// So many may possibly have it for a difference; `None` where nobody is met.
    difference: [Option<u16>; 2],
    /// So many must surely have it for a gap.
    gap: [u16; 2],
}

impl<'a> Judge<'a> {
    fn of(basis: &'a Basis<'a>, meeting: &'a Meeting, met: &[Met]) -> Judge<'a> {
        let method = &basis.study.method;
        let players = [0, 1].map(|way| met.iter().filter(|m| first_way(m.serious) <= way).count());
        let part = |n: usize, players: usize| n as f64 / players as f64;
        let least = |threshold: f64| {
            players.map(|all| {
                let enough = (0..=all).find(|&n| all > 0 && reaches(part(n, all), threshold));
                enough.and_then(|n| u16::try_from(n).ok()).unwrap_or(u16::MAX)
            })
        };
        let difference = players.map(|all| {
            let few = (0..=all).rev().find(|&n| all > 0 && within(part(n, all), method.difference));
            few.and_then(|n| u16::try_from(n).ok())
        });
        Judge {
            basis,
            meeting,
            importance_typed: basis.columns.importance_typed[meeting.segment.0],
            parity: least(method.parity),
            difference,
            gap: least(method.gap),
        }
    }

    /// `theirs`: how many have it surely, and possibly; `for_gap`: how many surely have what would be a gap.
    fn judge(
        &self,
        function: FunctionIx,
        ours: Answer,
        ours_for_gap: Answer,
        [surely, possibly]: [[u16; 2]; 2],
        for_gap: [u16; 2],
        points: &mut Points,
    ) {
        let weight = self.basis.weight(function, self.meeting.segment);
        if weight <= 0.0 {
            return;
        }
        let reach = |counts: [u16; 2], least: [u16; 2]| counts[0] >= least[0] && counts[1] >= least[1];
        if ours == Answer::Yes && reach(surely, self.parity) {
            points.parity.push(function);
        }
        let matters = self.importance_typed && reaches(weight, self.basis.study.method.matters);
        if !matters {
            return;
        }
        if ours == Answer::Yes {
            let few = |counts: [u16; 2], way: usize| self.difference[way].is_some_and(|most| counts[way] <= most);
            let proven = || proven(self.basis, self.meeting.offer, function);
            if few(possibly, 0) && few(possibly, 1) {
                points.difference.push((function, proven()));
            } else if (few(surely, 0) || few(surely, 1)) && proven() {
                points.perhaps_proven.push(function);
            }
        }
        if ours_for_gap == Answer::No && reach(for_gap, self.gap) {
            points.gaps.push(function);
        }
    }
}

/// Whether a number of a rival's counts as having what ours has.
pub(crate) fn number_keeps_up(basis: &Basis, place: usize, theirs: f64, ours: f64) -> bool {
    let better = basis.columns.number_functions[place].1;
    keeps(theirs, ours, better, basis.study.method.number_tolerance)
}
