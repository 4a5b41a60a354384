//! Drawings of a small study: as text, as pictures, and against hostile input.

#![allow(clippy::unwrap_used)] // a test fails by panicking

mod fixture;
mod golden;
mod growth;
mod pictures;
mod properties;
