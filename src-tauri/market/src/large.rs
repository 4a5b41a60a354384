//! A large made-up study, the same for the same seed: what benches and tests of size are run on.

use crate::{
    Better, Currency, Distinct, Fact, Function, FunctionKind, Grid, Level, Money, Month, MonthSum, Offer, OfferIx,
    OfferSum, Player, PlayerIx, Price, Reach, Reliability, Segment, SegmentIx, Source, SourceIx, Study, Sums, Value,
    Volume, Window,
};

/// How large.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Players, our own company among them.
    pub players: usize,
    /// Offers over all players; one category, so that every own offer meets every rival's.
    pub offers: usize,
    /// Functions; every fifth is a number.
    pub functions: usize,
    /// Segments.
    pub segments: usize,
    /// Part of the cells that is unknown, 0-1.
    pub unknown: f64,
}

/// The large study of the goals: 50 players, 500 offers, 200 functions, 20 segments.
pub const LARGE: Size = Size { players: 50, offers: 500, functions: 200, segments: 20, unknown: 0.1 };

/// SplitMix64: small, and the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n.max(1)
    }
}

/// A made-up study of a size.
pub fn study(size: Size, seed: u64) -> Study {
    let mut random = Random(seed);
    let currency = Currency { code: "RUB".to_owned(), minor_digits: 2 };
    let mut study = Study::empty("Large", currency);
    things(&mut study, size, &mut random);
    matrix(&mut study, size, &mut random);
    sales(&mut study, size, &mut random);
    study
}

fn things(study: &mut Study, size: Size, random: &mut Random) {
    let note = String::new;
    study.market.price_growth = Some(Fact::unsourced(0.06));
    study.players = (0..size.players)
        .map(|p| Player { id: 0, name: format!("Player {p}"), own: p == 0, website: note(), note: note() })
        .collect();
    study.segments = (0..size.segments)
        .map(|s| Segment {
            id: 0,
            name: format!("Segment {s}"),
            volume: Some(Fact::unsourced(Volume { amount: 1e9 + random.unit() * 1e10, unit: note() })),
            volume_year: None,
            growth: (random.unit() > size.unknown).then(|| Fact::unsourced(random.unit() * 0.3 - 0.05)),
            definition: note(),
            listed_are_largest: true,
            note: note(),
        })
        .collect();
    study.offers = (0..size.offers)
        .map(|o| Offer {
            id: 0,
            player: PlayerIx(o % size.players.max(1)),
            name: format!("Offer {o}"),
            category: note(),
            unit: String::new(),
            note: note(),
        })
        .collect();
    study.functions = (0..size.functions)
        .map(|f| Function {
            id: 0,
            name: format!("Function {f}"),
            group: note(),
            kind: match f % 10 {
                4 => FunctionKind::Number { unit: note(), better: Better::Higher },
                9 => FunctionKind::Number { unit: note(), better: Better::Lower },
                _ => FunctionKind::Level,
            },
            note: note(),
        })
        .collect();
    study.sources = vec![Source {
        id: 0,
        text: "Price list".to_owned(),
        reliability: Some(Reliability::Document),
        as_of: None,
        note: note(),
    }];
}

fn matrix(study: &mut Study, size: Size, random: &mut Random) {
    study.levels = Grid::unknown(size.functions, size.offers);
    study.importance = Grid::unknown(size.functions, size.segments);
    study.prices = Grid::unknown(size.offers, size.segments + 1);
    study.value_shares = Grid::unknown(size.players, size.segments + 1);
    study.volume_shares = Grid::unknown(size.players, size.segments + 1);
    study.player_reach = Grid::unknown(size.players, size.segments);
    study.offer_reach = Grid::unknown(size.offers, size.segments);
    for f in 0..size.functions {
        let is_level = study.functions[f].kind == FunctionKind::Level;
        for o in 0..size.offers {
            if random.unit() < size.unknown {
                continue;
            }
            let value = if is_level {
                Value::Level([Level::Absent, Level::Partial, Level::Full, Level::Full][random.below(4) as usize])
            } else {
                Value::Number((random.below(60) + 1) as f64)
            };
            let source = (random.below(3) == 0).then_some(SourceIx(0));
            study.levels.set(f, o, Some(Fact { value, source }));
        }
        for s in 0..size.segments {
            let importance = random.below(6) as f64;
            study.importance.set(f, s, Some(Fact::unsourced(importance)));
        }
    }
    for o in 0..size.offers {
        if random.unit() >= size.unknown {
            let price = Price { amount: Money(10_000_000 + random.below(40_000_000) as i64), unit: "piece".to_owned() };
            study.prices.set(o, 0, Some(Fact::unsourced(price)));
        }
    }
    // A few large rivals and many small ones, others in each segment: the n-th largest holds 1/n of the largest.
    let harmonic: f64 = (1..size.players).map(|n| 1.0 / n as f64).sum();
    for p in 1..size.players {
        for s in 0..=size.segments {
            if random.unit() >= size.unknown {
                let rank = (p + 7 * s) % (size.players - 1) + 1;
                let share = 0.9 / (harmonic * rank as f64);
                study.value_shares.set(p, s, Some(Fact::unsourced(share)));
            } else if random.below(2) == 0 && s > 0 {
                study.player_reach.set(p, s - 1, Some(Fact::unsourced(Reach::Also)));
            }
        }
    }
    for s in 0..size.segments {
        study.player_reach.set(0, s, Some(Fact::unsourced(Reach::Core)));
    }
}

fn sales(study: &mut Study, size: Size, random: &mut Random) {
    let day = |year, month, day| crate::Date::new(year, month, day).ok();
    study.ledger.days = day(2023, 11, 1).zip(day(2026, 10, 31));
    let sums = |random: &mut Random, scale: u64| {
        let amount = Money(1_000_000 + random.below(scale) as i64);
        Sums {
            amount,
            cost: Money(amount.0 * 6 / 10),
            amount_with_cost: amount,
            quantity: 10.0 + random.below(90) as f64,
            lines: 20,
        }
    };
    let first = Month { year: 2023, month: 11 };
    for month in 0..36 {
        for s in 0..size.segments {
            let scale = 200_000_000 / (s as u64 + 1);
            study.ledger.months.push(MonthSum {
                month: Some(first.plus(month)),
                segment: Some(SegmentIx(s)),
                channel: None,
                sums: sums(random, scale),
            });
        }
    }
    for window in [Window::Year, Window::PriorYear] {
        for s in 0..size.segments {
            for o in (0..size.offers).step_by(size.players.max(1)) {
                study.ledger.offers.push(OfferSum {
                    window,
                    segment: Some(SegmentIx(s)),
                    offer: Some(OfferIx(o)),
                    sums: sums(random, 100_000_000),
                });
            }
            study.ledger.distinct.push(Distinct {
                window,
                segment: Some(Some(SegmentIx(s))),
                orders: Some(240),
                clients: Some(60),
                client_concentration: Some(0.05),
                largest_client: Some(0.1),
            });
        }
    }
}
