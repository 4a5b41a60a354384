//! Why revenue changed: price, volume and mix, exact to the last kopeck, over items sold in both years.
//!
//! The split is the usual one (volume first, at last year's prices; then mix; then price, at this year's quantities):
//! with Q the quantity of all items, w an item's part of it, p its price, 0 the year before and 1 the year,
//! `volume = (Q1 - Q0) * R0 / Q0`, `mix = Q1 * sum((w1 - w0) * p0)`, `price = sum(q1 * (p1 - p0))`.
//! It depends on that order, which is printed with it (de Boer, Rodrigues 2019 compare the others). What was not sold
//! before, or is not sold any more, has no price to compare and stands on lines of its own; so does what was sold
//! without its quantity. Deliberately absent: an estimate of a quantity that the ledger does not tell.

use std::collections::BTreeMap;

use crate::{ChannelIx, Money, MonthSum, OfferIx, SegmentIx, Study};

/// Some of the own sales, by what they are assigned to; of either `None` is any, `Some(None)` what has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SalesOf {
    /// Assigned to this segment.
    pub segment: Option<Option<SegmentIx>>,
    /// Sold through this channel.
    pub channel: Option<Option<ChannelIx>>,
}

impl SalesOf {
    /// Those of a segment, or all.
    pub fn segment(segment: Option<SegmentIx>) -> SalesOf {
        SalesOf { segment: segment.map(Some), channel: None }
    }

    /// Whether sales of an item are among them.
    pub fn has_item(&self, study: &Study, row: &ItemSales) -> bool {
        let channel = |c: ChannelIx| study.ledger.channels.get(c.0).map(String::as_str);
        self.segment.is_none_or(|segment| row.segment == segment)
            && self.channel.is_none_or(|wanted| row.channel.as_deref() == wanted.and_then(channel))
    }

    /// Whether sales of a month are among them.
    pub fn has_month(&self, row: &MonthSum) -> bool {
        self.segment.is_none_or(|segment| row.segment == segment)
            && self.channel.is_none_or(|channel| row.channel == channel)
    }
}

/// A part of a change of revenue, of either way of splitting it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // see [`Change`] and [`crate::ShiftShare`]
pub enum GrowthPart {
    Volume,
    Mix,
    Price,
    New,
    Lost,
    Untold,
    Market,
    Segment,
    Own,
    /// Sales of no segment, or of one whose market's growth is not known.
    Elsewhere,
}

/// What was sold, as finely as a price can be compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// An own offer of the study.
    Offer(OfferIx),
    /// An article of the ledger that stands for no offer, by its own text.
    Article(String),
    /// Lines that do not say what was sold: many things, so that their mean price is no price.
    Unnamed,
}

/// Sales of an item over twelve months.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sold {
    /// Revenue.
    pub amount: Money,
    /// Quantity, of the lines where it is known.
    pub quantity: f64,
    /// Lines.
    pub lines: u64,
    /// Lines without a quantity.
    pub uncounted: u64,
}

impl Sold {
    /// Adds what was sold elsewhere.
    pub fn add(&mut self, more: &Sold) {
        self.amount += more.amount;
        self.quantity += more.quantity;
        self.lines += more.lines;
        self.uncounted += more.uncounted;
    }
}

/// Sales of an item in a segment through a channel, in the year and in the year before.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemSales {
    /// The segment; `None` is "not assigned".
    pub segment: Option<SegmentIx>,
    /// The channel, where the ledger tells it.
    pub channel: Option<String>,
    /// What was sold.
    pub item: Item,
    /// In the last 12 full months.
    pub now: Sold,
    /// In the 12 before them.
    pub before: Sold,
}

/// What became of an item from one year to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// Sold in both years, with quantities: what its quantity and its price brought.
    Both {
        /// `(q1 - q0) * p0`; over all items it adds up to volume and mix.
        quantity: f64,
        /// `q1 * (p1 - p0)`.
        price: f64,
    },
    /// Not sold in the year before.
    New,
    /// Not sold any more.
    Lost,
    /// Sold in both years, and some line has no quantity.
    Uncounted,
    /// Sold in both years, and more was given back than taken in one of them.
    GivenBack,
    /// Nobody knows what it was.
    Unnamed,
}

/// An item's part of a change.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemChange {
    /// Which.
    pub item: Item,
    /// The year before.
    pub before: Sold,
    /// The year.
    pub now: Sold,
    /// What became of it.
    pub turn: Turn,
}

/// A change of revenue, split exactly: the six parts add up to `now - before`. All in minor units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// Revenue of the year before.
    pub before: Money,
    /// Revenue of the year.
    pub now: Money,
    /// More or less of everything, at last year's prices and in last year's mix.
    pub volume: f64,
    /// Dearer or cheaper items than in last year's mix.
    pub mix: f64,
    /// Dearer or cheaper than last year, item by item.
    pub price: f64,
    /// Revenue of what was not sold in the year before.
    pub new: f64,
    /// Minus the revenue of what is no longer sold.
    pub lost: f64,
    /// The change of what cannot be split: quantities are missing, or nobody knows what was sold.
    pub untold: f64,
    /// Item by item, the largest change first.
    pub items: Vec<ItemChange>,
}

impl Change {
    /// Whether any item could be split into price and quantity; else price, volume and mix are unknown, not zero.
    pub fn is_told(&self) -> bool {
        self.items.iter().any(|item| matches!(item.turn, Turn::Both { .. }))
    }

    /// Part of the year's revenue, 0-1, that could not be split.
    pub fn untold_part(&self) -> Option<f64> {
        let untold: f64 = self.untold_items().map(|item| item.now.amount.as_f64()).sum();
        (self.now.0 > 0).then(|| untold / self.now.as_f64())
    }

    /// The items that could not be split, the largest change first.
    pub fn untold_items(&self) -> impl Iterator<Item = &ItemChange> {
        self.items.iter().filter(|item| matches!(item.turn, Turn::Uncounted | Turn::GivenBack | Turn::Unnamed))
    }
}

/// Splits the change of revenue over some sales; items that stand several times are added up first.
pub fn change<'a>(sales: impl IntoIterator<Item = &'a ItemSales>) -> Change {
    let mut by_item: BTreeMap<&Item, (Sold, Sold)> = BTreeMap::new();
    for row in sales {
        let (before, now) = by_item.entry(&row.item).or_default();
        before.add(&row.before);
        now.add(&row.now);
    }
    let mut change = Change::default();
    let (mut q0, mut q1, mut r0, mut at_old_prices) = (0.0, 0.0, 0.0, 0.0);
    for (item, (before, now)) in by_item {
        let turn = turn(item, &before, &now);
        let (a0, a1) = (before.amount.as_f64(), now.amount.as_f64());
        match turn {
            Turn::Both { price, .. } => {
                q0 += before.quantity;
                q1 += now.quantity;
                r0 += a0;
                at_old_prices += now.quantity * (a0 / before.quantity);
                change.price += price;
            }
            Turn::New => change.new += a1,
            Turn::Lost => change.lost -= a0,
            Turn::Uncounted | Turn::GivenBack | Turn::Unnamed => change.untold += a1 - a0,
        }
        change.before += before.amount;
        change.now += now.amount;
        change.items.push(ItemChange { item: item.clone(), before, now, turn });
    }
    if q0 > 0.0 {
        change.volume = (q1 - q0) * (r0 / q0);
        change.mix = at_old_prices - q1 * (r0 / q0);
    }
    // Stable, so that items of one change stay in the order of their names.
    change.items.sort_by_key(|item| std::cmp::Reverse((item.now.amount.0 - item.before.amount.0).unsigned_abs()));
    change
}

fn turn(item: &Item, before: &Sold, now: &Sold) -> Turn {
    match (before.lines > 0, now.lines > 0) {
        (false, false) | (true, true) => {}
        (true, false) => return Turn::Lost,
        (false, true) => return Turn::New,
    }
    if *item == Item::Unnamed {
        Turn::Unnamed
    } else if before.uncounted > 0 || now.uncounted > 0 {
        Turn::Uncounted
    } else if before.quantity > 0.0 && now.quantity > 0.0 {
        let price = before.amount.as_f64() / before.quantity;
        Turn::Both {
            quantity: (now.quantity - before.quantity) * price,
            price: now.amount.as_f64() - now.quantity * price,
        }
    } else {
        Turn::GivenBack
    }
}
