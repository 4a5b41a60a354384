//! How the child speaks to its parent: frames of a tag, a length and a body, little-endian.
//!
//! The parent trusts no length and no count: a frame that does not add up is the child's death.

use std::io::{self, Read, Write};

/// What a frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Tag {
    /// Bytes read, bytes in all, rows.
    Progress = 1,
    /// A block of sales.
    Sales = 2,
    /// Some objections.
    Objections = 3,
    /// A preview.
    Preview = 4,
    /// Cells of a sheet of the matrix workbook.
    Sheet = 5,
    /// Why the file is refused; the last frame.
    Refusal = 6,
    /// The count of what was sent; the last frame. Without it nothing counts.
    End = 7,
    /// Rows that were set aside.
    Aside = 8,
}

impl Tag {
    fn of(byte: u8) -> Option<Tag> {
        [Tag::Progress, Tag::Sales, Tag::Objections, Tag::Preview, Tag::Sheet, Tag::Refusal, Tag::End, Tag::Aside]
            .into_iter()
            .find(|tag| *tag as u8 == byte)
    }
}

/// The longest frame a parent takes: a block of 50 000 lines with all its labels new stays far below.
const LONGEST_FRAME: u32 = 256 << 20;

/// Writes one frame.
pub(crate) fn send(out: &mut impl Write, tag: Tag, body: &[u8]) -> io::Result<()> {
    let length = u32::try_from(body.len()).map_err(|_| io::ErrorKind::InvalidData)?;
    let mut head = [tag as u8, 0, 0, 0, 0];
    head[1..].copy_from_slice(&length.to_le_bytes());
    out.write_all(&head)?;
    out.write_all(body)?;
    out.flush()
}

/// Reads one frame; an error where the stream ends before a whole one.
pub(crate) fn receive(from: &mut impl Read) -> io::Result<(Tag, Vec<u8>)> {
    let mut head = [0; 5];
    from.read_exact(&mut head)?;
    let [tag, length @ ..] = head;
    let length = u32::from_le_bytes(length);
    let tag = Tag::of(tag).ok_or(io::ErrorKind::InvalidData)?;
    if length > LONGEST_FRAME {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut body = Vec::new();
    body.try_reserve_exact(length as usize).map_err(|_| io::ErrorKind::OutOfMemory)?;
    from.take(u64::from(length)).read_to_end(&mut body)?;
    if body.len() != length as usize {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok((tag, body))
}

/// A body being written.
#[derive(Default)]
pub(crate) struct Put(pub(crate) Vec<u8>);

/// A body being read; every step may find it too short.
pub(crate) struct Take<'a>(pub(crate) &'a [u8]);

macro_rules! numbers {
    ($($type:ident)+) => {
        impl Put {
            $(
                pub(crate) fn $type(&mut self, value: $type) {
                    self.0.extend_from_slice(&value.to_le_bytes());
                }
            )+
        }

        impl Take<'_> {
            $(
                pub(crate) fn $type(&mut self) -> Option<$type> {
                    let (bytes, rest) = self.0.split_first_chunk()?;
                    self.0 = rest;
                    Some($type::from_le_bytes(*bytes))
                }
            )+
        }
    };
}

/// Columns, their length first.
macro_rules! columns {
    ($($type:ident, $column:ident;)+) => {
        impl Put {
            $(
                pub(crate) fn $column(&mut self, values: &[$type]) {
                    self.u32(values.len() as u32);
                    self.0.reserve(size_of_val(values));
                    for value in values {
                        self.0.extend_from_slice(&value.to_le_bytes());
                    }
                }
            )+
        }

        impl Take<'_> {
            $(
                pub(crate) fn $column(&mut self) -> Option<Vec<$type>> {
                    let count = self.u32()? as usize;
                    let bytes = self.bytes(count.checked_mul(size_of::<$type>())?)?;
                    let (values, _) = bytes.as_chunks::<{ size_of::<$type>() }>();
                    Some(values.iter().map(|b| $type::from_le_bytes(*b)).collect())
                }
            )+
        }
    };
}

numbers! { u8 u32 u64 i32 i64 f64 }

columns! {
    u32, u32s;
    i32, i32s;
    i64, i64s;
    f64, f64s;
}

impl Put {
    pub(crate) fn text(&mut self, text: &str) {
        self.u32(text.len() as u32);
        self.0.extend_from_slice(text.as_bytes());
    }

    pub(crate) fn texts(&mut self, texts: &[String]) {
        self.u32(texts.len() as u32);
        for text in texts {
            self.text(text);
        }
    }
}

impl<'a> Take<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    pub(crate) fn text(&mut self) -> Option<String> {
        let count = self.u32()? as usize;
        Some(std::str::from_utf8(self.bytes(count)?).ok()?.to_owned())
    }

    pub(crate) fn texts(&mut self) -> Option<Vec<String>> {
        let count = self.u32()? as usize;
        // No capacity from a number that may be a lie.
        (0..count).map(|_| self.text()).collect()
    }

    /// Something, if the whole body was read.
    pub(crate) fn whole<T>(self, value: T) -> Option<T> {
        self.0.is_empty().then_some(value)
    }
}
