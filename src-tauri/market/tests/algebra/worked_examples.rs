//! The worked examples that the method's sources print.

use crate::build;
use standout_market::{Scope, Weighing, analyse, average_price, hhi};

/// Kvålseth: 30/20/10 with a rest of 40 is 1400-1800, or up to 3000 where the order is unknown.
#[test]
fn incomplete_shares_bound_the_index() {
    let known = [0.30, 0.20, 0.10];
    let ordered = hhi(&known, 0.40, Some(0.10), true);
    assert!((ordered.low - 1400.0).abs() < 1e-9 && (ordered.high - 1800.0).abs() < 1e-9);
    let unordered = hhi(&known, 0.40, Some(0.10), false);
    assert!((unordered.high - 3000.0).abs() < 1e-9);
}

/// Prices 100 and 200 sold in equal units: the average paid is 150, though value shares are 1:2.
#[test]
fn value_shares_want_the_harmonic_mean() {
    let by_value = average_price(&[(1.0 / 3.0, 100.0), (2.0 / 3.0, 200.0)], Weighing::ByValue);
    let by_volume = average_price(&[(0.5, 100.0), (0.5, 200.0)], Weighing::ByVolume);
    assert!((by_value.unwrap_or(0.0) - 150.0).abs() < 1e-9);
    assert_eq!(by_volume, Some(150.0));
}

/// The same shares through the front door, own row included.
#[test]
fn the_market_of_a_study_has_the_same_bounds() {
    let mut study = build::study();
    let players: Vec<_> =
        ["We", "One", "Two"].into_iter().enumerate().map(|(i, name)| build::player(&mut study, name, i == 0)).collect();
    build::segment(&mut study, "All");
    build::lay_out(&mut study);
    for (player, share) in players.iter().zip([0.30, 0.20, 0.10]) {
        build::share(&mut study, *player, Scope::Whole, share);
    }
    let market = analyse(&study).market;
    let index = market.hhi.expect("three shares are known");
    assert!((index.low - 1400.0).abs() < 1e-9 && (index.high - 1800.0).abs() < 1e-9);
    let relative = market.players[0].relative_share.expect("known");
    assert!((relative - 1.5).abs() < 1e-12);
}
