//! Rules for sales whose own text stands for no segment: by client, by channel, by the size of an order.

use rusqlite::{Connection, Row};
use rustc_hash::{FxHashMap, FxHashSet};
use standout_market::{Id, Money};

use super::labels::{Names, folded};
use super::sums;
use super::tally::{Label, Line, RuleNumber};
use crate::error::StoreError;
use crate::file::StudyFile;

/// What a sale without a segment of its own must be for a rule to take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Sold to this client (upper and lower case alike).
    Client(String),
    /// Sold through this channel, as the study calls it.
    Channel(String),
    /// The client's average order over all sales lies between the bounds, the lower one included. A sale without a
    /// client goes by the amount of its own order; a line without an order number counts as one order.
    AverageOrder {
        /// From so much on; `None` has no lower bound.
        least: Option<Money>,
        /// Less than so much; `None` has no upper bound.
        below: Option<Money>,
    },
}

/// A rule, with what it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct SegmentRule {
    /// Its key.
    pub id: Id,
    /// What it asks.
    pub condition: Condition,
    /// Where its sales go.
    pub segment: Id,
    /// Lines that it takes; a line goes to the first rule that fits.
    pub lines: u64,
    /// What they bring.
    pub amount: Money,
}

/// Sales that nothing assigns, by client or by channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Unassigned {
    /// The client as the ledger writes it, or the channel as the study calls it; empty is none.
    pub name: String,
    /// Their lines.
    pub lines: u64,
    /// What they bring.
    pub amount: Money,
}

impl Condition {
    /// As the columns `kind`, `text`, `least` and `below`.
    pub(crate) fn columns(&self) -> (&'static str, Option<&str>, Option<i64>, Option<i64>) {
        match self {
            Condition::Client(name) => ("client", Some(name), None, None),
            Condition::Channel(name) => ("channel", Some(name), None, None),
            Condition::AverageOrder { least, below } => ("average_order", None, least.map(|m| m.0), below.map(|m| m.0)),
        }
    }

    fn of_row(row: &Row<'_>) -> Result<Condition, StoreError> {
        let kind: String = row.get("kind")?;
        let text = row.get::<_, Option<String>>("text")?.unwrap_or_default();
        match kind.as_str() {
            "client" => Ok(Condition::Client(text)),
            "channel" => Ok(Condition::Channel(text)),
            "average_order" => Ok(Condition::AverageOrder {
                least: row.get::<_, Option<i64>>("least")?.map(Money),
                below: row.get::<_, Option<i64>>("below")?.map(Money),
            }),
            _ => Err(StoreError::Damaged { detail: format!("unknown rule {kind}") }),
        }
    }
}

/// A rule at work.
struct Rule {
    number: RuleNumber,
    condition: Condition,
}

/// The rules of a study, ready to be asked line by line.
pub(crate) struct Rules<'a> {
    rules: Vec<Rule>,
    segments: FxHashMap<RuleNumber, Id>,
    names: Names<'a>,
    /// What was found of a client and channel.
    known: FxHashMap<(Label, Label), RuleNumber>,
    /// Whether a rule asks for the size of an order, and what is known of it then.
    averages: Option<Averages>,
}

/// The average order of each client; of sales without a client the amount of each order.
struct Averages {
    clients: FxHashMap<Label, f64>,
    orders: FxHashMap<Label, f64>,
}

impl<'a> Rules<'a> {
    pub(crate) fn of(connection: &'a Connection) -> Result<Rules<'a>, StoreError> {
        let mut statement = connection
            .prepare_cached("SELECT id, kind, text, least, below, segment FROM segment_rule ORDER BY position, id")?;
        let mut rows = statement.query([])?;
        let (mut rules, mut segments) = (Vec::new(), FxHashMap::default());
        while let Some(row) = rows.next()? {
            let number = RuleNumber::try_from(row.get::<_, Id>("id")?).map_err(|_| StoreError::TooLarge)?;
            rules.push(Rule { number, condition: Condition::of_row(row)? });
            segments.insert(number, row.get("segment")?);
        }
        let by_size = rules.iter().any(|rule| matches!(rule.condition, Condition::AverageOrder { .. }));
        Ok(Rules {
            rules,
            segments,
            names: Names::of(connection)?,
            known: FxHashMap::default(),
            averages: if by_size { Some(Averages::of(connection)?) } else { None },
        })
    }

    /// Whether there are none, so that no line need be asked.
    pub(crate) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// The segment a line counts for: its own text's, else its rule's.
    pub(crate) fn segment(&mut self, line: &Line) -> Result<Option<Id>, StoreError> {
        match self.names.segment(line.segment)? {
            Some(own) => Ok(Some(own)),
            None => {
                let rule = self.rule(line)?;
                Ok(self.segments.get(&rule).copied())
            }
        }
    }

    /// The rule that takes a line; 0 where its own text stands for a segment, or where none fits.
    pub(crate) fn rule(&mut self, line: &Line) -> Result<RuleNumber, StoreError> {
        if self.rules.is_empty() || self.names.segment(line.segment)?.is_some() {
            return Ok(0);
        }
        // Without a client it is the order that is asked for its size, so nothing is known beforehand.
        let key = (line.client > 0 || self.averages.is_none()).then_some((line.client, line.channel));
        if let Some(known) = key.and_then(|key| self.known.get(&key)) {
            return Ok(*known);
        }
        let client = if line.client > 0 { self.names.text(line.client)? } else { None };
        let client = client.map(|name| folded(&name));
        let channel = self.names.channel(line.channel)?.map(|name| folded(&name));
        let size = self.averages.as_ref().map_or(0.0, |averages| averages.size(line));
        let takes = |rule: &&Rule| match &rule.condition {
            Condition::Client(name) => client.as_ref().is_some_and(|client| *client == folded(name)),
            Condition::Channel(name) => channel.as_ref().is_some_and(|channel| *channel == folded(name)),
            Condition::AverageOrder { least, below } => {
                least.is_none_or(|least| size >= least.as_f64()) && below.is_none_or(|below| size < below.as_f64())
            }
        };
        let found = self.rules.iter().find(takes).map_or(0, |rule| rule.number);
        if let Some(key) = key {
            self.known.insert(key, found);
        }
        Ok(found)
    }
}

impl Averages {
    fn of(connection: &Connection) -> Result<Averages, StoreError> {
        let mut clients: FxHashMap<Label, (f64, u64)> = FxHashMap::default();
        let mut seen: FxHashSet<(Label, Label)> = FxHashSet::default();
        let mut orders: FxHashMap<Label, f64> = FxHashMap::default();
        sums::scan(connection, |line| {
            let amount = line.amount as f64;
            if line.client > 0 {
                let first = line.order == 0 || seen.insert((line.client, line.order));
                let (sum, count) = clients.entry(line.client).or_default();
                *sum += amount;
                *count += u64::from(first);
            } else if line.order > 0 {
                *orders.entry(line.order).or_default() += amount;
            }
            Ok(())
        })?;
        let clients = clients.into_iter().map(|(client, (sum, count))| (client, sum / count.max(1) as f64));
        Ok(Averages { clients: clients.collect(), orders })
    }

    fn size(&self, line: &Line) -> f64 {
        let found = if line.client > 0 { self.clients.get(&line.client) } else { self.orders.get(&line.order) };
        found.copied().unwrap_or(line.amount as f64)
    }
}

impl StudyFile {
    /// The rules in their order, each with what it takes of all visible sales.
    pub fn segment_rules(&self) -> Result<Vec<SegmentRule>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT segment_rule.*, ifnull(taken.lines, 0) AS lines, ifnull(taken.amount, 0) AS amount
             FROM segment_rule
             LEFT JOIN (SELECT rule, sum(lines) AS lines, sum(amount) AS amount FROM month_sum GROUP BY rule) AS taken
               ON taken.rule = segment_rule.id
             ORDER BY position, id",
        )?;
        let mut rows = statement.query([])?;
        let mut rules = Vec::new();
        while let Some(row) = rows.next()? {
            rules.push(SegmentRule {
                id: row.get("id")?,
                condition: Condition::of_row(row)?,
                segment: row.get("segment")?,
                lines: row.get::<_, i64>("lines")?.unsigned_abs(),
                amount: Money(row.get("amount")?),
            });
        }
        Ok(rules)
    }

    /// The clients, then the channels, of sales that count for no segment, the largest amount first. Reads every
    /// line.
    pub fn unassigned(&self) -> Result<(Vec<Unassigned>, Vec<Unassigned>), StoreError> {
        let mut rules = Rules::of(&self.connection)?;
        let mut clients: FxHashMap<Label, (u64, i64)> = FxHashMap::default();
        let mut channels: FxHashMap<Label, (u64, i64)> = FxHashMap::default();
        sums::scan(&self.connection, |line| {
            if rules.segment(line)?.is_none() {
                for (label, sums) in [(line.client, &mut clients), (line.channel, &mut channels)] {
                    let (lines, amount) = sums.entry(label).or_default();
                    *lines += 1;
                    *amount = amount.checked_add(line.amount).ok_or_else(|| StoreError::TooLarge)?;
                }
            }
            Ok(())
        })?;
        let mut names = Names::of(&self.connection)?;
        let mut by_name: FxHashMap<String, (u64, i64)> = FxHashMap::default();
        for (label, (lines, amount)) in channels {
            let sums = by_name.entry(names.channel(label)?.unwrap_or_default()).or_default();
            *sums = (sums.0 + lines, sums.1.checked_add(amount).ok_or_else(|| StoreError::TooLarge)?);
        }
        let clients = clients.into_iter().map(|(label, sums)| Ok((names.text(label)?.unwrap_or_default(), sums)));
        let clients = clients.collect::<Result<Vec<_>, StoreError>>()?;
        Ok((sorted(clients), sorted(by_name.into_iter().collect())))
    }
}

fn sorted(sums: Vec<(String, (u64, i64))>) -> Vec<Unassigned> {
    let rows = sums.into_iter().map(|(name, (lines, amount))| Unassigned { name, lines, amount: Money(amount) });
    let mut rows: Vec<Unassigned> = rows.collect();
    rows.sort_by(|a, b| b.amount.cmp(&a.amount).then_with(|| a.name.cmp(&b.name)));
    rows
}
