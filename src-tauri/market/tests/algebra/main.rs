//! The algebra of the analysis, a file a promise.

mod build;
mod worked_examples;
