//! Deciding cells of the verdict on a segment.

use super::values::{LEVELS, Tried, numbers, price_cell, price_unknown, ratios, share_cell, shares};
use super::{Candidates, OTHERS};
use crate::basis::{Basis, Meeting, Pair};
use crate::columns::{level, number};
use crate::gates::{MustHaves, by_score, focus_verdict, must_have_functions, must_haves, room};
use crate::pairs::Layout;
use crate::shares::Shares;
use crate::{
    Anchors, Answer, Cell, Factor, FactorName, FocusVerdict, FunctionIx, Gate, Gates, Interval, Level, Method, OfferIx,
    PlayerIx, Scope, SegmentFindings, SegmentIx, factors, rivals,
};

struct Trial<'a> {
    basis: &'a Basis<'a>,
    found: &'a SegmentFindings,
    segment: SegmentIx,
    /// The pairs of the segment, to be changed and put back.
    meetings: Vec<Meeting>,
    must: MustHaves,
    /// Pairs that may still be visited.
    visits: usize,
    candidates: Candidates,
}

/// Unknown cells behind an undecided verdict on a segment; `visits` is how many pairs may be asked anew.
pub(super) fn candidates(basis: &Basis, found: &SegmentFindings, meetings: &[Meeting], visits: usize) -> Candidates {
    if found.verdict != FocusVerdict::CannotTell {
        return Candidates::default();
    }
    let mut trial = Trial {
        basis,
        found,
        segment: found.segment,
        meetings: Vec::new(),
        must: MustHaves { lacking: found.lacking_must_haves.clone(), perhaps: found.perhaps_must_haves.clone() },
        visits,
        candidates: Candidates::default(),
    };
    if found.gates.money == Answer::CannotTell {
        trial.money();
    }
    if found.gates.growth == Answer::CannotTell {
        trial.growth();
    }
    if found.gates.room == Answer::CannotTell {
        trial.meetings = met(basis, found.segment, meetings);
        trial.must_haves();
        trial.shares();
        trial.prices();
        trial.levels();
        trial.own_reach();
    }
    trial.own_share();
    trial.candidates
}

impl Trial<'_> {
    fn method(&self) -> &Method {
        &self.basis.study.method
    }

    fn tells(&self, gates: Gates) -> bool {
        focus_verdict(gates) != FocusVerdict::CannotTell
    }

    /// Sales not assigned, or not imported: the gate would then say yes or no.
    fn money(&mut self) {
        let settles =
            [Answer::Yes, Answer::No].into_iter().any(|money| self.tells(Gates { money, ..self.found.gates }));
        let scope = if self.basis.sales.known && self.basis.sales.counted_not_assigned().0 > 0 {
            Scope::Whole
        } else {
            Scope::Segment(self.segment)
        };
        self.candidates.add(Cell::Sales(scope), settles, 100.0);
    }

    fn growth_gate(&self, nominal: Option<f64>, prices: Option<f64>, own: Option<f64>) -> (Answer, Interval) {
        let factors = factors::growth(self.method(), nominal, prices, own);
        let score = factors::score(&factors, Gate::Growth);
        (by_score(score, self.method().gate), score)
    }

    fn growth(&mut self) {
        let study = self.basis.study;
        let nominal = study.segments[self.segment.0].growth.as_ref().map(|g| g.value);
        let prices = study.market.price_growth.as_ref().map(|g| g.value);
        let own = self.basis.segments[self.segment.0].shares.own;
        let Anchors { zero, hundred, .. } = self.method().real_growth;
        let real = [zero, (zero + hundred) / 2.0, hundred];
        let before = width(self.found.growth_score);
        if nominal.is_none() {
            let tried = real.map(|r| self.growth_gate(Some(prices.unwrap_or(0.0) + r), prices, own));
            self.growth_candidate(Cell::Growth(Scope::Segment(self.segment)), &tried, before);
        }
        if prices.is_none() {
            let tried = real.map(|r| self.growth_gate(nominal, Some(nominal.unwrap_or(0.0) - r), own));
            self.growth_candidate(Cell::PriceGrowth, &tried, before);
        }
    }

    fn growth_candidate(&mut self, cell: Cell, tried: &[(Answer, Interval)], before: f64) {
        let settles = tried.iter().any(|&(growth, _)| self.tells(Gates { growth, ..self.found.gates }));
        let effect = tried.iter().map(|(_, s)| before - width(*s)).fold(0.0, f64::max);
        self.candidates.add(cell, settles, effect);
    }

    /// Our share decides on growth and on room: typed, or by the volume of the segment.
    fn own_share(&mut self) {
        let (basis, study) = (self.basis, self.basis.study);
        let place = &basis.segments[self.segment.0];
        let Some(own) = basis.own.filter(|_| place.shares.own.is_none()) else {
            return;
        };
        let undecided = [self.found.gates.growth, self.found.gates.room].contains(&Answer::CannotTell);
        if !undecided {
            return;
        }
        let nominal = study.segments[self.segment.0].growth.as_ref().map(|g| g.value);
        let prices = study.market.price_growth.as_ref().map(|g| g.value);
        let mut settles = false;
        let mut effect: f64 = 0.0;
        for share in shares(place.shares.rest().max(0.0), self.method().serious_share) {
            let (growth, score) = self.growth_gate(nominal, prices, Some(share));
            let mut tried = place.shares.clone();
            tried.of[own.0] = Some(share);
            tried.own = Some(share);
            let mut gates = Gates { growth, ..self.found.gates };
            effect = effect.max(width(self.found.growth_score) - width(score));
            if self.found.gates.room == Answer::CannotTell {
                let of_offers = self.found_of_offers();
                let (answer, score) = self.room_gate(of_offers, &self.must, &tried);
                gates.room = answer;
                effect = effect.max(width(self.found.room_score) - width(score));
            }
            settles |= self.tells(gates);
        }
        let has_volume = place.shares.volume.is_some();
        let cell = if basis.sales.known && basis.sales.whole_year() && !has_volume && place.shares.by_value {
            Cell::Volume(Scope::Segment(self.segment))
        } else {
            share_cell(basis, own, self.segment)
        };
        self.candidates.add(cell, settles, effect);
    }

    /// Takes a visit to all pairs off the budget, if there may be one more.
    fn may_visit(&mut self) -> bool {
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
    fn room_gate(&self, of_offers: Vec<Factor>, must: &MustHaves, shares: &Shares) -> (Answer, Interval) {
        let mut factors = of_offers;
        factors.extend(factors::of_shares(self.basis, shares));
        let score = factors::score(&factors, Gate::Room);
        (room(score, self.method().gate, must), score)
    }

    /// The room gate with the pairs as they now are.
    fn room_now(&self) -> (Answer, Interval) {
        let shares = &self.basis.segments[self.segment.0].shares;
        let of_offers = factors::of_offers(self.basis, &self.meetings);
        self.room_gate(of_offers, &self.must, shares)
    }

    fn room_tells(&self, answer: Answer) -> bool {
        self.tells(Gates { room: answer, ..self.found.gates })
    }

    /// Cells of must-haves that may be lacking.
    fn must_haves(&mut self) {
        let (basis, place) = (self.basis, &self.basis.segments[self.segment.0]);
        let study = basis.study;
        for &f in &self.found.perhaps_must_haves {
            let offers: Vec<OfferIx> = (0..study.offers.len())
                .map(OfferIx)
                .filter(|&o| {
                    place.served.contains(&o)
                        || (place.there[o.0] && place.serious[study.offers[o.0].player.0] != Answer::No)
                })
                .filter(|&o| level(study, f, o).is_none())
                .collect();
            for offer in offers {
                let settles = [Level::Absent, Level::Partial, Level::Full].into_iter().any(|tried| {
                    let reads = |g: FunctionIx, o: OfferIx| {
                        if (g, o) == (f, offer) { Some(tried) } else { level(study, g, o) }
                    };
                    let must = must_haves(basis, self.segment, &place.serious, &reads);
                    self.room_tells(room(self.found.room_score, self.method().gate, &must))
                });
                self.candidates.add(Cell::Level(f, offer), settles, 10.0);
            }
        }
    }

    /// Shares of rivals, which also tell who is serious.
    fn shares(&mut self) {
        let (basis, study) = (self.basis, self.basis.study);
        let place = &basis.segments[self.segment.0];
        let unknown: Vec<PlayerIx> = (0..study.players.len())
            .map(PlayerIx)
            .filter(|&p| Some(p) != basis.own && place.shares.of[p.0].is_none())
            .collect();
        let before = width(self.found.room_score);
        for player in unknown {
            // A share says two things: who is serious, which is asked of all pairs twice at most; and how
            // concentrated the segment is, which costs little.
            let mut ways: [Option<(Vec<Factor>, MustHaves)>; 2] = [None, None];
            let (mut settles, mut effect) = (false, 0.0_f64);
            for share in shares(place.shares.rest().max(0.0), self.method().serious_share) {
                let mut tried = place.shares.clone();
                tried.of[player.0] = Some(share);
                let serious = rivals::serious(study, &tried, player, self.segment);
                let way = &mut ways[usize::from(serious == Answer::Yes)];
                if way.is_none() {
                    *way = self.if_serious(player, serious);
                }
                if let Some((of_offers, must)) = way {
                    let (answer, score) = self.room_gate(of_offers.clone(), must, &tried);
                    settles |= self.room_tells(answer);
                    effect = effect.max(before - width(score));
                }
            }
            self.candidates.add(share_cell(basis, player, self.segment), settles, effect);
            if place.serious[player.0] != Answer::CannotTell {
                continue;
            }
            let mut settles = false;
            for (of_offers, must) in ways.into_iter().flatten() {
                let (answer, _) = self.room_gate(of_offers, &must, &place.shares);
                settles |= self.room_tells(answer);
            }
            let cell = Cell::PlayerReach(player, self.segment);
            self.candidates.add(cell, settles, effect * 0.9);
        }
    }

    /// What comes from comparing offers, and the must-haves, with a player serious or not.
    fn if_serious(&mut self, player: PlayerIx, serious: Answer) -> Option<(Vec<Factor>, MustHaves)> {
        if !self.may_visit() {
            return None;
        }
        let (basis, offers) = (self.basis, &self.basis.study.offers);
        let mut all = basis.segments[self.segment.0].serious.clone();
        let before = std::mem::replace(&mut all[player.0], serious);
        let set = |meetings: &mut [Meeting], serious| {
            for pair in meetings.iter_mut().flat_map(|m| &mut m.pairs) {
                if offers[pair.rival.0].player == player {
                    pair.serious = serious;
                }
            }
        };
        set(&mut self.meetings, serious);
        let of_offers = factors::of_offers(basis, &self.meetings);
        set(&mut self.meetings, before);
        let must = must_haves(basis, self.segment, &all, &|f, o| level(basis.study, f, o));
        Some((of_offers, must))
    }

    /// The factors that came from comparing offers.
    fn found_of_offers(&self) -> Vec<Factor> {
        let compared = [FactorName::Advantage, FactorName::ValueForPrice];
        let factors = self.found.factors.iter();
        factors.filter(|f| compared.contains(&f.name)).copied().collect()
    }

    /// Whether moving the room score by so much can bring it across the gate.
    fn reachable(&self, bound: f64) -> bool {
        let (gate, score) = (self.method().gate, self.found.room_score);
        score.low + bound >= gate - 1e-6 || score.high - bound < gate + 1e-6
    }

    /// Prices, ours and theirs.
    fn prices(&mut self) {
        let (basis, segment) = (self.basis, self.segment);
        let mut offers: Vec<OfferIx> = self
            .meetings
            .iter()
            .flat_map(|m| {
                let serious = m.pairs.iter().filter(|p| p.serious != Answer::No).map(|p| p.rival);
                std::iter::once(m.offer).chain(serious)
            })
            .filter(|&o| price_unknown(basis.study, o, segment))
            .collect();
        offers.sort();
        offers.dedup();
        let before = width(self.found.room_score);
        // A price moves nothing but value for price.
        let mut tried = Tried::new();
        let widest = self.part_of_score(FactorName::ValueForPrice);
        for offer in offers {
            let (mut settles, mut effect) = (false, 0.0_f64);
            let ways = if self.reachable(widest) { self.priced(offer, &mut tried) } else { Vec::new() };
            for way in ways {
                if settles || !self.may_visit() {
                    break;
                }
                let (answer, score) = self.with_pairs(&way, Self::room_now);
                settles |= self.room_tells(answer);
                effect = effect.max(before - width(score));
            }
            self.candidates.add(price_cell(basis.study, offer, segment), settles, effect);
        }
    }

    /// How much of the room score's width is one factor's.
    fn part_of_score(&self, name: FactorName) -> f64 {
        let room = || self.found.factors.iter().filter(|f| f.gate == Gate::Room);
        let weights: f64 = room().map(|f| f.weight).sum();
        room().find(|f| f.name == name).map_or(0.0, |f| f.weight * width(f.points) / weights)
    }

    /// Every pair of an offer whose price is unknown, with each price tried.
    fn priced(&self, offer: OfferIx, tried: &mut Tried) -> Vec<Vec<(usize, usize, Pair)>> {
        let mut ways: Vec<Vec<(usize, usize, Pair)>> = Vec::new();
        for (m, meeting) in self.meetings.iter().enumerate() {
            for (i, pair) in meeting.pairs.iter().enumerate() {
                if meeting.offer != offer && pair.rival != offer {
                    continue;
                }
                for (way, price) in
                    ratios(self.basis, meeting.offer, pair.rival, self.segment, tried).into_iter().enumerate()
                {
                    if ways.len() <= way {
                        ways.push(Vec::new());
                    }
                    ways[way].push((m, i, Pair { price, ..*pair }));
                }
            }
        }
        ways
    }

    /// Asks with some pairs changed, and puts them back.
    fn with_pairs<T>(&mut self, changed: &[(usize, usize, Pair)], ask: impl Fn(&Self) -> T) -> T {
        let before: Vec<Pair> =
            changed.iter().map(|&(m, i, pair)| std::mem::replace(&mut self.meetings[m].pairs[i], pair)).collect();
        let answer = ask(self);
        for (&(m, i, _), pair) in changed.iter().zip(before) {
            self.meetings[m].pairs[i] = pair;
        }
        answer
    }

    /// Levels and numbers of our offers and of serious rivals'.
    fn levels(&mut self) {
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
        let part = weight / self.basis.columns.weights[self.segment.0].total;
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
        if let Some(i) = columns.level_functions.iter().position(|f| *f == function) {
            let levels = [Level::Absent, Level::Partial, Level::Full];
            let must_have = must_have_functions(basis, self.segment).contains(&function);
            LEVELS.into_iter().zip(levels).any(|(ends, tried)| {
                if !self.may_visit() {
                    return false;
                }
                let change = self.filled(offer, |layout, ours, theirs| {
                    let end = |o| {
                        if o == offer { ends } else { basis.level_ends(function, o) }
                    };
                    layout.try_levels(i, end(ours), end(theirs));
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
        } else if let Some(i) = columns.number_functions.iter().position(|(f, _)| *f == function) {
            numbers(basis, function).iter().any(|&tried| {
                if !self.may_visit() {
                    return false;
                }
                let change = self.filled(offer, |layout, ours, theirs| {
                    let value = |o| {
                        if o == offer { tried } else { number(study, function, o).unwrap_or(f64::NAN) }
                    };
                    layout.try_numbers(i, value(ours), value(theirs));
                });
                self.with_pairs(&change, |t| t.room_tells(t.room_now().0))
            })
        } else {
            false
        }
    }

    /// Every pair of an offer, compared anew with a cell filled.
    fn filled(&self, offer: OfferIx, fill: impl Fn(&mut Layout, OfferIx, OfferIx)) -> Vec<(usize, usize, Pair)> {
        let basis = self.basis;
        let weights = &basis.columns.weights[self.segment.0];
        let mut changed = Vec::new();
        for (m, meeting) in self.meetings.iter().enumerate() {
            let mut layout = None;
            for (i, pair) in meeting.pairs.iter().enumerate() {
                if pair.serious == Answer::No || (meeting.offer != offer && pair.rival != offer) {
                    continue;
                }
                let layout = layout.get_or_insert_with(|| Layout::new(&basis.columns, meeting.offer));
                layout.lay(pair.rival);
                fill(layout, meeting.offer, pair.rival);
                let levels = layout.level_difference(weights);
                let compared = layout.compare(weights, levels);
                changed.push((m, i, Pair { compared, ..*pair }));
            }
        }
        changed
    }

    /// Without an own offer there nothing is compared: whether we serve the segment is what is missing.
    fn own_reach(&mut self) {
        if let Some(own) = self.basis.own
            && self.meetings.is_empty()
            && rivals::player_reach(self.basis.study, own, self.segment).is_none()
        {
            self.candidates.add(Cell::PlayerReach(own, self.segment), false, 50.0);
        }
    }
}

/// The meetings of a segment, without the rivals that cannot be serious whatever becomes known.
fn met(basis: &Basis, segment: SegmentIx, meetings: &[Meeting]) -> Vec<Meeting> {
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

fn width(interval: Interval) -> f64 {
    interval.high - interval.low
}
