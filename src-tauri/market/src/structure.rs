//! The structure of a market: Herfindahl-Hirschman index, concentration, effective number of players.
//!
//! Shares that do not add up give an interval, never a renormalised number (Kvålseth 2018).

use crate::{
    Interval, MarketFindings, PlayerIx, PlayerShare, Study,
    shares::Shares,
    threshold::{SLACK, reaches},
};

/// HHI, 0-10 000, of known shares (0-1) that leave a rest unlisted.
///
/// The lower end takes the rest as held by countless small players. The upper end lets one player hold it
/// all, or, where the players listed are the largest, players as large as the smallest listed rival.
pub fn hhi(known: &[f64], rest: f64, smallest_rival: Option<f64>, largest_listed: bool) -> Interval {
    let low: f64 = known.iter().map(|s| s * s).sum();
    let rest = rest.max(0.0);
    let rest_high = match smallest_rival.filter(|&s| largest_listed && s > 0.0) {
        Some(s) => {
            let whole = (rest / s + SLACK).floor();
            let last = (rest - whole * s).max(0.0);
            whole * s * s + last * last
        }
        None => rest * rest,
    };
    Interval { low: low * 10_000.0, high: (low + rest_high) * 10_000.0 }
}

/// The smallest positive share of a rival.
pub(crate) fn smallest_rival(study: &Study, shares: &Shares) -> Option<f64> {
    let own = study.own();
    shares
        .of
        .iter()
        .enumerate()
        .filter(|(p, _)| Some(PlayerIx(*p)) != own)
        .filter_map(|(_, share)| share.filter(|&s| s > 0.0))
        .reduce(f64::min)
}

/// Share of the `top` largest players: what the known ones hold, up to what an unlisted one could add.
pub fn concentration(known: &[f64], rest: f64, largest_listed: bool, top: usize) -> Option<Interval> {
    if known.is_empty() {
        return None;
    }
    let mut shares = known.to_vec();
    shares.sort_by(|a, b| b.total_cmp(a));
    let low: f64 = shares.iter().take(top).sum();
    let rest = rest.max(0.0);
    let high = if largest_listed && shares.len() >= top {
        low
    } else if largest_listed {
        let smallest = shares.last().copied().unwrap_or(0.0);
        low + rest.min(smallest * (top - shares.len()) as f64)
    } else {
        shares.push(rest);
        shares.sort_by(|a, b| b.total_cmp(a));
        shares.iter().take(top).sum()
    };
    Some(Interval { low, high })
}

/// Effective number of equally large players with the same HHI: 10 000 / HHI. The upper end is infinite
/// where the index may be zero.
pub fn effective_players(hhi: Interval) -> Option<Interval> {
    (hhi.high > 0.0).then(|| Interval { low: 10_000.0 / hhi.high, high: 10_000.0 / hhi.low })
}

/// How concentrated a market is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concentration {
    /// Many players.
    Low,
    /// Some.
    Moderate,
    /// Few.
    High,
}

/// How concentrated a market is by the profile's bands: from, to. `None` where no share is known.
///
/// Russian practice goes by CR3 (45 %, 70 %) and HHI (1 000, 2 000) (Anurin et al. 2004; order 220 of the antimonopoly
/// service asks for both); where the two disagree the market is between them. The Merger Guidelines of the United
/// States go by HHI alone (1 000, 1 800; 2023, retained 2025).
pub fn concentration_level(market: &MarketFindings, russian: bool) -> Option<(Concentration, Concentration)> {
    let hhi = market.hhi?;
    let level = |value: f64, moderate: f64, high: f64| match value {
        // A band belongs to the lower level with its upper end: above 1 800 is high.
        x if x > high + SLACK => Concentration::High,
        x if reaches(x, moderate) => Concentration::Moderate,
        _ => Concentration::Low,
    };
    let high = if russian { 2_000.0 } else { 1_800.0 };
    let (mut from, mut to) = (level(hhi.low, 1_000.0, high), level(hhi.high, 1_000.0, high));
    let largest = market.concentration.iter().find(|(top, _)| *top == 3).and_then(|(_, share)| *share);
    if let Some(largest) = largest.filter(|_| russian) {
        from = from.min(level(largest.low, 0.45, 0.70));
        to = to.max(level(largest.high, 0.45, 0.70));
    }
    Some((from, to))
}

/// The structure of a scope.
pub(crate) fn market(study: &Study, shares: &Shares) -> MarketFindings {
    let known: Vec<f64> = shares.of.iter().flatten().copied().collect();
    let rest = shares.rest();
    let index = (!known.is_empty()).then(|| hhi(&known, rest, smallest_rival(study, shares), shares.largest_listed));
    MarketFindings {
        hhi: index,
        concentration: [3, 4].map(|top| (top, concentration(&known, rest, shares.largest_listed, top))).to_vec(),
        effective_players: index.and_then(effective_players),
        players: (0..study.players.len())
            .map(|p| PlayerShare {
                player: PlayerIx(p),
                share: shares.of[p],
                relative_share: shares.relative(PlayerIx(p)),
            })
            .collect(),
        by_value: shares.by_value,
        rest: (!known.is_empty()).then_some(rest),
    }
}

/// HHI of the rivals by their shares of the whole segment, own left out; `None` without any share of a rival.
pub(crate) fn rivals_hhi(study: &Study, shares: &Shares) -> Option<Interval> {
    let own = study.own();
    let known: Vec<f64> = shares
        .of
        .iter()
        .enumerate()
        .filter(|(p, _)| Some(PlayerIx(*p)) != own)
        .filter_map(|(_, share)| *share)
        .collect();
    (!known.is_empty()).then(|| hhi(&known, shares.rest(), smallest_rival(study, shares), shares.largest_listed))
}

/// Our share over the largest rival's, at least; `None` without either.
pub(crate) fn relative_share(study: &Study, shares: &Shares) -> Option<Interval> {
    let own = study.own()?;
    let ours = shares.of[own.0]?;
    let largest = shares.largest_but(own).filter(|&r| r > 0.0)?;
    let possible = if shares.largest_listed { largest } else { largest.max(shares.rest()) };
    Some(Interval { low: ours / possible, high: ours / largest })
}
