//! The domain of Standout: a study of a market, and what follows from it.
//!
//! The one function that matters is [`analyse`]: the same study always gives the same findings.
//! Deliberately absent: files, clocks, randomness without a seed, serialisation, and text for people
//! (findings carry facts; the room `words` puts them into sentences).

mod cell;
mod findings;
mod grid;
mod interval;
mod ledger;
pub mod method;
mod money;
mod sales;
mod study;

pub use cell::{Cell, Missing, Scope};
pub use findings::*;
pub use grid::Grid;
pub use interval::Interval;
pub use jiff::civil::Date;
pub use ledger::{
    ChannelIx, Distinct, Ledger, Month, MonthSum, OfferSum, Sums, Window, YearWindow,
};
pub use method::{Anchors, Method};
pub use money::{Currency, Money};
pub use sales::{LABEL_KINDS, LabelKind, NO_COST, NO_DAY, SalesBlock};
pub use study::*;
