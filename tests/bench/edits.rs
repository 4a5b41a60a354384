//! How long an edit of the large study takes, from the command to its reply in JSON: what the window waits for.
//!
//! `edits STUDY` works on a copy of a study of large_study.py, asks as the window does, and prints one line of JSON:
//! the median milliseconds of each command and how long its longest reply is.

use serde_json::{Value, json};
use standout_tests::program::Program;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

const RUNS: usize = 11;
/// 50 functions by 40 offers.
const PASTED: (usize, usize) = (50, 40);

fn main() -> std::io::Result<()> {
    let original = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/bench/large.standout".to_owned()));
    let folder = tempfile::tempdir()?;
    let study = folder.path().join("large.standout");
    std::fs::copy(&original, &study)?;
    let mut measured = Measured { program: Program::new(folder.path(), "no file is read"), found: BTreeMap::new() };
    measured.program.call("open_study", json!({ "path": study }));
    measured.all();
    writeln!(std::io::stdout(), "{}", measured.summary(&study)?)
}

struct Measured {
    program: Program,
    found: BTreeMap<&'static str, Vec<(f64, usize)>>,
}

impl Measured {
    fn time(&mut self, what: &'static str, command: &str, payload: Value) -> Value {
        let started = Instant::now();
        // The reply leaves as text: the bridge to the page carries nothing else.
        let reply = self.program.call(command, payload);
        let text = reply.to_string();
        let took = started.elapsed().as_secs_f64() * 1000.0;
        self.found.entry(what).or_default().push((took, text.len()));
        reply
    }

    fn all(&mut self) {
        let sheet = self.time("sheet", "sheet", json!({ "sheet": "levels" }));
        let keys = |axis: &str| -> Vec<String> {
            let heads = sheet[axis].as_array().into_iter().flatten();
            heads.filter_map(|head| head["key"].as_str().map(str::to_owned)).filter(|key| !key.is_empty()).collect()
        };
        let (functions, offers) = (keys("rows"), keys("columns"));
        // Levels only: every fourth function is a number.
        let cell = |f: usize, o: usize, text: &str| json!({ "row": functions[f * 4 + 1], "column": offers[o + 100], "text": text });
        let block = |text: &str| -> Value {
            let cells = (0..PASTED.0).flat_map(|f| (0..PASTED.1).map(move |o| cell(f, o, text)));
            json!({ "sheet": "levels", "label": "paste", "edits": cells.collect::<Vec<_>>() })
        };
        // Cleared first, so that what is typed below is always a change.
        self.program.call("edit_cells", block(""));
        for run in 0..RUNS {
            let one = json!({ "sheet": "levels", "label": "type", "edits": [cell(run, 3, "да")] });
            self.time("one cell", "edit_cells", one);
            self.time("undo of it", "undo", json!({}));
            self.time("paste of 2 000 cells", "edit_cells", block("да"));
            self.time("undo of the paste", "undo", json!({}));
            let seen = json!({ "sheet": "levels", "from_row": 48, "rows": 48, "from_column": 24 * run, "columns": 48 });
            self.time("block of cells", "cells", seen);
            self.time("sheet", "sheet", json!({ "sheet": "levels" }));
        }
    }

    fn summary(&self, study: &Path) -> std::io::Result<Value> {
        let summary = self.found.iter().map(|(what, runs)| {
            let mut times: Vec<f64> = runs.iter().map(|(took, _)| *took).collect();
            times.sort_by(f64::total_cmp);
            let reply = runs.iter().map(|(_, length)| *length).max();
            (
                (*what).to_owned(),
                json!({ "ms": (times[times.len() / 2] * 10.0).round() / 10.0, "reply_kb": reply.map(|n| n / 1024) }),
            )
        });
        let mut summary: serde_json::Map<String, Value> = summary.collect();
        summary.insert("file_mb".to_owned(), json!(std::fs::metadata(study)?.len() >> 20));
        Ok(Value::Object(summary))
    }
}
