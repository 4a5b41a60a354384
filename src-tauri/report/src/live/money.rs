//! Own money by segment out of the sheet of sales, and the money gate.

use super::expr::{Expr, flag, known, max, number, unknown, when};
use super::model::{Model, Step, WHOLE};
use super::{Given, answer, sales};

pub(super) fn put(model: &mut Model, given: &Given<'_>) {
    model.part("calc-part-money");
    sums(model, given);
    let zero = number(0.0);
    let each =
        |make: &dyn Fn(u16) -> Expr| -> Vec<(u16, Expr)> { given.money_columns().map(|c| (c, make(c))).collect() };
    let cells = each(&|c| {
        let (with, cost) = (model.at(Step::WithCost, c), model.at(Step::Cost, c));
        // Lines without any cost have no margin; no lines have none to miss.
        let costed = size_above(&cost).or(&size_above(&with));
        let has = model.at(Step::Lines, c).is(&zero).or(&costed);
        known(&[&with, &cost], &when(&has, &with.minus(&cost), &unknown()))
    });
    model.put(Step::Margin, cells);
    for (step, of) in [(Step::RevenueShare, Step::Revenue), (Step::MarginShare, Step::Margin)] {
        let cells = each(&|c| {
            let (part, whole) = (model.at(of, c), model.at(of, WHOLE));
            known(&[&part, &whole], &when(&whole.above(&zero), &part.over(&whole), &unknown()))
        });
        model.put(step, cells);
    }
    if !given.has_sales() {
        return;
    }
    counted(model, given);
    let cells = each(&|c| {
        let (now, before) = (model.at(Step::Revenue, c), model.at(Step::Before, c));
        let growth = now.over(&before).minus(&number(1.0));
        known(&[&now, &before], &when(&before.above(&zero), &growth, &unknown()))
    });
    model.put(Step::OwnGrowth, cells);
    gate(model, given);
}

fn size_above(x: &Expr) -> super::expr::Cond {
    x.is(&number(0.0)).not()
}

/// Sums of the year and of the year before, from the sheet of sales.
fn sums(model: &mut Model, given: &Given<'_>) {
    let prior = given.findings.year.is_some_and(|year| year.prior().is_some());
    for (step, what) in [
        (Step::Revenue, sales::Sum::Revenue),
        (Step::WithCost, sales::Sum::WithCost),
        (Step::Cost, sales::Sum::Cost),
        (Step::Lines, sales::Sum::Lines),
    ] {
        let cells: Vec<(u16, Expr)> = given.money_columns().map(|c| (c, given.sum(what, c, sales::YEAR))).collect();
        model.put(step, cells);
    }
    let cells: Vec<(u16, Expr)> = given
        .money_columns()
        .map(|c| (c, if prior { given.sum(sales::Sum::Revenue, c, sales::BEFORE) } else { unknown() }))
        .collect();
    model.put(Step::Before, cells);
}

/// Margin is the money where costs cover enough of the revenue in every segment that brings some.
fn counted(model: &mut Model, given: &Given<'_>) {
    let zero = number(0.0);
    let one = number(1.0);
    let total = model.at(Step::Revenue, WHOLE);
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .map(|c| {
            let (revenue, with) = (model.at(Step::Revenue, c), model.at(Step::WithCost, c));
            let covered =
                when(&revenue.above(&zero), &flag(&with.over(&revenue).reaches(&given.method("cost_coverage"))), &zero);
            let asked = when(&revenue.over(&total).reaches(&given.method("cost_segment")), &covered, &one);
            (c, when(&total.above(&zero), &asked, &one))
        })
        .collect();
    model.put(Step::CostsCover, cells);
    let costed = size_above(&model.at(Step::WithCost, WHOLE)).or(&size_above(&model.at(Step::Cost, WHOLE)));
    let all = match given.last_segment() {
        Some(last) => flag(&costed.and(&model.along(Step::CostsCover, WHOLE + 1, last).min().is(&one))),
        None => flag(&costed),
    };
    model.put(Step::MarginCounts, [(WHOLE, all)]);
    let by_margin = model.at(Step::MarginCounts, WHOLE).is(&one);
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .map(|c| (c, when(&by_margin, &model.at(Step::Margin, c), &model.at(Step::Revenue, c))))
        .collect();
    model.put(Step::Money, cells);
    let rest = given.rest_column();
    let (margin, revenue) = (model.at(Step::Margin, rest), model.at(Step::Revenue, rest));
    let free = when(&by_margin.and(&margin.is_known()), &margin, &revenue);
    model.put(Step::Free, [(WHOLE, max(&free, &zero))]);
}

/// With the money that is not assigned as one more larger segment, and with it added to this one.
fn gate(model: &mut Model, given: &Given<'_>) {
    let Some(last) = given.last_segment() else { return };
    let zero = number(0.0);
    let free = model.at(Step::Free, WHOLE);
    let all = |model: &Model| model.along(Step::Money, WHOLE + 1, last);
    let each = |make: &dyn Fn(&Expr) -> Expr, model: &Model| -> Vec<(u16, Expr)> {
        let of = |c: u16| {
            let money = model.at(Step::Money, c);
            known(&[&money], &make(&money))
        };
        given.segments().map(|c| (c, of(c))).collect()
    };
    let positive = all(model).sum_positive();
    let cells = each(&|m| when(&positive.above(&zero), &m.over(&positive), &unknown()), model);
    model.put(Step::MoneyShare, cells);
    let cells = each(&|m| when(&m.above(&zero), &m.over(&positive.plus(&free)), &zero), model);
    model.put(Step::BesidePart, cells);
    let cells = each(
        &|m| when(&m.above(&zero), &free.plus(&all(model).sum_above(m)).over(&positive.plus(&free)), &zero),
        model,
    );
    model.put(Step::BesideLarger, cells);
    let added_total = |m: &Expr| max(&m.plus(&free), &zero).plus(&positive.minus(&max(m, &zero)));
    let cells = each(&|m| when(&m.plus(&free).above(&zero), &m.plus(&free).over(&added_total(m)), &zero), model);
    model.put(Step::AddedPart, cells);
    let cells = each(
        &|m| when(&m.plus(&free).above(&zero), &all(model).sum_above(&m.plus(&free)).over(&added_total(m)), &zero),
        model,
    );
    model.put(Step::AddedLarger, cells);
    let cells: Vec<(u16, Expr)> = given
        .segments()
        .map(|c| {
            let money = model.at(Step::Money, c);
            let holds = |part: Step, larger: Step| {
                let (part, larger) = (model.at(part, c), model.at(larger, c));
                let enough = part.reaches(&given.method("money_share"));
                let small = part.reaches(&given.method("money_small_share"));
                let ahead = larger.reaches(&given.method("money_cut")).not();
                enough.or(&small.and(&ahead))
            };
            let beside = money.above(&zero).and(&holds(Step::BesidePart, Step::BesideLarger));
            let added = money.plus(&free).above(&zero).and(&holds(Step::AddedPart, Step::AddedLarger));
            (c, when(&money.is_known(), &answer(&beside, &added), &number(2.0)))
        })
        .collect();
    model.put(Step::MoneyGate, cells);
}
