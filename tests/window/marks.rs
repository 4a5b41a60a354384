//! A marked cell is heard as marked, says why beside the sheet, and leads to the cell that says otherwise; while a share
//! is typed, the sum of its market follows before it is entered.

use crate::stage::{Opening, Stage, walk};
use tempfile::TempDir;

const ENTER: &str = "\u{e007}";

async fn sheet(stage: &Stage, name: &str) {
    stage.click("[data-testid=nav-matrix]").await;
    stage.find("[data-testid=cell]").await;
    stage.page.execute(&format!("location.hash = '#/matrix/{name}'"), Vec::new()).await.expect("an address");
}

#[tokio::test]
async fn a_marked_cell_says_why_and_a_typed_share_what_it_would_make_of_the_market() {
    let folder = TempDir::new().expect("a folder of our own");
    walk("marks", folder, Opening { words: &["--sample"], ..Opening::default() }, async |stage| {
        sheet(stage, "shares").await;
        // A screen reader finds it by the name of the cell.
        let marked = "[data-testid=cell][aria-label*='противоречит другим ячейкам']";
        stage.find(marked).await;
        let row = stage.find(marked).await.attr("data-row").await.expect("an attribute").expect("a row");
        let column = stage.find(marked).await.attr("data-column").await.expect("an attribute").expect("a column");
        let cell = format!("[data-testid=cell][data-row='{row}'][data-column='{column}']");
        stage.click(&cell).await;
        stage.reads("[data-testid=cell-marks] [data-mark=contradicted]", "104,2").await;
        stage.find("[data-testid=share-help][data-over=true]").await;

        stage.press(&["5"]).await;
        stage.reads("[data-testid=share-help]", "Если записать 5").await;
        stage.find("[data-testid=share-help][data-over=false]").await;
        stage.press(&["0"]).await;
        stage.reads("[data-testid=share-help]", "Если записать 50").await;
        stage.find("[data-testid=share-help][data-over=true]").await;
        stage.reads("[data-testid=share-said]", "120,2").await;
        stage.picture("typing").await;
        stage.press(&[ENTER]).await;
        stage.reads("[data-testid=share-said]", "лишних 20,2").await;
        stage.reads("[data-testid=cell-marks]", "50").await;
        stage.picture("entered").await;

        // From the next cell the mark leads back to the share that was typed.
        stage.click(&format!("[data-testid=cell-marks] a[href*='{}']", row.replace(':', "%3A"))).await;
        let active = "return document.getElementById(document.querySelector('[role=grid]')
            .getAttribute('aria-activedescendant'))?.dataset.row";
        stage.until("the cell that says otherwise", async || (stage.ask(active).await == row).then_some(())).await;

        // What is claimed carries its source, and what contradicts it.
        sheet(stage, "claims").await;
        stage.click("[data-testid=cell][data-column=words][aria-label*='противоречит']").await;
        stage.reads("[data-testid=cell-marks]", "дешевле").await;
        stage.picture("claim").await;
    })
    .await;
}
