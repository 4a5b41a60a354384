//! The calculation as a sheet: a row a step, a column the whole market and each segment.

use std::collections::HashMap;

use rust_xlsxwriter::utility::row_col_to_cell;

use super::expr::{Expr, Range, Val, cell, unknown};
use crate::contract::places::on;
use crate::table::Shown;

/// The column of the whole market, or of all sales.
pub(crate) const WHOLE: u16 = 1;

macro_rules! steps {
    ($($step:ident = $id:literal, $shown:ident;)+) => {
        /// A row of the calculation.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Step { $($step),+ }

        impl Step {
            /// Its label in the catalogue.
            pub(crate) fn id(self) -> &'static str {
                match self { $(Step::$step => $id),+ }
            }

            pub(crate) fn shown(self) -> Shown {
                match self { $(Step::$step => Shown::$shown),+ }
            }
        }
    };
}

steps! {
    Revenue = "calc-revenue", Whole;
    Before = "calc-before", Whole;
    WithCost = "calc-with-cost", Whole;
    Cost = "calc-cost", Whole;
    Lines = "calc-lines", Whole;
    Margin = "calc-margin", Whole;
    RevenueShare = "calc-revenue-share", Percent;
    MarginShare = "calc-margin-share", Percent;
    CostsCover = "calc-costs-cover", Plain;
    MarginCounts = "calc-margin-counts", Plain;
    Money = "calc-money", Whole;
    Free = "calc-free", Whole;
    MoneyShare = "calc-money-share", Percent;
    BesidePart = "calc-beside-part", Percent;
    BesideLarger = "calc-beside-larger", Percent;
    AddedPart = "calc-added-part", Percent;
    AddedLarger = "calc-added-larger", Percent;
    MoneyGate = "calc-money-gate", Plain;
    OwnGrowth = "calc-own-growth", Percent;
    VolumeFactor = "calc-volume-factor", Plain;
    Volume = "calc-volume", Whole;
    ComputedShare = "calc-computed-share", Percent;
    ByValue = "calc-by-value", Plain;
    OwnShare = "calc-own-share", Percent;
    Rest = "calc-rest", Percent;
    Listed = "calc-listed", Plain;
    LeastRival = "calc-least-rival", Percent;
    LargestRival = "calc-largest-rival", Percent;
    Filling = "calc-filling", Plain;
    HhiLow = "report-hhi-low", Whole;
    HhiHigh = "report-hhi-high", Whole;
    Cr3Low = "report-cr3-low", Percent;
    Cr3High = "report-cr3-high", Percent;
    Cr4Low = "report-cr4-low", Percent;
    Cr4High = "report-cr4-high", Percent;
    PlayersLow = "report-effective-low", One;
    PlayersHigh = "report-effective-high", One;
    LevelFrom = "calc-level-from", Plain;
    LevelTo = "calc-level-to", Plain;
    Level = "report-concentration", Plain;
    RelativeShare = "calc-relative-share", Two;
    RivalsHhiLow = "calc-rivals-hhi-low", Whole;
    RivalsHhiHigh = "calc-rivals-hhi-high", Whole;
    RelativeLow = "calc-relative-low", Two;
    MarketGrowth = "report-market-growth", Percent;
    PriceGrowth = "calc-price-growth", Percent;
    RealGrowth = "calc-real-growth", Percent;
    AdvantageLow = "calc-advantage-low", Two;
    AdvantageHigh = "calc-advantage-high", Two;
    ValueLow = "calc-value-low", One;
    ValueHigh = "calc-value-high", One;
    RealGrowthPointsLow = "calc-real-growth-points-low", One;
    RealGrowthPointsHigh = "calc-real-growth-points-high", One;
    HeadroomPointsLow = "calc-headroom-points-low", One;
    HeadroomPointsHigh = "calc-headroom-points-high", One;
    AdvantagePointsLow = "calc-advantage-points-low", One;
    AdvantagePointsHigh = "calc-advantage-points-high", One;
    ValuePointsLow = "calc-value-points-low", One;
    ValuePointsHigh = "calc-value-points-high", One;
    HhiPointsLow = "calc-hhi-points-low", One;
    HhiPointsHigh = "calc-hhi-points-high", One;
    RelativePointsLow = "calc-relative-points-low", One;
    RelativePointsHigh = "calc-relative-points-high", One;
    GrowthLow = "report-growth-low", One;
    GrowthHigh = "report-growth-high", One;
    GrowthGate = "calc-growth-gate", Plain;
    RoomLow = "report-room-low", One;
    RoomHigh = "report-room-high", One;
    MustHaves = "calc-must-haves", Plain;
    PerhapsMustHaves = "calc-perhaps-must-haves", Plain;
    RoomGate = "calc-room-gate", Plain;
    Ways = "calc-ways", Plain;
    Verdict = "calc-verdict", Plain;
    VerdictMade = "calc-verdict-made", Plain;
    VerdictWords = "report-verdict", Plain;
    FirstCell = "calc-first-cell", Plain;
    MustHaveName = "calc-must-have-name", Plain;
    WeakestAdvantage = "factor-advantage", One;
    WeakestValue = "factor-value-for-price", One;
    WeakestHhi = "factor-rivals-hhi", One;
    WeakestRelative = "factor-relative-share", One;
    Weakest = "calc-weakest", Plain;
    MoneyWords = "calc-money-words", Plain;
    SayFocus = "verdict-focus", Plain;
    SayDifferentiate = "verdict-differentiate", Plain;
    SayDefend = "verdict-defend", Plain;
    SayRethink = "verdict-rethink", Plain;
    SayTestApart = "verdict-test-apart", Plain;
    SayLeave = "verdict-leave", Plain;
    SayCannotTell = "verdict-cannot-tell", Plain;
    Sentence = "calc-sentence", Plain;
    MoneyOrNone = "calc-money-or-none", Whole;
    FocusRank = "calc-focus-rank", Plain;
    NameWithin = "calc-name-within", Plain;
    HeadlineOne = "calc-headline-one", Plain;
    HeadlineNone = "calc-headline-none", Plain;
    Headline = "calc-headline", Plain;
    Moved = "calc-moved", Plain;
}

/// What a row begins with.
#[derive(Clone, Debug)]
pub(crate) enum Label {
    /// A part's heading.
    Part(&'static str),
    Step(Step),
    /// A name that stands in another sheet.
    Name(Expr),
}

/// A row of the calculation.
pub(crate) struct Line {
    pub label: Label,
    /// Values that the program put there, or formulas.
    pub cells: Vec<(u16, Expr, bool)>,
    pub shown: Shown,
}

/// The calculation, as far as it is put down.
pub(crate) struct Model {
    /// The name of its sheet.
    pub sheet: String,
    /// The rows, from [`TOP`] on.
    pub lines: Vec<Line>,
    /// The rows of the shares as they are used, our own company last.
    pub used: (u32, u32),
    rows: HashMap<Step, u32>,
    values: HashMap<(u32, u16), Val>,
}

/// The first row below the title and the names of the columns.
pub(crate) const TOP: u32 = 4;

impl Model {
    pub(crate) fn new(sheet: String) -> Model {
        Model { sheet, lines: Vec::new(), used: (0, 0), rows: HashMap::new(), values: HashMap::new() }
    }

    fn next(&self) -> u32 {
        TOP + u32::try_from(self.lines.len()).unwrap_or(0)
    }

    pub(crate) fn part(&mut self, id: &'static str) {
        self.lines.push(Line { label: Label::Part(id), cells: Vec::new(), shown: Shown::Plain });
    }

    /// Puts a row of formulas down.
    pub(crate) fn put(&mut self, step: Step, cells: impl IntoIterator<Item = (u16, Expr)>) {
        let row = self.next();
        self.rows.insert(step, row);
        self.add(Label::Step(step), step.shown(), cells, true);
    }

    /// Puts a row of values down that only the program can find.
    pub(crate) fn put_found(&mut self, step: Step, cells: impl IntoIterator<Item = (u16, Val)>) {
        let row = self.next();
        self.rows.insert(step, row);
        let cells = cells.into_iter().map(|(column, value)| (column, cell(String::new(), value)));
        self.add(Label::Step(step), step.shown(), cells, false);
    }

    /// Puts a row of a name down; its row.
    pub(crate) fn put_name(&mut self, name: Expr, shown: Shown, cells: impl IntoIterator<Item = (u16, Expr)>) -> u32 {
        let row = self.next();
        self.add(Label::Name(name), shown, cells, true);
        row
    }

    fn add(&mut self, label: Label, shown: Shown, cells: impl IntoIterator<Item = (u16, Expr)>, live: bool) {
        let row = self.next();
        let cells: Vec<(u16, Expr, bool)> = cells.into_iter().map(|(column, expr)| (column, expr, live)).collect();
        for (column, expr, _) in &cells {
            self.values.insert((row, *column), expr.value.clone());
        }
        self.lines.push(Line { label, cells, shown });
    }

    /// A cell by its row.
    pub(crate) fn cell(&self, row: u32, column: u16) -> Expr {
        match self.values.get(&(row, column)) {
            Some(value) => cell(row_col_to_cell(row, column), value.clone()),
            None => unknown(),
        }
    }

    /// A cell of a step, as the calculation itself names it.
    pub(crate) fn at(&self, step: Step, column: u16) -> Expr {
        self.rows.get(&step).map_or_else(unknown, |row| self.cell(*row, column))
    }

    /// A cell of a step, as other sheets name it; `None` where there is none.
    pub(crate) fn outside(&self, step: Step, column: u16) -> Option<Expr> {
        let row = *self.rows.get(&step)?;
        let value = self.values.get(&(row, column))?;
        Some(cell(on(&self.sheet, row, column), value.clone()))
    }

    /// Where a step stands, for links.
    pub(crate) fn row(&self, step: Step) -> Option<u32> {
        self.rows.get(&step).copied()
    }

    /// A block of cells: rows and columns, both ends included.
    pub(crate) fn block(&self, (top, bottom): (u32, u32), (left, right): (u16, u16)) -> Range {
        let values = (top..=bottom)
            .flat_map(|r| (left..=right).map(move |c| (r, c)))
            .map(|at| self.values.get(&at).cloned().unwrap_or(Val::Unknown))
            .collect();
        Range { text: format!("{}:{}", row_col_to_cell(top, left), row_col_to_cell(bottom, right)), values }
    }

    /// The cells of a step from a column to another.
    pub(crate) fn along(&self, step: Step, from: u16, to: u16) -> Range {
        let row = self.rows.get(&step).copied().unwrap_or(0);
        self.block((row, row), (from, to))
    }
}
