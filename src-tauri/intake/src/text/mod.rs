//! Text files: which letters, which delimiter, and their records one by one.

mod dialect;
mod encoding;
mod records;

use std::io::{self, Read, Seek, SeekFrom};

pub(crate) use encoding::Letters;
pub(crate) use records::{Record, Records, TextFault};

use crate::cell::Value;
use crate::input::Input;
use crate::mojibake::{Mended, Repair};
use crate::sample::Sample;
use crate::{Basis, Delimiter, FileKind, LedgerOptions, TextEncoding};
use dialect::Dialect;

/// How much of the beginning is looked at, and how much of each of the places further on.
const HEAD: usize = 128 * 1024;
const WINDOW: usize = 8 * 1024;
const WINDOWS: u64 = 16;
/// Rows of the beginning that are kept to find the headings and to show.
const HEAD_ROWS: usize = 400;

/// A text file whose letters and delimiter are known.
pub(crate) struct TextFile {
    input: Input,
    found: Letters,
    letters_basis: Basis,
    repair: Option<Repair>,
    /// Of the records' fields: the file's own, or UTF-8 where it had to be decoded first.
    pub(crate) letters: Letters,
    dialect: Dialect,
    pub(crate) length: u64,
    /// Whether it reads as text at all, in whatever letters.
    pub(crate) is_text: bool,
    windows: Vec<Vec<u8>>,
}

impl TextFile {
    pub(crate) fn open(mut input: Input, options: &LedgerOptions) -> io::Result<TextFile> {
        let length = input.seek(SeekFrom::End(0))?;
        let head = read_at(&mut input, 0, HEAD)?;
        let mut windows = Vec::new();
        if length > (HEAD + WINDOW) as u64 {
            let rest = length - HEAD as u64;
            for n in 0..WINDOWS {
                let at = HEAD as u64 + rest.saturating_sub(WINDOW as u64) * n / (WINDOWS - 1);
                windows.push(whole_lines(&read_at(&mut input, at, WINDOW)?).to_vec());
            }
        }
        let head_lines = match length > HEAD as u64 {
            true => &head[..head.iter().rposition(|&b| b == b'\n').unwrap_or(head.len())],
            false => &head[..],
        };
        let mut sample = head_lines.to_vec();
        for window in &windows {
            sample.extend_from_slice(window);
        }
        let (found, letters_basis) = match options.encoding {
            Some(chosen) => (Letters::chosen(chosen.0, &sample), Basis::Chosen),
            None => {
                let found = Letters::of(&sample);
                (found, found.basis(&sample))
            }
        };
        let repair = options.repair;
        let letters = if found.splits_as_bytes() && repair.is_none() {
            found
        } else {
            windows.clear();
            Letters::UTF_8
        };
        let text = found.encoding.decode_without_bom_handling(head_lines.get(found.mark..).unwrap_or_default()).0;
        let dialect = match options.delimiter {
            Some(chosen) => Dialect { delimiter: chosen.0, basis: Basis::Chosen },
            None => dialect::sniff(&text),
        };
        let is_text = options.encoding.is_some() || is_text(&text);
        Ok(TextFile { input, found, letters_basis, letters, repair, dialect, length, is_text, windows })
    }

    /// What was recognised of it.
    pub(crate) fn kind(&self) -> FileKind {
        FileKind::Text {
            encoding: TextEncoding(self.found.encoding),
            encoding_basis: self.letters_basis,
            marked: self.found.mark > 0,
            delimiter: Delimiter(self.dialect.delimiter),
            delimiter_basis: self.dialect.basis,
        }
    }

    /// The records from the first on.
    pub(crate) fn records(&mut self) -> io::Result<Records<Box<dyn Read + '_>>> {
        self.input.seek(SeekFrom::Start(self.found.mark as u64))?;
        let source: Box<dyn Read> = match self.repair {
            None if self.found.splits_as_bytes() => Box::new(&mut self.input),
            None => Box::new(encoding::Decoded::new(&mut self.input, self.found.encoding)),
            Some(repair) => Box::new(Mended::new(encoding::Decoded::new(&mut self.input, self.found.encoding), repair)),
        };
        Ok(Records::new(source, self.dialect.delimiter))
    }

    /// The first rows, and lines from places further on.
    pub(crate) fn sample(&mut self) -> Result<Sample, TextFault> {
        let letters = self.letters;
        let mut sample = Sample { delimiter: Some(self.dialect.delimiter), ..Sample::default() };
        let mut records = self.records().map_err(TextFault::Io)?;
        while sample.head.len() < HEAD_ROWS
            && let Some(record) = records.next()?
        {
            sample.head.push((record.row, values(record, letters)));
        }
        let short = sample.head.len() < HEAD_ROWS;
        drop(records);
        sample.whole = short;
        for window in &self.windows {
            let mut records = Records::new(window.as_slice(), self.dialect.delimiter);
            // A window may begin within a quoted field; what cannot be split is no evidence.
            while let Ok(Some(record)) = records.next() {
                sample.further.push(values(record, letters));
            }
        }
        Ok(sample)
    }
}

fn values(record: Record<'_>, letters: Letters) -> Vec<Value> {
    (0..record.len())
        .map(|i| match record.field(i) {
            [] => Value::Empty,
            field => Value::Text(letters.lossy(field).into_owned()),
        })
        .collect()
}

fn read_at(input: &mut Input, at: u64, length: usize) -> io::Result<Vec<u8>> {
    input.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::with_capacity(length);
    input.take(length as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether at most one sign in twenty is a control that no text has; a stray NUL spoils none.
fn is_text(text: &str) -> bool {
    let (mut controls, mut all) = (0, 0);
    for c in text.chars().filter(|&c| c != '\0') {
        all += 1;
        controls += u32::from(c.is_control() && !c.is_ascii_whitespace());
    }
    controls * 20 <= all
}

/// From after the first line break to the last one.
fn whole_lines(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|&b| b == b'\n').map_or(0, |at| at + 1);
    let end = bytes.iter().rposition(|&b| b == b'\n').unwrap_or(bytes.len());
    bytes.get(start..end).unwrap_or_default()
}
