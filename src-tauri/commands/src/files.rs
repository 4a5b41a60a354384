//! The matrix workbook there and back, and files that were written.

use std::path::{Path, PathBuf};

use crate::desk::Context;
use crate::host::FileKind;
use crate::intake::take_matrix;
use crate::problem::{Problem, Reply};
use crate::requests::{FileOf, ImportMatrix, Nothing, TemplateOf};
use crate::room::{Room, stored};
use crate::studies::file_name;
use crate::view::study_view;
use crate::views::{MatrixReply, Written};
use crate::whole::write_whole;

pub(crate) fn import_matrix(room: &mut Room, asked: ImportMatrix, context: &Context) -> Reply<Option<MatrixReply>> {
    let lang = room.lang();
    room.open()?;
    let Some(path) = asked.path.map(PathBuf::from).or_else(|| context.host.open(FileKind::Matrix)) else {
        return Ok(None);
    };
    let reader = context.host.reader();
    let open = room.open_mut()?;
    let taken = take_matrix(&mut open.file, lang, &reader, &path)?;
    open.refresh().map_err(|e| stored(lang, &e))?;
    Ok(Some(MatrixReply { study: Some(study_view(room)?), ..taken }))
}

pub(crate) fn template(room: &mut Room, asked: TemplateOf, context: &Context) -> Reply<Option<Written>> {
    let lang = room.lang();
    let open = room.open()?;
    let study = asked.with_study.then_some(open.study.as_ref());
    let bytes = standout_report::template(study, lang).map_err(|e| crate::report::unwritten(lang, &e))?;
    let name = if asked.with_study { open.study.name.clone() } else { standout_words::say(lang, "template-file", &[]) };
    let Some(path) = context.host.save(FileKind::Matrix, &format!("{}.xlsx", file_name(&name))) else {
        return Ok(None);
    };
    put(room, &path, &bytes).map(Some)
}

/// Writes a file whole, or refuses in words and leaves what stood there.
pub(crate) fn put(room: &Room, path: &Path, bytes: &[u8]) -> Reply<Written> {
    write_whole(path, bytes).map_err(|e| not_written(room.lang(), path, &e))?;
    Ok(Written { path: path.display().to_string() })
}

pub(crate) fn not_written(lang: standout_words::Lang, path: &Path, error: &std::io::Error) -> Problem {
    let args = [("path", path.display().to_string().into()), ("detail", error.to_string().into())];
    let code = if error.kind() == std::io::ErrorKind::StorageFull { "disk-full" } else { "not-written" };
    Problem::new(lang, code, &args)
}

pub(crate) fn show_in_folder(room: &mut Room, asked: FileOf, context: &Context) -> Reply<Nothing> {
    let shown = context.host.reveal(Path::new(&asked.path));
    shown.map(|()| Nothing {}).map_err(|detail| room.problem("not-shown", &[("detail", detail.into())]))
}

pub(crate) fn open_file(room: &mut Room, asked: FileOf, context: &Context) -> Reply<Nothing> {
    let opened = context.host.launch(Path::new(&asked.path));
    opened.map(|()| Nothing {}).map_err(|detail| room.problem("not-shown", &[("detail", detail.into())]))
}
