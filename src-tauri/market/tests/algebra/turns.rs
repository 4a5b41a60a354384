//! The nearest threshold at which a verdict is another does turn it, and short of it the verdict stands.

use std::cell::{Cell, RefCell};

use proptest::prelude::*;
use standout_market::{
    OfferFindings, SegmentIx, Study, Subject, Then, TurningPoint, Watch, analyse, large, turning_points,
};

fn study(seed: u64) -> Study {
    let mut study = large::study(large::Size { players: 4, offers: 8, functions: 6, segments: 2, unknown: 0.05 }, seed);
    (study.method.draws, study.method.completions) = (0, 0);
    study
}

fn all(study: &Study, subject: Subject) -> Vec<TurningPoint> {
    let watch = Watch { progress: &|_| (), stop: &|| false };
    turning_points(study, subject, &watch).unwrap_or_else(|| panic!("nobody stopped it"))
}

/// The verdict with one number moved: the long way.
fn verdict(study: &Study, subject: Subject, turn: &TurningPoint, value: f64) -> Then {
    let mut study = study.clone();
    assert!(turn.key.set(&mut study.method, value), "{} takes {value}", turn.key.name);
    let findings = analyse(&study);
    match subject {
        Subject::Segment(s) => Then::Segment(findings.segments[s.0].verdict),
        Subject::Offer(o, s) => {
            let of = |found: &&OfferFindings| (found.offer, found.segment) == (o, s);
            Then::Offer(findings.offers.iter().find(of).map(|found| found.verdict))
        }
        _ => panic!("no verdict"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn a_turn_turns_and_short_of_it_the_verdict_stands(seed in any::<u64>()) {
        let study = study(seed);
        let findings = analyse(&study);
        let segments = findings.segments.iter().map(|s| Subject::Segment(s.segment));
        let offers = findings.offers.iter().take(2).map(|o| Subject::Offer(o.offer, o.segment));
        for subject in segments.chain(offers) {
            for turn in all(&study, subject) {
                let now = verdict(&study, subject, &turn, turn.now);
                prop_assert_ne!(turn.then, now, "{:?}", turn);
                prop_assert_eq!(verdict(&study, subject, &turn, turn.at), turn.then, "{:?}", turn);
                // On the way there it stands; of what is not monotone a narrow band may be missed, so only likeness is asked.
                for part in [0.0, 0.5, 0.9] {
                    let steps = ((turn.at - turn.now).abs() * part * 1e4).floor() / 1e4;
                    let value = turn.now + steps * (turn.at - turn.now).signum();
                    if part == 0.0 || turn.key.name == "alike" {
                        prop_assert_eq!(verdict(&study, subject, &turn, value), now, "{:?} at {}", turn, value);
                    }
                }
            }
        }
        prop_assert!(all(&study, Subject::Headline).is_empty());
        prop_assert!(all(&study, Subject::Segment(SegmentIx(99))).is_empty());
    }
}

#[test]
fn a_search_tells_how_far_it_is_and_stops_when_told() {
    let study = study(7);
    let told = RefCell::new(Vec::new());
    let tell = |done| told.borrow_mut().push(done);
    let subject = Subject::Segment(SegmentIx(0));
    let whole = turning_points(&study, subject, &Watch { progress: &tell, stop: &|| false });
    assert!(whole.is_some());
    let heard = told.take();
    assert!(heard.len() > 10 && heard.is_sorted(), "{heard:?}");
    assert!(heard.iter().all(|done| (0.0..=1.0).contains(done)), "{heard:?}");
    // Stopped at the third analysis: not one more is made.
    let asked = Cell::new(0);
    let stop = || {
        asked.set(asked.get() + 1);
        asked.get() == 3
    };
    assert!(turning_points(&study, subject, &Watch { progress: &|_| (), stop: &stop }).is_none());
    assert_eq!(asked.get(), 3);
}
