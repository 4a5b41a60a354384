//! Factors, points, scores, gates and the verdict of each segment.

use standout_market::{Answer, FactorName, Gates, Interval, focus_verdict};

use super::expr::{Cond, Expr, Range, Val, cut, known, max, min, number, unknown, when};
use super::model::{Model, Step};
use super::{Given, answer, column_of_segment, verdict_number};
use standout_words::contract::StudyKey;

/// A factor: its profile's name, its steps for values and for points.
pub(crate) struct FactorSteps {
    pub name: FactorName,
    pub key: &'static str,
    pub low: Step,
    pub high: Step,
    pub points_low: Step,
    pub points_high: Step,
}

pub(crate) const FACTORS: [FactorSteps; 6] = [
    FactorSteps {
        name: FactorName::RealGrowth,
        key: "real_growth",
        low: Step::RealGrowth,
        high: Step::RealGrowth,
        points_low: Step::RealGrowthPointsLow,
        points_high: Step::RealGrowthPointsHigh,
    },
    FactorSteps {
        name: FactorName::Headroom,
        key: "headroom",
        low: Step::OwnShare,
        high: Step::OwnShare,
        points_low: Step::HeadroomPointsLow,
        points_high: Step::HeadroomPointsHigh,
    },
    FactorSteps {
        name: FactorName::Advantage,
        key: "advantage",
        low: Step::AdvantageLow,
        high: Step::AdvantageHigh,
        points_low: Step::AdvantagePointsLow,
        points_high: Step::AdvantagePointsHigh,
    },
    FactorSteps {
        name: FactorName::ValueForPrice,
        key: "value_for_price",
        low: Step::ValueLow,
        high: Step::ValueHigh,
        points_low: Step::ValuePointsLow,
        points_high: Step::ValuePointsHigh,
    },
    FactorSteps {
        name: FactorName::RivalsHhi,
        key: "rivals_hhi",
        low: Step::RivalsHhiLow,
        high: Step::RivalsHhiHigh,
        points_low: Step::HhiPointsLow,
        points_high: Step::HhiPointsHigh,
    },
    FactorSteps {
        name: FactorName::RelativeShare,
        key: "relative_share",
        low: Step::RelativeLow,
        high: Step::RelativeShare,
        points_low: Step::RelativePointsLow,
        points_high: Step::RelativePointsHigh,
    },
];

/// Factors of the growth gate come first.
const GROWTH: usize = 2;

pub(super) fn put(model: &mut Model, given: &Given<'_>) {
    if given.last_segment().is_none() {
        return;
    }
    model.part("calc-part-factors");
    growths(model, given);
    compared(model, given);
    model.part("calc-part-points");
    for factor in &FACTORS {
        points(model, given, factor);
    }
    model.part("calc-part-gates");
    let (growth, room) = FACTORS.split_at(GROWTH);
    score(model, given, growth, Step::GrowthLow, Step::GrowthHigh);
    let cells: Vec<(u16, Expr)> =
        given.segments().map(|c| (c, by_score(model, given, c, Step::GrowthLow, Step::GrowthHigh))).collect();
    model.put(Step::GrowthGate, cells);
    score(model, given, room, Step::RoomLow, Step::RoomHigh);
    let found = |count: &dyn Fn(&standout_market::SegmentFindings) -> usize| -> Vec<(u16, Val)> {
        given.findings.segments.iter().map(|s| (column_of_segment(s.segment), Val::Number(count(s) as f64))).collect()
    };
    model.put_found(Step::MustHaves, found(&|s| s.lacking_must_haves.len()));
    model.put_found(Step::PerhapsMustHaves, found(&|s| s.perhaps_must_haves.len()));
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .map(|c| {
            let by_score = by_score(model, given, c, Step::RoomLow, Step::RoomHigh);
            let (zero, gate) = (number(0.0), given.method("gate"));
            let lacking = model.at(Step::MustHaves, c).above(&zero);
            let open = model.at(Step::RoomLow, c).reaches(&gate);
            let perhaps = model.at(Step::PerhapsMustHaves, c).above(&zero);
            (c, when(&lacking, &zero, &when(&open.and(&perhaps), &number(2.0), &by_score)))
        })
        .collect();
    model.put(Step::RoomGate, cells);
    verdict(model, given);
}

fn growths(model: &mut Model, given: &Given<'_>) {
    let segment = |c: u16| given.findings.segments.get(usize::from(c - 2));
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .filter_map(|c| {
            let found = segment(c)?;
            Some((c, super::shares::percent_of(given.places.growth(found.segment), found.market_growth)))
        })
        .collect();
    model.put(Step::MarketGrowth, cells);
    let typed = given.study.market.price_growth.as_ref().map(|g| g.value);
    let prices = super::shares::percent_of(given.places.key(StudyKey::PriceGrowth), typed);
    model.put(Step::PriceGrowth, [(super::model::WHOLE, prices)]);
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .map(|c| {
            let (market, prices) = (model.at(Step::MarketGrowth, c), model.at(Step::PriceGrowth, super::model::WHOLE));
            (c, known(&[&market, &prices], &market.minus(&prices)))
        })
        .collect();
    model.put(Step::RealGrowth, cells);
}

/// What comparing offers function by function comes to: found by the program.
fn compared(model: &mut Model, given: &Given<'_>) {
    for (name, low, high) in [
        (FactorName::Advantage, Step::AdvantageLow, Step::AdvantageHigh),
        (FactorName::ValueForPrice, Step::ValueLow, Step::ValueHigh),
    ] {
        for (step, end) in [(low, true), (high, false)] {
            let cells: Vec<(u16, Val)> = given
                .findings
                .segments
                .iter()
                .map(|s| {
                    let value = s.factors.iter().find(|f| f.name == name).and_then(|f| f.value);
                    let end = value.map(|v: Interval| if end { v.low } else { v.high }).filter(|x| x.is_finite());
                    (column_of_segment(s.segment), end.map_or(Val::Unknown, Val::Number))
                })
                .collect();
            model.put_found(step, cells);
        }
    }
}

/// The line through the two anchors, cut at 0 and 100; without data anything is possible.
fn points(model: &mut Model, given: &Given<'_>, factor: &FactorSteps) {
    let zero = given.method(&format!("{}.zero", factor.key));
    let hundred = given.method(&format!("{}.hundred", factor.key));
    let of = |x: &Expr, open: &Expr| {
        let line = cut(&x.minus(&zero).over(&hundred.minus(&zero)).times(&number(100.0)));
        let step = when(&x.at_least_of(&hundred), &number(100.0), &number(0.0));
        when(&x.is_known(), &when(&hundred.is(&zero), &step, &line), open)
    };
    let upward = hundred.at_least_of(&zero);
    let (least, most) = (number(0.0), number(100.0));
    type End = (Step, fn(&Expr, &Expr) -> Expr);
    let ends: [End; 2] = [(factor.points_low, min), (factor.points_high, max)];
    for (step, end) in ends {
        let cells: Vec<(u16, Expr)> = given
            .segments()
            .map(|c| {
                let (low, high) = (model.at(factor.low, c), model.at(factor.high, c));
                let low = of(&low, &when(&upward, &least, &most));
                let high = of(&high, &when(&upward, &most, &least));
                (c, end(&low, &high))
            })
            .collect();
        model.put(step, cells);
    }
}

/// The weighted mean of the points of a gate's factors.
fn score(model: &mut Model, given: &Given<'_>, factors: &[FactorSteps], low: Step, high: Step) {
    let weights: Vec<Expr> = factors.iter().map(|f| given.method(&format!("{}.weight", f.key))).collect();
    let sum = |parts: Vec<Expr>| parts.into_iter().reduce(|a, b| a.plus(&b)).unwrap_or_else(unknown);
    let total = sum(weights.clone());
    for (step, is_low, nothing) in [(low, true, 0.0), (high, false, 100.0)] {
        let cells: Vec<(u16, Expr)> = given
            .segments()
            .map(|c| {
                let parts = factors
                    .iter()
                    .zip(&weights)
                    .map(|(f, weight)| weight.times(&model.at(if is_low { f.points_low } else { f.points_high }, c)));
                let mean = sum(parts.collect()).over(&total);
                (c, when(&total.above(&number(0.0)), &mean, &number(nothing)))
            })
            .collect();
        model.put(step, cells);
    }
}

fn by_score(model: &Model, given: &Given<'_>, column: u16, low: Step, high: Step) -> Expr {
    let gate = given.method("gate");
    let reaches = |step: Step| -> Cond { model.at(step, column).reaches(&gate) };
    answer(&reaches(low), &reaches(high))
}

/// The 27 ways of three gates, in the order of their key: money, growth, room; no, yes, cannot tell.
pub(crate) fn ways() -> impl Iterator<Item = Gates> {
    const ANSWERS: [Answer; 3] = [Answer::No, Answer::Yes, Answer::CannotTell];
    ANSWERS.into_iter().flat_map(|money| {
        ANSWERS.into_iter().flat_map(move |growth| ANSWERS.into_iter().map(move |room| Gates { money, growth, room }))
    })
}

fn verdict(model: &mut Model, given: &Given<'_>) {
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .map(|c| {
            let money = if given.has_sales() { model.at(Step::MoneyGate, c) } else { number(2.0) };
            let (growth, room) = (model.at(Step::GrowthGate, c), model.at(Step::RoomGate, c));
            (c, money.times(&number(9.0)).plus(&growth.times(&number(3.0))).plus(&room).plus(&number(1.0)))
        })
        .collect();
    model.put(Step::Ways, cells);
    let numbers = Range {
        text: given.verdicts.clone(),
        values: ways().map(|gates| Val::Number(verdict_number(focus_verdict(gates)) as f64)).collect(),
    };
    let cells: Vec<(u16, Expr)> = given.segments().map(|c| (c, numbers.at(&model.at(Step::Ways, c)))).collect();
    model.put(Step::Verdict, cells);
    let made = given.findings.segments.iter();
    let made = made.map(|s| (column_of_segment(s.segment), Val::Number(verdict_number(s.verdict) as f64)));
    model.put_found(Step::VerdictMade, made.collect::<Vec<_>>());
}
