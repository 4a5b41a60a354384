//! How much a verdict rests on stale facts and on opinions.

use crate::basis::{Basis, Meeting};
use crate::{
    Answer, Because, Cell, Date, FunctionIx, OfferIx, PlayerIx, Reliability, Scope, SegmentIx, SourceIx, Study,
};

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

    fn doubts(&self, source: Option<SourceIx>) -> bool {
        self.about(source) != Doubts::default()
    }

    fn at(&self, offer: OfferIx, segment: SegmentIx) -> Doubts {
        self.of_offers[offer.0 * self.segments + segment.0]
    }
}

/// The facts of offers in a segment that are stale or opinions: levels of what matters there, and prices.
fn cells_of_offers(basis: &Basis, offers: &[OfferIx], segment: SegmentIx) -> Vec<Cell> {
    let study = basis.study;
    let mut cells = Vec::new();
    for &offer in offers {
        for f in 0..study.functions.len() {
            let source = study.levels.get(f, offer.0).and_then(|fact| fact.source);
            if basis.rests.doubts(source) && crate::columns::weight(study, FunctionIx(f), segment) > 0.0 {
                cells.push(Cell::Level(FunctionIx(f), offer));
            }
        }
        let scope = Scope::Segment(segment);
        let scope = if study.prices.get(offer.0, scope.column()).is_some() { scope } else { Scope::Whole };
        if basis.rests.doubts(study.price_in(offer, segment).and_then(|price| price.source)) {
            cells.push(Cell::Price(offer, scope));
        }
    }
    cells
}

/// The cells behind [`of_offer`].
pub(crate) fn cells_of_offer(basis: &Basis, meeting: &Meeting) -> Vec<Cell> {
    let mut offers = vec![meeting.offer];
    offers.extend(meeting.pairs.iter().filter(|p| p.serious == Answer::Yes).map(|p| p.rival));
    cells_of_offers(basis, &offers, meeting.segment)
}

/// The cells behind [`of_segment`].
pub(crate) fn cells_of_segment(basis: &Basis, segment: SegmentIx, meetings: &[&Meeting]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = market_facts(basis, segment)
        .into_iter()
        .filter(|(_, s)| basis.rests.doubts(*s))
        .map(|(cell, _)| cell)
        .collect();
    cells.extend(cells_of_offers(basis, &met(basis, meetings), segment));
    cells
}

/// What is known of a segment's market, with its sources.
fn market_facts(basis: &Basis, segment: SegmentIx) -> Vec<(Cell, Option<SourceIx>)> {
    let study = basis.study;
    let facts = &study.segments[segment.0];
    let scope = Scope::Segment(segment);
    let mut cells = vec![
        (Cell::Volume(scope), facts.volume.as_ref().and_then(|f| f.source)),
        (Cell::Growth(scope), facts.growth.as_ref().and_then(|f| f.source)),
        (Cell::PriceGrowth, study.market.price_growth.as_ref().and_then(|f| f.source)),
    ];
    let by_value = basis.segments[segment.0].shares.by_value;
    let shares = if by_value { &study.value_shares } else { &study.volume_shares };
    cells.extend((0..study.players.len()).map(PlayerIx).map(|p| {
        let cell = if by_value { Cell::ValueShare(p, scope) } else { Cell::VolumeShare(p, scope) };
        (cell, shares.get(p.0, scope.column()).and_then(|f| f.source))
    }));
    cells
}

/// Our offers of the meetings, and the offers of serious rivals that they meet.
fn met(basis: &Basis, meetings: &[&Meeting]) -> Vec<OfferIx> {
    let mut met = vec![false; basis.study.offers.len()];
    for meeting in meetings {
        met[meeting.offer.0] = true;
        for pair in meeting.pairs.iter().filter(|p| p.serious == Answer::Yes) {
            met[pair.rival.0] = true;
        }
    }
    (0..met.len()).filter(|&o| met[o]).map(OfferIx).collect()
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
    let mut doubts = Doubts::default();
    for (_, source) in market_facts(basis, segment) {
        doubts.add(basis.rests.about(source));
    }
    for offer in met(basis, meetings) {
        doubts.add(basis.rests.at(offer, segment));
    }
    doubts.because()
}
