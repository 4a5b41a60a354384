//! Rows and columns of the sheets.

use standout_market::{ClaimIx, FunctionKind, OfferIx, PlayerIx, Price, Scope, SegmentIx, Study};
use standout_words::contract::{Word, YesNo};
use standout_words::{Lang, money_short, say};

use super::Sheet;
use super::bands::{in_bands, named};
use super::slot::Field;
use crate::subject::{claim_key, offer_key, player_key, segment_key};
use crate::views::{CellKind, Head};

fn head(key: String, label: String, kind: CellKind) -> Head {
    Head {
        key,
        label,
        name: None,
        sub: None,
        own: false,
        group: None,
        importance: None,
        kind,
        unit: None,
        choices: None,
        can_rename: false,
        can_remove: false,
    }
}

/// A head of a thing, which can be renamed and removed in place.
fn thing(key: String, label: String, kind: CellKind) -> Head {
    Head { can_rename: true, can_remove: true, ..head(key, label, kind) }
}

fn field(lang: Lang, field: Field, kind: CellKind) -> Head {
    head(field.key().to_owned(), say(lang, &format!("field-{}", field.key()), &[]), kind)
}

fn choice<W: Word>(lang: Lang, at: Field) -> Head {
    let words = W::WORDS.iter().map(|w| w.0.word(lang).to_owned()).collect();
    Head { choices: Some(words), ..field(lang, at, CellKind::Choice) }
}

fn yes_no(lang: Lang, at: Field) -> Head {
    let words = YesNo::ALL.iter().map(|w| w.name(lang).to_owned()).collect();
    Head { choices: Some(words), ..field(lang, at, CellKind::Choice) }
}

fn segments(study: &Study, kind: CellKind) -> Vec<Head> {
    (0..study.segments.len())
        .map(|s| thing(segment_key(study, SegmentIx(s)), study.segments[s].name.clone(), kind))
        .collect()
}

fn whole_and_segments(lang: Lang, study: &Study, kind: CellKind, whole: &str) -> Vec<Head> {
    let mut heads = vec![head("whole".to_owned(), say(lang, whole, &[]), kind)];
    heads.extend(segments(study, kind));
    heads
}

fn players(study: &Study, kind: CellKind) -> Vec<Head> {
    (0..study.players.len())
        .map(|p| Head {
            own: study.players[p].own,
            ..thing(player_key(study, PlayerIx(p)), study.players[p].name.clone(), kind)
        })
        .collect()
}

/// Offers, our own first: under the player's name the offer's and its price.
fn offers(lang: Lang, study: &Study, kind: CellKind) -> Vec<Head> {
    let mut places: Vec<usize> = (0..study.offers.len()).collect();
    let owner = |o: &usize| study.offers[*o].player;
    places.sort_by_key(|o| (study.own() != Some(owner(o)), owner(o)));
    places
        .into_iter()
        .map(|o| {
            let offer = &study.offers[o];
            let price = study.prices.get(o, Scope::Whole.column()).map(|p| price_words(lang, study, &p.value));
            let sub = [Some(offer.name.clone()), price].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Head {
                name: Some(offer.name.clone()),
                sub: Some(sub),
                own: study.own() == Some(offer.player),
                group: Some(study.player_name(offer.player).to_owned()),
                ..thing(offer_key(study, OfferIx(o)), study.player_name(offer.player).to_owned(), kind)
            }
        })
        .collect()
}

fn price_words(lang: Lang, study: &Study, price: &Price) -> String {
    money_short(lang, price.amount, &study.currency)
}

/// Offers as rows, under their category; behind its name, whose it is.
fn offer_rows(study: &Study, kind: CellKind) -> Vec<Head> {
    in_bands(study.offers.iter().map(|o| o.category.as_str()))
        .into_iter()
        .map(|o| {
            let offer = &study.offers[o];
            Head {
                own: study.own() == Some(offer.player),
                group: named(&offer.category),
                sub: Some(study.player_name(offer.player).to_owned()),
                ..thing(offer_key(study, OfferIx(o)), offer.name.clone(), kind)
            }
        })
        .collect()
}

/// The columns of a sheet.
pub(crate) fn columns(lang: Lang, study: &Study, sheet: Sheet) -> Vec<Head> {
    use CellKind::{Money, Number, Percent, Text};
    let fields = |heads: &[(Field, CellKind)]| heads.iter().map(|&(f, kind)| field(lang, f, kind)).collect::<Vec<_>>();
    match sheet {
        Sheet::Shares | Sheet::VolumeShares => whole_and_segments(lang, study, Percent, "column-whole-market"),
        Sheet::Levels => offers(lang, study, CellKind::Level),
        Sheet::Importance => segments(study, CellKind::Importance),
        Sheet::Reach => segments(study, CellKind::Reach),
        Sheet::Prices => {
            let mut heads = vec![field(lang, Field::Unit, Text)];
            heads.extend(whole_and_segments(lang, study, Money, "column-general-price"));
            heads
        }
        Sheet::Segments => {
            let mut heads = fields(&[
                (Field::Volume, Number),
                (Field::VolumeUnit, Text),
                (Field::VolumeYear, Number),
                (Field::Growth, Percent),
                (Field::PriceGrowth, Percent),
                (Field::Definition, Text),
            ]);
            heads.push(yes_no(lang, Field::ListedAreLargest));
            heads.push(field(lang, Field::Note, Text));
            heads
        }
        Sheet::Players => {
            let mut heads = vec![yes_no(lang, Field::Own)];
            heads.extend(fields(&[(Field::Website, Text), (Field::Note, Text)]));
            heads
        }
        Sheet::Functions => {
            let mut heads = vec![field(lang, Field::Group, Text)];
            let kinds = [FunctionKind::Level, NUMBER]
                .iter()
                .map(|k| standout_words::contract::function_kind_word(k, lang).to_owned())
                .collect();
            heads.push(Head { choices: Some(kinds), ..field(lang, Field::Kind, CellKind::Choice) });
            heads.push(field(lang, Field::Unit, Text));
            heads.push(choice::<standout_market::Better>(lang, Field::Better));
            heads.push(field(lang, Field::Note, Text));
            heads
        }
        Sheet::Offers => {
            let names = study.players.iter().map(|p| p.name.clone()).collect();
            let mut heads = vec![Head { choices: Some(names), ..field(lang, Field::Player, CellKind::Choice) }];
            heads.extend(fields(&[
                (Field::Category, Text),
                (Field::Price, Money),
                (Field::Unit, Text),
                (Field::Note, Text),
            ]));
            heads
        }
        Sheet::Claims => {
            let names = study.players.iter().map(|p| p.name.clone()).collect();
            let mut heads = vec![Head { choices: Some(names), ..field(lang, Field::Player, CellKind::Choice) }];
            heads.extend(fields(&[(Field::Words, Text), (Field::Theme, Text)]));
            heads.push(choice::<standout_market::ClaimKind>(lang, Field::Kind));
            heads.extend(fields(&[
                (Field::About, Text),
                (Field::Offer, Text),
                (Field::Segment, Text),
                (Field::Proof, Text),
                (Field::Note, Text),
            ]));
            heads
        }
    }
}

/// Any number function: for the word of its kind.
const NUMBER: FunctionKind = FunctionKind::Number { unit: String::new(), better: standout_market::Better::Higher };

/// The rows of a sheet; functions show their importance to the chosen segment.
pub(crate) fn rows(lang: Lang, study: &Study, sheet: Sheet, segment: Option<SegmentIx>) -> Vec<Head> {
    match sheet {
        Sheet::Shares | Sheet::VolumeShares => players(study, CellKind::Percent),
        Sheet::Players => players(study, CellKind::Text),
        Sheet::Levels | Sheet::Importance | Sheet::Functions => functions(study, segment),
        Sheet::Prices | Sheet::Offers => offer_rows(study, CellKind::Money),
        Sheet::Reach => reach_rows(study),
        Sheet::Segments => {
            let mut heads = vec![head("whole".to_owned(), say(lang, "row-whole-market", &[]), CellKind::Number)];
            heads.extend(segments(study, CellKind::Number));
            heads
        }
        Sheet::Claims => in_bands(study.claims.iter().map(|c| c.theme.as_str()))
            .into_iter()
            .map(|c| {
                let claim = &study.claims[c];
                Head {
                    own: study.own() == Some(claim.player),
                    group: named(&claim.theme),
                    can_rename: false,
                    sub: Some(study.player_name(claim.player).to_owned()),
                    ..thing(claim_key(study, ClaimIx(c)), claim.words.clone(), CellKind::Text)
                }
            })
            .collect(),
    }
}

/// Each player, then its offers below it.
fn reach_rows(study: &Study) -> Vec<Head> {
    let mut heads = Vec::new();
    for (p, player) in study.players.iter().enumerate() {
        heads.push(Head {
            own: player.own,
            group: Some(player.name.clone()),
            ..thing(player_key(study, PlayerIx(p)), player.name.clone(), CellKind::Reach)
        });
        for (o, offer) in study.offers.iter().enumerate().filter(|(_, o)| o.player == PlayerIx(p)) {
            heads.push(Head {
                own: player.own,
                group: Some(player.name.clone()),
                sub: Some(offer.category.clone()).filter(|c| !c.is_empty()),
                ..thing(offer_key(study, OfferIx(o)), offer.name.clone(), CellKind::Reach)
            });
        }
    }
    heads
}

fn functions(study: &Study, segment: Option<SegmentIx>) -> Vec<Head> {
    in_bands(study.functions.iter().map(|f| f.group.as_str()))
        .into_iter()
        .map(|f| {
            let function = &study.functions[f];
            let (kind, unit) = match &function.kind {
                FunctionKind::Level => (CellKind::Level, None),
                FunctionKind::Number { unit, .. } => (CellKind::Number, Some(unit.clone()).filter(|u| !u.is_empty())),
            };
            Head {
                group: named(&function.group),
                importance: segment.and_then(|s| study.importance.get(f, s.0)).map(|fact| fact.value),
                unit,
                ..thing(
                    crate::subject::function_key(study, standout_market::FunctionIx(f)),
                    function.name.clone(),
                    kind,
                )
            }
        })
        .collect()
}
