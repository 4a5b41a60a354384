//! Small studies, written as one would draw them on paper.

use standout_market::{
    Better, Currency, Fact, Function, FunctionKind, Grid, Offer, OfferIx, Player, PlayerIx, Scope, Segment, SegmentIx,
    Study,
};

/// An empty study in roubles.
pub(crate) fn study() -> Study {
    Study::empty("Small", Currency { code: "RUB".into(), minor_digits: 2 })
}

pub(crate) fn fact<T>(value: T) -> Option<Fact<T>> {
    Some(Fact::unsourced(value))
}

pub(crate) fn player(study: &mut Study, name: &str, own: bool) -> PlayerIx {
    study.players.push(Player { id: 0, name: name.into(), own, website: String::new(), note: String::new() });
    PlayerIx(study.players.len() - 1)
}

pub(crate) fn segment(study: &mut Study, name: &str) -> SegmentIx {
    study.segments.push(Segment {
        id: 0,
        name: name.into(),
        volume: None,
        volume_year: None,
        growth: None,
        definition: String::new(),
        listed_are_largest: true,
        note: String::new(),
    });
    SegmentIx(study.segments.len() - 1)
}

pub(crate) fn offer(study: &mut Study, player: PlayerIx, name: &str) -> OfferIx {
    study.offers.push(Offer {
        id: 0,
        player,
        name: name.into(),
        category: "main".into(),
        unit: String::new(),
        note: String::new(),
    });
    OfferIx(study.offers.len() - 1)
}

pub(crate) fn level_function(study: &mut Study, name: &str) -> usize {
    function(study, name, FunctionKind::Level)
}

pub(crate) fn number_function(study: &mut Study, name: &str, better: Better) -> usize {
    function(study, name, FunctionKind::Number { unit: String::new(), better })
}

fn function(study: &mut Study, name: &str, kind: FunctionKind) -> usize {
    study.functions.push(Function { id: 0, name: name.into(), group: String::new(), kind, note: String::new() });
    study.functions.len() - 1
}

/// Lays out empty grids for what was listed so far.
pub(crate) fn lay_out(study: &mut Study) {
    let (players, segments) = (study.players.len(), study.segments.len());
    let (offers, functions) = (study.offers.len(), study.functions.len());
    study.levels = Grid::unknown(functions, offers);
    study.importance = Grid::unknown(functions, segments);
    study.prices = Grid::unknown(offers, segments + 1);
    study.value_shares = Grid::unknown(players, segments + 1);
    study.volume_shares = Grid::unknown(players, segments + 1);
    study.player_reach = Grid::unknown(players, segments);
    study.offer_reach = Grid::unknown(offers, segments);
}

pub(crate) fn share(study: &mut Study, player: PlayerIx, scope: Scope, value: f64) {
    study.value_shares.set(player.0, scope.column(), fact(value));
}
