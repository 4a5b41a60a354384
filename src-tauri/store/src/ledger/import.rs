//! Importing sales: blocks of lines become rows and sums in one transaction.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use rustc_hash::FxHashMap;
use standout_market::{Id, LABEL_KINDS, LabelKind, Money, NO_COST, NO_DAY, SalesBlock};

use super::batch::{Batch, BatchInfo, Kept, Same, dates};
use super::bulk;
use super::known::Known;
use super::span;
use super::sums;
use super::tally::{Label, Line, Tally};
use crate::error::StoreError;
use crate::file::{StudyFile, now, roll_back};
use crate::journal;

/// An import under way. Dropped without [`Import::commit`] it leaves nothing behind.
pub struct Import<'a> {
    file: &'a StudyFile,
    info: BatchInfo,
    /// When it began, in unix seconds.
    at: i64,
    /// The sums so far; `None` where only a look at all lines can tell them.
    tally: Option<Tally>,
    /// Lines that are there already, where it matters.
    known: Option<Known>,
    /// Lines met that are there already.
    already: u64,
    /// Imports of the same file, or that share a line with it.
    shared: BTreeSet<Id>,
    /// Per kind, the number in the study of each label of the file.
    numbers: [Vec<Label>; LABEL_KINDS],
    /// Labels of earlier imports.
    known_labels: FxHashMap<(i64, String), Label>,
    next_label: Label,
    first_sale: i64,
    total: Total,
    open: bool,
}

/// What the lines of the file add up to.
#[derive(Default)]
struct Total {
    accepted: u64,
    amount: i64,
    cost: i64,
    days: Option<(i32, i32)>,
}

impl StudyFile {
    /// Begins an import. A file whose visible batch has the same digest is refused where nothing was said of it.
    pub fn import_ledger(&mut self, info: &BatchInfo) -> Result<Import<'_>, StoreError> {
        self.writable()?;
        if info.same.is_none()
            && let Some(batch) = self.same_file(info.digest.as_deref())?.pop()
        {
            return Err(StoreError::AlreadyImported { file_name: batch.file_name, at: batch.imported_at });
        }
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let begun = Import::begin(self, info);
        if begun.is_err() {
            roll_back(&self.connection);
        }
        begun
    }
}

impl<'a> Import<'a> {
    fn begin(file: &'a StudyFile, info: &BatchInfo) -> Result<Import<'a>, StoreError> {
        let (connection, at) = (&file.connection, now());
        // Whether a rule takes a line may depend on lines to come, and so does what is replaced.
        let at_the_end = info.same == Some(Same::Replace) || sums::any_rule(connection)?;
        let mut tally = None;
        if !at_the_end {
            // The lines that count already are added up first: sums over windows and distinct counts cannot be
            // had from the sums as they stand.
            let sums = tally
                .insert(Tally::until(span::horizon(connection)?.max(Some(span::last_day(at))).unwrap_or(i32::MAX)));
            sums::scan(connection, |line| sums.add(line))?;
        }
        let same_file = file.same_file(info.digest.as_deref())?;
        let shared: BTreeSet<Id> = same_file.iter().map(|batch| batch.id).collect();
        let known = match info.same {
            Some(Same::Add) => None,
            Some(Same::Replace) if !shared.is_empty() => None,
            _ => Known::of(connection)?,
        };
        let next = |table: &str| {
            connection.query_row(&format!("SELECT ifnull(max(id), 0) + 1 FROM {table}"), [], |row| row.get::<_, i64>(0))
        };
        Ok(Import {
            file,
            info: info.clone(),
            at,
            tally,
            known,
            already: 0,
            shared,
            numbers: Default::default(),
            known_labels: known_labels(connection)?,
            next_label: Label::try_from(next("label")?).map_err(|_| StoreError::TooLarge)?,
            first_sale: next("sale")?,
            total: Total::default(),
            open: true,
        })
    }

    /// Takes a block of lines. After an error the import can only be dropped.
    pub fn push(&mut self, block: &SalesBlock) -> Result<(), StoreError> {
        let pushed = self.take(block);
        if pushed.is_err() {
            self.close();
        }
        pushed
    }

    fn take(&mut self, block: &SalesBlock) -> Result<(), StoreError> {
        let lengths = [block.days.len(), block.amounts.len(), block.costs.len(), block.quantities.len()];
        let lengths = lengths.into_iter().chain(block.labels.iter().map(Vec::len));
        if !self.open || lengths.into_iter().any(|n| n != block.rows.len()) {
            return Err(StoreError::BrokenLines);
        }
        let connection = &self.file.connection;
        self.take_labels(connection, block)?;
        let mut lines = Vec::with_capacity(block.len());
        for (place, row) in block.rows.iter().enumerate() {
            let (labels, line) = self.line(block, place).ok_or_else(|| StoreError::BrokenLines)?;
            if let Some(batch) = self.known.as_mut().and_then(|known| known.take(&line)) {
                self.already += 1;
                self.shared.insert(batch);
                if self.info.same == Some(Same::Skip) {
                    continue;
                }
            }
            if let Some(tally) = &mut self.tally {
                tally.add(&line)?;
            }
            self.total.add(&line)?;
            lines.push((*row, line, labels));
        }
        // SQLite numbers the lines itself, one after another, which spares it looking for each number.
        let into = "sale (row, day, amount, cost, quantity, orders, client, segment, channel, offer, manager)";
        bulk::insert(connection, into, 11, &lines, |(row, line, labels), bind| {
            bind.value(*row)?;
            bind.value(line.day)?;
            bind.value(line.amount)?;
            bind.value(line.cost)?;
            bind.value(line.quantity)?;
            let labels = labels.iter().map(|label| Some(*label).filter(|label| *label > 0));
            labels.into_iter().try_for_each(|label| bind.value(label))
        })
    }

    /// A line of a block with the study's numbers for its labels; `None` where it contradicts itself.
    fn line(&self, block: &SalesBlock, place: usize) -> Option<([Label; LABEL_KINDS], Line)> {
        let mut labels = [0; LABEL_KINDS];
        for ((label, column), numbers) in labels.iter_mut().zip(&block.labels).zip(&self.numbers) {
            *label = match column.get(place)?.checked_sub(1) {
                None => 0,
                Some(number) => *numbers.get(number as usize)?,
            };
        }
        let [order, client, segment, channel, offer, _] = labels;
        const _: () = assert!(
            LabelKind::Order as usize == 0
                && LabelKind::Client as usize == 1
                && LabelKind::Segment as usize == 2
                && LabelKind::Channel as usize == 3
                && LabelKind::Offer as usize == 4
        );
        let line = Line {
            day: Some(*block.days.get(place)?).filter(|day| *day != NO_DAY),
            amount: *block.amounts.get(place)?,
            cost: Some(*block.costs.get(place)?).filter(|cost| *cost != NO_COST),
            quantity: Some(*block.quantities.get(place)?).filter(|q| q.is_finite()),
            order,
            client,
            segment,
            rule: 0,
            channel,
            offer,
        };
        Some((labels, line))
    }

    fn take_labels(&mut self, connection: &Connection, block: &SalesBlock) -> Result<(), StoreError> {
        let mut new = Vec::new();
        let kinds = block.new_labels.iter().zip(&mut self.numbers);
        for (kind, (texts, numbers)) in kinds.enumerate() {
            let kind = kind as i64;
            for text in texts {
                // A first import has nothing to look up: the reader numbers each label of a file once.
                let known = match self.known_labels.is_empty() {
                    true => None,
                    false => self.known_labels.get(&(kind, text.clone())).copied(),
                };
                let number = match known {
                    Some(number) => number,
                    None => {
                        let number = self.next_label;
                        self.next_label = number.checked_add(1).ok_or_else(|| StoreError::TooLarge)?;
                        new.push((kind, text.as_str()));
                        number
                    }
                };
                numbers.push(number);
            }
        }
        bulk::insert(connection, "label (kind, text)", 2, &new, |(kind, text), bind| {
            bind.value(*kind)?;
            bind.value(*text)
        })
    }

    /// Lines met so far that the study counts already.
    pub fn already(&self) -> u64 {
        self.already
    }

    /// The imports of the same file, or that share a line with it so far.
    pub fn shared(&self) -> Result<Vec<Batch>, StoreError> {
        let mut batches = self.file.batches()?;
        batches.retain(|batch| self.shared.contains(&batch.id));
        Ok(batches)
    }

    /// Keeps the lines as one batch, visible, with all sums; one step of undo, with what it replaces. `read` and
    /// `set_aside` count the rows of the file. Where no line is left, nothing is kept.
    pub fn commit(mut self, read: u64, set_aside: u64) -> Result<Kept, StoreError> {
        if !self.open {
            return Err(StoreError::BrokenLines);
        }
        if self.total.accepted == 0 && self.already > 0 {
            return Ok(Kept { batch: None, replaced: Vec::new(), already: self.already });
        }
        let (batch, replaced) = self.keep(read, set_aside)?;
        self.open = false;
        Ok(Kept { batch: Some(batch), replaced, already: self.already })
    }

    fn keep(&mut self, read: u64, set_aside: u64) -> Result<(Batch, Vec<Batch>), StoreError> {
        let connection = &self.file.connection;
        let replaced = match self.info.same {
            Some(Same::Replace) => self.shared()?,
            _ => Vec::new(),
        };
        let (at, total) = (self.at, &self.total);
        let last_sale = self.first_sale + total.accepted as i64 - 1;
        let last: (i64, i64) = connection.query_row(
            "SELECT ifnull((SELECT max(id) FROM sale), 0), ifnull((SELECT max(id) FROM label), 0)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if last != (last_sale, i64::from(self.next_label) - 1) {
            return Err(StoreError::BrokenLines);
        }
        journal::silently(connection, || {
            connection.execute(
                "INSERT INTO batch (file_name, digest, imported_at, read, accepted, set_aside,
                     amount, cost, first_day, last_day, first_sale, last_sale, visible)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0)",
                params![
                    self.info.file_name,
                    self.info.digest,
                    at,
                    read as i64,
                    total.accepted as i64,
                    set_aside as i64,
                    total.amount,
                    total.cost,
                    total.days.map(|(first, _)| first),
                    total.days.map(|(_, last)| last),
                    self.first_sale,
                    last_sale,
                ],
            )?;
            Ok(())
        })?;
        // The step that undo takes back is the batch becoming visible; its lines never move.
        let id = connection.last_insert_rowid();
        let edit = journal::begin_edit(connection, &self.info.label, at)?;
        for batch in &replaced {
            connection.execute("UPDATE batch SET visible = 0 WHERE id = ?1", [batch.id])?;
        }
        connection.execute("UPDATE batch SET visible = 1 WHERE id = ?1", [id])?;
        if let Some(form) = &self.info.form {
            super::forms::remember(connection, form)?;
        }
        journal::end_edit(connection, edit)?;
        match self.tally.take() {
            Some(tally) => sums::write(connection, tally)?,
            None => sums::rewrite(connection)?,
        }
        let batch = Batch {
            id,
            file_name: self.info.file_name.clone(),
            digest: self.info.digest.clone(),
            imported_at: at,
            read,
            accepted: total.accepted,
            set_aside,
            amount: Money(total.amount),
            cost: Money(total.cost),
            days: dates(total.days.map(|d| d.0), total.days.map(|d| d.1))?,
            visible: true,
        };
        connection.execute_batch("COMMIT")?;
        Ok((batch, replaced))
    }

    fn close(&mut self) {
        if self.open {
            self.open = false;
            roll_back(&self.file.connection);
        }
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        self.close();
    }
}

impl Total {
    fn add(&mut self, line: &Line) -> Result<(), StoreError> {
        let plus = |sum: i64, amount| sum.checked_add(amount).ok_or_else(|| StoreError::TooLarge);
        self.amount = plus(self.amount, line.amount)?;
        self.cost = plus(self.cost, line.cost.unwrap_or(0))?;
        self.accepted += 1;
        if let Some(day) = line.day {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
        Ok(())
    }
}

fn known_labels(connection: &Connection) -> Result<FxHashMap<(i64, String), Label>, StoreError> {
    let mut statement = connection.prepare("SELECT kind, text, id FROM label")?;
    let known = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(known.collect::<Result<_, _>>()?)
}
