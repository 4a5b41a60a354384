//! A small study with all that the drawings and the report have to show: a focus, a segment to leave, one that cannot
//! be told, an offer that blends in, unknown cells, unassigned revenue, two years of months.

use standout_market::{
    Better, ChannelIx, Claim, ClaimAbout, ClaimKind, Currency, Date, Distinct, Fact, Function, FunctionIx,
    FunctionKind, Grid, Ledger, Level, Mapping, MappingKind, Money, Month, MonthSum, Offer, OfferIx, OfferSum, Player,
    PlayerIx, Price, Reach, Reliability, Segment, SegmentIx, Source, SourceIx, Study, Sums, Value, Volume, Window,
};

/// Segment: name, volume in million, growth, monthly revenue in thousand, growth of ours.
const SEGMENTS: [(&str, Option<f64>, Option<f64>, i64); 5] = [
    ("Дилеры", Some(2_600.0), Some(0.12), 34_000),
    ("Застройщики", Some(3_400.0), Some(0.14), 4_500),
    ("Частные лица", Some(800.0), Some(-0.01), 1_250),
    ("Школы и сады", Some(900.0), Some(0.31), 800),
    ("Муниципалитеты", Some(2_900.0), Some(0.09), 500),
];
const PLAYERS: [&str; 4] = ["Тропинка", "Радуга", "Двор-Мастер", "Забава"];
const OFFERS: [(usize, &str, &str, Option<i64>); 7] = [
    (0, "Стандарт", "Игровые комплексы", Some(498_000)),
    (0, "Проект", "Игровые комплексы", Some(540_000)),
    (0, "Серия А", "Качели", Some(46_000)),
    (1, "К-200", "Игровые комплексы", Some(489_000)),
    (2, "Городок-3", "Игровые комплексы", None),
    (3, "Люкс", "Игровые комплексы", Some(610_000)),
    (2, "ДМ-Качели", "Качели", Some(44_000)),
];
/// Function, group, unit of a number and whether less is better; then a cell an offer (`?` is unknown).
type Row = (&'static str, &'static str, Option<(&'static str, bool)>, [&'static str; 7], f64);
const FUNCTIONS: [Row; 8] = [
    ("Сертификат ТР ЕАЭС", "Изделие", None, ["+", "+", "+", "+", "+", "+", "+"], 5.0),
    ("Гарантия", "Изделие", Some(("мес.", false)), ["24", "36", "24", "24", "24", "60", "18"], 4.0),
    ("Антивандальное исполнение", "Изделие", None, ["+", "+", "±", "+", "?", "+", "±"], 3.0),
    ("Сборка из каталога под участок", "Проект", None, ["-", "+", "-", "±", "?", "-", "-"], 5.0),
    ("3D-проект за день", "Проект", None, ["-", "+", "-", "-", "-", "±", "-"], 4.0),
    ("Срок изготовления", "Проект", Some(("недель", true)), ["5", "6", "3", "4", "4.5", "8", "3"], 5.0),
    ("Защита территории", "Дилеру", None, ["+", "+", "+", "-", "?", "-", "?"], 4.0),
    ("Отсрочка платежа", "Дилеру", Some(("дней", false)), ["30", "30", "30", "45", "?", "14", "?"], 3.0),
];

fn date(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}

/// The study.
pub(crate) fn study() -> Study {
    let mut study = Study::empty("Детские площадки", Currency { code: "RUB".into(), minor_digits: 2 });
    study.market.price_growth = Some(Fact { value: 0.06, source: Some(SourceIx(1)) });
    study.market.volume = Some(Fact::unsourced(Volume { amount: 11_700_000_000.0, unit: "₽".into() }));
    study.sources = vec![
        source("Паспорт изделия и дилерский договор", Some(Reliability::Document), Some(date(2026, 9, 12))),
        source("Росстат", Some(Reliability::Public), Some(date(2025, 12, 31))),
        source("Разговор на выставке", Some(Reliability::Opinion), None),
    ];
    study.players = PLAYERS
        .iter()
        .enumerate()
        .map(|(i, name)| Player {
            id: i as i64 + 1,
            name: (*name).into(),
            own: i == 0,
            website: String::new(),
            note: String::new(),
        })
        .collect();
    study.segments = SEGMENTS
        .iter()
        .enumerate()
        .map(|(i, (name, volume, growth, _))| Segment {
            id: i as i64 + 1,
            name: (*name).into(),
            volume: volume.map(|v| Fact::unsourced(Volume { amount: v * 1e6, unit: "₽".into() })),
            volume_year: Some(2025),
            growth: growth.map(|g| Fact { value: g, source: Some(SourceIx(1)) }),
            definition: "Закупки оборудования, РФ, без НДС".into(),
            listed_are_largest: true,
            note: String::new(),
        })
        .collect();
    study.offers = OFFERS
        .iter()
        .enumerate()
        .map(|(i, (player, name, category, _))| Offer {
            id: i as i64 + 1,
            player: PlayerIx(*player),
            name: (*name).into(),
            category: (*category).into(),
            unit: String::new(),
            note: String::new(),
        })
        .collect();
    let (segments, offers, players) = (SEGMENTS.len(), OFFERS.len(), PLAYERS.len());
    study.levels = Grid::unknown(FUNCTIONS.len(), offers);
    study.importance = Grid::unknown(FUNCTIONS.len(), segments);
    study.prices = Grid::unknown(offers, segments + 1);
    study.value_shares = Grid::unknown(players, segments + 1);
    study.volume_shares = Grid::unknown(players, segments + 1);
    study.player_reach = Grid::unknown(players, segments);
    study.offer_reach = Grid::unknown(offers, segments);
    for (f, (name, group, number, cells, importance)) in FUNCTIONS.iter().enumerate() {
        let kind = match number {
            None => FunctionKind::Level,
            Some((unit, lower)) => FunctionKind::Number {
                unit: (*unit).into(),
                better: if *lower { Better::Lower } else { Better::Higher },
            },
        };
        study.functions.push(Function {
            id: f as i64 + 1,
            name: (*name).into(),
            group: (*group).into(),
            kind,
            note: String::new(),
        });
        for (o, cell) in cells.iter().enumerate() {
            let value = match *cell {
                "+" => Some(Value::Level(Level::Full)),
                "±" => Some(Value::Level(Level::Partial)),
                "-" => Some(Value::Level(Level::Absent)),
                "?" => None,
                n => n.parse().ok().map(Value::Number),
            };
            study.levels.set(f, o, value.map(|value| Fact { value, source: Some(SourceIx(0)) }));
        }
        for s in 0..segments {
            study.importance.set(f, s, Some(Fact::unsourced((importance - (s as f64) * 0.5).max(0.0).round())));
        }
    }
    for (o, (player, _, category, price)) in OFFERS.iter().enumerate() {
        let unit = if *category == "Качели" { "шт." } else { "комплект" };
        let money = |major: i64| Fact {
            value: Price { amount: Money(major * 100), unit: unit.into() },
            source: Some(SourceIx(0)),
        };
        study.prices.set(o, 0, price.map(money));
        if *player == 0 {
            for s in 0..segments {
                let reach = match (o, s) {
                    (2, 2) => Reach::Core,
                    (2, _) | (1, 2) => Reach::No,
                    (_, 0) => Reach::Core,
                    _ => Reach::Also,
                };
                study.offer_reach.set(o, s, Some(Fact::unsourced(reach)));
            }
        }
    }
    study.prices.set(0, 1, Some(Fact::unsourced(Price { amount: Money(48_200_000), unit: "комплект".into() })));
    let shares: [[Option<f64>; 5]; 4] = [
        [Some(0.15), None, None, None, None],
        [Some(0.22), Some(0.34), None, Some(0.14), None],
        [Some(0.17), Some(0.26), None, Some(0.06), Some(0.24)],
        [Some(0.06), Some(0.44), Some(0.1), Some(0.18), Some(0.04)],
    ];
    for (p, row) in shares.iter().enumerate() {
        for (s, share) in row.iter().enumerate() {
            study.value_shares.set(p, s + 1, share.map(Fact::unsourced));
        }
        if p > 0 {
            study.player_reach.set(p, 0, Some(Fact::unsourced(Reach::Core)));
        }
    }
    study.volume_shares.set(1, 0, Some(Fact { value: 0.125, source: Some(SourceIx(2)) }));
    study.claims = claims();
    study.mapping = vec![
        mapping(MappingKind::Segment, "Дилер", "Дилеры"),
        mapping(MappingKind::Offer, "К-101 «Стандарт»", "Стандарт"),
        mapping(MappingKind::Channel, "Сайт", "Интернет"),
    ];
    study.ledger = ledger();
    study
}

fn source(text: &str, reliability: Option<Reliability>, as_of: Option<Date>) -> Source {
    Source { id: 0, text: text.into(), reliability, as_of, note: String::new() }
}

fn mapping(kind: MappingKind, label: &str, name: &str) -> Mapping {
    Mapping { kind, label: label.into(), name: name.into() }
}

fn claims() -> Vec<Claim> {
    let claim = |player: usize, words: &str, theme: &str, kind, about| Claim {
        id: 0,
        player: PlayerIx(player),
        words: words.into(),
        theme: theme.into(),
        kind,
        about,
        offer: None,
        segment: None,
        proof: String::new(),
        note: String::new(),
        source: None,
    };
    vec![
        Claim {
            offer: Some(OfferIx(0)),
            segment: Some(SegmentIx(0)),
            ..claim(0, "Самые низкие цены в своём классе", "Цена", Some(ClaimKind::Cheapest), Some(ClaimAbout::Price))
        },
        claim(
            0,
            "3D-проект за один день",
            "3D-проект",
            Some(ClaimKind::Only),
            Some(ClaimAbout::Function(FunctionIx(4))),
        ),
        claim(1, "Быстрое изготовление", "Сроки", Some(ClaimKind::Best), Some(ClaimAbout::Function(FunctionIx(5)))),
        claim(2, "Цены ниже рынка", "Цена", Some(ClaimKind::Cheapest), Some(ClaimAbout::Price)),
        Claim {
            proof: "Сертификат № 042".into(),
            ..claim(
                0,
                "Всё сертифицировано",
                "Сертификаты",
                Some(ClaimKind::Has),
                Some(ClaimAbout::Function(FunctionIx(0))),
            )
        },
    ]
}

fn ledger() -> Ledger {
    let mut months = Vec::new();
    let last = Month { year: 2026, month: 10 };
    for back in 0..24_i32 {
        let month = last.plus(-back);
        let season = 70 + 50 * i64::from((i32::from(month.month) - 1).min(12 - i32::from(month.month))) / 6;
        for (s, (.., thousand)) in SEGMENTS.iter().enumerate() {
            let earlier = if back >= 12 { 90 } else { 100 };
            let amount = thousand * 1_000 * 100 * season / 100 * earlier / 100;
            months.push(month_sum(month, Some(SegmentIx(s)), usize::from(s == 2), amount));
        }
        months.push(month_sum(month, None, 0, 22_000_000));
    }
    let mut offers = Vec::new();
    for (window, part) in [(Window::Year, 12), (Window::PriorYear, 11)] {
        for (s, (.., thousand)) in SEGMENTS.iter().enumerate() {
            for (o, weight) in [(0_usize, 6), (1, 3), (2, 1)] {
                if s == 2 && o == 1 {
                    continue;
                }
                offers.push(OfferSum {
                    window,
                    segment: Some(SegmentIx(s)),
                    offer: Some(OfferIx(o)),
                    sums: sums(thousand * 100_000 * part * weight / 10),
                });
            }
        }
    }
    let distinct = [Window::Year, Window::PriorYear, Window::Everything]
        .into_iter()
        .flat_map(|window| {
            let of = move |segment, orders| Distinct {
                window,
                segment,
                orders: Some(orders),
                clients: Some(orders / 8 + 1),
                client_concentration: Some(0.04),
                largest_client: Some(0.11),
            };
            std::iter::once(of(None, 1_900))
                .chain((0..5_u64).map(move |s| of(Some(Some(SegmentIx(s as usize))), 40 + 150 * s)))
        })
        .collect();
    Ledger {
        days: Some((date(2024, 11, 1), date(2026, 11, 14))),
        ahead: None,
        channels: vec!["Менеджеры".into(), "Интернет".into()],
        months,
        offers,
        distinct,
    }
}

fn month_sum(month: Month, segment: Option<SegmentIx>, channel: usize, amount: i64) -> MonthSum {
    MonthSum { month: Some(month), segment, channel: Some(ChannelIx(channel)), sums: sums(amount) }
}

fn sums(amount: i64) -> Sums {
    Sums {
        amount: Money(amount),
        cost: Money(amount * 7 / 10),
        amount_with_cost: Money(amount),
        quantity: amount as f64 / 5e6,
        lines: 12,
    }
}
