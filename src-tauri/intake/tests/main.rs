//! What intake promises, a file each.

mod encodings;
mod matrix;
mod messy;
mod support;
