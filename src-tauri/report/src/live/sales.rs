//! The sheet of sales: what the ledger adds up to by month, segment and channel. All money of the report comes of it.

use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::utility::row_col_to_cell_absolute;
use standout_market::{Month, MonthSum, Study, YearWindow};
use standout_words::say;

use super::expr::{Expr, Val, function};
use crate::ReportError;
use crate::contract::major;
use crate::page::Report;
use crate::table::{self, Cell, Column, Shown};

/// The period of a row: in the year, in the year before, or in neither.
pub(super) const YEAR: u8 = 1;
pub(super) const BEFORE: u8 = 2;

/// What a column of the sheet holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sum {
    Revenue,
    WithCost,
    Cost,
    Lines,
}

/// Where the columns stand.
const MONTH: u16 = 0;
const SEGMENT_NUMBER: u16 = 7;
const CHANNEL_NUMBER: u16 = 8;
const PERIOD: u16 = 9;
/// The first row of data.
const FIRST: u32 = 4;

impl Sum {
    fn column(self) -> u16 {
        match self {
            Sum::Revenue => 3,
            Sum::WithCost => 4,
            Sum::Cost => 5,
            Sum::Lines => 6,
        }
    }

    fn of(self, row: &MonthSum, study: &Study) -> f64 {
        match self {
            Sum::Revenue => major(row.sums.amount, &study.currency),
            Sum::WithCost => major(row.sums.amount_with_cost, &study.currency),
            Sum::Cost => major(row.sums.cost, &study.currency),
            Sum::Lines => row.sums.lines as f64,
        }
    }
}

/// Which rows are added up.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Which {
    /// The segment's number from 1; 0 is not assigned.
    pub segment: Option<usize>,
    /// The channel's number from 1; 0 is none.
    pub channel: Option<usize>,
    pub month: Option<Month>,
    pub period: Option<u8>,
}

/// The sales of a study as the sheet has them.
pub(crate) struct Sales<'a> {
    study: &'a Study,
    year: Option<YearWindow>,
    sheet: String,
    rows: Vec<&'a MonthSum>,
}

impl<'a> Sales<'a> {
    pub(crate) fn of(study: &'a Study, year: Option<YearWindow>, sheet: String) -> Self {
        let mut rows: Vec<&MonthSum> = study.ledger.months.iter().collect();
        rows.sort_by_key(|m| (m.month, m.segment, m.channel));
        Sales { study, year, sheet, rows }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn segment(&self, row: &MonthSum) -> usize {
        row.segment.filter(|s| s.0 < self.study.segments.len()).map_or(0, |s| s.0 + 1)
    }

    fn channel(row: &MonthSum) -> usize {
        row.channel.map_or(0, |c| c.0 + 1)
    }

    fn period(&self, row: &MonthSum) -> u8 {
        match (self.year, row.month) {
            (None, _) => YEAR,
            (Some(year), Some(month)) if year.contains(month) => YEAR,
            (Some(year), Some(month)) if year.prior().is_some_and(|p| p.contains(month)) => BEFORE,
            _ => 0,
        }
    }

    fn column(&self, column: u16) -> String {
        let last = FIRST + u32::try_from(self.rows.len().saturating_sub(1)).unwrap_or(0);
        let ends = [FIRST, last].map(|row| row_col_to_cell_absolute(row, column));
        format!("'{}'!{}:{}", self.sheet, ends[0], ends[1])
    }

    /// A sum as a formula over the sheet.
    pub(crate) fn sum(&self, what: Sum, which: Which) -> Expr {
        let holds = |row: &MonthSum| {
            which.segment.is_none_or(|n| self.segment(row) == n)
                && which.channel.is_none_or(|n| Self::channel(row) == n)
                && which.period.is_none_or(|p| self.period(row) == p)
                && which.month.is_none_or(|m| row.month == Some(m))
        };
        let value: f64 = self.rows.iter().filter(|row| holds(row)).map(|row| what.of(row, self.study)).sum();
        let mut arguments = vec![self.column(what.column())];
        let numbers =
            [(SEGMENT_NUMBER, which.segment), (CHANNEL_NUMBER, which.channel), (PERIOD, which.period.map(usize::from))];
        for (column, number) in numbers {
            if let Some(number) = number {
                arguments.extend([self.column(column), number.to_string()]);
            }
        }
        if let Some(month) = which.month {
            let day = format!("DATE({},{},1)", month.year, month.month);
            arguments.extend([self.column(MONTH), day]);
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let name = if arguments.len() == 1 { "SUM" } else { "SUMIFS" };
        function(name, &arguments, Val::Number(value))
    }
}

pub(crate) fn write(report: &Report<'_>, sheet: &mut Worksheet) -> Result<(), ReportError> {
    report.set_up(sheet, "report-sheet-sales")?;
    let title = report.say("report-sheet-sales");
    let top = report.title(sheet, &title, &report.say("report-sales-remark"))?;
    let code = report.study.currency.code.as_str();
    let money = |id: &str| say(report.lang, id, &[("unit", code.into())]);
    let columns = [
        Column::new(report.say("report-month"), 14.0),
        Column::new(report.say("report-segment"), 26.0),
        Column::new(report.say("report-channel"), 24.0),
        Column::new(money("report-revenue-amount"), 17.0),
        Column::new(money("report-with-cost"), 17.0),
        Column::new(money("report-cost"), 17.0),
        Column::new(report.say("report-lines"), 10.0),
        Column::new(report.say("report-segment-number"), 11.0),
        Column::new(report.say("report-channel-number"), 11.0),
        Column::new(report.say("report-period-number"), 11.0),
    ];
    table::widths(sheet, &columns)?;
    let sales = &report.live.sales;
    let rows: Vec<(Vec<Cell>, bool)> = sales
        .rows
        .iter()
        .map(|row| {
            let segment = sales.segment(row);
            let channel = row.channel.and_then(|c| report.study.ledger.channels.get(c.0));
            let count = |n: usize| Cell::Number(n as f64, Shown::Plain);
            let sum = |what: Sum, shown| Cell::Number(what.of(row, report.study), shown);
            let cells = vec![
                row.month.map_or(Cell::Unknown, Cell::Month),
                match segment.checked_sub(1).and_then(|s| report.study.segments.get(s)) {
                    Some(segment) => Cell::text(&segment.name),
                    None => Cell::Remark(report.say("report-not-assigned")),
                },
                channel.map_or_else(|| Cell::Remark(report.say("report-no-channel")), |name| Cell::text(name)),
                sum(Sum::Revenue, Shown::Whole),
                sum(Sum::WithCost, Shown::Whole),
                sum(Sum::Cost, Shown::Whole),
                sum(Sum::Lines, Shown::Whole),
                count(segment),
                count(Sales::channel(row)),
                count(usize::from(sales.period(row))),
            ];
            (cells, false)
        })
        .collect();
    table::write(sheet, report.lang, "Sales", top, &columns, &rows)?;
    sheet.set_freeze_panes(top + 1, 0)?;
    sheet.set_repeat_rows(0, top)?;
    Ok(())
}
