//! What was acknowledged is never lost, and half of a change is never kept: kill -9 and a full disk.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use rusqlite::Connection;
use standout_store::{Access, Edit, Same, StoreError, StudyFile, check};

use crate::support::{Bench, Sale, blocks, info, roubles};

const STUDY: &str = "STANDOUT_TEST_STUDY";
const LINES: usize = 300;

fn lines(number: usize) -> Vec<Sale> {
    let line = |n: usize| {
        let (order, client) = (format!("{number}-{n}"), format!("клиент {}", n % 7));
        Sale::new("2026-01-31", 100, [&order, &client, "Дилеры", "", "", ""])
    };
    (0..LINES).map(line).collect()
}

/// What the child does until it is killed: a player or an import at a time, and every sixth time an undo; each
/// acknowledged with a line once it is done. Without the variable this is no test but an empty one.
#[test]
fn child() {
    let Some(path) = std::env::var_os(STUDY) else {
        return;
    };
    let mut file = StudyFile::open(path.as_ref(), Access::Write).unwrap();
    let mut out = std::io::stdout();
    let first = file.study().unwrap().players.len() + file.batches().unwrap().len();
    for number in first.. {
        if number % 3 == 2 {
            let mut batch = info(&number.to_string());
            batch.same = Some(Same::Add);
            let mut import = file.import_ledger(&batch).unwrap();
            for block in blocks(&lines(number), 50) {
                import.push(&block).unwrap();
            }
            import.commit(LINES as u64, 0).unwrap();
            writeln!(out, "import").unwrap();
        } else {
            let name = format!("игрок {number} {}", std::process::id());
            file.edit("игрок", &[Edit::AddPlayer { name }]).unwrap();
            writeln!(out, "player").unwrap();
        }
        if number % 6 == 5 {
            file.undo().unwrap();
            writeln!(out, "undo").unwrap();
            file.redo().unwrap();
            writeln!(out, "redo").unwrap();
        }
    }
}

fn start(bench: &Bench) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["crash::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(STUDY, bench.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn twenty_kills_lose_nothing_that_was_acknowledged() {
    let bench = Bench::new();
    drop(bench.create());
    let (mut players, mut batches) = (0, 0);
    for round in 0..20 {
        let mut child = start(&bench);
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut last = String::new();
        let mut take = |line: String| {
            // The harness puts its own words before the first answer.
            last = line.rsplit(' ').next().unwrap_or_default().to_owned();
            players += usize::from(last == "player");
            batches += usize::from(last == "import");
        };
        // Killed after a number of answers that differs from round to round, in the midst of the next act.
        for _ in 0..4 + round * 7 % 23 {
            take(answers.next().unwrap().unwrap());
        }
        child.kill().unwrap();
        child.wait().unwrap();
        answers.map_while(Result::ok).for_each(&mut take);
        let file = bench.open();
        assert_eq!(file.read_only(), None, "the lock went with the process");
        let study = file.study().unwrap();
        let visible = file.batches().unwrap().iter().filter(|b| b.visible).count();
        // At most one act was done but not acknowledged; it may have been an undo, or not yet the redo.
        let (acknowledged, found) = (players + batches, study.players.len() + visible);
        let unsure = usize::from(last == "import" || last == "undo");
        assert!(
            found + unsure >= acknowledged && found <= acknowledged + 1,
            "round {round}: {acknowledged} acknowledged, {found} found, last {last}"
        );
        players = study.players.len();
        batches = visible;
        let sold: u64 = study.ledger.months.iter().map(|month| month.sums.lines).sum();
        assert_eq!(sold, (visible * LINES) as u64);
        drop(file);
        assert_eq!(check(&bench.path()).unwrap(), [], "round {round}");
    }
}

/// The state of a study in which a writer could not go on.
fn pages(file: &Bench) -> i64 {
    let connection = Connection::open(file.path()).unwrap();
    connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap()
}

/// Imports more than there is room for.
fn overfill(file: &mut StudyFile, number: usize) -> StoreError {
    let mut import = file.import_ledger(&info("продажи")).unwrap();
    for block in blocks(&vec![lines(number); 20].concat(), 500) {
        if let Err(error) = import.push(&block) {
            return error;
        }
    }
    import.commit(1, 0).unwrap_err()
}

#[test]
fn a_full_disk_keeps_the_study_as_it_was() {
    let bench = Bench::new();
    let mut file = StudyFile::create(&bench.path(), "a", &roubles()).unwrap();
    file.edit("игрок", &[Edit::AddPlayer { name: "Мы".to_owned() }]).unwrap();
    drop(file);
    let most = pages(&bench) + 8;
    let mut file = bench.open();
    file.limit_pages(most).unwrap();
    let before = crate::support::state(&bench.path());
    let mut refused = 0;
    for number in 0..3 {
        let full = overfill(&mut file, number);
        assert_eq!(full.code(), "study-disk-full");
        let long = "я".repeat(30_000);
        let notes: Vec<Edit> = (0..9)
            .map(|n| Edit::AddSource {
                text: format!("{n} {long}"),
                reliability: None,
                as_of: None,
                note: String::new(),
            })
            .collect();
        let full = file.edit("источники", &notes).unwrap_err();
        assert_eq!(full.code(), "study-disk-full");
        assert_eq!(crate::support::state(&bench.path()), before);
        refused += 1;
    }
    assert_eq!(refused, 3);
    // There is room again.
    file.limit_pages(1_000_000).unwrap();
    crate::support::import(&mut file, "продажи", &lines(0));
    assert_eq!(file.undo().unwrap().as_deref(), Some("import продажи"));
    assert_eq!(crate::support::state(&bench.path()), before);
    drop(file);
    assert_eq!(check(&bench.path()).unwrap(), []);
}
