//! The matrix workbook becomes a study, and what cannot be placed is told by sheet, row and column.

mod fixture;
mod objections;

use standout_intake::Expected;
use standout_market::{
    Better, ClaimAbout, ClaimKind, Date, FunctionIx, FunctionKind, Level, MappingKind, Money, OfferIx, PlayerIx, Price,
    Reach, Reliability, SegmentIx, Value, Volume,
};

use fixture::{WHOLE, blank, read};

#[test]
fn every_sheet_and_column_of_the_contract_is_read() {
    let (study, objections) = read(WHOLE, &blank());
    assert_eq!(objections, [], "everything has its place");
    assert_eq!((study.name.as_str(), study.currency.code.as_str()), ("Площадки", "EUR"));
    assert_eq!(study.market.price_growth.as_ref().map(|f| f.value), Some(0.06));
    assert_eq!(study.market.growth.as_ref().map(|f| f.value), Some(0.08), "a percent cell");
    let volume = study.market.volume.as_ref().expect("it was typed");
    assert_eq!(volume.value, Volume { amount: 11.5, unit: "млрд ₽".to_owned() });
    assert!(!study.market.listed_are_largest);
    assert_eq!((study.method.money_share, study.method.russian_bands), (0.2, false));
    assert_eq!(study.own(), Some(PlayerIx(0)));
    assert_eq!(study.players[0].website, "tropinka.ru");

    let [dealers, private] = &study.segments[..] else {
        panic!("two segments, got {:?}", study.segments);
    };
    assert_eq!(dealers.volume.as_ref().map(|v| v.value.amount), Some(2600.0));
    assert_eq!((dealers.volume_year, dealers.growth.as_ref().map(|f| f.value)), (Some(2025), Some(0.1)));
    assert!(dealers.listed_are_largest, "nothing said is yes");
    assert_eq!(private.volume, None, "a question mark is unknown");
    assert_eq!(private.growth.as_ref().map(|f| f.value), Some(-0.025));
    assert!(!private.listed_are_largest);

    let price = |offer, column| study.prices.get(offer, column).map(|f| f.value.clone());
    let of = |minor| Some(Price { amount: Money(minor), unit: "комплект".to_owned() });
    assert_eq!(price(0, 0), of(49_800_000));
    assert_eq!(price(1, 0), of(46_500_050), "to the kopeck");
    assert_eq!(price(0, 1), of(48_200_000), "where it differs in a segment");
    assert_eq!(price(0, 2), None);

    assert_eq!(study.functions[1].kind, FunctionKind::Number { unit: "дней".to_owned(), better: Better::Lower });
    let level = |f, o| study.levels.get(f, o).map(|fact| fact.value);
    assert_eq!(level(0, 1), Some(Value::Number(36.0)));
    assert_eq!(level(1, 0), None, "a question mark is unknown");
    assert_eq!(level(1, 1), Some(Value::Number(14.5)));
    assert_eq!(level(2, 0), Some(Value::Level(Level::Full)));
    assert_eq!(level(2, 1), Some(Value::Level(Level::Partial)));
    assert_eq!(study.importance.get(2, 1).map(|f| f.value), Some(5.0));
    assert_eq!(study.importance.get(2, 0), None, "empty is unknown, not zero");

    let share = |column| study.value_shares.get(1, column).map(|f| f.value);
    assert_eq!([share(0), share(1), share(2)], [Some(0.18), Some(0.195), Some(0.045)]);
    assert_eq!(study.volume_shares.get(1, 1).map(|f| f.value), Some(0.2));
    assert_eq!(study.player_reach.get(1, 1).map(|f| f.value), Some(Reach::No));
    assert_eq!(study.offer_reach.get(0, 0).map(|f| f.value), Some(Reach::Core));
    assert_eq!(study.offer_reach.get(0, 1), None);
}

#[test]
fn claims_sources_and_mapping_find_what_they_name() {
    let (study, _) = read(WHOLE, &blank());
    let [cheap, warranty] = &study.claims[..] else {
        panic!("two claims, got {:?}", study.claims);
    };
    assert_eq!((cheap.kind, cheap.about), (Some(ClaimKind::Cheapest), Some(ClaimAbout::Price)));
    assert_eq!((cheap.offer, cheap.segment), (Some(OfferIx(0)), Some(SegmentIx(0))));
    assert_eq!(warranty.about, Some(ClaimAbout::Function(FunctionIx(0))));
    assert_eq!(warranty.proof, "Паспорт");

    let catalogue = study.levels.get(0, 1).and_then(|f| f.source);
    let source = study.source(catalogue).expect("the level has a source");
    assert_eq!((source.text.as_str(), source.note.as_str()), ("Каталог", "стр. 4"));
    assert_eq!(source.reliability, Some(Reliability::Document));
    assert_eq!(source.as_of, Date::new(2026, 3, 1).ok());
    assert_eq!(study.prices.get(1, 0).and_then(|f| f.source), catalogue, "one source, two facts");
    let survey = study.volume_shares.get(1, 1).and_then(|f| f.source);
    assert_eq!(study.source(survey).and_then(|s| s.as_of), Date::new(2026, 2, 1).ok());
    assert!(study.market.volume.as_ref().is_some_and(|v| v.source.is_some()));
    assert!(warranty.source.is_some());
    assert_eq!(study.sources.len(), 4, "the same source twice is one");

    let kinds: Vec<_> = study.mapping.iter().map(|m| m.kind).collect();
    assert_eq!(kinds, [MappingKind::Segment, MappingKind::Offer, MappingKind::Channel]);
}

#[test]
fn claims_in_the_same_words_keep_their_own_sources() {
    let claims: (&str, &[&[&str]]) =
        ("Claims", &[&["Player", "Claim", "Theme"], &["Мы", "Быстро", "Срок"], &["Мы", "Быстро", "Монтаж"]]);
    let at = |source: &'static str| ["Claims", "Мы / Быстро", "Claim", source];
    let sources = [&["Sheet", "Row", "Column", "Source"][..], &at("Сайт"), &at("Буклет")];
    let (study, objections) = read(&[claims, ("Sources", &sources)], &blank());
    assert_eq!(objections, []);
    let texts: Vec<_> = study.claims.iter().map(|c| study.source(c.source).map(|s| s.text.as_str())).collect();
    assert_eq!(texts, [Some("Сайт"), Some("Буклет")]);
}

#[test]
fn the_same_workbook_again_changes_nothing() {
    let (mut study, _) = read(WHOLE, &blank());
    for (id, player) in (1..).zip(&mut study.players) {
        player.id = id;
    }
    for (id, claim) in (70..).zip(&mut study.claims) {
        claim.id = id;
    }
    let (again, objections) = read(WHOLE, &study);
    assert_eq!(objections, []);
    assert_eq!(again, study, "ids of known names are kept");
}

#[test]
fn what_a_workbook_does_not_mention_stays() {
    let (study, _) = read(WHOLE, &blank());
    let (after, objections) = read(
        &[
            ("Players", &[&["Name"], &["Радуга"], &["Тропинка"], &["Забава"]]),
            ("Levels", &[&["Function", "Радуга / К-200"], &["Гарантия", "36"], &["Монтаж", "да"]]),
        ],
        &study,
    );
    assert_eq!(objections, []);
    assert_eq!(after.own(), Some(PlayerIx(1)), "a missing column keeps what it held");
    assert_eq!(after.offers[0].player, PlayerIx(1), "offers follow their player to its new place");
    assert_eq!(after.players[2].id, 0, "a new name has no key yet");
    assert_eq!(after.levels.get(0, 0), None, "the sheet replaces its part");
    let same = after.levels.get(0, 1).expect("it is on the sheet");
    assert!(same.source.is_some(), "an unchanged value keeps its source");
    assert_eq!(after.levels.get(2, 1).map(|f| f.source), Some(None), "a changed one does not");
    assert_eq!(after.claims.len(), 2);
    assert_eq!(after.segments, study.segments);
}

#[test]
fn an_offer_is_priced_in_one_unit_here_and_in_another_there() {
    let prices: (&str, &[&[&str]]) = (
        "Prices",
        &[
            &["Player / Offer", "Unit", "Дилеры", "Город"],
            &["Мы / А", "шт.", "100", ""],
            &["Мы / А", "проект", "", "90000"],
            &["Мы / А", "проект", "80000", ""],
            &["Мы / А", "день", "7", ""],
        ],
    );
    let (study, objections) = read(&[prices], &blank());
    let price = |column| study.prices.get(0, column).map(|f| (f.value.amount.0, f.value.unit.as_str()));
    assert_eq!([price(1), price(2)], [Some((10_000, "шт.")), Some((9_000_000, "проект"))]);
    let told: Vec<_> = objections.iter().map(|o| (o.row, o.column.as_str(), o.found.as_str(), o.expected)).collect();
    let twice = (4, "Player / Offer", "Мы / А", Expected::NewName);
    assert_eq!(told, [twice, (5, "Дилеры", "7", Expected::OnePrice)], "one price in a segment, and one row a unit");
}

#[test]
fn names_without_a_list_are_made_and_with_one_are_objections() {
    let levels: (&str, &[&[&str]]) =
        ("Уровни", &[&["Функция", "Мы / А", "Они / Б"], &["Скорость", "10", "20"], &["Цвет", "+", "-"]]);
    let (study, objections) = read(&[levels], &blank());
    assert_eq!(objections, [], "no sheet lists players, offers or functions");
    assert_eq!((study.players.len(), study.offers.len(), study.functions.len()), (2, 2, 2));
    assert_eq!(study.levels.get(0, 1).map(|f| f.value), Some(Value::Number(20.0)));
    assert_eq!(study.levels.get(1, 1).map(|f| f.value), Some(Value::Level(Level::Absent)));

    let listed = ("Игроки", [&["Название"][..], &["Мы"]]);
    let (study, objections) = read(&[(listed.0, &listed.1), levels], &blank());
    let told: Vec<_> = objections.iter().map(|o| (o.sheet.as_str(), o.row, o.found.as_str(), o.expected)).collect();
    assert_eq!(told, [("Уровни", 1, "Они / Б", Expected::Offer)]);
    assert_eq!(study.offers.len(), 1);
}
