//! Sales without a segment of their own go where a rule says, through the same sums as all others; what no rule takes
//! stays "not assigned".

use proptest::prelude::*;
use standout_market::{Id, MappingKind, Money, SegmentIx};
use standout_store::{Condition, Edit, OrderFilter, StudyFile, Target, check};

use crate::support::{Bench, Sale, import, state};

fn sale(order: &str, client: &str, segment: &str, channel: &str, amount: i64) -> Sale {
    Sale::new("2026-01-05", amount, [order, client, segment, channel, "Горка", ""])
}

fn sales() -> Vec<Sale> {
    vec![
        sale("1", "ООО «Двор»", "Дилеры", "менеджер", 900),
        sale("2", "ООО «Двор»", "", "менеджер", 700),
        sale("3", "Иванов", "", "сайт", 30),
        sale("4", "Петров", "прочее", "сайт", 50),
        sale("5", "Завод", "", "выставка", 600),
        sale("5", "Завод", "", "выставка", 400),
        sale("6", "", "", "", 20),
        sale("6", "", "", "", 500),
    ]
}

fn begun(bench: &Bench) -> (StudyFile, Vec<Id>) {
    let mut file = bench.create();
    let names = ["Дилеры", "Частные", "Заводы"].map(|name| Edit::AddSegment { name: name.to_owned() });
    let added = file.edit("начало", &names).unwrap().added;
    import(&mut file, "продажи", &sales());
    (file, added)
}

fn rule(condition: Condition, segment: Id) -> Edit {
    Edit::AddSegmentRule { condition, segment }
}

/// Revenue by segment, then what is not assigned.
fn by_segment(file: &StudyFile) -> [i64; 4] {
    let mut sums = [0; 4];
    for month in file.study().unwrap().ledger.months {
        sums[month.segment.map_or(3, |segment| segment.0)] += month.sums.amount.0;
    }
    sums
}

#[test]
fn the_first_rule_that_fits_takes_a_line_that_has_no_segment() {
    let bench = Bench::new();
    let (mut file, segments) = begun(&bench);
    assert_eq!(by_segment(&file), [900, 0, 0, 2300]);
    let before = state(&bench.path());
    let large = Condition::AverageOrder { least: Some(Money(500)), below: None };
    file.edit(
        "правила",
        &[
            rule(Condition::Client("ооо «двор»".to_owned()), segments[0]),
            rule(Condition::Channel("Сайт".to_owned()), segments[1]),
            rule(large, segments[2]),
        ],
    )
    .unwrap();
    // «Двор» by client; the site by channel, also where the text says something unknown; «Завод» and the order
    // without a client by their size of 1000 and 520.
    assert_eq!(by_segment(&file), [1600, 80, 1520, 0]);
    let taken: Vec<_> = file.segment_rules().unwrap().iter().map(|rule| (rule.lines, rule.amount.0)).collect();
    assert_eq!(taken, [(1, 700), (2, 80), (4, 1520)]);
    let dealers = OrderFilter { segment: Some(Some(segments[0])), ..OrderFilter::default() };
    assert_eq!(file.orders(&dealers, 0, 10).unwrap().amount, Money(1600), "the orders behind the sum");
    let ledger = file.study().unwrap().ledger;
    let clients = |segment| ledger.distinct.iter().find(|d| d.segment == Some(segment)).and_then(|d| d.clients);
    assert_eq!((clients(Some(SegmentIx(1))), clients(Some(SegmentIx(2)))), (Some(2), Some(1)));
    let offers = ledger.offers.iter().filter(|sum| sum.segment == Some(SegmentIx(2)));
    assert!(offers.clone().count() > 0 && offers.into_iter().all(|sum| sum.sums.amount == Money(1520)));
    file.undo().unwrap();
    assert_eq!(state(&bench.path()), before);
    file.redo().unwrap();
    assert_eq!(by_segment(&file), [1600, 80, 1520, 0]);
    drop(file);
    assert_eq!(check(&bench.path()).unwrap(), []);
}

#[test]
fn the_order_of_rules_decides_and_can_be_changed() {
    let bench = Bench::new();
    let (mut file, segments) = begun(&bench);
    let small = Condition::AverageOrder { least: None, below: Some(Money(40)) };
    file.edit("правила", &[rule(Condition::Channel("сайт".to_owned()), segments[1]), rule(small, segments[2])])
        .unwrap();
    assert_eq!(by_segment(&file), [900, 80, 0, 2220], "Ivanov is small, but the site comes first");
    let ids: Vec<Id> = file.segment_rules().unwrap().iter().map(|rule| rule.id).collect();
    file.edit("порядок", &[Edit::MoveSegmentRule { id: ids[1], before: Some(ids[0]) }]).unwrap();
    assert_eq!(by_segment(&file), [900, 50, 30, 2220]);
    file.edit("убрать", &[Edit::RemoveSegmentRule(ids[0])]).unwrap();
    assert_eq!(by_segment(&file), [900, 0, 30, 2270]);
    // A segment that goes takes its rules along.
    file.edit("сегмент", &[Edit::Remove { thing: standout_store::Thing::Segment, id: segments[2] }]).unwrap();
    assert_eq!((by_segment(&file), file.segment_rules().unwrap().len()), ([900, 0, 0, 2300], 0));
}

#[test]
fn what_a_text_stands_for_goes_before_every_rule() {
    let bench = Bench::new();
    let (mut file, segments) = begun(&bench);
    file.edit("правило", &[rule(Condition::Channel("сайт".to_owned()), segments[1])]).unwrap();
    let map = |to| Edit::Map { kind: MappingKind::Segment, label: "прочее".to_owned(), to };
    file.edit("вручную", &[map(Some(Target::Id(segments[2])))]).unwrap();
    assert_eq!(by_segment(&file), [900, 30, 50, 2220]);
    let channel = Edit::Map {
        kind: MappingKind::Channel,
        label: "выставка".to_owned(),
        to: Some(Target::Name("сайт".to_owned())),
    };
    file.edit("канал", &[channel]).unwrap();
    assert_eq!(by_segment(&file), [900, 1030, 50, 1220], "a channel is what the study calls it");
}

#[test]
fn later_imports_follow_the_rules_and_move_averages() {
    let bench = Bench::new();
    let (mut file, segments) = begun(&bench);
    let large = Condition::AverageOrder { least: Some(Money(500)), below: None };
    file.edit("правило", &[rule(large, segments[2])]).unwrap();
    assert_eq!(by_segment(&file), [900, 0, 2220, 80]);
    import(&mut file, "ещё", &[sale("7", "Завод", "", "", 10), sale("8", "Иванов", "", "", 2000)]);
    assert_eq!(by_segment(&file), [900, 0, 4260, 50], "the plant orders 505 a time now, Ivanov 1015");
}

#[test]
fn what_no_rule_takes_is_listed_by_client_and_by_channel() {
    let bench = Bench::new();
    let (mut file, segments) = begun(&bench);
    file.edit("правило", &[rule(Condition::Channel("сайт".to_owned()), segments[1])]).unwrap();
    let (clients, channels) = file.unassigned().unwrap();
    let brief = |rows: &[standout_store::Unassigned]| -> Vec<(String, u64, i64)> {
        rows.iter().map(|row| (row.name.clone(), row.lines, row.amount.0)).collect()
    };
    let row = |name: &str, lines, amount| (name.to_owned(), lines, amount);
    assert_eq!(brief(&clients), [row("Завод", 2, 1000), row("ООО «Двор»", 1, 700), row("", 2, 520)]);
    assert_eq!(brief(&channels), [row("выставка", 2, 1000), row("менеджер", 1, 700), row("", 2, 520)]);
}

fn condition() -> impl Strategy<Value = Condition> {
    prop_oneof![
        prop::sample::select(vec!["Иванов", "петров"]).prop_map(|name| Condition::Client(name.to_owned())),
        prop::sample::select(vec!["сайт", "Менеджер"]).prop_map(|name| Condition::Channel(name.to_owned())),
        (0..400_000i64).prop_map(|least| Condition::AverageOrder { least: Some(Money(least)), below: None }),
        (0..400_000i64).prop_map(|below| Condition::AverageOrder { least: None, below: Some(Money(below)) }),
    ]
}

/// The average order of a line's client, worked out from the words.
fn size(all: &[Sale], sale: &Sale) -> f64 {
    let [order, client, ..] = &sale.labels;
    if client.is_empty() {
        let same = all.iter().filter(|s| s.labels[1].is_empty() && !order.is_empty() && s.labels[0] == *order);
        let sum: i64 = same.map(|s| s.amount).sum();
        return if order.is_empty() { sale.amount as f64 } else { sum as f64 };
    }
    let own: Vec<&Sale> = all.iter().filter(|s| s.labels[1] == *client).collect();
    let mut orders: Vec<&str> = own.iter().map(|s| s.labels[0].as_str()).collect();
    let single = orders.iter().filter(|order| order.is_empty()).count();
    orders.retain(|order| !order.is_empty());
    orders.sort_unstable();
    orders.dedup();
    own.iter().map(|s| s.amount as f64).sum::<f64>() / (orders.len() + single) as f64
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn sums_are_what_the_rules_say_line_by_line(
        first in crate::sums::sales(40),
        second in crate::sums::sales(40),
        conditions in prop::collection::vec((condition(), 0usize..2), 0..4),
    ) {
        let bench = Bench::new();
        let mut file = bench.create();
        let names = ["Дилеры", "Частные"].map(|name| Edit::AddSegment { name: name.to_owned() });
        let segments = file.edit("начало", &names).unwrap().added;
        import(&mut file, "1", &first);
        // One by one: a client or channel that has a rule keeps its place and changes its segment.
        let mut rules: Vec<(Condition, usize)> = Vec::new();
        for (condition, to) in conditions {
            file.edit("правило", &[rule(condition.clone(), segments[to])]).unwrap();
            match rules.iter_mut().find(|(known, _)| *known == condition && !matches!(known, Condition::AverageOrder { .. })) {
                Some(known) => known.1 = to,
                None => rules.push((condition, to)),
            }
        }
        import(&mut file, "2", &second);
        let all: Vec<Sale> = first.into_iter().chain(second).collect();
        let mut expected = [0; 4];
        for sale in &all {
            let own = ["дилеры", "частные"].iter().position(|name| sale.labels[2].trim().to_lowercase() == *name);
            let takes = |(condition, _): &&(Condition, usize)| match condition {
                Condition::Client(name) => sale.labels[1].to_lowercase() == name.to_lowercase(),
                Condition::Channel(name) => sale.labels[3].to_lowercase() == name.to_lowercase(),
                Condition::AverageOrder { least, below } => {
                    let size = size(&all, sale);
                    least.is_none_or(|least| size >= least.as_f64()) && below.is_none_or(|below| size < below.as_f64())
                }
            };
            let place = own.or_else(|| rules.iter().find(takes).map(|(_, to)| *to)).unwrap_or(3);
            expected[place] += sale.amount;
        }
        prop_assert_eq!(by_segment(&file), expected);
        let everywhere = [Some(segments[0]), Some(segments[1]), None].map(|segment| {
            let filter = OrderFilter { segment: Some(segment), ..OrderFilter::default() };
            file.orders(&filter, 0, 0).unwrap().amount.0
        });
        prop_assert_eq!(everywhere, [expected[0], expected[1], expected[3]]);
        crate::support::items_add_up(&file);
        drop(file);
        prop_assert_eq!(check(&bench.path()).unwrap(), []);
    }
}
