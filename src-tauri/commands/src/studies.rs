//! Opening, making and closing studies; the language and the theme.

use std::path::{Path, PathBuf};

use standout_market::Currency;
use standout_store::StudyFile;

use crate::desk::Context;
use crate::host::FileKind;
use crate::problem::Reply;
use crate::requests::{NewStudy, Nothing, OpenStudy, SetLanguage, SetTheme, TaskOf};
use crate::room::{Room, stored};
use crate::sample;
use crate::settings::Choice;
use crate::view::study_view;
use crate::views::{DeskView, Recent, StudyView, Written};

/// The ending of a study file.
pub const EXTENSION: &str = "standout";

/// Currencies without a minor unit, or with three digits of it (ISO 4217).
const ODD_DIGITS: [(&str, u8); 8] =
    [("JPY", 0), ("KRW", 0), ("VND", 0), ("CLP", 0), ("ISK", 0), ("KWD", 3), ("BHD", 3), ("TND", 3)];

/// The currency of an ISO 4217 code; `None` if it is not three letters.
pub(crate) fn currency(code: &str) -> Option<Currency> {
    let code = code.trim().to_ascii_uppercase();
    let three_letters = code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase());
    let minor_digits = ODD_DIGITS.iter().find(|(c, _)| *c == code).map_or(2, |(_, digits)| *digits);
    three_letters.then_some(Currency { code, minor_digits })
}

/// A path with the study's ending.
pub(crate) fn with_extension(path: PathBuf) -> PathBuf {
    match path.extension() {
        Some(_) => path,
        None => path.with_extension(EXTENSION),
    }
}

pub(crate) fn desk(room: &mut Room, _: Nothing, _: &Context) -> Reply<DeskView> {
    let study = if room.is_open() { Some(study_view(room)?) } else { None };
    let recent = room
        .settings
        .recent
        .iter()
        .map(|r| Recent {
            path: r.path.display().to_string(),
            name: r.name.clone(),
            missing: !r.path.exists(),
            sample: r.sample,
        })
        .collect();
    Ok(DeskView {
        study,
        recent,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        language: match room.settings.language {
            Choice::System => "system",
            Choice::Ru => "ru",
            Choice::En => "en",
        }
        .to_owned(),
        lang: room.lang().code().to_owned(),
        theme: match room.settings.theme.as_str() {
            theme @ ("light" | "dark") => theme,
            _ => "system",
        }
        .to_owned(),
    })
}

pub(crate) fn view(room: &mut Room, _: Nothing, _: &Context) -> Reply<StudyView> {
    study_view(room)
}

pub(crate) fn new_study(room: &mut Room, asked: NewStudy, context: &Context) -> Reply<Option<StudyView>> {
    let currency = currency(&asked.currency)
        .ok_or_else(|| room.problem("currency", &[("code", asked.currency.as_str().into())]))?;
    let suggestion = format!("{}.{EXTENSION}", file_name(&asked.name));
    let Some(path) = context.host.save(FileKind::Study, &suggestion) else {
        return Ok(None);
    };
    let lang = room.lang();
    let file = StudyFile::create(&with_extension(path), &asked.name, &currency).map_err(|e| stored(lang, &e))?;
    room.enter(file, false)?;
    study_view(room).map(Some)
}

pub(crate) fn open_study(room: &mut Room, asked: OpenStudy, context: &Context) -> Reply<Option<StudyView>> {
    let chosen = match asked.path {
        Some(path) => Some(PathBuf::from(path)),
        None => context.host.open(FileKind::Study),
    };
    let Some(path) = chosen else { return Ok(None) };
    room.open_file(&path)?;
    study_view(room).map(Some)
}

pub(crate) fn open_sample(room: &mut Room, _: Nothing, context: &Context) -> Reply<StudyView> {
    let folder = context.host.documents_folder().unwrap_or_else(std::env::temp_dir);
    let lang = room.lang();
    let path = free_name(&folder, &standout_words::say(lang, "sample-file", &[]));
    sample::create(&path, lang, &context.host.reader())?;
    let file = StudyFile::open(&path, standout_store::Access::Write).map_err(|e| stored(lang, &e))?;
    room.enter(file, true)?;
    study_view(room)
}

pub(crate) fn close_study(room: &mut Room, _: Nothing, context: &Context) -> Reply<DeskView> {
    room.close();
    desk(room, Nothing {}, context)
}

pub(crate) fn save_copy(room: &mut Room, _: Nothing, context: &Context) -> Reply<Option<Written>> {
    let lang = room.lang();
    let open = room.open()?;
    let suggestion = format!("{}.{EXTENSION}", file_name(&open.study.name));
    let Some(path) = context.host.save(FileKind::Study, &suggestion) else {
        return Ok(None);
    };
    let path = with_extension(path);
    open.file.save_copy(&path).map_err(|e| stored(lang, &e))?;
    Ok(Some(Written { path: path.display().to_string() }))
}

pub(crate) fn set_language(room: &mut Room, asked: SetLanguage, context: &Context) -> Reply<DeskView> {
    room.settings.language = match asked.language.as_str() {
        "ru" => Choice::Ru,
        "en" => Choice::En,
        _ => Choice::System,
    };
    room.settings.keep();
    desk(room, Nothing {}, context)
}

pub(crate) fn set_theme(room: &mut Room, asked: SetTheme, context: &Context) -> Reply<DeskView> {
    room.settings.theme = asked.theme;
    room.settings.keep();
    desk(room, Nothing {}, context)
}

/// Reached only by a caller that queued it; the desk answers `cancel` before it comes here.
pub(crate) fn cancel(_: &mut Room, _: TaskOf, _: &Context) -> Reply<Nothing> {
    Ok(Nothing {})
}

/// A name as a file may be called: without what file systems forbid.
pub(crate) fn file_name(name: &str) -> String {
    let clean: String =
        name.chars().map(|c| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
    match clean.trim().trim_matches('.') {
        "" => "study".to_owned(),
        name => name.chars().take(80).collect(),
    }
}

/// A path in a folder that no file has yet: `NAME.standout`, `NAME 2.standout` …
fn free_name(folder: &Path, name: &str) -> PathBuf {
    let first = folder.join(format!("{name}.{EXTENSION}"));
    if !first.exists() {
        return first;
    }
    (2..).map(|n| folder.join(format!("{name} {n}.{EXTENSION}"))).find(|p| !p.exists()).unwrap_or(first)
}
