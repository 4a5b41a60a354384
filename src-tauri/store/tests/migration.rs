//! A study of every released version opens in this one with all that it held.

use std::fs;
use std::path::Path;

use standout_market::Money;
use standout_store::{Access, Condition, Edit, StudyFile, check};

use crate::support::Bench;

#[test]
fn a_study_of_version_1_keeps_its_matrix_and_its_sales() {
    let bench = Bench::new();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/version-1.standout");
    fs::copy(kept, bench.path()).unwrap();
    let mut file = StudyFile::open(&bench.path(), Access::Write).unwrap();
    assert!(file.kept_copy().is_some_and(Path::exists), "the older file is copied aside");
    let study = file.study().unwrap();
    let sums = || study.ledger.months.iter().map(|month| month.sums);
    assert_eq!((study.players.len(), study.segments.len(), study.offers.len()), (2, 2, 4));
    assert_eq!(sums().map(|sums| sums.lines).sum::<u64>(), 234);
    assert_eq!(sums().map(|sums| sums.amount).sum::<Money>(), Money(86_315_113));
    assert_eq!(file.segment_rules().unwrap(), []);

    // What is new works on what is old.
    let condition = Condition::Client("Client 9".to_owned());
    let segment = study.segments[0].id;
    file.edit("правило", &[Edit::AddSegmentRule { condition, segment }]).unwrap();
    assert_eq!(file.segment_rules().unwrap().len(), 1);
    file.undo().unwrap();
    drop(file);
    assert_eq!(check(&bench.path()).unwrap(), []);
}
