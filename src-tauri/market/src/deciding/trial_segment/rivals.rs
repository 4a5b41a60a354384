//! What room may turn on in the rivals: must-haves, shares, and who is serious.

use super::super::values::{share_cell, shares};
use super::{Trial, width};
use crate::basis::Meeting;
use crate::columns::level;
use crate::gates::{MustHaves, must_haves, room};
use crate::{Answer, Cell, Factor, FunctionIx, Level, OfferIx, PlayerIx, factors, rivals};

impl Trial<'_> {
    /// Cells of must-haves that may be lacking.
    pub(super) fn must_haves(&mut self) {
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
    pub(super) fn shares(&mut self) {
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
}
