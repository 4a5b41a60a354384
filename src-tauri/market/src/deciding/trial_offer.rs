//! Deciding cells of the verdict on an offer.

use super::Candidates;
use super::values::{LEVELS, Tried, numbers, price_cell, price_unknown, ratios, share_cell};
use crate::basis::{Basis, Meeting, Pair, PriceRatio};
use crate::columns::number;
use crate::offer::{Tally, no_cheaper, tally};
use crate::pairs::{Comparison, Layout};
use crate::points::{Points, Proofs, number_keeps_up};
use crate::threshold::reaches;
use crate::{Answer, Cell, FunctionIx, Interval, OfferIx, OfferVerdict, PlayerIx};

/// An unknown cell of a pair: its function, whether it is ours, and the pair with each value tried.
type Filling = (FunctionIx, bool, Vec<(Comparison, bool)>);

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
        let s = pair.compared.similarity;
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
        let mut layout = Layout::new(&self.basis.columns, self.meeting.offer);
        for &at in &open {
            let pair = self.meeting.pairs[at];
            layout.lay(pair.rival);
            for (f, own, ways) in self.fillings(&mut layout, &pair) {
                if own {
                    // A cell of ours moves every open pair at once: gathered value by value.
                    let position = ours.iter().position(|(g, _)| *g == f).unwrap_or_else(|| {
                        ours.push((f, vec![Vec::new(); ways.len()]));
                        ours.len() - 1
                    });
                    for (way, (compared, _)) in ours[position].1.iter_mut().zip(ways) {
                        way.push((at, Pair { compared, ..pair }));
                    }
                } else {
                    let settles = ways.iter().any(|&(compared, has)| {
                        let proof = self.proof_if(f, pair.rival, has);
                        self.settles_with(&[(at, Pair { compared, ..pair })], proof)
                    });
                    let effect = ways.iter().map(|(compared, _)| effect(pair.compared, *compared)).fold(0.0, f64::max);
                    self.found.add(Cell::Level(f, pair.rival), settles, effect);
                }
            }
        }
        for (f, ways) in ours {
            let settles = ways.iter().any(|instead| self.settles(instead));
            let effect = ways
                .iter()
                .flatten()
                .map(|(at, pair)| effect(self.meeting.pairs[*at].compared, pair.compared))
                .fold(0.0, f64::max);
            self.found.add(Cell::Level(f, self.meeting.offer), settles, effect);
        }
    }

    /// Every unknown cell of a pair that weighs anything: `(function, ours, the pair with each
    /// value tried and whether the cell then has the function)`.
    fn fillings(&self, layout: &mut Layout, pair: &Pair) -> Vec<Filling> {
        let (basis, segment) = (self.basis, self.meeting.segment);
        let weights = &basis.columns.weights[segment.0];
        // The tried pair is only asked for its similarity; differences of sums are not needed.
        let any = Interval { low: 0.0, high: 0.0 };
        let mut found = Vec::new();
        for (i, &f) in basis.columns.level_functions.iter().enumerate() {
            if basis.weight(f, segment) <= 0.0 {
                continue;
            }
            let (a, b) = (basis.level_ends(f, self.meeting.offer), basis.level_ends(f, pair.rival));
            for own in [true, false] {
                if (if own { a } else { b }) != (0, 2) {
                    continue;
                }
                let ways = LEVELS
                    .iter()
                    .map(|&tried| {
                        let (x, y) = if own { (tried, b) } else { (a, tried) };
                        layout.try_levels(i, x, y);
                        (layout.compare(weights, any), tried == (2, 2))
                    })
                    .collect();
                layout.try_levels(i, a, b);
                found.push((f, own, ways));
            }
        }
        for (i, &(f, _)) in basis.columns.number_functions.iter().enumerate() {
            if basis.weight(f, segment) <= 0.0 {
                continue;
            }
            let value = |o| number(basis.study, f, o).unwrap_or(f64::NAN);
            let (a, b) = (value(self.meeting.offer), value(pair.rival));
            for own in [true, false] {
                if !(if own { a } else { b }).is_nan() {
                    continue;
                }
                let ways = numbers(basis, f)
                    .iter()
                    .map(|&tried| {
                        let (x, y) = if own { (tried, b) } else { (a, tried) };
                        layout.try_numbers(i, x, y);
                        (layout.compare(weights, any), number_keeps_up(basis, i, tried, a))
                    })
                    .collect();
                layout.try_numbers(i, a, b);
                found.push((f, own, ways));
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
                    && pair.compared.similarity.is_none_or(|s| reaches(s.high, method.alike))
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
fn effect(before: Comparison, after: Comparison) -> f64 {
    let width = |c: Comparison| c.similarity.map_or(1.0, |s| s.high - s.low);
    width(before) - width(after)
}
