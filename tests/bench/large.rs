//! The large study of the goals (50 players, 500 offers, 200 functions, 20 segments): how long its analysis takes,
//! and the part of it that holds our offers against rivals'.
//!
//! `large FOLDER` leaves the study as plain arrays for the peer in large.py, with what came out for it to check
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

const PLAYERS: usize = 50;
const OFFERS: usize = 500;
const FUNCTIONS: usize = 200;
const SEGMENTS: usize = 20;
const CATEGORIES: usize = 5;
/// One cell in so many is unknown.
const UNKNOWN: u64 = 10;
const RUNS: usize = 41;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/bench/large".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let study = study();

    let all = median_ms(|| drop(black_box(analyse(black_box(&study)))));
    let rivals = median_ms(|| {
        black_box(own_against_rivals(black_box(&study)));
    });
    dump(&study, folder)?;
    writeln!(std::io::stdout().lock(), "{{\"all_ms\": {all:.3}, \"rivals_ms\": {rivals:.3}}}")
}

fn median_ms(work: impl Fn()) -> f64 {
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

fn study() -> Study {
    let mut draw = Draw(20_261_123);
    let mut study = Study::empty("Large", Currency { code: "RUB".to_owned(), minor_digits: 2 });
    study.players = (0..PLAYERS)
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
    let per_player = OFFERS / PLAYERS;
    study.offers = (0..OFFERS)
        .map(|o| Offer {
            id: o as i64 + 1,
            player: PlayerIx(o / per_player),
            name: format!("Offer {o}"),
            category: format!("Category {}", o % per_player % CATEGORIES),
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
    study.levels = Grid::unknown(FUNCTIONS, OFFERS);
    study.importance = Grid::unknown(FUNCTIONS, SEGMENTS);
    for f in 0..FUNCTIONS {
        for o in 0..OFFERS {
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
    study.prices = Grid::unknown(OFFERS, SEGMENTS + 1);
    for o in 0..OFFERS {
        let price = Price { amount: Money(1_000_000 + 1_000 * draw.below(5_000) as i64), unit: "piece".to_owned() };
        study.prices.set(o, 0, Some(Fact::unsourced(price)));
    }
    study.value_shares = Grid::unknown(PLAYERS, SEGMENTS + 1);
    study.volume_shares = Grid::unknown(PLAYERS, SEGMENTS + 1);
    study.player_reach = Grid::unknown(PLAYERS, SEGMENTS);
    study.offer_reach = Grid::unknown(OFFERS, SEGMENTS);
    for s in 0..SEGMENTS {
        for p in 0..PLAYERS {
            study.player_reach.set(p, s, Some(Fact::unsourced(Reach::Core)));
            // A dozen serious players, the rest small: they sum to less than the whole.
            let share = if p < 12 { 0.05 + 0.0001 * draw.below(100) as f64 } else { 0.005 };
            study.value_shares.set(p, s + 1, Some(Fact::unsourced(share)));
        }
    }
    sales(&mut study, &mut draw);
    study
}

/// Three full years of own sales, every own offer in every segment.
fn sales(study: &mut Study, draw: &mut Draw) {
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
        for o in 0..OFFERS / PLAYERS {
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
fn dump(study: &Study, folder: &Path) -> std::io::Result<()> {
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
    write("levels", cells(FUNCTIONS, OFFERS, &value))?;
    write("direction", direction.collect())?;
    write("importance", cells(FUNCTIONS, SEGMENTS, &|f, s| Some(study.importance.get(f, s)?.value)))?;
    write("shares", cells(PLAYERS, SEGMENTS, &|p, s| Some(study.value_shares.get(p, s + 1)?.value)))?;
    write("prices", cells(OFFERS, 1, &|o, _| Some(study.prices.get(o, 0)?.value.amount.0 as f64)))?;
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
