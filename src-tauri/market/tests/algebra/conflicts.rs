//! A share by value, a share by volume and the prices are three words for one thing: each tells on the others, and what
//! one of them cannot tell contradicts nothing.

use crate::build;
use standout_market::{
    Cell, Clash, Conflicts, Money, OfferIx, PlayerIx, Price, Scope, Study, analyse, part_of_volume, share_entry,
};

/// Two players with an offer each, at 100 and 200 a piece, each with half of the pieces: by value 1/3 and 2/3.
fn halves() -> Study {
    let mut study = build::study();
    for (name, own) in [("We", true), ("They", false)] {
        let player = build::player(&mut study, name, own);
        build::offer(&mut study, player, "Slide");
    }
    build::segment(&mut study, "Dealers");
    build::lay_out(&mut study);
    for (offer, amount) in [(0, 100), (1, 200)] {
        priced(&mut study, offer, amount, "piece");
    }
    for player in 0..2 {
        study.volume_shares.set(player, 1, build::fact(0.5));
    }
    study
}

fn priced(study: &mut Study, offer: usize, amount: i64, unit: &str) {
    study.prices.set(offer, 1, build::fact(Price { amount: Money(amount), unit: unit.into() }));
}

const DEALERS: Scope = Scope::Segment(standout_market::SegmentIx(0));

/// The cells that wear a mark when a share by value of the first player is typed.
fn marked(mut study: Study, value: f64) -> Vec<Cell> {
    study.value_shares.set(0, 1, build::fact(value));
    let conflicts = Conflicts::of(&study, &analyse(&study));
    let shares = (0..2).map(PlayerIx).flat_map(|p| [Cell::ValueShare(p, DEALERS), Cell::VolumeShare(p, DEALERS)]);
    shares.filter(|cell| conflicts.marks(*cell)).collect()
}

#[test]
fn pieces_and_prices_tell_the_share_by_value() {
    let by_prices = share_entry(&halves(), Some(PlayerIx(0)), DEALERS, true).by_prices.expect("all is known");
    assert!((by_prices.low - 1.0 / 3.0).abs() < 1e-12 && by_prices.is_exact());
    assert_eq!(marked(halves(), 0.34), []);
    let wrong = [Cell::ValueShare(PlayerIx(0), DEALERS), Cell::VolumeShare(PlayerIx(0), DEALERS)];
    assert_eq!(marked(halves(), 0.45), wrong, "both shares wear the mark: nobody knows which of them is wrong");
}

#[test]
fn the_prices_stand_beside_what_they_contradict() {
    let mut study = halves();
    study.value_shares.set(0, 1, build::fact(0.45));
    let conflicts = Conflicts::of(&study, &analyse(&study));
    let found: Vec<_> = conflicts.at(Cell::VolumeShare(PlayerIx(0), DEALERS)).collect();
    assert!(matches!(found[0].clash, Clash::Units { value: 0.45, volume: 0.5, .. }), "{found:?}");
    assert_eq!(found[0].beside, [Cell::Price(OfferIx(0), DEALERS)]);
}

#[test]
fn what_is_not_known_contradicts_nothing() {
    let mut dearer = halves();
    build::offer(&mut dearer, PlayerIx(0), "Swing");
    dearer.prices.push_row();
    dearer.levels = standout_market::Grid::unknown(0, 3);
    dearer.offer_reach = standout_market::Grid::unknown(3, 1);
    assert_eq!(marked(dearer.clone(), 0.45), [], "what it asks for the other offer is unknown");
    priced(&mut dearer, 2, 170, "piece");
    assert_eq!(marked(dearer.clone(), 0.45), [], "it may sell the dearer one mostly: 100 to 170 a piece");
    assert_ne!(marked(dearer, 0.60), [], "but not at more than that");

    let mut otherwise = halves();
    priced(&mut otherwise, 1, 200, "project");
    assert_eq!(marked(otherwise, 0.45), [], "pieces are not held against projects");

    let mut unlisted = halves();
    unlisted.volume_shares.set(1, 1, None);
    assert_eq!(marked(unlisted, 0.45), [], "half of the market may be as cheap as we are: a third to a half");
}

#[test]
fn shares_beyond_the_whole_mark_every_share_that_adds_to_it() {
    let mut study = halves();
    study.volume_shares.set(1, 1, build::fact(0.7));
    let volumes = [0, 1].map(|p| Cell::VolumeShare(PlayerIx(p), DEALERS));
    assert_eq!(marked(study.clone(), 0.34), volumes);
    let entry = share_entry(&study, Some(PlayerIx(1)), DEALERS, false);
    assert!((entry.sum - 1.2).abs() < 1e-12 && (entry.rest + 0.2).abs() < 1e-12, "{entry:?}");
    assert_eq!((entry.known, entry.typed, entry.other, entry.conflicts.len()), (2, Some(0.7), None, 1));
}

#[test]
fn a_part_of_a_volume_keeps_its_unit_and_four_digits() {
    let whole = |amount: f64| standout_market::Volume { amount, unit: "m".into() };
    assert_eq!(part_of_volume(&whole(320.0), 0.25), whole(80.0));
    assert_eq!(part_of_volume(&whole(2_600.0), 0.333_333), whole(866.7));
    assert_eq!(part_of_volume(&whole(4.0), 0.125), whole(0.5));
    assert_eq!(part_of_volume(&whole(0.0), 0.5), whole(0.0));
}
