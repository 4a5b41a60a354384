//! The report's numbers as formulas over the sheets of the matrix and of the sales.
//!
//! One sheet, the calculation, goes from the facts to the verdicts: a row a step, a column a segment. All other sheets
//! read it. Each formula carries its value, so that every viewer shows it; a spreadsheet that recalculates comes to the
//! same. What a spreadsheet cannot say (the comparison of offers over all completions, seeded draws) stands there as a
//! value, and says so.

pub(crate) mod expr;
pub(crate) mod gates;
pub(crate) mod model;
mod money;
mod range;
pub(crate) mod sales;
mod sentences;
mod shares;
pub(crate) mod sheet;
pub(crate) mod speech;

use standout_market::method::keys::{self, KEYS};
use standout_market::{Findings, FocusVerdict, PlayerIx, Scope, SegmentIx, Study};
use standout_words::{Lang, say};

use crate::contract::places::{Places, on};
use expr::{Cond, Expr, Val, cell, number, unknown, when};
use model::{Model, Step, WHOLE};
use sales::{Sales, Sum, Which};

/// The verdicts by their number, from 1.
pub(crate) const VERDICTS: [FocusVerdict; 7] = [
    FocusVerdict::Focus,
    FocusVerdict::Differentiate,
    FocusVerdict::Defend,
    FocusVerdict::Rethink,
    FocusVerdict::TestApart,
    FocusVerdict::Leave,
    FocusVerdict::CannotTell,
];

pub(crate) fn verdict_number(verdict: FocusVerdict) -> usize {
    VERDICTS.iter().position(|v| *v == verdict).unwrap_or(6) + 1
}

/// The first row of the profile on the sheet of the method.
pub(crate) const PROFILE_TOP: u32 = 4;
/// The column of a segment in the calculation.
pub(crate) fn column_of_segment(segment: SegmentIx) -> u16 {
    u16::try_from(segment.0).map_or(u16::MAX, |s| s + WHOLE + 1)
}

pub(crate) fn column_of(scope: Scope) -> u16 {
    match scope {
        Scope::Whole => WHOLE,
        Scope::Segment(s) => column_of_segment(s),
    }
}

/// Yes where the low end holds, no where not even the high end does, else cannot tell: 1, 0, 2.
fn answer(low: &Cond, high: &Cond) -> Expr {
    when(low, &number(1.0), &when(high, &number(2.0), &number(0.0)))
}

/// What the formulas are made from.
pub(super) struct Given<'a> {
    study: &'a Study,
    findings: &'a Findings,
    lang: Lang,
    places: Places,
    sales: &'a Sales<'a>,
    method_sheet: String,
    /// The verdicts of the 27 ways.
    verdicts: String,
    /// The cell of the calculation that says what the study is about.
    about: String,
}

impl Given<'_> {
    fn scopes(&self) -> impl Iterator<Item = Scope> + '_ {
        let segments = (0..self.study.segments.len()).map(|s| Scope::Segment(SegmentIx(s)));
        [Scope::Whole].into_iter().chain(segments)
    }

    /// Columns of the whole and of each segment.
    fn columns(&self) -> impl Iterator<Item = u16> + '_ {
        self.scopes().map(column_of)
    }

    fn segments(&self) -> impl Iterator<Item = u16> + '_ {
        self.columns().skip(1)
    }

    fn last_segment(&self) -> Option<u16> {
        self.segments().last()
    }

    /// The column of what is not assigned to a segment.
    fn rest_column(&self) -> u16 {
        self.last_segment().unwrap_or(WHOLE) + 1
    }

    fn money_columns(&self) -> impl Iterator<Item = u16> + '_ {
        self.columns().chain([self.rest_column()])
    }

    fn has_sales(&self) -> bool {
        !self.sales.is_empty()
    }

    /// A sum of the sales in a column.
    fn sum(&self, what: Sum, column: u16, period: u8) -> Expr {
        if !self.has_sales() {
            return unknown();
        }
        let segment = match column {
            WHOLE => None,
            rest if rest == self.rest_column() => Some(0),
            segment => Some(usize::from(segment - WHOLE)),
        };
        self.sales.sum(what, Which { segment, period: Some(period), ..Which::default() })
    }

    /// A value of the profile.
    fn method(&self, key: &str) -> Expr {
        profile(self.study, &self.method_sheet, key).unwrap_or_else(unknown)
    }
}

/// A value of the profile, as the sheet of the method has it.
fn profile(study: &Study, sheet: &str, key: &str) -> Option<Expr> {
    let at = KEYS.iter().position(|k| k.name == key).and_then(|at| u32::try_from(at).ok())?;
    let value = keys::find(key)?.get(&study.method);
    Some(cell(on(sheet, PROFILE_TOP + at, 1), Val::Number(value)))
}

/// The live numbers of a report.
pub(crate) struct Live<'a> {
    pub sales: Sales<'a>,
    pub model: Model,
    study: &'a Study,
    method_sheet: String,
    /// What the first sheet says of the study.
    pub about: Option<Expr>,
    /// Rows of the players' used shares, in the order of [`Live::players`].
    pub players: Vec<PlayerIx>,
}

/// The first row of the 27 ways on the sheet of the method.
pub(crate) fn ways_top() -> u32 {
    PROFILE_TOP + u32::try_from(KEYS.len()).unwrap_or(0) + 3
}

impl<'a> Live<'a> {
    pub(crate) fn of(study: &'a Study, findings: &'a Findings, lang: Lang, about: &str) -> Live<'a> {
        let named = |id: &str| say(lang, id, &[]);
        let sales = Sales::of(study, findings.year, named("report-sheet-sales"));
        let method_sheet = named("report-sheet-method");
        let mut model = Model::new(named("report-sheet-calculation"));
        let verdicts =
            format!("{}:{}", on(&method_sheet, ways_top(), 2), "$C$".to_owned() + &(ways_top() + 27).to_string());
        let (players, said) = {
            let given = Given {
                study,
                findings,
                lang,
                places: Places::of(study, lang),
                sales: &sales,
                method_sheet: method_sheet.clone(),
                verdicts,
                about: on(&model.sheet, sheet::ABOUT, 0),
            };
            money::put(&mut model, &given);
            shares::put(&mut model, &given);
            gates::put(&mut model, &given);
            sentences::put(&mut model, &given);
            (shares::order(&given), sentences::about(&model, &given, about))
        };
        Live { sales, model, study, method_sheet, about: said, players }
    }

    /// A step's cell, as other sheets name it.
    pub(crate) fn at(&self, step: Step, column: u16) -> Option<Expr> {
        self.model.outside(step, column)
    }

    /// A value of the profile.
    pub(crate) fn method(&self, key: &str) -> Option<Expr> {
        profile(self.study, &self.method_sheet, key)
    }

    /// A player's share as it is used.
    pub(crate) fn share(&self, player: PlayerIx, scope: Scope) -> Option<Expr> {
        let at = self.players.iter().position(|p| *p == player)?;
        let row = self.model.used.0 + u32::try_from(at).ok()?;
        let found = self.model.cell(row, column_of(scope));
        Some(cell(on(&self.model.sheet, row, column_of(scope)), found.value))
    }
}
