//! Where a cell lies: by the names that the matrix workbook uses, and in words.

use standout_market::{Cell, OfferIx, PlayerIx, Scope, SegmentIx, Study};

use crate::contract::{Column, Sheet};
use crate::{Lang, say};

/// The address of a cell in the matrix workbook, by its exact names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sheet, by its contract (English) name.
    pub sheet: &'static str,
    /// What stands in the first column of its row.
    pub row: String,
    /// The heading of its column.
    pub column: String,
}

/// `Player / Offer`, the name of an offer in the workbook.
pub(crate) fn offer_name(study: &Study, offer: OfferIx) -> String {
    study.offers.get(offer.0).map_or_else(String::new, |o| format!("{} / {}", player_name(study, o.player), o.name))
}

fn player_name(study: &Study, player: PlayerIx) -> &str {
    study.players.get(player.0).map_or("", |p| p.name.as_str())
}

fn segment_name(study: &Study, segment: SegmentIx) -> String {
    study.segments.get(segment.0).map_or_else(String::new, |s| s.name.clone())
}

fn function_name(study: &Study, function: standout_market::FunctionIx) -> String {
    study.functions.get(function.0).map_or_else(String::new, |f| f.name.clone())
}

/// The address of a cell by the contract's (English) names of sheets and columns.
///
/// Two rows of Shares differ by their kind only, so the row of a volume share is `Player / volume`; the row of a
/// claim is `Player / claim`. [`Cell::Sales`] lies in no sheet of the workbook: its sheet is `Ledger`.
pub fn place(study: &Study, cell: Cell) -> Place {
    let at = |sheet: Sheet, row: String, column: String| Place { sheet: sheet.name(Lang::En), row, column };
    let fixed = |column: Column| column.name(Lang::En).to_owned();
    match cell {
        Cell::Level(f, o) => at(Sheet::Levels, function_name(study, f), offer_name(study, o)),
        Cell::Importance(f, s) => at(Sheet::Importance, function_name(study, f), segment_name(study, s)),
        Cell::Price(o, Scope::Whole) => at(Sheet::Offers, offer_name(study, o), fixed(Column::Price)),
        Cell::Price(o, Scope::Segment(s)) => at(Sheet::Prices, offer_name(study, o), segment_name(study, s)),
        Cell::ValueShare(p, scope) => at(Sheet::Shares, player_name(study, p).to_owned(), share_column(study, scope)),
        Cell::VolumeShare(p, scope) => {
            at(Sheet::Shares, format!("{} / volume", player_name(study, p)), share_column(study, scope))
        }
        Cell::PlayerReach(p, s) => at(Sheet::Reach, player_name(study, p).to_owned(), segment_name(study, s)),
        Cell::OfferReach(o, s) => at(Sheet::Reach, offer_name(study, o), segment_name(study, s)),
        Cell::Volume(Scope::Segment(s)) => at(Sheet::Segments, segment_name(study, s), fixed(Column::MarketVolume)),
        Cell::Volume(Scope::Whole) => at(Sheet::Study, "market volume".to_owned(), fixed(Column::Value)),
        Cell::Growth(Scope::Segment(s)) => at(Sheet::Segments, segment_name(study, s), fixed(Column::MarketGrowth)),
        Cell::Growth(Scope::Whole) => at(Sheet::Study, "market growth %".to_owned(), fixed(Column::Value)),
        Cell::PriceGrowth => at(Sheet::Study, "price growth %".to_owned(), fixed(Column::Value)),
        Cell::Claim(c) => at(Sheet::Claims, claim_name(study, c), fixed(Column::Claim)),
        Cell::Sales(scope) => Place {
            sheet: "Ledger",
            row: match scope {
                Scope::Whole => String::new(),
                Scope::Segment(s) => segment_name(study, s),
            },
            column: String::new(),
        },
    }
}

fn share_column(study: &Study, scope: Scope) -> String {
    match scope {
        Scope::Whole => Column::Total.name(Lang::En).to_owned(),
        Scope::Segment(s) => segment_name(study, s),
    }
}

fn claim_name(study: &Study, claim: standout_market::ClaimIx) -> String {
    study.claims.get(claim.0).map_or_else(String::new, |c| format!("{} / {}", player_name(study, c.player), c.words))
}

/// A cell as a person would name it: «доля „Радуги“ в сегменте „Дилеры“».
pub fn place_in_words(lang: Lang, study: &Study, cell: Cell) -> String {
    let Place { row, column, .. } = place(study, cell);
    let id = match cell {
        Cell::Level(..) => "place-level",
        Cell::Importance(..) => "place-importance",
        Cell::Price(_, Scope::Whole) => "place-price",
        Cell::Price(_, Scope::Segment(_)) => "place-price-segment",
        Cell::ValueShare(_, Scope::Whole) | Cell::VolumeShare(_, Scope::Whole) => "place-share",
        Cell::ValueShare(..) | Cell::VolumeShare(..) => "place-share-segment",
        Cell::PlayerReach(..) | Cell::OfferReach(..) => "place-reach",
        Cell::Volume(Scope::Whole) => "place-volume",
        Cell::Volume(Scope::Segment(_)) => "place-volume-segment",
        Cell::Growth(Scope::Whole) => "place-growth",
        Cell::Growth(Scope::Segment(_)) => "place-growth-segment",
        Cell::PriceGrowth => "place-price-growth",
        Cell::Claim(_) => "place-claim",
        Cell::Sales(Scope::Whole) => "place-sales",
        Cell::Sales(Scope::Segment(_)) => "place-sales-segment",
    };
    say(lang, id, &[("row", row.into()), ("column", column.into())])
}
