//! Text files: which letters, which delimiter, and their records one by one.

mod dialect;
mod encoding;
mod records;

use std::io::{self, Read, Seek, SeekFrom};

pub(crate) use encoding::Letters;
pub(crate) use records::{Record, Records, TextFault};

use crate::cell::Value;
use crate::input::Input;
use crate::sample::Sample;

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
    /// Of the records' fields: the file's own, or UTF-8 where it had to be decoded first.
    pub(crate) letters: Letters,
    pub(crate) delimiter: u8,
    pub(crate) length: u64,
    windows: Vec<Vec<u8>>,
}

impl TextFile {
    pub(crate) fn open(mut input: Input) -> io::Result<TextFile> {
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
        let found = Letters::of(&sample);
        let letters = if found.splits_as_bytes() {
            found
        } else {
            windows.clear();
            Letters::UTF_8
        };
        let text = found.encoding.decode_without_bom_handling(head_lines.get(found.mark..).unwrap_or_default()).0;
        let delimiter = dialect::sniff(&text).delimiter;
        Ok(TextFile { input, found, letters, delimiter, length, windows })
    }

    /// The encoding's name, as the web's standard has it.
    pub(crate) fn encoding(&self) -> &'static str {
        self.found.encoding.name()
    }

    /// Whether a byte-order mark stands at its beginning.
    pub(crate) fn marked(&self) -> bool {
        self.found.mark > 0
    }

    /// The records from the first on.
    pub(crate) fn records(&mut self) -> io::Result<Records<Box<dyn Read + '_>>> {
        self.input.seek(SeekFrom::Start(self.found.mark as u64))?;
        let source: Box<dyn Read> = if self.found.splits_as_bytes() {
            Box::new(&mut self.input)
        } else {
            Box::new(encoding::Decoded::new(&mut self.input, self.found.encoding))
        };
        Ok(Records::new(source, self.delimiter))
    }

    /// The first rows, and lines from places further on.
    pub(crate) fn sample(&mut self) -> Result<Sample, TextFault> {
        let letters = self.letters;
        let mut sample = Sample { delimiter: Some(self.delimiter), ..Sample::default() };
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
            let mut records = Records::new(window.as_slice(), self.delimiter);
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

/// From after the first line break to the last one.
fn whole_lines(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|&b| b == b'\n').map_or(0, |at| at + 1);
    let end = bytes.iter().rposition(|&b| b == b'\n').unwrap_or(bytes.len());
    bytes.get(start..end).unwrap_or_default()
}
