//! The one sentence of the overview, and the company's own sales as a whole.

use crate::basis::Basis;
use crate::threshold::reaches;
use crate::{Answer, FocusVerdict, Gate, Headline, Lacking, RevenueFindings, SegmentFindings, SegmentIx, revenue};

/// Money of a segment as counted; 0 where unknown.
fn money(basis: &Basis, segment: usize) -> i64 {
    basis.sales.counted(&basis.sales.segments[segment].now).map_or(0, |m| m.0)
}

/// Segments, those with the most money first.
fn by_money(basis: &Basis) -> Vec<SegmentIx> {
    let mut order: Vec<SegmentIx> = (0..basis.segments.len()).map(SegmentIx).collect();
    order.sort_by_key(|s| std::cmp::Reverse(money(basis, s.0)));
    order
}

/// The headline.
pub(crate) fn headline(basis: &Basis, segments: &[SegmentFindings]) -> Headline {
    let order = by_money(basis);
    let Some(&first) = order.first() else {
        return Headline::Nothing(Lacking::Segments);
    };
    if basis.own.is_none() {
        return Headline::Nothing(Lacking::OwnCompany);
    }
    if !basis.sales.known {
        return Headline::Nothing(Lacking::Sales);
    }
    let focus: Vec<SegmentIx> =
        order.iter().copied().filter(|s| segments[s.0].verdict == FocusVerdict::Focus).collect();
    if focus.is_empty() {
        let gates = segments[first.0].gates;
        return Headline::NoFocus {
            segment: first,
            closed: [(Gate::Money, gates.money), (Gate::Growth, gates.growth), (Gate::Room, gates.room)]
                .into_iter()
                .filter(|(_, answer)| *answer != Answer::Yes)
                .map(|(gate, _)| gate)
                .collect(),
        };
    }
    if focus.len() * 2 >= segments.len() { Headline::NoneStandsOut } else { Headline::Focus(focus) }
}

/// Own sales as a whole.
pub(crate) fn revenue(basis: &Basis) -> RevenueFindings {
    let (study, sales) = (basis.study, &basis.sales);
    let counts = revenue::distinct_all(study, sales);
    let known = |m| sales.known.then_some(m);
    let (from, to) = sales.period(study).unzip();
    let positive: Vec<(SegmentIx, f64)> =
        by_money(basis).into_iter().map(|s| (s, money(basis, s.0) as f64)).filter(|(_, m)| *m > 0.0).collect();
    let total: f64 = positive.iter().map(|(_, m)| m).sum();
    let mut pareto = Vec::new();
    let mut brought = 0.0;
    for (s, m) in &positive {
        if reaches(brought, study.method.money_cut * total) {
            break;
        }
        brought += m;
        pareto.push(*s);
    }
    let squares: f64 = positive.iter().map(|(_, m)| (m / total).powi(2)).sum();
    RevenueFindings {
        amount: known(sales.all.now.amount),
        margin: sales.known.then(|| sales.all.now.margin()).flatten(),
        cost_coverage: sales.all.now.coverage(),
        orders: counts.and_then(|d| d.orders),
        clients: counts.and_then(|d| d.clients),
        from,
        to,
        not_assigned: known(sales.not_assigned.now.amount),
        growth: sales.all.growth(),
        pareto,
        effective_segments: (squares > 0.0).then(|| 1.0 / squares),
    }
}
