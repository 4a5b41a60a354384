//! What is typed comes back, and its history with it.

use standout_market::{
    Better, Cell, ClaimAbout, ClaimKind, Fact, FunctionIx, FunctionKind, Level, MappingKind, Money, OfferIx, Price,
    Reach, Reliability, SegmentIx, SourceIx, Value, Volume,
};
use standout_store::{About, CellKey, CellValue, ClaimField, Edit, FunctionField, Held, StoreError, Target, Thing};

use crate::support::{Bench, Sale, import};

fn small() -> Vec<Edit> {
    vec![
        Edit::AddPlayer { name: "Мы".to_owned() },
        Edit::AddPlayer { name: "Они".to_owned() },
        Edit::AddSegment { name: "Дилеры".to_owned() },
        Edit::AddOffer { player: -1, name: "Горка".to_owned(), category: "площадки".to_owned() },
        Edit::AddFunction {
            name: "Доставка".to_owned(), group: "Сервис".to_owned(), kind: FunctionKind::Level
        },
        Edit::AddSource {
            text: "Прайс".to_owned(),
            reliability: Some(Reliability::Document),
            as_of: Some("2026-03-01".parse().unwrap()),
            note: String::new(),
        },
        Edit::OwnPlayer(Some(-1)),
        Edit::Set { cell: CellKey::Level { function: -5, offer: -4 }, value: CellValue::Level(Level::Partial) },
        Edit::SourceOf { cell: CellKey::Level { function: -5, offer: -4 }, source: Some(-6) },
    ]
}

#[test]
fn what_is_typed_is_read() {
    let bench = Bench::new();
    let mut file = bench.create();
    let done = file.edit("начало", &small()).unwrap();
    let [we, they, dealers, slide, delivery, list] = done.added[..] else {
        panic!("six things were added");
    };
    file.edit(
        "всё",
        &[
            Edit::Set {
                cell: CellKey::Importance { function: delivery, segment: dealers },
                value: CellValue::Number(4.5),
            },
            Edit::Set {
                cell: CellKey::Price { offer: slide, segment: None },
                value: CellValue::Price(Price { amount: Money(12_345_600), unit: "шт".to_owned() }),
            },
            Edit::Set {
                cell: CellKey::ValueShare { player: they, segment: Some(dealers) },
                value: CellValue::Number(0.125),
            },
            Edit::Set { cell: CellKey::VolumeShare { player: we, segment: None }, value: CellValue::Number(0.2) },
            Edit::Set {
                cell: CellKey::PlayerReach { player: they, segment: dealers },
                value: CellValue::Reach(Reach::Core),
            },
            Edit::Set {
                cell: CellKey::OfferReach { offer: slide, segment: dealers },
                value: CellValue::Reach(Reach::No),
            },
            Edit::Set {
                cell: CellKey::Volume { segment: Some(dealers) },
                value: CellValue::Volume(Volume { amount: 412.5, unit: "млн ₽".to_owned() }),
            },
            Edit::Set { cell: CellKey::Growth { segment: None }, value: CellValue::Number(-0.03) },
            Edit::Set { cell: CellKey::PriceGrowth, value: CellValue::Number(0.06) },
            Edit::AddClaim {
                player: they, words: "Доставляем завтра".to_owned(), theme: "сроки".to_owned()
            },
            Edit::Claim(-1, ClaimField::Kind(Some(ClaimKind::Only))),
            Edit::Claim(-1, ClaimField::About(Some(About::Function(delivery)))),
            Edit::Claim(-1, ClaimField::Segment(Some(dealers))),
            Edit::Method { key: "money_share".to_owned(), value: Some(0.2) },
            Edit::Map {
                kind: MappingKind::Offer,
                label: "Горка-01".to_owned(),
                to: Some(Target::Name("Горка".to_owned())),
            },
        ],
    )
    .unwrap();
    drop(file);
    let study = bench.open().study().unwrap();
    let (slide, dealers) = (OfferIx(0), SegmentIx(0));
    assert_eq!(study.own().map(|own| own.0), Some(0));
    assert_eq!(study.name, "Площадки");
    assert_eq!(study.levels.get(0, 0), Some(&Fact { value: Value::Level(Level::Partial), source: Some(SourceIx(0)) }));
    assert_eq!(study.sources[0].id, list);
    assert_eq!(study.importance.get(0, 0), Some(&Fact::unsourced(4.5)));
    assert_eq!(study.price_in(slide, dealers).unwrap().value.amount, Money(12_345_600));
    assert_eq!(study.value_shares.get(1, 1).unwrap().value, 0.125);
    assert_eq!(study.value_shares.get(1, 0), None);
    assert_eq!(study.volume_shares.get(0, 0).unwrap().value, 0.2);
    assert_eq!(study.player_reach.get(1, 0).unwrap().value, Reach::Core);
    assert_eq!(study.offer_reach.get(0, 0).unwrap().value, Reach::No);
    let volume = study.segments[0].volume.clone().unwrap().value;
    assert_eq!((volume.amount, volume.unit.as_str()), (412.5, "млн ₽"));
    assert_eq!(study.market.growth.as_ref().unwrap().value, -0.03);
    assert_eq!(study.market.price_growth.as_ref().unwrap().value, 0.06);
    assert_eq!(study.market.volume, None);
    assert_eq!(study.claims[0].kind, Some(ClaimKind::Only));
    assert_eq!(study.claims[0].about, Some(ClaimAbout::Function(FunctionIx(0))));
    assert_eq!(study.claims[0].segment, Some(dealers));
    assert_eq!(study.method.money_share, 0.2);
    assert_eq!(study.method.money_cut, 0.8);
    assert_eq!(study.mapping[0].name, "Горка");
    assert_eq!(
        CellKey::of(&study, Cell::Level(FunctionIx(0), slide)),
        Some(CellKey::Level { function: delivery, offer: study.offers[0].id })
    );
}

#[test]
fn the_history_of_a_cell_is_kept_and_goes_on_without_what_was_undone() {
    let bench = Bench::new();
    let mut file = bench.create();
    let added = file.edit("начало", &small()).unwrap().added;
    let cell = CellKey::Price { offer: added[3], segment: None };
    let price = |amount| CellValue::Price(Price { amount: Money(amount), unit: "шт".to_owned() });
    for amount in [100, 200, 300] {
        let value = price(amount);
        file.edit("цена", &[Edit::Set { cell, value }]).unwrap();
    }
    file.undo().unwrap();
    file.edit("нет цены", &[Edit::Clear { cell }]).unwrap();
    let history = file.history(cell).unwrap();
    let step = |change: &standout_store::Change| {
        let value = |was: &Option<standout_store::Was>| was.clone().map(|was| was.value);
        (value(&change.before), value(&change.after))
    };
    let steps: Vec<_> = history.iter().filter(|change| !change.undone).map(step).collect();
    assert_eq!(steps, [(None, Some(price(100))), (Some(price(100)), Some(price(200))), (Some(price(200)), None),]);
    let undone: Vec<_> = history.iter().filter(|change| change.undone).map(step).collect();
    assert_eq!(undone, [(Some(price(200)), Some(price(300)))], "what was undone can still be looked up");
    assert_eq!(history.last().unwrap().label, "нет цены");
}

#[test]
fn an_older_value_keeps_the_source_it_had() {
    let bench = Bench::new();
    let mut file = bench.create();
    let added = file.edit("начало", &small()).unwrap().added;
    let cell = CellKey::Price { offer: added[3], segment: None };
    let list = |text: &str| Edit::AddSource {
        text: text.to_owned(),
        reliability: Some(Reliability::Document),
        as_of: Some("2026-03-01".parse().unwrap()),
        note: "с. 4".to_owned(),
    };
    let price = |amount| CellValue::Price(Price { amount: Money(amount), unit: "шт".to_owned() });
    let told = |amount, text: &str| {
        let value = price(amount);
        [list(text), Edit::Set { cell, value }, Edit::SourceOf { cell, source: Some(-1) }]
    };
    file.edit("весной", &told(100, "прайс-лист весны")).unwrap();
    let spring = file.study().unwrap().sources.last().unwrap().id;
    file.edit("осенью", &told(200, "прайс-лист осени")).unwrap();
    let renamed =
        Edit::Rename { thing: Thing::Source, id: spring, name: "прайс-лист за март".to_owned() };
    file.edit("имя", &[renamed]).unwrap();
    file.edit("без прошлогоднего", &[Edit::Remove { thing: Thing::Source, id: spring }]).unwrap();

    let history = file.history(cell).unwrap();
    assert_eq!(history.len(), 2, "a value and its source are one entry");
    let source = |was: &Option<standout_store::Was>| was.clone().unwrap().source.unwrap();
    let first = source(&history[0].after);
    assert_eq!((first.text.as_str(), first.note.as_str()), ("прайс-лист весны", "с. 4"), "as it was then");
    assert_eq!((first.reliability, first.as_of), (Some(Reliability::Document), "2026-03-01".parse().ok()));
    assert_eq!(source(&history[1].before).text, "прайс-лист весны");
    assert_eq!(source(&history[1].after).text, "прайс-лист осени");
}

#[test]
fn a_thing_is_told_as_it_was() {
    let bench = Bench::new();
    let mut file = bench.create();
    let added = file.edit("начало", &small()).unwrap().added;
    let offer = added[3];
    let name = |name: &str| Edit::Rename { thing: Thing::Offer, id: offer, name: name.to_owned() };
    file.edit("имя", &[name("Горка большая")]).unwrap();
    file.edit("имя", &[name("Горка малая")]).unwrap();
    file.undo().unwrap();
    let study = file.study().unwrap();
    let history = file.history_of(&study, Thing::Offer, offer).unwrap();
    let names: Vec<_> = history
        .iter()
        .map(|change| match &change.after.as_ref().unwrap().value {
            Held::Offer(offer) => (offer.name.as_str(), study.player_name(offer.player), change.undone),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(names, [("Горка", "Мы", false), ("Горка большая", "Мы", false), ("Горка малая", "Мы", true)]);
}

#[test]
fn a_cell_holds_only_its_kind_of_value() {
    let bench = Bench::new();
    let mut file = bench.create();
    let added = file.edit("начало", &small()).unwrap().added;
    let level = CellKey::Level { function: added[4], offer: added[3] };
    let wrong =
        |file: &mut standout_store::StudyFile, cell, value| file.edit("нет", &[Edit::Set { cell, value }]).unwrap_err();
    let error = wrong(&mut file, level, CellValue::Number(3.0));
    assert!(matches!(error, StoreError::WrongKind));
    let share = CellKey::ValueShare { player: added[0], segment: None };
    for value in [1.5, -0.1, f64::NAN, f64::INFINITY] {
        let error = wrong(&mut file, share, CellValue::Number(value));
        assert!(matches!(error, StoreError::OutOfRange { .. }), "{value}");
    }
    // A function that becomes a number forgets its levels, and undo brings them back.
    let kind = FunctionKind::Number { unit: "мес".to_owned(), better: Better::Lower };
    let number = [Edit::Function(added[4], FunctionField::Kind(kind))];
    file.edit("число", &number).unwrap();
    assert_eq!(file.study().unwrap().levels.get(0, 0), None);
    file.undo().unwrap();
    assert!(file.study().unwrap().levels.get(0, 0).is_some());
}

#[test]
fn all_edits_of_a_list_or_none() {
    let bench = Bench::new();
    let mut file = bench.create();
    file.edit("начало", &small()).unwrap();
    let before = file.study().unwrap();
    let error = file
        .edit(
            "два",
            &[
                Edit::AddPlayer { name: "Третий".to_owned() },
                Edit::Rename { thing: Thing::Player, id: -1, name: " Они ".to_owned() },
            ],
        )
        .unwrap_err();
    assert!(matches!(error, StoreError::NameTaken { name } if name == "Они"));
    assert_eq!(file.study().unwrap(), before);
    assert_eq!(file.undo_label().unwrap().as_deref(), Some("начало"));
}

#[test]
fn the_currency_stays_while_there_is_money() {
    let bench = Bench::new();
    let mut file = bench.create();
    let dollars = Edit::Currency(standout_market::Currency { code: "USD".to_owned(), minor_digits: 2 });
    file.edit("доллары", &[dollars]).unwrap();
    let roubles = Edit::Currency(crate::support::roubles());
    let line = Sale::new("2026-01-01", 100, ["", "", "Дилеры", "", "", ""]);
    import(&mut file, "продажи", &[line]);
    let error = file.edit("рубли", &[roubles]).unwrap_err();
    assert!(matches!(error, StoreError::CurrencyInUse { code } if code == "USD"));
}
