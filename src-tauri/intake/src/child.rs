//! The child's side: limits itself, reads the file on standard input, sends frames, ends with a count.

use std::io::{self, BufWriter, Read, Seek};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use standout_words::headings::Role;

use crate::cell::Value;
use crate::input::Input;
use crate::ledger::{BLOCK_LINES, DecodedRecord, Line, Lines, as_text};
use crate::plan::{NoSuchHeading, Plan};
use crate::preview::{ColumnPreview, FileKind, Preview, RowFate, RowPreview, SheetPreview};
use crate::request::{self, Task, VARIABLE};
use crate::sample::Sample;
use crate::sheet::Book;
use crate::text::{Letters, TextFault, TextFile};
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
    let mut out = Out {
        frames: BufWriter::with_capacity(256 * 1024, io::stdout()),
        told: Instant::now(),
    };
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
    let to = |bytes| Rlimit {
        current: Some(bytes),
        maximum: Some(bytes),
    };
    let _ = setrlimit(Resource::Data, to(512 << 20));
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
            _ => workbook(book, task, options, out),
        };
    }
    if task == Task::Matrix || start.starts_with(b"PK") || start.starts_with(b"%PDF") {
        return Err(Refusal::NotATable.into());
    }
    text(TextFile::open(input)?, task, options, out)
}

fn plan(sample: &Sample, options: &LedgerOptions) -> Result<Plan, Refusal> {
    Plan::of(sample, &options.columns).map_err(|NoSuchHeading(wanted)| Refusal::NoColumn {
        wanted,
        headings: Plan::of(sample, &[]).map_or_else(|_| Vec::new(), |plan| plan.headings),
    })
}

fn no_amount(plan: &Plan) -> Refusal {
    Refusal::NoAmount {
        headings: plan.headings.clone(),
    }
}

fn text(
    mut file: TextFile,
    task: Task,
    options: &LedgerOptions,
    out: &mut Out,
) -> Result<(), Stop> {
    let sample = file.sample()?;
    let mut plan = plan(&sample, options)?;
    let letters = file.letters;
    if !sample.whole && !plan.open_questions().is_empty() {
        ask_the_whole_file(&mut file, &mut plan, out)?;
    }
    if task == Task::Preview {
        let preview = Preview {
            kind: FileKind::Text {
                encoding: file.encoding().to_owned(),
                marked: file.marked(),
                delimiter: char::from(file.delimiter),
            },
            ..preview(&plan, &sample, "", letters, options)
        };
        return out.send(Tag::Preview, &frames::put_preview(&preview));
    }
    if sample.head.is_empty() {
        return Err(Refusal::Empty.into());
    }
    let Some(mut lines) = Lines::new(&plan, "", letters, options.minor_digits) else {
        return Err(no_amount(&plan).into());
    };
    let of_bytes = file.length;
    let mut records = file.records()?;
    loop {
        // A thousand lines between two looks at the clock.
        for _ in 0..1_000 {
            let Some(record) = records.next()? else {
                return out.end(&mut lines);
            };
            if record.row > plan.heading_row {
                lines.line(record.row, &record);
            }
        }
        out.ledger(&mut lines, BLOCK_LINES)?;
        out.progress(Progress {
            bytes: records.bytes(),
            of_bytes,
            rows: lines.rows(),
        })?;
    }
}

/// Where the sample leaves a decimal mark open, every row is asked before one is read.
fn ask_the_whole_file(file: &mut TextFile, plan: &mut Plan, out: &mut Out) -> Result<(), Stop> {
    let (letters, of_bytes) = (file.letters, file.length);
    let columns = plan.open_questions();
    let mut records = file.records()?;
    let mut rows = 0;
    while let Some(record) = records.next()? {
        if record.row <= plan.heading_row {
            continue;
        }
        for &column in &columns {
            if let Some(text) = letters.text(record.field(column)) {
                plan.observe(column, &text);
            }
        }
        rows += 1;
        if rows % 1_000 == 0 {
            let bytes = records.bytes();
            out.progress(Progress {
                bytes,
                of_bytes,
                rows: 0,
            })?;
            if plan.open_questions().is_empty() {
                break;
            }
        }
    }
    Ok(())
}

/// Rows of a sheet that are looked at before it is decided how it is read.
const SHEET_SAMPLE: usize = 2_000;

fn workbook(
    mut book: Book,
    task: Task,
    options: &LedgerOptions,
    out: &mut Out,
) -> Result<(), Stop> {
    let (sheet, sample) = choose_sheet(&mut book, options)?;
    let plan = plan(&sample, options)?;
    if task == Task::Preview {
        let sheets = book
            .sheets()
            .into_iter()
            .map(|s| SheetPreview {
                chosen: s.name == sheet,
                name: s.name,
                hidden: s.hidden,
            })
            .collect();
        let preview = Preview {
            sheets,
            ..preview(&plan, &sample, &sheet, Letters::UTF_8, options)
        };
        return out.send(Tag::Preview, &frames::put_preview(&preview));
    }
    let Some(mut lines) = Lines::new(&plan, &sheet, Letters::UTF_8, options.minor_digits) else {
        let refusal = match sample.head.is_empty() {
            true => Refusal::Empty,
            false => no_amount(&plan),
        };
        return Err(refusal.into());
    };
    book.rows(&sheet, &mut |row, cells| {
        if row > plan.heading_row {
            lines.line(row, cells);
        }
        if lines.rows() % 1_000 == 0 {
            out.ledger(&mut lines, BLOCK_LINES)?;
            out.progress(Progress {
                bytes: 0,
                of_bytes: 0,
                rows: lines.rows(),
            })?;
        }
        Ok(true)
    })?;
    out.end(&mut lines)
}

/// The sheet asked for; else the first visible one with an amount; else the first visible one with anything in it.
fn choose_sheet(book: &mut Book, options: &LedgerOptions) -> Result<(String, Sample), Stop> {
    let sheets = book.sheets();
    if let Some(wanted) = &options.sheet {
        let name = sheets
            .iter()
            .find(|s| s.name.trim() == wanted.trim())
            .or_else(|| {
                sheets
                    .iter()
                    .find(|s| s.name.trim().to_lowercase() == wanted.trim().to_lowercase())
            })
            .map(|s| s.name.clone());
        let Some(name) = name else {
            return Err(Refusal::NoSheet {
                wanted: wanted.clone(),
                sheets: sheets.into_iter().map(|s| s.name).collect(),
            }
            .into());
        };
        let sample = sheet_sample(book, &name)?;
        return Ok((name, sample));
    }
    let mut first = None;
    for sheet in sheets.iter().filter(|s| !s.hidden).take(50) {
        let sample = sheet_sample(book, &sheet.name)?;
        if sample.head.is_empty() {
            continue;
        }
        let has_amount = Plan::of(&sample, &options.columns)
            .is_ok_and(|plan| plan.column(Role::Amount).is_some());
        if has_amount {
            return Ok((sheet.name.clone(), sample));
        }
        first.get_or_insert((sheet.name.clone(), sample));
    }
    Ok(first.unwrap_or_else(|| {
        let name = sheets.first().map(|s| s.name.clone());
        (name.unwrap_or_default(), Sample::default())
    }))
}

fn sheet_sample(book: &mut Book, sheet: &str) -> Result<Sample, Stop> {
    let mut sample = Sample {
        whole: true,
        ..Sample::default()
    };
    book.rows(sheet, &mut |row, cells| {
        sample.head.push((row, cells.to_vec()));
        sample.whole = sample.head.len() < SHEET_SAMPLE;
        Ok(sample.whole)
    })?;
    Ok(sample)
}

/// Rows shown.
const SHOWN: usize = 20;

fn preview(
    plan: &Plan,
    sample: &Sample,
    sheet: &str,
    letters: Letters,
    options: &LedgerOptions,
) -> Preview {
    let lines = Lines::new(plan, sheet, letters, options.minor_digits);
    let columns = plan
        .headings
        .iter()
        .enumerate()
        .map(|(column, heading)| {
            let found = plan.found.iter().find(|f| f.column == column);
            let role = found.map(|f| f.role);
            let numeric = matches!(role, Some(Role::Amount | Role::Cost | Role::Quantity));
            ColumnPreview {
                heading: heading.clone(),
                role,
                confidence: found.map_or(0.0, |f| f.confidence),
                numbers: numeric.then(|| plan.numbers(column)),
                dates: (role == Some(Role::Date)).then(|| plan.dates(column)),
            }
        })
        .collect();
    let rows = sample
        .head
        .iter()
        .filter(|(row, _)| *row > plan.heading_row)
        .take(SHOWN)
        .map(|(row, cells)| {
            let cells = cells.as_slice();
            let (cells, fate) = match &lines {
                Some(lines) if sample.delimiter.is_some() => {
                    lines.preview(*row, &DecodedRecord(cells))
                }
                Some(lines) => lines.preview(*row, cells),
                None => (
                    (0..plan.headings.len())
                        .map(|c| as_text(cells.cell(c), Letters::UTF_8))
                        .collect(),
                    RowFate::Accepted,
                ),
            };
            RowPreview {
                row: *row,
                cells,
                fate,
            }
        })
        .collect();
    Preview {
        kind: FileKind::Workbook,
        sheets: Vec::new(),
        heading_row: plan.heading_row,
        columns,
        rows,
    }
}

/// Cells of the matrix workbook that are taken in all.
const MATRIX_CELLS: usize = 2_000_000;

/// The contract's sheets as they stand; the parent makes sense of them.
fn matrix(mut book: Book, out: &mut Out) -> Result<(), Stop> {
    let sheets = book.sheets();
    let known = sheets
        .iter()
        .filter(|s| standout_words::contract::Sheet::of(&s.name).is_some());
    let (mut sent, mut cells_taken) = (0_u32, 0_usize);
    for sheet in known {
        let mut rows: Vec<(u32, Vec<Value>)> = Vec::new();
        book.rows(&sheet.name, &mut |row, cells| {
            cells_taken += cells.len();
            if cells_taken > MATRIX_CELLS {
                return Err(Refusal::TooLarge.into());
            }
            rows.push((row, cells.to_vec()));
            Ok(true)
        })?;
        let sheet = frames::SheetRows {
            name: sheet.name.clone(),
            rows,
        };
        out.send(Tag::Sheet, &frames::put_sheet(&sheet))?;
        sent += 1;
    }
    if sent == 0 {
        return Err(Refusal::NoMatrix {
            sheets: sheets.into_iter().map(|s| s.name).collect(),
        }
        .into());
    }
    out.send(Tag::End, &sent.to_le_bytes())
}
