//! What stands beside a share while it is typed: how much of that market is known, what is left, what our revenue and
//! the other kind of share say, and which market it is a share of.

use standout_market::{Cell, Fact, Scope, ShareEntry, Study, Volume, is_money, part_of_volume, share_entry, share_of};
use standout_store::{CellValue, Edit};
use standout_words::contract::Word;
use standout_words::{Arg, Lang, conflict, date, interval_percent, money_short, percent, percent_plain, say};

use crate::desk::Context;
use crate::matrix::{Marks, Slot, take};
use crate::problem::Reply;
use crate::requests::ShareOf;
use crate::room::Room;
use crate::sheets::{known_sheet, named};
use crate::subject::address;
use crate::views::{ShareHelp, ShareRow};

/// What a share or a volume that is being typed would make of its market; `null` where the text is none, or the cell.
pub(crate) fn share_help(room: &mut Room, asked: ShareOf, _: &Context) -> Reply<Option<ShareHelp>> {
    let lang = room.lang();
    let sheet = known_sheet(room, &asked.sheet)?;
    let slot = named(room, sheet, &asked.row, &asked.column)?;
    let study = &room.open()?.study;
    let Slot::Fact(cell) = slot else { return Ok(None) };
    let marks = Marks::of(lang, [asked.text.as_str()]);
    let Ok(taken) = take(lang, study, marks, slot, &asked.text) else { return Ok(None) };
    let typed = taken.edits.into_iter().find_map(|edit| match edit {
        Edit::Set { value, .. } => Some(value),
        _ => None,
    });
    let mut tried = Study::clone(study);
    let (mut help, conflicts, what) = match (cell, share_of(cell), typed) {
        (_, Some((player, scope, by_value)), Some(CellValue::Number(share))) => {
            let grid = if by_value { &mut tried.value_shares } else { &mut tried.volume_shares };
            grid.set(player.0, scope.column(), Some(Fact::unsourced(share)));
            let entry = share_entry(&tried, Some(player), scope, by_value);
            (of_share(lang, &tried, cell, &entry), entry.conflicts, percent_plain(lang, share))
        }
        (Cell::Volume(scope), _, Some(CellValue::Volume(volume))) => {
            let what = words(lang, &volume);
            let at = match scope {
                Scope::Whole => Some(&mut tried.market.volume),
                Scope::Segment(s) => tried.segments.get_mut(s.0).map(|segment| &mut segment.volume),
            };
            at.into_iter().for_each(|at| *at = Some(Fact::unsourced(volume.clone())));
            let conflicts = share_entry(&tried, None, scope, true).conflicts;
            (of_volume(lang, &tried, scope), conflicts, what)
        }
        _ => return Ok(None),
    };
    help.title = say(lang, "share-if", &[("share", what.into())]);
    help.warnings = conflicts.iter().map(|found| conflict(lang, &tried, found)).collect();
    Ok(Some(help))
}

/// What stands beside a share or a market's volume; `None` beside any other cell.
pub(crate) fn beside(lang: Lang, study: &Study, cell: Cell) -> Option<ShareHelp> {
    if let Cell::Volume(scope) = cell {
        return Some(of_volume(lang, study, scope));
    }
    let (player, scope, by_value) = share_of(cell)?;
    let entry = share_entry(study, Some(player), scope, by_value);
    Some(of_share(lang, study, cell, &entry))
}

fn at(study: &Study, scope: Scope) -> Vec<(&'static str, Arg)> {
    match scope {
        Scope::Whole => vec![("scope", "whole".into()), ("segment", "".into())],
        Scope::Segment(s) => vec![("scope", "segment".into()), ("segment", study.segment_name(s).into())],
    }
}

fn kind(by_value: bool) -> Arg {
    if by_value { "value" } else { "volume" }.into()
}

fn share(lang: Lang, part: f64) -> String {
    percent(lang, part, 1).replace(",0\u{a0}%", "\u{a0}%").replace(".0%", "%")
}

fn row(label: String, text: String) -> ShareRow {
    ShareRow { label, text, wrong: false }
}

fn of_share(lang: Lang, study: &Study, cell: Cell, entry: &ShareEntry) -> ShareHelp {
    let Some((player, scope, by_value)) = share_of(cell) else {
        return of_volume(lang, study, Scope::Whole);
    };
    let named = |id: &str| say(lang, id, &[]);
    let market = Market::of(study, scope);
    let sold = |part: f64| market.part(lang, study, by_value, part);
    let mut args = at(study, scope);
    args.push(("by", kind(by_value)));
    let title = say(lang, "share-title", &args);
    let over = entry.rest < 0.0;
    let mut rows = vec![ShareRow { wrong: over, ..row(named("share-known"), known(lang, study, entry)) }];
    if entry.own_counts || study.own() == Some(player) {
        rows.extend(own(lang, study, entry));
    }
    let left = with(share(lang, entry.rest.abs()), sold(entry.rest.abs()));
    rows.push(ShareRow { wrong: over, ..row(named(if over { "share-over" } else { "share-left" }), left.clone()) });
    rows.extend(entry.typed.and_then(sold).map(|sales| row(named("share-this"), sales)));
    rows.extend(entry.other.map(|other| {
        let label = say(lang, "share-other", &[("by", kind(by_value))]);
        row(label, share(lang, other))
    }));
    rows.extend(
        entry.by_prices.filter(|_| by_value).map(|part| row(named("share-by-prices"), interval_percent(lang, part, 1))),
    );
    rows.push(row(named("share-market"), market.words(lang, study, by_value)));
    let spoken = [
        ("title", Arg::from(title.as_str())),
        ("sum", share(lang, entry.sum).into()),
        ("left", share(lang, entry.rest.abs()).into()),
    ];
    let unsaid = entry.conflicts.iter().filter(|found| !found.marked.contains(&cell) || entry.typed.is_none());
    ShareHelp {
        spoken: say(lang, if over { "share-spoken-over" } else { "share-spoken" }, &spoken),
        title,
        rows,
        about: market.about(lang, study),
        volume: address(study, Cell::Volume(scope)),
        warnings: unsaid.map(|found| conflict(lang, study, found)).collect(),
        over,
    }
}

/// Beside a market's volume: what is known of its shares of both kinds, and our revenue.
fn of_volume(lang: Lang, study: &Study, scope: Scope) -> ShareHelp {
    let entries = [true, false].map(|by_value| share_entry(study, None, scope, by_value));
    let label = ["share-known-value", "share-known-volume"];
    let mut rows: Vec<ShareRow> = entries
        .iter()
        .zip(label)
        .map(|(entry, id)| ShareRow { wrong: entry.rest < 0.0, ..row(say(lang, id, &[]), known(lang, study, entry)) })
        .collect();
    rows.extend(own(lang, study, &entries[0]));
    let title = say(lang, "share-title-market", &at(study, scope));
    let spoken = rows.first().map(|row| format!("{title}. {}: {}.", row.label, row.text)).unwrap_or_default();
    let over = entries.iter().any(|entry| entry.rest < 0.0);
    let unsaid = entries.iter().flat_map(|entry| &entry.conflicts);
    let warnings = unsaid.filter(|found| !found.marked.contains(&Cell::Volume(scope)));
    ShareHelp {
        title,
        rows,
        about: Vec::new(),
        volume: None,
        warnings: warnings.map(|found| conflict(lang, study, found)).collect(),
        over,
        spoken,
    }
}

/// `75 % · 6 из 8`
fn known(lang: Lang, study: &Study, entry: &ShareEntry) -> String {
    let args = [
        ("known", Arg::from(entry.known)),
        ("players", study.players.len().into()),
        ("sum", share(lang, entry.sum).into()),
    ];
    say(lang, "share-known-of", &args)
}

/// Our revenue as a share of the market.
fn own(lang: Lang, study: &Study, entry: &ShareEntry) -> Option<ShareRow> {
    let (revenue, part) = entry.own?;
    let text = with(share(lang, part), Some(money_short(lang, revenue, &study.currency)));
    Some(ShareRow { wrong: part > 1.0, ..row(say(lang, "share-own", &[]), text) })
}

fn with(share: String, sales: Option<String>) -> String {
    match sales {
        Some(sales) => format!("{share} · {sales}"),
        None => share,
    }
}

/// Which market a share is a share of.
struct Market<'a> {
    volume: Option<&'a Fact<Volume>>,
    year: Option<i16>,
    definition: &'a str,
}

impl<'a> Market<'a> {
    fn of(study: &'a Study, scope: Scope) -> Market<'a> {
        match scope {
            Scope::Whole => Market { volume: study.market.volume.as_ref(), year: None, definition: "" },
            Scope::Segment(s) => {
                let segment = study.segments.get(s.0);
                Market {
                    volume: segment.and_then(|s| s.volume.as_ref()),
                    year: segment.and_then(|s| s.volume_year),
                    definition: segment.map_or("", |s| s.definition.trim()),
                }
            }
        }
    }

    /// What a share comes to in sales; `None` where the volume is not known in what this share counts.
    fn part(&self, lang: Lang, study: &Study, by_value: bool, part: f64) -> Option<String> {
        let volume = &self.volume?.value;
        let counts = is_money(&volume.unit, &study.currency) == by_value;
        (counts && part > 0.0).then(|| words(lang, &part_of_volume(volume, part)))
    }

    fn words(&self, lang: Lang, study: &Study, by_value: bool) -> String {
        let Some(volume) = self.volume.map(|fact| &fact.value) else {
            return say(lang, "share-market-unknown", &[]);
        };
        let args = [("volume", Arg::from(words(lang, volume)))];
        let text = match (is_money(&volume.unit, &study.currency), by_value) {
            (true, true) | (false, false) => words(lang, volume),
            (false, true) => say(lang, "share-market-not-money", &args),
            (true, false) => say(lang, "share-market-only-money", &args),
        };
        match self.year {
            Some(year) => say(lang, "share-market-year", &[("volume", text.into()), ("year", year.to_string().into())]),
            None => text,
        }
    }

    fn about(&self, lang: Lang, study: &Study) -> Vec<String> {
        let mut about = Vec::new();
        if !self.definition.is_empty() {
            about.push(say(lang, "share-defined", &[("definition", self.definition.into())]));
        }
        if let Some(source) = study.source(self.volume.and_then(|fact| fact.source)) {
            let parts = [
                Some(source.text.clone()).filter(|text| !text.is_empty()),
                source.reliability.map(|r| r.word(lang).to_owned()),
                source.as_of.map(|day| date(lang, day)),
            ];
            let words = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
            about.push(say(lang, "share-source", &[("source", words.into())]));
        }
        about
    }
}

fn words(lang: Lang, volume: &Volume) -> String {
    crate::matrix::volume_words(lang, volume)
}
