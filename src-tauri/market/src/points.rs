//! Points of parity, points of difference, gaps (Keller, Sternthal, Tybout 2002), counted over serious players.

use crate::basis::{Basis, Meeting};
use crate::columns::number;
use crate::threshold::{SLACK, reaches, within};
use crate::{Answer, Better, FunctionIx, FunctionKind, Method, OfferIx, PlayerIx};

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

/// Which players have what of ours would be a proven difference, to be tried with a change.
pub(crate) struct Proofs {
    functions: Vec<FunctionIx>,
    players: Vec<(PlayerIx, Answer)>,
    /// Function x player.
    has: Vec<Vec<Answer>>,
}

impl Proofs {
    pub(crate) fn of(basis: &Basis, meeting: &Meeting) -> Proofs {
        let met = met(basis, meeting);
        let functions: Vec<FunctionIx> =
            (0..basis.study.functions.len()).map(FunctionIx).filter(|&f| may_prove(basis, meeting, f)).collect();
        let has = functions
            .iter()
            .map(|&f| met.iter().map(|m| best(m.offers.iter().map(|&o| offer_has(basis, meeting, f, o)))).collect())
            .collect();
        Proofs { functions, players: met.iter().map(|m| (m.player, m.serious)).collect(), has }
    }

    /// Whether a proven difference is certain, and whether it is possible, with a player serious or not.
    pub(crate) fn if_serious(&self, method: &Method, player: PlayerIx, serious: Answer) -> (bool, bool) {
        self.state(method, |_, p, has| {
            let (who, now) = self.players[p];
            (if who == player { serious } else { now }, has)
        })
    }

    /// The same, with one rival's offer having a function or not.
    pub(crate) fn if_has(
        &self,
        basis: &Basis,
        meeting: &Meeting,
        function: FunctionIx,
        rival: OfferIx,
        rival_has: bool,
    ) -> (bool, bool) {
        let player = basis.study.offers[rival.0].player;
        let others = meeting
            .pairs
            .iter()
            .map(|p| p.rival)
            .filter(|&o| o != rival && basis.study.offers[o.0].player == player)
            .map(|o| offer_has(basis, meeting, function, o));
        let then = best(others.chain([if rival_has { Answer::Yes } else { Answer::No }]));
        self.state(&basis.study.method, |f, p, has| {
            let (who, serious) = self.players[p];
            let changed = self.functions[f] == function && who == player;
            (serious, if changed { then } else { has })
        })
    }

    fn state(&self, method: &Method, read: impl Fn(usize, usize, Answer) -> (Answer, Answer)) -> (bool, bool) {
        let (mut proven, mut perhaps) = (false, false);
        for (f, players) in self.has.iter().enumerate() {
            let mut ways = [Count::default(); 2];
            for (p, &has) in players.iter().enumerate() {
                let (serious, has) = read(f, p, has);
                if serious != Answer::No {
                    put(&mut ways, serious, has);
                }
            }
            let least = method.difference;
            proven |= ways.iter().all(|c| c.players > 0 && within(c.part(c.possibly), least));
            perhaps |= ways.iter().any(|c| c.players > 0 && within(c.part(c.surely), least));
        }
        (proven, perhaps)
    }
}

/// Whether ours has a function that matters, proven: a difference if few rivals have it.
fn may_prove(basis: &Basis, meeting: &Meeting, function: FunctionIx) -> bool {
    let matters = basis.importance_typed[meeting.segment.0]
        && reaches(basis.weight(function, meeting.segment), basis.study.method.matters);
    matters
        && proven(basis, meeting.offer, function)
        && match basis.study.functions[function.0].kind {
            FunctionKind::Level => basis.level_ends(function, meeting.offer).0 == 2,
            FunctionKind::Number { better, .. } => {
                number(basis.study, function, meeting.offer).is_some_and(|x| x > 0.0 || better == Better::Lower)
            }
        }
}

/// Whether the source of our cell proves it.
fn proven(basis: &Basis, offer: OfferIx, function: FunctionIx) -> bool {
    basis
        .study
        .levels
        .get(function.0, offer.0)
        .and_then(|fact| basis.study.source(fact.source))
        .and_then(|source| source.reliability)
        .is_some_and(crate::Reliability::proves)
}

/// Whether a rival's offer has what ours has.
fn offer_has(basis: &Basis, meeting: &Meeting, function: FunctionIx, rival: OfferIx) -> Answer {
    match basis.study.functions[function.0].kind {
        FunctionKind::Level => {
            let (low, high) = basis.level_ends(function, rival);
            has(low == 2, high == 2)
        }
        FunctionKind::Number { better, .. } => {
            let value = |o| number(basis.study, function, o).unwrap_or(f64::NAN);
            let ours = value(meeting.offer);
            let tolerance = basis.study.method.number_tolerance;
            any(std::iter::once(value(rival)), |y| keeps(y, ours, better, tolerance))
        }
    }
}

fn best(answers: impl Iterator<Item = Answer>) -> Answer {
    let mut best = Answer::No;
    for answer in answers {
        match answer {
            Answer::Yes => return Answer::Yes,
            Answer::CannotTell => best = Answer::CannotTell,
            Answer::No => {}
        }
    }
    best
}

/// Whether a number of a rival's counts as having what ours has.
pub(crate) fn number_keeps_up(basis: &Basis, place: usize, theirs: f64, ours: f64) -> bool {
    let better = basis.columns.number_functions[place].1;
    keeps(theirs, ours, better, basis.study.method.number_tolerance)
}
