//! Own sales: importing them, the sums beside them, mapping their names, drilling down to them.

mod bulk;
mod calendar;
mod import;
mod labels;
mod orders;
mod sums;
mod tally;

pub use import::{Batch, BatchInfo, Import};
pub use labels::LabelRow;
pub use orders::{OrderFilter, OrderPage, OrderRow};
pub(crate) use sums::{differing, read, settle};
