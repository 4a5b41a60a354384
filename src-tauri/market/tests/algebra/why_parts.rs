//! What an answer to "why?" is made of adds up to it, and says what the screen says.

use proptest::prelude::*;
use standout_market::{
    Answer, Efficiency, Figure, GrowthPart, Interval, ItemSales, Money, SalesOf, SegmentIx, Study, Subject, What, Why,
    analyse, change, large, price_fields, shift_share, why,
};

use crate::build;
use crate::change::sales;

fn amount(why: &Why) -> Option<i64> {
    match why.value {
        Figure::MoneyChange(Money(amount)) => Some(amount),
        _ => None,
    }
}

/// Parts that add something: items and segments.
fn adding(why: &Why) -> Vec<&Why> {
    let adds = |part: &&Why| matches!(part.what, What::Item(_) | What::OtherItems(_) | What::InSegment(_));
    why.parts.iter().filter(adds).collect()
}

fn asked(study: &Study, items: &[ItemSales], part: GrowthPart) -> Why {
    why(study, &analyse(study), items, Subject::Growth(SalesOf::default(), Some(part)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_sold_adds_up_to_each_part_of_a_change(items in sales()) {
        let study = build::study();
        let found = change(&items);
        for (part, whole) in [
            (GrowthPart::Mix, found.mix),
            (GrowthPart::Price, found.price),
            (GrowthPart::New, found.new),
            (GrowthPart::Lost, found.lost),
            (GrowthPart::Untold, found.untold),
        ] {
            let answer = asked(&study, &items, part);
            let Some(said) = amount(&answer) else { continue };
            prop_assert_eq!(said, whole.round() as i64);
            let adding = adding(&answer);
            let sum: i64 = adding.iter().filter_map(|part| amount(part)).sum();
            // Each line is rounded to a minor unit by itself; a huge price is a number of few decimals.
            let size: f64 = adding.iter().filter_map(|part| amount(part)).map(|x| x.unsigned_abs() as f64).sum();
            prop_assert!((sum - said).abs() as f64 <= adding.len() as f64 + 1e-9 * size, "{part:?}: {sum} {said}");
        }
    }
}

#[test]
fn segments_add_up_to_what_the_market_brought_and_to_our_merit() {
    for seed in 0..12 {
        let study = large::study(large::Size { players: 5, offers: 10, functions: 6, segments: 4, unknown: 0.1 }, seed);
        let Some(all) = shift_share(&study, |_| true) else { panic!("the large study grows") };
        for (part, whole) in [
            (GrowthPart::Market, all.market),
            (GrowthPart::Segment, all.segment),
            (GrowthPart::Own, all.own),
            (GrowthPart::Elsewhere, all.untold),
        ] {
            let answer = asked(&study, &[], part);
            assert_eq!(amount(&answer), Some(whole.round() as i64), "{part:?}");
            let sum: i64 = adding(&answer).iter().filter_map(|part| amount(part)).sum();
            assert!((sum as f64 - whole).abs() <= study.segments.len() as f64 + 1.0, "{part:?}: {sum} {whole}");
        }
    }
}

#[test]
fn a_price_is_answered_as_the_screen_states_it() {
    let (mut stated, mut undercut) = (0, 0);
    for seed in 0..8 {
        let study = large::study(large::Size { players: 6, offers: 18, functions: 8, segments: 2, unknown: 0.1 }, seed);
        let findings = analyse(&study);
        let here = SegmentIx(0);
        for field in price_fields(&study, &findings, here) {
            for offer in &field.offers {
                if offer.price.is_none() {
                    continue;
                }
                let answer = why(&study, &findings, &[], Subject::Price(offer.offer, here));
                let said = match offer.efficiency {
                    Efficiency::Efficient => Answer::Yes,
                    Efficiency::Dominated { .. } => Answer::No,
                    Efficiency::CannotTell(_) => Answer::CannotTell,
                };
                assert_eq!(answer.value, Figure::Efficient(said));
                if let Efficiency::Dominated { by, lead, .. } = offer.efficiency {
                    assert_eq!(lead_of(&answer, What::Lead(by, offer.offer)), Some(lead));
                }
                stated += 1;
            }
            for found in &field.undercuts {
                let answer = why(&study, &findings, &[], Subject::Undercut(found.by, found.whom, here));
                let said = if found.certain { Answer::Yes } else { Answer::CannotTell };
                assert_eq!(answer.value, Figure::Answer(said));
                assert_eq!(lead_of(&answer, What::Lead(found.by, found.whom)), Some(found.lead));
                undercut += 1;
            }
        }
    }
    assert!(stated > 20 && undercut > 5, "{stated} prices, {undercut} undercut");
}

fn lead_of(answer: &Why, what: What) -> Option<Interval> {
    let found = answer.parts.iter().find(|part| part.what == what)?;
    assert!(found.parts.iter().all(|part| part.cells.len() == 3), "both levels and the importance");
    match found.value {
        Figure::Unit(lead) => Some(lead),
        _ => None,
    }
}
