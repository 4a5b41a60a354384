//! What a study file promises, one file a promise.
#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod acts;
mod again;
mod ahead;
mod crash;
mod hidden;
mod hostile;
mod ledger;
mod matrix;
mod merge;
mod migration;
mod rules;
mod sums;
mod support;
mod supposing;
mod undo;
mod whole;
mod writers;
