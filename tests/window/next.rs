//! What to fill next: one key lists the unknown cells that decide most, and Enter goes to the cell.

use crate::sheet::{self, CONTROL, ENTER, ESCAPE};
use crate::stage::{Opening, walk};
use tempfile::TempDir;

#[tokio::test]
async fn the_cell_that_decides_most_is_two_keys_away() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("next", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        sheet::open(stage, "levels").await;
        let start = sheet::active(stage).await;

        stage.chord(&[CONTROL], 'g').await;
        let list = stage.reads("[data-testid=fill-next]", "решает").await;
        assert!(list.contains("решает 2 вывода"), "each says how many verdicts it settles: {list}");
        stage.picture("list").await;
        stage.press(&[ESCAPE]).await;
        sheet::stands(stage, "back where it was asked", |now| *now == start).await;

        // Enter goes to the first cell of the list, whatever sheet it stands on.
        stage.chord(&[CONTROL], 'g').await;
        stage.find("[data-testid=fill-next] li:first-child button:focus").await;
        stage.press(&[ENTER]).await;
        let there = sheet::stands(stage, "the unknown cell", |now| now.text == "?").await;
        assert_eq!(there.row.split(':').next(), Some("player"), "a share: {there:?}");

        // Also where one stands on it already.
        stage.chord(&[CONTROL], 'g').await;
        stage.find("[data-testid=fill-next] li:first-child button:focus").await;
        stage.press(&[ENTER]).await;
        sheet::stands(stage, "the same cell, with the keyboard", |now| *now == there).await;

        // Filled in, it is no longer asked for.
        stage.press(&["2", "0", ENTER]).await;
        sheet::stands(stage, "the cell below", |now| now.row != there.row).await;
        stage.find("[data-testid=undo]:not(:disabled)").await;
        stage.chord(&[CONTROL], 'g').await;
        let later = stage.reads("[data-testid=fill-next]", "решает").await;
        let asked = "доля игрока «Радуга» в сегменте «Муниципалитеты»";
        assert!(list.contains(asked) && !later.contains(asked), "{later}");
    })
    .await;
}
