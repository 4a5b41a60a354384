//! What a study would be if a cell held something else is what the file holds once that is typed.

use standout_market::{
    Better, CellValue, FunctionKind, Level, Money, Price, Reach, Reliability, Study, Volume, held, suppose,
};
use standout_store::{CellKey, Edit, StudyFile};

use crate::support::Bench;

fn price(amount: i64) -> CellValue {
    CellValue::Price(Price { amount: Money(amount), unit: "шт".into() })
}

/// A study with a player, a segment, an offer, a level, a number and a source; the keys of the first five.
fn file(bench: &Bench) -> (StudyFile, [i64; 5]) {
    let mut file = bench.create();
    let better = Better::Higher;
    let edits = [
        Edit::AddPlayer { name: "Мы".into() },
        Edit::AddSegment { name: "Дилеры".into() },
        Edit::AddOffer { player: -1, name: "Горка".into(), category: String::new() },
        Edit::AddFunction { name: "Доставка".into(), group: String::new(), kind: FunctionKind::Level },
        Edit::AddFunction {
            name: "Гарантия".into(),
            group: String::new(),
            kind: FunctionKind::Number { unit: "мес".into(), better },
        },
        Edit::AddSource {
            text: "Прайс".into(),
            reliability: Some(Reliability::Document),
            as_of: None,
            note: String::new(),
        },
        Edit::OwnPlayer(Some(-1)),
        Edit::Set { cell: CellKey::Price { offer: -3, segment: None }, value: price(10_000) },
        Edit::SourceOf { cell: CellKey::Price { offer: -3, segment: None }, source: Some(-6) },
    ];
    let added = file.edit("начало", &edits).unwrap().added;
    let keys = added[..5].try_into().unwrap();
    (file, keys)
}

#[test]
fn supposing_is_typing_without_a_file() {
    let bench = Bench::new();
    let (mut file, [player, segment, offer, level, number]) = file(&bench);
    let volume = CellValue::Volume(Volume { amount: 12.5, unit: "млн ₽".into() });
    let cases = [
        (CellKey::Price { offer, segment: None }, price(9_000)),
        (CellKey::Price { offer, segment: Some(segment) }, price(8_000)),
        (CellKey::Level { function: level, offer }, CellValue::Level(Level::Partial)),
        (CellKey::Level { function: number, offer }, CellValue::Number(24.0)),
        (CellKey::Importance { function: level, segment }, CellValue::Number(4.0)),
        (CellKey::ValueShare { player, segment: Some(segment) }, CellValue::Number(0.3)),
        (CellKey::VolumeShare { player, segment: None }, CellValue::Number(0.2)),
        (CellKey::PlayerReach { player, segment }, CellValue::Reach(Reach::Also)),
        (CellKey::OfferReach { offer, segment }, CellValue::Reach(Reach::Core)),
        (CellKey::Volume { segment: Some(segment) }, volume.clone()),
        (CellKey::Volume { segment: None }, volume),
        (CellKey::Growth { segment: Some(segment) }, CellValue::Number(0.07)),
        (CellKey::Growth { segment: None }, CellValue::Number(0.04)),
        (CellKey::PriceGrowth, CellValue::Number(0.06)),
    ];
    for (key, value) in cases {
        let before = file.study().unwrap();
        let cell = key.find(&before).expect("the study has it");
        assert_eq!(CellKey::of(&before, cell), Some(key));
        for (value, edit) in [
            (Some(value.clone()), Edit::Set { cell: key, value: value.clone() }),
            (None, Edit::Clear { cell: key }),
            (Some(value.clone()), Edit::Set { cell: key, value }),
        ] {
            let mut supposed: Study = file.study().unwrap();
            assert!(suppose(&mut supposed, cell, value.clone()), "{key:?}");
            file.edit("правка", &[edit]).unwrap();
            let typed = file.study().unwrap();
            assert_eq!(supposed, typed, "{key:?} {value:?}");
            assert_eq!(held(&typed, cell), value);
        }
    }
}

#[test]
fn a_key_whose_thing_has_gone_names_no_cell() {
    let bench = Bench::new();
    let (file, [_, segment, offer, ..]) = file(&bench);
    let study = file.study().unwrap();
    assert_eq!(CellKey::Price { offer: offer + 100, segment: None }.find(&study), None);
    assert_eq!(CellKey::Price { offer, segment: Some(segment + 100) }.find(&study), None);
}
