//! The matrix by keyboard alone: a row is moved, grouped, added and removed, the menu is walked, and after each of
//! them the keyboard is back on the sheet.

use crate::stage::{Opening, Stage, walk};
use serde_json::Value;
use tempfile::TempDir;

const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';
const ALT: char = '\u{e00a}';
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const LEFT: char = '\u{e012}';
const RIGHT: char = '\u{e014}';
const DOWN: char = '\u{e015}';
const HOME: char = '\u{e011}';
const F1: &str = "\u{e031}";
const F10: char = '\u{e03a}';

/// The row of the active cell, once the keyboard is on the sheet.
async fn row(stage: &Stage) -> String {
    let script = "const grid = document.querySelector('[role=grid]');
        if (document.activeElement !== grid) return null;
        return document.getElementById(grid.getAttribute('aria-activedescendant'))?.dataset.row ?? null;";
    stage
        .until("the keyboard on a cell of the sheet", async || {
            stage.page.execute(script, Vec::new()).await.ok()?.as_str().map(str::to_owned)
        })
        .await
}

/// The keys of the rows that are drawn, from above.
async fn rows(stage: &Stage) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-testid=cell][aria-colindex=\"1\"]')]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((one) => one.dataset.row);";
    match stage.ask(script).await {
        Value::Array(list) => list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect(),
        other => panic!("{other}"),
    }
}

async fn until_rows(stage: &Stage, what: &str, are: impl Fn(&[String]) -> bool) {
    stage
        .until(what, async || {
            let now = rows(stage).await;
            are(&now).then_some(())
        })
        .await;
}

#[tokio::test]
async fn rows_are_kept_in_order_without_a_mouse() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("keyboard", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        stage.click("[data-testid=nav-matrix]").await;
        stage.find("[data-testid=cell]").await;
        stage.page.execute("document.querySelector('[role=grid]').focus()", Vec::new()).await.expect("the sheet");
        stage.chord(&[CONTROL], HOME).await;
        let first = row(stage).await;
        let before = rows(stage).await;

        // Alt and an arrow move the row; the keyboard goes with it, and undo brings both back.
        stage.chord(&[ALT], DOWN).await;
        until_rows(stage, "the row one lower", |now| now.get(1) == Some(&first)).await;
        assert_eq!(row(stage).await, first, "the keyboard goes with its row");
        stage.chord(&[CONTROL], 'z').await;
        until_rows(stage, "the row back", |now| now == before).await;
        assert_eq!(row(stage).await, first);

        // A folded group is one line; what unfolds it is told by the same keys the other way.
        stage.chord(&[ALT, SHIFT], LEFT).await;
        until_rows(stage, "the group folded", |now| now.iter().all(|one| *one != first)).await;
        assert!(row(stage).await.starts_with("band:"), "the keyboard stands on the folded line");
        stage.picture("folded").await;
        stage.chord(&[ALT, SHIFT], RIGHT).await;
        until_rows(stage, "the group unfolded", |now| now == before).await;
        assert_eq!(row(stage).await, first);

        // A row is asked for, given a name, and stands below.
        stage.chord(&[CONTROL], '+').await;
        stage.find("[role=dialog] input").await;
        stage.press(&["Ночная доставка", ENTER]).await;
        until_rows(stage, "a new row below", |now| now.len() > 2 && now[2] == before[1]).await;
        row(stage).await;

        // It goes again, after saying what goes with it.
        stage.press(&["\u{e015}"]).await; // Down
        stage.chord(&[CONTROL], '-').await;
        stage.reads("[data-testid=removal]", "ничего").await;
        stage.picture("removal").await;
        stage.press(&[ENTER]).await;
        until_rows(stage, "the row gone", |now| now == before).await;
        row(stage).await;
    })
    .await;
}

#[tokio::test]
async fn the_menu_and_the_overview_of_keys_give_the_keyboard_back() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("menu", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        stage.click("[data-testid=nav-matrix]").await;
        stage.find("[data-testid=cell]").await;
        stage.page.execute("document.querySelector('[role=grid]').focus()", Vec::new()).await.expect("the sheet");
        stage.chord(&[CONTROL], HOME).await;
        let first = row(stage).await;

        stage.chord(&[SHIFT], F10).await;
        stage.reads("[role=menu]", "Копировать").await;
        stage.picture("open").await;
        stage.press(&[ESCAPE]).await;
        assert_eq!(row(stage).await, first);

        stage.press(&[F1]).await;
        stage.reads("[data-testid=keys]", "до края данных").await;
        stage.picture("keys").await;
        stage.press(&[ESCAPE]).await;
        assert_eq!(row(stage).await, first);
    })
    .await;
}
