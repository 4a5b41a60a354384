//! Adding sales up, in memory, line by line.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use standout_market::{Id, Money, Sums, Window};

use super::calendar::{Calendar, MonthNumber, Windows};
use crate::error::StoreError;

/// The number of a label in the file; 0 is "none".
pub(crate) type Label = u32;

/// A line, as far as sums need it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Days since 1970-01-01.
    pub(crate) day: Option<i32>,
    pub(crate) amount: i64,
    pub(crate) cost: Option<i64>,
    pub(crate) quantity: Option<f64>,
    pub(crate) order: Label,
    pub(crate) client: Label,
    pub(crate) segment: Label,
    /// The rule that assigns it, where its own text stands for no segment.
    pub(crate) rule: RuleNumber,
    pub(crate) channel: Label,
    pub(crate) offer: Label,
}

/// The number of a rule in the file; 0 is "none".
pub(crate) type RuleNumber = u32;

/// The segment's label, the rule, and the channel's or offer's label.
pub(crate) type Place = (Label, RuleNumber, Label);

/// Sums, each under a month or window and a place, in that order.
type Sorted<W> = Vec<((W, Place), Sums)>;

/// Sums under way.
pub(crate) struct Tally {
    /// Sales of a later day are ahead of the ledger's end.
    horizon: i32,
    months: Table,
    offers: Table,
    parts: Vec<Part>,
    days: Option<(i32, i32)>,
    calendar: Calendar,
}

/// Lines of one order and client that follow one another.
#[derive(Clone, Copy)]
struct Part {
    month: MonthNumber,
    segment: Label,
    rule: RuleNumber,
    order: Label,
    client: Label,
    amount: i64,
}

/// Sums by a month and a place.
///
/// Ledgers run along the calendar, so the month at hand stays in the processor's cache. A month knows its own places
/// alone: where every line has an article of its own, months times places would be more than any memory.
#[derive(Default)]
struct Table {
    months: BTreeMap<MonthNumber, Places>,
    last: Option<(MonthNumber, Place, usize)>,
}

/// The places of one month, numbered as they come.
#[derive(Default)]
struct Places {
    numbers: FxHashMap<Place, usize>,
    sums: Vec<Sums>,
}

impl Table {
    fn add(&mut self, month: MonthNumber, place: Place, line: &Line) -> Result<(), StoreError> {
        let places = self.months.entry(month).or_default();
        let number = match self.last {
            // Lines of one order follow one another.
            Some((last_month, last, number)) if last == place && last_month == month => number,
            _ => {
                let next = places.sums.len();
                let number = *places.numbers.entry(place).or_insert(next);
                if number == next {
                    places.sums.push(Sums::default());
                }
                self.last = Some((month, place, number));
                number
            }
        };
        match places.sums.get_mut(number) {
            Some(sums) => add(sums, line),
            None => Ok(()),
        }
    }
}

impl Places {
    fn iter(&self) -> impl Iterator<Item = (Place, &Sums)> {
        self.numbers.iter().filter_map(|(place, number)| Some((*place, self.sums.get(*number)?)))
    }
}

fn add(sums: &mut Sums, line: &Line) -> Result<(), StoreError> {
    plus(&mut sums.amount, line.amount)?;
    if let Some(cost) = line.cost {
        plus(&mut sums.cost, cost)?;
        plus(&mut sums.amount_with_cost, line.amount)?;
    }
    sums.quantity += line.quantity.unwrap_or(0.0);
    sums.lines += 1;
    Ok(())
}

fn plus(to: &mut Money, amount: i64) -> Result<(), StoreError> {
    to.0 = to.0.checked_add(amount).ok_or_else(|| StoreError::TooLarge)?;
    Ok(())
}

/// Adds the sums of a part to those of the whole.
pub(crate) fn merge(whole: &mut Sums, part: &Sums) -> Result<(), StoreError> {
    plus(&mut whole.amount, part.amount.0)?;
    plus(&mut whole.cost, part.cost.0)?;
    plus(&mut whole.amount_with_cost, part.amount_with_cost.0)?;
    whole.quantity += part.quantity;
    whole.lines += part.lines;
    Ok(())
}

/// What does not add up, of one window and segment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) orders: Option<u64>,
    pub(crate) clients: Option<u64>,
    pub(crate) concentration: Option<f64>,
    pub(crate) largest: Option<f64>,
}

/// "All segments together" among the keys of counts.
pub(crate) const ALL: Id = -1;
/// "Not assigned" among the keys of counts.
pub(crate) const NOT_ASSIGNED: Id = 0;

impl Tally {
    /// No sums yet, of a ledger that can reach up to a day.
    pub(crate) fn until(horizon: i32) -> Tally {
        Tally {
            horizon,
            months: Table::default(),
            offers: Table::default(),
            parts: Vec::new(),
            days: None,
            calendar: Calendar::default(),
        }
    }

    /// Adds a line.
    pub(crate) fn add(&mut self, line: &Line) -> Result<(), StoreError> {
        let month = self.enter(line)?;
        self.months.add(month, (line.segment, line.rule, line.channel), line)?;
        self.offers.add(month, (line.segment, line.rule, line.offer), line)
    }

    /// Adds a line for the counts alone, where the sums stand already.
    pub(crate) fn enter(&mut self, line: &Line) -> Result<MonthNumber, StoreError> {
        let month = match line.day {
            None => 0,
            Some(day) => {
                if day <= self.horizon {
                    let (first, last) = self.days.unwrap_or((day, day));
                    self.days = Some((first.min(day), last.max(day)));
                }
                self.calendar.month(day)?
            }
        };
        match self.parts.last_mut() {
            Some(part)
                if part.order == line.order
                    && part.client == line.client
                    && part.segment == line.segment
                    && part.rule == line.rule
                    && part.month == month =>
            {
                part.amount = part.amount.checked_add(line.amount).ok_or_else(|| StoreError::TooLarge)?;
            }
            _ => self.parts.push(Part {
                month,
                segment: line.segment,
                rule: line.rule,
                order: line.order,
                client: line.client,
                amount: line.amount,
            }),
        }
        Ok(month)
    }

    /// Sums by month, segment, rule and channel, in that order.
    pub(crate) fn months(&self) -> Sorted<MonthNumber> {
        let months = self.months.months.iter();
        let mut sums: Vec<_> =
            months.flat_map(|(month, places)| places.iter().map(|(place, sums)| ((*month, place), *sums))).collect();
        sums.sort_unstable_by_key(|(key, _)| *key);
        sums
    }

    /// Sums by window, segment, rule and offer, in that order.
    pub(crate) fn offers(&self) -> Result<Sorted<Window>, StoreError> {
        let windows = Windows::of(self.days)?;
        let mut offers = Vec::new();
        for window in WINDOWS {
            let mut whole: FxHashMap<Place, Sums> = FxHashMap::default();
            // Month after month, so that quantities add up alike every time.
            for (month, places) in &self.offers.months {
                if windows.holding(*month).any(|holding| holding == window) {
                    for (place, part) in places.iter() {
                        merge(whole.entry(place).or_default(), part)?;
                    }
                }
            }
            let first = offers.len();
            offers.extend(whole.into_iter().map(|(place, sums)| ((window, place), sums)));
            if let Some(added) = offers.get_mut(first..) {
                added.sort_unstable_by_key(|((_, place), _)| *place);
            }
        }
        Ok(offers)
    }

    /// Distinct orders and clients by window and segment of the study, where `assign` says which segment a
    /// label counts for ([`NOT_ASSIGNED`] for none), and `rules` which one a rule assigns to.
    pub(crate) fn counts(
        &mut self,
        assign: &FxHashMap<Label, Id>,
        rules: &FxHashMap<RuleNumber, Id>,
    ) -> Result<BTreeMap<(Window, Id), Counts>, StoreError> {
        let windows = Windows::of(self.days)?;
        let mut ids: Vec<Id> = assign.values().chain(rules.values()).copied().chain([NOT_ASSIGNED]).collect();
        ids.sort_unstable();
        ids.dedup();
        let none = ids.binary_search(&NOT_ASSIGNED).unwrap_or(0);
        let numbered = |to: &FxHashMap<u32, Id>| -> FxHashMap<u32, usize> {
            to.iter().filter_map(|(number, id)| Some((*number, ids.binary_search(id).ok()?))).collect()
        };
        let (by_label, by_rule) = (numbered(assign), numbered(rules));
        let place = |part: &Part| {
            let found = if part.rule > 0 { by_rule.get(&part.rule) } else { by_label.get(&part.segment) };
            found.copied().unwrap_or(none)
        };
        let mut scopes = Scopes::new(ids.len());
        // Orders first: a ledger is usually in their order already.
        self.parts.sort_unstable_by_key(|part| part.order);
        for order in self.parts.chunk_by(|a, b| a.order == b.order) {
            for part in order {
                for window in windows.holding(part.month) {
                    scopes.add(window, place(part), 0);
                }
            }
            scopes.close_order(order.first().is_some_and(|part| part.order > 0));
        }
        self.parts.sort_unstable_by_key(|part| part.client);
        for client in self.parts.chunk_by(|a, b| a.client == b.client) {
            for part in client {
                for window in windows.holding(part.month) {
                    scopes.add(window, place(part), part.amount);
                }
            }
            scopes.close_client(client.first().is_some_and(|part| part.client > 0));
        }
        Ok(scopes.counts(&ids))
    }
}

/// Windows by place, in their order.
const WINDOWS: [Window; 3] = [Window::Year, Window::PriorYear, Window::Everything];

/// Counting in every window and segment at once: of each window all segments together, then each segment.
struct Scopes {
    segments: usize,
    counting: Vec<Counting>,
    touched: Vec<usize>,
}

#[derive(Clone, Default)]
struct Counting {
    /// Whether there is any sale at all.
    any: bool,
    /// Whether the client or order at hand was here.
    here: bool,
    amount: i64,
    orders: u64,
    clients: u64,
    total: f64,
    squares: f64,
    largest: f64,
}

impl Scopes {
    fn new(segments: usize) -> Scopes {
        Scopes { segments, counting: vec![Counting::default(); WINDOWS.len() * (segments + 1)], touched: Vec::new() }
    }

    fn add(&mut self, window: Window, segment: usize, amount: i64) {
        let window = WINDOWS.iter().position(|w| *w == window).unwrap_or(0);
        let first = window * (self.segments + 1);
        for scope in [first, first + 1 + segment] {
            if let Some(counting) = self.counting.get_mut(scope) {
                if !counting.here {
                    counting.here = true;
                    self.touched.push(scope);
                }
                counting.any = true;
                counting.amount = counting.amount.saturating_add(amount);
            }
        }
    }

    /// Closes a client; lines without a client count for none.
    fn close_client(&mut self, named: bool) {
        for scope in self.touched.drain(..) {
            if let Some(counting) = self.counting.get_mut(scope) {
                if named {
                    counting.clients += 1;
                    // A client who gave back more than they took has no share.
                    let amount = counting.amount.max(0) as f64;
                    counting.total += amount;
                    counting.squares += amount * amount;
                    counting.largest = counting.largest.max(amount);
                }
                counting.here = false;
                counting.amount = 0;
            }
        }
    }

    /// Closes an order; lines without an order number count for none.
    fn close_order(&mut self, named: bool) {
        for scope in self.touched.drain(..) {
            if let Some(counting) = self.counting.get_mut(scope) {
                counting.orders += u64::from(named);
                counting.here = false;
            }
        }
    }

    fn counts(&self, ids: &[Id]) -> BTreeMap<(Window, Id), Counts> {
        let keys = WINDOWS.iter().flat_map(|window| {
            let segments = std::iter::once(ALL).chain(ids.iter().copied());
            segments.map(|segment| (*window, segment))
        });
        keys.zip(&self.counting)
            .filter(|(_, counting)| counting.any)
            .map(|(key, counting)| (key, counting.counts()))
            .collect()
    }
}

impl Counting {
    fn counts(&self) -> Counts {
        let shares = self.total > 0.0;
        Counts {
            orders: (self.orders > 0).then_some(self.orders),
            clients: (self.clients > 0).then_some(self.clients),
            concentration: shares.then(|| self.squares / (self.total * self.total)),
            largest: shares.then(|| self.largest / self.total),
        }
    }
}
