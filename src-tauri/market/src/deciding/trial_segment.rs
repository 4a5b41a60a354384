//! Deciding cells of the verdict on a segment: each unknown cell behind it is tried, with the rest as it stands.

mod growth;
mod levels;
mod prices;
mod rivals;
mod room;

use super::Candidates;
use crate::basis::{Basis, Meeting};
use crate::gates::{MustHaves, focus_verdict};
use crate::{Answer, Cell, FocusVerdict, Gates, Interval, Method, Scope, SegmentFindings, SegmentIx};

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
        trial.meetings = room::met(basis, found.segment, meetings);
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

    /// Without an own offer there nothing is compared: whether we serve the segment is what is missing.
    fn own_reach(&mut self) {
        if let Some(own) = self.basis.own
            && self.meetings.is_empty()
            && crate::rivals::player_reach(self.basis.study, own, self.segment).is_none()
        {
            self.candidates.add(Cell::PlayerReach(own, self.segment), false, 50.0);
        }
    }
}

fn width(interval: Interval) -> f64 {
    interval.high - interval.low
}
