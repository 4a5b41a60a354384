//! A person's choices of how a file is read, from words to what intake takes.

use standout_intake::{DateOrder, Decimal, Delimiter, HeadingRows, LedgerOptions, Repair, Role, TextEncoding};
use standout_words::Lang;

use crate::intake::latest_today;
use crate::problem::{Problem, Reply};
use crate::requests::Reading;

/// The options of a request: roles by their codes, and what a person set otherwise than recognised. The currency's
/// minor digits are the study's to add.
pub(crate) fn ledger_options(
    lang: Lang,
    columns: impl IntoIterator<Item = (String, String)>,
    reading: &Reading,
) -> Reply<LedgerOptions> {
    let set = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    Ok(LedgerOptions {
        columns: columns.into_iter().filter_map(|(role, heading)| Some((Role::parse(&role)?, heading))).collect(),
        sheet: set(&reading.sheet),
        headings: one(lang, &reading.headings, HeadingRows::parse)?,
        encoding: one(lang, &reading.encoding, TextEncoding::parse)?,
        delimiter: one(lang, &reading.delimiter, Delimiter::parse)?,
        decimal: one(lang, &reading.decimal, Decimal::parse)?,
        dates: one(lang, &reading.dates, DateOrder::parse)?,
        repair: one(lang, &reading.repair, Repair::parse)?,
        groups: one(lang, &reading.groups, yes_or_no)?,
        months: one(lang, &reading.months, yes_or_no)?,
        today: latest_today(),
        ..LedgerOptions::default()
    })
}

/// `yes` or `no`.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.trim() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// A choice of a closed list; nothing chosen is an empty text too.
fn one<T>(lang: Lang, text: &Option<String>, parse: fn(&str) -> Option<T>) -> Reply<Option<T>> {
    match text.as_deref() {
        None | Some("") => Ok(None),
        Some(text) => {
            parse(text).map(Some).ok_or_else(|| Problem::new(lang, "unknown-reading", &[("what", text.into())]))
        }
    }
}
