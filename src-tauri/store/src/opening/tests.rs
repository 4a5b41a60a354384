//! Bringing an older study up to date, tried with a version that does not exist yet.
#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

use std::path::{Path, PathBuf};

use standout_market::Currency;

use super::{Access, open};
use crate::edit::{CellKey, CellValue, Edit};
use crate::error::StoreError;
use crate::file::StudyFile;
use crate::schema::STEPS;

/// A step as a later version may bring it: a new column, a new table, an old row changed.
const NEXT: &str = "ALTER TABLE player ADD COLUMN founded INTEGER;
    CREATE TABLE funnel (segment INTEGER PRIMARY KEY REFERENCES segment (id), won INTEGER) STRICT;
    INSERT INTO funnel SELECT id, 7 FROM segment WHERE id = 0;";

fn steps(next: &'static str) -> Vec<&'static str> {
    STEPS.iter().copied().chain([next]).collect()
}

const GROWTH: CellKey = CellKey::Growth { segment: None };

/// A study of today's version with two edits, one of them undone.
fn today(folder: &Path) -> PathBuf {
    let path = folder.join("a.standout");
    let currency = Currency { code: "RUB".to_owned(), minor_digits: 2 };
    let mut file = StudyFile::create(&path, "Площадки", &currency).unwrap();
    for rate in [0.1, 0.2] {
        let value = CellValue::Number(rate);
        let edit = Edit::Set { cell: GROWTH, value };
        file.edit("рост", &[edit]).unwrap();
    }
    file.undo().unwrap();
    path
}

#[test]
fn an_older_study_is_copied_aside_and_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = today(folder.path());
    let before = StudyFile::open(&path, Access::Read).unwrap().study().unwrap();
    let opened = open(&path, Access::Write, &steps(NEXT)).unwrap();
    let copy = opened.kept_copy.clone().unwrap();
    let name = format!("a.version-{}.standout", STEPS.len());
    assert_eq!(copy.file_name().unwrap().to_str(), Some(name.as_str()));
    let mut file = StudyFile::from_opened(opened).unwrap();
    assert_eq!(file.study().unwrap(), before);
    let won: i64 = file.connection.query_row("SELECT won FROM funnel", [], |row| row.get(0)).unwrap();
    assert_eq!(won, 7);
    // What happened before is history, but no longer to be undone or done again.
    let undone: Vec<bool> = file.history(GROWTH).unwrap().iter().map(|change| change.undone).collect();
    assert_eq!(undone, [false, true]);
    assert_eq!((file.undo().unwrap(), file.redo().unwrap()), (None, None));
    let name = Edit::StudyName("Горки".to_owned());
    file.edit("имя", &[name]).unwrap();
    assert_eq!(file.undo().unwrap().as_deref(), Some("имя"));
    drop(file);
    // The copy is a study of the older version; the study itself is now too new for it.
    assert_eq!(StudyFile::open(&copy, Access::Write).unwrap().study().unwrap(), before);
    let error = StudyFile::open(&path, Access::Write).err().unwrap();
    assert!(matches!(error, StoreError::Newer { .. }));
    assert!(open(&path, Access::Write, &steps(NEXT)).unwrap().kept_copy.is_none());
}

#[test]
fn a_step_that_fails_changes_nothing() {
    for wrong in [
        "ALTER TABLE player ADD COLUMN founded INTEGER; DELETE FROM nothing;",
        // This one leaves a row that refers to nothing.
        "INSERT INTO claim (position, player, words, theme, about_price, proof, note)
         VALUES (1, 77, '', '', 0, '', '');",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = today(folder.path());
        let mut file = StudyFile::open(&path, Access::Write).unwrap();
        let before = file.study().unwrap();
        file.redo().unwrap();
        file.undo().unwrap();
        drop(file);
        assert!(open(&path, Access::Write, &steps(wrong)).is_err());
        let files = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 1, "no copy is left of an attempt that failed");
        let mut file = StudyFile::open(&path, Access::Write).unwrap();
        assert_eq!(file.study().unwrap(), before);
        assert_eq!(file.redo().unwrap().as_deref(), Some("рост"));
    }
}

#[test]
fn an_older_study_that_cannot_be_written_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = today(folder.path());
    let before = std::fs::read(&path).unwrap();
    let error = open(&path, Access::Read, &steps(NEXT)).err().unwrap();
    assert!(matches!(error, StoreError::OlderReadOnly { .. }));
    assert!(std::fs::read(&path).unwrap() == before);
}
