//! Deciding cells: unknown cells that would settle a verdict, the most decisive first.
//!
//! A cell settles a verdict if some value of it, alone, makes the verdict tell. Each is tried with the values
//! that the study knows of its kind; a level with all three.

mod trial_offer;
mod trial_segment;
mod values;

use std::collections::HashMap;

use crate::basis::{Basis, Meeting};
use crate::parallel;
use crate::points::Points;
use crate::{Because, Cell, FocusVerdict, Missing, OfferFindings, OfferVerdict, SegmentFindings};

/// Unknown cells listed beside those that settle the verdict.
pub(crate) const OTHERS: usize = 20;

/// A room score asked anew visits every pair of its segment. In a very large study the rest of the cells, the
/// less promising ones, is listed untried once so many were visited in all.
const VISITS: usize = 120_000;

/// An unknown cell behind a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) cell: Cell,
    /// Whether it can settle the verdict alone.
    pub(crate) settles: bool,
    /// How much knowing it may move, for the order among equals.
    pub(crate) effect: f64,
}

/// The candidates of a verdict, each once.
#[derive(Default)]
pub(crate) struct Candidates(Vec<Candidate>, HashMap<Cell, usize>);

impl Candidates {
    /// How many cells decide: those that can settle the verdict alone, or all where none can.
    fn deciding(&self) -> usize {
        let alone = self.0.iter().filter(|c| c.settles).count();
        if alone > 0 { alone } else { self.0.len() }
    }

    pub(crate) fn add(&mut self, cell: Cell, settles: bool, effect: f64) {
        match self.1.get(&cell) {
            Some(&at) => {
                let known = &mut self.0[at];
                known.settles |= settles;
                known.effect = known.effect.max(effect);
            }
            None => {
                self.1.insert(cell, self.0.len());
                self.0.push(Candidate { cell, settles, effect });
            }
        }
    }
}

/// Finds the deciding cells of every undecided verdict, and those of the study.
pub(crate) fn decide(
    basis: &Basis,
    work: usize,
    meetings: &[Meeting],
    points: &[Points],
    segments: &mut [SegmentFindings],
    offers: &mut [OfferFindings],
) -> Vec<Missing> {
    let open = segments.iter().filter(|found| found.verdict == FocusVerdict::CannotTell).count();
    let visits = VISITS / open.max(1);
    let of_segments: Vec<Candidates> =
        parallel::map(segments, work, |found| trial_segment::candidates(basis, found, meetings, visits));
    let undecided: Vec<usize> = (0..offers.len()).filter(|&i| offers[i].verdict == OfferVerdict::CannotTell).collect();
    let mut of_undecided =
        parallel::map(&undecided, work, |&i| trial_offer::candidates(basis, &meetings[i], &points[i])).into_iter();
    let of_offers: Vec<Candidates> = offers
        .iter()
        .map(|found| match found.verdict {
            OfferVerdict::CannotTell => of_undecided.next().unwrap_or_default(),
            _ => Candidates::default(),
        })
        .collect();
    let mut verdicts: HashMap<Cell, (usize, f64)> = HashMap::new();
    for candidate in of_segments.iter().chain(&of_offers).flat_map(|c| &c.0) {
        let (settles, effect) = verdicts.entry(candidate.cell).or_default();
        *settles += usize::from(candidate.settles);
        *effect += candidate.effect;
    }
    for (found, candidates) in segments.iter_mut().zip(of_segments) {
        let deciding = candidates.deciding();
        found.missing = ranked(candidates, &verdicts);
        count(&mut found.because, deciding);
    }
    for (found, candidates) in offers.iter_mut().zip(of_offers) {
        let deciding = candidates.deciding();
        found.missing = ranked(candidates, &verdicts);
        count(&mut found.because, deciding);
    }
    let mut all: Vec<(Cell, (usize, f64))> = verdicts.into_iter().collect();
    all.sort_by(|(a, (n, e)), (b, (m, g))| m.cmp(n).then(g.total_cmp(e)).then(a.cmp(b)));
    all.into_iter().map(|(cell, (settles, _))| Missing { cell, settles }).collect()
}

/// Settlers first, by how many verdicts they settle; then the others by their effect.
fn ranked(candidates: Candidates, verdicts: &HashMap<Cell, (usize, f64)>) -> Vec<Missing> {
    let settles = |cell: &Cell| verdicts.get(cell).map_or(0, |(n, _)| *n);
    let mut candidates: Vec<(Candidate, usize)> = candidates.0.into_iter().map(|c| (c, settles(&c.cell))).collect();
    candidates.sort_unstable_by(|(a, n), (b, m)| {
        (b.settles.cmp(&a.settles)).then(m.cmp(n)).then(b.effect.total_cmp(&a.effect)).then(a.cell.cmp(&b.cell))
    });
    let certain = candidates.iter().filter(|(c, _)| c.settles).count();
    candidates.into_iter().take(certain + OTHERS).map(|(c, settles)| Missing { cell: c.cell, settles }).collect()
}

fn count(because: &mut [Because], deciding: usize) {
    for reason in because {
        if let Because::UnknownDecides { cells } = reason {
            *cells = deciding;
        }
    }
}
