//! Anything a user may do, drawn at random and made to fit the study at hand.

use proptest::prelude::*;
use standout_market::{
    Better, ClaimKind, FunctionKind, Id, Level, MappingKind, Money, Price, Reach, Reliability, Study, Volume,
};
use standout_store::{
    About, CellKey, CellValue, ClaimField, Condition, Edit, FunctionField, OfferField, PlayerField, SegmentField,
    SourceField, Target, Thing,
};

/// Numbers out of which an edit is made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Draw {
    kind: u8,
    a: usize,
    b: usize,
    c: u8,
    x: f64,
}

pub(crate) fn draw() -> impl Strategy<Value = Draw> {
    let numbers = prop_oneof![
        3 => 0.0..1.0f64,
        2 => prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
        1 => any::<i32>().prop_map(f64::from),
    ];
    (0u8..54, 0usize..6, 0usize..6, any::<u8>(), numbers).prop_map(|(kind, a, b, c, x)| Draw { kind, a, b, c, x })
}

const NAMES: [&str; 5] = ["Мы", "Они", "Дилеры", "Горка", "O'Neil; \"x\"\n"];

fn name(c: u8) -> String {
    match c % 8 {
        n @ 0..5 => NAMES[usize::from(n)].to_owned(),
        _ => format!("имя {}", c % 32),
    }
}

/// The key of the n-th thing, wrapping round; of an empty list a key that is not there.
fn nth(ids: impl Iterator<Item = Id>, n: usize) -> Id {
    let ids: Vec<Id> = ids.collect();
    ids.get(n % ids.len().max(1)).copied().unwrap_or(999)
}

impl Draw {
    /// The edit of this draw in a study. It may still be refused.
    pub(crate) fn edit(self, study: &Study) -> Edit {
        let Draw { kind, a, b, c, x } = self;
        let player = |n| nth(study.players.iter().map(|p| p.id), n);
        let segment = |n| nth(study.segments.iter().map(|s| s.id), n);
        let offer = |n| nth(study.offers.iter().map(|o| o.id), n);
        let function = |n| nth(study.functions.iter().map(|f| f.id), n);
        let claim = |n| nth(study.claims.iter().map(|c| c.id), n);
        let source = |n| nth(study.sources.iter().map(|s| s.id), n);
        let scope = (b > 0).then(|| segment(b));
        let things = [
            (Thing::Player, player(a)),
            (Thing::Segment, segment(a)),
            (Thing::Offer, offer(a)),
            (Thing::Function, function(a)),
            (Thing::Claim, claim(a)),
            (Thing::Source, source(a)),
        ];
        let (thing, thing_id) = things[usize::from(c) % things.len()];
        let reach = [Reach::Core, Reach::Also, Reach::No][usize::from(c) % 3];
        let cells = [
            (
                CellKey::Level { function: function(a), offer: offer(b) },
                match study.functions.iter().find(|f| f.id == function(a)) {
                    Some(f) if f.kind != FunctionKind::Level => CellValue::Number(x),
                    _ => CellValue::Level([Level::Full, Level::Partial, Level::Absent][usize::from(c) % 3]),
                },
            ),
            (
                CellKey::Importance { function: function(a), segment: segment(b) },
                CellValue::Number(f64::from(c % 11) / 2.0),
            ),
            (
                CellKey::Price { offer: offer(a), segment: scope },
                CellValue::Price(Price { amount: Money(x as i64), unit: name(c) }),
            ),
            (CellKey::ValueShare { player: player(a), segment: scope }, CellValue::Number(x)),
            (CellKey::VolumeShare { player: player(a), segment: scope }, CellValue::Number(x)),
            (CellKey::PlayerReach { player: player(a), segment: segment(b) }, CellValue::Reach(reach)),
            (CellKey::OfferReach { offer: offer(a), segment: segment(b) }, CellValue::Reach(reach)),
            (CellKey::Volume { segment: scope }, CellValue::Volume(Volume { amount: x.abs(), unit: name(c) })),
            (CellKey::Growth { segment: scope }, CellValue::Number(x)),
            (CellKey::PriceGrowth, CellValue::Number(x)),
        ];
        let (cell, value) = cells[usize::from(c) % cells.len()].clone();
        match kind {
            0..12 => Edit::Set { cell, value },
            12 | 13 => Edit::Clear { cell },
            14..16 => Edit::SourceOf { cell, source: (c % 4 > 0).then(|| source(a)) },
            16 => Edit::AddPlayer { name: name(c) },
            17 => Edit::AddSegment { name: name(c) },
            18 | 19 => Edit::AddOffer { player: player(a), name: name(c), category: name(c / 2) },
            20 | 21 => Edit::AddFunction { name: name(c), group: name(c / 3), kind: function_kind(c) },
            22 => Edit::AddClaim { player: player(a), words: name(c), theme: name(c / 5) },
            23 => Edit::AddSource { text: name(c), reliability: reliability(c), as_of: day(c), note: String::new() },
            24 | 25 => Edit::Remove { thing, id: thing_id },
            26 | 27 => Edit::Rename { thing, id: thing_id, name: name(c / 3) },
            28 => Edit::Order { thing, ids: vec![thing_id] },
            29 => Edit::OwnPlayer((c % 5 > 0).then(|| player(a))),
            30 => Edit::Player(player(a), PlayerField::Website(name(c))),
            31 => Edit::Segment(
                segment(a),
                match c % 4 {
                    0 => SegmentField::VolumeYear((c > 99).then_some(2000 + i16::from(c))),
                    1 => SegmentField::Definition(name(c)),
                    2 => SegmentField::ListedAreLargest(c > 99),
                    _ => SegmentField::Note(name(c)),
                },
            ),
            32 => Edit::Offer(
                offer(a),
                match c % 3 {
                    0 => OfferField::Player(player(b)),
                    1 => OfferField::Category(name(c)),
                    _ => OfferField::Note(name(c)),
                },
            ),
            33 => Edit::Function(
                function(a),
                match c % 3 {
                    0 => FunctionField::Kind(function_kind(c / 3)),
                    1 => FunctionField::Group(name(c)),
                    _ => FunctionField::Note(name(c)),
                },
            ),
            34..37 => Edit::Claim(
                claim(a),
                match c % 9 {
                    0 => ClaimField::Player(player(b)),
                    1 => ClaimField::Theme(name(c)),
                    2 => ClaimField::Kind((c > 50).then_some(ClaimKind::Best)),
                    3 => ClaimField::About(Some(About::Function(function(b)))),
                    4 => ClaimField::About((c > 50).then_some(About::Price)),
                    5 => ClaimField::Offer((c > 50).then(|| offer(b))),
                    6 => ClaimField::Segment((c > 50).then(|| segment(b))),
                    7 => ClaimField::Source((c > 50).then(|| source(b))),
                    _ => ClaimField::Proof(name(c)),
                },
            ),
            37 => Edit::Source(
                source(a),
                match c % 3 {
                    0 => SourceField::Reliability(reliability(c)),
                    1 => SourceField::AsOf(day(c)),
                    _ => SourceField::Note(name(c)),
                },
            ),
            38 => Edit::ListedAreLargest(c > 99),
            39 => Edit::Method { key: "money_share".to_owned(), value: (c > 50).then_some(x) },
            40..43 => {
                Edit::Map { kind: MappingKind::Segment, label: name(c), to: (c > 50).then(|| Target::Id(segment(a))) }
            }
            43 => Edit::Map {
                kind: MappingKind::Channel,
                label: name(c),
                to: (c > 50).then(|| Target::Name(name(c / 2))),
            },
            44 => Edit::Map { kind: MappingKind::Offer, label: name(c), to: (c > 50).then(|| Target::Id(offer(a))) },
            45 | 46 => Edit::HideBatch { batch: a as Id, hidden: c > 99 },
            47 | 48 => Edit::AddSegmentRule {
                condition: match c % 3 {
                    0 => Condition::Client("Иванов".to_owned()),
                    1 => Condition::Channel("сайт".to_owned()),
                    _ => Condition::AverageOrder { least: Some(Money(i64::from(c) * 1_000)), below: None },
                },
                segment: segment(a),
            },
            49 => Edit::RemoveSegmentRule(a as Id),
            50 => Edit::MoveSegmentRule { id: a as Id, before: (c > 99).then_some(b as Id) },
            51 | 52 => {
                let (thing, into) = [
                    (Thing::Player, player(b)),
                    (Thing::Segment, segment(b)),
                    (Thing::Offer, offer(b)),
                    (Thing::Function, function(b)),
                ][usize::from(c) % 4];
                let from = [player(a), segment(a), offer(a), function(a)][usize::from(c) % 4];
                Edit::Merge { thing, from, into, over: if c > 99 { vec![cell] } else { Vec::new() } }
            }
            _ => Edit::StudyName(name(c)),
        }
    }
}

fn function_kind(c: u8) -> FunctionKind {
    match c % 2 {
        0 => FunctionKind::Level,
        _ => FunctionKind::Number { unit: name(c), better: Better::Lower },
    }
}

fn reliability(c: u8) -> Option<Reliability> {
    [None, Some(Reliability::Public), Some(Reliability::OwnWord)][usize::from(c) % 3]
}

fn day(c: u8) -> Option<jiff::civil::Date> {
    (c > 50).then(|| jiff::civil::date(2020, 1 + (c % 12) as i8, 1 + (c % 28) as i8))
}
