//! What would flip a verdict does flip it, nothing nearer does, and draws are part of the study.

use proptest::prelude::*;
use standout_market::{
    Anchors, FactorName, FocusVerdict, Lever, Method, SegmentFindings, Study, analyse, large, likely,
};

fn study(seed: u64, unknown: f64) -> Study {
    large::study(large::Size { players: 5, offers: 10, functions: 8, segments: 3, unknown }, seed)
}

fn anchors(method: &mut Method, name: FactorName) -> &mut Anchors {
    match name {
        FactorName::RealGrowth => &mut method.real_growth,
        FactorName::Headroom => &mut method.headroom,
        FactorName::Advantage => &mut method.advantage,
        FactorName::ValueForPrice => &mut method.value_for_price,
        FactorName::RivalsHhi => &mut method.rivals_hhi,
        FactorName::RelativeShare => &mut method.relative_share,
        FactorName::WinRate => &mut method.win_rate,
    }
}

/// The profile with one lever moved: the long way, by the profile itself.
fn with(study: &Study, found: &SegmentFindings, lever: Lever, value: f64) -> Study {
    let mut study = study.clone();
    let method = &mut study.method;
    // Verdicts do not hang on the draws.
    method.draws = 0;
    match lever {
        Lever::Weight(name) => {
            let gate = found.factors.iter().find(|f| f.name == name).expect("a factor of the segment").gate;
            let others: f64 = found.factors.iter().filter(|f| f.gate == gate && f.name != name).map(|f| f.weight).sum();
            anchors(method, name).weight = others * value / (1.0 - value);
        }
        Lever::Gate => method.gate = value,
        Lever::MoneyShare => method.money_share = value,
        Lever::MoneySmallShare => method.money_small_share = value,
        Lever::MoneyCut => method.money_cut = value,
    }
    study
}

fn levers(found: &SegmentFindings, method: &Method) -> Vec<(Lever, f64, f64)> {
    let mut levers = vec![
        (Lever::Gate, method.gate, 100.0),
        (Lever::MoneyShare, method.money_share, 1.0),
        (Lever::MoneySmallShare, method.money_small_share, 1.0),
        (Lever::MoneyCut, method.money_cut, 1.0),
    ];
    for factor in &found.factors {
        let all: f64 = found.factors.iter().filter(|f| f.gate == factor.gate).map(|f| f.weight).sum();
        levers.push((Lever::Weight(factor.name), factor.weight / all, 1.0));
    }
    levers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_flip_flips_and_nothing_nearer_does(seed in any::<u64>()) {
        let study = study(seed, 0.02);
        for found in &analyse(&study).segments {
            if found.verdict == FocusVerdict::CannotTell {
                prop_assert_eq!(found.robustness.flip, None);
                continue;
            }
            let verdict = |lever, value| {
                let tried = with(&study, found, lever, value);
                analyse(&tried).segments[found.segment.0].verdict
            };
            let nearest = match found.robustness.flip {
                Some(flip) => {
                    let whole = if flip.lever == Lever::Gate { 100.0 } else { 1.0 };
                    let beyond = [1e-5, -1e-5].map(|step| flip.at + step * whole);
                    let far = |x: f64| (x - flip.now).abs();
                    let beyond = beyond.into_iter().filter(|&x| (0.0..whole).contains(&x) && far(x) >= far(flip.at));
                    let then: Vec<FocusVerdict> = beyond.map(|x| verdict(flip.lever, x)).collect();
                    prop_assert!(then.is_empty() || then.contains(&flip.then), "{flip:?} {then:?}");
                    far(flip.at) / whole
                }
                None => 0.2,
            };
            // Whatever else is moved by less keeps the verdict.
            for (lever, now, whole) in levers(found, &study.method) {
                for part in [-0.98, -0.5, 0.5, 0.98] {
                    let value = now + part * nearest * whole;
                    if (0.0..whole).contains(&value) {
                        prop_assert_eq!(verdict(lever, value), found.verdict, "{:?} at {}", lever, value);
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_seed_draws_the_same(seed in any::<u64>()) {
        let study = study(seed, 0.1);
        let findings = analyse(&study);
        prop_assert_eq!(&findings, &analyse(&study));
        let found = likely(&study, &findings, usize::MAX);
        prop_assert_eq!(&found, &likely(&study, &findings, usize::MAX));
        for (segment, likely) in findings.segments.iter().zip(found) {
            let stability = segment.robustness.stability.expect("the profile draws");
            prop_assert!((0.0..=1.0).contains(&stability));
            if let Some(likely) = likely {
                prop_assert_eq!(segment.verdict, FocusVerdict::CannotTell);
                prop_assert!(likely.verdict != FocusVerdict::CannotTell && likely.share >= 0.9 && likely.share <= 1.0);
            }
        }
    }

    #[test]
    fn what_is_known_for_certain_is_not_drawn(seed in any::<u64>()) {
        let known = study(seed, 0.0);
        let findings = analyse(&known);
        prop_assert!(likely(&known, &findings, usize::MAX).iter().all(Option::is_none));
        let mut without = known.clone();
        without.method.draws = 0;
        without.method.completions = 0;
        prop_assert!(analyse(&without).segments.iter().all(|s| s.robustness.stability.is_none()));
    }
}
