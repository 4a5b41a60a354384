//! What the journeys share: a fresh folder, the command line, a reader of what it printed.
