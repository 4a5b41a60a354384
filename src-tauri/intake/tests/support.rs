//! Reads files of the tests through the real child.

use std::path::{Path, PathBuf};

use standout_intake::{
    IntakeError, Job, LedgerError, LedgerOptions, LedgerRead, Preview, Reader, Role, ledger, preview,
};
use standout_market::{LABEL_KINDS, SalesBlock};

pub(crate) fn reader() -> Reader {
    Reader { program: PathBuf::from(env!("CARGO_BIN_EXE_standout-intake-child")), arguments: Vec::new() }
}

/// A ledger as it came out: its lines with labels spelt out.
#[derive(Debug, Default)]
pub(crate) struct Sales {
    pub(crate) read: LedgerRead,
    pub(crate) all: SalesBlock,
    pub(crate) labels: [Vec<String>; LABEL_KINDS],
}

impl Sales {
    /// The text of a label of a line, empty where there is none.
    pub(crate) fn label(&self, kind: usize, line: usize) -> &str {
        match self.all.labels[kind][line] {
            0 => "",
            n => &self.labels[kind][n as usize - 1],
        }
    }
}

pub(crate) fn read(path: &Path, options: &LedgerOptions) -> Result<Sales, IntakeError> {
    let mut sales = Sales::default();
    let mut sink = |block: &SalesBlock| {
        sales.all.rows.extend(&block.rows);
        sales.all.days.extend(&block.days);
        sales.all.amounts.extend(&block.amounts);
        sales.all.costs.extend(&block.costs);
        sales.all.quantities.extend(&block.quantities);
        for kind in 0..LABEL_KINDS {
            sales.all.labels[kind].extend(&block.labels[kind]);
            sales.labels[kind].extend_from_slice(&block.new_labels[kind]);
        }
        Ok::<(), std::convert::Infallible>(())
    };
    match ledger(&reader(), path, options, &mut sink, &Job::unwatched()) {
        Ok(read) => {
            sales.read = read;
            Ok(sales)
        }
        Err(LedgerError::Intake(e)) => Err(e),
        Err(LedgerError::Sink(never)) => match never {},
    }
}

/// A file with these bytes, read as a ledger.
pub(crate) fn read_bytes(bytes: &[u8]) -> Result<Sales, IntakeError> {
    let file = file(bytes);
    read(file.path(), &LedgerOptions::default())
}

pub(crate) fn preview_bytes(bytes: &[u8]) -> Result<Preview, IntakeError> {
    let file = file(bytes);
    preview(&reader(), file.path(), &LedgerOptions::default())
}

pub(crate) fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), bytes).expect("it can be written");
    file
}

pub(crate) fn options(columns: &[(Role, &str)]) -> LedgerOptions {
    LedgerOptions {
        columns: columns.iter().map(|(role, heading)| (*role, (*heading).to_owned())).collect(),
        ..LedgerOptions::default()
    }
}

/// A file of `tests/files`.
pub(crate) fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)
}
