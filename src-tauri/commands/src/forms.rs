//! How ledgers of one shape were last read: remembered in the study, applied under what a person chooses now.

use std::path::Path;

use standout_intake::{DateOrder, Decimal, LedgerOptions, Preview, Reader, Role};
use standout_store::{Edit, LedgerForm, StudyFile};
use standout_words::{Lang, say};

use crate::desk::Context;
use crate::intake::unread;
use crate::problem::Reply;
use crate::requests::ShapeOf;
use crate::room::{Room, stored};
use crate::view::study_view;
use crate::views::Changed;

/// A file's shape, and how it is to be read.
pub(crate) struct Recalled {
    /// A digest of its headings.
    pub(crate) shape: String,
    /// What the person chose, and beneath it what was remembered.
    pub(crate) options: LedgerOptions,
    /// Whether anything was remembered of it.
    pub(crate) remembered: bool,
}

/// A digest of a table's headings, whatever their order, case and spaces. Columns of our own, such as those beside
/// rows to be mended, do not count: the mended file is of the shape that it came from.
pub(crate) fn shape(seen: &Preview) -> String {
    let headings = seen.columns.iter().map(|column| column.heading.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut headings: Vec<String> = headings
        .filter(|heading| !heading.is_empty() && !heading.starts_with(standout_report::OURS))
        .map(|heading| heading.to_lowercase().replace('ё', "е"))
        .collect();
    headings.sort();
    blake3::hash(headings.join("\n").as_bytes()).to_hex().to_string()
}

/// What is remembered of the file a preview was made of.
pub(crate) fn recall(file: &StudyFile, lang: Lang, seen: &Preview, options: &LedgerOptions) -> Reply<Recalled> {
    let shape = shape(seen);
    let form = file.ledger_form(&shape).map_err(|e| stored(lang, &e))?;
    let remembered = form.is_some();
    let mut options = options.clone();
    for (key, value) in form.into_iter().flat_map(|form| form.choices) {
        match key.as_str() {
            "decimal" => options.decimal = options.decimal.or_else(|| Decimal::parse(&value)),
            "dates" => options.dates = options.dates.or_else(|| DateOrder::parse(&value)),
            role => {
                // A column that the person gives another role now plays no remembered one.
                let free =
                    |role: Role| options.columns.iter().all(|(r, h)| *r != role && (h.is_empty() || *h != value));
                if let Some(role) = Role::parse(role).filter(|role| free(*role)) {
                    options.columns.push((role, value));
                }
            }
        }
    }
    Ok(Recalled { shape, options, remembered })
}

/// The options of a file with what is remembered of its shape; looks into the file only where that matters.
pub(crate) fn recalled(
    file: &StudyFile,
    lang: Lang,
    reader: &Reader,
    path: &Path,
    options: LedgerOptions,
    remember: bool,
) -> Reply<(LedgerOptions, Option<LedgerForm>)> {
    if !remember && !file.has_ledger_forms().map_err(|e| stored(lang, &e))? {
        return Ok((options, None));
    }
    // The headings alone: a column that is not there is refused when the file is read.
    let look = LedgerOptions { columns: Vec::new(), ..options.clone() };
    let seen = standout_intake::preview(reader, path, &look).map_err(|e| unread(lang, &e))?;
    let recalled = recall(file, lang, &seen, &options)?;
    let form = remember.then(|| form(recalled.shape, &recalled.options));
    Ok((recalled.options, form))
}

/// What is kept of options: what holds for the next file of the shape too. Where the headings stand and which sheet
/// is read is found anew.
fn form(shape: String, options: &LedgerOptions) -> LedgerForm {
    let columns = options.columns.iter().map(|(role, heading)| (role.code().to_owned(), heading.clone()));
    let decimal = options.decimal.map(|decimal| ("decimal".to_owned(), decimal.code().to_owned()));
    let dates = options.dates.map(|dates| ("dates".to_owned(), dates.code().to_owned()));
    let mut choices: Vec<(String, String)> = columns.chain(decimal).chain(dates).collect();
    // The last word on a role counts.
    choices.reverse();
    choices.sort_by(|a, b| a.0.cmp(&b.0));
    choices.dedup_by(|a, b| a.0 == b.0);
    LedgerForm { shape, choices }
}

pub(crate) fn forget(room: &mut Room, asked: ShapeOf, _: &Context) -> Reply<Changed> {
    let said = say(room.lang(), "edit-forget-form", &[]);
    room.edit(&said, &[Edit::ForgetLedgerForm { shape: asked.shape }])?;
    Ok(Changed { said, study: study_view(room)? })
}
