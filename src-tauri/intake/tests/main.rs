//! What intake promises, a file each.

mod bombs;
mod child;
mod columns;
mod encodings;
mod matrix;
mod messy;
mod overrides;
mod support;
mod words;
mod workbooks;
