//! The one list of commands, with what they are asked and what they answer; and the same work by path, for a caller
//! without a window ([`by_path`]).
//!
//! Here async ends: one thread owns the open study ([`Desk`]), and everything below is synchronous. Deliberately
//! absent: Tauri (the window is a [`Host`]), SQL, and any analysis of its own.

mod aside;
mod assignment;
mod beside;
mod by_name;
pub mod by_path;
mod desk;
mod drawing;
mod edits;
mod files;
mod forms;
mod groups;
mod growth;
mod handed;
mod history;
mod host;
mod intake;
mod labels;
pub mod list;
mod marks;
mod matrix;
mod merge;
mod method;
mod offer_detail;
mod preview;
mod problem;
mod reading;
mod removal;
mod report;
pub mod requests;
mod revenue;
mod room;
mod rules;
mod sales;
mod sample;
mod scratch;
mod settings;
mod share_help;
mod sheets;
mod studies;
mod subject;
mod things;
mod typescript;
mod unknown;
mod view;
pub mod views;
mod what_if;
mod white_space;
mod whole;
mod why;

pub use assignment::{Assigned, Assignment, Of};
pub use by_name::Asked;
pub use desk::Desk;
pub use host::{FileKind, Host, Progress};
pub use intake::{LedgerFile, latest_today};
pub use problem::{Problem, Reply};
pub use reading::yes_or_no;
pub use sample::NAMES as SAMPLES;
pub use standout_intake::{
    DateOrder, Decimal, Delimiter, HeadingRows, Job, LedgerOptions, Reader, Repair, Role, TextEncoding, child,
};
pub use standout_store::Same;
pub use standout_words::{Lang, say};
pub use studies::EXTENSION;
pub use typescript::typescript;
pub use whole::write_whole;
