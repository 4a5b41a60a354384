//! The child's side: limits itself, reads the file on standard input, sends frames, ends with a count.

mod ledger;

use std::io::{self, BufWriter, Read, Seek};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::cell::Value;
use crate::input::Input;
use crate::ledger::Lines;
use crate::request::{self, Task, VARIABLE};
use crate::sheet::Book;
use crate::text::{TextFault, TextFile};
use crate::wire::{self, Tag};
use crate::{LedgerOptions, Progress, Refusal, frames};

/// What the reading child does: the file on standard input, frames on standard output. Both programs call it when
/// they are started with their argument for it, before they do anything else.
pub fn child() -> ExitCode {
    limit();
    // A panic of a reader on a hostile file is expected; its text is nobody's business.
    std::panic::set_hook(Box::new(|_| {}));
    let request = std::env::var(VARIABLE).ok();
    let Some((task, options)) = request.as_deref().and_then(request::read) else {
        return ExitCode::FAILURE;
    };
    let mut out = Out { frames: BufWriter::with_capacity(256 * 1024, io::stdout()), told: Instant::now() };
    let refusal = match read(task, &options, &mut out) {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Stop::Refused(refusal)) => refusal,
        // The parent is gone.
        Err(Stop::Deaf) => return ExitCode::FAILURE,
    };
    match out.send(Tag::Refusal, &frames::put_refusal(&refusal)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Memory for data, not addresses (a healthy reader maps more than it uses), and no core file: it would hold the
/// company's figures.
#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let to = |bytes| Rlimit { current: Some(bytes), maximum: Some(bytes) };
    // With the program's own text it stays below 500 MB.
    let _ = setrlimit(Resource::Data, to(448 << 20));
    let _ = setrlimit(Resource::Core, to(0));
}

#[cfg(not(unix))]
fn limit() {}

/// Why the child stops early.
pub(crate) enum Stop {
    Refused(Refusal),
    /// Nobody listens any more.
    Deaf,
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(refusal)
    }
}

impl From<io::Error> for Stop {
    fn from(e: io::Error) -> Stop {
        Stop::Refused(e.into())
    }
}

impl From<TextFault> for Stop {
    fn from(fault: TextFault) -> Stop {
        Stop::Refused(fault.into())
    }
}

/// The way to the parent.
pub(crate) struct Out {
    frames: BufWriter<io::Stdout>,
    told: Instant,
}

impl Out {
    fn send(&mut self, tag: Tag, body: &[u8]) -> Result<(), Stop> {
        wire::send(&mut self.frames, tag, body).map_err(|_| Stop::Deaf)
    }

    /// Says how far it is, ten times a second at most. Silence means death.
    fn progress(&mut self, progress: Progress) -> Result<(), Stop> {
        if self.told.elapsed() < Duration::from_millis(100) {
            return Ok(());
        }
        self.told = Instant::now();
        self.send(Tag::Progress, &frames::put_progress(progress))
    }

    fn ledger(&mut self, lines: &mut Lines, at_least: usize) -> Result<(), Stop> {
        if let Some(aside) = lines.take_aside() {
            // What is taken is not asked for.
            drop(lines.block(1));
            return if aside.is_empty() { Ok(()) } else { self.send(Tag::Aside, &frames::put_rows(&aside)) };
        }
        let objections = lines.objections();
        if !objections.is_empty() {
            self.send(Tag::Objections, &frames::put_objections(&objections))?;
        }
        match lines.block(at_least) {
            Some(block) => self.send(Tag::Sales, &frames::put_sales(&block)),
            None => Ok(()),
        }
    }

    fn end(&mut self, lines: &mut Lines) -> Result<(), Stop> {
        lines.finish();
        self.ledger(lines, 1)?;
        self.send(Tag::End, &frames::put_end(&lines.counts()))
    }
}

fn read(task: Task, options: &LedgerOptions, out: &mut Out) -> Result<(), Stop> {
    let mut input = Input::stdin()?;
    let mut start = Vec::new();
    (&mut input).take(8).read_to_end(&mut start)?;
    input.rewind()?;
    if start.is_empty() {
        return Err(Refusal::Empty.into());
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let book = Book::open(input)?;
        return match task {
            Task::Matrix => matrix(book, out),
            _ => ledger::workbook(book, task, options, out),
        };
    }
    if task == Task::Matrix || NO_TABLES.iter().any(|mark| start.starts_with(mark)) {
        return Err(Refusal::NotATable.into());
    }
    let file = TextFile::open(input, options)?;
    if !file.is_text {
        return Err(Refusal::NotATable.into());
    }
    ledger::text(file, task, options, out)
}

/// How files begin that people take for tables: other archives, documents, pictures, programs.
const NO_TABLES: [&[u8]; 9] =
    [b"PK", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b\x08", b"{\\rtf"];

/// Cells of the matrix workbook that are taken in all.
const MATRIX_CELLS: usize = 2_000_000;

/// The contract's sheets as they stand; the parent makes sense of them.
fn matrix(mut book: Book, out: &mut Out) -> Result<(), Stop> {
    let sheets = book.sheets();
    let known = sheets.iter().filter(|s| standout_words::contract::Sheet::of(&s.name).is_some());
    let (mut sent, mut cells_taken) = (0_u32, 0_usize);
    for sheet in known {
        let mut rows: Vec<(u32, Vec<Value>)> = Vec::new();
        book.rows(&sheet.name, &mut |row| {
            cells_taken += row.cells.len();
            if cells_taken > MATRIX_CELLS {
                return Err(Refusal::TooLarge.into());
            }
            rows.push((row.number, row.cells.to_vec()));
            Ok(true)
        })?;
        let sheet = frames::SheetRows { name: sheet.name.clone(), rows };
        out.send(Tag::Sheet, &frames::put_sheet(&sheet))?;
        sent += 1;
    }
    if sent == 0 {
        return Err(Refusal::NoMatrix { sheets: sheets.into_iter().map(|s| s.name).collect() }.into());
    }
    out.send(Tag::End, &sent.to_le_bytes())
}
