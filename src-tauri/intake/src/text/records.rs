//! Records of a delimited text file, one at a time, in bounded memory.

use std::io::{self, Read};

use csv_core::ReadRecordResult;

/// The longest record taken. A quotation mark that is never closed would make the rest of the file one record.
const LONGEST_RECORD: usize = 1 << 20;
/// Excel's widest sheet.
const MOST_FIELDS: usize = 16_384;

/// Why a text file cannot be read on.
#[derive(Debug)]
pub(crate) enum TextFault {
    Io(io::Error),
    /// A quotation mark opened in this row is never closed (or a record is longer than any real one).
    UnclosedQuote {
        row: u32,
    },
    /// More fields in a row than a spreadsheet can hold.
    TooWide {
        row: u32,
    },
}

/// Splits a stream into records. Rows are counted as a spreadsheet shows them: an empty line is a row.
pub(crate) struct Records<R> {
    source: R,
    delimiter: u8,
    core: csv_core::Reader,
    input: Vec<u8>,
    at: usize,
    ended: bool,
    /// Fields of the last record, one after another.
    output: Vec<u8>,
    ends: Vec<usize>,
    row: u32,
    bytes: u64,
    last_byte: u8,
    last_solid: u8,
}

/// One record.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a> {
    pub(crate) row: u32,
    output: &'a [u8],
    ends: &'a [usize],
    /// Bytes between a field's end and the next one's beginning: the delimiter, where the line was not copied.
    gap: usize,
}

impl<'a> Record<'a> {
    /// Number of fields.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field, empty beyond the last one.
    pub(crate) fn field(&self, i: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(i) else {
            return &[];
        };
        let start = match i {
            0 => 0,
            _ => self.ends[i - 1] + self.gap,
        };
        self.output.get(start..end).unwrap_or_default()
    }
}

impl<R: Read> Records<R> {
    pub(crate) fn new(source: R, delimiter: u8) -> Self {
        Records {
            source,
            delimiter,
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            input: Vec::new(),
            at: 0,
            ended: false,
            output: vec![0; 16 * 1024],
            ends: vec![0; 64],
            row: 0,
            bytes: 0,
            last_byte: b'\n',
            last_solid: b'\n',
        }
    }

    /// Bytes of the source taken so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    fn fill(&mut self) -> io::Result<()> {
        if self.at == self.input.len() && !self.ended {
            self.input.resize(256 * 1024, 0);
            let n = loop {
                match self.source.read(&mut self.input) {
                    Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                    other => break other?,
                }
            };
            self.input.truncate(n);
            self.at = 0;
            self.ended = n == 0;
            self.bytes += n as u64;
        }
        Ok(())
    }

    /// Steps over what ended the record before and over empty lines, counting them as rows.
    fn skip_empty_lines(&mut self) -> io::Result<()> {
        loop {
            self.fill()?;
            match self.input.get(self.at) {
                Some(b'\n') if self.last_byte == b'\r' => {}
                Some(b'\n' | b'\r') => self.row += 1,
                _ => return Ok(()),
            }
            self.last_byte = self.input[self.at];
            self.at += 1;
        }
    }

    /// A whole line of the buffer without a quotation mark, which most lines are: its fields are where the
    /// delimiters are, and nothing needs copying. This more than halves the time of a long ledger.
    fn plain_line(&mut self) -> Option<(std::ops::Range<usize>, usize)> {
        let rest = self.input.get(self.at..)?;
        let length = memchr::memchr2(b'\n', b'\r', rest)?;
        let line = &rest[..length];
        if memchr::memchr(b'"', line).is_some() {
            return None;
        }
        let mut fields = 0;
        for end in memchr::memchr_iter(self.delimiter, line).chain([length]) {
            if fields == self.ends.len() {
                self.ends.resize(self.ends.len() * 2, 0);
            }
            self.ends[fields] = end;
            fields += 1;
        }
        let range = self.at..self.at + length;
        self.last_byte = rest[length];
        self.at += length + 1;
        Some((range, fields))
    }

    /// The next record, `None` after the last.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'_>>, TextFault> {
        self.skip_empty_lines().map_err(TextFault::Io)?;
        let row = self.row.saturating_add(1);
        if let Some((line, fields)) = self.plain_line() {
            self.row = row;
            if fields > MOST_FIELDS {
                return Err(TextFault::TooWide { row });
            }
            return Ok(Some(Record { row, output: &self.input[line], ends: &self.ends[..fields], gap: 1 }));
        }
        let (mut written, mut fields) = (0, 0);
        loop {
            self.fill().map_err(TextFault::Io)?;
            let (result, read, wrote, ended) =
                self.core.read_record(&self.input[self.at..], &mut self.output[written..], &mut self.ends[fields..]);
            let taken = &self.input[self.at..self.at + read];
            if let Some(&last) = taken.last() {
                self.last_byte = last;
            }
            if let Some(&solid) = taken.iter().rfind(|b| !matches!(b, b'\n' | b'\r')) {
                self.last_solid = solid;
            }
            self.at += read;
            written += wrote;
            fields += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.output.len() >= LONGEST_RECORD => {
                    return Err(TextFault::UnclosedQuote { row });
                }
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_FIELDS => {
                    return Err(TextFault::TooWide { row });
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
            }
        }
        self.row = row;
        let record = Record { row, output: &self.output[..written], ends: &self.ends[..fields], gap: 0 };
        // At the end of the file a last field with a line break in it must have been quoted; if no quotation mark
        // closes the file, this one was never closed.
        let last = record.field(fields.saturating_sub(1));
        if self.ended && self.last_solid != b'"' && last.contains(&b'\n') {
            return Err(TextFault::UnclosedQuote { row });
        }
        Ok(Some(record))
    }
}

#[cfg(test)]
mod tests;
