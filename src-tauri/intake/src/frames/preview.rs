//! A preview as a frame.

use standout_market::Money;
use standout_words::headings::Role;

use super::{days_of, put_objection, put_warnings, take_objection, take_warnings};
use crate::date::DateOrder;
use crate::number::Decimal;
use crate::plan::{Basis, DateForm, NumberForm};
use crate::preview::{ColumnPreview, FileKind, MonthsPreview, Preview, ReadAs, RowFate, RowPreview, SheetPreview};
use crate::role::RoleReason;
use crate::wire::{Put, Take};
use crate::{Delimiter, HeadingRows, Repair, RepairOffer, TextEncoding};

fn put_basis(put: &mut Put, basis: Basis) {
    put.u8(match basis {
        Basis::Values => 0,
        Basis::OtherColumns => 1,
        Basis::Convention => 2,
        Basis::Chosen => 3,
        Basis::Marked => 4,
        Basis::Likely => 5,
    });
}

fn take_basis(take: &mut Take<'_>) -> Option<Basis> {
    Some(match take.u8()? {
        0 => Basis::Values,
        1 => Basis::OtherColumns,
        2 => Basis::Convention,
        3 => Basis::Chosen,
        4 => Basis::Marked,
        5 => Basis::Likely,
        _ => return None,
    })
}

pub(crate) fn put_preview(preview: &Preview) -> Vec<u8> {
    let mut put = Put::default();
    match &preview.kind {
        FileKind::Text { encoding, encoding_basis, marked, delimiter, delimiter_basis } => {
            put.u8(0);
            put.text(encoding.code());
            put_basis(&mut put, *encoding_basis);
            put.u8(u8::from(*marked));
            put.text(delimiter.code());
            put_basis(&mut put, *delimiter_basis);
        }
        FileKind::Workbook => put.u8(1),
    }
    put.u32(preview.sheets.len() as u32);
    for sheet in &preview.sheets {
        put.text(&sheet.name);
        put.u8(u8::from(sheet.hidden));
        put.u8(u8::from(sheet.chosen));
    }
    put_basis(&mut put, preview.sheet_basis);
    put.u32(preview.headings.first);
    put.u32(preview.headings.last);
    put_basis(&mut put, preview.headings_basis);
    put.u32(preview.heads.len() as u32);
    for (row, text) in &preview.heads {
        put.u32(*row);
        put.text(text);
    }
    put.u32(preview.columns.len() as u32);
    for column in &preview.columns {
        put_column(&mut put, column);
    }
    put.u32(preview.rows.len() as u32);
    for row in &preview.rows {
        put_row(&mut put, row);
    }
    put.u8(u8::from(preview.groups.is_some()));
    put_basis(&mut put, preview.groups.unwrap_or(Basis::Values));
    put.u8(u8::from(preview.months.is_some()));
    if let Some(months) = &preview.months {
        put_basis(&mut put, months.basis);
        put.i32s(&months.months.iter().map(|day| days_of(*day)).collect::<Vec<_>>());
        put.text(&months.heading);
    }
    put.text(&preview.repair.as_ref().map_or_else(String::new, |offer| offer.repair.code()));
    if let Some(offer) = &preview.repair {
        put.text(&offer.before);
        put.text(&offer.after);
    }
    put_warnings(&mut put, &preview.warnings);
    put.0
}

fn put_column(put: &mut Put, column: &ColumnPreview) {
    put.text(&column.heading);
    put.text(column.role.map_or("", Role::code));
    put.f64(column.confidence);
    put.u8(match column.reason {
        None => 0,
        Some(RoleReason::Named) => 1,
        Some(RoleReason::Heading) => 2,
        Some(RoleReason::Beginning) => 3,
        Some(RoleReason::Mistyped) => 4,
        Some(RoleReason::DoubtfulValues) => 5,
        Some(RoleReason::Group) => 6,
        Some(RoleReason::Within) => 7,
        Some(RoleReason::Months) => 8,
        Some(RoleReason::Marked) => 9,
    });
    put.text(column.rival.as_deref().unwrap_or_default());
    put.text(column.numbers.map_or("", |form| form.decimal.code()));
    if let Some(form) = column.numbers {
        put_basis(put, form.basis);
    }
    put.text(column.dates.map_or("", |form| form.order.code()));
    if let Some(form) = column.dates {
        put_basis(put, form.basis);
    }
}

fn take_column(take: &mut Take<'_>) -> Option<ColumnPreview> {
    Some(ColumnPreview {
        heading: take.text()?,
        role: Role::parse(&take.text()?),
        confidence: take.f64()?,
        reason: match take.u8()? {
            0 => None,
            1 => Some(RoleReason::Named),
            2 => Some(RoleReason::Heading),
            3 => Some(RoleReason::Beginning),
            4 => Some(RoleReason::Mistyped),
            5 => Some(RoleReason::DoubtfulValues),
            6 => Some(RoleReason::Group),
            7 => Some(RoleReason::Within),
            8 => Some(RoleReason::Months),
            9 => Some(RoleReason::Marked),
            _ => return None,
        },
        rival: Some(take.text()?).filter(|rival| !rival.is_empty()),
        numbers: match take.text()?.as_str() {
            "" => None,
            code => Some(NumberForm { decimal: Decimal::parse(code)?, basis: take_basis(take)? }),
        },
        dates: match take.text()?.as_str() {
            "" => None,
            code => Some(DateForm { order: DateOrder::parse(code)?, basis: take_basis(take)? }),
        },
    })
}

pub(crate) fn put_rows(rows: &[RowPreview]) -> Vec<u8> {
    let mut put = Put::default();
    put.u32(rows.len() as u32);
    rows.iter().for_each(|row| put_row(&mut put, row));
    put.0
}

pub(crate) fn take_rows(body: &[u8]) -> Option<Vec<RowPreview>> {
    let mut take = Take(body);
    let rows: Option<Vec<_>> = (0..take.u32()?).map(|_| take_row(&mut take)).collect();
    take.whole(rows?)
}

fn put_row(put: &mut Put, row: &RowPreview) {
    put.u32(row.row);
    put.texts(&row.stood);
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
        RowFate::Group => put.u8(3),
        RowFate::SetAside(objection) => {
            put.u8(2);
            put_objection(put, objection);
        }
    }
}

fn take_row(take: &mut Take<'_>) -> Option<RowPreview> {
    let row = take.u32()?;
    let stood = take.texts()?;
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
        3 => RowFate::Group,
        _ => return None,
    };
    Some(RowPreview { row, stood, cells, fate })
}

pub(crate) fn take_preview(body: &[u8]) -> Option<Preview> {
    let mut take = Take(body);
    let kind = match take.u8()? {
        0 => FileKind::Text {
            encoding: TextEncoding::parse(&take.text()?)?,
            encoding_basis: take_basis(&mut take)?,
            marked: take.u8()? == 1,
            delimiter: Delimiter::parse(&take.text()?)?,
            delimiter_basis: take_basis(&mut take)?,
        },
        _ => FileKind::Workbook,
    };
    let mut sheets = Vec::new();
    for _ in 0..take.u32()? {
        sheets.push(SheetPreview { name: take.text()?, hidden: take.u8()? == 1, chosen: take.u8()? == 1 });
    }
    let sheet_basis = take_basis(&mut take)?;
    let headings = HeadingRows { first: take.u32()?, last: take.u32()? };
    let headings_basis = take_basis(&mut take)?;
    let heads: Option<Vec<_>> = (0..take.u32()?).map(|_| Some((take.u32()?, take.text()?))).collect();
    let columns: Option<Vec<_>> = (0..take.u32()?).map(|_| take_column(&mut take)).collect();
    let rows: Option<Vec<_>> = (0..take.u32()?).map(|_| take_row(&mut take)).collect();
    let (heads, columns, rows) = (heads?, columns?, rows?);
    let grouped = take.u8()? == 1;
    let groups = Some(take_basis(&mut take)?).filter(|_| grouped);
    let months = match take.u8()? {
        0 => None,
        _ => Some(MonthsPreview {
            basis: take_basis(&mut take)?,
            months: take.i32s()?.into_iter().map(crate::date::civil).collect::<Option<_>>()?,
            heading: take.text()?,
        }),
    };
    let repair = match take.text()?.as_str() {
        "" => None,
        code => Some(RepairOffer { repair: Repair::parse(code)?, before: take.text()?, after: take.text()? }),
    };
    let warnings = take_warnings(&mut take)?;
    take.whole(Preview {
        kind,
        sheets,
        sheet_basis,
        headings,
        headings_basis,
        heads,
        columns,
        rows,
        groups,
        months,
        repair,
        warnings,
    })
}
