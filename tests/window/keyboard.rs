//! The matrix by keyboard alone: a row is moved, grouped, added and removed, the menu is walked, and after each of
//! them the keyboard is back on the sheet.

use crate::sheet::{self, ALT, CONTROL, DOWN, END, ENTER, ESCAPE, F1, F10, SHIFT, TAB, UP, rows};
use crate::stage::{Opening, Stage, walk};
use tempfile::TempDir;

const LEFT: char = '\u{e012}';
const RIGHT: char = '\u{e014}';
const PAGE_UP: char = '\u{e00e}';
const PAGE_DOWN: char = '\u{e00f}';

/// The row of the active cell, once the keyboard is on the sheet.
async fn row(stage: &Stage) -> String {
    sheet::active(stage).await.row
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
        sheet::open(stage, "levels").await;
        let first = row(stage).await;
        let before = rows(stage).await;

        // Alt and an arrow move the row; the keyboard goes with it, and undo brings both back.
        stage.chord(&[ALT], '\u{e015}').await; // Down
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
        let added = sheet::stands(stage, "the first cell of the new row", |now| now.row != first).await;
        assert_eq!(added.row, rows(stage).await[1]);
        assert_ne!(added.column, "", "where the first fact goes, not on the name");

        // It goes again, after saying what goes with it.
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
async fn names_typed_into_the_last_row_make_a_list() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("names", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        sheet::open(stage, "players").await;
        // Below the last player is the row that is only there to add one; its name is typed into the first column.
        stage.chord(&[CONTROL], END).await;
        stage.press(&[DOWN, "\u{e011}", "\u{e011}"]).await; // Home, Home
        let last = sheet::stands(stage, "the new row's name", |now| now.row == "+" && now.column.is_empty()).await;

        // Enter goes on to the next new row, as in a spreadsheet, so that a list is typed without a pause.
        stage.press(&["Первый новый", ENTER, "Второй новый", ENTER]).await;
        // Both have come before one goes up: until then the row above is another.
        stage
            .until("both names", async || {
                let text = stage.ask("return document.querySelector('[role=grid]').innerText").await;
                text.as_str().filter(|text| text.contains("Первый новый") && text.contains("Второй новый")).map(drop)
            })
            .await;
        sheet::stands(stage, "the next new row", |now| *now == last).await;
        stage.press(&[UP]).await;
        sheet::stands(stage, "the second name", |now| now.text == "Второй новый" && now.row.starts_with("player:"))
            .await;
        stage.press(&[UP]).await;
        sheet::stands(stage, "the first name", |now| now.text == "Первый новый").await;

        // Tab goes on along the row that has come of the name.
        stage.press(&[DOWN, DOWN, "Третий новый", TAB]).await;
        let cell = sheet::stands(stage, "the row's next cell", |now| now.row.starts_with("player:")).await;
        assert_ne!(cell.column, "", "{cell:?}");

        // Each name is one step of undo.
        stage.chord(&[CONTROL], 'z').await;
        stage.chord(&[CONTROL], 'z').await;
        stage.chord(&[CONTROL], 'z').await;
        stage
            .until("no new names", async || {
                let text = stage.ask("return document.querySelector('[role=grid]').innerText").await;
                text.as_str().filter(|text| !text.contains("новый")).map(drop)
            })
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_menu_and_the_overview_of_keys_give_the_keyboard_back() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("menu", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        sheet::open(stage, "levels").await;
        let first = row(stage).await;

        stage.chord(&[SHIFT], F10).await;
        stage.reads("[role=menu]", "Копировать").await;
        stage.picture("open").await;
        stage.press(&[ESCAPE]).await;
        assert_eq!(row(stage).await, first);

        // The next sheet and back: the keyboard goes there too.
        stage.chord(&[CONTROL], PAGE_DOWN).await;
        stage.find("[data-sheet=importance] [data-testid=cell]").await;
        sheet::stands(stage, "a cell of the next sheet", |now| now.column.starts_with("segment:")).await;
        stage.chord(&[CONTROL], PAGE_UP).await;
        stage.find("[data-sheet=levels] [data-testid=cell]").await;
        sheet::stands(stage, "a cell of the sheet before", |now| now.column.starts_with("offer:")).await;

        stage.press(&[F1]).await;
        stage.reads("[data-testid=keys]", "до края данных").await;
        stage.picture("keys").await;
        stage.press(&[ESCAPE]).await;
        assert_eq!(row(stage).await, first);
    })
    .await;
}
