//! Deciding cells of the verdict on an offer.

use super::Candidates;
use super::values::{LEVELS, Tried, numbers, price_cell, price_unknown, ratios, share_cell};
use crate::basis::{Basis, Meeting, Pair, PriceRatio};
use crate::columns::{number, state};
use crate::offer::{Tally, no_cheaper, tally};
use crate::parts::{State, compare_levels, compare_numbers};
use crate::points::{Points, Proofs, number_keeps_up};
use crate::threshold::reaches;
use crate::{Answer, Cell, FunctionIx, Level, OfferIx, OfferVerdict, PlayerIx};

/// An unknown cell of a pair: its function, whether it is ours, and the pair with each value tried, with whether
/// the cell then has the function.
type Filling = (FunctionIx, bool, Vec<(Pair, bool)>);

/// Pairs in place of others.
type Instead = Vec<(usize, Pair)>;

struct Trial<'a> {
    basis: &'a Basis<'a>,
    meeting: &'a Meeting,
    tally: Tally,
    proven: bool,
    perhaps: bool,
    points: &'a Points,
    proofs: Proofs,
    found: Candidates,
}

/// Unknown cells behind an undecided verdict on an offer.
pub(super) fn candidates<'a>(basis: &'a Basis<'a>, meeting: &'a Meeting, points: &'a Points) -> Candidates {
    let mut trial = Trial {
        basis,
        meeting,
        tally: tally(meeting, &basis.study.method),
        proven: points.proven(),
        perhaps: points.perhaps(),
        points,
        proofs: Proofs::of(basis, meeting),
        found: Candidates::default(),
    };
    trial.players();
    trial.levels();
    trial.proofs();
    trial.prices();
    trial.found
}

impl Trial<'_> {
    fn counts(&self, pair: &Pair) -> bool {
        pair.serious != Answer::No
    }

    /// Whether the unknown still decides if a pair reaches the similarity.
    fn open(&self, pair: &Pair) -> bool {
        let alike = self.basis.study.method.alike;
        let s = pair.similarity;
        self.counts(pair) && s.is_none_or(|s| reaches(s.high, alike) && !reaches(s.low, alike))
    }

    /// Whether some pairs in place of others would make the verdict tell.
    fn settles(&self, instead: &[(usize, Pair)]) -> bool {
        self.settles_with(instead, (self.proven, self.perhaps))
    }

    /// The same, with what is then certain and possible of a proven difference.
    fn settles_with(&self, instead: &[(usize, Pair)], (proven, perhaps): (bool, bool)) -> bool {
        let method = &self.basis.study.method;
        let mut tally = self.tally;
        for (at, pair) in instead {
            tally.count(&self.meeting.pairs[*at], method, -1);
            tally.count(pair, method, 1);
        }
        tally.verdict(proven, perhaps) != OfferVerdict::CannotTell
    }

    /// What is certain and possible of a proven difference if a rival's offer has a function, or has not.
    fn proof_if(&self, function: FunctionIx, rival: OfferIx, has: bool) -> (bool, bool) {
        if !self.points.perhaps_proven.contains(&function) {
            return (self.proven, self.perhaps);
        }
        self.proofs.if_has(self.basis, self.meeting, function, rival, has)
    }

    /// Players that are perhaps serious: their share, or else their reach, tells.
    fn players(&mut self) {
        let mut players: Vec<PlayerIx> = self
            .meeting
            .pairs
            .iter()
            .filter(|p| p.serious == Answer::CannotTell)
            .map(|p| self.basis.study.offers[p.rival.0].player)
            .collect();
        players.sort();
        players.dedup();
        for player in players {
            let settles = [Answer::Yes, Answer::No].into_iter().any(|serious| {
                let instead: Instead = (0..self.meeting.pairs.len())
                    .filter(|&i| self.basis.study.offers[self.meeting.pairs[i].rival.0].player == player)
                    .map(|i| (i, Pair { serious, ..self.meeting.pairs[i] }))
                    .collect();
                let proof = self.proofs.if_serious(&self.basis.study.method, player, serious);
                self.settles_with(&instead, proof)
            });
            let segment = self.meeting.segment;
            self.found.add(share_cell(self.basis, player, segment), settles, 1.0);
            self.found.add(Cell::PlayerReach(player, segment), settles, 0.9);
        }
    }

    /// Unknown levels and numbers of pairs whose similarity is open.
    fn levels(&mut self) {
        let open: Vec<usize> = (0..self.meeting.pairs.len()).filter(|&i| self.open(&self.meeting.pairs[i])).collect();
        if open.is_empty() {
            return;
        }
        let mut ours: Vec<(FunctionIx, Vec<Instead>)> = Vec::new();
        for &at in &open {
            let pair = self.meeting.pairs[at];
            for (f, own, ways) in self.fillings(pair) {
                if own {
                    // A cell of ours moves every open pair at once: gathered value by value.
                    let position = ours.iter().position(|(g, _)| *g == f).unwrap_or_else(|| {
                        ours.push((f, vec![Vec::new(); ways.len()]));
                        ours.len() - 1
                    });
                    for (way, (tried, _)) in ours[position].1.iter_mut().zip(ways) {
                        way.push((at, tried));
                    }
                } else {
                    let settles = ways.iter().any(|&(tried, has)| {
                        let proof = self.proof_if(f, pair.rival, has);
                        self.settles_with(&[(at, tried)], proof)
                    });
                    let effects = ways.iter().map(|(tried, _)| effect(&pair, tried));
                    let effect = effects.fold(0.0, f64::max);
                    self.found.add(Cell::Level(f, pair.rival), settles, effect);
                }
            }
        }
        for (f, ways) in ours {
            let settles = ways.iter().any(|instead| self.settles(instead));
            let effect =
                ways.iter().flatten().map(|(at, pair)| effect(&self.meeting.pairs[*at], pair)).fold(0.0, f64::max);
            self.found.add(Cell::Level(f, self.meeting.offer), settles, effect);
        }
    }

    /// Every unknown cell of a pair that weighs anything.
    fn fillings(&self, pair: Pair) -> Vec<Filling> {
        let (basis, segment) = (self.basis, self.meeting.segment);
        let mut found = Vec::new();
        for &f in &basis.columns.level_functions {
            let weight = basis.weight(f, segment);
            if weight <= 0.0 {
                continue;
            }
            let (a, b) = (state(basis.study, f, self.meeting.offer), state(basis.study, f, pair.rival));
            let before = compare_levels(a, b);
            for own in [true, false] {
                if (if own { a } else { b }) != State::Unknown {
                    continue;
                }
                let ways = LEVELS.iter().map(|&tried| {
                    let (x, y) = if own { (tried.into(), b) } else { (a, tried.into()) };
                    (pair.with(weight, before, compare_levels(x, y)), tried == Level::Full)
                });
                found.push((f, own, ways.collect()));
            }
        }
        for (i, &(f, better)) in basis.columns.number_functions.iter().enumerate() {
            let weight = basis.weight(f, segment);
            if weight <= 0.0 {
                continue;
            }
            let value = |o| number(basis.study, f, o).unwrap_or(f64::NAN);
            let (a, b) = (value(self.meeting.offer), value(pair.rival));
            let before = compare_numbers(a, b, better);
            for own in [true, false] {
                if !(if own { a } else { b }).is_nan() {
                    continue;
                }
                let ways = numbers(basis, f).iter().map(|&tried| {
                    let (x, y) = if own { (tried, b) } else { (a, tried) };
                    let pair = pair.with(weight, before, compare_numbers(x, y, better));
                    (pair, number_keeps_up(basis, i, tried, a))
                });
                found.push((f, own, ways.collect()));
            }
        }
        found
    }

    /// Unknown cells of rivals that could confirm a proven difference, or take it away.
    fn proofs(&mut self) {
        let basis = self.basis;
        for &f in &self.points.perhaps_proven {
            let rivals: Vec<OfferIx> = self
                .meeting
                .pairs
                .iter()
                .filter(|p| self.counts(p) && !self.open(p))
                .map(|p| p.rival)
                .filter(|&o| basis.study.levels.get(f.0, o.0).is_none())
                .collect();
            for rival in rivals {
                let settles = [true, false].into_iter().any(|has| self.settles_with(&[], self.proof_if(f, rival, has)));
                self.found.add(Cell::Level(f, rival), settles, 0.5);
            }
        }
    }

    /// Unknown prices of pairs that may be alike.
    fn prices(&mut self) {
        let (basis, segment) = (self.basis, self.meeting.segment);
        let method = &basis.study.method;
        let reaching: Vec<usize> = (0..self.meeting.pairs.len())
            .filter(|&i| {
                let pair = &self.meeting.pairs[i];
                self.counts(pair)
                    && pair.price == PriceRatio::Unknown
                    && pair.similarity.is_none_or(|s| reaches(s.high, method.alike))
            })
            .collect();
        if price_unknown(basis.study, self.meeting.offer, segment) {
            // Ours dearer than all, or cheaper than all, are the two ways that can settle it.
            let settles = [2.0, 0.5].into_iter().any(|ratio| {
                let instead: Vec<(usize, Pair)> = reaching
                    .iter()
                    .filter(|&&i| !price_unknown(basis.study, self.meeting.pairs[i].rival, segment))
                    .map(|&i| {
                        let price = PriceRatio::Known(ratio);
                        (i, Pair { price, ..self.meeting.pairs[i] })
                    })
                    .collect();
                !instead.is_empty() && self.settles(&instead)
            });
            if !reaching.is_empty() {
                let cell = price_cell(basis.study, self.meeting.offer, segment);
                self.found.add(cell, settles, 0.6);
            }
        }
        let mut tried = Tried::new();
        for &i in &reaching {
            let pair = self.meeting.pairs[i];
            if !price_unknown(basis.study, pair.rival, segment) {
                continue;
            }
            let settles = ratios(basis, self.meeting.offer, pair.rival, segment, &mut tried)
                .into_iter()
                .filter(|&price| no_cheaper(price, method) != Answer::CannotTell)
                .any(|price| self.settles(&[(i, Pair { price, ..pair })]));
            self.found.add(price_cell(basis.study, pair.rival, segment), settles, 0.4);
        }
    }
}

/// How much the similarity narrows.
fn effect(before: &Pair, after: &Pair) -> f64 {
    let width = |pair: &Pair| pair.similarity.map_or(1.0, |s| s.high - s.low);
    width(before) - width(after)
}
