//! Letters that were spoilt before the file reached us: text in one encoding that some program read in another and
//! saved so (`РџСЂРѕРґР°Р¶Рё`, `Ïðîäàæè`). It is recognised and a repair is offered; only a person applies it.

use std::io::Read;

use encoding_rs::{Encoding, IBM866, KOI8_R, UTF_8, WINDOWS_1251, WINDOWS_1252, X_MAC_CYRILLIC};

use crate::cell::Value;
use crate::sample::Sample;

/// How letters were spoilt, and so how they are mended: text of one encoding was read as another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repair {
    written: &'static Encoding,
    read: &'static Encoding,
}

const fn was(written: &'static Encoding, read: &'static Encoding) -> Repair {
    Repair { written, read }
}

impl Repair {
    /// Every repair that is known, the commonest accident first.
    pub const ALL: [Repair; 10] = [
        was(UTF_8, WINDOWS_1251),
        was(UTF_8, WINDOWS_1252),
        was(WINDOWS_1251, WINDOWS_1252),
        was(UTF_8, IBM866),
        was(WINDOWS_1251, IBM866),
        was(WINDOWS_1251, KOI8_R),
        was(KOI8_R, WINDOWS_1251),
        was(IBM866, WINDOWS_1251),
        was(IBM866, WINDOWS_1252),
        was(WINDOWS_1251, X_MAC_CYRILLIC),
    ];

    /// `UTF-8-as-windows-1251`: written in the one, read as the other.
    pub fn code(self) -> String {
        format!("{}-as-{}", self.written.name(), self.read.name())
    }

    /// The repair of a code.
    pub fn parse(code: &str) -> Option<Repair> {
        Repair::ALL.into_iter().find(|one| one.code().eq_ignore_ascii_case(code.trim()))
    }

    /// The text as it was before it was spoilt; `None` where it was not spoilt in this way.
    pub fn mended(self, text: &str) -> Option<String> {
        if text.is_ascii() {
            return None;
        }
        let mut bytes = Vec::with_capacity(text.len());
        let mut one = [0; 4];
        for c in text.chars() {
            match u8::try_from(u32::from(c)) {
                // Latin 1 has controls where windows-1252 has letters; either was meant.
                Ok(byte) if c.is_ascii() || self.read == WINDOWS_1252 => bytes.push(byte),
                _ => match self.read.encode(c.encode_utf8(&mut one)) {
                    (byte, _, false) => bytes.extend_from_slice(&byte),
                    _ => return None,
                },
            }
        }
        self.written.decode_without_bom_handling_and_without_replacement(&bytes).map(Into::into)
    }

    /// A line mended as a whole, or field by field where some of it was never spoilt.
    fn line(self, line: &str) -> String {
        if let Some(mended) = self.mended(line) {
            return mended;
        }
        let mut out = String::with_capacity(line.len());
        for piece in line.split_inclusive([';', ',', '\t', '|', '"', '\n', '\r']) {
            let end = piece.trim_end_matches([';', ',', '\t', '|', '"', '\n', '\r']).len();
            match self.mended(&piece[..end]) {
                Some(mended) => out.push_str(&mended),
                None => out.push_str(&piece[..end]),
            }
            out.push_str(&piece[end..]);
        }
        out
    }

    /// A row of a workbook, mended.
    pub(crate) fn cells(self, cells: &[Value]) -> Vec<Value> {
        let mend = |cell: &Value| match cell {
            Value::Text(text) => Value::Text(self.mended(text).unwrap_or_else(|| text.clone())),
            other => other.clone(),
        };
        cells.iter().map(mend).collect()
    }
}

/// A repair with one text of the file before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepairOffer {
    /// The repair.
    pub repair: Repair,
    /// As it stands.
    pub before: String,
    /// As it would be read.
    pub after: String,
}

/// The repair that makes Russian of most of what is none.
pub(crate) fn offer(sample: &Sample) -> Option<RepairOffer> {
    const LOOKED_AT: usize = 300;
    /// A sign or two of another alphabet are no spoilt text.
    const ENOUGH: usize = 6;
    let cells = sample.head.iter().flat_map(|(_, cells)| cells);
    let texts: Vec<&str> = cells
        .filter_map(|cell| match cell {
            Value::Text(text) if !text.is_ascii() => Some(text.trim()),
            _ => None,
        })
        .take(LOOKED_AT)
        .collect();
    let letters = texts.iter().flat_map(|text| text.chars()).filter(|c| !c.is_ascii()).count();
    let before: f64 = texts.iter().map(|text| russian(text)).sum();
    if letters < ENOUGH || before > texts.len() as f64 * 0.3 {
        return None;
    }
    let gain = |repair: Repair| -> f64 {
        texts.iter().filter_map(|text| repair.mended(text)).map(|text| russian(&text)).sum()
    };
    let best = Repair::ALL.into_iter().map(|repair| (repair, gain(repair))).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let (repair, after) = best;
    if after < texts.len() as f64 * 0.6 {
        return None;
    }
    let example = |text: &&str| Some(((*text).to_owned(), repair.mended(text).filter(|after| russian(after) > 0.9)?));
    let (before, after) = texts.iter().find_map(example)?;
    Some(RepairOffer { repair, before, after })
}

/// How much a text reads like Russian, from -1 to 1, by its words: Russian letters alone, in one case or with one
/// capital at the beginning. Spoilt text mixes alphabets, cases and signs.
fn russian(text: &str) -> f64 {
    let (mut good, mut bad) = (0_i32, 0_i32);
    for word in text.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic()).filter(|word| !word.is_ascii()) {
        let weight = word.chars().filter(|c| !c.is_ascii()).count() as i32;
        let word = word.trim_matches(['«', '»', '—', '–', '№', '…', '“', '”', '„', '₽', '€', '\u{a0}', '\u{202f}']);
        if word.is_empty() {
            continue;
        }
        let letters = word.chars().all(|c| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'));
        let rest_is_lower = word.chars().skip(1).all(char::is_lowercase);
        if letters && (rest_is_lower || word.chars().all(char::is_uppercase)) {
            good += weight;
        } else {
            bad += weight;
        }
    }
    match good + bad {
        0 => 0.0,
        all => f64::from(good - bad) / f64::from(all),
    }
}

/// Mends a stream of UTF-8 line by line.
pub(crate) struct Mended<R> {
    source: R,
    repair: Repair,
    raw: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
    ended: bool,
}

/// A line longer than this is mended in pieces.
const LONGEST_LINE: usize = 1 << 20;

impl<R: Read> Mended<R> {
    pub(crate) fn new(source: R, repair: Repair) -> Self {
        Mended { source, repair, raw: Vec::new(), ready: Vec::new(), at: 0, ended: false }
    }

    /// Mends what has come of whole lines.
    fn mend(&mut self) {
        let whole = match self.raw.iter().rposition(|&b| b == b'\n') {
            Some(end) => end + 1,
            None if self.ended || self.raw.len() > LONGEST_LINE => self.raw.len(),
            None => return,
        };
        let rest = self.raw.split_off(whole);
        let lines = String::from_utf8_lossy(&self.raw);
        self.ready.clear();
        for line in lines.split_inclusive('\n') {
            self.ready.extend_from_slice(self.repair.line(line).as_bytes());
        }
        self.at = 0;
        self.raw = rest;
    }
}

impl<R: Read> Read for Mended<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        while self.at == self.ready.len() {
            if self.ended && self.raw.is_empty() {
                return Ok(0);
            }
            let held = self.raw.len();
            self.raw.resize(held + 64 * 1024, 0);
            let n = self.source.read(&mut self.raw[held..])?;
            self.raw.truncate(held + n);
            self.ended = n == 0;
            self.mend();
        }
        let rest = &self.ready[self.at..];
        let n = rest.len().min(into.len());
        into[..n].copy_from_slice(&rest[..n]);
        self.at += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    //! What one program spoils, the repair mends.

    use proptest::prelude::*;

    use super::*;

    fn spoil(text: &str, repair: Repair) -> Option<String> {
        let (bytes, _, lost) = repair.written.encode(text);
        (!lost).then(|| repair.read.decode_without_bom_handling(&bytes).0.into_owned())
    }

    proptest! {
        #[test]
        fn what_was_spoilt_is_mended(text in "[А-Яа-яЁё]{1,12}( [0-9]{1,4})?", at in 0..Repair::ALL.len()) {
            let repair = Repair::ALL[at];
            if let Some(spoilt) = spoil(&text, repair)
                && !spoilt.contains('\u{fffd}')
            {
                prop_assert_eq!(repair.mended(&spoilt), Some(text));
            }
        }

        #[test]
        fn a_stream_is_mended_whatever_its_pieces(lines in proptest::collection::vec("[А-Яа-я ;]{0,30}", 0..8)) {
            let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
            let repair = Repair::ALL[0];
            if let Some(spoilt) = spoil(&text, repair) {
                let mut out = Vec::new();
                Mended::new(spoilt.as_bytes(), repair).read_to_end(&mut out).expect("memory reads");
                prop_assert_eq!(String::from_utf8_lossy(&out), text);
            }
        }
    }

    #[test]
    fn russian_is_known_from_what_is_none() {
        for text in ["Продажи", "ООО «Ромашка»", "ДАТА", "заказ № 5", "Сумма, руб."]
        {
            assert!(russian(text) > 0.9, "{text}");
        }
        for text in ["РџСЂРѕРґР°Р¶Рё", "Ïðîäàæè", "╧Ёюфрцш", "оПНДЮФХ", "Größe"] {
            assert!(russian(text) < 0.3, "{text}");
        }
    }
}
