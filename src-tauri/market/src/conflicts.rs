//! What of the matrix cannot be true together, cell by cell: why a cell wears its mark, and which cells say otherwise.
//!
//! This is wider than the findings' contradictions. That a share by value does not fit the share by volume and the
//! prices is a doubt about the data, not about the market: it is told and listed, and decides nothing.

use std::collections::HashMap;

use crate::{
    Cell, ClaimIx, Contradiction, Findings, Interval, OfferIx, PlayerIx, Scope, Study, Support, rivals::is_there,
    threshold::exceeds,
};

/// Facts that cannot all be true.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What is wrong.
    pub clash: Clash,
    /// The typed cells that wear a mark for it.
    pub marked: Vec<Cell>,
    /// Cells that say otherwise and wear none: a price, or the function that a claim boasts of.
    pub beside: Vec<Cell>,
}

/// What cannot be true together.
#[derive(Clone, Debug, PartialEq)]
pub enum Clash {
    /// Shares, revenue and the volume of a market.
    Market(Contradiction),
    /// A player's share by value, and what its share by volume and the prices make of it.
    Units {
        /// Whose shares.
        player: PlayerIx,
        /// Where.
        scope: Scope,
        /// By value as typed, 0-1.
        value: f64,
        /// By volume as typed, 0-1.
        volume: f64,
        /// The share by value that volume and prices come to.
        by_prices: Interval,
    },
    /// What a player claims, and the matrix.
    Claim(ClaimIx),
}

/// All conflicts of a study, to be asked by cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conflicts {
    all: Vec<Conflict>,
    by_cell: HashMap<Cell, Vec<usize>>,
}

impl Conflicts {
    /// The conflicts of a study with its findings.
    pub fn of(study: &Study, findings: &Findings) -> Conflicts {
        let mut all: Vec<Conflict> = findings.contradictions.iter().map(|c| of_market(study, c)).collect();
        for column in 0..=study.segments.len() {
            let scope = Scope::of_column(column);
            let prices = Ranges::of(study, scope);
            all.extend((0..study.players.len()).filter_map(|p| of_units(study, &prices, PlayerIx(p), scope)));
        }
        all.extend(findings.claims.iter().filter(|found| found.support == Support::Contradicted).map(|found| {
            let mut beside = found.cells.clone();
            let mut seen = std::collections::HashSet::new();
            beside.retain(|cell| seen.insert(*cell));
            Conflict { clash: Clash::Claim(found.claim), marked: vec![Cell::Claim(found.claim)], beside }
        }));
        let mut by_cell: HashMap<Cell, Vec<usize>> = HashMap::new();
        for (place, conflict) in all.iter().enumerate() {
            for cell in &conflict.marked {
                by_cell.entry(*cell).or_default().push(place);
            }
        }
        Conflicts { all, by_cell }
    }

    /// All of them: markets first, then shares against pieces and prices, then claims.
    pub fn all(&self) -> &[Conflict] {
        &self.all
    }

    /// Those of markets: shares, volumes and prices that cannot all be true. What is claimed is left out.
    pub fn of_markets(&self) -> impl Iterator<Item = &Conflict> {
        self.all.iter().filter(|found| !matches!(found.clash, Clash::Claim(_)))
    }

    /// The conflicts that a cell wears its mark for.
    pub fn at(&self, cell: Cell) -> impl Iterator<Item = &Conflict> {
        self.by_cell.get(&cell).into_iter().flatten().filter_map(|&place| self.all.get(place))
    }

    /// Whether a cell wears a mark.
    pub fn marks(&self, cell: Cell) -> bool {
        self.by_cell.contains_key(&cell)
    }
}

/// A contradiction of the findings with its cells; the largest shares first.
pub(crate) fn of_market(study: &Study, found: &Contradiction) -> Conflict {
    let own = study.own();
    let mut beside = Vec::new();
    let marked = match *found {
        Contradiction::SharesAboveWhole { scope, by_value, sum } => {
            let grid = if by_value { &study.value_shares } else { &study.volume_shares };
            let mut typed: Vec<(PlayerIx, f64)> = (0..study.players.len())
                .filter_map(|p| Some((PlayerIx(p), grid.get(p, scope.column())?.value)))
                .filter(|(_, share)| *share > 0.0)
                .collect();
            // Ours may be counted by revenue: then the market's volume says otherwise too.
            if exceeds((typed.iter().map(|(_, share)| share).sum::<f64>() - sum).abs(), 1e-6) {
                beside.push(Cell::Volume(scope));
            }
            typed.sort_by(|(_, a), (_, b)| b.total_cmp(a));
            let cell = |p| if by_value { Cell::ValueShare(p, scope) } else { Cell::VolumeShare(p, scope) };
            typed.into_iter().map(|(p, _)| cell(p)).collect()
        }
        Contradiction::OwnShare { scope, .. } => {
            let share = own.map(|own| Cell::ValueShare(own, scope));
            share.into_iter().chain([Cell::Volume(scope)]).collect()
        }
        Contradiction::RevenueAboveVolume { scope, .. } => vec![Cell::Volume(scope)],
        // It is mended in the sales, not in the matrix.
        Contradiction::SalesAhead(_) => Vec::new(),
    };
    Conflict { clash: Clash::Market(found.clone()), marked, beside }
}

/// What players ask for a unit in a scope.
pub(crate) struct Ranges {
    /// Per player: the cheapest and the dearest of its offers there; `None` where a price of them is unknown or there
    /// is none.
    of: Vec<Option<Interval>>,
    /// The cheapest and the dearest known: between them lies what is not known. `None` where prices cannot be held
    /// against each other: none or one player's only, or per several units.
    all: Option<Interval>,
}

impl Ranges {
    pub(crate) fn of(study: &Study, scope: Scope) -> Ranges {
        let mut of: Vec<Option<Interval>> = vec![None; study.players.len()];
        let mut unknown = vec![false; study.players.len()];
        let mut unit: Option<&str> = None;
        let mut one_unit = true;
        for (o, offer) in study.offers.iter().enumerate() {
            let price = match scope {
                Scope::Whole => study.prices.get(o, scope.column()),
                Scope::Segment(s) if !is_there(study, OfferIx(o), s) => continue,
                Scope::Segment(s) => study.price_in(OfferIx(o), s),
            };
            let Some(price) = price.map(|fact| &fact.value).filter(|p| p.amount.0 > 0) else {
                unknown[offer.player.0] = true;
                continue;
            };
            one_unit &= *unit.get_or_insert(price.unit.as_str()) == price.unit;
            let amount = price.amount.as_f64();
            let range = of[offer.player.0].get_or_insert(Interval { low: amount, high: amount });
            *range = Interval { low: range.low.min(amount), high: range.high.max(amount) };
        }
        let known = || of.iter().flatten();
        let all = (one_unit && known().count() > 1).then(|| Interval {
            low: known().map(|r| r.low).fold(f64::INFINITY, f64::min),
            high: known().map(|r| r.high).fold(0.0, f64::max),
        });
        for (range, unknown) in of.iter_mut().zip(unknown) {
            *range = range.filter(|_| !unknown);
        }
        Ranges { of, all }
    }
}

/// The share by value that a player's share by volume and the prices come to; `None` where they do not tell.
///
/// Its average price may be any between its cheapest and its dearest, by what it sells most; of the others, and of
/// what nobody is listed for, any between the cheapest and the dearest known.
pub(crate) fn by_prices(study: &Study, prices: &Ranges, player: PlayerIx, scope: Scope) -> Option<Interval> {
    let all = prices.all?;
    let ours = (*prices.of.get(player.0)?)?;
    let volume = |p: usize| study.volume_shares.get(p, scope.column()).map(|fact| fact.value);
    let units = volume(player.0)?;
    let (mut rest, mut low, mut high) = (1.0 - units, 0.0, 0.0);
    for p in (0..study.players.len()).filter(|p| *p != player.0) {
        let Some(share) = volume(p) else { continue };
        let range = prices.of[p].unwrap_or(all);
        rest -= share;
        low += share * range.low;
        high += share * range.high;
    }
    // More than everything: that is told by itself, and no average comes of it.
    if rest < -1e-8 {
        return None;
    }
    let rest = rest.max(0.0);
    low += rest * all.low;
    high += rest * all.high;
    let part = |price: f64, others: f64| units * price / (units * price + others);
    let found = Interval { low: part(ours.low, high), high: part(ours.high, low) };
    (found.low.is_finite() && found.high.is_finite()).then_some(found)
}

/// A share by value that differs by more than the profile allows from what volume and prices come to.
pub(crate) fn of_units(study: &Study, prices: &Ranges, player: PlayerIx, scope: Scope) -> Option<Conflict> {
    let typed = |by_value: bool| {
        let grid = if by_value { &study.value_shares } else { &study.volume_shares };
        grid.get(player.0, scope.column()).map(|fact| fact.value)
    };
    let (value, volume) = (typed(true)?, typed(false)?);
    let by_prices = by_prices(study, prices, player, scope)?;
    let nearest = value.max(by_prices.low).min(by_prices.high);
    if !exceeds((value - nearest).abs(), study.method.share_conflict * value.max(nearest)) {
        return None;
    }
    let own_price = |o: usize| match scope {
        Scope::Segment(s) if !is_there(study, OfferIx(o), s) => None,
        scope if study.prices.get(o, scope.column()).is_some() => Some(Cell::Price(OfferIx(o), scope)),
        _ => Some(Cell::Price(OfferIx(o), Scope::Whole)),
    };
    let offers = (0..study.offers.len()).filter(|&o| study.offers[o].player == player);
    Some(Conflict {
        clash: Clash::Units { player, scope, value, volume, by_prices },
        marked: vec![Cell::ValueShare(player, scope), Cell::VolumeShare(player, scope)],
        beside: offers.filter_map(own_price).collect(),
    })
}
