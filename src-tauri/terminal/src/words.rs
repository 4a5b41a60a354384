//! The words of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use standout_commands::{Lang, Role};

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
        /// The sheet of a workbook.
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// Take a file that was imported before once more.
        #[arg(long)]
        again: bool,
        /// Only show what is recognised; nothing is imported.
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

fn column(text: &str) -> Result<(Role, String), String> {
    let (role, heading) = text.split_once('=').ok_or("write ROLE=HEADING, such as amount=Выручка")?;
    let role = Role::parse(role.trim()).ok_or_else(|| {
        let codes: Vec<&str> = Role::ALL.into_iter().map(Role::code).collect();
        format!("{role} is no role; roles are {}", codes.join(", "))
    })?;
    Ok((role, heading.to_owned()))
}
