//! What a price buys: whether something else gives more for the money, and who undercuts whom.

use super::{Asked, Figure, What, Why, known};
use crate::frontier::lead_in;
use crate::{Answer, Efficiency, Interval, OfferIx, PriceField, SegmentIx, price_field};

impl Asked<'_> {
    /// Whether something else gives more for an offer's price: the two prices, and what the one offers beyond the other.
    pub(super) fn price_buys(&self, offer: OfferIx, segment: SegmentIx) -> Why {
        let what = What::Buys(offer);
        if !self.within(offer, segment) {
            return Why::new(what, Figure::Unknown);
        }
        let field = price_field(self.study, self.findings, offer, segment);
        let found = field.as_ref().and_then(|field| field.offers.iter().find(|o| o.offer == offer));
        let Some((field, found)) = field.as_ref().zip(found) else {
            return Why::new(what, Figure::Efficient(Answer::CannotTell)).parts([self.price(offer, segment)]);
        };
        let (answer, by) = match found.efficiency {
            Efficiency::Efficient => (Answer::Yes, None),
            Efficiency::Dominated { by, .. } => (Answer::No, Some(by)),
            Efficiency::CannotTell(by) => (Answer::CannotTell, by),
        };
        let why = Why::new(what, Figure::Efficient(answer));
        match by {
            Some(by) => why.parts(self.against(field, by, offer)),
            // Nothing gives more: the offer itself, then what each of the others has, the cheapest first.
            None => {
                let mut others: Vec<_> = field.offers.iter().filter(|o| o.offer != offer).collect();
                others.sort_by_key(|o| (o.price.is_none(), o.price));
                let both = |o: OfferIx| [self.price(o, segment), self.worth(field, o)];
                why.parts(both(offer)).parts(others.iter().map(|other| {
                    let lead = lead_in(self.study, field, other.offer, offer);
                    Why::new(What::Lead(other.offer, offer), known(lead, Figure::Unit))
                        .parts(both(other.offer))
                        .parts(self.functions(other.offer, offer, segment))
                }))
            }
        }
    }

    /// One offer is cheaper than another beyond parity, and not worse.
    pub(super) fn undercut(&self, by: OfferIx, whom: OfferIx, segment: SegmentIx) -> Why {
        let what = What::Undercut(by, whom);
        if !self.within(by, segment) || !self.within(whom, segment) {
            return Why::new(what, Figure::Unknown);
        }
        let field = price_field(self.study, self.findings, whom, segment);
        let found = field.as_ref().and_then(|f| f.undercuts.iter().find(|u| (u.by, u.whom) == (by, whom)));
        match field.as_ref().zip(found) {
            Some((field, found)) => {
                let answer = if found.certain { Answer::Yes } else { Answer::CannotTell };
                Why::new(what, Figure::Answer(answer)).parts(self.against(field, by, whom))
            }
            None => {
                Why::new(what, Figure::Answer(Answer::No)).parts([self.price(by, segment), self.price(whom, segment)])
            }
        }
    }

    /// Two offers of a field: their prices, what each offers, and function by function what makes the difference.
    fn against(&self, field: &PriceField, one: OfferIx, other: OfferIx) -> [Why; 4] {
        let segment = field.segment;
        let amount = |o: OfferIx| field.offers.iter().find(|f| f.offer == o).and_then(|f| f.price);
        let ratio = amount(other).zip(amount(one)).map(|(a, b)| Interval::exact(a.as_f64() / b.as_f64()));
        let lead = lead_in(self.study, field, one, other);
        [
            Why::new(What::PriceOver(other, one), known(ratio, Figure::Part))
                .parts([self.price(other, segment), self.price(one, segment)]),
            self.worth(field, other),
            self.worth(field, one),
            Why::new(What::Lead(one, other), known(lead, Figure::Unit)).parts(self.functions(one, other, segment)),
        ]
    }

    fn worth(&self, field: &PriceField, offer: OfferIx) -> Why {
        let value = field.offers.iter().find(|o| o.offer == offer).and_then(|o| o.value);
        let of_100 = value.map(|v| Interval { low: 100.0 * v.low, high: 100.0 * v.high });
        Why::new(What::Worth(offer), known(of_100, Figure::Points))
    }
}
