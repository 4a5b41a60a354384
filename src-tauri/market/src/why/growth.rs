//! Why own sales changed: each part of both splits, down to what was sold and to the segments' markets. The parts of a
//! part add up to it.

use super::{Asked, Figure, What, Why, exactly};
use crate::change::{Change, GrowthPart, ItemChange, ItemSales, SalesOf, Turn, change};
use crate::shift_share::{Markets, TwoYears, sums_by_segment};
use crate::{Cell, Interval, Money, Scope, SegmentIx, shift_share};

/// Items shown under a part; the others are one line.
const ITEMS: usize = 40;

const SPLIT: [GrowthPart; 6] =
    [GrowthPart::Volume, GrowthPart::Mix, GrowthPart::Price, GrowthPart::New, GrowthPart::Lost, GrowthPart::Untold];
const SHIFT: [GrowthPart; 4] = [GrowthPart::Market, GrowthPart::Segment, GrowthPart::Own, GrowthPart::Elsewhere];

fn by(amount: f64) -> Figure {
    Figure::MoneyChange(Money(amount.round() as i64))
}

fn money(amount: f64) -> Figure {
    Figure::Money(Money(amount.round() as i64))
}

impl Asked<'_> {
    fn change_of(&self, items: &[ItemSales], of: SalesOf) -> Change {
        change(items.iter().filter(|row| of.has_item(self.study, row)))
    }

    /// All of a change.
    pub(super) fn growth(&self, items: &[ItemSales], of: SalesOf) -> Why {
        let change = self.change_of(items, of);
        let what = What::Change(of);
        if change.items.is_empty() {
            return Why::new(what, Figure::Unknown);
        }
        let told = |part: &GrowthPart| split(&change, *part).is_some_and(|amount| amount.round() != 0.0);
        Why::new(what, by((change.now - change.before).as_f64()))
            .parts([
                Why::new(What::Before, Figure::Money(change.before)),
                Why::new(What::Now, Figure::Money(change.now)),
            ])
            .parts(SPLIT.into_iter().filter(told).map(|part| of_split(&change, part)))
            .parts(self.shift_share_parts(of))
            .cells([Cell::Sales(scope(of))])
    }

    /// One part of it.
    pub(super) fn growth_part(&self, items: &[ItemSales], of: SalesOf, part: GrowthPart) -> Why {
        if SPLIT.contains(&part) {
            let change = self.change_of(items, of);
            return of_split(&change, part).cells([Cell::Sales(scope(of))]);
        }
        self.of_shift(of, part).unwrap_or_else(|| Why::new(What::Part(part), Figure::Unknown))
    }

    /// Market, segment and own merit of a scope; nothing where no market's growth is known.
    pub(super) fn shift_parts(&self, of: Scope) -> Vec<Why> {
        let segment = match of {
            Scope::Whole => None,
            Scope::Segment(s) => Some(s),
        };
        self.shift_share_parts(SalesOf::segment(segment))
    }

    fn shift_share_parts(&self, of: SalesOf) -> Vec<Why> {
        let there = |why: &Why| why.what != What::Part(GrowthPart::Elsewhere) || why.value != by(0.0);
        SHIFT.into_iter().filter_map(|part| self.of_shift(of, part)).filter(there).collect()
    }

    fn of_shift(&self, of: SalesOf, part: GrowthPart) -> Option<Why> {
        let all = shift_share(self.study, |row| of.has_month(row))?;
        let markets = Markets::of(self.study)?;
        let amount = match part {
            GrowthPart::Market => all.market,
            GrowthPart::Segment => all.segment,
            GrowthPart::Own => all.own,
            _ => all.untold,
        };
        let mut segments = Vec::new();
        for TwoYears { segment, before, now } in sums_by_segment(self.study, |row| of.has_month(row))? {
            let known = segment.is_some_and(|s| markets.knows(s));
            if known == (part == GrowthPart::Elsewhere) {
                continue;
            }
            let of_it = markets.split(segment, before, now);
            let growth = || segment.map(|s| self.market_growth(Scope::Segment(s)));
            let before = Why::new(What::Before, money(before));
            let after = || Why::new(What::Now, money(now));
            let (adds, parts) = match part {
                GrowthPart::Market => (of_it.market, vec![before]),
                GrowthPart::Segment => (of_it.segment, [Some(before), growth()].into_iter().flatten().collect()),
                GrowthPart::Own => (of_it.own, [Some(before), Some(after()), growth()].into_iter().flatten().collect()),
                _ => (of_it.untold, [Some(before), Some(after()), growth()].into_iter().flatten().collect()),
            };
            segments.push(Why::new(What::InSegment(segment), by(adds)).parts(parts));
        }
        let mean = matches!(part, GrowthPart::Market | GrowthPart::Segment).then(|| self.mean_growth(&markets));
        Some(Why::new(What::Part(part), by(amount)).parts(mean).parts(segments))
    }

    /// The mean of the markets' growths, each weighing as much as its volume.
    fn mean_growth(&self, markets: &Markets) -> Why {
        let counted = (0..self.study.segments.len()).map(SegmentIx).filter(|&s| {
            let segment = &self.study.segments[s.0];
            segment.volume.is_some() && segment.growth.is_some()
        });
        Why::new(What::MeanMarketGrowth, Figure::Change(markets.whole())).parts(counted.map(|s| {
            let scope = Scope::Segment(s);
            self.market_growth(scope).cells([Cell::Volume(scope)])
        }))
    }
}

/// The scope whose sales a change lies in.
fn scope(of: SalesOf) -> Scope {
    of.segment.flatten().map_or(Scope::Whole, Scope::Segment)
}

fn split(change: &Change, part: GrowthPart) -> Option<f64> {
    let told = |amount: f64| change.is_told().then_some(amount);
    match part {
        GrowthPart::Volume => told(change.volume),
        GrowthPart::Mix => told(change.mix),
        GrowthPart::Price => told(change.price),
        GrowthPart::New => Some(change.new),
        GrowthPart::Lost => Some(change.lost),
        _ => Some(change.untold),
    }
}

fn of_split(change: &Change, part: GrowthPart) -> Why {
    let why = Why::new(What::Part(part), split(change, part).map_or(Figure::Unknown, by));
    if change.items.is_empty() || why.value == Figure::Unknown {
        return why;
    }
    let both: Vec<&ItemChange> = change.items.iter().filter(|i| matches!(i.turn, Turn::Both { .. })).collect();
    let sum = |of: fn(&ItemChange) -> f64| both.iter().map(|item| of(item)).sum::<f64>();
    let (q0, q1) = (sum(|i| i.before.quantity), sum(|i| i.now.quantity));
    let mean = sum(|i| i.before.amount.as_f64()) / q0;
    let quantity = |what, x: f64| Why::new(what, Figure::Number(Interval::exact(x)));
    let part_of = |what, x: f64, all: f64| Why::new(what, exactly((all > 0.0).then(|| x / all), Figure::Part));
    match part {
        GrowthPart::Volume => why.parts([
            quantity(What::QuantityBefore, q0),
            quantity(What::QuantityNow, q1),
            Why::new(What::PriceBefore, money(mean)),
        ]),
        GrowthPart::Mix => {
            let at_old = sum(|i| i.now.quantity * price_before(i));
            let sums = [Why::new(What::AtOldPrices, money(at_old)), Why::new(What::InOldMix, money(q1 * mean))];
            let adds = |i: &ItemChange| (i.now.quantity / q1 - i.before.quantity / q0) * q1 * price_before(i);
            why.parts(sums).parts(items(&both, &adds, &|item| {
                vec![
                    part_of(What::MixBefore, item.before.quantity, q0),
                    part_of(What::MixNow, item.now.quantity, q1),
                    Why::new(What::PriceBefore, money(price_before(item))),
                ]
            }))
        }
        GrowthPart::Price => {
            let adds = |i: &ItemChange| match i.turn {
                Turn::Both { price, .. } => price,
                _ => 0.0,
            };
            why.parts(items(&both, &adds, &|item| {
                vec![
                    Why::new(What::PriceBefore, money(price_before(item))),
                    Why::new(What::PriceNow, money(item.now.amount.as_f64() / item.now.quantity)),
                    quantity(What::QuantityNow, item.now.quantity),
                ]
            }))
        }
        _ => {
            let mine = |turn: &Turn| match part {
                GrowthPart::New => *turn == Turn::New,
                GrowthPart::Lost => *turn == Turn::Lost,
                _ => matches!(turn, Turn::Uncounted | Turn::GivenBack | Turn::Unnamed),
            };
            let list: Vec<&ItemChange> = change.items.iter().filter(|i| mine(&i.turn)).collect();
            let adds = |i: &ItemChange| (i.now.amount - i.before.amount).as_f64();
            why.parts(items(&list, &adds, &|item| {
                if part == GrowthPart::Untold {
                    return vec![
                        Why::new(What::Unsplit(item.turn), Figure::Blank),
                        Why::new(What::Before, Figure::Money(item.before.amount)),
                        Why::new(What::Now, Figure::Money(item.now.amount)),
                    ];
                }
                Vec::new()
            }))
        }
    }
}

fn price_before(item: &ItemChange) -> f64 {
    item.before.amount.as_f64() / item.before.quantity
}

/// What each item adds, the most first; those beyond the first few as one.
fn items(list: &[&ItemChange], adds: &dyn Fn(&ItemChange) -> f64, parts: &dyn Fn(&ItemChange) -> Vec<Why>) -> Vec<Why> {
    let mut found: Vec<(f64, &ItemChange)> = list.iter().map(|item| (adds(item), *item)).collect();
    found.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let rest = found.split_off(found.len().min(ITEMS));
    let mut whys: Vec<Why> = found
        .into_iter()
        .map(|(amount, item)| Why::new(What::Item(item.item.clone()), by(amount)).parts(parts(item)))
        .collect();
    if !rest.is_empty() {
        let amount = rest.iter().map(|(amount, _)| amount).sum();
        whys.push(Why::new(What::OtherItems(rest.len()), by(amount)));
    }
    whys
}
