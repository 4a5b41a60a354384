//! Sums beside the ledger are what adding up its lines gives, whatever was imported, hidden or mapped.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use standout_market::{
    Date, Distinct, Item, LabelKind, MappingKind, Money, Month, OfferIx, SegmentIx, Study, Sums, Window, YearWindow,
};
use standout_store::{Edit, StudyFile, Target};

use crate::support::{Bench, Sale, import, items_add_up};

const SEGMENTS: [&str; 4] = ["", "Дилеры", " частные ЛИЦА", "Прочее"];

pub(crate) fn sales(most: usize) -> impl Strategy<Value = Vec<Sale>> {
    let label = |texts: &'static [&'static str]| prop::sample::select(texts).prop_map(str::to_owned);
    let sale = (
        prop::option::weighted(0.9, 20_000..20_900i32),
        -50_000..500_000i64,
        prop::option::of(0..100_000i64),
        prop::option::of(0.1..20.0f64),
        label(&["", "1", "2", "3", "4"]),
        label(&["", "Иванов", "Петров", "ООО \"Рога\""]),
        label(&SEGMENTS),
        label(&["", "сайт", "менеджер"]),
        label(&["", "Горка-01", "Горка"]),
    );
    let sale = sale.prop_map(|(day, amount, cost, quantity, order, client, segment, channel, offer)| Sale {
        day,
        amount,
        cost,
        quantity,
        labels: [order, client, segment, channel, offer, String::new()],
    });
    prop::collection::vec(sale, 0..most)
}

fn date(days: i32) -> Date {
    use jiff::ToSpan;
    jiff::civil::date(1970, 1, 1) + i64::from(days).days()
}

/// The second way: the visible lines in words, and the study's names for theirs.
struct Plain<'a> {
    study: &'a Study,
    lines: Vec<&'a Sale>,
    /// The last day that a sale can have had when the latest import was made, anywhere on Earth.
    horizon: i32,
}

impl Plain<'_> {
    fn named(&self, kind: MappingKind, text: &str) -> Option<String> {
        let mapped = self.study.mapping.iter().find(|m| m.kind == kind && m.label == text);
        mapped.map(|mapping| mapping.name.clone())
    }

    fn segment(&self, sale: &Sale) -> Option<SegmentIx> {
        let text = sale.label(LabelKind::Segment);
        let name = self.named(MappingKind::Segment, text).unwrap_or(text.to_owned());
        let same = |other: &str| other.trim().to_lowercase() == name.trim().to_lowercase();
        self.study.segments.iter().position(|s| same(&s.name)).map(SegmentIx)
    }

    fn year(&self) -> Option<YearWindow> {
        let days: Vec<i32> = self.lines.iter().filter_map(|sale| sale.day).filter(|day| *day <= self.horizon).collect();
        YearWindow::of(date(*days.iter().min()?), date(*days.iter().max()?))
    }

    fn within(&self, window: Window, sale: &Sale) -> bool {
        let year = match window {
            Window::Everything => return true,
            Window::Year => self.year(),
            Window::PriorYear => self.year().and_then(YearWindow::prior),
        };
        sale.day.is_some_and(|day| year.is_some_and(|year| year.contains(Month::of(date(day)))))
    }

    fn sums<K: Ord>(&self, key: impl Fn(&Sale) -> Option<K>) -> BTreeMap<K, Sums> {
        let mut sums: BTreeMap<K, Sums> = BTreeMap::new();
        for sale in &self.lines {
            let Some(key) = key(sale) else { continue };
            let sum = sums.entry(key).or_default();
            sum.amount += Money(sale.amount);
            if let Some(cost) = sale.cost {
                sum.cost += Money(cost);
                sum.amount_with_cost += Money(sale.amount);
            }
            sum.quantity += sale.quantity.unwrap_or(0.0);
            sum.lines += 1;
        }
        sums
    }

    fn distinct(&self, window: Window, segment: Option<Option<SegmentIx>>) -> Option<Distinct> {
        let lines = self.lines.iter().filter(|sale| {
            let here = segment.is_none_or(|segment| self.segment(sale) == segment);
            here && self.within(window, sale)
        });
        let lines: Vec<_> = lines.collect();
        if lines.is_empty() {
            return None;
        }
        let mut clients: BTreeMap<&str, i64> = BTreeMap::new();
        let mut orders = BTreeSet::new();
        for sale in lines {
            let (client, order) = (sale.label(LabelKind::Client), sale.label(LabelKind::Order));
            if !client.is_empty() {
                *clients.entry(client).or_default() += sale.amount;
            }
            if !order.is_empty() {
                orders.insert(order);
            }
        }
        let amounts: Vec<f64> = clients.values().map(|amount| (*amount).max(0) as f64).collect();
        let total: f64 = amounts.iter().sum();
        let known = total > 0.0;
        Some(Distinct {
            window,
            segment,
            orders: (!orders.is_empty()).then_some(orders.len() as u64),
            clients: (!clients.is_empty()).then_some(clients.len() as u64),
            client_concentration: known.then(|| amounts.iter().map(|a| (a / total).powi(2)).sum()),
            largest_client: known.then(|| amounts.iter().copied().fold(0.0, f64::max) / total),
        })
    }
}

fn same(found: &Sums, expected: &Sums) -> bool {
    let near = (found.quantity - expected.quantity).abs() < 1e-6;
    near && Sums { quantity: 0.0, ..*found } == Sums { quantity: 0.0, ..*expected }
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    }
}

fn check(file: &StudyFile, lines: Vec<&Sale>) -> Result<(), TestCaseError> {
    let study = file.study().unwrap();
    items_add_up(file);
    let imported = file.batches().unwrap().into_iter().filter(|batch| batch.visible).map(|batch| batch.imported_at);
    let horizon = imported.max().map_or(i32::MAX, |at| ((at + 14 * 3_600) / 86_400) as i32);
    let plain = Plain { study: &study, lines, horizon };
    let ledger = &study.ledger;
    prop_assert_eq!(ledger.year(), plain.year());
    let channel = |sale: &Sale| {
        let text = sale.label(LabelKind::Channel);
        let name = plain.named(MappingKind::Channel, text).unwrap_or(text.to_owned());
        ledger.channels.iter().position(|c| *c == name)
    };
    let months = plain.sums(|sale| {
        let month = sale.day.map(|day| Month::of(date(day)));
        Some((month, plain.segment(sale), channel(sale)))
    });
    prop_assert_eq!(ledger.months.len(), months.len());
    for sum in &ledger.months {
        let key = (sum.month, sum.segment, sum.channel.map(|c| c.0));
        prop_assert!(same(&sum.sums, &months[&key]), "{:?}", sum);
    }
    for row in file.items(&study).unwrap() {
        let article = |sale: &Sale| {
            let text = sale.label(LabelKind::Offer);
            let name = plain.named(MappingKind::Offer, text).unwrap_or(text.to_owned());
            match (study.offers.iter().position(|o| o.name == name), text) {
                (Some(place), _) => Item::Offer(OfferIx(place)),
                (None, "") => Item::Unnamed,
                (None, text) => Item::Article(text.to_owned()),
            }
        };
        let named = |sale: &Sale| channel(sale).map(|place| ledger.channels[place].clone());
        for (window, sold) in [(Window::Year, &row.now), (Window::PriorYear, &row.before)] {
            let lines = plain.lines.iter().filter(|sale| {
                plain.within(window, sale)
                    && (plain.segment(sale), named(sale), article(sale))
                        == (row.segment, row.channel.clone(), row.item.clone())
            });
            let lines: Vec<_> = lines.collect();
            prop_assert_eq!(sold.lines, lines.len() as u64, "{:?}", row);
            prop_assert_eq!(sold.uncounted, lines.iter().filter(|sale| sale.quantity.is_none()).count() as u64);
        }
    }
    for window in [Window::Year, Window::PriorYear, Window::Everything] {
        let offers = plain.sums(|sale| {
            let text = sale.label(LabelKind::Offer);
            let name = plain.named(MappingKind::Offer, text).unwrap_or(text.to_owned());
            let own = study.own();
            let offer = study.offers.iter().position(|o| o.name == name && Some(o.player) == own);
            plain.within(window, sale).then_some((plain.segment(sale), offer))
        });
        let found: Vec<_> = ledger.offers.iter().filter(|sum| sum.window == window).collect();
        prop_assert_eq!(found.len(), offers.len());
        for sum in found {
            let key = (sum.segment, sum.offer.map(|o| o.0));
            prop_assert!(same(&sum.sums, &offers[&key]), "{:?}", sum);
        }
        let segments = (0..study.segments.len()).map(|ix| Some(SegmentIx(ix)));
        let scopes = segments.chain([None]).map(Some).chain([None]);
        for scope in scopes {
            let found = ledger.distinct.iter().find(|d| d.window == window && d.segment == scope);
            let expected = plain.distinct(window, scope);
            prop_assert_eq!(found.is_some(), expected.is_some(), "{:?} {:?}", window, scope);
            if let (Some(found), Some(expected)) = (found, expected) {
                prop_assert_eq!(found.orders, expected.orders);
                prop_assert_eq!(found.clients, expected.clients);
                prop_assert!(near(found.client_concentration, expected.client_concentration));
                prop_assert!(near(found.largest_client, expected.largest_client));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn sums_are_what_the_lines_add_up_to(
        batches in prop::collection::vec(sales(60), 1..4),
        hidden in prop::collection::vec(any::<bool>(), 4),
        to in prop::option::of(0usize..2),
    ) {
        let bench = Bench::new();
        let mut file = bench.create();
        let added = file.edit("начало", &[
            Edit::AddSegment { name: "Дилеры".to_owned() },
            Edit::AddSegment { name: "Частные лица".to_owned() },
            Edit::AddPlayer { name: "Мы".to_owned() },
            Edit::OwnPlayer(Some(-3)),
            Edit::AddOffer { player: -3, name: "Горка".to_owned(), category: String::new() },
        ]).unwrap().added;
        for (number, batch) in batches.iter().enumerate() {
            import(&mut file, &number.to_string(), batch);
            check(&file, batches[..=number].iter().flatten().collect())?;
        }
        let stored = file.batches().unwrap();
        let hide: Vec<Edit> = stored.iter().zip(&hidden).map(|(batch, hidden)| Edit::HideBatch {
            batch: batch.id,
            hidden: *hidden,
        }).collect();
        file.edit("скрыть", &hide).unwrap();
        let visible = || batches.iter().zip(&hidden).filter(|(_, hidden)| !**hidden).flat_map(|(b, _)| b);
        check(&file, visible().collect())?;
        file.edit("привязать", &[
            Edit::Map {
                kind: MappingKind::Segment,
                label: "Прочее".to_owned(),
                to: to.map(|n| Target::Id(added[n])),
            },
            Edit::Map {
                kind: MappingKind::Offer,
                label: "Горка-01".to_owned(),
                to: Some(Target::Name("Горка".to_owned())),
            },
            Edit::Map {
                kind: MappingKind::Channel,
                label: "менеджер".to_owned(),
                to: Some(Target::Name("сайт".to_owned())),
            },
        ]).unwrap();
        check(&file, visible().collect())?;
        file.edit("убрать", &[Edit::Remove {
            thing: standout_store::Thing::Segment,
            id: added[0],
        }]).unwrap();
        check(&file, visible().collect())?;
        while file.undo().unwrap().is_some() {
            if file.undo_label().unwrap().as_deref() == Some("import 0") {
                check(&file, batches[..1].iter().flatten().collect())?;
            }
        }
        prop_assert_eq!(file.study().unwrap().ledger, standout_market::Ledger::default());
    }
}
