//! Shares of a scope as the analysis uses them: one basis, own share by revenue where it can be.

use crate::{
    Contradiction, Money, PlayerIx, Scope, Study,
    revenue::Sales,
    threshold::{SLACK, exceeds},
    volume::volume_in_money,
};

/// Shares of one scope on one basis, 0-1.
#[derive(Clone, Debug)]
pub(crate) struct Shares {
    /// By value, or else by volume.
    pub(crate) by_value: bool,
    /// A share a player, as far as known.
    pub(crate) of: Vec<Option<f64>>,
    /// Our share of the volume on any basis: by revenue, else typed by value, else typed by volume.
    pub(crate) own: Option<f64>,
    /// Our share by revenue, where revenue and volume are known.
    pub(crate) computed: Option<f64>,
    /// Volume in money.
    pub(crate) volume: Option<Money>,
    /// Whether the players listed are the largest.
    pub(crate) largest_listed: bool,
}

impl Shares {
    /// The shares of a scope.
    ///
    /// By value if any rival's share is typed by value, else by volume if anybody's is typed so, else by value.
    pub(crate) fn of(study: &Study, sales: &Sales, scope: Scope) -> Shares {
        let column = scope.column();
        let own = study.own();
        let typed = |by_value: bool, p: usize| {
            let grid = if by_value { &study.value_shares } else { &study.volume_shares };
            grid.get(p, column).map(|fact| fact.value)
        };
        let players = || 0..study.players.len();
        let by_value = players().any(|p| Some(PlayerIx(p)) != own && typed(true, p).is_some())
            || !players().any(|p| typed(false, p).is_some());
        let volume = volume(study, scope);
        let computed = own.and_then(|_| computed(study, sales, scope, volume));
        let mut of: Vec<Option<f64>> = (0..study.players.len()).map(|p| typed(by_value, p)).collect();
        if let Some(own) = own
            && by_value
            && computed.is_some()
        {
            of[own.0] = computed;
        }
        let largest_listed = match scope {
            Scope::Whole => study.market.listed_are_largest,
            Scope::Segment(s) => study.segments[s.0].listed_are_largest,
        };
        Shares {
            by_value,
            own: own.and_then(|own| computed.or(typed(true, own.0)).or(typed(false, own.0))),
            of,
            computed,
            volume,
            largest_listed,
        }
    }

    /// The largest known share but one player's.
    pub(crate) fn largest_but(&self, player: PlayerIx) -> Option<f64> {
        self.of.iter().enumerate().filter(|(p, _)| *p != player.0).filter_map(|(_, share)| *share).reduce(f64::max)
    }

    /// A player's share over the largest other player's.
    pub(crate) fn relative(&self, player: PlayerIx) -> Option<f64> {
        let rival = self.largest_but(player).filter(|&r| r > 0.0)?;
        Some((*self.of.get(player.0)?)? / rival)
    }

    /// What the known shares leave of the whole; below zero where they contradict each other.
    pub(crate) fn rest(&self) -> f64 {
        let rest = 1.0 - self.of.iter().flatten().sum::<f64>();
        if rest.abs() <= SLACK { 0.0 } else { rest }
    }
}

fn volume(study: &Study, scope: Scope) -> Option<Money> {
    let volume = match scope {
        Scope::Whole => study.market.volume.as_ref(),
        Scope::Segment(s) => study.segments.get(s.0)?.volume.as_ref(),
    };
    volume_in_money(&volume?.value, &study.currency)
}

/// Own revenue of a whole year over the volume.
fn computed(study: &Study, sales: &Sales, scope: Scope, volume: Option<Money>) -> Option<f64> {
    let volume = volume.filter(|v| v.0 > 0)?;
    if !sales.known || !sales.whole_year() || study.own().is_none() {
        return None;
    }
    let revenue = match scope {
        Scope::Whole => sales.all.now.amount,
        Scope::Segment(s) => sales.segments[s.0].now.amount,
    };
    Some(revenue.as_f64() / volume.as_f64())
}

/// Shares of a scope that cannot all be true.
pub(crate) fn contradictions(study: &Study, shares: &Shares, scope: Scope) -> Vec<Contradiction> {
    let mut found = Vec::new();
    let other = if shares.by_value { &study.volume_shares } else { &study.value_shares };
    let sums = [
        (shares.by_value, shares.of.iter().flatten().sum::<f64>()),
        (
            !shares.by_value,
            (0..study.players.len()).filter_map(|p| other.get(p, scope.column())).map(|fact| fact.value).sum(),
        ),
    ];
    for (by_value, sum) in sums {
        // A millionth of a percent: what typed decimals add up to.
        if sum > 1.0 + 1e-8 {
            found.push(Contradiction::SharesAboveWhole { scope, by_value, sum });
        }
    }
    let Some(computed) = shares.computed else {
        return found;
    };
    let typed = study.own().and_then(|own| study.value_shares.get(own.0, scope.column()));
    if let Some(typed) = typed
        && exceeds((typed.value - computed).abs(), study.method.share_conflict * typed.value.max(computed))
    {
        found.push(Contradiction::OwnShare { scope, typed: typed.value, computed });
    }
    if exceeds(computed, 1.0) {
        found.push(Contradiction::RevenueAboveVolume { scope, ratio: computed });
    }
    found
}
