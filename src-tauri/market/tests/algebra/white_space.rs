//! White space: the interval of a need holds every completion of what is unknown, and is a number once all is known.

use proptest::prelude::*;
use standout_market::{
    FunctionIx, Interval, Level, Reach, Scope, SegmentIx, Study, Value, WhiteSpace, analyse, white_space,
};

use crate::build;

const HERE: SegmentIx = SegmentIx(0);

/// What is drawn of a study: of each player its share and the levels of its two offers; the functions' importance.
#[derive(Clone, Debug)]
struct Drawn {
    shares: Vec<Option<f64>>,
    levels: Vec<Option<Level>>,
    importance: Vec<Option<u8>>,
}

const FUNCTIONS: usize = 3;

fn drawn() -> impl Strategy<Value = Drawn> {
    let level = prop::option::weighted(0.7, prop::sample::select(vec![Level::Absent, Level::Partial, Level::Full]));
    (2usize..5).prop_flat_map(move |players| {
        (
            prop::collection::vec(prop::option::weighted(0.6, 0.01..0.24f64), players),
            prop::collection::vec(level.clone(), players * 2 * FUNCTIONS),
            prop::collection::vec(prop::option::weighted(0.85, 0..6u8), FUNCTIONS),
        )
            .prop_map(|(shares, levels, importance)| Drawn { shares, levels, importance })
    })
}

fn study(drawn: &Drawn) -> Study {
    let mut study = build::study();
    for p in 0..drawn.shares.len() {
        let player = build::player(&mut study, &format!("Player {p}"), p == 0);
        build::offer(&mut study, player, "First");
        build::offer(&mut study, player, "Second");
    }
    build::segment(&mut study, "Here");
    for f in 0..FUNCTIONS {
        build::level_function(&mut study, &format!("Function {f}"));
    }
    build::lay_out(&mut study);
    for (p, share) in drawn.shares.iter().enumerate() {
        study.value_shares.set(p, Scope::Segment(HERE).column(), share.and_then(build::fact));
        study.player_reach.set(p, 0, build::fact(Reach::Core));
    }
    let offers = study.offers.len();
    for (i, level) in drawn.levels.iter().enumerate() {
        study.levels.set(i / offers, i % offers, level.and_then(|l| build::fact(Value::Level(l))));
    }
    for (f, importance) in drawn.importance.iter().enumerate() {
        study.importance.set(f, 0, importance.and_then(|i| build::fact(f64::from(i))));
    }
    study
}

fn found(study: &Study) -> WhiteSpace {
    white_space(study, &analyse(study), HERE).expect("the segment is there")
}

fn gap(space: &WhiteSpace, function: usize) -> Option<Interval> {
    space.gaps.iter().find(|gap| gap.function == FunctionIx(function)).map(|gap| gap.gap)
}

fn inside(inner: Interval, outer: Interval) -> bool {
    inner.low >= outer.low - 1e-9 && inner.high <= outer.high + 1e-9
}

/// A completion: every level known, every player's share known, the rest held by one more player.
fn completed(drawn: &Drawn, choices: &[usize], cut: f64) -> Drawn {
    let levels = [Level::Absent, Level::Partial, Level::Full];
    let mut whole = drawn.clone();
    let mut choices = choices.iter().copied().cycle();
    let mut next = || levels[choices.next().unwrap_or(0) % 3];
    for level in &mut whole.levels {
        level.get_or_insert_with(&mut next);
    }
    let mut rest = 1.0 - whole.shares.iter().flatten().sum::<f64>();
    for share in &mut whole.shares {
        let part = rest * cut;
        if share.is_none() {
            *share = Some(part);
            rest -= part;
        }
    }
    // The one more player, with two offers: levels stand function by function.
    let offers = whole.shares.len() * 2;
    whole.shares.push(Some(rest));
    let rows: Vec<Vec<Option<Level>>> = whole
        .levels
        .chunks(offers)
        .map(|row| row.iter().copied().chain([Some(next()), Some(next())]).collect())
        .collect();
    whole.levels = rows.concat();
    whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn an_interval_holds_every_completion(
        drawn in drawn(), choices in prop::collection::vec(0..3usize, 1..40), cut in 0.0..1.0f64,
    ) {
        let open = found(&study(&drawn));
        let whole = found(&study(&completed(&drawn, &choices, cut)));
        for f in 0..FUNCTIONS {
            let (Some(outer), Some(inner)) = (gap(&open, f), gap(&whole, f)) else {
                prop_assert_eq!(gap(&open, f).is_some(), gap(&whole, f).is_some());
                continue;
            };
            prop_assert!((inner.high - inner.low).abs() < 1e-9, "all is known: {inner:?}");
            prop_assert!(inside(inner, outer), "{inner:?} outside {outer:?}");
        }
    }

    #[test]
    fn filling_a_level_never_widens(drawn in drawn(), at in any::<prop::sample::Index>(), choice in 0..3usize) {
        let before = found(&study(&drawn));
        let mut filled = drawn.clone();
        let at = at.index(filled.levels.len());
        filled.levels[at].get_or_insert([Level::Absent, Level::Partial, Level::Full][choice]);
        let after = found(&study(&filled));
        for f in 0..FUNCTIONS {
            if let (Some(old), Some(new)) = (gap(&before, f), gap(&after, f)) {
                prop_assert!(inside(new, old), "{new:?} outside {old:?}");
            }
        }
    }

    #[test]
    fn names_and_the_order_of_players_do_not_matter(drawn in drawn()) {
        let a = found(&study(&drawn));
        let mut turned = drawn.clone();
        // All but our own, which stays first.
        turned.shares[1..].reverse();
        let offers = drawn.shares.len() * 2;
        for row in turned.levels.chunks_mut(offers) {
            row[2..].reverse();
        }
        let mut renamed = study(&turned);
        renamed.players.iter_mut().for_each(|p| p.name = format!("я {}", p.name));
        let b = found(&renamed);
        for f in 0..FUNCTIONS {
            match (gap(&a, f), gap(&b, f)) {
                (Some(a), Some(b)) => prop_assert!(inside(a, b) && inside(b, a)),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }
}

/// Half of the segment buys from one who has it, a fifth from one who has it in part, the rest nobody knows.
#[test]
fn a_need_on_paper() {
    let drawn = Drawn {
        shares: vec![Some(0.0), Some(0.5), Some(0.2)],
        levels: [
            [
                Some(Level::Absent),
                None,
                Some(Level::Full),
                Some(Level::Absent),
                Some(Level::Partial),
                Some(Level::Absent),
            ],
            [None; 6],
            [Some(Level::Full); 6],
        ]
        .concat(),
        importance: vec![Some(5), None, Some(0)],
    };
    let space = found(&study(&drawn));
    assert_eq!((space.gaps.len(), space.unweighed), (1, 1), "what does not matter is no white space");
    let need = space.gaps[0];
    assert!((need.uncovered.low - 0.1).abs() < 1e-12 && (need.uncovered.high - 0.4).abs() < 1e-12, "{need:?}");
    assert!((need.gap.low - 0.5).abs() < 1e-12 && (need.gap.high - 2.0).abs() < 1e-12, "{need:?}");
    assert_eq!(need.ours, Some(Interval { low: 0.0, high: 1.0 }), "one of our two offers may have it");
    assert!((space.listed - 0.7).abs() < 1e-12);
    assert_eq!(white_space(&study(&drawn), &analyse(&study(&drawn)), SegmentIx(7)), None);
}
