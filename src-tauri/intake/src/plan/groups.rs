//! Rows of groups over their children, as 1C and pivot tables write them: `Дилеры`, below it its clients, below each
//! of them its documents. A group's own figures repeat its children's and count for nothing; its text goes down into
//! a column of its own.

use standout_words::headings::Role;

use super::totals::is_total;
use super::{Heading, Plan};
use crate::cell::Value;
use crate::date::{self, DateOrder};
use crate::number::{self, Decimal};
use crate::role::{self, Found, RoleReason};
use crate::sample::Sample;

/// How the groups of a table are told and where their texts go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Groups {
    pub(crate) sign: Sign,
    /// The column in which the groups' texts stand.
    pub(crate) tree: usize,
    /// Whether children leave that column empty, so that the text goes down in it.
    pub(crate) in_place: bool,
    /// Groups over groups; without `in_place` each has a column of its own behind the table's.
    pub(crate) levels: usize,
    /// Columns that hold numbers: what stands in them is no mark of a child.
    pub(crate) numeric: Vec<usize>,
    /// Whether children have dates, so that a group's line may have an amount.
    pub(crate) dated: bool,
    /// What the texts of each level look like, and last those of the children.
    texts: Vec<Texts>,
}

/// What texts look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts {
    pub(crate) all: u32,
    /// They are dates, or months.
    dates: u32,
    /// They have a date within them, as documents do.
    pub(crate) within: u32,
    /// They have a digit in them.
    numbered: u32,
}

impl Texts {
    fn meet(&mut self, cell: Option<&Value>) {
        let Some(cell) = cell.filter(|cell| !cell.is_empty()) else { return };
        let text = cell.shown();
        let day = date::day(&text, DateOrder::DayMonthYear).is_some();
        self.all += 1;
        self.dates += u32::from(day);
        self.within += u32::from(!day && date::within(&text).is_some());
        self.numbered += u32::from(!day && text.bytes().any(|b| b.is_ascii_digit()));
    }

    fn are_dates(&self) -> bool {
        self.dates * 2 > self.all
    }

    fn are_documents(&self) -> bool {
        self.within * 2 > self.all
    }
}

/// What tells a group from its children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Its children are indented.
    Depth,
    /// Nothing stands in its row but its text and figures.
    Lone,
}

/// More levels than this are no report.
const MOST_LEVELS: usize = 6;

impl Groups {
    /// How many columns the groups add.
    pub(crate) fn added(&self) -> usize {
        if self.in_place { 0 } else { self.levels }
    }

    /// What the texts of a column look like, where groups or their children have it.
    pub(crate) fn texts_of(&self, column: usize, own: usize) -> Option<Texts> {
        let level = if column == self.tree { Some(self.levels) } else { column.checked_sub(own) };
        level.filter(|level| !self.in_place && *level <= self.levels).and_then(|level| self.texts.get(level)).copied()
    }

    fn are(&self, level: usize, what: fn(&Texts) -> bool) -> bool {
        self.texts.get(level).is_some_and(what)
    }
}

/// Rows below the headings that are neither empty nor totals, with their depth.
struct Body<'a> {
    rows: Vec<(usize, &'a [Value])>,
    /// The column of the amount; of months side by side each of theirs.
    amounts: Vec<usize>,
    decimal: Decimal,
    whole: bool,
}

impl Body<'_> {
    fn amount(&self, at: usize) -> Option<f64> {
        let cells = self.rows.get(at)?.1;
        let amounts = self.amounts.iter().filter_map(|&column| amount(cells.get(column)?, self.decimal));
        amounts.reduce(|sum, amount| sum + amount)
    }

    /// Whether what a group tells can be held against its children: all that stands there is amounts.
    fn is_legible(&self, at: usize) -> bool {
        let cells = self.rows.get(at).map(|row| row.1).unwrap_or_default();
        let mut filled = self.amounts.iter().filter_map(|&column| cells.get(column)).filter(|cell| !cell.is_empty());
        filled.all(|cell| {
            amount(cell, self.decimal).is_some() || matches!(cell, Value::Text(text) if number::is_blank(text))
        })
    }
}

fn amount(cell: &Value, decimal: Decimal) -> Option<f64> {
    match cell {
        Value::Number { value, .. } => Some(*value),
        Value::Text(text) => number::digits(text, decimal)?.float(),
        _ => None,
    }
}

/// How deep a row lies: what the workbook says, else the spaces before its first text.
pub(crate) fn depth(indent: u8, first_text: Option<&str>) -> usize {
    let spaces = first_text.map_or(0, |text| text.chars().take_while(|&c| number::is_space(c)).count());
    usize::from(indent).max(spaces)
}

fn first_text(cells: &[Value]) -> Option<(usize, &str)> {
    cells.iter().enumerate().find(|(_, cell)| !cell.is_empty()).and_then(|(at, cell)| match cell {
        Value::Text(text) => Some((at, text.as_str())),
        _ => None,
    })
}

/// The groups of a table, if it has any; `forced` where a person says that it has.
pub(crate) fn groups(plan: &Plan, sample: &Sample, forced: bool) -> Option<Groups> {
    let amounts: Vec<usize> = match &plan.months {
        Some(months) => months.of(0).collect(),
        None => vec![plan.column(Role::Amount)?],
    };
    let is_total_row = |cells: &[Value]| {
        cells.iter().filter(|c| !c.is_empty()).take(3).any(|c| matches!(c, Value::Text(text) if is_total(text)))
    };
    let rows: Vec<(usize, &[Value])> = sample
        .head
        .iter()
        .enumerate()
        .filter(|(_, (row, cells))| *row > plan.rows.last && cells.iter().any(|c| !c.is_empty()))
        .filter(|(_, (_, cells))| !is_total_row(cells))
        .map(|(at, (_, cells))| {
            let indent = sample.indents.get(at).copied().unwrap_or(0);
            (depth(indent, first_text(cells).map(|(_, text)| text)), cells.as_slice())
        })
        .collect();
    let decimal = plan.numbers(*amounts.first()?).decimal;
    let body = Body { rows, amounts, decimal, whole: sample.whole };
    let numeric = plan.numeric_columns();
    let dated = plan.column(Role::Date).is_some();
    by_depth(&body, &numeric, dated, forced).or_else(|| by_emptiness(&body, &numeric, dated, forced))
}

fn by_depth(body: &Body<'_>, numeric: &[usize], dated: bool, forced: bool) -> Option<Groups> {
    let rows = &body.rows;
    let is_group = |at: usize| rows.get(at + 1).is_some_and(|next| rows.get(at).is_some_and(|row| next.0 > row.0));
    let first = (0..rows.len()).find(|&at| is_group(at))?;
    let (tree, _) = first_text(rows.get(first)?.1)?;
    let (mut stack, mut levels): (Vec<usize>, usize) = (Vec::new(), 0);
    let (mut agree, mut differ) = (0, 0);
    let mut placed = Vec::with_capacity(rows.len());
    for (at, (depth, _)) in rows.iter().enumerate() {
        while stack.last().is_some_and(|top| top >= depth) {
            stack.pop();
        }
        if !is_group(at) {
            levels = levels.max(stack.len());
            placed.push(None);
            continue;
        }
        placed.push(Some(stack.len()));
        stack.push(*depth);
        let end = (at + 1..rows.len()).find(|&other| rows[other].0 <= *depth);
        let Some(end) = end.or(body.whole.then_some(rows.len())) else {
            continue;
        };
        if let Some(told) = body.amount(at).filter(|_| (at + 1..end).all(|child| body.is_legible(child))) {
            let sum: f64 = (at + 1..end).filter(|&child| !is_group(child)).filter_map(|child| body.amount(child)).sum();
            if alike(told, sum) { agree += 1 } else { differ += 1 }
        }
    }
    let sound = forced || differ == 0 || agree > differ;
    (sound && (1..=MOST_LEVELS).contains(&levels)).then(|| Groups {
        sign: Sign::Depth,
        tree,
        in_place: false,
        levels,
        numeric: numeric.to_vec(),
        dated,
        texts: texts(levels, &placed, rows, tree),
    })
}

fn by_emptiness(body: &Body<'_>, numeric: &[usize], dated: bool, forced: bool) -> Option<Groups> {
    let rows = &body.rows;
    let (tree, _) = first_text(rows.first()?.1)?;
    if numeric.contains(&tree) {
        return None;
    }
    let lone = |cells: &[Value]| {
        cells.iter().enumerate().all(|(at, cell)| match at == tree {
            true => matches!(cell, Value::Text(text) if !text.trim().is_empty()),
            false => cell.is_empty() || numeric.contains(&at),
        }) && cells.len() > tree
    };
    let marked =
        |cells: &[Value]| cells.iter().enumerate().any(|(at, c)| at != tree && !c.is_empty() && !numeric.contains(&at));
    let children: Vec<&[Value]> = rows.iter().map(|(_, cells)| *cells).filter(|cells| !lone(cells)).collect();
    let in_place = !children.is_empty() && children.iter().all(|cells| cells.get(tree).is_none_or(Value::is_empty));
    let bare = |at: usize| body.amount(at).is_none();
    let is_group = |at: usize| lone(rows[at].1) && (bare(at) || in_place || (dated && !marked(rows[at].1)));
    if !is_group(0) {
        return None;
    }
    // The longest run of groups is the number of levels: `Дилеры`, `Ромашка`, then documents, then `Лютик`.
    let (mut run, mut levels, mut groups, mut leaves) = (0, 0, 0, 0);
    let (mut agree, mut differ) = (0, 0);
    for at in 0..rows.len() {
        if !is_group(at) {
            leaves += usize::from(!bare(at));
            run = 0;
            continue;
        }
        groups += 1;
        run += 1;
        levels = levels.max(run);
        let end = (at + 1..rows.len()).find(|&other| is_group(other)).or(body.whole.then_some(rows.len()));
        if let (Some(told), Some(end)) = (body.amount(at), end)
            && end > at + 1
            && (at + 1..end).all(|child| body.is_legible(child))
        {
            let sum: f64 = (at + 1..end).filter_map(|child| body.amount(child)).sum();
            if alike(told, sum) { agree += 1 } else { differ += 1 }
        }
    }
    let sound = forced || differ == 0 || agree > differ;
    (sound && groups > 0 && leaves >= groups.min(2) && levels <= MOST_LEVELS).then(|| Groups {
        sign: Sign::Lone,
        tree,
        in_place: in_place && levels == 1,
        levels,
        numeric: numeric.to_vec(),
        dated,
        texts: texts(levels, &by_runs(rows.len(), levels, is_group), rows, tree),
    })
}

fn alike(told: f64, sum: f64) -> bool {
    (told - sum).abs() <= 0.01 * f64::max(1.0, told.abs() * 1e-6)
}

/// The headings of the columns that groups add: the parts of the tree's heading where there are as many
/// (`Сегмент / Контрагент / Документ`), else the tree's with the level's number.
pub(super) fn headings(tree: &Heading, levels: usize) -> (Vec<Heading>, Option<Heading>) {
    let names: Vec<String> = match tree.parts.len() {
        0 | 1 => tree.name.split(['/', ',', '\n', ';']).map(|part| part.trim().to_owned()).collect(),
        _ => tree.parts.clone(),
    };
    let named = names.len() == levels + 1 && names.iter().all(|name| !name.is_empty());
    let level = |n: usize| match names.get(n) {
        Some(name) if named => Heading { name: name.clone(), parts: vec![name.clone()] },
        _ => Heading { name: format!("{} [{}]", tree.name, n + 1), parts: Vec::new() },
    };
    let leaf = named.then(|| names.last().cloned()).flatten();
    let leaf = leaf.map(|name| Heading { name: tree.name.clone(), parts: vec![name] });
    ((0..levels).map(level).collect(), leaf)
}

/// Roles of the added columns where no heading names them: clients stand over documents, segments over clients, and
/// what reads as dates or months is the date.
pub(super) fn guess_roles(plan: &mut Plan, groups: &Groups, off: &[Role]) {
    if groups.added() == 0 {
        return;
    }
    let (own, leaf) = (plan.own(), groups.levels);
    let at = |level: usize| if level == leaf { groups.tree } else { own + level };
    if plan.months.is_none()
        && let Some(level) = (0..=leaf).find(|&level| groups.are(level, Texts::are_dates))
    {
        plan.found.retain(|f| f.column != at(level) || f.reason == RoleReason::Named);
        give(plan, Role::Date, at(level), off);
    }
    let recognised = |plan: &Plan, role: Role| {
        plan.found.iter().position(|f| f.role == role && f.column == groups.tree && f.reason != RoleReason::Named)
    };
    // What is sold may stand below its document; who bought it stands above.
    let documents = (0..=leaf).find(|&level| groups.are(level, Texts::are_documents));
    let named = |level: usize| (0..level).rev().find(|&level| !groups.are(level, Texts::are_dates));
    if let Some(level) = documents.filter(|&level| level < leaf) {
        give(plan, Role::Order, at(level), off);
        if let Some(above) = named(level) {
            if let Some(found) = recognised(plan, Role::Client) {
                plan.found.remove(found);
            }
            give(plan, Role::Client, at(above), off);
        }
    } else if let Some(deepest) = named(leaf).map(at) {
        let numbered = groups.are(leaf, |texts| texts.numbered * 2 > texts.all);
        if let Some(found) = recognised(plan, Role::Client)
            && numbered
        {
            let client = &mut plan.found[found];
            (client.column, client.reason) = (deepest, RoleReason::Group);
            client.confidence = client.confidence.min(role::LIKELY);
            give(plan, Role::Order, groups.tree, off);
        } else if recognised(plan, Role::Order).is_some() || groups.are(leaf, Texts::are_dates) {
            give(plan, Role::Client, deepest, off);
        }
    }
    let over_clients = match plan.column(Role::Client) {
        Some(client) if client == groups.tree => named(leaf),
        Some(client) if client > own && client < own + leaf => named(client - own),
        _ => None,
    };
    if let Some(level) = over_clients {
        give(plan, Role::Segment, at(level), off);
    }
}

/// Gives a role to a column, where neither is taken and the role is not switched off.
fn give(plan: &mut Plan, role: Role, column: usize, off: &[Role]) {
    if !off.contains(&role) && plan.found.iter().all(|f| f.role != role && f.column != column) {
        let confidence = role::LIKELY / 2.0;
        plan.found.push(Found { role, column, confidence, reason: RoleReason::Group, rival: None });
    }
}

/// The level of each group where groups are told by emptiness alone, `None` of children: of several in a row each lies
/// below the one before.
fn by_runs(rows: usize, levels: usize, is_group: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let deepest = levels.saturating_sub(1);
    let (mut run, mut level) = (0, 0);
    let place = |at: usize| {
        if !is_group(at) {
            run = 0;
            return None;
        }
        level = if run == 0 { deepest.min(level) } else { deepest.min(level + 1) };
        run += 1;
        Some(level)
    };
    (0..rows).map(place).collect()
}

/// What the texts of each level look like, and last those of the children, which are of no level.
fn texts(levels: usize, placed: &[Option<usize>], rows: &[(usize, &[Value])], tree: usize) -> Vec<Texts> {
    let mut all = vec![Texts::default(); levels + 1];
    for (level, (_, cells)) in placed.iter().zip(rows) {
        if let Some(texts) = all.get_mut(level.unwrap_or(levels)) {
            texts.meet(cells.get(tree));
        }
    }
    all
}
