//! The algebra of the analysis, a file a promise.

mod build;
mod change;
mod completions;
mod conflicts;
mod deciding;
mod independence;
mod robustness;
mod verdict_table;
mod worked_examples;
