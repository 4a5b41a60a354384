//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use standout_commands::{
    Assignment, DateOrder, Decimal, Delimiter, HeadingRows, Lang, LedgerOptions, Of, Repair, Role, TextEncoding,
    latest_today, yes_or_no,
};

/// The argument with which the program starts itself to read a file from outside.
pub(crate) const READ: &str = "--read";

/// Where is our focus segment, and where do we blend in?
#[derive(Parser)]
#[command(name = "standout-cli", version)]
pub(crate) struct Words {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Make a study: empty, or a copy of a sample.
    New {
        study: PathBuf,
        /// The sample to copy: playgrounds.
        #[arg(long)]
        sample: Option<String>,
        /// ISO 4217 code.
        #[arg(long, default_value = "RUB")]
        currency: String,
        #[command(flatten)]
        language: Language,
    },
    /// Read a file into a study.
    #[command(subcommand)]
    Import(Import),
    /// Write the matrix workbook, empty or of a study.
    Template {
        out: PathBuf,
        #[arg(long, value_name = "STUDY")]
        from: Option<PathBuf>,
        #[command(flatten)]
        language: Language,
    },
    /// What follows from a study.
    Analyse {
        study: PathBuf,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Why a verdict is what it is: rule, numbers, cells, sources.
    Why {
        study: PathBuf,
        /// headline, segment:NAME, claim:WORDS; with --segment offer:NAME (one of ours) and price:NAME (what the price of
        /// an offer buys); of everything or with --segment market, revenue, growth, and growth:PART (volume, mix,
        /// price, new, lost, untold; market, segment, own, elsewhere).
        subject: String,
        /// The segment in which it is asked.
        #[arg(long, value_name = "NAME")]
        segment: Option<String>,
        /// Ask of the study as this change would make it; as in what-if.
        #[arg(long, value_name = "WHAT=VALUE")]
        set: Vec<String>,
        /// Look for the thresholds that would flip the verdict of a segment or an offer; takes a while.
        #[arg(long)]
        thresholds: bool,
        /// Print the tree as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Why own sales changed from the year before, and their months against the same months of it.
    Growth {
        study: PathBuf,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// What each segment needs and does not get today, the largest gap of coverage first.
    WhiteSpace {
        study: PathBuf,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// How alike the players of each segment sound, and which themes are probably one.
    Claims {
        study: PathBuf,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Rivals' offers that a client can hardly tell apart, by segment.
    Clones {
        study: PathBuf,
        /// Only this segment.
        #[arg(long, value_name = "NAME")]
        segment: Option<String>,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// What each price buys by segment: who undercuts whom, and what is dearer and not better.
    Prices {
        study: PathBuf,
        /// Only this segment.
        #[arg(long, value_name = "NAME")]
        segment: Option<String>,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Which verdicts changes would move, today's beside those they would make; nothing is saved.
    WhatIf {
        study: PathBuf,
        /// A change. WHAT is a way to a cell by names: "offer:NAME / function:NAME", "offer:NAME / price",
        /// "player:NAME / share", "function:NAME / segment:NAME" (importance), "segment:NAME / volume" or growth,
        /// "offer:NAME / segment:NAME / reach"; "segment:NAME / ..." narrows a price or a share; or "method:KEY" with a
        /// key as the Study sheet of the matrix workbook names it. VALUE as it is typed into the matrix; empty makes
        /// it unknown. May stand several times.
        #[arg(long, value_name = "WHAT=VALUE", required = true)]
        set: Vec<String>,
        /// Print everything as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Write a chart as SVG or PNG.
    Chart {
        study: PathBuf,
        /// Its name; see --list.
        #[arg(required_unless_present = "list")]
        name: Option<String>,
        /// OUT.svg or OUT.png.
        #[arg(required_unless_present = "list")]
        out: Option<PathBuf>,
        /// Print the names of the charts.
        #[arg(long)]
        list: bool,
        #[command(flatten)]
        language: Language,
    },
    /// Write the board's report.
    Report {
        study: PathBuf,
        /// OUT.xlsx
        out: PathBuf,
        #[command(flatten)]
        language: Language,
    },
    /// Say whether a study file is sound.
    Check {
        study: PathBuf,
        #[command(flatten)]
        language: Language,
    },
}

#[derive(Subcommand)]
pub(crate) enum Import {
    /// Own sales: CSV or a workbook.
    Ledger {
        study: PathBuf,
        file: PathBuf,
        /// ROLE=HEADING; roles: date, amount, cost, quantity, order, client, segment, channel, offer, manager.
        #[arg(long = "column", value_name = "ROLE=HEADING", value_parser = column)]
        columns: Vec<(Role, String)>,
        #[command(flatten)]
        reading: Reading,
        /// Where sales go: SEGMENT=text:VALUE for a value of the segment column; for sales whose value stands for no
        /// segment SEGMENT=client:NAME, SEGMENT=channel:NAME, or SEGMENT=order:FROM..BELOW for an average order. May
        /// stand several times; of several that fit the first counts.
        #[arg(long = "rule", value_name = "SEGMENT=WHAT:VALUE", value_parser = rule, conflicts_with = "preview")]
        rules: Vec<Assignment>,
        /// What becomes of sales that are in the study already: leave them out, replace the earlier import, or take
        /// them once more.
        #[arg(long, value_enum, value_name = "WHAT")]
        same: Option<Same>,
        /// The same as --same add.
        #[arg(long, conflicts_with = "same")]
        again: bool,
        /// Write the rows that are set aside into a workbook, to be mended and imported again.
        #[arg(long, value_name = "OUT.xlsx")]
        objections: Option<PathBuf>,
        /// Recognise the columns anew: what is remembered of files of this shape is forgotten.
        #[arg(long)]
        forget: bool,
        /// Only print what is recognised, as JSON; nothing is imported.
        #[arg(long)]
        preview: bool,
        /// Print the outcome as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
    /// The matrix workbook.
    Matrix {
        study: PathBuf,
        workbook: PathBuf,
        /// Print the outcome as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        language: Language,
    },
}

/// What becomes of sales that are in the study already.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Same {
    /// Leave them out.
    Skip,
    /// Take the earlier import out.
    Replace,
    /// Take them once more.
    Add,
}

/// How the file is to be read where one knows better than is recognised; see --preview.
#[derive(Args, Clone)]
pub(crate) struct Reading {
    /// The sheet of a workbook.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The row of the headings as a spreadsheet counts: 3, or 3-4 where they take several; 0 for none.
    #[arg(long = "heading-row", value_name = "ROW", value_parser = closed(HeadingRows::parse, "3, 3-4, or 0 for none"))]
    headings: Option<HeadingRows>,
    /// UTF-8, windows-1251, IBM866, KOI8-R and others by their usual names.
    #[arg(long, value_name = "NAME", value_parser = closed(TextEncoding::parse, "UTF-8, windows-1251, IBM866, KOI8-R or another encoding's name"))]
    encoding: Option<TextEncoding>,
    /// What separates the fields: ; , | or tab.
    #[arg(long, value_name = "SIGN", value_parser = closed(Delimiter::parse, "; , | or tab"))]
    delimiter: Option<Delimiter>,
    /// The decimal mark: comma or point.
    #[arg(long, value_name = "MARK", value_parser = closed(Decimal::parse, "comma or point"))]
    decimal: Option<Decimal>,
    /// The order of dates: dmy, mdy, ymd, serial-1900, serial-1904.
    #[arg(long, value_name = "ORDER", value_parser = closed(DateOrder::parse, "dmy, mdy, ymd, serial-1900 or serial-1904"))]
    dates: Option<DateOrder>,
    /// Whether rows of groups stand over their children: yes or no.
    #[arg(long, value_name = "YES", value_parser = closed(yes_or_no, "yes or no"))]
    groups: Option<bool>,
    /// Whether columns headed by months are the sales of those months: yes or no.
    #[arg(long, value_name = "YES", value_parser = closed(yes_or_no, "yes or no"))]
    months: Option<bool>,
    /// How spoilt letters are mended: UTF-8-as-windows-1251 is UTF-8 that was read as windows-1251. --preview offers one.
    #[arg(long, value_name = "REPAIR", value_parser = closed(Repair::parse, "the repair that --preview offers"))]
    repair: Option<Repair>,
}

impl Reading {
    /// As intake takes it; the currency's minor digits are the study's to add.
    pub(crate) fn options(&self, columns: &[(Role, String)]) -> LedgerOptions {
        LedgerOptions {
            columns: columns.to_vec(),
            sheet: self.sheet.clone(),
            headings: self.headings,
            encoding: self.encoding,
            delimiter: self.delimiter,
            decimal: self.decimal,
            dates: self.dates,
            groups: self.groups,
            months: self.months,
            repair: self.repair,
            today: latest_today(),
            ..LedgerOptions::default()
        }
    }
}

/// A word of a closed list, refused with what the list holds.
fn closed<T>(
    parse: fn(&str) -> Option<T>,
    list: &'static str,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static
where
    T: 'static,
{
    move |word| parse(word).ok_or_else(|| format!("write {list}"))
}

/// The language of sentences.
#[derive(Args, Clone, Copy)]
pub(crate) struct Language {
    #[arg(long, value_enum, default_value = "ru")]
    lang: Code,
}

#[derive(Clone, Copy, ValueEnum)]
enum Code {
    Ru,
    En,
}

impl Language {
    pub(crate) fn lang(self) -> Lang {
        match self.lang {
            Code::Ru => Lang::Ru,
            Code::En => Lang::En,
        }
    }
}

fn rule(text: &str) -> Result<Assignment, String> {
    let form = "write SEGMENT=client:NAME, SEGMENT=channel:NAME, SEGMENT=text:VALUE or SEGMENT=order:FROM..BELOW";
    let said = text.split_once('=').and_then(|(segment, what)| Some((segment.trim(), what.split_once(':')?)));
    let (segment, (kind, value)) = said.ok_or(form)?;
    let value = value.trim().to_owned();
    let of = match kind.trim() {
        "text" => Of::Text(value.clone()),
        "client" => Of::Client(value.clone()),
        "channel" => Of::Channel(value.clone()),
        "order" => {
            let (least, below) =
                value.split_once("..").ok_or("write order:50000.., order:..50000 or order:50000..200000")?;
            Of::Order { least: least.trim().to_owned(), below: below.trim().to_owned() }
        }
        _ => return Err(form.to_owned()),
    };
    if segment.is_empty() || value.is_empty() {
        return Err(form.to_owned());
    }
    Ok(Assignment { segment: segment.to_owned(), of })
}

fn column(text: &str) -> Result<(Role, String), String> {
    let (role, heading) = text.split_once('=').ok_or("write ROLE=HEADING, such as amount=Выручка")?;
    let role = Role::parse(role.trim()).ok_or_else(|| {
        let codes: Vec<&str> = Role::ALL.into_iter().map(Role::code).collect();
        format!("{role} is no role; roles are {}", codes.join(", "))
    })?;
    Ok((role, heading.to_owned()))
}
