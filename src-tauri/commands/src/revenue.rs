//! Own sales over the year by segment, channel, month or offer: sums of the ledger's sums.

use std::collections::BTreeMap;

use standout_market::{ChannelIx, Findings, Money, Month, OfferIx, SegmentIx, Study, Sums, Window};
use standout_words::{Lang, say};

use crate::desk::Context;
use crate::problem::Reply;
use crate::requests::RevenueBy;
use crate::room::Room;
use crate::subject::{offer_key, segment_key};
use crate::views::{RevenueRow, RevenueTable};

/// What a row is over; `None` is not assigned.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Segment(Option<SegmentIx>),
    Channel(Option<ChannelIx>),
    Month(Option<Month>),
    Offer(Option<OfferIx>),
}

/// Sums of the year, and the amount of the year before.
#[derive(Clone, Copy, Default)]
struct Row {
    now: Sums,
    before: Option<Money>,
}

fn add(to: &mut Sums, more: &Sums) {
    to.amount += more.amount;
    to.cost += more.cost;
    to.amount_with_cost += more.amount_with_cost;
    to.quantity += more.quantity;
    to.lines += more.lines;
}

pub(crate) fn revenue_table(room: &mut Room, asked: RevenueBy, _: &Context) -> Reply<RevenueTable> {
    let lang = room.lang();
    let open = room.open()?;
    let (study, findings) = (open.study.as_ref(), open.findings.as_ref());
    let sums = match asked.by.as_str() {
        "segment" => of_months(study, |m| Of::Segment(m.segment)),
        "channel" => of_months(study, |m| Of::Channel(m.channel)),
        "month" => by_month(study),
        "offer" => by_offer(study),
        other => return Err(room.problem("no-labels", &[("kind", other.into())])),
    };
    let total: Money = sums.values().map(|row| row.now.amount).sum();
    let mut rows: Vec<(Of, RevenueRow)> =
        sums.into_iter().map(|(of, row)| (of, shown(lang, study, findings, of, &row, total))).collect();
    if asked.by != "month" {
        // Not assigned stays last, whatever its size.
        rows.sort_by_key(|(_, row)| (row.id.is_none(), std::cmp::Reverse(row.amount)));
    }
    Ok(RevenueTable { rows: rows.into_iter().map(|(_, row)| row).collect(), total: total.0 })
}

fn of_months(study: &Study, of: impl Fn(&standout_market::MonthSum) -> Of) -> BTreeMap<Of, Row> {
    let year = study.ledger.year();
    let prior = year.and_then(|y| y.prior());
    let mut rows: BTreeMap<Of, Row> = BTreeMap::new();
    for sum in &study.ledger.months {
        let counts = match (year, sum.month) {
            (None, _) => true,
            (Some(year), Some(month)) => year.contains(month),
            (Some(_), None) => false,
        };
        if counts {
            add(&mut rows.entry(of(sum)).or_default().now, &sum.sums);
        }
        if let (Some(prior), Some(month)) = (prior, sum.month)
            && prior.contains(month)
        {
            let before = &mut rows.entry(of(sum)).or_default().before;
            *before = Some(before.unwrap_or_default() + sum.sums.amount);
        }
    }
    rows
}

/// Every month of the ledger, each against the same month a year before.
fn by_month(study: &Study) -> BTreeMap<Of, Row> {
    let mut rows: BTreeMap<Of, Row> = BTreeMap::new();
    for sum in &study.ledger.months {
        add(&mut rows.entry(Of::Month(sum.month)).or_default().now, &sum.sums);
    }
    let amounts: BTreeMap<Of, Money> = rows.iter().map(|(of, row)| (*of, row.now.amount)).collect();
    for (of, row) in &mut rows {
        if let Of::Month(Some(month)) = of {
            row.before = amounts.get(&Of::Month(Some(month.plus(-12)))).copied();
        }
    }
    rows
}

fn by_offer(study: &Study) -> BTreeMap<Of, Row> {
    let window = if study.ledger.year().is_some() { Window::Year } else { Window::Everything };
    let mut rows: BTreeMap<Of, Row> = BTreeMap::new();
    for sum in &study.ledger.offers {
        let row = rows.entry(Of::Offer(sum.offer)).or_default();
        if sum.window == window {
            add(&mut row.now, &sum.sums);
        } else if sum.window == Window::PriorYear {
            row.before = Some(row.before.unwrap_or_default() + sum.sums.amount);
        }
    }
    rows.retain(|_, row| row.now.lines > 0 || row.before.is_some());
    rows
}

fn shown(lang: Lang, study: &Study, findings: &Findings, of: Of, row: &Row, total: Money) -> RevenueRow {
    let (id, name) = match of {
        Of::Segment(Some(s)) => (Some(segment_key(study, s)), study.segment_name(s).to_owned()),
        Of::Channel(Some(c)) => {
            let name = study.ledger.channels.get(c.0).cloned().unwrap_or_default();
            (Some(name.clone()), name)
        }
        Of::Month(Some(m)) => (Some(format!("{:04}-{:02}", m.year, m.month)), standout_words::month(lang, m)),
        Of::Offer(Some(o)) => (Some(offer_key(study, o)), study.offer_name(o).to_owned()),
        Of::Month(None) => (None, say(lang, "row-undated", &[])),
        Of::Segment(None) | Of::Channel(None) | Of::Offer(None) => (None, say(lang, "row-not-assigned", &[])),
    };
    let amount = row.now.amount;
    let covered = row.now.amount_with_cost.as_f64() >= study.method.cost_coverage * amount.as_f64();
    let orders = match of {
        Of::Segment(Some(s)) => findings.segments.iter().find(|f| f.segment == s).and_then(|f| f.money.orders),
        _ => None,
    };
    RevenueRow {
        id,
        name,
        amount: amount.0,
        share: (total.0 > 0).then(|| amount.as_f64() / total.as_f64()),
        margin: (covered && row.now.amount_with_cost.0 != 0).then(|| (row.now.amount_with_cost - row.now.cost).0),
        orders,
        lines: row.now.lines,
        growth: row.before.filter(|b| b.0 > 0).map(|b| amount.as_f64() / b.as_f64() - 1.0),
    }
}
