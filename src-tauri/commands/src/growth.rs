//! Why own sales changed from the year before: price, volume and mix; market, segment and own merit; seasons.

use std::collections::{BTreeMap, BTreeSet};

use standout_market::{
    Change, ChannelIx, Item, ItemChange, ItemSales, Money, SalesOf, SeasonMonth, SegmentIx, ShiftShare, Study, Subject,
    Turn, change, seasons, shift_share,
};
use standout_words::{Lang, growth as words, month, say};

use crate::desk::Context;
use crate::problem::Reply;
use crate::requests::SalesIn;
use crate::room::{OpenStudy, Room, stored};
use crate::subject::{offer_key, segment_key, subject_text};
use crate::views::{ChangeView, GrowthItem, GrowthRow, GrowthView, SeasonCell, SeasonRow, SeasonsView, ShiftView};

/// Items that a reply names; a ledger may hold thousands.
const ITEMS: usize = 40;

pub(crate) fn growth(room: &mut Room, asked: SalesIn, _: &Context) -> Reply<GrowthView> {
    let lang = room.lang();
    let segment = in_segment(room, &asked)?;
    let open = room.open_mut()?;
    let items = open.items().map_err(|e| stored(lang, &e))?;
    Ok(growth_view(lang, &open.study, &items, segment))
}

pub(crate) fn seasons_of(room: &mut Room, asked: SalesIn, _: &Context) -> Reply<SeasonsView> {
    let segment = in_segment(room, &asked)?;
    Ok(seasons_view(room.lang(), &room.open()?.study, segment))
}

fn in_segment(room: &Room, asked: &SalesIn) -> Reply<Option<SegmentIx>> {
    asked.segment.as_deref().map(|key| room.segment(key)).transpose()
}

impl OpenStudy {
    /// Sales by item, read from the lines when they are first asked for after a change.
    pub(crate) fn items(&mut self) -> Result<std::sync::Arc<Vec<ItemSales>>, standout_store::StoreError> {
        if let Some(items) = &self.items {
            return Ok(std::sync::Arc::clone(items));
        }
        let items = std::sync::Arc::new(self.file.items(&self.study)?);
        self.items = Some(std::sync::Arc::clone(&items));
        Ok(items)
    }
}

/// Why the sales of a segment, or all of them, changed.
pub(crate) fn growth_view(lang: Lang, study: &Study, items: &[ItemSales], segment: Option<SegmentIx>) -> GrowthView {
    let year = study.ledger.year();
    if year.and_then(|year| year.prior()).is_none() {
        let full = year.map_or(0, |year| u64::from(year.full_months));
        return GrowthView {
            sentence: say(lang, "growth-no-year", &[("n", full.into())]),
            merit: String::new(),
            whole: None,
            segments: Vec::new(),
            channels: Vec::new(),
            items: Vec::new(),
            item_count: 0,
            notes: Vec::new(),
        };
    }
    let of = SalesOf::segment(segment);
    let here: Vec<&ItemSales> = items.iter().filter(|row| of.has_item(study, row)).collect();
    let whole = change(here.iter().copied());
    let shift = shift_share(study, |row| of.has_month(row));
    let merit = match &shift {
        Some(shift) => words::shift(lang, study, shift, segment.is_some()),
        None => say(lang, "growth-no-shift", &[]),
    };
    let rest = untold(lang, study, &whole);
    let mut notes = vec![rest.clone(), say(lang, "growth-order", &[])];
    if shift.is_some() {
        notes.push(say(lang, "growth-shift-rule", &[]));
    }
    notes.retain(|note| !note.is_empty());
    let name = segment.map_or_else(|| say(lang, "season-all", &[]), |s| study.segment_name(s).to_owned());
    GrowthView {
        sentence: words::change(lang, study, &whole),
        merit,
        segments: if segment.is_some() { Vec::new() } else { by_segment(lang, study, &here) },
        channels: by_channel(lang, study, &here, of),
        items: whole.items.iter().take(ITEMS).map(|item| item_view(lang, study, item)).collect(),
        item_count: whole.items.len(),
        notes,
        whole: Some(row(segment.map(|s| segment_key(study, s)), name, &whole, shift, rest, subject_of(study, of))),
    }
}

/// What could not be split, in words; empty where all was.
fn untold(lang: Lang, study: &Study, found: &Change) -> String {
    let both = |item: &ItemChange| !matches!(item.turn, Turn::New | Turn::Lost);
    match words::untold(lang, study, found) {
        Some(why) => why,
        None if !found.items.iter().any(both) && !found.items.is_empty() => say(lang, "growth-nothing-common", &[]),
        None => String::new(),
    }
}

/// What is asked of the change of some sales; a part of it is `/PART` behind.
fn subject_of(study: &Study, of: SalesOf) -> String {
    let all = subject_text(study, Subject::Growth(of, None));
    all.strip_suffix("/all").map_or(String::new(), str::to_owned)
}

fn row(
    id: Option<String>,
    name: String,
    found: &Change,
    shift: Option<ShiftShare>,
    untold: String,
    subject: String,
) -> GrowthRow {
    let told = |part: f64| found.is_told().then_some(part);
    GrowthRow {
        id,
        name,
        before: found.before.0,
        now: found.now.0,
        growth: (found.before.0 > 0).then(|| found.now.as_f64() / found.before.as_f64() - 1.0),
        change: ChangeView {
            volume: told(found.volume),
            mix: told(found.mix),
            price: told(found.price),
            new: found.new,
            lost: found.lost,
            untold: found.untold,
        },
        shift: shift.map(ShiftView::from),
        untold,
        subject,
    }
}

/// Rows by their sales, the largest first; what is not assigned stays last, whatever its size.
fn sorted(mut rows: Vec<GrowthRow>) -> Vec<GrowthRow> {
    rows.sort_by_key(|row| (row.id.is_none(), std::cmp::Reverse(row.now), std::cmp::Reverse(row.before)));
    rows
}

fn by_segment(lang: Lang, study: &Study, items: &[&ItemSales]) -> Vec<GrowthRow> {
    let segments: BTreeSet<Option<SegmentIx>> = items.iter().map(|row| row.segment).collect();
    let rows = segments.into_iter().map(|segment| {
        let found = change(items.iter().copied().filter(|row| row.segment == segment));
        let (id, name) = match segment {
            Some(s) => (Some(segment_key(study, s)), study.segment_name(s).to_owned()),
            None => (None, say(lang, "row-not-assigned", &[])),
        };
        let shift = segment.and_then(|_| shift_share(study, |row| row.segment == segment));
        let rest = untold(lang, study, &found);
        row(id, name, &found, shift, rest, subject_of(study, SalesOf { segment: Some(segment), channel: None }))
    });
    sorted(rows.collect())
}

fn by_channel(lang: Lang, study: &Study, items: &[&ItemSales], of: SalesOf) -> Vec<GrowthRow> {
    let mut channels: BTreeMap<Option<&str>, Vec<&ItemSales>> = BTreeMap::new();
    for item in items {
        channels.entry(item.channel.as_deref()).or_default().push(item);
    }
    if channels.keys().all(Option::is_none) {
        return Vec::new();
    }
    let rows = channels.into_iter().map(|(channel, items)| {
        let found = change(items);
        let place = channel.and_then(|name| study.ledger.channels.iter().position(|c| c == name)).map(ChannelIx);
        let of = SalesOf { channel: Some(place), ..of };
        let shift = shift_share(study, |row| of.has_month(row));
        let name = channel.map_or_else(|| say(lang, "growth-no-channel", &[]), str::to_owned);
        let rest = untold(lang, study, &found);
        row(channel.map(str::to_owned), name, &found, shift, rest, subject_of(study, of))
    });
    sorted(rows.collect())
}

fn item_view(lang: Lang, study: &Study, found: &ItemChange) -> GrowthItem {
    let split = match found.turn {
        Turn::Both { quantity, price } => Some((quantity, price)),
        _ => None,
    };
    let price = |sold: &standout_market::Sold| split.map(|_| sold.amount.as_f64() / sold.quantity);
    let turn = words::turn_id(found.turn);
    let name = words::item(study, &found.item);
    GrowthItem {
        id: match found.item {
            Item::Offer(offer) => Some(offer_key(study, offer)),
            _ => None,
        },
        name: if name.is_empty() { say(lang, "growth-no-item", &[]) } else { name },
        before: found.before.amount.0,
        now: found.now.amount.0,
        price_before: price(&found.before),
        price_now: price(&found.now),
        by_quantity: split.map(|(quantity, _)| quantity),
        by_price: split.map(|(_, price)| price),
        turn: if turn.is_empty() { String::new() } else { say(lang, turn, &[]) },
    }
}

/// Months against the same months of the year before: of all sales and of each segment, or of one.
pub(crate) fn seasons_view(lang: Lang, study: &Study, segment: Option<SegmentIx>) -> SeasonsView {
    let first = seasons(study, segment);
    let name = segment.map_or_else(|| say(lang, "season-all", &[]), |s| study.segment_name(s).to_owned());
    let mut rows = vec![season_row(segment.map(|s| segment_key(study, s)), name, &first)];
    if segment.is_none() {
        rows.extend((0..study.segments.len()).map(SegmentIx).filter_map(|s| {
            let months = seasons(study, Some(s));
            let some = months.iter().any(|m| m.now != Money(0) || m.before.is_some_and(|before| before != Money(0)));
            some.then(|| season_row(Some(segment_key(study, s)), study.segment_name(s).to_owned(), &months))
        }));
    }
    SeasonsView {
        sentence: words::seasons(lang, &first),
        months: first.iter().map(|at| month(lang, at.month)).collect(),
        rows,
    }
}

fn season_row(id: Option<String>, name: String, months: &[SeasonMonth]) -> SeasonRow {
    let cells = months.iter().map(|at| SeasonCell {
        now: at.now.0,
        before: at.before.map(|before| before.0),
        change: at.change(),
        part: at.part,
    });
    SeasonRow { id, name, cells: cells.collect() }
}
