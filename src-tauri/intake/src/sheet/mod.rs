//! Workbooks: their sheets and rows, read as a stream wherever the form allows it.

mod outline;
mod precheck;

use std::io::{BufReader, Read, Seek};
use std::rc::Rc;

use calamine::{
    CellErrorType, Data, DataRef, ExcelDateTime, Ods, Reader as _, Sheet, SheetType, SheetVisible, Xls, Xlsb, Xlsx,
};

use crate::Refusal;
use crate::cell::{LONGEST_TEXT, Value};
use crate::child::Stop;
use crate::date;
use crate::input::{Input, Place};
use precheck::Part;

/// Excel's grid.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// An open workbook.
pub(crate) struct Book {
    form: Form,
    place: Rc<Place>,
    parts: Vec<Part>,
}

enum Form {
    /// `.xlsx` and `.xlsm`: cells come as a stream.
    Xlsx(Box<Xlsx<BufReader<Input>>>),
    /// The other forms are read a whole sheet at a time, which the child's limit of memory makes bearable.
    Xls(Box<Xls<BufReader<Input>>>),
    Xlsb(Box<Xlsb<BufReader<Input>>>),
    Ods(Box<Ods<BufReader<Input>>>),
}

/// A sheet's name and whether it is hidden.
pub(crate) struct SheetName {
    pub(crate) name: String,
    pub(crate) hidden: bool,
}

/// A row of a sheet.
pub(crate) struct SheetRow<'a> {
    /// Its number, from 1.
    pub(crate) number: u32,
    /// How deep it lies: how far its first text is indented by its format, or the row by the outline.
    pub(crate) indent: u8,
    /// Its cells, none beyond the last that is filled.
    pub(crate) cells: &'a [Value],
    /// How far the sheet is read, of how much: bytes of its part, or rows where it is read whole.
    pub(crate) read: (u64, u64),
}

/// What a reader of rows answers: whether to go on.
pub(crate) type Each<'a> = dyn FnMut(&SheetRow<'_>) -> Result<bool, Stop> + 'a;

impl Book {
    /// Opens a workbook after a look at its directory.
    pub(crate) fn open(mut input: Input) -> Result<Book, Refusal> {
        let mut start = [0; 4];
        input.read_exact(&mut start)?;
        input.rewind()?;
        let place = input.place();
        let book = |form, parts| Book { form, place, parts };
        if start != *b"PK\x03\x04" {
            if precheck::is_encrypted(&mut input)? {
                return Err(Refusal::Password);
            }
            return match Xls::new(BufReader::new(input)) {
                Ok(xls) => Ok(book(Form::Xls(Box::new(xls)), Vec::new())),
                Err(calamine::XlsError::Password) => Err(Refusal::Password),
                Err(_) => Err(Refusal::Broken),
            };
        }
        let (form, parts) = precheck::form(&mut input)?;
        input.rewind()?;
        let buffered = BufReader::with_capacity(64 * 1024, input);
        let form = match form {
            precheck::Form::Xlsx => Form::Xlsx(Box::new(Xlsx::new(buffered).map_err(|e| match e {
                calamine::XlsxError::Password => Refusal::Password,
                _ => Refusal::Broken,
            })?)),
            precheck::Form::Xlsb => Form::Xlsb(Box::new(Xlsb::new(buffered).map_err(|_| Refusal::Broken)?)),
            precheck::Form::Ods => Form::Ods(Box::new(Ods::new(buffered).map_err(|e| match e {
                calamine::OdsError::Password => Refusal::Password,
                _ => Refusal::Broken,
            })?)),
        };
        Ok(book(form, parts))
    }

    /// The sheets that hold cells, in their order.
    pub(crate) fn sheets(&self) -> Vec<SheetName> {
        let sheets: &[Sheet] = match &self.form {
            Form::Xlsx(book) => book.sheets_metadata(),
            Form::Xls(book) => book.sheets_metadata(),
            Form::Xlsb(book) => book.sheets_metadata(),
            Form::Ods(book) => book.sheets_metadata(),
        };
        sheets
            .iter()
            .filter(|s| s.typ == SheetType::WorkSheet)
            .map(|s| SheetName { name: s.name.clone(), hidden: s.visible != SheetVisible::Visible })
            .collect()
    }

    /// Whether its day numbers count from 1904, as Excel for the Mac once wrote them. ODS writes its dates in full; a
    /// bare number among them is of 1900.
    pub(crate) fn calendar_1904(&self) -> bool {
        match &self.form {
            Form::Xlsx(book) => book.has_1904_epoch(),
            Form::Xlsb(book) => book.has_1904_epoch(),
            Form::Xls(book) => book.has_1904_epoch(),
            Form::Ods(_) => false,
        }
    }

    /// The filled rows of a sheet in their order.
    pub(crate) fn rows(&mut self, sheet: &str, each: &mut Each<'_>) -> Result<(), Stop> {
        let range = match &mut self.form {
            Form::Xlsx(book) => return stream(book, &self.place, &self.parts, sheet, each),
            Form::Xls(book) => book.worksheet_range(sheet).map_err(|_| Refusal::Broken)?,
            Form::Xlsb(book) => book.worksheet_range(sheet).map_err(|_| Refusal::Broken)?,
            Form::Ods(book) => book.worksheet_range(sheet).map_err(|_| Refusal::Broken)?,
        };
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        let of = range.height() as u64;
        let mut cells = Vec::new();
        for (row, data) in (first_row..).zip(range.rows()) {
            if row >= MOST_ROWS {
                return Err(Refusal::TooLarge.into());
            }
            cells.clear();
            cells.resize(first_column as usize, Value::Empty);
            cells.extend(data.iter().map(of_data));
            while cells.last().is_some_and(|cell| *cell == Value::Empty) {
                cells.pop();
            }
            let read = (u64::from(row - first_row) + 1, of);
            let row = SheetRow { number: row + 1, indent: 0, cells: &cells, read };
            if !cells.is_empty() && !each(&row)? {
                break;
            }
        }
        Ok(())
    }
}

fn stream(
    book: &mut Xlsx<BufReader<Input>>,
    place: &Place,
    parts: &[Part],
    sheet: &str,
    each: &mut Each<'_>,
) -> Result<(), Stop> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|_| Refusal::Broken)?;
    // Which part it is, the reader keeps to itself; where it went to in the file, it cannot.
    let part = parts.iter().find(|part| part.holds(place.sought.get()));
    let level = |row: u32| part.and_then(|part| part.levels.get(row as usize)).copied().unwrap_or(0);
    let read =
        || part.map_or((0, 0), |part| (place.at.get().clamp(part.from, part.to) - part.from, part.to - part.from));
    let mut tell = |row: u32, indent: u8, cells: &[Value]| {
        each(&SheetRow { number: row + 1, indent: indent.max(level(row)), cells, read: read() })
    };
    let percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| shows_percent(&format.format_code)))
        .collect();
    let indents: Vec<u8> = reader
        .styles()
        .iter()
        .map(|style| style.alignment.as_ref().and_then(|alignment| alignment.indent).unwrap_or(0))
        .collect();
    let mut cells: Vec<Value> = Vec::new();
    // Texts of rows gone by, written over: a ledger has millions.
    let mut spare: Vec<String> = Vec::new();
    let mut indent = 0;
    let mut current = 0;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|_| Refusal::Broken)? {
        let (row, column) = cell.get_position();
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Refusal::TooLarge.into());
        }
        let percent = percent.get(style).copied().unwrap_or(false);
        let value = of_data_ref(cell.get_value(), percent, &mut spare)?;
        if value == Value::Empty {
            continue;
        }
        if row != current {
            // Rows come in their order in every sound file; a reference that ran over comes out of it.
            if row < current {
                return Err(Refusal::Broken.into());
            }
            if !cells.is_empty() && !tell(current, indent, &cells)? {
                return Ok(());
            }
            spare.extend(cells.drain(..).filter_map(|cell| match cell {
                Value::Text(text) => Some(text),
                _ => None,
            }));
            indent = 0;
            current = row;
        }
        let column = column as usize;
        if column < cells.len() {
            return Err(Refusal::Broken.into());
        }
        if indent == 0 && matches!(value, Value::Text(_)) && cells.iter().all(|cell| *cell == Value::Empty) {
            indent = indents.get(style).copied().unwrap_or(0);
        }
        cells.resize(column, Value::Empty);
        cells.push(value);
    }
    if !cells.is_empty() {
        tell(current, indent, &cells)?;
    }
    Ok(())
}

/// Whether a number format shows a percentage: a `%` outside of quoted text.
fn shows_percent(format: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    format.chars().any(|c| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match c {
            '"' => quoted = !quoted,
            '\\' => escaped = true,
            _ => {}
        }
        c == '%' && !quoted
    })
}

fn of_data_ref(data: &DataRef<'_>, percent: bool, spare: &mut Vec<String>) -> Result<Value, Refusal> {
    Ok(match data {
        DataRef::Int(i) => number(*i as f64, percent),
        DataRef::Float(f) => number(*f, percent),
        DataRef::String(text) => of_text(text, spare),
        DataRef::SharedString(text) => of_text(text, spare),
        DataRef::Bool(flag) => Value::Flag(*flag),
        DataRef::DateTime(when) => of_date(*when),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => of_text(text, spare),
        DataRef::Error(error) => Value::Error(error_name(error)),
        DataRef::Empty => Value::Empty,
    })
}

fn of_data(data: &Data) -> Value {
    match data {
        Data::Int(i) => number(*i as f64, false),
        Data::Float(f) => number(*f, false),
        Data::String(text) => of_text(text, &mut Vec::new()),
        Data::Bool(flag) => Value::Flag(*flag),
        Data::DateTime(when) => of_date(*when),
        Data::DateTimeIso(text) | Data::DurationIso(text) => of_text(text, &mut Vec::new()),
        Data::Error(error) => Value::Error(error_name(error)),
        _ => Value::Empty,
    }
}

fn number(value: f64, percent: bool) -> Value {
    Value::Number { value, percent }
}

/// Text no longer than Excel's longest; spaces alone are nothing.
fn of_text(text: &str, spare: &mut Vec<String>) -> Value {
    if text.chars().all(char::is_whitespace) {
        return Value::Empty;
    }
    if text.len() > LONGEST_TEXT {
        return Value::Text(text.chars().take(LONGEST_TEXT).collect());
    }
    let mut kept = spare.pop().unwrap_or_default();
    kept.clear();
    kept.push_str(text);
    Value::Text(kept)
}

/// A date where the serial is one; the calendar (1900 or 1904) is the workbook's.
fn of_date(when: ExcelDateTime) -> Value {
    let plain = Value::Number { value: when.as_f64(), percent: false };
    if when.is_duration() || !when.as_f64().is_finite() || when.as_f64() < 1.0 {
        return plain;
    }
    let (year, month, day, ..) = when.to_ymd_hms_milli();
    date::days(i32::from(year), u32::from(month), u32::from(day)).map_or(plain, Value::Day)
}

fn error_name(error: &CellErrorType) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests;
