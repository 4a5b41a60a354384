//! How alike the players of a segment sound.

use proptest::prelude::*;
use standout_market::{Claim, PlayerIx, Reach, SegmentIx, Study, analyse, claim_sameness};

use crate::build;

/// Players with the themes they claim, a number each; `None` is claimed everywhere, else in that segment alone.
fn study(players: &[Vec<(usize, Option<usize>)>]) -> Study {
    let mut study = build::study();
    for p in 0..players.len() {
        build::player(&mut study, &format!("Player {p}"), p == 0);
    }
    build::segment(&mut study, "Here");
    build::segment(&mut study, "There");
    build::lay_out(&mut study);
    for (p, themes) in players.iter().enumerate() {
        study.player_reach.set(p, 0, build::fact(Reach::Also));
        for (theme, segment) in themes {
            study.claims.push(Claim {
                id: 0,
                player: PlayerIx(p),
                words: format!("Claim {theme}"),
                theme: format!("Theme {theme}"),
                kind: None,
                about: None,
                offer: None,
                segment: segment.map(SegmentIx),
                proof: String::new(),
                note: String::new(),
                source: None,
            });
        }
    }
    study
}

fn players() -> impl Strategy<Value = Vec<Vec<(usize, Option<usize>)>>> {
    prop::collection::vec(prop::collection::vec((0..5usize, prop::option::of(0..2usize)), 0..6), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn it_is_the_mean_over_pairs(players in players()) {
        let study = study(&players);
        let found = claim_sameness(&study, &analyse(&study), SegmentIx(0)).expect("the segment is there");
        // The long way: theme by theme, yes and no.
        let has = |p: usize, theme: usize| players[p].iter().any(|&(t, s)| t == theme && s.is_none_or(|s| s == 0));
        let known: Vec<usize> = (0..players.len()).filter(|&p| (0..5).any(|t| has(p, t))).collect();
        let mut pairs: Vec<(bool, f64)> = Vec::new();
        for (n, &a) in known.iter().enumerate() {
            for &b in &known[n + 1..] {
                let both = (0..5).filter(|&t| has(a, t) && has(b, t)).count() as f64;
                let one = (0..5).filter(|&t| has(a, t) || has(b, t)).count() as f64;
                pairs.push((a == 0, both / one));
            }
        }
        let mean = |of: Vec<f64>| (!of.is_empty()).then(|| of.iter().sum::<f64>() / of.len() as f64);
        let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-12,
            (a, b) => a == b,
        };
        prop_assert!(near(found.all, mean(pairs.iter().map(|p| p.1).collect())));
        prop_assert!(near(found.ours, mean(pairs.iter().filter(|p| p.0).map(|p| p.1).collect())));
        prop_assert_eq!(found.players.len() + found.silent.len(), players.len(), "who is silent is not left unsaid");
        prop_assert!(found.all.is_none_or(|x| (0.0..=1.0).contains(&x)));
    }

    #[test]
    fn who_says_what_all_say_is_no_rarer_for_it(players in players()) {
        let findings = analyse(&study(&players));
        for theme in &findings.themes {
            let rare = (players.len() as f64 / theme.players.len() as f64).ln();
            prop_assert!((theme.uniqueness - rare).abs() < 1e-12 && theme.uniqueness >= -1e-12);
            prop_assert_eq!(theme.uniqueness == 0.0, theme.players.len() == players.len());
        }
    }
}
