//! The ledger's own names of segments, offers and channels, mapped onto ours once.

use standout_market::MappingKind;
use standout_store::{Edit, Target as Onto, Thing};
use standout_words::say;

use crate::desk::Context;
use crate::matrix::{key_of, thing_of};
use crate::problem::Reply;
use crate::requests::{LabelsOf, MapLabel};
use crate::room::{Room, stored};
use crate::view::study_view;
use crate::views::{Changed, LabelView, LabelsView, Target};

fn mapping_kind(room: &Room, kind: &str) -> Reply<MappingKind> {
    match kind {
        "segment" => Ok(MappingKind::Segment),
        "offer" => Ok(MappingKind::Offer),
        "channel" => Ok(MappingKind::Channel),
        other => Err(room.problem("no-labels", &[("kind", other.into())])),
    }
}

pub(crate) fn labels(room: &mut Room, asked: LabelsOf, _: &Context) -> Reply<LabelsView> {
    let lang = room.lang();
    let kind = mapping_kind(room, &asked.kind)?;
    let open = room.open()?;
    let study = open.study.as_ref();
    let rows = open.file.labels(kind).map_err(|e| stored(lang, &e))?;
    let targets: Vec<Target> = match kind {
        MappingKind::Segment => {
            study.segments.iter().map(|s| Target { id: key_of(Thing::Segment, s.id), name: s.name.clone() }).collect()
        }
        MappingKind::Offer => study
            .offers
            .iter()
            .filter(|o| study.own() == Some(o.player))
            .map(|o| Target { id: key_of(Thing::Offer, o.id), name: o.name.clone() })
            .collect(),
        MappingKind::Channel => {
            study.ledger.channels.iter().map(|c| Target { id: c.clone(), name: c.clone() }).collect()
        }
    };
    let mapped = |to: &Onto| match to {
        Onto::Id(id) => {
            let thing = if kind == MappingKind::Segment { Thing::Segment } else { Thing::Offer };
            let key = key_of(thing, *id);
            targets.iter().find(|t| t.id == key).cloned()
        }
        Onto::Name(name) => Some(Target { id: name.clone(), name: name.clone() }),
    };
    let all: (u64, i64) = study.ledger.months.iter().fold((0, 0), |(l, a), m| (l + m.sums.lines, a + m.sums.amount.0));
    let mut assigned: (u64, i64) =
        rows.iter().filter(|r| r.to.is_some()).fold((0, 0), |(l, a), r| (l + r.lines, a + r.amount.0));
    if kind == MappingKind::Segment {
        // What a rule assigns is not assigned by its text, and is left no longer.
        for rule in open.file.segment_rules().map_err(|e| stored(lang, &e))? {
            assigned = (assigned.0 + rule.lines, assigned.1 + rule.amount.0);
        }
    }
    Ok(LabelsView {
        not_assigned_lines: all.0.saturating_sub(assigned.0),
        not_assigned_amount: all.1 - assigned.1,
        rows: rows
            .iter()
            .map(|r| LabelView {
                label: r.label.clone(),
                mapped: r.to.as_ref().and_then(mapped),
                lines: r.lines,
                amount: r.amount.0,
            })
            .collect(),
        targets,
    })
}

pub(crate) fn map_label(room: &mut Room, asked: MapLabel, _: &Context) -> Reply<Changed> {
    let lang = room.lang();
    let kind = mapping_kind(room, &asked.kind)?;
    let label = asked.label.clone();
    let study = std::sync::Arc::clone(&room.open()?.study);
    let mut edits = Vec::new();
    let to = match asked.to.as_deref() {
        None => None,
        Some(new) if new.starts_with("new:") => {
            let name = new.trim_start_matches("new:").trim().to_owned();
            edits.push(match kind {
                MappingKind::Segment => Edit::AddSegment { name },
                MappingKind::Offer => {
                    let own = study.own().and_then(|p| study.players.get(p.0)).map(|p| p.id);
                    let player = own.ok_or_else(|| room.problem("of-whom", &[]))?;
                    Edit::AddOffer { player, name, category: String::new() }
                }
                MappingKind::Channel => {
                    return Err(room.problem("no-labels", &[("kind", "channel".into())]));
                }
            });
            Some(Onto::Id(-1))
        }
        Some(name) if kind == MappingKind::Channel => Some(Onto::Name(name.to_owned())),
        Some(key) => {
            let found = thing_of(&study, key).map(|(_, id)| Onto::Id(id));
            Some(found.ok_or_else(|| room.gone())?)
        }
    };
    edits.push(Edit::Map { kind, label: label.clone(), to });
    let said = say(lang, "edit-map", &[("label", label.into())]);
    room.edit(&said, &edits)?;
    Ok(Changed { said, study: study_view(room)? })
}
