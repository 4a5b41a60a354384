//! How deep the outline puts the rows of a sheet: 1C and Excel's grouping tell levels so, by nothing in the cells. The
//! reader of cells says nothing of it, so the part is read through once for its rows alone.

use std::io::{self, Read};

use super::MOST_ROWS;

/// Bytes from the beginning in which the outline must show: few reports have a longer flat beginning.
const BEGINNING: usize = 256 * 1024;
/// What a row's tag may take.
const LONGEST_TAG: usize = 1_024;
const LEVEL: &[u8] = b" outlineLevel=\"";

/// The outline level of each row (from the first on) of a sheet's part; none where it has no outline.
pub(super) fn levels(part: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    part.by_ref().take(BEGINNING as u64).read_to_end(&mut bytes)?;
    if !bytes.windows(LEVEL.len()).any(|window| window == LEVEL) {
        return Ok(Vec::new());
    }
    let mut levels = Vec::new();
    loop {
        let kept = scan(&bytes, &mut levels);
        bytes.drain(..kept);
        let before = bytes.len();
        part.by_ref().take(BEGINNING as u64).read_to_end(&mut bytes)?;
        if bytes.len() == before || levels.len() >= MOST_ROWS as usize {
            return Ok(levels);
        }
    }
}

/// Takes the rows of a piece; up to where it is done with.
fn scan(bytes: &[u8], levels: &mut Vec<u8>) -> usize {
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'<', bytes.get(at..).unwrap_or_default()) {
        let start = at + found;
        let rest = bytes.get(start..).unwrap_or_default();
        let tag = rest.get(..rest.len().min(LONGEST_TAG)).unwrap_or_default();
        let Some(end) = memchr::memchr(b'>', tag) else {
            if tag.len() < LONGEST_TAG {
                // The tag ends in the next piece.
                return start;
            }
            at = start + 1;
            continue;
        };
        let tag = tag.get(..end).unwrap_or_default();
        if tag.starts_with(b"<row ") {
            row(tag, levels);
        }
        at = start + end;
    }
    bytes.len()
}

fn row(tag: &[u8], levels: &mut Vec<u8>) {
    let number = |name: &[u8]| {
        let at = memchr::memmem::find(tag, name)? + name.len();
        let digits = tag.get(at..)?.iter().take_while(|b| b.is_ascii_digit());
        digits.take(7).fold(None, |number: Option<u32>, b| Some(number.unwrap_or(0) * 10 + u32::from(b - b'0')))
    };
    let row = number(b" r=\"").map_or(levels.len() + 1, |row| row as usize);
    let level = number(LEVEL).unwrap_or(0).min(8) as u8;
    if (1..=MOST_ROWS as usize).contains(&row) {
        if levels.len() < row {
            levels.resize(row, 0);
        }
        if let Some(place) = levels.get_mut(row - 1) {
            *place = level;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(xml: &str) -> Vec<u8> {
        levels(&mut xml.as_bytes()).unwrap_or_default()
    }

    #[test]
    fn rows_say_how_deep_they_lie() {
        let xml = r#"<sheetData><row r="1"><c r="A1"/></row><row r="3" outlineLevel="2" hidden="1"/><row/><row r="4" outlineLevel="1">"#;
        assert_eq!(of(xml), [0, 0, 2, 1]);
        assert_eq!(of(r#"<sheetData><row r="1"/></sheetData>"#), [0_u8; 0], "no outline, nothing to remember");
    }

    #[test]
    fn a_tag_may_lie_across_two_pieces() {
        let filler = "<c/>".repeat(BEGINNING / 4 - 8);
        let xml = format!(r#"<row r="1" outlineLevel="1">{filler}</row><row r="2" outlineLevel="3">"#);
        assert_eq!(of(&xml), [1, 3]);
    }

    #[test]
    fn rows_beyond_the_grid_are_no_reason_to_ask_for_memory() {
        let xml = r#"<row r="1" outlineLevel="1"/><row r="9999999" outlineLevel="1"/><row r="99999999999" outlineLevel="7"/>"#;
        assert_eq!(of(xml), [1]);
    }
}
