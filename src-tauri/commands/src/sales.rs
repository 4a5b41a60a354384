//! Own sales: preview, import, mapping, sums and the orders behind them.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use standout_intake::{
    DateOrder, Decimal, FileKind as Form, Job, LedgerOptions, Preview, ReadAs, Role, RowFate,
};
use standout_market::{MappingKind, Month};
use standout_store::{Edit, OrderFilter, Target as Onto, Thing};
use standout_words::{Lang, say};

use crate::desk::Context;
use crate::host::{FileKind, Progress};
use crate::intake::{LedgerFile, file_label, take_ledger, unread};
use crate::matrix::{key_of, thing_of};
use crate::problem::{Problem, Reply};
use crate::requests::{BatchOf, ImportLedger, LabelsOf, MapLabel, Nothing, OrdersOf, PreviewOf};
use crate::room::{Room, stored};
use crate::view::{iso, study_view};
use crate::views::{
    BatchView, Changed, HeadingView, ImportReply, LabelView, LabelsView, LedgerPreview, OrderView,
    OrdersView, SheetName, Target, Written,
};

/// Progress is told no oftener: the window must not drown in it.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// The most orders a page of them may hold.
const LARGEST_PAGE: usize = 500;

pub(crate) fn choose(_: &mut Room, _: Nothing, context: &Context) -> Reply<Option<Written>> {
    Ok(context.host.open(FileKind::Ledger).map(|path| Written {
        path: path.display().to_string(),
    }))
}

/// Columns named by role codes.
fn named_columns(columns: impl IntoIterator<Item = (String, String)>) -> Vec<(Role, String)> {
    columns
        .into_iter()
        .filter_map(|(role, heading)| Some((Role::parse(&role)?, heading)))
        .collect()
}

pub(crate) fn preview(
    room: &mut Room,
    asked: PreviewOf,
    context: &Context,
) -> Reply<LedgerPreview> {
    let options = LedgerOptions {
        columns: named_columns(asked.columns),
        sheet: asked.sheet,
        minor_digits: room.open()?.study.currency.minor_digits,
    };
    preview_of(
        room.lang(),
        &context.host.reader(),
        Path::new(&asked.path),
        &options,
    )
}

/// What a ledger holds and how it will be read.
pub(crate) fn preview_of(
    lang: Lang,
    reader: &standout_intake::Reader,
    path: &Path,
    options: &LedgerOptions,
) -> Reply<LedgerPreview> {
    let seen = standout_intake::preview(reader, path, options).map_err(|e| unread(lang, &e))?;
    let role_name = |role: Role| say(lang, &format!("role-{}", role.code()), &[]);
    let roles: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|r| seen.columns.iter().any(|c| c.role == Some(*r)))
        .collect();
    let (encoding, delimiter) = match &seen.kind {
        Form::Text {
            encoding,
            delimiter,
            ..
        } => (
            Some(encoding.clone()),
            Some(delimiter_words(lang, *delimiter)),
        ),
        Form::Workbook => (None, None),
    };
    Ok(LedgerPreview {
        path: path.display().to_string(),
        file: file_label(path),
        sheet: seen
            .sheets
            .iter()
            .find(|s| s.chosen)
            .map(|s| s.name.clone()),
        sheets: seen
            .sheets
            .iter()
            .map(|s| SheetName {
                name: s.name.clone(),
                hidden: s.hidden,
            })
            .collect(),
        encoding,
        delimiter,
        decimal: seen
            .columns
            .iter()
            .find_map(|c| c.numbers)
            .map(|n| number_form(lang, n.decimal)),
        date_style: seen
            .columns
            .iter()
            .find_map(|c| c.dates)
            .map(|d| date_form(lang, d.order)),
        heading_row: Some(seen.heading_row).filter(|row| *row > 0),
        headings: seen
            .columns
            .iter()
            .map(|c| HeadingView {
                text: c.heading.clone(),
                role: c.role.map(|r| r.code().to_owned()),
                sure: c.confidence,
            })
            .collect(),
        rows: seen
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|c| as_text(lang, c)).collect())
            .collect(),
        as_read: seen
            .rows
            .iter()
            .map(|row| as_read(lang, &seen, &roles, row))
            .collect(),
        roles: roles.iter().map(|r| r.code().to_owned()).collect(),
        choices: Role::ALL
            .into_iter()
            .map(|r| (r.code().to_owned(), role_name(r)))
            .collect(),
        notes: notes(lang, &seen),
        problem: (!roles.contains(&Role::Amount)).then(|| say(lang, "preview-no-amount", &[])),
    })
}

fn number_form(lang: Lang, decimal: Decimal) -> String {
    match decimal {
        Decimal::Point => say(lang, "decimal-point", &[]),
        Decimal::Comma => say(lang, "decimal-comma", &[]),
    }
}

fn date_form(lang: Lang, order: DateOrder) -> String {
    match order {
        DateOrder::DayMonthYear => say(lang, "date-day-first", &[]),
        DateOrder::MonthDayYear => say(lang, "date-month-first", &[]),
        DateOrder::YearMonthDay => say(lang, "date-year-first", &[]),
        DateOrder::Serial => say(lang, "date-serial", &[]),
    }
}

fn delimiter_words(lang: Lang, delimiter: char) -> String {
    match delimiter {
        '\t' => say(lang, "delimiter-tab", &[]),
        other => format!("«{other}»"),
    }
}

fn as_text(lang: Lang, cell: &ReadAs) -> String {
    match cell {
        ReadAs::Nothing => String::new(),
        ReadAs::Text(text) => text.clone(),
        ReadAs::Money(money) => standout_words::number(lang, money.as_f64() / 100.0, 2),
        ReadAs::Number(x) => standout_words::number_plain(lang, *x),
        ReadAs::Date(day) => standout_words::date(lang, *day),
    }
}

/// A row as it will be taken, a text a role; `None` where it will not be.
fn as_read(
    lang: Lang,
    seen: &Preview,
    roles: &[Role],
    row: &standout_intake::RowPreview,
) -> Option<Vec<String>> {
    (row.fate == RowFate::Accepted).then(|| {
        let cell = |role: &Role| {
            let column = seen.columns.iter().position(|c| c.role == Some(*role))?;
            row.cells.get(column).map(|c| as_text(lang, c))
        };
        roles
            .iter()
            .map(|role| cell(role).unwrap_or_default())
            .collect()
    })
}

/// What a person should look at.
fn notes(lang: Lang, seen: &Preview) -> Vec<String> {
    let doubtful = seen.columns.iter().filter(|c| c.doubtful());
    let mut notes: Vec<String> = doubtful
        .map(|c| {
            say(
                lang,
                "preview-doubtful",
                &[("column", c.heading.as_str().into())],
            )
        })
        .collect();
    let has = |role| seen.columns.iter().any(|c| c.role == Some(role));
    if !has(Role::Date) {
        notes.push(say(lang, "preview-no-date", &[]));
    }
    if !has(Role::Segment) {
        notes.push(say(lang, "preview-no-segment", &[]));
    }
    if !has(Role::Cost) {
        notes.push(say(lang, "preview-no-cost", &[]));
    }
    notes
}

pub(crate) fn import(
    room: &mut Room,
    asked: ImportLedger,
    context: &Context,
) -> Reply<ImportReply> {
    let lang = room.lang();
    let file = LedgerFile {
        path: PathBuf::from(asked.path),
        columns: named_columns(asked.columns),
        sheet: asked.sheet,
        again: asked.again,
    };
    let task = context.tasks.begin(&asked.task);
    let last = Cell::new(None::<Instant>);
    let begun = Instant::now();
    let tell = |at: standout_intake::Progress| {
        if last.get().is_some_and(|last| last.elapsed() < TELL_EVERY) {
            return;
        }
        last.set(Some(Instant::now()));
        let rate = at.rows as f64 / begun.elapsed().as_secs_f64().max(0.001);
        context.host.progress(Progress {
            task: task.name.clone(),
            done: (at.of_bytes > 0).then(|| (at.bytes as f64 / at.of_bytes as f64).min(1.0)),
            rows: at.rows,
            words: say(
                lang,
                "importing",
                &[("n", at.rows.into()), ("rate", (rate as u64).into())],
            ),
        });
    };
    let job = Job {
        progress: &tell,
        cancelled: &|| task.cancelled(),
    };
    let reader = context.host.reader();
    let open = room.open_mut()?;
    let taken = take_ledger(&mut open.file, lang, &reader, &file, &job)?;
    open.refresh().map_err(|e| stored(lang, &e))?;
    Ok(ImportReply {
        study: Some(study_view(room)?),
        ..taken
    })
}

pub(crate) fn batches(room: &mut Room, _: Nothing, _: &Context) -> Reply<Vec<BatchView>> {
    let lang = room.lang();
    let batches = room.open()?.file.batches().map_err(|e| stored(lang, &e))?;
    Ok(batches
        .into_iter()
        .filter(|b| b.visible)
        .map(|b| BatchView {
            id: b.id,
            file: b.file_name,
            at: b.imported_at,
            rows: b.accepted,
            set_aside: b.set_aside,
            amount: b.amount.0,
            from: b.days.map(|d| iso(d.0)),
            to: b.days.map(|d| iso(d.1)),
        })
        .collect())
}

pub(crate) fn remove_batch(room: &mut Room, asked: BatchOf, _: &Context) -> Reply<Changed> {
    let said = say(room.lang(), "edit-remove-batch", &[]);
    room.edit(
        &said,
        &[Edit::HideBatch {
            batch: asked.id,
            hidden: true,
        }],
    )?;
    Ok(Changed {
        said,
        study: study_view(room)?,
    })
}

fn mapping_kind(room: &Room, kind: &str) -> Reply<MappingKind> {
    match kind {
        "segment" => Ok(MappingKind::Segment),
        "offer" => Ok(MappingKind::Offer),
        "channel" => Ok(MappingKind::Channel),
        other => Err(room.problem("no-labels", &[("kind", other.into())])),
    }
}

pub(crate) fn labels(room: &mut Room, asked: LabelsOf, _: &Context) -> Reply<LabelsView> {
    let lang = room.lang();
    let kind = mapping_kind(room, &asked.kind)?;
    let open = room.open()?;
    let study = open.study.as_ref();
    let rows = open.file.labels(kind).map_err(|e| stored(lang, &e))?;
    let targets: Vec<Target> = match kind {
        MappingKind::Segment => study
            .segments
            .iter()
            .map(|s| Target {
                id: key_of(Thing::Segment, s.id),
                name: s.name.clone(),
            })
            .collect(),
        MappingKind::Offer => study
            .offers
            .iter()
            .filter(|o| study.own() == Some(o.player))
            .map(|o| Target {
                id: key_of(Thing::Offer, o.id),
                name: o.name.clone(),
            })
            .collect(),
        MappingKind::Channel => study
            .ledger
            .channels
            .iter()
            .map(|c| Target {
                id: c.clone(),
                name: c.clone(),
            })
            .collect(),
    };
    let mapped = |to: &Onto| match to {
        Onto::Id(id) => {
            let thing = if kind == MappingKind::Segment {
                Thing::Segment
            } else {
                Thing::Offer
            };
            let key = key_of(thing, *id);
            targets.iter().find(|t| t.id == key).cloned()
        }
        Onto::Name(name) => Some(Target {
            id: name.clone(),
            name: name.clone(),
        }),
    };
    let all: (u64, i64) = study
        .ledger
        .months
        .iter()
        .fold((0, 0), |(l, a), m| (l + m.sums.lines, a + m.sums.amount.0));
    let assigned: (u64, i64) = rows
        .iter()
        .filter(|r| r.to.is_some())
        .fold((0, 0), |(l, a), r| (l + r.lines, a + r.amount.0));
    Ok(LabelsView {
        not_assigned_lines: all.0.saturating_sub(assigned.0),
        not_assigned_amount: all.1 - assigned.1,
        rows: rows
            .iter()
            .map(|r| LabelView {
                label: r.label.clone(),
                mapped: r.to.as_ref().and_then(mapped),
                lines: r.lines,
                amount: r.amount.0,
            })
            .collect(),
        targets,
    })
}

pub(crate) fn map_label(room: &mut Room, asked: MapLabel, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let kind = mapping_kind(room, &asked.kind)?;
    let label = asked.label.clone();
    let study = std::sync::Arc::clone(&room.open()?.study);
    let mut edits = Vec::new();
    let to = match asked.to.as_deref() {
        None => None,
        Some(new) if new.starts_with("new:") => {
            let name = new.trim_start_matches("new:").trim().to_owned();
            edits.push(match kind {
                MappingKind::Segment => Edit::AddSegment { name },
                MappingKind::Offer => {
                    let own = study
                        .own()
                        .and_then(|p| study.players.get(p.0))
                        .map(|p| p.id);
                    let player = own.ok_or_else(|| room.problem("of-whom", &[]))?;
                    Edit::AddOffer {
                        player,
                        name,
                        category: String::new(),
                    }
                }
                MappingKind::Channel => {
                    return Err(room.problem("no-labels", &[("kind", "channel".into())]));
                }
            });
            Some(Onto::Id(-1))
        }
        Some(name) if kind == MappingKind::Channel => Some(Onto::Name(name.to_owned())),
        Some(key) => {
            let found = thing_of(&study, key).map(|(_, id)| Onto::Id(id));
            Some(found.ok_or_else(|| room.problem("no-cell", &[]))?)
        }
    };
    edits.push(Edit::Map {
        kind,
        label: label.clone(),
        to,
    });
    let said = say(lang, "edit-map", &[("label", label.into())]);
    room.edit(&said, &edits)?;
    Ok(Changed {
        said,
        study: study_view(room)?,
    })
}

/// `2026-10`
fn month_of(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    Some(Month {
        year: year.parse().ok()?,
        month: month.parse().ok().filter(|m| (1..=12).contains(m))?,
    })
}

pub(crate) fn orders(room: &mut Room, asked: OrdersOf, _: &Context) -> Reply<OrdersView> {
    let lang = room.lang();
    let open = room.open()?;
    let gone = |p: &Room| -> Problem { p.problem("no-cell", &[]) };
    let thing = |key: &str| {
        thing_of(&open.study, key)
            .map(|(_, id)| Some(id))
            .ok_or_else(|| gone(room))
    };
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
    let page = open
        .file
        .orders(&filter, first, asked.limit.min(LARGEST_PAGE))
        .map_err(|e| stored(lang, &e))?;
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
