//! What was recognised of a file as a whole, each with what else it could be.

use standout_intake::{
    Basis, DateOrder, Decimal, Delimiter, FileKind as Form, HeadingRows, LedgerOptions, Preview, Repair, RoleReason,
    RowFate, TextEncoding,
};
use standout_words::{Lang, say};

use crate::views::{ChoiceView, SettingView};

/// The settings that matter to this file.
pub(super) fn settings(lang: Lang, seen: &Preview, options: &LedgerOptions) -> Vec<SettingView> {
    let of = Settings { lang, seen, mended: options.repair };
    let file = [of.sheet(), of.headings(), of.encoding(), of.repair(), of.delimiter()];
    let table = [of.decimal(), of.dates(), of.groups(), of.months()];
    file.into_iter().chain(table).flatten().collect()
}

struct Settings<'a> {
    lang: Lang,
    seen: &'a Preview,
    mended: Option<Repair>,
}

impl Settings<'_> {
    fn sheet(&self) -> Option<SettingView> {
        let chosen = self.seen.sheets.iter().find(|s| s.chosen)?;
        let choices = self.seen.sheets.iter().map(|sheet| {
            let said = match sheet.hidden {
                true => say(self.lang, "sheet-hidden", &[("name", sheet.name.as_str().into())]),
                false => sheet.name.clone(),
            };
            (sheet.name.clone(), said)
        });
        Some(self.setting("sheet", chosen.name.clone(), self.seen.sheet_basis, choices.collect()))
    }

    fn headings(&self) -> Option<SettingView> {
        let rows = self.seen.headings;
        let mut choices = vec![(HeadingRows::default(), say(self.lang, "headings-none", &[]))];
        for (row, text) in &self.seen.heads {
            let args = [("row", (*row).to_string().into()), ("text", text.as_str().into())];
            choices.push((HeadingRows::one(*row), say(self.lang, "headings-row", &args)));
        }
        if !choices.iter().any(|(one, _)| *one == rows) {
            let args = [("from", rows.first.to_string().into()), ("to", rows.last.to_string().into())];
            choices.insert(1, (rows, say(self.lang, "headings-rows", &args)));
        }
        let choices = choices.into_iter().map(|(rows, said)| (rows.code(), said)).collect();
        Some(self.setting("headings", rows.code(), self.seen.headings_basis, choices))
    }

    fn encoding(&self) -> Option<SettingView> {
        let Form::Text { encoding, encoding_basis, .. } = self.seen.kind else {
            return None;
        };
        let mut offered = TextEncoding::OFFERED.to_vec();
        if !offered.contains(&encoding) {
            offered.push(encoding);
        }
        let choices = offered.into_iter().map(|one| (one.code().to_owned(), encoding_words(self.lang, one)));
        Some(self.setting("encoding", encoding.code().to_owned(), encoding_basis, choices.collect()))
    }

    /// Only of a file whose letters seem spoilt, or were mended.
    fn repair(&self) -> Option<SettingView> {
        let none = (String::new(), say(self.lang, "repair-none", &[]));
        let choice = match (self.mended, &self.seen.repair) {
            (Some(repair), _) => (repair.code(), say(self.lang, "repair-done", &[])),
            (None, Some(offer)) => {
                let args = [("before", offer.before.as_str().into()), ("after", offer.after.as_str().into())];
                (offer.repair.code(), say(self.lang, "repair-offer", &args))
            }
            (None, None) => return None,
        };
        let (value, basis) = match self.mended {
            Some(repair) => (repair.code(), Basis::Chosen),
            None => (String::new(), Basis::Convention),
        };
        Some(self.setting("repair", value, basis, vec![none, choice]))
    }

    fn delimiter(&self) -> Option<SettingView> {
        let Form::Text { delimiter, delimiter_basis, .. } = self.seen.kind else {
            return None;
        };
        let choices = Delimiter::ALL.into_iter().map(|one| (one.code().to_owned(), delimiter_words(self.lang, one)));
        Some(self.setting("delimiter", delimiter.code().to_owned(), delimiter_basis, choices.collect()))
    }

    /// Of the column that leaves most doubt.
    fn decimal(&self) -> Option<SettingView> {
        let columns = self.seen.columns.iter().filter_map(|c| c.numbers);
        let form = columns.min_by_key(|form| form.basis.confidence())?;
        let choices = Decimal::ALL.into_iter().map(|one| (one.code().to_owned(), number_form(self.lang, one)));
        Some(self.setting("decimal", form.decimal.code().to_owned(), form.basis, choices.collect()))
    }

    fn dates(&self) -> Option<SettingView> {
        let form = self.seen.columns.iter().find_map(|c| c.dates)?;
        let choices = DateOrder::ALL.into_iter().map(|one| (one.code().to_owned(), date_form(self.lang, one)));
        Some(self.setting("dates", form.order.code().to_owned(), form.basis, choices.collect()))
    }

    /// Only of a table that has them: a flat one need not hear of groups.
    fn groups(&self) -> Option<SettingView> {
        let basis = self.seen.groups?;
        let grouped = self.seen.columns.iter().any(|c| c.reason == Some(RoleReason::Group))
            || self.seen.rows.iter().any(|row| row.fate == RowFate::Group);
        let choices = ["yes", "no"].map(|code| (code.to_owned(), say(self.lang, &format!("groups-{code}"), &[])));
        let value = if basis == Basis::Chosen && !grouped { "no" } else { "yes" };
        Some(self.setting("groups", value.to_owned(), basis, choices.to_vec()))
    }

    /// Only of a table that has them.
    fn months(&self) -> Option<SettingView> {
        let months = self.seen.months.as_ref()?;
        let choices = ["yes", "no"].map(|code| (code.to_owned(), say(self.lang, &format!("months-{code}"), &[])));
        let none = months.months.is_empty() && !months.lack_year();
        Some(self.setting("months", if none { "no" } else { "yes" }.to_owned(), months.basis, choices.to_vec()))
    }

    fn setting(&self, key: &str, value: String, basis: Basis, choices: Vec<(String, String)>) -> SettingView {
        let said =
            choices.iter().find(|(one, _)| *one == value).map_or_else(|| value.clone(), |(_, said)| said.clone());
        SettingView {
            key: key.to_owned(),
            name: say(self.lang, &format!("setting-{key}"), &[]),
            value,
            said,
            chosen: basis == Basis::Chosen,
            sure: basis.confidence().code().to_owned(),
            why: match (key, basis) {
                ("repair", Basis::Convention) => say(self.lang, "repair-why", &[]),
                _ => say(self.lang, basis_id(basis), &[]),
            },
            choices: choices.into_iter().map(|(value, said)| ChoiceView { value, said }).collect(),
        }
    }
}

fn basis_id(basis: Basis) -> &'static str {
    match basis {
        Basis::Chosen => "basis-chosen",
        Basis::Marked => "basis-marked",
        Basis::Values => "basis-values",
        Basis::OtherColumns => "basis-other-columns",
        Basis::Likely => "basis-likely",
        Basis::Convention => "basis-convention",
    }
}

fn encoding_words(lang: Lang, encoding: TextEncoding) -> String {
    let id = match encoding.code() {
        "windows-1251" => "encoding-windows-1251",
        "windows-1252" => "encoding-windows-1252",
        "IBM866" => "encoding-ibm866",
        "KOI8-R" => "encoding-koi8-r",
        "x-mac-cyrillic" => "encoding-mac",
        other => return other.to_owned(),
    };
    say(lang, id, &[])
}

pub(super) fn number_form(lang: Lang, decimal: Decimal) -> String {
    match decimal {
        Decimal::Point => say(lang, "decimal-point", &[]),
        Decimal::Comma => say(lang, "decimal-comma", &[]),
    }
}

pub(super) fn date_form(lang: Lang, order: DateOrder) -> String {
    match order {
        DateOrder::DayMonthYear => say(lang, "date-day-first", &[]),
        DateOrder::MonthDayYear => say(lang, "date-month-first", &[]),
        DateOrder::YearMonthDay => say(lang, "date-year-first", &[]),
        DateOrder::Serial => say(lang, "date-serial", &[]),
        DateOrder::Serial1904 => say(lang, "date-serial-1904", &[]),
    }
}

pub(super) fn delimiter_words(lang: Lang, delimiter: Delimiter) -> String {
    match delimiter.sign() {
        '\t' => say(lang, "delimiter-tab", &[]),
        other => format!("«{other}»"),
    }
}
