//! Which functions would be a proven difference, kept apart so that a change can be tried cheaply.

use super::{Count, any, keeps, met, put};
use crate::basis::{Basis, Meeting};
use crate::columns::{level, number};
use crate::threshold::{reaches, within};
use crate::{Answer, Better, FunctionIx, FunctionKind, Level, Method, OfferIx, PlayerIx};

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
    let matters = basis.columns.importance_typed[meeting.segment.0]
        && reaches(basis.weight(function, meeting.segment), basis.study.method.matters);
    matters
        && proven(basis, meeting.offer, function)
        && match basis.study.functions[function.0].kind {
            FunctionKind::Level => level(basis.study, function, meeting.offer) == Some(Level::Full),
            FunctionKind::Number { better, .. } => {
                number(basis.study, function, meeting.offer).is_some_and(|x| x > 0.0 || better == Better::Lower)
            }
        }
}

/// Whether the source of our cell proves it.
pub(super) fn proven(basis: &Basis, offer: OfferIx, function: FunctionIx) -> bool {
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
        FunctionKind::Level => match level(basis.study, function, rival) {
            Some(Level::Full) => Answer::Yes,
            Some(Level::Absent | Level::Partial) => Answer::No,
            None => Answer::CannotTell,
        },
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
