//! The file on standard input.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;

/// What a pipe may bring at most; a real file is never copied.
const LONGEST_PIPE: u64 = 256 << 20;

/// A file that can be read at any place.
pub(crate) struct Input {
    source: Source,
    place: Rc<Place>,
}

/// Where a file is being read, also while somebody else holds it.
#[derive(Default)]
pub(crate) struct Place {
    /// Where reading last began.
    pub(crate) sought: Cell<u64>,
    /// How far it is.
    pub(crate) at: Cell<u64>,
}

enum Source {
    /// The file itself.
    File(File),
    /// What came through a pipe.
    Memory(Cursor<Vec<u8>>),
}

impl Input {
    /// Standard input: the file itself where it is one, else a copy of what comes.
    pub(crate) fn stdin() -> io::Result<Input> {
        let mut file = stdin_as_file()?;
        if file.metadata().is_ok_and(|m| m.is_file()) && file.rewind().is_ok() {
            return Ok(Input::of(Source::File(file)));
        }
        let mut bytes = Vec::new();
        (&mut file).take(LONGEST_PIPE + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LONGEST_PIPE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(Input::of(Source::Memory(Cursor::new(bytes))))
    }

    fn of(source: Source) -> Input {
        Input { source, place: Rc::default() }
    }

    /// Bytes as if they were a file.
    #[cfg(test)]
    pub(crate) fn in_memory(bytes: Vec<u8>) -> Input {
        Input::of(Source::Memory(Cursor::new(bytes)))
    }

    /// Where it is being read.
    pub(crate) fn place(&self) -> Rc<Place> {
        Rc::clone(&self.place)
    }
}

#[cfg(unix)]
fn stdin_as_file() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

#[cfg(windows)]
fn stdin_as_file() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}

impl Read for Input {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.source {
            Source::File(file) => file.read(into),
            Source::Memory(bytes) => bytes.read(into),
        }?;
        self.place.at.set(self.place.at.get() + read as u64);
        Ok(read)
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match &mut self.source {
            Source::File(file) => file.seek(to),
            Source::Memory(bytes) => bytes.seek(to),
        }?;
        self.place.sought.set(at);
        self.place.at.set(at);
        Ok(at)
    }
}
