//! The file on standard input.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};

/// What a pipe may bring at most; a real file is never copied.
const LONGEST_PIPE: u64 = 256 << 20;

/// A file that can be read at any place.
pub(crate) enum Input {
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
            return Ok(Input::File(file));
        }
        let mut bytes = Vec::new();
        (&mut file).take(LONGEST_PIPE + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LONGEST_PIPE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(Input::Memory(Cursor::new(bytes)))
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
        match self {
            Input::File(file) => file.read(into),
            Input::Memory(bytes) => bytes.read(into),
        }
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Input::File(file) => file.seek(to),
            Input::Memory(bytes) => bytes.seek(to),
        }
    }
}
