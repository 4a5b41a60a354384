//! What a spreadsheet cannot hold, found before anything is written.

use rust_xlsxwriter::XlsxError;
use standout_market::Study;

/// Characters that a cell of a spreadsheet holds, in UTF-16 units.
pub(crate) const CELL: usize = 32_767;
/// Rows of a sheet, heading included.
const ROWS: usize = 1_048_576;
/// Columns of a sheet.
const COLUMNS: usize = 16_384;

/// Why a workbook was not made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A text is longer than a cell can hold.
    #[error("{name:?} has {length} characters; a spreadsheet's cell holds 32 767")]
    TooLong {
        /// The beginning of the text.
        name: String,
        /// Its length in UTF-16 units.
        length: usize,
    },
    /// A sheet would have too many rows or columns.
    #[error("{count} {what} do not fit on a sheet, which holds {most}")]
    TooMany {
        /// What there is too much of: an id of the catalogue without its prefix, such as `offers`.
        what: &'static str,
        /// How many there are.
        count: usize,
        /// How many fit.
        most: usize,
    },
    /// The job was cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The writer failed.
    #[error("the workbook could not be made: {0}")]
    Writing(#[from] XlsxError),
}

impl ReportError {
    /// A stable name of the problem: its message in the catalogue is `problem-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            ReportError::TooLong { .. } => "report-too-long",
            ReportError::TooMany { .. } => "report-too-many",
            ReportError::Cancelled => "cancelled",
            ReportError::Writing(_) => "report-writing",
        }
    }

    /// The variables of that message.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            ReportError::TooLong { name, length } => {
                vec![("name", name.clone()), ("length", length.to_string())]
            }
            ReportError::TooMany { count, most, .. } => {
                vec![("count", count.to_string()), ("most", most.to_string())]
            }
            ReportError::Cancelled => Vec::new(),
            ReportError::Writing(error) => vec![("reason", error.to_string())],
        }
    }
}

/// Whether a study fits into a workbook at all.
pub(crate) fn check(study: &Study) -> Result<(), ReportError> {
    let fits = |what, count: usize, most: usize| {
        if count < most { Ok(()) } else { Err(ReportError::TooMany { what, count, most }) }
    };
    fits("players", study.players.len() * 2, ROWS)?;
    fits("offers", study.offers.len(), COLUMNS - 8)?;
    fits("segments", study.segments.len(), COLUMNS - 8)?;
    fits("functions", study.functions.len(), ROWS)?;
    fits("claims", study.claims.len(), ROWS)?;
    fits("mapping", study.mapping.len(), ROWS)?;
    let cells = study.levels.rows() * study.levels.columns();
    let sourced = cells
        + study.importance.rows() * study.importance.columns()
        + (study.prices.rows() * study.prices.columns())
        + 4 * study.players.len() * (study.segments.len() + 1);
    if sourced >= ROWS {
        // Only what has a source takes a row: the grids are counted when that could be too many.
        fits("sources", crate::contract::sourced(study), ROWS)?;
    }
    for text in texts(study) {
        let length = text.encode_utf16().count();
        if length > CELL {
            let name = text.chars().take(40).collect();
            return Err(ReportError::TooLong { name, length });
        }
    }
    Ok(())
}

/// Every text of a study that lands in a cell. `Player / Offer` is one text.
fn texts(study: &Study) -> impl Iterator<Item = String> {
    let s = study;
    let own = |t: &String| t.clone();
    std::iter::once(s.name.clone())
        .chain(s.players.iter().flat_map(move |p| [own(&p.name), own(&p.website), own(&p.note)]))
        .chain(s.segments.iter().flat_map(move |x| {
            let unit = x.volume.as_ref().map_or(String::new(), |v| v.value.unit.clone());
            [own(&x.name), own(&x.definition), own(&x.note), unit]
        }))
        .chain(s.offers.iter().flat_map(move |o| {
            let player = s.player_name(o.player);
            [format!("{player} / {}", o.name), own(&o.category), own(&o.note)]
        }))
        .chain(s.functions.iter().flat_map(move |f| [own(&f.name), own(&f.group), own(&f.note)]))
        .chain(s.claims.iter().flat_map(move |c| {
            let player = s.player_name(c.player);
            [format!("{player} / {}", c.words), own(&c.theme), own(&c.proof), own(&c.note)]
        }))
        .chain(s.sources.iter().flat_map(move |x| [own(&x.text), own(&x.note)]))
        .chain(s.mapping.iter().flat_map(move |m| [own(&m.label), own(&m.name)]))
        .chain(s.ledger.channels.iter().map(own))
}
