//! What room may turn on in the levels and numbers of functions.

use super::super::OTHERS;
use super::super::values::{LEVELS, numbers};
use super::Trial;
use crate::basis::{Meeting, Pair};
use crate::columns::{level, number, state};
use crate::gates::{must_have_functions, must_haves};
use crate::parts::{Parts, compare_levels, compare_numbers};
use crate::{Anchors, Answer, Cell, FactorName, FunctionIx, Gate, OfferIx, factors};

impl Trial<'_> {
    /// Levels and numbers of our offers and of serious rivals'.
    pub(super) fn levels(&mut self) {
        let basis = self.basis;
        let mut met: Vec<OfferIx> = self
            .meetings
            .iter()
            .flat_map(|m| {
                let serious = m.pairs.iter().filter(|p| p.serious != Answer::No).map(|p| p.rival);
                std::iter::once(m.offer).chain(serious)
            })
            .collect();
        met.sort();
        met.dedup();
        let mut functions: Vec<(FunctionIx, f64)> = (0..basis.study.functions.len())
            .map(FunctionIx)
            .map(|f| (f, basis.weight(f, self.segment)))
            .filter(|(_, weight)| *weight > 0.0)
            .map(|(f, weight)| (f, self.bound(f, weight)))
            .collect();
        functions.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let mut listed = 0;
        let parts: Vec<f64> = met.iter().map(|&offer| self.part_of_ours(offer)).collect();
        for (function, bound) in functions {
            if !self.reachable(bound) && listed >= OTHERS {
                // The bounds fall from here on: nothing settles, and more than are listed are found.
                break;
            }
            for (&offer, part) in met.iter().zip(&parts) {
                if basis.study.levels.get(function.0, offer.0).is_some() {
                    continue;
                }
                let bound = bound * part;
                let settles = self.reachable(bound) && self.level_settles(function, offer);
                self.candidates.add(Cell::Level(function, offer), settles, bound);
                listed += usize::from(!settles);
            }
        }
    }

    /// What part of our offers an offer is compared with, as the factors weigh them; of one of ours, its own part.
    fn part_of_ours(&self, offer: OfferIx) -> f64 {
        let revenue = |m: &Meeting| self.basis.sales.of_offer(m.offer, m.segment).max(0.0);
        let all: f64 = self.meetings.iter().map(revenue).sum();
        let meets = |m: &&Meeting| m.offer == offer || m.pairs.iter().any(|p| p.rival == offer);
        let met = self.meetings.iter().filter(meets);
        // Where an own offer meets nobody the others weigh more than their revenue tells: the bound stays whole.
        let everyone_meets = self.meetings.iter().all(|m| !m.pairs.is_empty());
        if all > 0.0 && everyone_meets { met.map(revenue).sum::<f64>() / all } else { 1.0 }
    }

    /// No value of one cell of a function moves the room score further than this.
    fn bound(&self, function: FunctionIx, weight: f64) -> f64 {
        let method = self.method();
        let part = weight / self.basis.columns.totals[self.segment.0];
        // A level moves by 1 at most; an unknown number stands for -1..1 and may move an end by 2.
        let is_number = self.basis.columns.number_functions.iter().any(|(g, _)| *g == function);
        let span = if is_number { 2.0 } else { 1.0 };
        let points = |anchors: &Anchors, moved: f64| {
            (moved / (anchors.hundred - anchors.zero).abs() * 100.0).min(100.0) * anchors.weight
        };
        let weights: f64 = self.found.factors.iter().filter(|f| f.gate == Gate::Room).map(|f| f.weight).sum();
        let has = |name| self.found.factors.iter().any(|f| f.name == name);
        let mut moved = 0.0;
        if has(FactorName::Advantage) {
            moved += points(&method.advantage, part * span);
        }
        if has(FactorName::ValueForPrice) {
            moved += points(&method.value_for_price, 100.0 * part * span);
        }
        if weights > 0.0 { moved / weights } else { 0.0 }
    }

    fn level_settles(&mut self, function: FunctionIx, offer: OfferIx) -> bool {
        let (basis, place) = (self.basis, &self.basis.segments[self.segment.0]);
        let columns = &basis.columns;
        let study = basis.study;
        if columns.level_functions.contains(&function) {
            let must_have = must_have_functions(basis, self.segment).contains(&function);
            LEVELS.into_iter().any(|tried| {
                if !self.may_visit() {
                    return false;
                }
                let change = self.filled(function, offer, |ours, theirs| {
                    let now = |o| state(study, function, o);
                    let then = |o| if o == offer { tried.into() } else { now(o) };
                    (compare_levels(now(ours), now(theirs)), compare_levels(then(ours), then(theirs)))
                });
                if !must_have {
                    return self.with_pairs(&change, |t| t.room_tells(t.room_now().0));
                }
                let reads = |g: FunctionIx, o: OfferIx| {
                    if (g, o) == (function, offer) { Some(tried) } else { level(study, g, o) }
                };
                let must = must_haves(basis, self.segment, &place.serious, &reads);
                self.with_pairs(&change, |t| {
                    let of_offers = factors::of_offers(basis, &t.meetings);
                    t.room_tells(t.room_gate(of_offers, &must, &place.shares).0)
                })
            })
        } else if let Some(&(_, better)) = columns.number_functions.iter().find(|(f, _)| *f == function) {
            numbers(basis, function).iter().any(|&tried| {
                if !self.may_visit() {
                    return false;
                }
                let change = self.filled(function, offer, |ours, theirs| {
                    let now = |o| number(study, function, o).unwrap_or(f64::NAN);
                    let then = |o| if o == offer { tried } else { now(o) };
                    (compare_numbers(now(ours), now(theirs), better), compare_numbers(then(ours), then(theirs), better))
                });
                self.with_pairs(&change, |t| t.room_tells(t.room_now().0))
            })
        } else {
            false
        }
    }

    /// Every pair of an offer with a cell filled; `parts` tells what its function adds before and after.
    fn filled(
        &self,
        function: FunctionIx,
        offer: OfferIx,
        parts: impl Fn(OfferIx, OfferIx) -> (Parts, Parts),
    ) -> Vec<(usize, usize, Pair)> {
        let weight = self.basis.weight(function, self.segment);
        let mut changed = Vec::new();
        for (m, meeting) in self.meetings.iter().enumerate() {
            for (i, pair) in meeting.pairs.iter().enumerate() {
                if pair.serious == Answer::No || (meeting.offer != offer && pair.rival != offer) {
                    continue;
                }
                let (before, after) = parts(meeting.offer, pair.rival);
                changed.push((m, i, pair.with(weight, before, after)));
            }
        }
        changed
    }
}
