//! What growth may turn on: the market's growth, the rise of prices, and our share, which room turns on as well.

use super::super::values::{share_cell, shares};
use super::{Trial, width};
use crate::gates::by_score;
use crate::{Anchors, Answer, Cell, Gate, Gates, Interval, Scope, factors};

impl Trial<'_> {
    fn growth_gate(&self, nominal: Option<f64>, prices: Option<f64>, own: Option<f64>) -> (Answer, Interval) {
        let factors = factors::growth(self.method(), nominal, prices, own);
        let score = factors::score(&factors, Gate::Growth);
        (by_score(score, self.method().gate), score)
    }

    pub(super) fn growth(&mut self) {
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
    pub(super) fn own_share(&mut self) {
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
}
