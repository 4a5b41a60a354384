//! The verdict table, every row; a gate that cannot tell is tried both ways.

use standout_market::{Answer, FocusVerdict, Gates, focus_verdict};

const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::CannotTell];

fn settled(money: bool, growth: bool, room: bool) -> FocusVerdict {
    let rows = [
        ((true, true, true), FocusVerdict::Focus),
        ((true, true, false), FocusVerdict::Differentiate),
        ((true, false, true), FocusVerdict::Defend),
        ((true, false, false), FocusVerdict::Rethink),
        ((false, true, true), FocusVerdict::TestApart),
    ];
    rows.iter().find(|(gates, _)| *gates == (money, growth, room)).map_or(FocusVerdict::Leave, |(_, verdict)| *verdict)
}

#[test]
fn every_combination_of_gates_has_the_verdict_of_its_completions() {
    for money in ANSWERS {
        for growth in ANSWERS {
            for room in ANSWERS {
                let fits = |answer: Answer, way: bool| match answer {
                    Answer::Yes => way,
                    Answer::No => !way,
                    Answer::CannotTell => true,
                };
                let mut possible = Vec::new();
                for way in 0..8 {
                    let (m, g, r) = (way & 1 > 0, way & 2 > 0, way & 4 > 0);
                    if fits(money, m) && fits(growth, g) && fits(room, r) {
                        possible.push(settled(m, g, r));
                    }
                }
                possible.dedup();
                let expected = match possible.as_slice() {
                    [first, rest @ ..] if rest.iter().all(|v| v == first) => *first,
                    _ => FocusVerdict::CannotTell,
                };
                let gates = Gates { money, growth, room };
                assert_eq!(focus_verdict(gates), expected, "{gates:?}");
            }
        }
    }
}
