//! Where a cell lies: by the names that the matrix workbook uses, and in words.

use standout_market::{Cell, Scope, Study};

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

/// The address of a cell by the contract's (English) names of sheets and columns.
///
/// Two rows of Shares differ by their kind only, so the row of a volume share is `Player / volume`; the row of a
/// claim is `Player / claim`. [`Cell::Sales`] lies in no sheet of the workbook: its sheet is `Ledger`.
pub fn place(study: &Study, cell: Cell) -> Place {
    let at = |sheet: Sheet, row: &str, column: &str| Place {
        sheet: sheet.name(Lang::En),
        row: row.to_owned(),
        column: column.to_owned(),
    };
    let fixed = |column: Column| column.name(Lang::En);
    match cell {
        Cell::Level(f, o) => at(Sheet::Levels, study.function_name(f), &study.offer_path(o)),
        Cell::Importance(f, s) => at(Sheet::Importance, study.function_name(f), study.segment_name(s)),
        Cell::Price(o, Scope::Whole) => at(Sheet::Offers, &study.offer_path(o), fixed(Column::Price)),
        Cell::Price(o, Scope::Segment(s)) => at(Sheet::Prices, &study.offer_path(o), study.segment_name(s)),
        Cell::ValueShare(p, scope) => at(Sheet::Shares, study.player_name(p), share_column(study, scope)),
        Cell::VolumeShare(p, scope) => {
            at(Sheet::Shares, &format!("{} / volume", study.player_name(p)), share_column(study, scope))
        }
        Cell::PlayerReach(p, s) => at(Sheet::Reach, study.player_name(p), study.segment_name(s)),
        Cell::OfferReach(o, s) => at(Sheet::Reach, &study.offer_path(o), study.segment_name(s)),
        Cell::Volume(Scope::Segment(s)) => at(Sheet::Segments, study.segment_name(s), fixed(Column::MarketVolume)),
        Cell::Volume(Scope::Whole) => at(Sheet::Study, "market volume", fixed(Column::Value)),
        Cell::Growth(Scope::Segment(s)) => at(Sheet::Segments, study.segment_name(s), fixed(Column::MarketGrowth)),
        Cell::Growth(Scope::Whole) => at(Sheet::Study, "market growth %", fixed(Column::Value)),
        Cell::PriceGrowth => at(Sheet::Study, "price growth %", fixed(Column::Value)),
        Cell::Claim(c) => at(Sheet::Claims, &study.claim_path(c), fixed(Column::Claim)),
        Cell::Sales(scope) => Place {
            sheet: "Ledger",
            row: match scope {
                Scope::Whole => String::new(),
                Scope::Segment(s) => study.segment_name(s).to_owned(),
            },
            column: String::new(),
        },
    }
}

fn share_column(study: &Study, scope: Scope) -> &str {
    match scope {
        Scope::Whole => Column::Total.name(Lang::En),
        Scope::Segment(s) => study.segment_name(s),
    }
}

/// A cell as a person would name it: «доля „Радуги“ в сегменте „Дилеры“».
pub fn place_in_words(lang: Lang, study: &Study, cell: Cell) -> String {
    let Place { mut row, column, .. } = place(study, cell);
    if let Cell::VolumeShare(player, _) = cell {
        study.player_name(player).clone_into(&mut row);
    }
    let id = match cell {
        Cell::Level(..) => "place-level",
        Cell::Importance(..) => "place-importance",
        Cell::Price(_, Scope::Whole) => "place-price",
        Cell::Price(_, Scope::Segment(_)) => "place-price-segment",
        Cell::ValueShare(_, Scope::Whole) => "place-share",
        Cell::ValueShare(..) => "place-share-segment",
        Cell::VolumeShare(_, Scope::Whole) => "place-volume-share",
        Cell::VolumeShare(..) => "place-volume-share-segment",
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
