//! A cell that is said to settle a verdict does so for some value; the cells behind a verdict that tells are none.

use standout_market::{Cell, Fact, FocusVerdict, Level, OfferVerdict, Scope, SegmentIx, Study, Value, analyse, large};

fn study(seed: u64) -> Study {
    let size = large::Size { players: 6, offers: 12, functions: 8, segments: 3, unknown: 0.12 };
    large::study(size, seed)
}

/// The study with a cell filled, in each of the ways that a reader may find it out.
fn filled(study: &Study, cell: Cell) -> Vec<Study> {
    let with = |change: &dyn Fn(&mut Study)| {
        let mut changed = study.clone();
        change(&mut changed);
        changed
    };
    match cell {
        Cell::Level(f, o) => {
            let numbers = [1.0, 5.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0].map(Value::Number);
            let levels = [Level::Absent, Level::Partial, Level::Full].map(Value::Level);
            let known = (0..study.offers.len()).filter_map(|o| study.levels.get(f.0, o)).map(|fact| fact.value);
            levels
                .into_iter()
                .chain(numbers)
                .chain(known)
                .filter(|v| {
                    let is_level = study.functions[f.0].kind == standout_market::FunctionKind::Level;
                    matches!(v, Value::Level(_)) == is_level
                })
                .map(|v| with(&|s| s.levels.set(f.0, o.0, Some(Fact::unsourced(v)))))
                .collect()
        }
        Cell::Price(o, scope) => (1..100)
            .map(|n| {
                with(&|s| {
                    let price = standout_market::Price {
                        amount: standout_market::Money(n * 1_000_000),
                        unit: "piece".to_owned(),
                    };
                    s.prices.set(o.0, scope.column(), Some(Fact::unsourced(price)));
                })
            })
            .collect(),
        Cell::ValueShare(p, scope) => (0..=100)
            .map(|n| with(&|s| s.value_shares.set(p.0, scope.column(), Some(Fact::unsourced(f64::from(n) / 100.0)))))
            .collect(),
        Cell::PlayerReach(p, segment) => [standout_market::Reach::Core, standout_market::Reach::No]
            .into_iter()
            .map(|reach| with(&|s| s.player_reach.set(p.0, segment.0, Some(Fact::unsourced(reach)))))
            .collect(),
        Cell::Growth(Scope::Segment(segment)) => (-20..60)
            .map(|n| with(&|s| s.segments[segment.0].growth = Some(Fact::unsourced(f64::from(n) / 100.0))))
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn cells_said_to_settle_a_verdict_do() {
    let mut tried = 0;
    for seed in 0..10 {
        let study = study(seed);
        let findings = analyse(&study);
        for cell in findings.missing.iter().filter(|m| m.settles > 0) {
            let undecided: Vec<_> = (0..findings.segments.len())
                .filter(|&s| findings.segments[s].verdict == FocusVerdict::CannotTell)
                .collect();
            let ways = filled(&study, cell.cell);
            if ways.is_empty() {
                continue;
            }
            tried += 1;
            let settles = ways.iter().map(analyse).any(|after| {
                undecided.iter().any(|&s| after.segments[s].verdict != FocusVerdict::CannotTell)
                    || findings.offers.iter().any(|o| {
                        o.verdict == OfferVerdict::CannotTell
                            && after.offers.iter().any(|a| {
                                (a.offer, a.segment) == (o.offer, o.segment) && a.verdict != OfferVerdict::CannotTell
                            })
                    })
            });
            assert!(settles, "seed {seed}: {cell:?} settles nothing");
        }
    }
    assert!(tried > 10, "only {tried} cells were tried");
}

#[test]
fn cells_that_are_not_said_to_settle_a_segment_do_not() {
    for seed in 0..3 {
        let study = study(seed);
        let findings = analyse(&study);
        for found in findings.segments.iter().filter(|s| s.verdict == FocusVerdict::CannotTell) {
            let segment: SegmentIx = found.segment;
            for f in 0..study.functions.len() {
                for o in 0..study.offers.len() {
                    let cell = Cell::Level(standout_market::FunctionIx(f), standout_market::OfferIx(o));
                    let said = findings.missing.iter().any(|m| m.cell == cell && m.settles > 0);
                    if said || study.levels.get(f, o).is_some() {
                        continue;
                    }
                    for after in filled(&study, cell) {
                        // The largest and the smallest known number are tried; those between cannot do more.
                        assert_eq!(
                            analyse(&after).segments[segment.0].verdict,
                            FocusVerdict::CannotTell,
                            "seed {seed}: {cell:?} settles {segment:?} unsaid"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_verdict_that_tells_lists_nothing() {
    for seed in 0..20 {
        let findings = analyse(&study(seed));
        for found in &findings.segments {
            assert!(found.verdict == FocusVerdict::CannotTell || found.missing.is_empty());
        }
        for found in &findings.offers {
            assert!(found.verdict == OfferVerdict::CannotTell || found.missing.is_empty());
        }
    }
}
