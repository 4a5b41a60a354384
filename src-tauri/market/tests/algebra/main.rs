//! The algebra of the analysis, a file a promise.

mod beside_rivals;
mod build;
mod change;
mod claim_sets;
mod completions;
mod conflicts;
mod deciding;
mod independence;
mod robustness;
mod suppose;
mod turns;
mod verdict_table;
mod white_space;
mod why_parts;
mod worked_examples;
