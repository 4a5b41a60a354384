//! `standout-cli`.

fn main() -> std::process::ExitCode {
    standout_terminal::run()
}
