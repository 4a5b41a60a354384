//! A sheet of the matrix workbook as a frame.

use crate::cell::Value;
use crate::wire::{Put, Take};

fn put_value(put: &mut Put, value: &Value) {
    match value {
        Value::Empty => put.u8(0),
        Value::Text(text) => {
            put.u8(1);
            put.text(text);
        }
        Value::Number { value, percent } => {
            put.u8(2 + u8::from(*percent));
            put.f64(*value);
        }
        Value::Day(day) => {
            put.u8(4);
            put.i32(*day);
        }
        Value::Flag(flag) => put.u8(5 + u8::from(*flag)),
        Value::Error(error) => {
            put.u8(7);
            put.text(error);
        }
    }
}

fn take_value(take: &mut Take<'_>) -> Option<Value> {
    Some(match take.u8()? {
        0 => Value::Empty,
        1 => Value::Text(take.text()?),
        kind @ 2..=3 => Value::Number { value: take.f64()?, percent: kind == 3 },
        4 => Value::Day(take.i32()?),
        kind @ 5..=6 => Value::Flag(kind == 6),
        7 => Value::Error(take.text()?),
        _ => return None,
    })
}

/// Rows of a sheet of the matrix workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SheetRows {
    pub(crate) name: String,
    pub(crate) rows: Vec<(u32, Vec<Value>)>,
}

pub(crate) fn put_sheet(sheet: &SheetRows) -> Vec<u8> {
    let mut put = Put::default();
    put.text(&sheet.name);
    put.u32(sheet.rows.len() as u32);
    for (row, cells) in &sheet.rows {
        put.u32(*row);
        put.u32(cells.len() as u32);
        for cell in cells {
            put_value(&mut put, cell);
        }
    }
    put.0
}

pub(crate) fn take_sheet(body: &[u8]) -> Option<SheetRows> {
    let mut take = Take(body);
    let name = take.text()?;
    let mut rows = Vec::new();
    for _ in 0..take.u32()? {
        let row = take.u32()?;
        let count = take.u32()?;
        let cells: Option<Vec<Value>> = (0..count).map(|_| take_value(&mut take)).collect();
        rows.push((row, cells?));
    }
    take.whole(SheetRows { name, rows })
}
