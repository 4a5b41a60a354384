//! The parent's side: starts the child, hands it the open file, takes its frames, and ends it when it must.

use std::ffi::OsString;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use crate::request::VARIABLE;
use crate::wire::{self, Tag};
use crate::{IntakeError, Refusal, frames};

/// How to start the child that reads. Both programs pass their own path and an argument of theirs; under a test
/// binary one's own path would run the tests.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
}

/// So long may a child say nothing.
const SILENCE: Duration = Duration::from_secs(10);
/// No table that a person keeps is longer, in bytes; what is, is refused before anybody reads it through.
pub const LONGEST_FILE: u64 = 4 << 30;
/// So often is it asked whether the user called it off.
const PATIENCE: Duration = Duration::from_millis(50);

/// A child that reads a file. Dropped, it is ended.
pub(crate) struct Reading {
    child: Child,
    frames: Receiver<std::io::Result<(Tag, Vec<u8>)>>,
}

impl Reading {
    /// Starts a child on a file.
    pub(crate) fn start(reader: &Reader, path: &Path, request: &str) -> Result<Reading, IntakeError> {
        let file = File::open(path).map_err(IntakeError::Open)?;
        let about = file.metadata().map_err(IntakeError::Open)?;
        if about.is_dir() {
            return Err(IntakeError::Open(std::io::ErrorKind::IsADirectory.into()));
        }
        if about.len() > LONGEST_FILE {
            return Err(IntakeError::Refused(Refusal::TooLarge));
        }
        let mut child = Command::new(&reader.program)
            .args(&reader.arguments)
            .env(VARIABLE, request)
            .stdin(file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(IntakeError::Start)?;
        let Some(stdout) = child.stdout.take() else {
            return Err(IntakeError::Start(std::io::ErrorKind::BrokenPipe.into()));
        };
        widen(&stdout);
        // Two frames ahead keep both sides busy and memory bounded.
        let (sender, frames) = sync_channel(2);
        std::thread::spawn(move || {
            let mut stdout = BufReader::with_capacity(256 * 1024, stdout);
            loop {
                let frame = wire::receive(&mut stdout);
                let last = !matches!(&frame, Ok((tag, _)) if !matches!(tag, Tag::End | Tag::Refusal));
                if sender.send(frame).is_err() || last {
                    break;
                }
            }
        });
        Ok(Reading { child, frames })
    }

    /// The next frame; a refusal, a silence, a death and a cancel are errors.
    pub(crate) fn next(&mut self, cancelled: &dyn Fn() -> bool) -> Result<(Tag, Vec<u8>), IntakeError> {
        let since = Instant::now();
        loop {
            if cancelled() {
                return Err(IntakeError::Cancelled);
            }
            match self.frames.recv_timeout(PATIENCE) {
                Ok(Ok((Tag::Refusal, body))) => {
                    return Err(frames::take_refusal(&body).map_or(IntakeError::Burst, IntakeError::Refused));
                }
                Ok(Ok(frame)) => return Ok(frame),
                Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => return Err(IntakeError::Burst),
                Err(RecvTimeoutError::Timeout) if since.elapsed() > SILENCE => {
                    return Err(IntakeError::Burst);
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        // A child that is done has nothing left to lose; one that is not must not go on.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A pipe of a megabyte instead of 64 KiB: fewer switches between the two processes.
#[cfg(target_os = "linux")]
fn widen(pipe: &std::process::ChildStdout) {
    let _ = rustix::pipe::fcntl_setpipe_size(pipe, 1 << 20);
}

#[cfg(not(target_os = "linux"))]
fn widen(_: &std::process::ChildStdout) {}
