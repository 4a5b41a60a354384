//! What a verdict that cannot tell most probably is: the unknown levels and numbers of functions drawn from those
//! known of the same function, many times over.
//!
//! Prices, shares and growth stay unknown: what is known of others says little of them. A verdict that turns on
//! those is not likely anything.

use crate::basis::{Basis, Meeting};
use crate::columns::{level, number};
use crate::draws::Draws;
use crate::gates::{focus_verdict, must_haves, room};
use crate::parts::{Parts, compare_levels, compare_numbers};
use crate::{
    Answer, Better, Findings, FocusVerdict, FunctionIx, FunctionKind, Gate, Gates, Level, OfferIx, SegmentFindings,
    Study, factors, level_value, parallel,
};

/// What an undecided verdict most probably is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likely {
    /// The verdict.
    pub verdict: FocusVerdict,
    /// Part of the completions that give it, 0-1.
    pub share: f64,
}

/// So many of the completions must agree (our own proposal, printed as such).
const AGREE: f64 = 0.9;

/// What each segment's undecided verdict most probably is; `None` where it tells already, or where the completions do
/// not agree. The draws are those of the profile's seed: the same study always gives the same answer.
///
/// `most` bounds the cells drawn over all completions and segments, for those who cannot wait: where it takes more,
/// nothing is drawn and nothing is said. Two hundred million, of the large study, take about a second.
pub fn likely(study: &Study, findings: &Findings, most: usize) -> Vec<Option<Likely>> {
    let completions = study.method.completions as usize;
    let open: Vec<&SegmentFindings> = findings
        .segments
        .iter()
        .filter(|found| found.verdict == FocusVerdict::CannotTell && found.gates.room == Answer::CannotTell)
        .collect();
    let mut likely = vec![None; findings.segments.len()];
    if open.is_empty() || completions == 0 {
        return likely;
    }
    let blanks = Blanks::of(study);
    if completions.saturating_mul(blanks.cells.len()).saturating_mul(open.len()) > most {
        return likely;
    }
    let basis = Basis::of(study);
    let own = (0..study.offers.len()).map(OfferIx).filter(|&o| study.is_own(o));
    let meetings: Vec<Meeting> = own.flat_map(|o| basis.meetings(o)).collect();
    let trials: Vec<Trial> = open.iter().map(|found| Trial::of(&basis, &blanks, found, &meetings)).collect();

    let starts: Vec<usize> = (0..completions).step_by(CHUNK).collect();
    let work = completions * trials.iter().map(Trial::cells).sum::<usize>();
    let counts = parallel::map(&starts, work, |&start| {
        let mut trials = trials.clone();
        let mut counts = vec![[0_usize; VERDICTS.len()]; trials.len()];
        let mut drawn = vec![0.0; blanks.cells.len()];
        for completion in start..(start + CHUNK).min(completions) {
            blanks.draw(study.method.seed, completion, &mut drawn);
            for (trial, counts) in trials.iter_mut().zip(&mut counts) {
                let verdict = trial.verdict(&basis, &blanks, &drawn);
                if let Some(at) = VERDICTS.iter().position(|v| *v == verdict) {
                    counts[at] += 1;
                }
            }
        }
        counts
    });
    for (t, found) in open.iter().enumerate() {
        let count = |at: usize| counts.iter().map(|counts| counts[t][at]).sum::<usize>();
        let most = (0..VERDICTS.len()).max_by_key(|&at| (count(at), std::cmp::Reverse(at)));
        likely[found.segment.0] = most
            .map(|at| Likely { verdict: VERDICTS[at], share: count(at) as f64 / completions as f64 })
            .filter(|likely| likely.share >= AGREE);
    }
    likely
}

/// Completions that one thread takes at a time.
const CHUNK: usize = 50;

const VERDICTS: [FocusVerdict; 6] = [
    FocusVerdict::Focus,
    FocusVerdict::Differentiate,
    FocusVerdict::Defend,
    FocusVerdict::Rethink,
    FocusVerdict::TestApart,
    FocusVerdict::Leave,
];

/// The unknown cells of functions of which something is known, in the study's order.
struct Blanks {
    offers: usize,
    /// Function, and the pool to draw from.
    cells: Vec<usize>,
    /// Per function: what is known of it, offer by offer; a level as 0, 0.5, 1.
    pools: Vec<Vec<f64>>,
    /// Per function and offer: the place among the cells.
    places: Vec<Option<usize>>,
}

impl Blanks {
    fn of(study: &Study) -> Blanks {
        let offers = study.offers.len();
        let mut blanks =
            Blanks { offers, cells: Vec::new(), pools: Vec::new(), places: vec![None; offers * study.functions.len()] };
        for f in (0..study.functions.len()).map(FunctionIx) {
            let values: Vec<Option<f64>> = (0..offers).map(|o| value(study, f, OfferIx(o))).collect();
            let pool: Vec<f64> = values.iter().copied().flatten().collect();
            if !pool.is_empty() {
                for o in (0..offers).filter(|&o| values[o].is_none()) {
                    blanks.places[f.0 * offers + o] = Some(blanks.cells.len());
                    blanks.cells.push(f.0);
                }
            }
            blanks.pools.push(pool);
        }
        blanks
    }

    fn place(&self, function: FunctionIx, offer: OfferIx) -> Option<usize> {
        self.places[function.0 * self.offers + offer.0]
    }

    /// Fills every cell anew; each completion has its own stretch of the stream.
    fn draw(&self, seed: u64, completion: usize, drawn: &mut [f64]) {
        let mut draws = Draws::from(seed, completion * self.cells.len());
        for (drawn, &function) in drawn.iter_mut().zip(&self.cells) {
            let pool = &self.pools[function];
            *drawn = pool[draws.place(pool.len())];
        }
    }
}

fn value(study: &Study, function: FunctionIx, offer: OfferIx) -> Option<f64> {
    match study.functions[function.0].kind {
        FunctionKind::Level => level(study, function, offer).map(level_value),
        FunctionKind::Number { .. } => number(study, function, offer),
    }
}

/// A value of a pair: known, or drawn.
#[derive(Clone, Copy)]
enum Side {
    Known(f64),
    Drawn(usize),
}

impl Side {
    fn value(self, drawn: &[f64]) -> f64 {
        match self {
            Side::Known(value) => value,
            Side::Drawn(place) => drawn[place],
        }
    }
}

/// A function of a pair of which something is drawn.
#[derive(Clone, Copy)]
struct Open {
    weight: f64,
    /// `None` for a level.
    better: Option<Better>,
    ours: Side,
    theirs: Side,
}

impl Open {
    /// Ours - theirs.
    fn difference(&self, drawn: &[f64]) -> f64 {
        let (ours, theirs) = (self.ours.value(drawn), self.theirs.value(drawn));
        match self.better {
            None => ours - theirs,
            Some(better) => compare_numbers(ours, theirs, better).low,
        }
    }
}

/// A segment's verdict, to be asked under completions.
#[derive(Clone)]
struct Trial<'a> {
    found: &'a SegmentFindings,
    /// Against rivals that are, or may be, serious.
    meetings: Vec<Meeting>,
    /// Per meeting and pair: the sums without what is drawn, and what is drawn.
    open: Vec<Vec<(Parts, Vec<Open>)>>,
}

impl<'a> Trial<'a> {
    fn of(basis: &Basis, blanks: &Blanks, found: &'a SegmentFindings, meetings: &[Meeting]) -> Trial<'a> {
        let mut met: Vec<Meeting> = meetings.iter().filter(|m| m.segment == found.segment).cloned().collect();
        met.iter_mut().for_each(|meeting| meeting.pairs.retain(|pair| pair.serious != Answer::No));
        let open =
            met.iter().map(|m| m.pairs.iter().map(|p| open(basis, blanks, m, p.rival, p.parts)).collect()).collect();
        Trial { found, meetings: met, open }
    }

    fn cells(&self) -> usize {
        self.open.iter().flatten().map(|(_, open)| open.len()).sum()
    }

    fn verdict(&mut self, basis: &Basis, blanks: &Blanks, drawn: &[f64]) -> FocusVerdict {
        for (meeting, open) in self.meetings.iter_mut().zip(&self.open) {
            for (pair, (without, open)) in meeting.pairs.iter_mut().zip(open) {
                let mut parts = *without;
                for cell in open {
                    let difference = cell.difference(drawn);
                    let (low, ahead) = (cell.weight * difference, cell.weight * difference.max(0.0));
                    parts.low += low;
                    parts.high += low;
                    parts.ahead_low += ahead;
                    parts.ahead_high += ahead;
                }
                pair.parts = parts;
            }
        }
        let (study, place) = (basis.study, &basis.segments[self.found.segment.0]);
        let level = |f: FunctionIx, o: OfferIx| match blanks.place(f, o) {
            Some(place) => Some(as_level(drawn[place])),
            None => level(study, f, o),
        };
        let must = must_haves(basis, self.found.segment, &place.serious, &level);
        let score = factors::score(&factors::room(basis, &place.shares, &self.meetings), Gate::Room);
        focus_verdict(Gates { room: room(score, study.method.gate, &must), ..self.found.gates })
    }
}

fn as_level(value: f64) -> Level {
    match value {
        _ if value <= 0.0 => Level::Absent,
        _ if value < 1.0 => Level::Partial,
        _ => Level::Full,
    }
}

/// What is drawn of a pair, and its sums without that.
fn open(basis: &Basis, blanks: &Blanks, meeting: &Meeting, rival: OfferIx, parts: Parts) -> (Parts, Vec<Open>) {
    let study = basis.study;
    let mut without = parts;
    let mut open = Vec::new();
    for f in (0..study.functions.len()).map(FunctionIx) {
        let weight = basis.weight(f, meeting.segment);
        if weight <= 0.0 {
            continue;
        }
        let side = |o| match blanks.place(f, o) {
            Some(place) => Some(Side::Drawn(place)),
            None => value(study, f, o).map(Side::Known),
        };
        let (Some(ours), Some(theirs)) = (side(meeting.offer), side(rival)) else {
            // Nothing is known of the function at all.
            continue;
        };
        if let (Side::Known(_), Side::Known(_)) = (ours, theirs) {
            continue;
        }
        let (before, better) = match study.functions[f.0].kind {
            FunctionKind::Level => {
                let state = |o| crate::columns::state(study, f, o);
                (compare_levels(state(meeting.offer), state(rival)), None)
            }
            FunctionKind::Number { better, .. } => {
                let known = |o| number(study, f, o).unwrap_or(f64::NAN);
                (compare_numbers(known(meeting.offer), known(rival), better), Some(better))
            }
        };
        without = without.plus(-weight, before);
        open.push(Open { weight, better, ours, theirs });
    }
    (without, open)
}
