//! Our records are those of the csv crate, row numbers and guards apart.

use proptest::prelude::*;

use super::*;

fn ours(bytes: &[u8]) -> Option<Vec<(u32, Vec<Vec<u8>>)>> {
    let mut records = Records::new(bytes, b';');
    let mut all = Vec::new();
    loop {
        match records.next() {
            Ok(Some(record)) => {
                let fields = (0..record.len()).map(|i| record.field(i).to_vec()).collect();
                all.push((record.row, fields));
            }
            Ok(None) => return Some(all),
            Err(_) => return None,
        }
    }
}

fn theirs(bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes)
        .byte_records()
        .map(|r| r.expect("bytes are always records").iter().map(<[u8]>::to_vec).collect())
        .collect()
}

#[test]
fn rows_are_counted_as_a_spreadsheet_shows_them() {
    let rows = |text: &str| -> Vec<u32> {
        let all = ours(text.as_bytes()).expect("no guard stops it");
        all.into_iter().map(|(row, _)| row).collect()
    };
    assert_eq!(rows("a;b\n1;2\n"), [1, 2]);
    assert_eq!(rows("a;b\n\n\n1;2\n"), [1, 4], "empty lines are rows");
    assert_eq!(rows("a;b\r\n\r\n1;2\r\n"), [1, 3]);
    assert_eq!(rows("a;b\r\r1;2"), [1, 3]);
    assert_eq!(rows("\n\na;b"), [3]);
    assert_eq!(rows("a;\"x\ny\"\n1;2"), [1, 2], "a line break within quotes ends no row");
    assert_eq!(rows(""), [0_u32; 0]);
}

proptest! {
    #[test]
    fn the_fields_are_those_of_the_csv_crate(text in "[a1;\" \r\n\u{a0}]{0,60}") {
        if let Some(ours) = ours(text.as_bytes()) {
            let fields: Vec<_> = ours.into_iter().map(|(_, fields)| fields).collect();
            prop_assert_eq!(fields, theirs(text.as_bytes()));
        }
    }

    #[test]
    fn rows_only_go_up(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Some(ours) = ours(&bytes) {
            prop_assert!(ours.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
