//! Where the facts of a study stand in the sheets of the matrix, for formulas that read them.

use rust_xlsxwriter::utility::row_col_to_cell_absolute;
use standout_market::{FunctionIx, OfferIx, PlayerIx, Scope, SegmentIx, Study};
use standout_words::Lang;
use standout_words::contract::{Sheet, StudyKey};

/// The address of a cell of a sheet, as a formula of another sheet names it.
pub(crate) fn on(sheet: &str, row: u32, column: u16) -> String {
    // Names of sheets are ours and hold no apostrophe.
    format!("'{sheet}'!{}", row_col_to_cell_absolute(row, column))
}

/// The sheets of the matrix in a language.
pub(crate) struct Places {
    lang: Lang,
    /// Per player: the row of its share by value, and whether one by volume follows.
    shares: Vec<(usize, bool)>,
}

fn below(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

fn right(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

impl Places {
    pub(crate) fn of(study: &Study, lang: Lang) -> Self {
        let mut shares = Vec::new();
        let mut row = 0;
        for p in 0..study.players.len() {
            let grid = &study.volume_shares;
            let by_volume = (0..grid.columns()).any(|c| grid.get(p, c).is_some());
            shares.push((row, by_volume));
            row += 1 + usize::from(by_volume);
        }
        Places { lang, shares }
    }

    fn on(&self, sheet: Sheet, row: u32, column: u16) -> String {
        on(sheet.name(self.lang), row, column)
    }

    /// The value of a key of the study as a whole.
    pub(crate) fn key(&self, key: StudyKey) -> String {
        let row = StudyKey::ALL.iter().position(|k| *k == key).unwrap_or(0);
        self.on(Sheet::Study, below(row), 1)
    }

    /// A player's name.
    pub(crate) fn player(&self, player: PlayerIx) -> String {
        self.on(Sheet::Players, below(player.0), 0)
    }

    /// A segment's name.
    pub(crate) fn segment(&self, segment: SegmentIx) -> String {
        self.on(Sheet::Segments, below(segment.0), 0)
    }

    /// A segment's market volume, as typed.
    pub(crate) fn volume(&self, scope: Scope) -> String {
        match scope {
            Scope::Whole => self.key(StudyKey::MarketVolume),
            Scope::Segment(s) => self.on(Sheet::Segments, below(s.0), 1),
        }
    }

    /// A segment's market growth in per cent.
    pub(crate) fn growth(&self, segment: SegmentIx) -> String {
        self.on(Sheet::Segments, below(segment.0), 4)
    }

    /// Whether the players listed are the largest.
    pub(crate) fn listed(&self, scope: Scope) -> String {
        match scope {
            Scope::Whole => self.key(StudyKey::ListedAreLargest),
            Scope::Segment(s) => self.on(Sheet::Segments, below(s.0), 6),
        }
    }

    /// A function's name.
    pub(crate) fn function(&self, function: FunctionIx) -> String {
        self.on(Sheet::Functions, below(function.0), 0)
    }

    /// A player's share; `None` where the sheet has no row for it.
    pub(crate) fn share(&self, player: PlayerIx, by_value: bool, scope: Scope) -> Option<String> {
        let (first, by_volume) = *self.shares.get(player.0)?;
        if !by_value && !by_volume {
            return None;
        }
        let row = first + usize::from(!by_value);
        Some(self.on(Sheet::Shares, below(row), right(2 + scope.column())))
    }
}

/// The units in which an offer is priced in segments, in the order of those: a row each.
pub(crate) fn units(study: &Study, offer: OfferIx) -> Vec<&str> {
    let mut units: Vec<&str> = Vec::new();
    for s in 0..study.segments.len() {
        if let Some(price) = study.prices.get(offer.0, s + 1)
            && !units.contains(&price.value.unit.as_str())
        {
            units.push(&price.value.unit);
        }
    }
    units
}
