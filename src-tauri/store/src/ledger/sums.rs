//! The sums beside the ledger: written whenever the visible lines or their mapping change, read by the analysis.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params};
use rustc_hash::FxHashMap;
use standout_market::{
    ChannelIx, Distinct, Id, Ledger, Money, MonthSum, OfferIx, OfferSum, SegmentIx, Study, Sums, Window,
};

use super::bulk;
use super::calendar;
use super::labels::Names;
use super::rules::Rules;
use super::span;
use super::tally::{ALL, Counts, Label, Line, NOT_ASSIGNED, Place, RuleNumber, Tally, merge};
use crate::error::StoreError;
use crate::file::EditId;
use crate::reading::Places;

/// A window as its number in the file.
fn number(window: Window) -> i64 {
    match window {
        Window::Year => 1,
        Window::PriorYear => 2,
        Window::Everything => 3,
    }
}

fn window_of(row: &Row<'_>) -> Result<Window, StoreError> {
    match row.get(0)? {
        1 => Ok(Window::Year),
        2 => Ok(Window::PriorYear),
        3 => Ok(Window::Everything),
        other => Err(StoreError::Damaged { detail: format!("window {other}") }),
    }
}

/// The visible imports: key, first and last line.
pub(crate) fn visible(connection: &Connection) -> Result<Vec<(Id, i64, i64)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, first_sale, last_sale FROM batch WHERE visible = 1 ORDER BY id")?;
    let ranges = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(ranges.collect::<Result<_, _>>()?)
}

/// Reads all visible lines, in the order of the ledger.
pub(crate) fn scan(
    connection: &Connection,
    mut take: impl FnMut(&Line) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    scan_by_batch(connection, |_, line| take(line))
}

/// Reads all visible lines, each with its import.
pub(crate) fn scan_by_batch(
    connection: &Connection,
    mut take: impl FnMut(Id, &Line) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    for (batch, first, last) in visible(connection)? {
        let mut statement = connection.prepare_cached(
            "SELECT day, amount, cost, quantity, orders, client, segment, channel, offer
             FROM sale WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
        )?;
        let mut rows = statement.query([first, last])?;
        while let Some(row) = rows.next()? {
            let label = |place| {
                let label: Option<Label> = row.get(place)?;
                Ok::<_, StoreError>(label.unwrap_or(0))
            };
            let line = Line {
                day: row.get(0)?,
                amount: row.get(1)?,
                cost: row.get(2)?,
                quantity: row.get(3)?,
                order: label(4)?,
                client: label(5)?,
                segment: label(6)?,
                rule: 0,
                channel: label(7)?,
                offer: label(8)?,
            };
            take(batch, &line)?;
        }
    }
    Ok(())
}

/// Adds up all visible lines, each where its own text or a rule puts it.
fn add_up(connection: &Connection) -> Result<Tally, StoreError> {
    let mut tally = Tally::until(span::horizon(connection)?.unwrap_or(i32::MAX));
    let mut rules = Rules::of(connection)?;
    if rules.is_empty() {
        scan(connection, |line| tally.add(line))?;
    } else {
        scan(connection, |line| tally.add(&Line { rule: rules.rule(line)?, ..*line }))?;
    }
    Ok(tally)
}

/// Brings the sums in line with what an edit, an undo or a redo did.
pub(crate) fn settle(connection: &Connection, edit: EditId) -> Result<(), StoreError> {
    let mut changed = connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM change INDEXED BY change_key WHERE thing = ?1 AND edit = ?2)")?;
    let mut changed = |thing: &str| changed.query_row(params![thing, edit], |row| row.get::<_, bool>(0));
    if changed("batch")? || changed("segment_rule")? {
        return rewrite(connection);
    }
    let ruled = any_rule(connection)?;
    let counted = counted(connection)?;
    let assign = Names::of(connection)?.assign(counted.keys().copied())?;
    if ruled && (assign != counted || changed("mapping")?) {
        // Which lines a rule may take depends on what the texts stand for.
        rewrite(connection)?;
    } else if assign != counted {
        let mut tally = Tally::until(span::horizon(connection)?.unwrap_or(i32::MAX));
        scan(connection, |line| tally.enter(line).map(|_| ()))?;
        write_counts(connection, &mut tally, &assign, &FxHashMap::default())?;
    }
    Ok(())
}

/// Whether the study has rules for lines without a segment.
pub(crate) fn any_rule(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT EXISTS (SELECT 1 FROM segment_rule)")?.query_row([], |row| row.get(0))?)
}

/// Adds everything up anew and writes it.
pub(crate) fn rewrite(connection: &Connection) -> Result<(), StoreError> {
    write(connection, add_up(connection)?)
}

/// Which segment each label counts for in the counts as they stand.
fn counted(connection: &Connection) -> Result<FxHashMap<Label, Id>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT label, segment FROM assigned")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Writes all sums anew.
pub(crate) fn write(connection: &Connection, mut tally: Tally) -> Result<(), StoreError> {
    connection.execute_batch("DELETE FROM month_sum; DELETE FROM offer_sum;")?;
    let months = tally.months();
    bulk::insert(connection, "month_sum", 9, &months, |((month, place), sums), bind| {
        bind.value(*month)?;
        bind_place(bind, *place)?;
        bind_sums(bind, sums)
    })?;
    bulk::insert(connection, "offer_sum", 9, &tally.offers()?, |((window, place), sums), bind| {
        bind.value(number(*window))?;
        bind_place(bind, *place)?;
        bind_sums(bind, sums)
    })?;
    let labels = months.iter().map(|((_, (segment, ..)), _)| *segment);
    let assign = Names::of(connection)?.assign(labels.filter(|label| *label > 0))?;
    let rules = rule_segments(connection)?;
    write_counts(connection, &mut tally, &assign, &rules)
}

fn bind_place(bind: &mut bulk::Binding<'_, '_>, (segment, rule, other): Place) -> Result<(), StoreError> {
    bind.integers([segment.into(), rule.into(), other.into()])
}

/// The segment of each rule.
pub(super) fn rule_segments(connection: &Connection) -> Result<FxHashMap<RuleNumber, Id>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, segment FROM segment_rule")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn bind_sums(bind: &mut bulk::Binding<'_, '_>, sums: &Sums) -> Result<(), StoreError> {
    bind.integers([sums.amount.0, sums.cost.0, sums.amount_with_cost.0])?;
    bind.value(sums.quantity)?;
    bind.value(sums.lines as i64)
}

fn write_counts(
    connection: &Connection,
    tally: &mut Tally,
    assign: &FxHashMap<Label, Id>,
    rules: &FxHashMap<RuleNumber, Id>,
) -> Result<(), StoreError> {
    connection.execute_batch("DELETE FROM distinct_sum; DELETE FROM assigned;")?;
    let mut statement = connection.prepare_cached("INSERT INTO distinct_sum VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    for ((window, segment), counts) in tally.counts(assign, rules)? {
        statement.execute(params![
            number(window),
            segment,
            counts.orders.map(|n| n as i64),
            counts.clients.map(|n| n as i64),
            counts.concentration,
            counts.largest,
        ])?;
    }
    let mut statement = connection.prepare_cached("INSERT INTO assigned VALUES (?1, ?2)")?;
    for (label, segment) in assign {
        statement.execute(params![label, segment])?;
    }
    Ok(())
}

/// The tables of sums that are not what the visible lines add up to.
pub(crate) fn differing(connection: &Connection) -> Result<Vec<&'static str>, StoreError> {
    let mut tally = add_up(connection)?;
    let mut months = Vec::new();
    each_sum(connection, &format!("{MONTHS} ORDER BY month, segment, rule, channel"), |row, sums| {
        months.push(((row.get(0)?, place_of(row)?), *sums));
        Ok(())
    })?;
    let mut offers = Vec::new();
    each_sum(connection, OFFERS, |row, sums| {
        offers.push(((window_of(row)?, place_of(row)?), *sums));
        Ok(())
    })?;
    offers.sort_by_key(|(key, _)| *key);
    let mut differing = Vec::new();
    if months != tally.months() {
        differing.push("month_sum");
    }
    if offers != tally.offers()? {
        differing.push("offer_sum");
    }
    let labels = months.iter().map(|((_, (segment, ..)), _)| *segment);
    let assign = Names::of(connection)?.assign(labels.filter(|label| *label > 0))?;
    let rules = rule_segments(connection)?;
    if assign != counted(connection)? {
        differing.push("assigned");
    }
    let counts = tally.counts(&assign, &rules)?.into_iter();
    let counts = counts.map(|((window, segment), counts)| (number(window), segment, counts));
    let mut statement =
        connection.prepare("SELECT window, segment, orders, clients, concentration, largest FROM distinct_sum")?;
    let stored = statement.query_map([], |row| {
        let counts = Counts {
            orders: row.get::<_, Option<i64>>(2)?.map(i64::unsigned_abs),
            clients: row.get::<_, Option<i64>>(3)?.map(i64::unsigned_abs),
            concentration: row.get(4)?,
            largest: row.get(5)?,
        };
        Ok((row.get::<_, i64>(0)?, row.get(1)?, counts))
    })?;
    let mut stored = stored.collect::<Result<Vec<(i64, Id, Counts)>, _>>()?;
    let mut counts: Vec<_> = counts.collect();
    for list in [&mut stored, &mut counts] {
        list.sort_by_key(|(window, segment, _)| (*window, *segment));
    }
    if stored != counts {
        differing.push("distinct_sum");
    }
    Ok(differing)
}

/// The ledger of a study whose things are read already.
pub(crate) fn read(connection: &Connection, study: &Study) -> Result<Ledger, StoreError> {
    let (days, ahead) = span::span(connection)?;
    let mut names = Names::of(connection)?;
    let segments = Places::of(study.segments.iter().map(|s| s.id));
    let offers = Places::of(study.offers.iter().map(|o| o.id));
    let rules = rule_segments(connection)?;
    let segment_ix = |names: &mut Names<'_>, (label, rule, _): Place| {
        let id = if rule > 0 { rules.get(&rule).copied() } else { names.segment(label)? };
        Ok::<_, StoreError>(id.and_then(|id| segments.get(id)).map(SegmentIx))
    };
    let mut channels: Vec<String> = Vec::new();
    let mut channel_places: FxHashMap<String, ChannelIx> = FxHashMap::default();
    let mut months = BTreeMap::new();
    each_sum(connection, MONTHS, |row, sums| {
        let place = place_of(row)?;
        let segment = segment_ix(&mut names, place)?;
        let channel = names.channel(place.2)?.map(|name| {
            *channel_places.entry(name).or_insert_with_key(|name| {
                channels.push(name.clone());
                ChannelIx(channels.len() - 1)
            })
        });
        let month = calendar::month_of(row.get(0)?);
        merge(months.entry((month, segment, channel)).or_default(), sums)
    })?;
    let mut by_offer = BTreeMap::new();
    each_sum(connection, OFFERS, |row, sums| {
        let place = place_of(row)?;
        let segment = segment_ix(&mut names, place)?;
        let offer = names.offer(place.2)?;
        let offer = offer.and_then(|id| offers.get(id)).map(OfferIx);
        let key = (window_of(row)?, segment, offer);
        merge(by_offer.entry(key).or_default(), sums)
    })?;
    let months = months.into_iter();
    let by_offer = by_offer.into_iter();
    Ok(Ledger {
        days,
        ahead,
        channels,
        months: months.map(|((month, segment, channel), sums)| MonthSum { month, segment, channel, sums }).collect(),
        offers: by_offer.map(|((window, segment, offer), sums)| OfferSum { window, segment, offer, sums }).collect(),
        distinct: distinct(connection, |id| segments.get(id).map(SegmentIx))?,
    })
}

const MONTHS: &str =
    "SELECT month, segment, rule, channel, amount, cost, amount_with_cost, quantity, lines FROM month_sum";
const OFFERS: &str =
    "SELECT window, segment, rule, offer, amount, cost, amount_with_cost, quantity, lines FROM offer_sum";

/// The place of a row of sums.
fn place_of(row: &Row<'_>) -> Result<Place, StoreError> {
    Ok((row.get(1)?, row.get(2)?, row.get(3)?))
}

fn each_sum(
    connection: &Connection,
    query: &str,
    mut take: impl FnMut(&Row<'_>, &Sums) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sums = Sums {
            amount: Money(row.get(4)?),
            cost: Money(row.get(5)?),
            amount_with_cost: Money(row.get(6)?),
            quantity: row.get(7)?,
            lines: row.get::<_, i64>(8)?.unsigned_abs(),
        };
        take(row, &sums)?;
    }
    Ok(())
}

fn distinct(connection: &Connection, place: impl Fn(Id) -> Option<SegmentIx>) -> Result<Vec<Distinct>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT window, segment, orders, clients, concentration, largest FROM distinct_sum")?;
    let mut rows = statement.query([])?;
    let mut distinct = Vec::new();
    while let Some(row) = rows.next()? {
        let segment = match row.get(1)? {
            ALL => None,
            NOT_ASSIGNED => Some(None),
            id => match place(id) {
                Some(place) => Some(Some(place)),
                None => continue,
            },
        };
        distinct.push(Distinct {
            window: window_of(row)?,
            segment,
            orders: row.get::<_, Option<i64>>(2)?.map(i64::unsigned_abs),
            clients: row.get::<_, Option<i64>>(3)?.map(i64::unsigned_abs),
            client_concentration: row.get(4)?,
            largest_client: row.get(5)?,
        });
    }
    distinct.sort_by_key(|d| (d.window, d.segment));
    Ok(distinct)
}
