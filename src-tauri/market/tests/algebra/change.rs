//! Why revenue changed, in parts that add up to the change: price, volume and mix; market, segment and own merit.

use proptest::prelude::*;
use standout_market::{
    Change, ChannelIx, Date, Fact, Item, ItemSales, Money, Month, MonthSum, SegmentIx, Sold, Study, Sums, Turn, Volume,
    change, seasons, shift_share,
};

use crate::build;

fn sold() -> impl Strategy<Value = Sold> {
    let some = (-20_000..500_000i64, -3.0..40.0f64, 1..5u64, prop::option::weighted(0.15, 1..3u64));
    prop::option::weighted(0.8, some).prop_map(|sold| match sold {
        None => Sold::default(),
        Some((amount, quantity, lines, uncounted)) => {
            let uncounted = uncounted.unwrap_or(0).min(lines);
            let quantity = if uncounted == lines { 0.0 } else { quantity };
            Sold { amount: Money(amount), quantity, lines, uncounted }
        }
    })
}

pub(crate) fn sales() -> impl Strategy<Value = Vec<ItemSales>> {
    let item = prop_oneof![
        4 => (0..6usize).prop_map(|o| Item::Offer(standout_market::OfferIx(o))),
        2 => "[a-c]".prop_map(Item::Article),
        1 => Just(Item::Unnamed),
    ];
    let row = (item, sold(), sold(), prop::option::of("[xy]"));
    let row = row.prop_map(|(item, before, now, channel)| ItemSales { segment: None, channel, item, now, before });
    prop::collection::vec(row, 0..14)
}

fn parts(c: &Change) -> f64 {
    c.volume + c.mix + c.price + c.new + c.lost + c.untold
}

fn near(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * size.max(1.0)
}

/// How large the numbers are that were added up: a price of next to nothing sold is a huge one.
fn size(c: &Change) -> f64 {
    let of = |item: &standout_market::ItemChange| match item.turn {
        Turn::Both { quantity, price } => quantity.abs() + price.abs(),
        _ => 0.0,
    };
    c.items.iter().map(|item| item.before.amount.as_f64().abs() + item.now.amount.as_f64().abs() + of(item)).sum()
}

proptest! {
    #[test]
    fn the_parts_are_the_change(sales in sales()) {
        let c = change(&sales);
        let total: i64 = sales.iter().map(|row| row.now.amount.0 - row.before.amount.0).sum();
        prop_assert_eq!(c.now.0 - c.before.0, total);
        prop_assert!(near(parts(&c), total as f64, size(&c)), "{c:?}");
        // Item by item the same: what quantity brought over all items is volume and mix.
        let quantity: f64 = c.items.iter().filter_map(|item| match item.turn {
            Turn::Both { quantity, .. } => Some(quantity),
            _ => None,
        }).sum();
        prop_assert!(near(c.volume + c.mix, quantity, size(&c)), "{c:?}");
    }

    #[test]
    fn the_order_of_sales_changes_nothing(sales in sales()) {
        let mut turned = sales.clone();
        turned.reverse();
        let (a, b) = (change(&sales), change(&turned));
        for (x, y) in [(a.volume, b.volume), (a.mix, b.mix), (a.price, b.price), (a.untold, b.untold)] {
            prop_assert!(near(x, y, size(&a)), "{a:?} {b:?}");
        }
        prop_assert_eq!((a.new, a.lost), (b.new, b.lost));
    }

    #[test]
    fn dearer_prices_alone_are_price_alone(quantities in prop::collection::vec(1..50u32, 1..8), rise in 1.01..1.5f64) {
        let sales: Vec<ItemSales> = quantities.iter().enumerate().map(|(o, q)| {
            let amount = 100.0 * (o + 1) as f64 * f64::from(*q);
            let sold = |amount: f64| Sold { amount: Money(amount.round() as i64), quantity: f64::from(*q), lines: 1, uncounted: 0 };
            let item = Item::Offer(standout_market::OfferIx(o));
            ItemSales { segment: None, channel: None, item, now: sold(amount * rise), before: sold(amount) }
        }).collect();
        let c = change(&sales);
        prop_assert!(near(c.volume, 0.0, size(&c)) && near(c.mix, 0.0, size(&c)));
        prop_assert!(near(c.price, (c.now.0 - c.before.0) as f64, size(&c)));
    }

    #[test]
    fn shift_share_is_the_change_and_its_last_part_is_share_won(
        rows in prop::collection::vec((0..4usize, prop::option::of(0..2usize), 0..24i32, 0..1_000_000i64), 1..40),
        markets in prop::collection::vec((1.0..500.0f64, prop::option::weighted(0.8, -0.3..0.6f64)), 3),
    ) {
        let study = sold_in(&rows, &markets);
        let change = |counts: &dyn Fn(&MonthSum) -> bool| -> f64 {
            let of = |months: std::ops::Range<i32>| -> i64 {
                study.ledger.months.iter()
                    .filter(|row| counts(row) && row.month.is_some_and(|m| months.clone().any(|i| START.plus(i) == m)))
                    .map(|row| row.sums.amount.0).sum()
            };
            (of(12..24) - of(0..12)) as f64
        };
        let mut channels = 0.0;
        for channel in [None, Some(ChannelIx(0)), Some(ChannelIx(1))] {
            let counts = |row: &MonthSum| row.channel == channel;
            let whole = change(&counts);
            if let Some(s) = shift_share(&study, counts) {
                prop_assert!(near(s.market + s.segment + s.own + s.untold, whole, 1e8));
                channels += s.own;
            }
        }
        if let Some(all) = shift_share(&study, |_| true) {
            prop_assert!(near(all.market + all.segment + all.own + all.untold, change(&|_| true), 1e8));
            prop_assert!(near(all.own, channels, 1e8), "our merit adds up over channels");
        }
        for (s, (volume, growth)) in markets.iter().enumerate() {
            let counts = |row: &MonthSum| row.segment == Some(SegmentIx(s));
            let Some(growth) = growth else {
                prop_assert_eq!(shift_share(&study, counts), None, "nobody knows how that market grew");
                continue;
            };
            let Some(found) = shift_share(&study, counts) else { continue };
            // The second way to it: change of our share x the new size of the segment's market.
            let sold = |months: std::ops::Range<i32>| -> f64 {
                study.ledger.months.iter()
                    .filter(|row| counts(row) && row.month.is_some_and(|m| months.clone().any(|i| START.plus(i) == m)))
                    .map(|row| row.sums.amount.as_f64()).sum()
            };
            let (old, new) = (volume * 1e8, volume * 1e8 * (1.0 + growth));
            let won = (sold(12..24) / new - sold(0..12) / old) * new;
            prop_assert!(near(found.own, won, 1e9), "{found:?} {won}");
        }
    }

    #[test]
    fn a_month_is_held_against_the_same_month(rows in prop::collection::vec((0..4usize, prop::option::of(0..2usize), 0..24i32, 0..1_000_000i64), 1..40)) {
        let study = sold_in(&rows, &[(1.0, None); 3]);
        let found = seasons(&study, None);
        prop_assert_eq!(found.len(), 12);
        for (i, month) in found.iter().enumerate() {
            let sum = |at: i32| Money(rows.iter().filter(|row| row.2 == at).map(|row| row.3).sum());
            prop_assert_eq!(month.month, START.plus(12 + i as i32));
            prop_assert_eq!(month.now, sum(12 + i as i32));
            prop_assert_eq!(month.before, Some(sum(i as i32)));
        }
        let parts: f64 = found.iter().filter_map(|month| month.part).sum();
        prop_assert!(found[0].part.is_none() || near(parts, 1.0, 1.0));
        let of_segments: i64 = (0..3).flat_map(|s| seasons(&study, Some(SegmentIx(s)))).map(|m| m.now.0).sum();
        let assigned: i64 = rows.iter().filter(|row| row.0 < 3 && row.2 >= 12).map(|row| row.3).sum();
        prop_assert_eq!(of_segments, assigned);
    }
}

const START: Month = Month { year: 2024, month: 1 };

/// Sales of two full years: segment (3 is "not assigned"), channel, month from the first, amount.
fn sold_in(rows: &[(usize, Option<usize>, i32, i64)], markets: &[(f64, Option<f64>)]) -> Study {
    let mut study = build::study();
    for (s, (volume, growth)) in markets.iter().enumerate() {
        build::segment(&mut study, &format!("Segment {s}"));
        study.segments[s].volume = Some(Fact::unsourced(Volume { amount: *volume, unit: "млн ₽".into() }));
        study.segments[s].growth = growth.map(Fact::unsourced);
    }
    build::lay_out(&mut study);
    study.ledger.days = Some((Date::constant(2024, 1, 1), Date::constant(2025, 12, 31)));
    study.ledger.channels = vec!["Direct".into(), "Dealers".into()];
    study.ledger.months = rows
        .iter()
        .map(|&(segment, channel, month, amount)| MonthSum {
            month: Some(START.plus(month)),
            segment: (segment < 3).then_some(SegmentIx(segment)),
            channel: channel.map(ChannelIx),
            sums: Sums { amount: Money(amount), lines: 1, ..Sums::default() },
        })
        .collect();
    study
}

/// Ten at 100 and ten at 200 become twenty at 100 and ten at 210: volume +1 500, mix -500, price +100.
#[test]
fn a_split_on_paper() {
    let sold = |amount: i64, quantity: f64| Sold { amount: Money(amount), quantity, lines: 1, uncounted: 0 };
    let row = |name: &str, before: Sold, now: Sold| ItemSales {
        segment: None,
        channel: None,
        item: Item::Article(name.into()),
        now,
        before,
    };
    let mut sales = vec![
        row("cheap", sold(1_000, 10.0), sold(2_000, 20.0)),
        row("dear", sold(2_000, 10.0), sold(2_100, 10.0)),
        row("new", Sold::default(), sold(300, 1.0)),
        row("gone", sold(70, 1.0), Sold::default()),
    ];
    let c = change(&sales);
    assert!(near(c.volume, 1_500.0, 1e3) && near(c.mix, -500.0, 1e3) && near(c.price, 100.0, 1e3), "{c:?}");
    assert_eq!((c.new, c.lost, c.untold), (300.0, -70.0, 0.0));
    assert_eq!(c.items[0].item, Item::Article("cheap".into()), "the largest change is named first");

    // A single line of it without its quantity: its price cannot be told, and is not guessed.
    sales[0].now.uncounted = 1;
    let c = change(&sales);
    assert_eq!((c.untold, c.is_told()), (1_000.0, true));
    assert!(near(c.volume, 0.0, 1e3) && near(c.price, 100.0, 1e3), "what is left is split as before: {c:?}");
    assert_eq!(c.untold_part(), Some(2_000.0 / 4_400.0));
    sales[1].before.uncounted = 1;
    assert!(!change(&sales).is_told());
}
