//! A spreadsheet becomes typed facts, plus objections.
//!
//! Files come from outside: they are broken, hostile, or written by hand. So they are read in a child process with
//! limits of memory and time ([`Reader`], [`child`]), what cannot be taken is set aside by row and column
//! ([`Objection`]) while the rest goes on, and a file that cannot be read at all is refused with one sentence
//! ([`IntakeError`]). Nothing is guessed per value: encoding, delimiter, decimal mark and order of dates are decided
//! per file or column, and shown ([`Preview`]).
//!
//! Deliberately absent: any knowledge of where facts go. A ledger leaves as blocks, a matrix as a study.

mod cell;
mod child;
mod date;
mod error;
mod frames;
mod input;
mod ledger;
mod matrix;
mod mojibake;
mod number;
mod objection;
mod options;
mod plan;
mod preview;
mod reader;
mod request;
mod role;
mod sample;
mod sheet;
mod text;
mod typed;
mod warning;
mod wire;
mod worded;

use std::path::Path;

use standout_market::{Date, Money, SalesBlock};
pub use standout_words::headings::Role;

pub use child::child;
pub use date::{DateOrder, civil};
pub use error::{IntakeError, Refusal};
pub use matrix::matrix;
pub use mojibake::{Repair, RepairOffer};
pub use number::Decimal;
pub use objection::{Expected, Objection, Reason};
pub use options::{Delimiter, HeadingRows, LedgerOptions, TextEncoding};
pub use plan::{Basis, Confidence, DateForm, NumberForm};
pub use preview::{ColumnPreview, FileKind, MonthsPreview, Preview, ReadAs, RowFate, RowPreview, SheetPreview};
pub use reader::{LONGEST_FILE, Reader};
pub use role::RoleReason;
pub use typed::{TypedNumber, typed_money, typed_number};
pub use warning::{Concern, Warning, Warnings};

use reader::Reading;
use request::Task;
use wire::Tag;

/// How far a reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How much of the table is read: bytes of the file or of the sheet, or rows of a sheet that is read whole.
    pub done: u64,
    /// Of so much; 0 where unknown.
    pub of: u64,
    /// Rows read.
    pub rows: u64,
}

/// Who is told how far it is, and who may call it off.
pub struct Job<'a> {
    /// Told ten times a second at most.
    pub progress: &'a dyn Fn(Progress),
    /// Asked twenty times a second.
    pub cancelled: &'a dyn Fn() -> bool,
}

impl Job<'_> {
    /// A job that nobody watches.
    pub fn unwatched() -> Job<'static> {
        Job { progress: &|_| (), cancelled: &|| false }
    }
}

/// What came out of a ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerRead {
    /// Rows of sales met: accepted and set aside.
    pub read: u64,
    /// Rows taken.
    pub accepted: u64,
    /// Rows set aside, each with an objection.
    pub set_aside: u64,
    /// Empty rows, lines of totals and repeated headings: no sales.
    pub left_out: u64,
    /// Sum of the rows taken.
    pub amount: Money,
    /// Sum of their costs, where any is known.
    pub cost: Option<Money>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// The first thousand objections.
    pub objections: Vec<Objection>,
    /// What was taken and yet looks odd.
    pub warnings: Warnings,
}

/// Why a ledger was not read to its end.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError<E> {
    /// The file.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Whoever took the blocks.
    #[error("the sales could not be taken")]
    Sink(E),
}

/// What is recognised in a ledger file. Fails only where the file cannot be opened at all, or a sheet or column
/// that was asked for is not there.
pub fn preview(reader: &Reader, path: &Path, options: &LedgerOptions) -> Result<Preview, IntakeError> {
    let mut reading = Reading::start(reader, path, &request::write(Task::Preview, options))?;
    loop {
        match reading.next(&|| false)? {
            (Tag::Progress, _) => {}
            (Tag::Preview, body) => {
                return frames::take_preview(&body).ok_or(IntakeError::Burst);
            }
            _ => return Err(IntakeError::Burst),
        }
    }
}

/// The rows of a ledger that would be set aside, whole, each with its objection: `sink` takes them as they come.
///
/// # Errors
/// As [`ledger`].
pub fn aside<E>(
    reader: &Reader,
    path: &Path,
    options: &LedgerOptions,
    sink: &mut dyn FnMut(Vec<RowPreview>) -> Result<(), E>,
    job: &Job<'_>,
) -> Result<LedgerRead, LedgerError<E>> {
    let mut taken = 0;
    let end = follow(reader, path, Task::Aside, options, job, |tag, body| {
        let rows = (tag == Tag::Aside).then(|| frames::take_rows(body)).flatten().ok_or(IntakeError::Burst)?;
        taken += rows.len() as u64;
        sink(rows).map_err(LedgerError::Sink)
    })?;
    if end.set_aside == taken { Ok(end) } else { Err(IntakeError::Burst.into()) }
}

/// Reads a ledger block by block into `sink`. An error, also the sink's own, ends the child; what was pushed until
/// then must be dropped by whoever took it.
pub fn ledger<E>(
    reader: &Reader,
    path: &Path,
    options: &LedgerOptions,
    sink: &mut dyn FnMut(&SalesBlock) -> Result<(), E>,
    job: &Job<'_>,
) -> Result<LedgerRead, LedgerError<E>> {
    let mut objections = Vec::new();
    let mut known = [0; standout_market::LABEL_KINDS];
    let mut taken = 0;
    let end = follow(reader, path, Task::Ledger, options, job, |tag, body| {
        match tag {
            Tag::Objections => objections.extend(frames::take_objections(body).ok_or(IntakeError::Burst)?),
            Tag::Sales => {
                let block = frames::take_sales(body, &mut known).ok_or(IntakeError::Burst)?;
                taken += block.len() as u64;
                sink(&block).map_err(LedgerError::Sink)?;
            }
            _ => return Err(IntakeError::Burst.into()),
        }
        Ok(())
    })?;
    if end.accepted == taken { Ok(LedgerRead { objections, ..end }) } else { Err(IntakeError::Burst.into()) }
}

/// Follows a child over a ledger to its counts: `take` is handed every frame but those that tell how far it is.
fn follow<E>(
    reader: &Reader,
    path: &Path,
    task: Task,
    options: &LedgerOptions,
    job: &Job<'_>,
    mut take: impl FnMut(Tag, &[u8]) -> Result<(), LedgerError<E>>,
) -> Result<LedgerRead, LedgerError<E>> {
    let mut reading = Reading::start(reader, path, &request::write(task, options))?;
    loop {
        let (tag, body) = reading.next(job.cancelled)?;
        match tag {
            Tag::Progress => (job.progress)(frames::take_progress(&body).ok_or(IntakeError::Burst)?),
            Tag::End => return frames::take_end(&body).ok_or_else(|| IntakeError::Burst.into()),
            tag => take(tag, &body)?,
        }
    }
}
