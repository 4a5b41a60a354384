//! A preview as a frame.

use standout_market::Money;
use standout_words::headings::Role;

use super::{days_of, put_objection, take_objection};
use crate::date::DateOrder;
use crate::number::Decimal;
use crate::plan::{Basis, DateForm, NumberForm};
use crate::preview::{ColumnPreview, FileKind, Preview, ReadAs, RowFate, RowPreview, SheetPreview};
use crate::wire::{Put, Take};

fn put_basis(put: &mut Put, basis: Basis) {
    put.u8(match basis {
        Basis::Values => 0,
        Basis::OtherColumns => 1,
        Basis::Convention => 2,
    });
}

fn take_basis(take: &mut Take<'_>) -> Option<Basis> {
    Some(match take.u8()? {
        0 => Basis::Values,
        1 => Basis::OtherColumns,
        2 => Basis::Convention,
        _ => return None,
    })
}

pub(crate) fn put_preview(preview: &Preview) -> Vec<u8> {
    let mut put = Put::default();
    match &preview.kind {
        FileKind::Text { encoding, marked, delimiter } => {
            put.u8(0);
            put.text(encoding);
            put.u8(u8::from(*marked));
            put.u32(*delimiter as u32);
        }
        FileKind::Workbook => put.u8(1),
    }
    put.u32(preview.sheets.len() as u32);
    for sheet in &preview.sheets {
        put.text(&sheet.name);
        put.u8(u8::from(sheet.hidden));
        put.u8(u8::from(sheet.chosen));
    }
    put.u32(preview.heading_row);
    put.u32(preview.columns.len() as u32);
    for column in &preview.columns {
        put_column(&mut put, column);
    }
    put.u32(preview.rows.len() as u32);
    for row in &preview.rows {
        put_row(&mut put, row);
    }
    put.0
}

fn put_column(put: &mut Put, column: &ColumnPreview) {
    put.text(&column.heading);
    put.text(column.role.map_or("", Role::code));
    put.f64(column.confidence);
    match column.numbers {
        None => put.u8(0),
        Some(form) => {
            put.u8(match form.decimal {
                Decimal::Point => 1,
                Decimal::Comma => 2,
            });
            put_basis(put, form.basis);
        }
    }
    match column.dates {
        None => put.u8(0),
        Some(form) => {
            put.u8(match form.order {
                DateOrder::DayMonthYear => 1,
                DateOrder::MonthDayYear => 2,
                DateOrder::YearMonthDay => 3,
                DateOrder::Serial => 4,
            });
            put_basis(put, form.basis);
        }
    }
}

fn take_column(take: &mut Take<'_>) -> Option<ColumnPreview> {
    Some(ColumnPreview {
        heading: take.text()?,
        role: Role::parse(&take.text()?),
        confidence: take.f64()?,
        numbers: match take.u8()? {
            0 => None,
            code => Some(NumberForm {
                decimal: match code {
                    1 => Decimal::Point,
                    _ => Decimal::Comma,
                },
                basis: take_basis(take)?,
            }),
        },
        dates: match take.u8()? {
            0 => None,
            code => Some(DateForm {
                order: match code {
                    1 => DateOrder::DayMonthYear,
                    2 => DateOrder::MonthDayYear,
                    3 => DateOrder::YearMonthDay,
                    _ => DateOrder::Serial,
                },
                basis: take_basis(take)?,
            }),
        },
    })
}

fn put_row(put: &mut Put, row: &RowPreview) {
    put.u32(row.row);
    put.u32(row.cells.len() as u32);
    for cell in &row.cells {
        match cell {
            ReadAs::Nothing => put.u8(0),
            ReadAs::Text(text) => {
                put.u8(1);
                put.text(text);
            }
            ReadAs::Money(money) => {
                put.u8(2);
                put.i64(money.0);
            }
            ReadAs::Number(number) => {
                put.u8(3);
                put.f64(*number);
            }
            ReadAs::Date(date) => {
                put.u8(4);
                put.i32(days_of(*date));
            }
        }
    }
    match &row.fate {
        RowFate::Accepted => put.u8(0),
        RowFate::LeftOut => put.u8(1),
        RowFate::SetAside(objection) => {
            put.u8(2);
            put_objection(put, objection);
        }
    }
}

fn take_row(take: &mut Take<'_>) -> Option<RowPreview> {
    let row = take.u32()?;
    let mut cells = Vec::new();
    for _ in 0..take.u32()? {
        cells.push(match take.u8()? {
            0 => ReadAs::Nothing,
            1 => ReadAs::Text(take.text()?),
            2 => ReadAs::Money(Money(take.i64()?)),
            3 => ReadAs::Number(take.f64()?),
            4 => ReadAs::Date(crate::date::civil(take.i32()?)?),
            _ => return None,
        });
    }
    let fate = match take.u8()? {
        0 => RowFate::Accepted,
        1 => RowFate::LeftOut,
        2 => RowFate::SetAside(take_objection(take)?),
        _ => return None,
    };
    Some(RowPreview { row, cells, fate })
}

pub(crate) fn take_preview(body: &[u8]) -> Option<Preview> {
    let mut take = Take(body);
    let kind = match take.u8()? {
        0 => {
            FileKind::Text { encoding: take.text()?, marked: take.u8()? == 1, delimiter: char::from_u32(take.u32()?)? }
        }
        _ => FileKind::Workbook,
    };
    let mut sheets = Vec::new();
    for _ in 0..take.u32()? {
        sheets.push(SheetPreview { name: take.text()?, hidden: take.u8()? == 1, chosen: take.u8()? == 1 });
    }
    let heading_row = take.u32()?;
    let columns: Option<Vec<_>> = (0..take.u32()?).map(|_| take_column(&mut take)).collect();
    let rows: Option<Vec<_>> = (0..take.u32()?).map(|_| take_row(&mut take)).collect();
    take.whole(Preview { kind, sheets, heading_row, columns: columns?, rows: rows? })
}
