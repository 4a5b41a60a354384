//! Whatever the bytes, a text file is read to an end or refused: no panic, and the rows add up.

use proptest::prelude::*;

use super::*;
use crate::LedgerOptions;
use crate::input::Input;
use crate::plan::Plan;
use crate::text::TextFile;

/// Reads bytes as the child does; `None` where they are refused.
fn read(bytes: Vec<u8>, named: &[(Role, String)]) -> Option<(LedgerRead, Vec<i64>)> {
    let options = LedgerOptions { columns: named.to_vec(), ..LedgerOptions::default() };
    let mut file = TextFile::open(Input::in_memory(bytes), &options).ok()?;
    let sample = file.sample().ok()?;
    let plan = Plan::of(&sample, &options).ok()?;
    let mut lines = Lines::new(&plan, "", file.letters, &options)?;
    let mut records = file.records().ok()?;
    while let Some(record) = records.next().ok()? {
        if record.row > plan.rows.last {
            lines.line(record.row, 0, &record);
        }
    }
    lines.finish();
    let amounts = lines.block(1).map_or(Vec::new(), |block| block.amounts);
    Some((lines.counts(), amounts))
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(bytes, &[]);
    }

    #[test]
    fn no_likely_text_makes_it_panic(text in "(Дата|Сумма|Клиент|a)?[;,\t\n\"0-9.Итого а-я-]{0,200}") {
        for bytes in [text.clone().into_bytes(), encoding_rs::WINDOWS_1251.encode(&text).0.into_owned()] {
            let _ = read(bytes, &[]);
        }
    }

    #[test]
    fn every_row_is_accepted_set_aside_or_left_out(rows in proptest::collection::vec("[0-9]{1,4}(,[0-9]{1,2})?|плохо|Итого|", 0..40)) {
        let text = rows.iter().fold("Клиент;Сумма\n".to_owned(), |text, row| text + "Ромашка;" + row + "\n");
        let named = [(Role::Amount, "Сумма".to_owned())];
        let (counts, amounts) = read(text.into_bytes(), &named).expect("there is an amount");
        prop_assert_eq!(counts.read + counts.left_out, rows.len() as u64);
        prop_assert_eq!(counts.accepted, amounts.len() as u64);
        prop_assert_eq!(counts.amount.0, amounts.iter().sum::<i64>());
    }

    #[test]
    fn the_total_does_not_depend_on_the_order_of_rows(mut rows in proptest::collection::vec(0_i64..1_000_000, 1..40)) {
        let text = |rows: &[i64]| rows.iter().fold("Сумма;К\n".to_owned(), |text, minor| {
            format!("{text}{},{:02};а\n", minor / 100, minor % 100)
        });
        let one = read(text(&rows).into_bytes(), &[]).map(|(counts, _)| counts.amount);
        rows.reverse();
        let other = read(text(&rows).into_bytes(), &[]).map(|(counts, _)| counts.amount);
        prop_assert_eq!(one, Some(Money(rows.iter().sum())));
        prop_assert_eq!(one, other);
    }
}

#[test]
fn a_label_is_one_label_however_its_spaces_are_written() {
    let mut dictionary = Dictionary::new(Letters::UTF_8);
    let number = |dictionary: &mut Dictionary, text: &str| dictionary.number(text.as_bytes());
    assert_eq!(number(&mut dictionary, "Ромашка\u{a0}"), Some(1));
    assert_eq!(number(&mut dictionary, "Ромашка"), Some(1));
    assert_eq!(number(&mut dictionary, " Ромашка "), Some(1));
    assert_eq!(number(&mut dictionary, "\u{a0}"), Some(0), "spaces alone are nothing");
    assert_eq!(number(&mut dictionary, "Лютик"), Some(2));
    assert_eq!(dictionary.number(b"\xff\xfe"), None, "no letters of UTF-8");
    assert_eq!(dictionary.new, ["Ромашка", "Лютик"]);
}
