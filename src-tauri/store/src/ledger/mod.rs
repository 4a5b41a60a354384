//! Own sales: importing them, the sums beside them, mapping their names, drilling down to them.

mod batch;
mod bulk;
mod calendar;
mod forms;
mod import;
mod items;
mod known;
mod labels;
mod orders;
mod rules;
mod span;
mod sums;
mod sweep;
mod tally;

pub use batch::{Batch, BatchInfo, Kept, Same};
pub use forms::LedgerForm;
pub(crate) use forms::remember;
pub use import::Import;
pub use labels::LabelRow;
pub(crate) use labels::Names;
pub use orders::{OrderFilter, OrderPage, OrderRow};
pub use rules::{Condition, SegmentRule, Unassigned};
pub(crate) use sums::{differing, read, settle};
pub(crate) use sweep::sweep;
