//! Who else is in a segment, and what hangs on a cell: for screens that show a segment or a cell as a whole.

use crate::study::{OfferIx, PlayerIx, SegmentIx};
use crate::{Cell, Findings, Gate, Interval, OfferFindings, Reach, Scope, Study, Subject, player_reach};

/// A player in a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Presence {
    /// Who.
    pub player: PlayerIx,
    /// Whether it is our own company.
    pub own: bool,
    /// Share there, 0-1.
    pub share: Option<f64>,
    /// Price index in the category of our main offer there, 100 = the average that ours is held against.
    pub price_index: Option<Interval>,
    /// Our offer whose index it is; ours only.
    pub priced: Option<OfferIx>,
    /// Similarity of its offer most alike to one of ours there.
    pub similarity: Option<Interval>,
    /// That pair: ours, theirs.
    pub alike: Option<(OfferIx, OfferIx)>,
}

/// The players known to be in a segment, us included: the largest share first, unknown shares last.
pub fn presence(study: &Study, findings: &Findings, segment: SegmentIx) -> Vec<Presence> {
    let Some(found) = findings.segments.get(segment.0) else {
        return Vec::new();
    };
    let offers: Vec<&OfferFindings> = findings.offers.iter().filter(|o| o.segment == segment).collect();
    let main = offers.iter().max_by_key(|o| (o.revenue, std::cmp::Reverse(o.offer))).copied();
    let mut present: Vec<Presence> = found
        .market
        .players
        .iter()
        .filter(|p| {
            let own = study.own() == Some(p.player);
            own || p.share.is_some_and(|s| s > 0.0)
                || matches!(player_reach(study, p.player, segment), Some(Reach::Core | Reach::Also))
        })
        .map(|p| {
            let own = study.own() == Some(p.player);
            let (similarity, alike) = if own { (None, None) } else { most_alike(study, &offers, p.player) };
            Presence {
                player: p.player,
                own,
                share: p.share,
                price_index: main.and_then(|main| index_of(study, main, p.player)),
                priced: main.filter(|_| own).map(|o| o.offer),
                similarity,
                alike,
            }
        })
        .collect();
    present.sort_by(|a, b| b.share.unwrap_or(-1.0).total_cmp(&a.share.unwrap_or(-1.0)));
    present
}

/// A player's mean price in the category and unit of our main offer, against the average that ours is held against.
fn index_of(study: &Study, main: &OfferFindings, player: PlayerIx) -> Option<Interval> {
    let index = main.price_index?;
    let ours = &study.price_in(main.offer, main.segment)?.value;
    if study.own() == Some(player) {
        return Some(index);
    }
    let category = &study.offers.get(main.offer.0)?.category;
    let prices: Vec<f64> = (0..study.offers.len())
        .filter(|&o| study.offers[o].player == player && study.offers[o].category == *category)
        .filter_map(|o| study.price_in(OfferIx(o), main.segment))
        .filter(|p| p.value.unit == ours.unit)
        .map(|p| p.value.amount.as_f64())
        .collect();
    if prices.is_empty() || ours.amount.0 <= 0 {
        return None;
    }
    let ratio = prices.iter().sum::<f64>() / prices.len() as f64 / ours.amount.as_f64();
    Some(Interval { low: index.low * ratio, high: index.high * ratio })
}

fn most_alike(
    study: &Study,
    offers: &[&OfferFindings],
    player: PlayerIx,
) -> (Option<Interval>, Option<(OfferIx, OfferIx)>) {
    let of_player = |o: OfferIx| study.offers.get(o.0).is_some_and(|o| o.player == player);
    offers
        .iter()
        .flat_map(|ours| ours.nearest.iter().map(move |near| (ours.offer, near)))
        .filter(|(_, near)| of_player(near.offer))
        .filter_map(|(ours, near)| Some((near.similarity?, (ours, near.offer))))
        .max_by(|(a, _), (b, _)| (a.low + a.high).total_cmp(&(b.low + b.high)))
        .map_or((None, None), |(similarity, pair)| (Some(similarity), Some(pair)))
}

/// How many findings are named that hang on a cell.
const NAMED: usize = 4;

/// Findings that read a cell, the nearest first: what a person should look at again after changing it.
pub fn dependents(study: &Study, findings: &Findings, cell: Cell) -> Vec<Subject> {
    let own_offer = |o: OfferIx| study.offers.get(o.0).is_some_and(|o| study.own() == Some(o.player));
    let everywhere = || findings.segments.iter().map(|s| s.segment);
    let of_offer = |o: OfferIx| -> Vec<Subject> {
        if own_offer(o) {
            return findings.offers.iter().filter(|f| f.offer == o).map(|f| Subject::Offer(o, f.segment)).collect();
        }
        findings
            .offers
            .iter()
            .filter(|f| f.nearest.iter().any(|n| n.offer == o))
            .map(|f| Subject::Similarity(f.offer, o, f.segment))
            .collect()
    };
    let of_scope = |scope: Scope, make: &dyn Fn(SegmentIx) -> Subject| -> Vec<Subject> {
        match scope {
            Scope::Segment(s) => vec![make(s)],
            Scope::Whole => everywhere().map(make).collect(),
        }
    };
    let mut subjects = match cell {
        Cell::Level(_, o) | Cell::OfferReach(o, _) => of_offer(o),
        Cell::Price(o, scope) if own_offer(o) => findings
            .offers
            .iter()
            .filter(|f| f.offer == o && (scope == Scope::Whole || scope == Scope::Segment(f.segment)))
            .map(|f| Subject::PriceIndex(o, f.segment))
            .collect(),
        Cell::Price(o, _) => of_offer(o),
        Cell::Importance(_, s) | Cell::PlayerReach(_, s) => vec![Subject::Segment(s)],
        Cell::ValueShare(_, scope) | Cell::VolumeShare(_, scope) => {
            let mut all = vec![Subject::Concentration(scope)];
            if let Scope::Segment(s) = scope {
                all.push(Subject::Gate(s, Gate::Room));
            }
            all
        }
        Cell::Volume(scope) | Cell::Growth(scope) => of_scope(scope, &|s| Subject::Gate(s, Gate::Growth)),
        Cell::PriceGrowth => everywhere().map(|s| Subject::Gate(s, Gate::Growth)).collect(),
        Cell::Claim(c) => vec![Subject::Claim(c)],
        Cell::Sales(scope) => of_scope(scope, &|s| Subject::Gate(s, Gate::Money)),
    };
    subjects.truncate(NAMED);
    subjects
}
