//! Shares of every market as the analysis uses them, and what follows from them: concentration, effective number,
//! relative share. What is unknown is a dash, and never counted as zero.

use standout_market::{Concentration, Money, PlayerIx, Scope, Volume, volume_in_money};
use standout_words::contract::YesNo;
use standout_words::say;

use super::expr::{
    Expr, Range, Val, cell, down, flag, known, max, min, number, round, size, text_of, unknown, when, words,
};
use super::model::{Model, Step};
use super::speech::choose;
use super::{Given, column_of};
use crate::table::Shown;

/// Three blocks of players by markets: by value, by volume, and as used. Rivals first, our own company last.
struct Blocks {
    by_value: (u32, u32),
    by_volume: (u32, u32),
    used: (u32, u32),
    own: bool,
}

impl Blocks {
    fn all(model: &Model, rows: (u32, u32), column: u16) -> Range {
        model.block(rows, (column, column))
    }

    /// Of the rivals alone; `None` without any.
    fn rivals(&self, model: &Model, (top, bottom): (u32, u32), column: u16) -> Option<Range> {
        let bottom = if self.own { bottom.checked_sub(1)? } else { bottom };
        (bottom >= top).then(|| model.block((top, bottom), (column, column)))
    }

    fn own(&self, model: &Model, rows: (u32, u32), column: u16) -> Expr {
        if self.own { model.cell(rows.1, column) } else { unknown() }
    }
}

/// Every player's row, our own company last.
pub(super) fn order(given: &Given<'_>) -> Vec<PlayerIx> {
    let own = given.study.own();
    let rivals = (0..given.study.players.len()).map(PlayerIx).filter(|p| Some(*p) != own);
    rivals.chain(own).collect()
}

pub(super) fn put(model: &mut Model, given: &Given<'_>) {
    model.part("calc-part-shares");
    volumes(model, given);
    if given.study.players.is_empty() {
        return;
    }
    let typed = |model: &mut Model, by_value: bool| {
        let mut rows = Vec::new();
        for player in order(given) {
            let cells: Vec<(u16, Expr)> =
                given.scopes().map(|scope| (column_of(scope), share(given, player, by_value, scope))).collect();
            rows.push(model.put_name(name(given, player), Shown::Percent, cells));
        }
        (rows.first().copied().unwrap_or(0), rows.last().copied().unwrap_or(0))
    };
    model.part("calc-part-by-value");
    let by_value = typed(model, true);
    model.part("calc-part-by-volume");
    let by_volume = typed(model, false);
    let mut blocks = Blocks { by_value, by_volume, used: (0, 0), own: given.study.own().is_some() };
    model.part("calc-part-used");
    let cells: Vec<(u16, Expr)> = given.columns().map(|c| (c, is_by_value(model, &blocks, c))).collect();
    model.put(Step::ByValue, cells);
    let mut rows = Vec::new();
    for (i, player) in (0_u32..).zip(order(given)) {
        let own = Some(player) == given.study.own();
        let cells: Vec<(u16, Expr)> = given
            .columns()
            .map(|c| {
                let basis = model.at(Step::ByValue, c).is(&number(1.0));
                let typed = when(&basis, &model.cell(by_value.0 + i, c), &model.cell(by_volume.0 + i, c));
                let computed = model.at(Step::ComputedShare, c);
                (c, if own { when(&basis.and(&computed.is_known()), &computed, &typed) } else { typed })
            })
            .collect();
        rows.push(model.put_name(name(given, player), Shown::Percent, cells));
    }
    blocks.used = (rows.first().copied().unwrap_or(0), rows.last().copied().unwrap_or(0));
    model.used = blocks.used;
    structure(model, given, &blocks);
}

fn name(given: &Given<'_>, player: PlayerIx) -> Expr {
    text_of(given.places.player(player), given.study.player_name(player))
}

/// A share as typed in per cent, as a fraction.
fn share(given: &Given<'_>, player: PlayerIx, by_value: bool, scope: Scope) -> Expr {
    let grid = if by_value { &given.study.value_shares } else { &given.study.volume_shares };
    let fraction = grid.get(player.0, scope.column()).map(|fact| fact.value);
    match given.places.share(player, by_value, scope) {
        Some(address) => percent_of(address, fraction),
        None => unknown(),
    }
}

/// A cell of per cent as a fraction; unknown where it holds no number.
pub(super) fn percent_of(address: String, fraction: Option<f64>) -> Expr {
    let found = fraction.map_or(Val::Unknown, Val::Number);
    let typed = cell(address.clone(), found.clone());
    let hundredth = cell(format!("{address}/100"), found);
    when(&typed.is_known(), &hundredth, &unknown())
}

/// Volumes in money, and our share of them by revenue.
fn volumes(model: &mut Model, given: &Given<'_>) {
    let volume = |scope: Scope| match scope {
        Scope::Whole => given.study.market.volume.as_ref(),
        Scope::Segment(s) => given.study.segments.get(s.0).and_then(|s| s.volume.as_ref()),
    };
    let currency = &given.study.currency;
    let factors: Vec<(u16, Val)> = given
        .scopes()
        .map(|scope| {
            // A unit is read by the program: what one of it is in money.
            let unit = volume(scope).map_or(String::new(), |v| v.value.unit.clone());
            let one = volume_in_money(&Volume { amount: 1.0, unit }, currency);
            let factor = one.map(|Money(minor)| minor as f64 / currency.minor_per_major() as f64);
            (column_of(scope), factor.map_or(Val::Unknown, Val::Number))
        })
        .collect();
    model.put_found(Step::VolumeFactor, factors);
    let cells: Vec<(u16, Expr)> = given
        .scopes()
        .map(|scope| {
            let column = column_of(scope);
            let amount = volume(scope).map_or(Val::Unknown, |v| Val::Number(v.value.amount));
            let typed = cell(given.places.volume(scope), amount);
            let factor = model.at(Step::VolumeFactor, column);
            let money = round(&typed.times(&factor), u32::from(currency.minor_digits));
            (column, known(&[&typed, &factor], &money))
        })
        .collect();
    model.put(Step::Volume, cells);
    let whole_year = given.findings.year.is_some_and(|y| y.full_months >= 12);
    let cells: Vec<(u16, Expr)> = given
        .columns()
        .map(|c| {
            if !whole_year || given.study.own().is_none() {
                return (c, unknown());
            }
            let (revenue, volume) = (model.at(Step::Revenue, c), model.at(Step::Volume, c));
            let share = when(&volume.above(&number(0.0)), &revenue.over(&volume), &unknown());
            (c, known(&[&revenue, &volume], &share))
        })
        .collect();
    model.put(Step::ComputedShare, cells);
}

fn is_by_value(model: &Model, blocks: &Blocks, column: u16) -> Expr {
    let nobody_by_volume = Blocks::all(model, blocks.by_volume, column).count().is(&number(0.0));
    let some_rival = blocks.rivals(model, blocks.by_value, column).map(|rivals| rivals.count().above(&number(0.0)));
    flag(&some_rival.map_or(nobody_by_volume.clone(), |some| some.or(&nobody_by_volume)))
}

fn structure(model: &mut Model, given: &Given<'_>, blocks: &Blocks) {
    let zero = number(0.0);
    let each = |make: &dyn Fn(u16) -> Expr| -> Vec<(u16, Expr)> { given.columns().map(|c| (c, make(c))).collect() };
    let used = |model: &Model, c: u16| Blocks::all(model, blocks.used, c);
    let rivals = |model: &Model, c: u16| blocks.rivals(model, blocks.used, c);
    let some = |model: &Model, c: u16| used(model, c).count().above(&number(0.0));
    // Of known shares; without any nothing can be said.
    let of_some = |model: &Model, c: u16, then: &Expr| when(&some(model, c), then, &unknown());

    let cells = each(&|c| {
        let (by_value, by_volume) = (blocks.own(model, blocks.by_value, c), blocks.own(model, blocks.by_volume, c));
        let computed = model.at(Step::ComputedShare, c);
        when(&computed.is_known(), &computed, &when(&by_value.is_known(), &by_value, &by_volume))
    });
    model.put(Step::OwnShare, cells);
    let cells = each(&|c| {
        let rest = number(1.0).minus(&used(model, c).sum());
        let little = size(&rest).at_most(1e-9);
        of_some(model, c, &when(&little, &zero, &rest))
    });
    model.put(Step::Rest, cells);
    let listed: Vec<(u16, Expr)> = given
        .scopes()
        .map(|scope| {
            let largest = match scope {
                Scope::Whole => given.study.market.listed_are_largest,
                Scope::Segment(s) => given.study.segments.get(s.0).is_none_or(|s| s.listed_are_largest),
            };
            let (yes, no) = (YesNo::Yes.name(given.lang), YesNo::No.name(given.lang));
            let typed = cell(given.places.listed(scope), Val::Text(if largest { yes } else { no }.to_owned()));
            (column_of(scope), flag(&typed.says(no).not()))
        })
        .collect();
    model.put(Step::Listed, listed);
    let cells = each(&|c| match rivals(model, c) {
        Some(rivals) => when(&rivals.count_positive().above(&zero), &rivals.least_positive(), &unknown()),
        None => unknown(),
    });
    model.put(Step::LeastRival, cells);
    let cells = each(&|c| match rivals(model, c) {
        Some(rivals) => when(&rivals.count_positive().above(&zero), &rivals.max(), &unknown()),
        None => unknown(),
    });
    model.put(Step::LargestRival, cells);
    let is_listed = |model: &Model, c: u16| model.at(Step::Listed, c).is(&number(1.0));
    let cells = each(&|c| {
        let (rest, least) = (model.at(Step::Rest, c), model.at(Step::LeastRival, c));
        let rest = max(&rest, &zero);
        let whole = down(&rest.over(&least).plus(&number(1e-9)));
        let last = max(&rest.minus(&whole.times(&least)), &zero);
        let shared = whole.times(&least).times(&least).plus(&last.times(&last));
        let alone = rest.times(&rest);
        of_some(model, c, &when(&is_listed(model, c).and(&least.is_known()), &shared, &alone))
    });
    model.put(Step::Filling, cells);
    let scale = number(10_000.0);
    let cells = each(&|c| of_some(model, c, &used(model, c).squares().times(&scale)));
    model.put(Step::HhiLow, cells);
    let cells =
        each(&|c| of_some(model, c, &model.at(Step::HhiLow, c).plus(&model.at(Step::Filling, c).times(&scale))));
    model.put(Step::HhiHigh, cells);
    for (top, low, high) in [(3, Step::Cr3Low, Step::Cr3High), (4, Step::Cr4Low, Step::Cr4High)] {
        let enough = |model: &Model, c: u16| used(model, c).count().at_least(top as f64);
        let cells = each(&|c| {
            let all = used(model, c);
            of_some(model, c, &when(&enough(model, c), &all.largest(top), &all.sum()))
        });
        model.put(low, cells);
        let cells = each(&|c| {
            let (all, low) = (used(model, c), model.at(low, c));
            let rest = max(&model.at(Step::Rest, c), &zero);
            let places = number(top as f64).minus(&all.count());
            let filled = when(&enough(model, c), &low, &low.plus(&min(&rest, &all.min().times(&places))));
            let beside = when(&enough(model, c), &max(&low, &all.largest(top - 1).plus(&rest)), &low.plus(&rest));
            of_some(model, c, &when(&is_listed(model, c), &filled, &beside))
        });
        model.put(high, cells);
    }
    for (step, of) in [(Step::PlayersLow, Step::HhiHigh), (Step::PlayersHigh, Step::HhiLow)] {
        let cells = each(&|c| {
            let hhi = model.at(of, c);
            known(&[&hhi], &when(&hhi.above(&zero), &scale.over(&hhi), &unknown()))
        });
        model.put(step, cells);
    }
    levels(model, given);
    let cells = each(&|c| {
        let (ours, rival) = (blocks.own(model, blocks.used, c), model.at(Step::LargestRival, c));
        known(&[&ours, &rival], &ours.over(&rival))
    });
    model.put(Step::RelativeShare, cells);
    let cells = each(&|c| {
        let (ours, rival) = (blocks.own(model, blocks.used, c), model.at(Step::LargestRival, c));
        let possible = when(&is_listed(model, c), &rival, &max(&rival, &model.at(Step::Rest, c)));
        known(&[&ours, &rival], &ours.over(&possible))
    });
    model.put(Step::RelativeLow, cells);
    for (step, high) in [(Step::RivalsHhiLow, false), (Step::RivalsHhiHigh, true)] {
        let cells = each(&|c| {
            let Some(rivals) = rivals(model, c) else { return unknown() };
            let low = rivals.squares();
            let sum = if high { low.plus(&model.at(Step::Filling, c)).times(&scale) } else { low.times(&scale) };
            when(&rivals.count().above(&zero), &sum, &unknown())
        });
        model.put(step, cells);
    }
}

/// How concentrated, by the profile's bands: 1 low, 2 moderate, 3 high.
fn levels(model: &mut Model, given: &Given<'_>) {
    let russian = given.method("russian_bands").is(&number(1.0));
    let band = |x: &Expr, moderate: f64, high: &Expr| {
        let above = number(1e-9).plus(high);
        let middle = when(&x.reaches(&number(moderate)), &number(2.0), &number(1.0));
        when(&x.above(&above), &number(3.0), &middle)
    };
    let hhi_high = when(&russian, &number(2_000.0), &number(1_800.0));
    type Ends = (Step, Step, Step, fn(&Expr, &Expr) -> Expr);
    let ends: [Ends; 2] =
        [(Step::LevelFrom, Step::HhiLow, Step::Cr3Low, min), (Step::LevelTo, Step::HhiHigh, Step::Cr3High, max)];
    for (step, hhi, cr3, worse) in ends {
        let cells: Vec<(u16, Expr)> = given
            .columns()
            .map(|c| {
                let (hhi, cr3) = (model.at(hhi, c), model.at(cr3, c));
                let by_hhi = band(&hhi, 1_000.0, &hhi_high);
                let by_both = worse(&by_hhi, &band(&cr3, 0.45, &number(0.7)));
                (c, known(&[&hhi], &when(&russian, &by_both, &by_hhi)))
            })
            .collect();
        model.put(step, cells);
    }
    let code = |level| match level {
        Concentration::Low => "low",
        Concentration::Moderate => "moderate",
        Concentration::High => "high",
    };
    let all = [Concentration::Low, Concentration::Moderate, Concentration::High];
    let said: Vec<Expr> = all
        .iter()
        .flat_map(|from| all.iter().map(move |to| (*from, *to)))
        .map(|(from, to)| {
            words(&if from >= to {
                say(given.lang, "concentration-level", &[("level", code(from).into())])
            } else {
                say(given.lang, "concentration-between", &[("from", code(from).into()), ("to", code(to).into())])
            })
        })
        .collect();
    let cells: Vec<(u16, Expr)> = given
        .columns()
        .map(|c| {
            let (from, to) = (model.at(Step::LevelFrom, c), model.at(Step::LevelTo, c));
            let place = from.minus(&number(1.0)).times(&number(3.0)).plus(&to);
            (c, known(&[&from, &to], &choose(&place, &said)))
        })
        .collect();
    model.put(Step::Level, cells);
}
