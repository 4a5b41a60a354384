//! The sample study: an invented maker of playgrounds. Its files are data, read by the same intake as anybody's.

use std::path::Path;

use standout_intake::{LedgerOptions, Reader};
use standout_store::StudyFile;
use standout_words::Lang;

use crate::intake::{self, LedgerFile};
use crate::problem::{Problem, Reply};
use crate::room::stored;

/// The samples that there are.
pub const NAMES: &[&str] = &["playgrounds"];

/// The matrix workbook and the ledger, in the words of a language; the figures are the same.
fn files(lang: Lang) -> (&'static [u8], &'static [u8]) {
    macro_rules! sample {
        ($file:literal) => {
            include_bytes!(concat!("../sample/playgrounds/", $file))
        };
    }
    match lang {
        Lang::Ru => (sample!("ru/matrix.xlsx"), sample!("ru/ledger.csv")),
        Lang::En => (sample!("en/matrix.xlsx"), sample!("en/ledger.csv")),
    }
}

/// Makes a study of the sample at a path where no file is yet.
///
/// # Errors
/// Those of making a study and of reading files; the half-made study is removed then.
pub(crate) fn create(path: &Path, lang: Lang, reader: &Reader) -> Reply<()> {
    let rub = crate::studies::currency("RUB").ok_or_else(|| Problem::new(lang, "currency", &[]))?;
    let mut file =
        StudyFile::create(path, &standout_words::say(lang, "sample-name", &[]), &rub).map_err(|e| stored(lang, &e))?;
    let filled = fill(&mut file, lang, reader);
    if filled.is_err() {
        drop(file);
        // The refusal matters, not whether what was begun can be removed.
        let _ = std::fs::remove_file(path);
        return filled;
    }
    file.forget_steps().map_err(|e| stored(lang, &e))
}

fn fill(file: &mut StudyFile, lang: Lang, reader: &Reader) -> Reply<()> {
    let unwritable = |e: std::io::Error| Problem::new(lang, "not-written", &[("detail", e.to_string().into())]);
    let folder = tempfile::tempdir().map_err(unwritable)?;
    let matrix = folder.path().join("matrix.xlsx");
    let ledger = folder.path().join("ledger.csv");
    let (matrix_bytes, ledger_bytes) = files(lang);
    std::fs::write(&matrix, matrix_bytes).and_then(|()| std::fs::write(&ledger, ledger_bytes)).map_err(unwritable)?;
    intake::take_matrix(file, lang, reader, &matrix)?;
    let asked = LedgerFile { path: ledger, options: LedgerOptions::default(), same: None, ask: false, remember: false };
    intake::take_ledger(file, lang, reader, &asked, &standout_intake::Job::unwatched())?;
    Ok(())
}
