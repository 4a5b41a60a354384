//! Offers beside rivals', for those who ask: worked out on demand, never with an edit. What compares every offer of a
//! segment goes on off the study's thread, so that it holds up no edit.

use std::sync::Arc;

use standout_market::{
    Efficiency, Findings, Interval, OfferIx, PriceField, Priced, SegmentIx, Study, Subject, Twins, Undercut,
    clones as find_clones, perceptual_map, price_field, price_fields, strategy_canvas,
};
use standout_words::{
    Lang, canvas_sentence, clones_sentence, efficiency, map_sentence, prices_sentence, twins, undercut,
};

use crate::desk::{Context, Turn};
use crate::problem::Reply;
use crate::requests::{OfferIn, SegmentOf};
use crate::room::{OpenStudy, Room};
use crate::subject::{offer_key, subject_text};
use crate::view::band;
use crate::views::{
    BesideView, ClonesView, EfficiencyCode, MapPointView, OfferNamed, PriceFieldView, PricedView, PricesView,
    TwinsView, UndercutView,
};

pub(crate) fn clones(room: &mut Room, asked: SegmentOf, _: &Context) -> Reply<Turn<ClonesView>> {
    let lang = room.lang();
    let (open, segment) = segment_asked(room, &asked)?;
    let study = Arc::clone(&open.study);
    Ok(Turn::Later(Box::new(move || Ok(clones_view(lang, &study, segment)))))
}

/// Clones among the rivals of a segment.
pub(crate) fn clones_view(lang: Lang, study: &Study, segment: SegmentIx) -> ClonesView {
    let found = find_clones(study, segment);
    let of = |list: &[Twins]| list.iter().map(|t| twins_view(lang, study, segment, t)).collect();
    ClonesView {
        said: clones_sentence(lang, &study.method, &found),
        pairs: of(&found.pairs),
        perhaps: of(&found.perhaps),
        compared: found.compared,
    }
}

pub(crate) fn prices(room: &mut Room, asked: SegmentOf, _: &Context) -> Reply<Turn<PricesView>> {
    let lang = room.lang();
    let (open, segment) = segment_asked(room, &asked)?;
    let (study, findings) = (Arc::clone(&open.study), Arc::clone(&open.findings));
    Ok(Turn::Later(Box::new(move || Ok(prices_view(lang, &study, &findings, segment)))))
}

/// Prices of a segment against what they buy.
pub(crate) fn prices_view(lang: Lang, study: &Study, findings: &Findings, segment: SegmentIx) -> PricesView {
    let fields = price_fields(study, findings, segment);
    PricesView {
        said: prices_sentence(lang, &fields),
        fields: fields.iter().map(|field| field_view(lang, study, field)).collect(),
    }
}

pub(crate) fn beside(room: &mut Room, asked: OfferIn, _: &Context) -> Reply<BesideView> {
    let lang = room.lang();
    let open = room.open()?;
    let study = open.study.as_ref();
    let found = room.sold_there(&asked)?;
    let (offer, segment) = (found.offer, found.segment);
    let canvas = strategy_canvas(study, found);
    let category = study.offers.get(offer.0).map_or("", |o| o.category.as_str());
    let map = perceptual_map(study, &open.findings, segment, category);
    let field = price_field(study, &open.findings, offer, segment);
    Ok(BesideView {
        canvas_said: canvas_sentence(lang, study, offer, &canvas),
        me_too: canvas.me_too.into(),
        divergence: band(canvas.divergence),
        correlation: band(canvas.correlation),
        by_share: canvas.by_share,
        map_said: map_sentence(lang, study, &map),
        map_explained: map.as_ref().ok().map(|m| m.explained),
        map: map
            .map_or_else(|_| Vec::new(), |m| m.points)
            .iter()
            .map(|point| MapPointView { offer: named(study, point.offer), x: point.x, y: point.y, open: point.open })
            .collect(),
        price_said: field.map_or_else(Vec::new, |field| of_offer(lang, study, &field, offer)),
    })
}

fn segment_asked<'a>(room: &'a Room, asked: &SegmentOf) -> Reply<(&'a OpenStudy, SegmentIx)> {
    Ok((room.open()?, room.segment(&asked.segment)?))
}

/// What is said of one offer's price: what it buys, and the undercutting it is part of.
fn of_offer(lang: Lang, study: &Study, field: &PriceField, offer: OfferIx) -> Vec<String> {
    let own = field.offers.iter().filter(|o| o.offer == offer).map(|o| efficiency(lang, study, field, o));
    let undercuts = field.undercuts.iter().filter(|u| u.certain && (u.by == offer || u.whom == offer));
    own.chain(undercuts.map(|u| undercut(lang, study, field, u))).collect()
}

fn named(study: &Study, offer: OfferIx) -> OfferNamed {
    OfferNamed {
        offer_id: offer_key(study, offer),
        player: study.player_of_offer(offer).to_owned(),
        name: study.offer_name(offer).to_owned(),
        own: study.is_own(offer),
    }
}

fn twins_view(lang: Lang, study: &Study, segment: SegmentIx, found: &Twins) -> TwinsView {
    TwinsView {
        one: named(study, found.one),
        other: named(study, found.other),
        similarity: band(Some(found.similarity)),
        said: twins(lang, study, found),
        subject: subject_text(study, Subject::Similarity(found.one, found.other, segment)),
    }
}

fn field_view(lang: Lang, study: &Study, field: &PriceField) -> PriceFieldView {
    PriceFieldView {
        category: field.category.clone(),
        unit: field.unit.clone(),
        offers: field.offers.iter().map(|o| priced(lang, study, field, o)).collect(),
        undercuts: field.undercuts.iter().map(|u| undercut_view(lang, study, field, u)).collect(),
    }
}

fn priced(lang: Lang, study: &Study, field: &PriceField, found: &Priced) -> PricedView {
    let (code, by) = match found.efficiency {
        Efficiency::Efficient => (EfficiencyCode::Efficient, None),
        Efficiency::Dominated { by, .. } => (EfficiencyCode::Dominated, Some(by)),
        Efficiency::CannotTell(by) => (EfficiencyCode::CannotTell, by),
    };
    PricedView {
        offer: named(study, found.offer),
        price: found.price.map(|p| p.0),
        value: band(found.value),
        efficiency: code,
        subject: subject_text(study, Subject::Price(found.offer, field.segment)),
        by: by.map(|by| named(study, by)),
        said: efficiency(lang, study, field, found),
    }
}

fn undercut_view(lang: Lang, study: &Study, field: &PriceField, found: &Undercut) -> UndercutView {
    UndercutView {
        by: named(study, found.by),
        whom: named(study, found.whom),
        ratio: found.ratio,
        lead: band(Some(Interval { low: found.lead.low, high: found.lead.high })),
        certain: found.certain,
        said: undercut(lang, study, field, found),
        subject: subject_text(study, Subject::Undercut(found.by, found.whom, field.segment)),
    }
}
