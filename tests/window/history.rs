//! A cell remembers: one key shows what it has held, and one more puts it back.

use crate::sheet::{self, CONTROL, DOWN, ENTER, ESCAPE, SHIFT, UP};
use crate::stage::{Opening, walk};
use tempfile::TempDir;

const LIST: &str = "[data-testid=cell-history]";

#[tokio::test]
async fn an_older_value_is_one_key_away_and_comes_back_by_another() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("history", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        sheet::open(stage, "shares").await;
        stage.press(&[DOWN]).await;
        let before = sheet::active(stage).await;
        stage.press(&["2", "1", ENTER, UP]).await;
        sheet::stands(stage, "the typed share", |now| now.text.contains("21")).await;
        stage.press(&["2", "2", ENTER, UP]).await;
        sheet::stands(stage, "the next one", |now| now.text.contains("22")).await;

        // The last change first, each with its source and what made it.
        stage.chord(&[CONTROL, SHIFT], 'h').await;
        let list = stage.reads(LIST, "22\u{a0}%").await;
        let place = |words: &str| list.find(words).unwrap_or_else(|| panic!("{words} in {list}"));
        assert!(place("22\u{a0}%") < place("21\u{a0}%") && place("21\u{a0}%") < place("загрузка матрицы"), "{list}");
        assert!(list.contains("ввод") && list.contains("сейчас"), "{list}");
        stage.picture("list").await;

        // Esc is the sheet again, and nothing has changed.
        stage.press(&[ESCAPE]).await;
        sheet::stands(stage, "the same cell", |now| now.text.contains("22")).await;

        // The keyboard stands on the way back to the value before this one; an arrow goes on to the one before that.
        stage.chord(&[CONTROL, SHIFT], 'h').await;
        focused(stage, "21").await;
        stage.press(&[DOWN]).await;
        focused(stage, "18").await;
        stage.press(&[ENTER]).await;
        sheet::stands(stage, "the value it had at first", |now| *now == before).await;
        stage.reads(LIST, "возврат").await;

        // One step of undo.
        stage.chord(&[CONTROL], 'z').await;
        sheet::stands(stage, "undone", |now| now.text.contains("22")).await;

        // What was undone is told apart, and the button beside it takes it by a press too.
        stage.find(&format!("{LIST} [data-state=undone]")).await;
        stage.click(&format!("{LIST} [data-state=undone] button")).await;
        sheet::stands(stage, "taken after all", |now| *now == before).await;
    })
    .await;
}

/// Awaits that the keyboard stands on the way back to a value.
async fn focused(stage: &crate::stage::Stage, value: &str) {
    let script = "return document.activeElement?.getAttribute('aria-label') ?? ''";
    stage
        .until(value, async || {
            let label = stage.ask(script).await;
            label.as_str().filter(|label| label.starts_with("Вернуть") && label.contains(value)).map(drop)
        })
        .await;
}
