//! Segments: verdict, gates, factors, money.

use super::{Asked, Figure, What, Why, amount, counted, exactly, known};
use crate::{
    Answer, Cell, FactorName, Gate, Interval, Scope, SegmentFindings, SegmentIx, SegmentMoney, Sums,
    segment::money_share,
};

impl Asked<'_> {
    pub(super) fn headline(&self) -> Why {
        let parts = self.findings.segments.iter().map(|s| self.segment(s.segment));
        Why::new(What::Headline, Figure::Blank).parts(parts)
    }

    fn found(&self, segment: SegmentIx) -> Option<&SegmentFindings> {
        self.findings.segments.get(segment.0)
    }

    pub(super) fn segment(&self, segment: SegmentIx) -> Why {
        let Some(found) = self.found(segment) else {
            return Why::new(What::Segment(segment), Figure::Unknown);
        };
        Why::new(What::Segment(segment), Figure::Verdict(found.verdict))
            .parts([Gate::Money, Gate::Growth, Gate::Room].map(|gate| self.gate(segment, gate)))
            .parts(self.firm(found))
    }

    pub(super) fn gate(&self, segment: SegmentIx, gate: Gate) -> Why {
        let what = What::Gate(segment, gate);
        let Some(found) = self.found(segment) else {
            return Why::new(what, Figure::Unknown);
        };
        let (answer, score) = match gate {
            Gate::Money => (found.gates.money, None),
            Gate::Growth => (found.gates.growth, Some(found.growth_score)),
            Gate::Room => (found.gates.room, Some(found.room_score)),
        };
        let why = Why::new(what, Figure::Answer(answer));
        let Some(score) = score else {
            return why.parts(self.money_parts(segment));
        };
        let factors = found.factors.iter().filter(|f| f.gate == gate).map(|f| self.factor(segment, f.name));
        let score = Why::new(What::Score(segment, gate), Figure::Points(score)).parts(factors);
        let must_haves = found
            .lacking_must_haves
            .iter()
            .map(|f| (f, Answer::No))
            .chain(found.perhaps_must_haves.iter().map(|f| (f, Answer::CannotTell)))
            .filter(|_| gate == Gate::Room)
            .map(|(&f, answer)| {
                let served = &self.basis.segments[segment.0].served;
                Why::new(What::MustHave(f), Figure::Answer(answer))
                    .cells(served.iter().map(|&o| Cell::Level(f, o)))
                    .cells([Cell::Importance(f, segment)])
            });
        why.parts([score]).parts(must_haves)
    }

    fn money_parts(&self, segment: SegmentIx) -> Vec<Why> {
        let counted = self.findings.counted;
        let sales = &self.basis.sales;
        let sums = |s: usize| sales.counted(&sales.segments[s].now);
        let mine = sums(segment.0);
        let share = exactly(money_share(self.basis, segment), Figure::Part);
        let all: f64 = (0..self.basis.segments.len()).filter_map(sums).map(|m| m.as_f64().max(0.0)).sum();
        let larger: f64 =
            (0..self.basis.segments.len()).filter_map(sums).filter(|m| Some(*m) > mine).map(|m| m.as_f64()).sum();
        let mut parts = vec![Why::new(What::MoneyShare(segment), share).parts([
            Why::new(What::Money(segment, counted), amount(mine)).cells([Cell::Sales(Scope::Segment(segment))]),
        ])];
        if all > 0.0 {
            let larger = Figure::Part(Interval::exact(larger / all));
            parts.push(Why::new(What::LargerSegments(segment), larger));
        }
        let free = sales.counted_not_assigned();
        if sales.known && free.0 > 0 {
            parts.push(Why::new(What::NotAssigned, Figure::Money(free)).cells([Cell::Sales(Scope::Whole)]));
        }
        parts
    }

    pub(super) fn factor(&self, segment: SegmentIx, name: FactorName) -> Why {
        let what = What::Factor(segment, name);
        let Some(factor) = self.found(segment).and_then(|found| found.factors.iter().find(|f| f.name == name)) else {
            return Why::new(what, Figure::Unknown);
        };
        let scope = Scope::Segment(segment);
        let value = match name {
            FactorName::RealGrowth | FactorName::Headroom => known(factor.value, Figure::Part),
            FactorName::Advantage => known(factor.value, Figure::Unit),
            FactorName::ValueForPrice => known(factor.value, Figure::Index),
            FactorName::RivalsHhi => known(factor.value, Figure::Hhi),
            FactorName::RelativeShare | FactorName::WinRate => known(factor.value, Figure::Ratio),
        };
        let why = Why::new(what, value);
        match name {
            FactorName::RealGrowth => why.parts([self.market_growth(scope), self.price_growth()]),
            FactorName::Headroom => why.parts([self.own_share(scope)]),
            FactorName::Advantage | FactorName::ValueForPrice => why.parts(self.offers_in_factor(segment, name)),
            FactorName::RivalsHhi => why.parts(self.shares(scope, false)),
            FactorName::RelativeShare => why.parts(self.shares(scope, true)),
            FactorName::WinRate => why,
        }
    }

    pub(super) fn market_growth(&self, scope: Scope) -> Why {
        let growth = match scope {
            Scope::Whole => self.study.market.growth.as_ref(),
            Scope::Segment(s) => self.study.segments.get(s.0).and_then(|s| s.growth.as_ref()),
        };
        let figure = growth.map_or(Figure::Unknown, |g| Figure::Change(g.value));
        Why::new(What::MarketGrowth(scope), figure).cells([Cell::Growth(scope)])
    }

    fn price_growth(&self) -> Why {
        let growth = self.study.market.price_growth.as_ref();
        let figure = growth.map_or(Figure::Unknown, |g| Figure::Change(g.value));
        Why::new(What::PriceGrowth, figure).cells([Cell::PriceGrowth])
    }

    /// Own sales of a scope.
    pub(super) fn revenue(&self, scope: Scope) -> Why {
        let sales = &self.basis.sales;
        let (years, money) = match scope {
            Scope::Whole => (sales.all, None),
            Scope::Segment(s) => match self.found(s) {
                Some(found) => (sales.segments[s.0], Some(found.money)),
                None => return Why::new(What::Revenue(scope), Figure::Unknown),
            },
        };
        if !sales.known {
            return Why::new(What::Revenue(scope), Figure::Unknown).cells([Cell::Sales(scope)]);
        }
        let growth = years.growth().map_or(Figure::Unknown, Figure::Change);
        let own_growth =
            Why::new(What::OwnGrowth(scope), growth).parts(self.shift_parts(scope)).cells([Cell::Sales(scope)]);
        let mut parts = vec![self.margin(scope, &years.now), own_growth];
        parts.extend(match money {
            Some(money) => counts(&money),
            None => self.whole_counts(),
        });
        Why::new(What::Revenue(scope), Figure::Money(years.now.amount)).cells([Cell::Sales(scope)]).parts(parts)
    }

    fn margin(&self, scope: Scope, sums: &Sums) -> Why {
        let coverage = exactly(sums.coverage(), Figure::Part);
        Why::new(What::Margin(scope), amount(sums.margin()))
            .parts([Why::new(What::CostCoverage, coverage)])
            .cells([Cell::Sales(scope)])
    }

    fn whole_counts(&self) -> Vec<Why> {
        let revenue = &self.findings.revenue;
        vec![
            Why::new(What::Orders, counted(revenue.orders)),
            Why::new(What::Clients, counted(revenue.clients)),
            Why::new(What::NotAssigned, amount(revenue.not_assigned)),
        ]
    }
}

fn counts(money: &SegmentMoney) -> Vec<Why> {
    vec![
        Why::new(What::Orders, counted(money.orders)),
        Why::new(What::AverageOrder, amount(money.average_order)),
        Why::new(What::ItemsPerOrder, exactly(money.items_per_order, Figure::Number)),
        Why::new(What::Clients, counted(money.clients)),
        Why::new(What::LargestClient, exactly(money.largest_client, Figure::Part)),
    ]
}
