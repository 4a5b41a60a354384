//! A spreadsheet becomes typed facts, plus objections.
