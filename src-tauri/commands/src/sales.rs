//! Own sales: import, the imports kept, and the orders behind a sum.

use std::cell::Cell;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use standout_intake::Job;
use standout_market::Month;
use standout_store::{Batch, Edit, OrderFilter, Same};
use standout_words::say;

use crate::desk::Context;
use crate::host::Progress;
use crate::intake::{LedgerFile, take_ledger};
use crate::matrix::thing_of;
use crate::problem::Reply;
use crate::reading::ledger_options;
use crate::requests::{BatchOf, ImportLedger, Nothing, OrdersOf};
use crate::room::{Room, stored};
use crate::view::{iso, study_view};
use crate::views::{BatchView, Changed, ImportReply, OrderView, OrdersView};

/// Progress is told no oftener: the window must not drown in it.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// The most orders a page of them may hold.
const LARGEST_PAGE: usize = 500;

pub(crate) fn import(room: &mut Room, asked: ImportLedger, context: &Context) -> Reply<ImportReply> {
    let lang = room.lang();
    let file = LedgerFile {
        path: PathBuf::from(asked.path),
        options: ledger_options(lang, asked.columns, &asked.reading)?,
        same: same(room, asked.same.as_deref())?,
        ask: true,
        remember: asked.remember,
    };
    let task = context.tasks.begin(&asked.task);
    let last = Cell::new(None::<Instant>);
    let begun = Instant::now();
    let tell = |at: standout_intake::Progress| {
        if last.get().is_some_and(|last| last.elapsed() < TELL_EVERY) {
            return;
        }
        last.set(Some(Instant::now()));
        let since = begun.elapsed().as_secs_f64().max(0.001);
        let done = (at.of > 0).then(|| (at.done as f64 / at.of as f64).min(1.0));
        let rate = (at.rows as f64 / since) as u64;
        let mut words = say(lang, "importing", &[("n", at.rows.into()), ("rate", rate.into())]);
        // A guess out of the first moments would only jump.
        if let Some(done) = done.filter(|done| *done > 0.02 && since > 1.0) {
            let left = (since * (1.0 - done) / done).ceil() as u64;
            words = say(lang, "importing-left", &[("words", words.into()), ("n", left.into())]);
        }
        context.host.progress(Progress { task: task.name.clone(), done, rows: at.rows, words });
    };
    let job = Job { progress: &tell, cancelled: &|| task.cancelled() };
    let reader = context.host.reader();
    let open = room.open_mut()?;
    let taken = take_ledger(&mut open.file, lang, &reader, &file, &job)?;
    open.refresh().map_err(|e| stored(lang, &e))?;
    Ok(ImportReply { study: Some(study_view(room)?), ..taken })
}

pub(crate) fn batches(room: &mut Room, _: Nothing, _: &Context) -> Reply<Vec<BatchView>> {
    let lang = room.lang();
    let batches = room.open()?.file.batches().map_err(|e| stored(lang, &e))?;
    Ok(batches.into_iter().filter(|b| b.visible).map(batch_view).collect())
}

pub(crate) fn batch_view(batch: Batch) -> BatchView {
    BatchView {
        id: batch.id,
        file: batch.file_name,
        at: batch.imported_at,
        rows: batch.accepted,
        set_aside: batch.set_aside,
        amount: batch.amount.0,
        from: batch.days.map(|days| iso(days.0)),
        to: batch.days.map(|days| iso(days.1)),
    }
}

/// What becomes of sales that are there already, by its word.
fn same(room: &Room, word: Option<&str>) -> Reply<Option<Same>> {
    match word {
        None => Ok(None),
        Some("skip") => Ok(Some(Same::Skip)),
        Some("replace") => Ok(Some(Same::Replace)),
        Some("add") => Ok(Some(Same::Add)),
        Some(other) => Err(room.problem("unknown-reading", &[("what", other.into())])),
    }
}

pub(crate) fn remove_batch(room: &mut Room, asked: BatchOf, _: &Context) -> Reply<Changed> {
    let said = say(room.lang(), "edit-remove-batch", &[]);
    room.edit(&said, &[Edit::HideBatch { batch: asked.id, hidden: true }])?;
    Ok(Changed { said, study: study_view(room)? })
}

/// `2026-10`
fn month_of(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    Some(Month { year: year.parse().ok()?, month: month.parse().ok().filter(|m| (1..=12).contains(m))? })
}

pub(crate) fn orders(room: &mut Room, asked: OrdersOf, _: &Context) -> Reply<OrdersView> {
    let lang = room.lang();
    let open = room.open()?;
    let thing = |key: &str| thing_of(&open.study, key).map(|(_, id)| Some(id)).ok_or_else(|| room.gone());
    let mut filter = OrderFilter::default();
    if let Some(key) = &asked.segment {
        filter.segment = Some(thing(key)?);
    }
    if let Some(key) = &asked.offer {
        filter.offer = Some(thing(key)?);
    }
    if let Some(name) = &asked.channel {
        filter.channel = Some(Some(name.clone()).filter(|n| !n.is_empty()));
    }
    if let Some(month) = &asked.month {
        filter.month = Some(month_of(month));
    }
    if asked.not_assigned && filter.segment.is_none() {
        filter.segment = Some(None);
    }
    let first = usize::try_from(asked.offset).unwrap_or(usize::MAX);
    let page = open.file.orders(&filter, first, asked.limit.min(LARGEST_PAGE)).map_err(|e| stored(lang, &e))?;
    Ok(OrdersView {
        total: page.total,
        amount: page.amount.0,
        rows: page
            .rows
            .into_iter()
            .map(|o| OrderView {
                date: o.day.map(iso),
                order: o.order,
                client: o.client,
                segment: o.segment,
                channel: o.channel,
                manager: o.manager,
                lines: o.lines,
                quantity: o.quantity,
                amount: o.amount.0,
                cost: o.cost.map(|c| c.0),
            })
            .collect(),
    })
}
