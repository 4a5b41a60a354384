//! Why revenue changed, drawn: whatever changed and by whatever, nothing leaves the sheet or lies over another.

use proptest::prelude::*;
use standout_charts::{ChartError, Look, Shape, growth};
use standout_market::{Item, ItemSales, Money, SegmentIx, ShiftShare, Sold, change};
use standout_words::Lang;

use crate::fixture;

fn sold() -> impl Strategy<Value = Sold> {
    let amount = prop_oneof![4 => -100_000_000..90_000_000_000_i64, 1 => Just(i64::MAX / 8), 1 => Just(0)];
    (amount, 0.5..900.0f64, 0..4u64, prop::bool::weighted(0.2)).prop_map(|(amount, quantity, lines, missing)| {
        if lines == 0 {
            return Sold::default();
        }
        Sold { amount: Money(amount), quantity, lines, uncounted: u64::from(missing) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn nothing_leaves_the_sheet(
        sales in prop::collection::vec((sold(), sold()), 0..6),
        shift in prop::option::of((-1e12..1e12f64, -1e12..1e12f64, -1e12..1e12f64, prop::option::of(-1e9..1e9f64))),
        width in 320..1_400u32, height in 240..800u32, russian in any::<bool>(),
    ) {
        let study = fixture::study();
        let rows = sales.into_iter().enumerate().map(|(n, (before, now))| ItemSales {
            segment: None, channel: None, item: Item::Article(n.to_string()), now, before,
        });
        let rows: Vec<ItemSales> = rows.collect();
        let shift = shift.map(|(market, segment, own, untold)| ShiftShare { market, segment, own, untold: untold.unwrap_or(0.0) });
        let lang = if russian { Lang::Ru } else { Lang::En };
        let look = Look { lang, dark: false, width, height };
        let drawing = growth(&study, &change(&rows), shift.as_ref(), russian.then_some(SegmentIx(0)), &look).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert!(roxmltree::Document::parse(&drawing.svg).is_ok_and(|_| !drawing.svg.contains("NaN")));
        let boxes: Vec<_> = drawing.lines().filter_map(|(shape, text)| match shape {
            Shape::Rect { x, y, w, h } => Some((x, y, x + w, y + h, text)),
            Shape::Circle { .. } => None,
        }).collect();
        let (w, h) = (f64::from(drawing.width), f64::from(drawing.height));
        for (n, a) in boxes.iter().enumerate() {
            prop_assert!(a.0 >= -0.5 && a.1 >= -2.0 && a.2 <= w + 0.5 && a.3 <= h + 2.0, "{a:?} leaves {w} x {h}");
            for b in boxes.iter().skip(n + 1) {
                let (across, down) = (a.2.min(b.2) - a.0.max(b.0), a.3.min(b.3) - a.1.max(b.1));
                prop_assert!(across < 1.0 || down < 3.5, "{a:?} lies over {b:?}");
            }
        }
    }
}

#[test]
fn a_size_nobody_can_read_is_refused() {
    let look = Look { lang: Lang::En, dark: false, width: 100, height: 400 };
    let refused = growth(&fixture::study(), &change([]), None, Some(SegmentIx(0)), &look);
    assert!(matches!(refused, Err(ChartError::Size { width: 100, .. })));
}
