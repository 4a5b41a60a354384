//! Bad input gets one clear sentence, and nothing is changed.

use crate::{cli, empty, folder, sample, write};

#[test]
fn wrong_words_end_with_2_and_one_line() {
    for words in [vec!["analyze"], vec!["analyse"], vec!["import", "ledger", "a", "b", "--column", "price=Сумма"]]
    {
        let words: Vec<&dyn AsRef<std::ffi::OsStr>> = words.iter().map(|w| w as &dyn AsRef<std::ffi::OsStr>).collect();
        let ran = crate::spoken(&words);
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    }
}

#[test]
fn what_is_no_study_is_refused_and_left_as_it_is() {
    let folder = folder();
    let file = folder.path().join("notes.standout");
    write(&file, "это не исследование");
    let refusal = cli!("analyse", file).refused();
    assert!(refusal.contains("не исследование"), "{refusal}");
    assert_eq!(std::fs::read(&file).ok(), Some("это не исследование".as_bytes().to_vec()));
    cli!("analyse", folder.path().join("nowhere.standout")).refused();
}

#[test]
fn a_new_study_never_overwrites_a_file() {
    let folder = folder();
    let study = empty(folder.path());
    let before = std::fs::read(&study).ok();
    cli!("new", study).refused();
    cli!("new", folder.path().join("x.standout"), "--sample", "nothing").refused();
    cli!("new", folder.path().join("x.standout"), "--currency", "рубли").refused();
    assert!(!folder.path().join("x.standout").exists(), "what was refused left no file");
    assert_eq!(before, std::fs::read(&study).ok());
}

#[test]
fn a_file_that_cannot_be_read_is_refused_and_the_study_stays() {
    let folder = folder();
    let study = sample(folder.path());
    let before = cli!("analyse", study, "--json").done().out;
    let file = folder.path().join("broken.xlsx");
    for (what, bytes) in [
        ("a zip cut short", b"PK\x03\x04 and then nothing".to_vec()),
        ("nothing at all", Vec::new()),
        ("a picture", b"\x89PNG\r\n\x1a\n0000".to_vec()),
    ] {
        write(&file, bytes);
        let refusal = cli!("import", "ledger", study, file).refused();
        assert!(refusal.chars().count() > 20, "{what}: {refusal}");
        cli!("import", "matrix", study, file).refused();
    }
    cli!("import", "ledger", study, folder.path().join("nowhere.csv")).refused();
    write(&folder.path().join("names.csv"), "Имя;Город\nАльфа;Тверь\n");
    let refusal = cli!("import", "ledger", study, folder.path().join("names.csv")).refused();
    assert!(refusal.contains("Город"), "it names the headings it saw: {refusal}");
    assert_eq!(before, cli!("analyse", study, "--json").done().out);
}

#[test]
fn a_report_or_chart_that_cannot_be_written_leaves_the_old_one() {
    let folder = folder();
    let study = sample(folder.path());
    let out = folder.path().join("no such folder").join("report.xlsx");
    cli!("report", study, out).refused();
    cli!("report", study, folder.path().join("report.doc")).refused();
    cli!("chart", study, "focus-map", folder.path().join("map.bmp")).refused();
    let refusal = cli!("chart", study, "pie", folder.path().join("map.svg")).refused();
    assert!(refusal.contains("focus-map"), "it names the charts there are: {refusal}");
}

#[test]
fn a_report_over_a_read_only_place_says_so_and_keeps_what_stood_there() {
    let folder = folder();
    let study = sample(folder.path());
    let place = folder.path().join("report.xlsx");
    // A folder of the report's name cannot be replaced by a file.
    std::fs::create_dir(&place).unwrap_or_else(|e| panic!("{e}"));
    let kept = place.join("kept.txt");
    write(&kept, "kept");
    cli!("report", study, place).refused();
    assert_eq!(std::fs::read(&kept).ok(), Some(b"kept".to_vec()));
    let left: Vec<_> = std::fs::read_dir(folder.path()).into_iter().flatten().flatten().collect();
    assert!(left.iter().all(|f| !f.file_name().to_string_lossy().contains("part")), "no half-written file stays");
}
