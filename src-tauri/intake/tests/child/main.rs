//! The reading child of this room's tests: a test binary cannot start itself.

fn main() -> std::process::ExitCode {
    standout_intake::child()
}
