//! Undo takes back exactly what was done, redo does exactly that again, and both survive closing.

use proptest::prelude::*;
use standout_store::{Edit, StudyFile};

use crate::acts::{Draw, draw};
use crate::sums::sales;
use crate::support::{Bench, Sale, import, state};

/// One act at the desk.
#[derive(Clone, Debug)]
enum Act {
    Edit(Vec<Draw>),
    Import(Vec<Sale>),
    Workbook(Vec<Draw>),
    Undo,
    Redo,
    Reopen,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => prop::collection::vec(draw(), 1..8).prop_map(Act::Edit),
        1 => sales(30).prop_map(Act::Import),
        1 => prop::collection::vec(draw(), 1..8).prop_map(Act::Workbook),
        4 => Just(Act::Undo),
        3 => Just(Act::Redo),
        1 => Just(Act::Reopen),
    ]
}

/// Applies what can be applied, one edit after another, and says whether anything changed.
fn edits(file: &mut StudyFile, draws: &[Draw]) -> bool {
    let study = file.study().unwrap();
    let edits: Vec<Edit> = draws.iter().map(|draw| draw.edit(&study)).collect();
    match file.edit("правка", &edits) {
        Ok(done) => done.edit.is_some(),
        Err(_) => match edits.first() {
            // Most lists hold something that does not fit: its first edit alone has a better chance.
            Some(edit) => file.edit("правка", std::slice::from_ref(edit)).is_ok_and(|done| done.edit.is_some()),
            None => false,
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn undo_and_redo_walk_through_the_states(acts in prop::collection::vec(act(), 1..40)) {
        let bench = Bench::new();
        let mut file = bench.create();
        let path = bench.path();
        let mut states = vec![state(&path)];
        let mut now = 0_usize;
        let mut imports = 0;
        for act in acts {
            let changed = match act {
                Act::Edit(draws) => edits(&mut file, &draws),
                Act::Import(sales) => {
                    imports += 1;
                    import(&mut file, &imports.to_string(), &sales);
                    true
                }
                Act::Workbook(draws) => {
                    // Another study's content put into this one, as a workbook would.
                    let other = Bench::new();
                    let mut workbook = other.create();
                    for draw in &draws {
                        edits(&mut workbook, std::slice::from_ref(draw));
                    }
                    let mut study = workbook.study().unwrap();
                    crate::whole::forget_ids(&mut study);
                    study.currency = file.study().unwrap().currency;
                    file.put_matrix("книга", &study).unwrap().edit.is_some()
                }
                Act::Undo => {
                    let undone = file.undo().unwrap();
                    prop_assert_eq!(undone.is_some(), now > 0);
                    now = now.saturating_sub(1);
                    false
                }
                Act::Redo => {
                    let redone = file.redo().unwrap();
                    prop_assert_eq!(redone.is_some(), now + 1 < states.len());
                    now = (now + 1).min(states.len() - 1);
                    false
                }
                Act::Reopen => {
                    drop(file);
                    file = bench.open();
                    false
                }
            };
            if changed {
                states.truncate(now + 1);
                states.push(state(&path));
                now += 1;
            }
            prop_assert_eq!(&state(&path), &states[now]);
        }
        drop(file);
        let mut file = bench.open();
        for expected in states[..now].iter().rev() {
            prop_assert!(file.undo().unwrap().is_some());
            prop_assert_eq!(&state(&path), expected);
        }
        prop_assert_eq!(file.undo().unwrap(), None);
        for expected in &states[1..] {
            prop_assert!(file.redo().unwrap().is_some());
            prop_assert_eq!(&state(&path), expected);
        }
        prop_assert_eq!(file.redo().unwrap(), None);
    }
}

#[test]
fn a_new_edit_ends_redo() {
    let bench = Bench::new();
    let mut file = bench.create();
    for name in ["Мы", "Они"] {
        let add = Edit::AddPlayer { name: name.to_owned() };
        file.edit(name, &[add]).unwrap();
    }
    assert_eq!(file.undo().unwrap().as_deref(), Some("Они"));
    assert_eq!(file.redo_label().unwrap().as_deref(), Some("Они"));
    // What changes nothing is no edit: it ends nothing either.
    let same = Edit::StudyName("Площадки".to_owned());
    assert_eq!(file.edit("то же", &[same]).unwrap().edit, None);
    assert_eq!(file.redo_label().unwrap().as_deref(), Some("Они"));
    file.edit("имя", &[Edit::StudyName("Горки".to_owned())]).unwrap();
    assert_eq!(file.redo().unwrap(), None);
    assert_eq!(file.undo_label().unwrap().as_deref(), Some("имя"));
}
