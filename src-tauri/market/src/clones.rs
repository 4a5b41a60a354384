//! Clones among rivals: offers of two of them that a client can hardly tell apart. Worked out when it is asked for;
//! the verdicts do not rest on it.

use crate::columns::Columns;
use crate::pairs::Side;
use crate::rivals::is_there;
use crate::threshold::reaches;
use crate::{Interval, OfferIx, SegmentIx, Study, parallel};

/// Offers of rivals that are alike in a segment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clones {
    /// Alike whatever the unknown cells hold, the most alike first.
    pub pairs: Vec<Twins>,
    /// Those that unknown cells may make so, the most alike first.
    pub perhaps: Vec<Twins>,
    /// How many pairs of two rivals' offers there are to compare.
    pub compared: usize,
}

/// Two offers of two rivals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Twins {
    /// The first in the study's order.
    pub one: OfferIx,
    /// The other.
    pub other: OfferIx,
    /// How alike, 0-1, over every completion of what is unknown.
    pub similarity: Interval,
}

/// Pairs of rivals' offers of one category in a segment that are as alike as makes an offer blend in: the same
/// similarity as the verdicts' (Gower 1971, weighted by importance), against the profile's threshold. There is no
/// published threshold; ours is a proposal. Offers of one player are no clones of each other.
pub fn clones(study: &Study, segment: SegmentIx) -> Clones {
    let mut found = Clones::default();
    if segment.0 >= study.segments.len() {
        return found;
    }
    let columns = Columns::of(study);
    let total = columns.totals[segment.0];
    let rivals: Vec<OfferIx> =
        (0..study.offers.len()).map(OfferIx).filter(|&o| !study.is_own(o) && is_there(study, o, segment)).collect();
    let work = rivals.len() * rivals.len() / 2 * study.functions.len() * study.segments.len();
    let places: Vec<usize> = (0..rivals.len()).collect();
    let compared = parallel::map(&places, work, |&place| {
        let one = rivals[place];
        let mut side = None;
        let others = rivals[place + 1..].iter().copied().filter(|&other| {
            let (a, b) = (&study.offers[one.0], &study.offers[other.0]);
            a.player != b.player && a.category == b.category
        });
        others
            .map(|other| {
                let side = side.get_or_insert_with(|| Side::of(&columns, one));
                side.meet(other);
                side.parts(segment).similarity(total).map(|similarity| Twins { one, other, similarity })
            })
            .collect::<Vec<_>>()
    });
    for twins in compared.into_iter().flatten() {
        found.compared += 1;
        match twins {
            Some(twins) if reaches(twins.similarity.low, study.method.alike) => found.pairs.push(twins),
            Some(twins) if reaches(twins.similarity.high, study.method.alike) => found.perhaps.push(twins),
            _ => {}
        }
    }
    for list in [&mut found.pairs, &mut found.perhaps] {
        list.sort_by(|a, b| {
            let (a, b) = (a.similarity, b.similarity);
            b.low.total_cmp(&a.low).then(b.high.total_cmp(&a.high))
        });
    }
    found
}
