//! The ledger's own names, and what of the study they stand for.

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;
use standout_market::{Id, LabelKind, MappingKind, Money};

use super::tally::{Label, NOT_ASSIGNED};
use crate::edit::Target;
use crate::error::StoreError;
use crate::file::StudyFile;
use crate::rows::Word;

/// What the ledger's names stand for: by the mapping, else by having the same name (trimmed, upper and lower
/// case alike).
pub(crate) struct Names<'a> {
    connection: &'a Connection,
    mapped: FxHashMap<(MappingKind, String), Target>,
    segments: FxHashMap<String, Id>,
    offers: FxHashMap<String, Id>,
    known_segments: FxHashMap<Label, Option<Id>>,
    known_offers: FxHashMap<Label, Option<Id>>,
    known_channels: FxHashMap<Label, Option<String>>,
}

/// How names are compared.
pub(crate) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

impl<'a> Names<'a> {
    pub(crate) fn of(connection: &'a Connection) -> Result<Names<'a>, StoreError> {
        Ok(Names {
            connection,
            mapped: mapped(connection)?,
            segments: by_name(connection, "SELECT name, id FROM segment WHERE id > 0 ORDER BY position, id")?,
            offers: by_name(
                connection,
                "SELECT offer.name, offer.id FROM offer JOIN player ON player.id = offer.player
                 WHERE player.own = 1 ORDER BY offer.position, offer.id",
            )?,
            known_segments: FxHashMap::default(),
            known_offers: FxHashMap::default(),
            known_channels: FxHashMap::default(),
        })
    }

    pub(crate) fn text(&self, label: Label) -> Result<Option<String>, StoreError> {
        text(self.connection, label)
    }

    /// The segment or own offer that a text of the ledger stands for.
    pub(crate) fn thing(&self, kind: MappingKind, text: &str) -> Option<Id> {
        match self.mapped.get(&(kind, text.to_owned())) {
            Some(Target::Id(id)) => Some(*id),
            _ => {
                let names = match kind {
                    MappingKind::Segment => &self.segments,
                    MappingKind::Offer => &self.offers,
                    MappingKind::Channel => return None,
                };
                names.get(&folded(text)).copied()
            }
        }
    }

    /// The channel that a text of the ledger stands for: itself, where it is not mapped.
    fn channel_of(&self, text: String) -> String {
        match self.mapped.get(&(MappingKind::Channel, text.clone())) {
            Some(Target::Name(name)) => name.clone(),
            _ => text,
        }
    }

    /// The segment that a label stands for.
    pub(crate) fn segment(&mut self, label: Label) -> Result<Option<Id>, StoreError> {
        if let Some(known) = self.known_segments.get(&label) {
            return Ok(*known);
        }
        let text = self.text(label)?;
        let found = text.and_then(|text| self.thing(MappingKind::Segment, &text));
        self.known_segments.insert(label, found);
        Ok(found)
    }

    /// The own offer that a label stands for.
    pub(crate) fn offer(&mut self, label: Label) -> Result<Option<Id>, StoreError> {
        if let Some(known) = self.known_offers.get(&label) {
            return Ok(*known);
        }
        let text = self.text(label)?;
        let found = text.and_then(|text| self.thing(MappingKind::Offer, &text));
        self.known_offers.insert(label, found);
        Ok(found)
    }

    /// The name of the channel that a label stands for.
    pub(crate) fn channel(&mut self, label: Label) -> Result<Option<String>, StoreError> {
        if let Some(known) = self.known_channels.get(&label) {
            return Ok(known.clone());
        }
        let found = self.text(label)?.map(|text| self.channel_of(text));
        self.known_channels.insert(label, found.clone());
        Ok(found)
    }

    /// The segment each label counts for.
    pub(crate) fn assign(&mut self, labels: impl Iterator<Item = Label>) -> Result<FxHashMap<Label, Id>, StoreError> {
        let assigned = labels.map(|label| {
            let segment = self.segment(label)?.unwrap_or(NOT_ASSIGNED);
            Ok((label, segment))
        });
        assigned.collect()
    }
}

fn mapped(connection: &Connection) -> Result<FxHashMap<(MappingKind, String), Target>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT kind, label, coalesce(segment, offer), channel FROM mapping")?;
    let mut rows = statement.query([])?;
    let mut mapped = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let kind = MappingKind::of_word(&row.get::<_, String>(0)?)?;
        let target = match (row.get(2)?, row.get(3)?) {
            (Some(id), _) => Target::Id(id),
            (None, Some(channel)) => Target::Name(channel),
            (None, None) => continue,
        };
        mapped.insert((kind, row.get(1)?), target);
    }
    Ok(mapped)
}

/// Keys by folded name; where two names differ by case alone, the first of the list is meant.
fn by_name(connection: &Connection, query: &str) -> Result<FxHashMap<String, Id>, StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query([])?;
    let mut known = FxHashMap::default();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        known.entry(folded(&name)).or_insert(row.get(1)?);
    }
    Ok(known)
}

/// The text of a label; `None` for 0, which is no label.
pub(crate) fn text(connection: &Connection, label: Label) -> Result<Option<String>, StoreError> {
    let text = connection.prepare_cached("SELECT text FROM label WHERE id = ?1")?.query_row([label], |row| row.get(0));
    Ok(text.optional()?)
}

/// A name of the ledger, with what it stands for and what it brings.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelRow {
    /// As the ledger writes it.
    pub label: String,
    /// What it stands for: a segment or own offer by key, a channel by name; `None` is "not assigned".
    pub to: Option<Target>,
    /// Whether a mapping says so, not merely an equal name.
    pub mapped: bool,
    /// Lines of sales.
    pub lines: u64,
    /// Their amount.
    pub amount: Money,
}

impl StudyFile {
    /// The ledger's own names of a kind, the largest amount first. Lines without a name are in none.
    pub fn labels(&self, kind: MappingKind) -> Result<Vec<LabelRow>, StoreError> {
        let (sums, label_kind) = match kind {
            MappingKind::Segment => ("SELECT segment AS label, lines, amount FROM month_sum", LabelKind::Segment),
            MappingKind::Channel => ("SELECT channel AS label, lines, amount FROM month_sum", LabelKind::Channel),
            MappingKind::Offer => {
                ("SELECT offer AS label, lines, amount FROM offer_sum WHERE window = 3", LabelKind::Offer)
            }
        };
        let names = Names::of(&self.connection)?;
        let mut statement = self.connection.prepare_cached(&format!(
            "WITH sums AS (
                 SELECT label, sum(lines) AS lines, sum(amount) AS amount FROM ({sums}) GROUP BY label
             )
             SELECT label.text, sums.lines, sums.amount
             FROM sums JOIN label ON label.id = sums.label AND label.kind = ?1
             ORDER BY sums.amount DESC, label.text"
        ))?;
        let mut rows = statement.query([label_kind as usize as i64])?;
        let mut labels = Vec::new();
        while let Some(row) = rows.next()? {
            let label: String = row.get(0)?;
            labels.push(LabelRow {
                to: match kind {
                    MappingKind::Channel => Some(Target::Name(names.channel_of(label.clone()))),
                    _ => names.thing(kind, &label).map(Target::Id),
                },
                mapped: names.mapped.contains_key(&(kind, label.clone())),
                lines: row.get::<_, i64>(1)?.unsigned_abs(),
                amount: Money(row.get(2)?),
                label,
            });
        }
        Ok(labels)
    }
}
