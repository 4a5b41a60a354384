//! The window's program.
mod window;

fn main() -> std::process::ExitCode {
    window::open()
}
