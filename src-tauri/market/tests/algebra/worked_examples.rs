//! The worked examples that the method's sources print.

use crate::build;
use standout_market::{Concentration, Scope, Weighing, analyse, average_price, concentration_level, hhi};

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
    // 30/20/10 with a rest of 40: CR3 is 60 %, HHI 1400-1800. Above 1800 only is high in the United States.
    let moderate = (Concentration::Moderate, Concentration::Moderate);
    assert_eq!(concentration_level(&market, true), Some(moderate));
    assert_eq!(concentration_level(&market, false), Some(moderate));
}

/// One player of 60 % beside two of 15: high by HHI and by CR3; four of 24 %: CR3 of 72 % is high where HHI is not.
#[test]
fn profiles_disagree_where_their_measures_do() {
    let level = |shares: &[f64], russian: bool| {
        let mut study = build::study();
        let players: Vec<_> =
            (0..shares.len()).map(|p| build::player(&mut study, &format!("Player {p}"), p == 0)).collect();
        build::lay_out(&mut study);
        for (player, share) in players.iter().zip(shares) {
            build::share(&mut study, *player, Scope::Whole, *share);
        }
        concentration_level(&analyse(&study).market, russian)
    };
    let (low, moderate, high) = (Concentration::Low, Concentration::Moderate, Concentration::High);
    assert_eq!(level(&[0.6, 0.15, 0.15, 0.1], true), Some((high, high)));
    let shares = [0.245, 0.245, 0.245, 0.045, 0.045, 0.045, 0.045, 0.045, 0.04];
    assert_eq!(level(&shares, true), Some((moderate, high)), "HHI 1918, CR3 73.5 %");
    assert_eq!(level(&shares, false), Some((high, high)), "HHI 1918 is above 1800");
    assert_eq!(level(&[0.05; 20], true), Some((low, low)));
    assert_eq!(level(&[], true), None, "without shares nothing is said");
}
