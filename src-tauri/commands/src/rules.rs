//! Rules for sales without a segment of their own: by client, by channel, by the size of an order.

use standout_intake::{Decimal, typed_money};
use standout_market::{Currency, Money};
use standout_store::{Condition, Edit, SegmentRule, Thing, Unassigned};
use standout_words::{Lang, money, say};

use crate::desk::Context;
use crate::matrix::{key_of, thing_of};
use crate::problem::Reply;
use crate::requests::{Nothing, RuleAdd, RuleMove, RuleOf};
use crate::room::{Room, stored};
use crate::view::study_view;
use crate::views::{Changed, RestView, RuleView, RulesView, Target};

/// The most clients and channels listed: those that bring most.
const LISTED: usize = 100;

pub(crate) fn rules(room: &mut Room, _: Nothing, _: &Context) -> Reply<RulesView> {
    let lang = room.lang();
    let open = room.open()?;
    let study = open.study.as_ref();
    let rules = open.file.segment_rules().map_err(|e| stored(lang, &e))?;
    let (clients, channels) = open.file.unassigned().map_err(|e| stored(lang, &e))?;
    let rest = |rows: Vec<Unassigned>| -> Vec<RestView> {
        let named = rows.into_iter().filter(|row| !row.name.is_empty()).take(LISTED);
        named.map(|row| RestView { name: row.name, lines: row.lines, amount: row.amount.0 }).collect()
    };
    let segment = |id| {
        let found = study.segments.iter().find(|segment| segment.id == id);
        Target { id: key_of(Thing::Segment, id), name: found.map_or_else(String::new, |s| s.name.clone()) }
    };
    Ok(RulesView {
        not_assigned_lines: clients.iter().map(|row| row.lines).sum(),
        not_assigned_amount: clients.iter().map(|row| row.amount.0).sum(),
        rules: rules
            .iter()
            .map(|rule| RuleView {
                id: rule.id,
                kind: kind(&rule.condition).to_owned(),
                said: in_words(lang, &study.currency, &rule.condition),
                segment: segment(rule.segment),
                lines: rule.lines,
                amount: rule.amount.0,
            })
            .collect(),
        clients: rest(clients),
        channels: rest(channels),
        segments: study.segments.iter().map(|s| segment(s.id)).collect(),
    })
}

fn kind(condition: &Condition) -> &'static str {
    match condition {
        Condition::Client(_) => "client",
        Condition::Channel(_) => "channel",
        Condition::AverageOrder { .. } => "average_order",
    }
}

/// A rule's condition in words.
pub(crate) fn in_words(lang: Lang, currency: &Currency, condition: &Condition) -> String {
    let amount = |amount: Money| money(lang, amount, currency).into();
    match condition {
        Condition::Client(name) => say(lang, "rule-client", &[("name", name.as_str().into())]),
        Condition::Channel(name) => say(lang, "rule-channel", &[("name", name.as_str().into())]),
        Condition::AverageOrder { least: Some(least), below: Some(below) } => {
            say(lang, "rule-order-between", &[("least", amount(*least)), ("below", amount(*below))])
        }
        Condition::AverageOrder { least: Some(least), below: None } => {
            say(lang, "rule-order-from", &[("least", amount(*least))])
        }
        Condition::AverageOrder { least: None, below } => {
            say(lang, "rule-order-below", &[("below", amount(below.unwrap_or_default()))])
        }
    }
}

pub(crate) fn add(room: &mut Room, asked: RuleAdd, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let study = std::sync::Arc::clone(&room.open()?.study);
    let name = asked.text.unwrap_or_default().trim().to_owned();
    let condition = match asked.kind.as_str() {
        "client" | "channel" if name.is_empty() => return Err(room.problem("rule-of-what", &[])),
        "client" => Condition::Client(name),
        "channel" => Condition::Channel(name),
        "average_order" => {
            let wrong = || room.problem("rule-bounds", &[]);
            let minor_digits = study.currency.minor_digits;
            let bound = |text: Option<String>| bound(&text.unwrap_or_default(), minor_digits).ok_or_else(wrong);
            let (least, below) = (bound(asked.least)?, bound(asked.below)?);
            let sound = least.is_some() || below.is_some();
            if !sound || least.zip(below).is_some_and(|(least, below)| least >= below) {
                return Err(wrong());
            }
            Condition::AverageOrder { least, below }
        }
        other => return Err(room.problem("no-labels", &[("kind", other.into())])),
    };
    let mut edits = Vec::new();
    let segment = match asked.segment.strip_prefix("new:") {
        Some(new) => {
            edits.push(Edit::AddSegment { name: new.trim().to_owned() });
            -1
        }
        None => match thing_of(&study, &asked.segment) {
            Some((Thing::Segment, id)) => id,
            _ => return Err(room.gone()),
        },
    };
    let said = say(lang, "edit-rule", &[("rule", in_words(lang, &study.currency, &condition).into())]);
    edits.push(Edit::AddSegmentRule { condition, segment });
    changed(room, said, &edits)
}

/// An amount as typed; nothing typed is no bound (`Some(None)`), what is no amount is `None`.
pub(crate) fn bound(text: &str, minor_digits: u8) -> Option<Option<Money>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    let read = [Decimal::Comma, Decimal::Point].into_iter();
    read.filter_map(|mark| typed_money(text, mark, minor_digits)).next().map(Some)
}

pub(crate) fn remove(room: &mut Room, asked: RuleOf, _: &Context) -> Reply<Changed> {
    let said = named(room, "edit-rule-remove", asked.id)?;
    changed(room, said, &[Edit::RemoveSegmentRule(asked.id)])
}

pub(crate) fn move_before(room: &mut Room, asked: RuleMove, _: &Context) -> Reply<Changed> {
    let said = named(room, "edit-rule-move", asked.id)?;
    changed(room, said, &[Edit::MoveSegmentRule { id: asked.id, before: asked.before }])
}

/// What undo will call a change of a rule.
fn named(room: &Room, id: &str, rule: i64) -> Reply<String> {
    let (lang, open) = (room.lang(), room.open()?);
    let rules = open.file.segment_rules().map_err(|e| stored(lang, &e))?;
    let found: Option<&SegmentRule> = rules.iter().find(|one| one.id == rule);
    let rule = found.map_or_else(String::new, |rule| in_words(lang, &open.study.currency, &rule.condition));
    Ok(say(lang, id, &[("rule", rule.into())]))
}

fn changed(room: &mut Room, said: String, edits: &[Edit]) -> Reply<Changed> {
    room.edit(&said, edits)?;
    Ok(Changed { said, study: study_view(room)? })
}
