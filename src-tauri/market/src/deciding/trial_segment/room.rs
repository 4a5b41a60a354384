//! The room gate asked anew, with some of what it stands on changed.

use super::{Trial, width};
use crate::basis::{Basis, Meeting, Pair};
use crate::gates::{MustHaves, room};
use crate::shares::Shares;
use crate::{Answer, Factor, FactorName, Gate, Gates, Interval, SegmentIx, factors};

impl Trial<'_> {
    /// Takes a visit to all pairs off the budget, if there may be one more.
    pub(super) fn may_visit(&mut self) -> bool {
        let pairs: usize = self.meetings.iter().map(|m| m.pairs.len()).sum();
        match self.visits.checked_sub(pairs.max(1)) {
            Some(left) => {
                self.visits = left;
                true
            }
            None => false,
        }
    }

    /// The room gate, given what comes from comparing offers and what must-haves are lacking.
    pub(super) fn room_gate(&self, of_offers: Vec<Factor>, must: &MustHaves, shares: &Shares) -> (Answer, Interval) {
        let mut factors = of_offers;
        factors.extend(factors::of_shares(self.basis, shares));
        let score = factors::score(&factors, Gate::Room);
        (room(score, self.method().gate, must), score)
    }

    /// The room gate with the pairs as they now are.
    pub(super) fn room_now(&self) -> (Answer, Interval) {
        let shares = &self.basis.segments[self.segment.0].shares;
        let of_offers = factors::of_offers(self.basis, &self.meetings);
        self.room_gate(of_offers, &self.must, shares)
    }

    pub(super) fn room_tells(&self, answer: Answer) -> bool {
        self.tells(Gates { room: answer, ..self.found.gates })
    }

    /// The factors that came from comparing offers.
    pub(super) fn found_of_offers(&self) -> Vec<Factor> {
        let compared = [FactorName::Advantage, FactorName::ValueForPrice];
        let factors = self.found.factors.iter();
        factors.filter(|f| compared.contains(&f.name)).copied().collect()
    }

    /// Whether moving the room score by so much can bring it across the gate.
    pub(super) fn reachable(&self, bound: f64) -> bool {
        let (gate, score) = (self.method().gate, self.found.room_score);
        score.low + bound >= gate - 1e-6 || score.high - bound < gate + 1e-6
    }

    /// How much of the room score's width is one factor's.
    pub(super) fn part_of_score(&self, name: FactorName) -> f64 {
        let room = || self.found.factors.iter().filter(|f| f.gate == Gate::Room);
        let weights: f64 = room().map(|f| f.weight).sum();
        room().find(|f| f.name == name).map_or(0.0, |f| f.weight * width(f.points) / weights)
    }

    /// Asks with some pairs changed, and puts them back.
    pub(super) fn with_pairs<T>(&mut self, changed: &[(usize, usize, Pair)], ask: impl Fn(&Self) -> T) -> T {
        let before: Vec<Pair> =
            changed.iter().map(|&(m, i, pair)| std::mem::replace(&mut self.meetings[m].pairs[i], pair)).collect();
        let answer = ask(self);
        for (&(m, i, _), pair) in changed.iter().zip(before) {
            self.meetings[m].pairs[i] = pair;
        }
        answer
    }
}

/// The meetings of a segment, without the rivals that cannot be serious whatever becomes known.
pub(super) fn met(basis: &Basis, segment: SegmentIx, meetings: &[Meeting]) -> Vec<Meeting> {
    let shares = &basis.segments[segment.0].shares;
    meetings
        .iter()
        .filter(|m| m.segment == segment)
        .map(|m| {
            let counts = |p: &&Pair| {
                let player = basis.study.offers[p.rival.0].player;
                p.serious != Answer::No || shares.of[player.0].is_none()
            };
            Meeting { offer: m.offer, segment, pairs: m.pairs.iter().filter(counts).copied().collect() }
        })
        .collect()
}
