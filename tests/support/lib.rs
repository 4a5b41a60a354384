//! What the journeys share: running the command line, the program around the commands, and two ways to one number.

pub mod command_line;
pub mod program;
pub mod same;
