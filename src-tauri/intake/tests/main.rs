//! What intake promises, a file each.

mod bombs;
mod child;
mod columns;
mod documents;
mod encodings;
mod forms;
mod matrix;
mod messy;
mod months;
mod objections;
mod overrides;
mod repair;
mod reports;
mod support;
mod warnings;
mod words;
mod workbooks;
