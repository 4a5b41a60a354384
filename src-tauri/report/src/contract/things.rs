//! The sheets of facts: Levels, Importance, Shares, Prices, Reach.

use standout_market::{FunctionKind, Level, OfferIx, Reach, Scope, Study, Value};
use standout_words::contract::{Column, ShareKind, UNKNOWN, Word};

use super::form::Form;
use super::lists::{major, words};
use super::places::units;
use crate::ReportError;

/// A column a segment; the first and the last of them.
fn segments(form: &mut Form<'_>, study: Option<&Study>) -> (u16, u16) {
    let mut ends = (1, 0);
    for (i, s) in study.iter().flat_map(|s| &s.segments).enumerate() {
        let at = form.heading(&s.name, 18.0);
        if i == 0 {
            ends.0 = at;
        }
        ends.1 = at;
    }
    ends
}

pub(super) fn levels(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::Function, 38.0);
    let Some(study) = study else { return Ok(()) };
    let columns: Vec<u16> =
        (0..study.offers.len()).map(|o| form.heading(&study.offer_path(OfferIx(o)), 14.0)).collect();
    let mut choices = words::<Level>(form.lang);
    choices.push(UNKNOWN);
    for (f, function) in study.functions.iter().enumerate() {
        form.next();
        form.text(name, &function.name)?;
        for (o, &column) in columns.iter().enumerate() {
            match study.levels.get(f, o).map(|fact| fact.value) {
                Some(Value::Level(level)) => form.text(column, level.word(form.lang))?,
                Some(Value::Number(number)) => form.number(column, Some(number))?,
                None => {}
            }
        }
        if let (FunctionKind::Level, Some(&first), Some(&last)) = (&function.kind, columns.first(), columns.last()) {
            form.row_choices(first, last, &choices)?;
        }
    }
    Ok(())
}

pub(super) fn importance(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::Function, 38.0);
    let (first, last) = segments(form, study);
    if let Some(study) = study {
        for (f, function) in study.functions.iter().enumerate() {
            form.next();
            form.text(name, &function.name)?;
            for (s, column) in (first..=last).enumerate() {
                form.number(column, study.importance.get(f, s).map(|fact| fact.value))?;
            }
        }
    }
    form.range(first, last, 0.0, 5.0)
}

pub(super) fn shares(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::Player, 26.0);
    let kind = form.column(Column::Kind, 13.0);
    let total = form.column(Column::Total, 10.0);
    let (first, last) = segments(form, study);
    if let Some(study) = study {
        for (p, player) in study.players.iter().enumerate() {
            for (share_kind, grid) in
                [(ShareKind::Value, &study.value_shares), (ShareKind::Volume, &study.volume_shares)]
            {
                let known = (0..grid.columns()).any(|c| grid.get(p, c).is_some());
                // A row by value is there to be filled in; one by volume only where something is known.
                if share_kind == ShareKind::Volume && !known {
                    continue;
                }
                form.next();
                form.text(name, &player.name)?;
                form.text(kind, share_kind.name(form.lang))?;
                form.percent(total, grid.get(p, Scope::Whole.column()).map(|fact| fact.value))?;
                for (s, column) in (first..=last).enumerate() {
                    form.percent(column, grid.get(p, s + 1).map(|fact| fact.value))?;
                }
            }
        }
    }
    form.range(total, last.max(total), 0.0, 100.0)?;
    let kinds: Vec<&str> = ShareKind::ALL.iter().map(|k| k.name(form.lang)).collect();
    form.choices(kind, kind, &kinds)
}

pub(super) fn prices(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::PlayerOffer, 38.0);
    let unit = form.column(Column::Unit, 12.0);
    let (first, _) = segments(form, study);
    let Some(study) = study else { return Ok(()) };
    for o in 0..study.offers.len() {
        // A row an offer, or one for each unit in which it is priced.
        let price = |s: usize| study.prices.get(o, s + 1).map(|fact| &fact.value);
        for u in units(study, OfferIx(o)) {
            form.next();
            form.text(name, &study.offer_path(OfferIx(o)))?;
            form.text(unit, u)?;
            for (s, column) in (0..study.segments.len()).zip(first..) {
                let amount = price(s).filter(|p| p.unit == u).map(|p| p.amount);
                form.number(column, amount.map(|a| major(a, &study.currency)))?;
            }
        }
    }
    Ok(())
}

pub(super) fn reach(form: &mut Form<'_>, study: Option<&Study>) -> Result<(), ReportError> {
    let name = form.column(Column::PlayerOrOffer, 38.0);
    let (first, last) = segments(form, study);
    if let Some(study) = study {
        let players = study.players.iter().enumerate().map(|(i, p)| (p.name.clone(), &study.player_reach, i));
        let offers = (0..study.offers.len()).map(|i| (study.offer_path(OfferIx(i)), &study.offer_reach, i));
        for (row, grid, i) in players.chain(offers) {
            form.next();
            form.text(name, &row)?;
            for (s, column) in (first..=last).enumerate() {
                form.text(column, grid.get(i, s).map_or("", |fact| fact.value.word(form.lang)))?;
            }
        }
    }
    let mut choices = words::<Reach>(form.lang);
    choices.push(UNKNOWN);
    if first > last { Ok(()) } else { form.choices(first, last, &choices) }
}
