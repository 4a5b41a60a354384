//! The Sources sheet: every fact that has a source, by the address that the reader of the workbook expects.

use standout_market::{
    Cell, ClaimIx, FunctionIx, Grid, OfferIx, PlayerIx, Reliability, Scope, SegmentIx, SourceIx, Study,
};
use standout_words::Lang;
use standout_words::contract::{Column, ShareKind, Sheet, StudyKey, Word};
use standout_words::place;

use super::form::Form;
use super::lists::words;
use crate::ReportError;

fn grid<'a, T>(
    grid: &'a Grid<T>,
    cell: impl Fn(usize, usize) -> Cell + 'a,
) -> impl Iterator<Item = (Cell, Option<SourceIx>)> + 'a {
    let columns = grid.columns();
    (0..grid.rows() * columns).filter_map(move |i| {
        let (row, column) = (i / columns, i % columns);
        grid.get(row, column).map(|fact| (cell(row, column), fact.source))
    })
}

/// Every fact of the matrix with its source, in the order of the sheets.
pub(crate) fn facts(study: &Study) -> impl Iterator<Item = (Cell, Option<SourceIx>)> + '_ {
    let market = &study.market;
    let whole = [
        market.price_growth.as_ref().map(|f| (Cell::PriceGrowth, f.source)),
        market.volume.as_ref().map(|f| (Cell::Volume(Scope::Whole), f.source)),
        market.growth.as_ref().map(|f| (Cell::Growth(Scope::Whole), f.source)),
    ];
    let segments = study.segments.iter().enumerate().flat_map(|(i, s)| {
        let scope = Scope::Segment(SegmentIx(i));
        [
            s.volume.as_ref().map(|f| (Cell::Volume(scope), f.source)),
            s.growth.as_ref().map(|f| (Cell::Growth(scope), f.source)),
        ]
    });
    whole
        .into_iter()
        .chain(segments)
        .flatten()
        .chain(grid(&study.levels, |f, o| Cell::Level(FunctionIx(f), OfferIx(o))))
        .chain(grid(&study.importance, |f, s| Cell::Importance(FunctionIx(f), SegmentIx(s))))
        .chain(grid(&study.value_shares, |p, c| Cell::ValueShare(PlayerIx(p), Scope::of_column(c))))
        .chain(grid(&study.volume_shares, |p, c| Cell::VolumeShare(PlayerIx(p), Scope::of_column(c))))
        .chain(grid(&study.prices, |o, c| Cell::Price(OfferIx(o), Scope::of_column(c))))
        .chain(grid(&study.player_reach, |p, s| Cell::PlayerReach(PlayerIx(p), SegmentIx(s))))
        .chain(grid(&study.offer_reach, |o, s| Cell::OfferReach(OfferIx(o), SegmentIx(s))))
        .chain(study.claims.iter().enumerate().map(|(i, c)| (Cell::Claim(ClaimIx(i)), c.source)))
}

/// How many facts have a source.
pub(crate) fn sourced(study: &Study) -> usize {
    facts(study).filter(|(_, source)| study.source(*source).is_some()).count()
}

pub(super) fn sources(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let sheet = form.column(Column::Sheet, 16.0);
    let row = form.column(Column::Row, 36.0);
    let column = form.column(Column::Column, 30.0);
    let text = form.column(Column::Source, 50.0);
    let reliability = form.column(Column::Reliability, 15.0);
    let as_of = form.column(Column::AsOf, 13.0);
    let note = form.column(Column::Note, 36.0);
    let lang = form.lang;
    if let Some(study) = study {
        for (cell, source) in facts(study) {
            let Some(source) = study.source(source) else {
                continue;
            };
            let (s, r, c) = address(study, cell, lang);
            form.next();
            form.text(sheet, &s)?;
            form.text(row, &r)?;
            form.text(column, &c)?;
            form.text(text, &source.text)?;
            form.text(reliability, source.reliability.map_or("", |r| r.word(lang)))?;
            form.date(as_of, source.as_of)?;
            form.text(note, &source.note)?;
        }
    }
    let sheets: Vec<&str> = Sheet::ALL
        .iter()
        .filter(|s| !matches!(s, Sheet::Players | Sheet::Functions | Sheet::Sources | Sheet::Mapping))
        .map(|s| s.name(lang))
        .collect();
    form.choices(sheet, sheet, &sheets)?;
    form.choices(reliability, reliability, &words::<Reliability>(lang))
}

/// The address of a cell by the names that its sheet bears in a language; names of the study are the same in both.
fn address(study: &Study, cell: Cell, lang: Lang) -> (String, String, String) {
    let place = place(study, cell);
    let sheet = Sheet::of(place.sheet).map_or(place.sheet, |s| s.name(lang));
    let fixed = |column: Column| column.name(lang).to_owned();
    let (row, column) = match cell {
        Cell::PriceGrowth => (StudyKey::PriceGrowth.name(lang).to_owned(), fixed(Column::Value)),
        Cell::Volume(Scope::Whole) => (StudyKey::MarketVolume.name(lang).to_owned(), fixed(Column::Value)),
        Cell::Growth(Scope::Whole) => (StudyKey::MarketGrowth.name(lang).to_owned(), fixed(Column::Value)),
        Cell::Volume(_) => (place.row, fixed(Column::MarketVolume)),
        Cell::Growth(_) => (place.row, fixed(Column::MarketGrowth)),
        Cell::Price(_, Scope::Whole) => (place.row, fixed(Column::Price)),
        Cell::Claim(_) => (place.row, fixed(Column::Claim)),
        Cell::ValueShare(_, Scope::Whole) => (place.row, fixed(Column::Total)),
        Cell::VolumeShare(p, scope) => {
            let player = study.player_name(p);
            let row = format!("{player} / {}", ShareKind::Volume.name(lang));
            let column = match scope {
                Scope::Whole => fixed(Column::Total),
                Scope::Segment(_) => place.column,
            };
            (row, column)
        }
        _ => (place.row, place.column),
    };
    (sheet.to_owned(), row, column)
}
