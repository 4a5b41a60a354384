//! What a person who types a share wants to see beside it: what is known of that market already, what is left, and
//! what cannot be true together.

use crate::conflicts::{Ranges, by_prices, of_market, of_units};
use crate::revenue::Sales;
use crate::shares::{self, Shares};
use crate::{Cell, Conflict, Contradiction, Interval, Money, PlayerIx, Scope, Study, Volume};

/// The state of a market's shares of one kind, seen from a player's.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareEntry {
    /// How many players' shares are known, ours by revenue among them.
    pub known: usize,
    /// What they add up to, 0-1; above 1 they cannot all be true.
    pub sum: f64,
    /// What is left of the whole; below zero: too much.
    pub rest: f64,
    /// The share typed for the player.
    pub typed: Option<f64>,
    /// The player's share of the other kind.
    pub other: Option<f64>,
    /// The share by value that the player's share by volume and the prices come to.
    pub by_prices: Option<Interval>,
    /// Our revenue of the year in that market, and the share by value it makes of the volume.
    pub own: Option<(Money, f64)>,
    /// Whether the sum counts ours by revenue and not as typed.
    pub own_counts: bool,
    /// What cannot be true together.
    pub conflicts: Vec<Conflict>,
}

/// What is known around a share of a player (or of the market as such) in a scope.
pub fn share_entry(study: &Study, player: Option<PlayerIx>, scope: Scope, by_value: bool) -> ShareEntry {
    let sales = Sales::of(study);
    let shares = Shares::of(study, &sales, scope);
    let grid = |by_value: bool| if by_value { &study.value_shares } else { &study.volume_shares };
    let typed = |by_value: bool, p: PlayerIx| grid(by_value).get(p.0, scope.column()).map(|fact| fact.value);
    let own = study.own();
    let computed = shares.computed.filter(|_| by_value);
    let counted: Vec<f64> = (0..study.players.len())
        .map(PlayerIx)
        .filter_map(|p| if Some(p) == own { computed.or(typed(by_value, p)) } else { typed(by_value, p) })
        .collect();
    let sum: f64 = counted.iter().sum();
    let prices = Ranges::of(study, scope);
    let is_ours = player.is_none() || player == own;
    let conflicts = shares::contradictions(study, &shares, scope)
        .iter()
        .filter(|found| match found {
            Contradiction::SharesAboveWhole { by_value: of, .. } => *of == by_value,
            Contradiction::OwnShare { .. } | Contradiction::RevenueAboveVolume { .. } => by_value && is_ours,
            Contradiction::SalesAhead(_) => false,
        })
        .map(|found| of_market(study, found))
        .chain(player.and_then(|p| of_units(study, &prices, p, scope)))
        .collect();
    let revenue = match scope {
        Scope::Whole => sales.all.now.amount,
        Scope::Segment(s) => sales.segments.get(s.0).map_or(Money(0), |years| years.now.amount),
    };
    ShareEntry {
        known: counted.len(),
        sum,
        rest: if (1.0 - sum).abs() <= 1e-8 { 0.0 } else { 1.0 - sum },
        typed: player.and_then(|p| typed(by_value, p)),
        other: player.and_then(|p| typed(!by_value, p)),
        by_prices: player.and_then(|p| by_prices(study, &prices, p, scope)),
        own: shares.computed.map(|share| (revenue, share)),
        own_counts: computed.is_some(),
        conflicts,
    }
}

/// The share of a cell: whose, where, and whether by value.
pub fn share_of(cell: Cell) -> Option<(PlayerIx, Scope, bool)> {
    match cell {
        Cell::ValueShare(player, scope) => Some((player, scope, true)),
        Cell::VolumeShare(player, scope) => Some((player, scope, false)),
        _ => None,
    }
}

/// A part of a market's volume, in its own unit, to four digits: more nobody knows of a market.
pub fn part_of_volume(whole: &Volume, part: f64) -> Volume {
    let amount = whole.amount * part;
    let digits = if amount == 0.0 { 0 } else { 3 - amount.abs().log10().floor() as i32 };
    let scale = 10_f64.powi(digits.clamp(-12, 9));
    Volume { amount: (amount * scale).round() / scale, unit: whole.unit.clone() }
}
