//! The labels of one text column, numbered in the order in which they are met.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::cell::clean;
use crate::plan::{group_of_total, is_bare_total};
use crate::text::Letters;

/// Where a label is no name but a word of totals, this stands for its number.
pub(crate) const TOTAL: u32 = u32::MAX;

/// Numbers labels by their bytes in the file, so that each is decoded once however often it stands there.
pub(crate) struct Dictionary {
    letters: Letters,
    /// Every spelling met: (where it ends in `bytes`, the label's number).
    spellings: Vec<(usize, u32)>,
    bytes: Vec<u8>,
    table: HashTable<u32>,
    labels: u32,
    /// Labels that no block has carried yet.
    pub(crate) new: Vec<String>,
    /// The spelling before: ledgers repeat it line after line.
    last: (Vec<u8>, u32),
}

impl Dictionary {
    pub(crate) fn new(letters: Letters) -> Self {
        Dictionary {
            letters,
            spellings: Vec::new(),
            bytes: Vec::new(),
            table: HashTable::new(),
            labels: 0,
            new: Vec::new(),
            last: (Vec::new(), 0),
        }
    }

    /// The number of a label; 0 of an empty one; `None` where the bytes are no letters of the file's encoding.
    pub(crate) fn number(&mut self, field: &[u8]) -> Option<u32> {
        let field = field.trim_ascii();
        if field.is_empty() {
            return Some(0);
        }
        if field == self.last.0 {
            return Some(self.last.1);
        }
        let number = match self.find(field) {
            Some(number) => number,
            None => self.meet(field)?,
        };
        self.last.0.clear();
        self.last.0.extend_from_slice(field);
        self.last.1 = number;
        Some(number)
    }

    fn spelling(&self, at: u32) -> &[u8] {
        let at = at as usize;
        let start = match at {
            0 => 0,
            _ => self.spellings[at - 1].0,
        };
        &self.bytes[start..self.spellings[at].0]
    }

    fn find(&self, field: &[u8]) -> Option<u32> {
        let hash = FxBuildHasher.hash_one(field);
        self.table.find(hash, |&at| self.spelling(at) == field).map(|&at| self.spellings[at as usize].1)
    }

    /// A spelling met for the first time. Another spelling of a known label (a no-break space at its end) takes
    /// that label's number.
    fn meet(&mut self, field: &[u8]) -> Option<u32> {
        let text = self.letters.text(field)?;
        let label = clean(&text);
        if label.is_empty() {
            return Some(0);
        }
        if is_bare_total(&label) || group_of_total(&label).is_some_and(|group| self.knows(group)) {
            self.keep(field, TOTAL);
            return Some(TOTAL);
        }
        let number = if label == *text {
            self.label(label)
        } else {
            let (own, _, _) = self.letters.encoding.encode(&label);
            let own = own.into_owned();
            match self.find(&own) {
                Some(number) => number,
                None => {
                    let number = self.label(label);
                    self.keep(&own, number);
                    number
                }
            }
        };
        if self.find(field).is_none() {
            self.keep(field, number);
        }
        Some(number)
    }

    /// Whether a text was met as a label.
    fn knows(&self, text: &str) -> bool {
        let (own, _, _) = self.letters.encoding.encode(text);
        !own.is_empty() && self.find(&own).is_some_and(|number| number != TOTAL)
    }

    fn label(&mut self, label: String) -> u32 {
        self.labels += 1;
        self.new.push(label);
        self.labels
    }

    fn keep(&mut self, spelling: &[u8], number: u32) {
        let at = self.spellings.len() as u32;
        self.bytes.extend_from_slice(spelling);
        self.spellings.push((self.bytes.len(), number));
        let hash = FxBuildHasher.hash_one(spelling);
        let (spellings, bytes) = (&self.spellings, &self.bytes);
        self.table.insert_unique(hash, at, |&at| {
            let at = at as usize;
            let start = if at == 0 { 0 } else { spellings[at - 1].0 };
            FxBuildHasher.hash_one(&bytes[start..spellings[at].0])
        });
    }
}
