//! The study file: schema, migrations, edits, history.
