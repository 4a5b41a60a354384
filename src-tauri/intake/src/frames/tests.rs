//! Frames come back as they were sent, and no frame makes the parent panic.

use proptest::prelude::*;

use super::*;

fn block(lines: usize) -> impl Strategy<Value = SalesBlock> {
    let column = |range: std::ops::Range<i64>| proptest::collection::vec(range, lines);
    (column(-5..5), column(0..3), column(0..4)).prop_map(move |(amounts, labels, days)| SalesBlock {
        rows: (1..=lines as u32).collect(),
        days: days.iter().map(|d| *d as i32).collect(),
        costs: vec![standout_market::NO_COST; lines],
        quantities: amounts.iter().map(|a| *a as f64 / 2.0).collect(),
        labels: std::array::from_fn(|_| labels.iter().map(|l| *l as u32).collect()),
        new_labels: std::array::from_fn(|_| vec!["а".to_owned(), "б".to_owned()]),
        amounts,
    })
}

proptest! {
    #[test]
    fn a_block_comes_back(block in (0..40_usize).prop_flat_map(block)) {
        let body = put_sales(&block);
        prop_assert_eq!(take_sales(&body, &mut [0; 6]), Some(block.clone()));
        prop_assert_eq!(take_sales(&body[..body.len() - 1], &mut [0; 6]), None, "cut off");
    }

    #[test]
    fn no_body_makes_the_parent_panic(body in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = take_sales(&body, &mut [0; 6]);
        let _ = take_objections(&body);
        let _ = take_preview(&body);
        let _ = take_sheet(&body);
        let _ = take_end(&body);
        let _ = take_refusal(&body);
        let _ = take_progress(&body);
    }
}

#[test]
fn a_label_that_was_never_named_is_no_block() {
    let mut block = SalesBlock {
        rows: vec![2],
        days: vec![1],
        amounts: vec![1],
        costs: vec![1],
        quantities: vec![1.0],
        labels: std::array::from_fn(|_| vec![1]),
        new_labels: std::array::from_fn(|_| vec!["а".to_owned()]),
    };
    assert!(take_sales(&put_sales(&block), &mut [0; 6]).is_some());
    block.labels[3] = vec![2];
    assert_eq!(take_sales(&put_sales(&block), &mut [0; 6]), None);
}
