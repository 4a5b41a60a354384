//! What the parent asks of the child: lines of `key=value` in an environment variable.

use standout_words::headings::Role;

use crate::date;
use crate::frames;
use crate::{DateOrder, Decimal, Delimiter, HeadingRows, LedgerOptions, Repair, TextEncoding};

/// The environment variable that carries the request.
pub(crate) const VARIABLE: &str = "STANDOUT_READ";

/// What to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Preview,
    Ledger,
    Aside,
    Matrix,
}

const TASKS: [(Task, &str); 4] =
    [(Task::Preview, "preview"), (Task::Ledger, "ledger"), (Task::Aside, "aside"), (Task::Matrix, "matrix")];

/// A request as text.
pub(crate) fn write(task: Task, options: &LedgerOptions) -> String {
    let mut text = String::new();
    let mut line = |key: &str, value: &str| {
        // The only marks with a meaning of their own; NUL cannot stand in an environment variable.
        let value = value.replace('\\', "\\\\").replace('\n', "\\n").replace('\0', "");
        text.push_str(&format!("{key}={value}\n"));
    };
    if let Some((_, name)) = TASKS.iter().find(|(t, _)| *t == task) {
        line("task", name);
    }
    line("minor", &options.minor_digits.to_string());
    if let Some(sheet) = &options.sheet {
        line("sheet", sheet);
    }
    let choices = [
        ("headings", options.headings.map(HeadingRows::code)),
        ("encoding", options.encoding.map(|one| one.code().to_owned())),
        ("delimiter", options.delimiter.map(|one| one.code().to_owned())),
        ("decimal", options.decimal.map(|one| one.code().to_owned())),
        ("dates", options.dates.map(|one| one.code().to_owned())),
        ("repair", options.repair.map(Repair::code)),
        ("today", options.today.map(|day| frames::days_of(day).to_string())),
        ("groups", options.groups.map(|on| on.to_string())),
        ("months", options.months.map(|on| on.to_string())),
    ];
    for (key, choice) in choices {
        if let Some(code) = choice {
            line(key, &code);
        }
    }
    for (role, heading) in &options.columns {
        line(role.code(), heading);
    }
    text
}

/// The request of a text; `None` if it is none.
pub(crate) fn read(text: &str) -> Option<(Task, LedgerOptions)> {
    let mut task = None;
    let mut options = LedgerOptions::default();
    for line in text.lines() {
        let (key, value) = line.split_once('=')?;
        let value = unescaped(value);
        match key {
            "task" => task = TASKS.iter().find(|(_, name)| *name == value).map(|(t, _)| *t),
            "minor" => options.minor_digits = value.parse().ok()?,
            "sheet" => options.sheet = Some(value),
            "headings" => options.headings = Some(HeadingRows::parse(&value)?),
            "encoding" => options.encoding = Some(TextEncoding::parse(&value)?),
            "delimiter" => options.delimiter = Some(Delimiter::parse(&value)?),
            "decimal" => options.decimal = Some(Decimal::parse(&value)?),
            "dates" => options.dates = Some(DateOrder::parse(&value)?),
            "repair" => options.repair = Some(Repair::parse(&value)?),
            "today" => options.today = date::civil(value.parse().ok()?),
            "groups" => options.groups = Some(value.parse().ok()?),
            "months" => options.months = Some(value.parse().ok()?),
            role => options.columns.push((Role::parse(role)?, value)),
        }
    }
    Some((task?, options))
}

fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            c => text.push(c),
        }
    }
    text
}
