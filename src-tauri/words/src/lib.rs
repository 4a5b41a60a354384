//! Text for people: one Fluent catalogue in Russian and English, the formats of numbers and dates, and the names
//! that the matrix workbook uses. Whatever a person reads (window, report, chart, terminal) is worded here once.
//!
//! The catalogue lies in `catalogue/{ru,en}/`, a chapter a subject; the window reads the same files.

mod beside;
mod catalogue;
mod conflicts;
pub mod contract;
mod details;
mod formats;
pub mod growth;
pub mod headings;
mod lang;
mod place;
mod profile;
mod reasons;
mod reckoning;
mod robustness;
mod statements;
mod themes;
mod verdicts;
mod what_if;

pub use beside::{
    canvas_sentence, clones_sentence, efficiency, having, having_share, map_sentence, prices_sentence, twins, undercut,
};
pub use catalogue::{Arg, chapters, say};
pub use conflicts::{conflict, stale};
pub use details::{cell_value, factor_value, gate_detail, question, subline};
pub use formats::{
    date, interval, interval_percent, money, money_short, month, number, number_plain, percent, percent_plain,
    percent_signed, plain_amount,
};
pub use lang::Lang;
pub use place::{Place, place, place_in_words};
pub use profile::{method_sources, origin, profile_about, profile_bounds, profile_label, profile_value};
pub use reasons::{because, headline, list, offer_in_words, offer_sentence, segment_sentence};
pub use reckoning::{figure, rule, value, what};
pub use robustness::{flip, likely, stability, standing, turn};
pub use statements::{claim_sentence, concentration, contradiction, profile};
pub use themes::{AlikeThemes, alike_themes};
pub use verdicts::{
    answer, answer_sign, factor, gate, gate_short, offer_verdict, offer_verdict_sign, support, verdict, verdict_sign,
};
pub use what_if::{Trial, gates_moved, what_if};
