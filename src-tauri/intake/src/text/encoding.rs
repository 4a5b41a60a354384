//! Which letters a text file is written in.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::Basis;

/// The encoding of a text file, and how many bytes of byte-order mark precede the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letters {
    pub(crate) encoding: &'static Encoding,
    pub(crate) mark: usize,
}

impl Letters {
    pub(crate) const UTF_8: Letters = Letters { encoding: UTF_8, mark: 0 };

    /// An encoding that was chosen; a byte-order mark of its own is no text.
    pub(crate) fn chosen(encoding: &'static Encoding, sample: &[u8]) -> Letters {
        let mark = Encoding::for_bom(sample).filter(|(found, _)| *found == encoding).map_or(0, |(_, mark)| mark);
        Letters { encoding, mark }
    }

    /// What the choice rests on.
    pub(crate) fn basis(self, sample: &[u8]) -> Basis {
        let told = self.mark > 0 || (self.encoding == UTF_8 && valid_utf8(sample));
        match told {
            true if self.mark > 0 => Basis::Marked,
            true => Basis::Values,
            false => Basis::Likely,
        }
    }

    /// The byte-order mark decides; without one valid UTF-8 is UTF-8, zeros at every other place are UTF-16,
    /// and the rest is guessed from the frequency of letters.
    pub(crate) fn of(sample: &[u8]) -> Letters {
        if let Some((encoding, mark)) = Encoding::for_bom(sample) {
            return Letters { encoding, mark };
        }
        let encoding = if let Some(utf16) = utf16_without_mark(sample) {
            utf16
        } else if valid_utf8(sample) {
            UTF_8
        } else {
            let mut guess = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            guess.feed(sample, true);
            guess.guess(None, chardetng::Utf8Detection::Deny)
        };
        Letters { encoding, mark: 0 }
    }

    /// Whether bytes below 128 always mean themselves, so that a file can be split before it is decoded.
    pub(crate) fn splits_as_bytes(self) -> bool {
        self.encoding == UTF_8 || self.encoding.is_single_byte()
    }

    /// A field as text; `None` where its bytes are no letters of this encoding.
    pub(crate) fn text<'a>(self, field: &'a [u8]) -> Option<std::borrow::Cow<'a, str>> {
        if self.encoding == UTF_8 {
            return std::str::from_utf8(field).ok().map(Into::into);
        }
        self.encoding.decode_without_bom_handling_and_without_replacement(field)
    }

    /// A field as text, with a sign in place of what is no letter.
    pub(crate) fn lossy<'a>(self, field: &'a [u8]) -> std::borrow::Cow<'a, str> {
        self.encoding.decode_without_bom_handling(field).0
    }

    /// The one byte that is a no-break space, or a plain space where there is none.
    pub(crate) fn no_break_space(self) -> u8 {
        match self.encoding.encode("\u{a0}") {
            (bytes, _, false) if bytes.len() == 1 => bytes[0],
            _ => b' ',
        }
    }
}

/// Valid, or cut off within the last letter.
fn valid_utf8(sample: &[u8]) -> bool {
    std::str::from_utf8(sample).map_or_else(|e| e.error_len().is_none() && sample.len() - e.valid_up_to() < 4, |_| true)
}

/// European text in UTF-16 has a zero, or the 4 of Cyrillic, in most of its high bytes.
fn utf16_without_mark(sample: &[u8]) -> Option<&'static Encoding> {
    let sample = &sample[..sample.len().min(4_096)];
    let pairs = sample.len() / 2;
    if pairs < 4 || sample.iter().filter(|&&b| b == 0).count() * 8 < pairs {
        return None;
    }
    let high = |byte: usize| {
        let matching = sample.chunks_exact(2).filter(|pair| matches!(pair[byte], 0 | 4)).count();
        matching * 10 >= pairs * 9
    };
    match (high(0), high(1)) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// Decodes a stream into UTF-8 as it is read, for the encodings that cannot be split as bytes.
pub(crate) struct Decoded<R> {
    source: R,
    decoder: encoding_rs::Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    ended: bool,
}

impl<R: std::io::Read> Decoded<R> {
    pub(crate) fn new(source: R, encoding: &'static Encoding) -> Self {
        Decoded {
            source,
            decoder: encoding.new_decoder_without_bom_handling(),
            raw: Vec::new(),
            raw_at: 0,
            ended: false,
        }
    }
}

impl<R: std::io::Read> std::io::Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        loop {
            if self.raw_at == self.raw.len() && !self.ended {
                self.raw.resize(64 * 1024, 0);
                let n = self.source.read(&mut self.raw)?;
                self.raw.truncate(n);
                self.raw_at = 0;
                self.ended = n == 0;
            }
            let rest = self.raw.get(self.raw_at..).unwrap_or_default();
            let (result, read, written, _) = self.decoder.decode_to_utf8(rest, into, self.ended);
            self.raw_at += read;
            let done = self.ended && result == encoding_rs::CoderResult::InputEmpty;
            if written > 0 || done {
                return Ok(written);
            }
            if result == encoding_rs::CoderResult::OutputFull {
                return Err(std::io::Error::other("no room for a letter"));
            }
        }
    }
}
