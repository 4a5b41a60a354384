//! A file that is not a sound study of a version we know is refused, and keeps every byte.

use std::path::Path;

use rusqlite::Connection;
use standout_store::{Access, Edit, Finding, StoreError, StudyFile, check};

use crate::support::{Bench, Sale, import};

/// A study that another program has had its hands on.
fn tampered(with: impl FnOnce(&Connection)) -> Bench {
    let bench = Bench::new();
    let mut file = bench.create();
    let add = Edit::AddPlayer { name: "Мы".to_owned() };
    file.edit("начало", &[add]).unwrap();
    let line = Sale::new("2026-01-31", 500, ["1", "", "Дилеры", "", "", ""]);
    import(&mut file, "продажи", &[line]);
    drop(file);
    let connection = Connection::open(bench.path()).unwrap();
    with(&connection);
    connection.close().unwrap();
    bench
}

fn refused(path: &Path) -> StoreError {
    let before = std::fs::read(path).unwrap();
    let write = StudyFile::open(path, Access::Write).err();
    let read = StudyFile::open(path, Access::Read).err();
    assert!(std::fs::read(path).unwrap() == before, "not a byte changed");
    let beside: Vec<_> = std::fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name != path.file_name().unwrap())
        .collect();
    assert!(beside.is_empty(), "nothing is left beside it: {beside:?}");
    assert!(read.is_some(), "reading is refused too");
    write.unwrap()
}

#[test]
fn foreign_things_in_the_schema() {
    let batch = |sql: &'static str| move |c: &Connection| c.execute_batch(sql).unwrap();
    for (sql, what) in [
        ("CREATE TRIGGER steal AFTER UPDATE ON player BEGIN DELETE FROM price; END", "trigger steal"),
        ("CREATE VIEW totals AS SELECT * FROM sale", "view totals"),
        ("CREATE TABLE more (a)", "table more"),
        ("CREATE INDEX quick ON sale (amount)", "index quick"),
        ("DROP TABLE claim", "table claim"),
        ("ALTER TABLE player ADD COLUMN secret TEXT", "table player"),
        ("CREATE TABLE more (a INTEGER PRIMARY KEY, b AS (a + 1))", "table more"),
        (
            "DROP TABLE month_sum; CREATE VIEW month_sum AS
             WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM endless)
             SELECT n FROM endless",
            "view month_sum",
        ),
    ] {
        match refused(&tampered(batch(sql)).path()) {
            StoreError::Foreign { what: found } => assert_eq!(found, what),
            error => panic!("{sql}: {error}"),
        }
    }
}

#[test]
fn statistics_of_another_program_are_tolerated() {
    let bench = tampered(|connection| connection.execute_batch("ANALYZE").unwrap());
    assert_eq!(bench.open().study().unwrap().players.len(), 1);
}

#[test]
fn other_files_and_other_versions() {
    let newer = tampered(|c| c.pragma_update(None, "user_version", 3).unwrap());
    assert!(matches!(refused(&newer.path()), StoreError::Newer { found: 3, known: 2 }));
    let nameless = tampered(|c| c.pragma_update(None, "user_version", 0).unwrap());
    assert!(matches!(refused(&nameless.path()), StoreError::NotAStudy));
    let other = tampered(|c| c.pragma_update(None, "application_id", 7).unwrap());
    assert!(matches!(refused(&other.path()), StoreError::NotAStudy));
    for content in ["", "Сумма;Сегмент\n1;2\n", "SQLite format 3\0 and nothing else"] {
        let bench = Bench::new();
        std::fs::write(bench.path(), content).unwrap();
        let error = refused(&bench.path());
        assert!(matches!(error, StoreError::NotAStudy | StoreError::Damaged { .. }), "{content:?}: {error}");
    }
    let nothing = Bench::new();
    let error = StudyFile::open(&nothing.path(), Access::Write).err().unwrap();
    assert!(matches!(error, StoreError::NotFound(_)));
    let error = StudyFile::open(nothing.folder.path(), Access::Write).err().unwrap();
    assert!(matches!(error, StoreError::NotAStudy));
}

#[test]
fn values_that_break_the_rules_of_their_column() {
    let bench = tampered(|connection| {
        let text = "PRAGMA ignore_check_constraints = ON; UPDATE player SET own = 7;";
        connection.execute_batch(text).unwrap();
    });
    assert!(matches!(refused(&bench.path()), StoreError::Damaged { .. }));
}

#[test]
fn flipped_bits_never_crash_and_what_is_refused_is_left_alone() {
    let bench = tampered(|_| {});
    let whole = std::fs::read(bench.path()).unwrap();
    let page = 4096;
    let mut refusals = 0;
    for number in 0..whole.len() / page {
        // One place in the head of a page, one in its cells.
        for place in [number * page + 5, number * page + page - 9] {
            let mut bytes = whole.clone();
            bytes[place] ^= 1 << (number % 8);
            let flipped = Bench::new();
            std::fs::write(flipped.path(), &bytes).unwrap();
            match StudyFile::open(&flipped.path(), Access::Read) {
                Err(_) => {
                    refusals += 1;
                    assert!(std::fs::read(flipped.path()).unwrap() == bytes);
                }
                // A bit within a text, or in a page that holds nothing, shows in no check.
                Ok(file) => {
                    let _ = file.study();
                }
            }
        }
    }
    assert!(refusals > 10, "only {refusals} were noticed");
}

#[test]
fn check_finds_what_opening_cannot() {
    let sound = tampered(|_| {});
    assert_eq!(check(&sound.path()).unwrap(), []);
    let sums = tampered(|c| {
        c.execute("UPDATE month_sum SET amount = amount + 1", []).unwrap();
    });
    let wrong = [Finding::Sums { table: "month_sum" }];
    assert_eq!(check(&sums.path()).unwrap(), wrong);
    let journal = tampered(|c| {
        c.execute("UPDATE player SET name = 'Они'", []).unwrap();
    });
    let strayed = Finding::Journal { table: "player".to_owned(), key: "[1]".to_owned() };
    assert_eq!(check(&journal.path()).unwrap(), [strayed]);
    let mut file = journal.open();
    file.undo().unwrap();
    let error = file.undo().unwrap_err();
    assert!(matches!(error, StoreError::Journal { .. }), "{error}");
    drop(file);
    let reference = tampered(|c| {
        let text = "PRAGMA foreign_keys = OFF;
                    INSERT INTO value_share (player, segment, share) VALUES (9, 0, 0.5);";
        c.execute_batch(text).unwrap();
    });
    let lost = Finding::Reference { table: "value_share".to_owned(), to: "player".to_owned() };
    assert_eq!(check(&reference.path()).unwrap(), [lost]);
    let error = reference.open().study().unwrap_err();
    assert!(matches!(error, StoreError::Damaged { .. }));
}
