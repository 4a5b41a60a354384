//! Two names for one thing become one: nothing that either of them knew is lost, the ledger's names follow, and one
//! step of undo brings every row of every table back.

use standout_market::{FunctionKind, Id, Level, MappingKind, Money, OfferIx, PlayerIx, Price, Value};
use standout_store::{Apart, CellKey, CellValue, ClaimField, Edit, StoreError, StudyFile, Target, Thing};

use crate::support::{Bench, Sale, import, state};

struct Small {
    bench: Bench,
    file: StudyFile,
    we: Id,
    again: Id,
    dealers: Id,
    partners: Id,
    slide: Id,
    twin: Id,
    delivery: Id,
}

fn level(function: Id, offer: Id, level: Level) -> Edit {
    Edit::Set { cell: CellKey::Level { function, offer }, value: CellValue::Level(level) }
}

fn price(offer: Id, segment: Option<Id>, roubles: i64) -> Edit {
    let price = Price { amount: Money(roubles * 100), unit: "шт".to_owned() };
    Edit::Set { cell: CellKey::Price { offer, segment }, value: CellValue::Price(price) }
}

/// Us twice, with a slide each; two names of one segment, both in the ledger.
fn small() -> Small {
    let bench = Bench::new();
    let mut file = bench.create();
    let named = |name: &str| name.to_owned();
    let things = [
        Edit::AddPlayer { name: named("Мы") },
        Edit::AddPlayer { name: named("ООО «Мы»") },
        Edit::AddSegment { name: named("Дилеры") },
        Edit::AddSegment { name: named("Партнёры") },
        Edit::AddOffer { player: -1, name: named("Горка"), category: String::new() },
        Edit::AddOffer { player: -2, name: named("Горка"), category: named("Площадки") },
        Edit::AddFunction { name: named("Доставка"), group: String::new(), kind: FunctionKind::Level },
        Edit::AddClaim { player: -2, words: named("быстрее всех"), theme: String::new() },
        Edit::OwnPlayer(Some(-2)),
    ];
    let added = file.edit("начало", &things).unwrap().added;
    let [we, again, dealers, partners, slide, twin, delivery, claim] = added[..] else {
        panic!("eight things were added");
    };
    file.edit(
        "ячейки",
        &[
            level(delivery, slide, Level::Partial),
            level(delivery, twin, Level::Full),
            price(slide, None, 100),
            price(twin, Some(partners), 90),
            Edit::Set {
                cell: CellKey::Importance { function: delivery, segment: partners },
                value: CellValue::Number(5.0),
            },
            Edit::Claim(claim, ClaimField::Segment(Some(partners))),
            Edit::Claim(claim, ClaimField::Offer(Some(twin))),
            Edit::Map { kind: MappingKind::Segment, label: named("опт"), to: Some(Target::Id(partners)) },
        ],
    )
    .unwrap();
    let sales = [
        Sale::new("2026-03-01", 1_000, ["1", "А", "дилеры", "", "Горка", ""]),
        Sale::new("2026-03-02", 2_000, ["2", "Б", "Партнёры", "", "", ""]),
        Sale::new("2026-03-03", 4_000, ["3", "В", "опт", "", "", ""]),
    ];
    import(&mut file, "продажи", &sales);
    Small { bench, file, we, again, dealers, partners, slide, twin, delivery }
}

/// Merges, and says what the study is then; undo and redo are held against the rows of the file on the way.
fn merged(small: &mut Small, merge: Edit) -> standout_market::Study {
    let path = small.bench.path();
    let before = state(&path);
    small.file.edit("одно и то же", &[merge]).unwrap();
    let after = state(&path);
    small.file.undo().unwrap();
    assert_eq!(state(&path), before, "undo brings every row back");
    small.file.redo().unwrap();
    assert_eq!(state(&path), after, "redo does exactly that again");
    small.file.study().unwrap()
}

#[test]
fn players_take_their_offers_along_and_offers_of_one_name_become_one() {
    let mut small = small();
    let (from, into) = (small.again, small.we);
    let study = merged(&mut small, Edit::Merge { thing: Thing::Player, from, into, over: vec![] });
    assert_eq!(study.players.len(), 1);
    assert!(study.players[0].own, "the one that went was us");
    assert_eq!(study.offers.len(), 1);
    assert_eq!(study.offers[0].category, "Площадки", "what only the other knew");
    let levels: Vec<_> = (0..1).map(|o| study.levels.get(0, o).map(|fact| fact.value)).collect();
    assert_eq!(levels, [Some(Value::Level(Level::Partial))], "the one that stays wins");
    assert_eq!(study.claims[0].player, PlayerIx(0));
    assert_eq!(study.claims[0].offer, Some(OfferIx(0)));
}

#[test]
fn a_cell_named_beforehand_takes_what_the_other_knew() {
    let mut small = small();
    let (from, into) = (small.again, small.we);
    let over = vec![CellKey::Level { function: small.delivery, offer: small.slide }];
    let study = merged(&mut small, Edit::Merge { thing: Thing::Player, from, into, over });
    assert_eq!(study.levels.get(0, 0).map(|fact| fact.value), Some(Value::Level(Level::Full)));
}

#[test]
fn the_ledgers_names_follow_the_segment() {
    let mut small = small();
    let (from, into) = (small.partners, small.dealers);
    let study = merged(&mut small, Edit::Merge { thing: Thing::Segment, from, into, over: vec![] });
    let labels = small.file.labels(MappingKind::Segment).unwrap();
    assert!(labels.iter().all(|label| label.to == Some(Target::Id(into))), "{labels:?}");
    assert_eq!(labels.len(), 3, "дилеры by name, Партнёры by the old name, опт by its mapping");
    assert_eq!(study.importance.get(0, 0).map(|fact| fact.value), Some(5.0));
    assert_eq!(study.claims[0].segment.map(|s| study.segments[s.0].name.clone()).as_deref(), Some("Дилеры"));
}

#[test]
fn a_segment_named_anew_keeps_its_sales() {
    let mut small = small();
    let id = small.partners;
    small.file.edit("иначе", &[Edit::Rename { thing: Thing::Segment, id, name: "Опт и партнёры".to_owned() }]).unwrap();
    let labels = small.file.labels(MappingKind::Segment).unwrap();
    let of = |label: &str| labels.iter().find(|row| row.label == label).and_then(|row| row.to.clone());
    assert_eq!(of("Партнёры"), Some(Target::Id(id)), "the ledger goes on writing the old name");
}

#[test]
fn what_cannot_be_one_stays_two() {
    let mut small = small();
    let number = Edit::AddFunction {
        name: "Гарантия".to_owned(),
        group: String::new(),
        kind: FunctionKind::Number { unit: "мес".to_owned(), better: standout_market::Better::Higher },
    };
    let warranty = small.file.edit("ещё", &[number]).unwrap().added[0];
    let mut refused = |thing, from, into| {
        let merge = Edit::Merge { thing, from, into, over: vec![] };
        match small.file.edit("одно и то же", &[merge]) {
            Err(StoreError::Apart(apart)) => apart,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(Thing::Offer, small.twin, small.slide), Apart::Players);
    assert_eq!(refused(Thing::Function, warranty, small.delivery), Apart::Measures);
    assert_eq!(refused(Thing::Player, small.we, small.we), Apart::Itself);
}
