//! How much of the matrix is unknown.

use standout_market::{Cell, FunctionIx, OfferIx, PlayerIx, Scope, SegmentIx, Study};

/// Unknown cells, by the sheet where they are typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unknown {
    pub(crate) levels: usize,
    pub(crate) importance: usize,
    pub(crate) prices: usize,
    pub(crate) shares: usize,
    pub(crate) reach: usize,
    pub(crate) segments: usize,
}

impl Unknown {
    pub(crate) fn total(self) -> usize {
        self.levels + self.importance + self.prices + self.shares + self.reach + self.segments
    }
}

/// Counts what a strategist would have to find out: every level and importance, a price of every offer, a share and a
/// reach of every player in every segment, volume and growth of every segment. A price in a segment, a reach of an
/// offer and a share by volume say more than must be known, so their absence is no gap.
pub(crate) fn unknown_cells(study: &Study) -> Unknown {
    let offers = 0..study.offers.len();
    let segments = || 0..study.segments.len();
    let functions = || 0..study.functions.len();
    let players = 0..study.players.len();
    Unknown {
        levels: functions()
            .flat_map(|f| offers.clone().map(move |o| Cell::Level(FunctionIx(f), OfferIx(o))))
            .filter(|&c| is_unknown(study, c))
            .count(),
        importance: functions()
            .flat_map(|f| segments().map(move |s| Cell::Importance(FunctionIx(f), SegmentIx(s))))
            .filter(|&c| is_unknown(study, c))
            .count(),
        prices: offers
            .clone()
            .filter(|&o| {
                study.prices.get(o, Scope::Whole.column()).is_none()
                    && !segments().any(|s| study.prices.get(o, Scope::Segment(SegmentIx(s)).column()).is_some())
            })
            .count(),
        shares: players
            .clone()
            .filter(|&p| !study.players[p].own)
            .flat_map(|p| segments().map(move |s| (p, Scope::Segment(SegmentIx(s)))))
            .filter(|&(p, s)| {
                is_unknown(study, Cell::ValueShare(PlayerIx(p), s))
                    && is_unknown(study, Cell::VolumeShare(PlayerIx(p), s))
            })
            .count(),
        reach: players
            .flat_map(|p| segments().map(move |s| Cell::PlayerReach(PlayerIx(p), SegmentIx(s))))
            .filter(|&c| is_unknown(study, c))
            .count(),
        segments: segments()
            .flat_map(|s| {
                let scope = Scope::Segment(SegmentIx(s));
                [Cell::Volume(scope), Cell::Growth(scope)]
            })
            .filter(|&c| is_unknown(study, c))
            .count(),
    }
}

/// Whether nothing is known in a cell of the matrix.
pub(crate) fn is_unknown(study: &Study, cell: Cell) -> bool {
    match cell {
        Cell::Level(f, o) => study.levels.get(f.0, o.0).is_none(),
        Cell::Importance(f, s) => study.importance.get(f.0, s.0).is_none(),
        Cell::Price(o, s) => study.prices.get(o.0, s.column()).is_none(),
        Cell::ValueShare(p, s) => study.value_shares.get(p.0, s.column()).is_none(),
        Cell::VolumeShare(p, s) => study.volume_shares.get(p.0, s.column()).is_none(),
        Cell::PlayerReach(p, s) => study.player_reach.get(p.0, s.0).is_none(),
        Cell::OfferReach(o, s) => study.offer_reach.get(o.0, s.0).is_none(),
        Cell::Volume(Scope::Whole) => study.market.volume.is_none(),
        Cell::Volume(Scope::Segment(s)) => study.segments.get(s.0).is_none_or(|s| s.volume.is_none()),
        Cell::Growth(Scope::Whole) => study.market.growth.is_none(),
        Cell::Growth(Scope::Segment(s)) => study.segments.get(s.0).is_none_or(|s| s.growth.is_none()),
        Cell::PriceGrowth => study.market.price_growth.is_none(),
        Cell::Claim(c) => study.claims.get(c.0).is_none(),
        Cell::Sales(_) => study.ledger.months.is_empty(),
    }
}
