//! Findings become drawings: SVG, PNG, hot spots.
