//! The board's report: made off the study's thread from what the study holds at that moment.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use standout_charts::{About, Chart, Look, draw, png};
use standout_market::{Date, Findings, Study};
use standout_report::{Content, Job, Picture, ReportError, workbook};
use standout_words::{Lang, say};

use crate::desk::{Context, Turn};
use crate::files::not_written;
use crate::host::{FileKind, Progress};
use crate::problem::{Problem, Reply};
use crate::requests::ReportIn;
use crate::room::Room;
use crate::studies::file_name;
use crate::views::Written;
use crate::whole::write_whole;

/// The focus map in the report, in pixels of the drawing.
const MAP: (u32, u32) = (640, 456);

pub(crate) fn report(room: &mut Room, asked: ReportIn, context: &Context) -> Reply<Turn<Option<Written>>> {
    let interface = room.lang();
    let lang = Lang::parse(&asked.lang).unwrap_or(interface);
    let open = room.open()?;
    let suggestion = format!("{} — {}.xlsx", file_name(&open.study.name), say(lang, "report-file", &[]));
    let Some(path) = context.host.save(FileKind::Report, &suggestion) else {
        return Ok(Turn::Now(None));
    };
    let path = with_xlsx(path);
    let (study, findings) = (Arc::clone(&open.study), Arc::clone(&open.findings));
    let task = context.tasks.begin(&asked.task);
    let host = Arc::clone(&context.host);
    Ok(Turn::Later(Box::new(move || {
        let tell = |done: f64| {
            host.progress(Progress {
                task: task.name.clone(),
                done: Some(done),
                rows: 0,
                words: say(interface, "writing-report", &[]),
            });
        };
        let bytes = make(&study, &findings, lang, &tell, &|| task.cancelled())?;
        write_whole(&path, &bytes).map_err(|e| not_written(interface, &path, &e))?;
        Ok(Some(Written { path: path.display().to_string() }))
    })))
}

fn with_xlsx(path: PathBuf) -> PathBuf {
    match path.extension() {
        Some(_) => path,
        None => path.with_extension("xlsx"),
    }
}

/// The report as bytes; `tell` hears the part done.
pub(crate) fn make(
    study: &Study,
    findings: &Findings,
    lang: Lang,
    tell: &dyn Fn(f64),
    cancelled: &dyn Fn() -> bool,
) -> Reply<Vec<u8>> {
    let created = today();
    let content = Content { lang, created, focus_map: focus_map(study, findings, lang) };
    let progress = |done: usize, all: usize| tell(done as f64 / all.max(1) as f64);
    workbook(study, findings, &content, &Job { progress: &progress, cancelled }).map_err(|e| unwritten(lang, &e))
}

/// Today by the machine's clock, in universal time: the report says when it was made.
fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let epoch = Date::constant(1970, 1, 1);
    epoch.checked_add(since).unwrap_or(epoch)
}

/// The focus map as a picture; without segments there is none.
fn focus_map(study: &Study, findings: &Findings, lang: Lang) -> Option<Picture> {
    let look = Look { lang, dark: false, width: MAP.0, height: MAP.1 };
    let drawing = draw(Chart::FocusMap, study, findings, &About::default(), &look).ok()?;
    let bytes = png(&drawing, 2.0).ok()?;
    Some(Picture { png: bytes, alt: drawing.alt, width: MAP.0, height: MAP.1 })
}

/// A report that was not made, in words.
pub(crate) fn unwritten(lang: Lang, error: &ReportError) -> Problem {
    match error {
        ReportError::Cancelled => Problem::new(lang, "cancelled", &[]),
        other => Problem::new(lang, "not-reported", &[("detail", other.to_string().into())]),
    }
}
