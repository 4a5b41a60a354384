//! The large study of the goals (50 players, 500 offers, 200 functions, 20 segments), or one of as many offers: how long
//! its analysis takes, also after one cell has changed, and the part of it that holds our offers against rivals'.
//!
//! `large FOLDER [OFFERS]` leaves the study as plain arrays for the peer in large.py, with what came out for it to check
//! against, and prints one line of JSON. Figures are drawn by a small generator of fixed seed: the same study always.

use standout_market::{
    Better, Currency, Date, Fact, Function, FunctionKind, Grid, Level, Money, Month, MonthSum, Offer, OfferIx,
    OfferSum, Player, PlayerIx, Price, Reach, Segment, SegmentIx, Study, Sums, Value, Volume, Window, analyse,
    own_against_rivals,
};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

const FUNCTIONS: usize = 200;
const SEGMENTS: usize = 20;
/// The most categories that there are.
const CATEGORIES: usize = 5;
/// One cell in so many is unknown.
const UNKNOWN: u64 = 10;
const RUNS: usize = 41;

/// How many players have how many offers each, in how many categories.
#[derive(Clone, Copy)]
struct Size {
    players: usize,
    per_player: usize,
    categories: usize,
}

impl Size {
    /// Few offers are few players' with few offers each, as it is on a market.
    fn of(offers: usize) -> Option<Size> {
        let players = match offers {
            10 => 5,
            30 => 6,
            100 => 10,
            300 => 30,
            500 | 1_000 => 50,
            _ => return None,
        };
        let per_player = offers / players;
        Some(Size { players, per_player, categories: CATEGORIES.min(per_player) })
    }

    fn offers(self) -> usize {
        self.players * self.per_player
    }
}

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/bench/large".to_owned());
    let folder = Path::new(&folder);
    let offers = std::env::args().nth(2).map_or(Ok(500), |text| text.parse());
    let Some(size) = offers.ok().and_then(Size::of) else {
        return Err(std::io::Error::other("offers: 10, 30, 100, 300, 500 or 1000"));
    };
    std::fs::create_dir_all(folder)?;
    let mut study = study(size);

    let all = median_ms(|| drop(black_box(analyse(black_box(&study)))));
    let rivals = median_ms(|| {
        black_box(own_against_rivals(black_box(&study)));
    });
    dump(&study, size, folder)?;
    // One cell of ours is another each time; all is found afresh, the weightings drawn anew.
    let mut turn = 0;
    let edited = median_ms(|| {
        turn += 1;
        let level = if turn % 2 == 0 { Level::Full } else { Level::Absent };
        study.levels.set(1, 0, Some(Fact::unsourced(Value::Level(level))));
        black_box(analyse(black_box(&study)));
    });
    study.method.draws = 0;
    let undrawn = median_ms(|| drop(black_box(analyse(black_box(&study)))));
    writeln!(
        std::io::stdout().lock(),
        "{{\"all_ms\": {all:.3}, \"rivals_ms\": {rivals:.3}, \"edited_ms\": {edited:.3}, \"undrawn_ms\": {undrawn:.3}}}"
    )
}

fn median_ms(mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let started = Instant::now();
            work();
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

/// A linear congruential generator (Knuth's MMIX constants): good enough to fill a table, the same everywhere.
struct Draw(u64);

impl Draw {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

fn study(size: Size) -> Study {
    let (players, offers) = (size.players, size.offers());
    let mut draw = Draw(20_261_123);
    let mut study = Study::empty("Large", Currency { code: "RUB".to_owned(), minor_digits: 2 });
    study.players = (0..players)
        .map(|p| Player {
            id: p as i64 + 1,
            name: format!("Player {p}"),
            own: p == 0,
            website: String::new(),
            note: String::new(),
        })
        .collect();
    study.segments = (0..SEGMENTS)
        .map(|s| Segment {
            id: s as i64 + 1,
            name: format!("Segment {s}"),
            volume: Some(Fact::unsourced(Volume { amount: 1e9 + 1e8 * s as f64, unit: String::new() })),
            volume_year: None,
            growth: Some(Fact::unsourced(draw.below(20) as f64 / 100.0 - 0.05)),
            definition: String::new(),
            listed_are_largest: true,
            note: String::new(),
        })
        .collect();
    study.offers = (0..offers)
        .map(|o| Offer {
            id: o as i64 + 1,
            player: PlayerIx(o / size.per_player),
            name: format!("Offer {o}"),
            category: format!("Category {}", o % size.per_player % size.categories),
            unit: String::new(),
            note: String::new(),
        })
        .collect();
    study.functions = (0..FUNCTIONS)
        .map(|f| Function {
            id: f as i64 + 1,
            name: format!("Function {f}"),
            group: String::new(),
            kind: match f % 4 {
                0 => FunctionKind::Number {
                    unit: String::new(),
                    better: if f % 8 == 0 { Better::Higher } else { Better::Lower },
                },
                _ => FunctionKind::Level,
            },
            note: String::new(),
        })
        .collect();
    study.levels = Grid::unknown(FUNCTIONS, offers);
    study.importance = Grid::unknown(FUNCTIONS, SEGMENTS);
    for f in 0..FUNCTIONS {
        for o in 0..offers {
            let value = match study.functions[f].kind {
                FunctionKind::Level => {
                    Value::Level([Level::Absent, Level::Partial, Level::Full][draw.below(3) as usize])
                }
                FunctionKind::Number { .. } => Value::Number(6.0 + draw.below(60) as f64),
            };
            if draw.below(UNKNOWN) > 0 {
                study.levels.set(f, o, Some(Fact::unsourced(value)));
            }
        }
        for s in 0..SEGMENTS {
            study.importance.set(f, s, Some(Fact::unsourced(draw.below(6) as f64)));
        }
    }
    study.prices = Grid::unknown(offers, SEGMENTS + 1);
    for o in 0..offers {
        let price = Price { amount: Money(1_000_000 + 1_000 * draw.below(5_000) as i64), unit: "piece".to_owned() };
        study.prices.set(o, 0, Some(Fact::unsourced(price)));
    }
    study.value_shares = Grid::unknown(players, SEGMENTS + 1);
    study.volume_shares = Grid::unknown(players, SEGMENTS + 1);
    study.player_reach = Grid::unknown(players, SEGMENTS);
    study.offer_reach = Grid::unknown(offers, SEGMENTS);
    for s in 0..SEGMENTS {
        for p in 0..players {
            study.player_reach.set(p, s, Some(Fact::unsourced(Reach::Core)));
            // A dozen serious players, the rest small: they sum to less than the whole.
            let share = if p < 12 { 0.05 + 0.0001 * draw.below(100) as f64 } else { 0.005 };
            study.value_shares.set(p, s + 1, Some(Fact::unsourced(share)));
        }
    }
    sales(&mut study, size, &mut draw);
    study
}

/// Three full years of own sales, every own offer in every segment.
fn sales(study: &mut Study, size: Size, draw: &mut Draw) {
    let ledger = &mut study.ledger;
    ledger.days = Some((Date::constant(2023, 11, 1), Date::constant(2026, 10, 31)));
    let first = Month { year: 2023, month: 11 };
    let mut sums = |scale: i64| {
        let amount = scale * (1_000 + draw.below(4_000) as i64);
        Sums {
            amount: Money(amount),
            cost: Money(amount * 7 / 10),
            amount_with_cost: Money(amount),
            quantity: (amount / 10_000) as f64,
            lines: 10,
        }
    };
    for s in 0..SEGMENTS {
        for m in 0..36 {
            ledger.months.push(MonthSum {
                month: Some(first.plus(m)),
                segment: Some(SegmentIx(s)),
                channel: None,
                sums: sums(10_000),
            });
        }
        for o in 0..size.per_player {
            for window in [Window::Year, Window::PriorYear, Window::Everything] {
                ledger.offers.push(OfferSum {
                    window,
                    segment: Some(SegmentIx(s)),
                    offer: Some(OfferIx(o)),
                    sums: sums(12_000),
                });
            }
        }
    }
}

/// Leaves the arrays as raw little-endian f64, unknown as NaN, and the similarities found.
fn dump(study: &Study, size: Size, folder: &Path) -> std::io::Result<()> {
    let write = |name: &str, values: Vec<f64>| {
        let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        std::fs::write(folder.join(name), bytes)
    };
    let cells = |rows: usize, columns: usize, at: &dyn Fn(usize, usize) -> Option<f64>| -> Vec<f64> {
        (0..rows * columns).map(|i| at(i / columns, i % columns).unwrap_or(f64::NAN)).collect()
    };
    let value = |f: usize, o: usize| {
        Some(match study.levels.get(f, o)?.value {
            Value::Level(level) => standout_market::level_value(level),
            Value::Number(number) => number,
        })
    };
    // Direction: 0 a level, 1 more is better, -1 less is better.
    let direction = study.functions.iter().map(|f| match f.kind {
        FunctionKind::Level => 0.0,
        FunctionKind::Number { better: Better::Higher, .. } => 1.0,
        FunctionKind::Number { better: Better::Lower, .. } => -1.0,
    });
    write("size", [size.players, size.per_player, size.categories].map(|n| n as f64).to_vec())?;
    write("levels", cells(FUNCTIONS, size.offers(), &value))?;
    write("direction", direction.collect())?;
    write("importance", cells(FUNCTIONS, SEGMENTS, &|f, s| Some(study.importance.get(f, s)?.value)))?;
    write("shares", cells(size.players, SEGMENTS, &|p, s| Some(study.value_shares.get(p, s + 1)?.value)))?;
    write("prices", cells(size.offers(), 1, &|o, _| Some(study.prices.get(o, 0)?.value.amount.0 as f64)))?;
    let findings = analyse(study);
    let mut found = Vec::new();
    for offer in &findings.offers {
        for nearest in &offer.nearest {
            if let Some(similarity) = nearest.similarity {
                found.extend([
                    offer.offer.0 as f64,
                    offer.segment.0 as f64,
                    nearest.offer.0 as f64,
                    similarity.low,
                    similarity.high,
                ]);
            }
        }
    }
    write("similarities", found)
}
