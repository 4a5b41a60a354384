//! Files from outside into a study: the matrix workbook and the sales ledger.

use std::path::{Path, PathBuf};

use standout_intake::{Concern, IntakeError, Job, LedgerError, LedgerOptions, Objection, Reader, Warnings};
use standout_market::Date;
use standout_store::{BatchInfo, Edit, Same, StoreError, StudyFile};
use standout_words::{Lang, say};

use crate::forms;
use crate::problem::{Problem, Reply};
use crate::room::stored;
use crate::view::iso;
use crate::views::{ImportReply, MatrixReply, ObjectionView, WarningView, WarningsView};

/// A ledger to be imported.
pub struct LedgerFile {
    /// Where it lies.
    pub path: PathBuf,
    /// How it is to be read, the currency apart.
    pub options: LedgerOptions,
    /// What becomes of sales that are in the study already, where the person has said so.
    pub same: Option<Same>,
    /// Whether nothing is taken before the person has said so. Without it a few such lines are only counted, and only
    /// a file that is mostly there already is refused: a script has nobody to ask.
    pub ask: bool,
    /// Whether the choices are remembered for files of this shape.
    pub remember: bool,
}

impl LedgerFile {
    pub(crate) fn options(&self, minor_digits: u8) -> LedgerOptions {
        LedgerOptions { minor_digits, ..self.options.clone() }
    }
}

/// A digest of a file's content, by which the same file is known again; `None` if it cannot be read or is longer than any
/// ledger, which the reading then says in words. Not for security: an equal digest only asks the person once more.
pub(crate) fn digest(path: &Path) -> Option<String> {
    let mut file = std::fs::File::open(path).ok()?;
    if file.metadata().ok()?.len() > standout_intake::LONGEST_FILE {
        return None;
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(&mut file).ok()?;
    Some(hasher.finalize().to_hex().to_string())
}

/// A file that could not be read, in words.
pub(crate) fn unread(lang: Lang, error: &IntakeError) -> Problem {
    Problem { code: error.id().to_owned(), message: error.in_words(lang) }
}

pub(crate) fn objection_view(lang: Lang, objection: &Objection) -> ObjectionView {
    ObjectionView {
        sheet: objection.sheet.clone(),
        row: objection.row,
        column: objection.column.clone(),
        found: objection.found.clone(),
        expected: objection.expected.in_words(lang),
        why: objection.reason.in_words(lang),
    }
}

pub(crate) fn warnings_view(lang: Lang, warnings: &Warnings) -> Vec<WarningsView> {
    let first = |concern| {
        warnings.first.iter().filter(move |w| w.concern == concern).map(|w| WarningView {
            sheet: w.sheet.clone(),
            row: w.row,
            column: w.column.clone(),
            found: w.found.clone(),
        })
    };
    let view = |(concern, count): &(Concern, u64)| WarningsView {
        kind: concern.id().to_owned(),
        why: concern.in_words(lang),
        count: *count,
        first: first(*concern).collect(),
    };
    warnings.counts.iter().map(view).collect()
}

/// The last day that it can be anywhere on Earth: sales of a later day are of the future.
pub fn latest_today() -> Option<Date> {
    let eastmost = std::time::Duration::from_secs(14 * 3_600);
    let now = std::time::SystemTime::now() + eastmost;
    let days = now.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs() / 86_400;
    standout_intake::civil(i32::try_from(days).ok()?)
}

pub(crate) fn file_label(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned())
}

/// Reads a matrix workbook into a study: one step of undo.
pub(crate) fn take_matrix(file: &mut StudyFile, lang: Lang, reader: &Reader, path: &Path) -> Reply<MatrixReply> {
    let base = file.study().map_err(|e| stored(lang, &e))?;
    let (study, objections) = standout_intake::matrix(reader, path, &base).map_err(|e| unread(lang, &e))?;
    let label = say(lang, "edit-import-matrix", &[("file", file_label(path).into())]);
    file.put_matrix(&label, &study).map_err(|e| stored(lang, &e))?;
    let said = say(lang, "matrix-imported", &[("n", objections.len().into())]);
    let objections = objections.iter().map(|o| objection_view(lang, o)).collect();
    Ok(MatrixReply { said, objections, study: None })
}

/// Reads a ledger into a study: all accepted rows in one transaction, or nothing.
pub(crate) fn take_ledger(
    file: &mut StudyFile,
    lang: Lang,
    reader: &Reader,
    asked: &LedgerFile,
    job: &Job<'_>,
) -> Reply<ImportReply> {
    let minor_digits = file.currency().map_err(|e| stored(lang, &e))?.minor_digits;
    let options = asked.options(minor_digits);
    let (options, form) = forms::recalled(file, lang, reader, &asked.path, options, asked.remember)?;
    let file_name = file_label(&asked.path);
    let label = say(lang, "edit-import-ledger", &[("file", file_name.as_str().into())]);
    let info = BatchInfo { file_name, digest: digest(&asked.path), same: asked.same, form, label };
    let mut import = file.import_ledger(&info).map_err(|e| stored(lang, &e))?;
    let read = standout_intake::ledger(reader, &asked.path, &options, &mut |block| import.push(block), job)
        .map_err(|e| refused(lang, e))?;
    let already = import.already();
    let many = if asked.ask { already > 0 } else { already > 0 && already * 2 >= read.accepted };
    if asked.same.is_none() && many {
        let shared = import.shared().map_err(|e| stored(lang, &e))?;
        let files: Vec<&str> = shared.iter().map(|batch| batch.file_name.as_str()).collect();
        let args = [("n", already.into()), ("of", read.accepted.into()), ("files", files.join(", ").into())];
        return Err(Problem::new(lang, "sales-already-there", &args));
    }
    let kept = if read.accepted == 0 {
        // Nothing worth a step of undo; dropping the import leaves the study as it was.
        drop(import);
        None
    } else {
        Some(import.commit(read.read, read.set_aside).map_err(|e| stored(lang, &e))?)
    };
    let batch = kept.as_ref().and_then(|kept| kept.batch.as_ref());
    let replaced: Vec<String> =
        kept.iter().flat_map(|kept| &kept.replaced).map(|batch| batch.file_name.clone()).collect();
    let accepted = batch.map_or(0, |batch| batch.accepted);
    let mut said = vec![say(
        lang,
        if read.set_aside > 0 { "ledger-imported-some" } else { "ledger-imported" },
        &[("n", accepted.into()), ("aside", read.set_aside.into())],
    )];
    if already > 0 {
        let id = if asked.same == Some(Same::Skip) { "ledger-skipped" } else { "ledger-already" };
        said.push(say(lang, id, &[("n", already.into())]));
    }
    if !replaced.is_empty() {
        said.push(say(lang, "ledger-replaced", &[("files", replaced.join(", ").into())]));
    }
    Ok(ImportReply {
        read: read.read,
        accepted,
        set_aside: read.set_aside,
        already,
        replaced,
        amount: batch.map_or(0, |batch| batch.amount.0),
        cost: read.cost.and(batch.map(|batch| batch.cost.0)),
        from: batch.and_then(|batch| batch.days).map(|days| iso(days.0)),
        to: batch.and_then(|batch| batch.days).map(|days| iso(days.1)),
        objections: read.objections.iter().map(|o| objection_view(lang, o)).collect(),
        warnings: warnings_view(lang, &read.warnings),
        said: said.join(" "),
        study: None,
    })
}

fn refused(lang: Lang, error: LedgerError<StoreError>) -> Problem {
    match error {
        LedgerError::Intake(error) => unread(lang, &error),
        LedgerError::Sink(error) => stored(lang, &error),
    }
}

/// Makes a segment of every segment value that the study does not know yet: what the command line does, and the
/// window once it was asked.
pub(crate) fn segments_of_labels(file: &mut StudyFile, lang: Lang) -> Reply<usize> {
    let labels = file.labels(standout_market::MappingKind::Segment).map_err(|e| stored(lang, &e))?;
    let new: Vec<Edit> = labels
        .iter()
        .filter(|row| row.to.is_none() && !row.label.trim().is_empty())
        .map(|row| Edit::AddSegment { name: row.label.trim().to_owned() })
        .collect();
    if !new.is_empty() {
        let label = say(lang, "edit-add-segments", &[("n", new.len().into())]);
        file.edit(&label, &new).map_err(|e| stored(lang, &e))?;
    }
    Ok(new.len())
}
