//! The matrix workbook becomes a study, and what cannot be placed is told by sheet, row and column.

use rust_xlsxwriter::{Format, Formula, Workbook};
use standout_intake::{Expected, Objection, matrix};
use standout_market::{
    Better, ClaimAbout, ClaimKind, Currency, Date, FunctionIx, FunctionKind, Level, MappingKind,
    Money, OfferIx, PlayerIx, Price, Reach, Reliability, SegmentIx, Study, Value, Volume,
};

use crate::support::reader;

/// A cell of a fixture: text, a number (`=52%` in a percent format), nothing.
fn write(sheets: &[(&str, &[&[&str]])]) -> tempfile::NamedTempFile {
    let mut workbook = Workbook::new();
    let percent = Format::new().set_num_format("0.0%");
    for (name, rows) in sheets {
        let sheet = workbook
            .add_worksheet()
            .set_name(*name)
            .expect("a sheet's name");
        for (r, row) in (0..).zip(rows.iter()) {
            for (c, text) in (0..).zip(row.iter()) {
                if let Some(shown) = text.strip_prefix('=').and_then(|t| t.strip_suffix('%')) {
                    let value: f64 = shown.parse().expect("a percentage");
                    sheet
                        .write_with_format(r, c, value / 100.0, &percent)
                        .expect("a cell");
                } else if let Some(error) = text.strip_prefix("#!") {
                    let formula = Formula::new("1/0").set_result(error);
                    sheet.write_formula(r, c, formula).expect("a cell");
                } else if let Ok(number) = text.parse::<f64>() {
                    sheet.write_number(r, c, number).expect("a cell");
                } else if !text.is_empty() {
                    sheet.write_string(r, c, *text).expect("a cell");
                }
            }
        }
    }
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    let bytes = workbook.save_to_buffer().expect("a workbook");
    std::fs::write(file.path(), bytes).expect("it can be written");
    file
}

fn blank() -> Study {
    let currency = Currency {
        code: "RUB".to_owned(),
        minor_digits: 2,
    };
    Study::empty("new", currency)
}

fn read(sheets: &[(&str, &[&[&str]])], base: &Study) -> (Study, Vec<Objection>) {
    matrix(&reader(), write(sheets).path(), base).expect("the workbook is read")
}

const WHOLE: &[(&str, &[&[&str]])] = &[
    (
        "Study",
        &[
            &["Key", "Value"],
            &["name", "Площадки"],
            &["currency", "EUR"],
            &["price growth %", "6"],
            &["market volume", "11,5"],
            &["unit of volume", "млрд ₽"],
            &["market growth %", "=8%"],
            &["players list the largest", "no"],
            &["money_share", "0.2"],
            &["russian_bands", "no"],
        ],
    ),
    (
        "Players",
        &[
            &["Name", "Own", "Website", "Note"],
            &["Тропинка", "yes", "tropinka.ru", "это мы"],
            &["Радуга"],
        ],
    ),
    (
        "Segments",
        &[
            &[
                "Name",
                "Market volume",
                "Unit of volume",
                "Volume year",
                "Market growth %",
                "Market definition",
                "Players list the largest",
                "Note",
            ],
            &[
                "Дилеры",
                "2600",
                "млн ₽",
                "2025",
                "10",
                "Закупки дилеров",
                "",
                "",
            ],
            &["Частные", "?", "", "", "-2,5", "", "нет", "мало"],
        ],
    ),
    (
        "Offers",
        &[
            &["Player", "Offer", "Category", "Price", "Unit", "Note"],
            &[
                "Тропинка",
                "Стандарт",
                "Комплексы",
                "498000",
                "комплект",
                "серия",
            ],
            &["Радуга", "К-200", "Комплексы", "465 000,50", "комплект"],
        ],
    ),
    (
        "Functions",
        &[
            &["Function", "Group", "Kind", "Unit", "Better", "Note"],
            &["Гарантия", "Изделие", "number", "мес.", "higher"],
            &["Срок", "Сервис", "число", "дней", "меньше"],
            &["Монтаж", "Сервис", "level"],
        ],
    ),
    (
        "Levels",
        &[
            &["Function", "Тропинка / Стандарт", "Радуга / К-200"],
            &["Гарантия", "24", "36"],
            &["Срок", "?", "14,5"],
            &["Монтаж", "●", "частично"],
        ],
    ),
    (
        "Importance",
        &[
            &["Function", "Дилеры", "Частные"],
            &["Гарантия", "4", "3"],
            &["Монтаж", "", "5"],
        ],
    ),
    (
        "Shares",
        &[
            &["Player", "Kind", "Total", "Дилеры", "Частные"],
            &["Радуга", "value", "=18%", "19.5", "4,5 %"],
            &["Радуга", "volume", "", "20"],
        ],
    ),
    (
        "Prices",
        &[
            &["Player / Offer", "Unit", "Дилеры"],
            &["Тропинка / Стандарт", "комплект", "482000"],
        ],
    ),
    (
        "Reach",
        &[
            &["Player or Player / Offer", "Дилеры", "Частные"],
            &["Радуга", "core", "нет"],
            &["Тропинка / Стандарт", "основной", "?"],
        ],
    ),
    (
        "Claims",
        &[
            &[
                "Player", "Claim", "Theme", "Kind", "Function", "Offer", "Segment", "Proof", "Note",
            ],
            &[
                "Тропинка",
                "Самые низкие цены",
                "Цена",
                "cheapest",
                "Price",
                "Стандарт",
                "Дилеры",
                "",
                "",
            ],
            &[
                "Радуга",
                "Гарантия три года",
                "Гарантия",
                "has",
                "Гарантия",
                "",
                "",
                "Паспорт",
                "",
            ],
        ],
    ),
    (
        "Sources",
        &[
            &[
                "Sheet",
                "Row",
                "Column",
                "Source",
                "Reliability",
                "As of",
                "Note",
            ],
            &[
                "Levels",
                "Гарантия",
                "Радуга / К-200",
                "Каталог",
                "document",
                "2026-03-01",
                "стр. 4",
            ],
            &[
                "Offers",
                "Радуга / К-200",
                "Price",
                "Каталог",
                "document",
                "2026-03-01",
                "стр. 4",
            ],
            &[
                "Shares",
                "Радуга / volume",
                "Дилеры",
                "Опрос",
                "opinion",
                "01.02.2026",
                "",
            ],
            &[
                "Study",
                "market volume",
                "Value",
                "Росстат",
                "public",
                "",
                "",
            ],
            &[
                "Claims",
                "Радуга / Гарантия три года",
                "Claim",
                "Сайт",
                "own word",
                "",
                "",
            ],
        ],
    ),
    (
        "Mapping",
        &[
            &["Kind", "Ledger value", "Name"],
            &["segment", "Дилер", "Дилеры"],
            &["offer", "Комплекс ИК-1", "Стандарт"],
            &["channel", "Опт", "Дилерский"],
        ],
    ),
];

#[test]
fn every_sheet_and_column_of_the_contract_is_read() {
    let (study, objections) = read(WHOLE, &blank());
    assert_eq!(objections, [], "everything has its place");
    assert_eq!(
        (study.name.as_str(), study.currency.code.as_str()),
        ("Площадки", "EUR")
    );
    assert_eq!(
        study.market.price_growth.as_ref().map(|f| f.value),
        Some(0.06)
    );
    assert_eq!(
        study.market.growth.as_ref().map(|f| f.value),
        Some(0.08),
        "a percent cell"
    );
    let volume = study.market.volume.as_ref().expect("it was typed");
    assert_eq!(
        volume.value,
        Volume {
            amount: 11.5,
            unit: "млрд ₽".to_owned()
        }
    );
    assert!(!study.market.listed_are_largest);
    assert_eq!(
        (study.method.money_share, study.method.russian_bands),
        (0.2, false)
    );
    assert_eq!(study.own(), Some(PlayerIx(0)));
    assert_eq!(study.players[0].website, "tropinka.ru");

    let [dealers, private] = &study.segments[..] else {
        panic!("two segments, got {:?}", study.segments);
    };
    assert_eq!(
        dealers.volume.as_ref().map(|v| v.value.amount),
        Some(2600.0)
    );
    assert_eq!(
        (
            dealers.volume_year,
            dealers.growth.as_ref().map(|f| f.value)
        ),
        (Some(2025), Some(0.1))
    );
    assert!(dealers.listed_are_largest, "nothing said is yes");
    assert_eq!(private.volume, None, "a question mark is unknown");
    assert_eq!(private.growth.as_ref().map(|f| f.value), Some(-0.025));
    assert!(!private.listed_are_largest);

    let price = |offer, column| study.prices.get(offer, column).map(|f| f.value.clone());
    let of = |minor| {
        Some(Price {
            amount: Money(minor),
            unit: "комплект".to_owned(),
        })
    };
    assert_eq!(price(0, 0), of(49_800_000));
    assert_eq!(price(1, 0), of(46_500_050), "to the kopeck");
    assert_eq!(price(0, 1), of(48_200_000), "where it differs in a segment");
    assert_eq!(price(0, 2), None);

    assert_eq!(
        study.functions[1].kind,
        FunctionKind::Number {
            unit: "дней".to_owned(),
            better: Better::Lower
        }
    );
    let level = |f, o| study.levels.get(f, o).map(|fact| fact.value);
    assert_eq!(level(0, 1), Some(Value::Number(36.0)));
    assert_eq!(level(1, 0), None, "a question mark is unknown");
    assert_eq!(level(1, 1), Some(Value::Number(14.5)));
    assert_eq!(level(2, 0), Some(Value::Level(Level::Full)));
    assert_eq!(level(2, 1), Some(Value::Level(Level::Partial)));
    assert_eq!(study.importance.get(2, 1).map(|f| f.value), Some(5.0));
    assert_eq!(
        study.importance.get(2, 0),
        None,
        "empty is unknown, not zero"
    );

    let share = |column| study.value_shares.get(1, column).map(|f| f.value);
    assert_eq!(
        [share(0), share(1), share(2)],
        [Some(0.18), Some(0.195), Some(0.045)]
    );
    assert_eq!(study.volume_shares.get(1, 1).map(|f| f.value), Some(0.2));
    assert_eq!(
        study.player_reach.get(1, 1).map(|f| f.value),
        Some(Reach::No)
    );
    assert_eq!(
        study.offer_reach.get(0, 0).map(|f| f.value),
        Some(Reach::Core)
    );
    assert_eq!(study.offer_reach.get(0, 1), None);
}

#[test]
fn claims_sources_and_mapping_find_what_they_name() {
    let (study, _) = read(WHOLE, &blank());
    let [cheap, warranty] = &study.claims[..] else {
        panic!("two claims, got {:?}", study.claims);
    };
    assert_eq!(
        (cheap.kind, cheap.about),
        (Some(ClaimKind::Cheapest), Some(ClaimAbout::Price))
    );
    assert_eq!(
        (cheap.offer, cheap.segment),
        (Some(OfferIx(0)), Some(SegmentIx(0)))
    );
    assert_eq!(warranty.about, Some(ClaimAbout::Function(FunctionIx(0))));
    assert_eq!(warranty.proof, "Паспорт");

    let catalogue = study.levels.get(0, 1).and_then(|f| f.source);
    let source = study.source(catalogue).expect("the level has a source");
    assert_eq!(
        (source.text.as_str(), source.note.as_str()),
        ("Каталог", "стр. 4")
    );
    assert_eq!(source.reliability, Some(Reliability::Document));
    assert_eq!(source.as_of, Date::new(2026, 3, 1).ok());
    assert_eq!(
        study.prices.get(1, 0).and_then(|f| f.source),
        catalogue,
        "one source, two facts"
    );
    let survey = study.volume_shares.get(1, 1).and_then(|f| f.source);
    assert_eq!(
        study.source(survey).and_then(|s| s.as_of),
        Date::new(2026, 2, 1).ok()
    );
    assert!(
        study
            .market
            .volume
            .as_ref()
            .is_some_and(|v| v.source.is_some())
    );
    assert!(warranty.source.is_some());
    assert_eq!(study.sources.len(), 4, "the same source twice is one");

    let kinds: Vec<_> = study.mapping.iter().map(|m| m.kind).collect();
    assert_eq!(
        kinds,
        [
            MappingKind::Segment,
            MappingKind::Offer,
            MappingKind::Channel
        ]
    );
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
            (
                "Players",
                &[&["Name"], &["Радуга"], &["Тропинка"], &["Забава"]],
            ),
            (
                "Levels",
                &[
                    &["Function", "Радуга / К-200"],
                    &["Гарантия", "36"],
                    &["Монтаж", "да"],
                ],
            ),
        ],
        &study,
    );
    assert_eq!(objections, []);
    assert_eq!(
        after.own(),
        Some(PlayerIx(1)),
        "a missing column keeps what it held"
    );
    assert_eq!(
        after.offers[0].player,
        PlayerIx(1),
        "offers follow their player to its new place"
    );
    assert_eq!(after.players[2].id, 0, "a new name has no key yet");
    assert_eq!(after.levels.get(0, 0), None, "the sheet replaces its part");
    let same = after.levels.get(0, 1).expect("it is on the sheet");
    assert!(same.source.is_some(), "an unchanged value keeps its source");
    assert_eq!(
        after.levels.get(2, 1).map(|f| f.source),
        Some(None),
        "a changed one does not"
    );
    assert_eq!(after.claims.len(), 2);
    assert_eq!(after.segments, study.segments);
}

#[test]
fn names_without_a_list_are_made_and_with_one_are_objections() {
    let levels: (&str, &[&[&str]]) = (
        "Уровни",
        &[
            &["Функция", "Мы / А", "Они / Б"],
            &["Скорость", "10", "20"],
            &["Цвет", "+", "-"],
        ],
    );
    let (study, objections) = read(&[levels], &blank());
    assert_eq!(
        objections,
        [],
        "no sheet lists players, offers or functions"
    );
    assert_eq!(
        (
            study.players.len(),
            study.offers.len(),
            study.functions.len()
        ),
        (2, 2, 2)
    );
    assert_eq!(
        study.levels.get(0, 1).map(|f| f.value),
        Some(Value::Number(20.0))
    );
    assert_eq!(
        study.levels.get(1, 1).map(|f| f.value),
        Some(Value::Level(Level::Absent))
    );

    let listed = ("Игроки", [&["Название"][..], &["Мы"]]);
    let (study, objections) = read(&[(listed.0, &listed.1), levels], &blank());
    let told: Vec<_> = objections
        .iter()
        .map(|o| (o.sheet.as_str(), o.row, o.found.as_str(), o.expected))
        .collect();
    assert_eq!(told, [("Уровни", 1, "Они / Б", Expected::Offer)]);
    assert_eq!(study.offers.len(), 1);
}

#[test]
fn what_cannot_be_placed_is_told_by_sheet_row_and_column() {
    let (study, objections) = read(
        &[
            (
                "Players",
                &[
                    &["Name", "Own", "Colour"],
                    &["Мы", "yes", "red"],
                    &["Они", "yes"],
                    &["Мы", ""],
                    &["", "no"],
                ],
            ),
            (
                "Segments",
                &[
                    &["Name", "Market volume", "Market growth %"],
                    &["Дилеры", "много", "#!#DIV/0!"],
                ],
            ),
            (
                "Offers",
                &[
                    &["Player", "Offer", "Price"],
                    &["Мы", "А", "0"],
                    &["Кто-то", "Б", "5"],
                    &["Они", "В", "1,000"],
                ],
            ),
            ("Functions", &[&["Function", "Kind"], &["Цвет", "level"]]),
            (
                "Levels",
                &[
                    &["Function", "Мы / А", "Они / Я"],
                    &["Цвет", "возможно", "+"],
                    &["Вес", "+", ""],
                ],
            ),
            ("Importance", &[&["Function", "Дилеры"], &["Цвет", "7"]]),
            (
                "Shares",
                &[
                    &["Player", "Kind", "Дилеры"],
                    &["Они", "", "120"],
                    &["Они", "value", "5"],
                ],
            ),
            ("Reach", &[&["Player", "Дилеры"], &["Они", "всегда"]]),
            (
                "Claims",
                &[
                    &["Player", "Claim", "Kind", "Function"],
                    &["Мы", "Лучшие", "лучше", "Вкус"],
                    &["Мы", "", "has", ""],
                ],
            ),
            (
                "Sources",
                &[
                    &["Sheet", "Row", "Column", "Source"],
                    &["Levels", "Цвет", "Мы / А", "Сайт"],
                ],
            ),
            (
                "Mapping",
                &[
                    &["Kind", "Ledger value", "Name"],
                    &["segment", "Розница", "Частные"],
                ],
            ),
            (
                "Study",
                &[&["Key", "Value"], &["мода", "1"], &["gate", "400"]],
            ),
            ("Заметки", &[&["что угодно"]]),
        ],
        &blank(),
    );
    let told: Vec<_> = objections
        .iter()
        .map(|o| {
            (
                o.sheet.as_str(),
                o.row,
                o.column.as_str(),
                o.found.as_str(),
                o.expected,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Study", 2, "Key", "мода", Expected::Key),
            ("Study", 3, "Value", "400", Expected::Number),
            ("Players", 1, "Colour", "Colour", Expected::Column),
            ("Players", 3, "Own", "yes", Expected::OneOwn),
            ("Players", 4, "Name", "Мы", Expected::NewName),
            ("Players", 5, "Name", "", Expected::Name),
            ("Segments", 2, "Market volume", "много", Expected::Number),
            (
                "Segments",
                2,
                "Market growth %",
                "#DIV/0!",
                Expected::NoError
            ),
            ("Offers", 2, "Price", "0", Expected::Price),
            ("Offers", 3, "Player", "Кто-то", Expected::Player),
            ("Offers", 4, "Price", "1,000", Expected::Price),
            ("Levels", 1, "Они / Я", "Они / Я", Expected::Offer),
            ("Levels", 2, "Мы / А", "возможно", Expected::Level),
            ("Levels", 3, "Function", "Вес", Expected::Function),
            ("Importance", 2, "Дилеры", "7", Expected::Importance),
            ("Shares", 2, "Дилеры", "120", Expected::Share),
            ("Shares", 3, "Player", "Они", Expected::NewName),
            ("Reach", 2, "Дилеры", "всегда", Expected::Reach),
            ("Claims", 2, "Kind", "лучше", Expected::ClaimKind),
            ("Claims", 2, "Function", "Вкус", Expected::Function),
            ("Claims", 3, "Claim", "", Expected::Name),
            ("Sources", 2, "Row", "Цвет", Expected::Address),
            ("Mapping", 2, "Name", "Частные", Expected::Segment),
        ]
    );
    assert_eq!(
        (study.players.len(), study.offers.len(), study.claims.len()),
        (2, 2, 1),
        "the rest goes on"
    );
}

#[test]
fn a_workbook_without_a_matrix_is_refused() {
    let file = write(&[("Лист1", &[&["что угодно"]])]);
    let refused = matrix(&reader(), file.path(), &blank()).expect_err("there is no matrix in it");
    assert!(
        refused.to_string().contains("Лист1"),
        "it says what is there: {refused}"
    );
}
