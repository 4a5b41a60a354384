//! A look at a workbook's directory before any reader trusts what it says.
//!
//! Why: a reader asks for memory by the file's own numbers. 1.4 KB can ask for 550 GB, and a Rust program that is
//! refused memory aborts. What passes here still runs under the child's limits of memory and time.

use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;

use super::outline;
use crate::Refusal;
use crate::input::Input;

/// Parts of a workbook.
const MOST_PARTS: usize = 2_000;
/// Bytes unpacked in all.
const MOST_UNPACKED: u64 = 1 << 30;
/// Unpacked over packed, of parts longer than [`SMALL_PART`].
const MOST_RATIO: u64 = 200;
const SMALL_PART: u64 = 1 << 20;
/// Distinct texts.
const MOST_STRINGS: u64 = 8_000_000;
/// `<si/>`, the shortest shared string.
const SHORTEST_STRING: u64 = 5;

/// Which kind of workbook a zip file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Xlsx,
    Xlsb,
    Ods,
}

/// Where a sheet's part lies in the file, and how deep its rows lie.
pub(crate) struct Part {
    /// Where its own header begins.
    header: u64,
    /// Where what is packed begins.
    pub(crate) from: u64,
    /// Where it ends.
    pub(crate) to: u64,
    /// The outline level of each row; empty where it has no outline.
    pub(crate) levels: Vec<u8>,
}

impl Part {
    /// Whether a place in the file lies in it.
    pub(crate) fn holds(&self, place: u64) -> bool {
        (self.header..self.to).contains(&place)
    }
}

/// Sheets whose outline is looked for.
const OUTLINED: usize = 50;

/// The kind of workbook, if its directory keeps within the limits, and where the sheets of an XLSX lie.
pub(crate) fn form(input: &mut Input) -> Result<(Form, Vec<Part>), Refusal> {
    let mut zip = ZipArchive::new(input).map_err(|_| Refusal::Broken)?;
    if zip.len() > MOST_PARTS {
        return Err(Refusal::TooLarge);
    }
    let (mut unpacked, mut form, mut strings, mut sheets) = (0_u64, None, None, Vec::new());
    for i in 0..zip.len() {
        let part = zip.by_index_raw(i).map_err(|_| Refusal::Broken)?;
        if part.encrypted() {
            return Err(Refusal::Password);
        }
        let name = part.name().map_err(|_| Refusal::Broken)?.to_lowercase();
        if name.split(['/', '\\']).any(|step| step == "..") {
            return Err(Refusal::Broken);
        }
        unpacked = unpacked.saturating_add(part.size());
        let swollen = part.size() / MOST_RATIO > part.compressed_size();
        if unpacked > MOST_UNPACKED || (part.size() > SMALL_PART && swollen) {
            return Err(Refusal::TooLarge);
        }
        match name.as_str() {
            "xl/workbook.xml" => form = Some(Form::Xlsx),
            "xl/workbook.bin" => form = Some(Form::Xlsb),
            // LibreOffice since 24.2 encrypts a workbook whole.
            "encrypted-package" => return Err(Refusal::Password),
            "content.xml" => form = form.or(Some(Form::Ods)),
            "xl/sharedstrings.xml" => strings = Some(i),
            sheet if sheet.starts_with("xl/worksheets/") && sheet.ends_with(".xml") => sheets.push(i),
            _ => {}
        }
    }
    if let Some(i) = strings {
        let part = zip.by_index(i).map_err(|_| Refusal::Broken)?;
        let size = part.size();
        let mut start = Vec::new();
        // The root element's attributes stand at the very beginning.
        part.take(4_096).read_to_end(&mut start).map_err(|_| Refusal::Broken)?;
        let promised = unique_count(&start);
        if promised > MOST_STRINGS || promised.saturating_mul(SHORTEST_STRING) > size.max(64) {
            return Err(Refusal::TooLarge);
        }
    }
    let form = form.ok_or(Refusal::NotATable)?;
    let mut parts = Vec::new();
    for i in sheets.into_iter().filter(|_| form == Form::Xlsx) {
        let mut part = zip.by_index(i).map_err(|_| Refusal::Broken)?;
        let Some(from) = part.data_start() else { continue };
        let (header, to) = (part.header_start(), from.saturating_add(part.compressed_size()));
        let levels = if parts.len() < OUTLINED { outline::levels(&mut part)? } else { Vec::new() };
        parts.push(Part { header, from, to, levels });
    }
    Ok((form, parts))
}

/// The number of distinct texts that a shared string part promises; 0 where it promises none, the most where the
/// promise cannot be read.
fn unique_count(start: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(start);
    let Some((_, after)) = text.split_once("uniqueCount") else {
        return 0;
    };
    let digits: String = after
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''))
        .chars()
        .take_while(|c| !matches!(c, '"' | '\'' | ' ' | '>' | '/'))
        .collect();
    digits.parse().unwrap_or(u64::MAX)
}

/// Whether an OLE file holds an encrypted workbook: its directory names a stream `EncryptedPackage`.
pub(crate) fn is_encrypted(input: &mut Input) -> Result<bool, Refusal> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    // The directory may lie anywhere, but an encrypted package's lies near the beginning or the end.
    let length = input.seek(SeekFrom::End(0))?;
    let mut found = false;
    for at in [0, length.saturating_sub(1 << 20)] {
        input.seek(SeekFrom::Start(at))?;
        let mut bytes = Vec::new();
        input.by_ref().take(1 << 20).read_to_end(&mut bytes)?;
        found |= bytes.windows(name.len()).any(|window| window == name);
    }
    input.rewind()?;
    Ok(found)
}
