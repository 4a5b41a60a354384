//! Intervals hold every completion of what is unknown, touch the extreme ones, and never widen when a cell is filled.

use proptest::prelude::*;
use standout_market::{
    Better, Fact, Interval, Level, OfferFindings, OfferVerdict, Reach, Scope, Study, Value, analyse, similarity,
};

use crate::build;

const LEVELS: [Level; 3] = [Level::Absent, Level::Partial, Level::Full];

/// One own offer and one rival's over a few functions; the last function is a number.
fn study(cells: &[Option<usize>], weights: &[u8]) -> Study {
    let mut study = build::study();
    let we = build::player(&mut study, "We", true);
    let rival = build::player(&mut study, "Rival", false);
    let segment = build::segment(&mut study, "Segment");
    build::offer(&mut study, we, "Ours");
    build::offer(&mut study, rival, "Theirs");
    let functions = weights.len();
    for f in 0..functions - 1 {
        build::level_function(&mut study, &format!("Level {f}"));
    }
    build::number_function(&mut study, "Number", Better::Higher);
    build::lay_out(&mut study);
    for (i, cell) in cells.iter().enumerate() {
        study.levels.set(i / 2, i % 2, cell.map(|c| Fact::unsourced(value(i / 2 == functions - 1, c))));
    }
    for (f, weight) in weights.iter().enumerate() {
        study.importance.set(f, 0, build::fact(f64::from(*weight)));
    }
    build::share(&mut study, rival, Scope::Segment(segment), 0.4);
    study.player_reach.set(we.0, 0, build::fact(Reach::Core));
    study
}

/// A level, or one of three numbers, zero among them.
fn value(is_number: bool, choice: usize) -> Value {
    if is_number { Value::Number([0.0, 6.0, 24.0][choice]) } else { Value::Level(LEVELS[choice]) }
}

/// Every way to fill the unknown cells with one of the three values.
fn completions(cells: &[Option<usize>]) -> Vec<Vec<Option<usize>>> {
    let mut all = vec![Vec::new()];
    for cell in cells {
        all = all
            .into_iter()
            .flat_map(|before: Vec<Option<usize>>| {
                let choices = cell.map_or_else(|| vec![0, 1, 2], |c| vec![c]);
                choices.into_iter().map(move |c| [before.clone(), vec![Some(c)]].concat())
            })
            .collect();
    }
    all
}

fn cells() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<u8>)> {
    (2_usize..4).prop_flat_map(|functions| {
        (
            prop::collection::vec(prop::option::weighted(0.75, 0_usize..3), functions * 2),
            prop::collection::vec(0_u8..6, functions),
        )
    })
}

fn ours(study: &Study) -> OfferFindings {
    let findings = analyse(study);
    findings.offers.into_iter().next().expect("ours is core to the segment")
}

fn inside(inner: Interval, outer: Interval) -> bool {
    inner.low >= outer.low - 1e-12 && inner.high <= outer.high + 1e-12
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn similarity_holds_every_completion_and_touches_the_extremes((cells, weights) in cells()) {
        let interval = ours(&study(&cells, &weights)).nearest[0].similarity;
        let mut found: Option<Interval> = None;
        for completion in completions(&cells) {
            let completed = study(&completion, &weights);
            let Some(exact) = ours(&completed).nearest[0].similarity else {
                continue;
            };
            prop_assert!(exact.is_exact() || (exact.high - exact.low).abs() < 1e-12);
            let interval = interval.expect("something is comparable in a completion");
            prop_assert!(inside(exact, interval), "{exact:?} outside {interval:?}");
            found = Some(found.map_or(exact, |f| Interval {
                low: f.low.min(exact.low),
                high: f.high.max(exact.high),
            }));
        }
        // Levels take all their values here, so the interval is as tight as it can be; an unknown number may
        // take more values than the three tried.
        let number_known = cells[cells.len() - 2..].iter().all(Option::is_some);
        if let (Some(interval), Some(found), true) = (interval, found, number_known) {
            prop_assert!((interval.low - found.low).abs() < 1e-12, "{interval:?} {found:?}");
            prop_assert!((interval.high - found.high).abs() < 1e-12, "{interval:?} {found:?}");
        }
        if found.is_none() && number_known {
            prop_assert_eq!(interval, None);
        }
    }

    #[test]
    fn the_long_way_to_similarity_agrees((cells, weights) in cells()) {
        let study = study(&cells, &weights);
        let short = ours(&study).nearest[0];
        let long = similarity(&study, study_offer(0), study_offer(1), standout_market::SegmentIx(0));
        match (short.similarity, long) {
            (Some(a), Some(b)) => prop_assert!((a.low - b.low).abs() < 1e-12 && (a.high - b.high).abs() < 1e-12),
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn filling_a_cell_never_widens((cells, weights) in cells(), at in 0_usize..8, choice in 0_usize..3) {
        let at = at % cells.len();
        let before = study(&cells, &weights);
        let mut filled = cells.clone();
        filled[at] = cells[at].or(Some(choice));
        let after = study(&filled, &weights);
        let (old, new) = (analyse(&before), analyse(&after));
        if let (Some(a), Some(b)) = (new.offers[0].nearest[0].similarity, old.offers[0].nearest[0].similarity) {
            prop_assert!(inside(a, b), "{a:?} outside {b:?}");
        }
        let (a, b) = (&new.segments[0], &old.segments[0]);
        prop_assert!(inside(a.room_score, b.room_score));
        prop_assert!(inside(a.growth_score, b.growth_score));
        for (a, b) in a.factors.iter().zip(&b.factors) {
            prop_assert!(inside(a.points, b.points), "{a:?} {b:?}");
        }
    }

    #[test]
    fn a_verdict_that_tells_is_that_of_every_completion((cells, weights) in cells(), ratio in 1_i64..4) {
        let priced = |cells: &[Option<usize>]| {
            let mut study = study(cells, &weights);
            for (offer, amount) in [(0, ratio * 100), (1, 200)] {
                study.prices.set(offer, 0, build::fact(standout_market::Price {
                    amount: standout_market::Money(amount),
                    unit: String::new(),
                }));
            }
            study
        };
        let verdict = ours(&priced(&cells)).verdict;
        if verdict != OfferVerdict::CannotTell {
            for completion in completions(&cells) {
                let completed = ours(&priced(&completion));
                if completed.nearest[0].similarity.is_some() {
                    prop_assert_eq!(completed.verdict, verdict);
                }
            }
        }
    }
}

fn study_offer(at: usize) -> standout_market::OfferIx {
    standout_market::OfferIx(at)
}
