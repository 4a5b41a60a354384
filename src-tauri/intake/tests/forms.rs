//! Every form of file gives the same sales, and what cannot be read is refused with one plain sentence.

use standout_intake::{IntakeError, LedgerOptions, Refusal};
use standout_words::Lang;

use crate::support::{file, kept, read};

#[test]
fn every_form_gives_the_same_sales() {
    for form in ["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"] {
        let path = kept("forms").join(format!("sales.{form}"));
        let sales = read(&path, &LedgerOptions::default()).expect(form);
        assert_eq!(sales.all.amounts, [1_700, 123_450, -5_000], "{form}");
        assert_eq!(sales.all.days, [20_485, 20_486, 20_487], "{form}");
        assert_eq!(sales.label(1, 2), "Лютик", "{form}");
        assert_eq!(sales.read.set_aside, 0, "{form}");
    }
}

#[test]
fn days_may_be_counted_from_1904() {
    for form in ["xlsx", "xls"] {
        let path = kept("forms").join(format!("sales-1904.{form}"));
        let sales = read(&path, &LedgerOptions::default()).expect(form);
        assert_eq!(sales.all.days, [20_485, 20_486, 20_487], "{form}: two dates, and a bare number of the same count");
        assert_eq!(sales.all.amounts, [1_700, 123_450, -5_000], "{form}");
    }
}

#[test]
fn a_report_whose_levels_are_told_by_the_outline_alone() {
    let sales = read(&kept("forms").join("outline.xlsx"), &LedgerOptions::default()).expect("it reads");
    assert_eq!(sales.all.amounts, [12_000, 18_000, 5_000], "each sale once");
    let clients: Vec<&str> = (0..3).map(|line| sales.label(1, line)).collect();
    assert_eq!(clients, ["Ромашка", "Ромашка", "Лютик"]);
    assert_eq!(sales.all.days, [20_393, 20_394, 20_395], "the days of the documents");
}

#[test]
fn what_the_file_is_decides_not_what_it_is_called() {
    let folder = tempfile::tempdir().expect("a folder");
    for (form, called) in [("xlsx", "sales.csv"), ("csv", "sales.xls"), ("ods", "sales.xlsx"), ("xls", "sales.txt")] {
        let path = folder.path().join(called);
        std::fs::copy(kept("forms").join(format!("sales.{form}")), &path).expect("a copy");
        let sales = read(&path, &LedgerOptions::default()).expect(form);
        assert_eq!(sales.all.amounts, [1_700, 123_450, -5_000], "{form} called {called}");
    }
}

#[test]
fn a_workbook_cut_short_is_refused_with_one_sentence() {
    for form in ["xlsx", "xlsm", "xlsb", "xls", "ods"] {
        let whole = std::fs::read(kept("forms").join(format!("sales.{form}"))).expect(form);
        for part in [1, 2, 3] {
            let cut = file(&whole[..whole.len() * part / 4]);
            let Err(refused) = read(cut.path(), &LedgerOptions::default()) else {
                panic!("{form}, cut at {part}/4: half a workbook is none");
            };
            let sentence = refused.in_words(Lang::En);
            let plain = matches!(
                refused,
                IntakeError::Refused(Refusal::Broken | Refusal::Empty | Refusal::NotATable) | IntakeError::Burst
            );
            assert!(plain && !sentence.contains('\n'), "{form}, cut at {part}/4: {sentence}");
        }
    }
}

#[test]
fn what_is_no_table_is_refused_whatever_it_is_called() {
    let scrambled: Vec<u8> = (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    for (what, bytes) in [
        ("a picture", [b"\x89PNG\r\n\x1a\n".as_slice(), &scrambled].concat()),
        ("a photograph", [b"\xff\xd8\xff\xe0".as_slice(), &scrambled].concat()),
        ("a document", b"%PDF-1.7\n1 0 obj".to_vec()),
        ("a packed file", b"\x1f\x8b\x08\x00data".to_vec()),
        ("something else", scrambled.clone()),
    ] {
        let refused = read(file(&bytes).path(), &LedgerOptions::default());
        assert!(matches!(refused, Err(IntakeError::Refused(Refusal::NotATable))), "{what}: {refused:?}");
    }
}
