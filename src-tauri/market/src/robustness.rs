//! How a segment's verdict stands where the method's opinions are others: weights and the money cut drawn anew
//! (stochastic multicriteria acceptability, Lahdelma and Salminen 2001, within a factor of two of the profile), and
//! the smallest change of one of them that flips it (Triantaphyllou and Sanchez 1997).

use crate::draws::Draws;
use crate::gates::{MoneyGate, MustHaves, focus_verdict, from_ends, room};
use crate::threshold::SLACK;
use crate::{Answer, Factor, FactorName, FocusVerdict, Gate, Gates, Interval, Method, factors};

/// How a verdict stands under other weights and thresholds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Robustness {
    /// Part of the draws that give the same verdict, 0-1; `None` where the profile draws none.
    pub stability: Option<f64>,
    /// The smallest change of one weight or threshold that flips the verdict; `None` where no one change does, or
    /// where nothing can be told.
    pub flip: Option<Flip>,
}

/// How sure a verdict is (our own proposal, printed as such).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The same in 80 % of the weightings or more.
    Robust,
    /// Between the two.
    Between,
    /// The same in fewer than 60 %.
    Fragile,
}

impl Robustness {
    /// Robust, fragile or between; `None` without draws.
    pub fn standing(&self) -> Option<Standing> {
        self.stability.map(|same| match same {
            _ if same >= 0.8 => Standing::Robust,
            _ if same < 0.6 => Standing::Fragile,
            _ => Standing::Between,
        })
    }
}

/// A change that flips a verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// What is changed.
    pub lever: Lever,
    /// Its value now, in the lever's unit.
    pub now: f64,
    /// The value beyond which, seen from `now`, the verdict is another.
    pub at: f64,
    /// The verdict there.
    pub then: FocusVerdict,
}

/// One weight or threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// What part of its gate's score a factor makes, 0-1; the others keep their proportions.
    Weight(FactorName),
    /// The score at which the growth and room gates open, 0-100.
    Gate,
    /// The part of the money that opens the money gate by itself, 0-1.
    MoneyShare,
    /// The part that opens it where the larger segments stay below the cut, 0-1.
    MoneySmallShare,
    /// The cut of the money, 0-1.
    MoneyCut,
}

/// Columns of a draw: a multiplier for each weight, and the money cut.
const COLUMNS: usize = FACTORS.len() + 1;
const FACTORS: [FactorName; 7] = [
    FactorName::RealGrowth,
    FactorName::Headroom,
    FactorName::Advantage,
    FactorName::ValueForPrice,
    FactorName::RivalsHhi,
    FactorName::RelativeShare,
    FactorName::WinRate,
];
/// The money cut is drawn from this width about the profile's.
const CUT: f64 = 0.1;
/// Draws tried at a time: few enough to stay near the processor.
const BLOCK: usize = 512;

/// Weightings drawn, the same for every segment and every study of the same seed.
pub(crate) struct Weightings {
    /// A column a factor, then the cut.
    columns: [Vec<f64>; COLUMNS],
}

impl Weightings {
    /// Each weight times 2^v, v even in -1 .. 1 (that is e^u, u in +-ln 2); the money cut even in +-10 % about it.
    pub(crate) fn of(method: &Method) -> Weightings {
        let n = method.draws as usize;
        let mut draws = Draws::seeded(method.seed);
        let mut columns: [Vec<f64>; COLUMNS] = std::array::from_fn(|_| Vec::with_capacity(n));
        for _ in 0..n {
            for column in &mut columns {
                column.push(2.0 * draws.next() - 1.0);
            }
        }
        let [weights @ .., cuts] = &mut columns;
        weights.iter_mut().flatten().for_each(|v| *v = v.exp2());
        cuts.iter_mut().for_each(|v| *v = method.money_cut + CUT * *v);
        Weightings { columns }
    }

    fn column(&self, name: FactorName) -> &[f64] {
        let at = FACTORS.iter().position(|factor| *factor == name).unwrap_or(COLUMNS - 1);
        &self.columns[at]
    }

    fn cuts(&self) -> &[f64] {
        &self.columns[COLUMNS - 1]
    }
}

/// What a verdict follows from, with the method's opinions apart.
pub(crate) struct Verdict<'a> {
    pub(crate) method: &'a Method,
    pub(crate) factors: &'a [Factor],
    pub(crate) must: &'a MustHaves,
    /// `None` where the segment's money is not known.
    pub(crate) money: Option<MoneyGate>,
    pub(crate) verdict: FocusVerdict,
}

impl Verdict<'_> {
    pub(crate) fn robustness(&self, weightings: &Weightings) -> Robustness {
        Robustness { stability: self.stability(weightings), flip: self.flip() }
    }

    fn stability(&self, weightings: &Weightings) -> Option<f64> {
        let n = weightings.cuts().len();
        let table = Table::of(self.must);
        let cuts = self.money.as_ref().map(|gate| gate.by_cut(self.method));
        let mut same = 0;
        for from in (0..n).step_by(BLOCK) {
            let draws = from..(from + BLOCK).min(n);
            let growth = Ends::of(self, Gate::Growth, weightings, draws.clone());
            let room = Ends::of(self, Gate::Room, weightings, draws.clone());
            for (i, &cut) in weightings.cuts()[draws].iter().enumerate() {
                let money = cuts.as_ref().map_or(Answer::CannotTell, |cuts| cuts.answer(cut));
                same += usize::from(table.verdict(money, growth.answer(i), room.answer(i)) == self.verdict);
            }
        }
        (n > 0).then(|| same as f64 / n as f64)
    }

    /// Every value at which some lever may flip the verdict, the nearest first, until one does.
    fn flip(&self) -> Option<Flip> {
        if self.verdict == FocusVerdict::CannotTell {
            return None;
        }
        let mut turns: Vec<(Lever, f64, f64)> = Vec::new();
        for factor in self.factors {
            let Some(now) = self.part(factor) else {
                continue;
            };
            for at in self.weight_turns(factor) {
                turns.push((Lever::Weight(factor.name), now, at));
            }
        }
        let gate = self.method.gate;
        for kind in [Gate::Growth, Gate::Room] {
            let score = factors::score(self.factors, kind);
            turns.extend([score.low, score.high].map(|at| (Lever::Gate, gate, at)));
        }
        if let Some(money) = &self.money {
            let method = self.method;
            for (part, larger) in money.turns() {
                turns.push((Lever::MoneyShare, method.money_share, part));
                turns.push((Lever::MoneySmallShare, method.money_small_share, part));
                turns.push((Lever::MoneyCut, method.money_cut, larger));
            }
        }
        let far = |&(lever, now, at): &(Lever, f64, f64)| (at - now).abs() / lever.scale();
        turns.retain(|turn| turn.2 >= 0.0 && turn.2 <= turn.0.scale());
        turns.sort_by(|a, b| far(a).total_cmp(&far(b)));
        turns.into_iter().find_map(|(lever, now, at)| {
            // Just beyond the turn, seen from now; on it rounding would decide.
            let step = lever.scale() * 1e-6;
            let beyond = [at + step, at - step].into_iter().filter(|x| (x - now).abs() >= (at - now).abs());
            let mut verdicts = beyond.map(|value| self.with(lever, value));
            verdicts.find(|then| *then != self.verdict).map(|then| Flip { lever, now, at, then })
        })
    }

    /// What part of its gate's score a factor makes; `None` where it makes none or all of it.
    fn part(&self, factor: &Factor) -> Option<f64> {
        let total: f64 = self.factors.iter().filter(|f| f.gate == factor.gate).map(|f| f.weight).sum();
        (factor.weight > 0.0 && factor.weight < total).then(|| factor.weight / total)
    }

    /// The parts of a factor at which an end of its gate's score stands at the gate: `(gate - without) / (points -
    /// without)`, `without` being the score of the other factors.
    fn weight_turns(&self, factor: &Factor) -> impl Iterator<Item = f64> {
        let without = self.without(factor);
        let gate = self.method.gate;
        [(factor.points.low, without.low), (factor.points.high, without.high)]
            .into_iter()
            .map(move |(points, without)| (gate - without) / (points - without))
            .filter(|at| (0.0..=1.0).contains(at))
    }

    fn without(&self, factor: &Factor) -> Interval {
        let others: Vec<Factor> = self.factors.iter().filter(|f| f.name != factor.name).copied().collect();
        factors::score(&others, factor.gate)
    }

    /// The verdict with one lever moved.
    fn with(&self, lever: Lever, value: f64) -> FocusVerdict {
        let mut method = self.method.clone();
        let mut scores = [Gate::Growth, Gate::Room].map(|gate| factors::score(self.factors, gate));
        match lever {
            Lever::Weight(name) => {
                if let Some(factor) = self.factors.iter().find(|f| f.name == name) {
                    let without = self.without(factor);
                    let mean = |points: f64, without: f64| value * points + (1.0 - value) * without;
                    scores[usize::from(factor.gate == Gate::Room)] = Interval {
                        low: mean(factor.points.low, without.low),
                        high: mean(factor.points.high, without.high),
                    };
                }
            }
            Lever::Gate => method.gate = value,
            Lever::MoneyShare => method.money_share = value,
            Lever::MoneySmallShare => method.money_small_share = value,
            Lever::MoneyCut => method.money_cut = value,
        }
        let [growth, room_score] = scores;
        focus_verdict(Gates {
            money: self.money.as_ref().map_or(Answer::CannotTell, |money| money.answer(&method)),
            growth: crate::gates::by_score(growth, method.gate),
            room: room(room_score, method.gate, self.must),
        })
    }
}

impl Lever {
    /// The whole of the lever's scale, so that changes of different levers compare.
    fn scale(self) -> f64 {
        match self {
            Lever::Gate => 100.0,
            Lever::Weight(_) | Lever::MoneyShare | Lever::MoneySmallShare | Lever::MoneyCut => 1.0,
        }
    }
}

/// A gate's score under some draws, as how far its ends stand above the gate, times the sum of the weights.
struct Ends {
    low: [f64; BLOCK],
    high: [f64; BLOCK],
    /// What still counts as at the gate.
    slack: f64,
}

impl Ends {
    fn of(verdict: &Verdict, gate: Gate, weightings: &Weightings, draws: std::ops::Range<usize>) -> Ends {
        let mut ends = Ends { low: [0.0; BLOCK], high: [0.0; BLOCK], slack: 0.0 };
        let threshold = verdict.method.gate;
        for factor in verdict.factors.iter().filter(|f| f.gate == gate) {
            let (low, high) = (factor.points.low - threshold, factor.points.high - threshold);
            ends.slack += factor.weight * SLACK;
            let column = &weightings.column(factor.name)[draws.clone()];
            for ((at_low, at_high), multiplier) in ends.low.iter_mut().zip(&mut ends.high).zip(column) {
                let weight = factor.weight * multiplier;
                *at_low += weight * low;
                *at_high += weight * high;
            }
        }
        if ends.slack == 0.0 {
            // Without any factor everything is possible.
            ends.low.fill(-1.0);
            ends.high.fill(1.0);
        }
        ends
    }

    fn answer(&self, draw: usize) -> Answer {
        from_ends(self.low[draw] >= -self.slack, self.high[draw] >= -self.slack)
    }
}

/// The verdicts of all answers, worked out once.
struct Table([[[FocusVerdict; 3]; 3]; 3]);

impl Table {
    fn of(must: &MustHaves) -> Table {
        const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::CannotTell];
        Table(ANSWERS.map(|money| {
            ANSWERS.map(|growth| {
                ANSWERS.map(|score| {
                    let room = crate::gates::with_must_haves(score, must);
                    focus_verdict(Gates { money, growth, room })
                })
            })
        }))
    }

    fn verdict(&self, money: Answer, growth: Answer, room: Answer) -> FocusVerdict {
        self.0[money as usize][growth as usize][room as usize]
    }
}
