//! The sheet of the matrix as a test has it under its fingers: where the keyboard stands, what stands in its cells,
//! and the keys by their names.

use crate::stage::Stage;
use serde_json::{Value, json};

pub(crate) const SHIFT: char = '\u{e008}';
pub(crate) const CONTROL: char = '\u{e009}';
pub(crate) const ALT: char = '\u{e00a}';
pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const ESCAPE: &str = "\u{e00c}";
pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const UP: &str = "\u{e013}";
pub(crate) const DOWN: &str = "\u{e015}";
pub(crate) const HOME: char = '\u{e011}';
pub(crate) const END: char = '\u{e010}';
pub(crate) const F1: &str = "\u{e031}";
pub(crate) const F10: char = '\u{e03a}';

/// The active cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Active {
    pub(crate) row: String,
    pub(crate) column: String,
    pub(crate) text: String,
}

/// Opens a sheet of the matrix, with the keyboard in its first cell.
pub(crate) async fn open(stage: &Stage, sheet: &str) {
    stage.click("[data-testid=nav-matrix]").await;
    stage.find("[data-testid=screen-matrix]").await;
    stage.page.execute(&format!("location.hash = '#/matrix/{sheet}'"), Vec::new()).await.expect("an address");
    stage.find(&format!("[data-testid=screen-matrix][data-sheet='{sheet}'] [data-testid=cell]")).await;
    stage.page.execute("document.querySelector('[role=grid]').focus()", Vec::new()).await.expect("the sheet");
    stage.chord(&[CONTROL], HOME).await;
}

/// The active cell, once the keyboard is on the sheet.
pub(crate) async fn active(stage: &Stage) -> Active {
    let script = "const grid = document.querySelector('[role=grid]');
        if (document.activeElement !== grid || document.querySelector('[role=dialog], [role=menu]')) return null;
        const cell = document.getElementById(grid.getAttribute('aria-activedescendant'));
        return cell && [cell.dataset.row, cell.dataset.column, cell.innerText.replace('⠿', '').trim()];";
    stage
        .until("the keyboard on a cell of the sheet", async || {
            let found = stage.page.execute(script, Vec::new()).await.ok()?;
            let text = |at: usize| found.get(at).and_then(Value::as_str).map(str::to_owned);
            Some(Active { row: text(0)?, column: text(1)?, text: text(2)?.replace('\u{a0}', " ") })
        })
        .await
}

/// Awaits that the keyboard is on such a cell of the sheet.
pub(crate) async fn stands(stage: &Stage, what: &str, is: impl Fn(&Active) -> bool) -> Active {
    stage
        .until(what, async || {
            let now = active(stage).await;
            is(&now).then_some(now)
        })
        .await
}

/// The keys of the rows that are drawn, from above.
pub(crate) async fn rows(stage: &Stage) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-testid=cell][aria-colindex=\"1\"]')]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((one) => one.dataset.row);";
    match stage.ask(script).await {
        Value::Array(list) => list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect(),
        other => panic!("{other}"),
    }
}

/// Pastes a text, as if it had been copied in another program.
pub(crate) async fn paste(stage: &Stage, text: &str) {
    let script = "const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));";
    stage.page.execute(script, vec![json!(text)]).await.expect("a paste");
}
