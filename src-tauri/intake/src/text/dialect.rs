//! What separates the fields of a text file.

use crate::Basis;

/// The delimiters looked for, the likelier first where two fit equally well.
const DELIMITERS: [u8; 4] = [b';', b'\t', b'|', b','];

/// A delimiter, and what the choice rests on: marked is the file whose first line only names it (`sep=;`, which Excel
/// writes and obeys).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) delimiter: u8,
    pub(crate) basis: Basis,
}

/// Counts fields with an eye on quotes; a comma between two digits is first taken for a decimal mark and counts
/// only if nothing else separates the fields.
pub(crate) fn sniff(sample: &str) -> Dialect {
    let named = sample
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| sample.as_bytes().get(4))
        .filter(|d| DELIMITERS.contains(d));
    if let Some(&delimiter) = named {
        return Dialect { delimiter, basis: Basis::Marked };
    }
    let (mut best, mut second) = ((0.0, b','), 0.0);
    for delimiter in DELIMITERS {
        let score = score(sample, delimiter);
        if score > best.0 {
            second = best.0;
            best = (score, delimiter);
        } else if score > second {
            second = score;
        }
    }
    let basis = match best.0 {
        // Nothing separates anything: one column, and no other delimiter would find a second.
        0.0 => Basis::Values,
        found if second < found * 0.5 => Basis::Values,
        _ => Basis::Likely,
    };
    Dialect { delimiter: best.1, basis }
}

/// How well a delimiter explains the sample: fields beyond the first, times how alike the records are in it.
fn score(sample: &str, delimiter: u8) -> f64 {
    let mut counts = Vec::new();
    let mut delimiters = 0_usize;
    let mut quoted = false;
    let mut filled = false;
    let bytes = sample.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    for (i, &b) in bytes.iter().enumerate() {
        match b {
            b'"' => {
                quoted = !quoted;
                filled = true;
            }
            b'\n' | b'\r' if !quoted => {
                if filled {
                    counts.push(delimiters);
                }
                (delimiters, filled) = (0, false);
            }
            _ if b == delimiter && !quoted => {
                let decimal = b == b',' && digit(i.checked_sub(1)) && digit(Some(i + 1));
                delimiters += usize::from(!decimal);
                filled = true;
            }
            b' ' => {}
            _ => filled = true,
        }
    }
    if filled {
        counts.push(delimiters);
    }
    counts.sort_unstable();
    // The commonest count above zero; the larger where two are equally common.
    let (mut mode, mut most) = (0, 0);
    for group in counts.chunk_by(|a, b| a == b) {
        if group[0] > 0 && group.len() >= most {
            (mode, most) = (group[0], group.len());
        }
    }
    let alike = most as f64 / counts.len().max(1) as f64;
    alike * alike * mode as f64
}
