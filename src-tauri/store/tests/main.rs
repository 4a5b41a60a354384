//! What a study file promises, one file a promise.
#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod matrix;
mod support;
