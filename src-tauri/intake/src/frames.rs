//! What the frames hold, written and read back.

mod preview;
mod sheet;

use standout_market::{Money, SalesBlock};

pub(crate) use preview::{put_preview, put_rows, take_preview, take_rows};
pub(crate) use sheet::{SheetRows, put_sheet, take_sheet};

use crate::wire::{Put, Take};
use crate::{Concern, Expected, LedgerRead, Objection, Progress, Reason, Refusal, Warning, Warnings};

/// A column of numbers, or one number where all are alike (labels and costs of a ledger without them).
macro_rules! column {
    ($put:ident, $take:ident, $type:ident, $types:ident) => {
        fn $put(put: &mut Put, values: &[$type]) {
            let alike = values.first().filter(|first| values.iter().all(|v| v.to_bits_like() == first.to_bits_like()));
            match alike {
                Some(&value) => {
                    put.u8(1);
                    put.$type(value);
                }
                None => {
                    put.u8(0);
                    put.$types(values);
                }
            }
        }

        fn $take(take: &mut Take<'_>, lines: usize) -> Option<Vec<$type>> {
            let values = match take.u8()? {
                1 => vec![take.$type()?; lines],
                _ => take.$types()?,
            };
            (values.len() == lines).then_some(values)
        }
    };
}

/// Equality of bits, so that NaN equals NaN.
trait BitsLike {
    fn to_bits_like(&self) -> u64;
}
macro_rules! bits_like {
    ($($type:ident: $bits:expr;)+) => {$(
        impl BitsLike for $type {
            fn to_bits_like(&self) -> u64 {
                let bits: fn($type) -> u64 = $bits;
                bits(*self)
            }
        }
    )+};
}
bits_like! {
    u32: u64::from;
    i32: |v| v as u64;
    i64: |v| v as u64;
    f64: f64::to_bits;
}

column!(put_u32, take_u32, u32, u32s);
column!(put_i32, take_i32, i32, i32s);
column!(put_i64, take_i64, i64, i64s);
column!(put_f64, take_f64, f64, f64s);

/// Blocks have some 50 000 lines; a count beyond this is a lie.
const MOST_LINES: usize = 1 << 20;

pub(crate) fn put_sales(block: &SalesBlock) -> Vec<u8> {
    let mut put = Put::default();
    put.u32(block.len() as u32);
    put.u32s(&block.rows);
    put_i32(&mut put, &block.days);
    put_i64(&mut put, &block.amounts);
    put_i64(&mut put, &block.costs);
    put_f64(&mut put, &block.quantities);
    for labels in &block.labels {
        put_u32(&mut put, labels);
    }
    for labels in &block.new_labels {
        put.texts(labels);
    }
    put.0
}

/// A block, if it is sound: columns of one length, and labels that exist (`known` counts them over all blocks).
pub(crate) fn take_sales(body: &[u8], known: &mut [u32; 6]) -> Option<SalesBlock> {
    let mut take = Take(body);
    let lines = take.u32()? as usize;
    if lines > MOST_LINES {
        return None;
    }
    let mut block = SalesBlock {
        rows: take.u32s()?,
        days: take_i32(&mut take, lines)?,
        amounts: take_i64(&mut take, lines)?,
        costs: take_i64(&mut take, lines)?,
        quantities: take_f64(&mut take, lines)?,
        ..SalesBlock::default()
    };
    for labels in &mut block.labels {
        *labels = take_u32(&mut take, lines)?;
    }
    for labels in &mut block.new_labels {
        *labels = take.texts()?;
    }
    for ((labels, new), known) in block.labels.iter().zip(&block.new_labels).zip(known) {
        *known = known.checked_add(u32::try_from(new.len()).ok()?)?;
        if labels.iter().any(|label| label > known) {
            return None;
        }
    }
    if block.rows.len() != lines {
        return None;
    }
    take.whole(block)
}

pub(crate) fn put_progress(progress: Progress) -> Vec<u8> {
    let mut put = Put::default();
    put.u64(progress.done);
    put.u64(progress.of);
    put.u64(progress.rows);
    put.0
}

pub(crate) fn take_progress(body: &[u8]) -> Option<Progress> {
    let mut take = Take(body);
    let progress = Progress { done: take.u64()?, of: take.u64()?, rows: take.u64()? };
    take.whole(progress)
}

fn put_objection(put: &mut Put, objection: &Objection) {
    put.text(&objection.sheet);
    put.u32(objection.row);
    put.text(&objection.column);
    put.text(&objection.found);
    put.u8(objection.expected.code());
    put.u8(objection.reason.code());
}

fn take_objection(take: &mut Take<'_>) -> Option<Objection> {
    Some(Objection {
        sheet: take.text()?,
        row: take.u32()?,
        column: take.text()?,
        found: take.text()?,
        expected: Expected::of_code(take.u8()?)?,
        reason: Reason::of_code(take.u8()?)?,
    })
}

pub(crate) fn put_objections(objections: &[Objection]) -> Vec<u8> {
    let mut put = Put::default();
    put.u32(objections.len() as u32);
    for objection in objections {
        put_objection(&mut put, objection);
    }
    put.0
}

pub(crate) fn take_objections(body: &[u8]) -> Option<Vec<Objection>> {
    let mut take = Take(body);
    let count = take.u32()?;
    let objections: Option<Vec<_>> = (0..count).map(|_| take_objection(&mut take)).collect();
    take.whole(objections?)
}

/// The counts with which a ledger ends. The objections went before.
pub(crate) fn put_end(read: &LedgerRead) -> Vec<u8> {
    let mut put = Put::default();
    put.u64(read.read);
    put.u64(read.accepted);
    put.u64(read.set_aside);
    put.u64(read.left_out);
    put.i64(read.amount.0);
    put.u8(u8::from(read.cost.is_some()));
    put.i64(read.cost.map_or(0, |c| c.0));
    put_day(&mut put, read.from.map(days_of));
    put_day(&mut put, read.to.map(days_of));
    put_warnings(&mut put, &read.warnings);
    put.0
}

pub(crate) fn take_end(body: &[u8]) -> Option<LedgerRead> {
    let mut take = Take(body);
    let mut end = LedgerRead {
        read: take.u64()?,
        accepted: take.u64()?,
        set_aside: take.u64()?,
        left_out: take.u64()?,
        amount: Money(take.i64()?),
        ..LedgerRead::default()
    };
    let costed = take.u8()? == 1;
    let cost = take.i64()?;
    end.cost = costed.then_some(Money(cost));
    end.from = take_day(&mut take)?.and_then(crate::date::civil);
    end.to = take_day(&mut take)?.and_then(crate::date::civil);
    end.warnings = take_warnings(&mut take)?;
    take.whole(end)
}

fn put_warnings(put: &mut Put, warnings: &Warnings) {
    put.u32(warnings.counts.len() as u32);
    for (concern, count) in &warnings.counts {
        put.u8(concern.code());
        put.u64(*count);
    }
    put.u32(warnings.first.len() as u32);
    for warning in &warnings.first {
        put.text(&warning.sheet);
        put.u32(warning.row);
        put.text(&warning.column);
        put.text(&warning.found);
        put.u8(warning.concern.code());
    }
}

fn take_warnings(take: &mut Take<'_>) -> Option<Warnings> {
    let mut warnings = Warnings::default();
    for _ in 0..take.u32()? {
        warnings.counts.push((Concern::of_code(take.u8()?)?, take.u64()?));
    }
    for _ in 0..take.u32()? {
        warnings.first.push(Warning {
            sheet: take.text()?,
            row: take.u32()?,
            column: take.text()?,
            found: take.text()?,
            concern: Concern::of_code(take.u8()?)?,
        });
    }
    Some(warnings)
}

pub(crate) fn days_of(date: standout_market::Date) -> i32 {
    crate::date::days(i32::from(date.year()), date.month() as u32, date.day() as u32).unwrap_or_default()
}

fn put_day(put: &mut Put, day: Option<i32>) {
    put.i32(day.unwrap_or(standout_market::NO_DAY));
}

fn take_day(take: &mut Take<'_>) -> Option<Option<i32>> {
    let day = take.i32()?;
    Some((day != standout_market::NO_DAY).then_some(day))
}

pub(crate) fn put_refusal(refusal: &Refusal) -> Vec<u8> {
    let mut put = Put::default();
    let mut with = |code: u8, text: &str, texts: &[String], row: u32| {
        put.u8(code);
        put.text(text);
        put.texts(texts);
        put.u32(row);
    };
    match refusal {
        Refusal::Empty => with(0, "", &[], 0),
        Refusal::NotATable => with(1, "", &[], 0),
        Refusal::Password => with(2, "", &[], 0),
        Refusal::Broken => with(3, "", &[], 0),
        Refusal::TooLarge => with(4, "", &[], 0),
        Refusal::Io => with(5, "", &[], 0),
        Refusal::UnclosedQuote { row } => with(6, "", &[], *row),
        Refusal::TooWide { row } => with(7, "", &[], *row),
        Refusal::NoSheet { wanted, sheets } => with(8, wanted, sheets, 0),
        Refusal::NoColumn { wanted, headings } => with(9, wanted, headings, 0),
        Refusal::NoAmount { headings } => with(10, "", headings, 0),
        Refusal::NoMatrix { sheets } => with(11, "", sheets, 0),
        Refusal::MonthsWithoutYear { heading } => with(12, heading, &[], 0),
        Refusal::SpoiltLetters { before, after, repair } => with(13, repair, &[before.clone(), after.clone()], 0),
    }
    put.0
}

pub(crate) fn take_refusal(body: &[u8]) -> Option<Refusal> {
    let mut take = Take(body);
    let code = take.u8()?;
    let wanted = take.text()?;
    let names = take.texts()?;
    let row = take.u32()?;
    Some(match code {
        0 => Refusal::Empty,
        1 => Refusal::NotATable,
        2 => Refusal::Password,
        3 => Refusal::Broken,
        4 => Refusal::TooLarge,
        5 => Refusal::Io,
        6 => Refusal::UnclosedQuote { row },
        7 => Refusal::TooWide { row },
        8 => Refusal::NoSheet { wanted, sheets: names },
        9 => Refusal::NoColumn { wanted, headings: names },
        10 => Refusal::NoAmount { headings: names },
        11 => Refusal::NoMatrix { sheets: names },
        12 => Refusal::MonthsWithoutYear { heading: wanted },
        13 => match <[String; 2]>::try_from(names).ok()? {
            [before, after] => Refusal::SpoiltLetters { before, after, repair: wanted },
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
