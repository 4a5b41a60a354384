//! Reading the matrix: sheets, blocks of cells, and everything about one cell.

use standout_market::{Better, FunctionKind, Reliability, Study, Subject, dependents};
use standout_words::contract::Word;
use standout_words::{Lang, place_in_words, say};

use crate::desk::Context;
use crate::history::history;
use crate::marks::marks;
use crate::matrix::{Axis, Sheet, Slot, axis, columns, rows, show, slot, source_of};
use crate::problem::Reply;
use crate::requests::{CellOf, CellsOf, Limit, Nothing, SheetOf};
use crate::room::{OpenStudy, Room};
use crate::share_help;
use crate::subject::{segment_of, subject_text};
use crate::unknown::{is_unknown, unknown_cells};
use crate::view::{iso, missing as missing_view};
use crate::views::{Block, CellDetail, Depends, MissingView, SheetView, SourceView};

/// More cells than a screen can show are a mistake of the page.
const LARGEST_BLOCK: usize = 20_000;

pub(crate) fn known_sheet(room: &Room, name: &str) -> Reply<Sheet> {
    Sheet::of(name).ok_or_else(|| room.problem("no-sheet", &[("sheet", name.into())]))
}

pub(crate) fn sheet(room: &mut Room, asked: SheetOf, _: &Context) -> Reply<SheetView> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let OpenStudy { study, findings, revision, .. } = room.open()?;
    let segment = asked.segment.as_deref().and_then(|key| segment_of(study, key));
    let unknown = unknown_cells(study);
    let deciding: Vec<_> = findings.missing.iter().filter(|m| m.settles > 0).collect();
    let adds = |kind: &str| Some(kind.to_owned());
    Ok(SheetView {
        sheet: sheet.name().to_owned(),
        columns: columns(lang, study, sheet),
        rows: rows(lang, study, sheet, segment),
        revision: *revision,
        unknown: match sheet {
            Sheet::Levels | Sheet::Functions => unknown.levels,
            Sheet::Importance => unknown.importance,
            Sheet::Prices | Sheet::Offers => unknown.prices,
            Sheet::Shares | Sheet::VolumeShares => unknown.shares,
            Sheet::Reach => unknown.reach,
            Sheet::Segments => unknown.segments,
            Sheet::Players | Sheet::Claims => 0,
        },
        deciding: deciding.len(),
        verdicts: undecided(findings),
        adds_row: match sheet {
            Sheet::Levels | Sheet::Importance | Sheet::Functions => adds("function"),
            Sheet::Shares | Sheet::VolumeShares | Sheet::Players | Sheet::Reach => adds("player"),
            Sheet::Prices | Sheet::Offers => adds("offer"),
            Sheet::Segments => adds("segment"),
            Sheet::Claims => adds("claim"),
        },
        adds_column: match sheet {
            Sheet::Levels => adds("offer"),
            Sheet::Importance | Sheet::Shares | Sheet::VolumeShares | Sheet::Prices | Sheet::Reach => adds("segment"),
            _ => None,
        },
        bands: match sheet {
            Sheet::Levels | Sheet::Importance | Sheet::Functions => adds("function"),
            Sheet::Prices | Sheet::Offers => adds("offer"),
            Sheet::Claims => adds("claim"),
            _ => None,
        },
    })
}

/// Verdicts that the unknown decides.
fn undecided(findings: &standout_market::Findings) -> usize {
    use standout_market::{FocusVerdict, OfferVerdict};
    findings.segments.iter().filter(|s| s.verdict == FocusVerdict::CannotTell).count()
        + findings.offers.iter().filter(|o| o.verdict == OfferVerdict::CannotTell).count()
}

pub(crate) fn cells(room: &mut Room, asked: CellsOf, _: &Context) -> Reply<Block> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    if asked.rows.saturating_mul(asked.columns) > LARGEST_BLOCK {
        return Err(room.problem("block-too-large", &[("n", LARGEST_BLOCK.into())]));
    }
    let open = room.open()?;
    let OpenStudy { study, revision, .. } = open;
    let at = |heads: Vec<crate::views::Head>, from: usize, many: usize| -> Vec<Option<Axis>> {
        heads.iter().skip(from).take(many).map(|head| axis(study, &head.key)).collect()
    };
    let row_axes = at(rows(lang, study, sheet, None), asked.from_row, asked.rows);
    let column_axes = at(columns(lang, study, sheet), asked.from_column, asked.columns);
    let shown = |row: &Option<Axis>, column: &Option<Axis>| {
        row.zip(*column).and_then(|(row, column)| slot(study, sheet, row, column)).map_or_else(
            || crate::views::CellView { readonly: true, ..Default::default() },
            |slot| show(lang, open, slot),
        )
    };
    Ok(Block {
        revision: *revision,
        from_row: asked.from_row,
        from_column: asked.from_column,
        rows: row_axes.iter().map(|row| column_axes.iter().map(|column| shown(row, column)).collect()).collect(),
    })
}

/// The cell that a request names.
pub(crate) fn named(room: &Room, sheet: Sheet, row: &str, column: &str) -> Reply<Slot> {
    let study = &room.open()?.study;
    axis(study, row)
        .zip(axis(study, column))
        .and_then(|(row, column)| slot(study, sheet, row, column))
        .ok_or_else(|| room.gone())
}

pub(crate) fn cell(room: &mut Room, asked: CellOf, _: &Context) -> Reply<CellDetail> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let slot = named(room, sheet, &asked.row, &asked.column)?;
    let open = room.open()?;
    let study = open.study.as_ref();
    let reliabilities =
        Reliability::WORDS.iter().map(|w| (w.0.word(Lang::En).to_owned(), w.0.word(lang).to_owned())).collect();
    let Some(cell) = slot.sourced(study) else {
        let shown = show(lang, open, slot);
        return Ok(CellDetail {
            title: say(lang, &format!("field-{}", asked.column), &[]),
            value: Some(shown.text).filter(|t| !t.is_empty()),
            unit: None,
            source: None,
            takes_source: false,
            marks: Vec::new(),
            share: None,
            history: history(lang, open, slot)?,
            depends: Vec::new(),
            reliabilities,
        });
    };
    let source = study.source(source_of(study, cell));
    Ok(CellDetail {
        title: place_in_words(lang, study, cell),
        value: match slot {
            Slot::Fact(_) => standout_words::cell_value(lang, study, cell),
            _ => Some(show(lang, open, slot).text).filter(|t| !t.is_empty()),
        },
        unit: unit(lang, study, cell),
        source: source.map(source_view),
        takes_source: !is_unknown(study, cell),
        marks: marks(lang, open, cell),
        share: share_help::beside(lang, study, cell),
        history: history(lang, open, slot)?,
        depends: dependents(study, &open.findings, cell)
            .into_iter()
            .map(|subject| Depends {
                text: depends_words(lang, study, open, subject),
                subject: subject_text(study, subject),
            })
            .collect(),
        reliabilities,
    })
}

fn depends_words(lang: Lang, study: &Study, open: &OpenStudy, subject: Subject) -> String {
    let why = standout_market::why(study, &open.findings, &[], subject);
    let title = standout_words::what(lang, study, &why.what);
    match standout_words::figure(lang, study, &why.what, &why.value) {
        Some(value) => format!("{title}: {value}"),
        None => title,
    }
}

pub(crate) fn source_view(source: &standout_market::Source) -> SourceView {
    SourceView {
        text: source.text.clone(),
        reliability: source.reliability.map(|r| r.word(Lang::En).to_owned()),
        as_of: source.as_of.map(iso),
        note: source.note.clone(),
    }
}

/// `weeks, less is better`
fn unit(lang: Lang, study: &Study, cell: standout_market::Cell) -> Option<String> {
    let standout_market::Cell::Level(f, _) = cell else {
        return None;
    };
    match &study.functions.get(f.0)?.kind {
        FunctionKind::Level => None,
        FunctionKind::Number { unit, better } => {
            let better = match better {
                Better::Higher => say(lang, "more-is-better", &[]),
                Better::Lower => say(lang, "less-is-better", &[]),
            };
            Some([unit.as_str(), better.as_str()].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", "))
        }
    }
}

pub(crate) fn source_texts(room: &mut Room, _: Nothing, _: &Context) -> Reply<Vec<String>> {
    let mut texts: Vec<String> = room.open()?.study.sources.iter().map(|s| s.text.clone()).collect();
    texts.sort();
    texts.dedup();
    texts.retain(|t| !t.is_empty());
    Ok(texts)
}

pub(crate) fn missing(room: &mut Room, asked: Limit, _: &Context) -> Reply<Vec<MissingView>> {
    let lang = room.lang();
    let open = room.open()?;
    Ok(open.findings.missing.iter().take(asked.limit).map(|m| missing_view(lang, &open.study, m)).collect())
}
