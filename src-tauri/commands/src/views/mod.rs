//! What the commands answer with: plain data for a page, a script or a test.
//!
//! Amounts are minor units, shares, growth and similarity 0-1, scores 0-100, unknown is `null` (in a cell: left out).

mod analysis;
mod beside;
mod growth;
mod marks;
mod matrix;
mod method;
mod pictures;
mod preview;
mod rules;
mod sales;
mod study;
mod things;
mod what_if;
mod white_space;
mod why;

pub use analysis::*;
pub use beside::*;
pub use growth::*;
pub use marks::*;
pub use matrix::*;
pub use method::*;
pub use pictures::*;
pub use preview::*;
pub use rules::*;
pub use sales::*;
pub use study::*;
pub use things::*;
pub use what_if::*;
pub use white_space::*;
pub use why::*;
