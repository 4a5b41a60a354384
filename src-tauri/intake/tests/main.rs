//! What intake promises, a file each.

mod encodings;
mod messy;
mod support;
