//! The study file: schema, migrations, edits, history.
//!
//! A study is one SQLite file. [`StudyFile`] opens it with suspicion, reads it as a [`standout_market::Study`],
//! and changes it by [`Edit`]s: each list of edits is one transaction and one step of undo. Own sales come in
//! through [`Import`]; what the analysis needs of them is kept beside them as sums.
//!
//! Deliberately absent: text for people (errors are codes and fields), and any thread; the caller owns the
//! file on one thread.

mod apply;
mod check;
mod edit;
mod error;
mod file;
mod journal;
mod ledger;
mod lock;
mod opening;
mod reading;
mod rows;
mod schema;
mod sync_folder;
mod whole;

pub use check::{Finding, check};
pub use edit::{
    About, CellKey, CellValue, ClaimField, Edit, FunctionField, OfferField, PlayerField, SegmentField, SourceField,
    Target, Thing,
};
pub use error::{Apart, ReadOnly, StoreError};
pub use file::{Done, EditId, StudyFile};
pub use journal::{Change, Held, Was};
pub use ledger::{
    Batch, BatchInfo, Condition, Import, Kept, LabelRow, LedgerForm, OrderFilter, OrderPage, OrderRow, Same,
    SegmentRule, Unassigned,
};
pub use opening::Access;
pub use sync_folder::sync_folder;
