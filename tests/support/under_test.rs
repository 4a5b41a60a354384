//! The command line as the journeys run it, and the reading child of every import in them.

fn main() -> std::process::ExitCode {
    standout_terminal::run()
}
