//! How much a verdict rests on stale facts and on opinions.

use crate::basis::{Basis, Meeting};
use crate::{Answer, Because, Date, OfferIx, Reliability, SegmentIx, SourceIx, Study};

/// Facts of a verdict that are stale, and that are opinions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doubts {
    stale: u32,
    opinion: u32,
}

impl Doubts {
    fn add(&mut self, other: Doubts) {
        self.stale += other.stale;
        self.opinion += other.opinion;
    }

    fn because(self) -> Option<Because> {
        (self != Doubts::default())
            .then_some(Because::RestsOn { stale: self.stale as usize, opinion: self.opinion as usize })
    }
}

/// Whether a source is stale at a study's as of.
pub fn is_stale(study: &Study, source: SourceIx, as_of: Option<Date>) -> bool {
    let (Some(as_of), Some(dated)) = (as_of, study.sources.get(source.0).and_then(|s| s.as_of)) else {
        return false;
    };
    let age = jiff::Span::new().try_months(study.method.stale_months);
    age.ok().and_then(|age| as_of.checked_sub(age).ok()).is_some_and(|limit| dated < limit)
}

/// Doubts about the levels and prices, an offer and a segment.
pub(crate) struct Rests {
    segments: usize,
    of_offers: Vec<Doubts>,
    sources: Vec<Doubts>,
}

impl Rests {
    pub(crate) fn of(study: &Study) -> Rests {
        let as_of = study.ledger.days.map(|(_, last)| last);
        let sources: Vec<Doubts> = (0..study.sources.len())
            .map(|s| Doubts {
                stale: u32::from(is_stale(study, SourceIx(s), as_of)),
                opinion: u32::from(study.sources[s].reliability == Some(Reliability::Opinion)),
            })
            .collect();
        let segments = study.segments.len();
        let mut rests = Rests { segments, of_offers: vec![Doubts::default(); study.offers.len() * segments], sources };
        if rests.sources.iter().all(|d| *d == Doubts::default()) {
            return rests;
        }
        for f in 0..study.functions.len() {
            let weighs: Vec<bool> = (0..segments)
                .map(|s| crate::columns::weight(study, crate::FunctionIx(f), SegmentIx(s)) > 0.0)
                .collect();
            for o in 0..study.offers.len() {
                let source = study.levels.get(f, o).and_then(|fact| fact.source);
                let doubts = rests.about(source);
                if doubts != Doubts::default() {
                    for (s, _) in weighs.iter().enumerate().filter(|(_, w)| **w) {
                        rests.of_offers[o * segments + s].add(doubts);
                    }
                }
            }
        }
        for o in 0..study.offers.len() {
            for s in 0..segments {
                let source = study.price_in(OfferIx(o), SegmentIx(s)).and_then(|p| p.source);
                let doubts = rests.about(source);
                rests.of_offers[o * segments + s].add(doubts);
            }
        }
        rests
    }

    fn about(&self, source: Option<SourceIx>) -> Doubts {
        source.and_then(|s| self.sources.get(s.0)).copied().unwrap_or_default()
    }

    fn at(&self, offer: OfferIx, segment: SegmentIx) -> Doubts {
        self.of_offers[offer.0 * self.segments + segment.0]
    }
}

/// What an offer's verdict rests on: its facts, and those of the serious rivals' offers.
pub(crate) fn of_offer(basis: &Basis, meeting: &Meeting) -> Option<Because> {
    let mut doubts = basis.rests.at(meeting.offer, meeting.segment);
    for pair in meeting.pairs.iter().filter(|p| p.serious == Answer::Yes) {
        doubts.add(basis.rests.at(pair.rival, meeting.segment));
    }
    doubts.because()
}

/// What a segment's verdict rests on: its market facts, and those of all offers compared there.
pub(crate) fn of_segment(basis: &Basis, segment: SegmentIx, meetings: &[&Meeting]) -> Option<Because> {
    let study = basis.study;
    let place = &basis.segments[segment.0];
    let mut doubts = Doubts::default();
    let facts = &study.segments[segment.0];
    let column = segment.0 + 1;
    let mut sources = vec![
        facts.volume.as_ref().and_then(|f| f.source),
        facts.growth.as_ref().and_then(|f| f.source),
        study.market.price_growth.as_ref().and_then(|f| f.source),
    ];
    let shares = if place.shares.by_value { &study.value_shares } else { &study.volume_shares };
    sources.extend((0..study.players.len()).map(|p| shares.get(p, column).and_then(|f| f.source)));
    for source in sources {
        doubts.add(basis.rests.about(source));
    }
    let mut met = vec![false; study.offers.len()];
    for meeting in meetings {
        met[meeting.offer.0] = true;
        for pair in meeting.pairs.iter().filter(|p| p.serious == Answer::Yes) {
            met[pair.rival.0] = true;
        }
    }
    for (o, _) in met.iter().enumerate().filter(|(_, met)| **met) {
        doubts.add(basis.rests.at(OfferIx(o), segment));
    }
    doubts.because()
}
