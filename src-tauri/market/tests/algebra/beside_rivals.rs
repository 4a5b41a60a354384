//! What is said of offers beside rivals': clones, the map, the canvas, prices. By brute force, under other orders and
//! names, and over completions.

use proptest::prelude::*;
use standout_market::{
    Answer, Efficiency, Fact, FunctionKind, Interval, Level, OfferIx, PriceField, SegmentIx, StrategyCanvas, Study,
    Value, analyse, clones, large, perceptual_map, price_fields, principal_coordinates, rivals_having, similarity,
    strategy_canvas,
};

use crate::independence::{reversed, with_copy};

const HERE: SegmentIx = SegmentIx(0);

fn small(seed: u64, unknown: f64) -> Study {
    large::study(large::Size { players: 6, offers: 14, functions: 8, segments: 2, unknown }, seed)
}

/// The same study with every unknown cell of the matrix filled, and every price known.
fn completed(study: &Study, seed: u64) -> Study {
    let mut full = study.clone();
    let mut random = seed;
    let mut next = |n: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % n
    };
    for f in 0..full.functions.len() {
        for o in 0..full.offers.len() {
            if full.levels.get(f, o).is_some() {
                continue;
            }
            let value = match full.functions[f].kind {
                FunctionKind::Level => Value::Level([Level::Absent, Level::Partial, Level::Full][next(3) as usize]),
                FunctionKind::Number { .. } => Value::Number([0.0, 3.0, 40.0, 5_000.0][next(4) as usize]),
            };
            full.levels.set(f, o, Some(Fact::unsourced(value)));
        }
    }
    full
}

fn renamed(study: &Study) -> Study {
    let mut renamed = study.clone();
    renamed.players.iter_mut().for_each(|p| p.name = format!("~{}", p.name));
    renamed.segments.iter_mut().for_each(|s| s.name = format!("я{}", s.name));
    renamed.offers.iter_mut().for_each(|o| o.name = format!("({})", o.name));
    renamed.functions.iter_mut().for_each(|f| f.name = format!("{}!", f.name));
    renamed
}

fn holds(wide: Interval, narrow: Interval) -> bool {
    wide.low <= narrow.low + 1e-9 && narrow.high <= wide.high + 1e-9
}

fn canvases(study: &Study) -> Vec<StrategyCanvas> {
    let findings = analyse(study);
    findings.offers.iter().filter(|o| o.segment == HERE).map(|o| strategy_canvas(study, o)).collect()
}

fn fields(study: &Study) -> Vec<PriceField> {
    price_fields(study, &analyse(study), HERE)
}

fn is_dominated(efficiency: Efficiency) -> bool {
    matches!(efficiency, Efficiency::Dominated { .. })
}

/// Price and value of every offer whose price and value are exactly known.
fn exact(field: &PriceField) -> Vec<(OfferIx, f64, f64)> {
    let of = |p: &standout_market::Priced| Some((p.offer, p.price?.as_f64(), p.value?.low));
    field.offers.iter().filter_map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn clones_are_the_pairs_that_the_long_way_finds(seed in any::<u64>()) {
        let mut study = small(seed, 0.1);
        study.method.alike = 0.6;
        let found = clones(&study, HERE);
        let own = study.own();
        let (mut alike, mut perhaps) = (0, 0);
        for a in 0..study.offers.len() {
            for b in a + 1..study.offers.len() {
                let (x, y) = (&study.offers[a], &study.offers[b]);
                let theirs = Some(x.player) != own && Some(y.player) != own && x.player != y.player;
                let there = |o| standout_market::is_there(&study, OfferIx(o), HERE);
                if !theirs || x.category != y.category || !there(a) || !there(b) {
                    continue;
                }
                let Some(s) = similarity(&study, OfferIx(a), OfferIx(b), HERE) else { continue };
                if s.low >= 0.6 - 1e-9 {
                    alike += 1;
                    let twins = found.pairs.iter().find(|t| (t.one, t.other) == (OfferIx(a), OfferIx(b)));
                    prop_assert!(twins.is_some_and(|t| holds(t.similarity, s) && holds(s, t.similarity)));
                } else if s.high >= 0.6 - 1e-9 {
                    perhaps += 1;
                }
            }
        }
        prop_assert_eq!((found.pairs.len(), found.perhaps.len()), (alike, perhaps));
    }

    #[test]
    fn a_copy_by_another_rival_is_a_clone(seed in any::<u64>()) {
        let study = small(seed, 0.0);
        let own = study.own();
        let copied = (0..14).find(|&o| Some(study.offers[o].player) != own).expect("rivals have offers");
        let mut more = with_copy(&study, OfferIx(copied));
        let other = (0..6).find(|&p| Some(standout_market::PlayerIx(p)) != own && p != more.offers[copied].player.0);
        more.offers[14].player = standout_market::PlayerIx(other.expect("more rivals"));
        let there = |s: &Study, o| standout_market::is_there(s, OfferIx(o), HERE);
        prop_assume!(there(&more, copied) && there(&more, 14));
        let twins = (OfferIx(copied), OfferIx(14));
        prop_assert!(clones(&more, HERE).pairs.iter().any(|t| (t.one, t.other) == twins && t.similarity.low >= 1.0 - 1e-9));
    }

    #[test]
    fn an_offer_on_the_frontier_is_dominated_by_none(seed in any::<u64>()) {
        for field in fields(&small(seed, 0.0)) {
            let exact = exact(&field);
            for offer in &field.offers {
                let Some((_, price, value)) = exact.iter().copied().find(|e| e.0 == offer.offer) else { continue };
                let dominated = exact.iter().any(|&(other, p, v)| {
                    other != offer.offer
                        && p <= price && v >= value - 1e-9 && (p < price || v > value + 1e-9)
                });
                match offer.efficiency {
                    Efficiency::Efficient => prop_assert!(!dominated),
                    Efficiency::Dominated { .. } => prop_assert!(dominated),
                    // Only an unknown price can leave it open here.
                    Efficiency::CannotTell(by) => {
                        let open = by.and_then(|by| field.offers.iter().find(|o| o.offer == by));
                        prop_assert!(open.is_none_or(|o| o.price.is_none()));
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_said_of_prices_holds_in_every_completion(seed in any::<u64>(), fill in any::<u64>()) {
        let study = small(seed, 0.15);
        let full = completed(&study, fill);
        for (open, closed) in fields(&study).iter().zip(fields(&full)) {
            for (a, b) in open.offers.iter().zip(&closed.offers) {
                prop_assert_eq!(a.offer, b.offer);
                match (a.efficiency, b.efficiency) {
                    (Efficiency::CannotTell(_), _) => {}
                    (Efficiency::Efficient, b) => prop_assert_eq!(b, Efficiency::Efficient),
                    (Efficiency::Dominated { .. }, b) => prop_assert!(is_dominated(b)),
                }
            }
            for certain in open.undercuts.iter().filter(|u| u.certain) {
                let same = closed.undercuts.iter().find(|u| (u.by, u.whom) == (certain.by, certain.whom));
                prop_assert!(same.is_some_and(|u| u.certain && holds(certain.lead, u.lead)));
            }
            for found in &closed.undercuts {
                prop_assert!(open.undercuts.iter().any(|u| (u.by, u.whom) == (found.by, found.whom)));
            }
        }
    }

    #[test]
    fn the_canvas_holds_every_completion(seed in any::<u64>(), fill in any::<u64>()) {
        let study = small(seed, 0.1);
        for (open, closed) in canvases(&study).iter().zip(canvases(&completed(&study, fill))) {
            if let (Some(open), Some(closed)) = (open.divergence, closed.divergence) {
                prop_assert!(holds(open, closed), "divergence {open:?} {closed:?}");
            }
            if let (Some(open), Some(closed)) = (open.correlation, closed.correlation) {
                prop_assert!(holds(open, closed), "correlation {open:?} {closed:?}");
            }
            if open.me_too != Answer::CannotTell && closed.correlation.is_some() {
                prop_assert_eq!(open.me_too, closed.me_too);
            }
        }
    }

    #[test]
    fn names_and_the_order_of_rows_change_nothing(seed in any::<u64>()) {
        let study = small(seed, 0.1);
        let (named, turned) = (renamed(&study), reversed(&study));
        prop_assert_eq!(clones(&study, HERE), clones(&named, HERE));
        prop_assert_eq!(fields(&study), fields(&named));
        prop_assert_eq!(canvases(&study), canvases(&named));
        let category = study.offers[0].category.clone();
        let map = |s: &Study| perceptual_map(s, &analyse(s), HERE, &category);
        prop_assert_eq!(map(&study), map(&named));

        let last = study.offers.len() - 1;
        let (a, b) = (clones(&study, HERE), clones(&turned, HERE));
        prop_assert_eq!((a.pairs.len(), a.perhaps.len()), (b.pairs.len(), b.perhaps.len()));
        for (a, b) in fields(&study).iter().zip(&fields(&turned)) {
            prop_assert_eq!(a.undercuts.len(), b.undercuts.len());
            for offer in &a.offers {
                let same = b.offers.iter().find(|o| o.offer.0 == last - offer.offer.0).expect("it is there");
                let kind = |e: Efficiency| std::mem::discriminant(&e);
                prop_assert_eq!(kind(offer.efficiency), kind(same.efficiency));
            }
        }
        let explained = |m: &Result<standout_market::PerceptualMap, _>| m.as_ref().ok().map(|m| m.explained);
        let (a, b) = (explained(&map(&study)), explained(&map(&turned)));
        prop_assert_eq!(a.is_some(), b.is_some());
        prop_assert!(a.zip(b).is_none_or(|(a, b)| (a - b).abs() < 1e-9));
    }

    #[test]
    fn a_copy_of_a_rivals_offer_never_makes_ours_more_distinct(seed in any::<u64>(), copied in 0_usize..14) {
        let study = small(seed, 0.1);
        prop_assume!(Some(study.offers[copied].player) != study.own());
        let more = with_copy(&study, OfferIx(copied));
        prop_assert!(clones(&more, HERE).pairs.len() >= clones(&study, HERE).pairs.len());
        for (a, b) in fields(&study).iter().zip(&fields(&more)) {
            for offer in a.offers.iter().filter(|o| o.own) {
                let same = b.offers.iter().find(|o| o.offer == offer.offer).expect("it is there");
                if matches!(offer.efficiency, Efficiency::Dominated { .. }) {
                    prop_assert!(is_dominated(same.efficiency));
                }
            }
        }
        for found in analyse(&study).offers.iter().filter(|o| o.segment == HERE) {
            let (a, b) = (rivals_having(&study, found.offer, HERE), rivals_having(&more, found.offer, HERE));
            for (a, b) in a.iter().zip(&b) {
                prop_assert_eq!(a, b, "a player counts once, however many offers it has");
            }
        }
    }

    #[test]
    fn a_plane_gives_back_its_own_distances(
        places in prop::collection::vec((-9.0..9.0_f64, -9.0..9.0_f64), 3..12),
    ) {
        let distance = |a: (f64, f64), b: (f64, f64)| (a.0 - b.0).hypot(a.1 - b.1);
        let distances: Vec<Vec<f64>> =
            places.iter().map(|&a| places.iter().map(|&b| distance(a, b)).collect()).collect();
        let plane = principal_coordinates(&distances).expect("finite and square");
        prop_assert!((plane.explained - 1.0).abs() < 1e-9, "explained {}", plane.explained);
        for (i, row) in distances.iter().enumerate() {
            for (j, d) in row.iter().enumerate() {
                let again = distance(plane.places[i], plane.places[j]);
                prop_assert!((d - again).abs() < 1e-6, "{d} came back as {again}");
            }
        }
    }

    #[test]
    fn a_map_shows_as_much_as_it_says(seed in any::<u64>()) {
        let mut study = small(seed, 0.1);
        study.method.map_explained = 0.0;
        let category = study.offers[0].category.clone();
        let Ok(map) = perceptual_map(&study, &analyse(&study), HERE, &category) else { return Ok(()) };
        prop_assert!((0.0..=1.0 + 1e-9).contains(&map.explained));
        study.method.map_explained = 1.0;
        let strict = perceptual_map(&study, &analyse(&study), HERE, &category);
        prop_assert_eq!(strict.is_ok(), map.explained >= 1.0 - 1e-9);
    }
}

#[test]
fn parity_difference_and_gaps_stand_on_the_counts_that_are_shown() {
    let study = small(7, 0.0);
    let findings = analyse(&study);
    let mut seen = 0;
    for found in findings.offers.iter().filter(|o| o.segment == HERE) {
        for having in rivals_having(&study, found.offer, HERE) {
            let part = |n: usize| n as f64 / having.players as f64;
            if found.parity.contains(&having.function) {
                assert!(part(having.have) >= 0.75 - 1e-9, "{having:?}");
                seen += 1;
            }
            if found.difference.iter().any(|(f, _)| *f == having.function) {
                assert!(part(having.have) <= 0.25 + 1e-9, "{having:?}");
                seen += 1;
            }
            if found.gaps.contains(&having.function) {
                assert!(part(having.ahead) >= 0.5 - 1e-9, "{having:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "the study has points to count: {seen}");
}
