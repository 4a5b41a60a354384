//! The second door: the same commands without a window.

fn main() {}
