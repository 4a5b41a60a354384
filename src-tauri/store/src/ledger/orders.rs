//! Drilling down: which orders make up a sum.

use jiff::civil::Date;
use rustc_hash::FxHashMap;
use standout_market::{Id, Money, Month};

use super::calendar;
use super::labels::{self, Names};
use super::rules::Rules;
use super::sums::visible;
use super::tally::{Label, Line};
use crate::error::StoreError;
use crate::file::StudyFile;

/// Which sales. A field of `None` asks for nothing; `Some(None)` is "none" (not assigned, undated).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderFilter {
    /// The segment by key.
    pub segment: Option<Option<Id>>,
    /// The channel by name, as the study calls it.
    pub channel: Option<Option<String>>,
    /// The own offer by key.
    pub offer: Option<Option<Id>>,
    /// The month.
    pub month: Option<Option<Month>>,
}

/// An order, or a single line where the ledger has no order numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderRow {
    /// Its number; empty where there is none.
    pub order: String,
    /// Its first day.
    pub day: Option<Date>,
    /// The client, as the ledger writes it.
    pub client: String,
    /// The segment, as the ledger writes it.
    pub segment: String,
    /// The channel, as the ledger writes it.
    pub channel: String,
    /// Who sold it.
    pub manager: String,
    /// Lines that the filter let through.
    pub lines: u64,
    /// What they brought.
    pub amount: Money,
    /// What they cost, where that is known of every line.
    pub cost: Option<Money>,
    /// Their quantity, of the lines where it is known.
    pub quantity: f64,
}

/// A page of orders, the latest first.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderPage {
    /// How many there are in all.
    pub total: u64,
    /// What they brought in all.
    pub amount: Money,
    /// The page.
    pub rows: Vec<OrderRow>,
}

/// An order while its lines are gathered.
struct Gathered {
    order: Label,
    day: Option<i32>,
    client: Label,
    segment: Label,
    channel: Label,
    manager: Label,
    lines: u64,
    amount: i64,
    cost: Option<i64>,
    quantity: f64,
}

impl StudyFile {
    /// The orders behind a sum: a page of `count` from the `first`, counted from 0.
    pub fn orders(&self, filter: &OrderFilter, first: usize, count: usize) -> Result<OrderPage, StoreError> {
        let mut wanted = Wanted {
            filter,
            names: Names::of(&self.connection)?,
            rules: Rules::of(&self.connection)?,
            known: FxHashMap::default(),
        };
        let (from, to) = filter.days()?;
        let undated = filter.month == Some(None);
        let mut orders: Vec<Gathered> = Vec::new();
        let mut places: FxHashMap<Label, usize> = FxHashMap::default();
        let mut amount = Money(0);
        for (_, first_sale, last_sale) in visible(&self.connection)? {
            let mut statement = self.connection.prepare_cached(
                "SELECT segment, channel, offer, day, amount, cost, quantity, orders, client, manager
                 FROM sale
                 WHERE id BETWEEN ?1 AND ?2
                   AND (?3 IS NULL OR day BETWEEN ?3 AND ?4) AND (?5 = 0 OR day IS NULL)
                 ORDER BY id",
            )?;
            let mut rows = statement.query((first_sale, last_sale, from, to, undated))?;
            while let Some(row) = rows.next()? {
                let label = |place| {
                    let label: Option<Label> = row.get(place)?;
                    Ok::<_, StoreError>(label.unwrap_or(0))
                };
                let line = Line {
                    day: row.get(3)?,
                    amount: row.get(4)?,
                    cost: row.get(5)?,
                    quantity: row.get(6)?,
                    order: label(7)?,
                    client: label(8)?,
                    segment: label(0)?,
                    rule: 0,
                    channel: label(1)?,
                    offer: label(2)?,
                };
                if !wanted.holds(&line)? {
                    continue;
                }
                let line = Gathered {
                    order: line.order,
                    day: line.day,
                    client: line.client,
                    segment: line.segment,
                    channel: line.channel,
                    manager: label(9)?,
                    lines: 1,
                    amount: line.amount,
                    cost: line.cost,
                    quantity: line.quantity.unwrap_or(0.0),
                };
                amount += Money(line.amount);
                let place = match line.order {
                    0 => orders.len(),
                    order => *places.entry(order).or_insert(orders.len()),
                };
                match orders.get_mut(place) {
                    Some(order) => order.gather(&line),
                    None => orders.push(line),
                }
            }
        }
        orders.sort_by_key(|order| std::cmp::Reverse((order.day, order.order)));
        let rows = orders.iter().skip(first).take(count);
        Ok(OrderPage {
            total: orders.len() as u64,
            amount,
            rows: rows.map(|order| self.in_words(order)).collect::<Result<_, _>>()?,
        })
    }

    fn in_words(&self, order: &Gathered) -> Result<OrderRow, StoreError> {
        let text = |label| Ok::<_, StoreError>(labels::text(&self.connection, label)?.unwrap_or_default());
        Ok(OrderRow {
            order: text(order.order)?,
            day: order.day.map(calendar::date).transpose()?,
            client: text(order.client)?,
            segment: text(order.segment)?,
            channel: text(order.channel)?,
            manager: text(order.manager)?,
            lines: order.lines,
            amount: Money(order.amount),
            cost: order.cost.map(Money),
            quantity: order.quantity,
        })
    }
}

impl Gathered {
    fn gather(&mut self, line: &Gathered) {
        self.day = match (self.day, line.day) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        self.lines += 1;
        self.amount = self.amount.saturating_add(line.amount);
        let costs = self.cost.zip(line.cost);
        self.cost = costs.map(|(a, b)| a.saturating_add(b));
        self.quantity += line.quantity;
    }
}

impl OrderFilter {
    /// The days of the month asked for, as the ledger counts days.
    fn days(&self) -> Result<(Option<i32>, Option<i32>), StoreError> {
        let Some(Some(month)) = self.month else {
            return Ok((None, None));
        };
        let first = Date::new(month.year, month.month, 1).map_err(|_| StoreError::OutOfRange {
            value: f64::from(month.month),
            least: 1.0,
            most: 12.0,
        })?;
        let days = |day: Date| {
            let since = day.since(Date::constant(1970, 1, 1));
            since.map_or(0, |span| span.get_days())
        };
        Ok((Some(days(first)), Some(days(first.last_of_month()))))
    }
}

/// The filter, with what it says of each label worked out once.
struct Wanted<'a> {
    filter: &'a OrderFilter,
    names: Names<'a>,
    rules: Rules<'a>,
    known: FxHashMap<(u8, Label), bool>,
}

impl Wanted<'_> {
    fn holds(&mut self, line: &Line) -> Result<bool, StoreError> {
        let (filter, channel, offer) = (self.filter, line.channel, line.offer);
        if let Some(wanted) = filter.segment
            && self.rules.segment(line)? != wanted
        {
            return Ok(false);
        }
        if let Some(wanted) = &filter.channel
            && !self.is(0, channel, |names| Ok(names.channel(channel)? == *wanted))?
        {
            return Ok(false);
        }
        match &filter.offer {
            Some(wanted) => self.is(1, offer, |names| Ok(names.offer(offer)? == *wanted)),
            None => Ok(true),
        }
    }

    fn is(
        &mut self,
        kind: u8,
        label: Label,
        holds: impl FnOnce(&mut Names<'_>) -> Result<bool, StoreError>,
    ) -> Result<bool, StoreError> {
        if let Some(known) = self.known.get(&(kind, label)) {
            return Ok(*known);
        }
        let holds = holds(&mut self.names)?;
        self.known.insert((kind, label), holds);
        Ok(holds)
    }
}
