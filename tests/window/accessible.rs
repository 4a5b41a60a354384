//! A screen reader finds names, roles and an order on every screen, in every dialog and in the menu: axe-core, run in
//! the real window, finds nothing serious.

use crate::stage::{Opening, Stage, walk};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const CONTROL: char = '\u{e009}';
const SHIFT: char = '\u{e008}';
const F10: char = '\u{e03a}';
const ESCAPE: &str = "\u{e00c}";
const F1: &str = "\u{e031}";

/// What axe-core finds serious or worse, a line each.
async fn serious(stage: &Stage) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}; npm ci", path.display()));
    let script = format!(
        "if (!window.axe) {{ {axe} }}
        const done = arguments[arguments.length - 1];
        window.axe.run(document, {{ resultTypes: ['violations'] }}).then((found) => done(found.violations
            .filter((one) => one.impact === 'serious' || one.impact === 'critical')
            .map((one) => `${{one.id}}: ${{one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(' | ')}}`)),
            (error) => done([String(error)]));"
    );
    let found = stage.page.execute_async(&script, Vec::new()).await.expect("axe runs");
    match found {
        Value::Array(list) => list.iter().map(|one| one.as_str().unwrap_or_default().to_owned()).collect(),
        other => panic!("{other}"),
    }
}

async fn nothing_serious(stage: &Stage, found: &mut Vec<String>, place: &str) {
    stage.settled().await;
    found.extend(serious(stage).await.into_iter().map(|one| format!("{place}: {one}")));
}

async fn on_the_sheet(stage: &Stage) {
    let script = "return document.activeElement?.getAttribute('role') === 'grid'
        && document.querySelector('[role=menu], [role=dialog]') === null";
    stage.until("the keyboard on the sheet", async || stage.ask(script).await.as_bool().filter(|is| *is)).await;
}

#[tokio::test]
async fn axe_finds_nothing_serious_anywhere() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("accessible", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        let mut found = Vec::new();
        for screen in ["overview", "segments", "offers", "revenue", "report", "matrix"] {
            stage.click(&format!("[data-testid=nav-{screen}]")).await;
            stage.find(&format!("[data-testid=screen-{screen}]")).await;
            nothing_serious(stage, &mut found, screen).await;
        }
        for sheet in ["shares", "segments", "players", "importance", "functions", "prices", "offers", "reach", "claims"]
        {
            stage.page.execute(&format!("location.hash = '#/matrix/{sheet}'"), Vec::new()).await.expect("an address");
            stage.find("[data-testid=cell]").await;
            nothing_serious(stage, &mut found, sheet).await;
        }
        stage.page.execute("document.querySelector('[role=grid]').focus()", Vec::new()).await.expect("the sheet");
        for (place, held, key, css) in [
            ("the menu", Some(SHIFT), F10, "[role=menu]"),
            ("adding", Some(CONTROL), '+', "[role=dialog]"),
            ("removing", Some(CONTROL), '-', "[role=dialog]"),
            ("keys", None, F1.chars().next().unwrap_or_default(), "[data-testid=keys]"),
            ("finding", Some(CONTROL), 'f', "[role=search]"),
        ] {
            let held: Vec<char> = held.into_iter().collect();
            on_the_sheet(stage).await;
            stage.chord(&held, key).await;
            stage.find(css).await;
            nothing_serious(stage, &mut found, place).await;
            stage.press(&[ESCAPE]).await;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    })
    .await;
}
