//! What a segment needs and does not get, and how alike the players sound: found when a screen asks for it.

use std::collections::BTreeSet;

use standout_market::{Cell, CoverageGap, Findings, Level, SegmentIx, Study, claim_sameness, white_space};
use standout_words::{AlikeThemes, Lang, alike_themes, interval_percent, number, percent, say};

use crate::desk::Context;
use crate::matrix::level_name;
use crate::problem::Reply;
use crate::requests::{InSegment, Nothing, ThemesApart};
use crate::room::Room;
use crate::subject::{address, function_key, segment_key};
use crate::view::band;
use crate::views::{AlikeView, ClaimSamenessView, ClaimSetsView, NeedView, WhiteSpaceView};

/// Pairs of themes that are shown; the rest would be noise.
const ALIKE: usize = 8;

pub(crate) fn of_segment(room: &mut Room, asked: InSegment, _: &Context) -> Reply<WhiteSpaceView> {
    let lang = room.lang();
    let open = room.open()?;
    let segment = room.segment(&asked.segment)?;
    view(lang, &open.study, &open.findings, segment).ok_or_else(|| room.gone())
}

/// The coverage gaps of a segment, in words and numbers.
pub(crate) fn view(lang: Lang, study: &Study, findings: &Findings, segment: SegmentIx) -> Option<WhiteSpaceView> {
    let found = white_space(study, findings, segment)?;
    let known = found.listed > 0.0;
    let sentence = match found.gaps.first() {
        None => say(lang, "white-space-no-importance", &[]),
        Some(_) if !known => say(lang, "white-space-no-shares", &[]),
        Some(gap) if gap.gap.low <= 0.0 => say(lang, "white-space-none-sure", &[]),
        Some(gap) => say(
            lang,
            "white-space-first",
            &[
                ("function", study.function_name(gap.function).into()),
                ("importance", number(lang, gap.importance, 0).into()),
                ("part", interval_percent(lang, gap.uncovered, 0).into()),
            ],
        ),
    };
    let mut notes = vec![say(lang, "white-space-rule", &[])];
    if known && found.listed < 0.9995 {
        notes.push(say(lang, "white-space-unlisted", &[("part", percent(lang, 1.0 - found.listed, 0).into())]));
    }
    if found.unweighed > 0 {
        notes.push(say(lang, "white-space-unweighed", &[("n", found.unweighed.into())]));
    }
    if found.numbers > 0 {
        notes.push(say(lang, "white-space-numbers", &[("n", found.numbers.into())]));
    }
    Some(WhiteSpaceView {
        id: segment_key(study, segment),
        name: study.segment_name(segment).to_owned(),
        sentence,
        notes,
        needs: found.gaps.iter().map(|gap| need(study, segment, gap)).collect(),
    })
}

fn need(study: &Study, segment: SegmentIx, gap: &CoverageGap) -> NeedView {
    let CoverageGap { function, importance, uncovered, gap, ours } = *gap;
    let level = ours.filter(|ours| ours.is_exact()).map(|ours| match ours.low {
        x if x >= 1.0 => Level::Full,
        x if x > 0.0 => Level::Partial,
        _ => Level::Absent,
    });
    NeedView {
        id: function_key(study, function),
        function: study.function_name(function).to_owned(),
        importance,
        uncovered: band(Some(uncovered)),
        gap: band(Some(gap)),
        ours: level.map(level_name),
        cell: address(study, Cell::Importance(function, segment)),
    }
}

pub(crate) fn claim_sets(room: &mut Room, _: Nothing, _: &Context) -> Reply<ClaimSetsView> {
    let lang = room.lang();
    let open = room.open()?;
    Ok(claims_view(lang, &open.study, &open.findings, &open.apart))
}

/// Takes a hint away: the two themes are not one. Kept beside the open study, not in it: a hint is no fact of the market.
pub(crate) fn themes_apart(room: &mut Room, asked: ThemesApart, _: &Context) -> Reply<ClaimSetsView> {
    let lang = room.lang();
    let open = room.open_mut()?;
    open.apart.insert(pair(&asked.one, &asked.other));
    Ok(claims_view(lang, &open.study, &open.findings, &open.apart))
}

fn pair(one: &str, other: &str) -> [String; 2] {
    let mut pair = [one.to_owned(), other.to_owned()];
    pair.sort();
    pair
}

/// How alike the players sound, segment by segment, and which themes are probably one.
pub(crate) fn claims_view(
    lang: Lang,
    study: &Study,
    findings: &Findings,
    apart: &BTreeSet<[String; 2]>,
) -> ClaimSetsView {
    let segments = (0..study.segments.len()).map(SegmentIx).filter_map(|s| claim_sameness(study, findings, s));
    let segments = segments.filter(|found| found.all.is_some()).map(|found| ClaimSamenessView {
        id: segment_key(study, found.segment),
        name: study.segment_name(found.segment).to_owned(),
        players: found.players.len(),
        silent: found.silent.len(),
        all: found.all,
        ours: found.ours,
    });
    let segments = segments.collect();
    let themes: Vec<&str> =
        findings.themes.iter().map(|theme| theme.theme.as_str()).filter(|theme| !theme.trim().is_empty()).collect();
    let claims = |theme: &str| study.claims.iter().filter(|claim| claim.theme == theme).count();
    let alike = alike_themes(&themes).into_iter().filter_map(|found: AlikeThemes| {
        let (first, second) = (*themes.get(found.first)?, *themes.get(found.second)?);
        if apart.contains(&pair(first, second)) {
            return None;
        }
        let (stays, goes) = if claims(second) > claims(first) { (second, first) } else { (first, second) };
        let shared = found.shared.join(", ");
        let args = [("first", stays.into()), ("second", goes.into()), ("shared", shared.into())];
        Some(AlikeView { stays: stays.to_owned(), goes: goes.to_owned(), words: say(lang, "themes-alike", &args) })
    });
    ClaimSetsView { segments, alike: alike.take(ALIKE).collect() }
}
