//! The one list of commands; views; problems; progress.
