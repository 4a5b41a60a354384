//! An own offer beside its nearest rivals, function by function.

use standout_market::{
    Cell, FunctionIx, FunctionKind, OfferIx, Scope, SegmentIx, Study, Subject, Value, is_stale, rivals_having,
};
use standout_words::{Lang, having, having_share, money, number_plain};

use crate::desk::Context;
use crate::matrix::{level_name, source_of};
use crate::problem::Reply;
use crate::requests::OfferIn;
use crate::room::{OpenStudy, Room};
use crate::subject::{address, function_key, offer_key, subject_text};
use crate::view::band;
use crate::views::{Band, OfferCell, OfferColumn, OfferDetail, OfferRow, PointCode};

/// How many rivals' offers stand beside ours.
const NEAREST: usize = 5;

pub(crate) fn offer_detail(room: &mut Room, asked: OfferIn, _: &Context) -> Reply<OfferDetail> {
    let lang = room.lang();
    let open = room.open()?;
    let study = open.study.as_ref();
    let found = room.sold_there(&asked)?;
    let (offer, segment) = (found.offer, found.segment);
    let mut columns = vec![column(lang, study, offer, segment)];
    for near in found.nearest.iter().take(NEAREST) {
        columns.push(OfferColumn {
            similarity: band(near.similarity),
            serious: Some(near.serious.into()),
            subject: Some(subject_text(study, Subject::Similarity(offer, near.offer, segment))),
            ..column(lang, study, near.offer, segment)
        });
    }
    let offers: Vec<OfferIx> =
        std::iter::once(offer).chain(found.nearest.iter().take(NEAREST).map(|n| n.offer)).collect();
    let mut functions: Vec<FunctionIx> = (0..study.functions.len()).map(FunctionIx).collect();
    let importance = |f: &FunctionIx| study.importance.get(f.0, segment.0).map(|fact| fact.value);
    functions.sort_by(|a, b| importance(b).unwrap_or(-1.0).total_cmp(&importance(a).unwrap_or(-1.0)));
    let counts = rivals_having(study, offer, segment);
    let held = |f: FunctionIx| counts.iter().find(|h| h.function == f);
    // A gap in a number is counted by who is ahead of ours.
    let number = |f: FunctionIx| study.functions.get(f.0).is_some_and(|f| f.kind != FunctionKind::Level);
    let ahead = |f: FunctionIx| number(f) && found.gaps.contains(&f);
    let rows = functions
        .into_iter()
        .map(|f| {
            let difference = found.difference.iter().find(|(d, _)| *d == f);
            OfferRow {
                function_id: function_key(study, f),
                function: study.function_name(f).to_owned(),
                unit: match study.functions.get(f.0).map(|f| &f.kind) {
                    Some(FunctionKind::Number { unit, .. }) => unit.clone(),
                    _ => String::new(),
                },
                importance: importance(&f),
                point: match difference {
                    Some(_) => Some(PointCode::Difference),
                    None if found.gaps.contains(&f) => Some(PointCode::Gap),
                    None if found.parity.contains(&f) => Some(PointCode::Parity),
                    None => None,
                },
                proven: difference.is_some_and(|(_, proven)| *proven),
                rivals: held(f).map(|h| having(lang, h, ahead(f))),
                rivals_share: held(f).filter(|_| !ahead(f)).and_then(|h| having_share(lang, h)),
                cells: offers.iter().map(|&o| cell(lang, open, f, o)).collect(),
            }
        })
        .collect();
    Ok(OfferDetail { columns, rows })
}

fn column(lang: Lang, study: &Study, offer: OfferIx, segment: SegmentIx) -> OfferColumn {
    let player = study.offers.get(offer.0).map(|o| o.player);
    let own_there = study.prices.get(offer.0, Scope::Segment(segment).column()).is_some();
    let scope = if own_there { Scope::Segment(segment) } else { Scope::Whole };
    OfferColumn {
        offer_id: offer_key(study, offer),
        player: study.player_of_offer(offer).to_owned(),
        name: study.offer_name(offer).to_owned(),
        own: player.is_some_and(|p| study.is_us(p)),
        price: study.price_in(offer, segment).map(|p| money(lang, p.value.amount, &study.currency)),
        similarity: Band::default(),
        serious: None,
        subject: None,
        price_cell: address(study, Cell::Price(offer, scope)),
    }
}

fn cell(lang: Lang, open: &OpenStudy, function: FunctionIx, offer: OfferIx) -> OfferCell {
    let study = open.study.as_ref();
    let at = Cell::Level(function, offer);
    let value = study.levels.get(function.0, offer.0).map(|fact| fact.value);
    OfferCell {
        text: match value {
            Some(Value::Number(x)) => number_plain(lang, x),
            _ => String::new(),
        },
        level: match value {
            Some(Value::Level(level)) => Some(level_name(level)),
            _ => None,
        },
        unknown: value.is_none(),
        stale: source_of(study, at).is_some_and(|s| is_stale(study, s, open.findings.as_of)),
        cell: address(study, at).unwrap_or_default(),
    }
}
