//! The strategist types the deciding cell, sees the verdict change, and takes it back.

use crate::stage::{Opening, Stage, walk};
use tempfile::TempDir;

const SEGMENT: &str = "Муниципалитеты";

/// Goes to the overview and awaits the segment's verdict there.
async fn verdict(stage: &Stage, expected: &str) {
    stage.click("[data-testid=nav-overview]").await;
    stage.find(&format!("[data-testid='verdict-{SEGMENT}'][data-verdict={expected}]")).await;
}

#[tokio::test]
async fn a_typed_cell_changes_the_verdict_and_undo_takes_it_back() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("editing", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        verdict(stage, "cannot_tell").await;

        // The overview names the cells that would settle it; one click goes there.
        stage.click("[data-testid=screen-overview] a[href^='#/matrix/shares/']").await;
        let cell = "[data-testid=cell][aria-selected=true]";
        stage.find(cell).await;
        let row = stage.find(cell).await.attr("data-row").await.expect("an attribute");
        let column = stage.find(cell).await.attr("data-column").await.expect("an attribute");
        let cell = format!("[data-row='{}'][data-column='{}']", row.expect("a row"), column.expect("a column"));
        stage.click(&cell).await;
        stage.press(&["2", "0", "\u{e006}"]).await; // Return
        stage.reads(&cell, "20").await;
        stage.picture("typed").await;
        verdict(stage, "test_apart").await;
        stage.picture("changed").await;

        stage.click("[data-testid=undo]").await;
        stage.find(&format!("[data-testid='verdict-{SEGMENT}'][data-verdict=cannot_tell]")).await;
        stage.click("[data-testid=redo]").await;
        stage.find(&format!("[data-testid='verdict-{SEGMENT}'][data-verdict=test_apart]")).await;
    })
    .await;
}
